"""Delivery failures in the free forms of many mail systems, written for this test: who was not reached, dead or not."""

import re
from pathlib import Path

import pytest

from agent.domain.meaning import MessageKind
from agent.reading import read
from tests.unit.received import message, parsed

DANA = "dana@acme.example"
DAEMON = "Mail Delivery Subsystem <MAILER-DAEMON@mx.relay.example>"


def free_forms() -> list[object]:
    """The reports of `forms/bounces.txt`: From, Subject, whether the address is dead, and the words."""
    whole = (Path(__file__).parent / "forms" / "bounces.txt").read_text(encoding="utf-8")
    cases: list[object] = []
    for record in re.split(r"^=== ", whole, flags=re.MULTILINE)[1:]:
        head, _, body = record.partition("\n\n")
        name, *fields = head.split("\n")
        given = dict(field.split(": ", 1) for field in fields)
        cases.append(pytest.param(given["From"], given["Subject"], body, given["Dead"] == "yes", id=name))
    return cases


@pytest.mark.parametrize(("sender", "subject", "body", "dead"), free_forms())
def test_a_free_form_names_who_was_not_reached(sender, subject, body, dead):
    reading = read(message(body, sender=sender, subject=subject, answers=False, headers=("Return-Path: <>",)))
    assert reading.kind is MessageKind.BOUNCE
    assert [(one.address, one.permanent) for one in reading.recipients] == [(DANA, dead)]


TO_DANA = f"From: ada.park@example.org\nTo: Dana Cole <{DANA}>\nSubject: Thank you\nMessage-ID: <n1@mail.example.org>\n"
RFC822 = f"Content-Type: message/rfc822\n\n{TO_DANA}\nThank you for the talk.\n"
HEADERS = f"Content-Type: text/rfc822-headers\n\n{TO_DANA}"
PLAIN = "Content-Type: text/plain\n\nYour message could not be delivered.\n"


def status(*fields: str) -> str:
    return "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\n" + "\n".join(fields) + "\n"


REPORTS: dict[str, tuple[tuple[str, ...], bool]] = {
    "a route before the address": (
        (PLAIN, status("Final-Recipient: rfc822; <@mx.example:dana@acme.example>", "Action: failed", "Status: 5.1.1")),
        True,
    ),
    "no type before the address": (
        (PLAIN, status("Final-Recipient: dana@acme.example", "Action: failed", "Status: 5.1.1"), RFC822),
        True,
    ),
    "the original recipient only": (
        (PLAIN, status("Original-Recipient: rfc822;dana@acme.example", "Action: failed", "Status: 5.1.10")),
        True,
    ),
    "an X.400 final recipient": (
        (
            PLAIN,
            status(
                "Original-Recipient: rfc822;dana@acme.example",
                "Final-Recipient: X400; /S=Cole/G=Dana/O=Acme/C=de/",
                "Action: failed",
                "Status: 5.1.1",
            ),
        ),
        True,
    ),
    "the recipient in the returned header only": (
        (PLAIN, status("Action: failed", "Status: 5.1.1", "Diagnostic-Code: smtp; 550 5.1.1 User unknown"), RFC822),
        True,
    ),
    "the recipient in the returned header fields only": (
        (PLAIN, status("Action: failed", "Status: 5.2.2"), HEADERS),
        False,
    ),
    "no status part, only words and the original": (
        ("Content-Type: text/plain\n\nDelivery failed: 550 5.1.1 no such user here\n", RFC822),
        True,
    ),
    "no words at all": (
        (status("Final-Recipient: rfc822;dana@acme.example", "Action: failed", "Status: 5.4.4"),),
        True,
    ),
    "words in base64": (
        (
            (
                "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
                "WW91ciBtZXNzYWdlIHRvIGRhbmFAYWNtZS5leGFtcGxlIHdhcyBub3QgZGVsaXZlcmVkOiB1c2VyIHVua25vd24=\n"
            ),
        ),
        True,
    ),
    "words in ISO-2022-JP": (
        (
            (
                "Content-Type: text/plain; charset=iso-2022-jp\nContent-Transfer-Encoding: 7bit\n\n"
                "\x1b$B%a!<%k$rAw?.$G$-$^$;$s$G$7$?\x1b(B\n<dana@acme.example>: 550 5.1.1 User unknown\n"
            ),
        ),
        True,
    ),
    "status of a policy, words of a stranger": (
        (
            PLAIN,
            status(
                "Final-Recipient: rfc822;dana@acme.example",
                "Action: failed",
                "Status: 5.7.1",
                "Diagnostic-Code: smtp; 550 5.7.1 Unable to relay for dana@acme.example",
            ),
        ),
        False,
    ),
    "status 5.0.0 and a host that is not there": (
        (
            PLAIN,
            status(
                "Final-Recipient: rfc822;dana@acme.example",
                "Action: failed",
                "Status: 5.0.0",
                "Diagnostic-Code: X-Postfix; Host or domain name not found. Name service error for name=acme.example",
            ),
        ),
        True,
    ),
    "a mailbox that is unavailable, with no reason": (
        (
            PLAIN,
            status(
                "Final-Recipient: rfc822;dana@acme.example",
                "Action: failed",
                "Status: 5.0.0",
                "Diagnostic-Code: smtp; 550 Requested action not taken: mailbox unavailable",
            ),
        ),
        True,
    ),
    "an account that is disabled": (
        (
            PLAIN,
            status(
                "Final-Recipient: rfc822;dana@acme.example",
                "Action: failed",
                "Status: 5.2.1",
                "Diagnostic-Code: smtp; 550 5.2.1 The account is inactive",
            ),
        ),
        False,
    ),
    "a folded diagnostic": (
        (
            PLAIN,
            status(
                "Final-Recipient: rfc822;dana@acme.example",
                "Action: failed",
                "Status: 5.0.0",
                "Diagnostic-Code: smtp;550 5.0.0",
                "  <dana@acme.example>: Recipient address rejected:",
                "  User unknown in relay recipient table",
            ),
        ),
        True,
    ),
    "the words of a delay": (
        (
            "Content-Type: text/plain\n\nYour message to dana@acme.example was refused, and this is final.\n",
            status(
                "Final-Recipient: rfc822;dana@acme.example",
                "Action: failed",
                "Status: 4.4.7",
                "Diagnostic-Code: smtp; 421 4.4.7 message expired; unknown user could not be verified",
            ),
        ),
        False,
    ),
}


@pytest.mark.parametrize(("parts", "dead"), REPORTS.values(), ids=REPORTS.keys())
def test_a_report_with_gaps_still_names_who_was_not_reached(parts, dead):
    body = "".join(f"--b\n{part}\n" for part in parts)
    raw = (
        "Return-Path: <>\nFrom: MAILER-DAEMON@mx.example\nTo: ada.park@example.org\nSubject: Returned mail\n"
        "Date: Tue, 10 Mar 2026 10:00:00 +0000\nMessage-ID: <r1@mx.example>\nMIME-Version: 1.0\n"
        f'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\n\n{body}--b--\n'
    )
    reading = read(parsed(raw.replace("\n", "\r\n").encode()))
    assert reading.kind is MessageKind.BOUNCE
    assert [(one.address, one.permanent) for one in reading.recipients] == [(DANA, dead)]


def test_a_header_names_the_failed_recipient_before_the_words_do():
    reading = read(
        message(
            "A message could not be delivered. Contact help@isp.example. 550 5.1.1 user unknown",
            sender=DAEMON,
            subject="Mail delivery failed",
            headers=(f"X-Failed-Recipients: {DANA}",),
            answers=False,
        )
    )
    assert [(one.address, one.permanent) for one in reading.recipients] == [(DANA, True)]


def test_a_feedback_report_is_no_bounce():
    raw = (
        "From: abuse@isp.example\nTo: ada.park@example.org\nSubject: Email feedback report\n"
        "Date: Tue, 10 Mar 2026 10:00:00 +0000\nMIME-Version: 1.0\n"
        'Content-Type: multipart/report; report-type=feedback-report; boundary="b"\n\n'
        "--b\nContent-Type: text/plain\n\nThis is an abuse report for a message received from 192.0.2.1.\n"
        "--b\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\nOriginal-Rcpt-To: dana@acme.example\n"
        f"--b\n{RFC822}--b--\n"
    )
    reading = read(parsed(raw.replace("\n", "\r\n").encode()))
    assert reading.kind not in {MessageKind.BOUNCE, MessageKind.DELAY, MessageKind.HUMAN}


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Automatic reply: Thank you", "I am out of the office until Friday. Mail to dana@acme.example is not read."),
        ("Out of Office: Thank you", "Dana no longer works here. Please write to tom@acme.example instead."),
    ],
)
def test_an_absence_with_an_empty_return_path_is_no_bounce(subject, text):
    headers = ("Return-Path: <>", "Auto-Submitted: auto-replied")
    assert read(message(text, subject=subject, headers=headers)).kind is MessageKind.AUTO_REPLY


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        (
            "Delayed: Thank you",
            f"Your message to {DANA} has been delayed. The server will keep trying to deliver it for 2 more days.",
        ),
        (
            "Warning: message 1abc-def delayed 24 hours",
            (
                "A message that you sent has not yet been delivered to one or more of its recipients after more than "
                f"24 hours on the queue.\n\n  {DANA}\n\nNo action is required on your part."
            ),
        ),
        (
            "Delivery Status Notification (Delay)",
            (
                "This is an automatically generated Delivery Status Notification.\n\nTHIS IS A WARNING MESSAGE ONLY."
                "\n\nYOU DO NOT NEED TO RESEND YOUR MESSAGE.\n\nDelivery to the following recipient has been delayed:"
                f"\n\n  {DANA}\n\nMessage will be retried for 2 more day(s)"
            ),
        ),
    ],
)
def test_a_delay_is_no_failure(subject, text):
    reading = read(message(text, subject=subject, sender=DAEMON, answers=False))
    assert reading.kind is MessageKind.DELAY
    assert not any(one.permanent for one in reading.recipients)


DANA_COLE = "Dana Cole <dana@acme.example>"
CAREERS = "Acme Careers <careers@acme.example>"


@pytest.mark.parametrize(
    ("sender", "subject", "text"),
    [
        (DANA_COLE, "Non-delivery of your references", "Hi,\n\nI could not reach your referee tom@old.example."),
        (DANA_COLE, "Blocked", "Hi,\n\nI could not send the invitation to ada@other.example, could I?\n\nDana"),
        (DANA_COLE, "Delivery", "Hi,\n\nthe portal did not accept the task, please send it to tasks@acme.example."),
        (DANA_COLE, "Delivery problem", "the laptop could not be delivered to you. Ask logistics@acme.example."),
        (DANA_COLE, "Travel quota", "Hi,\n\nwe could not process your claim. Please write to travel@acme.example."),
        (DANA_COLE, "Message status", "Tom (tom@acme.example) has not been able to reach you. Which number is right?"),
        (
            DANA_COLE,
            "Your mail was not delivered",
            "Hi Ada,\n\nyour mail to tom@acme.example was not delivered (550 5.1.1 user unknown): he has left.\n\nDana",
        ),
        (CAREERS, "Incomplete", "Dear candidate, we could not process your application. Write to jobs@acme.example"),
        ("Jane Mailer <jane@acme.example>", "Interview", "I could not reach you, write to jane.mailer@acme.example."),
    ],
)
@pytest.mark.parametrize("headers", [(), ("Return-Path: <>",)])
def test_what_people_write_of_things_that_failed_is_no_bounce(sender, subject, text, headers):
    reading = read(message(text, sender=sender, subject=subject, headers=headers, answers=False))
    assert reading.kind not in {MessageKind.BOUNCE, MessageKind.DELAY}
    assert reading.recipients == ()


@pytest.mark.parametrize(
    "body",
    [
        "Your message to dana@acme.example is still waiting in our queue because the other side says: 451 greylisted.",
        "Mail for dana@acme.example is queued: their server answered 421. We'll have another go every half hour.",
        "Delivery to dana@acme.example was deferred: 450 4.2.0 busy. We will try again in 20 minutes.",
        "421 4.3.2 from the host of dana@acme.example. More attempts are due tonight; if all of them fail we give up.",
        "An dana@acme.example noch nicht übergeben (4.4.1). Ein weiterer Versuch erfolgt in einer Stunde.",
        "Pour dana@acme.example : 450 4.2.0. D'autres tentatives suivront.",
        "Para dana@acme.example: 4.4.1. El servidor volverá a intentarlo mañana.",
        "Para dana@acme.example: 4.4.1. A mensagem continua na fila.",
        "Per dana@acme.example: 4.4.1. Il sistema ritenterà fra un'ora.",
        "Para dana@acme.example: entrega aplazada, reintentaremos durante dos días.",
        "An dana@acme.example dauert es länger. Wir probieren es bis morgen weiter.",
        "Voor dana@acme.example: 4.4.1. De server probeert het opnieuw; een nieuwe poging volgt.",
    ],
)
def test_a_free_form_that_goes_on_trying_is_a_delay(body):
    reading = read(message(body, sender=DAEMON, subject="Your mail to Dana", answers=False))
    assert reading.kind is MessageKind.DELAY
    assert [one.address for one in reading.recipients] == [DANA]


@pytest.mark.parametrize(
    "body",
    [
        "451 4.4.1 for dana@acme.example after five days in our queue. No further attempts will be made.",
        "Deferred ten times: 421 4.4.2, dana@acme.example. The message is hereby returned.",
        "An dana@acme.example nicht übergeben (4.4.1). Es erfolgen keine weiteren Versuche.",
        "Pour dana@acme.example : 4.4.1, sans nouvelle tentative.",
        "The account of dana@acme.example was closed.",
        "Der Server von dana@acme.example blieb stumm; Ihr Schreiben geht an Sie zurück.",
    ],
)
def test_a_free_form_that_has_given_up_is_a_bounce(body):
    reading = read(message(body, sender=DAEMON, subject="Your mail to Dana", answers=False))
    assert reading.kind is MessageKind.BOUNCE


def test_the_person_who_runs_a_mail_system_is_no_mail_system():
    text = "Dear Ada,\n\nI could not open what you sent to dana@acme.example. Would you send it again?\n\nLew"
    reading = read(message(text, sender="Lew Hart <postmaster@acme.example>", subject="Your file"))
    assert reading.kind not in {MessageKind.BOUNCE, MessageKind.DELAY}


def test_a_list_that_refuses_is_a_bounce_that_condemns_no_address():
    body = "Sorry! Your message to dana@acme.example was refused because only members may write to this list.\n"
    body += "It will not be retried."
    reading = read(
        message(body, sender="no-reply@mailguard.acme.example", subject="Your mail was not accepted", answers=False)
    )
    assert reading.kind is MessageKind.BOUNCE
    assert [(one.address, one.permanent) for one in reading.recipients] == [(DANA, False)]


@pytest.mark.parametrize(
    ("sender", "text"),
    [
        ("Mail Warden <warden@acme.example>", "None of us uses dana@acme.example. Your e-mail was dropped (5.1.1)."),
        ("Gate <gate@acme.example>", "dana@acme.example: nobody of that name. Message refused, 5.1.1."),
        ("Poort <poort@acme.example>", "Het adres dana@acme.example bestaat niet; uw bericht is verwijderd (5.1.1)."),
        ("Post-Filter <f@acme.example>", "dana@acme.example gibt es nicht. Die Nachricht wurde verworfen (5.1.1)."),
        ("Mail Shield <shield@acme.example>", "Nobody here is dana@acme.example. What you sent was thrown away."),
    ],
)
def test_a_system_nobody_has_heard_of_is_known_by_the_code_and_the_address(sender, text):
    reading = read(message(text, sender=sender, subject="About your message", answers=False))
    assert (reading.kind, [one.address for one in reading.recipients]) == (MessageKind.BOUNCE, [DANA])


@pytest.mark.parametrize(
    ("sender", "text"),
    [
        (DANA_COLE, "The e-mail to ada.p@other.example came back with 5.1.1, no idea why."),
        ("Dana <d@acme.example>", "The e-mail to ada.p@other.example came back with 5.1.1.\n\nDana"),
        ("Front Desk <desk@acme.example>", "ada.p@other.example gave a 5.1.1 to our e-mail. Is there another?"),
    ],
)
def test_a_person_who_passes_a_code_on_is_no_system(sender, text):
    assert read(message(text, sender=sender, subject="Your address", answers=False)).kind is not MessageKind.BOUNCE
