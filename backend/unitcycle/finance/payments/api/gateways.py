"""The organisation's accounts at payment providers. Secrets go in and never come out (N-28)."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from unitcycle.core.api import serializers
from unitcycle.core.api.viewsets import ReadViewSet
from unitcycle.core.secrets import Unreadable, masked, unseal
from unitcycle.finance.payments import selectors, services
from unitcycle.finance.payments.models import PaymentGatewayConfig
from unitcycle.finance.payments.rules import ProviderName
from unitcycle.finance.payments.services.gateways import webhook_url
from unitcycle.finance.payments.services.paying import client_config
from unitcycle.integrations.payments.providers import PROVIDERS, Provider
from unitcycle.integrations.payments.trial_payloads import trial_payloads

_TEXTS: Any = {"type": "object", "additionalProperties": {"type": "string"}}


class GatewaySettingSerializer(serializers.Serializer[Any]):
    """One field of the form in which a gateway is set up."""

    key = serializers.CharField()
    label: Any = serializers.CharField()
    help = serializers.CharField()
    secret = serializers.BooleanField(help_text="Written and never shown again.")
    required: Any = serializers.BooleanField()
    choices = serializers.ListField(child=serializers.CharField())
    default: Any = serializers.CharField(allow_blank=True)


class ProviderSerializer(serializers.Serializer[Any]):
    """A payment provider, and what it takes to set up an account there."""

    name = serializers.ChoiceField(ProviderName.choices)
    label: Any = serializers.CharField()
    settings = GatewaySettingSerializer(many=True)
    currencies = serializers.ListField(child=serializers.CharField())
    methods = serializers.ListField(child=serializers.CharField())
    payload = serializers.ListField(
        child=serializers.CharField(),
        help_text="What the provider's script in the browser has to give for a payment.",
    )
    has_webhook = serializers.BooleanField()


class ProvidersSerializer(serializers.Serializer[Any]):
    results = ProviderSerializer(many=True)


class GatewaySerializer(serializers.ModelSerializer):
    """An account at a payment provider."""

    provider_label = serializers.SerializerMethodField()
    config = serializers.SerializerMethodField(help_text="Its settings that are no secrets.")
    secrets = serializers.SerializerMethodField(
        help_text="The end of each secret that is set; nothing of a short one."
    )
    webhook_url = serializers.SerializerMethodField(
        help_text="The address to enter at the provider; empty for one that is polled."
    )
    supported_methods = serializers.ListField(child=serializers.CharField())

    class Meta:
        model = PaymentGatewayConfig
        fields = [
            "id",
            "provider",
            "provider_label",
            "display_name",
            "is_active",
            "is_default",
            "config",
            "secrets",
            "supported_methods",
            "webhook_url",
            "last_tested_at",
            "last_test_problem",
            "created_at",
            "updated_at",
        ]
        read_only_fields = fields

    @extend_schema_field(serializers.CharField())
    def get_provider_label(self, row: PaymentGatewayConfig) -> str:
        return PROVIDERS[row.provider].label

    @extend_schema_field(_TEXTS)
    def get_config(self, row: PaymentGatewayConfig) -> Mapping[str, str]:
        kept: Mapping[str, str] = row.config
        return kept

    @extend_schema_field(_TEXTS)
    def get_secrets(self, row: PaymentGatewayConfig) -> Mapping[str, str]:
        try:
            return {key: masked(value) for key, value in unseal(row.secrets).items()}
        except Unreadable:
            return {}

    @extend_schema_field(serializers.CharField(allow_blank=True))
    def get_webhook_url(self, row: PaymentGatewayConfig) -> str:
        return webhook_url(row)


class _ConfigField(serializers.DictField):
    child = serializers.CharField(max_length=500, allow_blank=True)


class ChangeGatewaySerializer(serializers.Serializer[Any]):
    display_name = serializers.CharField(max_length=100)
    config = _ConfigField(
        help_text="Settings by their keys. A key that is left out stays; so does a secret sent empty."
    )
    supported_methods = serializers.ListField(
        child=serializers.CharField(max_length=30), required=False, max_length=20
    )
    is_active = serializers.BooleanField(required=False)
    is_default = serializers.BooleanField(required=False)


class CreateGatewaySerializer(ChangeGatewaySerializer):
    provider = serializers.ChoiceField(ProviderName.choices)


class ConnectionSerializer(serializers.Serializer[Any]):
    """Whether the provider takes the keys, and if not, which one and why."""

    ok = serializers.BooleanField()
    message = serializers.CharField()


class TestPayloadSerializer(serializers.Serializer[Any]):
    label: Any = serializers.CharField()
    payload = serializers.DictField(child=serializers.CharField())


class ClientConfigSerializer(serializers.Serializer[Any]):
    """What the payer's browser needs for a payment through this gateway."""

    gateway = serializers.UUIDField()
    provider = serializers.ChoiceField(ProviderName.choices)
    config = serializers.DictField(child=serializers.CharField())
    payload = serializers.ListField(child=serializers.CharField())
    test_payloads = TestPayloadSerializer(
        many=True,
        help_text="What the script would give for test cards; only where a sandbox answers.",
    )


class GatewayViewSet(ReadViewSet):
    """The organisation's accounts at payment providers."""

    resource = "payment_gateways"
    tag = "payments"
    verbs = {"providers": "view", "test": "change", "client_config": "view", "destroy": "archive"}
    in_steps = frozenset({"test", "client_config"})
    serializer_class = GatewaySerializer
    search_fields = ["display_name"]
    ordering_fields = ["display_name", "created_at"]
    ordering = ["display_name"]

    def rows(self) -> QuerySet[PaymentGatewayConfig]:
        return selectors.gateways()

    @extend_schema(request=CreateGatewaySerializer, responses={201: GatewaySerializer})
    def create(self, request: Request) -> Response:
        """Set up an account at a provider.

        The first default gateway is what online payments go through; another one made default takes its place.
        """
        row = services.create_gateway(**self.checked(request, CreateGatewaySerializer))
        return self._answer(row, 201)

    @extend_schema(request=ChangeGatewaySerializer, responses=GatewaySerializer)
    def partial_update(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Change an account. A secret that is left out or empty stays as it is."""
        row = self.get_object()
        changes = self.checked(request, ChangeGatewaySerializer, partial=True)
        return self._answer(services.update_gateway(gateway_id=row.pk, **changes))

    @extend_schema(responses={204: None})
    def destroy(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Forget an account through which nothing was ever paid."""
        services.remove_gateway(gateway_id=self.get_object().pk)
        return Response(status=204)

    @extend_schema(responses=ProvidersSerializer)
    @action(detail=False, methods=["get"], pagination_class=None, filter_backends=[])
    def providers(self, request: Request) -> Response:
        """Read which providers there are, and what each needs to be set up."""
        return Response({"results": [_provider(one) for one in PROVIDERS.values()]})

    @extend_schema(request=None, responses=ConnectionSerializer)
    @action(detail=True, methods=["post"])
    def test(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Ask the provider something harmless with the kept keys."""
        with transaction.atomic():
            row = self.get_object()
        found = services.check_connection(gateway_id=row.pk)
        return Response({"ok": found.ok, "message": found.message})

    @extend_schema(responses=ClientConfigSerializer)
    @action(detail=True, methods=["get"], url_path="client-config")
    def client_config(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Read what the payer's browser needs for a payment through this gateway."""
        with transaction.atomic():
            row, port = client_config(self.get_object().pk)
        tests = trial_payloads(row.provider) if settings.PAYMENT_SANDBOX_URL else {}
        return Response(
            {
                "gateway": row.pk,
                "provider": row.provider,
                "config": dict(port.get_client_config()),
                "payload": list(PROVIDERS[row.provider].payload),
                "test_payloads": [
                    {"label": label, "payload": payload} for label, payload in tests.items()
                ],
            }
        )

    def _answer(self, row: PaymentGatewayConfig, status: int = 200) -> Response:
        return Response(self.get_serializer(row).data, status)


def _provider(about: Provider) -> dict[str, Any]:
    return {
        "name": about.name,
        "label": about.label,
        "settings": [
            {
                "key": setting.key,
                "label": setting.label,
                "help": setting.help,
                "secret": setting.secret,
                "required": setting.required and not setting.default,
                "choices": list(setting.choices),
                "default": setting.default,
            }
            for setting in about.settings
        ],
        "currencies": sorted(about.currencies),
        "methods": list(about.methods),
        "payload": list(about.payload),
        "has_webhook": about.has_webhook,
    }
