from enum import StrEnum


class PropertiesExportPropertyTypeItem(StrEnum):
    APARTMENT = "apartment"
    COMMERCIAL = "commercial"
    CONDOMINIUM = "condominium"
    MANUFACTURED = "manufactured"
    MIXED_USE = "mixed_use"
    OTHER = "other"
    SENIOR_HOUSING = "senior_housing"
    SINGLE_FAMILY = "single_family"
    STUDENT_HOUSING = "student_housing"
    TOWNHOUSE = "townhouse"

    def __str__(self) -> str:
        return str(self.value)
