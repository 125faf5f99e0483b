"""Paper as PDF: what is printed is text, whatever it looks like."""

import socket
from io import BytesIO

import pytest
from django.core.files.storage import default_storage
from PIL import Image
from pypdf import PdfReader

from unitcycle.core.files.purposes import LOGO
from unitcycle.core.files.services import store
from unitcycle.core.pdf import Paper, render

HOSTILE = [
    '#read("/etc/passwd")',
    '#read("paper.typ")',
    '#import "@preview/cetz:0.3.0": *',
    '#include "secret.typ"',
    '#image("/logo.png")',
    "#sys.inputs",
    "*strong* _slanted_ `raw` $x^2$",
    "= A heading",
    "<label> @reference",
    "// no comment /* at all */",
    '"] #panic() [" \\u{41} #{',
    '{"json": "}"}',
]


def paper(**given):
    return Paper(
        **{
            "title": "Invoice INV-1",
            "sender": "Harbor Homes",
            "columns": ["Description", "Amount"],
            "rows": [["Rent", "1,500.00"]],
            "amounts": 1,
            "totals": [("Total", "1,500.00 USD")],
            **given,
        }
    )


def text_of(content):
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)


def pictures_in(content):
    return sum(len(page.images) for page in PdfReader(BytesIO(content)).pages)


def logo(file_format="PNG"):
    content = BytesIO()
    Image.new("RGB", (200, 80), "navy").save(content, file_format)
    return store(content, name="logo", purpose=LOGO)


def test_everything_on_it_is_printed():
    made = render(
        paper(recipient=["Maria Gonzalez"], facts=[("Due", "March 1, 2026")], note="Thank you.")
    )
    assert made.startswith(b"%PDF-")
    text = text_of(made)
    for word in ("Invoice INV-1", "Harbor Homes", "Maria Gonzalez", "Due", "March 1, 2026", "Rent"):
        assert word in text
    assert "Total 1,500.00 USD" in text
    assert "Thank you." in text


@pytest.mark.parametrize("words", HOSTILE)
def test_markup_is_printed_as_it_was_typed(words, monkeypatch):
    def no_network(*args, **kwargs):
        raise AssertionError("It asked the network.")

    monkeypatch.setattr(socket, "getaddrinfo", no_network)
    made = render(
        paper(
            title=words,
            sender=words,
            recipient=[words],
            facts=[("Note", words)],
            columns=[words, "Amount"],
            rows=[[words, "1.00"]],
            totals=[("Total", words)],
            note=words,
        )
    )
    # each of the eight places, and the sender again at the foot
    shown = "".join(text_of(made).split())
    assert shown.count("".join(words.split())) == 9


def test_long_tables_go_on_with_their_heading():
    made = render(paper(rows=[[f"Line {n}", "1.00"] for n in range(120)]))
    reader = PdfReader(BytesIO(made))
    assert len(reader.pages) > 2
    assert all("Description" in page.extract_text() for page in reader.pages)
    assert "Line 119" in reader.pages[-1].extract_text()


def test_nothing_but_a_title_is_a_paper_too():
    assert "Invoice INV-1" in text_of(render(paper(rows=[], totals=[("Total", "0.00")])))


@pytest.mark.django_db
@pytest.mark.parametrize("file_format", ["PNG", "JPEG", "GIF", "WEBP"])
def test_the_logo_is_printed(organization, file_format):
    assert pictures_in(render(paper(logo=logo(file_format)))) == 1


@pytest.mark.django_db
def test_a_logo_whose_bytes_are_lost_is_left_out(organization):
    lost = logo()
    default_storage.delete(lost.key)
    made = render(paper(logo=lost))
    assert pictures_in(made) == 0
    assert "Rent" in text_of(made)
