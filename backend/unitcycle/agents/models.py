"""What was asked, what it cost, what is proposed, and what may be done about it."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from unitcycle.agents.rules.budgets import DEFAULT_DAILY
from unitcycle.agents.rules.choices import (
    OPEN,
    Autonomy,
    OfflineReason,
    ProposalStatus,
    RunOutcome,
)
from unitcycle.core.audit import audited
from unitcycle.core.models import OrganizationOwned


class DollarsField(models.DecimalField):
    """US dollars to the tenth place: no price of a token has more."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        kwargs.setdefault("max_digits", 16)
        kwargs.setdefault("decimal_places", 10)
        kwargs.setdefault("default", 0)
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]


@audited(named_by=["capability"])
class AutonomySetting(OrganizationOwned):
    """How far a capability may go here. Without one, as far as it says itself."""

    capability = models.CharField(max_length=100)
    level = models.CharField(max_length=20, choices=Autonomy)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "capability"], name="autonomy_is_set_once"
            )
        ]


@audited(named_by=[])
class AIBudget(OrganizationOwned):
    """What the models may cost on one day. Over it our own rules answer."""

    daily_limit = models.DecimalField(max_digits=8, decimal_places=2, default=DEFAULT_DAILY)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organization"], name="one_ai_budget_per_organization"),
            models.CheckConstraint(
                name="ai_budget_is_not_negative", condition=Q(daily_limit__gte=0)
            ),
        ]


class AIRun(OrganizationOwned):
    """One question: to whom, how long, how dear, what became of it. Neither what was asked nor what was answered."""

    capability = models.CharField(max_length=100)
    prompt_version = models.PositiveSmallIntegerField()
    # who answered: a provider, or our own rules
    provider = models.CharField(max_length=30)
    model = models.CharField(max_length=100, blank=True, default="")
    outcome = models.CharField(max_length=10, choices=RunOutcome, default=RunOutcome.RUNNING)
    offline_reason = models.CharField(max_length=20, choices=OfflineReason, blank=True, default="")
    calls = models.PositiveSmallIntegerField(default=0)
    input_tokens = models.PositiveIntegerField(default=0)
    output_tokens = models.PositiveIntegerField(default=0)
    cache_write_tokens = models.PositiveIntegerField(default=0)
    cache_read_tokens = models.PositiveIntegerField(default=0)
    cost = DollarsField()
    # set aside from the day's budget while it is under way
    reserved = DollarsField()
    duration_ms = models.PositiveIntegerField(default=0)
    confidence = models.DecimalField(max_digits=3, decimal_places=2, null=True, blank=True)
    # what it was about: a model's label and a row's id
    subject_kind = models.CharField(max_length=100, blank=True, default="")
    subject_id = models.UUIDField(null=True, blank=True)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    # the job that asked about many
    job_id = models.UUIDField(null=True, blank=True)
    # by which the provider finds it again
    request_id = models.CharField(max_length=100, blank=True, default="")
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at", "-id"]
        indexes = [
            models.Index(
                fields=["organization", "-created_at", "-id"],
                name="ai_run_newest",
            ),
            models.Index(
                fields=["organization", "capability", "-created_at"], name="ai_run_of_capability"
            ),
            models.Index(
                fields=["organization", "job_id", "subject_id"],
                name="ai_run_of_job",
                condition=Q(job_id__isnull=False),
            ),
            models.Index(
                fields=["created_at"],
                name="ai_run_under_way",
                condition=Q(outcome=RunOutcome.RUNNING),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="ai_run_has_an_end_exactly_when_it_ended",
                condition=Q(outcome=RunOutcome.RUNNING) ^ Q(finished_at__isnull=False),
            )
        ]


@audited(exclude=["receipt"], named_by=["title"])
class Proposal(OrganizationOwned):
    """Something that could be done: what, why, on which data, how sure, who decided, what it did."""

    kind = models.CharField(max_length=100)
    capability = models.CharField(max_length=100)
    run = models.ForeignKey(
        AIRun, null=True, blank=True, on_delete=models.SET_NULL, related_name="proposals"
    )
    subject_kind = models.CharField(max_length=100)
    subject_id = models.UUIDField()
    title = models.CharField(max_length=200)
    reason = models.CharField(max_length=1000)
    # name → what it rests on
    facts = models.JSONField(default=dict)
    # what will be done, in the kind's own shape
    payload = models.JSONField(default=dict)
    confidence = models.DecimalField(max_digits=3, decimal_places=2)
    autonomy = models.CharField(max_length=20, choices=Autonomy)
    status = models.CharField(max_length=12, choices=ProposalStatus, default=ProposalStatus.WAITING)
    expires_at = models.DateTimeField()
    # nobody where it was done at once
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    note = models.CharField(max_length=500, blank=True, default="")
    done_at = models.DateTimeField(null=True, blank=True)
    # what it did, as its kind needs it to undo it
    receipt = models.JSONField(default=dict)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    undone_at = models.DateTimeField(null=True, blank=True)
    # why it could not be done
    failure = models.CharField(max_length=500, blank=True, default="")

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "kind", "subject_id"],
                name="one_open_proposal_of_a_kind_about_a_row",
                condition=Q(status__in=sorted(OPEN)),
            ),
            models.CheckConstraint(
                name="proposal_was_done_exactly_when_it_was",
                condition=Q(status__in=[ProposalStatus.DONE, ProposalStatus.UNDONE])
                ^ Q(done_at__isnull=True),
            ),
            models.CheckConstraint(
                name="proposal_was_undone_exactly_when_it_was",
                condition=Q(status=ProposalStatus.UNDONE) ^ Q(undone_at__isnull=True),
            ),
        ]
        indexes = [
            models.Index(fields=["organization", "-created_at", "-id"], name="proposal_newest"),
            models.Index(
                fields=["organization", "status", "-created_at"], name="proposal_by_status"
            ),
            models.Index(
                fields=["expires_at"],
                name="proposal_expiring",
                condition=Q(status__in=sorted(OPEN)),
            ),
        ]
