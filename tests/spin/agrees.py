"""Compares what `check` found of one exercise's debts with SPIN's own search of debts.pml.

    agrees.py <titrate_spin_ground> <condition file> <programme> <exercise> [<macro>=<value>]

The engine's states and the model's at the label `ready` must be the same set, and so must the steps
between them; the claims must hold in both or in neither; the calm sessions to the full dose and the
bad answers before a referral must be the same numbers. A macro given last is changed for the model
alone: to see that a difference is found. Ends with 77 (a skipped test) without SPIN or gcc.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile

MODEL = pathlib.Path(__file__).with_name("debts.pml")
SKIPPED = 77
FIELDS = "load owed fails calm streak variant swaps floor raised referred"
SESSIONS = {"calm": "calm sessions to the full dose", "bad": "bad answers before a referral"}


class Ground:
    def __init__(self, patient):
        self.patient, self.macros, self.found = patient, {}, {}
        self.states, self.steps = set(), set()


def grounds_of(program, words):
    done = subprocess.run([program, *words], capture_output=True, text=True, check=True)
    grounds = []
    for line in done.stdout.splitlines():
        what, _, rest = line.partition(" ")
        if what == "ground":
            grounds.append(Ground(rest))
        elif what == "number":
            name, value = rest.split()
            grounds[-1].macros[name] = value
        elif what == "state":
            grounds[-1].states.add(rest)
        elif what == "step":
            grounds[-1].steps.add(rest)
        else:
            grounds[-1].found[what] = int(rest)
    return grounds


def run(command, folder):
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


def search(macros, *more):
    """What the compiled model prints, line by line, and what SPIN says is wrong."""
    with tempfile.TemporaryDirectory() as folder:
        given = [f"-D{name}={value}" for name, value in macros.items()]
        run(["spin", *given, *more, "-a", MODEL], folder)
        run(["gcc", "-O1", "-w", "-DSAFETY", "-DNOREDUCE", "-o", "pan", "pan.c"], folder)
        lines = run(["./pan", "-m2000000", "-n"], folder).splitlines()
    if any("max search depth too small" in line for line in lines):
        sys.exit("The search was not deep enough")
    return lines, [line for line in lines if line.startswith("pan:1:")]


def numbers(lines, word):
    return [int(line.split()[1]) for line in lines if line.startswith(word + " ")]


def told(lines, word):
    return [line.partition(" ")[2] for line in lines if line.startswith(word + " ")]


def different_states(ground, lines):
    """In words; nothing when the engine's states and steps are those of SPIN."""
    at_label, steps = told(lines, "state"), set(told(lines, "step"))
    states = set(at_label)
    if len(at_label) != len(states):
        yield f"SPIN was at the label {len(at_label)} times for {len(states)} states"
    if len(states) != len(ground.states):
        yield f"states: {len(ground.states)} of the engine, {len(states)} of SPIN"
    both = ("states", ground.states, states), ("steps", ground.steps, steps)
    for what, of_engine, of_spin in both:
        for whose, only in (("the engine", of_engine - of_spin), ("SPIN", of_spin - of_engine)):
            if only:
                yield f"{len(only)} {what} only of {whose}, such as {FIELDS}: {min(only)}"


def differences(ground, changes):
    macros = {**ground.macros, **changes}
    lines, broken = search(macros)
    if broken or ground.found["breaches"]:
        if bool(broken) != bool(ground.found["breaches"]):
            yield f"claims: the engine breaks {ground.found['breaches']}; SPIN: {broken or 'none'}"
        return
    yield from different_states(ground, lines)
    runs, broken = search(macros, "-DBAD_RUNS")
    if broken:
        yield f"bad answers have no end: {broken}"
    calm, bad = max(numbers(lines, "calm")), max(numbers(runs, "bad"), default=0)
    for what, number in (("calm", calm), ("bad", bad)):
        if number != ground.found[what]:
            yield f"{SESSIONS[what]}: {ground.found[what]} of the engine, {number} of SPIN"
    at_label = len(set(told(lines, "state")))
    print(f"{ground.patient}: {len(ground.states)} states of the engine, {at_label} of SPIN at its "
          f"label; {len(ground.steps)} steps, {calm} calm sessions, {bad} bad answers")


def main():
    missing = [each for each in ("spin", "gcc") if shutil.which(each) is None]
    if missing:
        print(f"Skipped: {' and '.join(missing)} not installed (Debian: spin, gcc).")
        return SKIPPED
    changes = dict(word.split("=") for word in sys.argv[5:])
    found = []
    for ground in grounds_of(sys.argv[1], sys.argv[2:5]):
        if not ground.found["complete"]:
            found.append("the engine's search was cut short")
        found += differences(ground, changes)
        if found:
            break
    print("\n".join(found) or "They agree.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
