"""The embedded provider: a Maildir++ tree as mailbox, a folder of .ics files as calendar, and three ways to send.

Nothing of an account, a network or a sign-in is needed. mutt, neomutt, aerc, mbsync or a Dovecot may use the same tree
while the agent runs.
"""

from providers.local.calendar import LocalCalendar
from providers.local.mailbox import LocalMailbox
from providers.local.transport import FolderTransport, SendmailTransport, SmtpTransport, Transport

__all__ = [
    "FolderTransport",
    "LocalCalendar",
    "LocalMailbox",
    "SendmailTransport",
    "SmtpTransport",
    "Transport",
]
