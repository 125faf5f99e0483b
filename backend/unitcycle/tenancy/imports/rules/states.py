"""The steps of an import, and what comes of its rows."""

from django.db.models import TextChoices


class ImportKind(TextChoices):
    RENT_ROLL = "rent_roll", "Rent roll"
    PROPERTIES = "properties", "List of properties"


class ImportStatus(TextChoices):
    UPLOADED = "uploaded", "Uploaded"
    MAPPED = "mapped", "Mapped"
    CHECKING = "checking", "Checking"
    CHECKED = "checked", "Checked"
    IMPORTING = "importing", "Importing"
    IMPORTED = "imported", "Imported"
    FAILED = "failed", "Failed"


class ImportMode(TextChoices):
    ALL_OR_NOTHING = "all_or_nothing", "All rows or none"
    GOOD_ROWS = "good_rows", "The rows without errors"


class RowStatus(TextChoices):
    """Up to the check a row is ok, in error or skipped; the import says what it did with it."""

    OK = "ok", "Fine"
    ERROR = "error", "Has errors"
    SKIPPED = "skipped", "Skipped"
    CREATED = "created", "Created"
    UPDATED = "updated", "Updated"
    UNCHANGED = "unchanged", "Unchanged"


MAY_BE_MAPPED = frozenset(
    [ImportStatus.UPLOADED, ImportStatus.MAPPED, ImportStatus.CHECKED, ImportStatus.FAILED]
)
MAY_BE_CHECKED = MAY_BE_MAPPED
MAY_BE_IMPORTED = frozenset([ImportStatus.CHECKED])
