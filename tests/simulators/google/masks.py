"""Partial answers: the `fields` parameter, as `a,b(c,d),e/f`."""

from typing import Any

from tests.simulators.google.errors import invalid

Mask = dict[str, "Mask"]


def masked(value: Any, fields: str) -> Any:
    """What the mask leaves of an answer; all of it without one. Raises `ApiError` for a mask that cannot be read."""
    if not fields or value is None:
        return value
    mask, rest = _read(fields)
    if rest:
        raise invalid(f"Invalid field selection {fields}", reason="invalidParameter")
    return _apply(value, mask)


def _read(text: str) -> tuple[Mask, str]:
    mask: Mask = {}
    while True:
        end = next((n for n, character in enumerate(text) if character in ",()/"), len(text))
        name, text = text[:end].strip(), text[end:]
        if not name:
            raise invalid(f"Invalid field selection {text}", reason="invalidParameter")
        below: Mask = {}
        path = [name]
        while text.startswith("/"):
            end = next((n for n, character in enumerate(text[1:], 1) if character in ",()/"), len(text))
            path.append(text[1:end])
            text = text[end:]
        if text.startswith("("):
            below, text = _read(text[1:])
            if not text.startswith(")"):
                raise invalid("Invalid field selection", reason="invalidParameter")
            text = text[1:]
        here = mask
        for step in path:
            here = here.setdefault(step, {})
        here.update(below)
        if not text.startswith(","):
            return mask, text
        text = text[1:]


def _apply(value: Any, mask: Mask) -> Any:
    if not mask or "*" in mask:
        return value
    if isinstance(value, list):
        return [_apply(one, mask) for one in value]
    if isinstance(value, dict):
        return {name: _apply(one, mask[name]) for name, one in value.items() if name in mask}
    return value
