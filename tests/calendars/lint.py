#!/usr/bin/env python3
"""Judges the bytes of a calendar file: RFC 5545 and what is wiser than it, since clients differ.

    tests/calendars/lint.py FILE...

Exit status 1 when anything is found. It reads bytes and no client's parser, because parsers forgive.
"""
import pathlib
import sys
from dataclasses import dataclass

import content
import lint_calendar
import lint_event
import lint_lines


@dataclass(frozen=True)
class Finding:
    rule: str
    line: int
    words: str


def lint(octets):
    """Every finding, in the order of the lines."""
    found = []

    def report(rule, line, words):
        found.append(Finding(rule, line, words))

    lint_lines.check(octets, report)
    try:
        calendars = content.read(octets)
    except (content.NotContent, UnicodeDecodeError) as error:
        report("not-content", 0, str(error))
        return sorted(found, key=lambda one: one.line)
    if len(calendars) != 1 or calendars[0].name != "VCALENDAR":
        report("one-calendar", 1, f"{len(calendars)} components at the top; wanted is one VCALENDAR")
    for calendar in calendars:
        lint_calendar.check(calendar, report)
        lint_event.check(calendar, report)
    return sorted(found, key=lambda one: one.line)


def main(paths):
    found = [(path, one) for path in paths for one in lint(pathlib.Path(path).read_bytes())]
    for path, one in found:
        print(f"{path}:{one.line}: {one.words} [{one.rule}]")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
