"""What the cells of a workbook refer to by number: styles and shared strings."""

import re
from dataclasses import dataclass

from unitcycle.core.tabular.archive import Archive
from unitcycle.core.tabular.errors import TableTooLarge
from unitcycle.core.tabular.limits import MIB, Limits
from unitcycle.core.tabular.workbook import feed, local_name, new_parser

_STYLES_BYTES = 16 * MIB
_DATE_FORMAT_IDS = frozenset([*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)])
_NOT_A_PATTERN = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.', re.DOTALL)
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True, slots=True)
class NumberStyles:
    """Per cell style: whether its numbers are dates, and how many leading zeros it pads to."""

    dates: frozenset[str]
    padded: dict[str, int]


def read_number_styles(archive: Archive) -> NumberStyles:
    """Which cell styles turn a number into a date. A workbook without styles has none."""
    if "xl/styles.xml" not in archive:
        return NumberStyles(frozenset(), {})
    patterns = _patterns_of_styles(archive.read("xl/styles.xml", _STYLES_BYTES))
    return NumberStyles(
        dates=frozenset(
            str(style)
            for style, (format_id, pattern) in enumerate(patterns)
            if is_date_format(format_id, pattern)
        ),
        padded={
            str(style): len(pattern)
            for style, (_, pattern) in enumerate(patterns)
            if len(pattern) > 1 and not pattern.strip("0")
        },
    )


def _patterns_of_styles(content: bytes) -> list[tuple[str, str]]:
    """For each cell style the number of its format and its pattern, empty for a built-in one."""
    formats: dict[str, str] = {}
    of_style: list[str] = []
    inside_cell_styles = False

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal inside_cell_styles
        match local_name(name):
            case "numFmt":
                formats[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
            case "cellXfs":
                inside_cell_styles = True
            case "xf" if inside_cell_styles:
                of_style.append(attributes.get("numFmtId", "0"))

    def end(name: str) -> None:
        nonlocal inside_cell_styles
        if local_name(name) == "cellXfs":
            inside_cell_styles = False

    parser = new_parser()
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    feed(parser, [content])
    return [(format_id, formats.get(format_id, "")) for format_id in of_style]


def is_date_format(format_id: str, pattern: str) -> bool:
    """Whether a number format shows a date or a time of day."""
    if not pattern:
        return format_id.isdecimal() and int(format_id) in _DATE_FORMAT_IDS
    shown = _NOT_A_PATTERN.sub("", pattern.split(";")[0]).lower()
    return shown != "general" and any(letter in shown for letter in "dmyhs")


def read_shared_strings(archive: Archive, limits: Limits) -> list[str]:
    """The texts that cells refer to by number. They stay in memory, so they have a limit."""
    if "xl/sharedstrings.xml" not in archive:
        return []
    reader = _StringReader(limits)
    feed(reader.parser, archive.chunks("xl/sharedStrings.xml"), after=reader.check)
    return reader.strings


class _StringReader:
    def __init__(self, limits: Limits) -> None:
        self.strings: list[str] = []
        self.parser = new_parser()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self._limits = limits
        self._pieces: list[str] = []
        self._characters = 0
        self._phonetics = 0  # depth inside reading aids, which are no part of the text

    def check(self) -> None:
        waiting = sum(map(len, self._pieces))
        if (
            self._characters + waiting > self._limits.shared_characters
            or len(self.strings) > self._limits.shared_strings
            or waiting > self._limits.cell_characters
        ):
            raise TableTooLarge(
                "The workbook holds more text than this program reads at once."
                " Split it into several files, or save the sheet with the table as CSV."
            )

    def _start(self, name: str, _: dict[str, str]) -> None:
        local = local_name(name)
        if local == "t" and not self._phonetics:
            self.parser.CharacterDataHandler = self._pieces.append
        elif local == "rPh":
            self._phonetics += 1

    def _end(self, name: str) -> None:
        local = local_name(name)
        if local == "t":
            self.parser.CharacterDataHandler = None
        elif local == "rPh":
            self._phonetics -= 1
        elif local == "si":
            text = unescape("".join(self._pieces))
            self._pieces.clear()
            self._characters += len(text)
            self.strings.append(text)


def unescape(text: str) -> str:
    """`_x000D_` is how a workbook writes characters that XML cannot. Halves of a pair become one."""
    if "_x" not in text:
        return text
    text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
