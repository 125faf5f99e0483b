from django.db import migrations

from unitcycle.core.walls import WallOff


class Migration(migrations.Migration):
    dependencies = [("agents", "0001_initial")]

    operations = [
        WallOff(
            "AutonomySetting",
            "AutonomySettingEvent",
            "AIBudget",
            "AIBudgetEvent",
            "AIRun",
            "Proposal",
            "ProposalEvent",
        )
    ]
