"""Filters are declared, searches split words, and every order is total."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from django.db.models import QuerySet
from django_filters import rest_framework as django_filters
from rest_framework.exceptions import PermissionDenied, ValidationError
from rest_framework.filters import OrderingFilter, SearchFilter
from rest_framework.request import Request


class DeclaredFilterBackend(django_filters.DjangoFilterBackend):
    """django-filter, with 400 for a value that a filter does not take, and 403 for a filter by a hidden field."""

    raise_exception = True

    def filter_queryset(
        self, request: Request, queryset: QuerySet[Any], view: Any
    ) -> QuerySet[Any]:
        filterset_class = self.get_filterset_class(view, queryset)
        if filterset_class is None:
            return queryset
        filters = filterset_class.base_filters
        if any(_is_named(name, request.query_params) for name in filters):
            filtered: QuerySet[Any] = super().filter_queryset(request, queryset, view)
            return filtered
        # the usual page asks for nothing: no form has to be made and checked for that
        for one in filters.values():
            if getattr(one, "acts_unasked", False):
                queryset = one.filter(queryset, None)
        return queryset

    def get_filterset(self, request: Request, queryset: QuerySet[Any], view: Any) -> Any:
        filterset_class = self.get_filterset_class(view, queryset)
        if filterset_class is None:
            return None
        filters = filterset_class.base_filters
        asked = [name for name in filters if request.query_params.get(name)]
        _refuse_hidden(view, [filters[name].field_name for name in asked])
        named = frozenset(name for name in filters if _is_named(name, request.query_params))
        narrowed = _narrowed(filterset_class, named)
        return narrowed(**self.get_filterset_kwargs(request, queryset, view))


def _is_named(name: str, parameters: Iterable[str]) -> bool:
    """Some filters take several parameters, as `created_after` and `created_before`."""
    return any(given == name or given.startswith(f"{name}_") for given in parameters)


@lru_cache(maxsize=512)
def _narrowed(filterset_class: Any, named: frozenset[str]) -> Any:
    """The set with the filters that this request names, and those that act unasked.

    Each request copies every filter of its set and makes a form of them: the fewer the better.
    """
    narrowed: Any = type(filterset_class.__name__, (filterset_class,), {})
    narrowed.base_filters = {
        name: one
        for name, one in filterset_class.base_filters.items()
        if name in named or getattr(one, "acts_unasked", False)
    }
    return narrowed


class WordSearchFilter(SearchFilter):
    """`?search=garcia 12b`: every word must be found in one of the search fields."""

    search_description = "Every word must be found in one of the searched fields."

    def get_search_terms(self, request: Request) -> list[str]:
        text = request.query_params.get(self.search_param, "")
        if "\x00" in text:
            raise ValidationError({self.search_param: ["Text must not contain NUL characters."]})
        return text[:200].split()[:8]


class StableOrderingFilter(OrderingFilter):
    """`?ordering=-field`; an unknown field is a 400, and the id breaks ties in the same direction.

    `ordering_columns` of a view says which column stands for a name: `{"unit_number": "number_order"}`.
    """

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        """Names what can be sorted by; spectacular asks this of filters that are not its own."""
        names = "|".join(view.ordering_fields)
        described = ", ".join(f"`{name}`" for name in view.ordering_fields)
        return [
            {
                "name": self.ordering_param,
                "in": "query",
                "required": False,
                "description": f"Sorted by {described}; with a minus descending, several with commas.",
                "schema": {"type": "string", "pattern": f"^-?({names})(,-?({names}))*$"},
            }
        ]

    def get_ordering(self, request: Request, queryset: Any, view: Any) -> Any:
        ordering = super().get_ordering(request, queryset, view) or ("-created_at",)
        ordering = [ordering] if isinstance(ordering, str) else list(ordering)
        columns: Mapping[str, str] = getattr(view, "ordering_columns", {})
        ordering = [_as_column(name, columns) for name in ordering]
        if ordering[-1].lstrip("-") not in ("id", "pk"):
            ordering.append("-id" if ordering[-1].startswith("-") else "id")
        return ordering

    def remove_invalid_fields(
        self, queryset: QuerySet[Any], fields: Iterable[str], view: Any, request: Request
    ) -> list[str]:
        fields = list(fields)
        valid = super().remove_invalid_fields(queryset, fields, view, request)
        if len(valid) != len(fields):
            unknown = next(name for name in fields if name not in valid)
            raise ValidationError({self.ordering_param: [f"Cannot sort by “{unknown}”."]})
        _refuse_hidden(view, [name.lstrip("-") for name in valid])
        return valid


def _as_column(name: str, columns: Mapping[str, str]) -> str:
    bare = name.lstrip("-")
    return name.replace(bare, columns.get(bare, bare))


def _refuse_hidden(view: Any, fields: Iterable[str]) -> None:
    """Who may not see a field may not find out its values by sifting or sorting either."""
    hidden: frozenset[str] = getattr(view, "hidden_fields", frozenset)()
    named = sorted(hidden.intersection(fields))
    if named:
        raise PermissionDenied(f"Your role or key does not let you ask about {', '.join(named)}.")
