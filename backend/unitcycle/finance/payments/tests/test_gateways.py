"""Gateways: set up by their provider's own form, one of them the default, their secrets never seen again."""

import json
import logging
from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from sandbox.credentials import CREDENTIALS
from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import client_as
from unitcycle.core.errors import Invalid
from unitcycle.core.testing.actors import race
from unitcycle.finance.payments import errors, services
from unitcycle.finance.payments.models import PaymentGatewayConfig
from unitcycle.finance.payments.rules import ProviderName
from unitcycle.finance.payments.tests.factories import ONLINE, make_gateway
from unitcycle.integrations.payments.providers import PROVIDERS
from unitcycle.tenancy.tenants.tests.factories import make_tenant

SECRETS = {
    value
    for provider, config in CREDENTIALS.items()
    for key, value in config.items()
    if key in PROVIDERS[provider].secrets
}


def defaults() -> list[str]:
    return list(
        PaymentGatewayConfig.objects.filter(is_default=True).values_list("provider", flat=True)
    )


def test_each_provider_that_can_be_chosen_has_its_form():
    """The table's names and the integrations', which neither may import from the other."""
    assert set(ProviderName.values) == set(PROVIDERS)


def test_another_default_takes_the_place_of_the_first(organization):
    """R-P-01 with its example."""
    stripe = make_gateway("stripe")
    paypal = make_gateway("paypal", is_default=False, is_active=False)
    assert services.get_active_gateway() == stripe
    services.update_gateway(gateway_id=paypal.pk, is_default=True)
    assert defaults() == ["paypal"]
    paypal.refresh_from_db()
    assert paypal.is_active, "N-20: a default is active"
    services.update_gateway(gateway_id=paypal.pk, is_active=False)
    assert defaults() == []
    with pytest.raises(errors.NoGateway):
        services.get_active_gateway()


def test_the_database_itself_knows_one_default_and_an_active_one(organization):
    make_gateway("stripe")
    other = make_gateway("paypal", is_default=False)
    rows = PaymentGatewayConfig.objects.filter(pk=other.pk)
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.update(is_default=True)
    PaymentGatewayConfig.objects.filter(is_default=True).update(is_default=False)
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.update(is_default=True, is_active=False)


def test_two_defaults_at_once_are_one(committed):
    rows = [make_gateway(name, is_default=False) for name in ("stripe", "paypal")]
    race(
        committed,
        *(
            lambda pk=row.pk: services.update_gateway(gateway_id=pk, is_default=True)
            for row in rows
        ),
    )
    with transaction.atomic():
        assert len(defaults()) == 1


@pytest.mark.parametrize("provider", sorted(CREDENTIALS))
def test_secrets_go_in_and_never_come_out(organization, provider, caplog):
    owner = client_as(Role.OWNER)
    with caplog.at_level(logging.DEBUG):
        made = owner.post(
            "/api/v1/payment-gateways/",
            {"provider": provider, "display_name": "Ours", "config": CREDENTIALS[provider]},
            format="json",
        )
        assert made.status_code == 201, made.content
        path = f"/api/v1/payment-gateways/{made.json()['id']}/"
        answers = [made, owner.get(path), owner.get("/api/v1/payment-gateways/")]
        answers.append(owner.patch(path, {"display_name": "Mine"}, format="json"))
        answers.append(owner.get("/api/v1/audit/"))
    row = PaymentGatewayConfig.objects.get()
    stored = json.dumps(list(PaymentGatewayConfig.objects.values()), default=str)
    shown = (
        " ".join(answer.content.decode() for answer in answers) + caplog.text + repr(row) + stored
    )
    for secret in SECRETS:
        assert secret not in shown
    assert set(made.json()["secrets"]) == set(PROVIDERS[provider].secrets)
    assert services.gateways.whole_config(row) == CREDENTIALS[provider]


def test_a_secret_that_is_sent_empty_stays(organization):
    row = make_gateway("stripe")
    services.update_gateway(
        gateway_id=row.pk, config={"secret_key": "", "publishable_key": "pk_test_other"}
    )
    row.refresh_from_db()
    config = services.gateways.whole_config(row)
    assert config["secret_key"] == CREDENTIALS["stripe"]["secret_key"]
    assert config["publishable_key"] == "pk_test_other"


@pytest.mark.parametrize(
    ("provider", "changes", "field"),
    [
        ("stripe", {"secret_key": "pk_wrong"}, "config.secret_key"),
        ("stripe", {"secret_key": ""}, "config.secret_key"),
        ("stripe", {"colour": "red"}, "config.colour"),
        ("bitcoin", {"required_confirmations": "0"}, "config.required_confirmations"),
        ("bitcoin", {"required_confirmations": "7"}, "config.required_confirmations"),
        ("bitcoin", {"payment_window_minutes": "14"}, "config.payment_window_minutes"),
        ("bitcoin", {"xpub": "xprv" + "1" * 107}, "config.xpub"),
        ("bitcoin", {"xpub": CREDENTIALS["bitcoin"]["xpub"][:-1] + "d"}, "config.xpub"),
        ("square", {"environment": "elsewhere"}, "config.environment"),
    ],
)
def test_what_cannot_be_right_says_which_key(organization, provider, changes, field):
    with pytest.raises(Invalid) as refusal:
        make_gateway(provider, config={**CREDENTIALS[provider], **changes})
    assert list(refusal.value.fields) == [field]
    assert not PaymentGatewayConfig.objects.exists()


def test_a_name_is_given_once_and_a_method_must_be_offered(organization):
    make_gateway("stripe", display_name="Cards")
    with pytest.raises(errors.NameTaken):
        make_gateway("paypal", display_name="Cards", is_default=False)
    with pytest.raises(Invalid):
        make_gateway("paypal", supported_methods=["telepathy"])


@pytest.mark.parametrize("provider", ONLINE)
def test_a_connection_is_tried_and_says_which_key_is_wrong(sandbox, organization, provider):
    row = make_gateway(provider)
    assert services.check_connection(gateway_id=row.pk).ok
    key = PROVIDERS[provider].secrets[0]
    wrong = CREDENTIALS[provider][key][:-4] + "9999"
    if provider == "authorize_net":
        key, wrong = "transaction_key", "wrongTranKey9999"
    services.update_gateway(gateway_id=row.pk, config={key: wrong})
    found = services.check_connection(gateway_id=row.pk)
    row.refresh_from_db()
    assert not found.ok
    assert found.message
    assert row.last_test_problem == found.message[:300]
    assert wrong not in found.message


def test_one_that_was_used_is_not_forgotten(organization):
    from unitcycle.finance.payments.models import Payment

    row = make_gateway("stripe")
    Payment.objects.create(
        tenant=make_tenant(),
        amount=1,
        currency="USD",
        method="online",
        status="pending",
        received_on="2026-03-01",
        gateway_config=row,
    )
    with pytest.raises(errors.GatewayInUse):
        services.remove_gateway(gateway_id=row.pk)
    Payment.objects.all().delete()
    services.remove_gateway(gateway_id=row.pk)
    assert not PaymentGatewayConfig.objects.exists()


def test_a_test_account_can_pay_again_and_again_though_plaid_takes_a_token_once(
    sandbox, organization
):
    row = make_gateway("plaid_ach")
    owner = client_as(Role.OWNER)
    told = [
        owner.get(f"/api/v1/payment-gateways/{row.pk}/client-config/").json()["test_payloads"][0]
        for _ in range(2)
    ]
    tenant = make_tenant()
    paid = [
        services.start_payment(
            tenant_id=tenant.pk, amount=Decimal(10), today=date(2026, 3, 1), payload=one["payload"]
        )
        for one in told
    ]
    assert [(one.status, one.error_message) for one in paid] == [("pending", "")] * 2


def test_without_a_sandbox_no_test_cards_are_offered(sandbox, organization, settings):
    row = make_gateway("square")
    owner = client_as(Role.OWNER)
    path = f"/api/v1/payment-gateways/{row.pk}/client-config/"
    assert owner.get(path).json()["test_payloads"]
    assert owner.get(path).json()["payload"] == ["source_id"]
    settings.PAYMENT_SANDBOX_URL = ""
    assert owner.get(path).json()["test_payloads"] == []
