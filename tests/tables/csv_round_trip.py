#!/usr/bin/env python3
"""Reads the csv of every example with Python's own reader and compares it with the JSON.

    tests/tables/csv_round_trip.py PROGRAM
"""
import csv
import io
import sys

import plans


def harmless(text):
    """Text as a cell may show it: an apostrophe before what a spreadsheet would calculate."""
    return "'" + text if text.lstrip(" ")[:1] in ("=", "+", "-", "@", "＝", "＋", "－", "＠") else text


def number(value):
    return "" if value is None else f"{value:.3f}".rstrip("0").rstrip(".")


def numbers(values):
    known = [value for value in values if value is not None]
    if not known:
        return ""
    if all(value == values[0] for value in values):
        return number(values[0])
    return " ".join("?" if value is None else number(value) for value in values)


def tempo(dose):
    return (dose["tempo"].split("-") + ["", ""])[:3] if "tempo" in dose else ["", "", ""]


def angles(dose):
    if "range" not in dose:
        return ["", ""]
    parts = dose["range"].split("-")
    return parts if len(parts) == 2 else parts * 2


def intervals(dose):
    return "; ".join(each["activity"] + (f" {number(each['s'])} s" if "s" in each else "")
                     + (f" {number(each['m'])} m" if "m" in each else "")
                     for each in dose.get("intervals", []))


def expected_row(plan, week, session, dose):
    loads = dose.get("loads", [])
    rest = dose.get("rest_s", [None, None])
    texts = {key: dose.get(key, "") for key in
             ("exercise", "title", "level_title", "as_written", "effort", "cuff", "settings",
              "arrangement", "side", "stop_when", "block", "row", "source", "basis", "file")}
    texts.update({"patient": plan["patient"], "condition": plan["condition"]["id"],
                  "programme": plan["programme"]["id"], "phase": session.get("phase", ""),
                  "load": "; ".join(load.get("as_written", "") for load in loads),
                  "reps_written": dose.get("reps_written", "").replace("-", " to "),
                  "intervals": intervals(dose), "uid": session["uid"]})
    row = {key: harmless(text) for key, text in texts.items()}
    row.update({
        "week": number(week), "session": number(session["number"]), "date": session["date"],
        "start": session.get("start", ""), "minutes": number(session.get("minutes")),
        "status": session["status"], "level": number(dose.get("level")),
        "sets": number(dose.get("sets")), "reps": numbers(dose.get("reps", [])),
        "hold_s": number(dose.get("hold_s")), "duration_s": number(dose.get("duration_s")),
        "distance_m": number(dose.get("distance_m")),
        "load_kg": numbers([load.get("kg") for load in loads]),
        "on_bodyweight": "" if not loads else "yes" if loads[0].get("on_bodyweight") else "no",
        "rest_least_s": number(rest[0]), "rest_most_s": number(rest[1]),
        "times_per_day": number(dose["times_per_day"]), "line": number(dose.get("line")),
        "expected": "yes" if dose["expected"] else "no"})
    row.update(zip(("tempo_up_s", "tempo_pause_s", "tempo_down_s"), tempo(dose)))
    row.update(zip(("range_from_deg", "range_to_deg"), angles(dose)))
    return row


# What JSON does not have as a key of its own.
NOT_COMPARED = {"session_name", "reps_top", "percent_1rm"}


def check(program, case):
    plan = plans.plan_of(program, case)
    text = plans.written(program, case, "csv").decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    wanted = [expected_row(plan, week, session, dose)
              for week, session in plans.sessions_of(plan) for dose in session["prescriptions"]]
    assert len(rows) == len(wanted), (case.name, len(rows), len(wanted))
    for at, (row, expected) in enumerate(zip(rows, wanted), 2):
        found = {key: value for key, value in row.items() if key not in NOT_COMPARED}
        assert found == expected, (case.name, at, set(found.items()) ^ set(expected.items()))
    return len(rows)


def main():
    total = sum(check(sys.argv[1], case) for case in plans.cases())
    assert total > 1000, total
    print(f"{total} rows of {len(plans.cases())} cases say what JSON says")


if __name__ == "__main__":
    main()
