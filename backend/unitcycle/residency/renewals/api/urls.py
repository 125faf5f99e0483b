"""Paths of renewals."""

from django.urls import path
from rest_framework.routers import SimpleRouter

from unitcycle.residency.renewals.api import public, views

urlpatterns = [
    path(
        "renewals/settings/",
        views.RenewalSettingsViewSet.as_view(
            {"get": "retrieve", "patch": "partial_update"},
            basename="renewals/settings",
            detail=True,
        ),
    ),
    path("renewal-offers/<str:token>/", public.OfferView.as_view()),
    path("renewal-offers/<str:token>/accept/", public.AcceptOfferView.as_view()),
    path("renewal-offers/<str:token>/decline/", public.DeclineOfferView.as_view()),
]


def register(router: SimpleRouter) -> None:
    router.register("renewals", views.RenewalViewSet, basename="renewals")
