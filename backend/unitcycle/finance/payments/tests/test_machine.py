"""Charges, payments, failures, refunds, disputes, credit and voids in any order: the books stay true.

The machine keeps a plain account of its own, one number for each payment, and holds the ledger against it.
"""

import contextlib
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from unitcycle.core import clock
from unitcycle.core.errors import Conflict, Invalid
from unitcycle.finance.billing.services import apply_credit
from unitcycle.finance.ledger import selectors as books
from unitcycle.finance.ledger.errors import MoreThanOwed
from unitcycle.finance.ledger.models import Account
from unitcycle.finance.ledger.rules import Purpose
from unitcycle.finance.ledger.services import reverse
from unitcycle.finance.ledger.tests.factories import charged
from unitcycle.finance.payments import services
from unitcycle.finance.payments.models import Dispute, Payment, Refund
from unitcycle.finance.payments.rules import PaymentStatus, RefundStatus
from unitcycle.finance.payments.services.accepting import book_what_came
from unitcycle.finance.payments.services.disputes import take_dispute
from unitcycle.finance.payments.services.outcomes import apply_result
from unitcycle.finance.payments.services.paying import _intend, _Wanted
from unitcycle.finance.payments.services.refund_outcomes import apply_refund_result
from unitcycle.finance.payments.tests.factories import make_gateway
from unitcycle.integrations.payments import port
from unitcycle.tenancy.tenants.tests.factories import make_tenant

TODAY = date(2026, 3, 10)
AMOUNTS = st.integers(1, 300_00).map(lambda cents: Decimal(cents) / 100)
DECIDED = [port.EventKind.DISPUTE_WON, port.EventKind.DISPUTE_LOST]


class Books(RuleBasedStateMachine):
    payments = Bundle("payments")
    charges = Bundle("charges")

    @initialize()
    def open_the_books(self):
        self.undo = transaction.atomic()
        self.undo.__enter__()
        self.tenant = make_tenant()
        self.gateway = make_gateway("stripe")
        self.charged = Decimal(0)

    def teardown(self):
        if hasattr(self, "undo"):
            transaction.set_rollback(True)
            self.undo.__exit__(None, None, None)

    @rule(target=charges, amount=AMOUNTS, month=st.integers(1, 12))
    def charge(self, amount, month):
        self.charged += amount
        return charged(self.tenant, str(amount), on=date(2026, month, 1)).pk

    @rule(charge=consumes(charges))
    def void(self, charge: UUID):
        from unitcycle.finance.ledger.models import Charge

        row = Charge.objects.get(pk=charge)
        try:
            reverse(entry_id=row.entry_id, on=TODAY, reason="void")
        except MoreThanOwed:
            assert row.open_amount < row.amount
        else:
            assert row.open_amount == row.amount
            self.charged -= row.amount

    @rule(target=payments, amount=AMOUNTS, method=st.sampled_from(["cash", "check"]))
    def receive(self, amount, method):
        made = services.record_payment(
            tenant_id=self.tenant.pk,
            amount=amount,
            method=method,
            received_on=TODAY,
            today=TODAY,
        )
        return made.pk

    @rule(target=payments, amount=AMOUNTS)
    def begin(self, amount):
        wanted = _Wanted(self.tenant.pk, amount, None, self.gateway.pk)
        return _intend(wanted, TODAY, None, None)[0].pk

    @rule(target=payments, amount=AMOUNTS)
    def pay_online(self, amount):
        payment = self.begin(amount)
        self.hear(payment, port.PaymentStatus.COMPLETED, True)
        return payment

    @rule(payment=payments, status=st.sampled_from(list(port.PaymentStatus)), right=st.booleans())
    def hear(self, payment, status, right):
        """A provider says anything, of the right amount or of another."""
        row = Payment.objects.get(pk=payment)
        if row.gateway_config_id is None:
            return
        whole = status == port.PaymentStatus.REFUNDED
        result = port.PaymentResult(
            status,
            provider_id=f"pi_{row.pk}",
            amount=row.amount if right else row.amount + 1,
            currency="USD",
            refunded=row.amount if whole else Decimal(0),
        )
        apply_result(row.pk, result, asked_at=clock.now())

    @rule(payment=payments, status=st.sampled_from(list(port.PaymentStatus)), came=AMOUNTS)
    def accept(self, payment, status, came):
        """A person takes what came in place of what was asked for."""
        result = port.PaymentResult(status, amount=came, currency="USD")
        with contextlib.suppress(Conflict):
            book_what_came(payment, result, reason="agreed")

    @rule(payment=payments, part=st.fractions(0, 1), fate=st.sampled_from(list(port.RefundStatus)))
    def refund(self, payment, part, fate):
        row = Payment.objects.get(pk=payment)
        left = row.amount - row.refunded_amount
        amount = max(
            Decimal("0.01"), (left * part.numerator / part.denominator).quantize(Decimal("0.01"))
        )
        if row.gateway_config_id is None:
            try:
                services.refund_payment(payment_id=row.pk, amount=amount)
            except (Conflict, Invalid):
                assert row.status != PaymentStatus.COMPLETED
            return
        try:
            intent = services.refunding._intend(row.pk, amount, "", None)
        except (Conflict, Invalid):
            return
        apply_refund_result(intent.refund.pk, port.RefundResult(fate), today=TODAY)

    @rule(payment=payments, fate=st.sampled_from(list(port.RefundStatus)))
    def hear_of_refunds(self, payment, fate):
        for refund in Refund.objects.filter(payment=payment):
            apply_refund_result(refund.pk, port.RefundResult(fate), today=TODAY)

    @rule(payment=payments, kind=st.sampled_from([port.EventKind.DISPUTE_OPENED, *DECIDED]))
    def dispute(self, payment, kind):
        if Payment.objects.get(pk=payment).gateway_config_id is not None:
            take_dispute(payment_id=payment, kind=kind, amount=None, today=TODAY)

    @rule(payment=payments)
    def take_back(self, payment):
        with contextlib.suppress(Conflict):
            services.return_payment(payment_id=payment, on=TODAY, reason="bounced")

    @rule()
    def spend_credit(self):
        apply_credit([self.tenant.pk], TODAY)

    @invariant()
    def the_books_are_even(self):
        if not hasattr(self, "tenant"):
            return
        assert books.discrepancies() == []
        assert sum(Account.objects.values_list("balance", flat=True), Decimal(0)) == 0

    @invariant()
    def what_is_owed_is_what_was_charged_and_not_paid(self):
        if not hasattr(self, "tenant"):
            return
        kept = Decimal(0)
        for row in Payment.objects.all():
            gone = Refund.objects.filter(payment=row, status=RefundStatus.COMPLETED)
            lost = Dispute.objects.filter(payment=row, status="lost")
            back = sum(gone.values_list("amount", flat=True), Decimal(0))
            back += sum(lost.values_list("amount", flat=True), Decimal(0))
            if row.status in (PaymentStatus.COMPLETED, PaymentStatus.REFUNDED):
                assert row.refunded_amount == back
                assert (row.status == PaymentStatus.REFUNDED) == (back == row.amount)
                kept += row.amount - back
            else:  # what was refunded of a payment that did not come after all went out all the same
                kept -= sum(gone.values_list("amount", flat=True), Decimal(0))
        assert books.statement(self.tenant.pk).balance == self.charged - kept
        assert _held() == kept


def _held() -> Decimal:
    """What of it lies anywhere: in the office, at the gateway, or with a payer's bank."""
    places = [Purpose.UNDEPOSITED, Purpose.CLEARING, Purpose.DISPUTED]
    rows = Account.objects.filter(purpose__in=places)
    return sum(rows.values_list("balance", flat=True), Decimal(0))


def test_whatever_happens_in_whatever_order(organization):
    run_state_machine_as_test(
        Books,
        settings=settings(
            max_examples=15,
            stateful_step_count=20,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
