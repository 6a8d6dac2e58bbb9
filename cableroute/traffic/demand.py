"""What countries want to send to one another: your table, or a gravity model."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, compress
from pathlib import Path
from typing import NamedTuple

import numpy as np

from cableroute.errors import (
    ModelError,
    Problem,
    UnknownNameError,
    is_number,
    kind_faults,
    number_faults,
    shown,
)
from cableroute.files import csv_records, read_octets
from cableroute.geodata.assumptions import world_faults
from cableroute.geodata.name_index import NEAR_RATIO, nearest, plain
from cableroute.geodata.store import Geodata
from cableroute.geodata.values import Row
from cableroute.geometry.geodesy import distance_km, earth_centred_km
from cableroute.routing.conditions import Conditions, with_conditions
from cableroute.text import counted, plain_number
from cableroute.traffic.capacity import NEAR_YEARS, PER_TBPS, Bounds, year_of
from cableroute.traffic.network import Flags, Floats, traffic_network

GIVEN, MODELLED = "given", "modelled"

Group = str | Iterable[str]
"""A region or sub-region of the UN standard M49, a country, or several of both."""

ROUNDS, CLOSE = 2_000, 1e-9
SAME = 1e-6
"""Cases that differ by less of one another are alike."""

MOST_OCTETS = 16_000_000
"""More than the pairs of all countries need, each in both directions."""

NEAREST_KM = 100.0
"""Countries nearer than this attract one another as if they were so far apart."""

SPREAD = 0.5
"""So much lower or higher may the power of distance be: an assumption too."""

WORLD_RATE = "world_bandwidth_tbps"

GROWTH_BEFORE = 1.6
"""Growth a year of the bandwidth of the world before the first that is published (63 % in 2009)."""

ITS_YEARS = 2021
"""`bandwidths.csv` has figures of these years: from then on they are taken as they are."""

SPREAD_NOTE = f"; what two groups send one another: with a power lower or higher by {SPREAD:g} too"


class DemandPair(NamedTuple):
    """Demand between two countries, both directions together, Tbps, low to high.

    Experimental: the record does not confirm these figures yet, and names may change.

    Examples
    --------
    >>> DemandPair("FR", "IN", 1.0, 4.0).high_tbps
    4.0
    """

    start: str
    end: str
    low_tbps: float
    high_tbps: float


@dataclass(frozen=True)
class Demand:
    """Demand between countries.

    Experimental: the record does not confirm these figures yet, and names may change.

    Parameters
    ----------
    pairs : tuple of DemandPair
        Countries by ISO 3166 alpha-2 code, each pair once, the codes in order.
    basis : str
        "given" or "modelled".
    note : str
        What it rests on, in words.
    without_figure : tuple of str
        Countries of the network whose demand no source gives: it is not in the pairs.
    source_ids : tuple of str
        Ids of the sources.
    cases : tuple of tuple of float
        Of a model, the Tbps of each pair in every case of what it assumes, the one asked first:
        `between` takes low and high of its pairs from them.

    Raises
    ------
    ModelError
        With every fault of the pairs at once.

    Examples
    --------
    >>> Demand((DemandPair("FR", "IN", 1.0, 4.0),)).high_tbps
    4.0
    """

    pairs: tuple[DemandPair, ...]
    basis: str = GIVEN
    note: str = ""
    without_figure: tuple[str, ...] = ()
    source_ids: tuple[str, ...] = ()
    cases: tuple[tuple[float, ...], ...] = field(default=(), repr=False)

    def __post_init__(self) -> None:
        """Check the pairs."""
        hint = "give a list of DemandPair(start, end, low_tbps, high_tbps)"
        faults = kind_faults("pairs", self.pairs, (list, tuple), hint)
        for number, pair in enumerate(() if faults else self.pairs, start=1):
            faults += kind_faults(f"pair {number}", pair, DemandPair, hint)
        ModelError.check("demand", faults)
        object.__setattr__(self, "pairs", tuple(self.pairs))
        seen: set[tuple[str, str]] = set()
        for pair in self.pairs:
            where = f"pair {pair.start} - {pair.end}"
            if pair.start >= pair.end:
                hint = "give two countries, the codes in alphabetical order"
                faults.append(Problem("pair", where, "is not in order", hint))
            if (pair.start, pair.end) in seen:
                faults.append(Problem("pair", where, "is there twice", "add the two together"))
            seen.add((pair.start, pair.end))
            low, high = pair.low_tbps, pair.high_tbps
            if not (is_number(low) and is_number(high) and 0 <= low <= high):
                what = f"is {shown(low)} to {shown(high)} Tbps"
                faults.append(Problem("range", where, what, "give 0 or more, low to high"))
        ModelError.check("demand", faults)

    def __repr__(self) -> str:
        """Return the count of pairs and the sum of their demand."""
        return (
            f"<Demand {self.basis}, {counted(len(self.pairs), 'pair')}, {self.low_tbps:.4g} to "
            f"{self.high_tbps:.4g} Tbps>"
        )

    @property
    def low_tbps(self) -> float:
        """Sum of the demand of all pairs, low."""
        return sum(pair.low_tbps for pair in self.pairs)

    @property
    def high_tbps(self) -> float:
        """Sum of the demand of all pairs, high."""
        return sum(pair.high_tbps for pair in self.pairs)

    def between(self, geodata: Geodata, one: Group, other: Group) -> Demand:
        """Return only the pairs of which one country is in each of two groups.

        Of modelled demand low and high are the cases in which the two send one another the least
        and the most, of each pair the lower and the higher of these.

        Examples
        --------
        >>> from cableroute.geodata.opening import open_geodata
        >>> geo = open_geodata()
        >>> pairs = (DemandPair("FR", "GB", 1, 1), DemandPair("FR", "IN", 2, 3))
        >>> Demand(pairs).between(geo, "Europe", "India").pairs
        (DemandPair(start='FR', end='IN', low_tbps=2, high_tbps=3),)
        """
        here, others = countries_in(geodata, one), countries_in(geodata, other)
        kept = [
            (pair.start in here and pair.end in others)
            or (pair.start in others and pair.end in here)
            for pair in self.pairs
        ]
        pairs = tuple(compress(self.pairs, kept))
        cases = tuple(tuple(compress(case, kept)) for case in self.cases)
        if cases and pairs:
            totals = np.array(cases).sum(axis=1)
            least = cases[int(np.argmax(totals <= totals.min() * (1 + SAME)))]
            most = cases[int(np.argmax(totals >= totals.max() * (1 - SAME)))]
            pairs = tuple(
                DemandPair(pair.start, pair.end, *sorted((low, high)))
                for pair, low, high in zip(pairs, least, most, strict=True)
            )
        note = self.note.removesuffix(SPREAD_NOTE) + (SPREAD_NOTE if cases else "")
        names = tuple(code for code in self.without_figure if code in here | others)
        return Demand(pairs, self.basis, note, names, self.source_ids, cases)


def countries_in(geodata: Geodata, group: Group) -> frozenset[str]:
    """Return the codes of the countries of a region, of a country, or of several of both.

    Raises
    ------
    UnknownNameError
        Neither a region nor a country has the name.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> "IN" in countries_in(open_geodata(), "Asia")
    True
    """
    regions: dict[str, set[str]] = {}
    for country in geodata.countries.values():
        for name in filter(None, (country.region, country.subregion)):
            regions.setdefault(name, set()).add(country.id)
    by_name = {name.lower(): codes for name, codes in regions.items()}
    members: set[str] = set()
    for name in (group,) if isinstance(group, str) else group:
        if (codes := by_name.get(name.strip().lower())) is not None:
            members |= codes
            continue
        try:
            members.add(geodata.find_country(name).id)
        except UnknownNameError as error:
            raise _no_group(name, sorted(regions), error) from None
    return frozenset(members)


def _no_group(name: str, regions: Sequence[str], error: UnknownNameError) -> UnknownNameError:
    """Return the error of a name that neither a region nor a country has."""
    by_text = {plain(region): region for region in regions}
    near = [by_text[text] for text in nearest(plain(name), by_text, cutoff=NEAR_RATIO)]
    if not near:
        more = f"{error}; regions: {', '.join(regions)}"
        return UnknownNameError(more, error.suggestions, error.ids)
    labels = [*near, *error.suggestions]
    message = f"no region or country is called {shown(name)}; did you mean {', '.join(labels)}?"
    return UnknownNameError(message, labels, [*near, *error.ids])


def read_demand(geodata: Geodata, path: str | Path) -> Demand:
    r"""Return the demand of a CSV file with the columns from, to, low_tbps and high_tbps.

    Experimental: the record does not confirm these figures yet, and names may change.

    Parameters
    ----------
    path : file
        Countries by name or code; in place of low and high one column tbps. Two rows of one pair,
        one for each direction, are added together.
    geodata : Geodata
        The tables.

    Raises
    ------
    ModelError
        With every fault of the file at once.

    Examples
    --------
    >>> import tempfile
    >>> from cableroute.geodata.opening import open_geodata
    >>> file = Path(tempfile.mkdtemp(), "demand.csv")
    >>> _ = file.write_text("from,to,low_tbps,high_tbps\nIndia,France,2,6\n")
    >>> read_demand(open_geodata(), file).pairs
    (DemandPair(start='FR', end='IN', low_tbps=2.0, high_tbps=6.0),)
    """
    ModelError.check("read_demand", world_faults(geodata))
    name = Path(path).name
    hint = "give a CSV file with from, to, low_tbps and high_tbps"
    data = read_octets(path, "demand", most_octets=MOST_OCTETS)
    try:
        names, records = csv_records(data.decode("utf-8-sig"))
        rows = list(records)
    except (UnicodeDecodeError, csv.Error) as error:
        why = str(error) if isinstance(error, csv.Error) else "is not UTF-8"
        raise ModelError.of("read_demand", [Problem("file", name, why, hint)]) from None
    columns = set(names)
    needed = {"from", "to"} | ({"tbps"} if "tbps" in columns else {"low_tbps", "high_tbps"})
    if missing := sorted(needed - columns):
        what = f"has no column {', '.join(missing)}"
        hint = "the first line names from, to, low_tbps and high_tbps, or tbps"
        raise ModelError.of("read_demand", [Problem("columns", name, what, hint)])
    if "tbps" in columns and (ranges := sorted({"low_tbps", "high_tbps"} & columns)):
        what = f"has the column tbps and {', '.join(ranges)} too"
        hint = "leave tbps, or leave low_tbps and high_tbps"
        raise ModelError.of("read_demand", [Problem("columns", name, what, hint)])
    faults: list[Problem] = []
    seen: dict[tuple[str, str], str] = {}
    total: dict[tuple[str, str], tuple[float, float]] = {}
    for number, row in rows:
        pair, figures = _read_row(geodata, row, f"{name} row {number}", faults, seen)
        if pair is not None and figures is not None:
            low, high = total.get(pair, (0.0, 0.0))
            total[pair] = (low + figures[0], high + figures[1])
    if not total and not faults:
        faults.append(Problem("rows", name, "has no rows", "add a line for each pair"))
    ModelError.check("read_demand", faults)
    pairs = tuple(DemandPair(*pair, *total[pair]) for pair in sorted(total))
    return Demand(pairs, GIVEN, f"as {name} gives it")


def _read_row(
    geodata: Geodata,
    row: Mapping[str, str],
    where: str,
    faults: list[Problem],
    seen: dict[tuple[str, str], str],
) -> tuple[tuple[str, str] | None, tuple[float, float] | None]:
    codes: list[str] = []
    for column in ("from", "to"):
        try:
            codes.append(geodata.find_country((row[column] or "").strip()).id)
        except UnknownNameError as error:
            faults.append(Problem("country", f"{where}, {column}", str(error)))
    if len(codes) == 2 and codes[0] == codes[1]:
        hint = "leave out what stays in a country"
        faults.append(Problem("pair", where, "joins a country with itself", hint))
    names = ("tbps",) if "tbps" in row else ("low_tbps", "high_tbps")
    figures: list[float] = []
    for column in names:
        try:
            figures.append(plain_number(row[column]))
        except (TypeError, ValueError, OverflowError):
            what = f"{shown(row[column])} is not a number"
            faults.append(Problem("number", f"{where}, {column}", what, "write 1.5"))
    if len(figures) == len(names) == 1:
        figures *= 2
    if len(figures) == 2 and not 0 <= figures[0] <= figures[1] < float("inf"):
        what = f"is {figures[0]:g} to {figures[1]:g} Tbps"
        faults.append(Problem("range", where, what, "give 0 or more, low to high"))
    sound = len(codes) == 2 and codes[0] != codes[1]
    if sound and (before := seen.setdefault((codes[0], codes[1]), where)) != where:
        what = f"{codes[0]} to {codes[1]} is in {before} too"
        faults.append(Problem("pair", where, what, "leave one line for each direction"))
    pair = (min(codes), max(codes)) if sound else None
    return pair, (figures[0], figures[1]) if len(figures) == 2 else None


def exponent_faults(distance_exponent: object) -> list[Problem]:
    """Return the faults of the exponent of the distance between two countries."""
    return number_faults("distance_exponent", distance_exponent, 0, 10, rule="exponent")


def gravity(
    geodata: Geodata,
    *,
    between: tuple[Group, Group] | None = None,
    distance_exponent: float = 1.0,
    conditions: Conditions | None = None,
) -> Demand:
    """Return modelled demand: the international bandwidth of countries, shared out by gravity.

    Experimental: the record does not confirm these figures yet, and names may change.

    Parameters
    ----------
    geodata : Geodata
        The tables: `bandwidths.csv` has the figures and their sources.
    between : (group, group), optional
        Only pairs with one country in each: regions ("Europe", "Asia", "Africa" ...), countries, or
        several of both. The bandwidth is shared out among all countries all the same.
    distance_exponent : float
        How much distance counts: demand falls with this power of it. An assumption, as no source
        gives it for these cables; 0: not at all.
    conditions : Conditions, optional
        Which systems come into question: only countries that they reach take part.

    Notes
    -----
    Demand between two countries is a_i a_j / d_ij^e, where the factors a are such that each
    country's demand adds up to its bandwidth (by iterative proportional fitting), and d_ij is the
    distance of the middles of their stations. Where a share of a region's bandwidth is published
    as ending in another (`destinations.csv`), that share of each of its countries' ends there:
    among the countries there by their bandwidth and distance, and beside what these send one
    another, so that hubs have more than their own bandwidth. A country with more bandwidth than
    all others together has what these can take. All bandwidth is taken to go to countries of the
    network, although part of it goes to others and part of it over land: what results is rather
    high.

    Low and high of a pair are the lower and the higher of what the low and the high bandwidths of
    all countries make of it: of a country they add up to more than its high bandwidth where it
    sends some more when all others send less. What two groups
    send one another is more sensitive to the exponent than to the bandwidths: `between` (here or
    of what is returned) takes its range from exponents lower and higher by 0.5 too.

    Raises
    ------
    UnknownNameError
        No region or country has the name.
    ModelError
        The exponent is no number from 0 to 10.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> demand = gravity(open_geodata(), between=("Europe", "Asia"))
    >>> demand.basis, demand.low_tbps < demand.high_tbps
    ('modelled', True)
    """
    ModelError.check("gravity", exponent_faults(distance_exponent))
    network = traffic_network(geodata, conditions)
    stated = with_conditions("gravity", conditions, {})
    rows = {
        code: row
        for code, row in geodata.layers.rows("bandwidths").items()
        if code in network.terminals
        and (stated.confidential or row["visibility"] != "confidential")
    }
    codes = sorted(rows)
    far_km = np.maximum(
        _distances_km(geodata, [network.terminals[code] for code in codes]), NEAREST_KM
    )
    year = year_of(geodata, stated.on)
    bandwidths = [
        np.array(ends_of, float)
        for ends_of in zip(*(_bandwidth(geodata, rows[code], year) for code in codes), strict=True)
    ] or [np.empty(0), np.empty(0)]
    ends = ends_at(geodata, codes, year)
    shares = [
        _shared_out(bandwidth, far_km ** -max(distance_exponent + more, 0.0), ends)
        for more in (0.0, -SPREAD, SPREAD)
        for bandwidth in bandwidths
    ]
    low, high = np.minimum(*shares[:2]), np.maximum(*shares[:2])
    places = [(i, j) for i, j in combinations(range(len(codes)), 2) if high[i, j] > 0]
    pairs = tuple(
        DemandPair(codes[i], codes[j], float(low[i, j]), float(high[i, j])) for i, j in places
    )
    cases = tuple(tuple(float(share[place]) for place in places) for share in shares)
    sources = dict.fromkeys(name for code in codes for name in rows[code]["source_ids"])
    note = (
        "modelled: from the international bandwidth of each country (bandwidths.csv) and where it "
        "ends by published shares (destinations.csv), the rest by a gravity model with distance to "
        f"the power of {distance_exponent:g}, an assumption"
    )
    missing = tuple(code for code in network.terminals if code not in rows)
    demand = Demand(pairs, MODELLED, note, missing, tuple(sources), cases)
    return demand if between is None else demand.between(geodata, *between)


def _bandwidth(geodata: Geodata, row: Row, year: int) -> Bounds:
    """Return the international bandwidth that a country uses in a year, Tbps.

    As published for it and a year near that; else that of `bandwidths.csv`, of another year times
    what the bandwidth of the world was, or is, to that of its year.
    """
    used = [
        one
        for one in geodata.layers.rows("bandwidths_used").values()
        if one["country"] == row["id"]
        and one["definition"] == "used"
        and abs(one["year"] - year) <= NEAR_YEARS
    ]
    if used and not (row["basis"] == "published" and abs(row["year"] - year) <= NEAR_YEARS):
        near = min(used, key=lambda one: (abs(one["year"] - year), -one["year"]))
        low, high, then = near["low_gbps"] / PER_TBPS, near["high_gbps"] / PER_TBPS, near["year"]
    else:
        low, high, then = row["low_tbps"], row["high_tbps"], row["year"] or year
    if then == year or min(then, year) >= ITS_YEARS:
        return Bounds(low, high)
    grown = [_world_tbps(geodata, year, end) / _world_tbps(geodata, then, end) for end in (0, 1)]
    return Bounds(low * min(grown), high * max(grown))


def _world_tbps(geodata: Geodata, year: int, end: int) -> float:
    """Return the international bandwidth of all countries in a year, low or high."""
    rates = [rate for rate in geodata.rates.values() if rate.quantity == WORLD_RATE]
    known = {rate.year: math.log((rate.low, rate.high)[end]) for rate in rates if rate.year}
    if not known:
        return 1.0
    years = sorted(known)
    if year < years[0]:
        return math.exp(known[years[0]] - math.log(GROWTH_BEFORE) * (years[0] - year))
    return math.exp(float(np.interp(year, years, [known[one] for one in years])))


def _distances_km(geodata: Geodata, places: Sequence[tuple[str, ...]]) -> Floats:
    """Return the distances between the middles of groups of places, km."""
    middles = []
    for names in places:
        members = [
            geodata.stations[name] if name in geodata.stations else geodata.junctions[name]
            for name in names
        ]
        lon = np.array([place.lon_deg for place in members])
        x, y, z = earth_centred_km(lon, np.array([place.lat_deg for place in members])).mean(axis=0)
        middles.append((np.degrees(np.arctan2(y, x)), np.degrees(np.arctan2(z, np.hypot(x, y)))))
    lon, lat = np.array(middles).reshape(-1, 2).T
    apart_km: Floats = distance_km(lon[:, None], lat[:, None], lon[None, :], lat[None, :])
    return apart_km


class Ending(NamedTuple):
    """Which countries are in a region, and the share of a country's bandwidth that ends there."""

    there: Flags
    share: float


def ends_at(geodata: Geodata, codes: Sequence[str], year: int) -> dict[int, list[Ending]]:
    """Return where the bandwidth of countries ends in a year, by published shares.

    By number of the country. Between two published years a share is on a line between them,
    before the first and after the last as in these. What is published of the smallest group of a
    country counts first, and that of the next larger one for what it leaves.

    Examples
    --------
    Of the bandwidth of Southern Asia 46 to 50 per cent ended in Europe in 2013, and of that of
    Asia, which has the other share, 40 per cent in Northern America:

    >>> from cableroute.geodata.opening import open_geodata
    >>> ends = ends_at(open_geodata(), ["FR", "IN", "US"], 2013)[1]
    >>> [(end.there.tolist(), round(end.share, 2)) for end in ends]
    [([True, False, False], 0.48), ([False, False, True], 0.29)]
    """
    stated: dict[tuple[str, ...], dict[str, dict[int, float]]] = {}
    for row in geodata.layers.rows("destinations").values():
        middle = (row["low_pct"] + row["high_pct"]) / 200
        by_year = stated.setdefault(row["group"], {}).setdefault(row["towards"], {})
        by_year[row["year"]] = middle
    groups = [(countries_in(geodata, group), towards) for group, towards in stated.items()]
    ends: dict[int, list[Ending]] = {}
    for members, towards in sorted(groups, key=lambda one: len(one[0])):
        shares = {
            region: float(np.interp(year, sorted(of), [of[one] for one in sorted(of)]))
            for region, of in towards.items()
        }
        of_region = {region: countries_in(geodata, region) for region in towards}
        there = {
            region: np.array([code in inside for code in codes], bool)
            for region, inside in of_region.items()
        }
        for at, code in enumerate(codes):
            had = ends.get(at, ())
            if code not in members:
                continue
            new = [
                name for name in shares if not any((one.there & there[name]).any() for one in had)
            ]
            left = 1 - sum(one.share for one in had)
            rest = 1 - sum(shares[name] for name in shares if name not in new)
            by = left / rest if rest > 0 else 0.0
            ends[at] = [*had, *(Ending(there[name], shares[name] * min(by, 1.0)) for name in new)]
    return ends


def _shared_out(bandwidth: Floats, pull: Floats, ends: Mapping[int, Sequence[Ending]]) -> Floats:
    """Return demand between countries: what ends in regions by published shares, and the rest.

    The countries of a region get it by their bandwidth and distance, beside what they send one
    another and elsewhere.
    """
    pull = pull * ~np.eye(len(pull), dtype=bool)
    rest, sent, reach = bandwidth.copy(), np.zeros_like(pull), pull * bandwidth
    for at, endings in ends.items():
        for there, share in endings:
            if (there & (reach[at] > 0)).any():
                sent[at] += share * bandwidth[at] * reach[at] * there / reach[at][there].sum()
                pull[at, there] = pull[there, at] = 0.0
        rest[at] = max(rest[at] - sent[at].sum(), 0.0)
    both = (sent > 0) & (sent.T > 0)
    return _balance(rest, pull) + np.where(both, (sent + sent.T) / 2, sent + sent.T)


def _balance(bandwidth: Floats, pull: Floats) -> Floats:
    """Return demand whose rows add up to the bandwidths, as far as they can, and never to more."""
    pull = pull * ~np.eye(len(pull), dtype=bool)
    factor = np.sqrt(np.maximum(bandwidth, 0.0))
    total = factor * (pull @ factor)
    for _ in range(ROUNDS):
        reach = pull @ factor
        wanted = np.divide(bandwidth, reach, out=np.zeros_like(factor), where=reach > 0)
        factor = np.sqrt(factor * wanted)
        before, total = total, factor * (pull @ factor)
        if np.allclose(total, before, rtol=CLOSE, atol=0.0):
            break  # the factor of one that has more than all others would grow for ever
    demand = np.outer(factor, factor) * pull
    total = demand.sum(axis=1)
    over = np.minimum(np.divide(bandwidth, total, out=np.ones_like(total), where=total > 0), 1.0)
    shared: Floats = demand * np.minimum.outer(over, over)
    return shared
