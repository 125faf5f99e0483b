"""Who may do what: one table, role by resource by action.

It is what the API checks, what the web app hides buttons by, what the isolation tests run through and what the
documentation prints. An action that is not here is refused.
"""

from collections.abc import Mapping

from django.db.models import TextChoices


class Role(TextChoices):
    OWNER = "owner", "Owner"
    ADMIN = "admin", "Administrator"
    MANAGER = "manager", "Property manager"
    LEASING_AGENT = "leasing_agent", "Leasing agent"
    MAINTENANCE = "maintenance", "Maintenance"
    ACCOUNTANT = "accountant", "Accountant"
    CUSTOMER_SERVICE = "customer_service", "Customer service"
    VIEWER = "viewer", "Viewer"
    RESIDENT = "resident", "Resident"
    VENDOR = "vendor", "Vendor"


_TOP = {Role.OWNER, Role.ADMIN}
_DESK = _TOP | {Role.MANAGER}
_OFFICE = _DESK | {Role.LEASING_AGENT, Role.ACCOUNTANT, Role.CUSTOMER_SERVICE, Role.VIEWER}
_STAFF = _OFFICE | {Role.MAINTENANCE}
_LEASING = _DESK | {Role.LEASING_AGENT}
_BOOKS = _TOP | {Role.ACCOUNTANT}
_MONEY = _BOOKS | {Role.MANAGER}
_REPAIR = _DESK | {Role.MAINTENANCE, Role.CUSTOMER_SERVICE}

# resource -> action -> who
RIGHTS: Mapping[str, Mapping[str, set[Role]]] = {
    "organization": {"view": set(Role), "change": _TOP},
    "members": {"view": _STAFF, "change": _TOP, "archive": _TOP},
    "invitations": {"view": _TOP, "create": _TOP, "archive": _TOP},
    "api_keys": {"view": _TOP, "create": _TOP, "archive": _TOP},
    "audit": {"view": _TOP},
    # Everybody sees the long work they asked for; its results may tell more than others may know.
    "jobs": {"view": _STAFF, "view_all": _DESK},
    "properties": {"view": _STAFF, "create": _DESK, "change": _DESK, "archive": _DESK},
    "buildings": {"view": _STAFF, "create": _DESK, "change": _DESK, "archive": _DESK},
    "units": {"view": _STAFF, "create": _DESK, "change": _DESK, "archive": _DESK},
    "equipment": {
        "view": _STAFF,
        "create": _DESK | {Role.MAINTENANCE},
        "change": _DESK | {Role.MAINTENANCE},
        "archive": _DESK,
    },
    "vendors": {"view": _STAFF, "create": _DESK, "change": _DESK, "archive": _DESK},
    "work_orders": {"view": _STAFF, "create": _REPAIR, "change": _REPAIR, "archive": _DESK},
    # Maintenance sees buildings, not rents: neither tenants nor leases.
    "tenants": {
        "view": _OFFICE,
        "create": _LEASING,
        "change": _LEASING | {Role.CUSTOMER_SERVICE},
        "archive": _DESK,
    },
    "leases": {"view": _OFFICE, "create": _LEASING, "change": _LEASING, "archive": _DESK},
    # Whoever looks after a property agrees to rents; whoever lets homes writes, sends and notes answers.
    "renewals": {"view": _OFFICE, "create": _DESK, "change": _LEASING, "approve": _DESK},
    "renewal_settings": {"view": _OFFICE, "change": _DESK},
    # The books: whoever talks to tenants about money sees them, whoever keeps them writes them.
    "ledger": {"view": _OFFICE, "create": _BOOKS, "change": _BOOKS},
    "billing": {"view": _OFFICE, "create": _MONEY, "change": _MONEY, "archive": _MONEY},
    "billing_terms": {"view": _OFFICE, "change": _MONEY},
    "payments": {"view": _OFFICE, "create": _MONEY, "change": _MONEY},
    # With whose account money moves.
    "payment_gateways": {"view": _MONEY, "create": _TOP, "change": _TOP, "archive": _TOP},
    "payment_webhooks": {"view": _BOOKS, "change": _TOP},
    "bitcoin_payments": {"view": _OFFICE, "create": _MONEY, "change": _MONEY},
    "bitcoin_wallets": {"view": _MONEY, "change": _MONEY},
    # Whoever keeps the books asks for coins to be moved out; somebody else, at the top, agrees.
    "bitcoin_transfers": {"view": _BOOKS, "create": _BOOKS, "change": _TOP, "archive": _BOOKS},
    # Whoever keeps accounts reminds and takes money; notices, write-offs and what was stopped are the manager's.
    "collections": {"view": _OFFICE, "create": _MONEY, "change": _MONEY, "approve": _DESK},
    "collection_settings": {"view": _OFFICE, "change": _DESK},
    "imports": {"view": _DESK, "create": _DESK, "change": _DESK},
    # Each part of the dashboard, and each kind of hit, asks for the right to what it shows as well.
    "dashboard": {"view": _STAFF},
    "search": {"view": _STAFF},
    # All units with their tenants, and what is worth doing; whoever looks after properties does it, for many at once.
    "command_center": {"view": _OFFICE, "preview": _OFFICE, "create": _DESK, "change": _DESK},
    "command_center_settings": {"view": _OFFICE, "change": _DESK},
    "exports": {"view": _TOP, "create": _TOP},
    "notification_templates": {"view": _DESK, "change": _DESK},
    # Everything that was written to anybody.
    "notification_messages": {"view": _DESK},
    "suppressions": {
        "view": _DESK | {Role.CUSTOMER_SERVICE},
        "create": _DESK | {Role.CUSTOMER_SERVICE},
        "change": _DESK,
    },
    "notification_groups": {"view": _DESK, "create": _DESK, "change": _DESK, "archive": _DESK},
    "notification_settings": {"view": _TOP, "change": _TOP},
    # What a model may do, what it cost, and every question to it.
    "agents": {"view": _DESK, "change": _TOP},
    # Each kind asks for the right to what it shows, and to do by hand what it does.
    "agent_proposals": {"view": _STAFF, "change": _REPAIR},
    "balance_explanations": {"create": _OFFICE},
    # Where what happens is told outside: as much a matter of trust as a key.
    "webhooks": {"view": _TOP, "create": _TOP, "change": _TOP, "archive": _TOP},
}


def is_allowed(role: str, resource: str, action: str) -> bool:
    return role in RIGHTS.get(resource, {}).get(action, set())


def rights_of(role: str) -> dict[str, list[str]]:
    """Resource -> the actions this role may do; what the web app shows buttons by."""
    return {
        resource: allowed
        for resource, actions in RIGHTS.items()
        if (allowed := [action for action, roles in actions.items() if role in roles])
    }


# A key never decides who gets in: people do that, signed in with all they have to prove who they are.
FOR_PEOPLE_ONLY = {
    "members:change",
    "members:archive",
    "invitations:view",
    "invitations:create",
    "invitations:archive",
    "api_keys:view",
    "api_keys:create",
    "api_keys:archive",
    # nor with whose account messages leave or money moves
    "notification_settings:change",
    "payment_gateways:create",
    "payment_gateways:change",
    "payment_gateways:archive",
    # nor whether coins leave: two people do
    "bitcoin_transfers:create",
    "bitcoin_transfers:change",
    "bitcoin_transfers:archive",
    # nor whether a tenant is sent a final notice, or a debt is given up
    "collections:approve",
    # nor what a model may do, nor whether what it proposes is done
    "agents:change",
    "agent_proposals:change",
    # nor who else is told of everything that happens
    "webhooks:create",
    "webhooks:change",
    "webhooks:archive",
}


def scopes() -> list[str]:
    """What an API key can be limited to: `leases:view`, `leases:change`…"""
    cells = (f"{resource}:{action}" for resource, actions in RIGHTS.items() for action in actions)
    return [cell for cell in cells if cell not in FOR_PEOPLE_ONLY]


def scopes_of(role: str) -> list[str]:
    """The scopes that a person with this role can give to a key: no more than their own rights."""
    return [scope for scope in scopes() if is_allowed(role, *scope.split(":"))]


_RANK: Mapping[str, int] = {Role.OWNER: 2, Role.ADMIN: 1}


def may_govern(own_role: str, other_role: str) -> bool:
    """Whether one role may give, take or change another: nobody reaches above themselves."""
    return _RANK.get(own_role, 0) >= _RANK.get(other_role, 0)
