"""Starts a fake for each client, and the clients, all at once."""

import json
import os
import re
import signal
import subprocess
import tempfile
import time
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

LONGEST_RUN = 600  # seconds
CREDENTIALS = re.compile(
    r"AWS_ACCESS_KEY_ID=(\S+) AWS_SECRET_ACCESS_KEY=(\S+) aws .* --region (\S+) --endpoint-url (\S+)"
)


@dataclass
class Run:
    """What became of a client."""

    transcript: dict
    problem: str | None
    began: float
    ended: float


def run_all(fake, clients, steps):
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        running = {
            name: stack.enter_context(client(fake, command, steps, folder / name))
            for name, command in clients.items()
        }
        return {name: finish() for name, finish in running.items()}


@contextmanager
def client(fake, command, steps, folder):
    """A client that runs beside its own fake; gives what waits for its end."""
    folder.mkdir()
    transcript, errors = folder / "transcript.json", folder / "errors"
    with service(fake) as environment, errors.open("wb") as stderr:
        began = time.time()
        command = [*command, steps, transcript]
        process = subprocess.Popen(command, env=environment, stderr=stderr)

        def finish():
            try:
                status = process.wait(LONGEST_RUN)
                problem = f"exit status {status}" if status else None
            except subprocess.TimeoutExpired:
                problem = f"not done after {LONGEST_RUN} s"
            if problem:
                said = errors.read_text(encoding="utf-8", errors="replace")
                return Run({}, f"{problem}\n{said}", began, time.time())
            seen = json.loads(transcript.read_text(encoding="utf-8"))
            return Run(seen, None, began, time.time())

        try:
            yield finish
        finally:
            process.kill()
            process.wait()


@contextmanager
def service(fake):
    """A fake on a free port; gives the environment of its client."""
    command = [fake, "--port", "0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8")
    try:
        yield environment_for(process)
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def environment_for(process):
    """The settings that all AWS clients read, and nothing of the user's own."""
    found = None
    while found is None:
        line = process.stdout.readline()
        if not line:
            raise SystemExit("the fake said nothing of where it listens")
        found = CREDENTIALS.search(line)
    access_key_id, secret_access_key, region, endpoint_url = found.groups()
    return {
        "PATH": os.environ["PATH"],
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONUTF8": "1",
        "AWS_ACCESS_KEY_ID": access_key_id,
        "AWS_SECRET_ACCESS_KEY": secret_access_key,
        "AWS_REGION": region,
        "AWS_DEFAULT_REGION": region,
        "AWS_ENDPOINT_URL": endpoint_url,
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
        "AWS_EC2_METADATA_DISABLED": "true",
    }
