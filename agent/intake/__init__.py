"""Calendar events, invitations and the mail around them into interviews and their people, with the evidence.

Pure: values in, values out; no files, no clock, no network. Nothing is decided here about what shall be written.
"""

from agent.intake.addresses import is_free_mail, is_system
from agent.intake.events import Finding, describe, read_event
from agent.intake.interviews import interview_of, same_interview, seen
from agent.intake.mail import invitations, look_back
from agent.intake.phones import same_number
from agent.intake.signature import Signature, number_to_call, signature_of

__all__ = [
    "Finding",
    "Signature",
    "describe",
    "interview_of",
    "invitations",
    "is_free_mail",
    "is_system",
    "look_back",
    "number_to_call",
    "read_event",
    "same_interview",
    "same_number",
    "seen",
    "signature_of",
]
