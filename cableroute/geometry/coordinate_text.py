"""What longitude and latitude does a text give: the one parser of coordinates.

Understood are decimal degrees, degrees and decimal minutes, and degrees, minutes and seconds, with
or without their signs, with the hemisphere before or behind, with a decimal point or comma, with
odd spaces, and as notices to mariners have them (46´·12N., 005-22.1E). Refused, with the reason,
is what could be read in two senses: minutes or seconds of 60 and more, a part with decimals before
a smaller part, a sign beside a hemisphere, the hemisphere O (Ost or Oeste), two angles in minutes
without hemispheres.
"""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from cableroute.errors import (
    GeometryError,
    Problem,
    choice_faults,
    count_faults,
    kind_faults,
    number_faults,
)
from cableroute.text import ascii_digits, shown

AXES = ("latitude", "longitude")
WRITTEN_FORMS = ("minutes", "seconds", "degrees")
MOST_DECIMALS = 12
FORMS = ("decimal degrees", "degrees and minutes", "degrees, minutes and seconds")

_SPACES = re.compile(r"\s+")
"""One in the place of many, else the patterns below try each division of a run of blanks."""
_NOTHING = re.compile("[\u200b-\u200f\u2060\ufeff]")
_MINUS = re.compile("[\u2010-\u2015\u2212\ufe63\uff0d]")
_DEGREE = re.compile("Â°|[°º˚∘⁰¡∞*]")
"""Degree signs, and what they become in a file read by another encoding: ¡ and ∞ are those of
Mac OS Roman and Windows 1252 read as one another, Â° that of UTF-8."""
_SECOND = re.compile("″|”|“|''|′′|’’|´´|Õ|Ó|\"")
_MINUTE = re.compile("[′’‘´`ʹ']")
_DOT = re.compile("[·∙•]")

_WORDS = (
    (r"DEGREES?|DEG", "°"),
    (r"MINUTES?|MINS?", "'"),
    (r"SECONDS?|SECS?", '"'),
    (r"NORTH|NORTE|NORD", "N"),
    (r"SOUTH|SUD|SUR", "S"),
    (r"EAST|EST|ESTE", "E"),
    (r"WEST|OUEST|OESTE", "W"),
)
_WORD = tuple((re.compile(rf"(?<![A-Z])(?:{words})\.?(?![A-Z])"), sign) for words, sign in _WORDS)

_AFTER_SIGN = re.compile(r"(\d)\s*(['\"°])\s*[.,](\d+)")
"""Decimals behind the sign of their unit, as in 46'.12; 46'.12" would be seconds and is not."""
_UNIT_LETTERS = re.compile(r"(\d)\s*D\s*(?=\d)|(\d)\s*M(?![A-Z])|(\d)\s*S(?=\s*[NSEW]|$)")

_LETTER_O = re.compile(r"(\d)\s*O\s*(?=\d)")
"""The letter o, small and raised, in the place of a degree sign: within an angle, no hemisphere."""

_ANGLE = re.compile(
    r"""\s*(?P<before>[NSEWO])?\s*(?P<sign>[-+])?\s*
    (?P<deg>\d{1,3}(?:[.,]\d+)?)(?P<gap>\s*°?\s*[-:]?\s*)
    (?:(?P<min>\d{1,2}(?:[.,]\d+)?)(?P<gap2>\s*'?\s*[-:]?\s*)
    (?:(?P<sec>\d{1,2}(?:[.,]\d+)?)\s*"?)?)?
    \s*(?P<after>[NSEWO])?\s*[.,;]?\s*""",
    re.VERBOSE,
)
_COMMON = re.compile(r"(\d{1,3})(?:[ -]|° ?)(\d{1,2}(?:\.\d+)?)'? ?([NSEW])")
"""How most lists have it, read without more ado."""
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_PLAIN = re.compile(r"[\d\s.,;:/°'\"+\-NSEWO]*")
_PAIRS = tuple(
    re.compile(rf"\s*({number})\s*°?\s*{gap}\s*({other})\s*°?\s*")
    for number, gap, other in (
        (r"[-+]?\d+,\d+", "[;/]", r"[-+]?\d+,\d+"),
        (r"[-+]?\d+(?:\.\d+)?", "[,;/]", r"[-+]?\d+(?:\.\d+)?"),
        (r"[-+]?\d+\.\d+", r"\s", r"[-+]?\d+(?:\.\d+)?"),
    )
)
"""Two decimal numbers; behind whole degrees and a space there may be their minutes."""


class Angle(NamedTuple):
    """A latitude or a longitude, as a text gives it; `read_angle` makes it.

    Attributes
    ----------
    deg : float
        Degrees, north and east positive.
    axis : str
        "latitude", "longitude", or empty where neither the text nor the caller says.
    form : str
        "decimal degrees", "degrees and minutes" or "degrees, minutes and seconds".
    step_deg : float
        What one unit of its last digit is, degrees.
    """

    deg: float
    axis: str
    form: str
    step_deg: float


def read_angle(text: str, *, axis: str = "") -> Angle:
    """Return the angle that a text gives.

    Parameters
    ----------
    text : str
        As 50°12.345'N, 50 12 20.7 N, N50-12.345, 50d12.345m N, -5.37 or 5,37.
    axis : "latitude" or "longitude", optional
        Which it must be.

    Raises
    ------
    GeometryError
        It is no angle, is beyond its range, or can be read in two senses.

    Examples
    --------
    >>> round(read_angle("50° 46´·12N.").deg, 6), read_angle("005-22.1W").axis
    (50.768667, 'longitude')
    """
    common = _COMMON.fullmatch(text) if isinstance(text, str) else None
    if common and (quick := _common_angle(common, axis)):
        return quick
    GeometryError.check("read_angle", _text_faults(text, axis))
    plain = _LETTER_O.sub(r"\1°", _normal(text))
    match = _ANGLE.fullmatch(plain)
    if match is None or not any(map(str.isdigit, plain)):
        raise _refusal(text, "is not an angle", "write as 50°12.345'N, 50°12'20.7\"N or 50.20575")
    parts = [part.replace(",", ".") for part in match.group("deg", "min", "sec") if part]
    letter = _hemisphere(text, match["before"], match["after"], match["sign"])
    letter_axis = {"N": AXES[0], "S": AXES[0], "E": AXES[1], "W": AXES[1]}.get(letter, "")
    if axis and letter_axis and letter_axis != axis:
        raise _refusal(
            text, f"is a {letter_axis}, not a {axis}", "exchange the two, or correct the letter"
        )
    for part in parts[:-1]:
        if "." in part:
            hint = "give whole degrees before minutes, whole minutes before seconds"
            raise _refusal(text, "has decimals before a smaller part", hint)
    if (len(parts) > 1 and not match["gap"]) or (len(parts) > 2 and not match["gap2"]):
        raise _refusal(text, "has digits run together", "separate degrees and minutes")
    for name, part in zip(("minutes", "seconds"), parts[1:], strict=False):
        if float(part) >= 60:
            raise _refusal(text, f"has {part} {name}", "they are below 60: is it a fraction?")
    deg = math.fsum(float(part) / 60**place for place, part in enumerate(parts))
    most = 90 if (letter_axis or axis) == AXES[0] else 180
    if deg > most:
        hint = "correct it"
        raise _refusal(text, f"is beyond {most} degrees", hint)
    negative = letter in ("S", "W") or match["sign"] == "-"
    decimals = len(parts[-1].partition(".")[2])
    step = 10.0**-decimals / 60 ** (len(parts) - 1)
    return Angle(
        -deg if negative and deg else deg, letter_axis or axis, FORMS[len(parts) - 1], step
    )


def _text_faults(text: object, axis: str = "") -> list[Problem]:
    faults = kind_faults("text", text, str, "give a text; a number is an angle already")
    return faults + choice_faults("axis", axis, ("", *AXES))


def read_point(text: str, *, latitude_first: bool = False) -> tuple[float, float]:
    """Return longitude and latitude of the point that a text gives.

    With hemispheres the two angles may be in either order; without, both are decimal degrees,
    longitude first unless the caller knows better.

    Raises
    ------
    GeometryError
        It is no point, or can be read in two senses.

    Examples
    --------
    >>> [round(deg, 6) for deg in read_point("29°06.900'N 32°39.600'E")]
    [32.66, 29.115]
    >>> read_point("5.37, 43.30"), read_point("43.30, 5.37", latitude_first=True)
    ((5.37, 43.3), (5.37, 43.3))
    """
    GeometryError.check("read_point", _text_faults(text))
    plain = _normal(text)
    letters = [at.start() for at in re.finditer("[NSEWO]", plain)]
    if not letters:
        return _decimal_point(text, plain, latitude_first)
    if len(letters) != 2:
        hint = "give N or S with the latitude and E or W with the longitude"
        raise _refusal(text, f"names {len(letters)} of 2 hemispheres", hint)
    prefixed = not re.search(r"\d", plain[: letters[0]])
    cut = letters[1] if prefixed else letters[0] + 1
    parts = (plain[:cut].rstrip(" ,;/."), plain[cut:].lstrip(" ,;/."))
    try:
        by_axis = {angle.axis: angle.deg for angle in map(read_angle, parts)}
    except GeometryError as error:
        raise GeometryError(f"{_quoted(text)}: {error}") from None
    if len(by_axis) != 2:
        only = next(iter(by_axis))
        raise _refusal(text, f"has two of {only}", "give a latitude and a longitude")
    return by_axis[AXES[1]], by_axis[AXES[0]]


def is_point_text(text: str) -> bool:
    """Return whether a text is written as a point, right or wrong: no name is.

    Examples
    --------
    >>> [is_point_text(text) for text in ("5.37,43", "5,42", "50 61.2 N 5 2 W", "2Africa")]
    [True, True, True, False]
    """
    plain = _normal(text)
    if _PLAIN.fullmatch(plain) is None:
        return False
    return len(_NUMBER.findall(plain)) > 1 or any(pattern.fullmatch(plain) for pattern in _PAIRS)


def axis_of_text(text: str) -> str:
    """Return which coordinate a text is by its hemisphere: empty where it has no hemisphere.

    Examples
    --------
    >>> axis_of_text("50 12.3N"), axis_of_text("50.2"), axis_of_text("BMH")
    ('latitude', '', '')
    """
    if not any(char.isdigit() for char in text):
        return ""
    try:
        return read_angle(text).axis
    except GeometryError:
        return ""


def angle_text(deg: float, axis: str, *, form: str = "minutes", decimals: int = 3) -> str:
    """Return an angle as a chart or a position list writes it.

    Parameters
    ----------
    deg : float
        Degrees, north and east positive.
    axis : "latitude" or "longitude"
        Which it is.
    form : "minutes", "seconds" or "degrees"
        What has the decimals.
    decimals : int
        How many.

    Raises
    ------
    GeometryError
        The angle is beyond its range, or another argument is not one of these.

    Examples
    --------
    >>> angle_text(-5.36833, "longitude"), angle_text(50.99999999, "latitude")
    ("005°22.100'W", "51°00.000'N")
    """
    _check_writing(deg, axis, form, decimals)
    whole, minutes, seconds, letter = angle_parts(deg, axis, form=form, decimals=decimals)
    width = 2 if axis == AXES[0] else 3
    places = decimals + 3 if decimals else 2
    if form == "degrees":
        return f"{whole:.{decimals}f}°{letter}"
    head = f"{int(whole):0{width}d}°"
    if form == "minutes":
        return f"{head}{minutes:0{places}.{decimals}f}'{letter}"
    return f"{head}{int(minutes):02d}'{seconds:0{places}.{decimals}f}\"{letter}"


def _check_writing(deg: object, axis: str, form: str, decimals: object) -> None:
    """Refuse a value that cannot be written as an angle."""
    most = 90 if axis == AXES[0] else 180
    faults = [
        *choice_faults("axis", axis, AXES),
        *choice_faults("form", form, WRITTEN_FORMS),
        *count_faults("decimals", decimals, 0, MOST_DECIMALS),
        *number_faults("deg", deg, -most, most),
    ]
    GeometryError.check("angle_text", faults)


def angle_parts(
    deg: float, axis: str, *, form: str = "minutes", decimals: int = 3
) -> tuple[float, float, float, str]:
    """Return degrees, minutes, seconds and hemisphere, rounded without a part of 60.

    Examples
    --------
    >>> angle_parts(50.99999999, "latitude"), angle_parts(-5.5, "longitude", form="seconds")
    ((51.0, 0.0, 0.0, 'N'), (5.0, 30.0, 0.0, 'W'))
    """
    letters = "NS" if axis == AXES[0] else "EW"
    letter = letters[int(deg < 0)]
    if form == "degrees":
        return round(abs(deg), decimals), 0.0, 0.0, letter
    per_degree = 60 if form == "minutes" else 3600
    units = round(abs(deg) * per_degree, decimals)
    whole, rest = divmod(units, per_degree)
    if form == "minutes":
        return whole, round(rest, decimals), 0.0, letter
    minutes, seconds = divmod(round(rest, decimals), 60)
    return whole, minutes, round(seconds, decimals), letter


def _common_angle(match: re.Match[str], axis: str) -> Angle | None:
    """Return the angle of degrees and minutes with a hemisphere; None where it is not right."""
    whole, minutes, letter = match.groups()
    letter_axis = AXES[letter in "EW"]
    deg = float(whole) + float(minutes) / 60
    if (
        letter_axis != (axis or letter_axis)
        or float(minutes) >= 60
        or deg > (90 if letter_axis == AXES[0] else 180)
    ):
        return None
    decimals = len(minutes.partition(".")[2])
    signed = -deg if deg and letter in "SW" else deg
    return Angle(signed, letter_axis, FORMS[1], 10.0**-decimals / 60)


def _normal(text: str) -> str:
    """Return a text with one sign for each unit, in capitals."""
    plain = _SPACES.sub(" ", _NOTHING.sub("", ascii_digits(text))).upper()
    plain = _MINUS.sub("-", _DOT.sub(".", plain))
    plain = _MINUTE.sub("'", _SECOND.sub('"', _DEGREE.sub("°", plain)))
    for pattern, sign in _WORD:
        plain = pattern.sub(sign, plain)
    if re.search(r"\d\s*[DMS]", plain):
        plain = _UNIT_LETTERS.sub(_unit_sign, plain)
    return _AFTER_SIGN.sub(r"\1.\3\2", plain)


def _unit_sign(at: re.Match[str]) -> str:
    """Return d, m or s as the sign of its unit; S is a hemisphere unless minutes have their M."""
    for group, sign in enumerate("°'\"", start=1):
        if at[group] is not None:
            if sign == '"' and "M" not in at.string[: at.start()]:
                return at[0]
            return f"{at[group]}{sign}"
    return at[0]


def _hemisphere(text: str, before: str | None, after: str | None, sign: str | None) -> str:
    """Return the one hemisphere of an angle, or nothing."""
    if before and after:
        raise _refusal(text, "has two hemispheres", "give one")
    letter = before or after or ""
    if letter == "O":
        hint = "O is Ost in German and west in French or Spanish: write E or W"
        raise _refusal(text, "has the hemisphere O", hint)
    if letter and sign:
        raise _refusal(text, "has a sign and a hemisphere", "give one of them")
    return letter


def _decimal_point(text: str, plain: str, latitude_first: bool) -> tuple[float, float]:
    """Return longitude and latitude of a point of two decimal numbers."""
    match = next(filter(None, (pair.fullmatch(plain) for pair in _PAIRS)), None)
    if match is None:
        two_numbers = _PLAIN.fullmatch(plain) and len(_NUMBER.findall(plain)) > 1
        why = "does not say which angle is the latitude" if two_numbers else "is not a point"
        hint = "give N or S and E or W; or LON,LAT in decimal degrees, e.g. 5.37,43.30"
        raise _refusal(text, why, hint)
    lon, lat = (float(part.replace(",", ".")) for part in match.groups())
    if latitude_first:
        lon, lat = lat, lon
    if not (-180 <= lon <= 180 and -90 <= lat <= 90):
        swapped = -90 <= lon <= 90 and -180 <= lat <= 180
        if latitude_first:
            said = f"({lat:g}, {lon:g}) is off the globe: latitude first"
            raise GeometryError(f"{said} ({'longitude is first?' if swapped else 'give LAT,LON'})")
        hint = "latitude is first?" if swapped else "give LON,LAT"
        raise GeometryError(f"({lon:g}, {lat:g}) is off the globe: longitude first ({hint})")
    return lon, lat


def _quoted(text: str) -> str:
    return repr(shown(text, 60))


def _refusal(text: str, why: str, hint: str) -> GeometryError:
    return GeometryError(f"{_quoted(text)} {why} ({hint})")
