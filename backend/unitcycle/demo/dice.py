"""Chance that is the same every time: one seed, and ids drawn from it."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from random import Random
from typing import TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

T = TypeVar("T")


class Dice:
    """Draws for one company. `today` is the day all dates are told from."""

    def __init__(self, seed: str, today: date, time_zone: str) -> None:
        self._random = Random(seed)
        self.today = today
        self._zone = ZoneInfo(time_zone)

    def id(self) -> UUID:
        return UUID(int=self._random.getrandbits(128), version=4)

    def pick(self, things: Sequence[T]) -> T:
        return self._random.choice(things)

    def sample(self, things: Sequence[T], count: int) -> list[T]:
        return self._random.sample(things, count)

    def shuffled(self, things: Sequence[T]) -> list[T]:
        return self._random.sample(things, len(things))

    def weighted(self, weights: dict[T, int]) -> T:
        return self._random.choices(list(weights), weights=list(weights.values()))[0]

    def chance(self, probability: float) -> bool:
        return self._random.random() < probability

    def between(self, low: int, high: int) -> int:
        """Both ends included."""
        return self._random.randint(low, high)

    def money(self, low: int, high: int, *, step: int = 5) -> Decimal:
        return Decimal(self._random.randrange(low, high + 1, step)).quantize(Decimal("0.01"))

    def share(self, low: float, high: float) -> Decimal:
        return Decimal(str(round(self._random.uniform(low, high), 3)))

    def day(self, days_from: int, days_to: int) -> date:
        """A day between so many days from today; negative is past."""
        return self.today + timedelta(days=self.between(days_from, days_to))

    def moment(self, day: date) -> datetime:
        """A moment of that day within working hours, in the company's time zone."""
        at = time(self.between(8, 17), self.between(0, 59), self.between(0, 59))
        return datetime.combine(day, at, self._zone)
