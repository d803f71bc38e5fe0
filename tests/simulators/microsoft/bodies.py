"""What Exchange makes of the body of a message: HTML rewritten into a page of its own, plain text out of HTML, the
quote below an answer."""

import re
from collections.abc import Mapping
from datetime import datetime
from html import escape, unescape
from typing import Any

Json = dict[str, Any]
_HEAD = '<html><head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8">'
_RULE = '<hr tabindex="-1" style="display:inline-block; width:98%">'


def stored(body: Mapping[str, Any] | None) -> Json:
    """The body as it comes back once it was written."""
    content = str((body or {}).get("content") or "")
    if str((body or {}).get("contentType") or "text").lower() == "html":
        return {"contentType": "html", "content": rewritten(content)}
    return {"contentType": "text", "content": re.sub(r"\r\n|\r|\n", "\r\n", content)}


def rewritten(html: str) -> str:
    """HTML in a page of Exchange's own: without doctype, comments and scripts, styles kept in the head. Written back,
    it stays as it is."""
    text = re.sub(
        r"(?is)<!--.*?-->|<!doctype[^>]*>|<script\b.*?</script\s*>|<meta\b[^>]*>|<title\b.*?</title\s*>", "", html
    )
    text = re.sub(r"""(?i)\s+on[a-z]+\s*=\s*("[^"]*"|'[^']*')""", "", text)
    styles = re.findall(r"(?is)<style\b.*?</style\s*>", text)
    text = re.sub(r"(?is)<style\b.*?</style\s*>", "", text)
    text = re.sub(r"(?is)<head\b.*?</head\s*>|</?(html|head)\b[^>]*>", "", text)
    opening = re.search(r"(?i)<body\b[^>]*>", text)
    inner = re.sub(r"(?i)</?body\b[^>]*>", "", text)
    inner = re.sub(r"\r\n|\r|\n", "\r\n", inner).strip("\r\n")
    head = _HEAD + "".join(styles) + "</head>"
    return f"{head}{opening[0] if opening else '<body>'}\r\n{inner}\r\n</body></html>"


def inner(html: str) -> str:
    """What lies within the body element."""
    text = re.sub(r"(?is)^.*?<body\b[^>]*>", "", html) if re.search(r"(?i)<body\b", html) else html
    return re.sub(r"(?is)</body\s*>.*$", "", text).strip("\r\n")


def as_text(body: Mapping[str, Any]) -> str:
    """The plain text of a body."""
    content = str(body.get("content") or "")
    if body.get("contentType") != "html":
        return content
    text = re.sub(r"(?is)<(style|head)\b.*?</\1\s*>", "", content)
    text = re.sub(r"[\r\n]+", " ", text)
    text = re.sub(r"(?i)<hr\b[^>]*>", "\r\n________________________________\r\n", text)
    text = re.sub(r"(?i)<br\s*/?>|</(p|div|li|tr|h\d)\s*>", "\r\n", text)
    text = unescape(re.sub(r"<[^>]*>", "", text)).replace("\xa0", " ")
    return re.sub(r"[ \t]*\r\n[ \t]*", "\r\n", text).strip()


def as_html(body: Mapping[str, Any]) -> str:
    """The HTML of a body; plain text stands in a block with line breaks."""
    if body.get("contentType") == "html":
        return str(body.get("content") or "")
    return rewritten(f'<div class="PlainText">{broken_lines(str(body.get("content") or ""))}</div>')


def broken_lines(text: str) -> str:
    return "<br>\r\n".join(escape(text, quote=False).splitlines())


def preview(body: Mapping[str, Any]) -> str:
    """The first 255 characters, as the list of messages shows them."""
    return re.sub(r"(\r\n){2,}", "\r\n\r\n", as_text(body))[:255]


def answer(comment: str, original: Mapping[str, Any]) -> Json:
    """The body of an answer: the comment, a rule, the head of the original and the whole of it."""
    words = f"{broken_lines(comment)}<br>\r\n" if comment else ""
    return {"contentType": "html", "content": rewritten(words + quote(original))}


def quote(original: Mapping[str, Any]) -> str:
    sent = datetime.fromisoformat(original["sentDateTime"])
    clock = f"{sent.hour % 12 or 12}:{sent:%M %p}"
    lines = [
        ("From:", _people([original["from"]] if original.get("from") else [])),
        ("Sent:", f"{sent:%A, %B} {sent.day}, {sent.year} {clock}"),
        ("To:", _people(original.get("toRecipients", []))),
        ("Cc:", _people(original.get("ccRecipients", []))),
        ("Subject:", escape(str(original.get("subject") or ""), quote=False)),
    ]
    head = "<br>\r\n".join(f"<b>{name}</b> {value}" for name, value in lines if value)
    return (
        f'{_RULE}<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" color="#000000" '
        f'style="font-size:11pt">{head}</font>\r\n<div>&nbsp;</div>\r\n</div>\r\n{inner(as_html(original["body"]))}'
    )


def unique(content: str) -> str:
    """What stands above the quote."""
    return content.split(_RULE, maxsplit=1)[0] + ("\r\n</body></html>" if _RULE in content else "")


def _people(people: list[Mapping[str, Any]]) -> str:
    found = [one["emailAddress"] for one in people]
    return "; ".join(escape(f"{one.get('name') or one['address']} <{one['address']}>", quote=False) for one in found)
