#!/usr/bin/env python3
"""Disks that fill up, pipes that close, processes that die: nothing is torn and nothing is lost.

    tests/hardening/failures.py TITRATE [--kills N]

Kills `titrate log` N times at random moments (else 40) and checks after each that every entry that
was acknowledged is there, once, and the file whole. Needs no rights; what needs a file system of
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
    def test_log_survives_kill_9(self):
        log = self.folder / "achilles-runner.check-ins.yaml"
        draw = random.Random(1)
        # How long one takes undisturbed, so that kills fall into every part of it.
        began = time.monotonic()
        self.assertEqual(run("log", self.case, "--test", "hop-pain: 1", "--date", "2026-11-23").returncode, 0)
        whole = time.monotonic() - began
        acknowledged, killed = ["hop-pain: 1}"], 0
        for number in range(2, given.kills + 2):
            if number % 40 == 0:  # long logs take long to plan
                log.unlink()
                acknowledged = []
            words = [given.titrate, "log", str(self.case), "--test", f"heel-raise-count: {{left: {number}, right: 1}}",
                     "--date", "2026-11-23"]
            process = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
            try:
                process.wait(timeout=draw.random() * whole * 1.2)
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                process.wait()
                killed += 1
            text = log.read_text() if log.exists() else ""
            if process.returncode == 0:
                acknowledged.append(f"left: {number},")
            for entry in acknowledged:
                self.assertEqual(text.count(entry), 1, f"kill {number}: {entry}")
            self.assertTrue(text == "" or text.endswith("\n"))
        self.assertGreater(killed, given.kills // 4)
        self.assertEqual(run("plan", self.case).returncode, 0)
        print(f"{given.kills} runs of log, {killed} killed", file=sys.stderr)


if __name__ == "__main__":
    options = argparse.ArgumentParser()
    options.add_argument("titrate")
    options.add_argument("--kills", type=int, default=40)
    given, rest = options.parse_known_args()
    given.titrate = os.path.abspath(given.titrate)
    unittest.main(argv=[sys.argv[0], *rest])
