"""The cursor of the local mailbox: which files have been reported, in eight bytes each.

The form is ours alone and versioned; what does not read back whole, or was written for another tree, is no cursor.
"""

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b

from providers.base import Cursor

_VERSION = "local1"
_SIZE = 8


@dataclass(frozen=True, slots=True)
class Bookmark:
    """`seen` maps a ref to its stamp, 0 for all but drafts. `starting` says that a first reading is not at its end."""

    tree: str
    starting: bool
    seen: Mapping[str, int]

    def cursor(self) -> Cursor:
        plain = b"".join(bytes.fromhex(ref) for ref, stamp in self.seen.items() if not stamp)
        stamped = b"".join(bytes.fromhex(ref) + stamp.to_bytes(_SIZE) for ref, stamp in self.seen.items() if stamp)
        packed = b"".join((b"\1" if self.starting else b"\0", (len(plain) // _SIZE).to_bytes(4), plain, stamped))
        return Cursor(f"{_VERSION}:{self.tree}:{base64.b64encode(_check(packed) + packed).decode('ascii')}")


def read_bookmark(cursor: str, tree: str) -> Bookmark | None:
    """The bookmark written for this tree, None for anything else."""
    version, _, rest = cursor.partition(":")
    home, _, encoded = rest.partition(":")
    if version != _VERSION or home != tree:
        return None
    try:
        content = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        return None
    check, packed = content[:_SIZE], content[_SIZE:]
    if _check(packed) != check:
        return None
    end = 5 + _SIZE * int.from_bytes(packed[1:5])
    seen = dict.fromkeys((packed[at : at + _SIZE].hex() for at in range(5, end, _SIZE)), 0)
    for at in range(end, len(packed), 2 * _SIZE):
        seen[packed[at : at + _SIZE].hex()] = int.from_bytes(packed[at + _SIZE : at + 2 * _SIZE])
    return Bookmark(tree, packed[0] == 1, seen)


def _check(packed: bytes) -> bytes:
    return blake2b(packed, digest_size=_SIZE).digest()
