"""Each rule finds what it is for, lets a good note pass, and is not fooled by names."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from agent.domain.model import Kind, Register, StepKind
from agent.proofread import HARD, LEAVE_OUT, RULES, Facts, proofread, sentences, subject_fits, too_long, unwelcome

NOW = datetime(2026, 5, 6, 8, tzinfo=UTC)
FACTS = Facts(
    kind=StepKind.THANK_YOU,
    channel=Kind.VIDEO,
    register=Register.US,
    now=NOW,
    recipient="Dana Fox",
    salutation="Dana Fox",
    sender="Ada Park",
    company="Acme",
    role="Backend Engineer",
    said=("the move to Postgres", "Each team owns its services."),
    moments=("Tuesday, May 5, at 2:30 pm",),
    names=("Lee Wong",),
)
SUBJECT = "Thank you: Backend Engineer"
BODY = (
    "Thank you for the opportunity to speak with you about the Backend Engineer role at Acme on Tuesday, May 5, "
    "at 2:30 pm. What you said about the move to Postgres gave me a much clearer idea of the work.\n\n"
    "Each team owns its services. That makes it clearer to me where I could be of use. "
    "If you would like to see more of my work, I am happy to send it."
)


def text(body: str = BODY, greeting: str = "Dear Dana Fox,", closing: str = "Best regards,\nAda Park") -> str:
    return f"{greeting}\n\n{body}\n\n{closing}\n"


def found(note: str, subject: str = SUBJECT, siblings: tuple[str, ...] = (), **facts: Any) -> list[str]:
    return [finding.rule for finding in proofread(subject, note, replace(FACTS, **facts), siblings)]


def also(sentence: str) -> str:
    return text(f"{BODY} {sentence}")


def test_a_good_note_passes():
    assert found(text()) == []


def test_there_are_twenty_rules():
    assert len(RULES) == 20
    assert [rule.__doc__.split(".")[0] for rule in RULES if rule.__doc__] == [str(n) for n in range(1, 21)]


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        ("length", "More of it. " * 40),
        ("sentence_length", "One. Two. Three. Four."),
        ("sentence_length", "This goes on " + "and on " * 20 + "for a while."),
        ("exclamation", "That was good!"),
        ("exclamation", "That was good 🙂."),
        ("questions", "Is there anything else?"),
        ("stock_phrases", "This role is my dream job."),
        ("stock_phrases", "I know you are very busy."),
        ("stock_phrases", "It is not only useful but also new."),
        ("stock_phrases", "I look forward to hearing from you by the end of the week."),
        ("placeholders", "Write to {{ company }} then."),
        ("placeholders", "Write to [company] then."),
        ("placeholders", "The date is None so far."),
        ("recipient_name", "So it is, Dana Fox, and stays."),
        ("company_and_role", "The work at ACME is good."),
        ("company_and_role", "The work at Globex Inc is good."),
        ("only_facts", "We spoke with Jordan as well."),
        ("only_facts", "It took 45 minutes."),
        ("thanks", "Thank you again. Thanks for it all."),
        ("apologies", "I am sorry for the delay."),
        ("pay", "The salary is fine."),
        ("pay", "It is about 90k a year."),
        ("pay", "It is about € a year."),
        ("dates", "We meet on Monday, May 5, then."),
        ("region", "We meet on 5 May then."),
        ("clean", "I rated it highly."),
        ("clean", "It was 4 of 5 for me."),
        ("clean", "It was good.. And so on."),
        ("clean", "It was  good."),
        ("clean", "I look forward to the interview with the team between 9 and."),
        ("clean", "We spoke about the."),
        ("clean", "It was goo\u0301d."),
        ("clean", "It was \u202egood."),
    ],
)
def test_a_sentence_too_many(rule, sentence):
    assert rule in found(also(sentence))


class TestWhole:
    def test_1_too_short(self):
        assert "length" in found(text("Thank you for the move to Postgres."))

    def test_2_a_follow_up_of_ten_lines(self):
        long = "We spoke about the move to Postgres. " * 20
        assert "lines" in found(text(long), kind=StepKind.FOLLOW_UP, fresh="the move to Postgres")

    def test_3_sentences_that_are_long_on_average(self):
        body = "This goes on and on and on and on and on and on and on and on and on and on and on and on. " * 3
        assert "sentence_length" in found(text(body))

    def test_5_one_question_elsewhere(self):
        one, two = also("How is it now?"), also("How is it now? And then?")
        assert "questions" not in found(one, kind=StepKind.NUDGE)
        assert "questions" in found(two, kind=StepKind.NUDGE)

    def test_8_a_greeting_to_somebody_else(self):
        assert "recipient_name" in found(text(greeting="Dear Dana,"))
        assert "recipient_name" in found(text(greeting="Dear Lee Wong,"))

    def test_8_a_name_that_is_a_month(self):
        note = text(greeting="Dear May,")
        assert "recipient_name" not in found(note, recipient="May", salutation="May")

    @pytest.mark.parametrize(
        "subject", ["", "Thanks", "one two three four five six seven eight nine ten", "a b " + "c" * 60]
    )
    def test_10_subject(self, subject):
        assert "subject_line" in found(text(), subject)

    def test_10_an_answer_keeps_its_subject(self):
        assert "subject_line" not in found(text(), "Re: Hi", reply=True)
        assert "subject_line" in found(text(), "Re: Hi\nBcc: x@y.example", reply=True)
        assert "subject_line" in found(text(), "Re: \u202eHi", reply=True)

    def test_11_nothing_of_this_conversation(self):
        assert "personal" in found(text(), said=())
        assert "personal" in found(text(), said=("gardening in winter",))

    def test_11_nothing_new(self):
        assert "personal" in found(text(), kind=StepKind.FOLLOW_UP, fresh="")
        assert "personal" not in found(text(), kind=StepKind.FOLLOW_UP, fresh="Each team owns its services.")

    def test_16_always_i(self):
        assert "first_person" in found(text("I was there. I saw the move to Postgres. I liked it."))

    def test_17_a_next_step_that_is_over(self):
        ahead = "the second interview"
        note = also(f"I look forward to {ahead}.")
        assert "dates" in found(note, next_step_at=datetime(2026, 5, 5, tzinfo=UTC), next_step_words=ahead)
        assert "dates" not in found(note, next_step_at=datetime(2026, 5, 7, tzinfo=UTC), next_step_words=ahead)

    def test_17_a_nudge_before_the_day_is_over(self):
        note = also("You expected to decide around Friday, May 8.")
        facts: dict[str, Any] = {"moments": (*FACTS.moments, "Friday, May 8"), "promised_words": "Friday, May 8"}
        early = datetime(2026, 5, 8, 22, tzinfo=UTC)
        assert "dates" in found(note, kind=StepKind.NUDGE, promised_at=early, **facts)
        assert "dates" not in found(
            note, kind=StepKind.NUDGE, promised_at=early, now=datetime(2026, 5, 12, tzinfo=UTC), **facts
        )

    def test_17_a_recruiter_is_not_told_of_a_day_that_is_over(self):
        note = also("They mean to decide around Friday, May 1.")
        facts: dict[str, Any] = {"moments": (*FACTS.moments, "Friday, May 1"), "promised_words": "Friday, May 1"}
        assert "dates" in found(note, kind=StepKind.IN_THE_LOOP, promised_at=datetime(2026, 5, 1, tzinfo=UTC), **facts)

    def test_17_the_29th_of_february(self):
        leap = datetime(2024, 3, 1, tzinfo=UTC)
        assert "dates" in found(also("We meet on Monday, February 30, then."))
        assert "dates" not in found(text("It was on Thursday, February 29, then."), now=leap)
        assert "dates" in found(text("It was on Friday, February 29, then."), now=leap)

    def test_18_a_copy(self):
        assert "alike" in found(text(), siblings=(text(greeting="Dear Lee Wong,"),))
        assert "alike" not in found(
            text(), siblings=("Dear Lee Wong,\n\nSomething else entirely.\n\nBest regards,\nAda Park\n",)
        )

    def test_19_the_other_english(self):
        assert "region" in found(text(closing="Kind regards,\nAda Park"))
        assert "region" in found(text(), register=Register.UK)
        assert "region" in found(text(greeting="So, Dana Fox"))

    def test_19_sie_and_du(self):
        own = "Guten Tag, Dank Ihnen, dir"
        mixed = text("Ich danke Ihnen und dir.", "Guten Tag, Dana Fox,", "Mit freundlichen Grüßen\nAda Park")
        assert "region" in found(mixed, own_words=own)
        assert "region" not in found(mixed.replace(" und dir", ""), own_words=own)

    def test_20_what_belongs_to_another(self):
        assert "clean" in found(also("We spoke of how you run on-call."), private=("how you run on-call",))


class TestMasking:
    @pytest.mark.parametrize("company", ["Hallo!", "Yahoo!", "Sorry Ltd", "Benefits GmbH"])
    def test_a_company_may_be_called_anything(self, company):
        assert found(text(BODY.replace("Acme", company)), company=company) == []

    def test_a_role_may_be_called_anything(self):
        role = "Pay Analyst [Salary]"
        assert found(text(BODY.replace("Backend Engineer", role)), f"Thank you: {role}", role=role) == []

    def test_words_of_the_users_own_template_are_facts(self):
        note = also("Wir sprachen mit Zoom.")
        assert "only_facts" in found(note)
        assert "only_facts" not in found(note, own_words="Wir sprachen mit Zoom.")


class TestCallSheet:
    def test_may_name_what_not_to_say(self):
        sheet = f'Call Dana Fox\n\n{LEAVE_OUT} "just checking in", "sorry to bother you", salary.\n'
        rules = {"stock_phrases", "apologies", "pay", "recipient_name", "region"}
        assert not rules & set(found(sheet, kind=StepKind.CALL))
        assert {"stock_phrases", "pay"} <= set(found(f"{sheet}\nAny chance of a salary\n", kind=StepKind.CALL))


@pytest.mark.parametrize(
    "words",
    ["the salary", "sorry to say", "your dream job", "good 👍", "4/5 stars", "[x]", "TBD", "why so?", "great!", "none"],
)
def test_unwelcome(words):
    assert unwelcome(words, FACTS)


@pytest.mark.parametrize("words", ["the move to Postgres", "None of it is slow.", "work at Acme"])
def test_welcome(words):
    assert unwelcome(words, FACTS) == ""


def test_hard_and_soft():
    soft = {rule.__name__ for rule in RULES} - {rule.__name__ for rule in HARD}
    assert soft == {"length", "sentence_length", "personal", "thanks", "first_person", "alike"}


def test_sentences():
    assert sentences("One, e.g. this. Two, with Dr. Fox?\nThree") == ("One, e.g. this.", "Two, with Dr. Fox?", "Three")


@pytest.mark.parametrize(
    ("subject", "fits"), [("Thank you Dana", True), ("Thank you", False), ("a " * 9, True), ("a " * 10, False)]
)
def test_subject_fits(subject, fits):
    assert subject_fits(subject.strip()) is fits


def test_too_long():
    assert not too_long(text(), FACTS)
    assert too_long(also("More of it. " * 40), FACTS)
