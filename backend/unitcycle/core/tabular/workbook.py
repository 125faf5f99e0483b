"""The small parts of an .xlsx workbook: its sheets, its date formats, its shared strings.

Read with expat directly, as the sheets are: declarations of document types and entities are
refused, nothing outside the file is ever opened, and no part is held whole.
"""

import posixpath
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from xml.parsers import expat

from unitcycle.core.tabular.archive import Archive
from unitcycle.core.tabular.errors import DamagedWorkbook, TableTooLarge, UnsafeArchive
from unitcycle.core.tabular.limits import Limits

MIB = 1024 * 1024
_SMALL_PART = 16 * MIB
# Text that expat has to hold because a tag or an attribute does not end
_LONGEST_TOKEN = MIB

_DAMAGED = (
    "The workbook is damaged. Open it in a spreadsheet program, save it again and upload that."
)

_DATE_FORMAT_IDS = frozenset([*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)])
_NOT_A_PATTERN = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.', re.DOTALL)
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True, slots=True)
class SheetPart:
    name: str
    hidden: bool
    part: str


@dataclass(frozen=True, slots=True)
class Workbook:
    sheets: tuple[SheetPart, ...]
    starts_1904: bool


@dataclass(frozen=True, slots=True)
class NumberStyles:
    """Per cell style: whether its numbers are dates, and how many leading zeros it pads to."""

    dates: frozenset[str]
    padded: dict[str, int]


def local_name(name: str) -> str:
    """Some producers prefix every element: `x:row` is `row`."""
    return name.rpartition(":")[2]


def new_parser() -> expat.XMLParserType:
    parser = expat.ParserCreate()

    def refuse(*_: object) -> None:
        raise DamagedWorkbook(_DAMAGED)

    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.ExternalEntityRefHandler = refuse
    return parser


def feed(
    parser: expat.XMLParserType, chunks: Iterable[bytes], after: Callable[[], None] | None = None
) -> None:
    """Run a part through a parser. `after` is called behind every chunk."""
    for _ in feeding(parser, chunks):
        if after is not None:
            after()


def feeding(parser: expat.XMLParserType, chunks: Iterable[bytes]) -> Iterable[None]:
    """The same, one step per chunk, for those who pick up rows on the way."""
    fed = 0
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
            fed += len(chunk)
            if fed - parser.CurrentByteIndex > _LONGEST_TOKEN:
                raise UnsafeArchive(_DAMAGED)
            yield
        parser.Parse(b"", True)
        yield
    except (expat.ExpatError, LookupError, ValueError, OverflowError) as error:
        raise DamagedWorkbook(_DAMAGED) from error


def read_workbook(archive: Archive) -> Workbook:
    """Sheets in the order of their tabs. Charts and macro sheets hold no rows and are left out."""
    book_part = _book_part(archive)
    targets = _relations(archive, book_part)
    found: list[SheetPart] = []
    starts_1904 = False

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal starts_1904
        match local_name(name):
            case "workbookPr":
                starts_1904 = attributes.get("date1904") in ("1", "true")
            case "sheet":
                relation = next(
                    (value for key, value in attributes.items() if key.endswith(":id")), ""
                )
                if relation in targets:
                    hidden = attributes.get("state", "visible") != "visible"
                    found.append(SheetPart(attributes.get("name", ""), hidden, targets[relation]))

    parser = new_parser()
    parser.StartElementHandler = start
    feed(parser, [archive.read(book_part, _SMALL_PART)])
    return Workbook(sheets=tuple(found), starts_1904=starts_1904)


def is_workbook(archive: Archive) -> bool:
    return (
        "[content_types].xml" in archive
        and bool({"xl/workbook.xml", "_rels/.rels"} & archive.names)
        and not ({"xl/workbook.bin", "word/document.xml", "ppt/presentation.xml"} & archive.names)
    )


def _book_part(archive: Archive) -> str:
    if "xl/workbook.xml" in archive:
        return "xl/workbook.xml"
    parts = _relations(archive, "", wanted="/officeDocument")
    if not parts:
        raise DamagedWorkbook(_DAMAGED)
    return next(iter(parts.values()))


def _relations(archive: Archive, part: str, wanted: str = "/worksheet") -> dict[str, str]:
    folder, name = posixpath.split(part)
    relations_part = posixpath.join(folder, "_rels", f"{name}.rels")
    targets: dict[str, str] = {}

    def start(name: str, attributes: dict[str, str]) -> None:
        if local_name(name) != "Relationship" or not attributes.get("Type", "").endswith(wanted):
            return
        target = attributes.get("Target", "")
        path = target if target.startswith("/") else posixpath.join("/", folder, target)
        targets[attributes.get("Id", "")] = posixpath.normpath(path).lstrip("/")

    parser = new_parser()
    parser.StartElementHandler = start
    feed(parser, [archive.read(relations_part, _SMALL_PART)])
    return targets


def read_number_styles(archive: Archive) -> NumberStyles:
    """Which cell styles turn a number into a date. A workbook without styles has none."""
    if "xl/styles.xml" not in archive:
        return NumberStyles(frozenset(), {})
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
    feed(parser, [archive.read("xl/styles.xml", _SMALL_PART)])

    dates, padded = set(), {}
    for style, format_id in enumerate(of_style):
        pattern = formats.get(format_id, "")
        if is_date_format(format_id, pattern):
            dates.add(str(style))
        elif len(pattern) > 1 and not pattern.strip("0"):
            padded[str(style)] = len(pattern)
    return NumberStyles(frozenset(dates), padded)


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
    strings: list[str] = []
    pieces: list[str] = []
    depth_of_phonetics = 0
    characters = 0
    parser = new_parser()

    def start(name: str, _: dict[str, str]) -> None:
        nonlocal depth_of_phonetics
        match local_name(name):
            case "t" if not depth_of_phonetics:
                parser.CharacterDataHandler = pieces.append
            case "rPh":
                depth_of_phonetics += 1

    def end(name: str) -> None:
        nonlocal depth_of_phonetics, characters
        match local_name(name):
            case "t":
                parser.CharacterDataHandler = None
            case "rPh":
                depth_of_phonetics -= 1
            case "si":
                text = unescape("".join(pieces))
                pieces.clear()
                characters += len(text)
                strings.append(text)

    def check() -> None:
        waiting = sum(map(len, pieces))
        if (
            characters + waiting > limits.shared_characters
            or len(strings) > limits.shared_strings
            or waiting > limits.cell_characters
        ):
            raise TableTooLarge(
                "The workbook holds more text than this program reads at once."
                " Split it into several files, or save the sheet with the table as CSV."
            )

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    feed(parser, archive.chunks("xl/sharedStrings.xml"), after=check)
    return strings


def unescape(text: str) -> str:
    """`_x000D_` is how a workbook writes characters that XML cannot."""
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
