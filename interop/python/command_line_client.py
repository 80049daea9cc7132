"""The scenarios by the AWS command line, one process a call."""

import datetime
import functools
import json
import os
import re
import sys
import tempfile
from pathlib import Path

import awscli.clidriver
from awscli.botocore import xform_name

import scenario

SETTINGS = {
    "access_key_id": "AWS_ACCESS_KEY_ID",
    "secret_access_key": "AWS_SECRET_ACCESS_KEY",
    "session_token": "AWS_SESSION_TOKEN",
    "region": "AWS_DEFAULT_REGION",
    "max_attempts": "AWS_MAX_ATTEMPTS",
}
# What is beyond a limit has to reach the service; the command line has to read times rather than hand them through.
CONFIG = """\
[default]
parameter_validation = false
cli_timestamp_format = iso8601
"""
TIMES = frozenset(os.environ.get("INTEROP_TIMES", "").split(","))
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?[+-]\d\d:\d\d", re.ASCII)
ERROR = re.compile(
    r"An error occurred \((\w+)\) when calling the \w+ operation(?: \([^)]*\))?: (.*)"
)
STATUS = re.compile(r'"[A-Z]+ \S+ HTTP/1\.1" (\d+)')
REQUEST_ID = re.compile(r"'x-amzn-requestid': '([^']*)'", re.IGNORECASE)


def main():
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder, "config")
        config.write_text(CONFIG, encoding="utf-8")
        os.environ["AWS_CONFIG_FILE"] = str(config)
        command_line = awscli.clidriver.create_clidriver()
        service = command_line.session.get_service_model("customer-profiles")
        scenario.main(functools.partial(call, command_line), service.operation_names)


def call(command_line, operation, request, settings):
    environment = {SETTINGS[name]: str(value) for name, value in settings.items()}
    # Status and request id of an error stand only in what --debug writes. Pages are read by their tokens.
    arguments = ["customer-profiles", xform_name(operation, "-"), "--debug", "--no-paginate"]
    arguments += ["--output", "json", "--cli-input-json", json.dumps(request)]
    status, output, debug = run(command_line, arguments, environment)
    if status != 0:
        raise error_of(debug)
    return json.loads(output or "{}", object_hook=with_times)


def run(command_line, arguments, environment):
    """Runs `aws` in a process that is forked from this one, which has read its modules and the model already."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as debug:
        child = os.fork()
        if child == 0:
            run_forked(command_line, arguments, environment, output, debug)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        output.seek(0)
        debug.seek(0)
        return status, output.read().decode(), debug.read().decode()


def run_forked(command_line, arguments, environment, output, debug):
    status = 255
    try:
        os.dup2(output.fileno(), sys.stdout.fileno())
        os.dup2(debug.fileno(), sys.stderr.fileno())
        os.environ.update(environment)
        status = command_line.main(arguments)
        sys.stdout.flush()
    finally:
        sys.stderr.flush()
        os._exit(status)


def error_of(debug):
    error = ERROR.search(debug)
    if error is None:
        return RuntimeError(debug.strip().rpartition("\n")[2])
    status = STATUS.findall(debug)[-1]
    request_ids = REQUEST_ID.findall(debug)
    return scenario.ServiceError(
        error[1], int(status), error[2], request_ids[-1] if request_ids else None
    )


def with_times(members):
    for name in TIMES & members.keys():
        if isinstance(members[name], str) and TIME.fullmatch(members[name]):
            time = datetime.datetime.fromisoformat(members[name])
            members[name] = round(time.timestamp() * 1000)
    return members


if __name__ == "__main__":
    main()
