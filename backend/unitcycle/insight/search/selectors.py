"""The search behind the command palette: one statement over everything that has a name."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Case, F, IntegerField, Q, QuerySet, TextField, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast
from django.db.models.lookups import GreaterThanOrEqual

from unitcycle.core.organizations import required_organization_id
from unitcycle.insight.search import rules
from unitcycle.insight.search.expressions import NOTHING, Folded, text_of, trigrams_found
from unitcycle.insight.search.rules import Fit
from unitcycle.portfolio.properties.models import Property
from unitcycle.portfolio.units.models import Unit
from unitcycle.portfolio.vendors.models import Vendor
from unitcycle.portfolio.work_orders.models import WorkOrder
from unitcycle.portfolio.work_orders.rules import UNDER_WAY
from unitcycle.tenancy.tenants.models import Lease, Tenant
from unitcycle.tenancy.tenants.rules import LeaseStatus

_ANY_TURN = Value(0)


@dataclass(frozen=True)
class Source:
    """One kind of thing that can be found."""

    rows: QuerySet[Any]
    title: Combinable
    # what stands beside the title, and is searched, too
    beside: tuple[str, ...]
    # the same, for those who may view tenants
    household: tuple[str, ...] = ()
    status: Combinable = NOTHING
    # searched, but not shown
    more: tuple[str, ...] = ()
    # of those that fit as well the ones with the lower number come first
    turn: Combinable = _ANY_TURN


# in the order in which kinds are shown; the name of each is its resource in the roles table
SOURCES: Mapping[str, Source] = {
    "tenants": Source(
        Tenant.objects.filter(archived_at=None),
        title=Case(
            When(first_name="", last_name="", then=text_of("company")),
            default=text_of("first_name", "last_name"),
        ),
        beside=("email", "phone"),
        more=("company",),
    ),
    "units": Source(
        Unit.objects.filter(archived_at=None),
        title=text_of("unit_number"),
        beside=("property__name", "building__name"),
        status=F("status"),
    ),
    "properties": Source(
        Property.objects.filter(archived_at=None),
        title=text_of("name"),
        beside=("address_line1", "city"),
        more=("code", "postal_code"),
    ),
    "leases": Source(
        Lease.objects.filter(archived_at=None),
        title=text_of("lease_number"),
        beside=("unit__unit_number", "property__name"),
        household=("tenant__first_name", "tenant__last_name", "tenant__company"),
        status=F("lease_status"),
        turn=Case(
            When(lease_status=LeaseStatus.VACANT, then=Value(2)),
            When(is_current=False, then=Value(1)),
            default=Value(0),
        ),
    ),
    "work_orders": Source(
        WorkOrder.objects.filter(archived_at=None),
        title=text_of("number", "title"),
        beside=("unit__unit_number", "property__name"),
        status=F("status"),
        turn=Case(When(status__in=UNDER_WAY, then=Value(0)), default=Value(1)),
    ),
    "vendors": Source(
        Vendor.objects.filter(archived_at=None),
        title=text_of("name"),
        beside=("contact_name", "phone"),
        more=("email",),
    ),
}


@dataclass(frozen=True)
class Hit:
    kind: str
    id: UUID
    title: str
    subtitle: str
    status: str
    # nothing was found as it was typed, and this is spelt much like it
    nearly: bool


@dataclass(frozen=True)
class _Question:
    """Which rows are asked for, and how well each fits: the lower the better."""

    words: Sequence[str]
    found: Q
    fit: Combinable
    nearly: bool


def find(text: str, kinds: Collection[str], *, households: bool) -> list[Hit]:
    """The best hits of each kind, in one statement; in a second one what is nearly so.

    Every word has to be found somewhere in a row; a title that is, begins with or contains the text comes first,
    and what still goes on before what has ended. The kind whose best hit fits best comes first, too, and of those
    that fit as well the one that SOURCES has first. Where no row has them all, rows are found that nearly have.
    Without `households` no lease says, or is found by, who lives there.
    """
    words = rules.words_of(text)
    if len("".join(words)) < rules.SHORTEST:
        return []  # a letter between blanks
    hits = _hits(_exactly(words), kinds, households)
    if not hits and any(map(rules.may_be_misspelt, words)):
        return _hits(_nearly(words), kinds, households)
    return hits


def _exactly(words: Sequence[str]) -> _Question:
    typed = " ".join(words)
    fit = Case(
        When(low=typed, then=Value(Fit.EXACT)),
        When(low__startswith=typed, then=Value(Fit.BEGINS)),
        When(low__contains=f" {typed}", then=Value(Fit.WORD_BEGINS)),
        When(low__contains=typed, then=Value(Fit.CONTAINS)),
        default=Value(Fit.ELSEWHERE),
        output_field=IntegerField(),
    )
    return _Question(words, _all_of(words), fit, nearly=False)


def _nearly(words: Sequence[str]) -> _Question:
    """The fit is the number of trigrams that are missing."""
    misspelt = [word for word in words if rules.may_be_misspelt(word)]
    # the cheap look goes first, and spares most rows the other one
    found = _all_of([word for word in words if word not in misspelt])
    missing: Combinable = Value(0)
    for word in misspelt:
        count = trigrams_found(word, "everything")
        found &= Q(GreaterThanOrEqual(count, rules.trigrams_needed(word)))
        missing += len(rules.trigrams_of(word)) - count
    return _Question(words, found, missing, nearly=True)


def _all_of(words: Sequence[str]) -> Q:
    found = Q()
    for word in words:
        found &= Q(everything__contains=word)
    return found


def _hits(question: _Question, kinds: Collection[str], households: bool) -> list[Hit]:
    branches = [
        _best(place, source, question, households)
        for place, (kind, source) in enumerate(SOURCES.items())
        if kind in kinds
    ]
    if not branches:
        return []
    first, *others = branches
    rows = list(first.union(*others, all=True))
    if question.nearly and rows:
        worst = min(row["fit"] for row in rows) + rules.WORSE_THAN_BEST
        rows = [row for row in rows if row["fit"] <= worst]
    best: dict[int, tuple[int, int]] = {}
    for row in rows:
        fit = (row["fit"], _missing_in_title(row["shown"], question))
        best[row["place"]] = min(fit, best.get(row["place"], fit))
    rows.sort(
        key=lambda row: (
            best[row["place"]],
            row["place"],
            row["fit"],
            row["turn"],
            row["shown"],
            row["id"],
        )
    )
    names = list(SOURCES)
    return [
        Hit(
            names[row["place"]],
            row["id"],
            row["shown"],
            row["beside"],
            row["state"],
            question.nearly,
        )
        for row in rows
    ]


def _missing_in_title(title: str, question: _Question) -> int:
    """A property that is nearly called so before the units in it; the exact fit knows the title already."""
    if not question.nearly:
        return 0
    folded = rules.folded(title)
    return sum(rules.trigrams_missing(word, folded) for word in question.words)


def _best(place: int, source: Source, question: _Question, households: bool) -> QuerySet[Any]:
    best: QuerySet[Any] = (
        source.rows.filter(organization=required_organization_id())
        .annotate(
            shown=source.title,
            beside=text_of(*source.beside, *(source.household if households else ())),
            state=Cast(source.status, TextField()),
            low=Folded("shown"),
            everything=Folded(text_of("shown", "beside", *source.more)),
            fit=question.fit,
            turn=source.turn,
            place=Value(place, output_field=IntegerField()),
        )
        .filter(question.found)
        .order_by("fit", "turn", "shown", "id")
        .values("place", "fit", "turn", "id", "shown", "beside", "state")[: rules.HITS_PER_KIND]
    )
    return best
