"""Rules of events and their alarms: RFC 5545 3.6.1, 3.6.6 and 3.8, and what clients make of them."""
import re
import uuid
from datetime import datetime

import onsets

ONCE = {"UID", "DTSTAMP", "DTSTART", "DTEND", "DURATION", "SUMMARY", "DESCRIPTION", "LOCATION", "STATUS",
        "TRANSP", "CLASS", "SEQUENCE", "URL", "CREATED", "LAST-MODIFIED", "PRIORITY", "GEO", "ORGANIZER"}
NEVER = {"RRULE": "repeats", "RDATE": "repeats", "EXDATE": "repeats", "RECURRENCE-ID": "repeats",
         "ORGANIZER": "becomes an invitation", "ATTENDEE": "becomes an invitation",
         "ATTACH": "carries a file", "DURATION": "has no DTEND"}
WORDS = {"STATUS": {"CONFIRMED", "TENTATIVE", "CANCELLED"}, "TRANSP": {"OPAQUE", "TRANSPARENT"},
         "CLASS": {"PRIVATE"}}
UTC = re.compile(r"\d{8}T\d{6}Z")
LOCAL = re.compile(r"\d{8}T\d{6}")
DAY = re.compile(r"\d{8}")
MOST_SUMMARY, MOST_UID = 120, 255


def check(calendar, report):
    uids = {}
    zones = {zone.value("TZID"): zone for zone in calendar.parts("VTIMEZONE")}
    for event in calendar.parts("VEVENT"):
        names(event, report, uids)
        stamps(event, report)
        times(event, report, zones)
        words(event, report)
        cancelled(event, report)
        alarms(event, report)


def names(event, report, uids):
    for name in ("UID", "DTSTAMP", "DTSTART"):
        if not event.first(name):
            report("required", event.line, f"the event has no {name}")
    for one in event.properties:
        if one.name in ONCE and event.first(one.name) is not one:
            report("twice", one.line, f"{one.name} stands twice")
        if one.name in NEVER:
            report("never", one.line, f"with {one.name} the event {NEVER[one.name]}")
    uid = event.value("UID") or ""
    if uid in uids and uid:
        report("uid-twice", event.line, f"the UID is that of line {uids[uid]}")
    uids[uid] = event.line
    if len(uid.encode()) > MOST_UID:
        report("uid-long", event.line, "the UID is longer than 255 octets")
    try:
        plain = str(uuid.UUID(uid)) == uid
    except ValueError:
        plain = False
    if not plain and uid:
        report("uid-form", event.line, "the UID is no UUID, so it may tell of the patient")


def stamps(event, report):
    for name in ("DTSTAMP", "LAST-MODIFIED", "CREATED"):
        value = event.value(name)
        if value is not None and (not UTC.fullmatch(value) or moment(value[:-1]) is None):
            report("stamp", event.line, f"{name} {value} is no moment in UTC")
    changed = event.value("LAST-MODIFIED")
    if changed is not None and changed != event.value("DTSTAMP"):
        report("stamps-differ", event.line, "without METHOD, DTSTAMP and LAST-MODIFIED mean the same")
    sequence = event.value("SEQUENCE")
    if sequence is None or not re.fullmatch(r"0|[1-9]\d*", sequence):
        report("sequence", event.line, f"SEQUENCE {sequence} is no whole number from 0")


def moment(text):
    try:
        return datetime.strptime(text, "%Y%m%dT%H%M%S" if "T" in text else "%Y%m%d")
    except ValueError:
        return None


def form(one):
    """How a time is told: a day, UTC, local in a zone, or floating. None: in no way that there is."""
    if one.parameters.get("VALUE") == "DATE":
        fits = DAY.fullmatch(one.value) and "TZID" not in one.parameters
        return "day" if fits and moment(one.value) else None
    if one.parameters.get("VALUE", "DATE-TIME") != "DATE-TIME":
        return None
    if UTC.fullmatch(one.value) and "TZID" not in one.parameters and moment(one.value[:-1]):
        return "utc"
    if LOCAL.fullmatch(one.value) and moment(one.value):
        return "in " + one.parameters["TZID"] if "TZID" in one.parameters else "floating"
    return None


def times(event, report, zones):
    start, end = event.first("DTSTART"), event.first("DTEND")
    if not start:
        return
    if form(start) is None:
        report("time-form", start.line, f"DTSTART {start.value} is no time as its parameters say")
        return
    if end is None:
        report("no-end", event.line, "the event has no DTEND")
        return
    if form(end) != form(start):
        report("end-form", end.line, "DTEND is told otherwise than DTSTART")
        return
    first, last = moment(start.value.rstrip("Z")), moment(end.value.rstrip("Z"))
    if last <= first:
        report("end-early", end.line, "DTEND is not behind DTSTART")
    if form(start) == "floating" and zones:
        report("floating", start.line, "a time of no zone beside others that have one")
    if first.second or last.second:
        report("seconds", start.line, "a session does not start at a second")
    if form(start).startswith("in ") and start.parameters["TZID"] in zones:
        by_the_clock(event, first, last, zones[start.parameters["TZID"]], report)


def by_the_clock(event, first, last, zone, report):
    changes = onsets.of(zone, last.year + 1)
    if changes is None:
        return
    if not changes or changes[0].at > first:
        report("onset-late", event.line, "the event is before the first onset of its time zone")
    for change in changes:
        if any(change.doubtful(time) for time in (first, last)):
            report("doubtful-hour", event.line, "a clock skips or repeats this hour; UTC is read alike by all")
        elif first < change.at <= last:
            report("over-a-change", event.line, "the event reaches over a change of clocks; UTC is read alike by all")


def words(event, report):
    for name, allowed in WORDS.items():
        value = event.value(name)
        if value not in allowed:
            report(name.lower(), event.line, f"{name} {value} is none of {', '.join(sorted(allowed))}")
    summary = event.text("SUMMARY")
    if not summary:
        report("summary", event.line, "the event has no SUMMARY")
    elif len(summary) > MOST_SUMMARY:
        report("summary-long", event.line, f"SUMMARY has more than {MOST_SUMMARY} characters")
    start = event.first("DTSTART")
    if start and form(start) == "day" and event.value("TRANSP") == "OPAQUE":
        report("busy-day", event.line, "a session at any time of a day blocks the whole day")


def cancelled(event, report):
    if event.value("STATUS") != "CANCELLED":
        return
    if not (event.text("SUMMARY") or "").startswith("Cancelled: "):
        report("cancelled-title", event.line, "some clients show a cancelled event as any other: say it in SUMMARY")
    if event.value("TRANSP") != "TRANSPARENT":
        report("cancelled-busy", event.line, "a cancelled event takes no time")
    if event.components:
        report("cancelled-alarm", event.line, "a cancelled event must not ring")
    if event.value("SEQUENCE") == "0":
        report("cancelled-sequence", event.line, "what is cancelled was there before, so SEQUENCE is above 0")


def alarms(event, report):
    if len(event.components) > 1:
        report("alarms", event.line, "Outlook has room for one alarm")
    for alarm in event.components:
        if alarm.name != "VALARM":
            report("inside-event", alarm.line, f"{alarm.name} does not belong in an event")
            continue
        if alarm.value("ACTION") != "DISPLAY":
            report("alarm-action", alarm.line, "ACTION is not DISPLAY")
        if not alarm.text("DESCRIPTION"):
            report("alarm-words", alarm.line, "an alarm that displays needs a DESCRIPTION")
        trigger = alarm.value("TRIGGER")
        if not re.fullmatch(r"-?P(\d+W|\d+D|(\d+D)?T(\d+H)?(\d+M)?)", trigger or "") or trigger.endswith("T"):
            report("alarm-trigger", alarm.line, f"TRIGGER {trigger} is no time before the start")
        for name in ("REPEAT", "DURATION", "ACKNOWLEDGED"):
            if alarm.first(name):
                report("alarm-never", alarm.line, f"{name} of an alarm is not read alike")
