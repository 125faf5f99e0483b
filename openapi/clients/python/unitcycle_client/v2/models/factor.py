from enum import StrEnum


class Factor(StrEnum):
    LATE_PAYMENTS = "late_payments"
    MAINTENANCE_REQUESTS = "maintenance_requests"
    MARKET_TREND = "market_trend"
    RENT_GAP = "rent_gap"
    TENURE_SHORT = "tenure_short"

    def __str__(self) -> str:
        return str(self.value)
