#!/usr/bin/python3
"""Writes the cases and what is expected of them into a folder, for tests in other languages.

    TITRATE=PROGRAM tests/calendars/expected.py FOLDER
"""
import json
import pathlib
import sys
import tempfile
from datetime import datetime

import cases
import compare
import oracle


def told(time):
    """`2027-03-28T01:10:00Z`, or `2027-03-28` for a whole day."""
    return time.strftime("%Y-%m-%dT%H:%M:%SZ") if isinstance(time, datetime) else time.isoformat()


def events(export):
    texts = compare.texts(export.bytes)
    return {uid: {"start": told(one.start), "end": told(one.end), "status": one.status,
                  "sequence": one.sequence, "summary": one.summary, "description": texts[uid][1]}
            for uid, one in oracle.expected(export.plan).items()}


def main(folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    wanted = []
    with tempfile.TemporaryDirectory() as drafts:
        exports = [cases.export(case, drafts) for case in
                   [*cases.ZONES, cases.LONG, *(cases.scripts("x" * count) for count in range(16))]]
        exports += cases.stages(drafts)
    for number, export in enumerate(exports):
        name = f"{number}.ics"
        (folder / name).write_bytes(export.bytes)
        wanted.append({"name": export.case.name, "file": name, "zone": export.plan["time_zone"],
                       "events": events(export)})
    (folder / "expected.json").write_text(json.dumps(wanted, indent=1, ensure_ascii=False))
    print(f"{len(wanted)} calendars in {folder}")


if __name__ == "__main__":
    main(sys.argv[1])
