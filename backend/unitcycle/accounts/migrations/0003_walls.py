from django.db import migrations

from unitcycle.core.walls import WallOff


class Migration(migrations.Migration):
    dependencies = [("accounts", "0002_initial"), ("core", "0002_walls")]

    operations = [
        WallOff("Organization", column="id"),
        WallOff(
            "Membership",
            "MembershipEvent",
            "Invitation",
            "InvitationEvent",
            "ApiKey",
            "ApiKeyEvent",
        ),
    ]
