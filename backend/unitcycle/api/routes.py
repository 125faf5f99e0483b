"""Which app answers which path: the same viewsets under /api/v1 and /api/v2.

Each app lists its resources in its own `api/urls.py` as `register(router)`, and what is no viewset as `urlpatterns`.
"""

from importlib import import_module

from django.urls import URLPattern, URLResolver
from rest_framework.routers import SimpleRouter

ROOMS = [
    "unitcycle.finance.payments",  # first: providers call often, and give up on one that is slow
    "unitcycle.accounts",
    "unitcycle.core",
    "unitcycle.notifications",
    "unitcycle.webhooks",
    "unitcycle.agents",
    "unitcycle.portfolio.properties",
    "unitcycle.portfolio.units",
    "unitcycle.portfolio.vendors",
    "unitcycle.portfolio.work_orders",
    "unitcycle.tenancy.tenants",
    "unitcycle.tenancy.imports",
    "unitcycle.finance.ledger",
    "unitcycle.finance.billing",
    "unitcycle.finance.bitcoin",
    "unitcycle.residency.renewals",
    "unitcycle.residency.rent_collections",
    "unitcycle.insight.dashboard",
    "unitcycle.insight.command_center",
    "unitcycle.insight.search",
]


def version_patterns() -> list[URLPattern | URLResolver]:
    """The paths of one version; called once per version, because a router keeps its viewsets."""
    router = SimpleRouter()
    patterns: list[URLPattern | URLResolver] = []
    for room in ROOMS:
        urls = import_module(f"{room}.api.urls")
        patterns += getattr(urls, "urlpatterns", [])
        if hasattr(urls, "register"):
            urls.register(router)
    return [*patterns, *router.urls]
