#!/usr/bin/env python3
"""Renders the Markdown of every example as GitHub does, and counts what comes out.

    tests/tables/markdown_renders.py PROGRAM
"""
import collections
import html.parser
import subprocess
import sys

import plans

# What the exporter itself writes; anything else was made of somebody's text.
OWN = {"h1", "h2", "h3", "p", "ul", "li", "strong", "table", "thead", "tbody", "tr", "th", "td"}


class Page(html.parser.HTMLParser):
    """Tables as lists of rows of texts, under the heading they stand below."""

    def __init__(self):
        super().__init__()
        self.tags = collections.Counter()
        self.tables = []  # (heading, rows)
        self.headings = []
        self.words = None
        self.text = ""

    def handle_starttag(self, tag, attrs):
        self.tags[tag] += 1
        if tag == "table":
            self.tables.append((self.headings[-1], []))
        if tag == "tr":
            self.tables[-1][1].append([])
        if tag in ("th", "td", "h1", "h2", "h3"):
            self.words = ""

    def handle_endtag(self, tag):
        if tag in ("th", "td"):
            self.tables[-1][1][-1].append(self.words)
        if tag in ("h1", "h2", "h3"):
            self.headings.append(self.words)

    def handle_data(self, data):
        self.text += data
        if self.words is not None:
            self.words += data


def rendered(source):
    run = subprocess.run(["cmark-gfm", "-e", "table", "-e", "strikethrough", "-e", "autolink",
                          "-e", "tasklist", "--unsafe"], input=source, capture_output=True,
                         check=True)
    page = Page()
    page.feed(run.stdout.decode())
    return page


def check_sessions(case, plan, tables):
    for week in plan["weeks"]:
        below = [rows for heading, rows in tables if heading.startswith(f"Week {week['week']},")]
        if not week["sessions"]:
            assert not below, (case.name, week["week"])
            continue
        sessions, doses = below[0], below[1:]
        assert [len(row) for row in sessions] == [5] * (1 + len(week["sessions"]))
        for row, session in zip(sessions[1:], week["sessions"]):
            assert row[0].split(",")[0] == str(session["number"]), (case.name, row)
            assert row[2] == session.get("start", "any time"), (case.name, row)
            assert row[4] == session["status"], (case.name, row)
        kinds = {len(table) - 1 for table in doses}
        assert kinds <= {len(each["prescriptions"]) for each in week["sessions"]}, case.name
        titles = {dose["title"] for each in week["sessions"] for dose in each["prescriptions"]}
        shown = {row[0].replace("\u200b", "") for table in doses for row in table[1:]}
        assert shown == titles, (case.name, week["week"], shown ^ titles)
        assert all(len(row) == 8 for table in doses for row in table), case.name


def check(program, case):
    plan = plans.plan_of(program, case)
    page = rendered(plans.written(program, case, "markdown"))
    assert set(page.tags) <= OWN, (case.name, set(page.tags) - OWN)
    assert page.tags["h3"] == len(plan["weeks"]) + (1 if plan.get("withdrawn") else 0), case.name
    tables = dict(page.tables)
    assert len(tables["Phases"]) == 1 + len(plan["phases"]), case.name
    assert len(tables.get("Due", [0])) == 1 + len(plan["due"]), case.name
    weeks = tables["Weeks"][1:]
    assert {row[0] for row in weeks} == {str(week["week"]) for week in plan["weeks"]}, case.name
    assert len(weeks) >= sum(max(len(week["exercises"]), 1) for week in plan["weeks"]), case.name
    check_sessions(case, plan, page.tables)
    assert plan["condition"]["title"] in page.text.replace("\u200b", ""), case.name
    return len(page.tables)


def main():
    total = sum(check(sys.argv[1], case) for case in plans.cases())
    print(f"{total} tables of {len(plans.cases())} cases render as they are meant")


if __name__ == "__main__":
    main()
