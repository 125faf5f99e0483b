from django.db import migrations

from unitcycle.core.walls import WallOff


class Migration(migrations.Migration):
    dependencies = [("tenants", "0001_initial"), ("core", "0002_walls")]

    operations = [
        WallOff(
            "Tenant",
            "TenantEvent",
            "Lease",
            "LeaseEvent",
            "Occupant",
            "OccupantEvent",
            "LeaseStatusLog",
        ),
    ]
