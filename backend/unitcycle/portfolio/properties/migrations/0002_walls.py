from django.db import migrations

from unitcycle.core.walls import WallOff


class Migration(migrations.Migration):
    dependencies = [("properties", "0001_initial"), ("core", "0002_walls")]

    operations = [
        WallOff(
            "Property",
            "PropertyEvent",
            "Building",
            "BuildingEvent",
            "Floor",
            "FloorEvent",
            "DailyReport",
        ),
    ]
