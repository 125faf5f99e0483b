"""What a row inherits, what it continues, and what is passed over."""

import random
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unitcycle.core.tabular import Row
from unitcycle.tenancy.imports.rules.fields import Field
from unitcycle.tenancy.imports.rules.headings import (
    find_heading,
    guesses_for,
    plain_heading,
    propose,
)
from unitcycle.tenancy.imports.rules.kinds import ListKind, judge, missing_for_rent_roll
from unitcycle.tenancy.imports.rules.layout import FOOTER, REPEATED_HEADING, SECTION, TOTAL
from unitcycle.tenancy.imports.rules.mapping import Mapping
from unitcycle.tenancy.imports.rules.synonyms import SYNONYMS
from unitcycle.tenancy.imports.rules.titles import property_of_total
from unitcycle.tenancy.imports.tests.reading import FILES, TODAY, read_bytes, read_file, read_text

HEAD = "Unit,Tenant,Rent,Lease start,Lease end\n"


def test_titles_padding_and_case_do_not_hide_the_heading() -> None:
    reading = read_text(
        "\n\nRent Roll as of 05/31/2025\nProperty: Oak Park (op)\n\n"
        "  UNIT # ,, tenant(s) , LeaseStart ,LEASE_END, Monthly  Rent ($)\n"
        "1,,Ann Lee,1/1/2025,12/31/2025,900\n"
    )

    assert reading.mapping.heading_row == 6
    assert reading.mapping.property_name == "Oak Park"
    assert reading.mapping.as_of == date(2025, 5, 31)
    assert set(reading.fields) == {"unit", "tenant", "lease_begin", "lease_end", "rent"}
    assert reading.rows[0].property_name == "Oak Park"


def test_headings_spread_over_two_rows_are_joined() -> None:
    reading = read_text(
        "Unit,Tenant,Lease,,Security,Monthly\n,Name,From,To,Deposit,Rent\n"
        "1,Ann Lee,1/1/2025,12/31/2025,500,900\n"
    )

    assert reading.mapping.heading_lines == 2
    assert reading.fields == {
        "unit": "Unit",
        "tenant": "Tenant Name",
        "lease_begin": "Lease From",
        "lease_end": "Lease To",
        "deposit": "Security Deposit",
        "rent": "Monthly Rent",
    }


def test_a_misspelt_heading_is_understood_with_less_confidence() -> None:
    (column,) = [c for c in propose(["Tennant Name", "Unit"]) if c.field is Field.TENANT]

    assert 0 < column.confidence < 0.85


def test_a_word_more_is_another_heading() -> None:
    assert guesses_for(plain_heading("Scheduled End")) == ()


def test_a_heading_counts_less_when_no_value_fits() -> None:
    columns = propose(["Unit", "Lease", "Rent"], [["1"], ["Ann Lee"], ["900"]])

    assert columns[1].field is Field.TENANT
    columns = propose(["Unit", "Lease", "Rent"], [["1"], ["1/1/2025 - 12/31/2025"], ["900"]])
    assert columns[1].field is Field.LEASE_TERM


ALL_HEADINGS = sorted(
    {words for tiers in SYNONYMS.values() for tier in tiers for words in tier.split("|") if words}
)


@given(st.lists(st.sampled_from(ALL_HEADINGS), min_size=2, max_size=14, unique=True), st.randoms())
def test_the_mapping_does_not_depend_on_the_order_of_columns(
    headings: list[str], shuffler: random.Random
) -> None:
    shuffled = headings[:]
    shuffler.shuffle(shuffled)

    first = {column.heading: column.field for column in propose(headings)}
    second = {column.heading: column.field for column in propose(shuffled)}

    assert first == second


@pytest.mark.parametrize("name", ["onesite_rent_roll.csv", "buildium_rent_roll.csv"])
def test_shuffled_columns_of_a_file_say_the_same(name: str) -> None:
    import csv
    import io

    records = list(csv.reader(io.StringIO((FILES / name).read_text())))
    width = max(map(len, records))
    order = list(range(1, width))  # the first column keeps its place: titles and totals are in it
    random.Random(7).shuffle(order)
    out = io.StringIO()
    padded = [record + [""] * (width - len(record)) for record in records]
    csv.writer(out).writerows([[record[0], *(record[i] for i in order)] for record in padded])

    shuffled = read_text(out.getvalue())

    assert shuffled.fields == read_file(name).fields
    assert shuffled.rows == read_file(name).rows


def test_the_words_of_every_field_are_its_own() -> None:
    for field, tiers in SYNONYMS.items():
        for words in tiers[0].split("|"):
            assert field in {guess.field for guess in guesses_for(plain_heading(words))}, words


def test_a_property_in_a_section_row_holds_for_the_rows_below() -> None:
    reading = read_text(
        HEAD + "Oak Park (op),,,,\n1,Ann Lee,900,1/1/2025,\n1 unit,,900,,\nElm Court,,,,\n"
        "1,Bo Ng,800,1/1/2025,\nTotal,,1700,,\n"
    )

    assert [(row.property_name, row.unit_number) for row in reading.rows] == [
        ("Oak Park", "1"),
        ("Elm Court", "1"),
    ]
    assert [skipped.reason for skipped in reading.skipped] == [SECTION, TOTAL, SECTION, TOTAL]


def test_a_blank_property_cell_repeats_the_one_above() -> None:
    reading = read_text(
        "Property,Unit,Tenant,Rent,Lease start\nOak Park,1,Ann Lee,900,1/1/2025\n"
        ",2,Bo Ng,800,1/1/2025\nElm Court,1,Cy Fox,700,1/1/2025\n"
    )

    assert [row.property_name for row in reading.rows] == ["Oak Park", "Oak Park", "Elm Court"]


def test_buildings_are_carried_too() -> None:
    reading = read_text(
        HEAD + "Building A,,,,\n1,Ann Lee,900,1/1/2025,\nBuilding B,,,,\n1,VACANT,,,\n"
    )

    assert [row.building for row in reading.rows] == ["Building A", "Building B"]


def test_further_tenants_below_the_first_belong_to_the_same_lease() -> None:
    reading = read_text(HEAD + "1,Ann Lee,900,1/1/2025,12/31/2025\n,Bo Lee,,,\n2,VACANT,,,\n")

    assert [len(row.people) for row in reading.rows] == [2, 0]
    assert reading.rows[0].people[1].full_name == "Bo Lee"


def test_a_second_lease_below_the_first_is_of_the_same_unit() -> None:
    reading = read_text(HEAD + "1,Ann Lee,900,1/1/2025,6/30/2025\n,Bo Ng,950,7/1/2025,6/30/2026\n")

    assert [(row.unit_number, row.occupancy.value) for row in reading.rows] == [
        ("1", "occupied"),
        ("1", "future"),
    ]


def test_charges_may_repeat_their_unit_in_every_row() -> None:
    reading = read_text(
        "Unit,Tenant,Charge Code,Amount,Move in\n"
        "1,Ann Lee,RENT,900,1/1/2025\n1,Ann Lee,PARKING,50,1/1/2025\n1,Ann Lee,Total,950,\n"
        "2,Bo Ng,RENT,800,1/1/2025\n"
    )

    assert [(row.unit_number, row.rent, row.other_charges) for row in reading.rows] == [
        ("1", Decimal(900), Decimal(50)),
        ("2", Decimal(800), Decimal(0)),
    ]


def test_headings_repeated_on_each_page_are_passed_over() -> None:
    reading = read_text(
        HEAD + "1,Ann Lee,900,1/1/2025,\nPage 1 of 2,,,,\n" + HEAD + "2,Bo Ng,900,1/1/2025,\n"
    )

    assert [row.unit_number for row in reading.rows] == ["1", "2"]
    assert [skipped.reason for skipped in reading.skipped] == [FOOTER, REPEATED_HEADING]


def test_a_further_report_in_the_same_file_has_its_own_property() -> None:
    report = "Rent Roll Detail,,,,\n{name},,,,\nAs of 05/31/2025,,,,\n"
    reading = read_text(
        report.format(name="Oak Park")
        + HEAD
        + "1,Ann Lee,900,1/1/2025,\nTotal,,900,,\nFloorplan Summary,,,,\nA1,5,900,,\n"
        + report.format(name="Elm Court")
        + HEAD
        + "1,Bo Ng,800,1/1/2025,\nTotal,,800,,\n"
    )

    assert [(row.property_name, row.unit_number) for row in reading.rows] == [
        ("Oak Park", "1"),
        ("Elm Court", "1"),
    ]


def test_a_property_may_be_named_by_the_total_below_its_rows_alone() -> None:
    reading = read_text(
        "Rent Roll\nFor Selected Properties\n"
        + HEAD
        + "Current/Notice/Vacant Residents,,,,\n1,Ann Lee,900,1/1/2025,\n"
        + "Total Jordan/17th St.(pjordan),,900,,\n1,Bo Ng,800,1/1/2025,\n2,VACANT,,,\n"
        + "Total Elm Court(pelm),,800,,\nTotal All Properties,,1700,,\n"
    )

    assert [(row.property_name, row.unit_number) for row in reading.rows] == [
        ("Jordan/17th St.", "1"),
        ("Elm Court", "1"),
        ("Elm Court", "2"),
    ]


def test_values_beside_a_merged_heading_are_found() -> None:
    reading = read_text(
        "OneSite Reports - Birchwood Commons\nRENT ROLL DETAIL\nAs of 05/31/2025\n"
        '"\nUnit",,Name,,,Status,,Lease\nRent,,,Lease Start,\n'.replace(
            "Lease\nRent", '"Lease\nRent"'
        )
        + "1,,,Ann Lee,,,Occupied,,,900.00,,1/1/2025\n2,,,,,,Vacant,,,,,\n"
        + ",,,Bo Ng,,,Applicant,,,950.00,,7/1/2025\n"
    )

    assert reading.mapping.property_name == "Birchwood Commons"
    first, second, third = reading.rows
    assert (first.people[0].full_name, first.rent, first.lease_begin) == (
        "Ann Lee",
        Decimal(900),
        date(2025, 1, 1),
    )
    assert second.occupancy.value == "vacant"
    assert (third.unit_number, third.occupancy.value) == ("2", "applicant")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Total Maple Court(mc)", "Maple Court"),
        ("Total for Oak Park", "Oak Park"),
        ("Maple Court Total", "Maple Court"),
        ("Subtotal: Elm House", "Elm House"),
        ("Total", ""),
        ("Total All Properties", ""),
        ("Total 4 Units", ""),
        ("Grand Total", ""),
        ("Total Rent", ""),
    ],
)
def test_which_property_a_total_names(text: str, name: str) -> None:
    assert property_of_total(text) == name


def test_units_that_go_on_after_a_subtotal_are_read() -> None:
    reading = read_text(
        "Property,Unit,Tenant,Rent,Lease start\nOak,1,Ann Lee,900,1/1/2025\nTotal,,,900,\n"
        "Elm,1,Bo Ng,800,1/1/2025\nElm,2,VACANT,,\nTotal,,,800,\nGrand Total,,,1700,\n"
    )

    assert [row.number for row in reading.rows] == [2, 4, 5]


@pytest.mark.parametrize(
    "block",
    [
        "Unit Type,Units,Average Rent,,\nA1,5,900,,\nB2,3,1200,,\n",
        "Occupied,3,75%,,\nVacant,1,25%,,\n",
        "Occupancy Summary,,,,\nOccupied,3,2700,,\n",
        "A1,5,900,,\n",
    ],
)
def test_summaries_below_the_total_are_no_leases(block: str) -> None:
    reading = read_text(HEAD + "1,Ann Lee,900,1/1/2025,\nTotal,,900,,\n" + block)

    assert [row.number for row in reading.rows] == [2]


@pytest.mark.parametrize("name", ["Total Wine LLC", "Sum Ting", "Joe Total"])
def test_a_tenant_may_be_called_total(name: str) -> None:
    reading = read_text(HEAD + f"1,{name},900,1/1/2025,\n")

    assert len(reading.rows) == 1


def test_an_empty_unit_may_be_a_number_alone() -> None:
    reading = read_text(HEAD + "1,Ann Lee,900,1/1/2025,\n102,,,,\n3,VACANT,,,\n")

    assert [(row.unit_number, row.occupancy.value) for row in reading.rows] == [
        ("1", "occupied"),
        ("102", "vacant"),
        ("3", "vacant"),
    ]


def test_a_house_without_unit_numbers() -> None:
    reading = read_text("Address,Tenant,Rent,Lease start\n5 Elm St,Ann Lee,900,1/1/2025\n")

    assert [(row.property_name, row.address, row.unit_number) for row in reading.rows] == [
        ("5 Elm St", "5 Elm St", "Main")
    ]


@pytest.mark.parametrize(
    ("row", "field", "words"),
    [
        ("1,Ann Lee,900,02/30/2025,", "lease_begin", "Lease start: the date “02/30/2025” does not"),
        ("1,Ann Lee,9oo,1/1/2025,", "rent", "Rent: “9oo” is not an amount"),
        ("1,Ann Lee,-900,1/1/2025,", "rent", "Rent: the rent -900.00 is negative"),
        ("1,Ann Lee,=A1*2,1/1/2025,", "rent", "Rent: the cell holds the formula “=A1*2”"),
        ("1,=cmd|x,900,1/1/2025,", "tenant", "Tenant: the cell holds the formula"),
        ("1,Ann Lee,900,1/1/2026,1/1/2025", "lease_end", "ends on 2025-01-01, before it begins"),
        (f"{'9' * 41},Ann Lee,900,1/1/2025,", "unit", "longer than 40 characters"),
    ],
)
def test_a_fault_names_its_column_and_what_to_do(row: str, field: str, words: str) -> None:
    reading = read_text(HEAD + "7,Zed Orr,900,1/13/2025,\n" + row + "\n")

    (problem,) = reading.row(3).problems
    assert problem.field == field
    assert words in problem.message


def test_a_lease_needs_a_name() -> None:
    reading = read_text("Unit,Status,Tenant,Rent,Lease start\n1,Occupied,,900,1/1/2025\n")

    assert "nobody is named" in reading.messages[2][0]


def test_notice_without_a_day_is_told_and_not_invented() -> None:
    reading = read_text(
        "Unit,Status,Tenant,Rent,Lease start,Lease end\n"
        "1,Notice,Ann Lee,900,1/1/2024,12/31/2024\n2,Notice,Bo Ng,900,1/1/2025,8/31/2025\n"
    )

    first, second = reading.rows
    assert (first.occupancy.value, first.notice_date) == ("occupied", None)
    assert "no day of moving out" in first.warnings[0].message
    assert (second.occupancy.value, second.notice_date, second.move_out) == (
        "notice",
        TODAY,
        date(2025, 8, 31),
    )


def test_a_future_section_marks_its_leases() -> None:
    reading = read_text(
        HEAD + "Current Residents,,,,\n1,Ann Lee,900,1/1/2025,\n"
        "Future Residents/Applicants,,,,\n2,Bo Ng,900,7/1/2025,\n"
    )

    assert [row.occupancy.value for row in reading.rows] == ["occupied", "future"]


@pytest.mark.parametrize(
    ("headings", "kind", "sentence"),
    [
        (["Unit", "Tenant", "Rent"], ListKind.RENT_ROLL, ""),
        (["Address", "Units", "Floors"], ListKind.PROPERTIES, ""),
        (
            ["Address", "Unit Name", "Phones", "Full Name", "Email", "Role"],
            ListKind.FOREIGN,
            "This is a list of contacts, not a rent roll: it has no rent column.",
        ),
        (
            ["Address", "Unit", "Meter number", "Value 1"],
            ListKind.FOREIGN,
            "This is a list of meters, not a rent roll: it has no rent column.",
        ),
        (
            ["Адрес", "Номер помещения", "ФИО", "Номер заявки"],
            ListKind.FOREIGN,
            "This is a list of tickets, not a rent roll: it has no rent column.",
        ),
        (
            ["ucbbl", "uc2018", "pdf"],
            ListKind.UNKNOWN,
            "This is not recognised as a rent roll: no columns for unit, tenant and rent were found"
            " (the columns are ucbbl, uc2018, pdf).",
        ),
    ],
)
def test_what_a_table_is_a_list_of(headings: list[str], kind: ListKind, sentence: str) -> None:
    fields = frozenset(column.field for column in propose(headings) if column.field)

    verdict = judge(headings, fields)

    assert (verdict.kind, verdict.sentence) == (kind, sentence)


def test_what_a_mapping_still_lacks() -> None:
    assert missing_for_rent_roll(frozenset([Field.UNIT])) == [
        "the tenant or the occupancy status",
        "the rent",
    ]
    assert missing_for_rent_roll(frozenset([Field.UNIT, Field.STATUS, Field.RENT])) == []


def test_a_mapping_survives_being_stored() -> None:
    mapping = read_file("yardi_lease_charges.csv").mapping

    assert Mapping.from_json(mapping.to_json()) == mapping


def test_rows_of_nothing_have_no_heading() -> None:
    assert find_heading([Row(1, ("a", "b")), Row(2, (None, 5))]) is None


# cells that mean something to the walk
WORDS = [
    "1",
    "Total",
    "VACANT",
    "Ann Lee",
    "1/1/2025",
    "02/30/2025",
    "900",
    "(50)",
    "Unit",
    "Tenant",
]
WORDS += [
    "Oak Park",
    "Future Residents",
    "Summary",
    "Page 1 of 2",
    "=A1",
    "",
    " ",
    "-> X - 1 A St, B",
]
CELL = st.sampled_from(WORDS) | st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)


@settings(max_examples=200)
@given(st.lists(st.lists(CELL, max_size=6), max_size=12))
def test_no_arrangement_of_cells_breaks_the_reading(table: list[list[str]]) -> None:
    import csv
    import io

    out = io.StringIO()
    csv.writer(out).writerows([["Unit", "Tenant", "Rent", "Lease start"], *table])

    reading = read_bytes(out.getvalue().encode())

    numbers = [row.number for row in reading.rows] + [skipped.number for skipped in reading.skipped]
    assert len(numbers) == len(set(numbers))
    assert all(row.unit_number and row.property_name for row in reading.rows)
