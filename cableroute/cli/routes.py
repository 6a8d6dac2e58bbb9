"""Commands on routes: routes, compare, pair, whatif, map."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import typer

import cableroute as cr
from cableroute.cli.app import command, credit, show_in_browser
from cableroute.cli.arguments import (
    DETAILS_OPTION,
    OPEN_OPTION,
    ORDER_OPTION,
    OTHER_PLACE_ARGUMENT,
    OUTPUT,
    PLACE_ARGUMENT,
    REMOVE_OPTION,
    AssumedOptions,
    MapOptions,
    OutputOptions,
    PageOptions,
    PairsOptions,
    SearchOptions,
    place,
)
from cableroute.cli.asked import (
    Asked,
    compared,
    cut_by,
    draw,
    drawn,
    end_lines,
    found_routes,
    gathered,
    notes,
    refuse_given,
    show_routes,
    show_rows,
)
from cableroute.cli.flattening import option
from cableroute.cli.many_pairs import compare_file
from cableroute.files import file_name, records
from cableroute.presentation.terminal import note

if TYPE_CHECKING:
    import geopandas

    from cableroute.model.routes import Route
    from cableroute.presentation.tables import Table


PAIRS = 5
"""So many pairs are shown, unless asked for more or fewer."""


class PairOrder(StrEnum):
    """What decides first between two pairs."""

    risks = "risks"
    downtime = "downtime"
    shared = "shared"
    delay = "delay"


@dataclass(frozen=True, kw_only=True)
class RankOptions:
    """By what routes are ranked."""

    PANEL: ClassVar = OUTPUT

    weight: list[str] | None = option(
        "--weight COLUMN=N", "Rank by columns, e.g. rtd_ms=3; may be repeated."
    )

    def of(
        self,
        asked: Asked,
        routes: Sequence[Route],
        frame: geopandas.GeoDataFrame,
        rows: list[dict[str, Any]],
    ) -> tuple[list[Table | str], list[dict[str, Any]]]:
        """Return the ranking as tables, and the rows with rank and score; neither unasked."""
        from cableroute.presentation.ranking_tables import (
            ranking_record,
            ranking_table,
            read_weights,
        )

        if not self.weight:
            return [], rows
        ranked = cr.rank(frame, read_weights(self.weight, "--weight"))
        rows = [row | ranking_record(ranked, row["route_id"]) for row in rows]
        return ranking_table(asked.geo, routes, ranked, frame), rows


@dataclass(frozen=True, kw_only=True)
class BesideComparison:
    """What is drawn and ranked beside the rows."""

    drawing: MapOptions
    ranked: RankOptions

    @classmethod
    def none(cls) -> BesideComparison:
        """Return neither."""
        return cls(drawing=MapOptions(), ranked=RankOptions())


@command(
    "cableroute routes Marseille Mumbai --avoid Egypt",
    "cableroute routes Marseille Singapore --allow-planned -o routes.csv",
)
def routes(
    start: str = PLACE_ARGUMENT,
    end: str = OTHER_PLACE_ARGUMENT,
    *,
    details: bool = DETAILS_OPTION,
    by: str = ORDER_OPTION,
    search: SearchOptions,
    output: OutputOptions,
    drawing: MapOptions,
) -> None:
    """List the routes from A to B: systems, lengths, delay, status.

    --details: also the crossing, countries and straits of each, and what is not known.
    """
    from cableroute.presentation.route_tables import option_tables

    asked = gathered(start, end, search, by)
    found = found_routes(asked)
    frame = compared(asked, found)
    rows = records(frame)
    for row, route in zip(rows, found, strict=True):
        row["note"] = route.note
    draw(asked, found, frame, drawing, output.output)
    view = output.view(details)
    show_routes(asked, found, rows, option_tables(asked.geo, found, rows, view), view)
    notes(asked, found)
    if drawing.map is not None:
        note(f"map: {drawing.map}")


@command(
    "cableroute compare Marseille Mumbai --map marseille-mumbai.html",
    "cableroute compare --pairs pairs.csv --workers 4 -o pairs.csv",
)
def compare(
    start: str | None = place("A", "Station or city; not with --pairs.", None),
    end: str | None = place("B", "Station or city; not with --pairs.", None),
    *,
    details: bool = DETAILS_OPTION,
    by: str = ORDER_OPTION,
    search: SearchOptions,
    output: OutputOptions,
    beside: BesideComparison,
    many: PairsOptions,
) -> None:
    """Compare the routes from A to B, or those of many pairs.

    Length, delay, annual downtime, common section and same corridor, deals.

    With --pairs FILE: the routes of many pairs, a row a pair.
    """
    from cableroute.comparison.shown_pair import pair_between, with_pair
    from cableroute.presentation.pair_tables import pair_lines
    from cableroute.presentation.route_tables import comparison_tables

    drawing, ranked = beside.drawing, beside.ranked
    if many.pairs is not None:
        if start is not None or end is not None or details or beside != BesideComparison.none():
            what = "no places A and B, no map, no weight and no --details"
            raise typer.BadParameter(f"--pairs FILE takes {what}")
        compare_file(many.pairs, many, search, output, by)
        return
    if start is None or end is None:
        raise typer.BadParameter("name the places A and B, or give --pairs FILE")
    if many != PairsOptions():
        raise typer.BadParameter(
            "--parts, --workers, --executor and --skip-unknown need --pairs FILE"
        )
    asked = gathered(start, end, search, by)
    found = found_routes(asked)
    shortest, pairs = len(found), None
    if drawing.asked_map() is not None:  # the page shows the best pair: the table has it too
        pairs = pair_between(
            asked.geo, start, end, conditions=asked.conditions, assumptions=asked.assumed
        )
        found = with_pair(found, pairs)
    frame = compared(asked, found)
    rows = records(frame)
    ranking, rows = ranked.of(asked, found, frame, rows)
    draw(asked, found, frame, drawing, output.output, pairs=pairs, is_beside_table=True)
    view = output.view(details)
    tables = comparison_tables(asked.geo, found, rows, view)
    said = pair_lines(asked.geo, found, pairs, shortest)
    show_routes(asked, found, rows, [*ranking, *tables, *said], view)
    notes(asked, found)
    if drawing.map is not None:
        note(f"map: {drawing.map}")


@command(
    "cableroute pair Marseille Mumbai",
    "cableroute pair Marseille Mumbai --avoid Egypt --by downtime --map pair.html",
)
def pair(
    start: str = PLACE_ARGUMENT,
    end: str = OTHER_PLACE_ARGUMENT,
    *,
    by: PairOrder = option(
        "--by ORDER", f"What decides first: {', '.join(PairOrder)}.", PairOrder.risks
    ),
    details: bool = DETAILS_OPTION,
    search: SearchOptions,
    output: OutputOptions,
    drawing: MapOptions,
) -> None:
    """Show the best protected pairs of routes, and why one wins.

    Order: the fewest risks in common that can be avoided (groups, straits, stations, sections,
    dated risks, recorded faults; then repair zones); then the least time both are down (a tenth
    more is as good; too uncertain, it does not count); then the least km shared; then the least
    delay of the slower. Every land path is a candidate. With --count: so many pairs, else 5.
    """
    from shapely import MultiLineString

    from cableroute.comparison.protected_pairs import find_pairs
    from cableroute.presentation.names import Names
    from cableroute.presentation.pair_tables import pair_record, pair_tables
    from cableroute.presentation.route_tables import option_tables

    asked = gathered(start, end, search)
    count = PAIRS if search.count is None else search.count
    found = find_pairs(
        asked.geo, start, end, by=by.value, count=count, assumptions=asked.assumed,
        conditions=asked.conditions,
    )  # fmt: skip
    best = found.pairs[0]
    chosen = [found.routes[number] for number in (best.first, best.second)]
    frame = compared(asked, chosen)
    draw(asked, chosen, frame, drawing, output.output)
    view = output.view(details)
    rows, lines, names = [], [], Names.english(asked.geo)
    for item in found.pairs:
        two = [found.routes[number] for number in (item.first, item.second)]
        sources = [name for route in two for name in route.all_source_ids]
        rows.append(
            pair_record(names, item, found.routes) | {"attribution": credit(asked.geo, sources)}
        )
        lines.append(MultiLineString([route.geometry for route in two]))
    tables = [
        *pair_tables(asked.geo, found, view, asked.conditions),
        *option_tables(asked.geo, chosen, records(frame), view, title="The routes of pair 1"),
        *end_lines(asked, chosen),
    ]
    show_rows(asked, rows, tables, view, lines)
    if drawing.map is not None:
        note(f"map: {drawing.map}")


@command(
    "cableroute whatif Marseille Mumbai --remove Egypt",
    "cableroute whatif Marseille Mumbai --incident INC-2025-09-06-JEDDAH",
)
def whatif(
    start: str = PLACE_ARGUMENT,
    end: str = OTHER_PLACE_ARGUMENT,
    *,
    remove: list[str] | None = REMOVE_OPTION,
    incident: list[str] | None = option(
        "--incident ID", "A recorded incident: what it cut; may be repeated."
    ),
    by: str = ORDER_OPTION,
    search: SearchOptions,
    output: OutputOptions,
    drawing: MapOptions,
) -> None:
    """Show which routes from A to B survive a failure.

    Of those that fail: the shortest that is left, and how much longer it is. With --on and
    nothing else: what incidents had cut and no ship had repaired on that day.
    """
    from cableroute.comparison.what_if_gone import what_if
    from cableroute.geodata.assumptions import with_changes
    from cableroute.model.dates import at_date
    from cableroute.model.frames import shareable
    from cableroute.presentation.route_tables import whatif_record, whatif_tables

    if not (remove or incident or search.on):
        raise typer.BadParameter("name what fails: --remove NAME, --incident ID or --on DATE")
    asked = gathered(start, end, search, by)
    cuts = cut_by(asked, incident, by_date=not remove)
    then = asked.conditions
    if cuts and then.on is None:
        then = replace(then, on=max(asked.geo.incidents[name].start for name in cuts))
        note(f"systems that were in service {at_date(str(then.on))}; --on DATE: another day")
        asked = asked._replace(conditions=then, assumed=with_changes(asked.assumed, on=then.on))
    found = what_if(
        asked.geo,
        start,
        end,
        remove=[*(remove or ()), *cuts],
        assumptions=asked.assumed,
        conditions=then,
    )
    known = {route.id for route in found.before}
    new = [route for route in found.after if route.id not in known]
    rows = [
        whatif_record(found, route) | {"attribution": credit(asked.geo, route.all_source_ids)}
        for route in (*found.before, *new)
    ]
    left = shareable(found.after, confidential=asked.confidential)
    if left:
        draw(asked, left, compared(asked, left), drawing, output.output)
    view = output.view()
    show_routes(asked, (*found.before, *new), rows, whatif_tables(asked.geo, found, view), view)
    if drawing.map is not None:
        note(
            f"map of the routes left: {drawing.map}"
            if left
            else "no route is left: no map is drawn"
        )


@dataclass(frozen=True, kw_only=True)
class MapPageOptions(PageOptions):
    """A page with a map."""

    PANEL: ClassVar = OUTPUT

    output: Path | None = option(
        "--output -o FILE", "The page to write; default: A_B.html, or catalogue.html."
    )
    open_: bool = OPEN_OPTION
    simplify: float = option(
        "--simplify KM",
        "How far a line of the catalogue may be moved to make the page smaller.",
        0.0,
        min=0,
        max=999,
    )


@command(
    "cableroute map Marseille Mumbai --open",
    "cableroute map --output catalogue.html",
    name="map",
)
def map_(
    context: typer.Context,
    start: str | None = place("A", "Station or city; left out: the catalogue.", None),
    end: str | None = place("B", "Station or city; with A.", None),
    *,
    page: MapPageOptions,
    by: str = ORDER_OPTION,
    search: SearchOptions,
) -> None:
    """Draw the routes from A to B, or the catalogue, on a map.

    Without A and B: all that the tables hold.
    """
    if start is None or end is None:
        _catalogue_only(context)
        output = page.output or Path("catalogue.html")
        geo = search.tables.open()
        made = cr.draw_map(
            geodata=geo,
            **page.look,
            simplify_km=page.simplify,
            assumptions=None if search.on is None else AssumedOptions().read(geo, on=search.on),
            confidential=search.tables.confidential,
        )
        made.save(output)
    else:
        asked = gathered(start, end, search, by)
        found = found_routes(asked)
        frame = compared(asked, found)
        output = page.output or Path(file_name(found[0].start_id, f"{found[0].end_id}.html"))
        drawn(asked, found, frame, page, page.simplify).save(output)
        notes(asked, found)
    note(f"map: {output}")
    if page.open_:
        show_in_browser(output)


def _catalogue_only(context: typer.Context) -> None:
    """Refuse one place without the other, and options for routes where no places are given."""
    if context.params["start"] is not None:
        raise typer.BadParameter("one place is named: give A and B, or neither for the catalogue")
    ours = ("output", "on", "geodata", "base", "confidential", "tiles", "open_", "simplify",
            "lang", "numerals")  # fmt: skip
    others = [item for item in context.params if item not in ours]
    refuse_given(context, others, "for routes only: give the places A and B")
