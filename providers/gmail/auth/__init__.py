"""Signing in with Google: the user's own client, their consent in the browser, and what comes of it.

`client` reads client_secret.json, `consent` waits on a loopback address for the browser (RFC 8252) with PKCE (RFC 7636)
and a state, `grant` turns the code into tokens, checks them and keeps them fresh, `refusals` words what Google refuses.
Nothing here knows of settings or of a terminal. Importing this loads no library of Google's.
"""

SCOPES = (
    "https://www.googleapis.com/auth/gmail.readonly",
    "https://www.googleapis.com/auth/gmail.compose",
    "https://www.googleapis.com/auth/calendar.events.readonly",
    "https://www.googleapis.com/auth/calendar.calendarlist.readonly",
)
"""What is asked for: read the mail, write and send drafts, read the calendars. Nothing that deletes mail."""
