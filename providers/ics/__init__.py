"""Calendar files and invitations (RFC 5545, 5546) into `CalendarEvent` values, and one event back into a
file.

Pure: bytes in, values out; no files, no clock, no network. What an event means is not decided here.
"""

from providers.ics.lines import one_line, plain_text
from providers.ics.read import BrokenCalendar, EventsRead, read_events
from providers.ics.write import write_event

__all__ = ["BrokenCalendar", "EventsRead", "one_line", "plain_text", "read_events", "write_event"]
