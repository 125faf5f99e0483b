"""The steps of an import: upload, mapping, check, import."""

from unitcycle.tenancy.imports.services.checking import check, start_check
from unitcycle.tenancy.imports.services.importing import begin_import, run_import, start_import
from unitcycle.tenancy.imports.services.uploads import set_mapping, upload

__all__ = [
    "begin_import",
    "check",
    "run_import",
    "set_mapping",
    "start_check",
    "start_import",
    "upload",
]
