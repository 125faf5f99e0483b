"""A company takes everything along, as one archive."""

import json
import re
import zipfile

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import SignedIn

pytestmark = pytest.mark.browser


def test_everything_is_exported_and_fetched(signed_in: SignedIn):
    page = signed_in("owner@meridian.example")
    page.goto("/exports")
    page.get_by_role("button", name="Export everything").click()

    archive = page.get_by_role("region", name="Exports").locator("tbody tr").first
    expect(archive).to_contain_text(re.compile(r"meridian.*\.zip"), timeout=90_000)
    with page.expect_download() as download:
        archive.get_by_role("link", name="Download").click()

    with zipfile.ZipFile(download.value.path()) as files:
        manifest = json.loads(files.read("manifest.json"))
        rows = {table["path"]: table["rows"] for table in manifest["tables"]}
        assert rows["tables/tenants.lease.csv"] >= 4353
        assert rows["tables/properties.property.csv"] == 23
        lines = files.read("tables/properties.property.csv").decode("utf-8-sig").splitlines()
        assert len(lines) == 1 + 23
        assert b"Saltmarsh" not in files.read("organization.csv")
