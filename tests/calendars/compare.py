"""Holds what a client shows against what the plan says."""
import content
import oracle


def texts(octets):
    """UID to (summary, description), decoded by the letter of RFC 5545."""
    return {event.value("UID"): (event.text("SUMMARY"), event.text("DESCRIPTION"))
            for event in content.events(octets)}


def same(test, export, read):
    """Every event of the plan is there once, as it must be, and no other."""
    expected = oracle.expected(export.plan, export.case.detail, export.case.since)
    test.assertEqual(len(read), len(expected), "the number of events")
    found = {one.uid: one for one in read}
    test.assertEqual(sorted(found), sorted(expected), "one event of each")
    written = texts(export.bytes)
    for uid, wanted in expected.items():
        one = found[uid]
        summary, description = written[uid]
        wants = {"start": wanted.start, "end": wanted.end, "status": wanted.status,
                 "sequence": wanted.sequence, "summary": wanted.summary, "description": description}
        test.assertEqual(summary, wanted.summary)
        for name, value in wants.items():
            test.assertEqual(getattr(one, name), value, f"{name} of {wanted.summary}, {uid}")
