"""Why something about properties is refused."""

from unitcycle.core.errors import Conflict, Invalid


class PropertyNameTaken(Conflict):
    code = "property_name_taken"


class PropertyInUse(Conflict):
    code = "property_in_use"


class PropertyArchived(Conflict):
    code = "property_archived"


class HalfACoordinate(Invalid):
    code = "half_a_coordinate"


class BuildingNameTaken(Conflict):
    code = "building_name_taken"


class BuildingInUse(Conflict):
    code = "building_in_use"


class BuildingArchived(Conflict):
    code = "building_archived"


class FloorTaken(Conflict):
    code = "floor_taken"


class FloorInUse(Conflict):
    code = "floor_in_use"


class FloorArchived(Conflict):
    code = "floor_archived"


class UnknownPlace(Invalid):
    """A property, building or floor that is not there, or does not belong to the other one named."""

    code = "unknown_place"
