from enum import StrEnum


class WorkOrdersExportCategoryItem(StrEnum):
    APPLIANCE = "appliance"
    CLEANING = "cleaning"
    ELECTRICAL = "electrical"
    EXTERIOR = "exterior"
    FLOORING = "flooring"
    GENERAL = "general"
    HVAC = "hvac"
    LOCKS = "locks"
    PAINTING = "painting"
    PEST = "pest"
    PLUMBING = "plumbing"
    SAFETY = "safety"
    STRUCTURAL = "structural"

    def __str__(self) -> str:
        return str(self.value)
