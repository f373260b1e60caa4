"""Many records through `titrate batch`: how many a second, on how many cores, in how much memory."""
import os
import pathlib
import subprocess
import sys
import tempfile
import time

from page import number, rate

ROOT = pathlib.Path(__file__).resolve().parents[2]
DAY = "2026-11-23"


class Run:
    """One batch, its output thrown away."""

    def __init__(self, program, cases, threads, form="ndjson"):
        command = [program, "batch", str(cases), "--protocols", str(ROOT / "protocols"),
                   "--as-of", DAY, "--jobs", str(threads), "--format", form]
        if threads == 1:  # one core means one, also for the thread that writes
            program, command = "/usr/bin/taskset", ["taskset", "--cpu-list", "0", *command]
        nothing = os.open(os.devnull, os.O_RDWR)
        since = time.monotonic()
        child = os.posix_spawn(program, command, os.environ, file_actions=[
            (os.POSIX_SPAWN_DUP2, nothing, 1), (os.POSIX_SPAWN_DUP2, nothing, 2)])
        _, status, used = os.wait4(child, 0)
        self.wall = time.monotonic() - since
        os.close(nothing)
        if os.waitstatus_to_exitcode(status) not in (0, 1, 4):
            raise SystemExit(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
        self.processor = used.ru_utime + used.ru_stime
        self.megabytes = used.ru_maxrss / 1024


def make_cases(path, count, logged):
    with path.open("wb") as file:
        subprocess.run([sys.executable, "-B", "tests/batch/make_cases.py", str(count), "--logged",
                        str(logged)], cwd=ROOT, stdout=file, check=True)


def bytes_a_plan(program, cases, folder):
    head, out = folder / "head.ndjson", folder / "head.out"
    with cases.open("rb") as file:
        lines = [line for line, _ in zip(file, range(1000))]
    head.write_bytes(b"".join(lines))
    subprocess.run([program, "batch", str(head), "--protocols", str(ROOT / "protocols"), "--as-of", DAY,
                    "-o", str(out)], check=False, stderr=subprocess.DEVNULL)
    return out.stat().st_size / len(lines)


def add_batches(page, program, count):
    few, late, tenth = min(count, 5000), min(count, 500), count // 10
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        paths = {size: folder / f"{size}.ndjson" for size in {count, few, tenth}}
        for size, path in paths.items():
            make_cases(path, size, 0)
        logged = folder / "logged.ndjson"
        make_cases(logged, late, 1)
        # In turns, so that what else the machine does falls on both.
        turns = [(Run(program, paths[few], 1), Run(program, paths[few], 2)) for _ in range(2)]
        one, two = (min(runs, key=lambda run: run.wall) for runs in zip(*turns))
        small, all_of_them = Run(program, paths[tenth], 2), Run(program, paths[count], 2)
        summary, ics = Run(program, paths[few], 2, "summary"), Run(program, paths[few], 2, "ics")
        with_log = Run(program, logged, 2)
        size = bytes_a_plan(program, paths[few], folder)
    tell(page, few, count, (one, two, small, all_of_them), [
        row("JSON, 1 core", few, one, size), row("JSON, 2 cores", few, two, size),
        row("JSON, 2 cores, all records", count, all_of_them, size),
        row("JSON, 2 cores, a tenth of them", tenth, small, size),
        row("summary, 2 cores", few, summary), row("calendars, 2 cores", few, ics),
        row("JSON, 2 cores, every record with check-ins", late, with_log)])


def row(what, count, run, size=None):
    return [what, f"{count:,}", number(count / run.wall), number(count / run.processor),
            rate(count * size / run.wall) if size else "", f"{number(run.megabytes)} MB"]


def tell(page, few, count, runs, rows):
    one, two, small, all_of_them = runs
    cores, grown = one.wall / two.wall, all_of_them.megabytes / small.megabytes
    a_core = few / min(run.processor for run in runs[:2])
    page.ratio("a batch on 2 cores", "the same on 1", f"{number(cores)} x as quick")
    page.ratio(f"the peak memory of a batch of {count:,} records", f"that of {count // 10:,}",
               f"{number(grown)} x as much")
    page.aim("full JSON plans a second per core (processor time)", "5,000", number(a_core),
             a_core >= 5000)
    page.aim("a batch on 2 cores beside 1", "1.9 x", f"{number(cores)} x", cores >= 1.9)
    page.aim("peak memory of ten times the records", "1.2 x", f"{number(grown)} x", grown <= 1.2)
    page.section("Batches", "titrate batch cases.ndjson --as-of 2026-11-23 --jobs 2 > /dev/null",
                 ["format", "records", "a second", "a second of processor time", "written",
                  "peak memory"], rows,
                 f"The records are made from the examples by `tests/batch/make_cases.py {count}`; "
                 "those with check-ins have `--logged 1` behind. One core and two take turns, and the "
                 "better of two runs counts.")
