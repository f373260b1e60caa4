#!/usr/bin/env python3
"""Tries docs/schema on files: shipped files must be valid, and a file with a mistake must get the
same verdict from the schema and from `titrate check`.

    tests/schema/verdicts.py PROGRAM [MISTAKES_PER_FILE]

A schema cannot see names, grammars and sums; so it may accept what the reader refuses for those. It
may never refuse what the reader accepts, and must refuse unknown keys, missing keys, wrong words and
values of the wrong type.
"""
import copy
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import jsonschema
import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
# What the reader says of mistakes that a schema sees as well.
STRICT = {"unknown-key", "not-one-value", "not-a-list", "not-a-map", "missing-value"}
KINDS = ["condition", "case", "check-ins", "pain-profiles", "story"]


class Core(yaml.SafeLoader):
    """YAML 1.2: only `true`, `false`, `null` and decimal numbers are no texts."""


Core.yaml_implicit_resolvers = {}
Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(true|false)$"), list("tf"))
Core.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(~|null|)$"), ["~", "n", ""])
Core.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^-?[0-9]+$"), list("-0123456789"))
Core.add_implicit_resolver(
    "tag:yaml.org,2002:float", re.compile(r"^-?[0-9]+\.[0-9]+$"), list("-0123456789"))


def load(path):
    return yaml.load(path.read_text(), Loader=Core)


def kind_of(data):
    return str(data["titrate"]).split("/")[0]


def places(value, path=()):
    yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield from places(inner, path + (key,))


def at(data, path):
    for key in path:
        data = data[key]
    return data


def replaced(data, path, value):
    if not path:
        return value
    made = copy.deepcopy(data)
    at(made, path[:-1])[path[-1]] = value
    return made


def mistakes(data):
    """Every file with one mistake: (what was done, the file)."""
    for path in places(data):
        value = at(data, path)
        where = "/".join(map(str, path))
        if isinstance(value, dict):
            yield f"unknown key in {where}", replaced(data, path, {**value, "zzzz": 1})
            for key in value:
                rest = {name: inner for name, inner in value.items() if name != key}
                yield f"no {key} in {where}", replaced(data, path, rest)
        if path and path != ("titrate",):
            wrong = 7.5 if isinstance(value, (dict, list)) else {"zzzz": 1}
            yield f"wrong type at {where}", replaced(data, path, wrong)
            if not isinstance(value, (dict, list)):
                yield f"a list at {where}", replaced(data, path, [{"zzzz": 1}])
                yield f"another word at {where}", replaced(data, path, "zzzz")
                yield f"nothing at {where}", replaced(data, path, None)


def reader_verdicts(program, files):
    """For each file: whether it is accepted, and the codes of its errors."""
    run = subprocess.run([program, "check", "--no-proof", "--no-color", *map(str, files)], capture_output=True,
                         text=True, check=False)
    accepted = {line.split(": ")[0] for line in run.stdout.splitlines()}
    codes = {str(path): set() for path in files}
    for line in run.stderr.splitlines():
        found = re.match(r"^(\S+?):\d+:\d+: error: .*\[([a-z-]+)\]$", line)
        if found and found[1] in codes:
            codes[found[1]].add(found[2])
    return [(str(path) in accepted, codes[str(path)]) for path in files]


def main():
    program, amount = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 40
    validators = {}
    for kind in KINDS:
        schema = json.loads((ROOT / f"docs/schema/{kind}.schema.json").read_text())
        jsonschema.Draft202012Validator.check_schema(schema)
        validators[kind] = jsonschema.Draft202012Validator(schema)
    folders = ["protocols", "examples", "tests/fixtures/language", "docs"]
    paths = sorted(path for folder in folders for path in (ROOT / folder).rglob("*.yaml"))
    wrong = []
    tried = 0
    random.seed(1)
    for path in paths:
        data = load(path)
        kind = kind_of(data)
        for error in validators[kind].iter_errors(data):
            wrong.append(f"{path}: refused by the schema: {error.json_path}: {error.message[:200]}")
        all_mistakes = list(mistakes(data))
        chosen = random.sample(all_mistakes, min(amount, len(all_mistakes)))
        with tempfile.TemporaryDirectory(dir=ROOT / "build" if (ROOT / "build").is_dir() else None) as name:
            folder = pathlib.Path(name)
            for shipped in (ROOT / "protocols").glob("*.yaml"):
                (folder / shipped.name).write_text(shipped.read_text())
            files = []
            for number, (_, made) in enumerate(chosen):
                files.append(folder / f"mistake-{number}.yaml")
                files[-1].write_text(json.dumps(made))
            verdicts = reader_verdicts(program, files)
        for (what, made), (accepted, codes) in zip(chosen, verdicts):
            tried += 1
            valid = validators[kind].is_valid(made)
            if accepted and not valid:
                wrong.append(f"{path}: {what}: only the schema refuses it")
            if valid and codes & STRICT:
                wrong.append(f"{path}: {what}: only the reader refuses it: {sorted(codes)}")
    print(f"{len(paths)} files, {tried} mistakes, {len(wrong)} wrong verdicts")
    print("\n".join(wrong))
    return 1 if wrong or not tried else 0


if __name__ == "__main__":
    sys.exit(main())
