from django.db import migrations

from unitcycle.core.walls import WallOff


class Migration(migrations.Migration):
    dependencies = [("portfolio_command", "0001_initial"), ("core", "0002_walls")]

    operations = [
        WallOff(
            "BulkActionBatch",
            "BulkActionItem",
            "AIActionQueue",
            "AIActionQueueEvent",
            "PreparedWork",
            "CommandCenterSettings",
            "CommandCenterSettingsEvent",
        ),
    ]
