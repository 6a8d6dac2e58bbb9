"""Open and check the tables, the embedded ones and folders laid over them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from weakref import WeakValueDictionary

from cableroute.errors import GeodataError, Problem, check_flags
from cableroute.geodata import rows as entries
from cableroute.geodata.checks import (
    DEVELOPMENT_RATES,
    SLACK_RATES,
    confidential,
    problems_of,
)
from cableroute.geodata.crossed import gate_faults
from cableroute.geodata.embedded import embedded_folder
from cableroute.geodata.overlay import UNIONS, Layers
from cableroute.geodata.short_tables import read_short
from cableroute.geodata.store import Geodata
from cableroute.geodata.table_rows import make
from cableroute.geodata.tables import read_schema
from cableroute.geodata.values import Row
from cableroute.model.fields import range_faults
from cableroute.model.figures import Range
from cableroute.model.legs import DEVELOPMENT_BOUNDS_PCT, SLACK_BOUNDS_PCT, Leg

_OPEN: WeakValueDictionary[tuple[object, ...], Geodata] = WeakValueDictionary()
"""The embedded tables that somebody has open, by the state of their files. What was worked out of
them, as the networks of systems, is then at hand: the same search again takes a tenth."""


def open_geodata(*folders: str | Path, base: bool = True, unverified: bool = False) -> Geodata:
    """Open the embedded tables and, over them, a user's own.

    The embedded tables are read when they are first needed; while they are open somewhere, and
    their files are as they were, they are not opened again. As soon as there are folders of a
    user's, everything is read and checked at once. A row of a later folder replaces the
    row of the same id of an earlier one (`Geodata.overrides` says which); its rows may refer
    to rows of any folder. The parties and the applications of a deal are replaced deal by deal.

    Parameters
    ----------
    *folders : str or Path
        Folders with any of the tables.
    base : bool
        Whether to read the embedded tables.
    unverified : bool
        Whether to give incidents that no source to be trusted reports.

    Returns
    -------
    Geodata
        It does not change.

    Raises
    ------
    GeodataError
        With every fault of every table, each with file, row and field; nothing is then open.

    Examples
    --------
    >>> geo = open_geodata()
    >>> geo.stations["EG-ZAF"].name_en
    'Zafarana'
    """
    check_flags("open_geodata", base=base, unverified=unverified)
    layers = _layers(folders, base=base)
    geodata = Geodata(layers.folders, unverified, layers=layers, opened_by=reopened)
    if not folders and base and not layers.problems:
        return _OPEN.setdefault((unverified, layers.state()), geodata)
    GeodataError.check("geodata", _all_problems(geodata))
    _hide_confidential(layers)
    geodata = Geodata(layers.folders, unverified, layers=layers, opened_by=reopened)
    _ = geodata.digest  # of the files as they are now
    return geodata


@lru_cache(maxsize=4)
def reopened(folders: tuple[str, ...], base: bool, unverified: bool, digest: str) -> Geodata:
    """Open tables that another process has open.

    They are those that it found without a fault, or it has others: either shows in the digest.
    """
    layers = _layers(folders, base=base)
    GeodataError.check("geodata", layers.problems)
    geodata = Geodata(layers.folders, unverified, layers=layers, opened_by=reopened)
    if geodata.digest != digest:
        where = ", ".join(folders) or "the embedded tables"
        raise GeodataError(
            f"{where}: other tables than those that were opened where the work was given out "
            "(open them again; workers on other machines need the same tables and version)"
        )
    if base and not folders:
        return open_geodata(unverified=unverified)
    _hide_confidential(layers)
    return geodata


def is_unchanged(geodata: Geodata, *folders: str | Path, base: bool = True) -> bool:
    """Return whether the files are as they were when tables were opened from these folders."""
    layers = _layers(folders, base=base)
    return not layers.problems and layers.digest() == geodata.digest


def check_geodata(*folders: str | Path, base: bool = True) -> tuple[Problem, ...]:
    r"""Return every fault of the tables that `open_geodata` would read; none is an empty tuple.

    Parameters
    ----------
    *folders : path
        As for `open_geodata`.
    base : bool
        Whether they are read over the embedded tables.

    Returns
    -------
    tuple of Problem
        Rule, where, message and hint of each.

    Examples
    --------
    >>> import tempfile
    >>> from pathlib import Path
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "countries.csv")
    ...     _ = file.write_text("id,name_en,source_ids\nNN,Nowhere,own-estimte\n")
    ...     faults = check_geodata(folder)
    >>> [(fault.rule, fault.hint) for fault in faults]
    [('unknown id', 'did you mean own-estimate or own-derived?')]
    """
    check_flags("check_geodata", base=base)
    layers = _layers(folders, base=base)
    geodata = Geodata(layers.folders, True, layers=layers, opened_by=reopened)
    return tuple(_all_problems(geodata) or gate_faults(geodata))


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


def _hide_confidential(layers: Layers) -> None:
    """Mark what is confidential in tables without a fault."""
    for table, keys in confidential(layers).items():
        layers.hide(table, keys)


def _layers(folders: Iterable[str | Path], *, base: bool) -> Layers:
    home = embedded_folder()
    opened = [*([home] if base else []), *(Path(folder) for folder in folders)]
    return Layers(opened, _schema_of(home), home, read_short)


_schema_of = cache(lambda home: read_schema(home / "schema.csv"))


def _all_problems(geodata: Geodata) -> list[Problem]:
    """Return the faults of the rows, and those found when nouns are made of the sound rows."""
    layers = geodata.layers
    problems = problems_of(layers, land=geodata.land_path)
    faulty = {problem.where.partition(", field")[0] for problem in problems}

    def nouns(table: str, noun: Callable[[Row], Any]) -> dict[str, Any]:
        rows = (row for row in layers.rows(table).values() if row.where not in faulty)
        by_id, refused = make(rows, noun)
        problems.extend(refused)
        return by_id

    layers.nouns["landing_stations"] = nouns("landing_stations", entries.station)
    legs: dict[str, Leg] = {}
    rates = nouns("rates", entries.rate)

    def ranges(names: Mapping[str, str], bounds: tuple[float, float]) -> dict[str, Range]:
        """Return the ranges of rates by medium; zero where a fault says what is wrong."""
        by_medium = dict.fromkeys(names, Range(0.0, 0.0, 0.0))
        for medium, name in names.items():
            if name in rates and rates[name].likely is not None:
                where = layers.rows("rates")[name].where
                faults = range_faults(where, name, rates[name].range, *bounds)
                problems.extend(faults)
                by_medium[medium] = by_medium[medium] if faults else rates[name].range
        return by_medium

    slack_pct = ranges(SLACK_RATES, SLACK_BOUNDS_PCT)
    development_pct = ranges(DEVELOPMENT_RATES, DEVELOPMENT_BOUNDS_PCT)
    named = {leg for row in layers.rows("transit_paths").values() for leg in row["stretch_ids"]}
    for table in UNIONS["legs"]:
        rows = layers.rows(table)
        if faulty:
            rows = {key: row for key, row in rows.items() if row.where not in faulty}
        some = entries.one_of_each_leg(rows.values())
        maker = entries.leg_maker(some, slack_pct, development_pct)
        if make(some, maker)[1]:  # each of those that have it is to be named
            maker = entries.leg_maker(rows.values(), slack_pct, development_pct)
            problems += make(rows.values(), maker)[1]
        wanted = [rows[key] for key in named & rows.keys()]
        legs |= make(wanted, entries.leg_maker(wanted, slack_pct, development_pct))[0]
    nouns("transit_paths", lambda row: entries.path(row, legs))
    nouns("deals", lambda row: entries.deal(row, (), ()))
    return problems
