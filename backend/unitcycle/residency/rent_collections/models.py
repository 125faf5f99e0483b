"""Cases of overdue tenants, what was said in them, plans to pay, and why nothing goes out."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from unitcycle.core.audit import audited
from unitcycle.core.models import OrganizationOwned
from unitcycle.core.money import ZERO, MoneyField
from unitcycle.residency.rent_collections.rules import plans
from unitcycle.residency.rent_collections.rules.choices import (
    RESOLVED,
    UNRESOLVED,
    VOID,
    ActionChannel,
    ActionState,
    ActionType,
    CaseStatus,
    InstallmentStatus,
    PlanStatus,
    RiskProfile,
    StopKind,
    Tone,
)
from unitcycle.residency.rent_collections.rules.dunning import LAST_LEVEL
from unitcycle.tenancy.tenants.models import AUTHOR_LENGTH

_USUAL = plans.PlanPolicy()


@audited(
    exclude=["days_overdue", "asked_at"], in_bulk=True, named_by=["status", "escalation_level"]
)
class CollectionCase(OrganizationOwned):
    """What one tenant owes past its day, how far they were reminded, and what became of it."""

    tenant = models.ForeignKey(
        "tenants.Tenant",
        on_delete=models.CASCADE,
        related_name="collection_cases",
        db_index=False,
    )
    lease = models.ForeignKey(
        "tenants.Lease", on_delete=models.CASCADE, related_name="collection_cases", db_index=False
    )
    unit = models.ForeignKey(
        "units.Unit", on_delete=models.CASCADE, related_name="collection_cases", db_index=False
    )
    property = models.ForeignKey(
        "properties.Property",
        on_delete=models.CASCADE,
        related_name="collection_cases",
        db_index=False,
    )
    # what was overdue when the case was found
    original_amount_due = MoneyField()
    current_balance = MoneyField()
    # how much of the balance is late fees
    late_fee_total = MoneyField(default=ZERO)
    days_overdue = models.IntegerField(default=0)
    # of what has been overdue longest
    due_date = models.DateField()
    # the last step that went out
    escalation_level = models.PositiveSmallIntegerField(default=0)
    # begins anew when what the case is about is paid and newer debt remains
    round = models.PositiveSmallIntegerField(default=1)
    late_12m = models.PositiveIntegerField(default=0)
    tenant_risk_profile = models.CharField(
        max_length=20, choices=RiskProfile, default=RiskProfile.STANDARD
    )
    # of the next step
    tone = models.CharField(max_length=20, choices=Tone, default=Tone.FRIENDLY)
    status = models.CharField(max_length=20, choices=CaseStatus, default=CaseStatus.OPEN)
    resolved_at = models.DateTimeField(null=True, blank=True)
    assigned_to = models.CharField(max_length=100, blank=True, default="")
    notes = models.TextField(blank=True, default="")
    # the local day on which a step was taken last: there is one a day at most (N1-44)
    last_step_on = models.DateField(null=True, blank=True)
    # why the next step could not go out
    hindrance = models.CharField(max_length=300, blank=True, default="")
    # somebody is having the next message written
    asked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = "collection_case"
        ordering = ["-days_overdue", "-id"]
        constraints = [
            # two scans at once, and a scan that is run again
            models.UniqueConstraint(
                fields=["organization", "tenant"],
                name="tenant_has_one_unresolved_case",
                condition=Q(status__in=UNRESOLVED),
            ),
            models.CheckConstraint(
                name="case_level_is_a_step", condition=Q(escalation_level__lte=LAST_LEVEL)
            ),
            models.CheckConstraint(
                name="case_has_an_end_exactly_when_it_is_resolved",
                condition=Q(status__in=RESOLVED, resolved_at__isnull=False)
                | Q(status__in=UNRESOLVED, resolved_at__isnull=True),
            ),
        ]
        indexes = [
            models.Index(
                fields=["organization", "status", "escalation_level"], name="case_by_status"
            ),
            models.Index(fields=["organization", "tenant", "status"], name="case_of_tenant"),
            models.Index(fields=["organization", "property", "status"], name="case_of_property"),
            models.Index(fields=["organization", "-days_overdue", "-id"], name="case_longest"),
            models.Index(fields=["organization", "lease"], name="case_of_lease"),
        ]


class CollectionAction(OrganizationOwned):
    """Something that was said or done in a case, with its reason. Steps are numbered; what people add is not."""

    case = models.ForeignKey(
        CollectionCase, on_delete=models.CASCADE, related_name="actions", db_index=False
    )
    action_type = models.CharField(max_length=20, choices=ActionType)
    # of the case, with this one
    escalation_level = models.PositiveSmallIntegerField()
    round = models.PositiveSmallIntegerField(default=1)
    # the dunning step; none for what is no step
    step = models.PositiveSmallIntegerField(null=True, blank=True)
    channel = models.CharField(max_length=20, choices=ActionChannel, default=ActionChannel.SYSTEM)
    subject = models.CharField(max_length=200, blank=True, default="")
    message_text = models.TextField()
    tone_used = models.CharField(max_length=20, choices=Tone, blank=True, default="")
    ai_generated = models.BooleanField(default=True)
    # why this step, this tone, on which facts
    reason = models.TextField(blank=True, default="")
    state = models.CharField(max_length=10, choices=ActionState, default=ActionState.DRAFT)
    state_reason = models.CharField(max_length=300, blank=True, default="")
    # of notifications, once it was handed over
    message_id = models.UUIDField(null=True, blank=True)
    # of the run of the model that wrote it
    run_id = models.UUIDField(null=True, blank=True)
    author = models.CharField(max_length=AUTHOR_LENGTH, default="system")
    sent_at = models.DateTimeField(null=True, blank=True)
    delivered = models.BooleanField(default=False)
    opened = models.BooleanField(default=False)
    response_received = models.BooleanField(default=False)

    class Meta:
        db_table = "collection_action"
        # the mail and the letter of one step stand in one order
        ordering = ["created_at", "channel", "id"]
        constraints = [
            # whatever crashes, and however many engines run
            models.UniqueConstraint(
                fields=["organization", "case", "round", "step", "channel"],
                name="step_is_taken_once_by_a_channel",
                condition=Q(step__isnull=False) & ~Q(state__in=VOID),
            ),
            models.CheckConstraint(
                name="action_was_sent_when_it_says_so",
                condition=~Q(state=ActionState.SENT) | Q(sent_at__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["organization", "case", "created_at"], name="action_of_case"),
            models.Index(
                fields=["organization", "message_id"],
                name="action_of_message",
                condition=Q(message_id__isnull=False),
            ),
            models.Index(
                fields=["organization", "state"],
                name="action_unsettled",
                condition=Q(state__in=[ActionState.DRAFT, ActionState.QUEUED, ActionState.TO_POST]),
            ),
        ]


@audited(in_bulk=True, named_by=["status"])
class PaymentPlan(OrganizationOwned):
    """Paying what is overdue in instalments. A new one takes the place of the last, which is kept (N1-49)."""

    case = models.ForeignKey(
        CollectionCase, on_delete=models.CASCADE, related_name="payment_plans", db_index=False
    )
    total_amount = MoneyField()
    num_installments = models.PositiveSmallIntegerField()
    # all but the last one
    installment_amount = MoneyField()
    start_date = models.DateField()
    status = models.CharField(max_length=20, choices=PlanStatus, default=PlanStatus.PROPOSED)
    # it is about what fell due before this day
    covers_before = models.DateField()
    offered_by = models.CharField(max_length=AUTHOR_LENGTH, default="system")
    accepted_at = models.DateTimeField(null=True, blank=True)
    accepted_by = models.CharField(max_length=AUTHOR_LENGTH, blank=True, default="")
    # another one took its place, or it was declined or withdrawn
    replaced_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = "collection_payment_plan"
        ordering = ["-created_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "case"],
                name="case_has_one_plan_at_a_time",
                condition=Q(replaced_at__isnull=True),
            ),
            models.CheckConstraint(
                name="plan_is_about_something",
                condition=Q(total_amount__gt=0, num_installments__gte=1),
            ),
        ]
        indexes = [models.Index(fields=["organization", "case"], name="plan_of_case")]


class PaymentPlanInstallment(OrganizationOwned):
    """One of them; what was paid follows the ledger."""

    plan = models.ForeignKey(
        PaymentPlan, on_delete=models.CASCADE, related_name="installments", db_index=False
    )
    installment_number = models.PositiveSmallIntegerField()
    amount = MoneyField()
    paid_amount = MoneyField(default=ZERO)
    due_date = models.DateField()
    paid_date = models.DateField(null=True, blank=True)
    status = models.CharField(
        max_length=20, choices=InstallmentStatus, default=InstallmentStatus.PENDING
    )

    class Meta:
        db_table = "collection_plan_installment"
        ordering = ["installment_number"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "plan", "installment_number"],
                name="installment_is_numbered_once",
            ),
            models.CheckConstraint(
                name="installment_is_above_zero", condition=Q(amount__gt=0, paid_amount__gte=0)
            ),
        ]


@audited(named_by=["kind"])
class CollectionStop(OrganizationOwned):
    """Why nothing goes out to a tenant, until a day or until a person lifts it."""

    tenant = models.ForeignKey(
        "tenants.Tenant",
        on_delete=models.CASCADE,
        related_name="collection_stops",
        db_index=False,
    )
    kind = models.CharField(max_length=20, choices=StopKind)
    note = models.CharField(max_length=500, blank=True, default="")
    # its last day, where the tenant lives; none: until it is lifted
    until = models.DateField(null=True, blank=True)
    placed_by = models.CharField(max_length=AUTHOR_LENGTH)
    lifted_at = models.DateTimeField(null=True, blank=True)
    lifted_by = models.CharField(max_length=AUTHOR_LENGTH, blank=True, default="")
    lifted_because = models.CharField(max_length=500, blank=True, default="")

    class Meta:
        db_table = "collection_stop"
        ordering = ["-created_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "tenant", "kind"],
                name="stop_of_a_kind_stands_once",
                condition=Q(lifted_at__isnull=True),
            )
        ]


@audited(named_by=[])
class CollectionSettings(OrganizationOwned):
    """What an organisation agrees to in plans. One row, or none."""

    most_installments = models.PositiveSmallIntegerField(
        default=_USUAL.most_installments, validators=[MinValueValidator(1), MaxValueValidator(36)]
    )
    longest_months = models.PositiveSmallIntegerField(
        default=_USUAL.longest_months, validators=[MinValueValidator(1), MaxValueValidator(36)]
    )
    least_installment = MoneyField(
        default=_USUAL.least_installment, validators=[MinValueValidator(ZERO)]
    )
    first_within_days = models.PositiveSmallIntegerField(
        default=_USUAL.first_within_days, validators=[MaxValueValidator(90)]
    )
    # so many days after an instalment's day the plan is broken
    grace_days = models.PositiveSmallIntegerField(
        default=_USUAL.grace_days, validators=[MaxValueValidator(30)]
    )

    class Meta:
        db_table = "collection_settings"
        constraints = [
            models.UniqueConstraint(
                fields=["organization"], name="organization_has_one_set_of_collection_settings"
            )
        ]

    @property
    def policy(self) -> plans.PlanPolicy:
        return plans.PlanPolicy(
            self.most_installments,
            self.longest_months,
            self.least_installment,
            self.first_within_days,
            self.grace_days,
        )


@audited(named_by=["step", "tone"])
class CollectionWording(OrganizationOwned):
    """The organisation's own words for one step in one tone; without a row ours are used."""

    step = models.PositiveSmallIntegerField()
    tone = models.CharField(max_length=20, choices=Tone)
    subject = models.CharField(max_length=200)
    body = models.TextField(max_length=4_000)
    sms = models.CharField(max_length=400)

    class Meta:
        db_table = "collection_wording"
        ordering = ["step", "tone"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "step", "tone"], name="step_is_worded_once_in_a_tone"
            ),
            models.CheckConstraint(
                name="worded_step_is_a_step", condition=Q(step__gte=1, step__lte=LAST_LEVEL)
            ),
        ]
