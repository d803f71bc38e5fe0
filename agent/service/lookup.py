"""From what the user types to what is meant: an interview by its id or the beginning of it, a step, a person. Reads
only, and loads nothing that `status` could do without."""

from collections.abc import Sequence

from agent.domain.model import Interview, Phase, Step, StepKind
from agent.errors import UsageProblem
from agent.ports import Tables


def interview_named(tables: Tables, given: str) -> Interview:
    """The interview of that id, or whose id begins so, else with the company of that name; with nothing given, the one
    that is open. Raises `UsageProblem` for none, or more than one."""
    wanted = given.strip().casefold()
    if not wanted:
        return _the_open_one(tables)
    exact = tables.interview(wanted) if wanted else None
    if exact is not None:
        return exact
    known = list(tables.interviews())
    found = [one for one in known if one.interview_id.startswith(wanted) or one.company.casefold() == wanted]
    found = found if any(one.interview_id.startswith(wanted) for one in found) else _at(wanted, known)
    if len(found) == 1:
        return found[0]
    if not found:
        raise UsageProblem(f"There is no interview {given!r}: `afterword status --all` lists them with their ids.")
    named = listed([f"{one.interview_id} ({one.matter})" for one in found])
    raise UsageProblem(f"{given!r} may be {named}: give the id, or more letters of it.")


def _at(company: str, known: Sequence[Interview]) -> list[Interview]:
    """The interviews with a company of that name, or with all these words in it: the open ones, if any is."""
    words = set(company.split())
    named = [one for one in known if words <= set(one.company.casefold().split())]
    whole = [one for one in named if one.company.casefold() == company] or named
    return [one for one in whole if one.phase is not Phase.CLOSED] or whole


def _the_open_one(tables: Tables) -> Interview:
    found = list(tables.interviews(closed=False)) or list(tables.interviews())
    if len(found) == 1:
        return found[0]
    if not found:
        raise UsageProblem("No interview is known yet: record one with `afterword add`.")
    named = listed([f"{one.interview_id} ({one.matter})" for one in found])
    raise UsageProblem(f"Which interview? Give an id: {named}.")


def step_named(tables: Tables, given: Sequence[str]) -> tuple[Interview, Step]:
    """The step of a key or the beginning of one, or of an interview and a kind of step ("k3f9x2", "follow_up"), with
    the name of a person where there are several ("k3f9x2", "thank_you", "Raj"), or of an interview and a person. A kind
    in the first place is of the interview that is open.

    Raises `UsageProblem` when there is none, or more than one.
    """
    words = [word.strip().casefold() for word in given if word.strip()]
    if words and words[0].replace("-", "_") in set(StepKind):
        words.insert(0, "")
    head, _, rest = words[0].partition(".") if words else ("", "", "")
    interview = interview_named(tables, head)
    beginning = f"{interview.interview_id}.{rest}"
    found = [step for step in interview.steps if step.key.startswith(beginning)]
    exact = [step for step in found if step.key == beginning]
    if exact:
        return interview, exact[0]
    if len(words) > 1:
        found = _narrowed(interview, found, words[1:])
        beginning = " ".join(words[1:])
    if len(found) > 1 and len({(step.kind, step.contact_id) for step in found}) == 1:
        found = [step for step in found if step.is_open] or found
    if len(found) == 1:
        return interview, found[0]
    asked = " ".join(words[1:]) or rest
    if not found:
        known = listed(_named(interview, interview.steps)) or "none yet"
        raise UsageProblem(f"{interview.matter} has no step {asked!r}: after its id say {known}.")
    raise UsageProblem(f"{asked or interview.interview_id!r} may be {listed(_named(interview, found))}: say which.")


def _narrowed(interview: Interview, steps: Sequence[Step], words: Sequence[str]) -> list[Step]:
    """The steps that a key, a kind of step, a person, or a kind and a person leave of these."""
    by_key = [step for step in interview.steps if step.key == words[0]]
    if by_key:
        return by_key
    named = any(words[0] in interview.contact(step.contact_id).name.casefold().split() for step in steps)
    of_kind = [] if named else [step for step in steps if _is_kind(step.kind, words[0])]
    name = " ".join(words[1:] if of_kind else words)
    found = of_kind or list(steps)
    return [step for step in found if not name or is_for(interview, step, name)]


def is_for(interview: Interview, step: Step, name: str) -> bool:
    """Whether the step is for a person of that name: all words of it are in theirs, or it is their address."""
    contact = interview.contact(step.contact_id)
    words = set(name.casefold().split())
    return words <= set(contact.name.casefold().split()) or words == {contact.email.casefold()}


def _named(interview: Interview, steps: Sequence[Step]) -> list[str]:
    """Each step as it can be typed after the interview: its kind; "thank_you Raj Patel" where several people have one;
    its key where one person has several."""

    def words(step: Step) -> str:
        alike = [other for other in interview.steps if other.kind is step.kind]
        contact = interview.contact(step.contact_id)
        name = contact.name or contact.email
        if len(alike) == 1:
            return step.kind.value
        same = sum(other.contact_id == step.contact_id for other in alike)
        return f"{step.kind.value} {name}" if same == 1 and name else step.key

    return [words(step) for step in steps]


def names_a_step(word: str) -> bool:
    """Whether the word alone, in the place of an interview, is that of a step: its key, or a whole kind."""
    return "." in word or word.strip().casefold().replace("-", "_") in set(StepKind)


def is_step_kind(word: str) -> bool:
    """Whether the word names a kind of step, or is the beginning of one; with a dash or an underscore."""
    return len(word) >= 3 and any(_is_kind(kind, word) for kind in StepKind)


def _is_kind(kind: StepKind, word: str) -> bool:
    return kind.value.startswith(word.strip().casefold().replace("-", "_"))


def listed(names: Sequence[str]) -> str:
    """ "a, b or c", six of them at most."""
    shown = list(names[:6]) + (["..."] if len(names) > 6 else [])
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} or {shown[-1]}" if shown else ""
