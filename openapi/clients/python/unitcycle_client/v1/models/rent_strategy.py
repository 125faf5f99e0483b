from enum import StrEnum


class RentStrategy(StrEnum):
    ABOVE_MARKET_PREMIUM = "above_market_premium"
    BELOW_MARKET_RETAIN = "below_market_retain"
    HOLD = "hold"
    MARKET_RATE = "market_rate"

    def __str__(self) -> str:
        return str(self.value)
