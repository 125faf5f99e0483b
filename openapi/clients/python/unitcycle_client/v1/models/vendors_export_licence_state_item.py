from enum import StrEnum


class VendorsExportLicenceStateItem(StrEnum):
    EXPIRED = "expired"
    EXPIRING = "expiring"
    MISSING = "missing"
    VALID = "valid"

    def __str__(self) -> str:
        return str(self.value)
