from django.apps import AppConfig


class RentCollectionsConfig(AppConfig):
    # not "collections": the standard library has that name (N1-40)
    name = "unitcycle.residency.rent_collections"
    label = "rent_collections"
