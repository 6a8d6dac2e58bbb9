"""The command that plans a sea leg: plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import typer

import cableroute as cr
from cableroute.cli.app import check_names, command
from cableroute.cli.arguments import (
    OUTPUT,
    AssumedOptions,
    MapOptions,
    OutputOptions,
    TableOptions,
    place,
)
from cableroute.cli.asked import asked_of, show_answer
from cableroute.cli.flattening import option
from cableroute.cli.plan_lines import LinesOptions
from cableroute.cli.written import check_list_name, write_noted
from cableroute.errors import ModelError, Problem
from cableroute.presentation.progress_bar import bar
from cableroute.presentation.terminal import note
from cableroute.questions.declared import PlanQuestion
from cableroute.questions.shared import PlanFields

if TYPE_CHECKING:
    from cableroute.planning.rules import Rules
    from cableroute.questions.asked import AskedQuestion, FoundAnswer
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
    question: PlanQuestion,
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
    from cableroute.questions.kinds import faults_on
    from cableroute.questions.of_places import plan_answer
    from cableroute.routing.conditions import Conditions

    drawing, studied, listed = beside.drawing, beside.studied, beside.listed.rpl
    map, view, files = drawing.asked_map(), output.view(), studied.files()
    check_names({"--output": view.output, "--map": map, "--rpl": listed})
    _check_alone(lines.asked, question.leg, studied, listed)
    faults = partial(faults_on, PlanQuestion)
    asked = asked_of((start, end), Conditions(), tables, AssumedOptions(), faults)
    seabed = depths.open()
    with bar("planning") as progress:
        if lines.asked:
            progress(0.0, "planning lines")
            answer = _several(question, asked, lines, seabed)
        else:
            answer = plan_answer(
                question, asked, rules=_file_rules(question.leg.rules), seabed=seabed,
                no_price=NO_PRICE, progress=progress,
            )  # fmt: skip
    show_answer(answer, view, drawing)
    if answer.plan is not None and studied.desk_study is not None:
        _study(answer, seabed, studied, files)
    if listed is not None:
        _list(answer.routes[0], seabed, listed)


def _check_alone(several: str, how: PlanFields, studied: StudyOptions, listed: Path | None) -> None:
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
    question: PlanQuestion, asked: AskedQuestion, lines: LinesOptions, seabed: Seabed | None
) -> FoundAnswer:
    """Plan more than one line, and show them with the columns of one and their own."""
    from cableroute.maps.areas import add_band
    from cableroute.presentation.plan_tables import lines_table, plan_record
    from cableroute.questions.of_places import leg_rules, leg_settings, planned_answer

    leg, geo = question.leg, asked.geo

    def rules_of(name: str | None) -> Rules | None:
        own = leg if name is None else replace(leg, rules=name)
        return leg_rules(own, geo, _file_rules(own.rules))

    options = {"seabed": seabed, "geodata": geo, "plan_settings": leg_settings(leg)}
    found, rules = lines.planned(asked.start, asked.end, rules_of, options), rules_of(None)
    rows = [
        columns | plan_record(plan, geo, rules, leg.rules, no_price=NO_PRICE) | columns
        for plan, columns in zip(found.plans, found.columns, strict=True)
    ]
    made = planned_answer(asked, found.plans, rows, lines_table(rows, found.columns), seabed)
    band = found.band
    return replace(
        made,
        lines=made.lines if band is None else [band.area],
        routes=found.routes,
        notes=(*found.notes, *made.notes),
        layers=[] if band is None else [lambda page: add_band(page, band)],
    )


def _study(
    answer: FoundAnswer, seabed: Seabed | None, studied: StudyOptions, files: Mapping[str, Path]
) -> None:
    """Write the desk study of a plan."""
    from cableroute.desk_study import StudySettings, desk_study, read_study_layers
    from cableroute.presentation.plan_tables import plan_table
    from cableroute.reports.study_folder import write_study

    assert answer.plan is not None
    assert studied.desk_study is not None
    geo, leg = answer.asked.geo, answer.plan.leg
    settings = StudySettings(
        crossing_cost_usd=studied.crossing_cost, repeater_spacing_km=studied.repeater_spacing
    )
    table = plan_table(answer.plan, answer.rows[0], geo)
    layers = read_study_layers(geo, files, leg)
    made = desk_study(geo, leg, seabed=seabed, layers=layers, settings=settings)
    written = write_study(geo, made, studied.desk_study, seabed=seabed, plan=table)
    note(f"study: {studied.desk_study} ({', '.join(sorted(path.name for path in written))})")


def _file_rules(name: str | None) -> Rules | None:
    """Return the rules of a file; None of those that go by a name."""
    from cableroute.planning.presets import PRESETS
    from cableroute.planning.rules_file import read_rules

    if name is None or name in OWN_PRESETS:
        return None
    if name in PRESETS or not (Path(name).exists() or Path(name).suffix):
        known = ", ".join(OWN_PRESETS)
        message = f"no file, and no rules by name: {name!r}"
        if name in PRESETS:
            message = f"{name!r} needs layers of your own: {PRESETS[name]}"
        hint = f"give {known}, or a TOML file"
        raise ModelError.of("rules", [Problem("rules", "--rules", message, hint)])
    return read_rules(name)
