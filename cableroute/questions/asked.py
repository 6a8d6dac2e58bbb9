"""What a question asks of its tables, and what an answer is: records, and the tables of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Unpack

from cableroute.errors import ModelError, OutputError, Problem
from cableroute.files import plain, to_csv, to_json
from cableroute.geodata.assumptions import Assumptions, with_slack
from cableroute.geodata.locate import places_named, taken_as
from cableroute.geodata.opening import attribution
from cableroute.geodata.store import Geodata
from cableroute.importing.own_routes import routes_from
from cableroute.model.frames import shareable
from cableroute.model.routes import Route
from cableroute.notebook import readable
from cableroute.presentation.catalogue_tables import credits
from cableroute.presentation.route_tables import assumption_line
from cableroute.presentation.tables import Table
from cableroute.presentation.terminal import View, dated, html_of
from cableroute.questions.fields import fields_of
from cableroute.questions.shared import OwnFields, SearchFields
from cableroute.routing.access import detour, no_land_link
from cableroute.routing.conditions import Conditions
from cableroute.routing.left_out import (
    not_there_left_out,
    restricted_left_out,
    unverified_left_out,
)
from cableroute.routing.search import find_routes, own_notes
from cableroute.text import counted, shown

if TYPE_CHECKING:
    import geopandas
    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from cableroute.comparison.history import History
    from cableroute.comparison.protected_pairs import FoundPairs
    from cableroute.maps.route_map import RouteMap
    from cableroute.maps.settings import MapChanges
    from cableroute.planning.planned_leg import Plan
    from cableroute.questions.question import BaseQuestion

Rows = dict[str, dict[str, Any]]
"""The rows of an answer, by what each is of."""

RowName = tuple[str, ...] | Callable[[Mapping[str, Any]], Sequence[Any]]
"""Columns that name a row, or what does."""

Parts = Sequence[Table | str]
"""Tables, and lines of text beside them."""


class AskedQuestion(NamedTuple):
    """The tables, places, conditions and assumptions of a question.

    Parameters
    ----------
    geo : Geodata
        The tables.
    start, end : str
        Two places, two regions, or a country; empty where the kind has none.
    conditions : Conditions
        What routes may use.
    assumed : Assumptions
        Figures that agree with the conditions.
    """

    geo: Geodata
    start: str
    end: str
    conditions: Conditions
    assumed: Assumptions

    @property
    def confidential(self) -> bool:
        """Whether confidential rows count, and are shown."""
        return self.conditions.confidential

    @property
    def between(self) -> tuple[str, str] | None:
        """The two places or groups, where they are given."""
        return (self.start, self.end) if self.start else None

    def routes(self) -> list[Route]:
        """Return the routes that may be shown.

        Raises
        ------
        ModelError
            All of them are confidential.
        """
        every = find_routes(self.geo, self.start, self.end, conditions=self.conditions)
        kept = shareable(every, confidential=self.confidential)
        return with_slack(self.geo, kept, assumptions=self.assumed)

    def credited(self, row: Mapping[str, Any], source_ids: Iterable[str]) -> dict[str, Any]:
        """Return a record with the credit line of its sources."""
        return {**row, "attribution": attribution(self.geo, dict.fromkeys(source_ids))}

    def public(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """Return a record with those of its sources that may be shown, and their credit line."""
        kept = [
            name
            for name in row["source_ids"]
            if (source := self.geo.sources.get(name)) is not None
            and (self.confidential or source.visibility == "public")
        ]
        return self.credited({**row, "source_ids": kept}, kept)

    def check_open(self, what: str, hidden: Iterable[bool]) -> None:
        """Refuse what rests on confidential rates, which could be worked out from it.

        Raises
        ------
        ModelError
            One is hidden, and what is confidential is not asked for.
        """
        if any(hidden) and not self.confidential:
            message = f"{what} rests on confidential rates"
            fault = Problem("confidential", "rates", message, "shows them", "confidential")
            raise ModelError.of("arguments", [fault])


def with_own_routes(request: AskedQuestion, own: OwnFields) -> AskedQuestion:
    """Return a request with routes of one's own added.

    Raises
    ------
    ModelError
        A deal or colour that is on no route, or a fault of a route.
    GeodataError, RPLError
        A file cannot be read.
    """
    files = own.route or []
    deals, colours = own.deal or [], own.colour or []
    faults = [
        Problem("option", name, f"{values[-1]!r:.60} applies to no route", "gives one", "route")
        for name, values in (("deal", deals), ("colour", colours))
        if len(values) > len(files) and not (len(files) == 1 and name == "deal")
    ]
    ModelError.check("arguments", faults)
    own_routes = list[Route]()
    for at, file in enumerate(files):
        mine = routes_from(
            file,
            geodata=request.geo,
            deals=deals if len(files) == 1 else deals[at : at + 1],
            colour="".join(colours[at : at + 1]),
        )
        ids = {route.id for route in own_routes}
        own_routes += [replace(it, id=f"{it.id}~{at + 1}") if it.id in ids else it for it in mine]
    values = (*request.conditions.routes, *own_routes)
    return request._replace(conditions=replace(request.conditions, routes=values))


@dataclass(frozen=True, kw_only=True)
class FoundAnswer:
    """An answer, which the command line, the app, saved questions and files all read.

    Parameters
    ----------
    asked : AskedQuestion
        What was asked.
    rows : sequence of dict
        Its records, as CSV and JSON have them.
    record : dict, optional
        The one record of JSON, where the rows are of several tables.
    of : tuple of str, or callable
        Columns that say what a row is of, or what names it: a change of tables is then of the same
        row.
    tables : callable
        Tables of a view, and lines of text.
    credit : str
        Of its sources.
    lines : sequence, optional
        Geometry of each row.
    routes, frame, pairs
        What a map of it shows, with the figures and the pairs of these routes.
    plan : Plan, optional
        A planned leg.
    layers : sequence of callable
        What else its map shows: each adds to it.
    look : mapping
        Title and credits of its map, if not as by default.
    notes : tuple of str
        What a reader must know of how it was found.
    assumption : str
        The line on what is assumed.
    map_name : str
        What the map shows.
    name : str
        Of the layer that holds it.
    question : BaseQuestion, optional
        The question.
    history : History, optional
        A figure over years, which its chart shows.
    picture : callable, optional
        What draws a kind of chart of it.
    """

    asked: AskedQuestion
    rows: Sequence[Mapping[str, Any]]
    of: RowName
    tables: Callable[[View], Parts]
    credit: str
    record: Mapping[str, Any] | None = None
    lines: Sequence[Any] | None = None
    routes: Sequence[Route] = ()
    frame: geopandas.GeoDataFrame | None = None
    pairs: FoundPairs | None = None
    plan: Plan | None = None
    layers: Sequence[Callable[[RouteMap], object]] = ()
    look: Mapping[str, Any] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    assumption: str = ""
    map_name: str = "map"
    name: str = "routes"
    question: BaseQuestion | None = None
    history: History | None = None
    picture: Callable[[FoundAnswer, str, Mapping[str, Any]], Axes | Figure] | None = None

    @property
    def kind(self) -> str:
        """Kind of the question, else what its layer is called."""
        return self.name if self.question is None else self.question.NAME

    def __repr__(self) -> str:
        """Return the subject of the answer, and the count of its rows."""
        return f"<Answer: {self.kind}, {counted(len(self.rows), 'row')}>"

    def _repr_html_(self) -> str:
        """Return its tables and what is said of them, for a notebook."""
        said = [*self.tables(View()), *self.notes, self.assumption, self.credit]
        blocks = []
        for it in said:
            lines = [] if isinstance(it, Table) else filter(None, it.split("\n"))
            blocks += [html_of(it)] if isinstance(it, Table) else []
            blocks += [f"<p><bdi>{escape(shown(line))}</bdi></p>" for line in lines]
        return "".join(blocks)

    def to_json(self) -> str:
        """Return the rows as the JSON that the command writes."""
        return to_json(self.rows if self.record is None else [self.record])

    def to_csv(self) -> str:
        """Return the rows as the CSV that the command writes.

        Raises
        ------
        OutputError
            It is a page, which has no rows of one kind.
        """
        if self.record is not None:
            hint = "give to_json() or to_excel()"
            fault = Problem("format", self.kind, "a page is not written as csv", hint)
            raise OutputError.of("to_csv", [fault])
        return to_csv(self.rows)

    def to_excel(self, path: str | Path) -> Path:
        """Write the answer as the workbook of the command: its tables, notes and rows.

        Raises
        ------
        OutputError
            The file cannot be written.
        """
        from cableroute.presentation.workbooks import write_answer

        credit, rows = dated(self.credit, self.asked.geo.data_date), self.rows
        beside = [it for it in (self.assumption, credit) if it]
        return write_answer(path, self.tables(View()), rows if self.record is None else (), beside)

    def chart(self, kind: str = "", **given: Any) -> Axes | Figure:
        """Return the chart that is its picture, as ``cableroute chart`` draws it.

        Parameters
        ----------
        kind : str
            Another chart of its routes: a kind of that command, as "diversity".
        **given
            Options of that command by name, as ``route=2``, ``term=15``.

        Raises
        ------
        ModelError
            It has no chart; an option does not count for it, or is missing.

        Examples
        --------
        >>> import cableroute as cr
        >>> answer = cr.questions.ask(cr.open_geodata(), "pair", "Zafarana", "Abu Talat", k=1)
        >>> answer.chart().get_title(loc="left")
        '2 routes from Zafarana to Abu Talat'
        """
        kind = kind or ("" if self.question is None else self.question.CHART)
        if not kind or self.picture is None or not (self.routes or self.history):
            hint = "to_frame() has its figures"
            raise ModelError.of("chart", [Problem("chart", self.kind, "nothing to draw", hint)])
        return self.picture(self, kind, given)

    def to_frame(self) -> pd.DataFrame:
        """Return the rows as a table of pandas; with the lines that they are of, of geopandas.

        Units are in the names of columns and in ``attrs["units"]``, assumptions in ``attrs``.
        """
        rows = [{key: row[key] for key in row if key != "assumptions"} for row in self.rows]
        frame = readable(rows, self.lines)
        frame.attrs["assumptions"] = next((it.get("assumptions", {}) for it in self.rows), {})
        return frame

    def map(self, *, beside_table: bool = False, **look: Unpack[MapChanges]) -> RouteMap:
        """Return the map of its routes; or, beside the table of their figures, one complete page.

        Parameters
        ----------
        beside_table : bool
            Whether the routes are compared beside it.
        **look
            As of `cableroute.draw_map`.
        """
        from cableroute.maps import draw_comparison, draw_map

        draw = partial(draw_comparison, pairs=self.pairs) if beside_table else draw_map
        page = draw(
            self.routes,
            geodata=self.asked.geo,
            table=self.frame,
            assumptions=self.asked.assumed,
            confidential=self.asked.confidential,
            **{**self.look, **look},
        )
        for add in self.layers:
            add(page)
        return page

    def keyed(self) -> Rows:
        """Return the rows by what each is of; the second of a name has its number."""
        return keyed(self.rows, self.of)


Answers = Mapping[type[Any], Callable[[Any, AskedQuestion], FoundAnswer]]
"""What answers each kind of question."""


def route_answer(
    request: AskedQuestion,
    rows: Iterable[Mapping[str, Any]],
    tables: Callable[[View], Parts],
    *,
    of: RowName,
    each: Sequence[Route | None] | None = None,
    ends: Sequence[Route | None] | None = None,
    **more: Any,
) -> FoundAnswer:
    """Return an answer on routes: with what is left out, what is assumed, and of which ends.

    Parameters
    ----------
    request : AskedQuestion
        What is asked.
    rows, tables, of
        As of `FoundAnswer`.
    each : sequence of Route or None, optional
        Route that each row is of: its line, and its systems on the date that is asked.
    ends : sequence of Route, optional
        Routes whose ends the answer says more of, if not `each`.
    **more
        Other fields of `FoundAnswer`.
    """
    rows, planned = list(rows), list[str]()
    if each is not None:
        more["lines"] = [None if route is None else route.geometry for route in each]
        if request.conditions.day is not None:
            said = [_systems_on(request, route) for route in each]
            rows = [{**row, "systems_on": words} for row, words in zip(rows, said, strict=True)]
            texts = sorted({text for words in said for text in words if " planned" in text})
            planned = [f"Planned for {request.conditions.on}: {'; '.join(texts)}."] if texts else []
    figures = request.assumed.figures(confidential=request.confidential)
    own_lines = own_notes(request.geo, request.start, request.end, request.conditions)
    near = end_lines(request, ends if ends is not None else each or ())

    def parts(view: View) -> Parts:
        beside = [*planned, *own_lines, *near, *left_out_lines(request, view)]
        return [*tables(view), *beside]

    rows = [{**row, "assumptions": figures} for row in rows]
    return FoundAnswer(
        asked=request,
        rows=rows,
        of=of,
        tables=parts,
        credit=credits(rows),
        assumption=assumption_line(request.assumed),
        **more,
    )


def _systems_on(request: AskedQuestion, route: Route | None) -> list[str]:
    """Return the systems of a route, each with its status on the date that is asked."""
    texts: list[str] = []
    for name in () if route is None else route.system_ids:
        system = request.geo.systems.get(name)
        then = None if system is None else request.conditions.status_on(system, request.geo)
        if system is not None and then is not None:
            texts.append(f"{system.name} {then.words}")
    return texts


def end_lines(request: AskedQuestion, routes: Sequence[Route | None]) -> list[str]:
    """Return the notes on the ends of routes.

    Which city a name is taken as where the station of that name gives no route; that two places
    of one country are joined by sea only; and which landings are near that no link joins.
    """
    drawn = [route for route in routes if route is not None]
    if not drawn or request.between is None:
        return []
    named = [places_named(request.geo, place) for place in (request.start, request.end)]
    ends = [
        next((it for it in places if it.id == end), places[0])
        for places, end in zip(named, (drawn[0].start_id, drawn[0].end_id), strict=True)
    ]
    said = taken_as((named[0][0], named[1][0]), (ends[0], ends[1]))
    texts = (said, no_land_link(request.geo, ends, drawn), detour(request.geo, ends, drawn))
    return [f"{text[0].upper()}{text[1:]}." for text in texts if text]


def left_out_lines(request: AskedQuestion, view: View) -> list[str]:
    """Return the counts of routes left out by status, restriction and date, with the remedy."""
    if request.between is None:
        return []
    search = (request.geo, request.start, request.end, request.conditions)
    unverified, then = unverified_left_out(*search), not_there_left_out(*search)
    lines = []
    if unverified.count:
        lines.append(f"{unverified} ({_condition_name('allow_unverified', view)} includes them)")
    if sold := restricted_left_out(*search):
        verb = "shows" if view.prefix else "includes"
        lines.append(f"{sold} ({_condition_name('allow_restricted', view)} {verb} them)")
    return [*lines, f"{then}."] if then.count else lines


def _condition_name(name: str, view: View) -> str:
    """Return a condition as the command line calls it, or as a form does."""
    field = fields_of(SearchFields)[name]
    return field.option if view.prefix else f"“{field.label}”"


def chosen_routes(
    routes: Sequence[Route], numbers: Iterable[int] | None, where: str = "route"
) -> list[Route]:
    """Return the routes of some numbers, from 1, in order; without any, all of them.

    Raises
    ------
    ModelError
        With every number that no route has.

    Examples
    --------
    >>> chosen_routes([], [])
    []
    """
    wanted = set(numbers or ())
    faults = [
        Problem("route", where, f"there is no route {number}", f"give 1 to {len(routes)}")
        for number in sorted(wanted)
        if not 1 <= number <= len(routes)
    ]
    ModelError.check("arguments", faults)
    return [item for at, item in enumerate(routes, start=1) if not wanted or at in wanted]


def keyed(records: Iterable[Mapping[str, Any]], of: RowName) -> Rows:
    """Return records by what some of their keys hold; the second of a name has its number.

    Examples
    --------
    >>> list(keyed([{"id": "A", "x": 1}, {"id": "A", "x": 2}], ("id",)))
    ['A', 'A (2)']
    """
    rows: Rows = {}
    for record in records:
        parts = of(record) if callable(of) else [record.get(key) for key in of]
        name = " | ".join(_words(part) for part in parts if part not in (None, "", [], ()))
        at, row_name = 1, name
        while row_name in rows:
            at += 1
            row_name = f"{name} ({at})"
        rows[row_name] = plain(record)
    return rows


def _words(part: Any) -> str:
    """Return a part of a row's key as text; 15.0 becomes 15."""
    if isinstance(part, (list, tuple)):
        return " + ".join(map(_words, part))
    return f"{part:.15g}" if isinstance(part, float) else str(part)
