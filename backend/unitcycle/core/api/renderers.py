from decimal import Decimal
from typing import Any

import orjson
from django.utils.functional import Promise
from rest_framework.renderers import BaseRenderer
from rest_framework.utils.serializer_helpers import ReturnDict, ReturnList


class Ready(bytes):
    """A body that is JSON already: written by a read path that skipped the serializers."""


class OrjsonRenderer(BaseRenderer):
    """JSON by orjson: UUIDs and dates as ISO text, decimals as strings."""

    media_type = "application/json"
    format = "json"
    charset = None
    render_style = "binary"

    def render(self, data: Any, media_type: Any = None, renderer_context: Any = None) -> bytes:
        if isinstance(data, Ready):
            return data
        return b"" if data is None else dumps(data)


def dumps(data: Any) -> bytes:
    return orjson.dumps(data, default=_other, option=orjson.OPT_UTC_Z | orjson.OPT_NON_STR_KEYS)


def _other(value: Any) -> Any:
    if isinstance(value, Decimal):
        return f"{value:f}"  # never 0E-10, which no schema of an amount knows
    if isinstance(value, Promise):
        return str(value)
    if isinstance(value, ReturnDict | dict):
        return dict(value)
    if isinstance(value, ReturnList | list | tuple | set):
        return list(value)
    return str(value)
