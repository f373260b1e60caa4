"""The changes of clocks that a VTIMEZONE tells, by its own words."""
import re
from dataclasses import dataclass
from datetime import datetime, timedelta

import lint_calendar


@dataclass(frozen=True)
class Onset:
    at: datetime     # by the clock before the change
    turn: timedelta  # how far the clock is put forward; negative: back

    def doubtful(self, time):
        """Whether the clock skips or repeats this time."""
        first, last = sorted((self.at, self.at + self.turn))
        return first <= time < last


def offset(text):
    found = lint_calendar.OFFSET.fullmatch(text or "")
    if not found:
        return None
    length = timedelta(hours=int(found[1]), minutes=int(found[2]), seconds=int(found[3] or 0))
    return -length if text.startswith("-") else length


def day_of(rule, year):
    month, position, weekday = lint_calendar.YEARLY.fullmatch(rule).groups()
    wanted = lint_calendar.DAYS.index(weekday)
    if position == "-1":
        day = datetime(year + (month == "12"), int(month) % 12 + 1, 1) - timedelta(days=1)
        return day - timedelta(days=(day.weekday() - wanted) % 7)
    day = datetime(year, int(month), 1)
    return day + timedelta(days=(wanted - day.weekday()) % 7 + 7 * (int(position) - 1))


def of(zone, last_year):
    """In order, up to the end of `last_year`; None when the zone is not told as it must be."""
    found = []
    for part in zone.components:
        start, rule = part.value("DTSTART"), part.value("RRULE")
        before, after = offset(part.value("TZOFFSETFROM")), offset(part.value("TZOFFSETTO"))
        if before is None or after is None or not re.fullmatch(r"\d{8}T\d{6}", start or ""):
            return None
        first = datetime.strptime(start, "%Y%m%dT%H%M%S")
        days = [first]
        if rule:
            if not lint_calendar.YEARLY.fullmatch(rule):
                return None
            time = first - first.replace(hour=0, minute=0, second=0)
            days += [day_of(rule, year) + time for year in range(first.year + 1, last_year + 1)]
        found += [Onset(day, after - before) for day in days]
    return sorted(found, key=lambda one: one.at)
