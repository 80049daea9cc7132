"""The table of clients and steps, and what is wrong below it."""

import difflib
import json

PASSED, NOT_AS_EXPECTED, NOT_AS_OURS, NOT_DRIVEN = "✓", "✗", "≠", "–"
OURS = "ours"
MOST_LINES = 60
WHY_NOT_DRIVEN = {"Rust SDK": "its types know no JSON, so its operations are by hand"}


def write(scenarios, results):
    """Prints what was found, and gives the exit status."""
    names = [step["step"] for scenario in scenarios for step in scenario.steps]
    cells = {
        (name, client): cell(name, result, results[OURS])
        for name in names
        for client, result in results.items()
    }
    print(table(names, results, cells))
    for client, result in results.items():
        for line in complaints(names, client, result, results[OURS], cells):
            print(line)
    same = [
        client
        for client, result in results.items()
        if all(cells[name, client] == PASSED for name in result.final)
    ]
    for client, result in results.items():
        if result.lacks:
            count = len(not_driven(scenarios, result))
            places = listed(result.lacks)
            reason = WHY_NOT_DRIVEN.get(client, "its version lacks some of them")
            print(f"\n{client}: {count} operations not driven, in {places}: {reason}")
    print(
        f"\nfinal state: {len(same)} of {len(results)} clients see what the fake holds, and the same"
    )
    driven = [mark for mark in cells.values() if mark != NOT_DRIVEN]
    passed = driven.count(PASSED)
    counts = (f"{client} {passed_operations(scenarios, client, cells)}" for client in results)
    print(f"interop: passed {passed} of {len(driven)} steps; operations: {', '.join(counts)}")
    return 0 if passed == len(driven) else 1


def not_driven(scenarios, result):
    """The operations that only scenarios call through which the client is not driven."""
    by_name = {scenario.file.stem: scenario.operations for scenario in scenarios}
    driven = (by_name[name] for name in by_name.keys() - result.lacks.keys())
    return set().union(*by_name.values()).difference(*driven)


def passed_operations(scenarios, client, cells):
    """How many operations the client's passed steps call."""
    passed = (
        step["calls"]
        for scenario in scenarios
        for step in scenario.steps
        if cells[step["step"], client] == PASSED
    )
    return len({call["operation"] for calls in passed for call in calls})


def listed(names):
    *first, last = sorted(names)
    return f"{', '.join(first)} and {last}" if first else last


def cell(name, result, ours):
    if name not in result.problems:
        return NOT_DRIVEN
    if result.failure or result.problems[name]:
        return NOT_AS_EXPECTED
    # What is wrong itself is no measure for others.
    is_measure = not ours.failure and not ours.problems[name]
    if is_measure and as_lines(result.seen[name]) != as_lines(ours.seen[name]):
        return NOT_AS_OURS
    return PASSED


def table(names, results, cells):
    width = max(map(len, names))
    lines = ["  ".join(["step".ljust(width), *results])]
    for name in names:
        marks = (cells[name, client].center(len(client)) for client in results)
        lines.append("  ".join([name.ljust(width), *marks]).rstrip())
    return "\n".join(lines)


def complaints(names, client, result, ours, cells):
    if result.failure:
        yield f"\n{client} failed: {result.failure}"
        return
    for name in names:
        if cells[name, client] == NOT_AS_EXPECTED:
            yield f"\n{NOT_AS_EXPECTED} {client}, {name}:"
            yield from (f"  {problem}" for problem in result.problems[name])
        elif cells[name, client] == NOT_AS_OURS:
            yield f"\n{NOT_AS_OURS} {client}, {name}:"
            difference = difflib.unified_diff(
                as_lines(ours.seen[name]),
                as_lines(result.seen[name]),
                OURS,
                client,
                lineterm="",
            )
            yield from (f"  {line}" for line in list(difference)[:MOST_LINES])


def as_lines(seen):
    text = json.dumps(seen, ensure_ascii=False, indent=1, sort_keys=True)
    return text.split("\n")
