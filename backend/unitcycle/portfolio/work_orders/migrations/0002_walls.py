from django.db import migrations

from unitcycle.core.walls import WallOff


class Migration(migrations.Migration):
    dependencies = [("work_orders", "0001_initial"), ("core", "0002_walls")]

    operations = [
        WallOff(
            "WorkOrderCounter",
            "WorkOrder",
            "WorkOrderEvent",
            "WorkOrderPhoto",
            "WorkOrderLog",
        ),
    ]
