"""The figures of titrate_bench: the quickest of some repetitions."""
import json
import pathlib
import subprocess
import tempfile

from page import number, rate, time

SCALE = {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1.0}


class Native:
    """Runs titrate_bench and keeps for each benchmark its best repetition, in seconds."""

    def __init__(self, program, repetitions):
        self.best = {}
        self.options = f"--benchmark_repetitions={repetitions} --benchmark_min_time=0.05"
        with tempfile.TemporaryDirectory() as folder:
            out = pathlib.Path(folder, "bench.json")
            subprocess.run([program, *self.options.split(), f"--benchmark_out={out}",
                            "--benchmark_out_format=json"], check=True, stdout=subprocess.DEVNULL)
            runs = json.loads(out.read_text(encoding="utf-8"))["benchmarks"]
        for run in runs:
            if run["run_type"] != "iteration":
                continue
            # Of what runs on all cores, or waits for another process, the time on the wall counts.
            wall = run["run_name"].endswith("/real_time")
            run["seconds"] = run["real_time" if wall else "cpu_time"] * SCALE[run["time_unit"]]
            name = run["run_name"].removesuffix("/real_time")
            if "least_ms" in run:
                run["seconds"] = run["least_ms"] / 1e3
            if name not in self.best or run["seconds"] < self.best[name]["seconds"]:
                self.best[name] = run

    def __call__(self, name):
        return self.best[name]["seconds"]

    def figure(self, name, counter):
        return self.best[name][counter]

    def command(self, words):
        return f'build/bench/tests/bench/titrate_bench {self.options} --benchmark_filter="{words}"'


def add_reading_and_planning(page, bench):
    size = bench.figure("read_the_condition", "bytes")
    reading = bench("read_the_condition") * 30_000 / size
    rows = [
        [f"reading a condition of {number(size / 1000)} KB", time(bench("read_the_condition"))],
        ["the same, per 30 KB", time(reading)],
        ["reading a case, its condition and the pain profiles", time(bench("read_all_three_files"))],
        ["a plan of 12 weeks", time(bench("plan_twelve_weeks"))],
        ["a plan of the whole programme", time(bench("plan_the_whole_programme"))],
        ["a fold of 36 logged sessions", time(bench("fold: 36 logged sessions"))],
        ["a plan after 36 logged sessions, with every revision",
         time(bench("plan: 36 logged sessions, every revision"))],
    ]
    for course in ("improving", "steady"):
        rows.append([f"simulating 36 sessions, {course}", time(bench(f"simulate_a_course/{course}"))])
    page.section("Reading, planning, simulating", bench.command("read_|plan_|36|simulate"),
                 ["in a warm process", "time"], rows)
    page.aim("reading a condition, per 30 KB", "6 ms", time(reading), reading <= 6e-3)
    page.aim("a plan of 12 weeks, without writing", "0.1 ms", time(bench("plan_twelve_weeks")),
             bench("plan_twelve_weeks") <= 1e-4)
    fold = bench("fold: 36 logged sessions")
    page.aim("a fold of 36 logged sessions", "0.1 ms", time(fold), fold <= 1e-4)
    course = max(bench(f"simulate_a_course/{each}") for each in ("improving", "steady"))
    page.aim("simulating 36 sessions", "1 ms", time(course), course <= 1e-3)


PLACEMENTS = {
    "one kind, awkward windows, 12 weeks": "place: one kind, awkward windows/12",
    "the same, three years": "place: one kind, awkward windows/156",
    "two kinds with a common gap, 12 weeks": "place: two kinds with a common gap",
    "three kinds with a common gap, 12 weeks": "place: three kinds with a common gap",
    "heavy days and light days between, 12 weeks": "place: heavy days, light days between",
    "explaining a short week": "explain a short week",
}


def add_placement(page, bench):
    page.section("Placement on dates", bench.command("place:|explain"), ["what", "time"],
                 [[what, time(bench(name))] for what, name in PLACEMENTS.items()])
    reached = bench("place: one kind, awkward windows/12")
    page.aim("placement of 84 days", "0.1 ms", time(reached), reached < 1e-4)


def add_proofs(page, bench):
    rows = []
    for name, what in [("prove_nine_conditions", "the nine conditions together")] + [
            (f"prove_grown/exercises:{exercises}/weeks:{weeks}",
             f"{exercises} growing exercise{'s' if exercises > 1 else ''}, {weeks} weeks")
            for exercises, weeks in ((1, 12), (2, 12), (4, 12), (8, 12), (1, 26), (1, 52))]:
        answers = bench.figure(name, "transitions")
        rows.append([what, time(bench(name)), number(bench.figure(name, "states")), number(answers),
                     number(answers / bench(name) / 1e6) + " M"])
    rows.append(["the story of a mistyped threshold", time(bench("tell_a_story")), "", "", ""])
    page.section("Proofs and stories", bench.command("prove|story"),
                 ["on all cores", "time", "states", "answers", "answers a second"], rows,
                 "What is proved: [what check proves](what-check-proves.md).")
    reached = bench("prove_nine_conditions")
    page.aim("proof of the nine conditions", "1 s", time(reached), reached < 1)


def add_processes(page, bench):
    empty = bench("process/empty")
    rows = [[what, time(bench(f"process/{name}")), number(bench(f"process/{name}") / empty)]
            for what, name in (("an empty C++ program", "empty"), ("titrate --version", "titrate_version"),
                               ("titrate plan, text", "titrate_plan_text"),
                               ("titrate plan, JSON", "titrate_plan_json"),
                               ("titrate plan, calendar", "titrate_plan_ics"))]
    page.section("Whole processes, started cold", bench.command("process"),
                 ["the quickest of many", "time", "times empty"], rows)
    text, ics = bench("process/titrate_plan_text"), bench("process/titrate_plan_ics")
    allowed = 3 * empty + bench("read_all_three_files")
    page.ratio("`titrate plan`, cold process, text", "an empty C++ process",
               f"{number(text / empty)} x as long")
    page.aim("`titrate plan`, cold process, text", f"3 empty processes and the reading: {time(allowed)}",
             time(text), text <= allowed)
    page.aim("the same, calendar", "6 ms over the text", time(ics - text) + " over" if ics > text else "not over",
             ics - text <= 6e-3)
    page.aim("the same, the whole process", "5 ms", time(ics), ics <= 5e-3)


def add_writing(page, bench):
    copy = max(bench.figure(f"limit: memcpy/{size}", "bytes_per_second")
               for size in (1 << 20, 16 << 20, 256 << 20))
    sizes = {1 << 20: "1 MiB", 16 << 20: "16 MiB", 256 << 20: "256 MiB"}
    rows = []
    for name, what in (("text", "text"), ("json", "JSON"), ("ics", "calendar")):
        size, seconds = bench.figure(f"write_a_plan/{name}", "bytes"), bench(f"write_a_plan/{name}")
        rows.append([f"a plan as {what}", time(seconds), number(size / 1000), rate(size / seconds),
                     f"1 / {number(copy * seconds / size)}"])
    size = bench.figure("calendar: titrate/100000", "bytes/event") * 100_000
    seconds = bench("calendar: titrate/100000")
    rows.append(["a calendar of 100,000 events, streamed", time(seconds), number(size / 1000),
                 rate(size / seconds), f"1 / {number(copy * seconds / size)}"])
    page.ratio("writing a calendar of 100,000 events", "this machine's memcpy, byte for byte",
               f"{number(copy * seconds / size)} x as long")
    for count, words in sizes.items():
        rows.append([f"limit: memcpy of {words}", time(bench(f"limit: memcpy/{count}")),
                     number(count / 1000),
                     rate(bench.figure(f"limit: memcpy/{count}", "bytes_per_second")), ""])
    for count, words in ((4096, "4 KiB"), (65536, "64 KiB")):
        name = f"limit: write to /dev/null/{count}"
        rows.append([f"limit: write of {words} to /dev/null", time(bench(name)), number(count / 1000),
                     rate(bench.figure(name, "bytes_per_second")), ""])
    page.section("Writing, and what the machine can do at best",
                 bench.command("write_a_plan|calendar: titrate|limit"),
                 ["what", "time", "KB", "rate", "of memcpy"], rows)
