from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from html import unescape
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unitcycle.notifications.rules import catalogue, policy, templating
from unitcycle.notifications.rules.choices import NEXT_STATUS, Category, MessageStatus, Topic
from unitcycle.notifications.rules.reports import sendgrid_report, twilio_report

NEW_YORK = "America/New_York"


@pytest.mark.parametrize(
    ("given_", "number"),
    [
        ("+15551234567", "+15551234567"),
        ("(555) 234-5678", "+15552345678"),
        ("1 555 234 5678", "+15552345678"),
        ("0044 20 7946 0958", "+442079460958"),
        ("+49 30/901820", "+4930901820"),
        ("+1234567", None),
        ("+12345678", "+12345678"),
        ("+123456789012345", "+123456789012345"),
        ("+1234567890123456", None),
        ("555 123", None),
        ("055 234 5678", None),
        ("", None),
        ("+1555123456x", None),
        ("whatsapp:+15551234567", None),
    ],
)
def test_numbers_are_written_one_way(given_, number):
    assert policy.e164(given_) == number


@pytest.mark.parametrize(
    ("given_", "address"),
    [
        (" Ann@Example.COM ", "ann@example.com"),
        ("a@b.co", "a@b.co"),
        ("a@b", None),
        ("a b@example.com", None),
        ("a@example.com\nBcc: b@example.com", None),
        ("a@example.com,b@example.com", None),
        ("<a@example.com>", None),
        ("x" * 65 + "@example.com", None),
        ("", None),
    ],
)
def test_addresses_are_written_one_way(given_, address):
    assert policy.email_address(given_) == address


@pytest.mark.parametrize(
    ("wish", "email", "phone", "channels"),
    [
        (None, True, True, ["email"]),
        (None, False, True, ["sms"]),
        ("email", True, True, ["email"]),
        ("email", False, True, ["sms"]),
        ("sms", True, True, ["sms"]),
        ("sms", True, False, ["email"]),
        ("both", True, True, ["email", "sms"]),
        ("both", False, True, ["sms"]),
        ("none", True, True, []),
        (None, False, False, []),
    ],
)
def test_people_are_reached_as_they_wish(wish, email, phone, channels):
    assert list(policy.chosen_channels(wish, has_email=email, has_phone=phone)) == channels


def quiet(local, *, start=time(21), end=time(8), zone=NEW_YORK):
    """When a text of that moment may leave; both in that zone's own time."""
    moment = datetime.fromisoformat(local)
    left = policy.may_leave_at(moment, time_zone=zone, quiet_from=start, quiet_until=end)
    return left.astimezone(moment.tzinfo).isoformat()


@pytest.mark.parametrize(
    ("asked", "leaves"),
    [
        ("2026-01-15T20:59:59-05:00", "2026-01-15T20:59:59-05:00"),
        ("2026-01-15T21:00:00-05:00", "2026-01-16T08:00:00-05:00"),
        ("2026-01-15T23:59:59-05:00", "2026-01-16T08:00:00-05:00"),
        ("2026-01-16T00:00:00-05:00", "2026-01-16T08:00:00-05:00"),
        ("2026-01-16T07:59:59-05:00", "2026-01-16T08:00:00-05:00"),
        ("2026-01-16T08:00:00-05:00", "2026-01-16T08:00:00-05:00"),
        # the night in which the clocks go forward is an hour shorter
        ("2026-03-07T22:00:00-05:00", "2026-03-08T07:00:00-05:00"),
    ],
)
def test_texts_wait_for_the_end_of_the_night(asked, leaves):
    assert quiet(asked) == leaves


def test_quiet_hours_within_a_day_and_none_at_all():
    assert quiet("2026-01-15T12:30:00-05:00", start=time(12), end=time(13)).startswith(
        "2026-01-15T13"
    )
    assert quiet("2026-01-15T13:00:00-05:00", start=time(12), end=time(13)).startswith(
        "2026-01-15T13:00"
    )
    assert quiet("2026-01-15T03:00:00-05:00", start=time(8), end=time(8)).startswith(
        "2026-01-15T03"
    )


@given(
    st.integers(0, 2 * 366 * 24 * 3600).map(
        lambda seconds: datetime(2025, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    ),
    st.times(),
    st.times(),
    st.sampled_from([NEW_YORK, "Asia/Kolkata", "Australia/Lord_Howe", "UTC"]),
)
def test_a_wait_is_no_longer_than_a_day_and_ends_once(moment, start, end, zone):
    def wait(at):
        return policy.may_leave_at(at, time_zone=zone, quiet_from=start, quiet_until=end)

    leaves = wait(moment)
    assert moment <= leaves <= moment + timedelta(hours=26)
    if leaves > moment:  # the clocks may be put back over the end, and then it is quiet once more
        assert wait(leaves) - leaves <= timedelta(hours=1)


def test_attempts_are_further_and_further_apart_and_end():
    now = datetime(2026, 1, 1, tzinfo=UTC)
    pauses = [policy.next_attempt(count, now) for count in range(1, policy.MOST_ATTEMPTS + 1)]
    assert [pause and (pause - now).total_seconds() / 60 for pause in pauses] == [
        1,
        5,
        15,
        60,
        240,
        None,
    ]


@pytest.mark.parametrize("word", ["STOP", " stop. ", "Unsubscribe", "QUIT", "end", "StopAll"])
def test_words_that_stop(word):
    assert policy.is_stop(word)
    assert not policy.is_start(word)


@pytest.mark.parametrize("word", ["please stop the noise", "", "start", "stopp"])
def test_words_that_do_not_stop(word):
    assert not policy.is_stop(word)


def test_start_starts():
    assert policy.is_start("Start!")


@pytest.mark.parametrize(
    ("coverage", "topic", "kept_back"),
    [
        ("everything", "new_invoice", True),
        ("everything", "", True),
        ("optional", "announcements", True),
        ("optional", "rewards", True),
        ("optional", "weather_updates", True),
        ("optional", "new_invoice", False),
        ("optional", "", False),
    ],
)
def test_what_a_suppression_keeps_back(coverage, topic, kept_back):
    assert policy.keeps_back(coverage, topic) is kept_back


def test_reports_in_any_order_end_in_the_same_place():
    for order in permutations(["sent", "delivered", "sent", "delivered"]):
        status = MessageStatus.SENDING
        for reported in order:
            if policy.can_become(status, reported):
                status = reported
        assert status == "delivered"


def test_what_is_over_stays_over():
    for status in ("failed", "bounced", "suppressed"):
        assert NEXT_STATUS[status] == frozenset()
    assert set(NEXT_STATUS) == set(MessageStatus)
    assert set(policy.before("sent")) == {"sending", "unknown"}


def test_the_contracts_choices_are_there():
    assert len(Topic) == 10
    assert "rewards" in set(Category)
    assert {
        "new_work_order",
        "payment_received",
        "new_message",
        "new_document",
        "lease_expiring",
        "invoice_overdue",
        "weather_alert",
        "new_tenant",
        "reward_earned",
    } <= {kind.name for kind in catalogue.event_types()}


@pytest.mark.parametrize("kind", catalogue.event_types(), ids=lambda kind: kind.name)
def test_our_own_wording_is_sound(kind):
    for channel, wording in kind.wording.items():
        for text in (wording.subject, wording.body):
            assert templating.faults_of(text, kind.names) == []
            assert "{" not in templating.rendered(text, kind.samples)
        assert bool(wording.subject) is (channel != "sms")
        assert len(wording.subject) <= 200


@pytest.mark.parametrize(
    ("template", "faults"),
    [
        ("Hello {{ name }}", 0),
        ("Hello {{name}} {{  name  }}", 0),
        ("Hello {{ nobody }}", 1),
        ("{{ name.__class__ }}", 1),
        ("{{ name|safe }}", 1),
        ("{% for x in y %}", 1),
        ("{{ {{ name }} }}", 1),
        ("{# note #}", 1),
        ("{{ nobody }} {{ somebody }}", 2),
        ("{{ Name }}", 1),
        ("{name} %s ${name}", 0),
    ],
)
def test_only_declared_variables_stand_in_a_template(template, faults):
    assert len(templating.faults_of(template, {"name"})) == faults


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<a href='javascript:alert(1)'>x</a>",
        "<IFRAME src=x>",
        "< form >",
        "<a href='java\tscript:x' onclick = 'x'>",
    ],
)
def test_nothing_that_runs_stands_in_html(html):
    assert templating.faults_of_html(html, set())


def test_plain_html_may_stand():
    html = "<p style='color: teal'>Hello <b>{{ name }}</b>, <a href='https://x.example'>see</a></p>"
    assert templating.faults_of_html(html, {"name"}) == []


@given(st.text(max_size=60))
def test_a_value_is_never_markup(value):
    rendered = templating.rendered_html("<b>{{ name }}</b>", {"name": value})
    inside = rendered.removeprefix("<b>").removesuffix("</b>")
    assert not set("<>\"'") & set(inside)
    assert unescape(inside) == value or "\x00" in value or "\r" in value


def test_a_value_is_not_rendered_again():
    values = {"name": "{{ other }}", "other": "secret"}
    assert templating.rendered("{{ name }}", values) == "{{ other }}"


def test_a_value_that_is_missing_is_our_mistake():
    with pytest.raises(KeyError):
        templating.rendered("{{ name }}", {})


def test_values_are_shown_as_people_read_them():
    assert templating.shown(Decimal("1850")) == "1,850.00"
    assert templating.shown(date(2026, 3, 1)) == "March 1, 2026"
    assert templating.shown(7) == "7"


def test_plain_text_becomes_html():
    text = "Hello <b>,\n\nSee https://x.example/a?b=1&c=2.\nBye"
    assert templating.html_of(text) == (
        "<p>Hello &lt;b&gt;,</p>\n"
        '<p>See <a href="https://x.example/a?b=1&amp;c=2">https://x.example/a?b=1&amp;c=2</a>.<br>\nBye</p>'
    )


@pytest.mark.parametrize(
    ("link", "is_one"),
    [
        ("https://x.example/a", True),
        ("http://x.example", True),
        ("javascript:alert(1)", False),
        ("//x.example", False),
        ("/path", False),
        ("https://", False),
    ],
)
def test_links_lead_to_the_web(link, is_one):
    assert templating.is_web_link(link) is is_one


@pytest.mark.parametrize(
    ("status", "code", "ours", "suppresses"),
    [
        ("queued", "", "sent", ""),
        ("sent", "", "sent", ""),
        ("delivered", "", "delivered", ""),
        ("read", "", "delivered", ""),
        ("undelivered", "30005", "failed", ""),
        ("failed", "21610", "failed", "stopped"),
    ],
)
def test_twilios_words_are_ours(status, code, ours, suppresses):
    report = twilio_report(status, code, opted_out_code="21610")
    assert (report.status, report.suppresses) == (ours, suppresses)


def test_an_unknown_status_of_twilios_changes_nothing():
    assert twilio_report("teleported", "", opted_out_code="21610") is None


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        ({"event": "processed"}, ("sent", "", "")),
        ({"event": "delivered"}, ("delivered", "", "")),
        ({"event": "bounce", "type": "bounce"}, ("bounced", "bounced", "everything")),
        ({"event": "bounce"}, ("bounced", "bounced", "everything")),
        ({"event": "bounce", "type": "blocked"}, ("bounced", "", "")),
        ({"event": "dropped"}, ("failed", "", "")),
        ({"event": "spamreport"}, ("", "complained", "everything")),
        ({"event": "unsubscribe"}, ("", "unsubscribed", "optional")),
        ({"event": "group_unsubscribe"}, ("", "unsubscribed", "optional")),
    ],
)
def test_sendgrids_words_are_ours(event, expected):
    report = sendgrid_report(event)
    assert (report.status, report.suppresses, report.coverage) == expected


@pytest.mark.parametrize("event", [{"event": "open"}, {"event": "click"}, {}, {"event": None}])
def test_what_sendgrid_says_beyond_that_changes_nothing(event):
    assert sendgrid_report(event) is None
