"""The page of a report: one file that needs nothing else, and in which nothing from mail is more than text."""

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from agent.domain.model import Contact, Interview, Role, StepKind
from agent.ports import AccountHealth
from agent.report import report_of
from agent.report.page import MARK, rendered
from tests.unit.many_interviews import NOW, forty
from tests.unit.matter import DANA, END, HOUR, RULES, Matter, an_interview

VOID = {"meta", "br", "link", "input", "img", "hr"}


class Page(HTMLParser):
    """A page read strictly: what is opened is closed, in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.text = ""
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        self.ids += [value or "" for name, value in attrs if name == "id"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, (tag, self.open, self.getpos())

    def handle_data(self, data: str) -> None:
        if self.open[-1:] != ["style"]:
            self.text += data


def page_of(*interviews: Interview, name: str = "Ada Park") -> str:
    health = [AccountHealth(account="local", heard_at=NOW)]
    return rendered(report_of(list(interviews), health, [], NOW, RULES, name=name))


@pytest.fixture(scope="module")
def full() -> str:
    return page_of(*forty())


def test_it_is_whole_and_says_what_it_is(full):
    page = Page(full)
    assert full.startswith("<!DOCTYPE html>\n")
    assert MARK in full.encode()
    assert page.tags.count("h1") == page.tags.count("main") == 1
    assert len(set(page.ids)) == len(page.ids)
    assert page.tags.count("article") + page.tags.count("details") == 40


def test_what_is_referred_to_is_there(full):
    page = Page(full)
    for name, value in page.attributes:
        if name in {"href", "aria-labelledby"}:
            assert value.removeprefix("#") in page.ids, value


def test_it_needs_no_network_and_runs_nothing(full):
    page = Page(full)
    assert not {"script", "img", "link", "iframe", "object", "embed", "form", "base"} & set(page.tags)
    assert all(value.startswith("#") for name, value in page.attributes if name in {"href", "src", "xlink:href"})
    assert not [name for name, _ in page.attributes if name.startswith("on") or name in {"style", "srcdoc", "action"}]
    style = full.partition("<style>")[2].partition("</style>")[0]
    assert "url(" not in style
    assert "@import" not in style
    assert not re.search(r"https?:|//", re.sub(r"<style>.*</style>", "", full, flags=re.DOTALL).replace("</", ""))


def test_its_own_policy_forbids_the_rest_and_allows_its_style(full):
    [policy] = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', full)
    style = full.partition("<style>")[2].partition("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy.replace("&#39;", "'").split("; ")[:2] == ["default-src 'none'", f"style-src 'sha256-{digest}'"]


HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7 * 7 }}{% raw %}",
    "</style></title></svg><h1>x",
    "`rm -rf ~` &amp; <code>",
    "javascript:alert(1)//",
    "a\u202eb\u200bc\x00d\x1b[31me\r\nf",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_came_by_mail_is_text(text):
    person = Contact(contact_id="x", name=text, email="x@acme.example", title=text, role=Role.HIRING_MANAGER, led=True)
    matter = Matter(an_interview(contacts=(person,), company=text, role=text)).until(END + HOUR)
    step = replace(matter.step(StepKind.THANK_YOU, "x"), undelivered=text, sent_at=END + HOUR)
    html = page_of(matter.interview.with_step(step), name=text)
    plain = page_of(Matter(an_interview(contacts=(DANA,))).until(END + HOUR).interview)
    assert set(Page(html).tags) <= {*Page(plain).tags, "code", "nav", "b"}
    assert not re.search("[\u202a-\u202e\u200b\x00\x1b\r]", html)
    shown = " ".join(re.sub("[\u202e\u200b\x00\x1b]", "", text).split())
    assert shown in " ".join(Page(html).text.split())


def test_commands_are_set_apart():
    matter = Matter(an_interview(contacts=())).until(END + HOUR)
    assert "<code>afterword skip abc</code>" in page_of(matter.interview)


def test_nothing_at_all_is_said_calmly():
    text = " ".join(Page(page_of()).text.split())
    for words in ("Nothing. No drafts wait in your Drafts.", "No interview is ahead.", "No note has been sent yet."):
        assert words in text


def test_the_same_report_is_the_same_page(full):
    assert page_of(*forty()) == full
