"""The notes on the six fact sets of the guide, and what must and must not stand in them."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from agent.compose import Templates, Unfit, reply_subject, wording
from agent.domain.model import Author, Contact, Debrief, Kind, Register, Role, StepKind, Topic
from agent.proofread import body_of, four_grams, sentences
from agent.resources import templates_dir
from tests.unit.notes import (
    ADA,
    DANA,
    EVENING,
    LEARNED,
    LEE,
    ROBIN,
    SAMIR,
    SHIPPED,
    THOUGHT,
    TOPIC,
    body,
    debrief,
    interview,
    note,
    person,
    with_thread,
)

THANK_YOU, FOLLOW_UP = StepKind.THANK_YOU, StepKind.FOLLOW_UP
CANDIDATES = [Author(name=name, email=f"{name.split()[0].lower()}@example.org") for name in (
    "Ada Park", "Ben Osei", "Chiara Russo", "Dmitri Orlov", "Efua Mensah", "Finn Larsen", "Grace Kim", "Hana Sato",
)]  # fmt: skip


class TestComplete:
    """Fact set 1: on site, everything known; the user was also asked about pay, and rated it 5."""

    def test_says_each_fact_once(self):
        text = note(THANK_YOU).text
        for fact in (TOPIC, LEARNED, THOUGHT[1:-1], "second interview on Tuesday, May 12, at 10 am"):
            assert text.count(fact) == 1

    def test_names_day_and_time_in_the_words_of_the_recipient(self):
        assert "Tuesday, May 5, at 2:30 pm" in note(THANK_YOU).text
        assert "Tuesday 5 May at 2:30 pm" in note(THANK_YOU, author=replace(ADA, register=Register.UK)).text

    def test_is_personal_and_needs_nothing(self):
        done = note(THANK_YOU)
        assert done.personal
        assert done.needs == ()

    def test_keeps_the_rating_and_pay_to_itself(self):
        told = debrief(talked_about=(Topic(text="salary, asked for 90k"), Topic(text=TOPIC)))
        done = note(THANK_YOU, of=interview(debrief=told))
        assert "90" not in done.text
        assert "salary" not in done.text
        assert TOPIC in done.text
        assert any("speaks of pay" in need for need in done.needs)
        assert not re.search(r"\b5\b(?!, at)", done.text)

    @pytest.mark.parametrize("thought", ["I have a competing offer.", "There are other offers on the table."])
    def test_keeps_other_offers_to_itself(self, thought):
        done = note(THANK_YOU, of=interview(debrief=debrief(thought=thought)))
        assert "offer" not in done.text
        assert any("another offer" in need for need in done.needs)

    def test_is_signed_once_with_the_name(self):
        assert note(THANK_YOU).text.endswith("\n\nBest regards,\nAda Park\n")
        assert note(THANK_YOU, author=replace(ADA, register=Register.UK)).text.endswith("\n\nKind regards,\nAda Park\n")

    def test_has_the_same_words_in_html(self):
        done = note(StepKind.CLOSING, of=interview(company="Fish & Chips <Ltd>"))
        assert "Fish &amp; Chips &lt;Ltd&gt;" in done.html
        stripped = re.sub(r"<[^>]+>", " ", done.html).replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")
        assert stripped.split() == done.text.split()

    def test_paragraphs_are_single_lines(self):
        assert all("\n" not in paragraph for paragraph in body(note(THANK_YOU).text))


class TestSparse:
    """Fact set 2: "Kim", a company, a phone call, nothing else."""

    KIM = person("Kim", "kim@acme.example")
    OF = interview(KIM, kind=Kind.PHONE, role="", debrief=Debrief(), promised_at=None)

    def test_is_three_plain_sentences_that_ask_for_a_detail(self):
        for candidate in CANDIDATES:
            done = note(THANK_YOU, self.KIM, self.OF, candidate)
            assert len(sentences(body_of(done.text))) == 3, done.text
            assert not done.personal
            assert done.needs == ("one detail of the conversation with Kim",)

    def test_invents_no_title_and_leaves_no_gap(self):
        text = note(THANK_YOU, self.KIM, self.OF).text
        assert text.startswith("Dear Kim,\n")
        assert not re.search(r"Mr|Ms|\bhe\b|\bshe\b|None|  |\bmet\b|\bmeet\b", text)

    def test_has_no_follow_up_that_could_leave(self):
        done = note(FOLLOW_UP, self.KIM, self.OF)
        assert not done.personal
        assert "one detail: something new to say to Kim" in done.needs

    def test_a_name_that_is_not_known_is_asked_for(self):
        nobody = person("", "jobs@acme.example")
        done = note(THANK_YOU, nobody, interview(nobody))
        assert done.text.startswith("Hello,\n")
        assert "how to address this person" in done.needs


class TestPanel:
    """Fact set 3: three people, something known of two."""

    TOLD = debrief(
        talked_about=(
            Topic(text=TOPIC, contact_id=DANA.contact_id),
            Topic(text="how you run on-call", contact_id=LEE.contact_id),
        )
    )
    OF = interview(DANA, LEE, SAMIR, ROBIN, debrief=TOLD)

    def written(self, author: Author) -> list[str]:
        texts: list[str] = []
        for contact in (DANA, LEE, SAMIR):
            texts.append(note(THANK_YOU, contact, self.OF, author, siblings=texts).text)
        return texts

    @pytest.mark.parametrize("author", CANDIDATES, ids=lambda a: a.name)
    def test_no_note_resembles_another(self, author):
        """The day they all talked on counts once; the third, of whom nothing is known, gets three short sentences."""
        texts = self.written(author)
        day = "Tuesday, May 5, at 2:30 pm CEST"
        grams = [four_grams(body_of(text).replace(day, "").replace(day.removesuffix(" CEST"), "")) for text in texts]
        for i, mine in enumerate(grams):
            for j, other in enumerate(grams):
                assert i == j or len(mine & other) / len(mine) <= 0.20, texts

    def test_each_topic_goes_to_its_speaker(self):
        dana, lee, samir = self.written(ADA)
        assert TOPIC in dana
        assert "on-call" not in dana.replace(LEARNED, "")
        assert "how you run on-call" in lee
        assert "Postgres" not in lee + samir

    def test_the_third_is_held_for_a_detail(self):
        done = note(THANK_YOU, SAMIR, self.OF)
        assert not done.personal
        assert "one detail of the conversation with Samir Haddad" in done.needs

    def test_no_greeting_is_shared_and_nobody_is_named_to_another(self):
        dana, lee, samir = self.written(ADA)
        assert (dana[:14], lee[:14], samir[:18]) == ("Dear Dana Fox,", "Dear Lee Wong,", "Dear Samir Haddad,")
        assert "Lee" not in dana + samir
        assert "Dana" not in lee + samir

    def test_subjects_differ(self):
        assert len({note(THANK_YOU, contact, self.OF).subject for contact in (DANA, LEE, SAMIR)}) == 3

    @pytest.mark.parametrize("company", ["Acme", "The Very Long Company Name of Northern Germany and Sons"])
    @pytest.mark.parametrize("words", [1, 2, 3, 7, 8])
    def test_subjects_differ_however_long_the_role_is(self, words, company):
        people = (DANA, LEE, SAMIR, person("Mia Roe", "mia@acme.example", role=Role.INTERVIEWER))
        for length in range(2 * words, 64, 5):
            role = " ".join(["Lead", *["x"] * (words - 2), "E" * max(1, length - 2 * words)][:words])
            of = interview(*people, role=role, company=company)
            texts: list[str] = []
            subjects: set[str] = set()
            for contact in people:
                done = note(THANK_YOU, contact, of, siblings=texts)
                texts.append(done.text)
                subjects.add(done.subject)
            assert len(subjects) == 4, (role, subjects)

    def test_five_interviewers_are_still_told_apart(self):
        more = [person(f"Guest{c} Example", f"{c}@acme.example", role=Role.INTERVIEWER) for c in "ABCDE"]
        topics = ("test data", "the release train", "hiring plans", "the design system", "billing")
        told = debrief(
            talked_about=tuple(Topic(text=t, contact_id=c.contact_id) for c, t in zip(more, topics, strict=True))
        )
        texts: list[str] = []
        for contact in more:
            texts.append(note(THANK_YOU, contact, interview(*more, debrief=told), siblings=texts).text)
        assert len({body_of(text) for text in texts}) == 5


class TestRejection:
    """Fact set 4: a personal refusal after a good conversation."""

    def test_thanks_values_and_keeps_the_door_open(self):
        for candidate in CANDIDATES:
            text = note(StepKind.CLOSING, author=candidate).text
            assert re.search("thank you", text, re.IGNORECASE)
            assert TOPIC in text
            assert "role" in body(text)[1]
            assert not re.search(r"unfortunately|disappoint|\?|however|\bbut\b", text, re.IGNORECASE)

    def test_drops_what_is_not_known(self):
        text = note(StepKind.CLOSING, of=interview(debrief=Debrief())).text
        assert "Acme" in text
        assert "learning" not in text

    def test_answers_in_the_thread_of_the_refusal(self):
        of = with_thread(interview(), DANA, "Re: RE: Your application")
        assert note(StepKind.CLOSING, of=of).subject == "Re: Your application"


class TestPromisedDate:
    """Fact set 5: they meant to decide by Friday 15 May."""

    TUESDAY = datetime(2026, 5, 19, 8, tzinfo=UTC)

    def test_asks_one_thing_and_blames_nobody(self):
        for candidate in CANDIDATES:
            text = note(StepKind.NUDGE, author=candidate, now=self.TUESDAY).text
            assert "around Friday, May 15" in text
            assert text.count("?") == 1
            assert not re.search("promis|still waiting|not heard|status", text, re.IGNORECASE)

    def test_does_not_name_a_date_that_is_not_over(self):
        text = note(StepKind.NUDGE, now=datetime(2026, 5, 15, 20, tzinfo=UTC)).text
        assert "May 15" not in text


class TestNames:
    """Fact set 6: names are never split or changed."""

    @pytest.mark.parametrize(
        ("name", "salutation", "greeting"),
        [
            ("Anneke van der Ven", "Dr. Van der Ven", "Dear Dr. Van der Ven,"),
            ("Suharti", "", "Dear Suharti,"),
            ("María José Ruiz Ortega", "", "Dear María José Ruiz Ortega,"),
            ("王小明", "", "Dear 王小明,"),
            ("Prof. Dr. Ngozi Okafor-Müller", "", "Dear Prof. Dr. Ngozi Okafor-Müller,"),
            ("Guðrún Jónsdóttir", "Guðrún", "Dear Guðrún,"),
            ("Dana Fox", "Hi Dana", "Hi Dana,"),
            ("Fox, Dana", "", "Hello,"),
            ('"Smith, Bob <ceo@x.com>" ', "", "Hello,"),
            ("dana@acme.example", "", "Hello,"),
            ("DANA FOX", "", "Dear DANA FOX,"),
            ("Dana\r\nBcc: x@y.example", "", "Hello,"),
            ("Da\u202ena Fox", "", "Dear Dana Fox,"),
            ("Mari\u0301a Ruiz", "", "Dear María Ruiz,"),
            ("May", "", "Dear May,"),
            ("Will Mark", "", "Dear Will Mark,"),
        ],
    )
    def test_greeting(self, name, salutation, greeting):
        who = person(name, "who@acme.example", salutation=salutation, role=Role.HIRING_MANAGER)
        done = note(THANK_YOU, who, interview(who, debrief=debrief(talked_about=())))
        assert done.text.split("\n")[0] == greeting
        assert ("how to address" in " ".join(done.needs)) is (greeting == "Hello,")

    @pytest.mark.parametrize(
        "company", ["Hallo!", "Acme Inc.", "Yahoo!", "Benefits & Bonus GmbH", "Box", "3M", "SAP SE"]
    )
    def test_company(self, company):
        for candidate in CANDIDATES:
            done = note(THANK_YOU, of=interview(company=company), author=candidate)
            assert not re.search(r"\.\.|!\.", done.text)

    @pytest.mark.parametrize(
        "role", ["Pay Analyst", "Sr. Engineer", "Leverage Trader", "Engineer (m/w/d)", "C++ / C# Dev"]
    )
    def test_role(self, role):
        assert f"the {role} role" in note(THANK_YOU, of=interview(role=role)).text

    def test_a_role_that_calls_itself_one(self):
        assert "role role" not in note(THANK_YOU, of=interview(role="Tutoring position")).text
        assert "position role" not in note(THANK_YOU, of=interview(role="Tutoring position")).text


class TestWords:
    """What the user typed, and what becomes of it."""

    @pytest.mark.parametrize(
        ("typed", "said"),
        [
            ("The migration to Postgres.", "the migration to Postgres"),
            ("we talked about their release process", "your release process"),
            ("Kubernetes", "Kubernetes"),
            ("Postgres, Kafka", "Postgres and Kafka"),
            ("how you plan releases", "how you plan releases"),
            ("IT security", "IT security"),
            ("Migration to Postgres", "migration to Postgres"),
        ],
    )
    def test_a_topic_is_made_to_fit(self, typed, said):
        of = interview(debrief=debrief(talked_about=(Topic(text=typed),)))
        for candidate in CANDIDATES[:4]:
            assert re.search(rf"\b{re.escape(said)}\b", note(THANK_YOU, of=of, author=candidate).text)

    @pytest.mark.parametrize(
        "typed", ["they will move to Postgres soon", "hope this finds you well", "the roadmap?", "[internal]"]
    )
    def test_a_topic_that_does_not_fit_is_asked_for(self, typed):
        done = note(THANK_YOU, of=interview(debrief=debrief(talked_about=(Topic(text=typed),))))
        assert typed not in done.text
        assert any(typed.strip("?") in need for need in done.needs)

    @pytest.mark.parametrize(
        ("typed", "said"),
        [
            ("the team ships every week", "the team ships every week"),
            ("I learned that releases are weekly", "releases are weekly"),
            ("Releases go out weekly.", "Releases go out weekly."),
            ("They release weekly", "you release weekly"),
            ("They are moving to Kubernetes", "you are moving to Kubernetes"),
            ("your engineers are on call for what they build!", "your engineers are on call for what they build"),
        ],
    )
    def test_a_sentence_is_made_to_fit(self, typed, said):
        text = note(THANK_YOU, of=interview(debrief=debrief(learned=typed))).text
        assert said in text
        assert "!" not in text

    @pytest.mark.parametrize(
        "typed",
        [
            "weekly releases",
            "They let teams choose their tools",
            "She releases weekly",
            "Dana is a great lead",
            "sorry state of the tests, is fixable",
        ],
    )
    def test_a_sentence_that_does_not_fit_is_asked_for(self, typed):
        done = note(THANK_YOU, of=interview(debrief=debrief(learned=typed)))
        assert typed not in done.text
        assert any(typed in need for need in done.needs)

    @pytest.mark.parametrize(
        ("typed", "at", "said"),
        [
            ("second interview on Tuesday", "2026-05-12T08:00", "the second interview on Tuesday, May 12, at 10 am"),
            ("meeting the team", None, "meeting the team"),
            ("second interview on Friday", None, "the second interview on Friday"),
            ("", "2026-05-12T08:00", "our next conversation on Tuesday, May 12, at 10 am"),
            ("they will call me", "2026-05-12T08:00", "the next step on Tuesday, May 12, at 10 am"),
            ("send the portfolio by Friday", None, "send the portfolio by Friday"),
            ("second interview on 13 May at 10", "2026-05-13T08:00", "the second interview on 13 May at 10"),
        ],
    )
    def test_the_next_step(self, typed, at, said):
        when = datetime.fromisoformat(at).replace(tzinfo=UTC) if at else None
        of = interview(debrief=debrief(next_step=typed, next_step_at=when))
        author = replace(ADA, register=Register.UK) if "13 May" in said else ADA
        assert said in note(THANK_YOU, of=of, author=author).text

    def test_a_next_step_that_does_not_fit_its_date_is_asked_about(self):
        done = note(THANK_YOU, of=interview(debrief=debrief(next_step="second interview on Friday")))
        assert "Friday" not in done.text
        assert any("does not fit" in need for need in done.needs)

    @pytest.mark.parametrize("typed", ["second interview between 11 and", "second interview with the", "send it to"])
    @pytest.mark.parametrize("at", [None, datetime(2026, 5, 12, 8, 0, tzinfo=UTC)])
    def test_a_next_step_that_breaks_off_is_asked_for(self, typed, at):
        done = note(THANK_YOU, of=interview(debrief=debrief(next_step=typed, next_step_at=at)))
        assert typed not in done.text
        assert any(f'"{typed}" breaks off behind' in need for need in done.needs)

    @pytest.mark.parametrize(
        ("typed", "soon"),
        [
            ("second interview between 11 and 13 May", "the second interview between 11 and 13 May"),
            ("second interview in the week of 11 May", "the second interview in the week of 11 May"),
            ("second interview from Tuesday to Thursday", "the second interview from Tuesday to Thursday"),
        ],
    )
    def test_several_days_are_named_whole_and_not_once_they_are_over(self, typed, soon):
        of = interview(debrief=debrief(next_step=typed, next_step_at=None))
        author = replace(ADA, register=Register.UK)
        assert soon in note(THANK_YOU, of=of, author=author).text
        assert (
            "second interview" not in note(FOLLOW_UP, of=of, author=author, now=datetime(2026, 5, 18, tzinfo=UTC)).text
        )

    @pytest.mark.parametrize(
        ("uk", "us"),
        [
            ("second interview between 9 and 12 June", "second interview between June 9 and 12"),
            ("second interview on 13 June at 10", "second interview on June 13 at 10"),
            ("second interview in the week of 8 June", "second interview in the week of June 8"),
            ("second interview 9-12 June", "second interview June 9-12"),
        ],
    )
    def test_a_date_in_a_next_step_is_written_in_the_english_of_the_note(self, uk, us):
        for typed in (uk, us):
            of = interview(debrief=debrief(next_step=typed, next_step_at=None))
            assert f"the {us}" in note(THANK_YOU, of=of).text
            assert f"the {uk}" in note(THANK_YOU, of=of, author=replace(ADA, register=Register.UK)).text

    @pytest.mark.parametrize(
        ("typed", "left"),
        [
            ("interview from Tuesday to Thursday", "interview"),
            ("interview between Monday and Wednesday", "interview"),
            ("onsite, Monday or Tuesday morning", "onsite"),
            ("call next week or the week after", "call next week or the week after"),
            ("call early next week", "call"),
        ],
    )
    def test_days_go_whole(self, typed, left):
        assert wording.without_day(typed) == left

    def test_a_next_step_that_is_over_is_not_looked_forward_to(self):
        text = note(FOLLOW_UP, now=datetime(2026, 5, 13, tzinfo=UTC)).text
        assert "second interview" not in text
        assert not re.search("forward|comes next", text)

    @pytest.mark.parametrize(
        ("typed", "said"),
        [
            ("their decision by Friday", "your decision by Friday"),
            ("meet the team", "meeting the team"),
        ],
    )
    def test_a_jotted_next_step_reads_as_a_sentence(self, typed, said):
        of = interview(debrief=debrief(next_step=typed, next_step_at=None))
        assert f"{said}." in note(THANK_YOU, of=of).text

    @pytest.mark.parametrize("typed", ["they will call me", "call them on Monday", "send me a take-home task"])
    def test_of_a_next_step_that_is_left_out_nothing_is_claimed(self, typed):
        of = interview(debrief=debrief(next_step=typed, next_step_at=None))
        for kind, who in ((THANK_YOU, DANA), (FOLLOW_UP, DANA), (StepKind.LETTER, DANA), (StepKind.IN_THE_LOOP, ROBIN)):
            for candidate in CANDIDATES:
                done = note(kind, who, of, author=candidate)
                assert not re.search("forward to|going on to|continue with|next step|is next", done.text)
                assert any(f'"{typed.removesuffix(" on Monday")}' in need for need in done.needs)

    @pytest.mark.parametrize("typed", ["none", "not known", "tbd", "wait for their decision", "hear back next week"])
    def test_a_next_step_that_is_none_is_not_looked_forward_to(self, typed):
        of = interview(debrief=debrief(next_step=typed, next_step_at=None))
        for kind in (THANK_YOU, FOLLOW_UP, StepKind.LETTER):
            assert not re.search(rf"forward|{typed}", note(kind, of=of).text)

    def test_a_date_alone_is_the_next_conversation(self):
        of = interview(debrief=debrief(next_step=""))
        assert "our next conversation on Tuesday, May 12, at 10 am" in note(THANK_YOU, of=of).text
        assert "the next conversation on Tuesday, May 12" in note(StepKind.IN_THE_LOOP, ROBIN, of).text

    def test_nothing_is_promised_that_nobody_agreed(self):
        """Whether there is another conversation is theirs to say: no wording of any note announces one."""
        for path in sorted(templates_dir().glob("*.j2")):
            said = path.read_text(encoding="utf-8")
            assert not re.search(r"\bin touch\b|I will arrange|I will write again", said), path.name
            assert not re.search("above all|main reason|mainly|most about|draws me", said), path.name

    def test_an_agency_is_not_told_of_its_own_team(self):
        agency = person("Sam Reed", "sam@agency.example", role=Role.RECRUITER, took_part=False, agency=True)
        told = debrief(
            talked_about=(Topic(text="how you run on-call"),), learned="your team owns its releases", thought=""
        )
        text = note(StepKind.IN_THE_LOOP, agency, interview(DANA, agency, debrief=told)).text
        assert "how they run on-call" in text
        assert "their team owns its releases" in text
        assert "your team" not in text
        assert "your team owns its releases" in note(THANK_YOU, of=interview(DANA, agency, debrief=told)).text

    @pytest.mark.parametrize(
        ("topic", "learned", "said", "unsaid"),
        [
            (
                "how you moved the warehouse",
                "your team owns the whole pipeline",
                ("how they moved the warehouse", "the team owns the whole pipeline"),
                "your team|you moved",
            ),
            (
                "your move to Snowflake",
                "you release weekly",
                ("their move to Snowflake", "they release weekly"),
                "your? ",
            ),
            (
                "your team's releases",
                "Your teams share each desk",
                ("the team's releases", "he teams share"),
                "your team",
            ),
            ("their release process", "", ("their release process",), "your release"),
        ],
    )
    def test_a_recruiter_who_was_not_there_is_not_told_what_they_did(self, topic, learned, said, unsaid):
        told = debrief(talked_about=(Topic(text=topic, contact_id=DANA.contact_id),), learned=learned)
        of = interview(DANA, ROBIN, debrief=told)
        for candidate in CANDIDATES:
            done = note(StepKind.IN_THE_LOOP, ROBIN, of, author=candidate)
            facts = " ".join(line for line in sentences(body_of(done.text)) if re.search("mov|owns|releas|teams", line))
            assert all(words in facts for words in said)
            assert not re.search(unsaid, facts)
        assert "your" in note(THANK_YOU, DANA, of).text

    def test_a_follow_up_has_no_sentence_of_the_thank_you(self):
        said = {
            kind: set(re.findall(r"(?m)^[A-Z].*\.$", (templates_dir() / f"{kind.value}.txt.j2").read_text("utf-8")))
            for kind in (THANK_YOU, FOLLOW_UP)
        }
        assert len(said[FOLLOW_UP]) > 30
        assert not said[THANK_YOU] & said[FOLLOW_UP]

    def test_without_a_next_step_the_candidate_is_open_to_another_conversation(self):
        of = interview(debrief=debrief(next_step="", next_step_at=None))
        for candidate in CANDIDATES:
            text = note(THANK_YOU, of=of, author=candidate).text
            assert re.search("(?:talk|speak) again|(?:second|another) conversation", text)


class TestRating:
    @pytest.mark.parametrize(
        ("rating", "verdict"), [(5, "very well"), (4, " well"), (3, "mixed"), (2, None), (1, None), (None, None)]
    )
    def test_the_recruiter_hears_it_in_words(self, rating, verdict):
        done = note(StepKind.IN_THE_LOOP, ROBIN, interview(debrief=debrief(rating=rating)))
        assert str(rating) not in re.sub(r"May \d+|\d+:\d+|\d+ am", "", done.text)
        if verdict:
            assert verdict in done.text
        else:
            assert not re.search("well|mixed|badly", done.text)
            assert done.needs

    @pytest.mark.parametrize("rating", [1, 2])
    def test_no_interest_is_claimed_after_a_bad_one(self, rating):
        for candidate in CANDIDATES:
            text = note(THANK_YOU, of=interview(debrief=debrief(rating=rating)), author=candidate).text
            assert "interest" not in text
            assert "would like to do" not in text

    def test_more_interested_only_with_a_reason(self):
        for candidate in CANDIDATES:
            text = note(THANK_YOU, of=interview(debrief=debrief(learned="")), author=candidate).text
            assert not re.search("more interest|more reason|added to", text)


class TestRecruiter:
    def test_names_who_and_when(self):
        text = note(StepKind.IN_THE_LOOP, ROBIN, interview(DANA, LEE, ROBIN)).text
        assert "Dana Fox and Lee Wong" in text
        assert "Tuesday, May 5, at 2:30 pm" in text

    def test_differs_from_the_thank_you(self):
        thanks = note(THANK_YOU).text
        loop = note(StepKind.IN_THE_LOOP, ROBIN, siblings=[thanks])
        assert not set(sentences(body_of(loop.text))) & set(sentences(body_of(thanks)))
        assert not any("stand in the note" in need for need in loop.needs)

    def test_only_an_agency_hears_the_thought(self):
        agency = replace(ROBIN, agency=True)
        assert THOUGHT[1:-1] in note(StepKind.IN_THE_LOOP, agency, interview(DANA, agency)).text
        assert THOUGHT[1:-1] not in note(StepKind.IN_THE_LOOP, ROBIN).text

    def test_an_agency_written_to_instead_is_told_not_thanked_for_a_talk(self):
        agency = replace(ROBIN, agency=True)
        text = note(THANK_YOU, agency, interview(DANA, agency)).text
        assert "Dana Fox" in text
        assert "with you" not in text


class TestFollowUp:
    def test_is_short_and_new(self):
        for candidate in CANDIDATES:
            done = note(FOLLOW_UP, author=candidate, now=datetime(2026, 5, 8, 8, tzinfo=UTC))
            assert done.personal
            assert THOUGHT in done.text
            assert "?" not in done.text
            assert "Tuesday, May 5, at 2:30 pm" in done.text
            assert sum(-(-len(line) // 72) for line in body(done.text)) < 10

    def test_does_not_tell_the_same_twice(self):
        thanks = note(THANK_YOU).text
        done = note(FOLLOW_UP, earlier=[thanks])
        assert THOUGHT[1:-1] not in done.text
        assert not done.personal
        assert any("something new" in need for need in done.needs)

    def test_leaves_out_the_reason_before_it_grows_too_long(self):
        told = debrief(
            thought="A week of shadow reads on a copy of the busiest shard would tell you more about the lock times "
            "than any benchmark could. I have the scripts for that from an earlier move.",
            learned="your teams rotate through support for two weeks every quarter and write down what they find there",
        )
        done = note(FOLLOW_UP, of=interview(debrief=told))
        assert "shadow reads" in done.text
        assert "rotate" not in done.text

    def test_answers_in_the_thread(self):
        of = with_thread(interview(), DANA, "Thank you: Backend Engineer")
        assert note(FOLLOW_UP, of=of).subject == "Re: Thank you: Backend Engineer"


class TestCallAndLetter:
    NOW = datetime(2026, 5, 19, 8, tzinfo=UTC)

    def test_call_sheet(self):
        done = note(StepKind.CALL, now=self.NOW)
        assert done.text.index("+1 555 0100") < 120
        assert done.text.count("+49 30 1234567") == 2
        for heading in ("1. ", "2. ", "3. ", "busy", "decided", "do not know", "Leave out:"):
            assert heading in done.text
        assert done.needs == ()
        assert "clocks" not in done.text

    def test_call_sheet_for_another_zone(self):
        who = replace(DANA, zone="America/New_York")
        assert "\nTheir clocks: 6 hours behind yours\n" in note(StepKind.CALL, who, interview(who), now=self.NOW).text

    def test_call_sheet_without_numbers(self):
        who = replace(DANA, phone="")
        done = note(StepKind.CALL, who, interview(who), replace(ADA, phone=""), now=self.NOW)
        assert len(done.needs) == 2
        assert "leave no message" in done.text

    def test_letter(self):
        done = note(StepKind.LETTER, now=datetime(2026, 5, 8, 8, tzinfo=UTC))
        assert "May 8, 2026\n\nDana Fox\nHead of Platform\nAcme\n" in done.text
        assert "\n\nDear Dana Fox:\n" in done.text
        assert done.text.endswith("\n\nSincerely,\n\nAda Park\n")
        assert 120 <= len(body_of(done.text).split()) <= 200

    def test_letter_in_the_uk(self):
        text = note(StepKind.LETTER, author=replace(ADA, register=Register.UK), now=self.NOW).text
        assert "\n\n19 May 2026\n\n" in text
        assert "\n\nDear Dana Fox,\n" in text
        assert text.endswith("\n\nYours sincerely,\n\nAda Park\n")


class TestZones:
    def test_the_zone_is_named_only_when_the_clocks_differ(self):
        new_york = replace(DANA, zone="America/New_York")
        assert "at 8:30 am EDT" in note(THANK_YOU, new_york, interview(new_york)).text
        paris = replace(DANA, zone="Europe/Paris")
        assert "at 2:30 pm" in note(THANK_YOU, paris, interview(paris)).text
        assert "CEST" not in note(THANK_YOU, paris, interview(paris)).text

    def test_a_zone_without_a_name(self):
        dubai = replace(DANA, zone="Asia/Dubai")
        assert "at 4:30 pm your time" in note(THANK_YOU, dubai, interview(dubai)).text

    def test_a_call_nobody_had_scheduled_has_a_day_only(self):
        text = note(THANK_YOU, of=interview(starts_at=datetime(2026, 5, 5, 12, 47, tzinfo=UTC))).text
        assert "Tuesday, May 5" in text
        assert "47" not in text


class TestSignature:
    @pytest.mark.parametrize(
        ("signature", "end"),
        [
            ("", "Best regards,\nAda Park\n"),
            ("+49 30 1234567", "Best regards,\nAda Park\n+49 30 1234567\n"),
            ("Ada Park\nEngineer, Berlin", "Best regards,\nAda Park\nEngineer, Berlin\n"),
            ("-- \nCheers,\nAda Park", "\nCheers,\nAda Park\n"),
        ],
    )
    def test_stands_once(self, signature, end):
        text = note(THANK_YOU, author=replace(ADA, signature=signature)).text
        assert text.endswith(end)
        assert text.count("Ada Park") == 1


class TestChoice:
    @pytest.mark.parametrize("kind", [StepKind.NUDGE, StepKind.CLOSING, FOLLOW_UP])
    def test_not_every_sentence_begins_with_i(self, kind):
        for author in CANDIDATES:
            done = note(kind, author=author, now=datetime(2026, 5, 19, 8, tzinfo=UTC))
            assert not any('begin with "I"' in need for need in done.needs), done.text

    def test_is_the_same_every_time(self):
        assert note(THANK_YOU) == note(THANK_YOU)

    @pytest.mark.parametrize("kind", [THANK_YOU, FOLLOW_UP, StepKind.NUDGE, StepKind.CLOSING, StepKind.IN_THE_LOOP])
    def test_two_candidates_do_not_send_the_same(self, kind):
        who = ROBIN if kind is StepKind.IN_THE_LOOP else DANA
        now = datetime(2026, 5, 19, 8, tzinfo=UTC)
        bodies = {tuple(body(note(kind, who, author=author, now=now).text)) for author in CANDIDATES}
        assert len(bodies) == len(CANDIDATES)

    def test_a_mode_does_not_change_the_words(self):
        assert note(THANK_YOU, mode="auto").text == note(THANK_YOU, mode="draft").text

    def test_what_is_too_much_alike_does_not_leave_by_itself(self, tmp_path):
        plain = (
            "Subject: Our conversation today\n\n{{ greeting }}\n\nThank you for our talk about {{ topic }}. It gave "
        )
        (tmp_path / "thank_you.txt.j2").write_text(f"{plain} me a lot to think about.\n\n{{{{ sign_off }}}}\n")
        own = Templates(templates_dir(), tmp_path)
        first = note(THANK_YOU, templates=own, mode="auto")
        assert first.personal
        second = note(THANK_YOU, templates=own, mode="auto", siblings=[first.text])
        assert not second.personal
        assert any("stand in the note to another" in need for need in second.needs)


@pytest.mark.parametrize(
    ("subject", "answer"),
    [("Interview", "Re: Interview"), ("RE: Re: Interview", "Re: Interview"), ("AW: Termin", "Re: Termin"),
     ("Re:", "Re: Re:"), ("Note: x\r\nBcc: a@b.example", "Re: Note: x Bcc: a@b.example")],
)  # fmt: skip
def test_reply_subject(subject, answer):
    assert reply_subject(subject) == answer


def test_a_note_that_must_not_leave_says_why(tmp_path):
    source = SHIPPED.shipped(THANK_YOU).source
    (tmp_path / "thank_you.txt.j2").write_text(source.replace("{{ sign_off }}", "[closing]\n\n{{ sign_off }}"))
    with pytest.raises(Unfit) as caught:
        note(THANK_YOU, templates=Templates(templates_dir(), tmp_path))
    assert {finding.rule for finding in caught.value.findings} == {"placeholders"}
    assert '"["' in str(caught.value)
    assert "afterword notes" in caught.value.remedy


def test_a_step_of_a_stranger_is_an_error():
    with pytest.raises(KeyError):
        note(THANK_YOU, Contact(contact_id="nobody"))


def test_nothing_depends_on_the_hour_it_is_written():
    assert note(THANK_YOU, now=EVENING).text == note(THANK_YOU, now=EVENING.replace(hour=20)).text
