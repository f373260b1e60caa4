"""The cases that the clients are tried on: the files of cases/, some of them begun on another day."""
import json
import os
import pathlib
import subprocess
from dataclasses import dataclass

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
TITRATE = os.environ.get("TITRATE", str(ROOT / "build/dev/planner/titrate"))
PROTOCOLS = pathlib.Path(os.environ.get("TITRATE_PROTOCOLS", str(ROOT / "protocols")))


@dataclass(frozen=True)
class Case:
    name: str
    file: str
    changes: tuple = ()  # (text, its replacement), in the case's file
    pad: str = ""        # what PAD stands for in the condition of scripts.yaml
    detail: str = "dose"  # `--detail`
    since: str = ""       # `--changes-only`
    options: tuple = ()   # other options of `plan --format ics`


@dataclass
class Export:
    case: Case
    plan: dict   # of --format json
    bytes: bytes  # of --format ics


AUTUMN, SPRING = "start: 2026-09-21", "start: 2027-02-01"

ZONES = [
    Case("London, autumn", "london.yaml"),
    Case("London, spring", "london.yaml", ((AUTUMN, SPRING),)),
    Case("Dublin, autumn", "dublin.yaml"),
    Case("Dublin, spring", "dublin.yaml", ((AUTUMN, SPRING),)),
    Case("New York, autumn", "new-york.yaml"),
    Case("New York, spring", "new-york.yaml", ((AUTUMN, SPRING), ("01:20-02:50", "02:15-03:45"))),
    Case("Lord Howe, October", "lord-howe.yaml"),
    Case("Lord Howe, in the gap", "lord-howe.yaml", (("01:35-03:05", "02:10-03:40"),)),
    Case("Lord Howe, April", "lord-howe.yaml", ((AUTUMN, SPRING),)),
    Case("Kathmandu", "kathmandu.yaml"),
    Case("Casablanca", "casablanca.yaml"),
]

LONG = Case("three hundred sessions", "scripts.yaml",
            (("condition: scripts", "condition: scripts\nprogramme: long"),))

# Days on which the calendar of that log is given out.
STAGES = ["2026-09-21", "2026-09-25", "2026-09-29", "2026-10-12"]


def scripts(pad):
    return Case(f"scripts, moved by {len(pad)}", "scripts.yaml", pad=pad)


def run(*arguments, ok=(0,)):
    done = subprocess.run([TITRATE, *map(str, arguments)], capture_output=True)
    if done.returncode not in ok:
        raise AssertionError(f"titrate {' '.join(map(str, arguments))}\n{done.stderr.decode()}")
    return done.stdout


def protocols(folder, pad):
    """A folder with the condition of scripts.yaml in it."""
    made = pathlib.Path(folder) / f"protocols-{len(pad)}"
    if not made.exists():
        made.mkdir()
        text = (HERE / "protocols/scripts.yaml").read_text()
        (made / "scripts.yaml").write_text(text.replace("PAD", pad))
        profiles = (PROTOCOLS / "pain-profiles.yaml").read_text()
        (made / "pain-profiles.yaml").write_text(profiles)
    return made


def write(case, folder):
    """The case's own file in `folder`."""
    text = (HERE / "cases" / case.file).read_text()
    for old, new in case.changes:
        if old not in text:
            raise AssertionError(f"{case.file} does not hold {old!r}")
        text = text.replace(old, new)
    path = pathlib.Path(folder) / case.file
    path.write_text(text)
    return path


def export(case, folder, *more):
    path = write(case, folder)
    where = protocols(folder, case.pad) if case.file == "scripts.yaml" else PROTOCOLS
    plan = ("plan", path, "--protocols", where, *more, "--format")
    options = ("--detail", case.detail, *(("--changes-only", case.since) if case.since else ()))
    return Export(case, json.loads(run(*plan, "json")), run(*plan, "ics", *options, *case.options))


def stages(folder):
    """The calendar of the log, as it was given out on each of the days."""
    write(Case("the log", "updates.check-ins.yaml"), folder)
    return [export(Case(f"as of {day}", "updates.yaml"), folder, "--as-of", day) for day in STAGES]


def other_days(folder):
    """The same log after the patient's days have changed in the case: a last calendar."""
    path = pathlib.Path(folder) / "updates.yaml"
    plan = (path, "--protocols", PROTOCOLS)
    run("log", *plan, "--change", "--date", "2026-10-12")
    days = path.read_text()
    for old, new in (("  mon:", "  sat:"), ("  wed:", "  sun:")):
        days = days.replace(old, new)
    path.write_text(days)
    run("log", *plan, "--change", "--date", "2026-10-13")
    return Export(Case("other days", "updates.yaml"),
                  *(read(run("plan", *plan, "--as-of", "2026-10-13", "--format", form))
                    for form, read in (("json", json.loads), ("ics", bytes))))
