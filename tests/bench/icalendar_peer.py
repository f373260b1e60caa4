#!/usr/bin/env python3
"""Writes the events of the calendar benchmark with python3-icalendar and says how long that took.

    tests/bench/icalendar_peer.py EVENTS COUNT     EVENTS: the output of titrate_bench_inputs events

The least of three runs, as JSON. Zones are named, not written out, which is less than titrate writes.
"""
import datetime
import json
import sys
import time
import zoneinfo

import icalendar

ZONE = zoneinfo.ZoneInfo("Europe/Copenhagen")
FIRST = datetime.date(2026, 11, 23)
STAMP = datetime.datetime(2026, 11, 20, tzinfo=datetime.timezone.utc)
DAYS = 3000


def write(events, count):
    calendar = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//Titrate//Bench//EN")
    for index in range(count):
        words = events[index % len(events)]
        event = icalendar.Event()
        start = datetime.datetime.combine(FIRST + datetime.timedelta(days=index % DAYS),
                                          datetime.time(words["minute"] // 60, words["minute"] % 60),
                                          ZONE)
        event.add("uid", f"{words['uid'][:-6]}{index:06}")
        event.add("dtstamp", STAMP)
        event.add("last-modified", STAMP)
        event.add("sequence", words["sequence"])
        event.add("dtstart", start)
        event.add("dtend", start + datetime.timedelta(minutes=words["minutes"]))
        event.add("summary", words["summary"])
        event.add("description", words["description"])
        event.add("categories", "Exercise")
        event.add("class", "PRIVATE")
        event.add("status", "CONFIRMED")
        event.add("transp", "OPAQUE")
        calendar.add_component(event)
    return calendar.to_ical()


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        events = json.load(file)
    count = int(sys.argv[2])
    times = []
    for _ in range(3):
        since = time.process_time()
        written = write(events, count)
        times.append(time.process_time() - since)
    print(json.dumps({"seconds": min(times), "bytes": len(written), "version": icalendar.__version__}))


if __name__ == "__main__":
    main()
