"""The policy of the ledger: sides of accounts, the default chart, what an entry must be, how a balance is told.

Amounts are signed: a debit is positive, a credit negative, and an entry sums to zero.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import IntegerChoices, TextChoices

from unitcycle.core.money import CENT, ZERO

# numeric(10, 2), as the contract has every amount of a payment: 99,999,999.99
MOST = Decimal("99999999.99")


class AccountKind(TextChoices):
    ASSET = "asset", "Asset"
    LIABILITY = "liability", "Liability"
    EQUITY = "equity", "Equity"
    INCOME = "income", "Income"
    EXPENSE = "expense", "Expense"


class Side(IntegerChoices):
    """The side on which an account grows."""

    DEBIT = 1, "Debit"
    CREDIT = -1, "Credit"


class SideName(TextChoices):
    """A side, as people write it."""

    DEBIT = "debit", "Debit"
    CREDIT = "credit", "Credit"


def name_of(signed: Decimal | int) -> SideName:
    """On which side a signed amount is, or an account grows."""
    return SideName.DEBIT if signed > 0 else SideName.CREDIT


class Holder(TextChoices):
    """Whose an account is: there is one for the organisation, for each tenant or for each gateway."""

    ORGANIZATION = "organization", "Organisation"
    TENANT = "tenant", "Tenant"
    GATEWAY = "gateway", "Payment gateway"


class Purpose(TextChoices):
    """What an account is for. Services ask for accounts by their purpose, never by number or name."""

    BANK = "bank", "Bank"
    UNDEPOSITED = "undeposited", "Undeposited funds"
    CLEARING = "clearing", "Gateway clearing"
    DISPUTED = "disputed", "Disputed funds"
    RECEIVABLE = "receivable", "Accounts receivable"
    PREPAYMENTS = "prepayments", "Prepayments"
    DEPOSITS = "deposits", "Security deposits held"
    OPENING_BALANCES = "opening_balances", "Opening balances"
    RENT_INCOME = "rent_income", "Rent income"
    FEE_INCOME = "fee_income", "Fee income"
    UTILITY_INCOME = "utility_income", "Utility income"
    OTHER_INCOME = "other_income", "Other income"
    REWARDS_EXPENSE = "rewards_expense", "Rewards expense"
    GATEWAY_FEES = "gateway_fees", "Gateway fees"
    BAD_DEBT = "bad_debt", "Bad debt"
    CUSTOM = "custom", "An account of the organisation's own"


@dataclass(frozen=True)
class AccountType:
    """A row of the default chart. A guarded account never leaves its side."""

    code: str
    kind: AccountKind
    holder: Holder = Holder.ORGANIZATION
    guarded: bool = False


CHART: Mapping[Purpose, AccountType] = {
    Purpose.BANK: AccountType("1000", AccountKind.ASSET),
    Purpose.UNDEPOSITED: AccountType("1020", AccountKind.ASSET),
    Purpose.CLEARING: AccountType("1050", AccountKind.ASSET, Holder.GATEWAY),
    Purpose.DISPUTED: AccountType("1060", AccountKind.ASSET),
    Purpose.RECEIVABLE: AccountType("1100", AccountKind.ASSET, Holder.TENANT),
    Purpose.PREPAYMENTS: AccountType("2100", AccountKind.LIABILITY, Holder.TENANT, guarded=True),
    Purpose.DEPOSITS: AccountType("2200", AccountKind.LIABILITY, Holder.TENANT, guarded=True),
    Purpose.OPENING_BALANCES: AccountType("3000", AccountKind.EQUITY),
    Purpose.RENT_INCOME: AccountType("4000", AccountKind.INCOME),
    Purpose.FEE_INCOME: AccountType("4100", AccountKind.INCOME),
    Purpose.UTILITY_INCOME: AccountType("4200", AccountKind.INCOME),
    Purpose.OTHER_INCOME: AccountType("4900", AccountKind.INCOME),
    Purpose.REWARDS_EXPENSE: AccountType("5100", AccountKind.EXPENSE),
    Purpose.GATEWAY_FEES: AccountType("5200", AccountKind.EXPENSE),
    Purpose.BAD_DEBT: AccountType("5300", AccountKind.EXPENSE),
}

_DEBIT_KINDS = {AccountKind.ASSET, AccountKind.EXPENSE}


def side_of(kind: AccountKind | str) -> Side:
    """Assets and expenses grow by debits; liabilities, equity and income by credits."""
    return Side.DEBIT if kind in _DEBIT_KINDS else Side.CREDIT


class ChargeKind(TextChoices):
    """What a tenant is charged for: the contract's charge types of an invoice line."""

    RENT = "rent", "Rent"
    WATER = "water", "Water"
    ELECTRIC = "electric", "Electricity"
    GAS = "gas", "Gas"
    TRASH = "trash", "Trash"
    PARKING = "parking", "Parking"
    PET_FEE = "pet_fee", "Pet rent"
    LATE_FEE = "late_fee", "Late fee"
    OTHER = "other", "Other"


_INCOME: Mapping[ChargeKind, Purpose] = {
    ChargeKind.RENT: Purpose.RENT_INCOME,
    ChargeKind.WATER: Purpose.UTILITY_INCOME,
    ChargeKind.ELECTRIC: Purpose.UTILITY_INCOME,
    ChargeKind.GAS: Purpose.UTILITY_INCOME,
    ChargeKind.TRASH: Purpose.UTILITY_INCOME,
    ChargeKind.LATE_FEE: Purpose.FEE_INCOME,
}


def income_of(kind: ChargeKind | str) -> Purpose:
    """Where a charge of this kind is earned; parking, pets and whatever else are other income."""
    return _INCOME.get(ChargeKind(kind), Purpose.OTHER_INCOME)


class EntryKind(TextChoices):
    """Why money moved; what a statement calls it."""

    CHARGE = "charge", "Charge"
    PAYMENT = "payment", "Payment"
    CREDIT_APPLIED = "credit_applied", "Credit applied"
    REFUND = "refund", "Refund"
    OPENING_BALANCE = "opening_balance", "Opening balance"
    ADJUSTMENT = "adjustment", "Adjustment"
    WRITE_OFF = "write_off", "Write-off"
    REVERSAL = "reversal", "Reversal"


class Fault(TextChoices):
    """Why the lines of an entry cannot be posted."""

    TOO_FEW = "too_few", "An entry needs at least two lines."
    NOTHING = "nothing", "A line of zero moves nothing."
    FRACTION = "fraction", "An amount has at most two decimal places."
    TOO_MUCH = "too_much", "An amount is at most 99,999,999.99."
    UNBALANCED = "unbalanced", "Debits and credits must be equal."


@dataclass(frozen=True)
class Line:
    """One posting to be: a debit above zero, a credit below. `charge_id` says which charge it raises or settles."""

    account_id: UUID
    amount: Decimal
    charge_id: UUID | None = None


def fault_of(amounts: Sequence[Decimal]) -> Fault | None:
    """What is wrong with the amounts of an entry, or None. They are signed, in the entry's one currency."""
    if len(amounts) < 2:
        return Fault.TOO_FEW
    for amount in amounts:
        if (fault := fault_of_amount(amount)) is not None:
            return fault
    return Fault.UNBALANCED if sum(amounts) else None


def fault_of_amount(amount: Decimal) -> Fault | None:
    """What is wrong with one amount, whatever its sign."""
    if not amount.is_finite() or abs(amount) > MOST:
        return Fault.TOO_MUCH
    if not amount:
        return Fault.NOTHING
    return Fault.FRACTION if amount != amount.quantize(CENT) else None


def reversed_lines(lines: Iterable[Line]) -> tuple[Line, ...]:
    """The same lines on the other side: what takes an entry back."""
    return tuple(Line(line.account_id, -line.amount, line.charge_id) for line in lines)


@dataclass(frozen=True)
class Due:
    """An open charge, for sharing a payment out: smallest first is settled first."""

    charge_id: UUID
    due_date: date
    trans_date: date
    open_amount: Decimal

    @property
    def turn(self) -> tuple[date, date, UUID]:
        return (self.due_date, self.trans_date, self.charge_id)


def shared_out(amount: Decimal, dues: Iterable[Due]) -> tuple[list[tuple[UUID, Decimal]], Decimal]:
    """How much of `amount` each charge gets, the longest due first, and what is left over for credit (R-P-44)."""
    left, parts = amount, []
    for due in sorted(dues, key=lambda one: one.turn):
        part = min(left, due.open_amount)
        if part > 0:
            parts.append((due.charge_id, part))
            left -= part
    return parts, left


class Bucket(TextChoices):
    """How long a charge has been due, counted in days after its due date."""

    CURRENT = "current", "Not yet due"
    DAYS_1_30 = "days_1_30", "1 to 30 days"
    DAYS_31_60 = "days_31_60", "31 to 60 days"
    DAYS_61_90 = "days_61_90", "61 to 90 days"
    OVER_90 = "over_90", "Over 90 days"


# the last day of each bucket but the last one
BUCKET_ENDS: Sequence[tuple[int, Bucket]] = (
    (0, Bucket.CURRENT),
    (30, Bucket.DAYS_1_30),
    (60, Bucket.DAYS_31_60),
    (90, Bucket.DAYS_61_90),
)


def bucket_of(due_date: date, as_of: date) -> Bucket:
    """The due date itself is not late; the thirtieth day after it is still 1 to 30."""
    days = (as_of - due_date).days
    return next((bucket for end, bucket in BUCKET_ENDS if days <= end), Bucket.OVER_90)


def months_until(day: date, count: int) -> list[date]:
    """The first days of so many months, the last of them the one that the day is in."""
    last = day.year * 12 + day.month - 1
    return [date(place // 12, place % 12 + 1, 1) for place in range(last - count + 1, last + 1)]


@dataclass(frozen=True)
class Movement:
    """One line of a tenant's account: what it moved of what they owe (`amount`: more is positive)."""

    kind: EntryKind
    on: date
    description: str
    amount: Decimal
    due_date: date | None = None
    # how much of earlier credit the line used up; it moves nothing in sum
    credit_used: Decimal = ZERO


@dataclass(frozen=True)
class Step:
    """A movement, told: the balance after it and a sentence for the tenant."""

    movement: Movement
    balance: Decimal
    sentence: str


def explain(movements: Iterable[Movement], money: str, before: Decimal = ZERO) -> list[Step]:
    """The way from `before` to the balance, a sentence for each step. `money` is the currency's code."""
    balance, steps = before, []
    for movement in movements:
        balance += movement.amount
        steps.append(
            Step(movement, balance, f"{_told(movement, money)} {standing(balance, money)}")
        )
    return steps


def standing(balance: Decimal, money: str) -> str:
    """What a balance means: owing, having credit, or even."""
    if balance > 0:
        return f"You owed {with_currency(balance, money)}."
    if balance < 0:
        return f"You had {with_currency(-balance, money)} of credit."
    return "You owed nothing."


_TOLD: Mapping[EntryKind, tuple[str, str]] = {
    # what it is called when it adds to what is owed, and when it takes from it
    EntryKind.CHARGE: ("{what} was charged: {amount}", "{what} was credited: {amount}"),
    EntryKind.PAYMENT: ("A payment was taken back: {amount}", "You paid {amount}"),
    EntryKind.REFUND: ("{amount} was paid back to you", "A refund was taken back: {amount}"),
    EntryKind.OPENING_BALANCE: (
        "You brought {amount} owing from the earlier books",
        "You brought {amount} of credit from the earlier books",
    ),
    EntryKind.ADJUSTMENT: ("An adjustment added {amount}", "An adjustment took off {amount}"),
    EntryKind.WRITE_OFF: ("A write-off was taken back: {amount}", "{amount} was written off"),
    EntryKind.REVERSAL: (
        "{what} was taken back, which added {amount}",
        "{what} was taken back, which took off {amount}",
    ),
}


def _told(movement: Movement, money: str) -> str:
    day = f"{movement.on.day} {movement.on:%B %Y}"
    if not movement.amount and not movement.credit_used:
        return f"{day}: {movement.description}."
    if not movement.amount:
        used = with_currency(movement.credit_used, money)
        return f"{day}: {used} of your credit paid charges that were open."
    more, less = _TOLD.get(movement.kind, _TOLD[EntryKind.ADJUSTMENT])
    text = more if movement.amount > 0 else less
    amount = with_currency(abs(movement.amount), money)
    due = movement.due_date
    when = f", due {due.day} {due:%B %Y}" if due and movement.amount > 0 else ""
    return f"{day}: {text.format(what=movement.description, amount=amount)}{when}."


def with_currency(amount: Decimal, money: str) -> str:
    """As people read it: 1,850.00 USD."""
    return f"{amount:,.2f} {money}"


# what a charge is settled by when it is paid; a late fee is no payment that could itself be late
SETTLING = (EntryKind.PAYMENT, EntryKind.CREDIT_APPLIED)


def was_late(due_date: date, paid_on: Iterable[date], is_open: bool, today: date) -> bool:
    """Whether something of a charge came after its day, or is open past it (N1-32)."""
    return (is_open and due_date < today) or any(day > due_date for day in paid_on)
