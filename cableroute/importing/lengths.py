"""How long a cable is by what a file states: which number a text is, and in which unit."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from numbers import Real

from cableroute.geometry.lines import line_km
from cableroute.importing.contents import Contents, DrawnSystem, clean
from cableroute.text import ascii_digits

FAR_SCALE = 2.0
"""Declared over drawn length, or the inverse, beyond which the two are of another extent."""

LONGEST_KM = 100_000.0
"""No cable is longer."""

UNITS_KM = {
    "": 1.0,
    "km": 1.0,
    "kms": 1.0,
    "kilometre": 1.0,
    "kilometres": 1.0,
    "kilometer": 1.0,
    "kilometers": 1.0,
    "m": 0.001,
    "metres": 0.001,
    "meters": 0.001,
    "nm": 1.852,
    "nmi": 1.852,
    "n.m.": 1.852,
    "nautical mile": 1.852,
    "nautical miles": 1.852,
    "mi": 1.609344,
    "statute miles": 1.609344,
    "mile": 0.0,
    "miles": 0.0,
}
"""Kilometres of a unit: exact by definition. A mile alone is 0: at sea it may be either."""

_SPACES = re.compile(r"(?<=\d)[\s'’](?=\d{3}(?!\d))")
_LENGTH = re.compile(r"(?:about |approx\.? |ca\.? |c\. ?|~ ?)?([\d.,]*\d)\s*([a-z. ]*)")


def readings_km(value: object, *, comma: str = "") -> tuple[tuple[float, ...], str]:
    """Return each length that a cell may state, km, and why there is not one alone.

    Parameters
    ----------
    value : object
        A number is in kilometres; a text may name its unit.
    comma : str
        "thousands" where a form writes 12,091 for twelve thousand.

    Examples
    --------
    >>> readings_km(80.125), readings_km("1.200,5 km"), readings_km("100 nmi")
    (((80.125,), ''), ((1200.5,), ''), ((185.2,), ''))
    >>> readings_km("1.200 km")
    ((1.2, 1200.0), "'1.200 km' may be 1.2 km or 1,200 km")
    >>> readings_km("1,200 miles")
    ((), "'1,200 miles' may be statute or nautical miles")
    """
    if isinstance(value, Real):
        return _possible([float(value)]), ""
    text = clean(value)
    if not any(map(int, re.findall(r"\d", text))):  # "n.a.", "0 km": nothing is stated
        return (), ""
    match = _LENGTH.fullmatch(_SPACES.sub("", ascii_digits(text.lower())))
    unit = UNITS_KM.get(match[2].strip()) if match else None
    numbers = _numbers(match[1], comma) if match else []
    if unit is None or not numbers:
        return (), f"{text!r} is not one length in a known unit"
    if not unit:
        return (), f"{text!r} may be statute or nautical miles"
    lengths = _possible([round(it * unit, 6) for it in numbers])
    if not lengths:
        return (), f"{text!r} is longer than any cable"
    several = " or ".join(f"{it:,.10g} km" for it in lengths)
    return lengths, f"{text!r} may be {several}" if len(lengths) > 1 else ""


def _possible(lengths: list[float]) -> tuple[float, ...]:
    return tuple(it for it in lengths if 0 < it <= LONGEST_KM)


def _numbers(text: str, comma: str) -> list[float]:
    """Return each number that digits with points and commas may be; none where it is not one."""
    marks = re.sub(r"\d", "", text)
    if not marks:
        return [float(text)]
    last = marks[-1]
    decimal = {".": ",", ",": "."}[last] if marks.count(last) > 1 else last
    thousands = "," if decimal == "." else "."
    group = re.escape(thousands)
    if not re.fullmatch(rf"\d{{1,3}}(?:{group}\d{{3}})+(?:\{decimal}\d+)?|\d*\{decimal}\d+", text):
        return []
    plain = float(text.replace(thousands, "").replace(decimal, "."))
    if not re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", text):
        return [plain]
    whole = float(re.sub("[.,]", "", text))
    return [whole] if last == "," and comma == "thousands" else [plain, whole]


def settle_lengths(
    contents: Contents, stated: Iterable[tuple[str, object]], *, comma: str = ""
) -> None:
    """Give each system the length that its cells state; where they are doubtful, say so.

    A text in two senses is the one that the system's drawn line fits; where it fits neither, no
    length is taken. Cells that state different lengths, as of segments or in another file that was
    read before, give none either.

    Examples
    --------
    >>> import numpy as np
    >>> from cableroute.importing.contents import FORMS
    >>> contents = Contents(FORMS["own-map"])
    >>> contents.add_parts("a", "A", [np.array([(0.0, 0.0), (10.0, 0.0)])])  # 1,113 km
    >>> settle_lengths(contents, [("a", "1.200 km")])
    >>> contents.systems["a"].length_km, contents.systems["a"].note
    (1200.0, "the file's length '1.200 km' is read as 1,200 km, which its line fits")
    """
    changed = {}
    for key, value in stated:
        values = contents.stated_lengths.setdefault(key, {})
        if clean(value) not in values:
            values[clean(value)] = value
            changed[key] = values
    for key, values in changed.items():
        system = contents.systems[key]
        readings = {readings_km(value, comma=comma): text for text, value in values.items()}
        readings.pop(((), ""), None)
        if len(readings) > 1:
            texts = ", ".join(repr(it) for it in readings.values())
            contents.systems[key] = replace(system, length_km=None)
            contents.leave_out("length", system.name, f"its lines state several: {texts}")
        elif readings and system.length_km is None:
            (((lengths, why), text),) = readings.items()
            _settle(contents, system, lengths, why, text)


def _settle(
    contents: Contents, system: DrawnSystem, lengths: tuple[float, ...], why: str, text: str
) -> None:
    """Give a system one of the lengths that a cell may state."""
    if len(lengths) > 1:
        drawn = sum(line_km(part) for part in system.parts)
        fits = [it for it in lengths if drawn / FAR_SCALE <= it <= drawn * FAR_SCALE]
        if len(fits) == 1:
            lengths = (fits[0],)
            said = f"the file's length {text!r} is read as {fits[0]:,.10g} km, which its line fits"
            system = replace(system, note="; ".join(filter(None, (system.note, said))))
        else:
            why += f", its drawn line is {drawn:,.0f} km"
    if len(lengths) == 1:
        contents.systems[system.key] = replace(system, length_km=lengths[0])
    else:
        contents.leave_out("length", system.name, f"{why}: write plain kilometres, as 1200")
