"""What the processes of these tests do: `python -m tests.faults.scenes SCENE …`, with the real database roles.

A line of JSON on standard output is a process's word to the test.
"""

import json
import sys
import time
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

import django

SLUG = "faults"
TODAY = date(2026, 3, 28)


def say(**facts: Any) -> None:
    sys.stdout.write(json.dumps(facts, default=str) + "\n")
    sys.stdout.flush()


def people(leases: str, seed: str) -> None:
    """An organisation with leases: half expired, a quarter past their move-out, a quarter staying."""
    from django.db import transaction

    from unitcycle.accounts.tests.factories import make_organization
    from unitcycle.core.organizations import organization_context

    with transaction.atomic():
        organization = make_organization(slug=SLUG, name="Faults")
        with organization_context(organization.pk):
            _make_leases(int(leases), Random(int(seed)))
    say(organization=organization.pk)


def _make_leases(number: int, random: Random) -> None:
    from unitcycle.portfolio.properties.models import Property
    from unitcycle.portfolio.units.models import Unit
    from unitcycle.tenancy.tenants.models import Lease, Tenant

    estate = Property.objects.create(name="Estate")
    units = Unit.objects.bulk_create(
        Unit(property=estate, unit_number=f"{index:05}", status="occupied")
        for index in range(number)
    )
    tenants = Tenant.objects.bulk_create(
        Tenant(first_name="Ada", last_name=f"Person {index}") for index in range(number)
    )
    Lease.objects.bulk_create(
        Lease(
            lease_number=f"L-{index:05}",
            unit=unit,
            property=estate,
            tenant=tenant,
            monthly_rent_amount=Decimal(random.randrange(900, 3000)),
            lease_begin_date=date(2025, 1, 1),
            is_current=True,
            **_life(index, random),
        )
        for index, (unit, tenant) in enumerate(zip(units, tenants, strict=True))
    )


def _life(index: int, random: Random) -> dict[str, Any]:
    days = timedelta(days=random.randrange(1, 200))
    if index % 4 in (0, 1):
        return {"lease_end_date": TODAY - days}
    if index % 4 == 2:
        return {
            "lease_end_date": TODAY + days,
            "lease_status": "notice",
            "notice_date": TODAY - days - timedelta(days=40),
            "notice_move_out_date": TODAY - days,
        }
    return {"lease_end_date": TODAY + days}


def scan(organization: str, window: str) -> None:
    """The nightly scan, in small windows so that it takes many transactions."""
    from unitcycle.core.organizations import organization_context
    from unitcycle.tenancy.tenants.services import classify_leases

    say(started=True)
    with organization_context(UUID(organization)):
        summary = classify_leases(today=TODAY, window=int(window))
    say(**summary.as_dict())


def scan_renewals(organization: str, window: str) -> None:
    from unitcycle.core.organizations import organization_context
    from unitcycle.residency.renewals import services

    say(started=True)
    with organization_context(UUID(organization)):
        say(**services.scan_renewals(today=TODAY, window=int(window)).as_dict())


def happen(organization: str, subjects: str, each: str) -> None:
    """Facts about some subjects, which the relay of this file hears."""
    from uuid import uuid4

    from django.db import transaction

    from unitcycle.core.events import emit
    from unitcycle.core.organizations import organization_context

    noted = _noted()
    ids = [uuid4() for _ in range(int(subjects))]
    with organization_context(UUID(organization)):
        for number in range(int(each)):
            for subject_id in ids:
                with transaction.atomic():
                    emit(noted(subject_id=subject_id, number=number))


def relay(organization: str, stop_at: str) -> None:
    """Deliver what is due; hang inside the handler of the event with that count, if there is one."""
    from unitcycle.core.events import after_commit
    from unitcycle.core.models import Job
    from unitcycle.core.relay import relay as deliver

    noted = _noted()
    heard = 0

    @after_commit(noted)
    def hear(event: Any) -> None:
        nonlocal heard
        Job.objects.create(kind=str(event.subject_id), title=str(event.number))
        if heard == int(stop_at):
            say(hanging=heard)
            time.sleep(600)
        heard += 1

    say(delivered=deliver(UUID(organization)))


def _noted() -> Any:
    """An event of these tests alone. Somebody listens after the commit, so it waits in the outbox."""
    from dataclasses import dataclass
    from typing import ClassVar

    from unitcycle.core.events import CATALOGUE, Event, after_commit

    @dataclass(frozen=True, kw_only=True)
    class Noted(Event):
        name: ClassVar[str] = "faults.noted"
        number: int

    after_commit(Noted)(lambda event: None)
    return CATALOGUE["faults.noted"]


def order_import(organization: str, path: str) -> None:
    """Upload and check a rent roll, and queue its import."""
    from django.db import transaction

    from unitcycle.core.organizations import organization_context
    from unitcycle.tenancy.imports import services

    file = Path(path)
    with organization_context(UUID(organization)):
        with file.open("rb") as content:
            uploaded = services.upload(content=content, name=file.name)
        checked = services.check(import_id=uploaded.pk, today=TODAY)
        with transaction.atomic():
            job = services.start_import(import_id=checked.pk, author="user:ada@example.com")
    say(rent_roll=checked.pk, job=job.pk, status=checked.status, counts=checked.counts)


def sweep() -> None:
    """What beat does every minute."""
    from unitcycle.core.tasks import sweep_jobs

    sweep_jobs()
    say(swept=True)


def tenants_who_pay(number: str) -> None:
    """An organisation with a gateway in the sandbox, and tenants who owe rent."""
    from django.db import transaction

    from unitcycle.accounts.tests.factories import make_key, make_organization
    from unitcycle.core.organizations import organization_context
    from unitcycle.finance.ledger.tests.factories import charged
    from unitcycle.finance.payments.tests.factories import make_gateway
    from unitcycle.tenancy.tenants.tests.factories import make_tenant

    with transaction.atomic():
        organization = make_organization(slug=SLUG)
    with organization_context(organization.pk), transaction.atomic():
        gateway = make_gateway("stripe")
        tenants = [make_tenant() for _ in range(int(number))]
        for tenant in tenants:
            charged(tenant, "2000.00")
        _, key = make_key("payments:create", "payments:view")
    ids = [tenant.pk for tenant in tenants]
    say(organization=organization.pk, gateway=gateway.pk, tenants=ids, key=key)


def pay(organization: str, tenants: str, number: str, seed: str) -> None:
    """Payments through the gateway, one after another; some cards are declined."""
    from unitcycle.core.organizations import organization_context
    from unitcycle.finance.payments.services import start_payment

    random = Random(int(seed))
    cards = ["pm_card_visa"] * 4 + ["pm_card_visa_chargeDeclined"]
    with organization_context(UUID(organization)):
        for _ in range(int(number)):
            start_payment(
                tenant_id=UUID(random.choice(tenants.split(","))),
                amount=Decimal(random.randrange(100, 90_000)) / 100,
                today=TODAY,
                payload={"payment_method": random.choice(cards)},
            )
    say(paid=number)


def sweep_payments(organization: str, hours: str) -> None:
    """What beat does every minute, some hours later."""
    import time_machine

    from unitcycle.core import clock
    from unitcycle.core.organizations import organization_context
    from unitcycle.finance.payments import services

    later = clock.now() + timedelta(hours=int(hours))
    with organization_context(UUID(organization)), time_machine.travel(later, tick=True):
        say(swept=services.sweep_payments())


def hear(organization: str, hours: str) -> None:
    """Webhooks whose worker was never called, or was killed over them: taken up some hours later."""
    import time_machine

    from unitcycle.core import clock
    from unitcycle.core.organizations import organization_context
    from unitcycle.finance.payments.services.processing import process_webhooks

    later = clock.now() + timedelta(hours=int(hours))
    with organization_context(UUID(organization)), time_machine.travel(later, tick=True):
        say(heard=process_webhooks())


def verify_books(organization: str) -> None:
    from django.db import transaction

    from unitcycle.core.organizations import organization_context
    from unitcycle.finance.ledger.selectors import discrepancies

    with organization_context(UUID(organization)), transaction.atomic():
        say(discrepancies=[str(one) for one in discrepancies()])


def tenants_who_owe(number: str) -> None:
    """An organisation whose tenants are three days late, each with a case."""
    import time_machine
    from django.db import transaction

    from unitcycle.accounts.tests.factories import make_organization
    from unitcycle.core.organizations import organization_context
    from unitcycle.portfolio.properties.models import Property
    from unitcycle.residency.rent_collections import services
    from unitcycle.residency.rent_collections.tests.factories import TODAY as LATE
    from unitcycle.residency.rent_collections.tests.factories import make_owing, noon

    with transaction.atomic():
        organization = make_organization(slug=SLUG)
    with organization_context(organization.pk), time_machine.travel(noon(LATE), tick=True):
        with transaction.atomic():
            estate = Property.objects.create(name="Estate", time_zone="America/New_York")
            for _ in range(int(number)):
                make_owing(days=3, today=LATE, property=estate)
        say(organization=organization.pk, **services.scan_cases().as_dict())


def dun(organization: str, minutes: str) -> None:
    """The engine, the messages it hands over, and what becomes of them; some minutes after noon."""
    import time_machine

    from unitcycle.core.organizations import organization_context
    from unitcycle.notifications.services.delivery import deliver_due
    from unitcycle.residency.rent_collections import services
    from unitcycle.residency.rent_collections.services.engine import run_engine
    from unitcycle.residency.rent_collections.tests.factories import TODAY as LATE
    from unitcycle.residency.rent_collections.tests.factories import noon

    at = noon(LATE) + timedelta(minutes=int(minutes))
    with organization_context(UUID(organization)), time_machine.travel(at, tick=True):
        done = run_engine().as_dict()
        deliver_due()
        services.settle_missed()
    say(**done)


SCENES = {
    scene.__name__: scene
    for scene in (
        people,
        scan,
        scan_renewals,
        happen,
        relay,
        order_import,
        sweep,
        tenants_who_pay,
        pay,
        sweep_payments,
        hear,
        verify_books,
        tenants_who_owe,
        dun,
    )
}

if __name__ == "__main__":
    django.setup()
    SCENES[sys.argv[1]](*sys.argv[2:])
