from enum import StrEnum


class BillingRecurringChargesExportChargeTypeItem(StrEnum):
    ELECTRIC = "electric"
    GAS = "gas"
    LATE_FEE = "late_fee"
    OTHER = "other"
    PARKING = "parking"
    PET_FEE = "pet_fee"
    RENT = "rent"
    TRASH = "trash"
    WATER = "water"

    def __str__(self) -> str:
        return str(self.value)
