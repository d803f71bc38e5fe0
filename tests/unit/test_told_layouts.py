"""An answer by mail, wherever a client puts it and however it is typed on a telephone."""

import itertools
import re
import textwrap
from dataclasses import replace
from pathlib import Path

import pytest

from agent.domain.model import Contact, Debrief
from agent.told import answers
from agent.told.questions import questions
from tests.unit.matter import DANA, an_interview
from tests.unit.test_told import ONE, TELLER, TWO, told

DOCS = Path(__file__).parents[2] / "docs" / "mail-to-yourself.md"
EXAMPLE = re.search(r"```\n(1 4\n.*?)```", DOCS.read_text(), re.DOTALL)

LETTER = "\n\n".join(questions(TWO, TWO.steps).paragraphs)
QUOTE = "\n".join(f"> {line}" for line in LETTER.splitlines())
WRAPPED = "\n".join(line for part in LETTER.split("\n") for line in textwrap.wrap(part, 70) or [""])
GMAIL = "On Tue, 3 Mar 2026 at 14:31, Ada Park <ada@example.org> wrote:\n"
ANDROID = "On Tue, 3 Mar 2026 at 14:31, Ada Park\n<ada@example.org> wrote:\n"
THUNDERBIRD = "Am 03.03.26 um 14:31 schrieb Ada Park:\n"
IPHONE = "> On 3 Mar 2026, at 14:31, Ada Park <ada@example.org> wrote:\n> \n"
OUTLOOK = (
    "________________________________\nFrom: Ada Park <ada@example.org>\nSent: Tuesday, March 3, 2026 2:31 PM\n"
    "To: Ada Park <ada@example.org>\nSubject: How was your interview: Backend Engineer at Acme?\n\n"
)
ANSWER = "1 4\n2 the move to event sourcing\n3 your team ships daily\n5 interview with the CTO on Thursday at 10"


def heard(debrief: Debrief) -> tuple[int | None, list[str], str, str, str]:
    return (
        debrief.rating, [t.text for t in debrief.talked_about], debrief.learned, debrief.next_step, debrief.unplaced
    )  # fmt: skip


ALL = (4, ["the move to event sourcing"], "your team ships daily", "interview with the CTO", "")


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(f"{ANSWER}\n\n{GMAIL}{QUOTE}", id="above, Gmail"),
        pytest.param(f"{ANSWER}\n\n{ANDROID}\n{QUOTE}", id="above, the attribution folded"),
        pytest.param(f"{ANSWER}\n\nSent from my iPhone\n\n{IPHONE}{QUOTE}", id="above, Apple Mail"),
        pytest.param(f"{ANSWER}\n\nGet Outlook for iOS<https://aka.ms/o>\n{OUTLOOK}{LETTER}", id="above, Outlook"),
        pytest.param(f"{ANSWER}\n\n{OUTLOOK}{WRAPPED}", id="above, unmarked and wrapped"),
        pytest.param(f"{ANSWER}\n{LETTER}", id="above, unmarked without a heading"),
        pytest.param(f"{GMAIL}{QUOTE}\n\n{ANSWER}", id="below"),
        pytest.param(f"{GMAIL}{QUOTE}\n{ANSWER}", id="below, no blank line"),
        pytest.param(f"{THUNDERBIRD}{QUOTE}\n\n{ANSWER}", id="below, Thunderbird"),
        pytest.param(f"{QUOTE}\n{ANSWER}", id="below, no attribution"),
        pytest.param(f"{OUTLOOK}{LETTER}\n\n{ANSWER}", id="below, unmarked"),
        pytest.param(f"{OUTLOOK}{WRAPPED}\n\n{ANSWER}", id="below, unmarked and wrapped"),
        pytest.param(f"{GMAIL}{QUOTE}\n\n{ANSWER}\n\nBest,\nAda Park\n+49 170 1234567", id="below, signed"),
        pytest.param(f"{GMAIL}{QUOTE}\n\n{ANSWER}\n\nVon meinem iPhone gesendet", id="below, a telephone"),
        pytest.param(QUOTE.replace("1 to 5?", f"1 to 5?\n{ANSWER}"), id="a list between"),
        pytest.param(f"1 4\n\n{GMAIL}{QUOTE}\n\n{ANSWER[4:]}", id="above and below"),
    ],
)
def test_an_answer_is_read_above_between_and_below_the_quote(body):
    assert heard(told(body, TWO).debrief) == ALL


@pytest.mark.parametrize(
    "body",
    [
        QUOTE.replace("1 to 5?", "1 to 5?\n4").replace("clearer?", "clearer?\n\nyour team ships daily\n"),
        QUOTE.replace("1 to 5?", "1 to 5? 4").replace("clearer?", "clearer? your team ships daily"),
        QUOTE.replace("1 to 5?", "1 to 5?\n1 4").replace("clearer?", "clearer?\n3. your team ships daily"),
        LETTER.replace("1 to 5?", "1 to 5?\n4").replace("clearer?", "clearer?\nyour team ships daily"),
        LETTER.replace("1 to 5?", "1 to 5? 4").replace("clearer?", "clearer? your team ships daily\n\nBest,\nAda\n")
        + f"\n\n{GMAIL}{QUOTE}",
    ],
)
def test_an_answer_is_read_between_the_questions(body):
    assert heard(told(body, TWO).debrief) == (4, [], "your team ships daily", "", "")


@pytest.mark.parametrize(
    "below",
    ["1. 4", "1) 4", "4", "4/5", "> \n\n1 4\n", "Rating: 4", "1 four out of five", "1 4\n\nSent from my iPhone"],
)
def test_a_rating_alone_below_the_whole_quote(below):
    assert heard(told(f"{GMAIL}{QUOTE}\n\n{below}", TWO).debrief) == (4, [], "", "", "")


def test_an_answer_below_in_text_and_html_or_html_alone():
    quote = (
        f"<blockquote type='cite'><p>{LETTER.replace(chr(10) * 2, '</p><p>').replace(chr(10), '<br>')}</p></blockquote>"
    )
    written = "".join(f"<p>{line}</p>" for line in ANSWER.split("\n"))
    html = f"<div class='moz-cite-prefix'>On 03.03.26 14:31, Ada Park wrote:<br></div>{quote}{written}"
    assert heard(told("", TWO, html).debrief) == ALL
    paragraphs = ANSWER.replace("\n", "\n\n")
    text = f"On 03.03.26 14:31, Ada Park wrote:\n{QUOTE}\n\n{paragraphs}\n"
    assert heard(told(text, TWO, html).debrief) == ALL


def test_a_second_answer_is_not_undone_by_the_first_below_it():
    chain = f"1 3\n\n{OUTLOOK}{LETTER.replace('1 to 5?', '1 to 5?' + chr(10) + '5')}"
    assert told(chain, TWO).debrief.rating == 3
    assert told(f"1 3\n\n{OUTLOOK}1 5\n\n{OUTLOOK}{LETTER}", TWO).debrief.rating == 3


def test_the_example_of_the_docs_is_read_as_they_say():
    assert EXAMPLE is not None
    read = told(EXAMPLE[1])
    debrief = read.debrief
    assert heard(debrief) == (
        4, ["the move to event sourcing"], "your team owns its deployments", "interview with the CTO", ""
    )  # fmt: skip
    assert (str(debrief.next_step_at)[:16], str(debrief.decide_by)[:10]) == ("2026-03-05 10:00", "2026-03-06")
    assert [(c.name, c.email, c.phone) for c in read.contacts] == [("Lee Wong", "lee@acme.example", "+1 212 555 0100")]


def test_the_example_is_read_in_any_order_and_with_anything_left_out():
    assert EXAMPLE is not None
    lines = EXAMPLE[1].splitlines()
    alone = {line: told(line) for line in lines}
    whole = told(EXAMPLE[1])
    orders = [lines[::-1], *(lines[at:] + lines[:at] for at in range(1, len(lines)))]
    assert all(told("\n".join(order)) == whole for order in orders)
    for several in itertools.chain.from_iterable(itertools.combinations(lines, size) for size in (1, 2, 3)):
        read = told("\n".join(several)).debrief
        for name in ("rating", "talked_about", "learned", "next_step", "next_step_at", "decide_by"):
            said = [getattr(alone[line].debrief, name) for line in several if getattr(alone[line].debrief, name)]
            assert [getattr(read, name)] == said or (not said and not getattr(read, name))
        assert not read.unplaced


@pytest.mark.parametrize(
    ("line", "field", "words"),
    [
        ("2 people and hiring", "talked_about", "people and hiring"),
        ("2 days of on-site work", "talked_about", "days of on-site work"),
        ("2 weeks of vacation policy", "talked_about", "weeks of vacation policy"),
        ("2 interviews they had before", "talked_about", "interviews they had before"),
        ("3 rounds are planned", "learned", "rounds are planned"),
        ("5 round two on Friday at 10", "next_step", "round two"),
        ("5 interview with the CTO on Thursday at 10", "next_step", "interview with the CTO"),
        ("5 interview w/ the CTO thu 10:00", "next_step", "interview with the CTO"),
    ],
)
@pytest.mark.parametrize("around", ["{}", "1 4\n{}", "{}\n1 4", "1 4\n{}\n6 Friday", "4 I know Kafka\n{}\n1 4"])
def test_what_looks_like_a_count_is_an_answer(around, line, field, words):
    debrief = told(around.format(line)).debrief
    found = getattr(debrief, field)
    assert ([t.text for t in found] if field == "talked_about" else [found]) == [words]
    assert not debrief.unplaced


@pytest.mark.parametrize(
    "text",
    [
        "2 weeks until they decide",
        "3 days a week in the office",
        "3 more rounds will follow",
        "5 minutes late",
        "2 to 3 weeks",
        "2 of them were late",
        "It was good.\n2 people were there.",
        "2 event sourcing\n2 people asked me about it",
        "3 your team owns its deployments and each service has\n5 engineers on call",
        "3 your team owns its deployments, and behind each of the services are\n5 engineers on call",
        "1 4 2 event sourcing 3 they ship daily",
        "4 5",
        "2 1234",
    ],
)
def test_what_counts_or_may_be_two_answers_goes_into_no_note(text):
    debrief = told(text).debrief
    assert [t.text for t in debrief.talked_about] in ([], ["event sourcing"])
    assert (debrief.learned, debrief.thought, debrief.next_step) == ("", "", "")
    assert debrief.unplaced


def test_what_a_client_broke_is_one_sentence_where_it_can_be_known():
    broken = "3 your team owns its deployments and each service which it has made has \n5 engineers on call\n6 Friday"
    whole = "your team owns its deployments and each service which it has made has 5 engineers on call"
    assert told(broken).debrief.learned == whole
    html = f"<div>3 {whole}</div><div>6 Friday</div>"
    assert told(broken.replace(" \n", "\n"), html=html).debrief.learned == whole


@pytest.mark.parametrize(
    "text",
    [
        "1. 4\n2. event sourcing", "1) 4\n2) event sourcing", "(1) 4\n(2) event sourcing", "1: 4\n2: event sourcing",
        "1:4\n2:event sourcing", "1.4\n2.event sourcing", "1 - 4\n2 - event sourcing", "#1 4\n#2 event sourcing",
        "Q1: 4\nQ2: event sourcing", "1\ufe0f\u20e3 4\n2\ufe0f\u20e3 event sourcing", "• 1 4\n• 2 event sourcing",
        "- 1. 4\n- 2. event sourcing", "*1.* 4\n*2.* event sourcing", "1 4, 2 event sourcing",
        "1 4 2 event sourcing", "1. 4 2. event sourcing", "1 four\n2 event sourcing", "1: 4 stars\n2 event sourcing",
        "1 ⭐⭐⭐⭐\n2 event sourcing", "1 gut\n2 event sourcing", "1 bien\n2 event sourcing",
        "1 pretty good\n2 event sourcing", "Hi,\n1 4\n2 event sourcing", "It went well, 4/5!\n2 event sourcing",
        "Rating 4\nTopics: event sourcing", "4\nWe talked about event sourcing.", "1\u00a04\n2\u00a0event sourcing",
        "1 4\n2 event sourcing\n\nSent from my iPhone", "1 4\n2 event sourcing\nAda",
    ],
)  # fmt: skip
def test_as_people_type_on_a_telephone(text):
    assert heard(told(text).debrief) == (4, ["event sourcing"], "", "", "")


@pytest.mark.parametrize(
    ("words", "rating"),
    [
        ("1 not great", 2), ("1 not bad", 3), ("1 sehr gut", 5), ("1 nicht gut", 2), ("1 pas mal", 3),
        ("1 really good", 4), ("1 went well", 4), ("4 stars", 4), ("⭐⭐", 2), ("That was round 2 of 5", None),
        ("We had 2 of 5 interviews", None), ("Great!", 5), ("It went really well", 4), ("Gut", 4), ("ok", None),
        ("thanks", None), ("Hi Dana", None), ("> 1. How was it, from 1 to 5?\n1 5", 5),
    ],
)  # fmt: skip
def test_a_rating_in_words(words, rating):
    assert told(words).debrief.rating == rating


@pytest.mark.parametrize(
    ("text", "learned"),
    [
        ("3 you ship daily\nOn-call is shared", "you ship daily. On-call is shared"),
        ("3 you ship daily\nand own it", "you ship daily and own it"),
        ("3 your services are on\nKubernetes", "your services are on Kubernetes"),
        ("3 you ship daily, and they decide by Friday", "you ship daily"),
        ("3 I learned that you ship daily 👍", "you ship daily"),
    ],
)
def test_a_further_line_of_an_answer(text, learned):
    assert told(text).debrief.learned == learned


@pytest.mark.parametrize(
    "text",
    [
        "2 event sourcing; the rota", "2 event sourcing\nThe rota", "2.\n- event sourcing\n- the rota",
        "2\n• event sourcing\n• the rota", "2. - event sourcing\n- the rota", "2 event sourcing\n2 the rota",
        "2 event sourcing\nWe also covered the rota", "We talked about event sourcing.\nI covered the rota",
    ],
)  # fmt: skip
def test_several_topics_are_never_run_together(text):
    debrief = told(text).debrief
    assert [t.text.casefold() for t in debrief.talked_about] == ["event sourcing", "the rota"]
    assert debrief.rating is None


@pytest.mark.parametrize(
    "text",
    [
        "2 Dana: event sourcing", "2 Dana - event sourcing", "2 event sourcing (Dana)", "2 event sourcing, w/ Dana",
        "2 with Dana: event sourcing", "2 event sourcing (with Dana Fox)", "2 we talked about event sourcing with Dana",
    ],
)  # fmt: skip
def test_with_whom_a_topic_was(text):
    assert [(t.text, t.contact_id) for t in told(text, TWO).debrief.talked_about] == [("event sourcing", "dana")]


def test_the_same_number_twice_is_two_answers():
    jonas = Contact(contact_id="jonas", name="Jonas Kettler", email="jonas@acme.example")
    both = an_interview(contacts=(DANA, jonas))
    debrief = told("2 Dana: the move to events\n2 Jonas: how you review code", both).debrief
    assert [t.contact_id for t in debrief.talked_about] == ["dana", "jonas"]
    assert [t.text for t in told("2 queues\n2 rotas and shifts").debrief.talked_about] == ["queues", "rotas and shifts"]


def test_a_word_alone_is_not_lost():
    assert told("Kafka").debrief.unplaced == "Kafka"
    assert told("- Kafka\n- rota").debrief.unplaced == "Kafka / rota"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("7 Sam Haddad\nsam@acme.example\n+1 212 555 0100", [("Sam Haddad", "sam@acme.example", "+1 212 555 0100")]),
        ("7 Sam sam@acme.example\nTel: +1 212 555 0100", [("Sam", "sam@acme.example", "+1 212 555 0100")]),
        (
            "7 Sam Haddad, sam@acme.example; Eve Tanaka eve@acme.example",
            [("Sam Haddad", "sam@acme.example", ""), ("Eve Tanaka", "eve@acme.example", "")],
        ),
        (
            "7 Sam Haddad sam@acme.example and Eve Tanaka <eve@acme.example> +1 212 555 0100",
            [("Sam Haddad", "sam@acme.example", ""), ("Eve Tanaka", "eve@acme.example", "+1 212 555 0100")],
        ),
        (f"{GMAIL}{QUOTE}\nSam Haddad sam@acme.example", [("Sam Haddad", "sam@acme.example", "")]),
    ],
)  # fmt: skip
def test_people_over_several_lines(text, people):
    assert [(c.name, c.email, c.phone) for c in told(text).contacts] == people


def test_a_name_and_address_at_the_end_are_shown_unless_they_are_the_users():
    read = told("1 4\n\nSam Haddad\nsam@acme.example")
    assert (read.contacts, read.debrief.unplaced) == ((), "Sam Haddad sam@acme.example")
    assert not told("1 4\n\nAda Park\nada@example.org").debrief.unplaced


@pytest.mark.parametrize("text", ["5 nächste Runde am Donnerstag um 10", "5 zweites Gespräch", "5 entretien jeudi"])
def test_another_language_goes_into_no_note(text):
    debrief = told(text).debrief
    assert debrief.next_step == ""
    assert "in English" in debrief.unplaced


@pytest.mark.parametrize("text", ["6 Freitag", "6 bis Freitag", "6 vendredi", "6 fri", "6 Fri."])
def test_a_day_is_a_day_in_any_language(text):
    assert str(told(text).debrief.decide_by)[:10] == "2026-03-06"


def test_every_client_s_answer_is_the_same_with_nothing_of_the_letter():
    assert answers.read(f"{GMAIL}{QUOTE}", "", ONE, TELLER).is_empty
    assert answers.read(f"{OUTLOOK}{WRAPPED}", "", ONE, TELLER).is_empty


SIGNED = replace(TELLER, name="Ada Park")
CLOSED = (
    "All the best\nAda", "Best", "Best, Ada", "Cheers", "Thanks!", "Thanks a lot, Ada", "Thx", "Many thanks in advance",
    "All the best 🙂", "Kind regards,\nAda Park", "LG", "LG Ada", "VG Ada", "Gruß", "Liebe Grüße aus Berlin", "Bises",
    "Bien à vous", "À bientôt", "Saludos", "Un abrazo", "Muchas gracias", "Abraços", "Obrigada", "Cordiali saluti",
    "Grazie mille", "Met vriendelijke groet", "Groetjes", "Bedankt", "Sent from my iPhone", "Envoyé de mon iPhone",
    "Inviato da iPhone", "Verstuurd vanaf mijn iPhone", "Enviado desde mi iPhone", "Enviado do meu iPhone",
    "Von meinem iPhone gesendet", "Typed with thumbs, excuse typos", "Please excuse brevity", "Ada", "ada park",
    "- Ada", "Ada P.", "AP",
)  # fmt: skip


@pytest.mark.parametrize("closed", CLOSED)
@pytest.mark.parametrize(
    "around",
    [
        f"1 4\n3 they have four teams\n{{}}\n\n{GMAIL}{QUOTE}",
        QUOTE.replace("1 to 5?", "1 to 5?\n4").replace("clearer?", "clearer?\nthey have four teams\n{}"),
        "1 4\n3 they have four teams\n{}",
    ],
    ids=["above", "between", "alone"],
)
def test_what_closes_an_answer_is_none(around, closed):
    debrief = answers.read(around.format(closed), "", TWO, SIGNED).debrief
    assert (debrief.rating, debrief.learned, debrief.unplaced) == (4, "they have four teams", "")


@pytest.mark.parametrize(
    ("said", "learned"),
    [
        ("they ship daily. All the best, Ada", "they ship daily."),
        ("they ship daily. Thanks! Ada", "they ship daily."),
        ("they ship daily, thanks!", "they ship daily"),
        ("they ship daily\nBest practices are written down", "they ship daily. Best practices are written down"),
        ("they ship daily\nsent by a queue to every team", "they ship daily sent by a queue to every team"),
        ("they ship daily\nThanks to the rota nobody is tired", "they ship daily. Thanks to the rota nobody is tired"),
        ("they work with Ada", "they work with Ada"),
    ],
)
def test_a_closing_on_the_line_of_an_answer(said, learned):
    assert answers.read(f"1 4\n3 {said}", "", TWO, SIGNED).debrief.learned == learned


def test_what_looks_like_an_answer_below_a_closing_is_shown():
    between = QUOTE.replace("clearer?", "clearer?\nthey have four teams\nAll the best\n5 Elm Road")
    debrief = answers.read(between, "", TWO, SIGNED).debrief
    assert (debrief.learned, debrief.next_step, debrief.unplaced) == ("they have four teams", "", "5 Elm Road")
