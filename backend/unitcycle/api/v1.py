"""Version 1: page numbers, DRF's errors."""

from unitcycle.api.routes import version_patterns

app_name = "v1"
urlpatterns = version_patterns()
