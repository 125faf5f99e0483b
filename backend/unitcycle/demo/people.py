"""The demo companies and the people who sign in to them."""

from dataclasses import dataclass
from uuid import UUID

from allauth.account.models import EmailAddress

from unitcycle.accounts.models import Membership, Organization, User
from unitcycle.accounts.roles import Role
from unitcycle.core.organizations import organization_context
from unitcycle.demo import names

# Known to everybody on purpose: seed_demo refuses to run with production settings.
PASSWORD = "unitcycle-demo"


@dataclass(frozen=True)
class Company:
    """An organisation to be made, with fixed ids so that links stay good from one start to the next."""

    id: UUID
    name: str
    slug: str
    time_zone: str


MERIDIAN = Company(
    UUID("5d3f0c1e-7a52-4c0b-9b7e-0b6c5f6a1001"),
    names.COMPANY,
    names.COMPANY_SLUG,
    "America/New_York",
)
SALTMARSH = Company(
    UUID("5d3f0c1e-7a52-4c0b-9b7e-0b6c5f6a2002"),
    names.NEIGHBOUR,
    names.NEIGHBOUR_SLUG,
    "Europe/London",
)


@dataclass(frozen=True)
class Staff:
    """Who of a company's people the demo gives work to; a small one has neither."""

    manager: User | None = None
    craftsman: User | None = None


# name, e-mail, role at Meridian, role at Saltmarsh
PEOPLE = [
    ("Olivia Hartmann", "owner@meridian.example", Role.OWNER, Role.VIEWER),
    ("Adrian Cole", "admin@meridian.example", Role.ADMIN, None),
    ("Priya Raman", "manager@meridian.example", Role.MANAGER, None),
    ("Luis Ortega", "leasing@meridian.example", Role.LEASING_AGENT, None),
    ("Dana Kowalski", "maintenance@meridian.example", Role.MAINTENANCE, None),
    ("Noah Feldman", "accountant@meridian.example", Role.ACCOUNTANT, None),
    ("Grace Okafor", "service@meridian.example", Role.CUSTOMER_SERVICE, None),
    ("Mei Tanaka", "viewer@meridian.example", Role.VIEWER, None),
    ("Harriet Ashdown", "owner@saltmarsh.example", None, Role.OWNER),
]


def make_company(company: Company) -> Organization:
    with organization_context(company.id):
        return Organization.objects.create(
            pk=company.id, name=company.name, slug=company.slug, time_zone=company.time_zone
        )


def make_people() -> dict[str, User]:
    """Users by e-mail, each a verified member where PEOPLE says."""
    made = {}
    for name, email, at_meridian, at_saltmarsh in PEOPLE:
        user = _make_user(name, email)
        for company, role in ((MERIDIAN, at_meridian), (SALTMARSH, at_saltmarsh)):
            if role is not None:
                with organization_context(company.id):
                    Membership.objects.create(user=user, role=role)
        made[email] = user
    return made


def make_owner(name: str, email: str) -> User:
    """A verified owner of the company whose context this is."""
    user = User.objects.filter(email=email).first() or _make_user(name, email)
    Membership.objects.create(user=user, role=Role.OWNER)
    return user


def _make_user(name: str, email: str) -> User:
    user = User.objects.create_user(email, PASSWORD, name=name)
    EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
    return user
