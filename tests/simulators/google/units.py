"""What a request costs in quota units, by the two tables of Gmail, and a minute's worth of them.

From 2026 on messages.get costs 20 and threads.get 40; the new costs of drafts.* are not published where they could be
verified, so drafts.get is taken to cost what messages.get does and the rest what it did. Calendar counts requests only.
"""

from collections import deque

_2025 = {
    "drafts.create": 10, "drafts.delete": 10, "drafts.get": 5, "drafts.list": 5, "drafts.send": 100,
    "drafts.update": 15, "getProfile": 1, "history.list": 2, "labels.create": 5, "labels.delete": 5, "labels.get": 1,
    "labels.list": 1, "messages.attachments.get": 5, "messages.delete": 10, "messages.get": 5, "messages.import": 25,
    "messages.insert": 25, "messages.list": 5, "messages.modify": 5, "messages.send": 100, "messages.trash": 5,
    "messages.untrash": 5, "settings.sendAs.get": 1, "settings.sendAs.list": 1, "threads.get": 10,
    "threads.list": 10,
}  # fmt: skip
_2026 = _2025 | {"messages.get": 20, "messages.attachments.get": 20, "threads.get": 40, "drafts.get": 20}
TABLES = {2025: _2025, 2026: _2026}
PER_MINUTE = {2025: 15_000, 2026: 6_000}


def cost(method: str, table: int = 2026) -> int:
    """Units of one request; 0 for what no table names."""
    return TABLES[table].get(method.removeprefix("gmail.users."), 0)


class Budget:
    """The units a user may spend within any minute; 0 is without end."""

    def __init__(self, per_minute: int) -> None:
        self.per_minute = per_minute
        self._spent: deque[tuple[int, int]] = deque()

    def take(self, units: int, now: int) -> bool:
        """Whether that much is left at `now` (milliseconds); if so it is spent."""
        while self._spent and not now - 60_000 < self._spent[0][0] <= now:
            self._spent.popleft()
        if self.per_minute and sum(one for _, one in self._spent) + units > self.per_minute:
            return False
        self._spent.append((now, units))
        return True
