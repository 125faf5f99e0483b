"""A sheet of paper as an answer."""

from typing import Any

from django.template.response import SimpleTemplateResponse
from django.utils.http import content_disposition_header
from drf_spectacular.types import OpenApiTypes

from unitcycle.core.files.services import clean_name
from unitcycle.core.pdf import Paper, render

_PDF = "application/pdf"
# what extend_schema takes as `responses`
PDF_ANSWER: dict[Any, Any] = {(200, _PDF): OpenApiTypes.BINARY}


class PdfResponse(SimpleTemplateResponse):
    """Set when the request's transaction is over: Django renders an answer after the view has returned."""

    def __init__(self, paper: Paper, name: str) -> None:
        super().__init__("", content_type=_PDF)
        self._paper = paper
        self["Content-Disposition"] = (
            content_disposition_header(as_attachment=True, filename=clean_name(name)) or ""
        )
        self["Cache-Control"] = "private, no-store"

    @property
    def rendered_content(self) -> Any:
        return render(self._paper)
