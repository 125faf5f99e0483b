"""Names, statuses, rooms and numbers of units."""

from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unitcycle.core.tabular import Cell
from unitcycle.tenancy.imports.rules.names import join_name, last_name_first, parse_people
from unitcycle.tenancy.imports.rules.problems import BadValue
from unitcycle.tenancy.imports.rules.statuses import Occupancy, empty_by_name, parse_status
from unitcycle.tenancy.imports.rules.units import parse_number, parse_rooms, parse_unit_number


def names_of(text: str, *, comma_divides_name: bool = False) -> list[str]:
    return [person.full_name for person in parse_people(text, last_name_first=comma_divides_name)]


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Ann Lee", ["Ann Lee"]),
        ("Lee, Ann", ["Ann Lee"]),
        ("Lee, Ann (t0012345)", ["Ann Lee"]),
        ("*Ann Lee", ["Ann Lee"]),
        ("Ann & Bo Lee", ["Ann Lee", "Bo Lee"]),
        ("Lee, Ann & Bo", ["Ann Lee", "Bo Lee"]),
        ("Ann Lee and Bo Ng", ["Ann Lee", "Bo Ng"]),
        ("Ann Lee; Bo Ng", ["Ann Lee", "Bo Ng"]),
        ("Ann Lee, Bo Ng", ["Ann Lee", "Bo Ng"]),
        ("Ann Lee\nBo Ng", ["Ann Lee", "Bo Ng"]),
        ("Lee, Ann; Ng, Bo", ["Ann Lee", "Bo Ng"]),
        ("Ann Lee / Ann Lee", ["Ann Lee"]),
        ("Essock, Jr.", ["Essock Jr."]),
        ("Ann Lee Jr.", ["Ann Lee Jr."]),
        ("Lee Jr., Ann", ["Ann Lee Jr."]),
        ("O'Neil, Renée M.", ["Renée M. O'Neil"]),
        ("van der Berg, Jan", ["Jan van der Berg"]),
        ("Иванов Пётр Сергеевич", ["Пётр Сергеевич Иванов"]),
        ("José y María Núñez", ["José Núñez", "María Núñez"]),
        ("Cher", ["Cher"]),
        ("'=HYPERLINK", ["=HYPERLINK"]),
        ("Smith & Sons LLC", ["Smith & Sons LLC"]),
        ("ООО «Вектор»", ["ООО «Вектор»"]),
        ("", []),
        (" , ; ", []),
    ],
)
def test_who_a_cell_names(written: str, names: list[str]) -> None:
    assert names_of(written) == names


def test_two_words_on_both_sides_of_a_comma_are_what_the_column_says() -> None:
    assert names_of("García López, Ana María") == ["García López", "Ana María"]
    assert names_of("García López, Ana María", comma_divides_name=True) == [
        "Ana María García López"
    ]


def test_a_cell_votes_for_the_order_of_names() -> None:
    votes = [last_name_first(text) for text in ["Lee, Ann", "Ann Lee, Bo Ng", "Ann Lee", "X, LLC"]]

    assert votes == [True, False, None, None]


def test_a_company_is_no_person() -> None:
    (company,) = parse_people("Bar El Rincón S.L.")

    assert (company.first_name, company.last_name, company.company) == (
        "",
        "",
        "Bar El Rincón S.L.",
    )
    assert join_name("", "Acme Inc")[0].company == "Acme Inc"
    assert join_name(" Ann ", "Lee")[0].full_name == "Ann Lee"


@given(st.text())
def test_any_text_names_people_or_nobody(text: str) -> None:
    for person in parse_people(text):
        assert person.full_name
        assert len(person.first_name) <= 100
        assert len(person.last_name) <= 100
        assert len(person.company) <= 200


@pytest.mark.parametrize(
    ("written", "state"),
    [
        ("Occupied", "occupied"),
        ("Current", "occupied"),
        ("C", "occupied"),
        ("occupied - no notice", "occupied"),
        ("Occupied-NTV", "notice"),
        ("Occupied-NTVL", "notice"),
        ("Notice-Rented", "notice"),
        ("Evict", "eviction"),
        ("MTM", "month_to_month"),
        ("Occupied (MTM)", "month_to_month"),
        ("Vacant", "vacant"),
        ("Vacant-Unrented", "vacant"),
        ("Vacant - make ready", "vacant"),
        ("Vacant-Leased", "vacant_leased"),
        ("Model", "model"),
        ("Admin/Down", "down"),
        ("Future", "future"),
        ("Pending renewal", "future"),
        ("Applicant", "applicant"),
        ("Past", "past"),
        ("занято", "occupied"),
        ("свободно", "vacant"),
        ("Vacante", "vacant"),
        ("ocupado", "occupied"),
    ],
)
def test_what_a_status_means(written: str, state: str) -> None:
    assert parse_status(written) == Occupancy(state)


@pytest.mark.parametrize("written", ["", "??", "Completed", "42", "blue"])
def test_an_unknown_status_is_none(written: str) -> None:
    assert parse_status(written) is None


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("VACANT", "vacant"),
        ("-- Vacant --", "vacant"),
        ("VACANT - painting", "vacant"),
        ("(empty)", "vacant"),
        ("VACÍO", "vacant"),
        ("свободно", "vacant"),
        ("MODEL", "model"),
        ("Down", "down"),
        ("ADMIN", "down"),
    ],
)
def test_words_in_place_of_a_name(name: str, state: str) -> None:
    assert empty_by_name(name) == Occupancy(state)


@pytest.mark.parametrize("name", ["Vacanti, Joe", "Model, Ann", "Admin Jones", "", "Ann Downs"])
def test_names_that_only_look_like_it(name: str) -> None:
    assert empty_by_name(name) is None


@pytest.mark.parametrize(
    ("written", "rooms"),
    [
        ("2/1.5", (2, Decimal("1.5"))),
        ("2 Bd/1.00 Ba", (2, Decimal(1))),
        ("2x1", (2, Decimal(1))),
        ("2BR/1BA", (2, Decimal(1))),
        ("2 bed 1 bath", (2, Decimal(1))),
        ("Studio", (0, None)),
        ("Studio/1", (0, Decimal(1))),
        ("0/1", (0, Decimal(1))),
        ("3", (3, None)),
        (3, (3, None)),
        (date(2025, 2, 1), (2, Decimal(1))),  # a spreadsheet's idea of 2/1
        ("--/--", (None, None)),
        (None, (None, None)),
    ],
)
def test_rooms_in_one_cell(written: Cell, rooms: tuple[int | None, Decimal | None]) -> None:
    assert parse_rooms(written) == rooms


@pytest.mark.parametrize(
    ("written", "property_name", "number"),
    [
        (101, "", "101"),
        (Decimal("101.0"), "", "101"),
        ("101.0", "", "101"),
        ("0012", "", "0012"),
        (" 1 ºA ", "", "1 ºA"),
        ("Linden Court - 1A", "Linden Court", "1A"),
        ("LINDEN COURT, #1A", "Linden Court", "1A"),
        ("Linden Court", "Linden Court", "Linden Court"),
    ],
)
def test_unit_numbers(written: Cell, property_name: str, number: str) -> None:
    assert parse_unit_number(written, property_name) == number


@pytest.mark.parametrize(
    ("written", "number"),
    [("1,050", 1050), ("750 sq ft", 750), ("95 m²", 95), (720, 720), ("-", None), (None, None)],
)
def test_sizes(written: Cell, number: int | None) -> None:
    assert parse_number(written) == number


@pytest.mark.parametrize("written", ["about 700", "7x9", "=B2", "NaN", "Infinity"])
def test_what_is_no_number_says_so(written: str) -> None:
    with pytest.raises(BadValue):
        parse_number(written)


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    parse_status(text)
    empty_by_name(text)
    for parse in (parse_rooms, parse_number, parse_unit_number):
        with suppress(BadValue):
            parse(text)  # type: ignore[operator]
