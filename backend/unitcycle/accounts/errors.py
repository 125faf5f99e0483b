"""Why something about people and organisations was refused."""

from unitcycle.core.errors import NotFound


class NotAMember(NotFound):
    code = "not_a_member"
