"""Ids of rows that exist, for a fuzzer that would only meet 404 with ids of its own making."""

from collections.abc import Iterable
from io import BytesIO
from typing import Any

from PIL import Image

from tests.running import Integrator
from tests.schema.described import Operation

# field of a body -> the list its ids are in
RELATIONS = {
    "property": "properties",
    "building": "buildings",
    "floor": "floors",
    "unit": "units",
    "tenant": "tenants/people",
    "lease": "tenants/leases",
    "assigned_vendor": "vendors",
}
_MOST = 5
_SMALL = {
    "notifications/groups": {"name": "Fuzz group", "contacts": [{"email": "fuzz@example.com"}]},
    "notifications/suppressions": {"medium": "email", "address": "fuzz@example.com"},
}
_ROLL = b"Property,Unit,Tenant,Rent,Lease From,Lease To\nFuzz House,1,Ann Lee,900,2026-01-01,2027-12-31\n"


def put_something_everywhere(client: Integrator) -> None:
    """A photo, an import, a group: what the demo data has none of."""
    picture = BytesIO()
    Image.new("RGB", (8, 8), "teal").save(picture, "PNG")
    for owner in ("units", "work-orders"):
        row = _rows(client, f"/api/v1/{owner}/")[0]
        files = {"file": ("front.png", picture.getvalue(), "image/png")}
        client.post(f"/api/v1/{owner}/{row}/photos/", files=files).raise_for_status()
    files = {"file": ("roll.csv", _ROLL, "text/csv")}
    client.post("/api/v1/imports/rent-rolls/", files=files).raise_for_status()
    for path, body in _SMALL.items():
        client.post(f"/api/v1/{path}/", json=body).raise_for_status()


def ids_of_paths(client: Integrator, operations: Iterable[Operation]) -> dict[Operation, Any]:
    """Operation -> name of a path parameter -> ids for it. All of a path's ids but the last are one row's."""
    return {
        operation: found
        for operation in operations
        if (found := _ids_of(client, operation.path)) and all(found.values())
    }


def ids_of_relations(client: Integrator) -> dict[str, list[str]]:
    return {field: _rows(client, f"/api/v1/{path}/") for field, path in RELATIONS.items()}


def _ids_of(client: Integrator, path: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    known = ""
    for part in path.strip("/").split("/"):
        if part.startswith("{"):
            ids = _rows(client, f"{known}/")
            found[part.strip("{}")] = ids
            known += f"/{ids[0]}" if ids else "/none"
        else:
            known += f"/{part}"
    return {
        name: ids if number == len(found) - 1 else ids[:1]
        for number, (name, ids) in enumerate(found.items())
    }


def _rows(client: Integrator, path: str) -> list[str]:
    answer = client.get(path, params={} if "photos" in path else {"page_size": _MOST})
    if answer.status_code != 200:
        return []
    body = answer.json()
    rows = body if isinstance(body, list) else body["results"]
    return [row["id"] for row in rows[:_MOST]]
