"""Paths of the search."""

from django.urls import path

from unitcycle.insight.search.api.views import SearchViewSet

urlpatterns = [
    path(
        "search/",
        SearchViewSet.as_view({"get": "list"}, basename="search", detail=False),
        name="search",
    )
]
