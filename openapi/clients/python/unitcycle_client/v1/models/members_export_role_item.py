from enum import StrEnum


class MembersExportRoleItem(StrEnum):
    ACCOUNTANT = "accountant"
    ADMIN = "admin"
    CUSTOMER_SERVICE = "customer_service"
    LEASING_AGENT = "leasing_agent"
    MAINTENANCE = "maintenance"
    MANAGER = "manager"
    OWNER = "owner"
    RESIDENT = "resident"
    VENDOR = "vendor"
    VIEWER = "viewer"

    def __str__(self) -> str:
        return str(self.value)
