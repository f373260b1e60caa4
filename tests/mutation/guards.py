"""Finds the guards of a C++ file and writes a copy in which each can be taken out at run time.

A guard is a condition of an `if`, a `while` or `? :`, an operand of `&&` or `||`, or a comparison.
It is taken out by giving its number in the variable `titrate_mutant` of the compiled copy:

    if (c)       ->  as if `c` never held, and as if it always held
    c ? a : b    ->  the same
    while (c)    ->  as if `c` never held
    a && b       ->  without `a`, and without `b`
    a || b       ->  the same
    a < b        ->  a <= b; a <= b -> a < b; the same for > and >=
    a == b       ->  a != b, and the reverse

Conditions that declare a variable, headers of `for`, assertions and constants are left alone; so is
the sign of an `==` that is taken out as a whole already. The files are formatted by clang-format,
so an operator has a space on either side and a template's `<` has none.
"""

import bisect
import dataclasses
import re

TOKEN = re.compile(
    r"""(?P<skip>\s+|//[^\n]*|/\*.*?\*/|^[ \t]*\#[^\n]*)
      |(?P<text>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+')
      |(?P<word>[A-Za-z_]\w*)
      |(?P<number>\d[\w.']*)
      |(?P<sign><=>|->|::|<<=|>>=|[-+*/%|&^<>=!]=|&&|\|\||\+\+|--|<<|.)""",
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
OPENING = {"(": ")", "[": "]", "{": "}"}
COMPARISONS = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "=="}
ASSIGNMENTS = {"=", "+=", "-=", "*=", "/=", "%=", "|=", "&=", "^="}
STOPS = {",", ";", "?", ":", "return"} | ASSIGNMENTS
# What ends an operand, for the signs in it: everything that binds less tightly, and itself.
ENDS = {"||": STOPS | {"||"}, "&&": STOPS | {"||", "&&"}}
for sign in COMPARISONS:
    ENDS[sign] = ENDS["&&"] | set(COMPARISONS)
ENDS["?"] = STOPS


@dataclasses.dataclass
class Token:
    text: str
    start: int
    end: int
    partner: int = -1  # index of the other bracket


@dataclasses.dataclass
class Guard:
    """One way to take out one guard: the expression in `start` to `end` and what stands for it."""

    start: int
    end: int
    what: str
    line: int = 0
    shown: str = ""
    number: int = 0
    split: tuple = ()  # of a comparison: end of the left operand, start of the right one, the sign


def tokens_of(text):
    tokens, open_ = [], []
    for match in TOKEN.finditer(text):
        if match.lastgroup == "skip":
            continue
        token = Token(match.group(), match.start(), match.end())
        index = len(tokens)
        if token.text in OPENING:
            open_.append(index)
        elif token.text in OPENING.values():
            token.partner = open_.pop()
            tokens[token.partner].partner = index
        tokens.append(token)
    return tokens


def spaced(text, token):
    return text[token.start - 1].isspace() and text[token.end].isspace()


def first_of(tokens, index, ends):
    """The first token of the operand that ends before `index`."""
    place = index - 1
    while place >= 0:
        token = tokens[place]
        if token.text in OPENING or token.text in ends or token.text == "}":
            # Braces of a value belong to the operand; those of a block end it.
            if token.text != "}" or tokens[token.partner - 1].text in {")", ";", "{", "}", "else"}:
                break
        place = token.partner if token.text in OPENING.values() else place
        place -= 1
    return place + 1


def last_of(tokens, index, ends):
    """The last token of the operand that starts after `index`."""
    place = index + 1
    while tokens[place].text not in ends and tokens[place].text not in OPENING.values():
        place = tokens[place].partner if tokens[place].text in OPENING else place
        place += 1
    return place - 1


def left_alone(tokens):
    """The tokens of headers of `for` and of assertions."""
    inside = set()
    for index, token in enumerate(tokens):
        if token.text in {"for", "assert"} and tokens[index + 1].text == "(":
            inside.update(range(index + 1, tokens[index + 1].partner))
    return inside


def condition_of(tokens, index):
    """First and last token of the condition in the brackets at `index`; None: it declares."""
    first, last = index + 1, tokens[index].partner - 1
    for place in range(first, last):
        if tokens[place].text == ";" and not enclosed(tokens, first, place):
            first = place + 1
    place = first
    while place <= last:
        if tokens[place].text == "=":
            return None
        place = tokens[place].partner if tokens[place].text in OPENING else place
        place += 1
    return first, last


def enclosed(tokens, first, place):
    at = first
    while at < place:
        if tokens[at].text in OPENING and tokens[at].partner > place:
            return True
        at = tokens[at].partner if tokens[at].text in OPENING else at
        at += 1
    return False


def whole(tokens, first, last, what):
    return Guard(tokens[first].start, tokens[last].end, what)


def guards_at(tokens, index):
    """The guards that the token at `index` makes."""
    token = tokens[index]
    if token.text in {"if", "while"} and tokens[index + 1].text == "(":
        condition = condition_of(tokens, index + 1)
        if condition is None:
            return []
        ways = ["never", "always"] if token.text == "if" else ["never"]
        return [whole(tokens, *condition, way) for way in ways]
    if token.text == "?":
        first = first_of(tokens, index, ENDS["?"])
        return [whole(tokens, first, index - 1, way) for way in ("never", "always")]
    if token.text in {"&&", "||"}:
        ends = ENDS[token.text]
        what = f"without this operand of {token.text}"
        return [
            whole(tokens, first_of(tokens, index, ends), index - 1, what),
            whole(tokens, index + 1, last_of(tokens, index, ends), what),
        ]
    ends = ENDS[token.text]
    guard = whole(
        tokens,
        first_of(tokens, index, ends),
        last_of(tokens, index, ends),
        f"{token.text} as {COMPARISONS[token.text]}",
    )
    guard.split = (tokens[index - 1].end, tokens[index + 1].start, COMPARISONS[token.text])
    return [guard]


def constants(text):
    """The places of constants, which are decided when the file is compiled."""
    return [match.span() for match in re.finditer(r"^\s*(static )?constexpr [^;{]*;", text, re.M)]


def find_guards(text):
    tokens = tokens_of(text)
    alone = left_alone(tokens)
    fixed = constants(text)
    line_starts = [0] + [match.end() for match in re.finditer("\n", text)]
    found = {}
    for index, token in enumerate(tokens):
        is_word = token.text in {"if", "while", "?"}
        is_sign = token.text in ENDS and token.text != "?" and spaced(text, token)
        if index in alone or not (is_word or is_sign) or tokens[index - 1].text == "operator":
            continue
        if any(start <= token.start < end for start, end in fixed):
            continue
        for guard in guards_at(tokens, index):
            guard.line = bisect.bisect_right(line_starts, guard.start)
            guard.shown = " ".join(text[guard.start : guard.end].split())
            found.setdefault((guard.start, guard.end, guard.what), guard)
    taken_out = {(each.start, each.end) for each in found.values() if not each.split}
    kept = [
        each
        for each in found.values()
        if not each.split
        or each.split[2] not in {"==", "!="}
        or (each.start, each.end) not in taken_out
    ]
    return sorted(kept, key=lambda each: (each.start, -each.end, each.what))


def around(guard, inner, plain):
    """The expression with a guard that can be taken out."""
    number = f"::titrate_mutant == {guard.number}"
    if guard.what == "never" or guard.what.endswith("||"):
        return f"(!({number}) && ({inner}))"
    if guard.what == "always" or guard.what.endswith("&&"):
        return f"({number} || ({inner}))"
    left_end, right_start, sign = guard.split
    left, right = plain[: left_end - guard.start], plain[right_start - guard.start :]
    return f"({number} ? ({left}) {sign} ({right}) : ({inner}))"


def render(text, start, end, guards):
    """The text from `start` to `end` with its guards, the widest first."""
    out, place = [], start
    while guards:
        guard, guards = guards[0], guards[1:]
        inner = [each for each in guards if each.end <= guard.end and each.start < guard.end]
        guards = guards[len(inner) :]
        out.append(text[place : guard.start])
        rendered = render(text, guard.start, guard.end, inner)
        out.append(around(guard, rendered, text[guard.start : guard.end]))
        place = guard.end
    out.append(text[place:end])
    return "".join(out)


def with_guards(text, guards):
    """The file with every guard that can be taken out; lines are kept."""
    ordered = sorted(guards, key=lambda each: (each.start, -each.end))
    return 'extern int titrate_mutant;\n#line 1\n' + render(text, 0, len(text), ordered)
