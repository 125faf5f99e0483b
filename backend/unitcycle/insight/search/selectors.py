"""The search behind the command palette: one statement over everything that has a name."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Case, F, IntegerField, Q, QuerySet, TextField, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Coalesce, Concat, Lower, Trim

from unitcycle.core.organizations import required_organization_id
from unitcycle.insight.search import rules
from unitcycle.insight.search.rules import Fit
from unitcycle.portfolio.properties.models import Property
from unitcycle.portfolio.units.models import Unit
from unitcycle.portfolio.vendors.models import Vendor
from unitcycle.portfolio.work_orders.models import WorkOrder
from unitcycle.tenancy.tenants.models import Lease, Tenant

_NOTHING = Value("", output_field=TextField())


def _text(*parts: str | Combinable) -> Combinable:
    """Columns with a space between them; one that is NULL is empty."""
    text = TextField()
    spaced: list[Combinable] = [Value("", output_field=text)]
    for part in parts:
        spaced += [Value(" ", output_field=text), Coalesce(Cast(part, text), _NOTHING)]
    return Trim(Concat(*spaced, output_field=text), output_field=text)


_HOUSEHOLD = ("tenant__first_name", "tenant__last_name", "tenant__company")


@dataclass(frozen=True)
class Source:
    """One kind of thing that can be found."""

    rows: QuerySet[Any]
    title: Combinable
    # what stands beside the title, and is searched, too
    subtitle: Combinable
    status: Combinable = _NOTHING
    # searched, but not shown
    more: tuple[str, ...] = ()


# in the order in which kinds are shown; the name of each is its resource in the roles table
SOURCES: Mapping[str, Source] = {
    "tenants": Source(
        Tenant.objects.filter(archived_at=None),
        title=Case(
            When(first_name="", last_name="", then=_text("company")),
            default=_text("first_name", "last_name"),
        ),
        subtitle=_text("email", "phone"),
        more=("company",),
    ),
    "units": Source(
        Unit.objects.filter(archived_at=None),
        title=_text("unit_number"),
        subtitle=_text("property__name", "building__name"),
        status=F("status"),
    ),
    "properties": Source(
        Property.objects.filter(archived_at=None),
        title=_text("name"),
        subtitle=_text("address_line1", "city"),
        more=("code", "postal_code"),
    ),
    "leases": Source(
        Lease.objects.filter(archived_at=None),
        title=_text("lease_number"),
        subtitle=_text("unit__unit_number", "property__name", *_HOUSEHOLD),
        status=F("lease_status"),
    ),
    "work_orders": Source(
        WorkOrder.objects.filter(archived_at=None),
        title=_text("number", "title"),
        subtitle=_text("unit__unit_number", "property__name"),
        status=F("status"),
    ),
    "vendors": Source(
        Vendor.objects.filter(archived_at=None),
        title=_text("name"),
        subtitle=_text("contact_name", "phone"),
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


def find(text: str, kinds: Collection[str]) -> list[Hit]:
    """The best hits of each kind, kinds in their order, in one statement.

    Every word has to be found somewhere in a row; a title that is, begins with or contains the text comes first.
    """
    words = rules.words_of(text)
    if len("".join(words)) < rules.SHORTEST:
        return []  # a letter between blanks
    branches = [
        _best(place, source, words)
        for place, (kind, source) in enumerate(SOURCES.items())
        if kind in kinds
    ]
    if not branches:
        return []
    first, *others = branches
    rows = sorted(
        first.union(*others, all=True),
        key=lambda row: (row["place"], row["fit"], row["shown"], row["id"]),
    )
    names = list(SOURCES)
    return [
        Hit(names[row["place"]], row["id"], row["shown"], row["beside"], row["state"])
        for row in rows
    ]


def _best(place: int, source: Source, words: Sequence[str]) -> QuerySet[Any]:
    typed = " ".join(words)
    found = Q()
    for word in words:
        found &= Q(everything__contains=word)
    fit = Case(
        When(low=typed, then=Value(Fit.EXACT)),
        When(low__startswith=typed, then=Value(Fit.BEGINS)),
        When(low__contains=f" {typed}", then=Value(Fit.WORD_BEGINS)),
        When(low__contains=typed, then=Value(Fit.CONTAINS)),
        default=Value(Fit.ELSEWHERE),
        output_field=IntegerField(),
    )
    best: QuerySet[Any] = (
        source.rows.filter(organization=required_organization_id())
        .annotate(
            shown=source.title,
            beside=source.subtitle,
            state=Cast(source.status, TextField()),
            low=Lower("shown", output_field=TextField()),
            everything=Lower(_text("shown", "beside", *source.more), output_field=TextField()),
            fit=fit,
            place=Value(place, output_field=IntegerField()),
        )
        .filter(found)
        .order_by("fit", "shown", "id")
        .values("place", "fit", "id", "shown", "beside", "state")[: rules.HITS_PER_KIND]
    )
    return best
