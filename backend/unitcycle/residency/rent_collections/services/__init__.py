"""Everything that writes collections. The steps themselves, for which a model is asked, are in `engine`."""

from unitcycle.residency.rent_collections.services.plans import (
    Offer,
    accept_plan,
    answer_offer,
    offer_behind,
    offer_plan,
    withdraw_plan,
)
from unitcycle.residency.rent_collections.services.recording import (
    describe_case,
    log_action,
    record_case_payment,
    take_in_payments,
    write_case_off,
)
from unitcycle.residency.rent_collections.services.releasing import release, waiting_drafts
from unitcycle.residency.rent_collections.services.scanning import (
    Scanned,
    refresh_cases,
    scan_cases,
)
from unitcycle.residency.rent_collections.services.settings import (
    forget_wording,
    set_collection_settings,
    set_wording,
)
from unitcycle.residency.rent_collections.services.settling import (
    mark_posted,
    note_response,
    settle_message,
    settle_missed,
)
from unitcycle.residency.rent_collections.services.stopping import lift_stop, place_stop

__all__ = [
    "Offer",
    "Scanned",
    "accept_plan",
    "answer_offer",
    "describe_case",
    "forget_wording",
    "lift_stop",
    "log_action",
    "mark_posted",
    "note_response",
    "offer_behind",
    "offer_plan",
    "place_stop",
    "record_case_payment",
    "refresh_cases",
    "release",
    "scan_cases",
    "set_collection_settings",
    "set_wording",
    "settle_message",
    "settle_missed",
    "take_in_payments",
    "waiting_drafts",
    "withdraw_plan",
    "write_case_off",
]
