#!/usr/bin/env python3
"""Writes cases as newline-delimited JSON, made from the example cases.

    tests/batch/make_cases.py COUNT [--seed S] [--logged SHARE] [--broken SHARE] > cases.ndjson

Each record is one example with another pseudonym, uid, age, start and time of day. A share of them
keeps the example's check-ins; a share is broken in one of several ways. The same arguments give the
same bytes.
"""
import argparse
import datetime
import json
import pathlib
import random
import sys
import uuid

import yaml

EXAMPLES = pathlib.Path(__file__).resolve().parents[2] / "examples"


def read_examples():
    examples = []
    for path in sorted(EXAMPLES.glob("*.yaml")):
        case = yaml.safe_load(path.read_text(encoding="utf-8"))
        if case.get("titrate") != "case/1":
            continue
        log = None
        if "check-ins" in case:
            log = yaml.safe_load((path.parent / case.pop("check-ins")).read_text(encoding="utf-8"))
        examples.append((case, log["check-ins"] if log else None))
    return examples


def later(day, days):
    return (datetime.date.fromisoformat(str(day)) + datetime.timedelta(days=days)).isoformat()


def vary(case, log, number, draw):
    case = dict(case)
    case["patient"] = f"p-{number:07d}"
    case["uid"] = str(uuid.UUID(int=draw.getrandbits(128), version=4))
    case["age"] = max(18, case["age"] + draw.randint(-8, 8))
    shift = 7 * draw.randint(0, 20)
    for key in ("start", "created", "surgery", "injury"):
        if key in case:
            case[key] = later(case[key], shift)
    case.pop("unavailable", None)
    if log is not None:
        case["check-ins"] = [dict(entry, date=later(entry["date"], shift)) for entry in log]
        case["as-of"] = later(max(entry["date"] for entry in case["check-ins"]), 1)
    return case


def broken(text, draw):
    """One record as programs and disks spoil them."""
    ways = (
        lambda: text[: draw.randint(1, len(text) - 1)],
        lambda: text.replace('"age":', '"aeg":', 1),
        lambda: text.replace('"condition": "', '"condition": "no-', 1),
        lambda: "[" + text + "]",
        lambda: "not JSON at all",
        lambda: text[:-1] + ', "age": 41}',
    )
    return draw.choice(ways)()


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("count", type=int)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--logged", type=float, default=0.0)
    options.add_argument("--broken", type=float, default=0.0)
    given = options.parse_args()
    draw = random.Random(given.seed)
    examples = read_examples()
    logged = [each for each in examples if each[1] is not None]
    out = sys.stdout
    for number in range(1, given.count + 1):
        with_log = draw.random() < given.logged
        case, log = draw.choice(logged if with_log else examples)
        record = vary(case, log if with_log else None, number, draw)
        text = json.dumps(record, default=str, ensure_ascii=False)
        out.write((broken(text, draw) if draw.random() < given.broken else text) + "\n")


if __name__ == "__main__":
    main()
