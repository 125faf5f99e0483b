"""The whole address space: API, its description, sign-in, files, health, and the web app for the rest."""

from django.urls import include, path, re_path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerView

from unitcycle.core import health
from unitcycle.core.files.views import content
from unitcycle.core.web import web_app
from unitcycle.finance.billing.api.public import invoice
from unitcycle.notifications.api.unsubscribe import unsubscribe_page
from unitcycle.residency.renewals.api.public import offer_page
from unitcycle.residency.rent_collections.api.public import plan_page

urlpatterns = [
    path("api/v1/", include("unitcycle.api.v1", namespace="v1")),
    path("api/v2/", include("unitcycle.api.v2", namespace="v2")),
    path(
        "api/schema/v1/",
        SpectacularAPIView.as_view(
            api_version="v1", authentication_classes=[], permission_classes=[]
        ),
        name="schema-v1",
    ),
    path(
        "api/schema/v2/",
        SpectacularAPIView.as_view(
            api_version="v2", authentication_classes=[], permission_classes=[]
        ),
        name="schema-v2",
    ),
    path(
        "api/docs/",
        SpectacularSwaggerView.as_view(
            url_name="schema-v1", authentication_classes=[], permission_classes=[]
        ),
        name="docs",
    ),
    path(
        "api/docs/v2/",
        SpectacularSwaggerView.as_view(
            url_name="schema-v2", authentication_classes=[], permission_classes=[]
        ),
        name="docs-v2",
    ),
    path("_allauth/", include("allauth.headless.urls")),
    path("accounts/", include("allauth.urls")),
    path("files/<str:token>/", content, name="file-content"),
    path("invoice/<str:token>", invoice, name="invoice"),
    path("renewal-offer/<str:token>", offer_page, name="renewal-offer"),
    path("payment-plan/<str:token>", plan_page, name="payment-plan"),
    path("unsubscribe/<str:token>", unsubscribe_page, name="unsubscribe"),
    path("health/live", health.live, name="health-live"),
    path("health/ready", health.ready, name="health-ready"),
    path("metrics", health.metrics, name="metrics"),
    re_path(r"^(?!api/|_allauth/|static/|files/|health/|metrics).*$", web_app, name="web-app"),
]

handler400 = "unitcycle.core.api.fallbacks.bad_request"
handler404 = "unitcycle.core.api.fallbacks.not_found"
handler500 = "unitcycle.core.api.fallbacks.server_error"
