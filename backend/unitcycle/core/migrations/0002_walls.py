from django.db import migrations

from unitcycle.core.walls import GrantToApplicationRole, WallOff


class Migration(migrations.Migration):
    dependencies = [("core", "0001_initial")]

    operations = [
        GrantToApplicationRole(),
        WallOff("OutboxEvent", "Job", "StoredFile", "IdempotencyRecord"),
    ]
