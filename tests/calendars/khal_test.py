#!/usr/bin/python3
"""khal: a file imported, and imported again."""
import pathlib
import tempfile
import unittest

import cases
import compare
import khal_calendar

# Each is an import by a program of its own, so not every case.
TRIED = [*cases.ZONES[0:6:2], cases.ZONES[8], cases.ZONES[10], cases.scripts("xxxxx")]


class Khal(unittest.TestCase):
    def setUp(self):
        made = tempfile.TemporaryDirectory()
        self.addCleanup(made.cleanup)
        self.folder = pathlib.Path(made.name)

    def test_it_shows_every_session_as_the_plan_has_it(self):
        for number, case in enumerate(TRIED):
            export = cases.export(case, self.folder)
            khal = khal_calendar.Khal(self.folder / str(number))
            khal.take(export.bytes)
            with self.subTest(case.name):
                compare.same(self, export, khal.shown())

    def test_three_hundred_sessions_imported_twice_are_there_once(self):
        export = cases.export(cases.LONG, self.folder)
        khal = khal_calendar.Khal(self.folder / "khal")
        khal.take(export.bytes)
        khal.take(export.bytes)
        compare.same(self, export, khal.shown())


if __name__ == "__main__":
    unittest.main(warnings="ignore")
