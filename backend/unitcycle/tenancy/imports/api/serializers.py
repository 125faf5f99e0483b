"""How imports and their rows look, and what is needed to go on with one."""

from typing import Any

from drf_spectacular.utils import extend_schema_field

from unitcycle.core.api import serializers
from unitcycle.core.api.rows import Row, RowSerializer
from unitcycle.tenancy.imports.models import ImportRow, RentRollImport
from unitcycle.tenancy.imports.rules.fields import RentRollField
from unitcycle.tenancy.imports.rules.states import ImportKind, ImportMode

DATE_ORDERS = [("mdy", "Month first"), ("dmy", "Day first")]
DECIMAL_SIGNS = [("", "Either"), (".", "Point"), (",", "Comma")]


class MappedColumnSerializer(serializers.Serializer):
    """A column of the file and what it says."""

    column = serializers.CharField(help_text="Its letter, as the spreadsheet shows it.")
    heading = serializers.CharField()
    field = serializers.ChoiceField(
        RentRollField.choices, allow_null=True, help_text="null: the column is not read."
    )
    confidence = serializers.FloatField(
        help_text="How sure the guess is, from 0 to 1; 1 once a person has chosen."
    )
    samples = serializers.ListField(
        child=serializers.CharField(), help_text="The first values of the column."
    )


class MappingSerializer(serializers.Serializer):
    """How the file is read."""

    kind = serializers.ChoiceField(ImportKind.choices)
    sheet = serializers.CharField(help_text="Empty for a file without sheets.")
    heading_row = serializers.IntegerField()
    heading_lines = serializers.IntegerField(help_text="How many rows the headings take.")
    columns = MappedColumnSerializer(many=True)
    date_order = serializers.ChoiceField(DATE_ORDERS)
    decimal_sign = serializers.ChoiceField(DECIMAL_SIGNS)
    last_name_first = serializers.BooleanField(
        help_text="Whether “García López, Ana María” is one person and not two."
    )
    property_name = serializers.CharField(help_text="Of rows that name no property.")
    as_of = serializers.DateField(
        allow_null=True, help_text="The day the list was true; null takes the day of the check."
    )


class TieOutFigureSerializer(serializers.Serializer):
    """One measure on both sides. Amounts and counts are decimals as text."""

    file = serializers.CharField()
    database = serializers.CharField()
    difference = serializers.CharField(help_text="Database less file.")


class TieOutTotalsSerializer(serializers.Serializer):
    units = TieOutFigureSerializer()
    occupied = TieOutFigureSerializer(required=False)
    monthly_rent = TieOutFigureSerializer(required=False)
    deposits = TieOutFigureSerializer(required=False)
    balances = TieOutFigureSerializer(required=False)
    properties = TieOutFigureSerializer(required=False, help_text="Only of a list of properties.")


class TieOutPropertySerializer(TieOutTotalsSerializer):
    """The same for one property; `property` is its name."""

    property = serializers.CharField()
    properties = None  # type: ignore[assignment]


class TieOutDifferenceSerializer(serializers.Serializer):
    """A household that is not on record as the file has it."""

    row = serializers.IntegerField()
    property = serializers.CharField()
    unit = serializers.CharField()
    tenant = serializers.CharField(allow_null=True)
    measure = serializers.CharField(help_text="lease, rent, deposit or balance.")
    file = serializers.CharField(allow_null=True)
    database = serializers.CharField()


class UnlistedUnitSerializer(serializers.Serializer):
    property = serializers.CharField()
    unit = serializers.CharField()


class TieOutSerializer(serializers.Serializer):
    """The file against the records after the import."""

    as_of = serializers.DateField()
    totals = TieOutTotalsSerializer()
    properties = TieOutPropertySerializer(many=True)
    differences = TieOutDifferenceSerializer(many=True)
    units_not_in_file = UnlistedUnitSerializer(many=True)


class ControlTotalSerializer(serializers.Serializer):
    """A total that the file states, against the sum of its rows."""

    row = serializers.IntegerField()
    label = serializers.CharField()  # type: ignore[assignment]
    field = serializers.ChoiceField(RentRollField.choices)
    name = serializers.CharField()
    stated = serializers.CharField()
    rows = serializers.CharField()
    difference = serializers.CharField()


class WrittenSerializer(serializers.Serializer):
    """Rows of each kind."""

    properties_created = serializers.IntegerField()
    buildings_created = serializers.IntegerField(required=False)
    units_created = serializers.IntegerField(required=False)
    units_updated = serializers.IntegerField(required=False)
    tenants_created = serializers.IntegerField(required=False)
    leases_created = serializers.IntegerField(required=False)
    leases_updated = serializers.IntegerField(required=False)
    leases_ended = serializers.IntegerField(required=False)
    vacancies_created = serializers.IntegerField(required=False)


class ImportCountsSerializer(serializers.Serializer):
    """Rows of the file by their state; empty before the check."""

    ok = serializers.IntegerField(required=False)
    error = serializers.IntegerField(required=False)
    skipped = serializers.IntegerField(required=False)
    created = serializers.IntegerField(required=False)
    updated = serializers.IntegerField(required=False)
    unchanged = serializers.IntegerField(required=False)
    planned = WrittenSerializer(required=False, help_text="What the import would write.")
    written = WrittenSerializer(required=False, help_text="What the import wrote.")


class RentRollImportSerializer(RowSerializer):
    """An import in a list."""

    file_name = serializers.CharField(source="file.name", read_only=True)
    file_size = serializers.IntegerField(source="file.size", read_only=True, help_text="In bytes.")
    asked_by_name = serializers.SerializerMethodField()
    counts = serializers.SerializerMethodField()

    class Meta:
        model = RentRollImport
        fields = [
            "id",
            "file_name",
            "file_size",
            "kind",
            "status",
            "mode",
            "as_of",
            "counts",
            "message",
            "job",
            "asked_by",
            "asked_by_name",
            "created_at",
            "checked_at",
            "imported_at",
        ]
        read_only_fields = fields
        also = ["asked_by__name", "asked_by__email", "counts"]

    @extend_schema_field({"type": ["string", "null"]})
    def get_asked_by_name(self, row: Row) -> str | None:
        name: str | None = row["asked_by__name"] or row["asked_by__email"]
        return name

    @extend_schema_field(ImportCountsSerializer)
    def get_counts(self, row: Row) -> dict[str, Any]:
        counts: dict[str, Any] = row["counts"]
        return counts


class RentRollImportDetailSerializer(RentRollImportSerializer):
    """An import with its mapping and its tie-out."""

    mapping = serializers.SerializerMethodField()
    control_totals = serializers.SerializerMethodField()
    tie_out = serializers.SerializerMethodField(help_text="null before the import.")
    other_sheets = serializers.ListField(child=serializers.CharField(), read_only=True)

    class Meta(RentRollImportSerializer.Meta):
        fields = [
            *RentRollImportSerializer.Meta.fields,
            "notice",
            "mapping",
            "other_sheets",
            "control_totals",
            "tie_out",
        ]
        read_only_fields = fields
        also = [
            *RentRollImportSerializer.Meta.also,
            "mapping",
            "samples",
            "control_totals",
            "tie_out",
        ]
        extra_kwargs = {
            "notice": {"help_text": "What to know about the file before going on."},
        }

    @extend_schema_field(MappingSerializer)
    def get_mapping(self, row: Row) -> dict[str, Any]:
        samples = row["samples"]
        columns = [
            {**column, "samples": samples.get(column["column"], [])}
            for column in row["mapping"]["columns"]
        ]
        return {**row["mapping"], "columns": columns}

    @extend_schema_field(ControlTotalSerializer(many=True))
    def get_control_totals(self, row: Row) -> list[dict[str, Any]]:
        totals: list[dict[str, Any]] = row["control_totals"]
        return totals

    @extend_schema_field(TieOutSerializer(allow_null=True))
    def get_tie_out(self, row: Row) -> dict[str, Any] | None:
        return row["tie_out"] or None


class ProblemSerializer(serializers.Serializer):
    """What is wrong with a row, where, and what to do."""

    field = serializers.CharField()
    column = serializers.CharField(help_text="The letter of the column; empty for the row.")
    heading = serializers.CharField()
    message = serializers.CharField()


class StagedValuesSerializer(serializers.Serializer):
    """What a row says. Values it does not say are left out; amounts are decimals as text."""

    property_name = serializers.CharField(required=False)
    address = serializers.CharField(required=False)
    city = serializers.CharField(required=False)
    region = serializers.CharField(required=False)
    postal_code = serializers.CharField(required=False)
    building = serializers.CharField(required=False)
    unit_number = serializers.CharField(required=False)
    unit_type = serializers.CharField(required=False)
    bedrooms = serializers.IntegerField(required=False)
    bathrooms = serializers.CharField(required=False)
    square_feet = serializers.IntegerField(required=False)
    occupancy = serializers.CharField(required=False)
    state = serializers.CharField(required=False)
    tenant_name = serializers.CharField(required=False)
    first_name = serializers.CharField(required=False)
    last_name = serializers.CharField(required=False)
    company = serializers.CharField(required=False)
    email = serializers.CharField(required=False)
    phone = serializers.CharField(required=False)
    others = serializers.ListField(child=serializers.CharField(), required=False)
    market_rent = serializers.CharField(required=False)
    rent = serializers.CharField(required=False)
    other_charges = serializers.CharField(required=False)
    deposit = serializers.CharField(required=False)
    balance = serializers.CharField(required=False)
    lease_begin = serializers.DateField(required=False)
    begin_assumed = serializers.BooleanField(required=False)
    lease_end = serializers.DateField(required=False)
    move_in = serializers.DateField(required=False)
    move_out = serializers.DateField(required=False)
    notice_date = serializers.DateField(required=False)
    notes = serializers.CharField(required=False)
    unit_count = serializers.IntegerField(required=False)
    floors = serializers.IntegerField(required=False)
    year_built = serializers.IntegerField(required=False)


class ImportRowSerializer(RowSerializer):
    parsed = serializers.SerializerMethodField()
    problems = serializers.SerializerMethodField()
    warnings = serializers.SerializerMethodField()

    class Meta:
        model = ImportRow
        fields = ["id", "number", "status", "planned", "note", "parsed", "problems", "warnings"]
        read_only_fields = fields
        also = ["parsed", "problems", "warnings"]
        extra_kwargs = {
            "number": {"help_text": "The row as the spreadsheet numbers it."},
            "planned": {"help_text": "What the import would do with a row that is fine."},
            "note": {"help_text": "Why the row was skipped."},
        }

    @extend_schema_field(StagedValuesSerializer)
    def get_parsed(self, row: Row) -> dict[str, Any]:
        parsed: dict[str, Any] = row["parsed"]
        return parsed

    @extend_schema_field(ProblemSerializer(many=True))
    def get_problems(self, row: Row) -> list[dict[str, str]]:
        problems: list[dict[str, str]] = row["problems"]
        return problems

    @extend_schema_field(ProblemSerializer(many=True))
    def get_warnings(self, row: Row) -> list[dict[str, str]]:
        warnings: list[dict[str, str]] = row["warnings"]
        return warnings


class UploadRentRollSerializer(serializers.Serializer):
    file = serializers.FileField(
        help_text="CSV or other delimited text, .xlsx, or an HTML table; at most 50 MB."
    )


class ColumnFieldSerializer(serializers.Serializer):
    column = serializers.CharField(max_length=3, help_text="The letter of the column.")
    field = serializers.ChoiceField(
        RentRollField.choices, allow_null=True, help_text="null: do not read the column."
    )


class SetMappingSerializer(serializers.Serializer):
    """What is left out stays as it is."""

    kind = serializers.ChoiceField(ImportKind.choices, required=False)
    sheet = serializers.CharField(required=False, max_length=100, allow_blank=True)
    heading_row = serializers.IntegerField(required=False, min_value=1, max_value=2_000_000)
    columns = ColumnFieldSerializer(many=True, required=False)
    date_order = serializers.ChoiceField(DATE_ORDERS, required=False)
    decimal_sign = serializers.ChoiceField(DECIMAL_SIGNS, required=False, allow_blank=True)
    last_name_first = serializers.BooleanField(required=False)
    property_name = serializers.CharField(required=False, max_length=200, allow_blank=True)
    as_of = serializers.DateField(required=False, allow_null=True)

    def validate_columns(self, columns: list[dict[str, Any]]) -> dict[str, str | None]:
        return {column["column"].upper(): column["field"] or None for column in columns}


class StartImportSerializer(serializers.Serializer):
    mode = serializers.ChoiceField(ImportMode.choices, default=ImportMode.ALL_OR_NOTHING)


class MappableFieldSerializer(serializers.Serializer):
    """A field that a column can be mapped to."""

    name = serializers.ChoiceField(RentRollField.choices)
    label = serializers.CharField()  # type: ignore[assignment]
    kind = serializers.ChoiceField(
        [("text", "Text"), ("money", "Amount"), ("date", "Date"), ("number", "Number")]
    )
