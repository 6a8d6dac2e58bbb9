"""How a page of a report is made: one frame for each kind, in which what comes from data is inert.

A page runs nothing and loads nothing: it has no script, and its policy forbids the rest.
"""

from __future__ import annotations

import csv
import functools
import importlib.metadata
import importlib.resources
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from cableroute.geodata.embedded import embedded_folder
from cableroute.palette import PALETTE, lines_css, route_colour
from cableroute.presentation.blocks import (
    Bullets,
    CitedSources,
    Fold,
    Group,
    Heading,
    Picture,
    Tiles,
    cell,
    link,
)
from cableroute.presentation.languages import Code, Figure, Said, Texts
from cableroute.presentation.tables import Table
from cableroute.text import shown

if TYPE_CHECKING:
    import jinja2

STYLES = {"report": ("map", "report"), "study": ("study",), "country": ("map", "study", "country")}
"""The style sheets of each page, in order."""

VERSION = importlib.metadata.version("cableroute")


def palette_css() -> str:
    """Return the colours of the routes as CSS, on light and on dark background."""

    def of(theme: int) -> str:
        return "".join(f"--route-{n}:{route_colour(n)[theme]};" for n in range(2 * len(PALETTE)))

    dark = f"@media screen and (prefers-color-scheme:dark){{:root{{{of(1)}}}}}"
    return f"{lines_css()}:root{{{of(0)}}}{dark}"


def render_page(name: str, texts: Texts, data_date: str, **values: object) -> str:
    """Return a page, "report", "study" or "country", of what its template takes."""
    fields = {"texts": texts, "data_date": Figure(data_date), "version": VERSION, **values}
    fields["held"] = _held(texts)
    return _template(name).render(fields)


def _held(texts: Texts) -> Said:
    """Return how many published figures are inside the range of each model, in a line."""
    with (embedded_folder() / "validated.txt").open(encoding="utf-8", newline="") as file:
        models = tuple(
            texts.say(
                "held_model",
                model=Code(row["model"]),
                inside=Figure(row["inside"]),
                tested=Figure(row["tested"]),
            )
            for row in csv.DictReader(file)
            if row["tested"] != "0"
        )
    return texts.say("held_against_record", models=models, command=Code("cableroute validate"))


def inert_templates(text: Callable[[str], str]) -> jinja2.Environment:
    """Return templates by the files that hold them; every value in them comes out as inert text."""
    import jinja2
    from markupsafe import Markup

    environment = jinja2.Environment(
        autoescape=True,
        finalize=lambda value: shown(value) if type(value) is str else value,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
        loader=jinja2.FunctionLoader(text),
    )
    environment.filters["cell"] = lambda column, row, texts: Markup(cell(column, row, texts))
    environment.tests["table"] = lambda part: isinstance(part, Table)
    return environment


@functools.cache
def _template(name: str) -> jinja2.Template:
    """Return the template of a page, with its style sheet in it."""
    from markupsafe import Markup

    assets = importlib.resources.files("cableroute.reports") / "assets"

    def text(file: str) -> str:
        return (assets / file).read_text(encoding="utf-8")

    environment = inert_templates(text)
    environment.filters |= {
        "inert": lambda value, texts: Markup(texts.html(value)),
        "markup": Markup,
        "linked": lambda source, texts: Markup(link(source, texts)),
        "filled": without_empty,
    }
    environment.tests |= {
        "group": lambda part: isinstance(part, Group),
        "picture": lambda part: isinstance(part, Picture),
        "heading": lambda part: isinstance(part, Heading),
        "bullets": lambda part: isinstance(part, Bullets),
        "tiles": lambda part: isinstance(part, Tiles),
        "fold": lambda part: isinstance(part, Fold),
        "listing": lambda part: isinstance(part, CitedSources),
    }
    environment.globals["css"] = Markup("".join(text(f"{sheet}.css") for sheet in STYLES[name]))
    return environment.get_template(f"{name}.html")


def without_empty(table: Table) -> tuple[Table, tuple[str, ...]]:
    """Return a table without the columns that hold no figure, and their titles.

    Examples
    --------
    >>> from cableroute.presentation.columns import figure_column
    >>> from cableroute.presentation.tables import Column
    >>> columns = [Column("Name", ("name",)), figure_column("hours", "At most", ("most",))]
    >>> table, empty = without_empty(Table("t", columns, [{"name": "A"}, {"name": "B"}]))
    >>> [column.heading for column in table.columns], empty
    (['Name'], ('At most, h',))
    """
    empty = [
        column
        for column in table.columns
        if table.rows
        and column.is_number
        and all(value is None for row in table.rows for value in column.figures(row))
    ]
    kept = [column for column in table.columns if column not in empty]
    return replace(table, columns=kept), tuple(column.title for column in empty)
