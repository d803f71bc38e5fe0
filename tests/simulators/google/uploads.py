"""Letters that come by the upload paths: alone, beside JSON in one request, or in pieces."""

import json
import re
from dataclasses import dataclass
from email.message import Message
from typing import Any

from tests.simulators.google.discovery import Method
from tests.simulators.google.errors import ApiError, invalid
from tests.simulators.http import Incoming, Reply
from tests.simulators.state import State

UPLOAD_HEADER = "X-GUploader-UploadID"


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
    # The letter is taken as it came: what a parser gives back would be another letter.
    about = Message()
    about["Content-Type"] = kind
    pieces = request.body.split(b"--" + str(about.get_param("boundary")).encode(), 2)
    if len(pieces) != 3:
        raise invalid("Multipart must have two parts.", reason="badRequest")
    metadata = _inside(pieces[1])
    letter = _inside(pieces[2].rpartition(b"--" + str(about.get_param("boundary")).encode())[0])
    try:
        return json.loads(metadata), letter
    except ValueError:
        raise invalid("Invalid JSON payload received.", reason="parseError") from None


def _inside(piece: bytes) -> bytes:
    """The content of a part, which its head and the line end before the next boundary are no part of."""
    content = re.split(rb"\r?\n\r?\n", re.sub(rb"\A\r?\n", b"", piece), maxsplit=1)[-1]
    return content.removesuffix(b"\n").removesuffix(b"\r")


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
        return Reply(status=200, headers=(("Location", there), (UPLOAD_HEADER, number)))

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
