"""The placement of sessions beside MiniZinc with Gecode: the same optimum, and both times.

    tests/bench/placement_peer.py INPUTS [--seconds N] [--kind WORDS]

INPUTS is titrate_bench_inputs. Each problem is solved by both. Sessions placed of each week and entry, and
what the placement costs (moved, off the spacing, off the usual), must be the same numbers, and Gecode must
have proved its own the best; where it has not within N seconds, the problem counts as given up. The exit
status is 1 when a number differs.
"""
import argparse
import dataclasses
import json
import pathlib
import re
import subprocess
import sys
import tempfile

MODEL = pathlib.Path(__file__).resolve().parent / "placement.mzn"
LARGEST_POWER_OF_8 = 9  # what Gecode counts with stays below 2^31


@dataclasses.dataclass
class Solution:
    placed: list
    cost: list
    flattening: float
    solving: float


def stage(data, problem, first, last, known, seconds):
    """Most sessions in weeks first to last, or with last 0 the least cost; None when not proved in time."""
    table = ",".join(str(number) for number in known)
    run = subprocess.run(
        ["minizinc", "--solver", "gecode", "--statistics", "--time-limit", str(int(seconds * 1000)),
         "-D", f"from_week={first}; to_week={last}; "
         f"known=array2d(1..{problem['weeks']},1..{problem['kinds']},[{table}]);",
         str(MODEL), str(data)],
        capture_output=True, text=True, check=False)
    if run.returncode != 0:
        sys.exit(f"minizinc: {run.stderr}")
    if "UNSATISFIABLE" in run.stdout:
        sys.exit(f"{data}: Gecode says that there is no placement")
    if "==========" not in run.stdout:
        return None
    answer = json.loads(re.findall(r"^\{.*\}$", run.stdout, re.MULTILINE)[-1])
    times = {name: sum(float(time) for time in re.findall(rf"{name}=([0-9.]+)", run.stdout))
             for name in ("flatTime", "solveTime")}
    return Solution(answer["placed"], answer["cost"], times["flatTime"], times["solveTime"])


def stages(weeks, kinds):
    """First and last week of each stage; the cost comes last."""
    at_once = max(1, LARGEST_POWER_OF_8 // kinds)
    fullest = [(first, min(weeks, first + at_once - 1)) for first in range(1, weeks + 1, at_once)]
    return fullest + [(1, 0)]


def solve(data, problem, seconds):
    weeks, kinds = problem["weeks"], problem["kinds"]
    known = [-1] * (weeks * kinds)
    flattening = solving = 0.0
    for first, last in stages(weeks, kinds):
        found = stage(data, problem, first, last, known, seconds)
        if found is None:
            return None
        flattening += found.flattening
        solving += found.solving
        known = found.placed[:last * kinds] + [-1] * ((weeks - last) * kinds)
    return Solution(found.placed, found.cost, flattening, solving)


def compare(inputs, seconds, kind=""):
    """For each kind of problem its counts and times in seconds, and what differed."""
    kinds, wrong = {}, []
    with tempfile.TemporaryDirectory() as folder:
        told = subprocess.run([inputs, "placement", folder], capture_output=True, text=True, check=True)
        for problem in map(json.loads, told.stdout.splitlines()):
            if kind not in problem["kind"]:
                continue
            row = kinds.setdefault(problem["kind"], {
                "same": 0, "given up": 0, "titrate": 0.0, "solving": 0.0, "flattening": 0.0})
            data = pathlib.Path(folder, problem["name"] + ".dzn")
            found = solve(data, problem, seconds)
            if found is None:
                row["given up"] += 1
            elif (found.placed, found.cost) != (problem["placed"], problem["cost"]):
                wrong.append(f"{problem['name']}: titrate {problem['placed']} at {problem['cost']}, "
                             f"gecode {found.placed} at {found.cost}")
            else:
                row["same"] += 1
                row["titrate"] += problem["nanoseconds"] / 1e9
                row["solving"] += found.solving
                row["flattening"] += found.flattening
    return kinds, wrong


def main():
    options = argparse.ArgumentParser(description=__doc__,
                                      formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("inputs")
    options.add_argument("--seconds", type=float, default=20)
    options.add_argument("--kind", default="", help="only problems whose kind has these words")
    given = options.parse_args()
    kinds, wrong = compare(given.inputs, given.seconds, given.kind)
    for kind, row in kinds.items():
        print(f"{kind}: {row['same']} the same, {row['given up']} given up; titrate {row['titrate'] * 1e3:.3f} ms, "
              f"gecode {row['solving'] * 1e3:.1f} ms and {row['flattening'] * 1e3:.1f} ms before")
    for line in wrong:
        print(line)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
