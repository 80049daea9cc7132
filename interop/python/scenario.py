"""Leads a client in Python through a scenario and writes down what the client saw."""

import json
import re
import sys
from pathlib import Path

NAME = re.compile(r"\$\{(\w+)\}", re.ASCII)


class ServiceError(Exception):
    """What the client says of an error of the service."""

    def __init__(self, code, status, message, request_id):
        super().__init__(message)
        self.seen = {
            "code": code,
            "status": status,
            "message": message,
            "request_id": request_id,
        }


def main(call, operations):
    """`call(operation, request, settings)` gives the response as JSON, with times in milliseconds since 1970.

    Without files on the command line, prints the names of the client's `operations`.
    """
    if len(sys.argv) == 1:
        print(json.dumps(operations))
        return
    steps_file, transcript_file = sys.argv[1:]
    steps = json.loads(Path(steps_file).read_text(encoding="utf-8"))
    remembered = {}
    transcript = {
        step["step"]: [see(call, entry, remembered) for entry in step["calls"]]
        for step in steps
    }
    text = json.dumps(transcript, ensure_ascii=False)
    Path(transcript_file).write_text(text, encoding="utf-8")


def see(call, entry, remembered):
    try:
        request = fill_in(entry["request"], remembered)
        settings = entry.get("client", {})
        if "pages" in entry:
            return {"pages": list(pages(call, entry["operation"], request, settings))}
        response = call(entry["operation"], request, settings)
        for name, path in entry.get("remember", {}).items():
            remembered[name] = at(response, path)
        return {"response": response}
    except ServiceError as error:
        return {"error": error.seen}
    except Exception as error:  # whatever a client does, the other calls are made
        return {"failure": f"{type(error).__name__}: {error}"}


def pages(call, operation, request, settings):
    while True:
        page = call(operation, request, settings)
        yield page
        if not page.get("NextToken"):
            return
        request = {**request, "NextToken": page["NextToken"]}


def fill_in(value, remembered):
    """Puts what was remembered in the place of ${NAME}."""
    if isinstance(value, dict):
        return {name: fill_in(member, remembered) for name, member in value.items()}
    if isinstance(value, list):
        return [fill_in(item, remembered) for item in value]
    if isinstance(value, str):
        return NAME.sub(lambda match: remembered[match[1]], value)
    return value


def at(value, path):
    for name in path:
        value = value[name]
    return value
