#!/usr/bin/python3
"""A plan is given out four times while its log grows. In each client that knows a session by its UID
there is one of each, at the right time, and what was cancelled says so."""
import pathlib
import tempfile
import unittest

import cases
import compare
import content
import khal_calendar
import lint
import oracle
import radicale_server
import readers
import single
import vdirsyncer_pair


def events(export):
    return single.blocks(export.bytes)[2]


def sequence(block):
    return int(content.read(block)[0].value("SEQUENCE"))


class Updates(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.stages = cases.stages(cls.folder.name)
        cls.other_days = cases.other_days(cls.folder.name)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def folder_of(self, name):
        return pathlib.Path(self.folder.name) / name

    def changes(self):
        """(number, before, after) for each session of two calendars that follow each other."""
        for one, other in zip(self.stages, self.stages[1:]):
            before = {session["uid"]: session for session in oracle.sessions(one.plan)}
            for session in oracle.sessions(other.plan):
                yield session["number"], before.get(session["uid"]), session

    def test_the_log_moves_eases_cancels_and_adds_sessions(self):
        found = {"added": set(), "moved": set(), "cancelled": set(), "eased": set(), "missed": set()}
        for number, before, after in self.changes():
            if before is None:
                found["added"].add(number)
                continue
            if before["date"] != after["date"]:
                found["moved"].add(number)
            if before["status"] != after["status"] and after["status"] in found:
                found[after["status"]].add(number)
            if before["prescriptions"] != after["prescriptions"]:
                found["eased"].add(number)
        self.assertIn(2, found["moved"])
        self.assertEqual(found["cancelled"], {3, 5})
        self.assertIn(6, found["eased"])
        self.assertIn(59, found["added"])
        self.assertIn(7, found["missed"])

    def test_the_lint_finds_nothing_at_any_stage(self):
        for export in self.stages:
            with self.subTest(export.case.name):
                self.assertEqual(lint.lint(export.bytes), [])

    def test_no_session_that_was_given_out_is_ever_forgotten(self):
        for one, other in zip(self.stages, self.stages[1:]):
            self.assertEqual(set(events(one)) - set(events(other)), set(), other.case.name)

    def test_an_event_changes_with_its_sequence_and_only_then(self):
        for one, other in zip(self.stages, self.stages[1:]):
            before = events(one)
            for uid, block in events(other).items():
                if uid in before:
                    with self.subTest(f"{other.case.name}: {content.read(block)[0].text('SUMMARY')}"):
                        self.assertEqual(block != before[uid], sequence(block) > sequence(before[uid]))
                        self.assertGreaterEqual(sequence(block), sequence(before[uid]))

    def test_after_an_edit_of_the_days_whatever_moved_has_a_higher_sequence(self):
        before, after = events(self.stages[-1]), events(self.other_days)
        moved = [uid for uid in before if uid in after and before[uid] != after[uid]]
        self.assertGreater(len(moved), 70)
        for uid in moved:
            with self.subTest(content.read(after[uid])[0].text("SUMMARY")):
                self.assertGreater(sequence(after[uid]), sequence(before[uid]))

    def test_khal_shows_one_of_each_after_every_import(self):
        khal = khal_calendar.Khal(self.folder_of("khal"))
        for export in self.stages:
            khal.take(export.bytes)
            with self.subTest(export.case.name):
                compare.same(self, export, khal.shown())
        # Known: khal 0.10 does not look at SEQUENCE, so an old file brings the old plan back.
        khal.take(self.stages[0].bytes)
        now = {one.uid: one for one in khal.shown()}
        then = oracle.expected(self.stages[0].plan)
        self.assertEqual({uid: now[uid].start for uid in then},
                         {uid: event.start for uid, event in then.items()})

    def test_a_server_shows_one_of_each_when_only_what_changed_is_put(self):
        with radicale_server.running() as port:
            calendar = radicale_server.Calendar(port)
            etags, given = {}, {}
            for export in self.stages:
                put = self.put_changes(calendar, export, etags, given)
                with self.subTest(export.case.name):
                    read = [one for _, octets in calendar.report().values()
                            for one in readers.by_icalendar(octets)]
                    compare.same(self, export, read)
                    if export is not self.stages[0]:
                        self.assertLess(put, len(events(export)))

    def put_changes(self, calendar, export, etags, given):
        """How many resources had to be put."""
        count = 0
        for uid, octets in single.resources(export.bytes).items():
            if given.get(uid) == octets:
                continue
            condition = {"If_Match": etags[uid]} if uid in etags else {"If_None_Match": "*"}
            answer = calendar.put(uid, octets, **condition)
            self.assertIn(answer.status, (201, 204))
            etags[uid], given[uid] = answer.getheader("ETag"), octets
            count += 1
        return count

    def test_vdirsyncer_carries_each_change_to_the_server(self):
        with radicale_server.running() as port:
            pair = vdirsyncer_pair.Pair(self.folder_of("vdirsyncer"), port)
            # When the days of the case are edited, sessions are counted anew: what is in the file no
            # more goes from the server as well. Who imports has to make the calendar anew.
            for export in [*self.stages, self.other_days]:
                pair.give(export.bytes)
                read = [one for _, octets in pair.server.report().values()
                        for one in readers.by_icalendar(octets)]
                with self.subTest(export.case.name):
                    compare.same(self, export, read)


if __name__ == "__main__":
    unittest.main(warnings="ignore")
