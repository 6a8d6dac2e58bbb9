"""What the figures rest on that no table of cables or deals says: passed, printed, stored."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from cableroute.errors import GeodataError, ModelError, Problem, check_flags, kind_faults
from cableroute.files import read_toml, toml_value
from cableroute.geodata.assumption_values import (
    BY_ACCURACY,
    BY_TABLES,
    END_KM,
    GIVEN,
    MAX_STATUS_AGE_YEARS,
    NO_EQUIPMENT,
    NONE,
    SPECS,
    checked_value,
    parsed,
    plain,
)
from cableroute.geodata.checks import DEVELOPMENT_RATES, SLACK_RATES
from cableroute.geodata.name_index import nearly
from cableroute.geodata.store import Geodata
from cableroute.model.figures import Range
from cableroute.model.frames import given_routes
from cableroute.model.legs import SHARE, Leg
from cableroute.model.routes import Route


@dataclass(frozen=True)
class Assumptions:
    """Assumptions on which the measures rest.

    `default_assumptions` returns those with a source; `with_changes` returns changed ones. Two are
    equal if their figures are, whatever the sources.

    Parameters
    ----------
    group_index : Range
        Group index of the fibre.
    slack_land_pct, slack_sea_pct : Range
        Laying slack, cable beyond its route, per cent, where a leg has none of its own.
    development_land_pct, development_sea_pct : Range
        Route development, the route of the cable beyond the drawn line, per cent, where a leg has
        none of its own.
    equipment_rtd_ms : Range
        Round-trip delay of the equipment of a route, added once, ms; 0: none counted.
    end_km : float
        Length at common ends that does not count as shared, km.
    within_km : float or None
        Lines nearer to each other than this are in the same corridor; None: nearer than the sum of
        their accuracies.
    price_year : int or None
        Year in whose prices the values of deals are given too; None: in their own only.
    term_years : float or None
        Term of deals that state none, for their value per year; None: none is given.
    on : str or None
        Year or ISO date for the status of systems; None: the status that was last seen.
    max_status_age_years : float
        A status that was seen longer before the data's date is unverified, years.
    retirement_age_years : float or None
        Age at which a system of which no end is stated is taken to retire, after the data's
        date; None: by the tables.
    sea_faults_per_1000km_year, land_faults_per_1000km_year : Range or None
        Faults per 1,000 km of cable per year; None: by the tables, by zone and country.
    sea_repair_days, land_repair_hours : Range or None
        Time to repair, permits included; None: by the tables, by zone and country.
    land_shared_cause_pct, sea_shared_cause_pct : Range or None
        Share of the failures of a path that hit a given other one of its country, or of its
        waters, too, per cent; None: by the tables.
    land_shared_further_pct, sea_shared_further_pct : Range or None
        Share of the causes that hit two of them that hit a given further one too, per cent; None:
        by the tables.
    scenario : {"quiet", "conflict"} or None
        Whether rates are those without or with attacks on ships, where the tables have both; None:
        those of all years.
    sources : tuple of (str, str)
        The source of each assumption.
    confidential : tuple of str
        Those that are from confidential rates: the figure is used, and not shown unless requested.

    Raises
    ------
    ModelError
        With every fault at once.

    Examples
    --------
    >>> assumed = Assumptions(Range.of(1.4682), Range(0, 10, 26), Range(3, 13, 17))
    >>> assumed.equipment_rtd_ms.likely
    0.0
    """

    group_index: Range
    slack_land_pct: Range
    slack_sea_pct: Range
    development_land_pct: Range = NONE
    development_sea_pct: Range = NONE
    equipment_rtd_ms: Range = NONE
    end_km: float = END_KM
    within_km: float | None = None
    price_year: int | None = None
    term_years: float | None = None
    on: str | None = None
    max_status_age_years: float = MAX_STATUS_AGE_YEARS
    retirement_age_years: float | None = None
    sea_faults_per_1000km_year: Range | None = None
    land_faults_per_1000km_year: Range | None = None
    sea_repair_days: Range | None = None
    land_repair_hours: Range | None = None
    land_shared_cause_pct: Range | None = None
    sea_shared_cause_pct: Range | None = None
    land_shared_further_pct: Range | None = None
    sea_shared_further_pct: Range | None = None
    scenario: str | None = None
    sources: tuple[tuple[str, str], ...] = field(default=(), compare=False)
    confidential: tuple[str, ...] = field(default=(), compare=False)

    def __post_init__(self) -> None:
        """Normalise and check the figures."""
        faults: list[Problem] = []
        for name in SPECS:
            object.__setattr__(self, name, checked_value(name, getattr(self, name), faults))
        ModelError.check("assumptions", faults)

    def source_of(self, name: str) -> str:
        """Return where an assumption is from, in words."""
        return dict(self.sources).get(name, _source_of_default(name, getattr(self, name)))

    def as_rows(self) -> list[dict[str, Any]]:
        """Return one row per assumption, as JSON and `pandas.DataFrame.attrs` can hold it.

        Returns
        -------
        list of dict
            ``key``, ``value`` (a number, a text, [low, likely, high] or None), ``unit``,
            ``what``, ``source`` and ``confidential`` (whether the figure is not to be shown
            unless asked).
        """
        return [
            {
                "key": name,
                "value": plain(getattr(self, name)),
                "unit": spec.unit,
                "what": spec.words,
                "source": self.source_of(name),
                "confidential": name in self.confidential,
            }
            for name, spec in SPECS.items()
        ]

    def figures(self, *, confidential: bool = False) -> dict[str, Any]:
        """Return the value of each by its key, as a row of an output holds it."""
        check_flags("figures", confidential=confidential)
        return {
            row["key"]: "confidential" if row["confidential"] and not confidential else row["value"]
            for row in self.as_rows()
        }

    def summary(self) -> str:
        """Return what most figures rest on, in one line; what is confidential is not shown."""

        def figure(values: Range, unit: str = "") -> str:
            text = f"{values.likely:g}{unit}"
            low, high = f"{values.low:g}", f"{values.high:g}"
            return text if low == high else f"{text} ({low} to {high})"

        parts = {
            "group_index": f"group index {figure(self.group_index)}",
            "development_land_pct": f"route development {figure(self.development_land_pct, ' %')} "
            "on land",
            "development_sea_pct": f"{figure(self.development_sea_pct, ' %')} at sea",
            "slack_land_pct": f"laying slack {figure(self.slack_land_pct, ' %')} on land",
            "slack_sea_pct": f"{figure(self.slack_sea_pct, ' %')} at sea where a leg states none",
            "equipment_rtd_ms": "no equipment counted"
            if self.equipment_rtd_ms.high == 0
            else f"equipment {figure(self.equipment_rtd_ms, ' ms')} a route",
            "end_km": f"{self.end_km:g} km at common ends left out",
        }
        for name, words in (
            ("sea_faults_per_1000km_year", "faults per 1,000 km per year at sea"),
            ("land_faults_per_1000km_year", "faults per 1,000 km per year on land"),
            ("sea_repair_days", "days to repair at sea"),
            ("land_repair_hours", "hours to repair on land"),
            ("land_shared_cause_pct", "per cent of failures shared on land"),
            ("sea_shared_cause_pct", "per cent of cuts shared at sea"),
            ("land_shared_further_pct", "per cent of shared land cuts that hit a third path"),
            ("sea_shared_further_pct", "per cent of shared cuts at sea that hit a third cable"),
        ):
            if getattr(self, name) is not None:
                parts[name] = f"{words} {figure(getattr(self, name))}"
        if self.scenario is not None:
            parts["scenario"] = f"scenario {self.scenario}"
        return ", ".join(
            "confidential" if name in self.confidential else part for name, part in parts.items()
        )

    def to_toml(self, *, confidential: bool = False) -> str:
        """Return the text of a file that `read_assumptions` reads; sources are comments.

        Figures that are confidential are left out unless asked for.
        """
        check_flags("to_toml", confidential=confidential)
        lines = []
        for row in self.as_rows():
            if row["confidential"] and not confidential:
                lines.append(f"# {row['key']} is confidential")
                continue
            value = SPECS[row["key"]].none if row["value"] is None else row["value"]
            about = "; ".join(text for text in (row["unit"], row["what"], row["source"]) if text)
            about = re.sub(r"[\x00-\x1f\x7f]+", " ", about)  # a comment of TOML is one line
            lines.append(f"{row['key']} = {toml_value(value)}  # {about}")
        return "\n".join(lines) + "\n"

    def __str__(self) -> str:
        """Return one line per assumption: key, figure, unit and source."""
        lines = []
        for name, spec in SPECS.items():
            value = getattr(self, name)
            if isinstance(value, Range):
                shown = f"{value.likely:g}"
                if value.low != value.high:
                    shown += f" ({value.low:g} to {value.high:g})"
            else:
                shown = spec.none if value is None else f"{value}"
                shown = shown.removesuffix(".0")
            if name in self.confidential:
                shown = "confidential,"
            unit = f" {spec.unit}" if spec.unit and value is not None else ""
            lines.append(f"{name} = {shown}{unit}: {spec.words}; {self.source_of(name)}")
        return "\n".join(lines)


def default_assumptions(geodata: Geodata) -> Assumptions:
    """Return the assumptions that the rates of the tables give, each with its sources.

    Raises
    ------
    GeodataError
        There is no rate of the group index, or a rate has no likely figure.
    ModelError
        A rate is out of bounds.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> assumed = default_assumptions(open_geodata())
    >>> assumed.group_index, assumed.equipment_rtd_ms.likely
    (Range(low=1.467, likely=1.4682, high=1.4719), 0.0)
    >>> assumed.source_of("group_index")
    'rate group_index (hnk-g652d, fis-otdr-ior, fluke-ior)'
    """
    ModelError.check("default_assumptions", world_faults(geodata))
    rates = {"group_index": "group_index", "equipment_rtd_ms": "equipment_rtd_ms"}
    of_length = (*SLACK_RATES.values(), *DEVELOPMENT_RATES.values())
    rates |= dict(zip(of_length, of_length, strict=True))
    rates = {name: rate for name, rate in rates.items() if rate in geodata.rates}
    if "group_index" not in rates:
        raise GeodataError("no rate group_index: add it to rates.csv")
    values: dict[str, Any] = {name: geodata.rates[rate].range for name, rate in rates.items()}
    sources = {name: _source_of_rate(geodata, rate) for name, rate in rates.items()}
    hidden = tuple(
        name for name, rate in rates.items() if geodata.rates[rate].visibility == "confidential"
    )
    for name in of_length:
        if name not in values:  # tables made by hand: every leg has a slack of its own
            values[name], sources[name] = NONE, "no rate: legs keep their own"
    return Assumptions(**values, sources=tuple(sources.items()), confidential=hidden)


def with_changes(
    assumptions: Assumptions, *, source: str = GIVEN, **changes: object
) -> Assumptions:
    """Return the assumptions with some changed.

    Parameters
    ----------
    assumptions : Assumptions
        What to start from.
    source : str
        Where the changes are from; a figure that stays the same keeps its source.
    **changes
        New figures by key; a range is one number, (low, high) or (low, likely, high).

    Raises
    ------
    ModelError
        With every unknown key, each with the nearest one, and every bad figure at once.

    Examples
    --------
    >>> base = Assumptions(Range.of(1.4682), Range(0, 10, 26), Range(3, 13, 17))
    >>> print(with_changes(base, slack_sea_pct=(5, 10, 15)).slack_sea_pct.likely)
    10.0
    """
    return _with_figures(assumptions, changes, source)


def read_assumptions(path: str | Path, *, base: Assumptions) -> Assumptions:
    r"""Return the assumptions with those of a TOML file in place of some.

    Parameters
    ----------
    path : str or Path
        The file: lines of ``key = 1.5`` or ``key = [low, likely, high]``.
    base : Assumptions
        What holds for the keys that the file does not have.

    Raises
    ------
    ModelError
        The file cannot be read or is no TOML, or with every fault of its keys and figures.

    Examples
    --------
    >>> import tempfile
    >>> from pathlib import Path
    >>> base = Assumptions(Range.of(1.4682), Range(0, 10, 26), Range(3, 13, 17))
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "assumed.toml")
    ...     _ = file.write_text("slack_sea_pct = [5, 10, 15]\nend_km = 20\n")
    ...     read_assumptions(file, base=base).slack_sea_pct
    Range(low=5.0, likely=10.0, high=15.0)
    """
    path = Path(path)
    entries = read_toml(path, "assumptions", "write key = 1.5, one per line")
    return _with_figures(base, entries, path.name)


def set_assumptions(base: Assumptions, items: Iterable[str], *, source: str = GIVEN) -> Assumptions:
    """Return the assumptions with some changed as on a command line.

    Parameters
    ----------
    base : Assumptions
        What to start from.
    items : iterable of str
        ``key=value`` each: a number, ``low,likely,high``, or a word (``accuracy``, ``none``).
    source : str
        Where the changes are from.

    Raises
    ------
    ModelError
        With every fault at once.

    Examples
    --------
    >>> base = Assumptions(Range.of(1.4682), Range(0, 10, 26), Range(3, 13, 17))
    >>> set_assumptions(base, ["slack_sea_pct=5,10,15", "end_km=20"]).end_km
    20.0
    """
    faults: list[Problem] = []
    settings: dict[str, object] = {}
    for item in (items,) if isinstance(items, str) else items:
        name, equals, text = (part.strip() for part in item.partition("="))
        if not equals or not name or not text:
            faults.append(
                Problem("key=value", source, f"{item!r} is not KEY=VALUE", "write end_km=20")
            )
        elif name in settings:
            faults.append(Problem("twice", source, f"{name} is set twice", "set it once"))
        else:
            settings[name] = parsed(name, text)
    try:
        changed = _with_figures(base, settings, source)
    except ModelError as error:
        raise ModelError.of("assumptions", [*faults, *error.problems]) from None
    ModelError.check("assumptions", faults)
    return changed


def with_slack(
    geodata: Geodata, routes: Iterable[Route], *, assumptions: Assumptions
) -> list[Route]:
    """Return the routes with slack and route development assumed where legs have the rates'.

    A leg with figures of its own keeps them, and published lengths stay. A leg whose own figures
    are the very ranges of the rates cannot be distinguished from one that takes them from there.

    Parameters
    ----------
    routes : iterable of Route
        From `find_routes`, or any others.
    geodata : Geodata
        Holds the rates that the legs were made with.
    assumptions : Assumptions
        Laying slack and route development on land and at sea.

    Returns
    -------
    list of Route
        A route of which nothing changes is the same object.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> route = geo.paths["EG-P-ZAF-ABT-CAIRO"]
    >>> assumed = with_changes(default_assumptions(geo), slack_land_pct=5, development_land_pct=0)
    >>> [tight] = with_slack(geo, [route], assumptions=assumed)
    >>> round(tight.cable_km / tight.route_km, 3)
    1.05
    """
    ModelError.check("with_slack", world_faults(geodata) + assumption_faults(assumptions))
    new = {
        medium: (getattr(assumptions, DEVELOPMENT_RATES[medium]), getattr(assumptions, rate))
        for medium, rate in SLACK_RATES.items()
    }
    old = {
        medium: (geodata.development_pct.get(medium, NONE), geodata.rates[rate].range)
        for medium, rate in SLACK_RATES.items()
        if rate in geodata.rates
    }
    changed = {medium for medium in old if new[medium] != old[medium]}

    def adjusted(leg: Leg) -> Leg:
        has = leg.development_range_pct, leg.slack_range_pct
        if leg.medium in changed and has == old[leg.medium] and leg.length_basis != SHARE:
            more, slack = new[leg.medium]
            return replace(leg, development_pct=more, slack_pct=slack)
        return leg

    adjusted_routes = []
    for route in given_routes("with_slack", routes):
        legs = tuple(adjusted(leg) for leg in route.legs)
        same = all(a is b for a, b in zip(legs, route.legs, strict=True))
        adjusted_routes.append(route if same else replace(route, legs=legs))
    return adjusted_routes


def world_faults(geodata: object, assumptions: object = None) -> list[Problem]:
    """Return the faults of the kind of the tables, and of the assumptions where they matter.

    Examples
    --------
    >>> [str(fault) for fault in world_faults("geodata")]
    ["geodata: is 'geodata' (give open_geodata(...))"]
    """
    faults = []
    if not (isinstance(geodata, Geodata) or hasattr(geodata, "rates")):  # another class will do
        faults = kind_faults("geodata", geodata, Geodata, "give open_geodata(...)")
    return faults if assumptions is None else faults + assumption_faults(assumptions)


def figures_faults(geodata: object, assumptions: object) -> list[Problem]:
    """Return the faults of the kind of tables and assumptions, both of which may be missing.

    Examples
    --------
    >>> [str(fault) for fault in figures_faults(None, "assumed")]
    ["assumptions: is 'assumed' (give default_assumptions(geodata), or with_changes of it)"]
    """
    faults = [] if geodata is None else world_faults(geodata)
    return faults if assumptions is None else faults + assumption_faults(assumptions)


def assumption_faults(assumptions: object) -> list[Problem]:
    """Return the faults of the kind of assumptions."""
    hint = "give default_assumptions(geodata), or with_changes of it"
    return kind_faults("assumptions", assumptions, Assumptions, hint)


# --- reading and checking one figure ---


def _source_of_rate(geodata: Geodata, name: str) -> str:
    """Return a rate and its sources; what is confidential is not named."""
    rate = geodata.rates[name]
    shown = [
        source
        for source in rate.source_ids
        if source in geodata.sources and geodata.sources[source].visibility == "public"
    ]
    if rate.visibility == "confidential":
        return "a confidential rate"
    return f"rate {name} ({', '.join(shown)})" if shown else f"rate {name}"


def _with_figures(
    assumptions: Assumptions, changes: Mapping[str, object], source: str
) -> Assumptions:
    ModelError.check("assumptions", assumption_faults(assumptions))
    faults: list[Problem] = []
    new: dict[str, Any] = {}
    for name, value in changes.items():
        if name not in SPECS:
            faults.append(_unknown_key(name, source))
            continue
        before = len(faults)
        checked = checked_value(name, value, faults, source)
        if len(faults) == before:
            new[name] = checked
    ModelError.check("assumptions", faults)
    changed = {name: value for name, value in new.items() if value != getattr(assumptions, name)}
    sources = dict(assumptions.sources) | dict.fromkeys(changed, source)
    hidden = tuple(name for name in assumptions.confidential if name not in changed)
    return replace(assumptions, **changed, sources=tuple(sources.items()), confidential=hidden)


def _unknown_key(name: str, where: str) -> Problem:
    near = nearly(name, SPECS)
    hint = f"did you mean {' or '.join(near)}?" if near else f"one of {', '.join(SPECS)}"
    return Problem("unknown key", where, f"{name!r} is not an assumption", hint)


def _source_of_default(name: str, value: object) -> str:
    if name == "equipment_rtd_ms" and value == NONE:
        return NO_EQUIPMENT
    if name == "within_km" and value is None:
        return BY_ACCURACY
    if SPECS[name].none == "tables" and value is None:
        return BY_TABLES
    if name == "scenario" and value is None:
        return "rates of all years"
    if name == "on" and value is None:
        return "the status that was last seen"
    default = next(item.default for item in fields(Assumptions) if item.name == name)
    if value == default:
        return "default" if value is not None else "none is given"
    return GIVEN
