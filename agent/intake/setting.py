"""What is known of an event beside its text, when it is judged."""

from dataclasses import dataclass

from agent.intake.addresses import Own


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What is known of an event beside its text: who it comes from, and what was found in it."""

    own: Own
    invited_at_work: bool
    """It came to the user's address at work, or from somebody there."""
    from_others: bool
    """Somebody else than the user organised it or is invited."""
    people: bool
    """Somebody is named or invited to whom a note could go."""
    several: bool
    """Two or more from the same company are invited, or invite."""
    own_in_title: bool
    """The title has the user's surname, as those have that are made for a candidate."""
    own_named: bool
    """The text names the user, as an invitation to a candidate does."""
    recruits: bool
    """It comes from a shared address that recruits, such as careers@."""
    role: str
    company: str
    at_company: bool
    """The place of the event is the company's, by name."""
    company_stated: bool
    """The company is named in the text, not only in an address."""
