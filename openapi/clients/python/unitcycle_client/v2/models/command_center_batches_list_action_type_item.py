from enum import StrEnum


class CommandCenterBatchesListActionTypeItem(StrEnum):
    EARLY_RENEWAL_NUDGE = "early_renewal_nudge"
    EVICTION_PREP = "eviction_prep"
    LISTING_PREP = "listing_prep"
    LISTING_UPDATE = "listing_update"
    MOVE_OUT_INSPECTION = "move_out_inspection"
    RENEWAL_OFFER = "renewal_offer"
    RENT_INCREASE_NOTICE = "rent_increase_notice"

    def __str__(self) -> str:
        return str(self.value)
