from django.db import migrations

from unitcycle.core.walls import WallOff


class Migration(migrations.Migration):
    dependencies = [("payments", "0003_gateways")]

    operations = [
        WallOff(
            "PaymentGatewayConfig",
            "PaymentGatewayConfigEvent",
            "Refund",
            "RefundEvent",
            "Dispute",
            "DisputeEvent",
            "WebhookEvent",
        ),
    ]
