"""Why something about people and organisations was refused."""

from unitcycle.core.errors import Conflict, Forbidden, Invalid, NotFound


class NotAMember(NotFound):
    code = "not_a_member"


class AboveYou(Forbidden):
    code = "role_above_yours"


class LastOwner(Conflict):
    code = "last_owner"


class AlreadyAMember(Conflict):
    code = "already_a_member"


class InvitationClosed(Conflict):
    code = "invitation_closed"


class InvitationUnusable(NotFound):
    """Unknown, expired, revoked or used: one answer, so that nothing is learnt by trying."""

    code = "invitation_unusable"


class CurrencyInUse(Conflict):
    """Amounts were booked in the present currency."""

    code = "currency_in_use"


class WrongPassword(Forbidden):
    code = "wrong_password"


class ScopesNotYours(Invalid):
    code = "scopes_not_yours"


class ExportUnderWay(Conflict):
    code = "export_under_way"
