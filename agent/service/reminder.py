"""The call sheet's .ics: an entry for the calendar, at the hour that was agreed or one at which people answer."""

from datetime import datetime, time, timedelta

from agent.domain.course import Rules
from agent.domain.model import Interview, Step, digest
from agent.domain.naming import name_of
from agent.places import is_day_alone, zone_of
from providers.base import Attachment

OURS = "@call-reminder.invalid"
"""What the UID of a reminder ends with: put into the calendar, it is no interview."""

LENGTH = timedelta(minutes=15)
USUAL_HOUR = time(10)


def call_reminder(interview: Interview, step: Step, rules: Rules, now: datetime) -> Attachment:
    """The entry as a file; it reminds ten minutes before."""
    from icalendar import Alarm, Calendar, Event

    contact = interview.contact(step.contact_id)
    begins = _begins(step, rules, now)
    entry = Event()
    entry.add("uid", digest("call", step.key, length=26) + OURS)
    entry.add("dtstamp", now)
    entry.add("dtstart", begins)
    entry.add("dtend", begins + LENGTH)
    entry.add("summary", f"Call {name_of(interview, step)} ({interview.matter})")
    entry.add("description", f"Number: {contact.phone or 'not known yet'}. What to say is in your inbox.")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", f"Call {name_of(interview, step)}")
    alarm.add("trigger", timedelta(minutes=-10))
    entry.add_component(alarm)
    calendar = Calendar()
    calendar.add("prodid", "-//Afterword//EN")
    calendar.add("version", "2.0")
    calendar.add_component(entry)
    return Attachment(filename="call.ics", media_type="text/calendar", content=calendar.to_ical())


def _begins(step: Step, rules: Rules, now: datetime) -> datetime:
    """The agreed hour; of an agreed day, and where nothing was agreed of the next working hours, ten o'clock."""
    zone = zone_of(rules.home_zone)
    if step.agreed_at is not None and not is_day_alone(step.agreed_at, rules.home_zone):
        return step.agreed_at
    earliest = rules.cadence.next_working_moment(
        max(now, step.agreed_at - timedelta(hours=12)) if step.agreed_at else now, rules.home_zone
    )
    wanted = datetime.combine(earliest.astimezone(zone).date(), USUAL_HOUR, zone)
    soon = rules.cadence.next_working_moment(now + timedelta(hours=1), rules.home_zone)
    return wanted if wanted > now + timedelta(minutes=30) else max(earliest, soon)
