"""How webhooks look, and what is needed to write them."""

from unitcycle.core.api import serializers
from unitcycle.core.api.rows import Row, RowSerializer
from unitcycle.webhooks.models import WebhookDelivery, WebhookEndpoint


class WebhookEndpointSerializer(RowSerializer):
    event_types = serializers.ListField(child=serializers.CharField(), read_only=True)

    class Meta:
        model = WebhookEndpoint
        fields = [
            "id",
            "url",
            "description",
            "event_types",
            "is_active",
            "disabled_at",
            "disabled_reason",
            "failing_since",
            "previous_valid_until",
            "created_at",
            "updated_at",
        ]
        read_only_fields = fields
        extra_kwargs = {
            "failing_since": {"help_text": "The first failure since the last call that arrived."},
            "previous_valid_until": {
                "help_text": "After a rotation: until then calls are signed with both secrets."
            },
        }


class NewWebhookEndpointSerializer(WebhookEndpointSerializer):
    secret = serializers.SerializerMethodField(
        help_text="Verify signatures with it. It is shown only here."
    )

    class Meta(WebhookEndpointSerializer.Meta):
        fields = [*WebhookEndpointSerializer.Meta.fields, "secret"]
        read_only_fields = fields

    def get_secret(self, row: Row) -> str:
        return str(self.context["secret"])


class WriteWebhookEndpointSerializer(serializers.ModelSerializer):
    url = serializers.CharField(
        max_length=500, help_text="An https address on the public internet."
    )
    event_types = serializers.ListField(
        child=serializers.CharField(max_length=100),
        min_length=1,
        max_length=200,
        help_text="Names of events, as `event-types` lists them.",
    )

    class Meta:
        model = WebhookEndpoint
        fields = ["url", "description", "event_types", "is_active"]


class WebhookEventTypeSerializer(serializers.Serializer):
    name = serializers.CharField()
    meaning = serializers.CharField()


class WebhookDeliverySerializer(RowSerializer):
    endpoint_url = serializers.CharField(source="endpoint.url", read_only=True)

    class Meta:
        model = WebhookDelivery
        fields = [
            "id",
            "endpoint",
            "endpoint_url",
            "event_id",
            "event_type",
            "subject_id",
            "status",
            "attempts",
            "next_attempt_at",
            "last_attempt_at",
            "delivered_at",
            "response_status",
            "response_text",
            "problem",
            "created_at",
        ]
        read_only_fields = fields
        extra_kwargs = {
            "event_id": {"help_text": "The `webhook-id` of every attempt."},
            "response_text": {"help_text": "The beginning of the answer."},
            "problem": {"help_text": "Why there was no answer."},
        }


class WebhookDeliveryDetailSerializer(WebhookDeliverySerializer):
    payload = serializers.DictField(read_only=True, help_text="What was sent.")

    class Meta(WebhookDeliverySerializer.Meta):
        fields = [*WebhookDeliverySerializer.Meta.fields, "payload"]
        read_only_fields = fields
