#!/usr/bin/python3
"""A calendar on a Radicale server: one resource a session, changed on condition, never twice."""
import tempfile
import unittest
from datetime import timedelta

import cases
import compare
import oracle
import radicale_server
import readers
import single

TRIED = [cases.ZONES[at] for at in (0, 1, 5, 10)] + [cases.scripts("xxx")]


def shown(calendar):
    """What a client that asks the server for everything is told."""
    return [one for _, octets in calendar.report().values() for one in readers.by_icalendar(octets)]


class Radicale(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.exports = [cases.export(case, cls.folder.name) for case in TRIED]

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def filled(self, port, export):
        calendar = radicale_server.Calendar(port)
        for uid, octets in single.resources(export.bytes).items():
            self.assertEqual(calendar.put(uid, octets, If_None_Match="*").status, 201)
        return calendar

    def test_every_session_is_one_resource_and_comes_back_as_the_plan_has_it(self):
        for export in (self.exports[0], self.exports[-1]):
            with self.subTest(export.case.name), radicale_server.running() as port:
                compare.same(self, export, shown(self.filled(port, export)))

    def test_a_whole_plan_put_as_a_calendar_is_taken_apart_and_each_found_at_its_hour(self):
        with radicale_server.running() as port:
            for number, export in enumerate(self.exports):
                calendar = radicale_server.Calendar(port, f"plan-{number}")
                calendar.put_all(export.bytes)
                resources = {path: readers.by_icalendar(octets)[0]
                             for path, (_, octets) in calendar.report().items()}
                with self.subTest(export.case.name):
                    compare.same(self, export, list(resources.values()))
                awkward = oracle.awkward(export.plan)
                for path, event in resources.items():
                    if event.uid in awkward:
                        with self.subTest(f"{export.case.name}: {event.summary}"):
                            self.found_at_its_hour(calendar, path, event)

    def found_at_its_hour(self, calendar, path, event):
        second = timedelta(seconds=1)
        self.assertIn(path, calendar.between(event.start, event.start + second))
        self.assertIn(path, calendar.between(event.end - second, event.end))
        self.assertNotIn(path, calendar.between(event.start - second, event.start))
        self.assertNotIn(path, calendar.between(event.end, event.end + second))

    def test_nobody_overwrites_what_has_changed_meanwhile(self):
        uid, octets = next(iter(single.resources(self.exports[0].bytes).items()))
        later = octets.replace(b"SEQUENCE:0", b"SEQUENCE:1")
        with radicale_server.running() as port:
            calendar = radicale_server.Calendar(port)
            first = calendar.put(uid, octets, If_None_Match="*").getheader("ETag")
            self.assertEqual(calendar.put(uid, octets, If_None_Match="*").status, 412)
            self.assertIn(calendar.put(uid, later, If_Match=first).status, (201, 204))
            self.assertEqual(calendar.put(uid, octets, If_Match=first).status, 412)
            self.assertEqual(calendar.ask("DELETE", calendar.resource(uid), If_Match=first).status, 412)
            self.assertEqual([one.sequence for one in shown(calendar)], [1])

    def test_a_session_may_be_deleted_and_the_others_stay(self):
        export = self.exports[0]
        with radicale_server.running() as port:
            calendar = self.filled(port, export)
            path = calendar.resource(next(iter(oracle.expected(export.plan))))
            etag = calendar.report()[path][0]
            self.assertEqual(calendar.ask("DELETE", path, If_Match=etag).status, 200)
            left = calendar.report()
            self.assertNotIn(path, left)
            self.assertEqual(len(left), len(oracle.expected(export.plan)) - 1)

    def test_the_same_uid_under_a_second_name_is_refused(self):
        uid, octets = next(iter(single.resources(self.exports[0].bytes).items()))
        with radicale_server.running() as port:
            calendar = radicale_server.Calendar(port)
            calendar.put(uid, octets)
            again = calendar.ask("PUT", calendar.path + "other.ics", octets, Content_Type="text/calendar")
            self.assertEqual(again.status, 409)

    def test_a_whole_plan_put_as_one_resource_is_refused(self):
        with radicale_server.running() as port:
            calendar = radicale_server.Calendar(port)
            self.assertEqual(calendar.put("plan", self.exports[0].bytes).status, 400)


if __name__ == "__main__":
    unittest.main(warnings="ignore")
