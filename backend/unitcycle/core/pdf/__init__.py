"""Sheets of paper as PDF: a letterhead, facts, a table and what it comes to.

What is printed is data: it reaches the typesetter as JSON and is set as text, so that no name can be markup. The
typesetter sees a folder of its own with nothing but the logo in it, and has the fonts of its package.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from tempfile import TemporaryDirectory

from unitcycle.core.files.services import open_stored
from unitcycle.core.models import StoredFile

_TEMPLATE = Path(__file__).with_name("paper.typ").read_bytes()
_ENDINGS = {"image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/webp": "webp"}


@dataclass(frozen=True)
class Paper:
    """What stands on it, as text that is ready to be read.

    The last `amounts` columns of the table are numbers; of `totals` the last is what it all comes to. The logo is
    left out where its bytes are lost.
    """

    title: str
    sender: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    amounts: int
    totals: Sequence[tuple[str, str]]
    recipient: Sequence[str] = ()
    facts: Sequence[tuple[str, str]] = ()
    note: str = ""
    logo: StoredFile | None = None


def render(paper: Paper) -> bytes:
    """The PDF. It reads the logo from the storage and takes its time: call it outside of every transaction."""
    text = {one.name: getattr(paper, one.name) for one in fields(paper) if one.name != "logo"}
    # an empty folder as the root: whatever a template names, there is nothing to be read
    with TemporaryDirectory() as root:
        return _compiled({**text, "logo": _put_logo(paper.logo, root)}, root)


def _put_logo(logo: StoredFile | None, root: str) -> str | None:
    """Its name in the folder."""
    ending = _ENDINGS.get(logo.content_type) if logo else None
    if logo is None or ending is None:
        return None
    try:
        with open_stored(logo) as content:
            Path(root, f"logo.{ending}").write_bytes(content.read())
    except FileNotFoundError:
        return None
    return f"logo.{ending}"


def _compiled(values: dict[str, object], root: str) -> bytes:
    import typst  # noqa: PLC0415  large, and most processes never print

    # its types want the root to be bytes where the template is
    return typst.compile(  # type: ignore[type-var]
        _TEMPLATE,
        root=root,
        package_path=root,
        package_cache_path=root,
        ignore_system_fonts=True,
        sys_inputs={"paper": json.dumps(values)},
    )
