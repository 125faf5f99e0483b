from django.db import migrations

from unitcycle.core.walls import WallOff


class Migration(migrations.Migration):
    dependencies = [("rent_collections", "0001_initial"), ("core", "0002_walls")]

    operations = [
        WallOff(
            "CollectionCase",
            "CollectionCaseEvent",
            "CollectionAction",
            "PaymentPlan",
            "PaymentPlanEvent",
            "PaymentPlanInstallment",
            "CollectionStop",
            "CollectionStopEvent",
            "CollectionSettings",
            "CollectionSettingsEvent",
            "CollectionWording",
            "CollectionWordingEvent",
        ),
    ]
