"""Letters that come by the upload paths: alone, beside JSON in one request, or in pieces."""

import json
import re
from dataclasses import dataclass
from email import policy
from email.parser import BytesParser
from typing import Any

from tests.simulators.google.discovery import Method
from tests.simulators.google.errors import ApiError, invalid
from tests.simulators.google.http import Incoming, Reply
from tests.simulators.google.state import State


@dataclass(frozen=True, slots=True)
class Whole:
    """An upload that has come to its end."""

    verb: str
    path: str
    body: Any
    content: bytes


def letter_of(request: Incoming) -> tuple[Any, bytes]:
    """JSON and letter of an upload in one request (uploadType media or multipart). Raises `ApiError`."""
    kind = request.headers.get("content-type", "")
    if not kind.startswith("multipart/related"):
        if kind.partition(";")[0].strip() not in {"message/rfc822", "application/octet-stream"}:
            raise ApiError(400, "badContent", f"Media type '{kind}' is not supported. Valid media types: [message/*]")
        return {}, request.body
    whole = BytesParser(policy=policy.HTTP).parsebytes(f"Content-Type: {kind}\r\n\r\n".encode() + request.body)
    parts = whole.get_payload()
    if not isinstance(parts, list) or len(parts) != 2:
        raise invalid("Multipart must have two parts.", reason="badRequest")
    # The letter is taken as it came: a parsed one would be another letter.
    boundary = b"--" + str(whole.get_param("boundary")).encode()
    pieces = request.body.split(boundary)
    _, _, metadata = pieces[1].lstrip(b"\r\n").partition(_gap(pieces[1]))
    _, _, letter = boundary.join(pieces[2:-1]).lstrip(b"\r\n").partition(_gap(pieces[2]))
    try:
        return json.loads(metadata), letter.removesuffix(b"\n").removesuffix(b"\r")
    except ValueError:
        raise invalid("Invalid JSON payload received.", reason="parseError") from None


def _gap(piece: bytes) -> bytes:
    match = re.search(rb"\r?\n\r?\n", piece.lstrip(b"\r\n"))
    return match[0] if match else b"\r\n\r\n"


class Uploads:
    """Uploads in pieces (uploadType resumable)."""

    def __init__(self, state: State) -> None:
        self._state = state

    def begin(self, request: Incoming, method: Method) -> Reply:
        if int(request.headers.get("x-upload-content-length", "0") or 0) > method.max_upload:
            raise ApiError(413, "uploadTooLarge", "Request Entity Too Large", status="")
        number = f"ABg5-U{self._state.count('upload'):08d}"
        body = request.body.decode("utf-8", "replace") or "{}"
        self._state.run(
            "insert into uploads values (?, ?, ?, ?, ?, ?)", number, request.verb, request.path, body, "", b""
        )
        host = request.headers.get("host", "")
        there = f"http://{host}{request.path}?uploadType=resumable&upload_id={number}"
        return Reply(status=200, headers=(("Location", there), ("X-GUploader-UploadID", number)))

    def go_on(self, request: Incoming) -> Reply | Whole:
        """The next piece; the whole when it was the last one. Raises `ApiError` 404."""
        number = dict(request.query)["upload_id"]
        row = self._state.row("select * from uploads where id = ?", number)
        if row is None:
            raise ApiError(404, "notFound", "Not Found")
        match = re.fullmatch(r"bytes (?:(\d+)-(\d+)|\*)/(\d+|\*)", request.headers.get("content-range", ""))
        content = bytes(row["content"])
        if match is None:
            content = request.body
        elif match[1] is not None:
            content = content[: int(match[1])] + request.body
        self._state.run("update uploads set content = ? where id = ?", content, number)
        if match and (match[3] == "*" or len(content) < int(match[3])):
            known = (("Range", f"bytes=0-{len(content) - 1}"),) if content else ()
            return Reply(status=308, headers=known)
        self._state.run("delete from uploads where id = ?", number)
        return Whole(row["method"], row["path"], json.loads(row["body"]), content)
