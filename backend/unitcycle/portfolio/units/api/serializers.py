"""How units and equipment look, and what is needed to write them."""

from drf_spectacular.utils import extend_schema_field

from unitcycle.core.api import serializers
from unitcycle.core.api.albums import PhotoSerializer
from unitcycle.core.api.rows import Row, RowSerializer
from unitcycle.portfolio.units import rules
from unitcycle.portfolio.units.models import Equipment, Unit, UnitPhoto

_ONLY_WITH_LEASES = "Per month. Null, too, for whoever may not view leases."


class UnitSerializer(RowSerializer):
    property_name = serializers.CharField(source="property.name", read_only=True)
    building_name = serializers.CharField(source="building.name", read_only=True, allow_null=True)
    floor_level = serializers.IntegerField(source="floor.level", read_only=True, allow_null=True)
    amenities = serializers.ListField(child=serializers.CharField(), read_only=True)

    class Meta:
        model = Unit
        fields = [
            "id",
            "property",
            "property_name",
            "building",
            "building_name",
            "floor",
            "floor_level",
            "unit_number",
            "bedrooms",
            "bathrooms",
            "square_feet",
            "market_rent",
            "current_rent",
            "status",
            "amenities",
            "notes",
            "archived_at",
            "created_at",
            "updated_at",
        ]
        read_only_fields = fields
        extra_kwargs = {
            "market_rent": {"help_text": _ONLY_WITH_LEASES},
            "current_rent": {"help_text": _ONLY_WITH_LEASES},
        }


class UpdateUnitSerializer(serializers.ModelSerializer):
    amenities = serializers.ListField(
        child=serializers.CharField(max_length=60), max_length=100, required=False
    )

    class Meta:
        model = Unit
        fields = [
            "building",
            "floor",
            "unit_number",
            "bedrooms",
            "bathrooms",
            "square_feet",
            "market_rent",
            "current_rent",
            "status",
            "amenities",
            "notes",
        ]


class CreateUnitSerializer(UpdateUnitSerializer):
    class Meta(UpdateUnitSerializer.Meta):
        fields = ["property", *UpdateUnitSerializer.Meta.fields]


class UnitPhotoSerializer(PhotoSerializer):
    class Meta(PhotoSerializer.Meta):
        model = UnitPhoto
        read_only_fields = PhotoSerializer.Meta.fields


class EquipmentSerializer(RowSerializer):
    property_name = serializers.CharField(source="property.name", read_only=True)
    unit_number = serializers.CharField(source="unit.unit_number", read_only=True, allow_null=True)
    age_years = serializers.SerializerMethodField(
        help_text="Whole years since the installation; null when that is unknown."
    )
    is_under_warranty = serializers.SerializerMethodField(
        help_text="Null when no end of the warranty is known."
    )

    class Meta:
        model = Equipment
        fields = [
            "id",
            "property",
            "property_name",
            "unit",
            "unit_number",
            "name",
            "category",
            "manufacturer",
            "model",
            "serial_number",
            "installed_on",
            "age_years",
            "expected_lifespan_years",
            "warranty_provider",
            "warranty_expires_on",
            "is_under_warranty",
            "purchase_cost",
            "notes",
            "archived_at",
            "created_at",
            "updated_at",
        ]
        read_only_fields = fields

    @extend_schema_field({"type": ["integer", "null"], "minimum": 0})
    def get_age_years(self, row: Row) -> int | None:
        return rules.age_years(row["installed_on"], self.context["view"].today)

    @extend_schema_field({"type": ["boolean", "null"]})
    def get_is_under_warranty(self, row: Row) -> bool | None:
        return rules.is_under_warranty(row["warranty_expires_on"], self.context["view"].today)


class WriteEquipmentSerializer(serializers.ModelSerializer):
    class Meta:
        model = Equipment
        fields = [
            "property",
            "unit",
            "name",
            "category",
            "manufacturer",
            "model",
            "serial_number",
            "installed_on",
            "expected_lifespan_years",
            "warranty_provider",
            "warranty_expires_on",
            "purchase_cost",
            "notes",
        ]
