from enum import StrEnum


class Category(StrEnum):
    ANNOUNCEMENT = "announcement"
    BILLING = "billing"
    LEASE = "lease"
    MESSAGE = "message"
    REWARDS = "rewards"
    SYSTEM = "system"
    WEATHER = "weather"
    WORK_ORDER = "work_order"

    def __str__(self) -> str:
        return str(self.value)
