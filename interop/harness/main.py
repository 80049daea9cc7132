"""Drives each client through the life cycle, and tells whether all of them saw what they should, and the same."""

import json
import signal
import sys
from pathlib import Path

import check
import drive
import report

INTEROP = Path(__file__).resolve().parent.parent
REPOSITORY = INTEROP.parent
STEPS = INTEROP / "life_cycle.json"
BINARIES = REPOSITORY / "target/interop/debug"

CLIENTS = {
    "boto3": [sys.executable, INTEROP / "python/boto3_client.py"],
    "AWS CLI": [sys.executable, INTEROP / "python/command_line_client.py"],
    "JavaScript": ["node", INTEROP / "javascript/client.js"],
    "Rust SDK": [BINARIES / "official"],
    "ours": [BINARIES / "ours"],
}
FAKE = REPOSITORY / "target/debug/examples/fake_service"


def main():
    # So that what is cleaned up at the end is cleaned up then too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))
    sys.stdout.reconfigure(encoding="utf-8")
    steps = json.loads(STEPS.read_text(encoding="utf-8"))
    results = {
        name: check.Result(steps, run)
        for name, run in drive.run_all(FAKE, CLIENTS, STEPS).items()
    }
    return report.write(steps, results)


if __name__ == "__main__":
    sys.exit(main())
