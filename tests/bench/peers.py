"""Other people's programs on the same work: calendars and placement."""
import json
import pathlib
import shutil
import subprocess
import tempfile

from page import number, time
import placement_peer

HERE = pathlib.Path(__file__).resolve().parent
COUNTS = (36, 1000, 100_000)
PYTHON = "/usr/bin/python3"  # the one that Debian's packages are for


def peer_times(inputs, command):
    """Of a peer in another language: count to what it said."""
    with tempfile.TemporaryDirectory() as folder:
        events = pathlib.Path(folder, "events.json")
        with events.open("wb") as file:
            subprocess.run([inputs, "events"], stdout=file, check=True)
        told = {}
        for count in COUNTS[:2]:
            run = subprocess.run([*command, str(events), str(count)], capture_output=True, text=True,
                                 check=False)
            if run.returncode != 0:
                return None
            told[count] = json.loads(run.stdout)
        return told


def add_other_languages(page, inputs, rows, ours):
    for name, command, why in (
            ("python3-icalendar", [PYTHON, "-B", str(HERE / "icalendar_peer.py")],
             "needs Debian's python3-icalendar"),
            ("ical-generator", ["node", str(HERE / "ical_generator_peer.mjs")],
             "needs node 20 and the packages that `tests/npm/run` installs")):
        told = peer_times(inputs, command) if shutil.which(command[0]) else None
        if told is None:
            page.leave_out(f"calendars with {name}", why)
            continue
        for count, peer in told.items():
            ratio = peer["seconds"] / ours[count]
            rows.append([f"{name} {peer['version']}", f"{count:,}", time(peer["seconds"]),
                         number(count / peer["seconds"]), number(peer["bytes"] / count), "",
                         f"{number(ratio)} x"])
        page.ratio(f"writing a calendar of {count:,} events", name, f"{number(ratio)} x as quick")


def add_calendars(page, bench, inputs):
    ours = {count: bench(f"calendar: titrate/{count}") for count in COUNTS}
    rows = []
    for name in ("titrate", "libical"):
        for count in COUNTS:
            key = f"calendar: {name}/{count}"
            rows.append([name, f"{count:,}", time(bench(key)), number(count / bench(key)),
                         number(bench.figure(key, "bytes/event")),
                         number(bench.figure(key, "peak+kB") / 1000),
                         "" if name == "titrate" else f"{number(bench(key) / ours[count])} x"])
    for count in COUNTS:
        ratio = bench(f"calendar: libical/{count}") / ours[count]
        page.ratio(f"writing a calendar of {count:,} events", "libical", f"{number(ratio)} x as quick")
        page.aim(f"a calendar of {count:,} events, beside libical", "5 x", f"{number(ratio)} x",
                 ratio >= 5)
        events = count / ours[count]
        page.aim("the same, events a second", "300,000", number(events), events >= 300_000)
    page.aim("a calendar of 36 events", "0.1 ms", time(ours[36]), ours[36] <= 1e-4)
    add_other_languages(page, inputs, rows, ours)
    page.section(
        "Calendars", bench.command("calendar"),
        ["writer", "events", "time", "events a second", "bytes an event", "MB more at the peak",
         "titrate is quicker by"], rows,
        "Processor time. Titrate makes the words of each event as it goes; the others are given them "
        "ready-made, as `build/bench/tests/bench/titrate_bench_inputs events` prints them. Titrate and "
        "libical write the time zone out, the other two do not. Those are run by "
        "`tests/bench/icalendar_peer.py` and `tests/bench/ical_generator_peer.mjs`.")


def add_solver(page, inputs, seconds):
    if shutil.which("minizinc") is None or shutil.which("fzn-gecode") is None:
        page.leave_out("placement with MiniZinc and Gecode", "needs Debian's minizinc")
        return
    kinds, wrong = placement_peer.compare(inputs, seconds)
    if wrong:
        raise SystemExit("The same problem has two optima:\n" + "\n".join(wrong))
    rows = []
    for kind, row in kinds.items():
        solved = row["same"]
        if solved == 0:
            rows.append([kind, 0, row["given up"], "", "", "", ""])
            continue
        rows.append([kind, solved, row["given up"], time(row["titrate"] / solved),
                     time(row["solving"] / solved), time(row["flattening"] / solved),
                     f"{number(row['solving'] / row['titrate'])} x"])
        page.ratio(f"placing sessions: {kind}", "MiniZinc with Gecode, solving alone",
                   f"{number(row['solving'] / row['titrate'])} x as quick")
    same = sum(row["same"] for row in kinds.values())
    page.aim("problems placed to the same optimum as Gecode's, none to another", "50", same, same >= 50)
    page.section(
        "Placement beside a solver of constraints",
        f"tests/bench/placement_peer.py build/bench/tests/bench/titrate_bench_inputs --seconds {seconds:.0f}",
        ["problems", "same optimum", "given up", "titrate", "Gecode", "MiniZinc before it",
         "titrate is quicker by"], rows,
        "Times are means of the problems that both solved: the quickest of 20 runs, and what MiniZinc "
        "says of one. Sessions placed of each week and kind, and the cost (moved, off the spacing, off "
        "the usual), are the same numbers in each; Gecode proves its own the best. The model is "
        "`tests/bench/placement.mzn`, the problems are those of the property tests.")
