"""Version 2: cursors and problem documents."""

from unitcycle.api.routes import version_patterns

app_name = "v2"
urlpatterns = version_patterns()
