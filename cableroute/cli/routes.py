"""Commands on routes: compare, map."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import typer

import cableroute as cr
from cableroute.cli.app import command, show_in_browser
from cableroute.cli.arguments import (
    OPEN_OPTION,
    OUTPUT,
    AssumedOptions,
    MapOptions,
    OutputOptions,
    PageOptions,
    PairsOptions,
    SearchOptions,
    place,
)
from cableroute.cli.asked import gathered, notes, refuse_given, show_answer
from cableroute.cli.flattening import option
from cableroute.cli.many_pairs import compare_file
from cableroute.files import file_name
from cableroute.presentation.terminal import note
from cableroute.questions.shared import ORDER, OwnFields


@dataclass(frozen=True, kw_only=True)
class BesideComparison:
    """What is drawn and ranked beside the rows."""

    PANEL: ClassVar = OUTPUT

    brief: bool = option("--brief", "Few columns: systems, lengths, delay, status.", False)
    drawing: MapOptions
    weight: list[str] | None = option(
        "--weight COLUMN=N", "Rank by columns, e.g. rtd_ms=3; may be repeated."
    )

    @classmethod
    def none(cls) -> BesideComparison:
        """Return neither."""
        return cls(drawing=MapOptions())

    def weights(self) -> dict[str, float]:
        """Return the weights by column."""
        from cableroute.presentation.ranking_tables import read_weights

        return read_weights(self.weight, "--weight") if self.weight else {}


@command(
    "cableroute compare Marseille Mumbai --route mine.csv --map mine.html",
    "cableroute compare --pairs pairs.csv --workers 4 -o pairs.csv",
)
def compare(
    start: str | None = place("A", "Station or city; not with --pairs.", None),
    end: str | None = place("B", "Station or city; not with --pairs.", None),
    *,
    order: str = ORDER,
    search: SearchOptions,
    own: OwnFields,
    output: OutputOptions,
    beside: BesideComparison,
    many: PairsOptions,
) -> None:
    """Compare the routes from A to B, or those of many pairs.

    Length, delay, annual downtime, common section and same corridor, deals; --brief --details:
    what is not known of them.

    With --pairs FILE: the routes of many pairs, a row a pair.
    """
    drawing = beside.drawing
    if many.pairs is not None:
        if start or end or own != OwnFields() or beside != BesideComparison.none():
            what = "no places A and B, no routes of your own, no map, no weight and no --brief"
            raise typer.BadParameter(f"--pairs FILE takes {what}")
        compare_file(many.pairs, many, search, output, order)
        return
    if many != PairsOptions():
        raise typer.BadParameter(
            "--parts, --workers, --executor and --skip-unknown need --pairs FILE"
        )
    if not (start and end) and not own.route:
        raise typer.BadParameter(
            "give A and B, many pairs with --pairs FILE, or a route of your own with --route FILE"
        )
    from cableroute.questions.of_routes import compare_answer

    drawing.asked_map()
    asked = gathered(start, end, search, order, own=own)
    answer = compare_answer(
        asked, weights=beside.weights(), is_brief=beside.brief, has_pair=drawing.map is not None
    )  # a page shows the best pair: the table has it too
    show_answer(answer, output.view(), drawing, is_beside_table=True)


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
    order: str = ORDER,
    search: SearchOptions,
    own: OwnFields,
) -> None:
    """Draw the routes from A to B, or the catalogue, on a map.

    Without A and B: all that the tables hold.
    """
    from cableroute.questions.of_routes import compare_answer

    if start is None and end is None and not own.route:
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
        asked = gathered(start, end, search, order, own=own)
        answer = compare_answer(asked)
        first = answer.routes[0]
        output = page.output or Path(file_name(first.start_id, f"{first.end_id}.html"))
        answer.map(**page.look, simplify_km=page.simplify).save(output)
        notes(asked, answer.routes)
    note(f"map: {output}")
    if page.open_:
        show_in_browser(output)


def _catalogue_only(context: typer.Context) -> None:
    """Refuse one place without the other, and options for routes where no places are given."""
    ours = ("output", "on", "geodata", "base", "confidential", "tiles", "open_", "simplify",
            "lang", "numerals")  # fmt: skip
    others = [item for item in context.params if item not in ours]
    refuse_given(context, others, "for routes only: give the places A and B")
