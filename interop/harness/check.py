"""What a client saw: whether it is what a scenario expects, and the form in which it can be compared."""

import re

import state
from api import TIMES

ID = re.compile(r"\b[0-9a-f]{32}\b")
NAME = re.compile(r"\$\{(\w+)\}", re.ASCII)
# The times that the fake takes from its clock when it is called.
NOW = {"CreatedAt", "LastUpdatedAt", "DefaultMaxProfileObjectCountEffectiveAfter"}
REQUEST_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class Result:
    """What a client saw, step by step."""

    def __init__(self, scenarios, runs):
        self.failure = "\n".join(run.problem for run in runs if run.problem)
        self.lacks = {}
        self.problems = {}
        self.seen = {}
        self.final = []
        for scenario, run in zip(scenarios, runs):
            if run.lacks:
                self.lacks[scenario.file.stem] = run.lacks
                continue
            ids, remembered = {}, {}
            self.final += [
                step["step"] for step in scenario.steps if step.get("final", False)
            ]
            for step in scenario.steps:
                name, calls = step["step"], step["calls"]
                seen = run.transcript.get(name, [])
                problems = list(problems_of(calls, seen, remembered, run))
                if name in self.final and not problems:
                    problems += state.differences(calls, seen, run.dump)
                self.problems[name] = problems
                self.seen[name] = [
                    comparable(
                        without_differing(call, result),
                        call.get("unordered", False),
                        ids,
                        run.began,
                    )
                    for call, result in zip(calls, seen)
                ]


def problems_of(calls, seen, remembered, run):
    if len(calls) != len(seen):
        yield f"made {len(seen)} calls of {len(calls)}"
    for number, (call, result) in enumerate(zip(calls, seen), start=1):
        for problem in problems_of_call(call, result, remembered, run):
            yield f"call {number}, {call['operation']}: {problem}"


def problems_of_call(call, result, remembered, run):
    if "error" in call:
        expected, actual = call["error"], result.get("error")
        if actual is None:
            yield f"expected {expected['code']}, got {result}"
            return
        yield from mismatches(expected, actual, "error", remembered)
        if not actual["message"]:
            yield "the error has no message"
        if not REQUEST_ID.fullmatch(actual["request_id"] or ""):
            yield f"{actual['request_id']!r} is no request id"
    elif "pages" in call and "pages" in result:
        yield from mismatches(call["pages"], result["pages"], "pages", remembered)
    elif "response" in result:
        response = result["response"]
        for name, path in call.get("remember", {}).items():
            remembered[name] = at(response, path)
        yield from mismatches(call.get("expect", {}), response, "", remembered)
    else:
        yield f"got {result}"
    yield from wrong_times(result, run)


def mismatches(expected, actual, path, remembered):
    """Where a value is not the expected one; members that are not named may be anything, null stands for absent."""
    if isinstance(expected, dict) and isinstance(actual, dict):
        for name, member in expected.items():
            yield from mismatches(
                member, actual.get(name), f"{path}.{name}", remembered
            )
    elif isinstance(expected, list) and isinstance(actual, list):
        if len(expected) != len(actual):
            yield f"{path} has {len(actual)} items, not {len(expected)}"
        for number, (item, actual_item) in enumerate(zip(expected, actual)):
            yield from mismatches(item, actual_item, f"{path}[{number}]", remembered)
    else:
        if isinstance(expected, str):
            unknown = {name for name in NAME.findall(expected) if name not in remembered}
            if unknown:
                yield f"{path} can't be checked: {', '.join(unknown)} was not seen before"
                return
            expected = NAME.sub(lambda found: remembered[found[1]], expected)
        # In Python, true is 1 and 1 is 1.0.
        if (expected, type(expected)) != (actual, type(actual)):
            yield f"{path} is {actual!r}, not {expected!r}"


def wrong_times(value, run):
    """The times that are no numbers or not in the run, to the second before and after."""
    if isinstance(value, dict):
        for name, member in value.items():
            if name in NOW:
                is_number = isinstance(member, int | float)
                if not (is_number and run.began - 1 <= member / 1000 <= run.ended + 1):
                    yield f"{name} is {member!r}, which is no time of the run"
            else:
                yield from wrong_times(member, run)
    elif isinstance(value, list):
        for item in value:
            yield from wrong_times(item, run)


def without_differing(call, result):
    """What a client saw, but for the members that differ."""
    if "response" not in result:
        return result
    return {"response": state.without(result["response"], call.get("differing", []))}


def comparable(value, unordered, ids, began):
    """The value without what differs from run to run: ids become numbers in the order in which they are first seen."""
    if unordered and "pages" in value:
        pages = [page.get("Items", []) for page in value["pages"]]
        items = (comparable(item, False, ids, began) for page in pages for item in page)
        return {"sizes": list(map(len, pages)), "items": sorted(items, key=str)}
    if isinstance(value, dict):
        return {
            name: comparable_member(name, member, ids, began)
            for name, member in value.items()
        }
    if isinstance(value, list):
        return [comparable(item, False, ids, began) for item in value]
    if isinstance(value, str):
        return ID.sub(
            lambda found: ids.setdefault(found[0], f"id {len(ids) + 1}"), value
        )
    if isinstance(value, float) and value.is_integer():
        return int(value)  # JavaScript has no 1.0
    return value


def comparable_member(name, member, ids, began):
    # A time before the run is one that was sent.
    is_number = isinstance(member, int | float)
    if name in TIMES and is_number and member / 1000 >= began - 1:
        return "a time"
    if name == "NextToken":
        return "a token"
    if name == "request_id":
        return "a request id"
    return comparable(member, False, ids, began)


def at(value, path):
    for name in path:
        value = value[name]
    return value
