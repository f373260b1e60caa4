#!/usr/bin/env python3
"""The batch command as schedulers use it: in parts, killed, gone on with, with flat memory.

    TITRATE=build/dev/planner/titrate tests/batch/batch_test.py

Without GNU parallel its script is left out and xargs runs the parts.
"""
import hashlib
import json
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

HERE = pathlib.Path(__file__).resolve().parent
CLUSTER = HERE.parents[1] / "examples" / "cluster"
sys.path.insert(0, str(HERE))
import make_cases  # noqa: E402

TITRATE = os.path.abspath(os.environ["TITRATE"])
DAY = "2026-11-23"


def case(number, draw):
    """The shipped case that is planned the quickest, for another patient."""
    for example, _ in make_cases.read_examples():
        if example["programme"] == "six-weeks-at-home":
            return make_cases.vary(example, None, number, draw)
    raise LookupError("no example is for six weeks at home")


def cases(count, misspelt=lambda number: number % 50 == 7):
    draw = random.Random(1)
    record = case(1, draw)
    for number in range(1, count + 1):
        record["patient"] = f"p-{number:06d}"
        text = json.dumps(record, default=str)
        yield (text.replace('"age":', '"aeg":') if misspelt(number) else text) + "\n"


def sha256(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class Batch(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.addCleanup(os.chdir, os.getcwd())
        os.chdir(folder.name)

    def write(self, name, count, **options):
        pathlib.Path(name).write_text("".join(cases(count, **options)), encoding="utf-8")

    def batch(self, *words, expected=0):
        done = subprocess.run([TITRATE, "batch", *words], capture_output=True, text=True)
        self.assertEqual(done.returncode, expected, done.stderr)
        return done.stderr

    def single(self):
        """The bytes of one process, hashed; some records are bad, so it says 3."""
        self.batch("cases.ndjson", "--as-of", DAY, "-o", "single.ndjson", expected=3)
        return sha256("single.ndjson")


class Parts(Batch):
    def kill_one_worker(self, running):
        """Kills with -9 the first `titrate batch run` of these processes that is seen writing."""
        while running.poll() is None:
            for part in pathlib.Path("shards").glob("*.part"):
                shard = part.name.split(".")[0]
                for line in pathlib.Path("/proc").glob("[0-9]*/cmdline"):
                    try:
                        words = line.read_bytes().decode(errors="replace").split("\0")
                        here = os.readlink(line.parent / "cwd") == os.getcwd()
                    except OSError:
                        continue
                    if here and words[0] == TITRATE and any(shard in word for word in words):
                        os.kill(int(line.parent.name), signal.SIGKILL)
                        return
            time.sleep(0.005)
        self.fail("no worker was seen writing")

    def test_a_worker_killed_and_run_again_leaves_the_same_bytes(self):
        self.write("cases.ndjson", 200)
        expected = self.single()
        self.batch("split", "cases.ndjson", "--shards", "8", "-o", "shards")
        shards = sorted(str(path) for path in pathlib.Path("shards").glob("shard-*.ndjson"))
        command = ["parallel", "--will-cite", "-j2"] if shutil.which("parallel") else \
            ["xargs", "-P2", "-I{}"]
        command += [TITRATE, "batch", "run", "{}", "--jobs", "1", "--as-of", DAY]
        running = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                   text=True)
        running.stdin.write("".join(shard + "\n" for shard in shards))
        running.stdin.close()
        self.kill_one_worker(running)
        self.assertNotEqual(running.wait(), 0)
        told = self.batch("merge", "shards", "-o", "merged.ndjson", expected=3)
        self.assertIn("titrate: nothing was merged", told)
        self.assertFalse(os.path.exists("merged.ndjson"))
        for shard in shards:
            self.batch("run", shard, "--as-of", DAY)
        self.batch("merge", "shards", "-o", "merged.ndjson", expected=3)
        self.assertEqual(sha256("merged.ndjson"), expected)

    def script(self, name, **environment):
        done = subprocess.run([CLUSTER / name, "cases.ndjson", "merged.ndjson", "shards"],
                              env={**os.environ, "AS_OF": DAY, "SHARDS": "4", "TITRATE": TITRATE,
                                   **environment}, capture_output=True, text=True)
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertIn("60 records: 58 planned, 0 with findings, 0 refused, 2 bad", done.stderr)
        return done.stderr

    @unittest.skipUnless(shutil.which("parallel"), "needs GNU parallel")
    def test_the_script_for_gnu_parallel_runs_what_is_missing_and_no_more(self):
        self.write("cases.ndjson", 60)
        expected = self.single()
        self.assertIn("4 shards to run", self.script("parallel.sh"))
        self.assertEqual(sha256("merged.ndjson"), expected)
        pathlib.Path("shards/shard-0002.plans").unlink()
        self.assertIn("1 shards to run", self.script("parallel.sh", AS_OF="2027-01-01"))
        self.assertEqual(sha256("merged.ndjson"), expected)
        self.assertNotIn("to run", self.script("parallel.sh"))

    def test_the_script_for_slurm_submits_what_is_missing_again(self):
        # A Slurm that does each task at once, but loses the task of shard 1 the first time.
        pathlib.Path("sbatch").write_text("""#!/usr/bin/env bash
for word; do case "$word" in --array=*) tasks="${word#*=}";; esac; done
while [[ "$1" == -* ]]; do shift; done
echo "$tasks" >>submitted
for SLURM_ARRAY_TASK_ID in ${tasks//,/ }; do
  [[ $SLURM_ARRAY_TASK_ID == 1 && $(wc -l <submitted) == 1 ]] && continue
  export SLURM_ARRAY_TASK_ID
  "$@" >&2 || exit
done
echo 7
""", encoding="utf-8")
        pathlib.Path("squeue").write_text("#!/bin/sh\n", encoding="utf-8")
        for name in ("sbatch", "squeue"):
            os.chmod(name, 0o755)
        self.write("cases.ndjson", 60)
        expected = self.single()
        self.script("slurm.sh", PATH=os.getcwd() + ":" + os.environ["PATH"])
        self.assertEqual(pathlib.Path("submitted").read_text(encoding="utf-8"), "0,1,2,3\n1\n")
        self.assertEqual(sha256("merged.ndjson"), expected)


class Resume(Batch):
    COMMAND = ("cases.ndjson", "--as-of", DAY, "--jobs", "2", "-o", "plans.ndjson", "--resume")

    def cut_off_after(self, seconds):
        """Whether the run was still at work when it was killed."""
        running = subprocess.Popen([TITRATE, "batch", *self.COMMAND], stderr=subprocess.DEVNULL)
        try:
            running.wait(seconds)
        except subprocess.TimeoutExpired:
            running.kill()
        return running.wait() == -signal.SIGKILL

    def test_killed_at_ten_random_moments_nothing_is_lost_or_doubled(self):
        self.write("cases.ndjson", 600)
        since = time.monotonic()
        expected = self.single()
        whole = time.monotonic() - since
        draw = random.Random(9)
        killed = sum(self.cut_off_after(draw.uniform(0, whole / 3)) for _ in range(10))
        self.assertGreaterEqual(killed, 5)
        self.batch(*self.COMMAND, expected=3)
        self.assertEqual(sha256("plans.ndjson"), expected)
        self.assertFalse(os.path.exists("plans.ndjson.checkpoint"))

    def test_records_that_changed_or_were_cut_short_are_not_gone_on_with(self):
        self.write("cases.ndjson", 600)
        wait = 0.05
        while not os.path.exists("plans.ndjson.checkpoint"):
            self.assertTrue(self.cut_off_after(wait))
            wait *= 1.5
        text = pathlib.Path("cases.ndjson").read_text(encoding="utf-8")
        for other in (text.replace("p-000001", "p-000000"), text.split("\n")[0] + "\n", ""):
            pathlib.Path("cases.ndjson").write_text(other, encoding="utf-8")
            told = self.batch(*self.COMMAND, expected=3)
            self.assertIn("cases.ndjson is not what it was; start without --resume", told)


class Memory(Batch):
    def peak(self, count):
        """KiB at most, as the kernel tells while it runs: what wait4 says counts this process too."""
        self.write("cases.ndjson", count, misspelt=lambda number: number % 25 != 0)
        running = subprocess.Popen([TITRATE, "batch", "cases.ndjson", "--as-of", DAY, "--jobs", "2",
                                    "-o", "plans.ndjson"], stderr=subprocess.DEVNULL)
        most = 0
        while running.poll() is None:
            status = pathlib.Path(f"/proc/{running.pid}/status").read_text(encoding="ascii")
            peaks = [line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")]
            most = max([most, *map(int, peaks)])
            time.sleep(0.01)
        self.assertEqual(running.returncode, 3)
        return most

    def test_ten_times_the_records_take_no_more_memory(self):
        few = self.peak(2_000)
        many = self.peak(20_000)
        print(f"peak memory: {few} KiB with 2,000 records, {many} KiB with 20,000")
        self.assertLess(many, few * 1.2)


if __name__ == "__main__":
    unittest.main()
