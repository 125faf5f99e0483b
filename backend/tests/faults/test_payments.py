"""Payments whose process is killed anywhere: nothing is lost, nothing is paid twice, provider and books agree."""

import json
import os
import sys
import time
import urllib.request
from collections import Counter
from decimal import Decimal
from random import Random
from typing import Any

import pytest

from tests.faults.stage import Stage, wait_until

SEED = int(os.environ.get("UNITCYCLE_FAULTS_SEED", time.time_ns() % 10**9))
# an eighth of what a run by hand takes on: UNITCYCLE_FAULTS_PAYMENTS=500
PAYMENTS = int(os.environ.get("UNITCYCLE_FAULTS_PAYMENTS", "60"))
EACH_LIFE, TENANTS = max(PAYMENTS // 4, 10), 12
# what the twin of Stripe calls a payment that went through; it counts in cents
PAID = {"succeeded"}
TROUBLES = ("drop_before", "drop_after", "error_after", "twice")


class Sandbox:
    """The twins, in a process that nobody kills."""

    def __init__(self, stage: Stage) -> None:
        process = stage.start("sandbox", "--port", "0")
        assert process.stdout is not None
        self.url = process.stdout.readline().rpartition(" ")[2].strip()
        stage.environment["PAYMENT_SANDBOX_URL"] = self.url

    def ask(self, path: str, told: Any = None) -> Any:
        body = None if told is None else json.dumps(told).encode()
        with urllib.request.urlopen(f"{self.url}{path}", body, timeout=60) as answer:
            return json.load(answer)


@pytest.fixture
def sandbox(stage: Stage) -> Sandbox:
    sys.stdout.write(f"replay with UNITCYCLE_FAULTS_SEED={SEED}\n")
    return Sandbox(stage)


def test_payments_are_killed_wherever_it_hits(stage: Stage, sandbox: Sandbox):
    random = Random(SEED)
    told = stage.play("tenants_who_pay", TENANTS)
    organization, tenants = told["organization"], ",".join(told["tenants"])
    for how in TROUBLES:
        mood = {
            "how": how,
            "times": max(PAYMENTS // 60, 2),
            "path": "/v1/payment_intents",
            "method": "POST",
        }
        sandbox.ask("/_control/stripe/misbehave", mood)
    begun = 0
    while begun < PAYMENTS:
        payers = [
            stage.scene("pay", organization, tenants, EACH_LIFE, random.randrange(10**6))
            for _ in range(2)
        ]
        sweeper = stage.scene("sweep_payments", organization, 0)
        until = min(begun + random.randrange(EACH_LIFE // 2, EACH_LIFE), PAYMENTS)
        wait_until(
            lambda: _begun(stage) >= until or all(one.poll() is not None for one in payers),  # noqa: B023
            "payments that begin",
        )
        for process in (*payers, sweeper):
            if process.poll() is None:
                stage.kill(process)
        begun = _begun(stage)
    for hours in (1, 2, 3):
        stage.play("sweep_payments", organization, hours)

    states = dict(stage.sql("SELECT status, count(*) FROM payment GROUP BY 1"))
    assert set(states) == {"completed", "failed"}, states
    theirs = [row for row in sandbox.ask("/log")["payments"] if row["status"] in PAID]
    times = Counter(row["reference"] for row in theirs)
    assert set(times.values()) == {1}, "nothing is paid twice"
    ours = stage.sql("SELECT id::text, amount FROM payment WHERE status = 'completed'")
    assert {row["reference"]: Decimal(row["amount"]) / 100 for row in theirs} == dict(ours)
    held = stage.one("SELECT balance FROM ledger_account WHERE purpose = 'clearing'")
    assert held == sum(amount for _, amount in ours)
    entries = stage.one("SELECT count(*) FROM ledger_entry WHERE kind = 'payment'")
    assert entries == len(ours)
    assert stage.play("verify_books", organization) == {"discrepancies": []}


def _begun(stage: Stage) -> int:
    return int(stage.one("SELECT count(*) FROM payment"))
