#!/usr/bin/python3
"""Plants faults in a good file: the lint finds every one. What the parsers make of them is printed."""
import tempfile
import unittest

import cases
import content
import faults
import lint
import readers
import single


def good_file(folder):
    """One of each kind of event, with an alarm."""
    stages = cases.stages(folder)
    head, zones, events = single.blocks(stages[-1].bytes)
    spring = single.blocks(cases.export(cases.ZONES[1], folder).bytes)[2]
    scripts = single.blocks(cases.export(cases.scripts("xxxxxx"), folder).bytes)[2]
    kinds = [one for one in (
        first(events, b"STATUS:CONFIRMED", b"DTSTART;TZID"), first(events, b"VALUE=DATE"),
        first(events, b"STATUS:CANCELLED"), first(spring, b"DTSTART:"), first(scripts, b"DESCRIPTION"))]
    kinds[0] = kinds[0].replace(b"END:VEVENT", faults.ALARM + b"\r\nEND:VEVENT")
    return head + b"".join(zones.values()) + b"".join(kinds) + b"END:VCALENDAR\r\n"


def first(events, *marks):
    return next(block for block in events.values() if all(mark in block for mark in marks))


def verdict(read, octets, good):
    """`refuses`, `wrong` when it reads something else without a word, or nothing."""
    try:
        return "" if read(octets) == good else "wrong"
    except readers.Refused:
        return "refuses"


class Lint(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with tempfile.TemporaryDirectory() as folder:
            cls.good = good_file(folder)
        cls.table = {}
        read = {name: reader(cls.good) for name, reader in readers.READERS.items()}
        for name, rule, plant in faults.FAULTS:
            bad = plant(cls.good)
            cls.table[name] = (rule, {one.rule for one in lint.lint(bad)},
                               {who: verdict(reader, bad, read[who]) for who, reader in readers.READERS.items()})

    def test_the_good_file_is_good(self):
        self.assertEqual(lint.lint(self.good), [])
        self.assertEqual(len(content.events(self.good)), 5)

    def test_the_lint_finds_every_fault_by_its_own_rule(self):
        for name, (rule, found, _) in self.table.items():
            with self.subTest(name):
                self.assertIn(rule, found)

    def test_the_parsers_let_most_of_them_pass(self):
        print(f"\n{'fault':<46} {'rule':<17}" + "".join(f"{who:<11}" for who in readers.READERS))
        for name, (rule, _, verdicts) in self.table.items():
            print(f"{name:<46} {rule:<17}" + "".join(f"{verdicts[who]:<11}" for who in readers.READERS))
        refused = {who: sum(verdicts[who] == "refuses" for _, _, verdicts in self.table.values())
                   for who in readers.READERS}
        missed = sum("refuses" not in verdicts.values() for _, _, verdicts in self.table.values())
        silently_wrong = sum("refuses" not in verdicts.values() and "wrong" in verdicts.values()
                             for _, _, verdicts in self.table.values())
        print(f"{len(self.table)} faults; found by the lint: all; refused by {refused}; "
              f"by none of them: {missed}, of these read otherwise: {silently_wrong}")
        self.assertEqual(refused, {"libical": 10, "icalendar": 10, "vobject": 17})
        self.assertEqual((len(self.table), missed, silently_wrong), (70, 50, 20))


if __name__ == "__main__":
    unittest.main(warnings="ignore")
