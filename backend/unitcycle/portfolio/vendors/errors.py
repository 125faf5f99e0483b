"""Why something about vendors is refused."""

from unitcycle.core.errors import Conflict


class VendorNameTaken(Conflict):
    code = "vendor_name_taken"


class VendorArchived(Conflict):
    code = "vendor_archived"
