"""How texts are put together and compared in SQL."""

from functools import reduce
from operator import add
from typing import Any

from django.db.models import Case, F, Func, IntegerField, TextField, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Concat, NullIf, Replace, StrIndex
from django.db.models.lookups import GreaterThan

from unitcycle.insight.search.rules import LOOSE_ACCENTS, PLAIN_LETTERS, padded, trigrams_of

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


class _Part(Func):
    """The word that is looked at, inside of _InOneWord."""

    template = "part"
    output_field = TextField()


class _InOneWord(Func):
    """The most that one word of a text counts. The text is folded once, not once for each trigram."""

    arity = 2
    output_field = IntegerField()

    def as_sql(self, compiler: Any, connection: Any, *args: Any, **kwargs: Any) -> tuple[str, Any]:
        (count, counted), (text, of) = map(compiler.compile, self.get_source_expressions())
        sql = f"(SELECT max({count}) FROM unnest(string_to_array({text}, E'\\n')) AS parts (part))"
        return sql, (*counted, *of)


def trigrams_found(word: str, name: str) -> Combinable:
    """How many of the word's trigrams are in one word of the text of that name; all where it is written out."""
    trigrams = trigrams_of(word)
    each = [Case(When(_is_in_part(trigram), then=1), default=0) for trigram in trigrams]
    count = Case(When(_is_in_part(word), then=len(trigrams)), default=reduce(add, each))
    return _InOneWord(count, _one_word_a_line(F(name)))


def _one_word_a_line(text: Combinable) -> Combinable:
    """Each word with its blanks around it."""
    before, after = padded("|").split("|")
    lines = Replace(text, Value(" "), Value(f"{after}\n{before}"), output_field=TextField())
    return Concat(Value(before), lines, Value(after), output_field=TextField())


def _is_in_part(text: str) -> GreaterThan:
    return GreaterThan(StrIndex(_Part(), Value(text)), 0)
