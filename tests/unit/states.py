"""Prints docs/states.md from the tables of the core: `python -m tests.unit.states > docs/states.md`.

What each cell does is found by doing it: the handler is run on a step in that state, and where it leads is told.
"""

import sys
from dataclasses import replace

from agent.domain import steps
from agent.domain.course import Course
from agent.domain.decide import PHASES
from agent.domain.events import StepEvent
from agent.domain.model import ENDED, Phase, Step, StepState
from tests.unit.matter import END, HOUR, RULES, an_interview, kinds_of
from tests.unit.step_events import EVENTS, KEY, a_step

LATER = END + 2 * HOUR


def page() -> str:
    return "\n".join([_HEAD, *_diagram(), "", _CELLS, "", *_step_table(), "", _PHASES, "", *_phase_table(), ""])


_HEAD = """# States

This page is printed from the tables in `agent/domain/steps.py` and `agent/domain/decide.py` by
`python -m tests.unit.states > docs/states.md`; a test sees that it is what the code prints. The docstrings there say
why.

## The states of a note

What each event of a draft or a sending does to the step. That the user's word, the calendar or an answer moves a step
(to `held`, `skipped`, `cancelled`) is in `decide.py` and `answers.py`; that time does (`waiting` to `drafting`, or to
`held`) is in `plan.py`. Evidence of sending leads from every state to `sent`, and is left out of the picture.
"""

_CELLS = """## Every cell

Where a step in the state of the row is after the event of the column: `.` where it was, nothing changed; `*` where it
was, with something noted (a new reference, another date, one look more). Where a cell has two states, the second is
that of a step that was stopped while its note was being sent, or whose draft had been missed ten minutes before (where
nothing says that it was deleted, it is `uncertain` after an hour)."""

_PHASES = """## The phases of an interview

What is done with an event of the interview as a whole, by the name of its handler; `ignored` is written out."""


def _led(state: StepState, event: type[StepEvent], **facts: object) -> tuple[Step, Step]:
    before = replace(a_step(state), **facts)  # type: ignore[arg-type]
    course = Course(an_interview(steps=(before,)), LATER, RULES)
    steps.apply(course, EVENTS[event])
    return before, course.interview.step(KEY)


def _cell(state: StepState, event: type[StepEvent]) -> str:
    before, after = _led(state, event)
    others = [
        _led(state, event, **facts)[1].state
        for facts in ({"withdrawn": True}, {"missing_since": END, "looks": 1})
        if event.__name__ != "NoteSent"
    ]
    first = "." if after == before else "*" if after.state is state else after.state.value
    more = dict.fromkeys(other.value for other in others if other not in (state, after.state))
    return " / ".join([first, *more])


def _diagram() -> list[str]:
    lines = ["```mermaid", "stateDiagram-v2", "    [*] --> waiting", "    waiting --> drafting: due"]
    for state in StepState:
        led: dict[StepState, list[str]] = {}
        for event in kinds_of(StepEvent):
            after = _led(state, event)[1].state
            if after is not state and event.__name__ != "NoteSent":
                led.setdefault(after, []).append(event.__name__)
        lines += [f"    {state.value} --> {after.value}: {', '.join(names)}" for after, names in led.items()]
    return [*lines, *(f"    {state.value} --> [*]" for state in StepState if state in ENDED), "```"]


def _step_table() -> list[str]:
    events = kinds_of(StepEvent)
    rows = [[f"**{state.value}**", *(_cell(state, event) for event in events)] for state in StepState]
    return _table(["state", *(event.__name__ for event in events)], rows)


def _phase_table() -> list[str]:
    rows = [
        [f"**{event.__name__}**", *(PHASES[phase][event].__name__.replace("_", " ") for phase in Phase)]
        for event in PHASES[Phase.SCHEDULED]
    ]
    return _table(["event", *(phase.value for phase in Phase)], rows)


def _table(head: list[str], rows: list[list[str]]) -> list[str]:
    return ["| " + " | ".join(row) + " |" for row in (head, ["---"] * len(head), *rows)]


if __name__ == "__main__":
    sys.stdout.write(page())
