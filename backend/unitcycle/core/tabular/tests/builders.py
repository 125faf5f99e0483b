"""Workbooks by hand, so that a test can hold what no spreadsheet program would write."""

import io
import zipfile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

_RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="{type}" Target="{target}"/></Relationships>'
)
_WORKBOOK = (
    f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">'
    '{properties}<sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>'
)


def sheet_xml(rows: str) -> str:
    return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def workbook(
    sheet: str | bytes,
    *,
    shared: str = "",
    styles: str = "",
    properties: str = "",
    method: int = zipfile.ZIP_DEFLATED,
    extra: dict[str, bytes] | None = None,
) -> io.BytesIO:
    """A workbook of one sheet whose XML is given."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr(
            "_rels/.rels",
            _RELS.format(type=f"{RELATIONS}/officeDocument", target="xl/workbook.xml"),
        )
        package.writestr("xl/workbook.xml", _WORKBOOK.format(properties=properties))
        package.writestr(
            "xl/_rels/workbook.xml.rels",
            _RELS.format(type=f"{RELATIONS}/worksheet", target="worksheets/sheet1.xml"),
        )
        package.writestr("xl/worksheets/sheet1.xml", sheet)
        if shared:
            package.writestr("xl/sharedStrings.xml", shared)
        if styles:
            package.writestr("xl/styles.xml", styles)
        for name, content in (extra or {}).items():
            package.writestr(name, content)
    return file
