"""Payments whose process is killed anywhere: nothing is lost, nothing is paid twice, provider and books agree."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from random import Random
from typing import Any
from uuid import uuid4

import pytest

from tests.faults.stage import Stage, wait_until, worker

SEED = int(os.environ.get("UNITCYCLE_FAULTS_SEED", time.time_ns() % 10**9))
# an eighth of what a run by hand takes on: UNITCYCLE_FAULTS_PAYMENTS=500
PAYMENTS = int(os.environ.get("UNITCYCLE_FAULTS_PAYMENTS", "60"))
EACH_LIFE, TENANTS = max(PAYMENTS // 4, 10), 12
# over the API each takes longer: a web server has to come up again
OVER_THE_API = PAYMENTS // 2
# what the twin of Stripe calls a payment that went through; it counts in cents
PAID = {"succeeded"}
CARDS = ["pm_card_visa"] * 4 + ["pm_card_visa_chargeDeclined"]
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

    _require_agreement(stage, sandbox, organization)


def test_the_web_server_and_the_worker_are_killed_while_tenants_pay(stage: Stage, sandbox: Sandbox):
    """Who pays asks again with the same key until there is an answer; the twin's webhooks come meanwhile."""
    random = Random(SEED + 1)
    told = stage.play("tenants_who_pay", TENANTS)
    port = _free_port()
    stage.environment |= {"PORT": str(port), "REQUESTS_PER_MINUTE_KEY": "1000000"}
    hook = f"http://127.0.0.1:{port}/api/v1/webhooks/stripe/{told['gateway']}/"
    sandbox.ask("/_control/stripe/subscribe", {"url": hook})
    asked = [
        (
            str(uuid4()),
            random.choice(told["tenants"]),
            random.choice(CARDS),
            random.randrange(100, 90_000),
        )
        for _ in range(OVER_THE_API)
    ]
    running = [_web(stage), worker(stage)]
    with ThreadPoolExecutor(4) as threads:
        payers = [threads.submit(_pay_until_answered, port, told["key"], *one) for one in asked]
        while not all(one.done() for one in payers):
            until = _begun(stage) + random.randrange(2, max(OVER_THE_API // 4, 4))
            wait_until(
                lambda: _begun(stage) >= until or all(one.done() for one in payers),  # noqa: B023
                "payments that begin",
            )
            place = random.choice((0, 0, 1))
            stage.kill(running[place])
            running[place] = (_web, worker)[place](stage)
        answers = [one.result() for one in payers]
    for process in running:
        stage.kill(process)
    # what they were killed over waits for as long as it may take, and is then taken up
    for hours in (1, 2, 3):
        stage.play("hear", told["organization"], hours)
        stage.play("sweep_payments", told["organization"], hours)

    _require_agreement(stage, sandbox, told["organization"])
    assert len(set(answers)) == OVER_THE_API == stage.one("SELECT count(*) FROM payment")
    heard = dict(stage.sql("SELECT status, count(*) FROM payment_webhook_event GROUP BY 1"))
    assert heard.pop("processed") > 0
    assert set(heard) <= {"ignored"}


def _web(stage: Stage) -> subprocess.Popen[str]:
    return stage.start("gunicorn", "config.wsgi")


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _pay_until_answered(port: int, key: str, name: str, tenant: str, card: str, cents: int) -> str:
    """The id of the payment that was made, whatever was killed between question and answer."""
    body = {"tenant": tenant, "amount": f"{cents / 100:.2f}", "payload": {"payment_method": card}}
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}/api/v2/payments/online/",
        json.dumps(body).encode(),
        {
            "Authorization": f"Bearer {key}",
            "Content-Type": "application/json",
            "Idempotency-Key": name,
        },
    )
    deadline = time.monotonic() + 300
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return str(json.load(answer)["payment"]["id"])
        except urllib.error.HTTPError as error:
            # 409: the first one is still on its way, or was when it was killed
            if error.code < 500 and error.code != 409:
                raise AssertionError(error.read().decode()) from error
        except OSError:
            pass  # nobody there, or gone in the middle of it
        time.sleep(0.2)
    raise AssertionError("no answer")


def _require_agreement(stage: Stage, sandbox: Sandbox, organization: str) -> None:
    """Every payment has an end, happened once, and the provider's amounts are ours."""
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
