"""The life cycle by the AWS command line, one process a call."""

import datetime
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import life_cycle

# Not by the script `aws`, which names the folder in which it was installed, also after that is copied or moved.
AWS = [sys.executable, "-m", "awscli"]
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
TIMES = {"CreatedAt", "LastUpdatedAt", "DefaultMaxProfileObjectCountEffectiveAfter"}
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
        life_cycle.main(call)


def call(operation, request, settings):
    environment = os.environ | {
        SETTINGS[name]: str(value) for name, value in settings.items()
    }
    # Status and request id of an error stand only in what --debug prints.
    command = [*AWS, "customer-profiles", kebab_case(operation), "--debug"]
    command += ["--output", "json", "--cli-input-json", json.dumps(request)]
    done = subprocess.run(
        command, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode != 0:
        raise error_of(done.stderr)
    return json.loads(done.stdout or "{}", object_hook=with_times)


def error_of(debug):
    error = ERROR.search(debug)
    if error is None:
        return RuntimeError(debug.strip().rpartition("\n")[2])
    status = STATUS.findall(debug)[-1]
    request_ids = REQUEST_ID.findall(debug)
    return life_cycle.ServiceError(
        error[1], int(status), error[2], request_ids[-1] if request_ids else None
    )


def with_times(members):
    for name in TIMES & members.keys():
        time = datetime.datetime.fromisoformat(members[name])
        members[name] = round(time.timestamp() * 1000)
    return members


def kebab_case(name):
    return re.sub(r"(?<!^)(?=[A-Z])", "-", name).lower()


if __name__ == "__main__":
    main()
