from enum import StrEnum


class AuditExportModel(StrEnum):
    ACCOUNTS_APIKEY = "accounts.apikey"
    ACCOUNTS_INVITATION = "accounts.invitation"
    ACCOUNTS_MEMBERSHIP = "accounts.membership"
    ACCOUNTS_ORGANIZATION = "accounts.organization"
    LEDGER_ACCOUNT = "ledger.account"
    PROPERTIES_BUILDING = "properties.building"
    PROPERTIES_FLOOR = "properties.floor"
    PROPERTIES_PROPERTY = "properties.property"
    TENANTS_LEASE = "tenants.lease"
    TENANTS_OCCUPANT = "tenants.occupant"
    TENANTS_TENANT = "tenants.tenant"
    UNITS_EQUIPMENT = "units.equipment"
    UNITS_UNIT = "units.unit"
    VENDORS_VENDOR = "vendors.vendor"
    WORK_ORDERS_WORKORDER = "work_orders.workorder"

    def __str__(self) -> str:
        return str(self.value)
