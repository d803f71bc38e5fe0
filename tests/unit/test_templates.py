"""The user's templates come before the shipped ones; a broken one names its file and line, and never hangs."""

import os
import re
from pathlib import Path

import pytest

from agent.compose import BrokenTemplate, Templates
from agent.compose.facts import VARIABLES
from agent.compose.frames import picked
from agent.compose.page import as_html, paragraphs
from agent.domain.model import StepKind
from agent.resources import templates_dir
from tests.unit.notes import DANA, SHIPPED, note

THANK_YOU = StepKind.THANK_YOU
OWN = (
    "Subject: A word of thanks\n\n{{ greeting }}\n\nThank you for the talk on {{ when }} about {{ topic }}.\n\n"
    "{{ sign_off }}\n"
)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "thank_you.txt.j2"


def templates(own: Path) -> Templates:
    return Templates(templates_dir(), own.parent)


def broken(own: Path, source: str) -> BrokenTemplate:
    own.write_text(source, encoding="utf-8")
    with pytest.raises(BrokenTemplate) as caught:
        note(THANK_YOU, templates=templates(own))
    assert caught.value.path == own
    return caught.value


class TestOverride:
    def test_the_users_own_comes_first(self, own):
        own.write_text(OWN)
        done = note(THANK_YOU, templates=templates(own))
        assert done.subject == "A word of thanks"
        assert "Thank you for the talk on Tuesday, May 5, at 2:30 pm about the move to Postgres." in done.text

    def test_the_others_stay_as_shipped(self, own):
        own.write_text(OWN)
        assert note(StepKind.CLOSING, templates=templates(own)) == note(StepKind.CLOSING)

    def test_without_a_folder_the_shipped_ones_are_used(self, tmp_path):
        assert note(THANK_YOU, templates=Templates(templates_dir(), tmp_path / "none")) == note(THANK_YOU)

    def test_a_change_is_seen_at_once(self, own):
        own.write_text(OWN)
        mine = templates(own)
        note(THANK_YOU, templates=mine)
        own.write_text(OWN.replace("word", "small word"))
        os.utime(own, ns=(1, 1))
        assert note(THANK_YOU, templates=mine).subject == "A small word of thanks"

    def test_windows_line_ends_and_byte_order_mark(self, own):
        own.write_bytes(b"\xef\xbb\xbf" + OWN.replace("\n", "\r\n").encode())
        assert "\r" not in note(THANK_YOU, templates=templates(own)).text

    def test_another_language(self, own):
        own.write_text(
            "Subject: Danke für das Gespräch\n\nGuten Tag, {{ name }},\n\nvielen Dank für das Gespräch am {{ day }}. "
            "Ihre Worte zu {{ topic }} haben mir die Arbeit im Team näher gebracht.\n\n"
            "Mit freundlichen Grüßen\\\n{{ sender }}\n",
            encoding="utf-8",
        )
        done = note(THANK_YOU, templates=templates(own))
        assert done.text.endswith("\n\nMit freundlichen Grüßen\nAda Park\n")

    def test_the_first_subject_that_fits_is_used(self, own):
        own.write_text(
            OWN.replace("Subject:", "Subject: {{ role }} and very many words more than nine in all\n\nSubject:")
        )
        assert note(THANK_YOU, templates=templates(own)).subject == "A word of thanks"


class TestBroken:
    @pytest.mark.parametrize(
        ("source", "line", "problem"),
        [
            ("{{ greeting }}\n\n{% if topic %}\nHello\n", 3, "end"),
            ("{{ greeting }}\n{{ nmae }}", 2, "knows no nmae; did you mean name"),
            ("{{ greeting }}\n\n{% if False %}{{ salary }}{% endif %}", 3, "knows no salary"),
            ("{{ greeting\n", 1, "cannot be read"),
            ("{% frames a %}x{% or %}\n{% frames b %}y{% endframes %}{% endframes %}", 2, "inside"),
            ("{% frames a %}x", 1, "cannot be read"),
            ("\n{{ topic.__class__ }}", 2, "a dot after a name"),
            ("\n{{ topic['x'] }}", 2, "an index"),
            ("{{ range(10**9) }}", 1, "which a note's template may not"),
            ("{{ 'a' * 10**9 }}", 1, "Mul"),
            ("{% set x = topic %}", 1, "{% set %}"),
            ("{% macro m() %}{{ m() }}{% endmacro %}", 1, "{% macro %}"),
            ("{% include 'thank_you.txt.j2' %}", 1, "{% include %}"),
            ("{% import 'x' as y %}", 1, "{% import %}"),
            ("{% extends 'x' %}", 1, "{% extends %}"),
            ("{% for a in topic %}{% for b in topic %}{{ b }}{% endfor %}{% endfor %}", 1, "loop inside a loop"),
            ("{% for a in topic recursive %}{% endfor %}", 1, "loop"),
            ("{% for a in 'x' ~ topic %}{% endfor %}", 1, "not one of the facts"),
            ("{% for a in topic if topic.x %}{% endfor %}", 1, "a dot after a name"),
            ("{{ topic|center(1000000000) }}", 1, "the filter center"),
            ("{% if ordinal is divisibleby(0) %}{% endif %}", 1, "the test divisibleby"),
            ("\n\n{% if topic > 3 %}{% endif %}", 3, "cannot be read"),
            ("{{ " + "(" * 3000 + "topic" + ")" * 3000 + " }}", None, "deep"),
        ],
    )
    def test_names_line_and_problem(self, own, source, line, problem):
        error = broken(own, source)
        assert error.line == line
        assert problem in error.problem
        assert str(own) in str(error)
        assert "rename it" in error.remedy

    def test_grows_without_bound(self, own):
        error = broken(own, "{% for a in topic %}" + "{{ thought }}" * 600 + "{% endfor %}")
        assert "longer than" in error.problem

    def test_not_text(self, own):
        own.write_bytes(b"Dear\n\xff\xfe")
        with pytest.raises(BrokenTemplate, match=r"line 2: is not UTF-8"):
            templates(own).of(THANK_YOU)

    def test_too_large(self, own):
        own.write_text("x" * 70_000)
        with pytest.raises(BrokenTemplate, match="larger than 64 KB"):
            templates(own).of(THANK_YOU)

    def test_a_folder(self, own):
        own.mkdir()
        with pytest.raises(BrokenTemplate, match="not a file"):
            templates(own).of(THANK_YOU)

    def test_a_link_to_nowhere(self, own):
        own.symlink_to(own.parent / "gone")
        with pytest.raises(BrokenTemplate, match="cannot be read"):
            templates(own).of(THANK_YOU)

    def test_a_pipe_is_not_waited_for(self, own):
        os.mkfifo(own)
        with pytest.raises(BrokenTemplate, match="not a file"):
            templates(own).of(THANK_YOU)

    def test_stops_that_note_only_and_the_shipped_one_is_offered(self, own):
        broken(own, "{{ nothing }}")
        assert note(StepKind.FOLLOW_UP, templates=templates(own)) == note(StepKind.FOLLOW_UP)
        assert templates(own).shipped(THANK_YOU).source == SHIPPED.of(THANK_YOU).source

    def test_check_lists_every_problem(self, own):
        own.write_text("{{ nothing }}")
        (own.parent / "thankyou.txt.j2").write_text("")
        (own.parent / "call.txt.j2").write_text("{% if %}")
        problems = templates(own).check()
        assert [problem.path.name for problem in problems] == ["thank_you.txt.j2", "call.txt.j2", "thankyou.txt.j2"]
        assert "overrides no template" in problems[-1].problem
        assert SHIPPED.check() == []

    def test_a_missing_shipped_template_says_how_to_mend_it(self, tmp_path):
        with pytest.raises(BrokenTemplate) as caught:
            Templates(tmp_path).of(THANK_YOU)
        assert "Install Afterword again" in caught.value.remedy


class TestShipped:
    @pytest.mark.parametrize("kind", list(StepKind))
    def test_the_heading_names_every_fact_the_template_uses(self, kind):
        source = SHIPPED.shipped(kind).source
        heading, _, rest = source.partition("-#}" if "-#}" in source else "#}")
        code = " ".join(
            re.findall(r"\{\{(.*?)\}\}|\{%(.*?)%\}", rest, re.DOTALL)
            and re.findall(r"\{[{%](.*?)[%}]\}", rest, re.DOTALL)
        )
        used = set(re.findall(r"\b[a-z_]+\b", re.sub(r'"[^"]*"|frames \w+', "", code))) & VARIABLES
        assert {name for name in used if not re.search(rf"\b{name}\b", heading)} == set()

    @pytest.mark.parametrize("kind", list(StepKind))
    def test_every_sentence_has_two_wordings_at_least(self, kind):
        for name, body in re.findall(
            r"\{% frames (\w+) %\}(.*?)\{% endframes %\}", SHIPPED.shipped(kind).source, re.DOTALL
        ):
            assert "{% or %}" in body, name

    def test_the_manual_names_every_fact(self):
        manual = (Path(templates_dir()).parent / "docs" / "templates.md").read_text(encoding="utf-8")
        assert {name for name in VARIABLES if f"`{name}`" not in manual} == set()
        named = set(re.findall(r"^\| `(\w+)`", manual, re.MULTILINE))
        assert named <= VARIABLES


class TestPage:
    def test_blank_lines_of_the_template_part_paragraphs(self):
        assert paragraphs("a\nb\n\x1c\n\n  c  d\\\ne\n\x1c\x1c") == ["a b", "c d\ne"]

    @pytest.mark.parametrize(
        ("line", "tidied"),
        [
            ("at Acme Inc..", "at Acme Inc."),
            ("at Hallo!.", "at Hallo!"),
            ("so , it is .", "so, it is."),
            ("...", "..."),
        ],
    )
    def test_marks(self, line, tidied):
        assert paragraphs(line) == [tidied]

    def test_html_is_escaped(self):
        assert as_html(["a <b>\n& c", "d"]) == "<div>a &lt;b&gt;<br>&amp; c</div>\n<div><br></div>\n<div>d</div>\n"


class TestFrames:
    TEXT = "\x02s\x1eone two three four\x1dfive six seven eight\x03"

    def test_an_empty_wording_is_passed_over(self):
        text = "\x02s\x1e \x1donly this\x1d\x03 rest"
        assert picked(text, "seed", 0, (), lambda _name, _words: True) == "only this rest"

    def test_no_wording_at_all(self):
        assert picked("\x02s\x1e \x1d \x03rest", "seed", 0, (), lambda _name, _words: True) == "rest"

    def test_the_one_least_like_the_others(self):
        sibling = "Dear Lee,\n\nOne two three four.\n\nBest regards,\nAda"
        for seed in "abcdef":
            assert picked(self.TEXT, seed, 0, (sibling,), lambda _n, _w: True) == "five six seven eight"

    def test_neighbours_begin_elsewhere(self):
        chosen = {picked(self.TEXT, "seed", place, (), lambda _n, _w: True) for place in (0, 1)}
        assert len(chosen) == 2

    def test_one_that_does_not_fit_is_passed_over(self):
        assert picked(self.TEXT, "seed", 0, (), lambda _n, words: "one" in words) == "one two three four"


def test_a_note_in_the_users_template_is_proofread_like_any_other(own):
    own.write_text(OWN.replace("about {{ topic }}", "with {{ name }} about {{ topic }}"))
    with pytest.raises(Exception, match="stands in the text once more"):
        note(THANK_YOU, DANA, templates=templates(own))
