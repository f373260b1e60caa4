"""The cases whose tables are read back: every example, and one whose texts are hostile."""
import json
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
HOSTILE = ROOT / "tests/tables/cases/hostile.yaml"


def cases():
    examples = sorted((ROOT / "examples").glob("*.yaml"))
    return [case for case in examples if ".check-ins." not in case.name] + [HOSTILE]


def written(program, case, form, *options):
    """The bytes of a plan in a format."""
    command = [program, "plan", str(case), "--format", form, "--as-of", "2026-12-21", *options]
    if case == HOSTILE:
        command += ["--protocols", str(case.parent)]
    run = subprocess.run(command, capture_output=True, check=False)
    assert run.returncode in (0, 1), (case.name, form, run.stderr.decode())
    return run.stdout


def plan_of(program, case):
    return json.loads(written(program, case, "json"))


def sessions_of(plan):
    """Every session with its week; those that were withdrawn have none."""
    for week in plan["weeks"]:
        for session in week["sessions"]:
            yield week["week"], session
    for session in plan.get("withdrawn", []):
        yield None, session
