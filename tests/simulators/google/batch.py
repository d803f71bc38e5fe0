"""Batches: many requests in one, each with an answer of its own (multipart/mixed of application/http)."""

from collections.abc import Callable
from email import policy
from email.message import Message
from email.parser import BytesParser

from tests.simulators.google.errors import ApiError, invalid
from tests.simulators.http import Incoming, Reply

_BOUNDARY = "batch_simulated_9f8e7d6c5b4a"


def batch(request: Incoming, answer: Callable[[Incoming], Reply], *, most: int) -> Reply:
    """The answers to all parts, in their order. Raises `ApiError` when it is no batch or has too many parts."""
    head = f"Content-Type: {request.headers.get('content-type', '')}\r\n\r\n".encode()
    whole = BytesParser(policy=policy.compat32).parsebytes(head + request.body)
    payload = whole.get_payload()
    parts = [one for one in payload if isinstance(one, Message)] if isinstance(payload, list) else []
    if not parts:
        raise invalid("Failed to parse batch request, error: 0 items. Received batch body.", reason="badRequest")
    if len(parts) > most:
        raise ApiError(400, "batchSizeTooLarge", f"The batch request must not contain more than {most} calls.")
    chunks = []
    for part in parts:
        reply = answer(_inner(part, request))
        reason = {200: "OK", 204: "No Content"}.get(reply.status, "Error")
        lines = [f"--{_BOUNDARY}", "Content-Type: application/http"]
        if number := str(part.get("Content-ID", "")):
            lines.append(f"Content-ID: <response-{number[1:]}")
        lines += ["", f"HTTP/1.1 {reply.status} {reason}", *(f"{name}: {value}" for name, value in reply.headers)]
        lines += [f"Content-Length: {len(reply.body)}", "", ""]
        chunks.append("\r\n".join(lines).encode() + reply.body + b"\r\n")
    body = b"".join(chunks) + f"--{_BOUNDARY}--\r\n".encode()
    return Reply(status=200, body=body, headers=(("Content-Type", f"multipart/mixed; boundary={_BOUNDARY}"),))


def _inner(part: Message, outer: Incoming) -> Incoming:
    """The request in a part; it may do without Authorization where the batch has one."""
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    line, _, rest = content.partition(b"\n")
    words = line.decode("ascii", "replace").split()
    if len(words) < 2:
        raise invalid("Failed to parse batch request.", reason="badRequest")
    message = BytesParser(policy=policy.HTTP).parsebytes(rest)
    headers = {name.lower(): str(value) for name, value in message.items()}
    if "authorization" in outer.headers:
        headers.setdefault("authorization", outer.headers["authorization"])
    body = message.get_payload(decode=True)
    return Incoming(
        verb=words[0], target=words[1], headers=headers, body=body.strip() if isinstance(body, bytes) else b""
    )
