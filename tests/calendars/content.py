"""Content lines of RFC 5545 as they stand in the bytes. Strict, and no parser of anybody: what the
clients read is compared with this."""
import re
from dataclasses import dataclass, field

ESCAPES = {"\\": "\\", ";": ";", ",": ",", "n": "\n", "N": "\n"}
LINE = re.compile(r'([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)', re.S)
PARAMETER = re.compile(r';([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)')


class NotContent(ValueError):
    """The bytes are no content lines."""


@dataclass
class Property:
    name: str
    parameters: dict
    value: str
    line: int  # of the file, from 1


@dataclass
class Component:
    name: str
    line: int
    properties: list = field(default_factory=list)
    components: list = field(default_factory=list)

    def all(self, name):
        return [one for one in self.properties if one.name == name]

    def first(self, name):
        return next(iter(self.all(name)), None)

    def value(self, name):
        found = self.first(name)
        return None if found is None else found.value

    def text(self, name):
        found = self.first(name)
        return None if found is None else unescaped(found.value)

    def parts(self, name):
        return [one for one in self.components if one.name == name]


def unfolded(octets):
    """(number, bytes) of each content line; `number` is that of its first line in the file."""
    lines = []
    for number, line in enumerate(octets.split(b"\r\n"), 1):
        if line[:1] in (b" ", b"\t") and lines:
            lines[-1] = (lines[-1][0], lines[-1][1] + line[1:])
        elif line:
            lines.append((number, line))
    return lines


def property_of(line, number):
    found = LINE.fullmatch(line)
    if not found:
        raise NotContent(f"line {number} is no content line: {line[:60]!r}")
    parameters = {}
    for name, value in PARAMETER.findall(found[2]):
        parameters[name.upper()] = value.strip('"')
    return Property(found[1].upper(), parameters, found[3], number)


def unescaped(value):
    return re.sub(r"\\(.)", lambda found: ESCAPES.get(found[1], found[0]), value, flags=re.S)


def read(octets):
    """The components at the top; almost always one VCALENDAR."""
    top = Component("", 0)
    stack = [top]
    for number, line in unfolded(octets):
        one = property_of(line.decode("utf-8"), number)
        if one.name == "BEGIN":
            stack[-1].components.append(Component(one.value.upper(), number))
            stack.append(stack[-1].components[-1])
        elif one.name == "END":
            if len(stack) == 1 or stack[-1].name != one.value.upper():
                raise NotContent(f"line {number} ends {one.value}, which was not begun")
            stack.pop()
        else:
            stack[-1].properties.append(one)
    if len(stack) > 1:
        raise NotContent(f"{stack[-1].name} of line {stack[-1].line} does not end")
    return top.components


def events(octets):
    return [event for calendar in read(octets) for event in calendar.parts("VEVENT")]
