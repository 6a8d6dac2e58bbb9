"""Which column is what: the header rows of a sheet, and the words of the trade in them."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from cableroute.errors import GeometryError
from cableroute.geometry.coordinate_text import axis_of_text, read_point
from cableroute.rpl.cells import column_name
from cableroute.rpl.units import KM_PER

LATITUDE, LONGITUDE = "latitude", "longitude"
ROLES = ("", "degrees", "minutes", "seconds", "hemisphere", "decimal", "fraction")
COORDINATES = tuple(f"{axis} {role}".strip() for axis in (LATITUDE, LONGITUDE) for role in ROLES)
"""Columns of a coordinate: a whole one, or a part."""
POINT = "point"
"""A column with latitude and longitude in one cell."""
PROJECTED = ("easting", "northing")
"""Columns of metres in a projected coordinate system."""

POSITION_FIELDS = (
    "number", "event", "kp_km", "total_cable_km", "depth_m", "remarks", "chart",
)  # fmt: skip
SPAN_FIELDS = (
    "bearing_deg", "route_km", "slack_pct", "cable_km", "cable_type", "cable_code", "fibre_pairs",
    "lay_direction", "lay_vessel", "protection", "installed", "burial_target_m", "burial_m",
    "territorial_water", "eez", "medium", "section",
)  # fmt: skip
IGNORE = "ignore"
FIELDS = (*COORDINATES, POINT, *PROJECTED, *POSITION_FIELDS, *SPAN_FIELDS, IGNORE)
"""What a column can be."""

MOST_TITLE_ROWS = 60
"""A header is looked for in so many rows from the top."""

_MOST_SAMPLED = 1000  # rows that show what a column without a known header is

_STRONG = re.compile(
    r"\b(?:lat|latitude|lon|long|longitude|depth|slack|bearing|course|event|remarks?|comments?|"
    r"chart|burial|vessel|eez|section|medium|direction|protection|repeater)\b"
)
_UNITS = (
    ("fathom", r"fathoms?|fms?|fm"), ("nmi of 6087 ft", r"6,?087 ?(?:ft|feet)"),
    ("nmi", r"n\.?\s?miles?|n\.?m\.?|nmi|nautical miles?"),
    ("km", r"km|kms|kilomet(?:re|er)s?"), ("ft", r"ft|feet"), ("m", r"m|met(?:re|er)s?|mtrs?"),
    ("%", r"%|per ?cent|pct"), ("deg", r"deg(?:rees)?|°t?"),
)  # fmt: skip
_UNIT = tuple(
    (name, re.compile(rf"(?:^|[\s(\[/,_])(?:{words})(?:$|[\s)\],._])")) for name, words in _UNITS
)
_MINUTE_MARK = re.compile(r"\b(?:min|mins|minutes?)\b|['′]|\bmm(?:\.m+)?\b")
_SECOND_MARK = re.compile(r"\b(?:sec|secs|seconds?)\b|[\"″]|\bss(?:\.s+)?\b")
_DEGREE_MARK = re.compile(r"\b(?:deg|degs|degrees?)\b|°|\bd{2,3}\b")
_LETTER_ROLES = {"d": "degrees", "m": "minutes", "s": "seconds"}
"""The parts of a coordinate by one letter: Lat D, Lat M, Lat S."""
_BARE_HEMISPHERE = "hemisphere"
_BARE_HEMISPHERES = {
    "ns": f"{LATITUDE} hemisphere",
    "eo": f"{LONGITUDE} hemisphere", "oe": f"{LONGITUDE} hemisphere",
    "ew": f"{LONGITUDE} hemisphere", "we": f"{LONGITUDE} hemisphere",
    "hemi": _BARE_HEMISPHERE, "hemisphere": _BARE_HEMISPHERE,
}  # fmt: skip
"""A hemisphere whose header does not name its coordinate: it is of the one before."""
_HEMISPHERE_MARK = re.compile(
    r"\b(?:hem(?:i(?:sphere)?)?|n\s?[/-]\s?s|e\s?[/-]\s?[wo]|ns|ew|n or s|e or w)\b"
)


_UNITS_ROW = re.compile(
    r"\(?(?:kms?|m|mtrs?|met(?:re|er)s?|nmi?|n\.m\.|ft|feet|fms?|fathoms?|%|min|sec|-|['\"′″]|"
    r"(?:deg(?:rees)?|°)(?: ?t)?|t|true|[nsew]|[ne] ?/ ?[sw]|n[or]\.?|#|"
    r"(?:m|ft) (?:below )?(?:lat|cd|msl)|"
    r"dd[d ]*[\W_]*mm(?:[\W_]*m+)?(?:[\W_]*ss(?:[\W_]*s+)?)?\W*)\)?"
)
"""A cell of a row that has units only."""
_FIGURE = re.compile(r"[NSEW]?\s*[-+]?[\d.,]+\s*[°º'\u2019\u2032\"\u2033]*\s*[NSEW]?")

_OTHER_LANGUAGES = tuple(
    (re.compile(rf"\b(?:{words})\b"), english)
    for words, english in (
        (r"(?:type|tipo) (?:de|du|del) cable|kabeltyp", "cable type"),
        ("latitud|latitudine|breite|breitengrad", "latitude"),
        ("longitudine|langengrad|laengengrad", "longitude"),
        (r"(?:longitud|longueur) (?:de|del|du)|longueur", "length"),
        ("evenement|evento|ereignis", "event"),
        ("profondeur|profundidad|tiefe|wassertiefe|profondita", "depth"),
        ("azimut|rumbo|kurs|cap", "bearing"),
        ("mou|holgura", "slack"),
        ("kabel", "cable"),
        ("cumulee?s?|acumulad[oa]s?|kumuliert|gesamt", "cumulative"),
        ("distancias?|abstand|entfernung", "distance"),
        ("observations?|observacion(?:es)?|remarques?|bemerkung(?:en)?|comentarios?|commentaires?",
         "remarks"),
        ("ensouillage|enfouissement|enterramiento", "burial"),
        ("navire|buque|schiff", "vessel"),
        ("degres?|grados?|grad", "deg"), ("minutos?|minuten", "min"),
        ("secondes?|segundos?|sekunden", "sec"),
        ("cbl", "cable"), ("slk", "slack"), (r"w\.d", "depth"), ("rmks?", "remarks"),
        ("punto|punkt|posicion", "point"), ("numero|nummer", "no"),
    )
)  # fmt: skip
"""Headers in French, Spanish, German and Italian, without accents, and short forms."""
_LENGTH_OR_LONGITUDE = re.compile(r"\b(?:longitud|lange|laenge)\b")
"""In Spanish and German one word is length and longitude: a unit of length shows which."""


_ELEVATION = re.compile(r"\b(?:elev(?:ation)?s?|altitudes?)\b(?!.*\bangle\b)")
_HEIGHT = re.compile(rf"{_ELEVATION.pattern}|^z(?:\W+(?:m|met(?:re|er)s?|ft|feet|fathoms?))?\W*$")
"""A column that is the depth where no other is; Z may rise or fall: its values show which."""
_XY = tuple(
    re.compile(
        rf"(?:(?:point|coord(?:inate)?)?[ .-]?{it}|{it}[ .-]?coord(?:inate)?s?)"
        r"\W*(?:m|met(?:re|er)s?|deg(?:rees?)?|°)?\W*"
    )
    for it in ("x", "y")
)
"""Columns that are a place by other words: degrees, or metres, as their values show."""
_BOTTOM = re.compile(r"\bbottom\b|\bsea ?(?:bed|floor)\b")

_TWO_LETTERS = re.compile(r"[NS][^NSEW\n]*[EW]|[EW][^NSEW\n]*[NS]", re.IGNORECASE)


_BEYOND_DEGREES = re.compile(r"[-+]?(?:\d{4,}|[4-9]\d\d|3[7-9]\d|36[1-9])(?:[.,]\d+)*")
"""A number beyond 360: metres."""


class Header(NamedTuple):
    """The header rows of a sheet.

    Attributes
    ----------
    first, last : int
        Rows, from 0; the last is behind them.
    fields : mapping of int to str
        What each column is.
    texts : mapping of int to str
        What stands above each column.
    units : mapping of int to str
        Its unit, where its header states one.
    """

    first: int
    last: int
    fields: Mapping[int, str]
    texts: Mapping[int, str]
    units: Mapping[int, str]


def find_header(rows: Sequence[Sequence[str]]) -> Header | None:
    """Return the header of a sheet, of one to three rows; None where there is none."""
    best: Header | None = None
    most = 0
    for first in range(min(len(rows), MOST_TITLE_ROWS)):
        for height in (1, 2, 3):
            block = rows[first : first + height]
            if len(block) < height or not all(map(_may_be_header, block)):
                break
            header = _with_xy(_header(first, block), rows)
            names = set(header.fields.values())
            if not has_coordinates(names):
                continue
            score = 10 * len(names) - height
            if score > most:
                best, most = header, score
    return best if best is None else _with_units_row(rows, best)


def _with_xy(header: Header, rows: Sequence[Sequence[str]]) -> Header:
    """Return a header whose X and Y are the place, where no other columns are.

    They are eastings and northings where a value is no degrees, else longitude and latitude.
    """
    if has_coordinates(set(header.fields.values())):
        return header
    columns_of_axes = [
        [at for at, text in header.texts.items() if pattern.fullmatch(_plain(text))]
        for pattern in _XY
    ]
    if any(len(columns) != 1 for columns in columns_of_axes):
        return header
    (x,), (y,) = columns_of_axes
    below = [row for row in rows[header.last : header.last + _MOST_SAMPLED] if max(x, y) < len(row)]
    is_metres = any(_BEYOND_DEGREES.fullmatch(row[at].strip()) for row in below for at in (x, y))
    names = PROJECTED if is_metres else (LONGITUDE, LATITUDE)
    return header._replace(fields={**header.fields, x: names[0], y: names[1]})


def _with_units_row(rows: Sequence[Sequence[str]], header: Header) -> Header:
    """Return a header with the units that a row below it states."""
    row = rows[header.last] if header.last < len(rows) else ()
    cells = {at: cell.strip() for at, cell in enumerate(row) if cell.strip()}
    if not cells or not all(_UNITS_ROW.fullmatch(_plain(cell)) for cell in cells.values()):
        return header
    texts = {**header.texts}
    for at, cell in cells.items():
        texts[at] = f"{texts[at]} / {cell}" if at in texts else cell
    units = {at: unit for at, text in texts.items() if (unit := unit_of(text))}
    return header._replace(last=header.last + 1, texts=texts, units=units)


def has_list(rows: Sequence[Sequence[str]]) -> bool:
    """Return whether rows have a header of a list, and below it two positions.

    Examples
    --------
    >>> has_list([["Lat", "Lon"], ["1.5", "2.5"], ["1.6", "2.6"]]), has_list([["Lat", "Lon"]])
    (True, False)
    """
    header = find_header(rows)
    if header is None:
        return False
    columns = [
        at for at, name in header.fields.items() if name in (*COORDINATES, POINT, *PROJECTED)
    ]
    below = [[row[at] for at in columns if at < len(row)] for row in rows[header.last :]]
    return sum(any(re.search(r"\d", cell) for cell in cells) for cells in below) >= 2


def has_coordinates(names: Collection[str]) -> bool:
    """Return whether columns of these fields give a place.

    Examples
    --------
    >>> has_coordinates(["latitude degrees", "longitude"]), has_coordinates(["latitude"])
    (True, False)
    """
    both = (all(any(name.startswith(axis) for name in names) for axis in axes)
            for axes in ((LATITUDE, LONGITUDE), PROJECTED))  # fmt: skip
    return POINT in names or any(both)


def header_by_content(rows: Sequence[Sequence[str]]) -> Header | None:
    """Return the header of a sheet whose coordinates carry hemispheres under headers not known.

    The first column of which every filled cell below some row is a latitude, and likewise a
    longitude, in the first thousand rows; the row above is the header where it has words. None
    where there are not two positions, or more than one column of either.

    Examples
    --------
    >>> header = header_by_content([["1", "BMH", "50 12.3N", "5 02.1W"], ["2", "", "50N", "5 3W"]])
    >>> header.fields, header.last
    ({2: 'latitude', 3: 'longitude'}, 0)
    """
    rows = rows[:_MOST_SAMPLED]
    width = max(map(len, rows), default=0)
    axes: dict[str, list[tuple[int, int]]] = {LATITUDE: [], LONGITUDE: []}
    for at in range(width):
        cells = [(row, line[at]) for row, line in enumerate(rows)
                 if at < len(line) and line[at].strip()]  # fmt: skip
        named = [axis_of_text(cell) for _, cell in cells]
        first = next((place for place, axis in enumerate(named) if axis), len(named))
        if len(named) - first >= 2 and len(set(named[first:])) == 1:
            axes[named[first]].append((at, cells[first][0]))
    if not any(axes.values()):
        axes = {POINT: _columns_of_points(rows, width)}
    if any(len(columns) != 1 for columns in axes.values()):
        return None
    places = {axis: columns[0][0] for axis, columns in axes.items()}
    top = min(columns[0][1] for columns in axes.values())
    above = top - 1 if top and _may_be_header(rows[top - 1]) else top
    header = _header(above, rows[above:top]) if above < top else Header(top, top, {}, {}, {})
    fields = {at: name for at, name in header.fields.items() if name not in COORDINATES}
    return header._replace(fields={**fields, **{at: axis for axis, at in places.items()}})


def _columns_of_points(rows: Sequence[Sequence[str]], width: int) -> list[tuple[int, int]]:
    """Return the columns whose filled cells below some row are all positions, and that row."""
    columns = []
    for at in range(width):
        cells = [(row, line[at]) for row, line in enumerate(rows)
                 if at < len(line) and line[at].strip()]  # fmt: skip
        first = next((row for row, cell in cells if _is_point(cell)), None)
        below = [cell for row, cell in cells if first is not None and row >= first]
        if len(below) >= 2 and width > 1 and all(map(_is_point, below)):
            columns.append((at, first or 0))
    return columns


def _is_point(cell: str) -> bool:
    if not _TWO_LETTERS.search(cell):
        return False
    try:
        read_point(cell)
    except GeometryError:
        return False
    return True


def mapped_twice(columns: Mapping[str, str]) -> list[str]:
    """Return the fields to which several columns are mapped.

    Examples
    --------
    >>> mapped_twice({"A": "depth_m", "B": "depth_m", "C": "ignore", "D": "ignore"})
    ['depth_m']
    """
    counts = Counter(columns.values())
    return [field for field, count in counts.items() if count > 1 and field != IGNORE]


def mapped_header(
    rows: Sequence[Sequence[str]], header: Header | None, columns: Mapping[str, str]
) -> tuple[Header, list[str]]:
    """Return a header with columns as the caller has them, and which of these there are not.

    A column is named by its letters, its number from 1, or its header.
    """
    width = max(map(len, rows), default=0)
    base = header or Header(0, 0, {}, {}, {})
    fields, unknown = dict(base.fields), []
    for name, field in columns.items():
        at = _column(name, base, width)
        if at is None:
            unknown.append(name)
            continue
        fields = {key: value for key, value in fields.items() if value != field or field == IGNORE}
        fields[at] = field
    fields = {at: field for at, field in fields.items() if field != IGNORE}
    return base._replace(fields=fields), unknown


def _column(name: str, header: Header, width: int) -> int | None:
    """Return which column a name means."""
    wanted = _plain(name)
    for at, text in header.texts.items():
        if wanted and wanted == _plain(text):
            return at
    if name.isdigit() and 1 <= int(name) <= width:
        return int(name) - 1
    letters = {column_name(at): at for at in range(width)}
    return letters.get(name.strip().upper())


def _may_be_header(row: Sequence[str]) -> bool:
    """Return whether a row has words and few numbers, degrees and minutes among them."""
    cells = [cell.strip() for cell in row if cell.strip()]
    numbers = sum(bool(_FIGURE.fullmatch(cell)) for cell in cells)
    return bool(cells) and numbers <= len(cells) / 4


def _header(first: int, block: Sequence[Sequence[str]]) -> Header:
    """Return the fields of columns, by the texts above them."""
    width = max(map(len, block))
    lines = [[*row, *[""] * (width - len(row))] for row in block]
    for upper, lower in pairwise(lines):
        carried = ""
        for at in range(width):
            carried = upper[at] if upper[at].strip() else carried
            if not upper[at].strip() and lower[at].strip():
                upper[at] = carried
            elif not upper[at].strip():
                carried = ""
    fields, texts, units = dict[int, str](), dict[int, str](), dict[int, str]()
    for at in range(width):
        parts = [line[at].strip() for line in lines if line[at].strip()]
        if not parts:
            continue
        texts[at] = " / ".join(dict.fromkeys(parts))
        field = _field(tuple(_in_english(_plain(part)) for part in parts))
        if field == _BARE_HEMISPHERE:
            before = [name for name in fields.values() if name in COORDINATES]
            field = f"{before[-1].split()[0]} hemisphere" if before else ""
        unit = unit_of(" ".join(parts))
        if unit:
            units[at] = unit
        taken = next((other for other, name in fields.items() if name == field), None)
        if taken is not None and _replaces(field, texts[at], texts[taken]):
            del fields[taken]
            taken = None
        if field and taken is None:
            fields[at] = field
    return Header(first, first + len(block), fields, texts, units)


def _replaces(field: str, text: str, before: str) -> bool:
    """Return whether a column is taken where one before it is of the same: level, or a depth."""
    if field == "depth_m":
        return bool(_HEIGHT.search(_plain(before))) and not _HEIGHT.search(_plain(text))
    return is_of_bottom(field, before) and not is_of_bottom(field, text)


def is_of_heights(text: str) -> bool:
    """Return whether a column of depths has heights, positive up, by its header.

    Examples
    --------
    >>> is_of_heights("Seabed elevation (m)"), is_of_heights("Z"), is_of_heights("Depth")
    (True, False, False)
    """
    return bool(_ELEVATION.search(_plain(text)))


def is_of_bottom(field: str, text: str) -> bool:
    """Return whether a column of lengths or slack is measured along the seabed, not level.

    Examples
    --------
    >>> is_of_bottom("route_km", "Bottom distance"), is_of_bottom("depth_m", "Seabed depth")
    (True, False)
    """
    return field in ("route_km", "kp_km", "slack_pct") and bool(_BOTTOM.search(_plain(text)))


def _plain(text: str) -> str:
    """Return a header in small letters, with plain spaces; LatDeg becomes two words."""
    text = re.sub(r"[\u00a0\u2000-\u200b\u202f\ufeff\s_]+", " ", text)
    text = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text)
    return text.replace("’", "'").strip().lower()


def _in_english(text: str) -> str:
    """Return a header with the field's words of other languages in English."""
    parted = unicodedata.normalize("NFD", text)
    plain = "".join(letter for letter in parted if not unicodedata.combining(letter))
    for pattern, english in _OTHER_LANGUAGES:
        plain = pattern.sub(english, plain)
    length = unit_of(plain) in KM_PER
    return _LENGTH_OR_LONGITUDE.sub("length" if length else "longitude", plain)


def unit_of(text: str) -> str:
    """Return the unit that a header states, empty where it states none.

    Examples
    --------
    >>> unit_of("Depth (m)"), unit_of("Distance n.m."), unit_of("Between Positions")
    ('m', 'nmi', '')
    """
    plain = _plain(text)
    return next((name for name, pattern in _UNIT if pattern.search(plain)), "")


def field_of(text: str) -> str:
    """Return the field of a column by all texts above the column; empty where not known.

    Examples
    --------
    >>> field_of("Route Distance / Between (km)"), field_of("Course change (deg)")
    ('route_km', '')
    """
    return _field(tuple(_in_english(_plain(part)) for part in text.split(" / ")))


_COURSE = r"\b(?:course|bearing|heading|azimuth)\b"
_OTHER = re.compile(
    r"\bcomputed\b|\bmeridional\b|\bmps?\b|\bdiff|\bsin\b|radian|\brad\b|from equator|"
    r"\bby (?:cable )?type\b"
)
_LIKE = re.compile(
    r"\bdist\w*\b.*\b(?:(?:to|off) (?:the )?(?:coast|shore|land|beach)|nearest)\b|"
    r"\bspeed\b|\bto go\b|\bto end\b|\bremaining\b|"
    rf"\b(?:change|alter(?:ation)?|turn|delta)\b.*{_COURSE}|{_COURSE}.*\b(?:change|alteration)\b|"
    rf"\b(?:ship|vessel|back|reverse|reciprocal|magnetic)(?:'?s)?\b.*{_COURSE}|"
    r"\b(?:cum\w*|average|mean|overall|running)\b.*\bslack\b|\bslack\b.*\bcum|"
    r"\bfib(?:re|er)s?\b.*\b(?:length|type|count|loss)\b|"
    r"\bburial\b.*\b(?:method|tool|type|status|assessment|feasib\w*|index|class)\b"
)
"""A column that is like one of a list and another: a change of course, the slack so far. A row
above does not count where the lowest names a figure: Cumulative distance may reach over Slack."""


_DEPTH = re.compile(r"\b(?:depths?|soundings?|wd)\b")
_TIDE = re.compile(r"\W*(?:m|met(?:re|er)s?|ft|feet)\b.*\blat\b\W*")
"""A depth below LAT, the lowest astronomical tide, is no latitude."""


@lru_cache(maxsize=4096)
def _field(parts: tuple[str, ...]) -> str:
    """Return the field of a column by its header, from the most general row to the lowest."""
    lowest = parts[-1]
    whole = " ".join(parts)
    is_own = _STRONG.search(lowest) and not _is_axis(lowest) and not _OF_BURIAL.search(whole)
    text = lowest if is_own else whole
    if _OTHER.search(whole) or _LIKE.search(text):
        return ""
    is_tide = _DEPTH.search(lowest) or (_DEPTH.search(whole) and _TIDE.fullmatch(lowest))
    axis = (
        ""
        if is_tide
        else _axis(whole) or _BARE_HEMISPHERES.get(re.sub(r"[^a-z]|\bor\b", "", lowest), "")
    )
    if axis:
        return axis
    for name in PROJECTED:
        if re.search(rf"\b{name}s?\b", whole):
            return name
    for pattern, field in _WORDS:
        if pattern.search(text):
            return field
    return _length_field(whole)


def _is_axis(text: str) -> bool:
    return bool(re.search(r"\b(?:lat|lon|long|lng)", text))


def _axis(text: str) -> str:
    """Return which coordinate, or part of one, a column is."""
    north = bool(re.search(r"\blat(?:itude)?s?\b", text))
    east = bool(re.search(r"\blon(?:g|gitude)?s?\b|\blng\b", text))
    if (north and east) or re.search(r"^(?:coordinates?|lat/lon|geographic position)$", text):
        return POINT
    if not north and not east:
        return ""
    name = LATITUDE if north else LONGITUDE
    rest = re.sub(r"\b(?:lat|lon|lng)\w*", " ", text)
    letter = _LETTER_ROLES.get(re.sub(r"[\W\d]+", "", rest))
    if letter:
        return f"{name} {letter}"
    marks = [
        role
        for role, pattern in (
            ("degrees", _DEGREE_MARK), ("minutes", _MINUTE_MARK), ("seconds", _SECOND_MARK),
        )
        if pattern.search(rest)
    ]  # fmt: skip
    if _HEMISPHERE_MARK.search(rest) and len(marks) < 2:
        return f"{name} hemisphere"
    if re.search(r"\bfrac(?:tion)?s?\b", rest) and "minutes" not in marks:
        return f"{name} fraction"
    if re.search(r"\bdec(?:imal)?\b|\bdd\b", rest) and "minutes" not in marks:
        return f"{name} decimal"
    return f"{name} {marks[0]}" if len(marks) == 1 else name


_BURIED = (
    r"(?:\bburial\b|\bburied\b|\btrench\w*\b.*\bdepth\b|"
    r"\bdepth of (?:trench\w*|lowering|cover)\b|\blowering depth\b|\bdo[bl]\b)"
)
"""How deep the cable is below the seabed; any other depth is that of the water."""
_OF_BURIAL = re.compile(
    r"^(?!.*\b(?:water|wd|sea|seabed|charted)\b)"
    r".*\b(?:burial|buried|trench\w*|lowering)\b.*\bdepth\b"
)
"""Depth below Burial: the row above counts."""
_WORDS = tuple(
    (re.compile(pattern), field)
    for pattern, field in (
        (r"\bslack\b", "slack_pct"),
        (rf"\b(?:target|planned|required|design)\b.*{_BURIED}|{_BURIED}.*\b(?:target|planned|"
         r"required|design)\b", "burial_target_m"),
        (_BURIED, "burial_m"),
        (r"\bdepth\b|\bwd\b|\bsounding\b", "depth_m"),
        (_HEIGHT.pattern, "depth_m"),
        (r"\bbearing\b|\bbrg\b|\bcourse\b|\bheading\b|\bazimuth\b", "bearing_deg"),
        (r"\bremarks?\b|\bcomments?\b|\bnotes?\b", "remarks"),
        (r"\bcharts?\b", "chart"),
        (r"\bcable code\b|\bcode\b", "cable_code"),
        (r"\btype of cable\b|\bcable type\b|\bcable\b.*\btype\b|^type$|\barmou?r\b", "cable_type"),
        (r"\bfib(?:re|er)s?[ -]?pairs?\b|^f\.?p\.?s?$", "fibre_pairs"),
        (r"\blay(?:ing)?\b.*\b(?:dir|direction)\b|^direction$", "lay_direction"),
        (r"\bvessel\b|\bship\b", "lay_vessel"),
        (r"\bprotection\b", "protection"),
        (r"\bdate\b|\binstalled\b", "installed"),
        (r"\bterritorial\b|^t\.?w\.?$|\bts\b", "territorial_water"),
        (r"\beez\b|\bexclusive economic\b", "eez"),
        (r"\bmedium\b", "medium"),
        (r"^(?!.*\b(?:length|dist\w*|kms?|kp|nmi?)\b).*\b(?:section|segment)\b", "section"),
        (r"\bevents?\b|\bdescription\b|\bfeature\b|^(?:point |pos(?:ition)? )?(?:label|name)$",
         "event"),
        (r"^(?:pos(?:ition)?\.?|waypoint|wp|point)?\s*(?:no|n[°º]|num|number|nr|#|id)?\.?$",
         "number"),
        (r"^pos(?:ition)?\b.*\b(?:no|number)\b", "number"),
    )
)  # fmt: skip


_NO_LENGTH = re.compile(r"\b(?:weight|tension|diameter|od|load|strength|loss|kg|kn|t/km|db)\b")
"""A column of cable that is neither its type nor its length."""


_FROM_THE_START = (
    r"\bdist\w*\b.*\bfrom (?:the )?(?!to\b|prev|last\b|preced|pos)\w|"
    r"\bcable\b.*\b(?:counter|out)\b"
)
"""A length that is counted from where the list, or the lay, begins."""


def _length_field(text: str) -> str:
    """Return which of the four lengths a column is."""
    kp = re.search(r"\bkp\b|\bchainage\b", text)
    total = bool(kp or re.search(rf"\bcum|\btotal\b|\brunning\b|{_FROM_THE_START}", text))
    if re.search(r"\bcable\b", text):
        if _NO_LENGTH.search(text):
            return ""
        words = re.search(r"\bbetween\b|\bdist|\blength\b|\bspan\b|\bused\b", text)
        length = words or unit_of(text) in KM_PER
        return "total_cable_km" if total else "cable_km" if length else "cable_type"
    if total:
        return "kp_km"
    if re.search(r"\bdist|\broute\b|\bbetween\b|\bspan\b|\blength\b|\bleg\b", text):
        return "route_km"
    return ""
