from concurrent.futures import ThreadPoolExecutor, wait
from datetime import timedelta
from io import BytesIO

import pytest
import time_machine
from django.core import mail
from django.db import connection, transaction

from unitcycle.accounts.tests.factories import make_organization
from unitcycle.core.files.purposes import EXPORT
from unitcycle.core.files.services import store
from unitcycle.core.models import StoredFile
from unitcycle.core.organizations import organization_context
from unitcycle.integrations.messaging.port import Answer, Outcome
from unitcycle.notifications.audiences import Recipient
from unitcycle.notifications.errors import BadAddress
from unitcycle.notifications.models import Message, Suppression
from unitcycle.notifications.services import delivery, send_email, send_sms, send_whatsapp
from unitcycle.notifications.services.delivery import deliver_due, settle_lost
from unitcycle.notifications.tests.factories import Sender

DAY = "2026-01-15T17:00:00Z"  # noon in New York
NIGHT = "2026-01-16T03:00:00Z"  # ten in the evening
MORNING = "2026-01-16T13:00:00Z"  # eight


def only():
    return Message.objects.get()


def test_a_mail_leaves_after_the_commit_and_once(organization, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        (message,) = send_email("Rent", "It is due.", "Ann@Example.com", html_message="<p>Due.</p>")
        assert mail.outbox == []

    (left,) = mail.outbox
    assert (left.to, left.subject, left.body) == (["ann@example.com"], "Rent", "It is due.")
    assert "<p>Due.</p>" in left.alternatives[0].content
    message.refresh_from_db()
    assert (message.status, message.provider, message.body) == ("sent", "locmem", "")
    assert message.body_preview == "It is due."
    deliver_due()
    assert len(mail.outbox) == 1


def test_a_mail_that_is_rolled_back_never_was(organization, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        send_email("Rent", "It is due.", "ann@example.com")
        transaction.set_rollback(True)
    assert not Message.objects.exists()
    assert mail.outbox == []


def test_the_queue_is_woken_once_for_many(organization, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as callbacks, transaction.atomic():
        for number in range(3):
            send_email("Rent", "It is due.", f"ann{number}@example.com")
    assert len(callbacks) == 1


def test_the_same_key_is_the_same_message(organization, mailer):
    first = send_email("Rent", "One", ["a@example.com", "b@example.com"], dedupe_key="invoice:1")
    again = send_email("Rent", "Two", ["b@example.com"], dedupe_key="invoice:1")

    deliver_due()

    assert again == first[1:]
    assert [one.text for one in mailer.sent] == ["One", "One"]


def test_the_key_is_each_organisations_own(organization, mailer):
    send_email("Rent", "One", "a@example.com", dedupe_key="1")
    neighbour = make_organization()
    with organization_context(neighbour.pk):
        send_email("Rent", "Two", "a@example.com", dedupe_key="1")
        assert only().body == "Two"
    assert only().body == "One"


@pytest.mark.parametrize("address", ["nobody", "a@b\n.example", ""])
def test_what_is_no_address_is_refused(organization, address):
    with pytest.raises(BadAddress):
        send_email("Rent", "x", address)
    with pytest.raises(BadAddress):
        send_sms(address, "x")
    assert not Message.objects.exists()


def test_a_line_break_becomes_no_header(organization, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        send_email("Rent\r\nBcc: x@example.com", "x", Recipient(name="A\nB", email="a@example.com"))
    (left,) = mail.outbox
    assert left.subject == "Rent Bcc: x@example.com"
    assert "\n" not in left.to[0]


def test_a_mail_is_claimed_before_it_leaves(organization, mailer):
    send_email("Rent", "x", "a@example.com")
    seen = []
    mailer.send = lambda email: seen.append(only().status) or Answer(Outcome.ACCEPTED)
    deliver_due()
    assert seen == ["sending"]


@pytest.mark.django_db(transaction=True)
def test_no_transaction_is_open_while_a_provider_is_talked_to(mailer, monkeypatch):
    home = make_organization()
    seen = []
    mailer.send = lambda email: seen.append(connection.in_atomic_block) or Answer(Outcome.ACCEPTED)
    with organization_context(home.pk):
        send_email("Rent", "x", "a@example.com")  # the commit sends it, eagerly
    assert seen == [False]


def test_a_refusal_is_final(organization, mailer):
    mailer.answers = [Answer(Outcome.REFUSED, code="550", reason="No such mailbox.")]
    send_email("Rent", "x", "a@example.com")
    deliver_due()
    deliver_due()
    assert (only().status, only().status_reason) == ("failed", "No such mailbox.")
    assert len(mailer.sent) == 1


def test_what_cannot_leave_now_is_tried_again_until_it_is_given_up(organization, mailer):
    mailer.answers = [Answer(Outcome.NOT_NOW, reason="It cannot be reached.")]
    with time_machine.travel(DAY, tick=False) as clock:
        send_email("Rent", "x", "a@example.com")
        for pause in (0, 1, 5, 15, 60, 240):
            clock.shift(timedelta(minutes=pause) - timedelta(seconds=1))
            if pause:
                assert deliver_due() == 0
            clock.shift(timedelta(seconds=1))
            assert deliver_due() == 1
    assert (only().status, only().attempts, only().body) == ("failed", 6, "")
    assert len(mailer.sent) == 6


def test_an_unknown_answer_is_never_sent_again(organization, mailer):
    mailer.answers = [Answer(Outcome.UNKNOWN, reason="It gave no answer.")]
    with time_machine.travel(DAY, tick=False) as clock:
        send_email("Rent", "x", "a@example.com")
        deliver_due()
        assert only().status == "sending"
        clock.shift(timedelta(minutes=5) - timedelta(seconds=1))
        assert settle_lost() == 0
        clock.shift(timedelta(seconds=1))
        assert settle_lost() == 1
        deliver_due()
    assert (only().status, only().body) == ("unknown", "")
    assert len(mailer.sent) == 1


def test_a_dead_worker_leaves_nothing_to_be_sent_twice(organization, texter):
    class Killed(BaseException):
        pass

    texter.answers = [Killed()]
    with time_machine.travel(DAY, tick=False) as clock:
        send_sms("+15551234567", "x")
        with pytest.raises(Killed):
            deliver_due()
        assert only().status == "sending"
        deliver_due()
        clock.shift(timedelta(minutes=6))
        texter.found = Answer(Outcome.ACCEPTED, provider_id="SM9")
        settle_lost()
    assert (only().status, only().provider_id) == ("sent", "SM9")
    assert len(texter.sent) == 1


@pytest.mark.django_db(transaction=True)
def test_two_workers_send_different_messages():
    home = make_organization()
    with organization_context(home.pk):
        with transaction.atomic():
            Message.objects.create(channel="email", dedupe_key="1", recipient="a@example.com")
        claimed = []

        def second():
            with organization_context(home.pk):
                claimed.append(delivery._claim())
            connection.close()

        with ThreadPoolExecutor() as pool:
            with transaction.atomic():
                claimed.append(delivery._claim())
                worker = pool.submit(second)
                wait([worker], timeout=0.3)  # long enough to reach our uncommitted row
            worker.result()
    assert sorted(one.status for one in claimed) == ["queued", "sending"]


def test_a_text_waits_for_the_end_of_the_night(organization, texter):
    with time_machine.travel(NIGHT, tick=False) as clock:
        send_sms("(555) 234-5678", "x")
        assert deliver_due() == 0
        assert only().next_attempt_at.isoformat() == "2026-01-16T13:00:00+00:00"
        clock.move_to(MORNING)
        assert deliver_due() == 1
    assert only().status == "sent"


def test_the_night_is_that_of_the_recipient(organization, texter):
    with time_machine.travel(NIGHT, tick=False):
        send_sms(Recipient(phone="+15552345678", time_zone="America/Los_Angeles"), "x")
        assert deliver_due() == 1


def test_a_zone_that_no_clock_knows_is_that_of_the_organisation(organization, texter):
    with time_machine.travel(DAY, tick=False):
        send_sms(Recipient(phone="+15552345678", time_zone="Moon/Tranquility"), "x")
        assert deliver_due() == 1
    assert only().time_zone == organization.time_zone


def test_what_is_urgent_and_what_is_mail_wakes_nobody_up_or_must(organization, texter, mailer):
    with time_machine.travel(NIGHT, tick=False):
        send_sms("+15552345678", "Fire", is_urgent=True)
        send_email("Rent", "x", "a@example.com")
        assert deliver_due() == 2


def test_a_text_that_was_held_up_into_the_night_waits(organization, texter):
    with time_machine.travel(DAY, tick=False) as clock:
        send_sms("+15552345678", "x")
        clock.move_to(NIGHT)
        assert deliver_due() == 0


def test_whatsapp_leaves_as_such(organization, texter):
    with time_machine.travel(DAY):
        send_whatsapp("+15552345678", "x")
        deliver_due()
    assert texter.sent[0].whatsapp
    assert texter.sent[0].status_callback.endswith(
        f"/api/v1/webhooks/messaging/twilio/status/?message={only().pk}"
    )


def suppressed(address="a@example.com", medium="email", coverage="everything"):
    return Suppression.objects.create(
        medium=medium, address=address, reason="manual", coverage=coverage
    )


def test_a_suppressed_address_is_sent_nothing(organization, mailer):
    suppressed()
    send_email("Rent", "x", "A@example.com")
    assert deliver_due() == 0
    assert only().status == "suppressed"
    assert "on the list" in only().status_reason


def test_an_address_that_is_suppressed_while_it_waits_is_sent_nothing(organization, mailer):
    send_email("Rent", "x", "a@example.com")
    suppressed()
    deliver_due()
    assert mailer.sent == []
    assert (only().status, only().body) == ("suppressed", "")


def test_who_unsubscribed_still_hears_of_their_invoices(organization, mailer):
    suppressed(coverage="optional")
    send_email("Rent", "x", "a@example.com", topic="new_invoice")
    send_email("Party", "x", "a@example.com", topic="announcements")
    deliver_due()
    assert [one.subject for one in mailer.sent] == ["Rent"]


def test_a_number_that_opted_out_at_the_carrier_is_suppressed(organization, texter):
    texter.answers = [Answer(Outcome.REFUSED, code="21610", reason="This number has opted out.")]
    with time_machine.travel(DAY):
        send_sms("+15552345678", "x")
        deliver_due()
        send_sms("+15552345678", "y")
        deliver_due()
    assert len(texter.sent) == 1
    row = Suppression.objects.get()
    assert (row.medium, row.address, row.reason) == ("phone", "+15552345678", "stopped")


def test_optional_mail_can_be_unsubscribed_with_one_click(organization, mailer):
    send_email("Party", "Come!", "a@example.com", topic="announcements")
    send_email("Rent", "Due", "a@example.com", topic="new_invoice")
    deliver_due()

    party, rent = sorted(mailer.sent, key=lambda one: one.subject)
    headers = dict(party.headers)
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    link = headers["List-Unsubscribe"].strip("<>")
    assert link in party.text
    assert link in party.html
    assert "a@example.com" not in link
    assert rent.headers == ()
    assert "nsubscribe" not in rent.text + rent.html


def test_files_go_along_and_those_of_the_mail_alone_go_afterwards(organization, mailer):
    kept = store(BytesIO(b"kept"), name="kept.txt", purpose=EXPORT)
    send_email(
        "Rent",
        "x",
        ["a@example.com", "b@example.com"],
        attachments=[kept, ("own.pdf", b"%PDF", "application/pdf")],
    )
    assert StoredFile.objects.count() == 2

    deliver_due()

    for mailed in mailer.sent:
        assert [(one.name, one.content) for one in mailed.attachments] == [
            ("kept.txt", b"kept"),
            ("own.pdf", b"%PDF"),
        ]
    assert list(StoredFile.objects.all()) == [kept]


def test_files_of_a_mail_that_never_leaves_do_not_stay(organization):
    suppressed()
    send_email("Rent", "x", "a@example.com", attachments=[("own.pdf", b"%PDF", "application/pdf")])
    assert not StoredFile.objects.exists()


def test_a_file_that_is_gone_is_said_to_be(organization, mailer):
    kept = store(BytesIO(b"kept"), name="kept.txt", purpose=EXPORT)
    send_email("Rent", "x", "a@example.com", attachments=[kept])
    kept.delete()
    deliver_due()
    assert (only().status, mailer.sent) == ("failed", [])


def test_without_a_provider_a_text_goes_to_the_log(organization, settings):
    settings.TWILIO_ACCOUNT_SID = ""
    with time_machine.travel(DAY):
        send_sms("+15552345678", "x")
        deliver_due()
    assert (only().status, only().provider) == ("sent", "console")


def test_an_answer_that_comes_after_the_report_changes_nothing(organization, mailer):
    def reported_first(email):
        Message.objects.update(status="delivered")
        return Answer(Outcome.ACCEPTED, provider_id="P1")

    mailer.send = reported_first
    send_email("Rent", "x", "a@example.com")
    deliver_due()
    assert (only().status, only().provider_id) == ("delivered", "P1")


def test_the_sender_of_tests_plays_in_turn():
    sender = Sender(Answer(Outcome.NOT_NOW), Answer(Outcome.ACCEPTED))
    assert [sender.send(1).outcome for _ in range(3)] == ["not_now", "accepted", "accepted"]
