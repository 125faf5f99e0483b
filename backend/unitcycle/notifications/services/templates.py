"""An organisation's own wording, and how it will look."""

from dataclasses import dataclass

from django.db import transaction

from unitcycle.core.changes import apply_changes
from unitcycle.notifications import selectors
from unitcycle.notifications.errors import BadTemplate, UnknownEventType
from unitcycle.notifications.models import MessageTemplate
from unitcycle.notifications.rules import catalogue, policy, templating
from unitcycle.notifications.rules.catalogue import EventType, Wording
from unitcycle.notifications.rules.choices import TemplateChannel


@dataclass(frozen=True)
class Preview:
    subject: str
    text: str
    html: str


@transaction.atomic
def word_template(
    *, event_type: str, channel: str, body: str, subject: str = "", html: str = ""
) -> MessageTemplate:
    """Replace the wording. Raises UnknownEventType; BadTemplate for a variable that is not declared."""
    kind = _known(event_type)
    wording = Wording(body=body, subject=subject, html=html)
    _require_sound(kind, channel, wording)
    row, is_new = MessageTemplate.objects.get_or_create(
        event_type=event_type,
        channel=channel,
        defaults={"subject": subject, "body": body, "html": html},
    )
    if not is_new:
        apply_changes(row, {"subject": subject, "body": body, "html": html})
    return row


@transaction.atomic
def reset_template(*, event_type: str, channel: str) -> None:
    """Back to our wording. Raises UnknownEventType."""
    _known(event_type)
    MessageTemplate.objects.filter(event_type=event_type, channel=channel).delete()


@transaction.atomic
def previewed(
    *, event_type: str, channel: str, wording: Wording | None, organization: str
) -> Preview:
    """The wording, or the present one, filled with sample values. Raises UnknownEventType, BadTemplate."""
    kind = _known(event_type)
    if wording is None:
        wording = selectors.wordings_of(kind)[TemplateChannel(channel)]
    _require_sound(kind, channel, wording)
    values = {**kind.samples, "organization_name": organization}
    text = templating.rendered(wording.body, values)
    html = templating.rendered_html(wording.html, values) or templating.html_of(text)
    return Preview(
        subject=policy.one_line(templating.rendered(wording.subject, values)),
        text=text,
        html=html if channel == TemplateChannel.EMAIL else "",
    )


def _known(event_type: str) -> EventType:
    kind = catalogue.event_type(event_type)
    if kind is None:
        message = f"There is no event type “{event_type}”."
        raise UnknownEventType(message, fields={"event_type": [message]})
    return kind


def _require_sound(kind: EventType, channel: str, wording: Wording) -> None:
    faults = {
        "subject": templating.faults_of(wording.subject, kind.names),
        "body": templating.faults_of(wording.body, kind.names),
        "html": templating.faults_of_html(wording.html, kind.names),
    }
    if not wording.body.strip():
        faults["body"].append("Say something.")
    if channel == TemplateChannel.SMS:
        if wording.subject:
            faults["subject"].append("An SMS has no subject.")
    elif not wording.subject.strip():
        faults["subject"].append("Give it a subject.")
    if channel != TemplateChannel.EMAIL and wording.html:
        faults["html"].append("Only e-mails have HTML.")
    if any(faults.values()):
        named = {field: found for field, found in faults.items() if found}
        raise BadTemplate("Check the marked fields.", fields=named)
