"""Fills an empty installation with the demo companies."""

from datetime import date

from django.db import transaction

from unitcycle.accounts.models import Organization
from unitcycle.core.audit import acting
from unitcycle.core.errors import Conflict
from unitcycle.core.organizations import organization_context
from unitcycle.core.outside import Reason, outside, take_statistics
from unitcycle.demo import dev_company, names
from unitcycle.demo.buildings import make_estate
from unitcycle.demo.dice import Dice
from unitcycle.demo.households import MERIDIAN_SPLIT, SALTMARSH_SPLIT, Split, make_households
from unitcycle.demo.names import Site
from unitcycle.demo.people import (
    MERIDIAN,
    SALTMARSH,
    Company,
    Staff,
    make_company,
    make_owner,
    make_people,
)
from unitcycle.demo.rent import BILLED, make_rent_history, without_statistics
from unitcycle.demo.repairs import make_repairs


class DatabaseNotEmpty(Conflict):
    code = "database_not_empty"


class DevCompanyExists(Conflict):
    code = "dev_company_exists"


def is_empty() -> bool:
    return not outside(Organization, Reason.COMMAND).exists()


def seed_demo(today: date) -> None:
    """All or nothing. Raises DatabaseNotEmpty rather than mix invented tenants with real ones."""
    if not is_empty():
        raise DatabaseNotEmpty(
            "There are organisations already: demo data goes into an empty database."
        )
    with acting(user="system:seed_demo"), transaction.atomic():
        for company in (MERIDIAN, SALTMARSH):
            make_company(company)
        people = make_people()
        staff = Staff(people["manager@meridian.example"], people["maintenance@meridian.example"])
        fill(MERIDIAN, names.SITES, MERIDIAN_SPLIT, today, staff)
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


def fill(company: Company, sites: list[Site], split: Split, today: date, staff: Staff) -> None:
    """Estate, households, repairs and a year of rent of one company; the same for the same day."""
    dice = Dice(company.slug, today, company.time_zone)
    with organization_context(company.id):
        estate = make_estate(dice, sites, staff.manager)
        make_households(dice, estate.units, split)
        make_repairs(dice, estate, staff.craftsman)
        billed = {
            unit.property_id
            for unit in estate.units
            if company != MERIDIAN or unit.property.code in BILLED
        }
        # chances of its own, so that what stood before stays as it was
        rent = Dice(f"{company.slug} rent", today, company.time_zone)
        make_rent_history(rent, sorted(billed))
