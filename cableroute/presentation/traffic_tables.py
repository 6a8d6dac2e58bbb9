"""Tables of traffic: what is carried and lost, the worst cuts, the chokepoints."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from cableroute.geodata.coverage import systems_short
from cableroute.geodata.store import Geodata
from cableroute.presentation.columns import (
    fields_of,
    figure_column,
    number_column,
    table_of,
    text_column,
)
from cableroute.presentation.languages import read_texts
from cableroute.presentation.tables import THREE_DIGITS, WHOLE, Column, Table, figure_text
from cableroute.text import counted
from cableroute.traffic.capacity import Bounds
from cableroute.traffic.chokepoints import Chokepoints, MinimumCut
from cableroute.traffic.demand import MODELLED, Demand
from cableroute.traffic.interdiction import WorstCuts
from cableroute.traffic.scenarios import Carried, Traffic

MOST_COUNTRIES, MOST_POINTS, MOST_LINKS = 15, 25, 12
FIGURES_OF = ("demand", "carried", "lost")
ALL = "all"


def traffic_records(geodata: Geodata, traffic: Traffic) -> list[dict[str, Any]]:
    """Return the traffic carried as records: of all, of each country, of each pair."""
    rows = [_record("all", ALL, traffic.total)]
    rows += [
        _record("country", geodata.country_name(code), item)
        for code, item in traffic.countries.items()
    ]
    rows += [
        _record("pair", " – ".join(map(geodata.country_name, pair)), item)
        for pair, item in traffic.pairs.items()
    ]
    removed = [feature.name for feature in traffic.removed]
    return [row | {"removed": removed, "demand_basis": traffic.demand.basis} for row in rows]


def _record(kind: str, name: str, item: Carried) -> dict[str, Any]:
    row: dict[str, Any] = {"of": kind, "name": name}
    for figure in FIGURES_OF:
        row |= _ends(figure, "tbps", getattr(item, f"{figure}_tbps"))
    return row | {"likely_pct": item.likely} | _ends("likely", "pct", item.likely_pct)


def _ends(name: str, unit: str, bounds: Bounds | None) -> dict[str, float | None]:
    """Return both ends of a range by column; what has no limit is None."""
    low, high = bounds if bounds is not None else (None, None)
    return {f"{name}_low_{unit}": low, f"{name}_high_{unit}": _finite(high)}


def _finite(value: float | None) -> float | None:
    return None if value is None or math.isinf(value) else value


def traffic_tables(
    geodata: Geodata, traffic: Traffic, *, details: bool = False
) -> list[Table | str]:
    """Return the traffic lost: of all, of the countries that likely lose the most, of all pairs."""
    what = ", ".join(feature.name for feature in traffic.removed)
    title = f"Carried without {what}" if what else "Carried"
    countries = sorted(
        traffic.countries.items(),
        key=lambda one: (-_likely_tbps(one[1]), -one[1].demand_tbps.high),
    )
    rows = [(ALL, traffic.total)]
    rows += [(geodata.country_name(code), item) for code, item in countries]
    tables: list[Table | str] = [_table("traffic", "country", rows, bool(what), title)]
    if details:
        pairs = [
            (" – ".join(map(geodata.country_name, pair)), item)
            for pair, item in sorted(
                traffic.pairs.items(), key=lambda one: (-_likely_tbps(one[1]), one[0])
            )
        ]
        tables.append(_table("traffic_pairs", "pair", pairs, bool(what), "By pair of countries"))
    elif len(rows) > MOST_COUNTRIES + 1:
        tables.append(
            f"{MOST_COUNTRIES} of {counted(len(rows) - 1, 'country')}; --details: all of them, and "
            "each pair"
        )
        table = tables[0]
        assert isinstance(table, Table)
        tables[0] = Table(table.name, table.columns, table.rows[: MOST_COUNTRIES + 1], table.title)
    return [*tables, *_carried_lines(traffic.total), demand_line(traffic.demand), _experimental()]


def _table(
    name: str, first: str, rows: Iterable[tuple[str, Carried]], removed: bool, title: str
) -> Table:
    shown = FIGURES_OF if removed else FIGURES_OF[:2]
    columns = [_tbps_column(HEADINGS.get(kind, kind), kind) for kind in shown]
    if removed:
        columns += [
            number_column(("likely_low_pct", "likely_high_pct"), "likely lost", "%", WHOLE),
            number_column("likely_pct", "most likely", "%", WHOLE),
        ]
    records = [_record("", words, item) for words, item in rows]
    return table_of(name, title, records, text_column("name", first, least=16), *columns)


def _likely_tbps(item: Carried) -> float:
    return (item.likely or 0.0) * item.demand_tbps.high


HEADINGS = {"carried": "carried, up to", "lost": "lost, bounds"}


def _tbps_column(heading: str, name: str, **more: Any) -> Column:
    """Return the column of low and high of a traffic."""
    keys = (f"{name}_low_tbps", f"{name}_high_tbps")
    return figure_column("traffic_tbps", heading, *keys, **more)


def _carried_lines(total: Carried) -> list[str]:
    """Return sentences on the traffic that is known to be carried, and on the rest."""
    least, most = total.carried_tbps

    def text(value: float, of: Bounds) -> str:
        return figure_text("traffic_tbps", value, within=of)

    lines = [
        f"Known to be carried: {text(least, total.carried_tbps)} Tbps. Up to "
        f"{text(most, total.carried_tbps)} Tbps only if all published capacity is lit: how much "
        "of it is lit is not known."
    ]
    lost = total.lost_tbps
    if lost.high > 0:
        lines.append(
            f"Lost, over all flows that fit: at least {text(lost.low, lost)} Tbps, at most "
            f"{text(lost.high, lost)} Tbps if nothing is to spare beside what fails."
        )
        lines.append(LIKELY)
    return lines


LIKELY = (
    "Likely lost: the share that passes what fails, before it is re-routed. Demand is spread over "
    "systems by what they have lit and by the length of the route; the range is that which held of "
    "half the recorded cuts to which it was fitted."
)


def on_date(
    on: str | None, rows: list[dict[str, Any]], tables: Sequence[Table | str], demand: Demand
) -> tuple[list[dict[str, Any]], list[Table | str]]:
    """Return records and tables that say of which date the network is; the demand is not of it."""
    rows = [row | {"on": on} for row in rows]
    if on is None:
        return rows, [*tables]
    titled = [
        replace(item, title=f"{item.title} ({on})") if isinstance(item, Table) else item
        for item in tables
    ]
    text = f"The network is that of {on}: what the tables have as in service or planned then"
    if demand.basis == MODELLED:
        text += (
            "; the demand is that of its year, where one is published, or what the growth of the "
            "world's makes of the figures of the tables"
        )
    return rows, [*titled, f"{text}."]


def demand_line(demand: Demand) -> str:
    """Return the size of the demand, whether it is modelled, and the countries without any."""
    bounds = (demand.low_tbps, demand.high_tbps)
    modelled = demand.basis == MODELLED
    texts = [
        THREE_DIGITS.within(bounds).text(value)
        if modelled
        else figure_text("traffic_tbps", value, within=bounds)
        for value in bounds
    ]
    of = " to ".join(dict.fromkeys(texts))
    missing = ", ".join(demand.without_figure)
    without = f"; without a figure, and left out: {missing}" if missing else ""
    return f"Demand {of} Tbps, {demand.basis}{without}."


def _experimental() -> str:
    return read_texts()["experimental"]


def cut_records(worst: WorstCuts) -> list[dict[str, Any]]:
    """Return the worst cuts as records."""
    return [
        {
            "rank": rank,
            "features": [f"{_kind(item.kind)}:{item.id}" for item in cut.features],
            "names": [item.name for item in cut.features],
            **_ends("lost", "tbps", cut.lost_tbps),
            "lost_pct": 100 * cut.lost_tbps.low / worst.demand_tbps,
            "is_exact": worst.is_exact,
            "no_other_loses_more_tbps": worst.most_tbps,
        }
        for rank, cut in enumerate(worst.cuts, 1)
    ]


def _kind(kind: str) -> str:
    return "strait" if kind == "group" else kind


def cut_tables(worst: WorstCuts, k: int, demand: Demand) -> list[Table | str]:
    """Return the worst cuts as a table, and whether no other is worse."""

    def fails(row: Mapping[str, Any]) -> list[str]:
        features = worst.cuts[row["rank"] - 1].features
        return [f"{item.name} ({_kind(item.kind)})" for item in features]

    title = "Worst single failures" if k == 1 else f"Worst failures of {k} at once"
    table = table_of(
        "worst_cuts",
        title,
        cut_records(worst),
        figure_column("count", "", "rank"),
        text_column("names", "fails", fails),
        _tbps_column("lost", "lost"),
        figure_column("traffic_pct", "lost at least", "lost_pct"),
    )
    other = "no other one loses" if k == 1 else f"no other {k} lose"
    if any(len(cut.features) < k for cut in worst.cuts):
        other = f"apart from sets that contain one of these, {other}"
    more = "anything"
    if worst.most_tbps > 0:
        more = f"more than {figure_text('traffic_tbps', worst.most_tbps)} Tbps"
    end = (
        f"Exact: {other} {more} where all published capacity is lit."
        if worst.is_exact
        else f"Stopped by the time limit: {other} {more}."
    )
    low = "Lost: the least and the most over all flows that fit, at high demand."
    return [table, end, low, demand_line(demand), _experimental()]


def chokepoint_records(chokepoints: Chokepoints) -> list[dict[str, Any]]:
    """Return the chokepoints as records, then links that cut countries off, and the minimum cut."""
    points = [
        fields_of(
            point,
            "kind id name",
            **_ends("passed", "tbps", point.passed_tbps),
            **_ends("share", "pct", point.share_pct),
            **_ends("lost", "tbps", point.lost_tbps),
            cut_off=list(point.cut_off),
        )
        for point in chokepoints.points
    ]
    others: list[dict[str, Any]] = [
        {"kind": "link", "id": link, "name": link, "cut_off": list(codes)}
        for link, codes in chokepoints.bridges.items()
    ]
    if chokepoints.cut is not None:
        cut = {"kind": "minimum cut", "id": "", "name": "", "links": list(chokepoints.cut.links)}
        ends = _ends("capacity", "tbps", chokepoints.cut.capacity_tbps)
        others.append({**cut, **ends, "fewest": list(chokepoints.cut.fewest)})
    rows = [*points, *others]
    blank = {key: None for row in rows for key in row}
    return [blank | row for row in rows]


def chokepoint_tables(
    geodata: Geodata, chokepoints: Chokepoints, demand: Demand, *, details: bool = False
) -> list[Table | str]:
    """Return the chokepoints, the links that cut countries off, and the minimum cut."""
    # both are of one demand: neither is known finer than the other
    within = tuple(f"{name}_{end}_tbps" for name in ("passed", "lost") for end in ("low", "high"))
    rows = chokepoint_records(chokepoints)[: len(chokepoints.points)]
    kept = rows if details else rows[:MOST_POINTS]
    points = table_of(
        "chokepoints",
        "What the traffic passes",
        kept,
        text_column("kind", "kind", one_line=True),
        text_column("name", "name"),
        _tbps_column("passes", "passed", within=within),
        figure_column("traffic_pct", "share", "share_low_pct", "share_high_pct"),
        _tbps_column("lost", "lost", within=within),
        text_column("cut_off", "cut off", lambda it: ", ".join(it["cut_off"])),
    )
    tables: list[Table | str] = [points]
    if len(kept) < len(rows):
        tables.append(f"{len(kept)} of {len(rows)}; --details: all")
    if chokepoints.bridges:
        tables.append(_bridges(geodata, chokepoints.bridges))
    if chokepoints.cut is not None:
        tables += _cut_lines(chokepoints.cut)
    passes = (
        "Demand is spread over systems by what they have lit and by the length of the route: the "
        "shares of systems, stations, owners and suppliers are modelled, not measured use."
    )
    low = (
        "Lost: the least and the most over all flows that fit; passes: the likely share of low to "
        "high demand."
    )
    held = (
        "The tables do not hold every cable: fewer rows for a country do not mean that it depends "
        "on less."
    )
    if short := _held_of(geodata, sorted({code for pair in demand.pairs for code in pair[:2]})):
        held = f"{held} {short}"
    return [*tables, passes, low, held, demand_line(demand), _experimental()]


def _held_of(geodata: Geodata, codes: Sequence[str]) -> str:
    """Return a sentence on the countries of which the tables hold too few systems; or nothing."""
    short = systems_short(geodata)
    names = [
        f"{geodata.country_name(code)} {short[code].held} of {short[code].known}"
        for code in codes
        if code in short
    ]
    if not names:
        return ""
    more = f" and {len(names) - MOST_LINKS} more" if len(names) > MOST_LINKS else ""
    return (
        f"What cuts these off is not known, as the tables hold fewer systems than are known: "
        f"{', '.join(names[:MOST_LINKS])}{more}."
    )


def _bridges(geodata: Geodata, bridges: Mapping[str, Sequence[str]]) -> Table:
    return table_of(
        "bridges",
        "The only link of a country to others in the tables",
        bridges.items(),
        text_column("link", "link", 0),
        text_column(
            "countries",
            "cut off without it",
            lambda it: ", ".join(map(geodata.country_name, it[1])),
        ),
    )


def _cut_lines(cut: MinimumCut) -> list[str]:
    least, most = cut.capacity_tbps
    limit = (
        "no published capacity limits it"
        if math.isinf(most)
        else f"{figure_text('traffic_tbps', most)} Tbps if all published capacity is lit"
    )
    low = figure_text("traffic_tbps", least)
    return [
        f"Minimum cut between the two: {low} Tbps known to be lit; {limit}.",
        f"The smallest set of links that separates them has {len(cut.fewest)}: "
        f"{_first_names(cut.fewest)}.",
    ]


def _first_names(names: Sequence[str]) -> str:
    """Return the first of some names, each without the ends of its piece, and how many more."""
    short = [name.partition("/")[0] for name in names]
    more = f" and {len(short) - MOST_LINKS} more" if len(short) > MOST_LINKS else ""
    return ", ".join(short[:MOST_LINKS]) + more
