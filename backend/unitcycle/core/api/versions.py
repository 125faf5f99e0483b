"""The two versions of the API, told apart by the URL's namespace."""

from rest_framework.request import Request


def is_v2(request: Request) -> bool:
    return request.version == "v2"
