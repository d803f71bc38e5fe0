"""What the browser shows at the end of a sign-in. No script, nothing loaded from elsewhere. Pure."""

from html import escape

HEADERS = {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
}

_STYLE = (
    "body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1.5rem;color:#222;"
    "background:#fff}h1{font-size:1.6rem}p{margin:.8rem 0}@media(prefers-color-scheme:dark){body{color:#ddd;"
    "background:#1c1c1c}}"
)


def page(title: str, *paragraphs: str) -> bytes:
    """One page, with everything escaped."""
    text = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Afterword: {escape(title)}</title>'
        f'<meta name="viewport" content="width=device-width"><style>{_STYLE}</style></head>'
        f"<body><main><h1>{escape(title)}</h1>{text}</main></body></html>"
    ).encode()


def done(sentence: str) -> bytes:
    return page("You are signed in", sentence, "You can close this window; the rest is in the terminal.")


def failed(sentence: str) -> bytes:
    return page("Not connected", sentence, "You can close this window; nothing was kept.")


def foreign() -> bytes:
    return page(
        "Not this sign-in",
        "This page belongs to no sign-in that is under way, or to an earlier one.",
        "Use the address that the terminal shows now.",
    )


def over() -> bytes:
    return page("Already done", "This sign-in is over; the terminal says how it ended.")
