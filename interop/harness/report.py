"""The table of clients and steps, and what is wrong below it."""

import difflib
import json

PASSED, NOT_AS_EXPECTED, NOT_AS_OURS = "✓", "✗", "≠"
OURS = "ours"
MOST_LINES = 60


def write(results):
    """Prints what was found, and gives the exit status."""
    names = list(results[OURS].problems)
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
    print(
        f"\nfinal state: {len(same)} of {len(results)} clients see what the fake holds, and the same"
    )
    passed = sum(mark == PASSED for mark in cells.values())
    print(f"interop: passed {passed} of {len(cells)}")
    return 0 if passed == len(cells) else 1


def cell(name, result, ours):
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
