"""Ids of rows that exist, for a fuzzer that would only meet 404 with ids of its own making."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any

from PIL import Image

from tests.running import Integrator, Person
from tests.schema.described import Operation

# field of a body -> the list its ids are in
RELATIONS = {
    "property": "properties",
    "building": "buildings",
    "floor": "floors",
    "unit": "units",
    "unit_ids": "units",
    "action_ids": "portfolio/command-center/ai-queue",
    "tenant": "tenants/people",
    "lease": "tenants/leases",
    "assigned_vendor": "vendors",
    "invoice": "billing/invoices",
    "work_orders": "work-orders",
    "wallet": "bitcoin/wallets",
}
# path parameter -> the list its ids are in, where the path before it is no list
ELSEWHERE = {"tenant_id": "tenants/people", "lease_id": "tenants/leases"}
_MOST = 5
_SMALL = {
    "notifications/groups": {"name": "Fuzz group", "contacts": [{"email": "fuzz@example.com"}]},
    "notifications/suppressions": {"medium": "email", "address": "fuzz@example.com"},
}
_ROLL = b"Property,Unit,Tenant,Rent,Lease From,Lease To\nFuzz House,1,Ann Lee,900,2026-01-01,2027-12-31\n"


# parts of a path that name no row
NAMED: dict[str, list[Any]] = {"step": [1, 5], "tone": ["friendly", "legal"]}


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
    add_proposals(client)
    _put_something_in_the_books(client)
    _put_something_in_the_command_center(client)


def add_webhook(person: Person) -> None:
    """An endpoint where nobody listens, and a call to it. No key can make one."""
    body = {"url": "http://127.0.0.1:9/", "event_types": ["payment.received"]}
    made = person.post("/api/v1/webhook-endpoints/", json=body).raise_for_status().json()
    person.post(f"/api/v1/webhook-endpoints/{made['id']}/test/").raise_for_status()


def add_proposals(client: Integrator | Person) -> None:
    """Work orders that are sorted. No key can decide on it."""
    found = client.get("/api/v1/properties/").raise_for_status().json()["results"]
    for number in range(_MOST):
        body = {"property": found[0]["id"], "title": f"The kitchen tap drips ({number})"}
        order = client.post("/api/v1/work-orders/", json=body).raise_for_status().json()
        client.post(f"/api/v1/work-orders/{order['id']}/triage/").raise_for_status()


def _put_something_in_the_command_center(client: Integrator) -> None:
    """A batch that was done, and one that waits."""
    body = {"unit_ids": _rows(client, "/api/v1/units/")[:2], "action_type": "listing_update"}
    for more in (
        {},
        {"scheduled_for": f"{datetime.now(UTC) + timedelta(days=30):%Y-%m-%dT%H:%M:%SZ}"},
    ):
        made = client.post("/api/v1/portfolio/command-center/actions/", json={**body, **more})
        made.raise_for_status()


def _put_something_in_the_books(client: Integrator) -> None:
    """An account, a charge that comes back, a cycle, an invoice, a draft and a payment."""
    lease = client.get("/api/v1/tenants/leases/", params={"lease_status": "active"}).json()
    lease = lease["results"][0]
    line = {"charge_type": "other", "description": "Key", "unit_price": "12.50"}
    draft = {"lease": lease["id"], "due_date": "2026-03-20", "lines": [line]}
    bodies = [
        ("ledger/accounts", {"code": "4300", "name": "Laundry", "kind": "income"}),
        (
            "billing/recurring-charges",
            {
                "lease": lease["id"],
                "charge_type": "parking",
                "description": "Parking",
                "amount": "75.00",
                "start_date": "2026-01-01",
            },
        ),
        (
            "billing/cycles",
            {"name": "March 2020", "start_date": "2020-03-01", "end_date": "2020-03-31"},
        ),
        ("billing/invoices", draft),
        ("billing/invoices", draft),
        ("bitcoin-payments", {"tenant": lease["tenant"], "amount": "25.00"}),
        (
            "payments",
            {
                "tenant": lease["tenant"],
                "amount": "5.00",
                "method": "cash",
                "received_on": "2026-03-02",
            },
        ),
    ]
    made = {path: _made(client, path, body) for path, body in bodies}
    invoice = made["billing/invoices"]["id"]  # the other draft stays one
    client.post(f"/api/v1/billing/invoices/{invoice}/issue/").raise_for_status()


def _made(client: Integrator, path: str, body: dict[str, Any]) -> Any:
    answer = client.post(f"/api/v1/{path}/", json=body)
    assert answer.status_code < 300, f"{path} answers {answer.status_code}: {answer.text}"
    return answer.json()


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
            name = part.strip("{}")
            ids = (
                NAMED.get(name)
                or _rows(client, f"{known}/")
                or _rows(client, f"/api/v1/{ELSEWHERE.get(name, '')}/")
            )
            found[name] = ids
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
