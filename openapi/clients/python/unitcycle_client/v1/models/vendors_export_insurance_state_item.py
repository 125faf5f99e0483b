from enum import StrEnum


class VendorsExportInsuranceStateItem(StrEnum):
    EXPIRED = "expired"
    EXPIRING = "expiring"
    MISSING = "missing"
    VALID = "valid"

    def __str__(self) -> str:
        return str(self.value)
