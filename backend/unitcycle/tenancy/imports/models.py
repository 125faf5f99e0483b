"""A file on its way into the records, and its rows."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from unitcycle.core.models import Job, OrganizationOwned, StoredFile
from unitcycle.tenancy.imports.rules.states import (
    ImportKind,
    ImportMode,
    ImportStatus,
    RowStatus,
)


class RentRollImport(OrganizationOwned):
    """One uploaded list: a rent roll, or a list of properties."""

    file = models.ForeignKey(StoredFile, on_delete=models.RESTRICT, related_name="+")
    kind = models.CharField(max_length=20, choices=ImportKind, default=ImportKind.RENT_ROLL)
    status = models.CharField(max_length=10, choices=ImportStatus, default=ImportStatus.UPLOADED)
    # rules.mapping.Mapping as JSON
    mapping = models.JSONField()
    # the first values of each column, by its letter, to recognise it by
    samples = models.JSONField(default=dict)
    other_sheets = models.JSONField(default=list)
    # what a person should know about the file before they go on
    notice = models.CharField(max_length=500, blank=True, default="")
    # the day the list was true; set by the check
    as_of = models.DateField(null=True, blank=True)
    mode = models.CharField(max_length=20, choices=ImportMode, blank=True, default="")
    counts = models.JSONField(default=dict)
    control_totals = models.JSONField(default=list)
    tie_out = models.JSONField(default=dict)
    # why the last step failed
    message = models.CharField(max_length=500, blank=True, default="")
    job = models.ForeignKey(Job, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    checked_at = models.DateTimeField(null=True, blank=True)
    imported_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = "rent_roll_import"
        ordering = ["-created_at", "-id"]
        verbose_name = "rent roll import"
        indexes = [
            models.Index(fields=["organization", "-created_at", "-id"], name="import_newest")
        ]
        constraints = [
            models.CheckConstraint(
                name="import_has_a_day_exactly_when_imported",
                condition=Q(status=ImportStatus.IMPORTED) ^ Q(imported_at__isnull=True),
            )
        ]


class ImportRow(OrganizationOwned):
    """One row of the file, staged: what it says, what is wrong with it, what came of it."""

    left_out_of_exports = "a working copy of the uploaded file, which is in the export"

    rent_roll = models.ForeignKey(
        RentRollImport, on_delete=models.CASCADE, related_name="rows", db_index=False
    )
    # as the spreadsheet shows it; a lease over several rows has the number of the first
    number = models.PositiveIntegerField()
    status = models.CharField(max_length=10, choices=RowStatus)
    # what the import would do with a row that is fine: created, updated or unchanged
    planned = models.CharField(max_length=10, choices=RowStatus, blank=True, default="")
    parsed = models.JSONField(default=dict)
    problems = models.JSONField(default=list)
    warnings = models.JSONField(default=list)
    # why the row was skipped
    note = models.CharField(max_length=300, blank=True, default="")

    class Meta:
        db_table = "rent_roll_import_row"
        ordering = ["number"]
        verbose_name = "row of a rent roll import"
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "rent_roll", "number"], name="import_row_is_staged_once"
            )
        ]
        indexes = [
            models.Index(
                fields=["organization", "rent_roll", "status", "number"],
                name="import_row_by_status",
            )
        ]
