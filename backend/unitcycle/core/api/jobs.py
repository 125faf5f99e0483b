"""Long work as outsiders see it: what runs, how far it is, what came of it."""

from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django_filters import rest_framework as filters
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework.request import Request
from rest_framework.response import Response

from unitcycle.core.api import serializers
from unitcycle.core.api.exports import ExportedList
from unitcycle.core.api.filter_kinds import ChoicesFilter, YesNoFilter
from unitcycle.core.api.rows import Row, RowSerializer
from unitcycle.core.api.viewsets import ReadViewSet
from unitcycle.core.jobs.waiting import LONGEST_SECONDS, wait_for_end
from unitcycle.core.models import UNFINISHED, Job, JobStatus


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


class JobQuerySerializer(serializers.Serializer):
    wait = serializers.IntegerField(
        required=False,
        default=0,
        min_value=0,
        max_value=LONGEST_SECONDS,
        help_text="Answer when the job has ended, or after so many seconds. "
        "When many wait already, the answer comes at once.",
    )


class JobViewSet(ExportedList, ReadViewSet):
    """Long work: one's own, and with the right `view_all` everybody's."""

    resource = "jobs"
    tag = "jobs"
    seconds_to_wait = 0
    serializer_class = JobSerializer
    filterset_class = JobFilter
    ordering_fields = ["created_at"]
    ordering = ["-created_at"]

    def rows(self) -> QuerySet[Job]:
        jobs = Job.objects.select_related("asked_by")
        if self.request.auth.may("jobs", "view_all"):  # type: ignore[union-attr]
            return jobs
        return jobs.filter(asked_by=self.request.user.pk)

    @extend_schema(parameters=[JobQuerySerializer])
    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        query = JobQuerySerializer(data=request.query_params)
        query.is_valid(raise_exception=True)
        response = super().retrieve(request, *args, **kwargs)
        if response.data["status"] in UNFINISHED:
            self.seconds_to_wait = query.validated_data["wait"]
        return response

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """A job that is waited for is read twice: no transaction is open in between."""
        response = super().dispatch(request, *args, **kwargs)
        if not self.seconds_to_wait:
            return response
        wait_for_end(kwargs["pk"], self.seconds_to_wait)
        return super().dispatch(request, *args, **kwargs)


def accepted(job: Job) -> Response:
    """202 with the job: what a button answers that starts long work."""
    return Response(JobSerializer(job).data, 202)
