"""What providers call. Nobody is signed in: the signature over the raw call is what counts."""

from typing import Any

from django.conf import settings
from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from unitcycle.accounts.api.permissions import Anybody
from unitcycle.core.api.viewsets import OrganizationView
from unitcycle.notifications.services import callbacks
from unitcycle.notifications.services.callbacks import Call

_FORM = "application/x-www-form-urlencoded"


class _Callback(OrganizationView, APIView):
    # Not limited by address: providers call from few of them, and an unsigned call costs one digest.
    authentication_classes: list[Any] = []
    permission_classes = [Anybody]
    throttle_classes: list[Any] = []
    takes_idempotency_key = False
    checks_signature = True
    tag = "webhooks"


def _call(request: Request, signature: str, timestamp: str = "") -> Call:
    """The raw call. Its address is the one that we gave out, whatever a proxy made of it."""
    plain = request._request
    return Call(
        url=f"{settings.BASE_URL}{plain.get_full_path()}",
        body=plain.body,
        is_form=(plain.content_type or "") == _FORM,
        signature=plain.headers.get(signature, ""),
        timestamp=plain.headers.get(timestamp, "") if timestamp else "",
    )


class TwilioStatusView(_Callback):
    operation_ids = {"post": "webhooks_messaging_twilio_status"}

    @extend_schema(
        request={_FORM: OpenApiTypes.OBJECT},
        parameters=[OpenApiParameter("message", OpenApiTypes.UUID, description="Our id of it.")],
        responses={204: None},
    )
    def post(self, request: Request) -> Response:
        """Hear from Twilio what became of a text."""
        callbacks.take_twilio_status(
            _call(request, "X-Twilio-Signature"),
            reference=request.query_params.get("message", ""),
        )
        return Response(status=204)


class TwilioInboundView(_Callback):
    operation_ids = {"post": "webhooks_messaging_twilio_inbound"}

    @extend_schema(
        request={_FORM: OpenApiTypes.OBJECT}, responses={(200, "text/xml"): OpenApiTypes.STR}
    )
    def post(self, request: Request) -> HttpResponse:
        """Hear from Twilio what somebody texted: STOP and START are obeyed.

        Enter this address at Twilio for incoming messages of the number. The answer sends nothing back.
        """
        callbacks.take_twilio_inbound(_call(request, "X-Twilio-Signature"))
        return HttpResponse("<Response/>", content_type="text/xml")


class SendGridEventsView(_Callback):
    operation_ids = {"post": "webhooks_messaging_sendgrid_events"}

    @extend_schema(request={"application/json": OpenApiTypes.ANY}, responses={204: None})
    def post(self, request: Request) -> Response:
        """Hear from SendGrid what became of mails.

        Enter this address at SendGrid as event webhook, with signing switched on.
        """
        name = "X-Twilio-Email-Event-Webhook"
        callbacks.take_sendgrid_events(
            _call(request, f"{name}-Signature", timestamp=f"{name}-Timestamp")
        )
        return Response(status=204)
