#!/usr/bin/env python3
"""Disks that fill up, pipes that close, processes that die: nothing is torn and nothing is lost.

    tests/hardening/failures.py TITRATE [--kills N]

Kills `titrate log` N times at random moments (else 40) and checks after each that every entry that
was acknowledged is there, once, and the file whole; everything else that writes N / 25 times. Needs no rights; what needs a file system of
its own is tried as root and said to be left out otherwise.
"""
import argparse
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
CASE = "achilles-runner.yaml"
given = None


def run(*words, **more):
    more.setdefault("stdout", subprocess.PIPE)
    more.setdefault("stderr", subprocess.PIPE)
    more.setdefault("stdin", subprocess.DEVNULL)
    return subprocess.run([given.titrate, *map(str, words)], text=True, cwd=ROOT, timeout=60, **more)


class InFolder(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="titrate-hardening-"))
        self.case = self.folder / CASE
        shutil.copy(ROOT / "examples" / CASE, self.case)

    def tearDown(self):
        shutil.rmtree(self.folder)


class SmallDisk(InFolder):
    """A folder on a file system of its own with 64 KiB."""

    def setUp(self):
        super().setUp()
        self.disk = self.folder / "disk"
        self.disk.mkdir()
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(self.disk)], capture_output=True
        )
        if mounted.returncode != 0:
            super().tearDown()
            self.skipTest("a file system cannot be mounted here")

    def tearDown(self):
        subprocess.run(["umount", str(self.disk)], check=True)
        super().tearDown()

    def test_full_disk_keeps_the_old_file_and_leaves_no_other(self):
        output = self.disk / "plan.json"
        output.write_text("the old plan")
        result = run("plan", self.case, "-o", output)
        self.assertEqual(result.returncode, 5)
        self.assertIn("the disk is full", result.stderr)
        self.assertEqual(output.read_text(), "the old plan")
        self.assertEqual([each.name for each in self.disk.iterdir()], ["plan.json"])

    def test_full_disk_loses_no_check_in(self):
        case = self.disk / CASE
        shutil.copy(self.case, case)
        log = self.disk / "achilles-runner.check-ins.yaml"
        self.assertEqual(run("log", case, "--missed", "travel", "--date", "2026-11-23").returncode, 0)
        before = log.read_bytes()
        filler = os.open(self.disk / "filler", os.O_WRONLY | os.O_CREAT)
        try:
            while os.write(filler, b"x" * 512) > 0:
                pass
        except OSError:
            pass
        os.close(filler)
        result = run("log", case, "--missed", "travel", "--date", "2026-11-25")
        self.assertEqual(result.returncode, 5)
        self.assertEqual(log.read_bytes(), before)

    def test_full_disk_ends_a_batch_that_can_go_on(self):
        records = self.folder / "cases.ndjson"
        made = subprocess.run(
            [sys.executable, ROOT / "tests/batch/make_cases.py", "12"], stdout=subprocess.PIPE
        )
        records.write_bytes(made.stdout)
        output = self.disk / "plans.ndjson"
        result = run("batch", records, "-o", output)
        self.assertEqual(result.returncode, 5)
        self.assertIn("the disk is full", result.stderr)
        self.assertFalse(output.exists())

    def test_read_only_folder(self):
        subprocess.run(["mount", "-o", "remount,ro", str(self.disk)], check=True)
        result = run("plan", self.case, "-o", self.disk / "plan.ics")
        self.assertEqual(result.returncode, 5)
        self.assertTrue(result.stderr.startswith("titrate: cannot write "), result.stderr)
        self.assertEqual(list(self.disk.iterdir()), [])


class Streams(InFolder):
    def test_full_standard_output(self):
        for words in (["plan", self.case], ["conditions"], ["check", "protocols/ankle-sprain.yaml"]):
            with open("/dev/full", "w") as full:
                result = run(*words, stdout=full)
            self.assertEqual(result.returncode, 5, words)
            self.assertIn("the disk is full", result.stderr)

    def test_closed_standard_output(self):
        result = subprocess.run(
            ["bash", "-c", 'exec "$0" "$@" >&-', given.titrate, "plan", str(self.case)],
            stderr=subprocess.PIPE, text=True, cwd=ROOT,
        )
        self.assertEqual(result.returncode, 5)
        self.assertTrue(result.stderr.startswith("titrate: cannot write the output: "))

    def test_closed_everything(self):
        result = subprocess.run(
            ["bash", "-c", 'exec "$0" "$@" >&- 2>&- <&-', given.titrate, "plan", str(self.case)],
            cwd=ROOT,
        )
        self.assertEqual(result.returncode, 5)

    def closed(self, closing, *words):
        return subprocess.run(["bash", "-c", f'exec "$0" "$@" {closing}', given.titrate, *map(str, words)],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT)

    def test_messages_go_into_no_file_when_streams_are_closed(self):
        records = self.folder / "cases.ndjson"
        records.write_text("{}\n[]\n")
        plans = self.folder / "plans.ndjson"
        self.assertEqual(run("batch", records, "-o", plans).returncode, 3)
        expected = plans.read_bytes()
        for closing in ("2>&-", "<&- 2>&-", ">&- 2>&-", "<&- >&- 2>&-", "<&- >&-"):
            plans.unlink()
            self.assertEqual(self.closed(closing, "batch", records, "-o", plans).returncode, 3, closing)
            self.assertEqual(plans.read_bytes(), expected, closing)

    def limited(self, limit, *words):
        return subprocess.run(["bash", "-c", f'ulimit {limit}; exec "$0" "$@"', given.titrate, *map(str, words)],
                              capture_output=True, text=True, cwd=ROOT, timeout=30)

    def test_files_that_may_not_grow(self):
        output = self.folder / "plan.json"
        output.write_text("the old plan")
        before = sorted(self.folder.iterdir())
        result = self.limited("-f 4", "plan", self.case, "-o", output)
        self.assertEqual((result.returncode, result.stderr), (5, f"titrate: cannot write {output}: file too large\n"))
        self.assertEqual(output.read_text(), "the old plan")
        self.assertEqual(sorted(self.folder.iterdir()), before)

    def test_too_few_descriptors_make_no_record_bad(self):
        records = self.folder / "cases.ndjson"
        made = subprocess.run([sys.executable, ROOT / "tests/batch/make_cases.py", "3"], stdout=subprocess.PIPE)
        records.write_bytes(made.stdout)
        for most in range(4, 12):
            result = self.limited(f"-n {most}", "batch", records, "--jobs", "1")
            self.assertIn(result.returncode, (0, 5), result.stderr)
            self.assertNotIn("no condition", result.stderr)

    def test_too_little_memory_for_threads_ends_a_batch(self):
        records = self.folder / "cases.ndjson"
        records.write_text("{}\n")
        for most in (100_000, 300_000):
            result = self.limited(f"-v {most}", "batch", records, "--jobs", "256")
            self.assertIn(result.returncode, (3, 5), result.stderr)
            self.assertTrue(result.stderr.startswith(("titrate: ", str(self.folder))), result.stderr)

    def test_a_folder_that_is_gone(self):
        gone = self.folder / "gone"
        gone.mkdir()
        result = subprocess.run(["bash", "-c", 'cd "$1" && rmdir "$1" && "$0" plan "$2" --protocols "$3" && "$0" plan x.yaml',
                                 given.titrate, str(gone), str(self.case), str(ROOT / "protocols")],
                                capture_output=True, text=True)
        self.assertEqual(result.returncode, 5)
        self.assertEqual(result.stderr, "titrate: cannot read x.yaml: no such file\n")

    def test_no_home_no_locale_no_time_zone(self):
        usual = run("plan", self.case, env={}).stdout
        for environment in ({}, {"LC_ALL": "xx_YY.foo", "LANG": "zz"}, {"TZ": "/etc/passwd"}, {"TMPDIR": "/proc"}):
            self.assertEqual(run("plan", self.case, env=environment).stdout, usual, environment)

    def test_reader_that_goes_away(self):
        result = subprocess.run(
            ["bash", "-c", '"$0" "$@" | head -c 10; exit ${PIPESTATUS[0]}', given.titrate, "plan",
             str(self.case), "--format", "json"],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT,
        )
        self.assertIn(result.returncode, (0, 5))
        self.assertEqual(result.stderr, "")

    def test_too_large_a_file_is_refused_at_once(self):
        large = self.folder / "large.yaml"
        large.write_bytes(b"# filler\n" * 3_000_000)
        began = time.monotonic()
        result = run("plan", large)
        self.assertLess(time.monotonic() - began, 1.0)  # most of it starts the process
        self.assertEqual(result.returncode, 5)
        self.assertIn("it is larger than 1 MiB", result.stderr)


class Killed(InFolder):
    """`kill -9` at random moments of everything that writes: given.kills times `log`, a
    twenty-fifth of it each of the others."""

    def setUp(self):
        super().setUp()
        self.draw = random.Random(1)
        self.killed = 0

    def whole(self, *words):
        """Seconds that a run takes undisturbed, so that kills fall into every part of it."""
        began = time.monotonic()
        self.assertEqual(run(*words).returncode, 0, words)
        return time.monotonic() - began

    def cut_off(self, seconds, *words):
        """Runs and kills; whether it had ended well before."""
        process = subprocess.Popen([given.titrate, *map(str, words)], cwd=ROOT, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
        try:
            process.wait(timeout=self.draw.random() * seconds * 1.2)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            self.killed += process.returncode == -signal.SIGKILL
        return process.returncode == 0

    def times(self):
        return range(max(8, given.kills // 25))

    def told(self, what, count):
        self.assertGreaterEqual(self.killed, 1)
        print(f"{count} runs of {what}, {self.killed} killed", file=sys.stderr)

    def records(self, count):
        path = self.folder / "cases.ndjson"
        made = subprocess.run([sys.executable, ROOT / "tests/batch/make_cases.py", str(count)],
                              stdout=subprocess.PIPE, check=True)
        path.write_bytes(made.stdout)
        return path

    def test_log_survives_kill_9(self):
        log = self.folder / "achilles-runner.check-ins.yaml"
        whole = self.whole("log", self.case, "--test", "hop-pain: 1", "--date", "2026-11-23")
        acknowledged = ["hop-pain: 1}"]
        for number in range(2, given.kills + 2):
            if number % 40 == 0:  # long logs take long to plan
                log.unlink()
                acknowledged = []
            if self.cut_off(whole, "log", self.case, "--test", f"heel-raise-count: {{left: {number}, right: 1}}",
                            "--date", "2026-11-23"):
                acknowledged.append(f"left: {number},")
            text = log.read_text() if log.exists() else ""
            for entry in acknowledged:
                self.assertEqual(text.count(entry), 1, f"kill {number}: {entry}")
            self.assertTrue(text == "" or text.endswith("\n"))
        self.told("log", given.kills)
        self.assertEqual(run("plan", self.case).returncode, 0)

    def test_a_diary_is_taken_whole_or_not_at_all(self):
        log = self.folder / "achilles-runner.check-ins.yaml"
        diary = self.folder / "diary.csv"
        diary.write_text("date,done,pain during\n" + "".join(
            f"2026-12-{day:02},x,2\n" for day in range(1, 20)))
        words = ("log", self.case, "--csv", diary)
        whole = self.whole(*words)
        expected = log.read_bytes()
        for number in self.times():
            log.unlink(missing_ok=True)
            done = self.cut_off(whole, *words)
            if log.exists():
                self.assertEqual(log.read_bytes(), expected, number)
            self.assertTrue(log.exists() or not done)
        self.told("log --csv", len(self.times()))

    def written_whole(self, what, *words, option="-o"):
        """A file that is written over: the old or the new one is there, and nothing between."""
        output = self.folder / "output"
        self.killed = 0
        whole = self.whole(*words, option, output)
        expected = output.read_bytes()
        for number in self.times():
            output.write_bytes(b"the old one")
            done = self.cut_off(whole, *words, option, output)
            self.assertIn(output.read_bytes(), (expected,) if done else (expected, b"the old one"), number)
            for left in self.folder.glob("output.*"):
                left.unlink()  # what a killed run leaves, under a name of its own
        self.told(what, len(self.times()))

    def test_plans_are_written_whole(self):
        forms = ["json", "ics", "html"]
        if "not installed" not in run("plan", self.case, "--format", "pdf", stdout=subprocess.DEVNULL).stderr:
            forms.append("pdf")
        for form in forms:
            self.written_whole(f"plan --format {form}", "plan", self.case, "--format", form)

    def test_starting_files_are_written_whole(self):
        self.written_whole("new condition", "new", "condition", "abc", "--force")

    def test_a_batch_is_written_whole(self):
        self.written_whole("batch", "batch", self.records(60), "--as-of", "2027-06-01")

    def test_a_batch_goes_on_where_it_was_killed(self):
        records = self.records(150)
        output = self.folder / "plans.ndjson"
        words = ("batch", records, "--as-of", "2027-06-01", "-o", output)
        whole = self.whole(*words)
        expected = output.read_bytes()
        ended = 0
        for number in self.times():
            if ended:
                output.unlink(missing_ok=True)
                ended = 0
            if self.cut_off(whole, *words, "--resume"):
                ended += 1
                self.assertEqual(output.read_bytes(), expected, number)
            elif output.exists():  # killed behind its last act
                self.assertEqual(output.read_bytes(), expected, number)
        self.assertEqual(run(*words, "--resume").returncode, 0)
        self.assertEqual(output.read_bytes(), expected)
        self.told("batch --resume", len(self.times()))

    def test_shards_are_split_run_and_merged_whole(self):
        records = self.records(60)
        shards = self.folder / "shards"
        merged = self.folder / "merged.ndjson"
        split = ("batch", "split", records, "--shards", "4", "-o", shards)
        merge = ("batch", "merge", shards, "-o", merged)
        self.assertEqual(run("batch", records, "--as-of", "2027-06-01", "-o", merged).returncode, 0)
        expected = merged.read_bytes()
        spent = {"split": self.whole(*split)}
        names = sorted(each.name for each in shards.glob("*.ndjson"))
        spent["run"] = self.whole("batch", "run", shards / names[0], "--as-of", "2027-06-01")
        for name in names[1:]:
            self.whole("batch", "run", shards / name, "--as-of", "2027-06-01")
        spent["merge"] = self.whole(*merge)
        for number in range(max(2, given.kills // 80)):
            shutil.rmtree(shards)
            for _ in range(3):
                self.cut_off(spent["split"], *split)
                if (shards / "manifest.json").exists():  # the last that is written
                    self.assertTrue(all((shards / name).exists() for name in names), number)
            if not (shards / "manifest.json").exists():
                self.whole(*split)
            for name in names:
                self.cut_off(spent["run"], "batch", "run", shards / name, "--as-of", "2027-06-01")
                self.whole("batch", "run", shards / name, "--as-of", "2027-06-01")
            merged.write_bytes(b"the old one")
            for _ in range(3):
                done = self.cut_off(spent["merge"], *merge)
                self.assertIn(merged.read_bytes(), (expected, b"the old one"), number)
                self.assertTrue(not done or merged.read_bytes() == expected)
            self.whole(*merge)
            self.assertEqual(merged.read_bytes(), expected, number)
            for part in self.folder.glob("*.part"):
                part.unlink()
        print(f"{self.killed} kills of batch split, run and merge", file=sys.stderr)
        self.assertGreater(self.killed, 2)

    def test_two_batches_do_not_write_into_each_other(self):
        records = self.records(100)
        output = self.folder / "plans.ndjson"
        words = [given.titrate, "batch", str(records), "--as-of", "2027-06-01", "-o", str(output)]
        self.whole(*words[1:])
        expected = output.read_bytes()
        for _ in range(3):
            output.unlink()
            both = [subprocess.Popen(words, cwd=ROOT, stderr=subprocess.PIPE, text=True) for _ in range(2)]
            said = [each.communicate()[1] for each in both]
            self.assertIn(0, [each.returncode for each in both], said)
            self.assertEqual(output.read_bytes(), expected)
            for each, words_said in zip(both, said):
                if each.returncode != 0:
                    self.assertEqual(each.returncode, 5)
                    self.assertIn("another titrate is writing it", words_said)


if __name__ == "__main__":
    options = argparse.ArgumentParser()
    options.add_argument("titrate")
    options.add_argument("--kills", type=int, default=40)
    given, rest = options.parse_known_args()
    given.titrate = os.path.abspath(given.titrate)
    unittest.main(argv=[sys.argv[0], *rest])
