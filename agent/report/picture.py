"""Where the moments of an interview lie on its timeline. Geometry: percent from left to right, else pixels.

A timeline in proportion would be empty: the thank-you comes within the hour, the call after two weeks. So time is drawn
by its square root, and no two moments lie closer than `LEAST_GAP`: the order and the pace can be seen, not the length.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from math import log, sqrt

from agent.report import words
from agent.report.values import Lane, Mark, Moment, Story

LEFT, RIGHT = 3.0, 97.0
LEAST_GAP = 3.6
LONGEST = 16.0
"""Days; a longer pause is drawn no longer."""
BESIDE = 13
"""Pixels between marks of one moment."""
LABEL_WIDTH = 13.0
"""So far apart are two dates that can both be read on a phone."""
STILL_SHOWN = timedelta(days=30)
"""Today stands in the picture of an interview of which nothing is to come for so long after its last moment."""

SHORTEST_WAIT, LONGEST_WAIT = timedelta(minutes=15), timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A mark on a lane: at `x` percent, and `beside` pixels to the right of there, so that marks of one moment do not
    cover one another."""

    x: float
    beside: float
    moment: Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A date below the timeline; `anchor` is `start`, `middle` or `end`."""

    x: float
    anchor: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A timeline: its lanes with their spots, and where the conversation, and now if it is in it, lie."""

    lanes: tuple[tuple[Lane, tuple[Spot, ...]], ...]
    conversation: float
    now: float | None
    labels: tuple[Label, ...]


def picture_of(story: Story, zone: str, now: datetime) -> Picture | None:
    """The timeline of this interview; None when there is nobody to draw a lane for."""
    if not story.lanes:
        return None
    instants = {moment.at for lane in story.lanes for moment in lane.moments if moment.at is not None}
    instants.add(story.starts_at)
    if story.is_open or now <= max(instants) + STILL_SHOWN:
        instants.add(now)
    places = _spread(sorted(instants))
    here = places.get(now)
    lanes = tuple((lane, tuple(_spots(lane.moments, places))) for lane in story.lanes)
    return Picture(
        lanes=lanes,
        conversation=places[story.starts_at],
        now=here,
        labels=tuple(_labels(places, story.starts_at, now, zone)),
    )


def _spread(instants: Sequence[datetime]) -> dict[datetime, float]:
    """Each instant with its place."""
    if len(instants) == 1:
        return {instants[0]: (LEFT + RIGHT) / 2}
    lengths = [sqrt(min((after - before) / timedelta(days=1), LONGEST)) for before, after in pairwise(instants)]
    least = min(LEAST_GAP, (RIGHT - LEFT) / len(lengths))
    free = (RIGHT - LEFT) - least * len(lengths)
    whole = sum(lengths)
    places = {instants[0]: LEFT}
    for instant, length in zip(instants[1:], lengths, strict=True):
        places[instant] = round(list(places.values())[-1] + least + free * length / whole, 2)
    return places


def _spots(moments: Sequence[Moment], places: dict[datetime, float]) -> list[Spot]:
    at_place: dict[float, list[Moment]] = {}
    for moment in moments:
        if moment.at is None:
            continue
        same = at_place.setdefault(places[moment.at], [])
        if moment.mark is not Mark.STOPPED or all(other.mark is not Mark.STOPPED for other in same):
            same.append(moment)  # one cross is enough for all that stopped at once
    return [
        Spot(x=x, beside=BESIDE * (number - (len(same) - 1) / 2), moment=moment)
        for x, same in at_place.items()
        for number, moment in enumerate(same)
    ]


def _labels(places: dict[datetime, float], starts_at: datetime, now: datetime, zone: str) -> list[Label]:
    """Today and the date of the conversation first, then the last, then what there is room for."""
    instants = sorted(places)
    first = [*([now] if now in places else []), starts_at]
    rest = [instants[-1], *(instant for instant in instants if instant not in first)]
    shown: dict[datetime, float] = {}
    said: set[str] = set()
    for instant in (*first, *rest):
        x, text = places[instant], "today" if instant == now else words.short_day(instant, zone)
        if text not in said and all(abs(x - other) >= LABEL_WIDTH for other in shown.values()):
            shown[instant] = x
            said.add(text)
    return [
        Label(
            x=x,
            anchor="start" if x < LABEL_WIDTH / 2 else "end" if x > 100 - LABEL_WIDTH / 2 else "middle",
            text="today" if instant == now else words.short_day(instant, zone),
        )
        for instant, x in sorted(shown.items())
    ]


def wait_place(wait: timedelta) -> float:
    """Where a time until an answer lies between a quarter of an hour and a month, by its logarithm."""
    held = min(max(wait, SHORTEST_WAIT), LONGEST_WAIT)
    return round(LEFT + (RIGHT - LEFT) * log(held / SHORTEST_WAIT) / log(LONGEST_WAIT / SHORTEST_WAIT), 2)
