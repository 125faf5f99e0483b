"""By what an organisation sends: its own account with a provider, and whether that works."""

from typing import Any, TypeVar
from uuid import UUID

from django.db import transaction

from unitcycle.accounts.models import User
from unitcycle.core import clock
from unitcycle.core.changes import apply_changes
from unitcycle.core.errors import Invalid
from unitcycle.core.jobs import start_job
from unitcycle.core.models import Job
from unitcycle.core.organizations import required_organization_id
from unitcycle.core.secrets import Unreadable, seal, unseal
from unitcycle.integrations.messaging.port import Answer, Email, Outcome, Text
from unitcycle.notifications import selectors
from unitcycle.notifications.models import EmailSettings, SmsSettings
from unitcycle.notifications.rules import policy
from unitcycle.notifications.rules.choices import Channel, Coverage, EmailProvider, Medium
from unitcycle.notifications.services.providers import email_sender, text_sender
from unitcycle.notifications.services.queueing import suppressed_words

TEST = "notifications.test_settings"
EMAIL, SMS = "email", "sms"
S = TypeVar("S", EmailSettings, SmsSettings)
# Submission and relay; anything else would let somebody knock at other doors of a network.
MAIL_PORTS = frozenset({25, 465, 587, 2525})


@transaction.atomic
def set_email_settings(
    *, password: str | None = None, api_key: str | None = None, **values: Any
) -> EmailSettings:
    """Replace them. A secret that is left out stays. Raises Invalid."""
    row = EmailSettings.objects.select_for_update().first() or EmailSettings()
    merged = {
        **{name: getattr(row, name) for name in ("provider", "host", "port", "use_tls", "use_ssl")},
        **values,
    }
    _require_sound_mail(merged)
    secrets = _merged(row.secrets, password=password, api_key=api_key)
    if merged["provider"] == EmailProvider.SENDGRID and not secrets.get("api_key"):
        raise _missing("api_key", "SendGrid needs its API key.")
    return _saved(row, {**values, "secrets": seal(secrets)})


@transaction.atomic
def set_sms_settings(*, auth_token: str | None = None, **values: Any) -> SmsSettings:
    """Replace them. A token that is left out stays. Raises Invalid."""
    row = SmsSettings.objects.select_for_update().first() or SmsSettings()
    for name in ("phone_number", "whatsapp_number"):
        if values.get(name):
            number = policy.e164(values[name])
            if number is None:
                raise _missing(name, "This is no phone number.")
            values[name] = number
    secrets = _merged(row.secrets, auth_token=auth_token)
    if not secrets.get("auth_token"):
        raise _missing("auth_token", "Twilio needs its auth token.")
    return _saved(row, {**values, "secrets": seal(secrets)})


@transaction.atomic
def remove_email_settings() -> None:
    """Back to what the environment says."""
    EmailSettings.objects.all().delete()


@transaction.atomic
def remove_sms_settings() -> None:
    """Back to what the environment says."""
    SmsSettings.objects.all().delete()


def start_mail_test(*, asked_by: User, to: str = "") -> Job:
    """Ask the provider whether it takes the credentials, and send a mail there; else to whoever asks."""
    return start_job(TEST, asked_by=asked_by, what=EMAIL, address=to or asked_by.email)


def start_text_test(*, asked_by: User, to: str = "", whatsapp: bool = False) -> Job:
    """Ask the provider whether it takes the credentials, and where a number is given text it. Raises Invalid."""
    number = policy.e164(to) if to else ""
    if number is None:
        raise _missing("to", "This is no phone number.")
    return start_job(TEST, asked_by=asked_by, what=SMS, number=number, whatsapp=whatsapp)


def run_test(*, what: str, reference: UUID, **asked: Any) -> dict[str, Any]:
    """`ok` and, if not, `problem`: a sentence. `asked` is as the test was started."""
    run = _tested_mail if what == EMAIL else _tested_texts
    try:
        answer = run(reference, **asked)
    except Unreadable:
        answer = Answer(Outcome.REFUSED, reason="Its secret must be entered anew.")
    ok = answer.outcome == Outcome.ACCEPTED
    problem = "" if ok else answer.reason
    with transaction.atomic():
        model = EmailSettings if what == EMAIL else SmsSettings
        model.objects.update(
            last_tested_at=clock.now(), last_test_problem=problem, updated_at=clock.now()
        )
    return {"ok": ok, "problem": problem}


def _tested_mail(reference: UUID, *, address: str) -> Answer:
    sender = email_sender()
    found = sender.check()
    if found.outcome != Outcome.ACCEPTED:
        return found
    if _wants_nothing(Medium.EMAIL, policy.email_address(address) or address):
        return Answer(Outcome.REFUSED, reason=suppressed_words(Channel.EMAIL))
    return sender.send(
        Email(
            to=address,
            subject="A test message",
            text="This is the test message that you asked for: mail leaves.",
            reference=reference,
            organization_id=required_organization_id(),
        )
    )


def _tested_texts(reference: UUID, *, number: str, whatsapp: bool) -> Answer:
    sender = text_sender()
    found = sender.check()
    if found.outcome != Outcome.ACCEPTED or not number:
        return found
    if _wants_nothing(Medium.PHONE, number):
        return Answer(Outcome.REFUSED, reason=suppressed_words(Channel.SMS))
    words = "This is the test message that you asked for: texts leave."
    return sender.send(Text(to=number, body=words, reference=reference, whatsapp=whatsapp))


@transaction.atomic
def _wants_nothing(medium: Medium, address: str) -> bool:
    """Also a test is a message."""
    coverage = selectors.standing_suppressions({(medium, address)})
    return Coverage.EVERYTHING in coverage.values()


def _require_sound_mail(values: dict[str, Any]) -> None:
    if values["provider"] != EmailProvider.SMTP:
        return
    if not values["host"]:
        raise _missing("host", "Name the mail server.")
    if values["port"] not in MAIL_PORTS:
        raise _missing("port", f"One of {', '.join(map(str, sorted(MAIL_PORTS)))}.")
    if values["use_tls"] and values["use_ssl"]:
        raise _missing("use_ssl", "Either STARTTLS or TLS from the start, not both.")


def _merged(sealed: str, **given: str | None) -> dict[str, str]:
    """The kept secrets with those that were given; an empty one is taken away."""
    try:
        secrets = unseal(sealed)
    except Unreadable:  # its key is gone: what is entered now replaces it
        secrets = {}
    secrets |= {name: value for name, value in given.items() if value is not None}
    return {name: value for name, value in secrets.items() if value}


def _missing(field: str, message: str) -> Invalid:
    return Invalid(message, fields={field: [message]})


def _saved(row: S, values: dict[str, Any]) -> S:
    if row._state.adding:
        for name, value in values.items():
            setattr(row, name, value)
        row.save()
    else:
        apply_changes(row, values)
    return row
