#!/usr/bin/python3
"""libical, python3-icalendar and python3-vobject on every case."""
import tempfile
import unittest

import cases
import compare
import content
import lint
import oracle
import readers


class Libraries(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.zones = [cases.export(case, cls.folder.name) for case in cases.ZONES]
        cls.long = cases.export(cases.LONG, cls.folder.name)
        cls.scripts = [cases.export(cases.scripts("x" * count), cls.folder.name) for count in range(16)]
        cls.all = [*cls.zones, cls.long, *cls.scripts]

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_the_lint_finds_nothing(self):
        for export in self.all:
            with self.subTest(export.case.name):
                self.assertEqual(lint.lint(export.bytes), [])

    def test_the_lint_finds_nothing_in_the_golden_calendars(self):
        golden = sorted((cases.ROOT / "tests/golden").rglob("*.ics"))
        self.assertGreaterEqual(len(golden), 5)
        for path in golden:
            with self.subTest(path.name):
                self.assertEqual(lint.lint(path.read_bytes()), [])

    def test_every_library_reads_every_event_as_the_plan_has_it(self):
        for name, read in readers.READERS.items():
            for export in self.all:
                with self.subTest(f"{name}: {export.case.name}"):
                    compare.same(self, export, read(export.bytes))

    def test_a_session_is_named_after_its_case_and_number_alone(self):
        for export in self.all:
            for session in oracle.sessions(export.plan):
                self.assertEqual(session["uid"], oracle.uid_of_session(export.plan, session["number"]))

    def test_what_is_due_is_named_after_its_case_kind_and_place_alone(self):
        for export in self.zones:
            for due, _ in oracle.dues(export.plan):
                alike = [one for one, _ in oracle.dues(export.plan) if one["id"] == due["id"]]
                names = [oracle.uid_of_due(export.plan, due, place + 1) for place in range(len(alike))]
                self.assertIn(due["uid"], names)

    def test_sessions_lie_in_the_hours_that_a_clock_skips_or_repeats(self):
        for export in self.zones:
            wanted = {"Kathmandu": 0, "Casablanca": 2}.get(export.case.name, 1)
            with self.subTest(export.case.name):
                self.assertEqual(len(oracle.awkward(export.plan)), wanted)

    def test_these_are_told_in_utc_and_the_others_by_their_clock(self):
        for export in self.zones:
            awkward = oracle.awkward(export.plan)
            for event in content.events(export.bytes):
                start = event.first("DTSTART")
                with self.subTest(f"{export.case.name}: {start.value}"):
                    if start.parameters.get("VALUE") == "DATE":
                        continue
                    if event.value("UID") in awkward:
                        self.assertEqual(start.parameters, {})
                        self.assertTrue(start.value.endswith("Z"))
                    else:
                        self.assertEqual(start.parameters, {"TZID": export.plan["time_zone"]})

    def test_there_are_three_hundred_sessions(self):
        self.assertEqual(len(oracle.sessions(self.long.plan)), 300)

    def test_every_exercise_is_named_letter_by_letter(self):
        for export in self.all:
            written = compare.texts(export.bytes)
            for session in oracle.sessions(export.plan):
                for dose in session["prescriptions"]:
                    self.assertIn(dose["title"], written[session["uid"]][1])

    def test_every_place_around_the_fold_has_had_a_character_of_many_octets(self):
        places = {start for export in self.scripts for start in starts_of_characters(export.bytes)}
        self.assertEqual([place for place in range(58, 76) if place not in places], [])

    def test_the_same_plan_gives_the_same_bytes(self):
        for export in (self.zones[0], self.scripts[3]):
            self.assertEqual(cases.export(export.case, self.folder.name).bytes, export.bytes)


def starts_of_characters(octets):
    """At which octets of its line, from 1, characters of four octets start or would have: a fold that
    comes early moved one to the next line."""
    for line, after in zip(octets.split(b"\r\n"), octets.split(b"\r\n")[1:]):
        for at, octet in enumerate(line, 1):
            if octet >= 0xF0:
                yield at
        if after[1:2] >= b"\xf0":
            yield len(line) + 1


if __name__ == "__main__":
    unittest.main(warnings="ignore")
