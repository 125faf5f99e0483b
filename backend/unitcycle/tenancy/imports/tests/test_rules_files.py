"""Whole files in the shape of each exporter, through all rules."""

from datetime import date
from decimal import Decimal

import pytest

from unitcycle.tenancy.imports.rules.kinds import ListKind
from unitcycle.tenancy.imports.rules.layout import AMOUNTS_ALONE, SECTION, SUMMARY, TOTAL
from unitcycle.tenancy.imports.tests.reading import read_file

MONEY = Decimal


def test_yardi_adds_the_charges_of_a_unit_up_and_reads_two_rows_of_headings() -> None:
    reading = read_file("yardi_lease_charges.csv")

    assert reading.mapping.property_name == "Maple Court"
    assert reading.mapping.as_of == date(2025, 4, 30)
    assert reading.fields["tenant"] == "Name"
    assert reading.fields["market_rent"] == "Market Rent"
    assert reading.fields["other_deposit"] == "Other Deposit"
    assert [
        (row.number, row.unit_number, row.occupancy.value, row.rent, row.other_charges, row.deposit)
        for row in reading.rows
    ] == [
        (8, "101", "occupied", MONEY(1150), MONEY(50), MONEY(500)),
        (11, "102", "vacant", None, MONEY(0), MONEY(0)),
        (13, "103", "notice", MONEY(1450), MONEY(-100), MONEY(950)),
        (17, "102", "future", MONEY(1225), MONEY(0), MONEY(300)),
    ]
    leaving = reading.row(13)
    assert (leaving.notice_date, leaving.move_out) == (date(2025, 4, 30), date(2025, 5, 31))
    assert leaving.balance == MONEY(-25)
    assert [person.full_name for person in reading.row(8).people] == ["Ann Lee"]
    # Yardi gives no start of the lease; the move-in stands in for it
    assert reading.row(8).lease_begin == date(2023, 6, 1)
    assert not reading.row(8).begin_assumed
    reasons = {skipped.number: skipped.reason for skipped in reading.skipped}
    assert reasons[7] == SECTION
    assert reasons[10] == TOTAL
    assert {number for number, reason in reasons.items() if reason == SUMMARY} == set(range(21, 27))


def test_onesite_keeps_statuses_apart_and_stops_at_the_total() -> None:
    reading = read_file("onesite_rent_roll.csv")

    assert reading.mapping.property_name == "Birchwood Commons"
    assert {row.number: row.occupancy.value for row in reading.rows} == {
        9: "occupied",
        12: "notice",
        13: "vacant",
        14: "vacant_leased",
        15: "applicant",
        16: "occupied",
        17: "model",
        18: "down",
        19: "occupied",
        20: "future",
    }
    first = reading.row(9)
    assert (first.rent, first.other_charges) == (MONEY(1275), MONEY(-40))  # 35 for a pet, 75 off
    assert first.square_feet == 720
    open_ended = reading.row(16)
    assert (open_ended.lease_end, open_ended.balance) == (None, MONEY("-12.50"))
    assert not reading.messages
    total = next(skipped for skipped in reading.skipped if skipped.reason == TOTAL)
    assert total.totals["rent"] == sum(row.rent or 0 for row in reading.rows)
    assert total.totals["deposit"] == sum(row.deposit or 0 for row in reading.rows)
    assert total.totals["balance"] == sum(row.balance or 0 for row in reading.rows)


def test_appfolio_rent_roll_takes_properties_from_section_rows() -> None:
    reading = read_file("appfolio_rent_roll.csv")

    assert [
        (row.property_name, row.address, row.unit_number, row.occupancy.value)
        for row in reading.rows
    ] == [
        ("Cedar Row", "12 Cedar Row Springfield, IL 62701", "1", "occupied"),
        ("Cedar Row", "12 Cedar Row Springfield, IL 62701", "2", "vacant"),
        ("Cedar Row", "12 Cedar Row Springfield, IL 62701", "3", "notice"),
        ("Elm House", "4 Elm St Springfield, IL 62702", "Main", "eviction"),
    ]
    two = reading.row(9)
    assert [person.full_name for person in two.people] == ["Cole Dunn", "Erin Dunn"]
    assert (two.bedrooms, two.bathrooms, two.balance) == (3, MONEY("1.5"), MONEY(2600))
    assert reading.mapping.as_of == date(2025, 5, 31)


def test_appfolio_tenant_tickler_is_a_list_of_leases() -> None:
    reading = read_file("appfolio_tenant_tickler.csv")

    assert reading.fields["property"] == "Property Name"
    assert reading.fields["status"] == "Tenant Status"
    assert reading.fields["lease_begin"] == "Lease From"
    assert [row.occupancy.value for row in reading.rows] == ["future", "notice", "notice", "past"]
    first = reading.rows[0]
    assert (first.city, first.state, first.postal_code) == ("Springfield", "IL", "62701")
    assert (first.email, first.phone) == ("hugo@example.com", "(217) 555-0104")


def test_appfolio_work_orders_are_no_rent_roll() -> None:
    verdict = read_file("appfolio_work_orders.csv").proposal.verdict

    assert verdict.kind is ListKind.FOREIGN
    assert verdict.sentence == (
        "This is a list of work orders, not a rent roll: it has no rent column."
    )


def test_buildium_names_several_tenants_and_repeats_the_property_in_the_unit() -> None:
    reading = read_file("buildium_rent_roll.csv")

    assert [row.unit_number for row in reading.rows] == ["1A", "1B", "2A", "2B"]
    assert [person.full_name for person in reading.rows[0].people] == ["Mara Nolan", "Owen Nolan"]
    assert [row.other_charges for row in reading.rows] == [MONEY(40), MONEY(-25), 0, 0]
    assert [row.balance for row in reading.rows] == [0, MONEY("310.55"), 0, MONEY(-120)]
    assert reading.rows[2].occupancy.value == "vacant"
    assert reading.rows[3].lease_end is None


def test_a_spanish_sheet_of_an_owner() -> None:
    reading = read_file("owner_es_cp1252.csv")

    assert reading.mapping.property_name == "Casa Azahar"
    assert (reading.mapping.date_order, reading.mapping.decimal_sign) == ("dmy", ",")
    assert [
        (row.unit_number, row.occupancy.value, row.rent, row.lease_begin, row.lease_end)
        for row in reading.rows
    ] == [
        ("1ºA", "occupied", MONEY(1050), date(2024, 3, 1), date(2025, 2, 28)),
        ("1ºB", "month_to_month", MONEY("875.50"), date(2023, 9, 15), None),
        ("2ºA", "vacant", None, None, None),
        ("2ºB", "occupied", MONEY(1900), date(2022, 12, 31), date(2027, 12, 31)),
    ]
    assert not reading.messages


def test_a_russian_sheet_of_an_owner() -> None:
    reading = read_file("owner_ru_cp1251.csv")

    assert reading.mapping.date_order == "dmy"
    assert [(row.property_name, row.unit_number) for row in reading.rows] == [
        ("ул. Лесная, д. 5", "1"),
        ("ул. Лесная, д. 5", "2"),
        ("ул. Лесная, д. 5", "3"),
    ]
    assert [row.occupancy.value for row in reading.rows] == ["occupied", "vacant", "occupied"]
    assert reading.rows[2].rent == MONEY("41500.50")
    assert reading.rows[2].people[0].company == "ООО «Вектор»"
    assert sum(row.rent or 0 for row in reading.rows) == reading.skipped[0].totals["rent"]


def test_an_american_sheet_of_an_owner_with_subtotals_and_terms_in_one_cell() -> None:
    reading = read_file("owner_us.tsv")

    assert [(row.property_name, row.unit_number, row.rent) for row in reading.rows] == [
        ("14 Oak St", "1", MONEY(950)),
        ("14 Oak St", "2", None),
        ("14 Oak St", "3", MONEY(1025)),
        ("9 Pine Rd", "up", MONEY(1400)),
        ("9 Pine Rd", "down", MONEY(1350)),
    ]
    assert (reading.rows[0].lease_begin, reading.rows[0].lease_end) == (
        date(2024, 6, 1),
        date(2025, 5, 31),
    )
    assert reading.rows[2].begin_assumed
    assert reading.rows[2].occupancy.value == "month_to_month"
    assert (reading.rows[4].lease_begin, reading.rows[4].lease_end) == (
        date(2024, 1, 5),
        date(2025, 1, 4),
    )


@pytest.mark.parametrize(
    "name",
    [
        "yardi_lease_charges.csv",
        "onesite_rent_roll.csv",
        "appfolio_rent_roll.csv",
        "appfolio_tenant_tickler.csv",
        "buildium_rent_roll.csv",
        "owner_es_cp1252.csv",
        "owner_ru_cp1251.csv",
        "owner_us.tsv",
    ],
)
def test_every_rent_roll_is_recognised_without_a_fault(name: str) -> None:
    reading = read_file(name)

    assert reading.proposal.verdict.kind is ListKind.RENT_ROLL
    assert reading.messages == {}
    assert AMOUNTS_ALONE not in {skipped.reason for skipped in reading.skipped}
