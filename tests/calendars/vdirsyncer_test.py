#!/usr/bin/python3
"""vdirsyncer from one file to a Radicale server, twice."""
import pathlib
import tempfile
import unittest

import cases
import compare
import radicale_server
import readers
import vdirsyncer_pair

TRIED = [cases.ZONES[0], cases.ZONES[5], cases.scripts("xxxx")]


class Vdirsyncer(unittest.TestCase):
    def setUp(self):
        made = tempfile.TemporaryDirectory()
        self.addCleanup(made.cleanup)
        self.folder = pathlib.Path(made.name)

    def test_every_session_reaches_the_server_once_and_the_second_time_nothing_moves(self):
        for number, case in enumerate(TRIED):
            export = cases.export(case, self.folder)
            with self.subTest(case.name), radicale_server.running() as port:
                pair = vdirsyncer_pair.Pair(self.folder / str(number), port)
                pair.give(export.bytes)
                first = pair.server.report()
                read = [one for _, octets in first.values() for one in readers.by_icalendar(octets)]
                compare.same(self, export, read)
                told = pair.give(export.bytes)
                self.assertNotIn("Copying", told)
                self.assertEqual(pair.server.report(), first)


if __name__ == "__main__":
    unittest.main(warnings="ignore")
