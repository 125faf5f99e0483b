"""What is found, in which order, and by whom."""

from typing import Any

import pytest
from django.db import connection

from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import (
    client_as,
    make_key,
    make_organization,
    with_key,
)
from unitcycle.core import clock
from unitcycle.core.organizations import organization_context
from unitcycle.core.testing.statements import statements
from unitcycle.insight.search import rules
from unitcycle.insight.search.expressions import Folded, trigrams_found
from unitcycle.insight.search.selectors import SOURCES
from unitcycle.portfolio.properties.models import Property
from unitcycle.portfolio.vendors.models import Vendor
from unitcycle.portfolio.work_orders.models import WorkOrder
from unitcycle.tenancy.tenants.models import Tenant
from unitcycle.tenancy.tenants.tests.factories import make_lease, make_tenant, make_unit

pytestmark = pytest.mark.usefixtures("organization")

PATH = "/api/v1/search/"


def found(text: str, role: str = Role.MANAGER, **query: Any) -> list[dict[str, Any]]:
    response = client_as(role).get(PATH, {"q": text, **query})
    assert response.status_code == 200, response.json()
    return list(response.json())


def titles(text: str, **query: Any) -> list[str]:
    return [hit["title"] for hit in found(text, **query)]


@pytest.fixture
def house() -> Property:
    return Property.objects.create(name="Birchwood Court", city="Albany", code="BWC")


def test_every_kind_is_found_by_what_names_it(house):
    unit = make_unit(property=house, unit_number="A-102", status="occupied")
    tenant = make_tenant(first_name="Maria", last_name="Gonzalez", email="maria@example.com")
    lease = make_lease(unit=unit, tenant=tenant, lease_number="L-2026-7")
    order = WorkOrder.objects.create(
        number="WO-000123", title="Dripping tap", property=house, unit=unit,
        requested_date="2026-03-01",
    )  # fmt: skip
    vendor = Vendor.objects.create(name="Fix & Sons", contact_name="Ann Fix")

    def only(text: str) -> tuple[str, str, str, str, str]:
        (hit,) = found(text)
        return hit["kind"], hit["id"], hit["title"], hit["subtitle"], hit["status"]

    assert only("maria@") == (
        "tenants", str(tenant.pk), "Maria Gonzalez", "maria@example.com", ""
    )  # fmt: skip
    assert [hit["kind"] for hit in found("GONZ maria")] == ["tenants", "leases"]
    assert only("l-2026") == (
        "leases", str(lease.pk), "L-2026-7", "A-102 Birchwood Court Maria Gonzalez", "active"
    )  # fmt: skip
    assert only("dripping") == (
        "work_orders", str(order.pk), "WO-000123 Dripping tap", "A-102 Birchwood Court", "open"
    )  # fmt: skip
    assert only("sons") == ("vendors", str(vendor.pk), "Fix & Sons", "Ann Fix", "")
    assert only("bwc") == ("properties", str(house.pk), "Birchwood Court", "Albany", "")
    units = found("102 birch", kinds="units")
    assert [(hit["id"], hit["subtitle"], hit["status"]) for hit in units] == [
        (str(unit.pk), "Birchwood Court", "occupied")
    ]


def test_the_best_fit_comes_first():
    for name in ("Old Oak Park", "Oak Park", "Oak Park North", "Parkoak", "Soak Parking"):
        Property.objects.create(name=name)
    Property.objects.create(name="Elm House", city="Oak Park")

    assert titles("oak park", kinds="properties") == [
        "Oak Park",
        "Oak Park North",
        "Old Oak Park",
        "Soak Parking",
        "Elm House",
        "Parkoak",
    ]


def test_what_goes_on_comes_before_what_has_ended(house):
    unit = make_unit(property=house)
    for number, state, current in (
        ("ZZ-1", "vacant", False),
        ("ZZ-2", "active", False),
        ("ZZ-3", "notice", True),
    ):
        make_lease(unit=unit, lease_number=number, lease_status=state, is_current=current)
    for number, state in (("WO-1", "completed"), ("WO-2", "cancelled"), ("WO-3", "on_hold")):
        WorkOrder.objects.create(
            number=number, title="Leak", property=house, status=state,
            requested_date="2026-03-01",
            completed_at=clock.now() if state == "completed" else None,
        )  # fmt: skip

    assert titles("zz", kinds="leases") == ["ZZ-3", "ZZ-2", "ZZ-1"]
    assert titles("leak") == ["WO-3 Leak", "WO-1 Leak", "WO-2 Leak"]


@pytest.mark.parametrize("text", ["jose munoz", "JOSÉ MUÑOZ", "Jose\u0301 mun", "ñoz"])
def test_accents_and_capitals_make_no_difference(text):
    make_tenant(first_name="José", last_name="Muñoz")
    make_tenant(first_name="Jose", last_name="Munoz")

    assert titles(text, kinds="tenants") == ["Jose Munoz", "José Muñoz"]


def test_the_database_folds_as_the_rules_do():
    for text in ("".join(rules.PLAIN_LETTERS), "Plain ASCII", "ŁÓDŹ 5", "Jose\u0301", "山田 Ёж"):
        make_tenant(first_name=text[:100], last_name=text[100:200], company=text[200:])
    read = "first_name", "last_name", "company"
    rows = list(Tenant.objects.values_list(*read, *map(Folded, read)))

    assert len(rows) == 5
    for row in rows:
        assert [rules.folded(text) for text in row[:3]] == list(row[3:])


def test_no_more_than_six_of_a_kind():
    for number in range(9):
        Property.objects.create(name=f"House {number}")

    assert titles("house") == [f"House {number}" for number in range(6)]


def test_a_company_is_found_by_its_name():
    make_tenant(first_name="", last_name="", company="Acme Ltd")

    assert titles("acme") == ["Acme Ltd"]


@pytest.mark.parametrize("text", ["%%", "__", "a%", "\\\\", "'; --", '"x"'])
def test_signs_of_the_database_are_signs(text):
    Property.objects.create(name="Harbour View")

    assert found(text) == []


def test_what_is_archived_is_not_found():
    Property.objects.create(name="Gone House", archived_at=clock.now())

    assert found("gone") == []


def test_nobody_finds_more_than_they_may_view():
    lease = make_lease(lease_number="ZZZ-1", tenant=make_tenant(last_name="Zzzimmer"))
    lease.unit.unit_number = "ZZZ"
    lease.unit.save()

    assert {hit["kind"] for hit in found("zzz")} == {"tenants", "leases", "units"}
    assert {hit["kind"] for hit in found("zzz", Role.MAINTENANCE)} == {"units"}
    assert found("zzz", Role.MAINTENANCE, kinds="tenants") == []


def test_a_key_without_tenants_learns_no_name():
    lease = make_lease(lease_number="ZZZ-1", tenant=make_tenant(last_name="Quartz"))
    unit, house = lease.unit.unit_number, lease.property.name
    WorkOrder.objects.create(
        number="WO-1", title="Drip", property=lease.property, unit=lease.unit,
        requested_date="2026-03-01",
    )  # fmt: skip
    others = [f"{kind}:view" for kind in SOURCES if kind != "tenants"]

    def by_key(text: str, *scopes: str) -> list[tuple[str, str]]:
        _, secret = make_key("search:view", *scopes)
        hits = with_key(secret).get(PATH, {"q": text}).json()
        return [(hit["kind"], hit["subtitle"]) for hit in hits]

    assert by_key("quartz", *others) == []
    assert by_key("zzz", *others) == [("leases", f"{unit} {house}")]
    assert by_key("quartz", "leases:view", "tenants:view") == [
        ("tenants", ""),
        ("leases", f"{unit} {house} Maria Quartz"),
    ]


def test_a_neighbours_house_is_not_found():
    with organization_context(make_organization().pk):
        Property.objects.create(name="Neighbour House")

    assert found("neighbour") == []


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ({}, "q"),
        ({"q": "a"}, "q"),
        ({"q": ""}, "q"),
        ({"q": "a" * (rules.LONGEST + 1)}, "q"),
        ({"q": "ab\x00"}, "q"),
        ({"q": "ab", "kinds": "people"}, "kinds"),
    ],
)
def test_a_question_that_makes_no_sense_is_refused(query, field):
    response = client_as(Role.MANAGER).get(PATH, query)

    assert response.status_code == 400
    assert set(response.json()) == {field}


@pytest.mark.parametrize("text", ["  ", " a ", "\t\n"])
def test_blanks_find_nothing(house, text):
    assert found(text) == []


def test_no_kind_in_particular_is_every_kind(house):
    assert found("birch", kinds="") == found("birch") != []


@pytest.mark.parametrize("text", ["gonzales", "GONZÁLES", "marai gonzales", "gonzlaez maria"])
def test_what_is_misspelt_is_found_and_told_as_such(text):
    make_tenant(first_name="Maria", last_name="Gonzalez")
    make_tenant(first_name="Noah", last_name="Feldman")

    assert [(hit["title"], hit["nearly"]) for hit in found(text)] == [("Maria Gonzalez", True)]


def test_what_is_spelt_as_typed_leaves_no_room_for_the_rest():
    make_tenant(first_name="Maria", last_name="Gonzales")
    make_tenant(first_name="Maria", last_name="Gonzalez")

    assert [(hit["title"], hit["nearly"]) for hit in found("gonzales")] == [
        ("Maria Gonzales", False)
    ]


def test_the_nearest_come_first_and_far_ones_not_at_all():
    for name in ("Riverband", "Riverbend", "Gonzalas", "Gonzales", "Harbor View"):
        Property.objects.create(name=name)
    make_tenant(last_name="Rivera")

    assert titles("riverbund") == ["Riverband", "Riverbend"]
    assert titles("gonzalez") == ["Gonzales", "Gonzalas"]
    assert titles("harbour view") == ["Harbor View"]


@pytest.mark.parametrize("text", ["harbor view", "harbour view"])
def test_the_kind_that_is_called_so_comes_before_what_belongs_to_it(text):
    harbor = Property.objects.create(name="Harbor View")
    make_lease(unit=make_unit(property=harbor, unit_number="A-1"))

    assert [hit["kind"] for hit in found(text)] == ["properties", "units", "leases"]


def test_letters_of_several_words_are_not_a_word():
    # has all of "  g", " go", "gon", "onz", "zal", "ale" and "les", but nowhere together
    Property.objects.create(name="Gone Bronze Zales", city="Gonna Ales")
    assert titles("gonzales") == []

    Property.objects.create(name="Gonzalez House")
    assert titles("gonzales") == ["Gonzalez House"]


def test_numbers_and_short_words_are_never_nearly_right(house):
    make_unit(property=house, unit_number="A-1024")
    make_tenant(first_name="Mia", last_name="Okafor", phone="5551234567", email="mia@example.com")

    assert titles("birchwod a-1024", kinds="units") == ["A-1024"]
    assert titles("mia okafro", kinds="tenants") == ["Mia Okafor"]
    for text in ("a-1025", "birchwod a-1025", "5551234568", "mio@example.com", "mio okafro"):
        assert titles(text) == [], text


def test_nearly_nobody_is_found_who_may_not_be_seen(house):
    with organization_context(make_organization().pk):
        make_tenant(last_name="Gonzalez")
    assert found("gonzales") == []

    unit = make_unit(property=house)
    make_lease(unit=unit, tenant=make_tenant(last_name="Quartzman"))
    others = [f"{kind}:view" for kind in SOURCES if kind != "tenants"]
    _, blind = make_key("search:view", *others)
    _, seeing = make_key("search:view", "tenants:view", *others)

    def by_key(secret: str, text: str) -> list[dict[str, Any]]:
        return list(with_key(secret).get(PATH, {"q": text}).json())

    assert [hit["kind"] for hit in by_key(seeing, "quartsman")] == ["tenants", "leases"]
    assert by_key(blind, "quartsman") == []
    assert found("quartsman", Role.MAINTENANCE) == []
    # nor is anybody named beside what they may see
    nearly = by_key(blind, "birchwod")
    assert "leases" in {hit["kind"] for hit in nearly}
    assert "Quartzman" not in str(nearly)


def test_it_asks_a_second_time_only_where_that_may_find_something(house):
    client = client_as(Role.MANAGER)

    def searches(text: str) -> int:
        with statements() as asked:
            client.get(PATH, {"q": text})
        return sum("UNION ALL" in statement for statement in asked)

    assert searches("birchwood") == 1
    assert searches("birchwod") == 2
    assert searches("nothing like it at all") == 2
    assert searches("a-102 elm mia@example.com") == 1


@pytest.mark.parametrize("text", ["%%%%%", "_____"])
def test_signs_of_the_database_stand_for_nothing_when_it_is_nearly(text):
    Property.objects.create(name="Harbour View")

    assert found(text) == []


@pytest.mark.parametrize(
    "text", ["gonzales", "harbour", "smyth", "muños", "o'brian", "london", "zalesgon", "aaaa"]
)
def test_the_database_counts_as_the_rules_do(text):
    names = "Gonzalez", "Harbor", "Smith", "Muñoz", "O'Brien", "Brandon", "Aab aaa", "Gon zales"
    for name in names:
        Property.objects.create(name=name)
    rows = Property.objects.annotate(everything=Folded("name")).annotate(
        found=trigrams_found(rules.folded(text), "everything")
    )

    def most(name: str) -> int:
        trigrams = rules.trigrams_of(rules.folded(text))
        parts = [rules.padded(part) for part in rules.folded(name).split()]
        return max(sum(trigram in part for trigram in trigrams) for part in parts)

    assert dict(rows.values_list("name", "found")) == {name: most(name) for name in names}


def test_it_is_one_statement_over_all_kinds():
    client = client_as(Role.MANAGER)
    Property.objects.create(name="House of two words")
    client.get(PATH, {"q": "house"})
    with statements() as asked:
        client.get(PATH, {"q": "house two words"})

    assert sum("UNION ALL" in statement for statement in asked) == 1
    assert len(asked) <= 6


def test_only_rows_of_the_organisation_are_read():
    """Words cannot be looked up behind the wall (docs/adr/0007): what an index narrows is the organisation."""
    with statements() as asked:
        found("two words")
    # without what the audit log says before it
    searches = [each[each.index("(SELECT") :] for each in asked if "UNION ALL" in each]
    assert ["unnest" in search for search in searches] == [False, True]
    for search in searches:
        reads_only_the_organisation(search)


def reads_only_the_organisation(search: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(f"EXPLAIN {search}")
        plan = "\n".join(line for (line,) in cursor.fetchall())

    assert "Seq Scan" not in plan
    reads = [line for line in plan.splitlines() if "Scan using" in line or "Bitmap Index" in line]
    assert len(reads) >= len(SOURCES)
    conditions = [line for line in plan.splitlines() if "Index Cond" in line]
    assert all("organization_id = '" in line or "id = " in line for line in conditions)
