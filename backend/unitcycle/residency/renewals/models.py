"""Renewal recommendations, and what an organisation wants of them."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from unitcycle.core.audit import audited
from unitcycle.core.models import OrganizationOwned
from unitcycle.core.money import RentField
from unitcycle.residency.renewals.rules import letter
from unitcycle.residency.renewals.rules.churn import RiskLevel
from unitcycle.residency.renewals.rules.rent import RentPolicy, RentStrategy
from unitcycle.residency.renewals.rules.states import OPEN, RenewalStatus
from unitcycle.residency.renewals.rules.terms import DEFAULT_TERM_MONTHS, OFFER_DAYS
from unitcycle.tenancy.tenants.models import AUTHOR_LENGTH

_USUAL = RentPolicy()


class PercentField(models.DecimalField):
    """0.00 to 100.00."""

    default_validators = [MinValueValidator(0), MaxValueValidator(100)]

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **{"max_digits": 5, "decimal_places": 2, **kwargs})  # type: ignore[arg-type]


# what is never changed is in no history
@audited(exclude=["churn_factors", "basis", "rent_reasoning"], in_bulk=True, named_by=["status"])
class RenewalRecommendation(OrganizationOwned):
    """What is advised for a lease that comes up for renewal, and what became of it."""

    lease = models.ForeignKey(
        "tenants.Lease",
        on_delete=models.CASCADE,
        related_name="renewal_recommendations",
        db_index=False,
    )
    tenant = models.ForeignKey(
        "tenants.Tenant",
        on_delete=models.CASCADE,
        related_name="renewal_recommendations",
        db_index=False,
    )
    unit = models.ForeignKey(
        "units.Unit",
        on_delete=models.CASCADE,
        related_name="renewal_recommendations",
        db_index=False,
    )
    property = models.ForeignKey(
        "properties.Property",
        on_delete=models.CASCADE,
        related_name="renewal_recommendations",
        db_index=False,
    )
    churn_score = models.FloatField()
    churn_risk_level = models.CharField(max_length=20, choices=RiskLevel)
    # factor -> 0 to 1, not weighted and not rounded (N1-34)
    churn_factors = models.JSONField(default=dict)
    current_rent = RentField()
    market_rent = RentField()
    # as advised, or as a person agreed to instead
    recommended_rent = RentField()
    rent_increase_pct = models.FloatField()
    rent_strategy = models.CharField(max_length=30, choices=RentStrategy)
    rent_reasoning = models.TextField()
    # what the score and the rent were made of, and what was advised: kept, whatever changes afterwards
    basis = models.JSONField(default=dict)
    recommended_term_months = models.PositiveSmallIntegerField(default=DEFAULT_TERM_MONTHS)
    recommended_lease_start = models.DateField()
    recommended_lease_end = models.DateField()
    # how the lease stood when this was advised: what such a term begins with may move on
    is_month_to_month = models.BooleanField(default=False)
    renewal_letter_text = models.TextField(blank=True, default="")
    renewal_letter_generated_at = models.DateTimeField(null=True, blank=True)
    # a person wrote in it: changed numbers do not replace it
    letter_is_edited = models.BooleanField(default=False)
    # a model chose the words of the letter as it stands
    letter_by_model = models.BooleanField(default=False)
    status = models.CharField(max_length=20, choices=RenewalStatus, default=RenewalStatus.PENDING)
    reviewed_by = models.CharField(max_length=AUTHOR_LENGTH, blank=True, default="")
    reviewed_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    answer_by = models.DateField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.CharField(max_length=AUTHOR_LENGTH, blank=True, default="")
    decline_reason = models.CharField(max_length=500, blank=True, default="")

    class Meta:
        db_table = "renewal_recommendation"
        ordering = ["-created_at", "-id"]
        constraints = [
            # two scans at once, and a scan that is run again
            models.UniqueConstraint(
                fields=["organization", "lease"],
                name="lease_has_one_open_renewal",
                condition=Q(status__in=OPEN),
            ),
            models.CheckConstraint(
                name="renewal_score_is_between_nothing_and_one",
                condition=Q(churn_score__gte=0, churn_score__lte=1),
            ),
            models.CheckConstraint(
                name="renewal_ends_on_or_after_its_first_day",
                condition=Q(recommended_lease_end__gte=F("recommended_lease_start")),
            ),
            models.CheckConstraint(
                name="renewal_rent_is_not_negative", condition=Q(recommended_rent__gte=0)
            ),
            models.CheckConstraint(
                name="renewal_that_was_sent_has_a_last_day",
                condition=Q(sent_at__isnull=True, answer_by__isnull=True)
                | Q(sent_at__isnull=False, answer_by__isnull=False),
            ),
            models.CheckConstraint(
                name="renewal_is_answered_only_when_it_was_sent",
                condition=Q(
                    status__in=[RenewalStatus.SENT, RenewalStatus.ACCEPTED, RenewalStatus.DECLINED],
                    sent_at__isnull=False,
                )
                | Q(
                    status__in=[
                        RenewalStatus.PENDING,
                        RenewalStatus.APPROVED,
                        RenewalStatus.EXPIRED,
                    ]
                ),
            ),
        ]
        indexes = [
            models.Index(fields=["organization", "lease", "-created_at"], name="renewal_of_lease"),
            models.Index(
                fields=["organization", "status", "churn_risk_level"], name="renewal_by_status"
            ),
            models.Index(fields=["organization", "property", "status"], name="renewal_of_property"),
            models.Index(fields=["organization", "-created_at", "-id"], name="renewal_newest"),
            models.Index(fields=["organization", "churn_score", "id"], name="renewal_by_score"),
            models.Index(
                fields=["organization", "recommended_lease_start", "id"],
                name="renewal_by_next_term",
            ),
            models.Index(fields=["organization", "tenant"], name="renewal_of_tenant"),
        ]


@audited(named_by=["letter_subject"])
class RenewalSettings(OrganizationOwned):
    """How far an organisation goes with rents, how long its offers stand, and what it writes. One row, or none."""

    most_increase_percent = PercentField(default=_USUAL.most_increase_percent)
    most_decrease_percent = PercentField(default=_USUAL.most_decrease_percent)
    longest_term_months = models.PositiveSmallIntegerField(
        default=_USUAL.longest_term_months,
        validators=[MinValueValidator(1), MaxValueValidator(60)],
    )
    offer_days = models.PositiveSmallIntegerField(
        default=OFFER_DAYS, validators=[MinValueValidator(1), MaxValueValidator(90)]
    )
    letter_subject = models.CharField(max_length=200, default=letter.SUBJECT)
    letter_text = models.TextField(default=letter.LETTER, max_length=letter.LONGEST_LETTER)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organization"], name="organization_has_one_set_of_renewal_settings"
            )
        ]

    @property
    def policy(self) -> RentPolicy:
        return RentPolicy(
            self.most_increase_percent, self.most_decrease_percent, self.longest_term_months
        )
