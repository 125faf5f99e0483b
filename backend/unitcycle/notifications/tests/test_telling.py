import pytest
import time_machine
from django.core.management import CommandError, call_command

from unitcycle.accounts.tests.factories import make_member, make_organization
from unitcycle.core.models import Job
from unitcycle.core.organizations import organization_context
from unitcycle.notifications.audiences import audience
from unitcycle.notifications.errors import BadTemplate, UnknownEventType
from unitcycle.notifications.models import Message, MessageTemplate, Notification, Preference
from unitcycle.notifications.services import announcing, dispatch_event
from unitcycle.notifications.services.groups import create_group
from unitcycle.notifications.services.templates import (
    previewed,
    reset_template,
    word_template,
)
from unitcycle.notifications.tests.factories import INVOICE, colleague, tenant

NOON = "2026-01-15T17:00:00Z"


def tell(*people, **given):
    return dispatch_event(
        "new_invoice",
        **{"context": INVOICE, "dedupe_key": "1", "recipients": people, **given},
    )


def wish(person, channel, topic="new_invoice"):
    Preference.objects.create(
        party_kind=person.party_kind, party_id=person.party_id, topic=topic, channel=channel
    )


def test_what_happened_is_told_in_our_words(organization):
    (message,) = tell(tenant())

    assert (message.channel, message.status, message.topic) == ("email", "queued", "new_invoice")
    assert message.subject == "Invoice INV-1: $1,850.00 due on March 1"
    assert message.body.startswith("Hello Ann Able,\n\nInvoice INV-1 over $1,850.00")
    assert message.body.endswith(organization.name)


@pytest.mark.parametrize(
    ("said", "channels"), [("email", ["email"]), ("sms", ["sms"]), ("both", ["email", "sms"])]
)
def test_everybody_is_reached_as_they_wish(organization, said, channels):
    ann = tenant()
    wish(ann, said)
    wish(tenant(), "none")
    assert [one.channel for one in tell(ann)] == channels


def test_who_wants_to_hear_nothing_hears_nothing_and_the_log_says_why(organization, mailer):
    ann = tenant()
    wish(ann, "none")

    (message,) = tell(ann)

    assert (message.status, message.body) == ("suppressed", "")
    assert message.status_reason == "They wish to hear nothing about this."
    assert tell(ann, channel="sms", dedupe_key="2")[0].status == "suppressed"


def test_a_wish_is_about_its_topic_alone(organization):
    ann = tenant()
    wish(ann, "none", topic="announcements")
    assert tell(ann)[0].status == "queued"


def test_the_same_event_reaches_each_address_once(organization):
    ann = tenant()
    first = tell(ann, tenant(name="Also Ann"))
    assert first == tell(ann)
    assert Message.objects.count() == 1
    assert tell(ann, dedupe_key="2") != first


def test_colleagues_find_it_in_their_inbox(organization):
    user = make_member(name="Mo Manager")
    tell(colleague(user), tenant(), action_url="/invoices/1")
    tell(colleague(user), action_url="/invoices/1")

    row = Notification.objects.get()
    assert (row.recipient, row.category, row.action_url) == (user, "billing", "/invoices/1")
    assert row.title == "Invoice INV-1: $1,850.00 due on March 1"


def test_in_the_app_alone_nothing_leaves(organization):
    assert tell(colleague(make_member()), channel="in_app") == []
    assert Notification.objects.count() == 1
    assert tell(tenant(), channel="email")[0].channel == "email"
    assert Notification.objects.count() == 1


def test_a_channel_that_was_named_is_not_replaced(organization):
    assert tell(tenant(phone=""), channel="sms") == []


def test_groups_are_told_of_their_events(organization):
    user = make_member(email="mo@example.com")
    create_group(
        name="Owners",
        event_types=["new_invoice"],
        contacts=[
            {"user": user.pk},
            {"name": "Bookkeeper", "email": "books@example.com"},
            {"phone": "(555) 234-5678", "channel": "sms"},
            {"email": "quiet@example.com", "channel": "none"},
        ],
    )
    create_group(name="Crew", event_types=["new_work_order"], contacts=[{"email": "c@example.com"}])
    create_group(
        name="Gone",
        is_active=False,
        event_types=["new_invoice"],
        contacts=[{"email": "g@example.com"}],
    )

    told = {(one.channel, one.recipient, one.status) for one in tell()}

    assert told == {
        ("email", "mo@example.com", "queued"),
        ("email", "books@example.com", "queued"),
        ("sms", "+15552345678", "queued"),
        ("email", "quiet@example.com", "suppressed"),
    }
    assert Notification.objects.get().recipient == user
    assert tell(tells_groups=False, dedupe_key="2") == []


def test_what_cannot_be_told_is_our_mistake(organization):
    with pytest.raises(UnknownEventType):
        dispatch_event("nothing", context={}, dedupe_key="1")
    with pytest.raises(KeyError):
        tell(tenant(), context={"amount": "$1"})
    with pytest.raises(ValueError, match="link"):
        tell(tenant(), context={**INVOICE, "link": "javascript:alert(1)"})
    assert not Message.objects.exists()


def test_telling_a_hundred_costs_what_telling_one_does(organization, django_assert_num_queries):
    one = [tenant(email="one@example.com")]
    many = [tenant(email=f"{number}@example.com") for number in range(100)]
    with django_assert_num_queries(16):
        tell(*one, dedupe_key="a")
    with django_assert_num_queries(16):
        tell(*many, dedupe_key="b")


def test_the_organisations_own_wording_is_used_and_only_its_own(organization):
    word_template(
        event_type="new_invoice",
        channel="email",
        subject="Pay {{ amount }}",
        body="Please, {{ recipient_name }}",
        html="<b>{{ recipient_name }}</b>",
    )
    (message,) = tell(tenant(name="A <b> B"))
    assert (message.subject, message.body) == ("Pay $1,850.00", "Please, A <b> B")
    assert message.html == "<b>A &lt;b&gt; B</b>"

    with organization_context(make_organization().pk):
        assert tell(tenant())[0].subject.startswith("Invoice INV-1")

    reset_template(event_type="new_invoice", channel="email")
    assert tell(tenant(), dedupe_key="3")[0].subject.startswith("Invoice INV-1")


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"body": "{{ nobody }}"}, "body"),
        ({"subject": "{{ amount|safe }}"}, "subject"),
        ({"subject": ""}, "subject"),
        ({"body": "  "}, "body"),
        ({"html": "<script>1</script>"}, "html"),
        ({"channel": "sms"}, "subject"),
        ({"channel": "in_app", "html": "<p>"}, "html"),
    ],
)
def test_wording_that_cannot_be_sent_is_not_kept(organization, given, field):
    with pytest.raises(BadTemplate) as refused:
        word_template(
            **{
                "event_type": "new_invoice",
                "channel": "email",
                "subject": "x",
                "body": "x",
                **given,
            }
        )
    assert set(refused.value.fields) == {field}
    assert not MessageTemplate.objects.exists()


def test_a_preview_shows_samples_and_keeps_nothing(organization):
    shown = previewed(event_type="new_invoice", channel="email", wording=None, organization="A & B")
    assert shown.subject == "Invoice INV-000123: $1,850.00 due on March 1, 2026"
    assert shown.text.endswith("A & B")
    assert "A &amp; B" in shown.html
    assert not Message.objects.exists()


@audience("Test Tenants")
def _test_tenants():
    return [tenant(email=f"t{number}@example.com") for number in range(450)]


class Reports:
    """Stands for a job's progress."""

    def __init__(self, job_id):
        self.job_id, self.seen = job_id, []

    def report(self, **given):
        self.seen.append(given)


def test_a_group_is_written_to_in_batches_and_goes_on_after_a_crash(organization, monkeypatch):
    progress = Reports("11111111-1111-1111-1111-111111111111")
    what = {"group": "test tenants", "subject": "Water", "body": "Off", "channel": None}
    whole = announcing.announce

    def dies(batch, **given):
        if Message.objects.exists():
            raise ConnectionError
        return whole(batch, **given)

    monkeypatch.setattr(announcing, "announce", dies)
    with pytest.raises(ConnectionError):
        announcing.run_announcement(progress, **what)
    assert Message.objects.count() == 200

    monkeypatch.setattr(announcing, "announce", whole)
    assert announcing.run_announcement(progress, **what) == {"people": 450, "queued": 450}
    assert Message.objects.count() == 450
    assert [one["done"] for one in progress.seen] == [0, 200, 0, 200, 400, 450]


def send(**given):
    options = {"subject": "Water", "body": "It is off on Tuesday.", **given}
    words = []
    for name, value in options.items():
        words += [f"--{name.replace('_', '-')}"] + ([] if value is True else [value])
    call_command("send_notification", *words)


def test_the_command_writes_to_one_person(organization, capsys):
    send(to="guest@example.com")
    assert capsys.readouterr().out == "email to guest@example.com: queued\n"
    message = Message.objects.get()
    assert (message.subject, message.topic) == ("Water", "announcements")
    assert "It is off on Tuesday." in message.body


def test_the_command_knows_colleagues_by_address_and_id(organization, capsys):
    user = make_member(name="Mo", email="mo@example.com")
    send(to="MO@example.com", channel="in_app")
    send(to=str(user.pk), channel="in_app")
    assert Notification.objects.filter(recipient=user, title="Water").count() == 2
    assert "In the inbox of Mo." in capsys.readouterr().out
    assert not Message.objects.exists()


def test_the_command_texts_a_number(organization):
    with time_machine.travel(NOON):
        send(to="+15551234567")
    assert Message.objects.get().channel == "sms"


def test_the_command_writes_to_a_group_as_a_job(organization, django_capture_on_commit_callbacks):
    send(group="Test Tenants")
    job = Job.objects.get()
    assert (job.kind, job.params["group"]) == ("notifications.announce", "Test Tenants")


@pytest.mark.parametrize("options", [{"to": "guest@example.com"}, {"group": "Test Tenants"}])
def test_a_dry_run_changes_nothing(organization, options, capsys):
    send(**options, dry_run=True)
    assert "Would write to" in capsys.readouterr().out
    assert not Message.objects.exists()
    assert not Notification.objects.exists()
    assert not Job.objects.exists()


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({}, "Give either --to or --group."),
        ({"to": "a@example.com", "group": "All Staff"}, "Give either --to or --group."),
        ({"to": "a@example.com", "body": " "}, "--body is empty."),
        ({"to": "nobody"}, "no e-mail address, no phone number and no UUID"),
        ({"to": "17"}, "no UUID"),
        ({"to": "11111111-1111-1111-1111-111111111111"}, "Nobody here has the id"),
        ({"to": "a@example.com", "channel": "sms"}, "They cannot be reached by SMS."),
        ({"to": "a@example.com", "channel": "in_app"}, "cannot be reached by In the app"),
        ({"group": "Nobody"}, "There is no active group called “Nobody”."),
        ({"to": "a@example.com", "organization": "nowhere"}, "No organisation is called"),
    ],
)
def test_the_command_says_what_is_wrong(organization, options, says):
    with pytest.raises(CommandError, match=says):
        send(**options)
    assert not Message.objects.exists()


def test_among_several_organisations_one_is_named(organization):
    other = make_organization(slug="other")
    with pytest.raises(CommandError, match="--organization"):
        send(to="a@example.com")
    send(to="a@example.com", organization="other")
    assert not Message.objects.exists()
    with organization_context(other.pk):
        assert Message.objects.count() == 1
