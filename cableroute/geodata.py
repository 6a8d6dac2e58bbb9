"""Open the tables: stations, land network, cables, deals and rates, each with its sources.

The embedded tables stand in the top folder ``geodata/`` of a checkout, and at
``cableroute/_geodata`` in a wheel; a user's own folders are read beside them.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from cableroute import geodesy
from cableroute.errors import CablerouteError, GeodataError, Problem, UnknownNameError
from cableroute.model import (
    Application,
    Deal,
    LandingStation,
    Leg,
    Party,
    Range,
    Relation,
    Route,
    Source,
    reverse_leg,
)
from cableroute.tables import Row, read_folder, read_schema

__all__ = [
    "Geodata",
    "Junction",
    "Rate",
    "RiskGroup",
    "System",
    "attribution",
    "check_geodata",
    "embedded_folder",
    "find_station",
    "open_geodata",
]

SLACK_RATES = {"land": "slack_land_pct", "sea": "slack_sea_pct"}
NEEDED_RATES = ("group_index", *SLACK_RATES.values())


class Junction(NamedTuple):
    """A named place of the land network where stretches meet."""

    id: str
    name_en: str
    name_ar: str
    lon_deg: float
    lat_deg: float
    position_of: str
    accuracy_km: float
    confidence: str
    country: str
    source_ids: tuple[str, ...]
    note: str


class System(NamedTuple):
    """A cable system as the tables know it."""

    id: str
    name: str
    name_ar: str
    aliases: tuple[str, ...]
    status: str
    status_date: str
    ready_for_service: str
    length_km: tuple[float, float] | None
    fibre_pairs: str
    fibre_pairs_basis: str
    design_capacity: str
    owners: str
    landing_station_ids: tuple[str, ...]
    supplier: str
    source_ids: tuple[str, ...]
    note: str


class RiskGroup(NamedTuple):
    """Things that may fail together."""

    id: str
    name: str
    kind: str
    description: str
    source_ids: tuple[str, ...]


class Rate(NamedTuple):
    """A figure that calculations rest on, low, likely and high."""

    id: str
    name: str
    range: Range
    unit: str
    source_ids: tuple[str, ...]
    note: str


@dataclass(frozen=True)
class Geodata:
    """Everything that was read, by id. Open it with `open_geodata` and pass it on.

    Parameters
    ----------
    folders : tuple of Path
        Where it was read from.
    sources, stations, junctions, legs, paths, systems, deals, groups, rates : dict
        The rows by id. `legs` are the stretches of the land network and the segments of
        cables; `paths` are the named terrestrial crossing paths, as routes without deals.
    """

    folders: tuple[Path, ...]
    sources: Mapping[str, Source]
    stations: Mapping[str, LandingStation]
    junctions: Mapping[str, Junction]
    legs: Mapping[str, Leg]
    paths: Mapping[str, Route]
    systems: Mapping[str, System]
    deals: Mapping[str, Deal]
    groups: Mapping[str, RiskGroup]
    rates: Mapping[str, Rate]

    @property
    def land_path(self) -> Path:
        """File of the embedded land polygons."""
        return embedded_folder() / "land_ne10m.bin.xz"

    @cached_property
    def place_names(self) -> Mapping[str, str]:
        """English name of every station and junction, by id."""
        stations = {station.id: station.name_en for station in self.stations.values()}
        return stations | {place.id: place.name_en for place in self.junctions.values()}

    def __repr__(self) -> str:
        """Return how many rows of each kind there are."""
        kinds = ("stations", "legs", "paths", "systems", "deals", "sources")
        return f"<Geodata {', '.join(f'{len(getattr(self, kind))} {kind}' for kind in kinds)}>"


def embedded_folder() -> Path:
    """Return the folder of the embedded tables: a checkout's own before a wheel's copy.

    Raises
    ------
    GeodataError
        Neither is there: the installation is broken.
    """
    package = Path(__file__).resolve().parent
    checkout = package.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / "geodata/schema.csv").is_file():
        return checkout / "geodata"
    if (package / "_geodata/schema.csv").is_file():
        return package / "_geodata"
    raise GeodataError("the embedded geodata are missing: install cableroute again")


def open_geodata(*folders: str | Path, embedded: bool = True) -> Geodata:
    """Open the embedded tables and, beside them, a user's own.

    Parameters
    ----------
    *folders : str or Path
        Folders with any of the tables; their rows may refer to the embedded ones.
    embedded : bool
        Whether to read the embedded tables.

    Returns
    -------
    Geodata
        Everything that was read.

    Raises
    ------
    GeodataError
        With every fault of every table, each with file, row and field.

    Examples
    --------
    >>> geo = open_geodata()
    >>> geo.stations["EG-ZAF"].name_en
    'Zafarana'
    """
    geodata, problems = _read(folders, embedded=embedded)
    if problems:
        raise GeodataError.of("geodata", problems)
    return geodata


def check_geodata(*folders: str | Path, embedded: bool = True) -> tuple[Problem, ...]:
    """Return every fault of the tables that `open_geodata` would read; none is an empty tuple."""
    return tuple(_read(folders, embedded=embedded)[1])


def find_station(geodata: Geodata, name: str | LandingStation) -> LandingStation:
    """Return the landing station of a name: English or Arabic, an alias or an id.

    Case, accents, spaces, punctuation, the forms of hamza and taa marbuta do not matter;
    nothing else is corrected.

    Raises
    ------
    UnknownNameError
        No station has the name (the message gives the nearest ones), or several have.

    Examples
    --------
    >>> find_station(open_geodata(), "الزعفرانه").id
    'EG-ZAF'
    """
    if isinstance(name, LandingStation):
        name = name.id
    if not isinstance(name, str):
        raise UnknownNameError(f"{name!r} is no name of a station: give a text")
    if name in geodata.stations:
        return geodata.stations[name]
    known: dict[str, set[str]] = {}
    for station in geodata.stations.values():
        for text in (station.id, station.name_en, station.name_ar, *station.aliases):
            known.setdefault(_plain(text), set()).add(station.id)
    known.pop("", None)
    found = sorted(known.get(_plain(name), ()))
    if len(found) == 1:
        return geodata.stations[found[0]]
    if found:
        raise UnknownNameError(f"{name!r} names several stations: {', '.join(found)}", found)
    near = difflib.get_close_matches(_plain(name), known, n=6, cutoff=0.5)
    ids = list(dict.fromkeys(station for text in near for station in sorted(known[text])))[:3]
    labels = [f"{geodata.stations[station].name_en} ({station})" for station in ids]
    hint = f"did you mean {', '.join(labels)}?" if labels else "see the list of stations"
    raise UnknownNameError(f"no landing station is called {name!r}; {hint}", labels)


def attribution(geodata: Geodata, source_ids: Iterable[str]) -> str:
    """Return the credit line that the licences of some sources ask for.

    Examples
    --------
    >>> attribution(open_geodata(), ["geonames", "ecofin-2019-05"])
    'GeoNames (CC BY 4.0)'
    """
    used = (geodata.sources[source] for source in source_ids if source in geodata.sources)
    credits = (
        f"{source.publisher} ({source.licence})"
        for source in used
        if "facts only" not in source.licence and not source.licence.startswith("public domain")
    )
    return "; ".join(dict.fromkeys(credits))


def _plain(text: str) -> str:
    """Return a name without what writers vary: case, accents, hamza, taa marbuta, spaces."""
    letters = unicodedata.normalize("NFKD", text.casefold().translate(_ARABIC_VARIANTS))
    return "".join(letter for letter in letters if letter.isalnum())


_ARABIC_VARIANTS = str.maketrans(
    {
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ة": "ه",
        "ى": "ي",
        "ئ": "ي",
        "ؤ": "و",
        "ء": "",
        "ـ": "",
    }
    | {chr(0x660 + digit): str(digit) for digit in range(10)}
)


# --- reading: rows of all folders, checked against one another, made into nouns ---


def _read(folders: Iterable[str | Path], *, embedded: bool) -> tuple[Geodata, list[Problem]]:
    home = embedded_folder()
    schema = read_schema(home / "schema.csv")
    paths = [*([home] if embedded else []), *(Path(folder) for folder in folders)]
    rows: dict[str, list[Row]] = {table: [] for table in schema}
    problems: list[Problem] = []
    for path in paths:
        found, faults = read_folder(path, schema)
        for row in found:
            rows[row.table].append(row)
        problems += faults
    ids = _ids(rows, problems)
    for table, fields in schema.items():
        for row in rows[table]:
            for field in fields:
                problems += _unknown_ids(row, field.name, field.references, ids)
            problems += _row_faults(row, ids)
    problems += [
        Problem("rates", "rates.csv", f"rate {rate!r} is missing", "add its row")
        for rate in NEEDED_RATES
        if rate not in ids["rates"]
    ]
    return _build(tuple(paths), rows, problems), problems


def _ids(rows: Mapping[str, list[Row]], problems: list[Problem]) -> dict[str, dict[str, Row]]:
    """Return the rows by id for each table, and for places and legs over several tables."""
    unions = {"places": ("landing_stations", "junctions"), "legs": ("stretches", "cables")}
    ids: dict[str, dict[str, Row]] = {}
    for name in (*rows, *unions):
        ids[name] = {}
        tables = unions.get(name, (name,))
        alone = name in unions or not any(name in tables for tables in unions.values())
        for row in (row for table in tables for row in rows[table]):
            identity = row["id"]
            if identity is None:
                continue
            first = ids[name].setdefault(identity, row)
            if first is not row and alone:
                problems.append(
                    Problem(
                        "unique id",
                        row.at("id"),
                        f"{identity!r} is taken by {first.where}",
                        "choose another id; a row read before cannot be replaced",
                    )
                )
    return ids


def _unknown_ids(
    row: Row, field: str, references: str, ids: Mapping[str, Mapping[str, Row]]
) -> list[Problem]:
    table = references
    if references == "by scope":
        scopes = {
            "station pair": "landing_stations",
            "path": "transit_paths",
            "segment": "legs",
            "system": "systems",
        }
        table = scopes.get(row["scope"] or "", "")
    if table not in ids or row[field] is None:
        return []
    value = row[field]
    names = (
        [value]
        if isinstance(value, str)
        else [item if isinstance(item, str) else item[1] for item in value]
    )
    return [
        Problem(
            "unknown id",
            row.at(field),
            f"{name!r} is not in {table.replace('_', ' ')}",
            _nearest(name, ids[table]),
        )
        for name in names
        if name not in ids[table]
    ]


def _nearest(name: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(name, list(known), n=2, cutoff=0.6)
    return f"did you mean {' or '.join(near)}?" if near else "add its row, or correct the id"


def _row_faults(row: Row, ids: Mapping[str, Mapping[str, Row]]) -> list[Problem]:
    """Return the faults of one row that need several fields or another row."""
    faults: list[Problem] = [*_deal_faults(row)]
    if row["start_id"] is not None and row["start_id"] == row["end_id"]:
        faults.append(
            Problem("ends", row.at("end_id"), "both ends are one place", "name two places")
        )
    for low, high in (
        ("low", "likely"),
        ("likely", "high"),
        ("low", "high"),
        ("published_low_km", "published_high_km"),
        ("length_low_km", "length_high_km"),
        ("term_low_years", "term_high_years"),
        ("paths_low", "paths_high"),
    ):
        if row[low] is not None and row[high] is not None and row[low] > row[high]:
            faults.append(
                Problem(
                    "range",
                    row.at(low),
                    f"{row[low]:g} is above {high} {row[high]:g}",
                    "order them",
                )
            )
        alone = (row[low] is None) != (row[high] is None)
        if alone and low.startswith(("published", "length", "term")):
            empty = low if row[low] is None else high
            faults.append(
                Problem("range", row.at(empty), "one end of a range is empty", "give both or none")
            )
    if row.table == "deals" and row["value"] is not None:
        faults += [
            Problem(
                "value",
                row.at(field),
                "a value has no " + field.replace("_", " "),
                "give it, or leave the value empty",
            )
            for field in ("currency", "value_basis")
            if row[field] is None
        ]
    if row.table == "deal_applications" and row["scope"] is not None:
        wanted = 2 if row["scope"] == "station pair" else 1
        if len(row["target_ids"]) != wanted:
            faults.append(
                Problem(
                    "scope",
                    row.at("target_ids"),
                    f"a {row['scope']} has {wanted} targets, here are {len(row['target_ids'])}",
                    "two stations for a pair, else one id",
                )
            )
    if row.table in ("stretches", "cables") and row["geometry"] is not None:
        for field, index in (("start_id", 0), ("end_id", -1)):
            place = ids["places"].get(row[field] or "")
            if place is None or place["geometry"] is None:
                continue
            end = row["geometry"].coords[index][:2]
            off_km = float(geodesy.distance_km(*place["geometry"].coords[0][:2], *end))
            allowed_km = (place["accuracy_km"] or 0.0) + (row["accuracy_km"] or 0.0)
            if off_km > max(allowed_km, 0.001):
                faults.append(
                    Problem(
                        "leg ends at its place",
                        row.at(field),
                        f"the line ends {off_km:.1f} km from {row[field]}, "
                        f"beyond the accuracy ({allowed_km:g} km)",
                        "correct the line, or name the place where it ends",
                    )
                )
    return faults


def _deal_faults(row: Row) -> list[Problem]:
    """Return what is wrong between the fields of a deal or of one of its applications."""
    faults: list[Problem] = []
    if row.table == "deals" and row["signed_precision"] is not None:
        known = {0: "unknown", 4: "year", 7: "month", 10: "day"}[len(row["signed"] or "")]
        if row["signed_precision"] != known:
            message = f"is {row['signed_precision']}, but the date is known by the {known}"
            faults.append(
                Problem("precision", row.at("signed_precision"), message, f"write {known}")
            )
    if row.table == "deals" and any(deal == row["id"] for _, deal in row["relations"]):
        faults.append(
            Problem("relation", row.at("relations"), "relates the deal to itself", "name another")
        )
    targets = row["target_ids"] if row.table == "deal_applications" else ()
    if row["scope"] == "country" and not all(re.fullmatch("[A-Z]{2}", name) for name in targets):
        hint = "two capitals of ISO 3166, as EG"
        faults.append(Problem("scope", row.at("target_ids"), f"{targets} is no country", hint))
    if row["scope"] == "station pair" and len(set(targets)) < len(targets):
        faults.append(
            Problem("scope", row.at("target_ids"), "both stations are one", "name two stations")
        )
    return faults


def _build(
    folders: tuple[Path, ...], rows: Mapping[str, list[Row]], problems: list[Problem]
) -> Geodata:
    """Make the nouns of the sound rows; a noun that refuses adds its problems."""
    known = {problem.where for problem in problems}

    def make(table: str, noun: Callable[[Row], Any]) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for row in rows[table]:
            if row.sound and row["id"] is not None:
                try:
                    made.setdefault(row["id"], noun(row))
                except KeyError:
                    pass  # it names a row that has a fault of its own, reported there
                except CablerouteError as error:
                    if not any(where.startswith(row.where) for where in known):
                        problems.extend(
                            replace(problem, where=f"{row.where}, {problem.where}")
                            for problem in error.problems
                        )
        return made

    rates = make("rates", _rate)
    slack = {
        medium: rates[name].range if name in rates else Range(0.0, 0.0, 0.0)
        for medium, name in SLACK_RATES.items()
    }
    legs = make("stretches", lambda row: _leg(row, slack)) | make(
        "cables", lambda row: _leg(row, slack)
    )
    applications: dict[str, list[Application]] = {}
    for row in rows["deal_applications"]:
        if row.sound and not any(problem.where.startswith(row.where) for problem in problems):
            applications.setdefault(row["deal_id"], []).append(
                Application(
                    row["scope"],
                    row["target_ids"],
                    row["how_surely"],
                    row["note"] or "",
                    row["source_ids"],
                )
            )
    return Geodata(
        folders=folders,
        sources=make("sources", lambda row: Source(**_texts_of(row, Source.__dataclass_fields__))),
        stations=make("landing_stations", _station),
        junctions=make("junctions", _junction),
        legs=legs,
        paths=make("transit_paths", lambda row: _path(row, legs)),
        systems=make("systems", _system),
        deals=make("deals", lambda row: _deal(row, tuple(applications.get(row["id"], ())))),
        groups=make(
            "shared_risk_groups",
            lambda row: RiskGroup(
                row["id"], row["name"], row["kind"], row["description"], row["source_ids"]
            ),
        ),
        rates=rates,
    )


def _texts_of(row: Row, names: Iterable[str]) -> dict[str, Any]:
    """Return the values of some fields, empty text where a cell is empty."""
    return {name: "" if row[name] is None else row[name] for name in names}


def _pair(row: Row, low: str, high: str) -> tuple[float, float] | None:
    return None if row[low] is None or row[high] is None else (row[low], row[high])


def _position(row: Row) -> dict[str, Any]:
    lon, lat = row["geometry"].coords[0][:2]
    return {"lon_deg": lon, "lat_deg": lat}


def _rate(row: Row) -> Rate:
    values = Range(row["low"], row["likely"], row["high"])
    return Rate(row["id"], row["name"], values, row["unit"], row["source_ids"], row["note"] or "")


def _station(row: Row) -> LandingStation:
    names = set(LandingStation.__dataclass_fields__) - {"lon_deg", "lat_deg"}
    return LandingStation(**_texts_of(row, names), **_position(row))


def _junction(row: Row) -> Junction:
    names = set(Junction._fields) - {"lon_deg", "lat_deg"}
    return Junction(**_texts_of(row, names), **_position(row))


def _system(row: Row) -> System:
    names = set(System._fields) - {"length_km"}
    length_km = _pair(row, "length_low_km", "length_high_km")
    return System(**_texts_of(row, names), length_km=length_km)


def _leg(row: Row, slack: Mapping[str, Range]) -> Leg:
    names = set(Leg.__dataclass_fields__) - {"name", "slack_pct", "published_km"}
    return Leg(
        **_texts_of(row, names),
        name=row["name_en"],
        slack_pct=slack[row["medium"]] if row["slack_pct"] is None else row["slack_pct"],
        published_km=_pair(row, "published_low_km", "published_high_km"),
    )


def _path(row: Row, legs: Mapping[str, Leg]) -> Route:
    """Return a named path; each stretch is turned so that it goes on from the one before."""
    place, oriented = row["start_id"], []
    for stretch in (legs[identity] for identity in row["stretch_ids"]):
        leg = reverse_leg(stretch) if stretch.start_id != place == stretch.end_id else stretch
        place = leg.end_id
        oriented.append(leg)
    route = Route(
        row["id"],
        row["name_en"],
        tuple(oriented),
        note=row["note"] or "",
        published_km=_pair(row, "published_low_km", "published_high_km"),
        source_ids=row["source_ids"],
    )
    ends = (row["start_id"], row["end_id"])
    if (route.start_id, route.end_id) != ends:
        led = f"from {route.start_id} to {route.end_id}"
        found = f"its stretches lead {led}, not from {ends[0]} to {ends[1]}"
        raise GeodataError(found, [Problem("path", "field stretch_ids", found, "order them")])
    return route


def _deal(row: Row, applies_to: tuple[Application, ...]) -> Deal:
    plain = _texts_of(
        row,
        (
            "id",
            "title",
            "kind",
            "signed",
            "signed_precision",
            "currency",
            "value_basis",
            "covers",
            "recurring_charge",
            "status",
            "system_id",
            "source_ids",
            "note",
        ),
    )
    return Deal(
        **plain,
        parties=tuple(Party(*party) for party in row["parties"]),
        value=row["value"],
        price_year=row["price_year"],
        includes_landing=row["includes_landing"],
        path_count=(row["paths_low"], row["paths_high"]),
        term_years=_pair(row, "term_low_years", "term_high_years"),
        applies_to=applies_to,
        relations=tuple(Relation(*relation) for relation in row["relations"]),
    )
