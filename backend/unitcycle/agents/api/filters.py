"""What the lists of agents can be narrowed by."""

from django_filters import rest_framework as django_filters

from unitcycle.agents.rules.choices import OfflineReason, ProposalStatus, RunOutcome
from unitcycle.core.api.filter_kinds import ChoicesFilter, SinceFilter, UntilFilter


class AIRunFilter(django_filters.FilterSet):
    capability = django_filters.CharFilter(label="Exactly this capability.")
    outcome = ChoicesFilter(choices=RunOutcome.choices)
    offline_reason = ChoicesFilter(choices=OfflineReason.choices)
    subject_id = django_filters.UUIDFilter(label="About this row.")
    created_from = SinceFilter("created_at", label="Asked at this moment or later.")
    created_to = UntilFilter("created_at", label="Asked at this moment or earlier.")


class ProposalFilter(django_filters.FilterSet):
    kind = django_filters.CharFilter(label="Exactly this kind.")
    capability = django_filters.CharFilter(label="Of exactly this capability.")
    status = ChoicesFilter(choices=ProposalStatus.choices)
    subject_id = django_filters.UUIDFilter(label="About this row.")
    created_from = SinceFilter("created_at", label="Proposed at this moment or later.")
    created_to = UntilFilter("created_at", label="Proposed at this moment or earlier.")
