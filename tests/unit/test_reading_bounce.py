"""Delivery reports: whose failure, whether the address is dead, and which of our messages it was."""

import pytest

from agent.domain.events import FailedRecipient
from agent.domain.meaning import MessageKind
from agent.reading import read
from agent.reading.failure import permanent
from providers.base import Part
from tests.unit.received import message, parsed, value

OURS = "<b42e9eca.ada@mail.example.org>"


def report(*recipients: str, text: str = "This is the mail system.", original: str = OURS) -> bytes:
    """A report of RFC 3464, with one block of fields for each recipient."""
    blocks = "\r\n\r\n".join(["Reporting-MTA: dns; mx.example", *recipients])
    return (
        "From: Mail Delivery System <MAILER-DAEMON@mx.example>\r\nTo: ada.park@example.org\r\n"
        "Subject: Undelivered Mail Returned to Sender\r\nDate: Tue, 10 Mar 2026 10:00:00 +0000\r\n"
        "Message-ID: <r1@mx.example>\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
        f"--b\r\nContent-Type: text/plain\r\n\r\n{text}\r\n"
        f"--b\r\nContent-Type: message/delivery-status\r\n\r\n{blocks}\r\n\r\n"
        f"--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: {original}\r\nSubject: Hi\r\n\r\nHi\r\n--b--\r\n"
    ).encode()


def failed(address: str, status: str, words: str = "") -> str:
    fields = f"Final-Recipient: rfc822; {address}\r\nAction: failed\r\nStatus: {status}"
    return f"{fields}\r\nDiagnostic-Code: smtp; {words}" if words else fields


def test_a_report_names_recipient_status_and_our_message():
    reading = read(parsed(report(failed("dana@acme.example", "5.1.1", "550 5.1.1 User unknown"))))
    assert reading.kind is MessageKind.BOUNCE
    assert reading.recipients == (FailedRecipient(address="dana@acme.example", permanent=True, status="5.1.1"),)
    assert reading.reports_on[0] == OURS
    assert "dana@acme.example" in reading.evidence[0]


def test_each_recipient_is_judged_by_its_own_words():
    raw = report(
        failed("dana@acme.example", "5.2.2", "552 5.2.2 mailbox full"),
        failed("tom@acme.example", "5.1.1", "550 no such user"),
        "Final-Recipient: rfc822; ann@acme.example\r\nAction: delivered\r\nStatus: 2.0.0",
    )
    assert {one.address: one.permanent for one in read(parsed(raw)).recipients} == {
        "dana@acme.example": False,
        "tom@acme.example": True,
    }


def test_a_delay_has_no_failure_and_keeps_the_time_of_the_last_try():
    raw = report(
        "Final-Recipient: rfc822; dana@acme.example\r\nAction: delayed\r\nStatus: 4.4.1\r\n"
        "Will-Retry-Until: Fri, 13 Mar 2026 09:00:00 +0000"
    )
    reading = read(parsed(raw))
    assert reading.kind is MessageKind.DELAY
    assert not any(one.permanent for one in reading.recipients)
    assert reading.until is not None
    assert reading.until.isoformat() == "2026-03-13T09:00:00+00:00"


@pytest.mark.parametrize(
    ("status", "words", "dead"),
    [
        ("5.1.1", "550 5.1.1 <x@y.example>... User unknown", True),
        ("5.0.0", "550 No such recipient here", False),
        ("5.0.0", "550 No such recipient here (in reply to RCPT TO command)", True),
        ("5.0.0", "550 <dana@acme.example>... No such recipient here", True),
        ("5.1.10", "RESOLVER.ADR.RecipientNotFound", True),
        ("5.1.6", "551 5.1.6 recipient has moved", True),
        ("5.1.2", "Host or domain name not found", True),
        ("5.4.1", "550 5.4.1 [x@y.example]: Recipient address rejected: Access denied", True),
        ("5.2.1", "550 5.2.1 User unknown", False),
        ("5.2.1", "550 5.2.1 User unknown (in reply to RCPT TO command)", True),
        ("5.7.1", "550 5.7.1 User unknown (in reply to end of DATA command)", False),
        ("5.0.0", "5.1.0 - Unknown address error 550-'5.7.1 Access denied'", False),
        (
            "5.0.0",
            "554 delivery error: dd This user doesn't have a mail.example account (in reply to end of DATA)",
            True,
        ),
        ("4.1.1", "450 4.1.1 User unknown", True),
        ("4.4.7", "User unknown, delivery expired", False),
        ("5.2.2", "552 mailbox full", False),
        ("5.1.1", "550 5.1.1 over quota", False),
        ("5.7.1", "550 5.7.1 blocked as spam", False),
        ("5.1.8", "553 5.1.8 Domain of sender address does not exist", False),
        ("5.3.4", "message size exceeds fixed limit", False),
        ("4.0.0", "DNS error: NXDOMAIN domain name not found", False),
        ("5.4.7", "delivery timed out", False),
        ("5.2.0", "550 unknown user", False),
        ("5.1.1", "", True),
        ("", "", False),
    ],
)
def test_an_address_is_dead_for_what_is_wrong_with_the_address_only(status, words, dead):
    assert permanent(status, words, "") is dead


@pytest.mark.parametrize(
    ("subject", "sender", "text", "dead"),
    [
        (
            "failure notice",
            "MAILER-DAEMON@mx.acme.example",
            (
                "Hi. I'm afraid I wasn't able to deliver your message to the following addresses.\n"
                "This is a permanent error; I've given up.\n\n<dana@acme.example>:\n550 User unknown. (#5.1.1)\n"
            ),
            True,
        ),
        (
            "Unzustellbar: Danke",
            "postmaster@acme.example",
            "Ihre Nachricht an dana@acme.example konnte nicht zugestellt werden. Der Empfänger wurde nicht gefunden.",
            True,
        ),
        (
            "Mail delivery failed: returning message to sender",
            "Mail Delivery System <Mailer-Daemon@mx.example>",
            (
                "A message that you sent could not be delivered to one or more of its recipients.\n\n"
                "  dana@acme.example\n    552 5.2.2 mailbox is full\n"
            ),
            False,
        ),
        (
            "Could not deliver your email",
            "it@acme.example",
            "Sorry, there is nobody called dana here (dana@acme.example). 550 no such user.",
            True,
        ),
    ],
)
def test_free_forms_are_understood(subject, sender, text, dead):
    reading = read(message(text, subject=subject, sender=sender, answers=False))
    assert reading.kind is MessageKind.BOUNCE
    assert [(one.address, one.permanent) for one in reading.recipients] == [("dana@acme.example", dead)]


def test_the_message_id_is_found_in_a_free_form():
    text = (
        "Your message could not be delivered.\n\n<dana@acme.example>: 550 User unknown\n\n"
        f"--- Below this line is a copy of the message.\n\nFrom: ada.park@example.org\nMessage-ID: {OURS}\n"
    )
    sender = "Mail Delivery System <mailer-daemon@mx.example>"
    assert OURS in read(message(text, subject="failure notice", sender=sender, answers=False)).reports_on


def test_a_report_that_cannot_be_understood_is_not_taken_for_a_person():
    part = Part(media_type="message/delivery-status", content=b"\xff\xfe nothing")
    reading = read(
        value("?", headers=(("Content-Type", "multipart/report; report-type=delivery-status"),), parts=(part,))
    )
    assert reading.kind is MessageKind.UNSURE


def test_a_bounce_that_a_person_forwards_is_that_persons_mail():
    text = (
        "Ada, is this address dead?\n\nBegin forwarded message:\n\nFrom: MAILER-DAEMON\n"
        "Subject: Undelivered Mail Returned to Sender\n\n<ada@old.example>: 550 5.1.1 User unknown\n"
    )
    reading = read(message(text, subject="Fwd: Undelivered Mail Returned to Sender", answers=False))
    assert reading.kind is MessageKind.HUMAN
    assert reading.recipients == ()
