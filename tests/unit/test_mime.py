"""Mail as bytes: what we write is read back the same, refuses injection, and nothing we are sent makes reading fail."""

import base64
import email
import email.policy
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from providers.base import Address, Attachment, Folder, IncomingMessage, OutgoingMessage
from providers.mime import from_bytes, message_id, message_ids, redated, root_id, to_bytes

WHEN = datetime(2026, 3, 3, 14, 30, tzinfo=UTC)
NOTE = OutgoingMessage(
    key="k1",
    message_id="<a1b2c3d4e5f6a7b8@example.org>",
    date=WHEN,
    sender=Address("ada@example.org", "Ada Park"),
    to=(Address("bob@firm.example", "Bob Smith"),),
    subject="Thank you for the conversation",
    text="Dear Bob,\n\nThank you.\n\nAda\n",
)


def read(raw: bytes) -> IncomingMessage:
    return from_bytes(raw, ref="r", thread_ref="t", folder=Folder.INBOX, received_at=WHEN)


def test_a_note_is_read_back_as_it_was_written() -> None:
    back = read(to_bytes(NOTE))
    assert (back.sender, back.to, back.subject, back.text) == (NOTE.sender, NOTE.to, NOTE.subject, NOTE.text)
    assert (back.message_id, back.sent_at, back.damage) == (NOTE.message_id, WHEN, "")


FORBIDDEN_ELSEWHERE = "\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
PRINTABLE = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters=FORBIDDEN_ELSEWHERE), max_size=300
)
BODY = st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), max_size=2000)


@given(name=PRINTABLE, subject=PRINTABLE, text=BODY)
def test_any_name_subject_and_text_survive_in_legal_lines(name: str, subject: str, text: str) -> None:
    raw = to_bytes(replace(NOTE, to=(Address("bob@firm.example", name),), subject=subject, text=text))
    assert raw.isascii()
    assert max(map(len, raw.split(b"\r\n"))) <= 998
    assert not set(b"\r\n") & set(raw.replace(b"\r\n", b""))
    back = read(raw)
    assert back.to[0].email == "bob@firm.example"
    assert len(back.to) == 1
    assert back.to[0].name == " ".join(name.split())
    assert back.subject == " ".join(subject.split())
    assert back.text.rstrip("\n") == text.rstrip("\n")


@pytest.mark.parametrize(
    "name",
    [
        "Smith, Bob <ceo@x.com>",
        'Bob "The Rock" Smith',
        "Müller, Jürgen",
        "李小龍",
        "Bob =?utf-8?q?x?=",
        "a\\b",
        "x" * 200,
    ],
)
def test_a_name_stays_a_name_for_the_standard_library_too(name: str) -> None:
    raw = to_bytes(replace(NOTE, to=(Address("bob@firm.example", name),)))
    parsed = email.message_from_bytes(raw, policy=email.policy.default)["To"].addresses
    assert [(found.display_name, found.addr_spec) for found in parsed] == [(name, "bob@firm.example")]


def test_long_and_many_references_are_whole_and_in_order() -> None:
    parents = tuple(f"<{'x' * 90}{number}@mail.example.com>" for number in range(40))
    raw = to_bytes(replace(NOTE, in_reply_to=parents[-1], references=parents))
    assert read(raw).references == parents
    assert read(raw).in_reply_to == parents[-1]
    assert message_ids(str(email.message_from_bytes(raw)["References"])) == parents
    assert b"=?" not in raw


def test_an_odd_id_of_somebody_else_does_not_stop_an_answer() -> None:
    raw = to_bytes(replace(NOTE, in_reply_to="<no-at-sign>", references=("<é@x.example>", "<no-at-sign>")))
    assert (read(raw).in_reply_to, read(raw).references) == ("<no-at-sign>", ("<no-at-sign>",))


def test_alternatives_and_attachments() -> None:
    file = Attachment(filename="Größe, 1.pdf", media_type="application/pdf", content=b"%PDF\0\xff" * 100)
    raw = to_bytes(replace(NOTE, html="<p>Dear Bob</p>", attachments=(file,)))
    back = read(raw)
    assert (back.text, back.html.strip()) == (NOTE.text, "<p>Dear Bob</p>")
    assert [(part.filename, part.media_type, part.content) for part in back.parts] == [
        (file.filename, file.media_type, file.content)
    ]
    parsed = email.message_from_bytes(raw, policy=email.policy.default)
    assert [part.get_content_type() for part in parsed.walk()] == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "text/html",
        "application/pdf",
    ]


def test_the_bytes_are_a_function_of_the_value_and_name_no_program() -> None:
    note = replace(NOTE, html="<p>Thank you</p>")
    assert to_bytes(note) == to_bytes(note)
    names = [name.lower() for name in email.message_from_bytes(to_bytes(note))]
    assert names == ["from", "to", "subject", "date", "message-id", "mime-version", "content-type"]
    for word in (b"==", b"python", b"afterword", note.key.encode()):
        assert word not in to_bytes(note).lower()


@pytest.mark.parametrize("newline", ["\r\n", "\n"])
@pytest.mark.parametrize(
    "head",
    [
        "From: a@x.example\nDATE : Mon,\n 2 Mar 2026 08:00:00 +0000\nTo: b@x.example\n",
        "Date: rubbish\n",
        "To: b@x.example\n",
        "",
    ],
)
def test_another_date_changes_nothing_else(head: str, newline: str) -> None:
    body = "\nDate: in the text\n\n\\1 end"
    raw = (head + body).replace("\n", newline).encode()
    dated = redated(raw, WHEN)
    assert read(dated).sent_at == WHEN
    assert read(dated).to == read(raw).to
    assert dated.endswith(body.replace("\n", newline).encode())
    assert dated.lower().count(b"date") == 2
    assert redated(dated, WHEN) == dated


def test_lines_that_transports_stumble_over_are_hidden() -> None:
    raw = to_bytes(replace(NOTE, text="From here\n.\nend\n"))
    assert b"\nFrom " not in raw
    assert b"\n.\r" not in raw
    assert read(raw).text == "From here\n.\nend\n"


FORBIDDEN = ["\r", "\n", "\0", "\x1b", "\x7f", "\x85", "\u2028", "\u202e", "\u2066"]


@pytest.mark.parametrize("character", FORBIDDEN)
@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("Subject", lambda bad: {"subject": f"a{bad}Bcc: x@y.example"}),
        ("the name in To", lambda bad: {"to": (Address("bob@firm.example", f"Bob{bad}"),)}),
        ("the address in To", lambda bad: {"to": (Address(f"bob@firm.example{bad}"),)}),
        ("the name in From", lambda bad: {"sender": Address("ada@example.org", f"{bad}Ada")}),
        ("Message-ID", lambda bad: {"message_id": f"<a{bad}@b>"}),
        ("In-Reply-To", lambda bad: {"in_reply_to": f"<a{bad}@b>"}),
        ("References", lambda bad: {"references": (f"<a{bad}@b>",)}),
        (
            "the name of an attachment",
            lambda bad: {"attachments": (Attachment(filename=f"a{bad}", media_type="a/b", content=b""),)},
        ),
    ],
)
def test_a_control_character_in_a_header_field_is_refused_by_name(character: str, field: str, change):
    with pytest.raises(ValueError, match=f"^{field}"):
        to_bytes(replace(NOTE, **change(character)))


@pytest.mark.parametrize(
    "address",
    [
        "",
        "bob",
        "bob@",
        "@x.example",
        "bob@@x.example",
        "a b@x.example",
        "bob@x.example, eve@y.example",
        "<bob@x.example>",
        "bob@x..example",
        "jürgen@x.example",
        '"a b"@x.example',
        "bob@-x.example",
        "x" * 65 + "@x.example",
    ],
)
def test_what_is_not_an_address_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="the address in To"):
        to_bytes(replace(NOTE, to=(Address(address),)))


def test_an_international_domain_goes_out_in_its_ascii_form() -> None:
    assert b"bob@xn--bcher-kva.example" in to_bytes(replace(NOTE, to=(Address("bob@bücher.example"),)))


@pytest.mark.parametrize(
    "change",
    [{"to": ()}, {"date": datetime(2026, 1, 1)}, {"message_id": "x"}, {"text": "a\0b"}],  # noqa: DTZ001
)
def test_a_note_that_cannot_be_sent_is_refused(change):
    with pytest.raises(ValueError, match=r"To|Date|Message-ID|Text"):
        to_bytes(replace(NOTE, **change))


# Reading


@given(st.binary(max_size=3000))
def test_no_bytes_make_reading_fail(raw: bytes) -> None:
    assert read(raw).ref == "r"


SCRAPS = st.sampled_from(
    [
        b"Content-Type: multipart/mixed; boundary=x\n",
        b"--x\n",
        b"--x--\n",
        b"\n",
        b"\r\n",
        b"Content-Transfer-Encoding: base64\n",
        b"Content-Type: text/plain; charset=utf-7\n",
        b"=?utf-8?b?zz?= <a@b>\n",
        b"From: ",
        b"Subject: ",
        b"\0",
        b"\xff\xfe",
        b"Content-Type: message/rfc822\n",
        b"Date: Wed, 99 Foo 20266 25:61\n",
        b"Content-Disposition: attachment; filename*=x''%ff\n",
        b"To: a:b:c;<<>>,@@\n",
        b"References: <a><b\n c>\n",
        b"text",
        b"=3",
        b"Content-Type: text/plain; charset*0*=bogus''x\n",
    ]
)


@given(st.lists(SCRAPS, max_size=60))
def test_no_scraps_of_mail_make_reading_fail(scraps: list[bytes]) -> None:
    read(b"".join(scraps))


def test_a_message_without_headers_is_all_text() -> None:
    back = read(b"just a line of text\nand another")
    assert (back.text, back.headers, back.sender, back.damage) == (
        "just a line of text\nand another",
        (),
        None,
        "no headers",
    )


@pytest.mark.parametrize(
    ("charset", "content", "text", "damaged"),
    [
        ("utf-8", "Grüße", "Grüße", False),
        ("x-klingon", "Grüße", "Grüße", True),
        ("us-ascii", "Grüße", "Grüße", True),
        ("punycode", "Grüße", "Grüße", True),
        ("", "Grüße", "Grüße", False),
    ],
)
def test_a_lying_charset(charset: str, content: str, text: str, damaged: bool) -> None:
    raw = f"From: a@b.example\nContent-Type: text/plain; charset={charset}\n\n{content}".encode()
    assert (read(raw).text, bool(read(raw).damage)) == (text, damaged)


def test_windows_text_called_latin_keeps_its_quotes() -> None:
    raw = b"From: a@b.example\nContent-Type: text/plain; charset=iso-8859-1\n\nI\x92m"
    assert read(raw).text == "I\u2019m"


def test_nul_and_nonsense_dates_are_damage() -> None:
    back = read(b"From: a@b.example\nDate: soon\n\nta\0lk")
    assert (back.text, back.sent_at) == ("talk", None)
    assert "NUL" in back.damage
    assert "Date" in back.damage


def test_names_and_subjects_are_decoded_and_disarmed() -> None:
    name = base64.b64encode("Bob\u202e\r\nBcc: eve@x.example".encode()).decode()
    subject = "=?utf-8?q?a=0D=0Ab=E2=80=AE?=\n =?utf-8?q?c?="
    back = read(f"From: =?utf-8?b?{name}?= <bob@firm.example>\nSubject: {subject}\n\n".encode())
    assert back.sender == Address("bob@firm.example", "Bob Bcc: eve@x.example")
    assert back.subject == "a bc"


def test_a_quoted_name_with_an_address_in_it_is_not_that_address() -> None:
    assert read(b'From: "Smith, Bob <ceo@x.com>" <bob@y.example>\n\n').sender == Address(
        "bob@y.example", "Smith, Bob <ceo@x.com>"
    )


def test_two_hundred_nested_parts_and_a_hundred_thousand_flat_ones_are_bounded() -> None:
    nested = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(200))
    flat = b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 100_000
    for raw in (nested, flat):
        assert "nested" in read(b"From: a@b.example\n" + raw).damage


def test_a_message_of_fifty_megabytes_is_cut_and_said() -> None:
    raw = b"From: a@b.example\nSubject: big\n\n" + b"x" * 70 + (b"\n" + b"x" * 70) * 700_000
    back = read(raw)
    assert back.subject == "big"
    assert len(back.text) <= 1024 * 1024
    assert "4 MB" in back.damage
    assert "1 MB" in back.damage


REPORT = b"""From: Mailer-Daemon@mx.example
Subject: Undelivered
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b

Could not be delivered.
--b
Content-Type: message/delivery-status

Final-Recipient: rfc822; bob@firm.example
Action: failed
Status: 5.1.1
--b
Content-Type: text/rfc822-headers

Message-ID: <a1@example.org>
--b--
"""


def test_a_bounce_keeps_its_report_as_parts() -> None:
    back = read(REPORT)
    assert back.text == "Could not be delivered."
    assert [part.media_type for part in back.parts] == ["message/delivery-status", "text/rfc822-headers"]
    assert b"Action: failed" in back.parts[0].content
    assert back.damage == ""


def test_an_invitation_within_alternatives_is_a_part() -> None:
    raw = (
        b"From: a@b.example\nContent-Type: multipart/alternative; boundary=b\n\n"
        b"--b\nContent-Type: text/plain\n\nCome\n"
        b"--b\nContent-Type: text/calendar; charset=utf-8; method=REQUEST\nContent-Transfer-Encoding: base64\n\n"
        + base64.encodebytes(b"BEGIN:VCALENDAR\nEND:VCALENDAR\n")
        + b"--b--\n"
    )
    back = read(raw)
    assert back.text == "Come"
    assert (back.parts[0].media_type, back.parts[0].content, back.parts[0].charset) == (
        "text/calendar",
        b"BEGIN:VCALENDAR\nEND:VCALENDAR\n",
        "utf-8",
    )


def test_headers_are_unfolded_and_in_order() -> None:
    back = read(b"Received: one\n\ttwo\nReceived: three\nAuto-Submitted: auto-replied\n\nx")
    assert back.headers == (
        ("Received", "one\ttwo"),
        ("Received", "three"),
        ("Auto-Submitted", "auto-replied"),
    )
    assert back.header("auto-submitted") == "auto-replied"


@pytest.mark.parametrize(
    ("field", "ids"),
    [
        ("<a@b> <c@d>", ("<a@b>", "<c@d>")),
        ("a@b", ("<a@b>",)),
        ("<a@\r\n b>", ("<a@b>",)),
        ("<a@b><a@b>", ("<a@b>",)),
        ("Your message of Monday", ()),
        ("", ()),
        ("<>", ()),
    ],
)
def test_ids_in_one_form(field: str, ids: tuple[str, ...]) -> None:
    assert message_ids(field) == ids


def test_an_id_without_its_form_is_still_one() -> None:
    assert (message_id("1234"), message_id("<x y@z>"), message_id("")) == ("<1234>", "<xy@z>", "")


def test_the_root_of_a_conversation() -> None:
    assert root_id("<c>", "<b>", ("<a>", "<b>")) == "<a>"
    assert root_id("<c>", "<b>", ()) == "<b>"
    assert root_id("<c>", "", ()) == "<c>"
