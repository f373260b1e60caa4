"""What libraries understand of a file, in one form: UID to `Read`, and every event in `all`."""
import json
import logging
import os
import subprocess
import tempfile
from dataclasses import dataclass
from datetime import datetime, timezone

import icalendar
import vobject

logging.disable(logging.ERROR)
LIBICAL_READER = os.environ.get("LIBICAL_READER", "")


@dataclass(frozen=True)
class Read:
    uid: str
    start: object  # datetime in UTC, or date
    end: object
    summary: str
    description: str
    status: str
    sequence: int


class Refused(Exception):
    """A library that does not take the file, or finds a mistake in it."""


def in_utc(time):
    if isinstance(time, datetime):
        return time.astimezone(timezone.utc) if time.tzinfo else "floating"
    return time


def text_or_none(value):
    return None if value is None else str(value)


def by_icalendar(octets):
    try:
        calendar = icalendar.Calendar.from_ical(octets)
        events = calendar.walk("VEVENT")
        errors = [error for event in events for error in event.errors]
        if errors:
            raise Refused(errors)
        return [Read(str(one["UID"]), in_utc(one.decoded("DTSTART")), in_utc(one.decoded("DTEND")),
                     str(one.get("SUMMARY")), text_or_none(one.get("DESCRIPTION")), str(one.get("STATUS")),
                     int(one.get("SEQUENCE", 0))) for one in events]
    except Refused:
        raise
    except Exception as error:
        raise Refused(error) from error


def by_vobject(octets):
    # It keeps the zones of every file that the process has read; a person's program reads one.
    zones = getattr(vobject.icalendar, "__tzidMap")
    zones.clear()
    vobject.icalendar.registerTzid("UTC", vobject.icalendar.utc)
    try:
        found = []
        for calendar in vobject.readComponents(octets.decode("utf-8")):
            calendar.validate(raiseException=True)
            for one in getattr(calendar, "vevent_list", []):
                found.append(Read(one.uid.value, in_utc(one.dtstart.value), in_utc(one.dtend.value),
                                  one.summary.value, one.getChildValue("description"),
                                  one.status.value, int(one.sequence.value)))
        return found
    except Exception as error:
        raise Refused(error) from error


def libical_moment(text):
    if text is None or text == "floating":
        return text
    if "T" not in text:
        return datetime.strptime(text, "%Y%m%d").date()
    return datetime.strptime(text, "%Y%m%dT%H%M%SZ").replace(tzinfo=timezone.utc)


def by_libical(octets):
    with tempfile.NamedTemporaryFile(suffix=".ics") as file:
        file.write(octets)
        file.flush()
        done = subprocess.run([LIBICAL_READER, file.name], capture_output=True, check=False)
    if done.returncode != 0:
        raise Refused(f"libical ended with {done.returncode}")
    told = json.loads(done.stdout)
    if not told["read"] or told["errors"] or not told["restrictions_kept"]:
        raise Refused({key: value for key, value in told.items() if key != "events"})
    return [Read(one["uid"], libical_moment(one["start"]), libical_moment(one["end"]), one["summary"],
                 one["description"], one["status"], one["sequence"]) for one in told["events"]]


READERS = {"libical": by_libical, "icalendar": by_icalendar, "vobject": by_vobject}
