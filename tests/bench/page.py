"""The page of figures, put together part by part."""
import dataclasses


def number(value):
    """Three digits that count, with thousands apart: 0.0314, 4.52, 1,240, 52,300."""
    if value == 0:
        return "0"
    if abs(value) >= 1000:
        digits = max(0, len(str(int(abs(value)))) - 3)
        return f"{round(value, -digits):,.0f}"
    places = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2 if abs(value) >= 1 else 3
    return f"{value:.{places}f}" if abs(value) >= 0.1 else f"{value:.2g}"


def time(seconds):
    for unit, size in (("s", 1), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= size:
            return f"{number(seconds / size)} {unit}"
    return f"{number(seconds / 1e-9)} ns"


def rate(bytes_a_second):
    if bytes_a_second >= 1e9:
        return f"{number(bytes_a_second / 1e9)} GB/s"
    return f"{number(bytes_a_second / 1e6)} MB/s"


@dataclasses.dataclass
class Section:
    title: str
    command: str
    columns: list
    rows: list
    words: str = ""


class Page:
    def __init__(self):
        self.ratios = []
        self.aims = []
        self.sections = []
        self.left_out = []

    def ratio(self, what, beside, ratio):
        self.ratios.append([what, beside, ratio])

    def aim(self, what, aim, reached, met):
        self.aims.append([what, aim, reached, "met" if met else "**not met**"])

    def section(self, title, command, columns, rows, words=""):
        self.sections.append(Section(title, command, columns, rows, words))

    def leave_out(self, what, why):
        self.left_out.append(f"- {what}: {why}")


def table(columns, rows):
    """The first column is words, the others are numbers."""
    lines = ["| " + " | ".join(columns) + " |", "|---" + "|--:" * (len(columns) - 1) + "|"]
    lines += ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]
    return "\n".join(lines)


def text_of(page, command, surroundings):
    met = sum(row[-1] == "met" for row in page.aims)
    parts = [
        "# Benchmarks",
        "Written whole by the command below; do not edit it by hand.",
        f"```sh\n{command}\n```",
        surroundings,
        "## Ratios",
        table(["Titrate", "beside", "ratio"], page.ratios),
        "## Aims",
        f"{met} of {len(page.aims)} are met.",
        table(["what", "aim", "reached", ""], page.aims),
    ]
    if page.left_out:
        parts += ["## Left out", "\n".join(page.left_out)]
    for section in page.sections:
        parts += [f"## {section.title}", f"```sh\n{section.command}\n```"]
        if section.words:
            parts.append(section.words)
        parts.append(table(section.columns, section.rows))
    return "\n\n".join(parts) + "\n"
