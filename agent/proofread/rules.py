"""The twenty rules, each a function that yields what it found in words for the user, in the order of their numbers."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import timedelta

from agent.domain.model import Register, StepKind
from agent.proofread.galley import (
    CLOSINGS,
    LONGEST_SENTENCE,
    MOST_ALIKE,
    MOST_LINES,
    Proof,
    body_of,
    everything_known,
    falls_on,
    four_grams,
    line_count,
    masked,
    most_sentences,
    opening,
    sentences,
    stems,
    subject_fits,
    times,
    usual_words,
    without,
    without_say_not,
)
from agent.proofread.words import (
    APOLOGY,
    DATED,
    EMOJI,
    FIRM,
    GREETING,
    MONTHS,
    NEVER_LAST,
    PAY,
    PHRASES,
    PLACEHOLDER,
    RATING,
    THANKS,
    UK_DATE,
    UNSAFE,
    US_DATE,
    WEEKDAYS,
)


def length(proof: Proof) -> Iterator[str]:
    """1. The body has as many words as such a note should have."""
    facts = proof.facts
    least, most = usual_words(facts)
    count = len(proof.body.split())
    if count < least:
        yield f"it has {count} words, {least} to {most} are usual: one more detail would help"
    if count > most:
        yield f"it has {count} words, {least} to {most} are usual: it could be shorter"


def lines(proof: Proof) -> Iterator[str]:
    """2. A follow-up is shorter than ten lines."""
    count, most = line_count(proof.body), MOST_LINES.get(proof.facts.kind, 99)
    if count > most:
        yield f"it has {count} lines, such a note has {most} at most"


def sentence_length(proof: Proof) -> Iterator[str]:
    """3. Few sentences, and none that has to be read twice."""
    if proof.facts.kind is StepKind.CALL:
        return
    most = most_sentences(proof.facts.kind)
    counts = [len(sentence.split()) for sentence in proof.sentences]
    if len(counts) > most:
        yield f"it has {len(counts)} sentences, {most} at most read well"
    if counts and sum(counts) / len(counts) > 20:
        yield f"its sentences have {sum(counts) / len(counts):.1f} words on average, 20 at most read well"
    for sentence, count in zip(proof.sentences, counts, strict=True):
        if count > LONGEST_SENTENCE:
            yield f'a sentence has {count} words: "{opening(sentence)}"'


def exclamation(proof: Proof) -> Iterator[str]:
    """4. No exclamation mark, no emoji."""
    plain = f"{masked(proof.own_subject, proof.facts)}\n{proof.plain}"
    if "!" in plain:
        yield "it has an exclamation mark"
    if found := EMOJI.search(plain):
        yield f"it has an emoji ({found[0]})"


def questions(proof: Proof) -> Iterator[str]:
    """5. A thank-you and a follow-up ask nothing; the others one thing at most."""
    allowed = 0 if proof.facts.kind in {StepKind.THANK_YOU, StepKind.FOLLOW_UP} else 1
    count = proof.plain.count("?")
    if count > allowed:
        yield f"it asks {count} questions, {'none' if allowed == 0 else 'one'} is right here"


def stock_phrases(proof: Proof) -> Iterator[str]:
    """6. Nothing that everybody writes."""
    for found in PHRASES.finditer(masked(without_say_not(proof), proof.facts)):
        yield f'it says "{found[0]}"'


def placeholders(proof: Proof) -> Iterator[str]:
    """7. Nothing left unfilled."""
    text = without(f"{proof.own_subject}\n{proof.text}", (*proof.facts.said, *proof.facts.known))
    for found in PLACEHOLDER.finditer(masked(text, proof.facts)):
        yield f'it has "{found[0]}" where a word should be'


def recipient_name(proof: Proof) -> Iterator[str]:
    """8. The recipient's name exactly as it is known, once, in the greeting."""
    facts = proof.facts
    name = facts.salutation
    if facts.kind is StepKind.CALL or not name:
        return
    place = proof.text if facts.own_words and not proof.greeting else proof.greeting
    if not times(name, place):
        yield f'the greeting is not to "{name}": "{opening(proof.greeting)}"'
    body = without(proof.body, (*facts.moments, facts.company, facts.role))
    if any(times(form, body) for form in {facts.recipient, name} if form):
        yield f'"{name}" stands in the text once more'


def company_and_role(proof: Proof) -> Iterator[str]:
    """9. Company and role as they are known, and no other firm."""
    facts = proof.facts
    text = without(f"{proof.own_subject}\n{proof.body}", facts.said)
    for fact in (facts.company, facts.role):
        if len(fact) < 3:
            continue
        for found in re.finditer(rf"(?<!\w){re.escape(fact)}(?!\w)", text, re.IGNORECASE):
            if found[0] != fact and (found[0][:1].isupper() or " " in fact):
                yield f'it says "{found[0]}", known is "{fact}"'
    everything = everything_known(facts)
    for found in FIRM.finditer(text):
        if found[0] not in everything:
            yield f'it names another firm, "{found[0]}"'


def subject_line(proof: Proof) -> Iterator[str]:
    """10. A subject of three to nine words and at most sixty characters; a reply keeps the one it has."""
    if UNSAFE.search(proof.subject) or not proof.subject.strip():
        yield "the subject is empty or has characters that do not belong there"
    elif not (proof.facts.reply or subject_fits(proof.subject)):
        yield f'the subject is not three to nine words in sixty characters: "{proof.subject}"'


def personal(proof: Proof) -> Iterator[str]:
    """11. A thank-you has something of this conversation in it, a follow-up something new."""
    facts = proof.facts
    wanted = {StepKind.THANK_YOU: " ".join(facts.said), StepKind.FOLLOW_UP: facts.fresh}.get(facts.kind)
    if wanted is None:
        return
    given = stems(wanted)
    if len(given & stems(proof.body)) < min(2, max(1, len(given))):
        yield "it has nothing of this conversation in it" if facts.kind is StepKind.THANK_YOU else "it says nothing new"


def only_facts(proof: Proof) -> Iterator[str]:
    """12. Every number, date and name comes from what is known."""
    everything = unicodedata.normalize("NFC", everything_known(proof.facts))
    numbers = set(re.findall(r"\d+", everything)) | ({"1", "2", "3"} if proof.facts.kind is StepKind.CALL else set())
    words = set(re.findall(r"\w+", everything))
    text = f"{proof.own_subject}\n\n{without_say_not(proof)}"
    for number in dict.fromkeys(re.findall(r"\d+", text)):
        if number not in numbers:
            yield f'the number "{number}" is not among the facts'
    for sentence in sentences(text):
        for word in re.findall(r"(?<=[\w,;)]\s)\w\w+", sentence):
            if word[0].isupper() and word not in words:
                yield f'"{word}" is not among the facts'


def thanks(proof: Proof) -> Iterator[str]:
    """13. Thanks twice at most."""
    count = len(THANKS.findall(proof.plain))
    if count > 2 and proof.facts.kind is not StepKind.CALL:
        yield f"it thanks {count} times"


def apologies(proof: Proof) -> Iterator[str]:
    """14. No apology."""
    for found in APOLOGY.finditer(masked(without_say_not(proof), proof.facts)):
        yield f'it says "{found[0]}"'


def pay(proof: Proof) -> Iterator[str]:
    """15. Nothing about money."""
    for found in PAY.finditer(masked(f"{proof.own_subject}\n{without_say_not(proof)}", proof.facts)):
        yield f'it speaks of pay ("{found[0]}")'


def first_person(proof: Proof) -> Iterator[str]:
    """16. Not every sentence begins with "I"."""
    own = sum(1 for sentence in proof.sentences if re.match(r"I\b", sentence))
    if proof.facts.kind is not StepKind.CALL and own * 2 > len(proof.sentences):
        yield f'{own} of {len(proof.sentences)} sentences begin with "I"'


def dates(proof: Proof) -> Iterator[str]:
    """17. Weekdays fit their dates; the next step lies ahead, and in a nudge the promised date is over."""
    facts = proof.facts
    for found in DATED.finditer(f"{proof.own_subject}\n{proof.body}"):
        if any(found[0] in given for given in facts.moments):
            continue  # worked out from the calendar, in whatever year
        month, day = found[2] or found[5], int(found[3] or found[4])
        weekday = WEEKDAYS.index(found[1])
        if not falls_on(day, MONTHS.index(month) + 1, weekday, facts.now):
            yield f'"{found[0]}" is not a {found[1]}'
    if facts.next_step_at and facts.next_step_at < facts.now and times(facts.next_step_words, proof.body):
        yield f"the next step, {facts.next_step_words}, is over"
    if facts.promised_at and facts.promised_words and times(facts.promised_words, proof.body):
        if facts.kind is StepKind.NUDGE and facts.promised_at >= facts.now:
            yield f"the date they named, {facts.promised_words}, is not over yet"
        if facts.kind is StepKind.IN_THE_LOOP and facts.promised_at < facts.now - timedelta(days=1):
            yield f"the date they named, {facts.promised_words}, is over"


def alike(proof: Proof) -> Iterator[str]:
    """18. Not a copy of a note to another: what both are told of date, role and facts counts once."""
    facts = proof.facts
    shared = (*facts.said, *facts.known, *facts.moments)
    own = four_grams(masked(without(proof.body, shared), facts))
    for sibling in proof.siblings:
        other = four_grams(masked(without(body_of(sibling), shared), facts))
        share = len(own & other) / max(1, len(own))
        if share > MOST_ALIKE:
            yield f"{share:.0%} of it stand in the note to another interviewer as well, {MOST_ALIKE:.0%} are too many"


def region(proof: Proof) -> Iterator[str]:
    """19. Greeting, closing and dates in one English; in the user's own templates, no mix of Sie and du."""
    facts = proof.facts
    if facts.own_words:
        if re.search(r"\b(?:Sie|Ihnen|Ihrer?)\b", proof.body) and re.search(r"\b(?:du|dir|dich|dein\w*)\b", proof.body):
            yield "it says both Sie and du"
        return
    if facts.kind is StepKind.CALL:
        return
    if not GREETING.match(proof.greeting):
        yield f'it has no greeting: "{opening(proof.greeting)}"'
    other = Register.UK if facts.register is Register.US else Register.US
    if any(f"\n\n{closing}\n" in proof.text for closing in CLOSINGS[other]):
        yield f"the closing is not {facts.register.value.upper()} English"
    stray = UK_DATE if facts.register is Register.US else US_DATE
    if found := stray.search(without(proof.body, facts.said)):
        yield f'the date "{found[0]}" is not written in {facts.register.value.upper()} English'


def clean(proof: Proof) -> Iterator[str]:
    """20. Nothing private, no rating, no slips of the pen."""
    facts = proof.facts
    for secret in facts.private:
        if len(secret) > 3 and secret.casefold() in proof.body.casefold():
            yield f'it says what is not meant for this person: "{opening(secret)}"'
    if found := RATING.search(masked(without(proof.body, facts.said), facts)):
        yield f'it shows a rating ("{found[0]}")'
    if ".." in masked(without(proof.body, facts.said), facts):
        yield "it has two full stops in a row"
    for sentence in () if facts.own_words else sentences(proof.body):  # in German "an" may end one
        if NEVER_LAST.search(sentence.rstrip(" .,;:?!")):
            yield f'a sentence breaks off: "... {" ".join(sentence.split()[-4:])}"'
    if "  " in proof.text:
        yield "it has two spaces in a row"
    if unicodedata.normalize("NFC", proof.text) != proof.text or UNSAFE.search(proof.text.replace("\n", "")):
        yield "it has characters that do not belong in a letter"


Rule = Callable[[Proof], Iterator[str]]

RULES: tuple[Rule, ...] = (
    length,
    lines,
    sentence_length,
    exclamation,
    questions,
    stock_phrases,
    placeholders,
    recipient_name,
    company_and_role,
    subject_line,
    personal,
    only_facts,
    thanks,
    apologies,
    pay,
    first_person,
    dates,
    alike,
    region,
    clean,
)
HARD = frozenset(RULES) - {length, sentence_length, personal, thanks, first_person, alike}
