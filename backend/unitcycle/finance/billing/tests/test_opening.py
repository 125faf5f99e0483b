"""What leases brought from earlier books stands on their tenants' accounts, once, and as they say it now."""

from datetime import date
from decimal import Decimal
from io import StringIO

import pytest
from django.core.management import call_command

from unitcycle.core.models import OutboxEvent
from unitcycle.finance.billing import services
from unitcycle.finance.billing.tests.factories import billed, make_billed_lease
from unitcycle.finance.ledger import rules as ledger
from unitcycle.finance.ledger import selectors as books
from unitcycle.finance.ledger.models import Account, Charge, Entry
from unitcycle.finance.ledger.rules import Bucket, EntryKind, Purpose
from unitcycle.finance.ledger.tests.factories import charged, paid
from unitcycle.tenancy.imports.tests.factories import checked, imported, problems
from unitcycle.tenancy.tenants import errors
from unitcycle.tenancy.tenants.models import Lease
from unitcycle.tenancy.tenants.services import archive_lease, create_lease, update_lease
from unitcycle.tenancy.tenants.tests.factories import make_lease, make_tenant, make_unit

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("organization")]
FEBRUARY = date(2026, 2, 1)
MARCH = date(2026, 3, 1)
TODAY = date(2026, 3, 10)


def brought(amount: str, day: date = FEBRUARY, **given):
    """A lease that was written down with a balance, by the service that people use."""
    return create_lease(
        unit_id=make_unit().pk,
        tenant_id=(given.pop("tenant", None) or make_tenant()).pk,
        lease_begin_date=date(2025, 7, 1),
        monthly_rent_amount=Decimal("1500.00"),
        opening_balance_amount=Decimal(amount),
        opening_balance_date=day,
        author="user:ada@example.com",
        today=TODAY,
    )


def changed(lease, **changes):
    return update_lease(lease_id=lease.pk, changes=changes, author="user:ada", today=TODAY)


def stands(tenant) -> Decimal:
    return books.balances_of([tenant.pk])[tenant.pk]


def test_what_was_owed_is_a_charge_that_was_due_on_the_day_of_the_balance():
    lease = brought("312.50")

    charge = Charge.objects.get()
    assert (charge.amount, charge.open_amount, charge.due_date) == (
        Decimal("312.50"),
        Decimal("312.50"),
        FEBRUARY,
    )
    assert (charge.tenant_id, charge.lease_id, charge.property_id) == (
        lease.tenant_id,
        lease.pk,
        lease.property_id,
    )
    (row,) = books.aging(TODAY)
    assert row.amounts[Bucket.DAYS_31_60] == Decimal("312.50")
    moved, money = books.movements(lease.tenant_id)
    (step,) = ledger.explain(moved, money)
    assert step.sentence.startswith(
        "1 February 2026: You brought 312.50 USD owing from the earlier books"
    )
    opening = Account.objects.get(purpose=Purpose.OPENING_BALANCES)
    assert (opening.code, opening.balance) == ("3000", Decimal("-312.50"))
    assert OutboxEvent.objects.filter(name="lease.opening_balance_set").count() == 1


def test_lateness_costs_nothing_on_it():
    lease = brought("900.00")
    services.set_property_billing(
        property_id=lease.property_id, late_fee_enabled=True, late_fee_amount=Decimal(50)
    )

    assert services.apply_late_fees(today=TODAY).fees == 0


def test_what_was_paid_ahead_is_credit_and_pays_what_is_open():
    tenant = make_tenant()
    rent = charged(tenant, "100.00", on=MARCH)

    brought("-130.00", tenant=tenant)

    rent.refresh_from_db()
    assert rent.open_amount == 0
    assert stands(tenant) == Decimal("-30.00")
    assert books.statement(tenant.pk).credit == Decimal("30.00")


def test_credit_from_before_pays_what_was_owed():
    tenant = make_tenant()
    brought("-80.00", tenant=tenant)

    brought("50.00", tenant=tenant)

    assert Charge.objects.get().open_amount == 0
    assert stands(tenant) == Decimal("-30.00")


def test_the_next_invoice_takes_the_credit():
    lease = make_billed_lease(
        opening_balance_amount=Decimal("-500.00"), opening_balance_date=FEBRUARY
    )
    services.post_opening_balances([lease.pk], today=TODAY)

    assert billed(lease).amount_paid == Decimal("500.00")


@pytest.mark.parametrize("amount", ["312.50", "-312.50"])
def test_posted_again_nothing_changes(amount):
    lease = brought(amount)

    assert services.post_opening_balances([lease.pk, lease.pk], today=TODAY) == 0
    assert changed(lease, monthly_rent_amount=Decimal("1600.00")).pk == lease.pk
    assert Entry.objects.count() == 1


@pytest.mark.parametrize(
    ("before", "after"), [("312.50", "200.00"), ("312.50", "-40.00"), ("-90.00", "15.00")]
)
def test_another_amount_is_a_reversal_on_the_day_of_the_first_and_a_new_entry(before, after):
    lease = brought(before)

    changed(lease, opening_balance_amount=Decimal(after), opening_balance_date=MARCH)

    assert list(Entry.objects.order_by("date", "created_at").values_list("kind", "date")) == [
        (EntryKind.OPENING_BALANCE, FEBRUARY),
        (EntryKind.REVERSAL, FEBRUARY),
        (EntryKind.OPENING_BALANCE, MARCH),
    ]
    assert stands(lease.tenant) == Decimal(after)
    assert books.statement(lease.tenant_id, last_day=FEBRUARY).closing_balance == 0
    assert books.discrepancies() == []
    assert set(Charge.objects.filter(amount=abs(Decimal(before))).values_list("reversed_on")) <= {
        (FEBRUARY,)
    }


def test_another_day_is_another_due_date():
    lease = brought("60.00")

    changed(lease, opening_balance_date=MARCH)

    open_ones = Charge.objects.filter(open_amount__gt=0)
    assert list(open_ones.values_list("due_date", "amount")) == [(MARCH, Decimal("60.00"))]


def test_taken_away_it_is_gone_and_said_again_it_is_back():
    lease = brought("60.00")

    changed(lease, opening_balance_amount=None, opening_balance_date=None)
    assert stands(lease.tenant) == 0

    changed(lease, opening_balance_amount=Decimal("60.00"), opening_balance_date=FEBRUARY)
    assert stands(lease.tenant) == Decimal("60.00")
    assert Entry.objects.filter(kind=EntryKind.OPENING_BALANCE).count() == 2


def test_what_was_paid_on_it_pays_the_corrected_balance_and_the_rest_is_credit():
    lease = brought("100.00")
    paid(Charge.objects.get(), "70.00")

    changed(lease, opening_balance_amount=Decimal("45.00"))

    assert stands(lease.tenant) == Decimal("-25.00")
    assert Charge.objects.get(amount=Decimal("45.00")).open_amount == 0
    assert books.statement(lease.tenant_id).credit == Decimal("25.00")
    sentences = [step.sentence for step in ledger.explain(*books.movements(lease.tenant_id))]
    assert any("What was paid on the opening balance is credit." in one for one in sentences)
    assert books.discrepancies() == []


def test_credit_that_was_spent_and_never_was_there_is_owed():
    lease = brought("-100.00")
    charged(lease.tenant, "80.00", on=MARCH)
    services.apply_credit([lease.tenant_id], TODAY)

    changed(lease, opening_balance_amount=Decimal("-30.00"))

    assert stands(lease.tenant) == Decimal("50.00")
    assert books.statement(lease.tenant_id).credit == 0
    assert books.discrepancies() == []


def test_it_goes_with_the_lease_to_another_tenant():
    lease, other = brought("75.00"), make_tenant()
    first = lease.tenant

    changed(lease, tenant_id=other.pk)

    assert (stands(first), stands(other)) == (0, Decimal("75.00"))


def test_an_archived_lease_is_left_as_it_stands():
    lease = make_lease(
        lease_status="vacant",
        opening_balance_amount=Decimal("20.00"),
        opening_balance_date=FEBRUARY,
    )
    services.post_opening_balances([lease.pk], today=TODAY)

    archive_lease(lease_id=lease.pk, author="user:ada", today=TODAY)
    Lease.objects.filter(pk=lease.pk).update(opening_balance_amount=Decimal("30.00"))

    assert services.post_opening_balances([lease.pk], today=TODAY) == 0
    assert stands(lease.tenant) == Decimal("20.00")


def test_more_than_the_books_can_have_is_refused_where_it_is_typed():
    assert brought("99999999.99").opening_balance_amount == Decimal("99999999.99")
    with pytest.raises(errors.OpeningBalanceTooLarge):
        brought("100000000.00")


HEAD = "Property,Unit,Status,Tenant,Rent,Balance,Lease start,Lease end\n"


def rent_roll(ann: str, bo: str) -> str:
    return (
        HEAD
        + f"Oak Park,1,Current,Ann Lee,900,{ann},1/13/2025,12/31/2025\n"
        + f"Oak Park,2,Current,Bo Ng,900,{bo},1/13/2025,12/31/2025\n"
    )


def balances_by_name():
    leases = Lease.objects.filter(tenant__isnull=False).select_related("tenant")
    return {lease.tenant.first_name: stands(lease.tenant) for lease in leases}


def test_an_import_posts_what_its_file_says_and_the_next_one_what_it_says_otherwise():
    done = imported(rent_roll("25.50", "-40"))

    assert balances_by_name() == {"Ann": Decimal("25.50"), "Bo": Decimal("-40.00")}
    assert done.tie_out["totals"]["balances"]["difference"] == "0"
    assert done.tie_out["differences"] == []

    again = imported(rent_roll("30.00", "-40"))

    assert balances_by_name() == {"Ann": Decimal("30.00"), "Bo": Decimal("-40.00")}
    assert again.tie_out["totals"]["balances"]["difference"] == "0"
    assert Entry.objects.filter(kind=EntryKind.REVERSAL).count() == 1
    assert OutboxEvent.objects.filter(name="lease.opening_balance_set").count() == 3


def test_a_row_with_more_than_the_books_can_have_is_not_imported():
    (told,) = problems(checked(rent_roll("100000000.00", "99999999.99"))).values()

    assert told == ["Balance: a balance is at most 99,999,999.99."]


def test_the_number_of_statements_does_not_grow_with_the_leases(django_assert_max_num_queries):
    unit = make_unit()
    ids = [
        make_lease(
            unit=unit,
            is_current=False,
            opening_balance_amount=Decimal(10 - 20 * (number % 2)),
            opening_balance_date=FEBRUARY,
        ).pk
        for number in range(60)
    ]

    with django_assert_max_num_queries(45):
        assert services.post_opening_balances(ids, today=TODAY) == 60
    Lease.objects.filter(pk__in=ids).update(opening_balance_amount=Decimal(7))
    with django_assert_max_num_queries(50):
        assert services.post_opening_balances(ids, today=TODAY) == 60
    with django_assert_max_num_queries(8):
        assert services.post_opening_balances(ids, today=TODAY) == 0
    assert books.discrepancies() == []


def test_the_command_brings_in_leases_from_before_the_ledger_once(organization):
    lease = make_lease(opening_balance_amount=Decimal("44.00"), opening_balance_date=FEBRUARY)
    make_lease(opening_balance_amount=Decimal(0), opening_balance_date=FEBRUARY)

    def told():
        out = StringIO()
        call_command("post_opening_balances", organization=organization.slug, stdout=out)
        return out.getvalue()

    assert told() == f"{organization.slug}: 1 balances posted\n"
    assert stands(lease.tenant) == Decimal("44.00")
    assert told() == f"{organization.slug}: 0 balances posted\n"


def test_a_lease_that_brought_nothing_opens_no_books():
    lease = make_lease()

    changed(lease, opening_balance_amount=Decimal(0), opening_balance_date=FEBRUARY)

    assert not Account.objects.exists()
