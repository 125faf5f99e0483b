"""How texts are put together and compared in SQL."""

from typing import Any

from django.db.models import Func, TextField, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import NullIf

from unitcycle.insight.search.rules import LOOSE_ACCENTS, PLAIN_LETTERS

NOTHING = Value("", output_field=TextField())


class _Joined(Func):
    function = "concat_ws"
    output_field = TextField()


def text_of(*parts: str | Combinable) -> Combinable:
    """Columns with a space between them; what is NULL or empty is left out."""
    return _Joined(Value(" "), *(NullIf(part, Value("")) for part in parts))


class Folded(Func):
    """As rules.folded. Most texts are plain, and are spared the look at every letter."""

    # `unaccent` is not in the embedded PostgreSQL; what has no counterpart at the end is taken out
    _table = f"'{''.join(PLAIN_LETTERS)}{LOOSE_ACCENTS}', '{''.join(PLAIN_LETTERS.values())}'"
    template = (
        "CASE WHEN octet_length(%(expressions)s) = char_length(%(expressions)s) "
        "THEN lower(%(expressions)s) "
        f"ELSE lower(translate(%(expressions)s, {_table})) END"
    )
    output_field = TextField()

    def as_sql(self, *args: Any, **kwargs: Any) -> tuple[str, Any]:
        sql, params = super().as_sql(*args, **kwargs)
        return sql, tuple(params) * self.template.count("%(expressions)s")
