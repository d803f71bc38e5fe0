"""Requests without a password of ~/.netrc, which `requests` puts in the place of a bearer unless a session has an
authentication of its own (its documentation, "netrc Authentication")."""

from requests import PreparedRequest


def as_it_is(request: PreparedRequest) -> PreparedRequest:
    """An authentication that changes nothing."""
    return request
