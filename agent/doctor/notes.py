"""The templates: whether each of them makes a note that may leave, of an interview of which everything is known."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from agent.bootstrap import author_of
from agent.compose import BrokenTemplate, Templates, Unfit, compose
from agent.doctor.finding import Case, Corner, Finding
from agent.domain.model import Author, Contact, Debrief, Interview, Kind, Phase, Role, Step, StepKind, Topic
from agent.resources import templates_dir

STARTS = datetime(2026, 3, 3, 13, 0, tzinfo=UTC)
DANA = Contact(
    contact_id="dana", name="Dana Whitfield", email="dana@acme.example", role=Role.RECRUITER, phone="5550100"
)
INVENTED = Interview(
    interview_id="doctor",
    account="",
    starts_at=STARTS,
    ends_at=STARTS + timedelta(minutes=45),
    zone="Europe/Berlin",
    known_at=STARTS - timedelta(days=1),
    kind=Kind.VIDEO,
    company="Acme",
    domain="acme.example",
    role="Backend Engineer",
    phase=Phase.OVER,
    contacts=(DANA,),
    debrief=Debrief(
        rating=4,
        talked_about=(Topic(text="the move of the billing service", contact_id="dana"),),
        learned="each team owns its services from design to on-call",
        thought="the migration I led last year was of the same kind",
        next_step="a second interview",
    ),
)

_TEMPLATES = Corner("templates")


def templates(case: Case) -> Iterator[Finding]:
    held = Templates(templates_dir(), case.home.templates)
    broken = {problem.path: problem for problem in held.check()}
    unfit: list[Finding] = []
    author = author_of(case.settings) if case.settings is not None else Author(name="Ada Park", email="ada@example.org")
    for kind in StepKind:
        step = Step(key=f"doctor.{kind.value}.dana.1", kind=kind, contact_id="dana", why="")
        try:
            compose(step, INVENTED, author, held, now=STARTS + timedelta(days=3), mode="draft")
        except BrokenTemplate as problem:
            broken.setdefault(problem.path, problem)
        except Unfit as problem:
            unfit.append(_TEMPLATES.warning(f"{kind.value.replace('_', ' ')}: {problem}", problem.remedy))
    for found in broken.values():
        yield _TEMPLATES.fault(str(found).rstrip("."), found.remedy.rstrip("."))
    yield from unfit
    if not broken and not unfit:
        own = sum(held.of(kind).own for kind in StepKind)
        yours = f", {own} of them by templates of yours" if own else ""
        yield _TEMPLATES.ok(f"all {len(StepKind)} kinds of note can be written{yours}")
