"""How many rows a page has, in both versions of the API."""

import re
from typing import Any

from rest_framework.exceptions import ValidationError
from rest_framework.request import Request

DEFAULT_SIZE = 50
LARGEST_SIZE = 200
SIZE_PARAM = "page_size"


def size_of(request: Request) -> int:
    """Raises ValidationError for what is no number from 1 to LARGEST_SIZE."""
    text = request.query_params.get(SIZE_PARAM)
    if text is None:
        return DEFAULT_SIZE
    if re.fullmatch(r"[0-9]{1,3}", text) and 1 <= int(text) <= LARGEST_SIZE:
        return int(text)
    raise ValidationError({SIZE_PARAM: [f"A number from 1 to {LARGEST_SIZE}."]})


def describe_size() -> dict[str, Any]:
    """The parameter, as OpenAPI says it."""
    return {
        "name": SIZE_PARAM,
        "in": "query",
        "required": False,
        "description": f"Rows per page, at most {LARGEST_SIZE}; {DEFAULT_SIZE} when not given.",
        "schema": {"type": "integer", "minimum": 1, "maximum": LARGEST_SIZE},
    }
