"""Database backends for tests that run inside one transaction. See config/settings/test.py."""

lower_roles = False
"""Set once the test tables exist; from then on `default` works as the application role."""
