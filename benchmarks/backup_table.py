#!/usr/bin/env python3
"""Prints what benchmarks/backup.sh measured as a table, then which limits hold. Exit code 1 when one does not.

Each line of the file: tool, step, seconds, peak of memory in KiB, that of the cloud beside it in KiB, bytes added.
"""

import statistics
import sys

STEPS = ("first", "second", "restore", "verify")
SECONDS, MEMORY, CLOUD, ADDED = range(4)


def read(path):
    """tool -> step -> the median of each column over the rounds"""
    rounds = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            tool, step, *numbers = line.split()
            rounds.setdefault(tool, {}).setdefault(step, []).append([float(number) for number in numbers])
    return {
        tool: {step: [statistics.median(column) for column in zip(*measured)] for step, measured in steps.items()}
        for tool, steps in rounds.items()
    }


def peak(steps, column):
    """MB of 10^6 bytes"""
    return max(steps[step][column] for step in STEPS) * 1.024 / 1000


def row(tool, steps):
    added = [f"{steps[step][ADDED] / 1e6:.1f} MB" for step in STEPS[:2]]
    seconds = [f"{steps[step][SECONDS]:.1f} s" for step in STEPS]
    cloud = peak(steps, CLOUD)
    memory = f"{peak(steps, MEMORY):.0f} MB" + (f" + {cloud:.0f} MB" if cloud else "")
    return f"| {' | '.join([tool, *added, *seconds, memory])} |"


def limits(ours, restic):
    """(what, the value, its limit)"""
    yield "bytes of the first backup, of restic's", ours["first"][ADDED] / restic["first"][ADDED], 1.05
    yield "bytes of the second backup, of restic's", ours["second"][ADDED] / restic["second"][ADDED], 0.2
    for step in STEPS:
        yield f"wall time: {step}, of restic's", ours[step][SECONDS] / restic[step][SECONDS], 1
    yield "MB of memory, command", peak(ours, MEMORY), 400
    yield "MB of memory, the cloud beside it", peak(ours, CLOUD), 400


def main():
    tools = read(sys.argv[1])
    print("| | first adds | second adds | first | second | restore | full verify | memory, at most |")
    print("|---|---|---|---|---|---|---|---|")
    for tool in sorted(tools):
        print(row(tool, tools[tool]))
    print()
    failed = False
    for what, value, limit in limits(tools["adiuva"], tools["restic"]):
        holds = value <= limit
        failed = failed or not holds
        print(f"{'holds' if holds else 'FAILS'}  {what}: {value:.3g}, at most {limit:g}")
    sys.exit(failed)


if __name__ == "__main__":
    main()
