#!/usr/bin/env python3
"""What tests/bench/run and tests/bench/instructions do with figures once they have them."""
import contextlib
import importlib.machinery
import importlib.util
import io
import json
import pathlib
import shutil
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import page  # noqa: E402
import placement_peer  # noqa: E402

loader = importlib.machinery.SourceFileLoader("instructions", str(HERE / "instructions"))
instructions = importlib.util.module_from_spec(importlib.util.spec_from_loader("instructions", loader))
loader.exec_module(instructions)


class Page(unittest.TestCase):
    def test_three_digits_of_a_number_count(self):
        written = {0: "0", 0.03141: "0.031", 0.314: "0.314", 3.14159: "3.14", 31.4: "31.4", 314.1: "314",
                   3141: "3,140", 314159: "314,000", 2_000_000: "2,000,000"}
        for value, words in written.items():
            self.assertEqual(page.number(value), words)

    def test_a_time_is_told_in_the_unit_that_fits(self):
        self.assertEqual([page.time(each) for each in (2.5, 0.0314, 0.00005, 0.0000002)],
                         ["2.50 s", "31.4 ms", "50.0 µs", "200 ns"])

    def test_a_page_counts_the_aims_that_are_met_and_tells_what_was_left_out(self):
        of = page.Page()
        of.ratio("a thing", "another", "2.00 x as quick")
        of.aim("a thing", "1 ms", "0.5 ms", True)
        of.aim("a thing, twice", "1 ms", "2 ms", False)
        of.leave_out("a peer", "needs a package")
        of.section("Things", "make things", ["what", "time"], [["a thing", "0.5 ms"]], "Words.")
        self.assertEqual(page.text_of(of, "run", "On a machine."), """# Benchmarks

Written whole by the command below; do not edit it by hand.

```sh
run
```

On a machine.

## Ratios

| Titrate | beside | ratio |
|---|--:|--:|
| a thing | another | 2.00 x as quick |

## Aims

1 of 2 are met.

| what | aim | reached |  |
|---|--:|--:|--:|
| a thing | 1 ms | 0.5 ms | met |
| a thing, twice | 1 ms | 2 ms | **not met** |

## Left out

- a peer: needs a package

## Things

```sh
make things
```

Words.

| what | time |
|---|--:|
| a thing | 0.5 ms |
""")


class Instructions(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.addCleanup(setattr, instructions, "COMMITTED", instructions.COMMITTED)
        instructions.COMMITTED = pathlib.Path(folder.name, "instructions.txt")
        instructions.update({"plan": 1000, "check": 2000})

    def told(self, counts):
        with contextlib.redirect_stdout(io.StringIO()) as words:
            return instructions.compare(counts), words.getvalue()

    def test_three_per_cent_more_or_less_is_let_pass(self):
        self.assertEqual(self.told({"plan": 1030, "check": 1940}), (True, (
            "plan: 1,030 instructions, +3.00 % of 1,000: within 3 %\n"
            "check: 1,940 instructions, -3.00 % of 2,000: within 3 %\n")))

    def test_a_job_that_takes_more_is_named_and_so_is_by_how_much(self):
        fine, words = self.told({"plan": 1031, "check": 2000})
        self.assertFalse(fine)
        self.assertIn("plan: 1,031 instructions, +3.10 % of 1,000: NOT within 3 %\n", words)
        self.assertIn("Changed: plan.", words)

    def test_a_job_that_takes_less_is_named_too_so_that_the_gain_is_kept(self):
        fine, words = self.told({"plan": 1000, "check": 1900})
        self.assertFalse(fine)
        self.assertIn("Changed: check.", words)

    def test_a_job_that_was_never_counted_is_named(self):
        fine, words = self.told({"plan": 1000, "check": 2000, "batch": 5})
        self.assertFalse(fine)
        self.assertIn("batch: 5 instructions, none committed", words)


DATA = """unit = 60; weeks = 1; kinds = 1; pasts = 0;
wanted = array2d(1..1,1..1,[2]); units = array2d(1..1,1..1,[1]); has_given = array2d(1..1,1..1,[0]);
needs_window = [1]; order = array2d(1..1,1..7,[0,0,0,0,0,0,0]); has_order = [0]; open = [1,1,1,0,1,1,1];
window_from = array2d(1..7,1..2,[7,0,7,0,0,0,0,0,0,0,0,0,0,0]);
window_to = array2d(1..7,1..2,[8,0,8,0,0,0,0,0,0,0,0,0,0,0]);
usual = [-1,-1,-1,-1,-1,-1,-1]; given = array2d(1..7,1..1,[-1,-1,-1,-1,-1,-1,-1]);
gap = array2d(1..1,1..1,[24]); gap_in_days = array2d(1..1,1..1,[0]);
past_kind = []; past_day = []; past_start = []; past_owed = [];
"""


class Peer(unittest.TestCase):
    """Sessions on Monday and Tuesday at 7: two are placed, a day apart where three cost nothing."""

    def compare(self, placed, cost):
        with tempfile.TemporaryDirectory() as folder:
            problem = json.dumps({"name": "one", "kind": "by hand", "weeks": 1, "kinds": 1,
                                  "placed": placed, "cost": cost, "nanoseconds": 1000})
            inputs = pathlib.Path(folder, "inputs")
            inputs.write_text(f"#!/bin/sh\ncat > $2/one.dzn <<'END'\n{DATA}END\n"
                              f"echo '{problem}'\n", encoding="utf-8")
            inputs.chmod(0o755)
            kinds, wrong = placement_peer.compare(str(inputs), 20)
            return kinds["by hand"]["same"], wrong

    def test_no_stage_needs_a_number_beyond_what_gecode_counts_with(self):
        for weeks in range(1, 13):
            for kinds in range(1, 4):
                found = placement_peer.stages(weeks, kinds)
                self.assertEqual(found[-1], (1, 0))
                self.assertEqual([week for first, last in found for week in range(first, last + 1)],
                                 list(range(1, weeks + 1)))
                self.assertLess(max(8 ** (kinds * (last - first + 1)) for first, last in found), 2 ** 31)

    @unittest.skipUnless(shutil.which("minizinc"), "needs Debian's minizinc")
    def test_the_same_optimum_is_counted(self):
        self.assertEqual(self.compare([2], [0, 4, 0]), (1, []))

    @unittest.skipUnless(shutil.which("minizinc"), "needs Debian's minizinc")
    def test_another_optimum_is_told_with_both(self):
        self.assertEqual(self.compare([2], [0, 3, 0]),
                         (0, ["one: titrate [2] at [0, 3, 0], gecode [2] at [0, 4, 0]"]))


if __name__ == "__main__":
    unittest.main()
