"""Open the tables: stations, land network, cables, deals, incidents and rates, with sources.

The embedded tables are in the top folder ``geodata/`` of a checkout, and at
``cableroute/_geodata`` in a wheel; a user's own folders are read over them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from cableroute.errors import GeodataError, UnknownNameError, check_flags, shown
from cableroute.geodata import rows as entries
from cableroute.geodata.best_rate import kept_rate
from cableroute.geodata.checks import DEVELOPMENT_RATES, SLACK_RATES
from cableroute.geodata.embedded import embedded_folder
from cableroute.geodata.entries import Entries
from cableroute.geodata.filters import check_filters, fitting
from cableroute.geodata.kept import KeepsWhatIsMade
from cableroute.geodata.legs_by_system import Legs
from cableroute.geodata.name_index import NameIndex, in_both_languages
from cableroute.geodata.overlay import OF_A_DEAL, Layers, Override
from cableroute.geodata.table_rows import PANDAS, TABLES, make
from cableroute.geodata.values import Row
from cableroute.model.dates import date_text
from cableroute.model.deals import Deal
from cableroute.model.figures import Range, Rate
from cableroute.model.legs import Leg
from cableroute.model.places import Country, Junction, LandingStation
from cableroute.model.routes import Route
from cableroute.model.systems import (
    Incident,
    System,
)
from cableroute.text import counted, html_rows

if TYPE_CHECKING:
    import geopandas

NAMES = {table: name.replace("_", " ") for name, table in TABLES.items()} | {
    "repair_zones": "repair zones",
    "waters": "waters",
}
"""What the entries of a table are called where they are printed."""

CITY_PREFIX = "city-"
"""How the id of a city of the world begins, which the tables join to no landing."""

T = TypeVar("T")


def place_of(geodata: Geodata, place_id: str) -> LandingStation | Junction | None:
    """Return a station, a junction or a city by its id; None for a point of one's own."""
    held = geodata.stations.get(place_id) or geodata.junctions.get(place_id)
    is_city = held is None and place_id.startswith(CITY_PREFIX)
    return geodata.cities.get(place_id) if is_city else held


def _table(table: str, noun: Callable[[Row], T], what: str) -> cached_property[Mapping[str, T]]:
    """Return the property of the nouns of a table by id, which are made when it is first used."""

    def nouns(self: Geodata) -> Mapping[str, T]:
        return self._entries_of(table, noun)

    nouns.__doc__ = what
    return cached_property(nouns)


@dataclass(frozen=True, eq=False)
class Geodata(KeepsWhatIsMade):
    """The tables as nouns by id. Open it with `open_geodata` and pass it on.

    It does not change. A table is read when it is first used.

    Parameters
    ----------
    folders : tuple of Path
        Where it is read from, lowest first.
    unverified : bool
        Whether `incidents` holds those that no source to be trusted reports.
    layers : Layers
        The rows.
    opened_by : callable
        Opens the same tables again in another process, from folders, whether the embedded tables
        are among them, `unverified` and `digest`.

    Examples
    --------
    >>> import cableroute as cr
    >>> "PEACE" in cr.open_geodata().systems
    True
    """

    folders: tuple[Path, ...]
    unverified: bool = False
    layers: Layers = field(repr=False, kw_only=True)
    opened_by: Callable[..., Geodata] = field(repr=False, kw_only=True)

    @cached_property
    def digest(self) -> str:
        """A mark of what the tables hold: it changes with any of their files."""
        return self.layers.digest()

    def __reduce__(self) -> tuple[Callable[..., Geodata], tuple[Any, ...]]:
        """Pickle the folders, not the rows: a process opens them once, and holds them to these."""
        home = self.layers.home
        folders = tuple(str(folder.resolve()) for folder in self.folders if folder != home)
        return self.opened_by, (folders, home in self.folders, self.unverified, self.digest)

    sources = _table("sources", entries.source, "Where figures and geometry come from.")
    countries = _table("countries", entries.country, "The countries by ISO 3166 alpha-2 code.")
    stations = _table(
        "landing_stations", entries.station, "The landing stations and landing points."
    )
    junctions = _table(
        "junctions",
        entries.junction,
        "Places that are not stations: junctions, cities, beach manholes, branching units.",
    )

    @cached_property
    def stretches(self) -> Mapping[str, Leg]:
        """The legs of the land networks."""
        return self._legs_of("stretches")

    @cached_property
    def backhaul(self) -> Mapping[str, Leg]:
        """Links between stations and cities."""
        return self._legs_of("backhaul")

    @cached_property
    def segments(self) -> Legs:
        """The segments of the cable systems."""
        return self._legs_of("cables")

    @cached_property
    def segments_of(self) -> Mapping[str, tuple[Leg, ...]]:
        """The segments of each system that has any, by its id."""
        return Entries("systems", entries.by_system(self.segments.values()))

    @cached_property
    def legs(self) -> Mapping[str, Leg]:
        """Stretches, backhaul and segments together."""
        return Entries("legs", {**self.stretches, **self.backhaul, **self.segments})

    @cached_property
    def paths(self) -> Mapping[str, Route]:
        """The named terrestrial crossing paths, as routes without deals."""
        legs = self._path_legs
        return self._entries_of("transit_paths", lambda row: entries.path(row, legs))

    systems = _table("systems", entries.system, "The cable systems.")
    crossings = _table(
        "crossings", entries.crossing, "Between which stations a system crosses a country."
    )

    @cached_property
    def deals(self) -> Mapping[str, Deal]:
        """The deals, with their parties and what they apply to."""
        parties, applies = (self._by_deal(table) for table in OF_A_DEAL)
        return self._entries_of(
            "deals",
            lambda row: entries.deal(row, parties.get(row["id"], ()), applies.get(row["id"], ())),
        )

    @cached_property
    def incidents(self) -> Mapping[str, Incident]:
        """Cuts and faults; unverified ones only if requested at opening."""
        every = self._entries_of("incidents", entries.incident)
        kept = {name: item for name, item in every.items() if item.verified or self.unverified}
        return Entries("incidents", kept)

    risks = _table(
        "risks",
        entries.risk,
        "Sanctions, conflicts, closed waters, permits and force majeure, dated.",
    )
    restrictions = _table(
        "restrictions",
        entries.restriction,
        "Pairs of countries that are not connected, or between which no capacity is sold.",
    )
    permits = _table(
        "permits",
        entries.permit,
        "What coastal states ask of who lays or repairs a cable in their waters.",
    )
    latencies = _table(
        "latencies",
        entries.latency,
        "Published delays: round trips of networks, and of named systems.",
    )
    groups = _table("shared_risk_groups", entries.group, "The shared-risk groups.")
    rates = _table("rates", entries.rate, "Figures that calculations use.")
    repair_zones = _table(
        "repair_zones", entries.repair_zone, "The boxes of the zones that rates of repair name."
    )
    waters = _table(
        "waters", entries.waters, "The boxes of named waters, by which a leg passes them."
    )
    deflators = _table("deflators", entries.deflator, "Price indices by currency and year.")
    published_lengths = _table(
        "published_lengths",
        entries.published_length,
        "The published lengths of trunks between two landings.",
    )

    @property
    def development_pct(self) -> Mapping[str, Range]:
        """Route development by medium, per cent; none where the rates have none."""
        rates = {medium: rate for medium, rate in DEVELOPMENT_RATES.items() if rate in self.rates}
        return {medium: self.rates[rate].range for medium, rate in rates.items()}

    @property
    def overrides(self) -> tuple[Override, ...]:
        """Which rows of a later folder replaced other rows of an earlier one."""
        return tuple(self.layers.overrides)

    @property
    def remarks(self) -> tuple[str, ...]:
        """What was assumed of short tables: defaults, and which own stations are joined to what."""
        took = self.layers.defaults.items()
        said = (f"{folder}: where no cell says: {', '.join(it)}" for folder, it in took if it)
        return (*said, *self.layers.remarks)

    @cached_property
    def data_date(self) -> str:
        """Date of the embedded tables, ISO."""
        return (embedded_folder() / "data_date.txt").read_text(encoding="utf-8").strip()

    @property
    def land_path(self) -> Path:
        """File of the embedded land polygons."""
        return embedded_folder() / "land_ne10m.bin.xz"

    @property
    def countries_path(self) -> Path:
        """File of the embedded land of the countries."""
        return embedded_folder() / "countries_ne10m.bin.xz"

    @property
    def relief_path(self) -> Path:
        """File of the embedded sea depths."""
        return embedded_folder() / "relief_etopo1_6min.bin.xz"

    @cached_property
    def place_names(self) -> Mapping[str, str]:
        """English name of every station and junction, by id."""
        stations = {place.id: place.name_en for place in self.stations.values()}
        junctions = {place.id: place.name_en for place in self.junctions.values()}
        return Entries("place names", stations | junctions)

    @cached_property
    def cities(self) -> Mapping[str, Junction]:
        """Cities of the world that the tables join to no landing, by id: those near are its own."""
        named = {place.name_en for place in self.junctions.values() if place.kind == "city"}
        rows = self.layers.rows("cities").values()
        cities = (entries.city(row) for row in rows if row["name_en"] not in named)
        return Entries("cities", {city.id: city for city in cities})

    def place_name(self, place_id: str) -> str:
        """Return the English name of a place, or its id where it has none."""
        place = place_of(self, place_id)
        return place.name_en if place is not None else place_id

    def country_name(self, code: str) -> str:
        """Return the English name of a country, or its code where no table names it."""
        return self.countries[code].name_en if code in self.countries else code

    def find_country(self, text: str | Country) -> Country:
        """Return the country of a name, English or Arabic, an alias or an ISO code.

        Raises
        ------
        UnknownNameError
            No country has the name.

        Examples
        --------
        >>> from cableroute import open_geodata
        >>> open_geodata().find_country("Egypt").id, open_geodata().find_country("مصر").id
        ('EG', 'EG')
        """
        if isinstance(text, Country):
            text = text.id
        if isinstance(text, str) and text.upper() in self.countries:
            text = text.upper()
        return self.countries[self._country_names.find(text)]

    def find_station(
        self, text: str | LandingStation, *, country: str | None = None
    ) -> LandingStation:
        """Return the landing station of a name: English or Arabic, an alias or an id.

        Case, accents, spaces, punctuation, the forms of hamza and taa marbuta do not matter;
        nothing else is corrected.

        Parameters
        ----------
        text : str
            The name.
        country : str, optional
            ISO 3166 alpha-2 code or name, where a name occurs in several countries.

        Raises
        ------
        UnknownNameError
            No station has the name (the message gives the nearest ones), or several have.

        Examples
        --------
        >>> from cableroute import open_geodata
        >>> open_geodata().find_station("الزعفرانه").id
        'EG-ZAF'
        """
        return self._entry("stations", LandingStation, text, self._station_names, country)

    def find_system(self, text: str | System, *, country: str | None = None) -> System:
        """Return the system of a name, an alias or an id; `country`: one where it lands.

        Names and errors are as of `find_station`.

        Examples
        --------
        >>> from cableroute import open_geodata
        >>> open_geodata().find_system("peace").id
        'PEACE'
        """
        return self._entry("systems", System, text, self._system_names, country)

    def _entry(
        self, table: str, kind: type[T], text: str | T, names: NameIndex, country: str | None
    ) -> T:
        """Return an entry of a table by name or id; an entry is found by its own id."""
        among = None if country is None else self.select(table, country=country)
        name: Any = getattr(text, "id", text) if isinstance(text, kind) else text
        entry: T = getattr(self, table)[names.find(name, among=among)]
        return entry

    def find_rate(
        self,
        quantity: str,
        *,
        medium: str = "",
        zone: str = "",
        country: str = "",
        component: str = "",
        scenario: str = "",
        depth_m: float | None = None,
    ) -> tuple[Rate, str]:
        """Return the rate of a quantity that fits best, and in words what it is a proxy for.

        Parameters
        ----------
        quantity : str
            What it is a rate of, as ``"sea_faults_per_1000km_year"``.
        medium, zone, country, component, scenario : str, optional
            What it is wanted for. A row that is narrowed to another zone, country, component or
            scenario never fits; nor one of the other medium, where one is given; nor one that
            copies a re-worded summary.
        depth_m : float, optional
            Water depth, m.

        Returns
        -------
        rate : Rate
            The narrowest row that fits.
        fallback : str
            What was wanted and the row is not narrowed to; empty where it fits wholly.

        Raises
        ------
        GeodataError
            No row of the quantity fits.
        """
        wanted = {"medium": medium, "zone": zone, "country": country, "component": component}
        wanted["scenario"] = scenario
        return kept_rate(self, quantity, wanted, depth_m)

    def select(
        self,
        table: str,
        *,
        country: str | None = None,
        status: str | None = None,
        system: str | None = None,
        confidence: str | None = None,
        on: int | str | None = None,
    ) -> dict[str, Any]:
        """Return the entries of a table that fit every filter, by id.

        Parameters
        ----------
        table : str
            A mapping of this object: "stations", "systems", "segments", "paths", ...
        country : str, optional
            ISO 3166 alpha-2 code or name: where a place or a leg is, a system lands or a
            path ends.
        status, confidence : str, optional
            As the rows have it.
        system : str, optional
            Name or id of a system.
        on : str, int or date, optional
            ISO date: what was certainly in service on it (systems, their segments and crossings,
            stations where one lands); paths and stretches, except those whose right of way
            certainly did not exist yet; deals signed by then; incidents that had begun and had not
            certainly ended; risks and restrictions that may have held, of both and of incidents on
            any day of a month or year, which otherwise means its last day.

        Raises
        ------
        UnknownNameError
            There is no such table or system.
        GeodataError
            The table cannot be filtered so, or the date, status or confidence is invalid.

        Examples
        --------
        >>> from cableroute import open_geodata
        >>> geo = open_geodata()
        >>> "PEACE" in geo.select("systems", country="EG", on="2023-06-01")
        True
        """
        if table not in TABLES:
            raise UnknownNameError(f"no table is called {shown(table)}: one of {', '.join(TABLES)}")
        if system is not None:
            system = self.find_system(system).id
        if country is not None:
            country = self._country_code(country)
        filters = {"country": country, "status": status, "system": system}
        filters |= {"confidence": confidence, "on": date_text(on)}
        wanted = {name: value for name, value in filters.items() if value is not None}
        check_filters(table, wanted, getattr(self, table))
        is_wanted = fitting(self, table, wanted)
        return {name: item for name, item in getattr(self, table).items() if is_wanted(item)}

    def records(self, table: str, *, confidential: bool = False) -> list[dict[str, Any]]:
        """Return the rows of a table as they are in it, by field; geometry is shapely's.

        Parameters
        ----------
        table : str
            A mapping of this object, or a table of schema.csv.
        confidential : bool
            Whether confidential rows are given too.
        """
        check_flags("records", confidential=confidential)
        name = TABLES.get(table, table)
        if name not in self.layers.schema:
            tables = ", ".join(dict.fromkeys((*TABLES, *self.layers.schema)))
            raise UnknownNameError(f"no table is called {shown(table)}: one of {tables}")
        columns = [item.name for item in self.layers.schema[name]]
        return [
            {column: row[column] for column in columns}
            for row in self.layers.rows(name).values()
            if (confidential or row["visibility"] != "confidential")
            and (name != "incidents" or row["verified"] or self.unverified)
        ]

    def to_gdf(self, table: str, *, confidential: bool = False) -> geopandas.GeoDataFrame:
        """Return a table as a GeoDataFrame (EPSG:4326), one row each, with every field.

        Tables without geometry have an empty one; a system has the lines of its segments.

        Parameters
        ----------
        table : str
            A mapping of this object, or a table of schema.csv.
        confidential : bool
            Whether confidential rows are given too.

        Examples
        --------
        >>> from cableroute import open_geodata
        >>> open_geodata().to_gdf("stations").crs.to_epsg()
        4326
        """
        check_flags("to_gdf", confidential=confidential)
        import geopandas
        import pandas as pd
        from shapely.geometry import MultiLineString, Point

        rows = self.records(table, confidential=confidential)
        name = TABLES.get(table, table)
        columns = [item.name for item in self.layers.schema[name] if item.name != "geometry"]
        shapes: list[Any]
        if name == "systems":
            lines: dict[str, list[Any]] = {}
            for segment in self.records("cables", confidential=confidential):
                lines.setdefault(segment["system_id"], []).append(segment["geometry"])
            shapes = [MultiLineString(lines[r["id"]]) if r["id"] in lines else None for r in rows]
        elif name == "incidents":
            shapes = [
                None if row["lon_deg"] is None else Point(row["lon_deg"], row["lat_deg"])
                for row in rows
            ]
        elif name == "transit_paths":
            shapes = [self.paths[row["id"]].geometry for row in rows]
        else:
            shapes = [row.get("geometry") for row in rows]
        kinds = {item.name: PANDAS.get(item.type) for item in self.layers.schema[name]}
        cells = {key: pd.Series([row[key] for row in rows], dtype=kinds[key]) for key in columns}
        frame = pd.DataFrame(cells, columns=columns)
        return geopandas.GeoDataFrame(frame, geometry=geopandas.GeoSeries(shapes, crs="EPSG:4326"))

    def __repr__(self) -> str:
        """Return the number of rows of each kind."""
        kinds = ("stations", "systems", "segments", "paths", "deals", "incidents", "sources")
        counts = ", ".join(counted(len(getattr(self, kind)), kind[:-1], kind) for kind in kinds)
        return f"<Geodata {counts}, data as of {self.data_date}>"

    def _repr_html_(self) -> str:
        """Return a table of the mappings: how many entries each has, and what they are."""
        rows = [
            (name, f"{len(getattr(self, name)):,}", str(getattr(type(self), name).__doc__))
            for name in (*TABLES, "repair_zones", "waters")
        ]
        return html_rows(f"Tables, data as of {self.data_date}", rows)

    # --- from rows to nouns ---

    def _entries_of(self, table: str, noun: Callable[[Row], Any]) -> Mapping[str, Any]:
        """Return the nouns of a table by id; every fault of the table at once."""
        nouns = self.layers.nouns.pop(table, None)
        if nouns is None:
            nouns, problems = make(self.layers.rows(table).values(), noun)
            GeodataError.check("geodata", [*self.layers.problems, *problems])
        return Entries(NAMES[table], nouns)

    def _legs_of(self, table: str) -> Legs:
        slack_pct = {medium: self.rates[rate].range for medium, rate in SLACK_RATES.items()}
        legs = Legs(NAMES[table], self.layers.rows(table), slack_pct, self.development_pct)
        GeodataError.check("geodata", [*self.layers.problems, *legs.problems()])
        return legs

    @cached_property
    def _path_legs(self) -> Mapping[str, Leg]:
        """The legs that paths are made of; those of cables only if a path names one."""
        named = (
            name
            for row in self.layers.rows("transit_paths").values()
            for name in row["stretch_ids"]
        )
        return self.stretches if all(name in self.stretches for name in named) else self.legs

    def _by_deal(self, table: str) -> Mapping[str, list[Row]]:
        rows: dict[str, list[Row]] = {}
        for row in self.layers.rows(table).values():
            rows.setdefault(row["deal_id"], []).append(row)
        return rows

    # --- names ---

    @cached_property
    def _country_names(self) -> NameIndex:
        return NameIndex("country", in_both_languages(self.countries))

    @cached_property
    def _station_names(self) -> NameIndex:
        hidden = _secret(self.stations)
        return NameIndex("landing station", in_both_languages(self.stations), hidden=hidden)

    @cached_property
    def _system_names(self) -> NameIndex:
        systems = self.systems.values()
        names = {item.id: (item.name, item.name_ar, *item.aliases) for item in systems}
        return NameIndex("system", names, hidden=_secret(self.systems))

    def _country_code(self, text: str) -> str:
        """Return the code of a country; a code that the table of countries lacks is kept."""
        try:
            return self.find_country(text).id
        except UnknownNameError:
            codes = {station.country for station in self.stations.values()}
            codes |= {place.country for place in self.junctions.values()}
            if isinstance(text, str) and text and text.upper() in codes:
                return text.upper()
            raise


def is_hidden(item: Any) -> bool:
    """Return whether an entry of a table is confidential; of a path, whether any leg is."""
    return item.is_confidential if isinstance(item, Route) else item.visibility == "confidential"


def _secret(entries: Mapping[str, Any]) -> frozenset[str]:
    return frozenset(name for name, item in entries.items() if is_hidden(item))
