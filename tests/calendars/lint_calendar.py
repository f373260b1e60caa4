"""Rules of the calendar and of its time zones: RFC 5545 3.4, 3.6 and 3.6.5, RFC 7986."""
import re
from datetime import datetime, timedelta

ONCE = {"VERSION", "PRODID", "CALSCALE", "METHOD", "NAME", "X-WR-CALNAME", "REFRESH-INTERVAL", "X-PUBLISHED-TTL"}
LOCAL = re.compile(r"\d{8}T\d{6}")
OFFSET = re.compile(r"[+-](\d\d)([0-5]\d)([0-5]\d)?")
YEARLY = re.compile(r"FREQ=YEARLY;BYMONTH=([1-9]|1[0-2]);BYDAY=(-1|[1-4])(MO|TU|WE|TH|FR|SA|SU)")
DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


def check(calendar, report):
    required(calendar, report)
    for name in ONCE:
        if len(calendar.all(name)) > 1:
            report("twice", calendar.all(name)[1].line, f"{name} stands twice")
    if calendar.first("METHOD"):
        report("method", calendar.first("METHOD").line, "METHOD makes an invitation of it")
    refresh = calendar.first("REFRESH-INTERVAL")
    if refresh and refresh.parameters.get("VALUE") != "DURATION":
        report("refresh", refresh.line, "REFRESH-INTERVAL needs VALUE=DURATION")
    order(calendar, report)
    for zone in calendar.parts("VTIMEZONE"):
        time_zone(zone, report)
    uses(calendar, report)


def required(calendar, report):
    if calendar.value("VERSION") != "2.0":
        report("version", calendar.line, "VERSION is not 2.0")
    if not calendar.value("PRODID"):
        report("prodid", calendar.line, "PRODID is missing")
    if not calendar.components:
        report("no-component", calendar.line, "a calendar needs one component at least")
    if calendar.value("CALSCALE") not in (None, "GREGORIAN"):
        report("calscale", calendar.line, "CALSCALE is not GREGORIAN")


def order(calendar, report):
    seen_event = False
    first = min((one.line for one in calendar.components), default=None)
    for one in calendar.properties:
        if first is not None and one.line > first:
            report("order", one.line, f"{one.name} of the calendar stands behind a component")
    for one in calendar.components:
        seen_event = seen_event or one.name == "VEVENT"
        if one.name == "VTIMEZONE" and seen_event:
            report("zone-late", one.line, "a time zone stands behind an event")
        if one.name not in {"VTIMEZONE", "VEVENT"}:
            report("component", one.line, f"{one.name} is not read by every calendar")


def time_zone(zone, report):
    name = zone.value("TZID")
    if not name or len(zone.all("TZID")) != 1:
        report("tzid", zone.line, "a time zone needs one TZID")
    elif name.startswith("/") or re.search(r"[\s;:,\"]", name):
        report("tzid-form", zone.line, f"{name} is no name of the time zone database")
    if not zone.components:
        report("zone-empty", zone.line, "a time zone needs a STANDARD or a DAYLIGHT")
    for part in zone.components:
        observance(part, report)
    ruled = [part for part in zone.components if part.first("RRULE")]
    kinds = sorted(part.name for part in ruled)
    if ruled and (len(zone.components) != 2 or kinds != ["DAYLIGHT", "STANDARD"]):
        report("zone-rules", zone.line, "rules come as one pair, or not at all")
    chain(zone, report)


def observance(part, report):
    if part.name not in {"STANDARD", "DAYLIGHT"}:
        report("observance", part.line, f"{part.name} does not belong in a time zone")
    for name in ("DTSTART", "TZOFFSETFROM", "TZOFFSETTO"):
        if len(part.all(name)) != 1:
            report("observance-needs", part.line, f"{part.name} needs one {name}")
    start = part.value("DTSTART")
    if start and (not LOCAL.fullmatch(start) or part.first("DTSTART").parameters):
        report("observance-start", part.line, "an onset is a local time without a zone")
    for name in ("TZOFFSETFROM", "TZOFFSETTO"):
        value = part.value(name)
        found = OFFSET.fullmatch(value or "+0000")
        if not found or int(found[1]) > 15 or value in ("-0000", "-000000"):
            report("offset", part.line, f"{name} {value} is no offset like +0100")
    rule = part.value("RRULE")
    if rule and not YEARLY.fullmatch(rule):
        report("zone-rule", part.line, f"{rule} is not yearly on one weekday of one month")
    elif rule and start and LOCAL.fullmatch(start) and not starts_on(rule, start):
        report("zone-rule-start", part.line, f"{start} is no day of {rule}")
    if part.first("RDATE"):
        report("zone-rdate", part.line, "RDATE in a time zone is read wrong by ical.js and Outlook")


def starts_on(rule, start):
    month, position, weekday = YEARLY.fullmatch(rule).groups()
    day = datetime.strptime(start, "%Y%m%dT%H%M%S")
    last = (day + timedelta(days=7)).month != day.month
    where = last if position == "-1" else (day.day - 1) // 7 + 1 == int(position)
    return day.month == int(month) and DAYS[day.weekday()] == weekday and where


def chain(zone, report):
    """Each change leaves the offset that the one before it came to."""
    parts = [part for part in zone.components if part.value("DTSTART")]
    parts.sort(key=lambda part: part.value("DTSTART"))
    pairs = list(zip(parts, parts[1:]))
    if any(part.first("RRULE") for part in parts) and len(parts) == 2:
        pairs.append((parts[1], parts[0]))
    for one, other in pairs:
        if one.value("TZOFFSETTO") != other.value("TZOFFSETFROM"):
            report("offset-chain", other.line, "comes from an offset that the change before did not go to")


def uses(calendar, report):
    defined = [zone.value("TZID") for zone in calendar.parts("VTIMEZONE")]
    for name in set(defined):
        if defined.count(name) > 1:
            report("zone-twice", calendar.line, f"{name} is defined twice")
    used = {}
    for event in calendar.parts("VEVENT"):
        for one in event.properties:
            if "TZID" in one.parameters:
                used.setdefault(one.parameters["TZID"], one.line)
    for name, line in used.items():
        if name not in defined:
            report("zone-missing", line, f"{name} is used and not defined")
    for name in defined:
        if name not in used and calendar.parts("VEVENT") and not all_elsewhere(calendar):
            report("zone-unused", calendar.line, f"{name} is defined and not used")


def all_elsewhere(calendar):
    """Whole days and UTC need no zone; a file of these alone may still name the patient's."""
    return not any("TZID" in one.parameters for event in calendar.parts("VEVENT") for one in event.properties)
