"""The tables that people read are the tables that the code goes by."""

from io import StringIO

import pytest
from django.conf import settings
from django.core.management import call_command


@pytest.mark.parametrize(
    ("command", "page"), [("describe_roles", "roles.md"), ("describe_events", "events.md")]
)
def test_the_page_says_what_the_code_says(command, page):
    out = StringIO()
    call_command(command, stdout=out)

    kept = (settings.BASE_DIR.parent / "docs" / page).read_text()
    assert kept == out.getvalue(), f"Look at what changed: manage.py {command} > docs/{page}"
