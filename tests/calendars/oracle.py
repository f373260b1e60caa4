"""What a calendar must show of a plan, worked out from its JSON with Python's own time zones."""
import uuid
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo


@dataclass(frozen=True)
class Event:
    uid: str
    start: object  # datetime in UTC, or date for a whole day
    end: object
    status: str
    sequence: int
    summary: str


def utc(day, clock, zone):
    """RFC 5545 3.3.5: in a gap the offset before it counts, in an overlap the first time."""
    wall = datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=ZoneInfo(zone), fold=0)
    return wall.astimezone(timezone.utc)


def counted(number, word):
    return f"{number} {word}{'' if number == 1 else 's'}"


def times_a_day(session):
    return max((dose["times_per_day"] for dose in session["prescriptions"]), default=1)


def often(times):
    return "twice a day" if times == 2 else f"{times} times a day"


def summary(session, time, cancelled, detail):
    text = f"{'Cancelled: ' if cancelled else ''}Session {session['number']}"
    if time > 1:
        text += {2: ", second time today", 3: ", third time today"}.get(time, f", time {time} today")
    doses = [dose for dose in session["prescriptions"] if dose["times_per_day"] >= time]
    if doses and detail != "title":
        text += ": " + counted(len(doses), "exercise")
    if session["minutes"] > 0 and time == 1:
        text += f", {session['minutes']} min"
    if not session.get("start") and times_a_day(session) > 1:
        text += ", " + often(times_a_day(session))
    return text


def events_of(session, zone, detail):
    """One at its hour, and one of the whole day for each further time that day: the plan knows no
    hour for these. What was once given out and is done no more is cancelled."""
    day = date.fromisoformat(session["date"])
    whole_day = day, day + timedelta(days=1)
    now = times_a_day(session) if session.get("start") else 1
    for time in range(1, max(now, session.get("most_times_a_day", 1)) + 1):
        cancelled = session["status"] == "cancelled" or time > times_a_day(session)
        uid, start, end = session["uid"], *whole_day
        if time > 1:
            uid = str(uuid.uuid5(uuid.UUID(uid), str(time)))
        elif session.get("start"):
            start = utc(session["date"], session["start"], zone)
            end = start + timedelta(minutes=max(session["minutes"], 1))
        yield Event(uid, start, end, "CANCELLED" if cancelled else "CONFIRMED", session["sequence"],
                    summary(session, time, cancelled, detail))


NOUNS = {"test": "Test", "outcome": "Questionnaire", "review": "Review"}


def event_of_due(due, cancelled, detail):
    day = date.fromisoformat(due["date"])
    text = f"{'Cancelled: ' if cancelled else ''}{NOUNS[due['kind']]} due"
    if detail == "full" and due["title"]:
        text += ": " + due["title"]
    return Event(due["uid"], day, day + timedelta(days=1), "CANCELLED" if cancelled else "CONFIRMED",
                 due["sequence"], text)


def sessions(plan):
    return [one for week in plan["weeks"] for one in week["sessions"]] + plan.get("withdrawn", [])


def dues(plan):
    """(due, whether it was withdrawn)"""
    return [(one, False) for one in plan["due"]] + [(one, True) for one in plan.get("withdrawn_due", [])]


def expected(plan, detail="dose", since=""):
    """UID to event, one of each, of all that changed on the day `since` or later."""
    def wanted(one):
        return one.get("changed", plan.get("created", plan["start"])) >= since
    made = [event for one in sessions(plan) if wanted(one)
            for event in events_of(one, plan["time_zone"], detail)]
    made += [event_of_due(one, withdrawn, detail) for one, withdrawn in dues(plan) if wanted(one)]
    by_uid = {event.uid: event for event in made}
    assert len(by_uid) == len(made), "the plan names two entries alike"
    return by_uid


def uid_of_session(plan, number):
    """A name for life: of the case's name and the session's number, and nothing else."""
    return str(uuid.uuid5(uuid.UUID(plan["uid"]), str(number)))


def uid_of_due(plan, due, ordinal):
    return str(uuid.uuid5(uuid.UUID(plan["uid"]), f"{due['kind']} {due['id']} {ordinal}"))


def awkward(plan):
    """UIDs of sessions that begin or end in an hour which their clock skips or repeats, or reach
    over it."""
    found = []
    zone = ZoneInfo(plan["time_zone"])
    for session in sessions(plan):
        if not session.get("start"):
            continue
        wall = datetime.fromisoformat(f"{session['date']}T{session['start']}").replace(tzinfo=zone)
        start = wall.astimezone(timezone.utc)
        end = (start + timedelta(minutes=session["minutes"])).astimezone(zone)
        doubtful = [one for one in (wall, end)
                    if one.replace(fold=0).utcoffset() != one.replace(fold=1).utcoffset()]
        if doubtful or start.astimezone(zone).utcoffset() != end.utcoffset():
            found.append(session["uid"])
    return found
