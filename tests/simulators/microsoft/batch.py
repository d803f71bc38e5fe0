"""JSON batching: up to twenty requests in one, answered one by one whatever became of the others.

https://learn.microsoft.com/graph/json-batching. The envelope is 200 while its parts fail; what depends on a part that
failed is a 424.
"""

import base64
import json
from collections.abc import Callable, Mapping
from typing import Any

from tests.simulators.faults import Broken
from tests.simulators.http import Incoming, Reply, json_reply
from tests.simulators.microsoft.errors import GraphError, invalid

Json = dict[str, Any]
MOST = 20


def batch(request: Incoming, answer: Callable[[Incoming], Reply]) -> Reply:
    """Raises `GraphError` when the envelope itself is none."""
    parts = _parts(request)
    done: dict[str, int] = {}
    responses = []
    for one in parts:
        if any(done.get(name, 424) >= 400 for name in one.get("dependsOn", [])):
            reply = _failed(GraphError(424, "FailedDependency", "A request this one depends on has failed."))
        else:
            reply = _answered(one, request, answer)
        done[one["id"]] = reply.status
        responses.append(_shown(one["id"], reply))
    return json_reply({"responses": responses})


def _parts(request: Incoming) -> list[Json]:
    try:
        parts = json.loads(request.body)["requests"]
        known = [(str(one["id"]), one["method"], one["url"]) for one in parts]
    except (ValueError, KeyError, TypeError):
        raise invalid("BadRequest", "Invalid batch payload format.") from None
    if not 0 < len(parts) <= MOST:
        raise invalid("BadRequest", f"Number of batch request steps must be between 1 and {MOST}.")
    if len({name for name, _, _ in known}) < len(parts):
        raise invalid("BadRequest", "The ids of the requests of a batch must be different.")
    return list(parts)


def _answered(one: Mapping[str, Any], request: Incoming, answer: Callable[[Incoming], Reply]) -> Reply:
    headers = {name.lower(): str(value) for name, value in (one.get("headers") or {}).items()}
    headers["authorization"] = request.headers.get("authorization", "")
    body = json.dumps(one["body"]).encode() if one.get("body") is not None else b""
    url = "/v1.0/" + str(one["url"]).lstrip("/")
    try:
        return answer(Incoming(verb=one["method"].upper(), target=url, headers=headers, body=body))
    except Broken:
        return _failed(GraphError(504, "UnknownError", ""))


def _failed(error: GraphError) -> Reply:
    said = {"error": {"code": error.code, "message": error.message}}
    return json_reply(said, error.status, error.headers)


def _shown(name: str, reply: Reply) -> Json:
    kind = dict(reply.headers).get("Content-Type", "")
    body: Any = None
    if reply.body:
        is_json = kind.startswith("application/json")
        body = json.loads(reply.body) if is_json else base64.b64encode(reply.body).decode()
    return {"id": name, "status": reply.status, "headers": dict(reply.headers)} | ({"body": body} if body else {})
