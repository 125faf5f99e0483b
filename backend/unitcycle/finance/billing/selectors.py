"""Reads of billing: what is to be billed, on what terms, and what is late."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from django.db.models import (
    Case,
    Count,
    Exists,
    ExpressionWrapper,
    F,
    Max,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    UUIDField,
    Value,
    When,
)
from django.db.models.functions import Coalesce

from unitcycle.core.money import ZERO
from unitcycle.finance.billing import rules
from unitcycle.finance.billing.models import (
    BillingCycle,
    Invoice,
    InvoiceLine,
    LateFeeLog,
    LeaseBilling,
    PropertyBilling,
    RecurringCharge,
    ReminderLog,
)
from unitcycle.finance.billing.rules import (
    Charged,
    EarlierRent,
    Frequency,
    InvoiceStatus,
    LateFeeFrequency,
    LateFeeType,
    LateTerms,
    ReminderWindow,
)
from unitcycle.finance.billing.spoken_for import spoken_for
from unitcycle.finance.ledger.models import Charge
from unitcycle.finance.ledger.rules import ChargeKind, Due
from unitcycle.tenancy.tenants.models import Lease, LeaseTerm
from unitcycle.tenancy.tenants.rules import AgreementStatus, LeaseStatus


def invoices() -> QuerySet[Invoice]:
    return Invoice.objects.select_related("tenant", "lease__unit", "property")


def cycles() -> QuerySet[BillingCycle]:
    """Cycles with what the monthly runs billed for their months: the months that closing one closes."""
    billed = (
        Invoice.objects.alias(only=ExpressionWrapper(OuterRef("property"), UUIDField()))
        .filter(
            Q(only=None) | Q(property=F("only")),
            month__gte=OuterRef("start_date"),
            month__lte=OuterRef("end_date"),
        )
        .exclude(status=InvoiceStatus.CANCELLED)
        .order_by()
        .values("organization")
    )
    return BillingCycle.objects.annotate(
        invoices=Coalesce(Subquery(billed.annotate(count=Count("pk")).values("count")), 0),
        billed=Coalesce(Subquery(billed.annotate(sum=Sum("total_amount")).values("sum")), ZERO),
    )


def property_billing(property_id: UUID) -> PropertyBilling:
    """How a property bills; the defaults where nothing was set."""
    found = PropertyBilling.objects.filter(property=property_id).first()
    return found or PropertyBilling(property_id=property_id)


def lease_billing(lease_id: UUID) -> LeaseBilling:
    """What a lease says of its own; nothing where nothing was set."""
    return LeaseBilling.objects.filter(lease=lease_id).first() or LeaseBilling(lease_id=lease_id)


@dataclass(frozen=True)
class Among:
    """Which properties a run is about: one, or those of some time zones as properties say them, or all."""

    property_id: UUID | None = None
    zones: Collection[str] | None = None

    @property
    def where(self) -> Q:
        """Of rows with a `property`."""
        found = Q()
        if self.property_id is not None:
            found &= Q(property=self.property_id)
        if self.zones is not None:
            found &= Q(property__time_zone__in=self.zones)
        return found


EVERYWHERE = Among()


@dataclass(frozen=True)
class BilledLease:
    """A lease as the monthly run needs it."""

    id: UUID
    tenant_id: UUID
    property_id: UUID
    rent: Decimal
    begin: date
    moved_out: date | None
    moving_out: date | None
    # when the next lease of the unit begins
    next_begin: date | None
    # the rents of terms of the month that a renewal ended
    earlier: Sequence[EarlierRent] = ()

    @property
    def first_day(self) -> date:
        return min([self.begin, *(term.begin for term in self.earlier)])


def leases_to_bill(month: date, among: Among, after: UUID | None, limit: int) -> list[BilledLease]:
    """Leases that somebody lives by in a month and that have no invoice of it, by id. Three statements."""
    last = rules.last_day_of(month)
    earlier = LeaseTerm.objects.filter(lease_begin_date__lte=last, lease_end_date__gte=month)
    billed = Invoice.objects.filter(lease=OuterRef("pk"), month=month).exclude(
        status=InvoiceStatus.CANCELLED
    )
    closed = BillingCycle.objects.filter(
        Q(property=None) | Q(property=OuterRef("property")),
        is_closed=True,
        start_date__lte=month,
        end_date__gte=month,
    )
    leases = Lease.objects.filter(
        among.where,
        Q(status=AgreementStatus.ACTIVE) & ~Q(lease_status=LeaseStatus.VACANT)
        | Q(actual_move_out_date__gte=month),
        Q(lease_begin_date__lte=last) | Q(pk__in=earlier.order_by().values("lease")),
        ~Exists(billed),
        ~Exists(closed),
        tenant__isnull=False,
        archived_at=None,
    )
    if among.property_id is None:
        by_hand = PropertyBilling.objects.filter(
            property=OuterRef("property"), auto_generate_invoices=False
        )
        leases = leases.filter(~Exists(by_hand))
    if after is not None:
        leases = leases.filter(pk__gt=after)
    rows = list(
        leases.order_by("pk")
        .annotate(going=Case(When(lease_status=LeaseStatus.NOTICE, then="notice_move_out_date")))
        .values_list(
            "unit_id",
            "pk",
            "tenant_id",
            "property_id",
            "monthly_rent_amount",
            "lease_begin_date",
            "actual_move_out_date",
            "going",
        )[:limit]
    )
    begins = _begins_of({unit_id for unit_id, *_ in rows}, last)
    rents = _rents_of(earlier.filter(lease_id__any=[row[1] for row in rows]))
    return [
        BilledLease(
            *(pk, tenant, house, rent, begin, out, going),
            next_begin=next((day for day in begins.get(unit_id, ()) if day > begin), None),
            earlier=rents.get(pk, ()),
        )
        for unit_id, pk, tenant, house, rent, begin, out, going in rows
    ]


def _rents_of(terms: QuerySet[LeaseTerm]) -> dict[UUID, list[EarlierRent]]:
    found: dict[UUID, list[EarlierRent]] = {}
    rows = terms.values_list(
        "lease_id", "monthly_rent_amount", "lease_begin_date", "lease_end_date"
    )
    for lease_id, amount, begin, end in rows:
        found.setdefault(lease_id, []).append(EarlierRent(amount, begin, end))
    return found


def _begins_of(unit_ids: Collection[UUID], last: date) -> dict[UUID, list[date]]:
    """Unit -> when its leases begin, in order, as far as they begin by the last day."""
    found: dict[UUID, list[date]] = {}
    rows = Lease.objects.filter(
        unit_id__any=unit_ids, lease_begin_date__lte=last, archived_at=None
    ).order_by("lease_begin_date")
    for unit_id, begin in rows.values_list("unit_id", "lease_begin_date"):
        found.setdefault(unit_id, []).append(begin)
    return found


@dataclass(frozen=True)
class House:
    """How a property bills."""

    due_day: int
    proration: str
    notes: str


@dataclass(frozen=True)
class Terms:
    """On what terms some leases are billed."""

    properties: Mapping[UUID, House]
    due_days: Mapping[UUID, int | None]
    of_leases: Mapping[UUID, Sequence[Charged]]
    of_properties: Mapping[UUID, Sequence[Charged]]


def terms_of(leases: Sequence[BilledLease], month: date) -> Terms:
    """Terms and charge definitions of a window of leases. Four statements."""
    ids = [lease.id for lease in leases]
    property_ids = {lease.property_id for lease in leases}
    usual = PropertyBilling()
    configured = {
        row.property_id: row for row in PropertyBilling.objects.filter(property__in=property_ids)
    }
    houses = {}
    for property_id in property_ids:
        row = configured.get(property_id, usual)
        houses[property_id] = House(row.default_due_day, row.proration, row.default_invoice_notes)
    due_days = dict(
        LeaseBilling.objects.filter(lease_id__any=ids).values_list("lease_id", "due_day")
    )
    return Terms(
        houses,
        due_days,
        _charges(month, "lease_id", Q(lease_id__any=ids)),
        _charges(month, "property_id", Q(property__in=property_ids)),
    )


def _charges(month: date, by: str, which: Q) -> dict[UUID, list[Charged]]:
    found: dict[UUID, list[Charged]] = {}
    rows = (
        RecurringCharge.objects.filter(
            which, is_active=True, start_date__lte=rules.last_day_of(month)
        )
        .exclude(end_date__lt=month)
        .order_by("description", "pk")
        .values_list(
            by, "charge_type", "description", "amount", "frequency", "start_date", "end_date"
        )
    )
    for owner, kind, description, amount, frequency, start, end in rows:
        charge = Charged(ChargeKind(kind), description, amount, Frequency(frequency), start, end)
        found.setdefault(owner, []).append(charge)
    return found


def open_charges_of(tenant_ids: Iterable[UUID]) -> dict[UUID, list[Due]]:
    """Tenant -> what is open of them. One statement."""
    found: dict[UUID, list[Due]] = {}
    rows = Charge.objects.filter(tenant_id__any=tenant_ids, open_amount__gt=0)
    for tenant_id, pk, due, made, amount in rows.values_list(
        "tenant_id", "pk", "due_date", "trans_date", "open_amount"
    ):
        found.setdefault(tenant_id, []).append(Due(pk, due, made, amount))
    return found


def invoices_of(charge_ids: Collection[UUID]) -> list[UUID]:
    """The invoices that charges are on; a charge without an invoice is on none."""
    return list(
        InvoiceLine.objects.filter(charge_id__any=charge_ids).values_list("invoice_id", flat=True)
    )


@dataclass(frozen=True)
class LateInvoice:
    """An invoice past its day, as the late-fee run needs it."""

    id: UUID
    number: str
    tenant_id: UUID
    lease_id: UUID
    property_id: UUID
    currency: str
    due_date: date
    fees_so_far: Decimal
    # what is open of the original charges, lateness left out
    unpaid: Decimal
    lines: int


def late_ones(invoice_ids: Sequence[UUID]) -> list[LateInvoice]:
    """What is open of these invoices. One statement."""
    original = Q(lines__charge__open_amount__gt=0) & ~Q(lines__charge_type=ChargeKind.LATE_FEE)
    rows = (
        Invoice.objects.filter(pk__in=invoice_ids)
        .order_by("pk")
        .annotate(
            unpaid=Coalesce(Sum("lines__charge__open_amount", filter=original), ZERO),
            last_place=Max("lines__place"),
        )
        .values_list(
            "pk",
            "invoice_number",
            "tenant_id",
            "lease_id",
            "property_id",
            "currency",
            "due_date",
            "late_fees_total",
            "unpaid",
            "last_place",
        )
    )
    return [LateInvoice(*row) for row in rows]


@dataclass(frozen=True)
class Lateness:
    """What lateness costs: of a property, of a lease that says otherwise, and what was charged before."""

    houses: Mapping[UUID, PropertyBilling]
    leases: Mapping[UUID, LeaseBilling]
    charged: Mapping[tuple[UUID, str], list[LateFeeLog]]

    def terms(self, late: LateInvoice) -> LateTerms | None:
        """The fee terms of an invoice; None where lateness costs no fee."""
        house = self.houses.get(late.property_id)
        if house is None or not house.late_fee_enabled:
            return None
        own = self.leases.get(late.lease_id)
        kind, amount, grace = house.late_fee_type, house.late_fee_amount, house.grace_period_days
        if own is not None:
            if own.late_fee_type is not None and own.late_fee_amount is not None:
                kind, amount = own.late_fee_type, own.late_fee_amount
            grace = grace if own.grace_period_days is None else own.grace_period_days
        return LateTerms(
            LateFeeType(kind),
            amount,
            LateFeeFrequency(house.late_fee_frequency),
            grace,
            house.late_fee_cap,
        )


def lateness_of(invoices: Sequence[LateInvoice]) -> Lateness:
    """The terms of some late invoices and their fees so far. Three statements."""
    houses = PropertyBilling.objects.filter(property__in={late.property_id for late in invoices})
    leases = LeaseBilling.objects.filter(lease__in={late.lease_id for late in invoices})
    charged: dict[tuple[UUID, str], list[LateFeeLog]] = {}
    for log in LateFeeLog.objects.filter(invoice__in=[late.id for late in invoices]):
        charged.setdefault((log.invoice_id, log.fee_type), []).append(log)
    return Lateness(
        {row.property_id: row for row in houses}, {row.lease_id: row for row in leases}, charged
    )


def late_invoices(today: date, among: Among = EVERYWHERE) -> QuerySet[Invoice]:
    """Open invoices whose day has passed."""
    return Invoice.objects.filter(among.where, status__in=rules.OPEN, due_date__lt=today)


def _as_truth(condition: Q) -> Case:
    return Case(When(condition, then=True), default=False)


def invoices_to_remind(
    windows: Sequence[ReminderWindow],
    today: date,
    among: Among = EVERYWHERE,
    *,
    by_hand: bool = False,
) -> QuerySet[Invoice]:
    """Open invoices at a step that nobody was reminded at, with that `step` and with `is_told_elsewhere`.

    A step that had begun when the invoice was issued is left out: the invoice itself has just said it. So is what is
    overdue of somebody who must not be reminded, or is reminded elsewhere, unless a person does it by hand.
    """
    overdue = Q(due_date__lt=today)
    whens = []
    for window in windows:
        begins = F("due_date") + timedelta(days=window.step)
        at_step = Q(due_date__lte=window.last_due, issue_date__lt=begins)
        if window.first_due is not None:
            at_step &= Q(due_date__gte=window.first_due)
        whens.append(When(at_step, then=Value(window.step)))
    reminded = ReminderLog.objects.filter(invoice=OuterRef("pk"), step=OuterRef("step"))
    return (
        Invoice.objects.filter(
            among.where,
            status__in=rules.OPEN,
            due_date__lte=max(window.last_due for window in windows),
            amount_paid__lt=F("total_amount"),
        )
        .annotate(step=Case(*whens))
        .filter(~Exists(reminded), step__isnull=False)
        .exclude(overdue & spoken_for(today, by_hand=by_hand))
        .annotate(is_told_elsewhere=_as_truth(overdue & spoken_for(today, by_hand=False)))
    )
