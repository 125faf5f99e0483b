"""Names of this app's tasks, which stand above the services that ask for them (core.waking)."""

DELIVER = "notifications.deliver"
PROCESS_CALLBACKS = "notifications.process_callbacks"
