"""What a household is billed that signed for a further term at another rent."""

from datetime import date
from decimal import Decimal

import pytest

from unitcycle.finance.billing import rules, services
from unitcycle.finance.billing.models import Invoice
from unitcycle.finance.billing.rules import EarlierRent, Item, Proration, Stay
from unitcycle.finance.billing.tests.factories import MARCH, billed, make_billed_lease
from unitcycle.finance.ledger.rules import ChargeKind
from unitcycle.tenancy.tenants.services import change_rent, renew_lease

WHOLE = Stay(MARCH, date(2026, 3, 31))


def items(rent, earlier, stay=WHOLE, proration=Proration.ACTUAL_DAYS):
    return rules.items_of(MARCH, Decimal(rent), stay, [], proration, earlier)


def before(amount="1550.00", end=date(2026, 3, 10)):
    return EarlierRent(Decimal(amount), date(2025, 1, 1), end)


def test_a_renewal_inside_a_month_splits_the_rent():
    assert items("1860.00", [before()]) == [
        Item(ChargeKind.RENT, "Rent for March 2026, 1 to 10", Decimal("500.00")),
        Item(ChargeKind.RENT, "Rent for March 2026, 11 to 31", Decimal("1260.00")),
    ]


@pytest.mark.parametrize(
    ("end", "rent"),
    [(date(2026, 2, 28), "1860.00"), (date(2026, 3, 31), "1550.00"), (date(2026, 9, 9), "1550.00")],
)
def test_a_month_of_one_term_has_its_rent(end, rent):
    expected = [Item(ChargeKind.RENT, "Rent for March 2026", Decimal(rent))]
    assert items("1860.00", [before(end=end)]) == expected


def test_a_rent_that_stays_is_one_line():
    assert items("1550.00", [before()]) == [
        Item(ChargeKind.RENT, "Rent for March 2026", Decimal("1550.00"))
    ]


def test_a_month_that_is_never_split_has_the_rent_it_began_with():
    found = items("1860.00", [before()], proration=Proration.NONE)
    assert found == [Item(ChargeKind.RENT, "Rent for March 2026", Decimal("1550.00"))]


def test_several_terms_follow_each_other():
    older = EarlierRent(Decimal("1240.00"), date(2025, 1, 1), date(2026, 3, 5))
    newer = EarlierRent(Decimal("1550.00"), date(2026, 3, 6), date(2026, 3, 10))

    amounts = [item.amount for item in items("1860.00", [newer, older])]
    assert amounts == [Decimal("200.00"), Decimal("250.00"), Decimal("1260.00")]


@pytest.mark.usefixtures("organization")
class TestInTheMonthlyRun:
    @pytest.fixture
    def lease(self):
        """It ends on 30 June; from 1 July it costs 1,575.00."""
        lease = make_billed_lease("1500.00")
        return renew_lease(
            lease_id=lease.pk,
            lease_begin_date=date(2026, 7, 1),
            lease_end_date=date(2027, 6, 30),
            monthly_rent_amount=Decimal("1575.00"),
            author="system",
            today=date(2026, 3, 28),
        )

    @pytest.mark.parametrize(
        ("month", "rent"),
        [(3, "1500.00"), (4, "1500.00"), (6, "1500.00"), (7, "1575.00"), (12, "1575.00")],
    )
    def test_the_old_rent_until_the_term_ends_and_the_new_one_from_then_on(
        self, lease, month, rent
    ):
        assert billed(lease, date(2026, month, 1)).total_amount == Decimal(rent)

    def test_run_again_it_bills_nothing(self, lease):
        billed(lease, date(2026, 5, 1))

        assert services.generate_invoices(month=date(2026, 5, 1), today=MARCH).invoices == 0
        assert Invoice.objects.count() == 1

    @pytest.mark.parametrize(
        ("month", "rent"), [(4, "1500.00"), (5, "1548.38"), (6, "1600.00")], ids=str
    )
    def test_a_rent_that_is_raised_inside_a_month(self, month, rent):
        lease = make_billed_lease(
            "1500.00",
            lease_status="month_to_month",
            lease_end_date=date(2026, 1, 31),
            holdover_start_date=date(2026, 2, 1),
        )
        change_rent(
            lease_id=lease.pk,
            first_day=date(2026, 5, 17),
            monthly_rent_amount=Decimal("1600.00"),
            author="system",
            today=date(2026, 3, 28),
        )

        assert billed(lease, date(2026, month, 1)).total_amount == Decimal(rent)
