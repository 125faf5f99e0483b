"""Everything that writes tenants and leases. One function per use case, each one transaction."""

from unitcycle.tenancy.tenants.services.classification import Summary, classify_leases
from unitcycle.tenancy.tenants.services.current import settle_current_leases
from unitcycle.tenancy.tenants.services.leases import archive_lease, create_lease, update_lease
from unitcycle.tenancy.tenants.services.people import (
    add_occupant,
    archive_occupant,
    archive_tenant,
    create_tenant,
    restore_tenant,
    update_occupant,
    update_tenant,
)
from unitcycle.tenancy.tenants.services.renewing import (
    change_rent,
    renew_lease,
    take_back_rent,
)
from unitcycle.tenancy.tenants.services.transitions import (
    convert_to_month_to_month,
    give_notice,
    mark_vacant,
)

__all__ = [
    "Summary",
    "add_occupant",
    "archive_lease",
    "archive_occupant",
    "archive_tenant",
    "change_rent",
    "classify_leases",
    "convert_to_month_to_month",
    "create_lease",
    "create_tenant",
    "give_notice",
    "mark_vacant",
    "renew_lease",
    "restore_tenant",
    "settle_current_leases",
    "take_back_rent",
    "update_lease",
    "update_occupant",
    "update_tenant",
]
