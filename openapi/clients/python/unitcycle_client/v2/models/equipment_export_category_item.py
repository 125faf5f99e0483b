from enum import StrEnum


class EquipmentExportCategoryItem(StrEnum):
    APPLIANCE = "appliance"
    BOILER = "boiler"
    DISHWASHER = "dishwasher"
    DRYER = "dryer"
    ELECTRICAL = "electrical"
    ELEVATOR = "elevator"
    FIRE_SAFETY = "fire_safety"
    GARBAGE_DISPOSAL = "garbage_disposal"
    HVAC = "hvac"
    MICROWAVE = "microwave"
    OTHER = "other"
    OVEN = "oven"
    PLUMBING = "plumbing"
    REFRIGERATOR = "refrigerator"
    ROOF = "roof"
    SECURITY = "security"
    WASHER = "washer"
    WATER_HEATER = "water_heater"

    def __str__(self) -> str:
        return str(self.value)
