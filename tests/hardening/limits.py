#!/usr/bin/env python3
"""Every limit of an input, tried on the real program: is it refused, with which words, how fast?

    tests/hardening/limits.py TITRATE            checks exit status and words, and docs/security.md
    tests/hardening/limits.py TITRATE --times    also prints how long each refusal takes (best of 5)
    tests/hardening/limits.py TITRATE --page     prints the table for docs/security.md

The limits stand here once; the page holds the same table.
"""
import argparse
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs/security.md"
BEGIN, END = "<!-- limits: tests/hardening/limits.py --page -->", "<!-- end of the limits -->"
CASE = (ROOT / "examples/achilles-runner.yaml").read_text(encoding="utf-8")
CONDITION = (ROOT / "protocols/achilles-midportion.yaml").read_text(encoding="utf-8")
RECORD = (
    '{"titrate": "case/1", "patient": "p-1", "age": 42, "side": "left", "condition": "achilles-midportion", '
    '"start": "2026-11-23", "time-zone": "Europe/Copenhagen"}'
)
MEBIBYTE = 1 << 20


def changed(text, old, new):
    assert text.count(old) >= 1, old
    return text.replace(old, new, 1)


def case(old, new):
    """A plan of the example with one change."""
    return ["plan", ("case.yaml", changed(CASE, old, new))]


def case_with(more):
    return ["plan", ("case.yaml", CASE + more)]


def log(entries):
    files = [("log.yaml", "titrate: check-ins/1\ncheck-ins:\n" + entries)]
    return ["plan", ("case.yaml", CASE + "check-ins: log.yaml\n"), files]


def condition(text):
    return ["check", ("other.yaml", text)]


def record(text):
    return ["batch", ("cases.ndjson", text + "\n")]


def table(text):
    return ["log", ("case.yaml", CASE), "--csv", ("diary.csv", text)]


def on_line(*words):
    return [words[0], ("case.yaml", CASE), *words[1:]]


def many(count, each, between=", "):
    return between.join(each.replace("#", str(number)) for number in range(count))


FILE, DISK, USAGE = 3, 5, 2
DATE = "must be between 2000 and 2037"

# What is limited, the limit, how it is passed, the exit status, and what is said.
LIMITS = [
    ("any file", "1 MiB", ["plan", ("case.yaml", CASE + "#" * MEBIBYTE)], DISK, "it is larger than 1 MiB"),
    ("any file", "1 MiB", ["check", ("other.yaml", CONDITION + "#" * MEBIBYTE)], DISK, "it is larger than 1 MiB"),
    ("any file", "1 MiB", table("date\n" + "x" * MEBIBYTE), DISK, "it is larger than 1 MiB"),
    ("a record", "1 MiB", record('"' + "x" * MEBIBYTE + '"'), FILE, "the record is larger than 1 MiB"),
    ("a plan to verify", "32 MiB", ["plan", ("case.yaml", CASE), "--verify", ("plan.json", "x" * (33 * MEBIBYTE))], DISK, "it is larger than 32 MiB"),
    ("a file, by its end", "regular, without an end it is refused", ["plan", "/dev/zero"], DISK, "it is not a regular file"),
    ("lists and maps in one another", "32", case("goal: Run 10 km", "goal: " + "[" * 33 + "]" * 33), FILE, "[too-deep]"),
    ("lists and maps in one another", "32", case("goal: Run 10 km", "goal: " + "[" * 50_000), FILE, "unclosed-bracket"),
    ("lists and maps in one another", "32", condition("titrate: condition/1\nid: " + "{a: " * 40), FILE, "[too-deep]"),
    ("lists and maps in one another", "32", record("[" * 500_000), FILE, "nested more than 32 deep"),
    ("lines of a file", "64 KiB each, 100,000", case_with("# " + "x" * 65_535 + "\n"), FILE, "this line is longer than 64 KiB"),
    ("lines of a file", "64 KiB each, 100,000", case_with("\n" * 100_000), FILE, "more than 100,000 lines"),
    ("commas and brackets of a file", "100,000", case("goal: Run 10 km", "goal: [" + ("a," * 1000 + "\n  ") * 101 + "a]"), FILE, "more than 100,000 lines, or commas and brackets"),
    ("values in a file or record", "100,000", case_with("x:\n" + "- {a: b, c: d}\n" * 20_000), FILE, "more than 100,000 values stand here"),
    ("values in a file or record", "100,000", record("[" + "1," * 100_001 + "1]"), FILE, "more than 100,000 values stand here"),
    ("anchors and aliases", "none", case("goal: Run 10 km", "goal: &a [x, x]\nx: [*a, *a]"), FILE, "alias"),
    ("tags", "none", case("goal: Run 10 km", "goal: !!binary eA=="), FILE, "[tag]"),
    ("mistakes that are told", "200 of a file, 100 on a terminal", ["plan", ("case.yaml", CASE + many(5000, "k-#: 1\n", ""))], FILE, "this file has more than 200 mistakes"),
    ("mistakes that are told", "200 of a file, 100 on a terminal", record(RECORD[:-1] + ", " + many(40_000, '"k-#": 1') + "}"), FILE, "this file has more than 200 mistakes"),
    ("a text", "2000 bytes", case("goal: Run 10 km", "goal: " + "x" * 2001), FILE, "this text is longer than 2000 bytes"),
    ("a text", "2000 bytes", case("patient: p-0142", "patient: " + "x" * 1_000_000), FILE, "this line is longer than 64 KiB"),
    ("a text", "2000 bytes", record(RECORD.replace("p-1", "x" * 1_000_000)), FILE, "this text is longer than 2000 bytes"),
    ("a text", "2000 bytes", on_line("log", "--missed", "x" * 2001, "--date", "2026-11-23"), FILE, "this text is longer than 2000 bytes"),
    ("a text", "2000 bytes", table("date,note\n2026-11-23," + "x" * 1_000_000 + "\n"), FILE, "this text is longer than 2000 bytes"),
    ("an id", "64 small letters, digits and hyphens", case("condition: achilles-midportion", "condition: " + "a" * 65), FILE, "[bad-value]"),
    ("an id", "64 small letters, digits and hyphens", ["new", "condition", "a" * 65], USAGE, "is no id"),
    ("digits of a number", "7", case("age: 42", "age: 99999999999999999999"), FILE, "may have at most seven digits"),
    ("digits of a number", "7", record(RECORD.replace("42", "1" * 1000)), FILE, "this number is too large"),
    ("age", "120 years", case("age: 42", "age: 121"), FILE, "[out-of-range]"),
    ("a load", "1000 kg", case("to: 100 kg", "to: 1001 kg"), FILE, "may be at most 1000 kg"),
    ("loads of a piece of equipment", "5000", case("step: 2.5 kg", "step: 0.001 kg"), FILE, "these are more than 5000 loads"),
    ("members of any other list", "200", case("[3, 2, 3]", "[" + many(201, "3") + "]"), FILE, "[too-many]"),
    ("check-ins of a log", "3000", log("  - {date: 2026-11-23, note: x}\n" * 3001), FILE, "this log has more than 3000 entries"),
    ("check-ins of a log", "3000", record(RECORD[:-1] + ', "check-ins": [' + many(3001, '{"date": "2026-11-23"}') + "]}"), FILE, "this log has more than 3000 entries"),
    ("days", "2000 to 2037", case("start: 2026-11-23", "start: 2038-01-01"), FILE, DATE),
    ("days", "2000 to 2037", case("created: 2026-11-21", "created: 1999-12-31"), FILE, DATE),
    ("days", "2000 to 2037", log("  - {date: 2038-01-01, note: x}\n"), FILE, DATE),
    ("days", "2000 to 2037", record(RECORD.replace("2026-11-23", "2038-01-01")), FILE, DATE),
    ("days", "2000 to 2037", record(RECORD[:-1] + ', "as-of": "2038-01-01"}'), FILE, DATE),
    ("days", "2000 to 2037", table("date,done\n2038-01-01,x\n"), FILE, "is not a day of the calendar"),
    ("days", "2000 to 2037", on_line("plan", "--as-of", "2038-01-01"), USAGE, "does not lie between 2000 and 2037"),
    ("days", "2000 to 2037", on_line("log", "--missed", "x", "--date", "2038-01-01"), USAGE, "`2038-01-01` is not a date"),
    ("days", "2000 to 2037", ["batch", "--as-of", "9999-12-31", ("cases.ndjson", "{}\n")], USAGE, "does not lie between 2000 and 2037"),
    ("columns of a table", "100", table("date" + ",x" * 100 + "\n2026-11-23\n"), FILE, "more than 100 columns"),
    ("columns of a table", "100", table("date" + ",x" * 500_000), FILE, "more than 100 columns"),
    ("rows of a table", "2000", table("date,done\n" + "2026-11-23,x\n" * 2001), FILE, "more than 2000 rows"),
    ("programmes of a condition", "200", condition(changed(CONDITION, "\nprogrammes:\n", "\nprogrammes:\n" + many(201, "  p-#: {}\n", ""))), FILE, "[too-many]"),
    ("exercises of a condition", "200", condition(changed(CONDITION, "\nexercises:\n", "\nexercises:\n" + many(201, "  e-#: {}\n", ""))), FILE, "[too-many]"),
    ("phases of a programme", "100", condition(changed(CONDITION, "\nprogrammes:\n", "\nprogrammes:\n  many:\n    phases:\n" + many(101, "      - p-#: {}\n", ""))), FILE, "a programme has 1 to 100 phases"),
    ("a way to the check-ins", "the folder of the case", case_with("check-ins: ../../../etc/passwd\n"), FILE, "leads out of the folder of the case"),
    ("a name of a file", "what the system takes", ["plan", "x" * 5000], DISK, "file name too long"),
    ("a name of a file", "what the system takes", case_with("check-ins: " + "x" * 1999 + "\n"), FILE, "[outside-folder]"),
    ("--width", "40 to 400", on_line("plan", "--width", "99999999999"), USAGE, "is not a width from 40 to 400"),
    ("--week", "of the plan", on_line("explain", "--week", "99999999999"), USAGE, "99999999999"),
    ("--jobs", "256", ["batch", "--jobs", "257", ("cases.ndjson", "{}\n")], USAGE, "--jobs takes a number from 1 to 256"),
    ("--shards", "5000", ["batch", "split", ("cases.ndjson", "{}\n"), "--shards", "5001", "-o", "shards"], USAGE, "--shards takes a number from 1 to 5,000"),
    ("--sample", "1,000,000", on_line("simulate", "--sample", "1000001"), USAGE, "--sample must be from 1 to 1000000"),
]


def page():
    rows = []
    for what, limit, *_ in LIMITS:
        row = f"| {what} | {limit} |"
        if row not in rows:
            rows.append(row)
    return "\n".join([BEGIN, "", "| of | at most |", "|---|---|", *rows, "", END])


def words_of(call, folder):
    """Writes the files of a call and returns its words."""
    words = []
    for word in call:
        if isinstance(word, list):
            for name, text in word:
                (folder / name).write_text(text, encoding="utf-8")
        elif isinstance(word, tuple):
            path = folder / word[0]
            path.write_text(word[1], encoding="utf-8")
            words.append(str(path))
        else:
            words.append(word)
    return words


def run(titrate, words):
    """The answer, and seconds of the clock and of the processor."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    since = time.monotonic()
    answer = subprocess.run([titrate, *words], cwd=ROOT, capture_output=True, timeout=60)
    clock = time.monotonic() - since
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return answer, clock, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def try_limits(titrate, times):
    wrong = 0
    slowest = 0.0
    for what, limit, call, status, said in LIMITS:
        folder = pathlib.Path(tempfile.mkdtemp(prefix="titrate-limits-"))
        words = words_of(call, folder)
        shown = f"{what} ({limit}): titrate " + " ".join(word if len(word) < 60 else word[:60] + "..." for word in words)
        answer, clock, processor = run(titrate, words)
        told = (answer.stdout + answer.stderr).decode("utf-8", "replace")
        if answer.returncode != status or said not in told:
            wrong += 1
            print(f"{shown}\n  exit {answer.returncode}, wanted {status} and `{said}`\n  {told[:400]!r}", file=sys.stderr)
        if times:
            for _ in range(4):
                _, again, more = run(titrate, words)
                clock, processor = min(clock, again), min(processor, more)
            slowest = max(slowest, clock)
            print(f"{clock * 1000:7.1f} ms  {processor * 1000:7.1f} ms of the processor  {shown.replace(str(folder) + '/', '')}")
        shutil.rmtree(folder)
    if times:
        print(f"{len(LIMITS)} limits; the slowest refusal takes {slowest * 1000:.1f} ms")
    return wrong


def main():
    options = argparse.ArgumentParser()
    options.add_argument("titrate")
    options.add_argument("--times", action="store_true")
    options.add_argument("--page", action="store_true")
    given = options.parse_args()
    if given.page:
        print(page())
        return 0
    wrong = try_limits(os.path.abspath(given.titrate), given.times)
    if page() not in PAGE.read_text(encoding="utf-8"):
        print("docs/security.md holds another table; make it with --page", file=sys.stderr)
        wrong += 1
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
