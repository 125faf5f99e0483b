"""A full export: one archive with everything that an organisation has here."""

import json
import tempfile
import zipfile
from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import timedelta
from typing import IO, Any
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from unitcycle.accounts import takeout
from unitcycle.accounts.errors import ExportUnderWay
from unitcycle.accounts.models import Membership, Organization, User
from unitcycle.core import clock
from unitcycle.core.files.purposes import EXPORT
from unitcycle.core.files.services import discard, open_stored, store, taken_back_on_failure
from unitcycle.core.jobs import Progress, start_job
from unitcycle.core.models import UNFINISHED, Job, StoredFile
from unitcycle.core.organizations import organization_context, required_organization_id
from unitcycle.core.outside import Reason, outside
from unitcycle.core.snapshot import one_moment
from unitcycle.core.tabular import as_value, write_csv

KIND = "accounts.export_organization"
FORMAT = "unitcycle-export"
FORMAT_VERSION = 1
# An archive of everything is not left lying about.
KEPT_FOR = timedelta(days=7)
_BATCH = 2_000
_CHUNK = 256 * 1024
_PEOPLE = ("id", "email", "name")


def start_export(*, asked_by: User | None) -> Job:
    """Begin an export. Raises ExportUnderWay while another one is being made."""
    Organization.objects.select_for_update(no_key=True).get(pk=required_organization_id())
    if Job.objects.filter(kind=KIND, status__in=UNFINISHED).exists():
        raise ExportUnderWay("An export is being made already. Wait until it is ready.")
    return start_job(
        KIND, asked_by=asked_by, asked_by_id=str(asked_by.pk) if asked_by is not None else None
    )


def make_export(progress: Progress, *, asked_by_id: UUID | None) -> dict[str, Any]:
    """Write the archive and keep it for a week; what came of it, for the job."""
    with tempfile.TemporaryFile() as archive:
        contents = write_archive(archive, progress)
        name = f"{contents['organization']['slug']}-{clock.now():%Y-%m-%d-%H%M}.zip"
        with taken_back_on_failure(), transaction.atomic():
            file = store(
                archive,
                name=name,
                purpose=EXPORT,
                uploaded_by=User.objects.filter(pk=asked_by_id).first() if asked_by_id else None,
                content_type="application/zip",
            )
    rows = sum(table["rows"] for table in contents["tables"])
    return {"export_id": str(file.pk), "rows": rows, "files": contents["files"]["count"]}


def write_archive(target: IO[bytes], progress: Progress | None = None) -> dict[str, Any]:
    """Everything of the present organisation, as it is at one moment, as a ZIP; its manifest.

    `manifest.json`, `organization.csv`, `people.csv`, a CSV per table in `tables/` and `history/`, and the
    uploaded files in `files/`. Memory does not grow with what is written.
    """
    with one_moment(), zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        writer = _Writer(archive, progress)
        organization = Organization.objects.filter(pk=required_organization_id())
        writer.table("organization.csv", organization, takeout.columns_of(Organization))
        members = Membership.objects.order_by().values("user")
        writer.table("people.csv", User.objects.filter(pk__in=members), _PEOPLE)
        for table in takeout.tables():
            rows = table.model._base_manager.all()
            writer.table(table.path, rows, table.columns)
        files = writer.files(StoredFile.objects.exclude(purpose=EXPORT.name))
        manifest = _manifest(organization.get(), writer.tables, files)
        archive.writestr("manifest.json", json.dumps(manifest, indent=2, ensure_ascii=False))
    return manifest


def _manifest(
    organization: Organization, tables: list[dict[str, Any]], files: dict[str, Any]
) -> dict[str, Any]:
    told = ("name", "slug", "time_zone", "currency")
    return {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "made_at": clock.now().isoformat(),
        "organization": {"id": str(organization.pk)}
        | {name: getattr(organization, name) for name in told},
        "tables": tables,
        "files": files,
    }


class _Writer:
    """Writes the parts of the archive and counts what it wrote."""

    def __init__(self, archive: zipfile.ZipFile, progress: Progress | None) -> None:
        self.tables: list[dict[str, Any]] = []
        self._archive = archive
        self._progress = progress
        self._rows = 0

    def table(self, path: str, rows: QuerySet[Any], columns: Sequence[str]) -> None:
        before = self._rows
        found: Any = rows.order_by("pk").values_list(*columns).iterator(chunk_size=_BATCH)
        # closed here: the next table's cursor must not find this one open
        with closing(found), self._archive.open(path, "w", force_zip64=True) as part:
            for chunk in write_csv(columns, self._counted(found)):
                part.write(chunk)
        self.tables.append({"path": path, "rows": self._rows - before, "columns": list(columns)})
        if self._progress is not None:
            self._progress.report(done=self._rows)

    def _counted(self, rows: Iterable[Sequence[Any]]) -> Iterable[list[Any]]:
        for row in rows:
            self._rows += 1
            yield [as_value(value) for value in row]

    def files(self, files: QuerySet[StoredFile]) -> dict[str, Any]:
        """The bytes of every file, as `files/<id>/<name>`; which of them the storage has lost."""
        count, lost = 0, []
        found: Any = files.order_by("pk").iterator(chunk_size=_BATCH)
        with closing(found):
            for file in found:
                try:
                    content = open_stored(file)
                except FileNotFoundError:
                    lost.append(str(file.pk))
                    continue
                with content, self._archive.open(f"files/{file.pk}/{file.name}", "w") as part:
                    while chunk := content.read(_CHUNK):
                        part.write(chunk)
                count += 1
        return {"count": count, "lost": lost}


def exports() -> QuerySet[StoredFile]:
    """The archives that are there to be fetched, the newest first."""
    made = StoredFile.objects.filter(purpose=EXPORT.name, created_at__gt=clock.now() - KEPT_FOR)
    return made.select_related("uploaded_by").order_by("-created_at", "-id")


def forget_old_exports() -> int:
    """Remove archives that were kept long enough; how many."""
    old = outside(StoredFile, Reason.UPKEEP).filter(
        purpose=EXPORT.name, created_at__lte=clock.now() - KEPT_FOR
    )
    found = list(old.values_list("organization_id", "pk"))
    for organization_id, file_id in found:
        with organization_context(organization_id), transaction.atomic():
            discard(StoredFile.objects.get(pk=file_id))
    return len(found)
