"""The pictures of the README. Not among the tests, for it writes into docs; `make screenshots` calls it."""

import pytest

from tests.browser.conftest import SignedIn
from tests.browser.test_6_every_route import OWNER, ROOT, settle

pytestmark = pytest.mark.browser

IMAGES = ROOT / "docs" / "images"
OF_THE_README = {"lifecycle": "/lifecycle"}


@pytest.mark.parametrize("name", OF_THE_README)
def test_a_picture_of_the_readme(signed_in: SignedIn, name: str):
    page = signed_in(OWNER)
    page.goto(OF_THE_README[name])
    settle(page)

    page.screenshot(path=IMAGES / f"{name}.png")

    assert f"docs/images/{name}.png" in (ROOT / "README.md").read_text()
