"""Takes every figure and writes docs/benchmarks.md; called by tests/bench/run."""
import argparse
import os
import pathlib
import subprocess

import batches
import native
import page
import peers

ROOT = pathlib.Path(__file__).resolve().parents[2]


def surroundings(build):
    cache = (build / "CMakeCache.txt").read_text(encoding="utf-8")
    compiler = next(line.split("=", 1)[1] for line in cache.splitlines()
                    if line.startswith("CMAKE_CXX_COMPILER:"))
    told = subprocess.run([compiler, "--version"], capture_output=True, text=True, check=True)
    processor = next((line.split(": ", 1)[1] for line in
                      pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
                      if line.startswith("model name")), "unknown")
    words = [f"Compiled by {told.stdout.splitlines()[0]} with -O2 and assertions, run on {os.cpu_count()} cores of "
             f"\"{processor}\"."]
    load = os.getloadavg()[0]
    if load > 0.5:
        words.append(f"Other programs were running (a load of {load:.1f}): times on the wall, such as those of "
                     "batches, proofs and cold processes, are worse than they would be alone.")
    return " ".join(words)


def add_instructions(result):
    lines = (ROOT / "tests/bench/instructions.txt").read_text(encoding="utf-8").splitlines()
    rows = [[job, f"{int(count):,}"] for job, count in
            (line.split() for line in lines if line and not line.startswith("#"))]
    result.section("Instructions that may not change unseen", "tests/bench/instructions",
                   ["job", "instructions"], rows,
                   "Counted by callgrind, which does not care how busy the machine is; committed in "
                   "`tests/bench/instructions.txt`. The command fails when a count is 3 % off.")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--build", type=pathlib.Path, required=True)
    options.add_argument("--output", type=pathlib.Path, required=True)
    options.add_argument("--cases", type=int, required=True)
    options.add_argument("--quick", action="store_true")
    options.add_argument("--command", required=True)
    given = options.parse_args()
    told = surroundings(given.build)
    programs = given.build / "tests/bench"
    inputs = str(programs / "titrate_bench_inputs")
    result = page.Page()

    print("== Titrate itself, and libical", flush=True)
    bench = native.Native(str(programs / "titrate_bench"), 1 if given.quick else 8)
    native.add_reading_and_planning(result, bench)
    native.add_placement(result, bench)
    native.add_proofs(result, bench)
    native.add_processes(result, bench)
    native.add_writing(result, bench)
    print("== Calendars by other writers", flush=True)
    peers.add_calendars(result, bench, inputs)
    print("== Placement by MiniZinc and Gecode", flush=True)
    peers.add_solver(result, inputs, 5 if given.quick else 20)
    print(f"== Batches of {given.cases:,} records", flush=True)
    batches.add_batches(result, str(given.build / "planner/titrate"), given.cases)
    add_instructions(result)
    given.output.write_text(page.text_of(result, given.command, told), encoding="utf-8")
    print("\n".join(f"{row[0]}: {row[2]}, aim {row[1]}: {row[3]}" for row in result.aims))
    print(f"Written: {given.output}")


if __name__ == "__main__":
    main()
