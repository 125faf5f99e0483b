from enum import StrEnum


class VendorsExportTradeItem(StrEnum):
    APPLIANCE = "appliance"
    CARPENTRY = "carpentry"
    CLEANING = "cleaning"
    ELECTRICAL = "electrical"
    ELEVATOR = "elevator"
    FIRE_SAFETY = "fire_safety"
    FLOORING = "flooring"
    GENERAL = "general"
    HVAC = "hvac"
    LANDSCAPING = "landscaping"
    LOCKSMITH = "locksmith"
    PAINTING = "painting"
    PEST_CONTROL = "pest_control"
    PLUMBING = "plumbing"
    ROOFING = "roofing"
    SNOW_REMOVAL = "snow_removal"
    STRUCTURAL = "structural"
    WASTE = "waste"

    def __str__(self) -> str:
        return str(self.value)
