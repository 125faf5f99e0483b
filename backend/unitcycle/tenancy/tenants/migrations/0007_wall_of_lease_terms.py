from django.db import migrations

from unitcycle.core.walls import WallOff


class Migration(migrations.Migration):
    dependencies = [("tenants", "0006_lease_terms")]

    operations = [WallOff("LeaseTerm")]
