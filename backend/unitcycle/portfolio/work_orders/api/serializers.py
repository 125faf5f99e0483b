"""How work orders look, and what is needed to write them."""

from unitcycle.accounts.selectors import colleagues
from unitcycle.core.api import serializers
from unitcycle.core.api.albums import AddPhotoSerializer, ChangePhotoSerializer, PhotoSerializer
from unitcycle.core.api.rows import RowSerializer
from unitcycle.portfolio.work_orders.models import WorkOrder, WorkOrderLog, WorkOrderPhoto
from unitcycle.portfolio.work_orders.rules import PhotoStage, WorkOrderStatus

_DETAILS = [
    "title",
    "description",
    "category",
    "priority",
    "scheduled_for",
    "due_date",
    "cost_estimated",
    "cost_actual",
    "reported_by",
    "entry_permission",
]


class WorkOrderSerializer(RowSerializer):
    property_name = serializers.CharField(source="property.name", read_only=True)
    unit_number = serializers.CharField(source="unit.unit_number", read_only=True, allow_null=True)
    building_name = serializers.CharField(
        source="unit.building.name", read_only=True, allow_null=True
    )
    assigned_vendor_name = serializers.CharField(
        source="assigned_vendor.name", read_only=True, allow_null=True
    )
    assigned_to_name = serializers.CharField(
        source="assigned_to.name", read_only=True, allow_null=True
    )

    class Meta:
        model = WorkOrder
        fields = [
            "id",
            "number",
            "property",
            "property_name",
            "unit",
            "unit_number",
            "building_name",
            *_DETAILS,
            "status",
            "requested_date",
            "completed_at",
            "assigned_vendor",
            "assigned_vendor_name",
            "assigned_to",
            "assigned_to_name",
            "archived_at",
            "created_at",
            "updated_at",
        ]
        read_only_fields = fields


class UpdateWorkOrderSerializer(serializers.ModelSerializer):
    assigned_to = serializers.PrimaryKeyRelatedField(
        queryset=colleagues(), allow_null=True, required=False
    )

    class Meta:
        model = WorkOrder
        fields = ["unit", *_DETAILS, "assigned_vendor", "assigned_to"]


class CreateWorkOrderSerializer(UpdateWorkOrderSerializer):
    requested_date = serializers.DateField(
        required=False, help_text="Today in the organisation's time zone when not given."
    )

    class Meta(UpdateWorkOrderSerializer.Meta):
        fields = ["property", "requested_date", *UpdateWorkOrderSerializer.Meta.fields]


class ChangeWorkOrderStatusSerializer(serializers.Serializer):
    status = serializers.ChoiceField(WorkOrderStatus.choices)
    note = serializers.CharField(max_length=5000, required=False, allow_blank=True)


class WorkOrderLogSerializer(RowSerializer):
    class Meta:
        model = WorkOrderLog
        fields = ["id", "from_status", "to_status", "note", "changed_by", "changed_at"]
        read_only_fields = fields
        extra_kwargs = {
            "from_status": {"help_text": "Empty on the first line; on a note both are the same."},
            "changed_by": {
                "help_text": "`user:` and an e-mail address, `key:` and its name, or `system`."
            },
        }


class AddWorkOrderNoteSerializer(serializers.Serializer):
    note = serializers.CharField(max_length=5000)


class WorkOrderPhotoSerializer(PhotoSerializer):
    class Meta(PhotoSerializer.Meta):
        model = WorkOrderPhoto
        fields = [*PhotoSerializer.Meta.fields, "stage"]
        read_only_fields = fields


class AddWorkOrderPhotoSerializer(AddPhotoSerializer):
    stage = serializers.ChoiceField(PhotoStage.choices, required=False)


class ChangeWorkOrderPhotoSerializer(ChangePhotoSerializer):
    stage = serializers.ChoiceField(PhotoStage.choices, required=False)
