"""The command that plans a sea leg: plan."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import typer

import cableroute as cr
from cableroute.cli.app import check_names, command
from cableroute.cli.arguments import (
    OUTPUT,
    MapOptions,
    OutputOptions,
    TableOptions,
    place,
)
from cableroute.cli.flattening import option
from cableroute.cli.plan_lines import LinesOptions, ShownLines, with_band
from cableroute.cli.written import check_list_name, write_noted
from cableroute.errors import ModelError, Problem
from cableroute.presentation.terminal import bar, note, show
from cableroute.questions.shared import PlanFields

if TYPE_CHECKING:
    from cableroute.geodata.store import Geodata
    from cableroute.planning.planned_leg import Plan
    from cableroute.planning.rules import Rules
    from cableroute.planning.settings import PlanSettings
    from cableroute.presentation.tables import Table
    from cableroute.presentation.terminal import View
    from cableroute.seabed.depths import Seabed

PLACE = "Station or city: name, alias, id; or LON,LAT."
GRID = "Depths"
OWN_PRESETS = ("shortest", "offshore", "rates", "land")
"""Rules by name that need no layers."""
STUDY = "Desk study"
LIST_SPAN_KM = 100.0
"""Longest span of the list of a plan: at 45 degrees of latitude a rhumb line leaves the geodesic
between its ends by 0.2 km at most."""
NO_PRICE = "no price: give --rules rates, or --rules FILE with a unit such as USD/km"


class Positive(StrEnum):
    """In which direction the values of a grid rise."""

    up = "up"
    down = "down"


@dataclass(frozen=True, kw_only=True)
class LegOptions(PlanFields):
    """What a leg passes, what it may cost, and whether its ends may be moved."""

    no_move: bool = option("--no-move", "Refuse a place that is not at sea.", False, rare=True)


@dataclass(frozen=True, kw_only=True)
class GridOptions:
    """A grid of depths of one's own."""

    PANEL: ClassVar = GRID

    grid: Path | None = option("--grid FILE", "Your own grid of depths.")
    nodata: float | None = option(
        "--nodata VALUE", "A value of the grid that is not a depth.", rare=True
    )
    positive: Positive | None = option(
        "--positive",
        "Whether the grid has heights (up) or depths (down).",
        rare=True,
    )
    variable: str | None = option("--variable NAME", "Which variable of a NetCDF grid.", rare=True)

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


@dataclass(frozen=True, kw_only=True)
class StudyOptions:
    """A desk study of what lies along the leg, by KP."""

    PANEL: ClassVar = STUDY

    desk_study: Path | None = option(
        "--desk-study FOLDER", "Write a desk study: page, workbook, GPKG, KML, pictures."
    )
    layer: list[str] | None = option(
        "--layer FORM=FILE",
        "Your copy of public data for the study, e.g. wdpa=WDPA.gpkg; may be repeated. "
        "Forms: eez, territorial-sea, wdpa, gem-faults, gvp-volcanoes, "
        "emodnet-vessel-density, emodnet-substrate, gfw-fishing, cables.",
    )
    crossing_cost: float | None = option(
        "--crossing-cost USD",
        "What one crossing of a cable costs.",
        min=0,
        rare=True,
    )
    repeater_spacing: float | None = option(
        "--repeater-spacing KM",
        "Most cable between repeaters.",
        min=1,
        rare=True,
    )

    def files(self) -> dict[str, Path]:
        """Return the files of the layers by form; refuse what is out of place."""
        faults = []
        found: dict[str, Path] = {}
        for text in self.layer or ():
            key, equals, path = text.partition("=")
            if not equals or not path:
                hint = "write --layer wdpa=WDPA.gpkg"
                faults.append(Problem("layer", f"--layer {text}", "names no file", hint))
            elif key in found:
                faults.append(Problem("layer", f"--layer {key}", "is given twice", "give one"))
            else:
                found[key] = Path(path)
        given = {"--layer": self.layer, "--crossing-cost": self.crossing_cost,
                 "--repeater-spacing": self.repeater_spacing}  # fmt: skip
        faults += [
            Problem("option", flag, "is for a desk study", "give --desk-study FOLDER too")
            for flag, value in given.items()
            if value is not None and self.desk_study is None
        ]
        ModelError.check("study", faults)
        return found


@dataclass(frozen=True, kw_only=True)
class ListOptions:
    """A position list beside the rows."""

    PANEL: ClassVar = OUTPUT

    rpl: Path | None = option(
        "--rpl FILE", "Also write a route position list: .xlsx, .csv, .tsv, .kml, ..."
    )


@dataclass(frozen=True, kw_only=True)
class BesideOptions:
    """What is listed, drawn and studied beside the rows."""

    listed: ListOptions
    drawing: MapOptions
    studied: StudyOptions


@command(
    "cableroute plan Marseille Bizerte --grid gebco.nc --desk-study OUT/ --rpl s1.xlsx",
    "cableroute plan Marseille Alexandria --alternatives 3 --map lines.html",
)
def plan(
    start: str = place("A", PLACE),
    end: str = place("B", PLACE),
    *,
    how: LegOptions,
    lines: LinesOptions,
    depths: GridOptions,
    tables: TableOptions,
    output: OutputOptions,
    beside: BesideOptions,
) -> None:
    """Plan a sea leg over the seabed, or several that keep apart.

    Length, cable, depths, cost, and what of it the grid covers; with --desk-study also what lies
    along it by KP: waters of states, permits, burial, cable types, repeaters, crossings, faults.
    """
    from cableroute.planning.planner import plan_in_detail
    from cableroute.presentation.plan_tables import plan_record, plan_table

    drawing, studied, listed = beside.drawing, beside.studied, beside.listed.rpl
    map, view, files = drawing.asked_map(), output.view(), studied.files()
    check_names({"--output": view.output, "--map": map, "--rpl": listed})
    several = lines.asked
    _check_alone(several, how, studied, listed)
    geo = tables.open()
    seabed = depths.open()
    if several:
        _several((start, end), (how, lines, seabed), geo, view, drawing)
        return
    rules = _asked_rules(how, geo)
    with bar("planning") as progress:
        found = plan_in_detail(
            start,
            end,
            via=how.via or (),
            seabed=seabed,
            rules=rules,
            geodata=geo,
            settings=_settings(how),
            progress=progress,
        )
    own = "" if seabed is None else _own_credit(seabed)
    credits = [*([own] if own else []), *_credits(geo, seabed)]
    row = plan_record(found, geo, rules, how.rules, no_price=NO_PRICE)
    row |= {"attribution": "; ".join(credits)}
    show(
        [row],
        [plan_table(found, row, geo)],
        view,
        credit=row["attribution"],
        data_date=geo.data_date,
        geometries=[found.leg.geometry],
        name="plan",
    )
    _noted(found)
    if studied.desk_study is not None:
        _study(found, plan_table(found, row, geo), geo, seabed, studied, files)
    route = cr.Route(found.leg.id, found.leg.name, (found.leg,), note=found.leg.note)
    if listed is not None:
        _list(route, seabed, listed)
    if map is not None:
        named = [own] if own else []
        shown = cr.draw_map([route], geodata=geo, credits=named, **drawing.look)
        cr.maps.add_cost(geo, shown, found, rules=rules, rules_name=how.rules)
        shown.save(map)
        note(f"map: {map}")


def _check_alone(several: str, how: LegOptions, studied: StudyOptions, listed: Path | None) -> None:
    """Refuse options of one line with several; refuse what cannot be written, before the search."""
    why = {
        "--via": "several would meet at each place that all pass: plan from place to place",
        "--desk-study": "choose one first, and study it by its own command",
        "--rpl": "choose one first, and list it by its own command",
    }
    for flag, given in (
        ("--via", how.via),
        ("--desk-study", studied.desk_study),
        ("--rpl", listed),
    ):
        if several and given:
            raise typer.BadParameter(f"{flag} is for one line, {several} for several; {why[flag]}")
    if studied.desk_study is not None:
        from cableroute.reports.study_folder import need_study_extras

        need_study_extras()
    if listed is not None:
        check_list_name(listed)


def _list(route: cr.Route, seabed: Seabed | None, target: Path) -> None:
    """Write a route position list of a plan, with the depths on which it was planned."""
    from cableroute.seabed.rpl_depths import rpl_depths_m

    rpl = cr.rpl.rpl_of_route(route, longest_km=LIST_SPAN_KM).rpl
    depths = rpl_depths_m(seabed or cr.seabed.open_seabed(), rpl)
    at_sea = (depths > 0) & ~cr.rpl.positions_on_land(rpl)  # a cell at the coast has a depth too
    positions = tuple(
        replace(item, depth_m=round(depth)) if wet else item
        for item, depth, wet in zip(rpl.positions, depths.tolist(), at_sea, strict=True)
    )
    write_noted(replace(rpl, positions=positions), target)


def _several(
    ends: tuple[str, str],
    asked: tuple[LegOptions, LinesOptions, Seabed | None],
    geo: Geodata,
    view: View,
    drawing: MapOptions,
) -> None:
    """Plan more than one line, and show them with the columns of one and their own."""
    from cableroute.presentation.plan_tables import lines_table, plan_record

    how, lines, seabed = asked
    with bar("planning") as progress:
        progress(0.0, "planning lines")
        options = {
            "seabed": seabed,
            "geodata": geo,
            "plan_settings": _settings(how),
        }
        found = lines.planned(*ends, lambda name: _asked_rules(how, geo, name), options)
    rules = _asked_rules(how, geo)
    own = "" if seabed is None else _own_credit(seabed)
    credit = "; ".join([*([own] if own else []), *_credits(geo, seabed)])
    rows = [
        columns
        | plan_record(plan, geo, rules, how.rules, no_price=NO_PRICE)
        | columns
        | {"attribution": credit}
        for plan, columns in zip(found.plans, found.columns, strict=True)
    ]
    shapes = [plan.leg.geometry for plan in found.plans]
    if found.band is not None:
        shapes = [found.band.area]
    show(
        rows, [lines_table(rows, found.columns)], view, credit=credit, data_date=geo.data_date,
        geometries=shapes, name="plan",
    )  # fmt: skip
    for text in found.notes:
        note(text)
    _moved(found.plans)
    if drawing.map is not None:
        _map(found, geo, drawing, own)


def _map(found: ShownLines, geo: Geodata, drawing: MapOptions, own: str) -> None:
    """Draw the lines on a map, and the band if there is one."""
    credits = [own] if own else ()
    page = cr.draw_map(found.routes, geodata=geo, credits=credits, **drawing.look)
    with_band(page, found).save(drawing.map)
    note(f"map: {drawing.map}")


def _study(
    found: Plan,
    table: Table,
    geo: Geodata,
    seabed: Seabed | None,
    studied: StudyOptions,
    files: Mapping[str, Path],
) -> None:
    """Write the desk study of a plan."""
    from cableroute.desk_study import StudySettings, desk_study, read_study_layers
    from cableroute.reports.study_folder import write_study

    assert studied.desk_study is not None
    settings = StudySettings(
        crossing_cost_usd=studied.crossing_cost, repeater_spacing_km=studied.repeater_spacing
    )
    with bar("studying"):
        layers = read_study_layers(geo, files, found.leg)
        made = desk_study(geo, found.leg, seabed=seabed, layers=layers, settings=settings)
        written = write_study(geo, made, studied.desk_study, seabed=seabed, plan=table)
    note(f"study: {studied.desk_study} ({', '.join(sorted(path.name for path in written))})")


def _moved(plans: Sequence[Plan]) -> None:
    """Write which ends were moved to the sea, or to open land, each once."""
    said = (
        f"{move.place} was moved {move.far} to the {plan.leg.medium}, {_place(move.end)}: "
        f"a {move.words} joins the two and is counted"
        for plan in plans for move in plan.moves if move.place in plan.leg.name
    )  # fmt: skip
    for text in dict.fromkeys(said):
        note(text)


def _noted(found: Plan) -> None:
    """Write which ends were moved, and which waters the leg keeps out of."""
    from cableroute.planning.ice import ICE

    _moved([found])
    for name, share in found.covered_pct.items():
        if not share and name in found.cost_by:
            note(f"the line meets nothing of layer {name}: no cost of it counts")
    for said in found.leg.note.split("; "):
        if ICE in said:
            note(said)


def _settings(how: LegOptions) -> PlanSettings:
    """Return the settings with which a leg is searched for."""
    from cableroute.planning.settings import PlanSettings

    asked = PlanSettings(max_detour=how.max_detour)
    return replace(asked, move_km=0.0) if how.no_move else asked


def _asked_rules(how: LegOptions, geo: Geodata, name: str | None = None) -> Rules | None:
    """Return rules from a file or by name, with ice opened if requested."""
    from cableroute.planning.rules import Rules

    rules = _rules(name or how.rules, geo)
    return replace(rules or Rules(), through_ice=True) if how.through_ice else rules


def _rules(name: str | None, geo: Geodata) -> Rules | None:
    """Return the rules of a file, or those that go by a name."""
    from cableroute.planning.presets import PRESETS, preset_rules
    from cableroute.planning.rules_file import read_rules

    if name is None:
        return None
    if name in OWN_PRESETS:
        return preset_rules(name, geodata=geo)
    if name in PRESETS or not (Path(name).exists() or Path(name).suffix):
        known = ", ".join(OWN_PRESETS)
        message = f"no file, and no rules by name: {name!r}"
        if name in PRESETS:
            message = f"{name!r} needs layers of your own: {PRESETS[name]}"
        hint = f"give {known}, or a TOML file"
        raise ModelError.of("rules", [Problem("rules", "--rules", message, hint)])
    return read_rules(name)


def _own_credit(seabed: Seabed) -> str:
    """Return the credit for depths that come from the user's own grid."""
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


def _place(at: tuple[float, float]) -> str:
    return f"{at[0]:.4f}, {at[1]:.4f}"
