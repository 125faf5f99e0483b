import io

from unitcycle.core.tabular import open_table
from unitcycle.tenancy.imports.rules.kinds import ListKind
from unitcycle.tenancy.imports.rules.layout import Skipped
from unitcycle.tenancy.imports.rules.property_rows import PropertyReader, PropertyRow
from unitcycle.tenancy.imports.rules.proposal import propose_reading


def read(text: str) -> list[PropertyRow | Skipped]:
    table = open_table(io.BytesIO(text.encode()))
    proposal = propose_reading(table)
    assert proposal.verdict.kind is ListKind.PROPERTIES
    return list(PropertyReader(proposal.mapping).entries(table.sheets[0].rows()))


def test_addresses_with_counts() -> None:
    rows = read("Адрес;Помещений;Подъездов;Этажей\nг Арамиль, ул Гарнизон, д 19Б;144;4;9\n")

    assert rows == [
        PropertyRow(
            number=2,
            name="г Арамиль, ул Гарнизон, д 19Б",
            address="г Арамиль, ул Гарнизон, д 19Б",
            unit_count=144,
            floors=9,
        )
    ]


def test_an_address_in_two_columns_zeros_and_buildings_out_of_use() -> None:
    rows = read(
        "Boro,HouseNumber,StreetName,Zip,LegalStories,LegalClassA,RecordStatus\n"
        "BRONX,0,0,,,,Inactive\nQUEENS,198-06,100 AVENUE,11423,2,1,Active\n"
        "QUEENS,5,B 9 ST,11423,2,1,Inactive\n"
    )

    assert [getattr(row, "reason", "") for row in rows] == [
        "No name and no address",
        "",
        "Not in use any more, the list says",
    ]
    home = rows[1]
    assert isinstance(home, PropertyRow)
    assert (home.name, home.city, home.postal_code) == ("198-06 100 AVENUE", "QUEENS", "11423")
    assert (home.floors, home.unit_count) == (2, 1)


def test_impossible_counts_are_left_out_and_told() -> None:
    rows = read("Property Name,City,Units,Year Built,Floors\nOak Park,Town,many,1066,3\n")

    (row,) = rows
    assert isinstance(row, PropertyRow)
    assert (row.unit_count, row.year_built, row.floors) == (None, None, 3)
    assert len(row.warnings) == 2


def test_a_formula_is_a_fault() -> None:
    rows = read("Property Name,City,Units\n=A1,Town,4\nTotal,,4\n")

    assert isinstance(rows[0], PropertyRow)
    assert "formula" in rows[0].problems[0].message
    assert isinstance(rows[1], Skipped)
