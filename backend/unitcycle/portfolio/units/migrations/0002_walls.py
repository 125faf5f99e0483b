from django.db import migrations

from unitcycle.core.walls import WallOff


class Migration(migrations.Migration):
    dependencies = [("units", "0001_initial"), ("core", "0002_walls")]

    operations = [
        WallOff(
            "Unit",
            "UnitEvent",
            "UnitPhoto",
            "Equipment",
            "EquipmentEvent",
        ),
    ]
