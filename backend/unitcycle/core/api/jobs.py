"""Long work as outsiders see it: what runs, how far it is, what came of it."""

from typing import Any

from django.db.models import Q, QuerySet
from django_filters import rest_framework as filters
from drf_spectacular.utils import extend_schema_field
from rest_framework.response import Response

from unitcycle.core.api import serializers
from unitcycle.core.api.exports import ExportedList
from unitcycle.core.api.filter_kinds import ChoicesFilter, YesNoFilter
from unitcycle.core.api.rows import Row, RowSerializer
from unitcycle.core.api.viewsets import ReadViewSet
from unitcycle.core.models import Job, JobStatus

UNFINISHED = [JobStatus.QUEUED, JobStatus.RUNNING]


class JobSerializer(RowSerializer):
    asked_by_name = serializers.SerializerMethodField()
    total = serializers.IntegerField(
        allow_null=True, read_only=True, help_text="How much there is to do; null until known."
    )
    result: Any = serializers.DictField(
        read_only=True, help_text="What came of it; its keys are the kind's own."
    )

    class Meta:
        model = Job
        fields = [
            "id",
            "kind",
            "title",
            "status",
            "total",
            "done",
            "failed",
            "message",
            "result",
            "asked_by",
            "asked_by_name",
            "created_at",
            "started_at",
            "finished_at",
        ]
        read_only_fields = fields
        also = ["asked_by__name", "asked_by__email"]

    @extend_schema_field({"type": ["string", "null"]})
    def get_asked_by_name(self, row: Row) -> str | None:
        name: str | None = row["asked_by__name"] or row["asked_by__email"]
        return name


class JobFilter(filters.FilterSet):
    active = YesNoFilter(method="only_active", label="true: queued or running; false: ended.")
    kind = filters.CharFilter(label="Exactly this kind.")
    status = ChoicesFilter(choices=JobStatus.choices)

    class Meta:
        model = Job
        fields: list[str] = []

    def only_active(self, rows: QuerySet[Job], name: str, value: bool) -> QuerySet[Job]:
        unfinished = Q(status__in=UNFINISHED)
        return rows.filter(unfinished if value else ~unfinished)


class JobViewSet(ExportedList, ReadViewSet):
    """Long work: one's own, and with the right `view_all` everybody's."""

    resource = "jobs"
    tag = "jobs"
    serializer_class = JobSerializer
    filterset_class = JobFilter
    ordering_fields = ["created_at"]
    ordering = ["-created_at"]

    def rows(self) -> QuerySet[Job]:
        jobs = Job.objects.select_related("asked_by")
        if self.request.auth.may("jobs", "view_all"):  # type: ignore[union-attr]
            return jobs
        return jobs.filter(asked_by=self.request.user.pk)


def accepted(job: Job) -> Response:
    """202 with the job: what a button answers that starts long work."""
    return Response(JobSerializer(job).data, 202)
