"""Why something about units and equipment is refused."""

from unitcycle.core.errors import Conflict, Invalid


class UnitNumberTaken(Conflict):
    code = "unit_number_taken"


class UnitLivedIn(Conflict):
    code = "unit_lived_in"


class UnitArchived(Conflict):
    code = "unit_archived"


class EquipmentArchived(Conflict):
    code = "equipment_archived"


class UnknownUnit(Invalid):
    """A unit that is not there, or does not belong to the property named with it."""

    code = "unknown_unit"
