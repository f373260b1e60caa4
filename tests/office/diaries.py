#!/usr/bin/env python3
"""A diary typed into LibreOffice in several countries, saved as csv, and read by `titrate log`.

    PYTHONPATH=tests/tables tests/office/diaries.py PROGRAM
"""
import pathlib
import re
import subprocess
import sys
import tempfile

import office
import plans

# Numbers of languages as LibreOffice counts them, and how somebody there types.
COUNTRIES = {
    "United States": (1033, "11/23/2026", "37.5"), "Britain": (2057, "23/11/2026", "37.5"),
    "Germany": (1031, "23.11.2026", "37,5"), "France": (1036, "23/11/2026", "37,5"),
    "Denmark": (1030, "23-11-2026", "37,5"), "Netherlands": (1043, "23-11-2026", "37,5"),
    "Sweden": (1053, "2026-11-23", "37,5"), "Poland": (1045, "23.11.2026", "37,5"),
    "Japan": (1041, "2026/11/23", "37.5"),
}
EXPECTED = ("{date: 2026-11-23, pain: {during: 3, after: 2, morning: 3}, effort: 6.5, done: 80 %, "
            "did: {standing-heel-raise: {load: 37.5 kg}}")


def check(program, country, folder):
    language, date, load = COUNTRIES[country]
    effort = load.replace("37", "6")
    typed = folder / "typed.csv"
    typed.write_text("Date;Done;Standing, kg;Pain during;Pain after;Next morning;Effort;Note\n"
                     f"{date};80 %;{load};3;2;3;{effort};\n", encoding="utf-8")
    sheet = office.converted(typed, "ods", folder, language, ";")
    saved = office.converted(sheet, "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true",
                             folder)
    case = folder / "case.yaml"
    example = (plans.ROOT / "examples/achilles-runner.yaml").read_text()
    case.write_text(example + "\ncheck-ins: log.yaml\n")
    log = folder / "log.yaml"
    log.unlink(missing_ok=True)
    run = subprocess.run([program, "log", str(case), "--csv", str(saved)], capture_output=True,
                         text=True, check=False)
    assert run.returncode == 0, (country, saved.read_text(), run.stderr)
    entry = log.read_text().splitlines()[-1].strip().removeprefix("- ")
    assert re.sub(r", prescribed: .*", "", entry) == EXPECTED, (country, saved.read_text(), entry)


def main():
    with tempfile.TemporaryDirectory() as folder:
        for country in COUNTRIES:
            check(sys.argv[1], country, pathlib.Path(folder))
    print(f"diaries of {len(COUNTRIES)} countries are read as they were typed")


if __name__ == "__main__":
    main()
