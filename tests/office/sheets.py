#!/usr/bin/env python3
"""Opens the csv of some plans in LibreOffice, as its user would, and compares every cell: numbers are
numbers, dates are dates, words are words, and nothing is calculated.

    PYTHONPATH=tests/tables tests/office/sheets.py PROGRAM
"""
import csv
import io
import pathlib
import re
import sys
import tempfile
import xml.etree.ElementTree as xml

import office
import plans

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
ENGLISH = 1033
NAMES = ["achilles-runner", "knee-ligament-sprain-graft", "ankle-sprain-sport", "hostile",
         "acute-low-back-pain-with-leg-pain-home"]


def cells_of(path):
    """Rows of (kind, value) as the sheet has them."""
    for row in xml.parse(path).getroot().iter(TABLE + "table-row"):
        cells = []
        for cell in row.iter(TABLE + "table-cell"):
            assert TABLE + "formula" not in cell.attrib, cell.attrib
            kind = cell.get(OFFICE + "value-type", "")
            value = (cell.get(OFFICE + "value") or cell.get(OFFICE + "date-value")
                     or cell.get(OFFICE + "time-value")
                     or "".join("".join(p.itertext()) for p in cell.iter(TEXT + "p")))
            cells += [(kind, value)] * int(cell.get(TABLE + "number-columns-repeated", 1))
        yield cells


def expected(name, text, detects):
    if text == "":
        return ("", "")
    if name == "date":
        return ("date", text)
    if name == "start" and detects:
        return ("time", "PT{}H{}M00S".format(*text.split(":")))
    if re.fullmatch(r"-?\d+(\.\d+)?", text) and name not in ("patient",):
        return ("float", text)
    return ("string", text)


def check(program, case, folder, language):
    path = folder / (case.stem + ".csv")
    path.write_bytes(plans.written(program, case, "csv"))
    rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
    sheet = list(cells_of(office.converted(path, "fods", folder, language)))
    names = rows[0]
    assert [value for _, value in sheet[0]][:len(names)] == names, sheet[0]
    for at, row in enumerate(rows[1:], 1):
        found = sheet[at] + [("", "")] * (len(names) - len(sheet[at]))
        for name, text, cell in zip(names, row, found):
            wanted = expected(name, text, language is not None)
            assert cell == wanted, (case.name, at + 1, name, text, cell)
    return len(rows) - 1


def main():
    with tempfile.TemporaryDirectory() as folder:
        cases = [case for case in plans.cases() if case.stem in NAMES]
        # As it is opened by itself, and with "Detect special numbers" ticked, in English.
        rows = sum(check(sys.argv[1], case, pathlib.Path(folder), language)
                   for case in cases for language in (None, ENGLISH))
    print(f"{rows} rows of {len(cases)} plans open in LibreOffice as they are meant")


if __name__ == "__main__":
    main()
