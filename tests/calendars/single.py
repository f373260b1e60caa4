"""One file a session, as a server for calendars wants them: the event with the zone it uses."""
import content


def blocks(octets):
    """The file in pieces, line by line as they are: head, zones (TZID to bytes), events (UID to bytes)."""
    head, zones, events, piece = [], {}, {}, None
    for line in octets.split(b"\r\n")[:-1]:
        if line in (b"BEGIN:VTIMEZONE", b"BEGIN:VEVENT"):
            piece = []
        if piece is None and line != b"END:VCALENDAR":
            head.append(line)
        elif piece is not None:
            piece.append(line)
        if line in (b"END:VTIMEZONE", b"END:VEVENT"):
            keep(b"\r\n".join(piece) + b"\r\n", zones, events)
            piece = None
    return b"\r\n".join(head) + b"\r\n", zones, events


def keep(block, zones, events):
    component = content.read(block)[0]
    if component.name == "VTIMEZONE":
        zones[component.value("TZID")] = block
        return
    uid = component.value("UID")
    assert uid not in events, f"{uid} stands twice"
    events[uid] = block


def resources(octets):
    """UID to a calendar of one event."""
    head, zones, events = blocks(octets)
    made = {}
    for uid, event in events.items():
        used = [zone for name, zone in zones.items() if b"TZID=" + name.encode() + b":" in event]
        made[uid] = head + b"".join(used) + event + b"END:VCALENDAR\r\n"
    return made
