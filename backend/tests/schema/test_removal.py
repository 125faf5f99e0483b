"""What DELETE leaves behind: an archived row says when, a removed one is gone."""

import io
from typing import Any
from uuid import uuid4

import pytest
from PIL import Image

from tests.running import Integrator

pytestmark = pytest.mark.server

ARCHIVING = ("properties", "buildings", "units", "equipment", "vendors", "tenants/people")


@pytest.mark.parametrize("path", ARCHIVING)
def test_an_archived_row_is_readable_and_says_so(integrator: Integrator, path: str):
    made = _made(integrator, path)
    address = f"/api/v2/{path}/{made['id']}/"

    assert integrator.delete(address).status_code == 204

    assert integrator.get(address).raise_for_status().json()["archived_at"] is not None
    listed = integrator.rows(f"/api/v2/{path}/", page_size=200)
    assert made["id"] not in {row["id"] for row in listed}


def test_a_removed_photo_is_gone(integrator: Integrator):
    unit = _made(integrator, "units")
    picture = io.BytesIO()
    Image.new("RGB", (8, 8), "teal").save(picture, "PNG")
    photos = f"/api/v2/units/{unit['id']}/photos/"
    made = integrator.post(photos, files={"file": ("front.png", picture.getvalue())})
    address = f"{photos}{made.raise_for_status().json()['id']}/"

    assert integrator.delete(address).status_code == 204

    assert integrator.get(address).status_code == 404
    assert integrator.get(photos).json() == []


def _made(integrator: Integrator, path: str) -> dict[str, Any]:
    bodies: dict[str, Any] = {
        "properties": {"name": f"Removal House {uuid4().hex[:8]}"},
        "vendors": {"name": "Removal Vendor"},
        "tenants/people": {"first_name": "Removed", "last_name": "Person"},
    }
    body = bodies.get(path) or {"property": _made(integrator, "properties")["id"]}
    if path == "buildings":
        body["name"] = "Removal Block"
    elif path == "units":
        body["unit_number"] = "R-1"
    elif path == "equipment":
        body |= {"name": "Boiler", "category": "hvac"}
    answer = integrator.post(f"/api/v1/{path}/", json=body)
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made
