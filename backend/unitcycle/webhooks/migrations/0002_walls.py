"""The walls, and the trigger that hands events over.

Whoever writes to the outbox, one event by Python or thousands by a scan in SQL: one statement makes the deliveries of
the batch, in the same transaction. An organisation without endpoints pays for one look into an index.
"""

from django.db import migrations

from unitcycle.core.walls import WallOff

_HAND_OVER = """
CREATE FUNCTION webhooks_hand_over() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM webhooks_webhookendpoint e
        WHERE e.is_active AND e.organization_id = (SELECT organization_id FROM happened LIMIT 1)
    ) THEN
        RETURN NULL;
    END IF;
    INSERT INTO webhooks_webhookdelivery (
        id, organization_id, endpoint_id, event_id, event_type, subject_id, position, payload, status,
        attempts, next_attempt_at, response_text, problem, created_at, updated_at
    )
    SELECT gen_random_uuid(), h.organization_id, e.id, h.id, h.name, h.subject_id, h.position,
        jsonb_build_object(
            'type', h.name,
            'timestamp', to_char(h.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            'data', h.payload || jsonb_build_object('subject_id', h.subject_id)
        ),
        'pending', 0, h.created_at, '', '', h.created_at, h.created_at
    FROM happened h
    JOIN webhooks_webhookendpoint e
        ON e.organization_id = h.organization_id AND e.is_active AND e.event_types ? h.name
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER webhooks_hand_over AFTER INSERT ON core_outboxevent
    REFERENCING NEW TABLE AS happened FOR EACH STATEMENT EXECUTE FUNCTION webhooks_hand_over();
"""


class Migration(migrations.Migration):
    dependencies = [("webhooks", "0001_initial"), ("core", "0005_file_purpose")]

    operations = [
        WallOff("WebhookEndpoint", "WebhookEndpointEvent", "WebhookDelivery"),
        migrations.RunSQL(_HAND_OVER, "DROP FUNCTION webhooks_hand_over() CASCADE"),
    ]
