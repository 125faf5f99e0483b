"""Layouts of exporters that are told apart by a detail: commercial, British, charges in columns, parks."""

from decimal import Decimal

import pytest

from unitcycle.tenancy.imports.rules.control import ControlTotals
from unitcycle.tenancy.imports.rules.dates import MONTH_FIRST
from unitcycle.tenancy.imports.rules.fields import Field
from unitcycle.tenancy.imports.rules.kinds import ListKind
from unitcycle.tenancy.imports.rules.layout import Skipped
from unitcycle.tenancy.imports.rules.rows import RentRollRow
from unitcycle.tenancy.imports.rules.statuses import Occupancy
from unitcycle.tenancy.imports.tests.reading import Reading, read_text


def lived_in(reading: Reading) -> list[tuple[str, str, Decimal | None]]:
    return [
        (row.unit_number, row.tenant.full_name, row.rent)
        for row in reading.rows
        if row.is_lived_in and row.tenant
    ]


def test_a_commercial_schedule_says_what_a_unit_is_let_for_not_that_it_is_out_of_use() -> None:
    reading = read_text(
        "Tenancy Schedule I\n"
        "Property,Unit(s),Lease,Lease Type,Area,Lease From,Lease To,Monthly Rent\n"
        "Plaza (mp1),100,Bakers LLC (t100),Retail NNN,1200,1/13/2023,12/31/2027,2400\n"
        "Plaza (mp1),200,VACANT,,800,,,0\n"
        "Plaza (mp1),300,Ann Lee (t101),Office,900,1/13/2024,12/31/2026,1800\n"
        "Plaza (mp1),301,,Office,900,,,\n"
    )

    assert lived_in(reading) == [
        ("100", "Bakers LLC", Decimal(2400)),
        ("300", "Ann Lee", Decimal(1800)),
    ]
    assert reading.row(6).occupancy is Occupancy.DOWN


def test_a_column_for_each_charge_is_read_as_rent_and_the_rest_of_the_total() -> None:
    reading = read_text(
        "Unit,Name,Status,Lease Start,Lease End,Total Billing,RENT,CONC/SPECL,PETFEE\n"
        '0101,"Lee, Ann",Occupied,06/13/2024,05/31/2026,975.00,"1,000.00",(50.00),25.00\n'
        '0102,"Ng, Bo",Occupied,06/13/2024,05/31/2026,990.00,990.00,,\n'
    )

    assert [(row.rent, row.other_charges) for row in reading.rows] == [
        (Decimal(1000), Decimal(-25)),
        (Decimal(990), Decimal(0)),
    ]


def test_the_only_amount_beside_a_term_is_the_rent() -> None:
    reading = read_text(
        "Address,Apt,Name,Term,Amount\n12 Oak,1,Ann Lee,1/13/2025 - 12/31/2025,$900\n"
    )

    assert reading.fields["rent"] == "Amount"
    assert lived_in(reading) == [("1", "Ann Lee", Decimal(900))]


@pytest.mark.parametrize(
    "text",
    [
        "Property,Flat,Tenant,Rent pcm,Tenancy start,Tenancy end\n"
        "Elm Ct,1,Ann Lee,£900.00,13/02/2025,12/02/2026\nElm Ct,2,Void,,,\n",
        "Park,Lot #,Resident,Lot Rent,Status\nPines,1,Ann Lee,900,Occupied\nPines,2,,,Vacant\n",
        "Suite,Tenant Name,Rentable SF,Commencement,Expiration,Base Rent / Month,Base Rent PSF\n"
        "1,Ann Lee,1200,1/13/2020,12/31/2029,$900.00,$24.00\n2,Vacant,900,,,,\n",
        "Bldg ID,Suite ID,Occupant Name,Rent Start,Expiration,GLA Sqft,Monthly Base Rent\n"
        "1001,1,Ann Lee,1/13/2020,12/31/2029,1200,900.00\n1001,2,Vacant,,,900,\n",
    ],
    ids=["british", "park", "suites", "mri"],
)
def test_words_of_one_trade(text: str) -> None:
    reading = read_text(text)

    assert reading.proposal.verdict.kind is ListKind.RENT_ROLL
    assert reading.messages == {}
    assert lived_in(reading) == [("1", "Ann Lee", Decimal(900))]
    assert [row.unit_number for row in reading.rows if row.occupancy is Occupancy.VACANT] == ["2"]


def test_balances_by_their_longer_names() -> None:
    for heading in ("Lease Balance", "Total Balance Due"):
        reading = read_text(f"Unit,Tenant,Rent,{heading}\n1,Ann Lee,900,(25.50)\n")
        assert reading.rows[0].balance == Decimal("-25.50")


def test_a_long_note_beside_the_headings_does_not_hide_them() -> None:
    note = (
        "Remarks of the owner, please fill in whatever the office has to know before the next visit"
    )
    reading = read_text(
        f'Unit,Tenant,Rent,Lease start,Lease end,"{note}"\n1,Ann Lee,900,1/13/2025,12/31/2025,\n'
    )

    assert len(note) > 80
    assert reading.proposal.verdict.kind is ListKind.RENT_ROLL
    assert lived_in(reading) == [("1", "Ann Lee", Decimal(900))]


def test_prose_with_commas_is_no_rent_roll() -> None:
    reading = read_text(
        "# What rent rolls look like\n\n"
        "- **Tickler** (CSV): it has Date, Unit, Tenant, Rent, Lease From, Lease To, Deposit\n"
        "- **Others**: padded, one row, Ann Lee, 900, 1/13/2025, 12/31/2025, amounts\n"
    )

    assert reading.proposal.verdict.kind is ListKind.UNKNOWN


def test_dates_below_unknown_headings_are_looked_at_for_their_order() -> None:
    reading = read_text("Hyra A,Début du bail,Hus\n1,1/13/2025,x\n")

    assert reading.proposal.verdict.kind is ListKind.UNKNOWN
    assert reading.mapping.date_order == MONTH_FIRST


def test_a_total_may_leave_the_leases_to_come_out() -> None:
    control = ControlTotals()
    rows = [
        RentRollRow(1, rent=Decimal(950), deposit=Decimal(900)),
        RentRollRow(2, rent=Decimal(940), deposit=Decimal(900), occupancy=Occupancy.FUTURE),
    ]
    for row in rows:
        control.add(row)

    control.compare(
        Skipped(3, "A total", "Total", {Field.RENT: Decimal(950), Field.DEPOSIT: Decimal(1700)})
    )

    assert [(one["field"], one["difference"]) for one in control.found] == [
        ("rent", "0"),
        ("deposit", "100"),
    ]
