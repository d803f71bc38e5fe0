"""The form of `notes`: what is known stands in it, what is new in it is recorded, and what is wrong in it is named by
its line and not lost."""

import os
import pty
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from agent.cli import editing, form
from agent.cli.session import Session
from agent.domain.model import Contact, Debrief, Interview, Role, Topic
from tests.cli.driver import DANA, ENDED, Cli, step_of
from tests.cli.test_program import PROGRAM, ROOT


@pytest.fixture
def session(cli: Cli) -> Session:
    cli.said(*ENDED, "--with", "Raj Patel")
    return Session(str(cli.folder), cli.clock)


@pytest.fixture
def one(session: Session) -> Interview:
    return only(session)


def only(session: Session) -> Interview:
    with session.store_to_read.reading() as tables:
        [found] = tables.interviews()
    return found


def fill(text: str, *lines: str) -> str:
    """The form with these lines in the place of the empty ones of their fields, or at its end."""
    for line in lines:
        label = f"{line.partition(':')[0]}:\n"
        text = text.replace(f"\n{label}", f"\n{line}\n", 1) if f"\n{label}" in text else f"{text}{line}\n"
    return text


def test_everything_in_it_is_told(session, one):
    body = fill(
        form.blank(one, session),
        "Rating: 4",
        "Talked about with Dana Whitfield: the move to event sourcing",
        "Talked about: on-call: who",
        "Learned: The team owns",
        "Additional thought: The outbox pattern would fit.",
        "Next step: a call with the CTO",
        "Next step on: 2026-03-10 10:00",
        "They decide by: 2026-03-13",
        "Person: Li Wu <li@acme.example> +49 30 1234:recruiter",
    ).replace("Learned: The team owns", "Learned: The team owns\n  its deployments.")
    filled, wrong = form.read(body, one, session)
    assert wrong == []
    dana = one.contacts[0].contact_id
    assert filled.debrief == Debrief(
        rating=4,
        talked_about=(Topic(text="the move to event sourcing", contact_id=dana), Topic(text="on-call: who")),
        learned="The team owns its deployments.",
        thought="The outbox pattern would fit.",
        next_step="a call with the CTO",
        next_step_at=filled.debrief.next_step_at,
        decide_by=filled.debrief.decide_by,
    )
    assert f"{filled.debrief.next_step_at:%d %H:%M}" == "10 09:00"
    assert f"{filled.debrief.decide_by:%d %H:%M}" == "13 11:00"
    [li] = filled.people
    assert (li.name, li.email, li.phone, li.role) == ("Li Wu", "li@acme.example", "+49 30 1234", Role.RECRUITER)


def test_what_is_known_stands_in_it_and_is_not_told_again(cli, session, one):
    cli.said(
        *("notes", one.interview_id, "--rating", "4", "--talked-about", "Dana: events", "--talked-about", "on-call"),
        *("--learned", "The team ships every day.", "--next-step", "a call", "--next-step-at", "2026-03-10 10:00"),
        *("--decide-by", "2026-03-13"),
    )
    one = only(session)
    text = form.blank(one, session)
    for line in (
        *("Rating: 4", "Talked about with Dana Whitfield: events", "Talked about: on-call", "Next step: a call"),
        *("Learned: The team ships every day.", "Next step on: 2026-03-10 10:00", "They decide by: 2026-03-13"),
        *("Person: Dana Whitfield <dana@acme.example>:hiring_manager", "Person: Raj Patel:interviewer"),
        "# Missing: the address of Raj Patel.",
    ):
        assert f"\n{line}\n" in text
    filled, wrong = form.read(text, one, session)
    assert (filled.is_empty, filled.emptied, wrong) == (True, (), [])
    filled, wrong = form.read(text.replace("Talked about: on-call\n", ""), one, session)
    assert filled.debrief == Debrief(talked_about=(Topic(text="events", contact_id=one.contacts[0].contact_id),))
    filled, wrong = form.read(text.replace("Rating: 4", "Rating:"), one, session)
    assert (filled.is_empty, filled.emptied) == (True, ("Rating",))
    for emptied in ("Learned:", "Learned: -"):
        filled, wrong = form.read(text.replace("Learned: The team ships every day.", emptied), one, session)
        assert (filled.is_empty, filled.emptied, filled.taken_back, wrong) == (False, (), frozenset({"learned"}), [])
    filled, wrong = form.read(text.replace("Next step: a call", "Next step:"), one, session)
    assert (filled.is_empty, filled.emptied) == (True, ("Next step",)), "the follow-up goes by its day"
    filled, wrong = form.read(text.replace(": events", ": -").replace(": on-call", ":"), one, session)
    assert (filled.taken_back, filled.debrief.talked_about, wrong) == (frozenset({"talked_about"}), (), [])


def test_a_person_is_completed(session, one):
    body = form.blank(one, session).replace("Person: Raj Patel:", "Person: Raj Patel <raj@acme.example>:")
    filled, wrong = form.read(body, one, session)
    assert wrong == []
    [raj] = filled.people
    assert (raj.contact_id, raj.email, raj.role) == (one.contacts[1].contact_id, "raj@acme.example", Role.INTERVIEWER)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Rating: 7", "'7' is no rating"),
        ("Next step on: sometime", "no date and time"),
        ("They decide by: 2020-01-01", "'2020-01-01' has passed"),
        ("Person: Me <ada@example.org>", "your own address"),
        ("Person: Li <li@>", "expected an address"),
        ("Learned: with \u202e turned", "invisible control character"),
        ("Talked about with Bob: the outbox", "'Talked about with Bob' is no field"),
        ("Raiting: 4", "'Raiting' is no field: the fields are Rating, Learned"),
        ("no field at all", "belongs to no field"),
    ],
)
def test_what_is_wrong_is_named_by_its_line_where_it_then_stands(session, one, line, told):
    body = fill(form.blank(one, session), "Additional thought: A thought of mine.", line)
    _, wrong = form.read(body, one, session)
    [problem] = wrong
    assert told in problem.what
    again = form.complaining(body, wrong)
    assert f"#! Line {again.splitlines().index(line) + 1}: " in again
    assert "A thought of mine." in again
    assert form.bare(again) == body


def test_a_field_filled_in_twice_is_refused(session, one):
    body = form.blank(one, session) + "rating: 3\nRating: 4\n"
    assert [problem.what for problem in form.read(body, one, session)[1]] == ["Rating is filled in twice: leave one."]


def test_two_of_one_name_and_one_who_would_turn_the_line(session, one):
    people = (
        Contact(contact_id="a", name="Li Wu", email="li@acme.example", role=Role.INTERVIEWER),
        Contact(contact_id="b", name="Li Wu", email="li.wu@acme.example", role=Role.INTERVIEWER),
        Contact(contact_id="c", name="Eve\nRating: 1\u202e", email="eve@acme.example", role=Role.INTERVIEWER),
    )
    one = replace(one, contacts=people)
    body = fill(form.blank(one, session), "Talked about with Li Wu li.wu@acme.example: the outbox")
    filled, wrong = form.read(body, one, session)
    assert wrong == []
    assert filled.debrief == Debrief(talked_about=(Topic(text="the outbox", contact_id="b"),))
    assert filled.people == ()


# --- in a real editor, at a real terminal -------------------------------------------------------------------------


class Desk:
    """A terminal, with an editor that is a script: `$1` is the file, `$n` how often it was opened."""

    def __init__(self, cli: Cli, folder: Path) -> None:
        self.cli = cli
        self._folder = folder

    def notes(self, script: str, *arguments: str, variable: str = "EDITOR", typed: str = "") -> tuple[int, str]:
        """Run `notes` with that editor; returns its exit code and what was on the screen."""
        program = self._folder / "editor"
        program.write_text(
            f'#!/bin/sh\necho >> "{self._folder}/opened"\nn=$(wc -l < "{self._folder}/opened")\n{script}\n'
        )
        program.chmod(0o700)
        (self._folder / "opened").unlink(missing_ok=True)
        known = {key: value for key, value in os.environ.items() if key not in ("EDITOR", "VISUAL")}
        ours, theirs = pty.openpty()
        running = subprocess.Popen(
            [*PROGRAM, "notes", *arguments],
            cwd=ROOT,
            env=known
            | {
                "AFTERWORD_HOME": str(self.cli.folder),
                variable: f"{program} --wait",
                "NO_COLOR": "1",
                "COLUMNS": "400",
            },
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
        )
        os.close(theirs)
        os.write(ours, typed.encode())
        seen = b""
        try:
            while chunk := os.read(ours, 4096):
                seen += chunk
        except OSError:  # the other end is closed
            pass
        os.close(ours)
        return running.wait(30), " ".join(seen.decode().split())

    @property
    def opened(self) -> int:
        return len((self._folder / "opened").read_text().splitlines())

    @property
    def left(self) -> list[Path]:
        return list(self.cli.folder.glob("notes-*"))


@pytest.fixture
def desk(cli: Cli, tmp_path: Path) -> Desk:
    cli.said(*ENDED)
    return Desk(cli, tmp_path)


def told(desk: Desk) -> dict[str, object]:
    return dict(desk.cli.json("show", desk.cli.only()["id"])["debrief"])


@pytest.mark.skipif(sys.platform == "win32", reason="no pty there")
class TestInAnEditor:
    @pytest.mark.parametrize("variable", ["EDITOR", "VISUAL"])
    def test_what_is_filled_in_is_recorded(self, desk, variable):
        code, seen = desk.notes('test "$1" = --wait && sed -i "s/^Rating:/Rating: 4/" "$2"', variable=variable)
        assert (code, desk.opened, desk.left) == (0, 1, [])
        assert "Noted for" in seen
        assert told(desk)["rating"] == 4

    @pytest.mark.parametrize(
        "script", ["true", ': > "$2"', 'rm "$2"', 'cp "$2" "$2~"', 'sed -i "/^#/d" "$2"', "exit 1"]
    )
    def test_saved_unchanged_or_empty_it_tells_nothing(self, desk, script):
        code, seen = desk.notes(script)
        assert (code, desk.opened, desk.left) == (0, 1, [])
        assert "Nothing was told, so nothing was changed." in seen

    def test_a_wrong_line_is_shown_in_the_form_again_and_mended(self, desk):
        mending = """
            if [ $n = 1 ]; then sed -i 's/^Rating:/Rating: 9/; s/^Learned:/Learned: The team ships daily./' "$2"
            else number=$(grep -n '^Rating: 9' "$2" | cut -d: -f1)
                 grep -q "^#! Line $number: '9' is no rating" "$2" && sed -i 's/^Rating: 9/Rating: 3/' "$2"
            fi"""
        code, _ = desk.notes(mending)
        assert (code, desk.opened, desk.left) == (0, 2, [])
        assert (told(desk)["rating"], told(desk)["learned"]) == (3, "The team ships daily.")

    def test_given_up_it_is_kept(self, desk):
        code, seen = desk.notes("""[ $n = 1 ] && sed -i 's/^Rating:/Rating: 9/' "$2" || true""")
        assert (code, desk.opened) == (2, 2)
        [folder] = desk.left
        assert folder.stat().st_mode & 0o077 == 0
        kept = folder / "notes.txt"
        assert str(kept) in seen
        assert "Rating: 9" in kept.read_text()
        assert told(desk)["rating"] is None

    def test_what_was_kept_is_opened_again(self, desk):
        desk.notes(
            """[ $n = 1 ] && sed -i 's/^Rating:/Rating: 9/; s/^Learned:/Learned: They ship daily./' "$2" || true"""
        )
        code, seen = desk.notes("true")
        assert (code, len(desk.left)) == (2, 1)
        assert "Nothing was saved and nothing recorded" in seen
        assert desk.notes("""sed -i 's/^Rating: 9/Rating: 3/' "$2" """)[0] == 0
        assert (told(desk)["rating"], told(desk)["learned"], desk.left) == (3, "They ship daily.", [])

    def test_what_was_kept_is_recorded_as_it_is_or_thrown_away(self, desk):
        fails = """sed -i 's/^Rating:/Rating: 4/' "$2"; exit 3"""
        desk.notes(fails)
        assert "opens it again" in desk.notes("exit 3")[1]
        assert desk.notes(': > "$2"')[0] == 0
        assert (told(desk)["rating"], desk.left) == (None, [])
        desk.notes(fails)
        assert desk.notes('cp "$2" "$2~"; cat "$2~" > "$2"')[0] == 0
        assert (told(desk)["rating"], desk.left) == (4, [])

    def test_what_was_kept_takes_back_nothing_that_was_told_since(self, desk):
        dana = "Dana Whitfield <dana@acme.example>"
        desk.cli.said("notes", "--rating", "2", "--talked-about", "tests", "--contact", f"{dana} +49 30 1")
        fails = "s/^Learned:/Learned: They ship daily./; s/^Additional thought:/Additional thought: Outbox./"
        desk.notes(f"""sed -i '{fails}' "$2"; echo 'Talked about: on-call' >> "$2"; exit 3""")
        desk.cli.said("notes", "--rating", "4", "--thought", "Told since.", "--contact", f"{dana} +49 30 2")
        desk.cli.said("notes", "--talked-about", "tests", "--talked-about", "the team", "--decide-by", "2026-03-13")
        assert desk.notes('cp "$2" "$2~"; cat "$2~" > "$2"')[0] == 0
        now = told(desk)
        assert (now["rating"], now["learned"], now["thought"]) == (4, "They ship daily.", "Outbox.")
        topics = desk.cli.json("show", desk.cli.only()["id"])["debrief"]["talked_about"]
        assert [one["text"] for one in topics] == ["tests", "the team", "on-call"]
        assert "+49 30 2" in desk.cli.said("show", desk.cli.only()["id"])
        assert desk.left == []

    def test_what_cannot_be_recorded_is_kept(self, desk):
        database = desk.cli.folder / "afterword.db"
        code, seen = desk.notes(f"""sed -i 's/^Rating:/Rating: 4/' "$2"; mv '{database}' '{database}.aside'""")
        assert code != 0
        assert "Nothing was recorded; the next `afterword notes` opens it again" in seen
        database.with_name("afterword.db.aside").rename(database)
        assert "Rating: 4" in (desk.left[0] / "notes.txt").read_text()
        assert desk.notes('cp "$2" "$2~"; cat "$2~" > "$2"')[0] == 0
        assert (told(desk)["rating"], desk.left) == (4, [])

    def test_forgotten_nothing_of_it_is_kept(self, desk):
        desk.notes("""sed -i 's/^Rating:/Rating: 4/' "$2"; exit 3""")
        desk.cli.said("forget", "--yes")
        assert desk.left == []

    def test_an_editor_that_fails_records_nothing_and_loses_nothing(self, desk):
        code, seen = desk.notes("""sed -i 's/^Rating:/Rating: 4/' "$2"; exit 3""")
        assert code == 2
        assert "The editor ended with 3, so nothing was recorded" in seen
        assert "Rating: 4" in (desk.left[0] / "notes.txt").read_text()

    def test_with_ask_or_flags_it_is_left_alone(self, desk):
        assert desk.notes("true", "--rating", "4")[0] == 0
        assert not (desk._folder / "opened").exists()
        code, seen = desk.notes("true", "--ask", typed="5" + 6 * "\n")
        assert code == 0
        assert "Rating, 1 to 5" in seen
        assert told(desk)["rating"] == 5
        assert not (desk._folder / "opened").exists()


GIVEN = """# A form
Rating: 2
Talked about: tests
Learned:
Person: Dana <dana@acme.example>
Person:
"""
SINCE = GIVEN.replace("2", "4").replace("Learned:", "Learned: told since").replace("Dana", "Dana Fox")


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (GIVEN, SINCE),
        (GIVEN.replace("2", "5"), SINCE.replace("4", "5")),
        (GIVEN.replace("Rating: 2", ""), SINCE),
        (GIVEN.replace("Learned:", "learned: mine"), SINCE.replace("Learned: told since", "learned: mine")),
        (
            GIVEN.replace("Learned:", "Learned: mine\nLearned: twice"),
            SINCE.replace("told since", "mine") + "Learned: twice\n",
        ),
        (GIVEN.replace("Talked about: tests\n", ""), SINCE.replace(" tests", "")),
        (GIVEN.replace("tests", "tests\n  and more"), SINCE.replace("tests", "tests and more")),
        (f"{GIVEN}Talked about: us\n", f"{SINCE}Talked about: us\n"),
        (GIVEN.replace("Person:\n", "Person: Li <li@acme.example>\n"),
         SINCE.replace("Person:\n", "Person: Li <li@acme.example>\n")),
        (f"{GIVEN}a line of none\nFoo: bar\n", f"{SINCE}Foo: bar\na line of none\n"),
    ],
)  # fmt: skip
def test_what_was_changed_in_it_is_carried_over_into_the_form_of_now(body, shown):
    assert editing.carried_over(body, GIVEN, SINCE) == shown
    assert editing.carried_over(body, GIVEN, GIVEN) == body


def test_without_a_terminal_it_asks(cli):
    cli.said(*ENDED)
    result = cli.run("notes", given="4\n\n\n\n\n\n", env={"EDITOR": "/nowhere/editor"})
    assert result.exit_code == 0, result.output
    assert "Rating, 1 to 5" in result.stderr


def test_a_known_person_of_unknown_part_is_thanked_when_said_to_be_an_interviewer(cli, tmp_path):
    invitation = tmp_path / "invitation.ics"
    invitation.write_text(
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:a@acme.example\n"
        "DTSTAMP:20260301T090000Z\nDTSTART:20260303T100000Z\nDTEND:20260303T103000Z\n"
        "SUMMARY:Interview Ada Park - Backend Engineer (Acme)\n"
        "DESCRIPTION:You will talk with Dana Whitfield (hiring manager).\n"
        "ORGANIZER;CN=Pat Low:mailto:pat@acme.example\nATTENDEE;CN=Ada Park:mailto:ada@example.org\n"
        f"ATTENDEE;CN=Dana Whitfield:mailto:{DANA.partition('<')[2].rstrip('>')}\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    said = " ".join(cli.said("add", "--ics", str(invitation)).split())
    one = cli.only()["id"]
    offered = f"`afterword notes {one} --contact 'Pat Low <pat@acme.example>:interviewer'`"
    assert f"What part Pat Low has is not clear, so no note goes to them. To thank them: {offered}" in said
    assert "Pat Low <pat@acme.example>, part unclear" in cli.said("show", one)
    assert {step["to"] for step in cli.only()["steps"]} == {"dana@acme.example"}
    cli.said("notes", one, "--contact", "Pat:interviewer")
    thanks = {step["to"] for step in cli.only()["steps"] if step["kind"] == "thank_you"}
    assert thanks == {"dana@acme.example", "pat@acme.example"}
    assert "Pat Low <pat@acme.example>, interviewer" in cli.said("show", one)
    cli.said("run", "--once")
    assert (
        step_of({"steps": [s for s in cli.only()["steps"] if s["to"] == "pat@acme.example"]}, "thank_you")["state"]
        == "drafted"
    )
