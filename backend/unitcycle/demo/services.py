"""Fills an empty installation with the demo companies."""

from datetime import date

from django.db import transaction

from unitcycle.accounts.models import Organization
from unitcycle.core import clock
from unitcycle.core.audit import acting
from unitcycle.core.errors import Conflict
from unitcycle.core.models import OutboxEvent
from unitcycle.core.organizations import organization_context
from unitcycle.core.outside import Reason, outside, take_statistics
from unitcycle.demo import dev_company, names
from unitcycle.demo.buildings import make_estate
from unitcycle.demo.collections import make_collections
from unitcycle.demo.command_center import make_command_center
from unitcycle.demo.dice import Dice
from unitcycle.demo.households import MERIDIAN_SPLIT, SALTMARSH_SPLIT, Split, make_households
from unitcycle.demo.names import Site
from unitcycle.demo.opening import make_opening_balances
from unitcycle.demo.people import (
    MERIDIAN,
    SALTMARSH,
    Company,
    Staff,
    make_company,
    make_owner,
    make_people,
)
from unitcycle.demo.renewals import make_renewals
from unitcycle.demo.rent import FEW, make_rent_history, without_statistics
from unitcycle.demo.repairs import make_repairs
from unitcycle.tenancy.tenants.services import classify_leases


class DatabaseNotEmpty(Conflict):
    code = "database_not_empty"


class DevCompanyExists(Conflict):
    code = "dev_company_exists"


def is_empty() -> bool:
    return not outside(Organization, Reason.COMMAND).exists()


def seed_demo(today: date, *, few_rents: bool = False) -> None:
    """All or nothing. Raises DatabaseNotEmpty rather than mix invented tenants with real ones.

    With `few_rents` two properties of the large company have a year of rent and not all of them, which is quicker.
    """
    if not is_empty():
        raise DatabaseNotEmpty(
            "There are organisations already: demo data goes into an empty database."
        )
    with acting(user="system:seed_demo"), transaction.atomic():
        for company in (MERIDIAN, SALTMARSH):
            make_company(company)
        people = make_people()
        staff = Staff(people["manager@meridian.example"], people["maintenance@meridian.example"])
        fill(MERIDIAN, names.SITES, MERIDIAN_SPLIT, today, staff, FEW if few_rents else None)
        fill(SALTMARSH, names.NEIGHBOUR_SITES, SALTMARSH_SPLIT, today, Staff())
    take_statistics()


def seed_dev_data(today: date) -> None:
    """The developers' company, beside whatever there is. Raises DevCompanyExists."""
    company = dev_company.COMPANY
    if outside(Organization, Reason.COMMAND).filter(pk=company.id).exists():
        raise DevCompanyExists(
            "The developers' company is there already: --clear deletes all data first."
        )
    with acting(user=dev_company.AUTHOR), transaction.atomic():
        make_company(company)
        with organization_context(company.id):
            make_owner("Drew Developer", dev_company.OWNER)
            with without_statistics():
                dev_company.make_dev_company(today)
    take_statistics()


def fill(
    company: Company,
    sites: list[Site],
    split: Split,
    today: date,
    staff: Staff,
    rented: frozenset[str] | None = None,
) -> None:
    """Estate, households, repairs, a year of rent and what agents made of it; the same for the same day.

    `rented` are the codes of the properties that have the year of rent; without them, all.
    """
    dice = Dice(company.slug, today, company.time_zone)
    with organization_context(company.id):
        estate = make_estate(dice, sites, staff.manager)
        make_households(dice, estate.units, split)
        make_repairs(dice, estate, staff.craftsman)
        billed = {
            unit.property_id
            for unit in estate.units
            if rented is None or unit.property.code in rented
        }
        # chances of its own, so that what stood before stays as it was
        rent = Dice(f"{company.slug} rent", today, company.time_zone)
        make_rent_history(rent, sorted(billed), are_all=rented is None)
        make_opening_balances(Dice(f"{company.slug} taken over", today, company.time_zone))
        # the first scan, which every installation with leases of its own begins with
        with without_statistics():
            classify_leases(today=today, first=True)
        make_renewals(Dice(f"{company.slug} renewals", today, company.time_zone))
        make_collections(Dice(f"{company.slug} collections", today, company.time_zone))
        make_command_center(Dice(f"{company.slug} command center", today, company.time_zone))
        # long ago, and nobody's news: a worker need not go through it
        OutboxEvent.objects.filter(delivered_at=None).update(delivered_at=clock.now())
