"""How properties, buildings and floors look, and what is needed to write them."""

from unitcycle.accounts.selectors import colleagues
from unitcycle.core.api import serializers
from unitcycle.core.api.rows import RowSerializer
from unitcycle.portfolio.properties.models import Building, Floor, Property

_PLACE = [
    "address_line1",
    "address_line2",
    "city",
    "region",
    "postal_code",
    "country",
    "latitude",
    "longitude",
]
_CONTACT = ["contact_name", "contact_email", "contact_phone"]


class PropertySerializer(RowSerializer):
    manager_name = serializers.CharField(source="manager.name", read_only=True, allow_null=True)
    total_units = serializers.IntegerField(
        read_only=True, help_text="Units of this property that are not archived."
    )
    amenities = serializers.ListField(child=serializers.CharField(), read_only=True)

    class Meta:
        model = Property
        fields = [
            "id",
            "name",
            "code",
            "property_type",
            *_PLACE,
            "year_built",
            "jurisdiction",
            "time_zone",
            "amenities",
            *_CONTACT,
            "manager",
            "manager_name",
            "total_units",
            "archived_at",
            "created_at",
            "updated_at",
        ]
        read_only_fields = fields


class WritePropertySerializer(serializers.ModelSerializer):
    amenities = serializers.ListField(
        child=serializers.CharField(max_length=60),
        max_length=100,
        required=False,
        help_text="Words of your own, as “pool” or “24-hour gym”.",
    )
    manager = serializers.PrimaryKeyRelatedField(
        queryset=colleagues(), allow_null=True, required=False
    )

    class Meta:
        model = Property
        fields = [
            "name",
            "code",
            "property_type",
            *_PLACE,
            "year_built",
            "jurisdiction",
            "time_zone",
            "amenities",
            *_CONTACT,
            "manager",
        ]
        extra_kwargs = {
            "time_zone": {
                "help_text": "As America/Chicago; what is due or late there goes by its days."
                " Blank: as the organisation's."
            }
        }


class BuildingSerializer(RowSerializer):
    property_name = serializers.CharField(source="property.name", read_only=True)
    total_units = serializers.IntegerField(
        read_only=True, help_text="Units of this building that are not archived."
    )

    class Meta:
        model = Building
        fields = [
            "id",
            "property",
            "property_name",
            "name",
            "number_of_floors",
            "address_line1",
            "total_units",
            "archived_at",
            "created_at",
            "updated_at",
        ]
        read_only_fields = fields


class UpdateBuildingSerializer(serializers.ModelSerializer):
    class Meta:
        model = Building
        fields = ["name", "number_of_floors", "address_line1"]


class CreateBuildingSerializer(UpdateBuildingSerializer):
    class Meta(UpdateBuildingSerializer.Meta):
        fields = ["property", *UpdateBuildingSerializer.Meta.fields]


class FloorSerializer(RowSerializer):
    building_name = serializers.CharField(source="building.name", read_only=True)
    property = serializers.UUIDField(source="building.property_id", read_only=True)
    property_name = serializers.CharField(source="building.property.name", read_only=True)
    total_units = serializers.IntegerField(
        read_only=True, help_text="Units of this floor that are not archived."
    )

    class Meta:
        model = Floor
        fields = [
            "id",
            "property",
            "property_name",
            "building",
            "building_name",
            "level",
            "name",
            "total_units",
            "archived_at",
            "created_at",
            "updated_at",
        ]
        read_only_fields = fields


class UpdateFloorSerializer(serializers.ModelSerializer):
    class Meta:
        model = Floor
        fields = ["level", "name"]


class CreateFloorSerializer(UpdateFloorSerializer):
    class Meta(UpdateFloorSerializer.Meta):
        fields = ["building", *UpdateFloorSerializer.Meta.fields]
