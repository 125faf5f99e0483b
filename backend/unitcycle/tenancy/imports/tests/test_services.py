"""Whole imports against the database: what they create, change, refuse and leave alone."""

import io
from datetime import date
from decimal import Decimal
from typing import Any

import openpyxl
import pytest

from unitcycle.core import events
from unitcycle.core.models import OutboxEvent
from unitcycle.portfolio.properties.models import Building, Property
from unitcycle.portfolio.units.models import Unit
from unitcycle.tenancy.imports import services
from unitcycle.tenancy.imports.errors import (
    MappingIncomplete,
    MappingInvalid,
    NotARentRoll,
    NothingToImport,
    RowsHaveErrors,
    StepNotAllowed,
)
from unitcycle.tenancy.imports.models import ImportRow, RentRollImport
from unitcycle.tenancy.imports.rules.states import ImportMode
from unitcycle.tenancy.imports.tests.factories import (
    AUTHOR,
    checked,
    imported,
    imported_file,
    outcomes,
    problems,
    uploaded,
)
from unitcycle.tenancy.tenants.events import LeaseCreated
from unitcycle.tenancy.tenants.models import Lease, LeaseStatusLog, Occupant, Tenant
from unitcycle.tenancy.tenants.tests.factories import make_lease, make_tenant, make_unit

pytestmark = pytest.mark.usefixtures("organization")

HEAD = "Property,Unit,Status,Tenant,Email,Rent,Deposit,Balance,Lease start,Lease end,Move out\n"
ANN = "Oak Park,1,Current,Ann Lee,ann@example.com,900,500,25.50,1/13/2025,12/31/2025,\n"
BO = "Oak Park,2,Notice,Bo Ng,,800,400,0,7/1/2024,6/30/2025,6/30/2025\n"
EMPTY = "Oak Park,3,Vacant,,,,,,,,\n"


def lease_of(name: str, **more: Any) -> Lease:
    last = name.split()[-1]
    return Lease.objects.select_related("unit", "tenant").get(tenant__last_name=last, **more)


def steps_of(lease: Lease) -> list[tuple[str, str]]:
    """Its steps, the oldest first."""
    logs = lease.status_logs.order_by("created_at").values_list("previous_status", "new_status")
    return list(logs)


def everything() -> dict[str, list[tuple[Any, ...]]]:
    """All that an import may write, to see that nothing changed."""
    tables = (Property, Building, Unit, Tenant, Lease, LeaseStatusLog, Occupant, OutboxEvent)
    return {model.__name__: sorted(map(str, model.objects.values_list())) for model in tables}


def test_a_first_import_creates_everything() -> None:
    done = imported(HEAD + ANN + BO + EMPTY)

    assert done.status == "imported"
    assert outcomes(done) == {2: "created", 3: "created", 4: "created"}
    ann = lease_of("Ann Lee")
    assert (ann.monthly_rent_amount, ann.security_deposit_amount) == (Decimal(900), Decimal(500))
    assert (ann.opening_balance_amount, ann.opening_balance_date) == (
        Decimal("25.50"),
        date(2025, 5, 31),
    )
    assert (ann.lease_begin_date, ann.lease_end_date) == (date(2025, 1, 13), date(2025, 12, 31))
    assert (ann.lease_status, ann.status, ann.is_current) == ("active", "active", True)
    assert ann.lease_status_changed_by == AUTHOR
    assert (ann.unit.status, ann.unit.current_rent) == ("occupied", Decimal(900))
    assert (ann.property.name, ann.property_id) == ("Oak Park", ann.unit.property_id)
    assert steps_of(ann) == [("vacant", "active")]


def test_a_notice_has_both_dates_and_both_steps() -> None:
    imported(HEAD + BO)

    bo = lease_of("Bo Ng")
    assert (bo.lease_status, bo.notice_date, bo.notice_move_out_date) == (
        "notice",
        date(2025, 5, 31),
        date(2025, 6, 30),
    )
    assert steps_of(bo) == [("vacant", "active"), ("active", "notice")]
    assert [event.name for event in OutboxEvent.objects.filter(subject_id=bo.pk)] == [
        "lease.created",
        "lease.notice_given",
    ]
    payload = OutboxEvent.objects.get(subject_id=bo.pk, name="lease.notice_given").payload
    assert payload == {
        "unit_id": str(bo.unit_id),
        "property_id": str(bo.property_id),
        "tenant_id": str(bo.tenant_id),
        "changed_by": AUTHOR,
        "notice_date": "2025-05-31",
        "notice_move_out_date": "2025-06-30",
    }


def test_an_empty_unit_is_a_lease_without_a_household() -> None:
    imported(HEAD + EMPTY)

    (vacancy,) = Lease.objects.all()
    assert (vacancy.tenant, vacancy.lease_status, vacancy.status) == (None, "vacant", "ended")
    assert (vacancy.unit.status, vacancy.is_current) == ("vacant", True)


def test_a_term_that_is_over_is_month_to_month_by_the_rule_of_every_night() -> None:
    imported(HEAD + "Oak Park,1,Current,Ann Lee,,900,,,1/13/2024,1/12/2025,\n")

    ann = lease_of("Ann Lee")
    assert (ann.lease_status, ann.holdover_start_date) == ("month_to_month", date(2025, 1, 13))
    assert steps_of(ann) == [("vacant", "active"), ("active", "month_to_month")]


def test_month_to_month_as_the_file_says() -> None:
    imported(HEAD + "Oak Park,1,Current,Ann Lee,,900,,,1/13/2024,MTM,\n")

    ann = lease_of("Ann Lee")
    assert (ann.lease_status, ann.lease_end_date) == ("month_to_month", None)
    assert ann.holdover_start_date == date(2025, 5, 31)


def test_current_and_future_lease_of_a_unit() -> None:
    imported(
        HEAD + BO + "Oak Park,2,Future,Eva Ortiz,,850,,,7/1/2025,6/30/2026,\n"
        "Oak Park,5,Vacant-Leased,,,,,,,,\nOak Park,5,Future,Cy Fox,,700,,,7/1/2025,6/30/2026,\n"
    )

    assert lease_of("Bo Ng").is_current
    assert not lease_of("Eva Ortiz").is_current
    fox = lease_of("Cy Fox")
    assert (fox.is_current, fox.unit.status) == (True, "vacant")
    assert not Lease.objects.filter(tenant=None).exists()


def test_a_past_lease_comes_in_as_ended_and_tells_nobody() -> None:
    imported(HEAD + "Oak Park,1,Past,Ann Lee,,900,,,1/13/2023,12/31/2024,1/5/2025\n")

    ann = lease_of("Ann Lee")
    assert (ann.lease_status, ann.status) == ("vacant", "ended")
    assert ann.actual_move_out_date == date(2025, 1, 5)
    assert steps_of(ann) == [("active", "vacant")]
    assert not OutboxEvent.objects.filter(subject_id=ann.pk).exists()


def test_units_out_of_use_are_under_maintenance_and_no_vacancy() -> None:
    imported(HEAD + "Oak Park,1,Model,,,,,,,,\nOak Park,2,Admin/Down,,,,,,,,\n")

    assert set(Unit.objects.values_list("status", flat=True)) == {"maintenance"}
    assert not Lease.objects.exists()


def test_further_tenants_are_occupants() -> None:
    imported(HEAD + "Oak Park,1,Current,Ann Lee; Bo Ng,,900,,,1/13/2025,,\n")

    lease = lease_of("Ann Lee")
    assert [person.name for person in lease.occupants.all()] == ["Bo Ng"]


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
def test_the_same_file_twice_changes_nothing_and_ties_out(name: str) -> None:
    first = imported_file(name)
    before = everything()

    again = imported_file(name)

    assert everything() == before
    assert set(outcomes(again).values()) <= {"unchanged", "skipped"}
    for done in (first, again):
        assert {figure["difference"] for figure in done.tie_out["totals"].values()} == {"0"}
        assert done.tie_out["differences"] == []


def test_a_changed_row_updates_its_lease_and_unit() -> None:
    imported(HEAD + ANN + BO)
    lease_id = lease_of("Ann Lee").pk

    changed = ANN.replace("900,500,25.50", "950,600,0").replace("12/31/2025", "1/31/2026")
    done = imported(HEAD + changed + BO, today=date(2025, 6, 10))

    assert outcomes(done) == {2: "updated", 3: "unchanged"}
    ann = lease_of("Ann Lee")
    assert ann.pk == lease_id
    assert (ann.monthly_rent_amount, ann.security_deposit_amount) == (Decimal(950), Decimal(600))
    assert (ann.opening_balance_amount, ann.opening_balance_date) == (0, date(2025, 6, 10))
    assert ann.lease_end_date == date(2026, 1, 31)
    assert ann.unit.current_rent == Decimal(950)


def test_a_corrected_first_day_is_the_same_lease() -> None:
    imported(HEAD + ANN)

    done = imported(HEAD + ANN.replace("1/13/2025", "1/14/2025"))

    assert outcomes(done) == {2: "updated"}
    assert lease_of("Ann Lee").lease_begin_date == date(2025, 1, 14)


def test_a_renewal_is_a_further_lease_of_the_same_tenant() -> None:
    imported(HEAD + ANN)

    renewal = "Oak Park,1,Current,Ann Lee,ann@example.com,990,500,0,1/1/2026,12/31/2026,\n"
    imported(HEAD + renewal, today=date(2026, 1, 20))

    assert Tenant.objects.count() == 1
    old, new = Lease.objects.order_by("lease_begin_date")
    assert (old.is_current, new.is_current) == (False, True)
    assert new.lease_begin_date == date(2026, 1, 1)


def test_columns_that_a_file_does_not_have_change_nothing() -> None:
    imported(HEAD + ANN)

    done = imported("Property,Unit,Tenant,Rent,Lease start\nOak Park,1,Ann Lee,900,1/13/2025\n")

    assert outcomes(done) == {2: "unchanged"}
    assert lease_of("Ann Lee").lease_end_date == date(2025, 12, 31)


def test_new_ways_to_reach_a_tenant_are_taken_over() -> None:
    imported(HEAD + ANN)

    done = imported(HEAD + ANN.replace("ann@example.com", "lee@example.com"))

    assert outcomes(done) == {2: "updated"}
    assert [tenant.email for tenant in Tenant.objects.all()] == ["lee@example.com"]


def test_one_person_with_one_address_in_two_units_is_one_tenant() -> None:
    imported(HEAD + ANN + ANN.replace("Oak Park,1", "Oak Park,9"))

    assert Tenant.objects.count() == 1
    assert Lease.objects.count() == 2


def test_a_notice_of_a_known_lease_is_a_step_with_log_and_event() -> None:
    imported(HEAD + ANN)

    imported(HEAD + "Oak Park,1,Notice,Ann Lee,,900,500,25.50,1/13/2025,12/31/2025,8/31/2025\n")

    ann = lease_of("Ann Lee")
    assert (ann.lease_status, ann.notice_move_out_date) == ("notice", date(2025, 8, 31))
    assert steps_of(ann) == [("vacant", "active"), ("active", "notice")]
    assert OutboxEvent.objects.filter(subject_id=ann.pk, name="lease.notice_given").count() == 1


def test_a_new_term_makes_a_month_to_month_lease_active_again() -> None:
    row = "Oak Park,1,Current,Ann Lee,,900,500,0,1/13/2024,{end},\n"
    imported(HEAD + row.format(end="1/12/2025"))
    assert lease_of("Ann Lee").lease_status == "month_to_month"

    imported(HEAD + row.format(end="1/12/2026"))

    ann = lease_of("Ann Lee")
    assert (ann.lease_status, ann.holdover_start_date) == ("active", None)
    assert steps_of(ann)[-1] == ("month_to_month", "active")
    assert OutboxEvent.objects.filter(subject_id=ann.pk, name="lease.reactivated").exists()


def test_a_unit_that_has_become_empty_ends_its_lease() -> None:
    imported(HEAD + ANN)

    done = imported(HEAD + "Oak Park,1,Vacant,,,,,,,,5/20/2025\n")

    ann = lease_of("Ann Lee")
    assert outcomes(done) == {2: "updated"}
    assert (ann.lease_status, ann.status) == ("vacant", "ended")
    assert (ann.actual_move_out_date, ann.unit.status) == (date(2025, 5, 20), "vacant")
    assert Lease.objects.count() == 1
    assert OutboxEvent.objects.filter(subject_id=ann.pk, name="lease.vacated").count() == 1


def test_a_new_household_after_the_end_of_a_term_takes_the_place_of_the_old_one() -> None:
    old = "Oak Park,1,Current,Ann Lee,,900,500,0,1/13/2024,1/12/2025,\n"
    imported(HEAD + old)

    done = imported(HEAD + "Oak Park,1,Current,Bo Ng,,950,500,0,5/1/2025,4/30/2026,\n")

    assert outcomes(done) == {2: "created"}
    ann, bo = lease_of("Ann Lee"), lease_of("Bo Ng")
    assert (ann.lease_status, ann.actual_move_out_date) == ("vacant", date(2025, 4, 30))
    assert (ann.is_current, bo.is_current, bo.unit.status) == (False, True, "occupied")


def test_a_household_that_contradicts_a_lease_on_record_is_an_error_of_its_row() -> None:
    unit = make_unit(unit_number="1", status="occupied")
    lease = make_lease(
        unit=unit,
        tenant=make_tenant(first_name="Zed", last_name="Orr"),
        lease_begin_date=date(2025, 1, 1),
        lease_end_date=date(2025, 12, 31),
    )
    place = unit.property.name

    done = checked(HEAD + f"{place},1,Current,Ann Lee,,900,,,2/1/2025,1/31/2026,\n" + BO)

    assert problems(done) == {
        2: [
            f"Tenant: lease {lease.lease_number} of Zed Orr has this unit from 2025-01-01 until"
            " 2025-12-31. Mark it vacant or correct the dates, then check the file again."
        ]
    }
    assert outcomes(done) == {2: "error", 3: "ok"}


def test_what_the_records_know_better_is_told_and_left_alone() -> None:
    imported(HEAD + ANN)
    Lease.objects.update(lease_status="vacant", status="ended", actual_move_out_date="2025-05-25")
    before = everything()

    done = imported(HEAD + ANN)

    assert everything() == before
    (row,) = ImportRow.objects.filter(rent_roll=done)
    assert row.status == "unchanged"
    assert "this lease is over" in row.warnings[0]["message"]
    assert done.tie_out["totals"]["occupied"]["difference"] == "-1"
    assert done.tie_out["differences"][0]["measure"] == "lease"


def test_two_tenants_for_the_same_days_are_an_error_and_nothing_is_written() -> None:
    before = everything()

    done = checked(HEAD + ANN + ANN.replace("Ann Lee,ann@", "Bo Ng,bo@"))

    assert problems(done) == {
        3: [
            "Tenant: unit 1 already has Ann Lee in row 2 for some of the same days. Correct the"
            " dates of one of the two, or leave one out."
        ]
    }
    with pytest.raises(RowsHaveErrors, match="1 row has errors"):
        services.start_import(import_id=done.pk, author=AUTHOR)
    assert everything() == before


def test_the_good_rows_alone() -> None:
    bad = "Oak Park,9,Current,Eve Poe,,900,100,0,02/30/2025,,\n"

    done = imported(HEAD + ANN + bad, mode=ImportMode.GOOD_ROWS)

    assert outcomes(done) == {2: "created", 3: "error"}
    assert Lease.objects.count() == 1
    assert done.tie_out["totals"]["occupied"] == {"file": "2", "database": "1", "difference": "-1"}
    assert done.tie_out["differences"][0]["row"] == 3


def test_a_conflict_that_arose_since_the_check_stops_the_import_whole() -> None:
    imported(HEAD + "Oak Park,1,Vacant,,,,,,,,\n")
    rent_roll = checked(HEAD + ANN + BO)
    unit = Unit.objects.get(unit_number="1")
    make_lease(
        unit=unit,
        is_current=False,
        lease_begin_date=date(2025, 3, 1),
        lease_end_date=date(2026, 2, 28),
    )
    before = everything()

    services.begin_import(import_id=rent_roll.pk)
    with pytest.raises(RowsHaveErrors):
        services.run_import(import_id=rent_roll.pk, author=AUTHOR, today=date(2025, 5, 31))

    assert everything() == before


def test_an_import_that_runs_again_does_nothing() -> None:
    done = imported(HEAD + ANN)
    before = everything()

    services.run_import(import_id=done.pk, author=AUTHOR, today=date(2025, 5, 31))

    assert everything() == before


def test_units_of_the_same_number_in_two_buildings_need_the_building() -> None:
    place = Property.objects.create(name="Oak Park")
    for name in ("A", "B"):
        building = Building.objects.create(property=place, name=name)
        make_unit(property=place, building=building, unit_number="1")

    done = checked(HEAD + ANN)

    assert "several buildings of Oak Park have a unit 1" in problems(done)[2][0]
    with_building = (
        "Property,Building,Unit,Tenant,Rent,Lease start\nOak Park,b,1,Ann Lee,900,1/13/2025\n"
    )
    assert outcomes(imported(with_building)) == {2: "created"}
    assert lease_of("Ann Lee").unit.building.name == "B"  # type: ignore[union-attr]


def test_units_on_record_that_the_file_does_not_list_are_named() -> None:
    imported(HEAD + ANN + BO)

    done = imported(HEAD + ANN)

    assert done.tie_out["units_not_in_file"] == [{"property": "Oak Park", "unit": "2"}]
    assert done.tie_out["totals"]["units"]["difference"] == "1"


def test_the_totals_of_the_file_are_held_against_its_rows() -> None:
    done = checked(HEAD + ANN + BO + "Total,,,,,1800,900,25.50,,,\n")

    found = {total["field"]: total["difference"] for total in done.control_totals}
    assert found == {"rent": "-100.00", "deposit": "0.00", "balance": "0.00"}


def test_handlers_that_listen_in_the_transaction_hear_every_lease(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    heard: list[LeaseCreated] = []
    monkeypatch.setitem(events._in_transaction, LeaseCreated, [heard.extend])

    imported(HEAD + ANN + BO)

    assert {event.lease_begin_date for event in heard} == {date(2025, 1, 13), date(2024, 7, 1)}
    assert OutboxEvent.objects.filter(name="lease.created").count() == 2


def test_the_number_of_statements_does_not_grow_with_the_file(
    django_assert_max_num_queries: Any,
) -> None:
    rows = "".join(
        f"Oak Park,{n},Current,Ann Lee{n},,900,500,0,1/13/2025,12/31/2025,\n" for n in range(300)
    )
    rent_roll = checked(HEAD + rows)
    services.begin_import(import_id=rent_roll.pk)

    with django_assert_max_num_queries(150):
        services.run_import(import_id=rent_roll.pk, author=AUTHOR, today=date(2025, 5, 31))

    assert Lease.objects.count() == 300


def test_a_list_of_properties() -> None:
    text = "Address,City,Zip,Units,Floors,Year built\n5 Elm St,Town,11201,144,9,1931\n"

    done = imported(text)

    place = Property.objects.get()
    assert (place.name, place.address_line1, place.city) == ("5 Elm St", "5 Elm St", "Town")
    assert (place.postal_code, place.year_built) == ("11201", 1931)
    assert Building.objects.get().number_of_floors == 9
    assert outcomes(done) == {2: "created"}
    assert done.tie_out["totals"]["properties"] == {"file": "1", "database": "1", "difference": "0"}
    assert done.tie_out["totals"]["units"]["difference"] == "-144"
    assert outcomes(imported(text)) == {2: "unchanged"}
    assert Building.objects.count() == 1


def test_the_same_street_in_two_towns_is_two_properties() -> None:
    imported("Address,City,Units\n5 Elm St,Town,2\n5 Elm St,Ville,3\n5 Elm St,Town,2\n")

    assert set(Property.objects.values_list("name", flat=True)) == {"5 Elm St", "5 Elm St, Ville"}


def test_a_list_of_something_else_is_refused_in_one_sentence() -> None:
    with pytest.raises(NotARentRoll, match="list of contacts, not a rent roll"):
        uploaded("Address,Unit Name,Phones,Full Name,Email,Role\nx,1,1,Ann,a@b.co,Owner\n")

    assert not RentRollImport.objects.exists()


def test_unknown_headings_are_mapped_by_hand() -> None:
    rent_roll = uploaded(
        "Osoite;Huoneisto;Vuokralainen;Vuokra;Alkaen\nul. Łódzka 5;1;Ann Lee;900;2025-01-13\n"
    )
    assert "not recognised" in rent_roll.notice
    with pytest.raises(
        MappingIncomplete, match="the tenant or the occupancy status and which the rent"
    ):
        services.start_check(import_id=rent_roll.pk)

    rent_roll = services.set_mapping(
        import_id=rent_roll.pk,
        changes={
            "columns": {"A": "address", "B": "unit", "C": "tenant", "D": "rent", "E": "lease_begin"}
        },
    )
    done = services.check(import_id=rent_roll.pk, today=date(2025, 5, 31))

    assert (rent_roll.status, done.status) == ("mapped", "checked")
    assert outcomes(done) == {2: "ok"}


def test_another_heading_row_and_another_sheet_are_read_anew() -> None:
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.append(["Notes about the units", "of tenants", "and rent"])
    second = book.create_sheet("May")
    second.append(["Unit", "Tenant", "Rent", "Lease start"])
    second.append(["1", "Ann Lee", 900, date(2025, 1, 13)])
    third = book.create_sheet("June")
    third.append(["Unit", "Tenant", "Rent", "Lease start"])
    third.append(["2", "Bo Ng", 800, date(2025, 1, 13)])
    file = io.BytesIO()
    book.save(file)

    rent_roll = uploaded(file.getvalue())

    assert (rent_roll.mapping["sheet"], rent_roll.other_sheets) == ("May", ["June"])
    assert "“June”" in rent_roll.notice
    rent_roll = services.set_mapping(import_id=rent_roll.pk, changes={"sheet": "June"})
    assert rent_roll.samples["B"] == ["Bo Ng"]
    with pytest.raises(MappingInvalid, match="no sheet “July”"):
        services.set_mapping(import_id=rent_roll.pk, changes={"sheet": "July"})
    with pytest.raises(MappingInvalid, match="no row of headings"):
        services.set_mapping(import_id=rent_roll.pk, changes={"heading_row": 99})


@pytest.mark.parametrize(
    ("columns", "words"),
    [({"Z": "unit"}, "no column Z"), ({"A": "rent"}, "both named rent")],
)
def test_an_impossible_mapping_is_refused(columns: dict[str, str], words: str) -> None:
    rent_roll = uploaded(HEAD + ANN)

    with pytest.raises(MappingInvalid, match=words):
        services.set_mapping(import_id=rent_roll.pk, changes={"columns": columns})


def test_the_steps_have_an_order() -> None:
    rent_roll = uploaded(HEAD + ANN)
    with pytest.raises(StepNotAllowed, match="check the file first"):
        services.start_import(import_id=rent_roll.pk, author=AUTHOR)

    done = imported(HEAD + ANN)

    with pytest.raises(StepNotAllowed, match="imported already"):
        services.start_import(import_id=done.pk, author=AUTHOR)
    with pytest.raises(StepNotAllowed, match="settled"):
        services.set_mapping(import_id=done.pk, changes={})
    with pytest.raises(StepNotAllowed, match="cannot be checked"):
        services.start_check(import_id=done.pk)


def test_a_new_mapping_forgets_the_check() -> None:
    rent_roll = checked(HEAD + ANN)

    rent_roll = services.set_mapping(import_id=rent_roll.pk, changes={"date_order": "dmy"})

    assert (rent_roll.status, rent_roll.counts, rent_roll.checked_at) == ("mapped", {}, None)
    assert not rent_roll.rows.exists()
    again = services.check(import_id=rent_roll.pk, today=date(2025, 5, 31))
    assert "does not exist as day/month/year" in problems(again)[2][0]


def test_a_file_without_leases_has_nothing_to_import() -> None:
    rent_roll = checked(HEAD + "Total,,,,,0,0,0,,,\n")

    with pytest.raises(NothingToImport):
        services.start_import(import_id=rent_roll.pk, author=AUTHOR)
