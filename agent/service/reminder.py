"""The call sheet's .ics: an entry for the calendar, at the hour that was agreed or one at which people answer."""

from datetime import datetime, time, timedelta
from itertools import product

from agent.domain.course import Rules
from agent.domain.identity import digest
from agent.domain.model import Interview, Step
from agent.domain.naming import name_of
from agent.places import is_day_alone, zone_of
from providers.base import Attachment

OURS = "@call-reminder.invalid"
"""What the UID of a reminder ends with: put into the calendar, it is no interview."""

LENGTH = timedelta(minutes=15)
USUAL_HOUR = 10
SOONEST = timedelta(minutes=30)
MOST_DAYS = 10
"""How far ahead an hour is looked for that suits both; a working week lies in it whatever the holidays."""


def call_reminder(interview: Interview, step: Step, rules: Rules, now: datetime) -> Attachment:
    """The entry as a file; it reminds ten minutes before."""
    from icalendar import Alarm, Calendar, Event

    contact = interview.contact(step.contact_id)
    theirs = contact.zone or interview.zone or rules.home_zone
    begins = _begins(step, rules, theirs, now)
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


def _begins(step: Step, rules: Rules, theirs: str, now: datetime) -> datetime:
    """The agreed hour; of an agreed day, and where nothing was agreed of the next working hours, ten o'clock, or the
    hour nearest to it at which both work; where there is none, at which they work, or at least both are awake."""
    own, cadence = rules.home_zone, rules.cadence
    if step.agreed_at is not None and not is_day_alone(step.agreed_at, own):
        return step.agreed_at
    if step.agreed_at is not None and step.agreed_at > now:
        earliest, most = step.agreed_at, 1
    else:
        earliest, most = cadence.next_working_moment(now, own), MOST_DAYS
    first = earliest.astimezone(zone_of(own)).date()
    days = [first + timedelta(days=n) for n in range(most)]
    hours = sorted(range(24), key=lambda hour: abs(hour - USUAL_HOUR))
    to_come = [
        at
        for day, hour in product(days, hours)
        if (at := datetime.combine(day, time(hour), zone_of(own))) > now + SOONEST
    ]
    works, rests = cadence.is_working_moment, cadence.is_night
    both = (at for at in to_come if works(at, theirs) and works(at, own))
    they_work = (at for at in to_come if works(at, theirs) and not rests(at, own))
    awake = (at for at in to_come if not rests(at, own) and not rests(at, theirs))
    return next(both, None) or next(they_work, None) or next(awake, earliest)
