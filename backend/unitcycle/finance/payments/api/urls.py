"""Paths of payments."""

from rest_framework.routers import SimpleRouter

from unitcycle.finance.payments.api.views import PaymentViewSet


def register(router: SimpleRouter) -> None:
    router.register("payments", PaymentViewSet, basename="payments")
