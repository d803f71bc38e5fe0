"""`afterword demo`: one interview from its end to its last note, on a fresh local mailbox with the real engine."""

from agent.demo.story import play

__all__ = ["play"]
