"""Every scheduled task, its hour and why. Times are UTC; celery beat copies this into its tables."""

from typing import Any

from celery.schedules import crontab

BEAT_SCHEDULE: dict[str, dict[str, Any]] = {
    # Says that a worker is alive: /health/ready reads the mark.
    "worker-heartbeat": {"task": "core.worker_heartbeat", "schedule": 15.0},
    # Re-sends what was committed but never reached the queue.
    "outbox-sweep": {"task": "core.sweep_outbox", "schedule": 60.0},
    "jobs-sweep": {"task": "core.sweep_jobs", "schedule": 60.0},
    # Quiet hours that end, attempts that are due again, and what a dead worker left.
    "messages-sweep": {"task": "notifications.sweep", "schedule": 60.0},
    # Payments whose answer was lost, and webhooks that wait for another attempt.
    "payments-sweep": {"task": "payments.sweep", "schedule": 60.0},
    "forget-refused-webhooks": {
        "task": "payments.forget_refused_webhooks",
        "schedule": crontab(minute=35, hour=3),
    },
    # What happened goes out within seconds; and attempts that are due again.
    "webhooks-sweep": {"task": "webhooks.sweep", "schedule": 10.0},
    "forget-old-webhook-deliveries": {
        "task": "webhooks.forget_deliveries",
        "schedule": crontab(minute=35, hour=3),
    },
    # Proposals that nobody decided on, questions whose worker died.
    "tidy-agents": {"task": "agents.tidy", "schedule": crontab(minute=45)},
    "forget-old-callbacks": {
        "task": "notifications.forget_callbacks",
        "schedule": crontab(minute=30, hour=3),
    },
    "forget-old-idempotency-keys": {
        "task": "core.forget_idempotency_keys",
        "schedule": crontab(minute=40, hour=3),
    },
    "forget-delivered-events": {
        "task": "core.forget_delivered_events",
        "schedule": crontab(minute=50, hour=3),
    },
    # They hold everything about everybody, so they do not stay longer than they are needed.
    "forget-old-exports": {
        "task": "accounts.forget_old_exports",
        "schedule": crontab(minute=20),
    },
    "classify-lease-statuses": {
        "task": "tenants.classify_lease_statuses",
        "schedule": crontab(minute=0, hour=2),
    },
    # After the life-cycle scan, which says who is month-to-month.
    "nightly-renewal-scan": {
        "task": "renewals.nightly_renewal_scan",
        "schedule": crontab(minute=0, hour=3),
    },
    # After the renewal scan, whose advice it suggests to send.
    "generate-ai-action-queue": {
        "task": "portfolio_command.generate_ai_action_queue",
        "schedule": crontab(minute=30, hour=3),
    },
    # Bulk actions that somebody scheduled, and what a dead worker left of one.
    "bulk-actions-sweep": {"task": "portfolio_command.sweep_batches", "schedule": 60.0},
    # Cases follow the ledger before the first step of the day is taken.
    "daily-collections-scan": {
        "task": "collections.daily_collections_scan",
        "schedule": crontab(minute=0, hour=8),
    },
    "collections-escalation": {
        "task": "collections.escalation_engine",
        "schedule": crontab(minute=30, hour="*/4"),
    },
    # On the first of the month, at a fixed day and hour: an interval would count from whenever it was set up.
    "generate-monthly-invoices": {
        "task": "billing.generate_monthly_invoices",
        "schedule": crontab(minute=0, hour=0, day_of_month=1),
    },
    "apply-late-fees": {
        "task": "billing.apply_late_fees",
        "schedule": crontab(minute=0, hour=9),
    },
    "send-payment-reminders": {
        "task": "billing.send_payment_reminders",
        "schedule": crontab(minute=0, hour=10),
    },
    # A payer waits for the first sign of a payment; the contract's interval.
    "check-pending-btc-payments": {
        "task": "bitcoin.check_pending_btc_payments",
        "schedule": 120.0,
    },
    "read-bitcoin-wallets": {
        "task": "bitcoin.read_all_coins",
        "schedule": crontab(minute=25),
    },
    # Hourly, because "yesterday" ends at midnight of each organisation's own time zone.
    "daily-property-report": {
        "task": "properties.send_daily_property_report",
        "schedule": crontab(minute=10),
    },
}
