"""Afterword: the right notes after a job interview, in the mailbox the user already has."""

__version__ = "0.1.0"
