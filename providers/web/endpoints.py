"""Where requests with a token in them may go: to the service over https, or to this machine itself."""

from urllib.parse import urlsplit

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


def is_loopback(url: str) -> bool:
    return urlsplit(url).hostname in LOOPBACK


def checked_endpoint(endpoint: str, whose: str) -> str:
    """The root of a service without its last slash, "" for "". Raises ValueError, naming `whose` account it is, for one
    that is neither https nor loopback."""
    parts = urlsplit(endpoint)
    if endpoint and not (parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK)):
        raise ValueError(f"the endpoint of a {whose} account is https or loopback")
    return endpoint.rstrip("/")
