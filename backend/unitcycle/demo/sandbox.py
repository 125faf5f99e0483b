"""The demo companies' gateways at the twins of payment providers, and the twins' webhooks to them.

The large one has a gateway at each, the small one two.

The twins forget everything when they end, so this is done at every start; what is there stays as it is.
"""

import json
import urllib.request
from typing import Any
from urllib.parse import urlsplit

from unitcycle.accounts.models import Organization
from unitcycle.core.organizations import organization_context
from unitcycle.core.outside import Reason, outside
from unitcycle.demo.people import MERIDIAN, SALTMARSH, Company
from unitcycle.finance.payments.models import PaymentGatewayConfig
from unitcycle.finance.payments.services import create_gateway
from unitcycle.finance.payments.services.gateways import webhook_url
from unitcycle.integrations.payments.providers import PROVIDERS

_SECONDS = 30
_FIRST = "stripe"
_OF_THE_SMALL_ONE = frozenset({"stripe", "bitcoin"})


def connect(url: str) -> int:
    """Set up the gateways that are not there yet; how many are new."""
    known: dict[str, Any] = _ask(url, "/_control/credentials")
    few = {name: given for name, given in known.items() if name in _OF_THE_SMALL_ONE}
    return sum(
        _connect(url, company, chosen) for company, chosen in ((MERIDIAN, known), (SALTMARSH, few))
    )


def _connect(url: str, company: Company, known: dict[str, Any]) -> int:
    if not outside(Organization, Reason.COMMAND).filter(pk=company.id).exists():
        return 0
    made = 0
    with organization_context(company.id):
        for name, given in known.items():
            row = PaymentGatewayConfig.objects.filter(provider=name).first()
            if row is None:
                row = _made(name, given["config"])
                made += 1
            if given["twin"]:
                _ask(url, f"/_control/{given['twin']}/subscribe", {"url": webhook_url(row)})
    return made


def _made(name: str, config: dict[str, str]) -> PaymentGatewayConfig:
    return create_gateway(
        provider=name,
        display_name=f"{PROVIDERS[name].label} (sandbox)",
        config=config,
        is_active=True,
        is_default=name == _FIRST,
    )


def _ask(url: str, path: str, told: Any = None) -> Any:
    if urlsplit(url).hostname not in ("127.0.0.1", "localhost"):
        raise ValueError("The sandbox is on this machine.")
    body = None if told is None else json.dumps(told).encode()
    request = urllib.request.Request(f"{url.rstrip('/')}{path}", body)
    with urllib.request.urlopen(request, timeout=_SECONDS) as answer:
        return json.load(answer)
