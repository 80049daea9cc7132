"""The table of clients and steps, and what is wrong below it."""

import difflib
import json

PASSED, NOT_AS_EXPECTED, NOT_AS_OURS = "✓", "✗", "≠"
OURS = "ours"
FINAL = "final state"
MOST_LINES = 60


def write(steps, results):
    """Prints what was found, and gives the exit status."""
    names = [step["step"] for step in steps]
    cells = {
        (name, client): cell(name, result, results[OURS])
        for name in names
        for client, result in results.items()
    }
    print(table(names, results, cells))
    for client, result in results.items():
        for line in complaints(names, client, result, results[OURS], cells):
            print(line)
    failed = sum(mark != PASSED for mark in cells.values())
    states = {client: result.seen[FINAL] for client, result in results.items()}
    same = [client for client, state in states.items() if state == states[OURS]]
    print(f"\n{FINAL}, the same for {len(same)} of {len(states)}: {', '.join(same)}")
    print(f"interop: {len(cells) - failed} of {len(cells)} passed")
    return 1 if failed else 0


def cell(name, result, ours):
    if result.problem or result.problems[name]:
        return NOT_AS_EXPECTED
    return PASSED if result.seen[name] == ours.seen[name] else NOT_AS_OURS


def table(names, results, cells):
    width = max(map(len, names))
    columns = [(client, len(client)) for client in results]
    lines = ["  ".join(["step".ljust(width), *(client for client, _ in columns)])]
    for name in names:
        marks = (cells[name, client].center(size) for client, size in columns)
        lines.append("  ".join([name.ljust(width), *marks]).rstrip())
    times = (f"{results[client].seconds:.1f} s".rjust(size) for client, size in columns)
    lines.append("  ".join(["took".ljust(width), *times]))
    return "\n".join(lines)


def complaints(names, client, result, ours, cells):
    if result.problem:
        yield f"\n{client} failed: {result.problem}"
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
