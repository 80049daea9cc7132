"""Starts a fake for each client and scenario, and the clients, all at once."""

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


class Scenario:
    """Steps, and the options of the fake for them."""

    def __init__(self, file, fake_options):
        self.file = file
        self.fake_options = fake_options
        self.steps = json.loads(file.read_text(encoding="utf-8"))


@dataclass
class Run:
    """What became of a client in a scenario."""

    problem: str | None
    began: float
    ended: float
    transcript: dict
    dump: dict


def run_all(fake, clients, scenarios):
    """Gives the runs of each client, one for each scenario."""
    with tempfile.TemporaryDirectory() as folder:
        begun = {}
        with ExitStack() as stack:
            began = time.time()
            for client, command in clients.items():
                for scenario in scenarios:
                    place = Path(folder, client, scenario.file.stem)
                    place.mkdir(parents=True)
                    process = started(fake, command, scenario, place)
                    begun[client, place] = stack.enter_context(process)
            problems = {key: problem_of(process) for key, process in begun.items()}
            ended = time.time()
        # By now the fakes have been stopped, and have written what they hold.
        runs = {client: [] for client in clients}
        for (client, place), problem in problems.items():
            runs[client].append(run_of(place, problem, began, ended))
        return runs


@contextmanager
def started(fake, command, scenario, place):
    """A client that runs beside its own fake."""
    options = [*scenario.fake_options, "--dump", place / "dump.json"]
    with service(fake, options) as environment, open(place / "errors", "wb") as errors:
        command = [*command, scenario.file, place / "transcript.json"]
        # A home of its own, as clients look there for settings that no variable turns off.
        environment = environment | {"HOME": str(place)}
        process = subprocess.Popen(command, env=environment, stderr=errors)
        try:
            yield process
        finally:
            process.kill()
            process.wait()


def problem_of(process):
    try:
        status = process.wait(LONGEST_RUN)
    except subprocess.TimeoutExpired:
        return f"not done after {LONGEST_RUN} s"
    return f"exit status {status}" if status else None


def run_of(place, problem, began, ended):
    if problem:
        said = (place / "errors").read_text(encoding="utf-8", errors="replace")
        return Run(f"{problem}\n{said}", began, ended, {}, {})
    transcript, dump = (
        json.loads((place / name).read_text(encoding="utf-8"))
        for name in ("transcript.json", "dump.json")
    )
    return Run(None, began, ended, transcript, dump)


@contextmanager
def service(fake, options):
    """A fake on a free port; gives the environment of its client."""
    command = [fake, "--port", "0", *options]
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
        process.stdout.close()


def environment_for(process):
    """The settings that all AWS clients read, and nothing of the user's own."""
    found = None
    while found is None:
        line = process.stdout.readline()
        if not line:
            raise SystemExit("the fake did not say where it listens")
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
