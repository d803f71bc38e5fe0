"""Message value <-> RFC 5322 bytes, pure: no files, no clock, no network, nothing of a single provider.

`writing` turns an `OutgoingMessage` into bytes and refuses what could be taken for another header. `reading` turns
any bytes whatever into an `IncomingMessage` and never raises. `fields` holds what both need: cleaning, ids, addresses
and dates. `recognition` tells whether a message is still, or has become of, what was written.
"""

from providers.mime.fields import message_id, message_ids, root_id
from providers.mime.reading import from_bytes
from providers.mime.writing import redated, to_bytes

__all__ = ["from_bytes", "message_id", "message_ids", "redated", "root_id", "to_bytes"]
