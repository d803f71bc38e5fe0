"""Signing in with Microsoft: the user's own app registration, their consent, and what comes of it. By msal.

`registration` is what the user registered, `wire` the connection that msal is given, `application` msal itself, made
when it is needed. `consent` asks in a browser or by a code typed on another device, `grant` is what is kept, `kept`
gives bearers from it, `whose` asks whose account it is, `refusals` words what Microsoft refuses, `door` puts them
together. Nothing here knows of settings or of a terminal.
"""
