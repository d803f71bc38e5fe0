"""The model behind the phrases: what it hears that they do not know, what it leaves alone, how it is made and kept."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from agent.domain.meaning import Intent, MessageKind
from agent.reading.intent import by_phrases, said_intent
from agent.reading.learned import BUCKETS, INTENTS, Table, likely, sentences, table, unpacked, words
from tests.training.fit import fitted
from tests.training.material import LOTS, Example, Line, Mail, checksum, left_out, lines, lot, lots, mails

REPLIES = Path(__file__).parents[1] / "training" / "replies.txt"

UNKNOWN_TO_PHRASES = [
    "It came down to a coin toss in the end and the coin fell for Priya.",
    "We had a rule: all four must say yes. Three did. I'm so very sorry, Ada, because I was one of the three.",
    "Hoi Ada, het bestuur heeft de knip dichtgehouden, dus geen nieuwe collega dit jaar. Balen.",
]

LEFT_ALONE = [
    "The dough goes into the oven for ten minutes, then it rests under a cloth.",
    "--help  Show this message and exit.",
    "The council rejected the motion on Tuesday after a long debate about the bridge.",
    "vrelm quost dinar alber sedo another plin went varnu",
    "You left your umbrella in the meeting room. It's at reception.",
    "The seminar room is taken, so we meet on the fourth floor.",
    "Ada, no one has been turned down and no one has been chosen. HR is simply drowning.",
    "If it is not a fit we will of course tell you, so no news is no bad news.",
    "The other applicant was rejected last week, you are still in.",
    "Unfortunately Tom is ill, could we meet on Tuesday instead?",
    "Please disregard the automatic refusal, a colleague clicked the wrong button.",
    "Sorry to hear you won't be joining us. Best of luck at the new place!",
    "We've turned down the second vendor, so the project keeps its shape.",
    "We decided against the marquee, so the open day will be indoors.",
]


@pytest.mark.parametrize("text", UNKNOWN_TO_PHRASES)
def test_a_refusal_no_phrase_knows_is_heard_and_the_evidence_says_how(text):
    assert by_phrases(text, MessageKind.HUMAN)[0] is not Intent.REJECTION
    said = said_intent(text, MessageKind.HUMAN)
    assert said.intent is Intent.REJECTION
    assert said.evidence.endswith("reads like a refusal, by all its words together.")


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_only_sounds_like_a_refusal_is_none(text):
    assert said_intent(text, MessageKind.HUMAN).intent is not Intent.REJECTION


def test_replies_in_the_words_of_many_people_are_understood():
    rows = [line.split("|", 1) for line in REPLIES.read_text(encoding="utf-8").splitlines() if "|" in line]
    read = [(Intent(wanted), said_intent(text, MessageKind.HUMAN).intent) for wanted, text in rows]
    counted = Counter((wanted is Intent.REJECTION, got is Intent.REJECTION) for wanted, got in read)
    assert sum(wanted is got for wanted, got in read) >= 0.86 * len(read)
    assert counted[True, True] >= 0.85 * (counted[True, True] + counted[True, False])
    assert counted[False, True] <= 5


def test_what_may_be_a_refusal_is_said_and_not_acted_on():
    doubtful = "The choir has found its tenor, and he lives next door."
    said = said_intent(doubtful, MessageKind.HUMAN)
    assert said.intent is Intent.OTHER
    assert said.evidence.endswith("may be a refusal; it is not clear enough to be taken for one.")


def test_a_refusal_beside_an_invitation_for_another_role_is_a_next_step():
    text = (
        "We gave the analyst job to somebody with the exact background. However, we have another role "
        "that might suit you better, and I'd love to talk about it."
    )
    assert said_intent(text, MessageKind.HUMAN).intent is Intent.NEXT_STEP


# ---------------------------------------------------------------------------------------------- the table


def test_the_model_that_is_shipped_was_fitted_to_these_sentences():
    assert table().source == checksum(), "the sentences have changed: run `make model`"


def test_a_table_is_read_as_it_was_written():
    written = table()
    packed = written.packed()
    read = unpacked(packed)
    assert (read.source, read.scale, read.bias) == (written.source, written.scale, written.bias)
    assert read.weights.tobytes() == written.weights.tobytes()
    assert len(packed) < 450_000


@pytest.mark.parametrize(
    "raw", [b"", b"not zlib", Table(source=1, scale=1, bias=(0,) * 8, weights=memoryview(b"")).packed()]
)
def test_a_file_that_is_no_table_is_refused(raw):
    with pytest.raises(ValueError, match="not a table"):
        unpacked(raw)


def test_a_model_learns_what_it_is_shown():
    shown = [Example(intent=Intent.CALL, text=f"ring me on {day}") for day in ("monday", "friday", "sunday")]
    shown += [Example(intent=Intent.OTHER, text=f"the {what} is late") for what in ("train", "post", "bus")]
    model = fitted([shown], 7)
    assert model.source == 7
    assert len(model.weights) == BUCKETS * len(INTENTS)
    for text, wanted in (("Ring me!", Intent.CALL), ("the boat is late", Intent.OTHER)):
        found = likely(text, model)
        assert max(found, key=lambda one: found[one].likelihood) is wanted


@pytest.mark.long
def test_the_model_can_be_made_again():
    again, shipped = fitted(lots(list(lines()), list(mails())), checksum()), table()
    same = sum(one == two for one, two in zip(again.weights, shipped.weights, strict=True))
    assert same >= 0.999 * len(shipped.weights)  # a rounding may fall otherwise with another mathematics library


def test_every_line_of_the_material_can_be_drawn_from():
    every = list(lines())
    assert {line.intent for line in every} == set(INTENTS)
    assert not [line.text for line in every if line.text.count("{") != line.text.count("}")]
    line = Line(language="en", intent=Intent.WAIT, text="{We|They} wait .")
    assert lot(0, [line], [])[0] in [Example(intent=Intent.WAIT, text=f"{who} wait.") for who in ("We", "They")]


def test_every_sentence_of_every_mail_is_lettered_and_each_lot_leaves_some_hands_out():
    written = list(mails())
    assert {one.intent for mail in written for one in mail.said} == set(INTENTS)
    apart = [{mail.hand for mail in left_out(number, written)} for number in range(LOTS)]
    assert sum(map(len, apart)) == len({mail.hand for mail in written})
    assert all(apart)


def test_a_mail_means_what_its_strongest_sentence_says_and_so_does_a_pair():
    said = {"Thanks for coming.": Intent.OTHER, "It is somebody else.": Intent.REJECTION, "Be well.": Intent.OTHER}
    mail = Mail(hand="one", said=tuple(Example(intent=intent, text=text) for text, intent in said.items()))
    assert mail.intent is Intent.REJECTION
    others = [replace(mail, hand=hand) for hand in ("two", "three")]
    shown = {one.text: one.intent for one in lot(0, [], [mail, *others])}
    assert shown["Thanks for coming. It is somebody else."] is Intent.REJECTION
    assert shown["Be well."] is Intent.OTHER


# ---------------------------------------------------------------------------------------------- sentences


def test_a_wrapped_line_goes_on_and_a_short_one_ends():
    wrapped = "We have thought about it for a good while and would like to\ngo on. Cheers\nTom\n\nAcme"
    assert sentences(wrapped) == [
        "We have thought about it for a good while and would like to go on.",
        "Cheers",
        "Tom",
        "Acme",
    ]


def test_words_are_small_and_numbers_alike():
    assert words("We’ve 3 ROOMS in 2026?") == ["we've", "0", "rooms", "in", "0", "?"]


@pytest.mark.parametrize(
    "text", ["", "\0", "\ud800 no", "no." * 100_000, "x" * 1_000_000, "\n" * 100_000, "ß" * 9_000, "?" * 50_000]
)
def test_hostile_text_is_weighed_within_bounds(text):
    found = likely(text)
    assert set(found) == set(INTENTS)
    assert all(0 <= one.likelihood <= 1 for one in found.values())
    assert len(sentences(text)) <= 60
