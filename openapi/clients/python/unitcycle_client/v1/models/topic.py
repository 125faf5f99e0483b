from enum import StrEnum


class Topic(StrEnum):
    ANNOUNCEMENTS = "announcements"
    DOCUMENTS = "documents"
    LEASES = "leases"
    MESSAGES = "messages"
    NEW_INVOICE = "new_invoice"
    PAST_DUE_BALANCE = "past_due_balance"
    PAYMENTS = "payments"
    REWARDS = "rewards"
    WEATHER_UPDATES = "weather_updates"
    WORK_ORDERS = "work_orders"

    def __str__(self) -> str:
        return str(self.value)
