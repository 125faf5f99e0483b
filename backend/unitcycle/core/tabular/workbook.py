"""The frame of an .xlsx workbook: which sheets it has and where they are.

Read with expat directly, as all parts are: declarations of document types and entities are
refused, nothing outside the file is ever opened, and no part is held whole.
"""

import posixpath
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from xml.parsers import expat

from unitcycle.core.tabular.archive import Archive
from unitcycle.core.tabular.errors import DamagedWorkbook
from unitcycle.core.tabular.limits import MIB

_SMALL_PART = 16 * MIB
# Text that expat has to hold because a tag or an attribute does not end
_LONGEST_TOKEN = MIB


@dataclass(frozen=True, slots=True)
class SheetPart:
    name: str
    hidden: bool
    part: str


@dataclass(frozen=True, slots=True)
class Workbook:
    sheets: tuple[SheetPart, ...]
    starts_1904: bool


def local_name(name: str) -> str:
    """Some producers prefix every element: `x:row` is `row`."""
    return name.rpartition(":")[2]


def new_parser() -> expat.XMLParserType:
    parser = expat.ParserCreate()

    def refuse(*_: object) -> int:
        raise DamagedWorkbook()

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
                raise DamagedWorkbook()
            yield
        parser.Parse(b"", True)
        yield
    except (expat.ExpatError, LookupError, ValueError, OverflowError) as error:
        raise DamagedWorkbook() from error


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
        raise DamagedWorkbook()
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
