#!/usr/bin/env python3
"""Reads the PDF of some examples with poppler: texts, fonts, pages, paper; twice the same bytes.

    tests/tables/pdf_reads.py PROGRAM
"""
import datetime
import pathlib
import re
import subprocess
import sys
import tempfile

import plans

NAMES = ["achilles-runner", "chronic-low-back-pain-home", "meniscus-and-cartilage-repair",
         "hip-osteoarthritis-older", "ankle-sprain-sport", "patellofemoral-pain-runner"]


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def spoken(date):
    day = datetime.date.fromisoformat(date)
    return f"{day:%a} {day.day} {day:%b}"


def check(program, case, folder):
    first = plans.written(program, case, "pdf")
    assert plans.written(program, case, "pdf") == first, (case.name, "bytes differ")
    path = folder / (case.stem + ".pdf")
    path.write_bytes(first)
    about = run("pdfinfo", path)
    assert re.search(r"Page size: +595\S* x 841\S* pts \(A4\)", about), about
    pages = int(re.search(r"Pages: +(\d+)", about)[1])
    plan = plans.plan_of(program, case)
    assert f"plan {plan['patient']}" in about, about
    assert "2026-12-21" in run("pdfinfo", "-isodates", path), about
    text = re.sub(r"\s+", " ", run("pdftotext", "-layout", path, "-"))
    assert f"Page {pages} of {pages}" in text, case.name
    for _, session in plans.sessions_of(plan):
        if session["date"] >= "2026-12-21" and session["status"] == "planned":
            assert spoken(session["date"]) in text, (case.name, session["date"])
    for line in run("pdffonts", path).splitlines()[2:]:
        assert line.split()[-5] == "yes", (case.name, "a font is not embedded", line)
    return pages


def check_letter(program, case, folder):
    path = folder / "letter.pdf"
    path.write_bytes(plans.written(program, case, "pdf", "--paper", "letter"))
    assert "612 x 792" in re.sub(r"\.\d+", "", run("pdfinfo", path)), run("pdfinfo", path)


def main():
    cases = [case for case in plans.cases() if case.stem in NAMES] + [plans.HOSTILE]
    with tempfile.TemporaryDirectory() as folder:
        pages = [check(sys.argv[1], case, pathlib.Path(folder)) for case in cases]
        check_letter(sys.argv[1], cases[0], pathlib.Path(folder))
    print(f"{len(cases)} handouts of {sum(pages)} pages are read as they are meant")


if __name__ == "__main__":
    main()
