import io

import pytest

from unitcycle.core.tabular import Limits, TableTooLarge, open_table

PAGE = """<html><head><title>Rent roll</title><style>td {color: red}</style></head><body>
<table><tr><th colspan=2>Rent roll</th></tr></table>
<table>
<tr><th>Unit</th><th>Tenant</th><th>Rent</th></tr>
<tr><td>101<td>Ann &amp; Bo<br>Lee</td><td>1,200.00</td></tr>
<tr></tr>
<tr><td colspan="2">Total</td><td><b>1,200</b>.00</td><script>alert(1)</script></tr>
</table></body></html>"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_tables_of_a_page_are_read_below_each_other(encoding: str) -> None:
    table = open_table(io.BytesIO(PAGE.encode(encoding)))

    assert table.format == "html"
    assert [(row.number, row.cells) for row in table.sheets[0].rows()] == [
        (1, ("Rent roll",)),
        (2, ("Unit", "Tenant", "Rent")),
        (3, ("101", "Ann & Bo Lee", "1,200.00")),
        (5, ("Total", "", "1,200.00")),
    ]


def test_a_page_with_too_many_rows_is_refused() -> None:
    table = open_table(io.BytesIO(PAGE.encode()), limits=Limits(rows=2))

    with pytest.raises(TableTooLarge):
        list(table.sheets[0].rows())
