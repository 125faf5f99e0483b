"""Why an import is refused."""

from unitcycle.core.errors import Conflict, Invalid, NotFound


class ImportNotFound(NotFound):
    code = "import_not_found"


class NotARentRoll(Invalid):
    """The file is a list of something else, and says so in one sentence."""

    code = "not_a_rent_roll"


class MappingInvalid(Invalid):
    code = "mapping_invalid"


class MappingIncomplete(Conflict):
    """Columns that an import cannot do without are not named yet."""

    code = "mapping_incomplete"


class StepNotAllowed(Conflict):
    """The steps have an order: upload, mapping, check, import."""

    code = "step_not_allowed"


class RowsHaveErrors(Conflict):
    """All or nothing was asked for, and some rows cannot be imported."""

    code = "rows_have_errors"


class NothingToImport(Conflict):
    code = "nothing_to_import"
