"""What a received message can be, and can mean. Apart from the events, which a command that only looks needs not."""

from enum import StrEnum


class MessageKind(StrEnum):
    """Who or what wrote a message. UNSURE between a person and a machine means that neither is assumed."""

    HUMAN = "human"
    AUTO_REPLY = "auto_reply"
    BOUNCE = "bounce"
    DELAY = "delay"
    CALENDAR = "calendar"
    NOTIFICATION = "notification"
    RECEIPT = "receipt"
    UNSURE = "unsure"


class Intent(StrEnum):
    """What a message means for the candidate; the last three are for automatic ones."""

    REJECTION = "rejection"
    NEXT_STEP = "next_step"
    OFFER = "offer"
    WAIT = "wait"
    CALL = "call"
    QUESTION = "question"
    THANKS = "thanks"
    OTHER = "other"
    AWAY = "away"
    LEFT_COMPANY = "left_company"
    ACK = "ack"
