# ruff: noqa: E501 - a letter is one line
"""Mail around an interview: invitations, signatures, and who wrote first."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from agent.domain.identity import contact_id_of
from agent.domain.model import Contact, Interview, Role
from agent.intake import Signature, invitations, look_back, signature_of
from providers.base import Address, CalendarEvent, Conversation, Folder, IncomingMessage, Part
from providers.ics import write_event
from tests.unit.calendar_cases import ADA

STARTS_AT = datetime(2026, 3, 3, 18, 0, tzinfo=UTC)
DANA = Contact(
    contact_id=contact_id_of("Dana Cole", ""), name="Dana Cole", email="dana@acme.example", role=Role.INTERVIEWER
)
INTERVIEW = Interview(
    interview_id="i1",
    account="home",
    starts_at=STARTS_AT,
    ends_at=STARTS_AT + timedelta(hours=1),
    zone="UTC",
    known_at=STARTS_AT,
    company="Acme",
    domain="acme.example",
    role="Data Engineer",
    contacts=(DANA,),
)


def letter(
    number: int, sender: str, text: str, *, day: int, subject: str = "Data Engineer at Acme", **more
) -> IncomingMessage:
    """A message of the day in February; from the user it lies in Sent."""
    name, _, email = sender.rpartition(" ")
    own = email == ADA.email
    given = {
        "to": (Address("dana@acme.example"),) if own else (ADA.address,),
        "folder": Folder.SENT if own else Folder.INBOX,
        "thread_ref": "t1",
        **more,
    }
    return IncomingMessage(
        ref=f"m{number}",
        message_id=f"<{number}@x.example>",
        received_at=datetime(2026, 2, day, 9, tzinfo=UTC),
        sender=Address(email, name),
        subject=subject,
        text=text,
        **given,
    )


def thread(*letters: IncomingMessage) -> Conversation:
    return Conversation(thread_ref=letters[0].thread_ref, messages=letters)


def found(*conversations: Conversation, interview: Interview = INTERVIEW):
    return look_back(interview, conversations, ADA)


# --- invitations ------------------------------------------------------------------------------------------------------


def invitation(method: str, uid: str = "u1") -> bytes:
    return write_event(
        CalendarEvent(
            ref="",
            uid=uid,
            starts_at=STARTS_AT,
            ends_at=STARTS_AT + timedelta(hours=1),
            method=method,
            summary="Interview",
        )
    )


def invited(*parts: Part):
    message = replace(letter(1, "Dana dana@acme.example", "", day=1), parts=parts)
    since, until = STARTS_AT - timedelta(days=90), STARTS_AT + timedelta(days=90)
    return invitations(message, ZoneInfo("UTC"), since, until)


@pytest.mark.parametrize(
    ("method", "count"), [("request", 1), ("cancel", 1), ("publish", 1), ("", 1), ("reply", 0), ("counter", 0)]
)
def test_which_calendar_parts_are_invitations(method, count):
    events = invited(Part(media_type="text/calendar", content=invitation(method), charset="utf-8"))
    assert [event.method for event in events] == [method] * count


def test_an_invitation_attached_twice_is_one():
    part = Part(media_type="text/calendar", content=invitation("request"))
    attached = Part(media_type="application/octet-stream", content=invitation("request"), filename="Invite.ICS")
    other = Part(media_type="application/ics", content=invitation("request", uid="u2"), filename="x")
    assert [event.uid for event in invited(part, attached, other)] == ["u1", "u2"]


def test_what_is_no_calendar_is_passed_over():
    broken = Part(media_type="text/calendar", content=b"\x00nothing")
    odd = Part(media_type="text/calendar", content=invitation("request"), charset="no-such-charset")
    picture = Part(media_type="image/png", content=invitation("request", uid="u3"), filename="logo.png")
    assert [event.uid for event in invited(broken, odd, picture)] == ["u1"]


# --- signatures -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "signature"),
    [
        (
            "Hi Ada,\n\nsee you.\n\nBest regards,\nDana Cole\nHead of Data\nAcme Ltd | +44 20 7946 0155",
            Signature(phone="+44 20 7946 0155", title="Head of Data", name="Dana Cole"),
        ),
        (
            "Hi Ada,\n\nsee you.\n\nBest,\nDana Cole\nHead of Data, Acme\nT: +44 20 7946 0155\nFax: +44 20 7946 0156",
            Signature(phone="+44 20 7946 0155", title="Head of Data", name="Dana Cole"),
        ),
        (
            "Hi\n\n-- \nMona Farrell\nSenior Recruiter\n(303) 555-0119",
            Signature(phone="(303) 555-0119", title="Senior Recruiter", name="Mona Farrell"),
        ),
        (
            "Hallo Frau Park,\n\nbis bald.\n\nViele Grüße\nJutta Kern\nPersonalreferentin\nTelefon: 089 555 0144",
            Signature(phone="089 555 0144", title="Personalreferentin", name="Jutta Kern"),
        ),
        ("Call +1 303 555 0119 for the door.\n\nThanks\nDana", Signature(name="Dana")),
        ("Thanks!\n\nOn 3 March 2026 Ada Park wrote:\n> Best,\n> Ada Park\n> Tel. +1 510 555 0133", Signature()),
        ("", Signature()),
        ("Best,\nDana Cole\nInvoice 2026-03-03 4711\nRef. 123 456 789", Signature(name="Dana Cole")),
    ],
)
def test_signatures(text, signature):
    assert signature_of(text) == signature


def test_a_huge_text_is_no_trouble():
    assert signature_of("Best,\n" + "9 " * 2_000_000) == Signature()


# --- looking back -----------------------------------------------------------------------------------------------------

RECRUITER = letter(
    1,
    "Tess Amaro tess@acme.example",
    "Hi Ada,\n\nI'm a recruiter at Acme. Would you like to talk about our Data Engineer role?\n\nBest,\nTess Amaro\nTalent Partner\nMobile: +1 415 555 0162",
    day=2,
)
ANSWER = letter(
    2, f"Ada {ADA.email}", "Yes, gladly!\n\nAda", day=3, to=(Address("tess@acme.example"),), in_reply_to="<1@x.example>"
)
AGAIN = letter(
    3,
    "Tess Amaro tess@acme.example",
    "Great, the interview is with Dana Cole.\n\nTess",
    day=4,
    references=("<1@x.example>", "<2@x.example>"),
)


def test_the_recruiter_who_wrote_first_and_the_thread_to_answer_in():
    back = found(thread(RECRUITER, ANSWER, AGAIN))
    (tess,) = back.contacts
    assert (tess.name, tess.email, tess.role) == ("Tess Amaro", "tess@acme.example", Role.RECRUITER)
    assert (tess.first_contact, tess.took_part) == (True, False)
    assert (tess.phone, tess.title) == ("+1 415 555 0162", "Talent Partner")
    (link,) = back.threads
    assert (link.contact_id, link.thread_ref, link.message_id) == (tess.contact_id, "t1", "<3@x.example>")
    assert link.references == ("<1@x.example>", "<2@x.example>")
    assert any("Tess Amaro wrote first, on 2 February 2026" in e.fact for e in back.evidence)


def test_the_interviewer_who_wrote_first_stays_one_person():
    back = found(
        thread(
            letter(
                1,
                "Dana Cole dana@acme.example",
                "Our Data Engineer interview\n\nBest,\nDana Cole\nTel: 020 7946 0155",
                day=2,
            )
        )
    )
    (dana,) = back.contacts
    assert (dana.contact_id, dana.role, dana.first_contact, dana.phone) == (
        DANA.contact_id,
        Role.INTERVIEWER,
        True,
        "020 7946 0155",
    )


def test_an_address_is_learned_from_the_mail():
    known = replace(INTERVIEW, contacts=(replace(DANA, email=""),))
    back = found(
        thread(letter(1, "Dana Cole dana.cole@acme.example", "About the Data Engineer interview", day=2)),
        interview=known,
    )
    (dana,) = back.contacts
    assert (dana.contact_id, dana.email) == (DANA.contact_id, "dana.cole@acme.example")


def test_nobody_comes_in_from_another_matter():
    lunch = thread(letter(1, "Rolf Bern rolf@acme.example", "Lunch at the fair again?", day=2, subject="Lunch"))
    sales = thread(letter(2, "Uma Voss uma@acme.example", "Our new product, prices attached", day=3, subject="Offer"))
    friend = thread(letter(3, "Jo Reed jo@gmail.com", "Good luck with the interview!", day=4, subject="hey"))
    other = thread(
        letter(
            4,
            "Tess Amaro tess@acme.example",
            "Role: Office Manager\nInterview on Monday?",
            day=5,
            subject="Office Manager",
        )
    )
    assert found(lunch, sales, friend, other) == found()
    assert found().contacts == ()


def test_free_mail_is_nobodys_company():
    known = replace(INTERVIEW, domain="gmail.com", company="", contacts=(replace(DANA, email="dana.cole@gmail.com"),))
    stranger = thread(
        letter(1, "Jo Reed jo@gmail.com", "my job interview, your job interview", day=4, subject="interviews")
    )
    assert found(stranger, interview=known).contacts == ()


@pytest.mark.parametrize(
    "sender",
    [
        "Acme no-reply@acme.example",
        "Acme Careers careers@acme.example",
        "Tess Amaro tess@us.greenhouse-mail.io",
        "Ada ada@park.example",
    ],
)
def test_systems_teams_and_oneself_are_nobody(sender):
    assert found(thread(letter(1, sender, "Your Data Engineer interview at Acme", day=2))).contacts == ()


def test_an_automatic_answer_is_no_letter():
    away = letter(
        1,
        "Tess Amaro tess@acme.example",
        "I am away. For the Data Engineer role ask Bo.",
        day=2,
        headers=(("Auto-Submitted", "auto-replied"),),
    )
    back = found(thread(away))
    assert (back.contacts, back.threads) == ((), ())


def test_a_colleague_in_copy_is_not_taken_in():
    copied = replace(AGAIN, cc=(Address("boss@acme.example", "Big Boss"),))
    assert [c.name for c in found(thread(RECRUITER, ANSWER, copied)).contacts] == ["Tess Amaro"]


def test_a_thread_is_answered_only_where_that_person_writes():
    group = thread(RECRUITER, replace(AGAIN, cc=(Address("dana@acme.example"),)))
    assert {link.contact_id for link in found(group).threads} == {contact_id_of("Tess Amaro", "")}
    alone = thread(letter(5, f"Ada {ADA.email}", "Before our interview: my portfolio", day=6, thread_ref="t2"))
    assert DANA.contact_id in {link.contact_id for link in found(group, alone).threads}


def test_drafts_and_trash_are_not_answered():
    draft = letter(9, f"Ada {ADA.email}", "half a reply", day=9, folder=Folder.DRAFTS)
    (link,) = found(thread(RECRUITER, ANSWER, AGAIN, draft)).threads
    assert link.message_id == "<3@x.example>"


def test_an_agency_recruiter_is_found_beside_the_employer():
    agent = Contact(
        contact_id="p1", name="Phyllida Crewe", email="phyllida@swiftbridge.example", role=Role.RECRUITER, agency=True
    )
    known = replace(INTERVIEW, contacts=(DANA, agent))
    colleague = letter(
        1, "Ned Ivory ned@swiftbridge.example", "I have a Data Engineer vacancy for you, interviews in March", day=2
    )
    back = found(thread(colleague), interview=known)
    (ned,) = back.contacts
    assert (ned.name, ned.agency, ned.role, ned.first_contact) == ("Ned Ivory", True, Role.RECRUITER, True)


# --- strangers --------------------------------------------------------------------------------------------------------

MAL = letter(
    1,
    "Mal Lory mal@acme-careers.example",
    "Hi Ada,\n\nI am a recruiter for Acme. Your Data Engineer interview is coming up, how did it go?\n\nMal Lory\nRecruiter",
    day=2,
    cc=(Address("dana@acme.example"),),
)


def test_a_stranger_who_calls_himself_a_recruiter_is_not_taken_in():
    back = found(thread(MAL))
    assert (back.contacts, back.threads) == ((), ())


@pytest.mark.parametrize(
    ("answer", "names"),
    [
        ({}, ["Mal Lory"]),
        ({"to": (Address("dana@acme.example"),), "cc": (Address("mal@acme-careers.example"),)}, []),
        ({"received_at": STARTS_AT + timedelta(minutes=5)}, []),
        ({"headers": (("Auto-Submitted", "auto-replied"),)}, []),
        ({"folder": Folder.DRAFTS}, []),
    ],
)
def test_somebody_from_elsewhere_comes_in_once_the_user_wrote_to_them(answer, names):
    wrote = letter(2, f"Ada {ADA.email}", "Gladly!", day=3, to=(Address("Mal@acme-careers.example"),))
    assert [c.name for c in found(thread(MAL, replace(wrote, **answer))).contacts] == names


def test_a_free_mail_domain_makes_nobody_a_colleague():
    agent = Contact(contact_id="p1", name="Phyllida Crewe", email="crewe@gmail.com", agency=True)
    recruits = letter(1, "Mal Lory mal.lory@gmail.com", "I am a recruiter for the Data Engineer role at Acme", day=2)
    for known in (replace(INTERVIEW, contacts=(DANA, agent)), replace(INTERVIEW, domain="gmail.com")):
        assert found(thread(recruits), interview=known).contacts == ()


@pytest.mark.parametrize("email", ["dana.cole@elsewhere.example", "dana.cole@gmail.com"])
@pytest.mark.parametrize("written_to", [False, True])
@pytest.mark.parametrize("contact_id", [DANA.contact_id, "dana"])
def test_a_namesake_from_elsewhere_gives_a_contact_no_address(email, written_to, contact_id):
    for domain in ("acme.example", "gmail.com"):
        known = replace(INTERVIEW, domain=domain, contacts=(replace(DANA, contact_id=contact_id, email=""),))
        namesake = letter(1, f"Dana Cole {email}", "A word about Data Engineer at Acme and your interview", day=2)
        answer = letter(2, f"Ada {ADA.email}", "Gladly!", day=3, to=(Address(email),))
        back = found(thread(namesake, *([answer] if written_to else [])), interview=known)
        assert (back.contacts, back.threads) == ((), ())


def test_a_second_address_leaves_the_known_contact_alone():
    second = letter(1, "Dana Cole d.cole@acme.example", "I am a recruiter for our Data Engineer role", day=2)
    assert found(thread(second)).contacts == ()


def test_an_address_is_learned_from_the_agency():
    noa = Contact(contact_id="noa", name="Noa Klein")
    agent = Contact(contact_id="p1", name="Phyllida Crewe", email="phyllida@swiftbridge.example", agency=True)
    writes = letter(1, "Noa Klein noa@swiftbridge.example", "Your Data Engineer interview", day=2)
    back = found(thread(writes), interview=replace(INTERVIEW, contacts=(noa, agent)))
    assert [(c.contact_id, c.email) for c in back.contacts] == [("noa", "noa@swiftbridge.example")]


# --- another job at the same company ----------------------------------------------------------------------------------


def test_a_recruiter_of_another_job_at_the_company_is_not_taken_in():
    rejected = (
        "Hi Ada, I am a recruiter at Acme. Thanks for the interview. Unfortunately we will not move forward.\n\nRita"
    )
    for subject in ("Your application as Data Analyst", "Our interview"):
        back = found(thread(letter(1, "Rita Moor rita@acme.example", rejected, day=2, subject=subject)))
        assert (back.contacts, back.threads) == ((), ())


@pytest.mark.parametrize(
    ("subject", "answered"),
    [
        ("Your application as Data Analyst", False),
        ("Re: Interview for the Data Analyst position", False),
        ("Data Analyst at Acme", False),
        ("Ihre Bewerbung als Analyst (m/w/d)", False),
        ("Your application as Engineer", True),
        ("Your application as Engineer, Data", True),
        ("Interview with our Engineering Manager", True),
        ("Interview with our Engineering Manager at Acme", True),
        ("Your interview at Acme", True),
        ("Your interview for Monday", True),
    ],
)
def test_a_thread_with_a_contact_is_answered_unless_it_is_about_another_job(subject, answered):
    one = letter(1, "Dana Cole dana@acme.example", "Thank you for the interview.", day=2, subject=subject)
    assert bool(found(thread(one)).threads) is answered


def test_a_thread_that_names_no_job_counts_when_the_role_is_not_known():
    one = letter(1, "Tess Amaro tess@acme.example", "Would you come to an interview?", day=2, subject="Acme")
    assert found(thread(one)).contacts == ()
    assert [c.name for c in found(thread(one), interview=replace(INTERVIEW, role="")).contacts] == ["Tess Amaro"]
