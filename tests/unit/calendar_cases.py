"""The form of the invented events, and the candidate who gets them."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from agent.domain.model import Author
from providers.base import Address, Attendee, CalendarEvent, Participation

ADA = Author(
    name="Ada Park",
    email="ada.park@example.org",
    aliases=("ada@park.example",),
    phone="+1 510 555 0133",
    zone="America/Los_Angeles",
    employer="Tallow & Pine",
    work_email="ada.park@tallowpine.example",
)
STARTS_AT = datetime(2026, 3, 3, 18, 0, tzinfo=UTC)


def who(text: str) -> Address:
    """ "Name <address>", or an address alone."""
    name, bracket, rest = text.rpartition("<")
    return Address(rest.rstrip(">"), name.strip()) if bracket else Address(text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """An event in short: `people` are attendees beside the user, "-" before one who declined, "room:" before a room.
    `to` are the addresses of the contacts, `phones` their numbers."""

    title: str
    body: str = ""
    place: str = ""
    by: str = ""
    people: tuple[str, ...] = ()
    me: str = "ada.park@example.org"
    conference: str = ""
    interview: bool = True
    kind: str | None = None
    company: str | None = None
    role: str | None = None
    to: frozenset[str] = field(default_factory=frozenset)
    phones: frozenset[str] = field(default_factory=frozenset)

    def event(self) -> CalendarEvent:
        attendees = [Attendee(address=Address(self.me, "Ada Park"))] if self.by or self.people else []
        for person in self.people:
            kind = "room" if person.startswith("room:") else "group" if person.startswith("group:") else "individual"
            declined = person.startswith("-")
            attendees.append(
                Attendee(
                    address=who(person.removeprefix("room:").removeprefix("group:").removeprefix("-")),
                    participation=Participation.DECLINED if declined else Participation.NEEDS_ACTION,
                    calendar_user=kind,
                )
            )
        return CalendarEvent(
            ref="case",
            uid="case",
            starts_at=STARTS_AT,
            ends_at=STARTS_AT + timedelta(minutes=45),
            zone="America/Los_Angeles",
            method="request" if self.by else "",
            summary=self.title,
            description=self.body,
            location=self.place,
            conference=self.conference,
            organizer=who(self.by) if self.by else None,
            attendees=tuple(attendees),
        )


MEET = "https://meet.google.com/abc-defg-hij"


def not_one(
    title: str,
    body: str = "",
    *,
    by: str = "",
    people: tuple[str, ...] = (),
    place: str = "",
    me: str = "ada.park@example.org",
) -> Case:
    return Case(title=title, body=body, by=by, people=people, place=place, me=me, interview=False)
