"""Faults to plant in a good file: name, the lint's rule for it, and how it is made."""
import re

CRLF = b"\r\n"


def replaced(old, new, count=1):
    def plant(octets):
        assert old in octets, old
        return octets.replace(old, new, count)
    return plant


def changed(pattern, new, count=1):
    def plant(octets):
        made, found = re.subn(pattern, new, octets, count=count, flags=re.M | re.S)
        assert found, pattern
        return made
    return plant


def without(name):
    return changed(rb"^" + name + rb"[:;][^\r]*\r\n(?: [^\r]*\r\n)*", b"")


def after_first(line, new):
    return replaced(line + CRLF, line + CRLF + new + CRLF)


def in_event(new):
    return after_first(b"CLASS:PRIVATE", new)


def zone_last(octets):
    zone = re.search(rb"BEGIN:VTIMEZONE.*END:VTIMEZONE\r\n", octets, re.S)[0]
    return octets.replace(zone, b"").replace(b"END:VCALENDAR", zone + b"END:VCALENDAR")


def cut_emoji(octets):
    """Moves a fold into the first character of four octets."""
    at = re.search(rb"[\xf0-\xf4]", octets).start()
    return octets[:at + 2] + b"\r\n " + octets[at + 2:]


def unfolded_once(octets):
    return octets.replace(b"\r\n ", b"", 1)


def uid_twice(octets):
    uids = re.findall(rb"^UID:([^\r]*)", octets, re.M)
    return octets.replace(uids[1], uids[0])


def skipped_hour(octets):
    """The session in UTC, told by a clock that skips its hour."""
    made = re.sub(rb"DTSTART:20270328T011000Z", b"DTSTART;TZID=Europe/London:20270328T011000", octets)
    made = re.sub(rb"DTEND:20270328T\d{6}Z", b"DTEND;TZID=Europe/London:20270328T015500", made)
    assert made != octets
    return made


def zone_gone(octets):
    return re.sub(rb"BEGIN:VTIMEZONE.*END:VTIMEZONE\r\n", b"", octets, flags=re.S)


ALARM = b"BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT30M\r\nDESCRIPTION:Session\r\nEND:VALARM"

FAULTS = [
    ("lines end in LF", "crlf", lambda octets: octets.replace(CRLF, b"\n")),
    ("one line ends in LF", "crlf", replaced(b"VERSION:2.0\r\n", b"VERSION:2.0\n")),
    ("no line end at the end", "last-line", lambda octets: octets[:-2]),
    ("a line of many octets", "long-line", unfolded_once),
    ("folded by a tab", "fold-by-tab", replaced(b"\r\n ", b"\r\n\t")),
    ("a fold cuts a character", "cut-character", cut_emoji),
    ("a byte order mark", "bom", lambda octets: b"\xef\xbb\xbf" + octets),
    ("a control character", "control", replaced(b"SUMMARY:", b"SUMMARY:\x0b")),
    ("an empty line", "empty-line", replaced(b"BEGIN:VEVENT\r\n", b"\r\nBEGIN:VEVENT\r\n")),
    ("a line that is no property", "no-property", in_event(b"Bring a towel")),
    ("a comma without backslash", "no-escape", changed(rb"(SUMMARY:[^\r\\]*)\\,", rb"\1,")),
    ("a semicolon without backslash", "no-escape", changed(rb"(SUMMARY:[^\r\\]*)\\,", rb"\1;")),
    ("an escape that there is not", "bad-escape", changed(rb"(SUMMARY:)", rb"\1\\t")),
    ("a line break as \\N", "big-n", changed(rb"(SUMMARY:)", rb"\1Today\\N")),
    ("a backslash before an n", "backslash", changed(rb"(SUMMARY:)", rb"\1C:\\\\new")),
    ("an empty property", "empty-value", in_event(b"LOCATION:")),
    ("a space at the end", "outer-space", in_event(b"LOCATION:Gym ")),
    ("no VERSION", "version", without(b"VERSION")),
    ("VERSION 1.0", "version", replaced(b"VERSION:2.0", b"VERSION:1.0")),
    ("VERSION twice", "twice", after_first(b"VERSION:2.0", b"VERSION:2.0")),
    ("no PRODID", "prodid", without(b"PRODID")),
    ("METHOD:PUBLISH", "method", after_first(b"VERSION:2.0", b"METHOD:PUBLISH")),
    ("a property of the calendar at its end", "order",
     replaced(b"END:VCALENDAR", b"X-WR-CALDESC:Plan\r\nEND:VCALENDAR")),
    ("REFRESH-INTERVAL without its type", "refresh",
     after_first(b"VERSION:2.0", b"REFRESH-INTERVAL:PT12H")),
    ("the zone stands last", "zone-late", zone_last),
    ("the zone is missing", "zone-missing", zone_gone),
    ("an event names another zone", "zone-missing",
     replaced(b"DTSTART;TZID=Europe/London", b"DTSTART;TZID=Europe/Londno")),
    ("the zone's name has a prefix", "tzid-form", lambda octets: octets.replace(
        b"TZID:Europe", b"TZID:/example.org/Europe").replace(b"TZID=Europe", b"TZID=/example.org/Europe")),
    ("a zone's rule without weekday", "zone-rule", changed(rb"(RRULE:[^\r]*);BYDAY=[^\r]*", rb"\1")),
    ("a zone's onsets as a list", "zone-rdate",
     changed(rb"RRULE:FREQ=YEARLY;BYMONTH=10;[^\r]*", b"RDATE:20261025T020000")),
    ("no TZOFFSETTO", "observance-needs", without(b"TZOFFSETTO")),
    ("an offset with a colon", "offset", replaced(b"TZOFFSETTO:+0100", b"TZOFFSETTO:+01:00")),
    ("an offset of another land", "offset-chain", replaced(b"TZOFFSETTO:+0100", b"TZOFFSETTO:+0200")),
    ("an onset in UTC", "observance-start", changed(rb"(BEGIN:DAYLIGHT\r\nDTSTART:\d{8}T\d{6})", rb"\1Z")),
    ("onsets only from 2030", "onset-late", changed(
        rb"DTSTART:2025\d{4}T020000(.*?)DTSTART:2026\d{4}T010000",
        rb"DTSTART:20301027T020000\1DTSTART:20310330T010000")),
    ("no UID", "required", without(b"UID")),
    ("a UID twice", "uid-twice", uid_twice),
    ("a UID that tells of the patient", "uid-form", changed(rb"UID:[^\r]*", b"UID:p-0910-1@clinic.example")),
    ("no DTSTAMP", "required", without(b"DTSTAMP")),
    ("DTSTAMP without Z", "stamp", changed(rb"(DTSTAMP:\d{8}T\d{6})Z", rb"\1")),
    ("LAST-MODIFIED of another day", "stamps-differ",
     changed(rb"LAST-MODIFIED:[^\r]*", b"LAST-MODIFIED:20260101T000000Z")),
    ("SEQUENCE below 0", "sequence", changed(rb"SEQUENCE:[^\r]*", b"SEQUENCE:-1")),
    ("SEQUENCE in words", "sequence", changed(rb"SEQUENCE:[^\r]*", b"SEQUENCE:one")),
    ("no DTSTART", "required", changed(rb"DTSTART;TZID[^\r]*\r\n", b"")),
    ("SUMMARY twice", "twice", in_event(b"SUMMARY:Again")),
    ("no DTEND", "no-end", without(b"DTEND")),
    ("UTC and a zone at once", "time-form", changed(rb"(DTSTART;TZID[^\r]*)", rb"\1Z")),
    ("a time of no zone", "floating", changed(rb"(DTSTART|DTEND);TZID=[^:]*:", rb"\1:", count=2)),
    ("DTEND before DTSTART", "end-early", changed(rb"(DTEND;TZID=[^:]*:)\d{8}", rb"\g<1>20200101")),
    ("DTEND told otherwise", "end-form", changed(rb"DTEND;TZID=[^:]*:([^\r]*)", rb"DTEND:\1Z")),
    ("DTEND and DURATION", "never", in_event(b"DURATION:PT45M")),
    ("a whole day in a zone", "time-form",
     changed(rb"DTSTART;VALUE=DATE:", b"DTSTART;VALUE=DATE;TZID=Europe/London:")),
    ("30 February", "time-form", changed(rb"(DTSTART;TZID=[^:]*:)\d{8}", rb"\g<1>20270230")),
    ("an hour that the clock skips", "doubtful-hour", skipped_hour),
    ("STATUS:CANCELED", "status", replaced(b"STATUS:CANCELLED", b"STATUS:CANCELED")),
    ("CLASS in other words", "class", replaced(b"CLASS:PRIVATE", b"CLASS:SECRET-FROM-ALL")),
    ("ORGANIZER", "never", in_event(b"ORGANIZER:mailto:clinic@example.org")),
    ("an event that repeats", "never", in_event(b"RRULE:FREQ=DAILY;COUNT=2")),
    ("cancelled, and its title does not say so", "cancelled-title", replaced(b"SUMMARY:Cancelled: ", b"SUMMARY:")),
    ("a title of 200 letters", "summary-long",
     changed(rb"SUMMARY:[^\r]*\r\n(?: [^\r]*\r\n)*", b"SUMMARY:" + b"x" * 60 + (b"\r\n " + b"x" * 70) * 2 + CRLF)),
    ("a comma inside a category", "category", replaced(b"CATEGORIES:Exercise", b"CATEGORIES:Knee\\, left")),
    ("a task beside the events", "component", replaced(
        b"END:VCALENDAR", b"BEGIN:VTODO\r\nUID:x\r\nDTSTAMP:20260101T000000Z\r\nEND:VTODO\r\nEND:VCALENDAR")),
    ("an alarm without words", "alarm-words", replaced(ALARM, ALARM.replace(b"DESCRIPTION:Session\r\n", b""))),
    ("an alarm by mail", "alarm-action", replaced(ALARM, ALARM.replace(b"DISPLAY", b"EMAIL"))),
    ("an alarm at a date", "alarm-trigger",
     replaced(ALARM, ALARM.replace(b"TRIGGER:-PT30M", b"TRIGGER;VALUE=DATE-TIME:20270101T060000Z"))),
    ("an alarm that repeats for ever", "alarm-never", replaced(ALARM, ALARM.replace(b"END:", b"REPEAT:9\r\nEND:"))),
    ("two alarms", "alarms", replaced(ALARM, ALARM + CRLF + ALARM)),
    ("an alarm of what is cancelled", "cancelled-alarm",
     replaced(b"STATUS:CANCELLED", b"STATUS:CANCELLED" + CRLF + ALARM)),
    ("an event does not end", "not-content", replaced(b"END:VEVENT\r\n", b"")),
    ("the calendar does not end", "not-content", replaced(b"END:VCALENDAR\r\n", b"")),
]
