"""What the user writes, read: answers in every layout, outcomes of calls, calls nobody had scheduled."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent.domain.model import CallOutcome, Contact, Kind
from agent.errors import UsageProblem
from agent.told import answers, calls, outcomes
from agent.told.questions import QUESTIONS, Field, questions
from agent.told.said import Teller
from tests.unit.matter import DANA, an_interview

TELLER = Teller(now=datetime(2026, 3, 3, 14, 0, tzinfo=UTC), zone="Europe/Berlin", own=frozenset({"ada@example.org"}))
LEE = Contact(contact_id="lee", name="Lee Wong", email="lee@acme.example")
TWO = an_interview(contacts=(DANA, LEE))
ONE = an_interview()


def told(text: str, interview=ONE, html: str = "") -> answers.Told:
    return answers.read(text, html, interview, TELLER)


@pytest.mark.parametrize(
    ("text", "rating"),
    [
        ("4", 4),
        ("1 4", 4),
        ("1. 4/5", 4),
        ("1) 5", 5),
        ("(1) 5", 5),
        ("Rating: 3", 3),
        ("It went well, 4/5.", 4),
        ("4\n\nSent from my iPhone", 4),
        ("1. How was it, from 1 to 5? 2", 2),
        ("> 1. How was it, from 1 to 5?\n2\n", 2),
        ("1. 9", None),
        ("0", None),
        ("10", None),
        ("1 1 - terrible", 1),
        ("1 1, they were rude", 1),
        ("1, 2", 2),
        ("1 2 (so-so)", 2),
        ("1. great!", 5),
        ("1.\n2. the pipeline\n3. you ship", None),
        ("1\n2 the pipeline\n3\n4\n5", None),
        ("1. 2\n\n3.\n\n4.\n\n5.", 2),
        ("4.5", None),
        ("4 out of 5", 4),
        ("> 1. How was it, from 1 to 5?\n4 - really good", 4),
        ("1 7/10", None),
        ("3 more rounds will follow", None),
        ("", None),
    ],
)
def test_the_rating(text, rating):
    assert told(text).debrief.rating == rating


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("2. event sourcing", [("event sourcing", None)]),
        ("2. event sourcing; the rota", [("event sourcing", None), ("the rota", None)]),
        ("2. event sourcing, with Dana", [("event sourcing", "dana")]),
        ("2. event sourcing with Lee Wong", [("event sourcing", "lee")]),
        ("2. Dana: event sourcing", [("event sourcing", "dana")]),
        ("2. working with Postgres", [("working with Postgres", None)]),
        ("1 4\n2 event sourcing\nand the rota", [("event sourcing and the rota", None)]),
        ("We talked about event sourcing.", [("event sourcing", None)]),
        ("2. wir haben über die Migration geredet", []),
        ("2. Bob: event sourcing", []),
        ("2 the migration", [("the migration", None)]),
        ("2 Dana: the migration, Lee: the rota", [("the migration", "dana"), ("the rota", "lee")]),
        ("2 the migration with Dana, on-call with Lee", [("the migration", "dana"), ("on-call", "lee")]),
        ("2 the migration, with Dana and Lee", [("the migration", "dana"), ("the migration", "lee")]),
        ("1 4\nWe talked about the migration.\nThey'll decide by Friday.", [("the migration", None)]),
        ("2 nothing special", []),
        ("2 la migración a Kubernetes", []),
        ("2:30 pm with the CTO", []),
        ("2 weeks until they decide", []),
    ],
)
def test_the_topics(text, topics):
    assert [(t.text, t.contact_id) for t in told(text, TWO).debrief.talked_about] == topics


@pytest.mark.parametrize(
    ("text", "email", "phone"),
    [
        ("7. Dana Fox <d.fox@acme.example>", "d.fox@acme.example", ""),
        ("7. Dana's number is +1 212 555 0100", "", "+1 212 555 0100"),
        ("Her number: Dana +49 30 1234567", "", "+49 30 1234567"),
        ("7. +49 30 1234567", "", "+49 30 1234567"),
    ],
)
def test_details_of_somebody_known(text, email, phone):
    (one,) = told(text).contacts
    assert (one.contact_id, one.email, one.phone) == ("dana", email, phone)


@pytest.mark.parametrize(
    "text", ["7 Lee Wong <lee@acme.example>", "7 Lee Wong lee@acme.example", "7. Lee Wong, lee@acme.example"]
)
def test_somebody_new(text):
    (one,) = told(text).contacts
    assert (one.name, one.email) == ("Lee Wong", "lee@acme.example")


def test_the_users_own_number_below_their_name_is_nobodys():
    assert not told("1 4\n2 queues\n\nBest, Ada\n+49 170 1234567").contacts
    mine = Teller(now=TELLER.now, zone=TELLER.zone, own=TELLER.own, phone="0170 1234567")
    assert not answers.read("1 4\n+49 170 1234567", "", ONE, mine).contacts


@pytest.mark.parametrize(
    "text", ["5 nothing", "5 n/a", "6 don't know", "7 nobody", "3 -", "4 no idea", "5 nothing yet"]
)
def test_nothing_says_nothing(text):
    assert told(text).is_empty


@pytest.mark.parametrize(
    ("text", "step", "day"),
    [
        ("5 second round Thursday", "second round", "2026-03-05"),
        ("5 Thursday", "", "2026-03-05"),
        ("5 take home test, due Monday", "take home test, due Monday", "None"),
        ("5 second interview (Thursday at 10)", "second interview", "2026-03-05"),
        ("5 interview at 10 on Thursday", "interview", "2026-03-05"),
        ("5 call between 10 and 12 on Thursday", "call", "2026-03-05"),
        *(
            (f"5 {whole}", whole, "None")
            for whole in (
                "interview with the team between 9 and 12 March",
                "interview with the team 9 to 12 March",
                "interview in the week of 9 March",
                "interview from Tuesday to Thursday",
                "interview on 9 or 12 March",
                "call on Tuesday the 9th or the 10th of March",
                "interview with the team after 9 March",
                "onsite around 9 March",
                "a call no later than Thursday",
                "onsite, probably on Thursday",
                "demo of the 9 March release",
            )
        ),
    ],
)
def test_a_next_step_and_its_day(text, step, day):
    debrief = told(text).debrief
    assert (debrief.next_step, str(debrief.next_step_at)[:10]) == (step, day)


@pytest.mark.parametrize("step", ["interview with the", "meet Lee at his office in", "interview between 9 and"])
def test_a_next_step_that_breaks_off_goes_into_no_note(step):
    debrief = told(f"1 4\n5 {step}", TWO).debrief
    assert (debrief.next_step, debrief.next_step_at, debrief.unplaced) == ("", None, step)


@pytest.mark.parametrize(
    "topic",
    [
        "on-call with Bob Miller and Lee",
        "on-call with Bob",
        "on-call with Zubin Qandil",
        "testing with Dana Wong",
        "Lee's rota",
        "what Bob Miller builds",
        "the rota of Mr Qandil",
        "how Maria leads",
        "Dana: on-call with Bob Miller",
        "on-call with Bob, with Dana",
    ],
)
def test_a_topic_that_names_somebody_else_goes_into_no_note(topic):
    debrief = told(f"1 4\n2 the rota; {topic}", TWO).debrief
    assert [t.text for t in debrief.talked_about] == ["the rota"]
    assert debrief.unplaced == topic


@pytest.mark.parametrize(
    "topic",
    [
        "working with Google Cloud",
        "the move from Jenkins to Docker",
        "Dana: how Lee's team deploys",
        "pairing with Kafka",
        "Visual Studio and Spring Boot",
        "Monday releases at Acme",
        "Lean and Six Sigma",
        "Bill of materials",
        "Scrum with Jira",
    ],
)
def test_what_is_capital_and_nobody_stays_a_topic(topic):
    debrief = told(f"2 {topic}", TWO).debrief
    assert [t.text for t in debrief.talked_about] == [topic.removeprefix("Dana: ")]
    assert not debrief.unplaced


def test_the_own_address_is_nobody_elses():
    read = told("7. Ada <ada@example.org>")
    assert not read.contacts
    assert "ada@example.org" in read.debrief.unplaced


def test_dates_are_read_from_the_day_of_the_answer():
    debrief = told("5. interview with the CTO on Thursday at 10\n6. by the end of next week").debrief
    assert debrief.next_step == "interview with the CTO"
    assert debrief.next_step_at == datetime(2026, 3, 5, 9, 0, tzinfo=UTC)
    assert debrief.decide_by is not None
    assert debrief.decide_by.date() == date(2026, 3, 13)


def test_what_finds_no_place_is_kept():
    assert (
        told("The office was nice and the coffee good.").debrief.unplaced == "The office was nice and the coffee good."
    )
    assert told("6. some day").debrief.unplaced == "some day"


def test_html_alone_is_read():
    quote = "".join(f"<div>{field.value}. {question}</div>" for field, question in QUESTIONS.items())
    html = f"<div>1. 4</div><div>2. queues</div><blockquote>{quote}</blockquote>"
    debrief = told("", html=html).debrief
    assert (debrief.rating, [t.text for t in debrief.talked_about]) == (4, ["queues"])


def test_our_own_questions_answer_nothing():
    letter = "\n\n".join(questions(TWO, TWO.steps).paragraphs)
    for body in (letter, "\n".join(f"> {line}" for line in letter.splitlines())):
        assert told(body, TWO).is_empty


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300), st.sampled_from([f"{field.value}. " for field in Field] + [""]))
def test_whatever_is_written_it_is_read(text, head):
    told(head + text, TWO)
    outcomes.read(text, "", TELLER)


@pytest.mark.parametrize(
    ("words", "outcome", "until"),
    [
        ("no answer", CallOutcome.NO_ANSWER, None),
        ("I did not reach her", CallOutcome.NO_ANSWER, None),
        ("left a voicemail", CallOutcome.NO_ANSWER, None),
        ("call back Tuesday 3 pm", CallOutcome.CALL_BACK, datetime(2026, 3, 10, 14, 0, tzinfo=UTC)),
        ("they decide by Friday", CallOutcome.WAIT, date(2026, 3, 6)),
        ("no decision yet, they will know by Friday", CallOutcome.WAIT, date(2026, 3, 6)),
        ("no", CallOutcome.REJECTED, None),
        ("They went with somebody else", CallOutcome.REJECTED, None),
        ("yes!", CallOutcome.NEXT_STEP, None),
        ("they made me an offer", CallOutcome.OFFER, None),
        ("we talked", CallOutcome.TALKED, None),
        ("No problem, we talked", CallOutcome.TALKED, None),
        ("No luck", CallOutcome.NO_ANSWER, None),
        ("I called, she didn’t answer", CallOutcome.NO_ANSWER, None),
        ("I reached someone else; Dana is away until Monday", CallOutcome.CALL_BACK, date(2026, 3, 9)),
        ("they filled me in, decision by Friday", CallOutcome.WAIT, date(2026, 3, 6)),
        ("Yes - they will decide by Friday", CallOutcome.WAIT, date(2026, 3, 6)),
        ("she had no answer for me yet, they decide on Friday", CallOutcome.WAIT, date(2026, 3, 6)),
        ("they offered me a second interview", CallOutcome.NEXT_STEP, None),
    ],
)
def test_what_came_of_a_call(words, outcome, until):
    found = outcomes.read(f'{words}\n\n> Afterwards, answer this mail: "no answer", "yes", "no"\n', "", TELLER)
    assert found is not None
    assert (found.outcome, found.until) == (outcome, until)


@pytest.mark.parametrize(
    "words",
    ["", "hm", "the weather is fine", "Not done yet", "they declined to give a date", "have not hired anybody yet"],
)
def test_what_is_no_outcome(words):
    assert outcomes.read(words, "", TELLER) is None


@pytest.mark.parametrize(
    ("subject", "text", "facts"),
    [
        ("Afterword: call with Dana Fox at Acme", "d@acme.example", ("Dana Fox", "d@acme.example", "", "Acme", "")),
        (
            "afterword: phone call with Dana Fox, Acme, about the Backend Engineer role",
            "+49 30 1234567",
            ("Dana Fox", "", "+49 30 1234567", "Acme", "Backend Engineer"),
        ),
        ("Afterword: Dana Fox", "dana.fox@acme.example", ("Dana Fox", "dana.fox@acme.example", "", "Acme", "")),
        (
            "Afterword: call",
            "with: Dana Fox\ncompany: Acme Labs\nrole: Designer\nphone: +1 212 555 0100",
            ("Dana Fox", "", "+1 212 555 0100", "Acme Labs", "Designer"),
        ),
    ],
)  # fmt: skip
def test_a_call_nobody_had_scheduled(subject, text, facts):
    interview, _ = calls.read(subject, text, "", "local", TELLER)
    (one,) = interview.contacts
    assert (one.name, one.email, one.phone, interview.company, interview.role) == facts
    assert (interview.kind, interview.ends_at, interview.unscheduled) == (Kind.PHONE, TELLER.now, True)


@pytest.mark.parametrize(
    ("subject", "text", "name", "topic"),
    [
        ("Afterword:", "Dana Fox <dana@acme.example>, Acme, about the rota", "Dana Fox", "the rota"),
        ("Afterword: Gespräch mit Dana Fox bei Acme", "dana@acme.example", "Dana Fox", ""),
        ("Afterword: appel avec Dana Fox chez Acme", "dana@acme.example", "Dana Fox", ""),
        ("Afterword: Anruf von Dana Fox, Acme", "dana@acme.example", "Dana Fox", ""),
        ("Afterword: call w/ Dana Fox (Acme)", "dana@acme.example", "Dana Fox", ""),
        ("Afterword: call with dana fox at acme", "dana@acme.example", "Dana Fox", ""),
        ("Afterword: call with Ludwig van der Berg at Acme", "dana@acme.example", "Ludwig van der Berg", ""),
        ("Afterword: call with Dr. Anna-Maria von Braun at Acme", "a@acme.example", "Dr. Anna-Maria von Braun", ""),
        ("Afterword: call with recruiter at Acme", "Dana Fox\ndana@acme.example", "Dana Fox", ""),
        ("Afterword:", "Dana Fox, Acme\ndana@acme.example\n1 4\n2 Kafka", "Dana Fox", "Kafka"),
        ("Afterword:", "Dana Fox\nAcme\ndana@acme.example", "Dana Fox", ""),
        ("Afterword:", "Spoke with Dana Fox from Acme about Kafka. dana@acme.example", "Dana Fox", "Kafka"),
        ("Afterword: call", "Dana Fox from Acme called. dana@acme.example", "Dana Fox", ""),
        ("Afterword: Backend Engineer", "Dana Fox <dana@acme.example>", "Dana Fox", ""),
        ("Afterword: Dana Fox", "Dana Fox <dana@acme.example>, Head of Platform", "Dana Fox", ""),
        ("Afterword: good one", "We talked about Kafka.\n\nDana Fox\ndana@acme.example", "Dana Fox", "Kafka"),
        ("Afterword: Dana Fox", "5 interview on Thursday at 10\n2 Kafka\ndana@acme.example", "Dana Fox", "Kafka"),
        ("Afterword: Dana Fox", "dana@acme.example 2 Kafka", "Dana Fox", "Kafka"),
    ],
)  # fmt: skip
def test_with_whom_a_call_was_is_read_where_it_stands(subject, text, name, topic):
    interview, debrief = calls.read(subject, text, "", "local", TELLER)
    (one,) = interview.contacts
    assert (one.name, one.email.partition("@")[2], interview.company) == (name, "acme.example", "Acme")
    assert one.email in ("dana@acme.example", "a@acme.example")
    assert [t.text for t in debrief.talked_about] == ([topic] if topic else [])


def test_who_else_was_there_is_told_as_in_an_answer():
    interview, debrief = calls.read(
        "Afterword: call with Dana Fox", "7 Lee Wong <lee@acme.example>\n1 4\ndana@acme.example", "", "local", TELLER
    )
    assert [(c.name, c.email) for c in interview.contacts] == [
        ("Dana Fox", "dana@acme.example"),
        ("Lee Wong", "lee@acme.example"),
    ]
    assert (interview.company, debrief.rating) == ("Acme", 4)


@pytest.mark.parametrize(
    ("text", "role", "topic", "unplaced"),
    [
        ("d@acme.example\nBackend Engineer\nWe talked about Kafka.", "Backend Engineer", "Kafka", ""),
        ("d@acme.example\nabout the Backend Engineer role", "Backend Engineer", "", ""),
        ("Dana Fox <d@acme.example>\nfor the Data Analyst position", "Data Analyst", "", ""),
        ("d@acme.example about the Data Analyst role. It was odd.", "Data Analyst", "", "It was odd."),
        ("It was for the Data Analyst position, d@acme.example", "Data Analyst", "", ""),
        ("Dana Fox <d@acme.example>, Head of Platform\nHiring Manager", "", "", ""),
        ("d@acme.example\nThey want a lead by May", "", "", "They want a lead by May"),
        ("d@acme.example\nWe talked about Kafka\n\nBest,\nAda Park", "", "Kafka", ""),
    ],
)
def test_the_role_of_a_call_stands_anywhere(text, role, topic, unplaced):
    interview, debrief = calls.read("Afterword: call with Dana Fox at Acme", text, "", "local", TELLER)
    assert (interview.role, [c.email for c in interview.contacts]) == (role, ["d@acme.example"])
    assert ([t.text for t in debrief.talked_about], debrief.unplaced) == ([topic] if topic else [], unplaced)


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Afterword:", ""),
        ("Afterword: great call", "It went well."),
        ("Afterword: call with the CTO at Acme", ""),
        ("Afterword: call with Dana Fox", "dana.fox@gmail.com"),
        ("Afterword: call with Ada at Acme", "ada@example.org <ada@example.org>\r\nBcc: eve@evil.example"),
        ("Afterword:", "dana@acme.example"),
        ("Afterword: call at Acme", "dana@acme.example"),
        ("Afterword: call with Acme", "dana@acme.example"),
        ("Afterword: call with recruiter at Acme", "dana@acme.example"),
        ("Afterword: call with her at Acme", "dana@acme.example"),
        ("Afterword: call with 2 people at Acme", "dana@acme.example"),
        ("Afterword: Screening Call", "dana@acme.example"),
        ("Afterword: Acme Labs", "dana@acme.example"),
        ("Afterword: great call at Acme", "dana@acme.example\nI talked about working with Kafka"),
    ],
)
def test_what_does_not_say_enough_is_refused_or_names_no_address(subject, text):
    try:
        interview, _ = calls.read(subject, text, "", "local", TELLER)
    except UsageProblem:
        return
    assert [c.email for c in interview.contacts] == [""]
