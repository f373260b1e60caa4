"""Rules of lines and texts: RFC 5545 3.1, 3.2 and 3.3.11."""
import re

import content

MOST_OCTETS = 75
TEXTS = {"SUMMARY", "DESCRIPTION", "LOCATION", "NAME", "X-WR-CALNAME", "CATEGORIES", "TZNAME", "COMMENT"}
CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
# Accents, joiners, variation selectors and skin tones: they belong to the character before them.
MARK = re.compile("[\u0300-\u036f\u200d\u20d0-\u20ff\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]")


def check(octets, report):
    if octets.startswith(b"\xef\xbb\xbf"):
        report("bom", 1, "starts with a byte order mark")
    if not octets.endswith(b"\r\n"):
        report("last-line", octets.count(b"\n") + 1, "the last line has no CRLF")
    if re.search(rb"(?<!\r)\n|\r(?!\n)", octets):
        at = re.search(rb"(?<!\r)\n|\r(?!\n)", octets).start()
        report("crlf", octets.count(b"\n", 0, at) + 1, "a line ends without CRLF")
    for number, line in enumerate(octets.split(b"\r\n")[:-1], 1):
        physical_line(line, number, report)
    for number, line in content.unfolded(octets):
        content_line(line, number, report)


def physical_line(line, number, report):
    if len(line) > MOST_OCTETS:
        report("long-line", number, f"{len(line)} octets; {MOST_OCTETS} are allowed")
    if not line:
        report("empty-line", number, "an empty line")
    if line[:1] == b"\t":
        report("fold-by-tab", number, "continued by a tab; a space is what everybody reads")
    if CONTROL.search(line):
        report("control", number, "holds a control character")
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError:
        report("cut-character", number, "is no UTF-8: a fold may cut a character")
        return
    if line[:1] == b" " and MARK.match(text[1:2]):
        report("cut-grapheme", number, "a fold cuts a mark from its letter")


def content_line(line, number, report):
    try:
        one = content.property_of(line.decode("utf-8"), number)
    except UnicodeDecodeError:
        report("not-utf8", number, "is no UTF-8, unfolded")
        return
    except content.NotContent:
        report("no-property", number, "is no NAME:VALUE line")
        return
    if one.name not in {"BEGIN", "END"} and one.value == "":
        report("empty-value", number, f"{one.name} is empty; it is better left out")
    if one.value != one.value.strip():
        report("outer-space", number, f"{one.name} starts or ends with a space, which libical drops")
    for name, value in one.parameters.items():
        if re.search(r'["\x00-\x1f\x7f]', value):
            report("parameter", number, f"{name} holds what a parameter cannot")
    if one.name in TEXTS:
        text_value(one, report)


def text_value(one, report):
    plain = re.sub(r"\\[\\;,nN]", "", one.value)
    if "\\" in plain:
        report("bad-escape", one.line, f"{one.name} holds an escape that there is not")
    if ";" in plain or "," in plain:
        report("no-escape", one.line, f"{one.name} holds a comma or semicolon without a backslash")
    if "\\\\" in one.value:
        report("backslash", one.line, f"{one.name} holds a backslash, which three readers get wrong")
    if "\\N" in one.value.replace("\\\\", ""):
        report("big-n", one.line, f"{one.name} has \\N, which some leave as it is")
    if one.name == "CATEGORIES" and "\\," in one.value:
        report("category", one.line, "a category holds a comma, at which libical splits it")
