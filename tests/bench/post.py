"""Made-up mail of ordinary size and kinds, the same in every run: what two months bring to a mailbox.

Of a hundred messages some forty are newsletters with a long HTML half, thirty are from people, twenty are notices of
machines, and ten are from or about the contacts of the given interviews: answers with the note quoted below them,
out-of-office replies, a bounce, an invitation.
"""

import os
import random
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from email.message import EmailMessage, Message
from email.policy import SMTP
from email.utils import format_datetime
from pathlib import Path
from typing import cast

from agent.domain.model import Contact, Interview

_SPOKEN = (
    "the team has moved the review to next week because two people are away and we want everybody in the room "
    "please find the agenda below and tell me what is missing from it before we send it on to the others thanks "
    "a new release is out with many improvements read more about it on our site or change what you receive from us"
)
_WORDS = _SPOKEN.split(" ")


def fill_mailbox(root: Path, count: int, now: datetime, interviews: Sequence[Interview] = ()) -> int:
    """Puts `count` unseen messages of the last eight weeks into the INBOX; returns their size in bytes."""
    chance = random.Random(20260304)
    for part in ("cur", "new", "tmp"):
        (root / part).mkdir(mode=0o700, parents=True, exist_ok=True)
    size = 0
    for number, (message, at) in enumerate(_messages(chance, count, now, interviews)):
        raw = message.as_bytes(policy=SMTP.clone(linesep="\n"))
        path = root / "new" / f"{int(at.timestamp())}.M{number}.example"
        path.write_bytes(raw)
        os.utime(path, (at.timestamp(), at.timestamp()))
        size += len(raw)
    return size


def _messages(
    chance: random.Random, count: int, now: datetime, interviews: Sequence[Interview]
) -> Iterator[tuple[EmailMessage, datetime]]:
    own: list[Callable[[random.Random, Interview, EmailMessage], None]] = [_answer, _answer, _answer, _away, _bounce]
    for number in range(count):
        at = now - timedelta(minutes=1 + number * (56 * 24 * 60) // count)
        message = EmailMessage(policy=SMTP)
        message["To"] = "Ada Park <ada@example.org>"
        message["Date"] = format_datetime(at)
        message["Message-ID"] = f"<made-up-{number}@mail.example>"
        place = number % 100
        if place < 10 and interviews:
            at = now - timedelta(minutes=1 + number)
            del message["Date"]
            message["Date"] = format_datetime(at)
            own[place % len(own)](chance, interviews[(number // 10 + place) % len(interviews)], message)
        elif place < 50:
            _newsletter(chance, number, message)
        elif place < 80:
            _person(chance, number, message)
        else:
            _notice(chance, number, message)
        yield message, at


def _text(chance: random.Random, words: int) -> str:
    lines = []
    while words > 0:
        line = " ".join(chance.choice(_WORDS) for _ in range(min(words, chance.randint(6, 40))))
        lines.append(line.capitalize() + ".")
        words -= len(line.split())
    return "\n\n".join(lines) + "\n"


def _newsletter(chance: random.Random, number: int, message: EmailMessage) -> None:
    message["From"] = f"The Weekly {number % 37} <news@list{number % 37}.example>"
    message["Subject"] = f"What is new, number {number}"
    message["List-Unsubscribe"] = "<https://list.example/leave>"
    message["List-Id"] = f"<list{number % 37}.example>"
    text = _text(chance, chance.randint(200, 900))
    message.set_content(text)
    rows = "".join(
        f'<tr><td style="padding:0 12px 8px 0;font-family:Helvetica,Arial,sans-serif;font-size:15px">{line}</td></tr>\n'
        for line in text.split("\n\n")
    )
    padding = "<!-- " + "x" * 70 + " -->\n"
    page = f"<html><body>{padding * chance.randint(20, 300)}<table>{rows}</table></body></html>"
    message.add_alternative(page, subtype="html")


def _person(chance: random.Random, number: int, message: EmailMessage) -> None:
    message["From"] = f"Friend {number % 61} <friend{number % 61}@people.example>"
    message["Subject"] = "Re: the weekend" if number % 3 else "Notes from today"
    if number % 3 and number > 100:
        message["In-Reply-To"] = f"<made-up-{number - 100}@mail.example>"
        message["References"] = message["In-Reply-To"]
    text = _text(chance, chance.randint(20, 250))
    message.set_content(text + "\nOn Mon, Ada Park wrote:\n> " + _text(chance, 60).replace("\n", "\n> "))
    message.add_alternative(f"<div>{text}</div>", subtype="html")


def _notice(chance: random.Random, number: int, message: EmailMessage) -> None:
    message["From"] = f"no-reply@service{number % 17}.example"
    message["Subject"] = f"Your receipt {number}"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(_text(chance, chance.randint(40, 200)))


def _about(interview: Interview, message: EmailMessage, subject: str) -> Contact:
    contact = interview.contacts[0]
    message["From"] = f"{contact.name} <{contact.email}>"
    message["Subject"] = subject.format(role=interview.role)
    return contact


def _answer(chance: random.Random, interview: Interview, message: EmailMessage) -> None:
    contact = _about(interview, message, "Re: Our conversation about {role}")
    said = chance.choice(
        (
            "Thank you for your note, it was good to meet you too.",
            "Thanks for your time. We will get back to you by next Friday.",
            "We would like to invite you to a second conversation; does Tuesday at three suit you?",
        )
    )
    text = f"Hi Ada,\n\n{said}\n\nBest,\n{contact.name}\nPhone: +49 30 555 0199\n"
    quoted = _text(chance, 120).replace("\n", "\n> ")
    message.set_content(f"{text}\nOn Tue, 3 Mar 2026 at 15:10, Ada Park <ada@example.org> wrote:\n> {quoted}")
    message.add_alternative(f"<p>{text}</p><blockquote>{quoted}</blockquote>", subtype="html")


def _away(chance: random.Random, interview: Interview, message: EmailMessage) -> None:
    _about(interview, message, "Automatic reply: Our conversation about {role}")
    message["Auto-Submitted"] = "auto-replied"
    message.set_content("I am out of the office until 16 March 2026 and will answer when I am back.\n")


def _bounce(chance: random.Random, interview: Interview, message: EmailMessage) -> None:
    """A report about a stranger's address: it must be read and concerns nobody here."""
    message["From"] = "Mail Delivery System <mailer-daemon@mx.example>"
    message["Subject"] = "Undelivered Mail Returned to Sender"
    message.set_content("The mail system\n\n<nobody@else.example>: host mx.else.example said: 550 5.1.1 User unknown\n")
    status = Message()
    status.set_payload([_fields("Reporting-MTA: dns; mx.example"), _fields(_FAILED)])
    status.set_type("message/delivery-status")
    message.make_mixed()
    message.attach(cast(EmailMessage, status))
    message.set_type("multipart/report")
    message.set_param("report-type", "delivery-status")


_FAILED = "Final-Recipient: rfc822; nobody@else.example\nAction: failed\nStatus: 5.1.1"


def _fields(lines: str) -> Message:
    """A group of fields of a delivery report (RFC 3464, section 2.1)."""
    group = Message()
    for line in lines.split("\n"):
        name, _, value = line.partition(": ")
        group[name] = value
    return group
