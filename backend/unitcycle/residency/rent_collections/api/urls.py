"""Paths of collections."""

from django.urls import path
from rest_framework.routers import SimpleRouter

from unitcycle.residency.rent_collections.api import public, settings, views

urlpatterns = [
    path(
        "collections/settings/",
        settings.CollectionSettingsViewSet.as_view(
            {"get": "retrieve", "patch": "partial_update"},
            basename="collections/settings",
            detail=True,
        ),
    ),
    path(
        "collections/wordings/",
        settings.WordingsViewSet.as_view(
            {"get": "retrieve"}, basename="collections/wordings", detail=True
        ),
    ),
    path(
        "collections/wordings/<int:step>/<str:tone>/",
        settings.WordingsViewSet.as_view(
            {"patch": "partial_update", "delete": "destroy"},
            basename="collections/wordings",
            detail=True,
        ),
    ),
    path("payment-plans/<str:token>/", public.PlanOfferView.as_view()),
    path("payment-plans/<str:token>/accept/", public.AcceptPlanView.as_view()),
    path("payment-plans/<str:token>/decline/", public.DeclinePlanView.as_view()),
]


def register(router: SimpleRouter) -> None:
    router.register("collections", views.CollectionViewSet, basename="collections")
