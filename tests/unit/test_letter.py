"""The letter for print: its parts, its paper, and the PDF read back."""

import io
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pypdf
import pytest

from agent.compose import Templates
from agent.domain.model import Author, Closing, Contact, Interview, Phase, Register, Role
from agent.errors import UsageProblem
from agent.letter import Letter, Paper, letter_to, paper_of, reader_of
from agent.letter.press import MARK, SIZES_PT, printed
from agent.letter.sheet import sheet_of
from agent.resources import templates_dir
from tests.unit.matter import RULES
from tests.unit.notes import ADA, DANA, LEE, ROBIN, SHIPPED, interview, person

NOW = datetime(2026, 5, 8, 8, tzinfo=UTC)
WRITER = replace(ADA, postal_address="1 Mill Lane\n10115 Berlin")


def a_letter(
    contact: Contact = DANA, of: Interview | None = None, author: Author = WRITER, templates: Templates = SHIPPED
) -> Letter:
    return letter_to(contact, of or interview(contact, ROBIN), author, templates, NOW)


def pdf_of(letter: Letter, paper: Paper = Paper.A4, author: Author = WRITER) -> bytes:
    return printed(letter.sheet, title=letter.title, author=author.name, paper=paper, register=author.register, now=NOW)


def read(content: bytes) -> tuple[pypdf.PdfReader, str]:
    reader = pypdf.PdfReader(io.BytesIO(content))
    return reader, " ".join(reader.pages[0].extract_text().replace("\N{NO-BREAK SPACE}", " ").split())


def test_it_has_the_parts_of_a_letter():
    sheet = a_letter().sheet
    assert sheet.sender == ("Ada Park", "1 Mill Lane", "10115 Berlin", "ada@example.org", "+49 30 1234567")
    assert sheet.date == "May 8, 2026"
    assert sheet.recipient == ("Dana Fox", "Head of Platform", "Acme")
    assert sheet.heading == "Backend Engineer: our conversation on Tuesday, May 5"
    assert sheet.greeting == "Dear Dana Fox:"
    assert len(sheet.body) == 4
    assert sheet.closing == "Sincerely,"
    assert sheet.signed == ("Ada Park",)


def test_british_english():
    sheet = a_letter(author=replace(WRITER, register=Register.UK)).sheet
    assert (sheet.date, sheet.greeting, sheet.closing) == ("8 May 2026", "Dear Dana Fox,", "Yours sincerely,")


@pytest.mark.parametrize("paper", list(Paper))
def test_it_is_one_page_of_that_paper_and_says_it_all(paper):
    letter = a_letter()
    reader, text = read(pdf_of(letter, paper))
    assert len(reader.pages) == 1
    box = reader.pages[0].mediabox
    inches = (round(float(box.width) / 72, 2), round(float(box.height) / 72, 2))
    assert inches == {Paper.A4: (8.27, 11.69), Paper.LETTER: (8.5, 11.0)}[paper]
    sheet = letter.sheet
    everything = (
        *sheet.sender,
        sheet.date,
        *sheet.recipient,
        sheet.heading,
        sheet.greeting,
        *sheet.body,
        sheet.closing,
    )
    for words in everything:
        assert " ".join(words.replace("\N{NO-BREAK SPACE}", " ").split()) in text.replace("on- call", "on-call")
    assert reader.metadata is not None
    assert reader.metadata.title == "Letter to Dana Fox of May 8, 2026"
    assert reader.metadata.author == "Ada Park"


def test_the_same_letter_is_the_same_bytes_and_known_as_ours():
    content = pdf_of(a_letter())
    assert content == pdf_of(a_letter())
    assert MARK in content


NAMES = ["Zoë Łukasiewicz", "Nguyễn Thị Ánh", "Ελένη Παπαδοπούλου", "Юлия Ёлкина", "Đorđe Šćepanović", "Gülşah Öztürk"]


@pytest.mark.parametrize("name", NAMES)
def test_names_of_other_alphabets(name):
    who = person(name, "x@acme.example", role=Role.HIRING_MANAGER)
    reader, text = read(pdf_of(a_letter(who)))
    assert len(reader.pages) == 1
    assert f"Dear {name}:" in text


@pytest.mark.parametrize("name", ["שרה כהן", "محمد الأحمد"])
def test_names_that_are_written_from_right_to_left(name):
    """What is read back from a PDF is the order on paper or that of speech; the letters must all be there."""
    who = person(name, "x@acme.example", role=Role.HIRING_MANAGER)
    _, text = read(pdf_of(a_letter(who)))
    greeting = text.partition("Dear ")[2].partition(":")[0]
    assert sorted(greeting.replace(" ", "")) == sorted(name.replace(" ", ""))


def test_a_name_in_chinese_characters_where_a_font_has_them():
    who = person("田中 健一", "x@acme.example", role=Role.HIRING_MANAGER)
    try:
        content = pdf_of(a_letter(who))
    except UsageProblem as problem:
        assert "no font on this machine shows 田中健一" in str(problem)  # noqa: PT017 - then there is no letter to read
        pytest.skip("no font with Chinese characters (Debian: fonts-droid-fallback)")
    assert "田中" in read(content)[1]


@pytest.mark.parametrize("name", ["राज पटेल", "김철수", "สมชาย ใจดี"])
def test_a_script_is_never_set_in_the_fonts_for_formulas(name):
    who = person(name, "x@acme.example", role=Role.HIRING_MANAGER)
    try:
        reader, _ = read(pdf_of(a_letter(who)))
    except UsageProblem as problem:
        assert f"no font on this machine shows {name[0]}" in str(problem)  # noqa: PT017 - then there is no letter
    else:
        page: Any = reader.pages[0]
        fonts = page["/Resources"]["/Font"].values()
        assert not [font for font in fonts if "NewCM" in font["/BaseFont"]]


def test_a_character_that_no_font_has_is_named():
    letter = a_letter()
    strange = replace(letter, sheet=replace(letter.sheet, heading="About \u0378, which is unassigned"))
    with pytest.raises(UsageProblem, match=r"shows U\+0378; install one that does"):
        pdf_of(strange)


def test_what_is_long_is_set_smaller_and_what_is_too_long_refused():
    letter = a_letter()
    paragraph = letter.sheet.body[1]

    def size_of(paragraphs: int) -> float:
        sheet = replace(letter.sheet, body=(paragraph,) * paragraphs)
        reader, _ = read(pdf_of(replace(letter, sheet=sheet)))
        assert len(reader.pages) == 1
        content = reader.pages[0].get_contents()
        assert content is not None
        return max(float(size) for size in re.findall(rb"/\w+ ([\d.]+) Tf", content.get_data()))

    fitting = [size_of(count) for count in (3, 8)]
    assert fitting[0] == pytest.approx(SIZES_PT[0], abs=0.1)
    assert fitting[1] < fitting[0]
    with pytest.raises(UsageProblem, match="does not fit on one page"):
        size_of(20)


def test_nothing_typed_is_taken_for_markup():
    hostile = '#panic("x") $x^2$ *bold* _it_ @ref <label> \\ // no'
    letter = a_letter()
    strange = replace(letter, sheet=replace(letter.sheet, heading=hostile, recipient=(hostile,)))
    assert " ".join(hostile.split()) in read(pdf_of(strange))[1]


def test_a_head_of_the_users_own_loses_no_line(tmp_path: Path):
    source = (templates_dir() / "letter.txt.j2").read_text(encoding="utf-8")
    own = source.replace("{{ today }}\n\n", "").replace("{{ sender }}\\\n", "{{ sender }}, Berlin\\\n")
    (tmp_path / "letter.txt.j2").write_text(own, encoding="utf-8")
    sheet = a_letter(templates=Templates(templates_dir(), tmp_path)).sheet
    assert sheet.date == ""
    assert sheet.sender[0] == "Ada Park, Berlin"
    assert sheet.recipient == ("Dana Fox", "Head of Platform", "Acme")
    assert sheet.heading.startswith("Backend Engineer")


def test_print_has_its_own_quotation_marks():
    text = 'Ada\n\nDear Dana:\n\nIt\'s "all in" at 2 pm.\n\nSincerely,\n\nAda\n'
    assert sheet_of(text, "").body == ("It’s “all in” at 2\N{NO-BREAK SPACE}pm.",)


@pytest.mark.parametrize(
    ("country", "zone", "paper"),
    [
        ("DE", "America/New_York", Paper.A4),
        ("US", "Europe/Berlin", Paper.LETTER),
        ("", "America/Toronto", Paper.LETTER),
        ("", "Europe/London", Paper.A4),
        ("", "UTC", Paper.A4),
        ("MX", "America/Mexico_City", Paper.LETTER),
        ("BR", "America/Sao_Paulo", Paper.A4),
    ],
)
def test_the_paper_of_a_country(country, zone, paper):
    assert paper_of(country, zone) is paper


def test_it_goes_to_whoever_gets_the_follow_up():
    assert reader_of(interview(LEE, DANA, ROBIN), RULES) == DANA
    with pytest.raises(UsageProblem, match="--contact"):
        reader_of(interview(ROBIN), RULES)


def test_nobody_is_thanked_for_a_conversation_they_had_no_part_in():
    with pytest.raises(UsageProblem, match="Robin Ames took no part"):
        a_letter(ROBIN, interview(DANA, ROBIN))


REFUSED = {
    "no address": (interview(), ADA, 'address = "1 Mill Lane'),
    "a refusal": (
        replace(interview(), phase=Phase.CLOSED, closing=Closing.REJECTED),
        WRITER,
        "what is right now is the last note",
    ),
    "called off": (replace(interview(), phase=Phase.CLOSED, closing=Closing.CANCELLED), WRITER, "was called off"),
    "to come": (
        interview(starts_at=NOW + timedelta(hours=1), ends_at=NOW + timedelta(hours=2)),
        WRITER,
        "has not ended yet",
    ),
}


@pytest.mark.parametrize("case", sorted(REFUSED))
def test_no_letter_where_none_is_right(case):
    of, author, said = REFUSED[case]
    with pytest.raises(UsageProblem) as refused:
        a_letter(of=of, author=author)
    assert said in str(refused.value)


def test_what_may_not_leave_is_said(tmp_path: Path):
    (tmp_path / "letter.txt.j2").write_text(
        "Dear {{ name }}:\n\nTODO\n\nSincerely,\n\n{{ sender }}\n", encoding="utf-8"
    )
    with pytest.raises(UsageProblem, match="cannot be printed as it is"):
        a_letter(templates=Templates(templates_dir(), tmp_path))
