from django.db import migrations

from unitcycle.core.walls import WallOff


class Migration(migrations.Migration):
    dependencies = [("renewals", "0001_initial"), ("core", "0002_walls")]

    operations = [
        WallOff(
            "RenewalRecommendation",
            "RenewalRecommendationEvent",
            "RenewalSettings",
            "RenewalSettingsEvent",
        ),
    ]
