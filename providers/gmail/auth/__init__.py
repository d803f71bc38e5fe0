"""Signing in with Google: the user's own client, their consent in the browser, and what comes of it.

`client` reads client_secret.json, `consent` asks on Google's page with PKCE (RFC 7636) and a state, `grant` turns the
code into tokens and keeps them fresh, `whose` asks whose account it is, `refusals` words what Google refuses, `door`
puts them together. Nothing here knows of settings or of a terminal.
"""
