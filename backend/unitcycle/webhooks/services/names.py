"""Names of this app's tasks, which stand above the services that ask for them (core.waking)."""

SEND = "webhooks.send"
