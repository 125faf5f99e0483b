"""Refuses an upload while it arrives, before the disk is full."""

from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler


class LimitedUploadHandler(FileUploadHandler):
    """Counts the bytes of all files of one request; past the limit the request is refused (413)."""

    def handle_raw_input(
        self,
        input_data: Any,
        META: Any,  # noqa: N803  Django names it
        content_length: int,
        boundary: Any,
        encoding: Any = None,
    ) -> None:
        self._seen = 0
        if content_length and content_length > settings.UPLOAD_LIMIT_BYTES:
            raise RequestDataTooBig(_too_big())

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        self._seen += len(raw_data)
        if self._seen > settings.UPLOAD_LIMIT_BYTES:
            raise RequestDataTooBig(_too_big())
        return raw_data

    def file_complete(self, file_size: int) -> None:
        return None


def _too_big() -> str:
    return f"An upload can have at most {settings.UPLOAD_LIMIT_BYTES // 2**20} MB."
