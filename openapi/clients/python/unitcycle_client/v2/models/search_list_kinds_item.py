from enum import StrEnum


class SearchListKindsItem(StrEnum):
    LEASES = "leases"
    PROPERTIES = "properties"
    TENANTS = "tenants"
    UNITS = "units"
    VENDORS = "vendors"
    WORK_ORDERS = "work_orders"

    def __str__(self) -> str:
        return str(self.value)
