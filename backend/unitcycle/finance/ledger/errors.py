"""Why the ledger refuses something."""

from unitcycle.core.errors import Conflict, Invalid, NotFound


class Unbalanced(Invalid):
    """The lines of an entry cannot be posted; the sentence says which rule they break."""

    code = "entry_unbalanced"


class UnknownAccount(NotFound):
    code = "account_not_found"


class DoesNotFit(Invalid):
    """An account of another currency, another organisation or another tenant's charge."""

    code = "posting_does_not_fit"


class NotEnough(Conflict):
    """A guarded account would leave its side: more credit spent than there is."""

    code = "not_enough"


class MoreThanOwed(Conflict):
    """A charge would be settled twice, or more would be owed than was charged."""

    code = "more_than_owed"


class KeyTaken(Conflict):
    """The idempotency key belongs to another entry."""

    code = "idempotency_key_taken"


class AlreadyReversed(Conflict):
    code = "already_reversed"


class NotReversible(Conflict):
    """A reversal is not reversed; what was wrongly taken back is posted anew."""

    code = "not_reversible"


class CodeTaken(Conflict):
    code = "account_code_taken"


class NotRenamed(Conflict):
    code = "account_not_renamed"


class NotByHand(Conflict):
    code = "not_by_hand"
