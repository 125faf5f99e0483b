"""The worked examples of the life cycle, as the API's description shows them."""

from typing import Any

from drf_spectacular.utils import OpenApiExample

LEASE: dict[str, Any] = {
    "id": "7d0f8f6e-2f0b-4f0a-9d3e-0d5b3d6f1a01",
    "lease_number": "L-2025-00102",
    "tenant": "3c1b4a52-8f5e-4e0f-8a51-6d2f5b7c9e02",
    "tenant_name": "Maria Gonzalez",
    "unit": "5a9e7c14-1d3b-4c8e-b6f0-2e4d8a6c0f03",
    "unit_number": "A-102",
    "property": "9b2d6e38-7c5f-4a1e-93d4-1f0e2c4b6a04",
    "property_name": "Harbour Court",
    "lease_begin_date": "2025-07-01",
    "lease_end_date": "2026-06-30",
    "monthly_rent_amount": "1850.00",
    "security_deposit_amount": "1850.00",
    "move_in_date": "2025-07-01",
    "opening_balance_amount": None,
    "opening_balance_date": None,
    "status": "active",
    "lease_status": "active",
    "lease_status_changed_at": None,
    "lease_status_changed_by": "system",
    "holdover_start_date": None,
    "notice_date": None,
    "notice_move_out_date": None,
    "actual_move_out_date": None,
    "days_until_expiry": 94,
    "days_in_current_status": None,
    "holdover_days": None,
    "days_until_move_out": None,
    "expiry_flag": "none",
    "long_holdover": False,
    "is_current": True,
    "archived_at": None,
    "created_at": "2025-06-12T15:04:05Z",
    "updated_at": "2025-06-12T15:04:05Z",
}
_DETAIL = {
    **LEASE,
    "progress": {
        "mode": "countdown",
        "colour": "teal",
        "percent_elapsed": "74.2",
        "days_left": 94,
        "since": None,
    },
}
_CHANGED = {
    "lease_status_changed_at": "2026-03-28T14:30:00Z",
    "lease_status_changed_by": "user:manager@example.com",
    "days_in_current_status": 0,
    "updated_at": "2026-03-28T14:30:00Z",
}
_MONTH_TO_MONTH = {
    **_DETAIL,
    **_CHANGED,
    "lease_status": "month_to_month",
    "holdover_start_date": "2026-03-28",
    "holdover_days": 0,
    "progress": {
        "mode": "rolling",
        "colour": "amber",
        "percent_elapsed": None,
        "days_left": None,
        "since": "2026-03-28",
    },
}
_NOTICE = {
    **_DETAIL,
    **_CHANGED,
    "lease_status": "notice",
    "notice_date": "2026-03-15",
    "notice_move_out_date": "2026-04-15",
    "days_until_move_out": 18,
    "progress": {
        "mode": "moving_out",
        "colour": "red",
        "percent_elapsed": "41.9",
        "days_left": 18,
        "since": None,
    },
}
_VACANT = {
    **_NOTICE,
    "status": "ended",
    "lease_status": "vacant",
    "actual_move_out_date": "2026-03-28",
    "progress": {
        "mode": "none",
        "colour": "gray",
        "percent_elapsed": None,
        "days_left": None,
        "since": "2026-03-28",
    },
}


def answer(name: str, value: Any, status: str = "200") -> OpenApiExample:
    return OpenApiExample(name, value=value, response_only=True, status_codes=[status])


def body(name: str, value: Any) -> OpenApiExample:
    return OpenApiExample(name, value=value, request_only=True)


LIST = [answer("An active lease, 94 days before its end", LEASE)]
RETRIEVE = [answer("An active lease on 28 March 2026", _DETAIL)]
CREATE = [
    body(
        "A lease for a year",
        {
            "unit": LEASE["unit"],
            "tenant": LEASE["tenant"],
            "lease_begin_date": "2025-07-01",
            "lease_end_date": "2026-06-30",
            "monthly_rent_amount": "1850.00",
        },
    ),
    answer("The lease as it was signed", _DETAIL, "201"),
]
CONVERT = [answer("Converted on 28 March 2026", _MONTH_TO_MONTH)]
GIVE_NOTICE = [
    body(
        "31 days between notice and move-out",
        {
            "notice_date": "2026-03-15",
            "notice_move_out_date": "2026-04-15",
            "reason": "Moving for work",
        },
    ),
    answer("18 days before the move-out", _NOTICE),
]
MARK_VACANT = [
    body("The announced day has come", {}),
    body(
        "Left without a notice",
        {"force": True, "actual_move_out_date": "2026-03-25", "reason": "Keys returned by mail"},
    ),
    answer("The household is out", _VACANT),
]
STATS = [
    answer(
        "A company of 4,353 units",
        {
            "total_leases": 4353,
            "active": 2841,
            "month_to_month": 1146,
            "notice": 87,
            "vacant": 279,
            "expiring_30_days": 142,
            "expiring_60_days": 298,
            "expiring_90_days": 451,
            "percent": {
                "active": "65.3",
                "month_to_month": "26.3",
                "notice": "2.0",
                "vacant": "6.4",
            },
        },
    )
]
HISTORY = [
    answer(
        "Moved on by the nightly scan",
        {
            "id": "c4f1a2b3-5d6e-4f70-8a9b-0c1d2e3f4a05",
            "lease": LEASE["id"],
            "previous_status": "active",
            "new_status": "month_to_month",
            "reason": "The term ended without a renewal",
            "changed_by": "system:daily_classify",
            "metadata": {"holdover_start_date": "2026-01-01"},
            "created_at": "2026-01-01T02:00:04Z",
        },
    )
]
