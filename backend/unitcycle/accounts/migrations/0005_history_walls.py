from django.db import migrations

from unitcycle.core.walls import WallOff


class Migration(migrations.Migration):
    dependencies = [("accounts", "0004_history")]

    operations = [WallOff("OrganizationEvent", column="id")]
