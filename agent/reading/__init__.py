"""An incoming message read for what it is and means. A pure function: no clock, no I/O, no exception."""

from agent.reading.reader import describe, read

__all__ = ["describe", "read"]
