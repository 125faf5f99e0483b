"""Paths of Bitcoin."""

from rest_framework.routers import SimpleRouter

from unitcycle.finance.bitcoin.api import views


def register(router: SimpleRouter) -> None:
    router.register("bitcoin-payments", views.BitcoinPaymentViewSet, basename="bitcoin-payments")
    router.register("bitcoin/wallets", views.BitcoinWalletViewSet, basename="bitcoin/wallets")
    router.register("bitcoin/transfers", views.BitcoinTransferViewSet, basename="bitcoin/transfers")
