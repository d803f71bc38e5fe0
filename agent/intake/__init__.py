"""Calendar events, invitations and the mail around them into interviews and their people, with the evidence.

Pure: values in, values out; no files, no clock, no network. Nothing is decided here about what shall be written.
"""

from agent.intake.events import Finding, describe, interview_of, read_event, same_interview, seen

__all__ = ["Finding", "describe", "interview_of", "read_event", "same_interview", "seen"]
