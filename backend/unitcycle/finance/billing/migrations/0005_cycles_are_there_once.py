"""Days of a property that were added twice become one cycle: the first, closed if any of them was."""

from django.db import migrations, models


_ONE_OF_EACH = """
UPDATE billing_billingcycle kept SET is_closed = true, updated_at = now()
FROM billing_billingcycle twin
WHERE twin.organization_id = kept.organization_id
    AND twin.property_id IS NOT DISTINCT FROM kept.property_id
    AND (twin.start_date, twin.end_date) = (kept.start_date, kept.end_date)
    AND twin.id <> kept.id AND twin.is_closed AND NOT kept.is_closed;
DELETE FROM billing_billingcycle late USING billing_billingcycle kept
WHERE kept.organization_id = late.organization_id
    AND kept.property_id IS NOT DISTINCT FROM late.property_id
    AND (kept.start_date, kept.end_date) = (late.start_date, late.end_date)
    AND (kept.created_at, kept.id) < (late.created_at, late.id);
-- the checks of foreign keys, which wait for the end, may not wait while the table is altered
SET CONSTRAINTS ALL IMMEDIATE;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0005_history_walls'),
        ('billing', '0004_wall_of_reminders'),
        ('properties', '0003_time_zone'),
    ]

    operations = [
        migrations.RunSQL(_ONE_OF_EACH, migrations.RunSQL.noop),
        migrations.AddConstraint(
            model_name='billingcycle',
            constraint=models.UniqueConstraint(fields=('organization', 'property', 'start_date', 'end_date'), name='billing_cycle_is_there_once', nulls_distinct=False),
        ),
    ]
