from django.db import migrations

from unitcycle.core.walls import WallOff


class Migration(migrations.Migration):
    dependencies = [("notifications", "0001_initial")]

    operations = [
        WallOff(
            "MessageTemplate",
            "MessageTemplateEvent",
            "Preference",
            "PreferenceEvent",
            "Suppression",
            "SuppressionEvent",
            "Message",
            "Notification",
            "NotificationGroup",
            "NotificationGroupEvent",
            "GroupContact",
            "EmailSettings",
            "EmailSettingsEvent",
            "SmsSettings",
            "SmsSettingsEvent",
            "ProviderCallback",
        )
    ]
