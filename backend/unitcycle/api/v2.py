"""Version 2: cursors, problem documents, ETag and If-Match."""

from unitcycle.api.routes import version_patterns

app_name = "v2"
urlpatterns = version_patterns()
