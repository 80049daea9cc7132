"""Starts a fake for each client and scenario, and the clients; those of a scenario all at once, and a few scenarios."""

import json
import os
import re
import signal
import subprocess
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from api import TIMES

LONGEST_RUN = 600  # seconds
MOST_SCENARIOS = 4  # at once
CREDENTIALS = re.compile(
    r"AWS_ACCESS_KEY_ID=(\S+) AWS_SECRET_ACCESS_KEY=(\S+) aws .* --region (\S+) --endpoint-url (\S+)"
)
ENVIRONMENT = {
    "PATH": os.environ["PATH"],
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHONUTF8": "1",
    "NODE_NO_WARNINGS": "1",
    "AWS_CONFIG_FILE": os.devnull,
    "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
    "AWS_EC2_METADATA_DISABLED": "true",
    # The members that are times, for the clients that have no types to know them by.
    "INTEROP_TIMES": ",".join(TIMES),
}


class Scenario:
    """Steps, and the options of the fake for them."""

    def __init__(self, file, fake_options):
        self.file = file
        self.fake_options = fake_options
        self.steps = json.loads(file.read_text(encoding="utf-8"))
        self.operations = {
            call["operation"] for step in self.steps for call in step["calls"]
        }


@dataclass
class Run:
    """What became of a client in a scenario; `lacks` are operations without which it was not driven through it."""

    lacks: set
    problem: str | None
    began: float
    ended: float
    transcript: dict
    dump: dict


def run_all(fake, clients, scenarios):
    """Gives the runs of each client, one for each scenario."""
    has = {client: operations_of(command) for client, command in clients.items()}
    with ThreadPoolExecutor(MOST_SCENARIOS) as pool:
        begun = [pool.submit(run_scenario, fake, clients, has, each) for each in scenarios]
        runs = [scenario.result() for scenario in begun]
    return {client: [by_client[client] for by_client in runs] for client in clients}


def operations_of(command):
    """The names of the operations that a client has."""
    # Clients that find no credentials and no region don't start.
    credentials = {"AWS_ACCESS_KEY_ID": "none", "AWS_SECRET_ACCESS_KEY": "none"}
    environment = ENVIRONMENT | credentials
    environment |= {"AWS_DEFAULT_REGION": "us-west-2", "HOME": os.devnull}
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)
    return set(json.loads(done.stdout))


def run_scenario(fake, clients, has, scenario):
    """Gives the run of each client."""
    lacks = {client: scenario.operations - has[client] for client in clients}
    runs = {
        client: Run(lacks[client], None, 0, 0, {}, {}) for client in clients if lacks[client]
    }
    with tempfile.TemporaryDirectory() as folder:
        places = {client: Path(folder, client) for client in clients if not lacks[client]}
        with ExitStack() as stack:
            began = time.time()
            begun = {}
            for client, place in places.items():
                place.mkdir()
                process = started(fake, clients[client], scenario, place)
                begun[client] = stack.enter_context(process)
            problems = {client: problem_of(process) for client, process in begun.items()}
            ended = time.time()
        # By now the fakes have been stopped, and have written what they hold.
        for client, problem in problems.items():
            runs[client] = run_of(places[client], problem, began, ended)
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
        return Run(set(), f"{problem}\n{said}", began, ended, {}, {})
    transcript, dump = (
        json.loads((place / name).read_text(encoding="utf-8"))
        for name in ("transcript.json", "dump.json")
    )
    return Run(set(), None, began, ended, transcript, dump)


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
    """Where the fake listens, in the settings that all AWS clients read, and nothing of the user's own."""
    found = None
    while found is None:
        line = process.stdout.readline()
        if not line:
            raise SystemExit("the fake did not say where it listens")
        found = CREDENTIALS.search(line)
    access_key_id, secret_access_key, region, endpoint_url = found.groups()
    return ENVIRONMENT | {
        "AWS_ACCESS_KEY_ID": access_key_id,
        "AWS_SECRET_ACCESS_KEY": secret_access_key,
        "AWS_REGION": region,
        "AWS_DEFAULT_REGION": region,
        "AWS_ENDPOINT_URL": endpoint_url,
    }
