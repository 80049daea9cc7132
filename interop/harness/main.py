"""Drives each client through the scenarios, and reports whether all of them saw what they should, and the same."""

import signal
import sys
from pathlib import Path

import check
import drive
import report

INTEROP = Path(__file__).resolve().parent.parent
REPOSITORY = INTEROP.parent
BINARIES = REPOSITORY / "target/interop/debug"
FAKE = REPOSITORY / "target/debug/customer-profiles-fake"

CLIENTS = {
    "boto3": [sys.executable, INTEROP / "python/boto3_client.py"],
    "AWS CLI": [sys.executable, INTEROP / "python/command_line_client.py"],
    "JavaScript": ["node", INTEROP / "javascript/client.js"],
    "Rust SDK": [BINARIES / "official"],
    "ours": [BINARIES / "ours"],
}
FAKE_OPTIONS = {
    # Of each 20 requests it throttles the 5th and the 15th, fails the 8th, cuts off the 12th and is slow with the 18th.
    # All clients send each of them again, so the 25th and the 28th are the same for all: those made with one attempt.
    "faults": ["--faults"],
}


def main():
    # So that what is stopped at the end is stopped then too.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: sys.exit("interop: stopped"))
    sys.stdout.reconfigure(encoding="utf-8")
    files = sorted(INTEROP.glob("scenarios/*.json"))
    scenarios = [drive.Scenario(file, FAKE_OPTIONS.get(file.stem, [])) for file in files]
    names = [step["step"] for scenario in scenarios for step in scenario.steps]
    if doubled := {name for name in names if names.count(name) > 1}:
        sys.exit(f"interop: more than one step is called {', '.join(doubled)}")
    runs = drive.run_all(FAKE, CLIENTS, scenarios)
    results = {client: check.Result(scenarios, runs[client]) for client in CLIENTS}
    return report.write(scenarios, results)


if __name__ == "__main__":
    sys.exit(main())
