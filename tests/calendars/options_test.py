#!/usr/bin/python3
"""The options of a calendar and the shipped examples, read by the libraries."""
import pathlib
import tempfile
import unittest

import cases
import compare
import content
import lint
import oracle
import readers
import single

LONDON, CASABLANCA = cases.ZONES[0], cases.ZONES[10]
FULL = cases.Case("full", "scripts.yaml", pad="xxx", detail="full")
TITLE = cases.Case("title", "london.yaml", detail="title")
ALARM = cases.Case("alarm", "london.yaml", options=("--alarm", "30m"))
INTO = cases.Case("into an existing one", "london.yaml", options=("--into-existing",))
OUTLOOK = cases.Case("outlook", "casablanca.yaml", CASABLANCA.changes, options=("--profile", "outlook"))
EXAMPLES = sorted(path for path in (cases.ROOT / "examples").glob("*.yaml") if "check-ins" not in path.name)


class Options(unittest.TestCase):
    def setUp(self):
        made = tempfile.TemporaryDirectory()
        self.addCleanup(made.cleanup)
        self.folder = pathlib.Path(made.name)

    def read_by_all(self, export):
        self.assertEqual(lint.lint(export.bytes), [])
        for name, read in readers.READERS.items():
            with self.subTest(f"{name}: {export.case.name}"):
                compare.same(self, export, read(export.bytes))

    def test_every_example_is_read_as_its_plan_has_it(self):
        for path in EXAMPLES:
            arguments = ("plan", path, "--protocols", cases.PROTOCOLS, "--as-of", "2026-12-01", "--format")
            plan = cases.run(*arguments, "json")
            export = cases.Export(cases.Case(path.stem, path.name), cases.json.loads(plan),
                                  cases.run(*arguments, "ics"))
            self.read_by_all(export)

    def test_in_full_the_texts_survive_whatever_they_hold(self):
        export = cases.export(FULL, self.folder)
        self.read_by_all(export)
        text = compare.texts(export.bytes)[oracle.sessions(export.plan)[0]["uid"]][1]
        family = "\u200D".join(["\U0001F468", "\U0001F469", "\U0001F467", "\U0001F466"])
        for words in (f"\U0001F9BF up, \U0001F9BF down; {family} may watch",
                      'C:/new/table, "quoted": semi;colon.', "\u0915\u094D\u0937\u094D\u092E\u094D\u092F"):
            self.assertIn(words, text)

    def test_titles_alone_name_no_exercise_and_no_diagnosis(self):
        export = cases.export(TITLE, self.folder)
        self.read_by_all(export)
        for word in (b"Achilles", b"tend", b"eel raise", b"VISA", b"DESCRIPTION", b"kg"):
            self.assertNotIn(word, export.bytes)

    def test_by_default_no_title_names_the_condition(self):
        for event in content.events(cases.export(LONDON, self.folder).bytes):
            for word in ("Achilles", "tend", "VISA"):
                self.assertNotIn(word, event.text("SUMMARY"))

    def test_an_alarm_rings_half_an_hour_before_each_session_with_an_hour_and_for_nothing_else(self):
        export = cases.export(ALARM, self.folder)
        self.read_by_all(export)
        for event in content.events(export.bytes):
            timed = event.first("DTSTART").parameters.get("VALUE") != "DATE"
            triggers = [alarm.value("TRIGGER") for alarm in event.parts("VALARM")]
            self.assertEqual(triggers, ["-PT30M"] if timed else [])

    def test_into_an_existing_calendar_means_without_a_name_and_nothing_else(self):
        export, named = cases.export(INTO, self.folder), cases.export(LONDON, self.folder)
        self.read_by_all(export)
        lines = [line for line in named.bytes.split(b"\r\n")
                 if not line.startswith((b"NAME:", b"X-WR-CALNAME:"))]
        self.assertEqual(export.bytes, b"\r\n".join(lines))

    def test_for_outlook_the_times_of_an_irregular_zone_are_in_utc(self):
        export = cases.export(OUTLOOK, self.folder)
        self.read_by_all(export)
        self.assertNotIn(b"TZID", export.bytes)

    def test_the_changes_since_a_day_make_of_the_old_calendar_the_new_one(self):
        cases.stages(self.folder)
        for day, since in zip(cases.STAGES[1:], cases.STAGES):
            changed = cases.export(cases.Case(f"since {since}", "updates.yaml", since=since), self.folder,
                                   "--as-of", day)
            before = cases.export(cases.Case("", "updates.yaml"), self.folder, "--as-of", since)
            after = cases.export(cases.Case("", "updates.yaml"), self.folder, "--as-of", day)
            self.read_by_all(changed)
            old, new, some = (single.blocks(one.bytes)[2] for one in (before, after, changed))
            with self.subTest(changed.case.name):
                self.assertEqual({**old, **some}, new)
                self.assertLess(len(some), len(new))


if __name__ == "__main__":
    unittest.main(warnings="ignore")
