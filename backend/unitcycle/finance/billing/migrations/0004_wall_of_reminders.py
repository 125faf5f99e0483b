from django.db import migrations

from unitcycle.core.walls import WallOff


class Migration(migrations.Migration):
    dependencies = [("billing", "0003_reminders")]

    operations = [WallOff("ReminderLog")]
