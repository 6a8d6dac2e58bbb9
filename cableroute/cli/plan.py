"""The command that plans a sea leg: plan."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

import cableroute as cr
from cableroute.cli.app import command
from cableroute.cli.arguments import MapOptions, OutputOptions, TableOptions
from cableroute.cli.completion import complete_places
from cableroute.errors import ModelError, OutputError, Problem
from cableroute.presentation.terminal import Column, bar, note, show, table

if TYPE_CHECKING:
    from cableroute.geodata.store import Geodata
    from cableroute.planning.planned_leg import Plan
    from cableroute.planning.rules import Rules
    from cableroute.seabed.depths import Seabed

PLACE = "Station: name, alias or id; or LON,LAT."
GRID = "Depths"
SEA_PRESETS = ("shortest", "rates")
"""Rules by name that need no layers."""
NO_PRICE = "no price: give --rules rates, or --rules FILE with a unit as USD/km"


class Positive(StrEnum):
    """In which direction the values of a grid rise."""

    up = "up"
    down = "down"


@dataclass(frozen=True, kw_only=True)
class LegOptions:
    """What a leg passes, and what it may cost."""

    via: Annotated[
        list[str] | None,
        typer.Option(
            "--via",
            metavar="PLACE",
            help="What the leg passes; may be repeated.",
            autocompletion=complete_places,
        ),
    ] = None
    rules: Annotated[
        str | None,
        typer.Option(
            "--rules",
            metavar="FILE|NAME",
            help="Costs and limits: a TOML file, or shortest, or rates (those of the tables).",
        ),
    ] = None
    max_detour: Annotated[
        float,
        typer.Option("--max-detour", metavar="N", min=1, help="Longest leg, in distances."),
    ] = 10.0


@dataclass(frozen=True, kw_only=True)
class GridOptions:
    """A grid of depths of one's own."""

    grid: Annotated[
        Path | None,
        typer.Option(
            "--grid", metavar="FILE", help="Your own grid of depths.", rich_help_panel=GRID
        ),
    ] = None
    nodata: Annotated[
        float | None,
        typer.Option(
            "--nodata",
            metavar="VALUE",
            help="A value of the grid that is no depth.",
            rich_help_panel=GRID,
        ),
    ] = None
    positive: Annotated[
        Positive | None,
        typer.Option(
            "--positive",
            help="Whether the grid has heights (up) or depths (down).",
            rich_help_panel=GRID,
        ),
    ] = None
    variable: Annotated[
        str | None,
        typer.Option(
            "--variable",
            metavar="NAME",
            help="Which variable of a NetCDF grid.",
            rich_help_panel=GRID,
        ),
    ] = None

    def open(self) -> Seabed | None:
        """Return the user's grid, if there is one."""
        from cableroute.seabed.depths import open_seabed

        how: dict[str, Any] = {
            name: value
            for name in ("nodata", "positive", "variable")
            if (value := getattr(self, name)) is not None
        }
        if self.grid is not None:
            return open_seabed(self.grid, **how)
        if how:
            named = " and ".join(f"--{name}" for name in how)
            verb = "is" if len(how) == 1 else "are"
            raise typer.BadParameter(f"{named} {verb} of a grid of your own: give --grid FILE too")
        return None


@command(
    "cableroute plan Marseille Bizerte --rules rates",
    "cableroute plan Marseille 9.87,37.27 --via 7.5,40.2 --grid gebco.nc --map leg.html",
)
def plan(
    start: Annotated[str, typer.Argument(metavar="A", help=PLACE, autocompletion=complete_places)],
    end: Annotated[str, typer.Argument(metavar="B", help=PLACE, autocompletion=complete_places)],
    *,
    how: LegOptions,
    depths: GridOptions,
    tables: TableOptions,
    output: OutputOptions,
    drawing: MapOptions,
) -> None:
    """Plan a sea leg from A to B over the seabed.

    Length, cable, depths, cost, and what of it the grid covers.
    """
    from cableroute.planning.planner import plan_in_detail
    from cableroute.planning.settings import PlanSettings

    map, view = drawing.map, output.view()
    if map is not None and view.output is not None and map.resolve() == view.output.resolve():
        raise OutputError(f"--map and --output are one file, {map}: give two names")
    geo = tables.open()
    seabed = depths.open()
    rules = _rules(how.rules, geo)
    with bar("planning") as progress:
        found = plan_in_detail(
            start,
            end,
            via=how.via or (),
            seabed=seabed,
            rules=rules,
            geodata=geo,
            settings=PlanSettings(max_detour=how.max_detour),
            progress=progress,
        )
    own = "" if seabed is None else _own_credit(seabed)
    credits = [*([own] if own else []), *_credits(geo, seabed)]
    row = _row(found, geo, rules, how.rules) | {"attribution": "; ".join(credits)}
    show(
        [row],
        [_table(found, row)],
        view,
        credit=row["attribution"],
        data_date=geo.data_date,
        geometries=[found.leg.geometry],
        name="plan",
    )
    for move in found.moves:
        note(f"{move.place} was moved {move.km:.1f} km to the sea, {_place(move.end)}")
    if map is not None:
        route = cr.Route(found.leg.id, found.leg.name, (found.leg,), note=found.leg.note)
        shown = cr.draw_map([route], geodata=geo, tiles=drawing.tiles, credits=[own] if own else ())
        shown.save(map)
        note(f"map: {map}")


def _rules(name: str | None, geo: Geodata) -> Rules | None:
    """Return the rules of a file, or those that go by a name."""
    from cableroute.planning.presets import PRESETS, preset_rules
    from cableroute.planning.rules_file import read_rules

    if name is None:
        return None
    if name in SEA_PRESETS:
        return preset_rules(name, geo)
    if name in PRESETS or not (Path(name).exists() or Path(name).suffix):
        known = ", ".join(SEA_PRESETS)
        message = f"no file, and no rules by name: {name!r}"
        if name in PRESETS:
            message = f"{name!r} needs layers of your own, or is for land: {PRESETS[name]}"
        hint = f"give {known}, or a TOML file"
        fault = Problem("rules", "--rules", message, hint)
        raise ModelError.of("rules", [fault])
    return read_rules(name)


def _own_credit(seabed: Seabed) -> str:
    """Return what is to be named where depths are of the user's own grid."""
    raster = seabed.raster
    if raster is None:
        return ""
    return f"planned on {raster.path.name}" + (f", {raster.title}" if raster.title else "")


def _credits(geo: Geodata, seabed: Seabed | None) -> list[str]:
    """Return the sources of a plan, each with publisher, year and licence.

    Also those in the public domain, which ask for no credit: a reader is to know what the line
    rests on.
    """
    from cableroute.planning.planned_leg import sources_of

    made = []
    tables = geo if any(sources_of(geo, seabed)) else cr.open_geodata()  # with --no-base
    for identity in sources_of(tables, seabed):
        source = tables.sources[identity]
        title = re.split(r" \(|[,;]| \d:| through ", source.title)[0]
        parts = dict.fromkeys(filter(None, (title, source.publisher, source.url)))
        dated = f", {source.date}" if source.date else ""
        made.append(f"{', '.join(parts)}{dated} ({source.licence})")
    return made


def _slack(found: Plan, geo: Geodata) -> str:
    """Return which slack was taken, and why."""
    from cableroute.planning.planned_leg import rates_of_slack

    taken = rates_of_slack(geo, found.depths)
    total = sum(km for _, km in taken) or 1.0
    share: dict[str, float] = {}
    for rate, km in taken:
        share[rate.id] = share.get(rate.id, 0.0) + 100 * km / total
    rates = {rate.id: rate for rate, _ in taken}
    named = [
        f"rate {identity}" + (f" on {share[identity]:.0f} %" if len(rates) > 1 else "")
        for identity in rates
    ]
    by_depth = any(rate.depth_m is not None for rate in rates.values())
    why = "by depth" if by_depth else "for any depth: the tables have none by depth"
    sources = ", ".join(dict.fromkeys(name for rate in rates.values() for name in rate.source_ids))
    return f"{', '.join(named)}, {why}" + (f" ({sources})" if sources else "")


def _priced(found: Plan, geo: Geodata, rules: Rules | None, name: str | None) -> dict[str, Any]:
    """Return what a plan costs, by component, and where the prices are from."""
    names = ("cost_low", "cost", "cost_high", "cost_unit", "cost_by")
    if rules is None or (found.unit == "1" and not rules.costs):
        return dict.fromkeys(names) | {"cost_note": NO_PRICE}
    by = {part: round(cost, 2) for part, cost in found.cost_by.items()}
    low, high = _cost_range(found, geo, rules, name)
    if found.unit == "1":
        unit, note = "km of plain seabed", f"weights only; {NO_PRICE}"
    else:
        unit = found.unit.split("/")[0]
        about = dict(rules.sources).get("per_km") or f"by {rules.name or name}"
        note = f"of route km, slack not counted; {about}{_money_of(geo, name)}"
    return dict(zip(names, (low, round(found.cost, 2), high, unit, by), strict=True)) | {
        "cost_note": note
    }


def _money_of(geo: Geodata, name: str | None) -> str:
    """Return of which year the money of the tables' rate is."""
    if name != "rates":
        return ""
    rate, _ = geo.find_rate("sea_build_cost_usd_per_km", medium="sea")
    return "" if rate.year is None else f"; money of {rate.year}"


def _cost_range(
    found: Plan, geo: Geodata, rules: Rules, name: str | None
) -> tuple[float | None, float | None]:
    """Return low and high cost by the range of the rate, where one rate is all that counts."""
    from cableroute.planning.presets import rules_from_rates

    if name != "rates" or rules.costs:
        return None, None
    low, high = (rules_from_rates(geo, estimate=end).per_km for end in ("low", "high"))
    share = found.cost / rules.per_km
    return round(share * low, 2), round(share * high, 2)


def _row(found: Plan, geo: Geodata, rules: Rules | None, name: str | None) -> dict[str, Any]:
    """Return a plan as a record."""
    leg, cable = found.leg, found.leg.cable_range_km
    depth = _depths(found)
    return {
        "id": leg.id,
        "name": leg.name,
        "route_km": round(leg.route_km, 3),
        "cable_low_km": round(cable.low, 3),
        "cable_km": round(cable.likely, 3),
        "cable_high_km": round(cable.high, 3),
        "slack_pct": list(leg.slack_range_pct),
        "slack_note": _slack(found, geo),
        "depth_deepest_m": depth[0],
        "depth_mean_m": depth[1],
        **_priced(found, geo, rules, name),
        "covered_pct": {layer: round(share, 2) for layer, share in found.covered_pct.items()},
        "moved_km": {move.place: round(move.km, 3) for move in found.moves},
        "engine": found.engine,
        "cell_km": round(found.cell_km, 3),
        "accuracy_km": leg.accuracy_km,
        "confidence": leg.confidence,
        "status": leg.status,
        "note": leg.note,
    }


def _depths(found: Plan) -> tuple[float | None, float | None]:
    """Return deepest and mean depth along a plan."""
    import numpy as np

    depth = found.depths.depth_m
    known = depth[np.isfinite(depth)]
    if not known.size:
        return None, None
    return round(float(known.max()), 1), round(float(known.mean()), 1)


def _table(found: Plan, row: dict[str, Any]) -> Any:
    """Return a plan as a table for people."""
    leg, cable, slack = found.leg, found.leg.cable_range_km, found.leg.slack_range_pct
    deepest, mean = _depths(found)
    lines = [
        ("Route", f"{leg.route_km:,.1f} km"),
        (
            "Cable",
            f"{cable.likely:,.0f} km ({cable.low:,.0f} to {cable.high:,.0f})",
        ),
        ("Slack", f"{slack.likely:.3g} % ({slack.low:.3g} to {slack.high:.3g})"),
        ("", row["slack_note"]),
        (
            "Depth",
            "not known"
            if deepest is None
            else f"deepest {deepest:,.0f} m, mean {mean:,.0f} m, where it is known",
        ),
    ]
    if row["cost"] is not None:
        unit = row["cost_unit"]
        ends = (row["cost_low"], row["cost_high"])
        spread = "" if None in ends else f" ({_about(ends[0])} to {_about(ends[1])})"
        lines.append(("Cost", f"{_about(row['cost'])} {unit}{spread}"))
        lines += [(f"  {name}", f"{_about(cost)} {unit}") for name, cost in row["cost_by"].items()]
    lines.append(("" if row["cost"] is not None else "Cost", row["cost_note"]))
    lines += [
        (f"Coverage: {name}", f"{math.floor(share * 10) / 10:g} % of the route")
        for name, share in found.covered_pct.items()
    ]
    lines += [
        ("Accuracy", f"{leg.accuracy_km:g} km, {leg.confidence}, {leg.status}"),
        ("Planned by", f"{found.engine}, on cells of {found.cell_km:.2g} km"),
    ]
    return table(leg.name, [Column("What", whole=True), Column("Planned")], lines)


def _about(figure: float) -> str:
    """Return a figure to 4 digits: no rate is surer."""
    return f"{float(f'{figure:.4g}'):,.12g}"


def _place(at: tuple[float, float]) -> str:
    return f"{at[0]:.4f}, {at[1]:.4f}"
