"""Which events of a position list move with the cable, and which stay at their place.

A repeater is a body: where the route before it becomes longer, it is laid somewhere else. An
alter course is a place: it stays, and more or less cable lies before it. A joint at an alter
course is both.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

BODY, PLACE, BOTH, UNKNOWN = "body", "place", "both", "unknown"


class EventRule(NamedTuple):
    """How one kind of event is recognised.

    Attributes
    ----------
    code : str
        Its short name, as in the lists of the trade.
    name : str
        In words.
    kind : str
        "body" or "place".
    pattern : str
        Regular expression; it must match whole words. Codes of two letters are capitals only.
    """

    code: str
    name: str
    kind: str
    pattern: str


class EventKind(NamedTuple):
    """What an event is, from `classify_event`.

    Attributes
    ----------
    kind : str
        "body", "place", "both", or "unknown" where no rule fits or nothing is there.
    codes : tuple of str
        Of the rules that fit.
    """

    kind: str
    codes: tuple[str, ...]


EVENT_RULES = (
    EventRule("RPT", "repeater", BODY, r"(?i:R(?:PT|PTR|EP)|repeaters?)"),
    EventRule("EQ", "equaliser", BODY, r"EQ|(?i:(?:gain )?equali[sz]er)"),
    EventRule("BU", "branching unit", BODY, r"BU|(?i:(?:PS)?BU|branching unit)"),
    EventRule("OADM", "optical add-drop multiplexer", BODY, r"(?i:OADM)"),
    EventRule("JT", "joint", BODY, r"JT|UJ|BJ|FJ|(?i:JNT|(?:beach )?joint)"),
    EventRule("IS", "initial splice", BODY, r"IS|(?i:initial splice)"),
    EventRule("FS", "final splice", BODY, r"FS|(?i:final splice)"),
    EventRule("TT", "transition of cable types", BODY, r"TT|(?i:(?:cable )?transition)"),
    EventRule("AC", "alter course", PLACE, r"AC|A/C|(?i:alter(?:ation of)? course)"),
    EventRule("BMH", "beach manhole", PLACE, r"(?i:BMH|beach manhole)"),
    EventRule("LMH", "land manhole", PLACE, r"(?i:LMH|land manhole)"),
    EventRule("CLS", "cable landing station", PLACE, r"(?i:CLS|(?:cable )?(?:landing )?station)"),
    EventRule("LP", "landing point", PLACE, r"LP|(?i:landing point)"),
    EventRule("PFE", "power feed equipment", PLACE, r"PFE|(?i:power feed(?:ing)? equipment)"),
    EventRule("TE", "terminal equipment", PLACE, r"TE|SLTE"),
    EventRule("PLDN", "plough down", PLACE, r"(?i:PLDN|PL ?DN|plough down|plow down)"),
    EventRule("PLUP", "plough up", PLACE, r"(?i:PLUP|PL ?UP|plough up|plow up)"),
    EventRule("SOL", "start of lay", PLACE, r"(?i:SOL|start of lay)"),
    EventRule("EOL", "end of lay", PLACE, r"(?i:EOL|end of lay)"),
    EventRule("PLGR", "pre-lay grapnel run", PLACE, r"(?i:PLGR)"),
    EventRule("HWM", "high-water mark", PLACE, r"(?i:HWM|high[- ]water(?: mark)?)"),
    EventRule("LWM", "low-water mark", PLACE, r"(?i:LWM|low[- ]water(?: mark)?)"),
    EventRule("TW", "territorial water", PLACE, r"TW|(?i:TS limit|territorial (?:waters?|sea))"),
    EventRule("EEZ", "exclusive economic zone", PLACE, r"(?i:EEZ)"),
    EventRule("CX", "crossing", PLACE, r"CX|XG|(?i:x-?ing|crossing|cable crossing)"),
    EventRule("CRP", "vessel's reference point", PLACE, r"CRP"),
    EventRule("DCC", "distance cross course", PLACE, r"DCC"),
)
"""Of lists of the trade: route engineers' plug-ins, an export of theirs and a method statement."""


@lru_cache(maxsize=20_000)
def classify_event(event: str) -> EventKind:
    """Return whether an event of a list moves with the cable, stays at its place, or both.

    Examples
    --------
    >>> classify_event("RPT-12"), classify_event("AC 7").kind
    (EventKind(kind='body', codes=('RPT',)), 'place')
    >>> classify_event("JT-3 / AC12")
    EventKind(kind='both', codes=('JT', 'AC'))
    """
    matches = [(at, rule) for rule, pattern in _event_patterns() if (at := pattern.search(event))]
    # of "land manhole" the words "manhole" alone, of a longer match the shorter, do not count
    kept = [
        rule
        for at, rule in matches
        if not any(
            other is not at
            and other.start() <= at.start()
            and at.end() <= other.end()
            and other.end() - other.start() > at.end() - at.start()
            for other, _ in matches
        )
    ]
    kinds = {rule.kind for rule in kept}
    kind = UNKNOWN if not kinds else BOTH if len(kinds) == 2 else next(iter(kinds))
    return EventKind(kind, tuple(rule.code for rule in kept))


@cache
def _event_patterns() -> tuple[tuple[EventRule, re.Pattern[str]], ...]:
    return tuple(
        (rule, re.compile(rf"(?<![A-Za-z])(?:{rule.pattern})(?![A-Za-z])")) for rule in EVENT_RULES
    )
