"""Why something about messages is refused."""

from unitcycle.core.errors import Conflict, Forbidden, Invalid, NotFound


class UnknownEventType(Invalid):
    code = "unknown_event_type"


class BadTemplate(Invalid):
    code = "bad_template"


class BadAddress(Invalid):
    code = "bad_address"


class AlreadySuppressed(Conflict):
    code = "already_suppressed"


class NotSuppressed(Conflict):
    code = "not_suppressed"


class GroupNameTaken(Conflict):
    code = "group_name_taken"


class NoSuchGroup(NotFound):
    code = "no_such_group"


class NoSuchRecipient(NotFound):
    code = "no_such_recipient"


class NotFromProvider(Forbidden):
    """Unsigned, wrongly signed, or of nobody we know: never said which."""

    code = "not_from_provider"
