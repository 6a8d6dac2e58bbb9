"""A report on the routes from A to B: one HTML file to pass on, and the same as a workbook.

The page runs nothing and loads nothing: it has no script, its pictures are inline, and its
content security policy forbids the rest. It prints to A4 as it is.
"""

from __future__ import annotations

import functools
import html
from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Unpack, cast

from cableroute.comparison.columns import measures
from cableroute.comparison.shown_pair import pair_between, with_pair
from cableroute.comparison.table import compare
from cableroute.errors import ModelError, Problem, number_faults
from cableroute.files import write_page
from cableroute.geodata.assumptions import (
    Assumptions,
    default_assumptions,
    with_slack,
)
from cableroute.geodata.locate import PlaceLike
from cableroute.geodata.store import Geodata
from cableroute.model.frames import shareable
from cableroute.model.routes import Route
from cableroute.money.inputs import rate_faults, term_faults, timing_faults
from cableroute.palette import own_colours_css
from cableroute.presentation.blocks import Bullets, Part, Section, Tiles
from cableroute.presentation.languages import Said, Texts, check_language, clipped, read_texts
from cableroute.presentation.numerals import arabic_numerals
from cableroute.presentation.translator import with_tables
from cableroute.presentation.workbooks import Sheet, sheet_of, write_workbook
from cableroute.reports.facts import Facts, Money, SectionMaker
from cableroute.reports.pages import VERSION, palette_css, render_page
from cableroute.reports.sections import SECTIONS
from cableroute.routing.conditions import ConditionChanges, Conditions, agreed, with_conditions
from cableroute.routing.search import find_routes
from cableroute.seabed.depths import Seabed
from cableroute.text import counted

if TYPE_CHECKING:
    import geopandas


DRAWN = {"comparison": "cable_km", "delay": "rtd_ms", "availability": "downtime_min"}
"""Ranges of which a sheet of the workbook has a chart, by the name of its table."""


@dataclass(frozen=True, eq=False)
class Report:
    """A report, ready to be written; make it with `report`.

    Parameters
    ----------
    facts : Facts
        The routes, and all that is worked out from them.
    language : str
        "en" or "ar".
    makers : tuple of function
        The sections in their order: functions of the facts and the texts.
    numerals : str
        Of the page: "latn", 0 to 9, or "arab", those of Arabic.
    """

    facts: Facts
    language: str = "en"
    makers: tuple[SectionMaker, ...] = SECTIONS
    numerals: str = "latn"

    @property
    def routes(self) -> tuple[Route, ...]:
        """The routes that it describes."""
        return self.facts.routes

    @property
    def table(self) -> geopandas.GeoDataFrame:
        """What `cableroute.compare` gives for them: the figures in the report are these."""
        return self.facts.table

    @functools.cached_property
    def texts(self) -> Texts:
        """The words of its language."""
        return with_tables(read_texts(self.language, self.numerals), self.facts.geodata)

    @functools.cached_property
    def sections(self) -> tuple[Section, ...]:
        """The sections, in order."""
        every = (maker(self.facts, self.texts) for maker in self.makers)
        return tuple(section for section in every if section is not None)

    @property
    def title(self) -> str:
        """Its title, as plain text."""
        start, end = (clipped(name, 80) for name in self.facts.ends(self.texts))
        return str(self.texts.say("title", start=start, end=end))

    def html(self) -> str:
        """Return the page."""
        start, end = self.facts.ends(self.texts)
        page = render_page(
            "report",
            self.texts,
            self.facts.geodata.data_date,
            heading=self.texts.say("title", start=start, end=end),
            whole=str(self.texts.say("title", start=clipped(start), end=clipped(end))),
            title=self.title,
            sections=self.sections,
            confidential=self.facts.confidential,
            count=len(self.routes),
            palette=palette_css(),
            own_colours=own_colours_css([route.colour for route in self.routes]),
        )
        return arabic_numerals(page) if self.numerals == "arab" else page

    def save(self, path: str | Path) -> Path:
        """Write the page to one file, completely or not at all.

        Raises
        ------
        OutputError
            The file cannot be written; what was there before is as it was.
        """
        return write_page(path, self.html())

    def save_workbook(self, path: str | Path) -> Path:
        """Write the same tables as a workbook, ``.xlsx``: a sheet each, figures as computed.

        Raises
        ------
        OutputError
            The file cannot be written; what was there before is as it was.
        """
        return write_workbook(
            path,
            list(self._sheets()),
            title=self.title,
            right_to_left=self.texts.direction == "rtl",
        )

    def _sheets(self) -> list[Sheet]:
        """Return the sheets: the summary first, then a sheet for each table."""
        sheets = [
            self._sentences_sheet("summary", ("recommendation", "main_risks", "question", "answer"))
        ]
        tables = [table for section in self.sections for table in section.tables]
        sheets += [
            sheet_of(table, self.texts, drawn=DRAWN.get(table.name, ""))
            for table in tables
            if "book" in table.outputs
        ]
        names = [sheet.name for sheet in sheets]
        sources = self.texts["sheet_sources"]
        place = names.index(sources) if sources in names else len(sheets)
        sheets.insert(place, self._sentences_sheet("not_known", ("not_known",)))
        return sheets

    def _sentences_sheet(self, name: str, sections: tuple[str, ...]) -> Sheet:
        """Return the sentences of some sections as a sheet."""
        rows = [
            [self.texts[f"section_{section.name}"], self.texts.plain(text)]
            for section in self.sections
            if section.name in sections
            for part in section.parts
            for text in _sentences(part)
        ]
        headings = [self.texts["column_section"], self.texts["column_text"]]
        return Sheet(self.texts[f"sheet_{name}"], headings, rows, [None, None])

    def __getstate__(self) -> dict[str, Any]:
        """Return the state to pickle: the inputs, without the words and pictures made of them."""
        return {item.name: getattr(self, item.name) for item in fields(self)}

    def _repr_html_(self) -> str:
        """Return the page in a frame, for a notebook."""
        return (
            f'<iframe srcdoc="{html.escape(self.html())}" title="{html.escape(self.title)}" '
            'style="width:100%;height:640px;border:1px solid #ccc" sandbox></iframe>'
        )

    def __repr__(self) -> str:
        """Return the count of routes that the report describes, their ends, and the language."""
        start, end = self.facts.ends(read_texts("en"))
        return f"<Report {start} - {end}, {counted(len(self.routes), 'route')}, {self.language}>"


def _sentences(part: Part) -> list[str]:
    """Return the sentences of a part of a section; none of a table or a picture."""
    if isinstance(part, Bullets):
        return [str(item) for item in part.items]
    if isinstance(part, Tiles):
        return [
            f"{tile.label}: {tile.value}{f' ({tile.span})' if tile.span else ''}"
            for tile in part.tiles
        ]
    return [str(part)] if isinstance(part, (str, Said)) else []


class ReportOptions(ConditionChanges, total=False):
    """The options of a report, beside its ends, as keywords of `report`."""

    rate_pct: float | None
    terms_years: Iterable[float] | None
    timing: str
    second_price: float | None
    numerals: str


class _Priced(NamedTuple):
    """The money options of a report, as they were passed."""

    rate_pct: float | None = None
    terms_years: Iterable[float] | None = None
    timing: str = "arrears"
    second_price: float | None = None

    @property
    def terms(self) -> tuple[float, ...] | None:
        """The terms; None where none are given."""
        return None if self.terms_years is None else tuple(self.terms_years)


def report(
    geodata: Geodata,
    start: PlaceLike = "",
    end: PlaceLike = "",
    *,
    conditions: Conditions | None = None,
    assumptions: Assumptions | None = None,
    language: str = "en",
    seabed: Seabed | None = None,
    command: str = "",
    **options: Unpack[ReportOptions],
) -> Report:
    """Return a report on the routes from A to B.

    It is on the shortest routes, as `find_routes` gives them, and on the pair that `find_pairs`
    finds among all: those of its routes that are not among the shortest come after them.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    start, end : str, (longitude, latitude) or LandingStation
        As in `find_routes`.
    conditions : Conditions, optional
        What the routes may use.
    assumptions : Assumptions, optional
        What the figures rest on; without it, `default_assumptions`.
    language : str
        "en" or "ar". What the tables and the library say is translated; a text of the tables that
        has no translation is shown as the original.
    seabed : Seabed, optional
        Depths to read along the routes, from `open_seabed`; without it, the embedded relief.
    command : str
        The command that makes it, as the report is to name it; without it, this call.
    rate_pct, terms_years : float, iterable of float, optional
        Discount rate, per cent a year, and terms of whole years. With terms, faults and repairs
        are also given over the first; with both, also what deals buy, what the routes cost and
        where they break even, in USD of the assumed price year, or of the last that has an
        index. None is assumed where it is not given.
    timing : str
        Whether yearly payments are made in "arrears" or in "advance".
    second_price : float, optional
        What a second route costs, USD: also give the cost of a minute of avoided downtime.
    numerals : str
        Of a page in Arabic: "latn", 0 to 9, or "arab", ٠ to ٩.
    **options
        Those of money above, and fields of `Conditions`, as for `find_routes`: ``k``, ``avoid``,
        ``confidential`` ...

    Returns
    -------
    Report
        ``.save("report.html")``, ``.save_workbook("report.xlsx")``, ``.html()``.

    Raises
    ------
    UnknownNameError, NoRouteError, ModelError
        As `find_routes`; a language or numerals that there are not; a wrong rate or term, a rate
        without a term, or a price of a second route without both.

    Examples
    --------
    >>> import cableroute as cr
    >>> document = report(cr.open_geodata(), "Zafarana", "Abu Talat")
    >>> document
    <Report Zafarana - Abu Talat, 4 routes, en>
    >>> [section.name for section in document.sections][:3]
    ['recommendation', 'map', 'main_risks']
    """
    wanted: dict[str, Any] = dict(options)
    numerals = wanted.pop("numerals", "latn")
    check_language("report", language, numerals)
    priced = _Priced(**{name: wanted.pop(name) for name in _Priced._fields if name in wanted})
    sums, term_years = _money(geodata, assumptions, priced)
    request = with_conditions("report", conditions, cast("ConditionChanges", wanted))
    assumed = default_assumptions(geodata) if assumptions is None else assumptions
    dated, assumed = agreed(request, assumed)
    routes_between = find_routes(geodata, start, end, conditions=dated)
    confidential = request.confidential
    routes = with_slack(
        geodata, shareable(routes_between, confidential=confidential), assumptions=assumed
    )
    if not routes:
        raise ModelError("report: every route is confidential (confidential=True shows them)")
    pairs = pair_between(geodata, start, end, conditions=request, assumptions=assumed)
    shortest_count = len(routes)
    routes = with_pair(routes, pairs)
    table = compare(
        routes,
        measures(geodata, assumptions=assumed, confidential=confidential),
        assumptions=assumed,
    )
    facts = Facts(
        geodata=geodata,
        routes=tuple(routes),
        shortest_count=shortest_count,
        found=pairs,
        table=table,
        conditions=request,
        assumptions=assumed,
        command=command or _call(start, end, (language, numerals), request, sums, priced.terms),
        confidential=confidential,
        seabed=seabed,
        money=sums,
        term_years=term_years,
        version=VERSION,
    )
    return Report(facts, language, numerals=numerals)


def _money(
    geodata: Geodata, assumptions: Assumptions | None, priced: _Priced
) -> tuple[Money | None, float | None]:
    """Return the inputs of sums, and the term of faults; None for an input that is not passed."""
    rate_pct, _, timing, second_price = priced
    terms_years = priced.terms
    if rate_pct is None and terms_years is None and second_price is None:
        return None, None
    faults = []
    hint = "sums need a rate and a term: none is assumed"
    if rate_pct is None and second_price is not None:
        faults.append(Problem("missing", "rate_pct", "is not given", hint))
    if terms_years is None:
        faults.append(Problem("missing", "terms_years", "is not given", hint))
    terms = tuple(dict.fromkeys(terms_years or ()))
    if terms_years is not None and not terms:
        faults.append(Problem("term", "terms_years", "there is none", "give one or more"))
    faults += [] if rate_pct is None else rate_faults(rate_pct)
    faults += [fault for term in terms for fault in term_faults(term)]
    faults += timing_faults(timing)
    if second_price is not None:
        faults += number_faults("second_price", second_price, 0.0, 1e15)
    years = [item.year for item in geodata.deflators.values() if item.currency == "USD"]
    if not years and rate_pct is not None:
        hint = "add rows of USD to deflators.csv"
        faults.append(Problem("price year", "deflators", "there is no price index", hint))
    ModelError.check("report", faults)
    if rate_pct is None:
        return None, float(terms[0])
    year = assumptions.price_year if assumptions is not None else None
    sums = Money(float(rate_pct), terms, year or max(years), timing, second_price)
    return sums, float(terms[0])


def _call(
    start: object,
    end: object,
    written: tuple[str, str],
    conditions: Conditions,
    sums: Money | None,
    terms_years: tuple[float, ...] | None,
) -> str:
    """Return the Python call that makes a report."""

    def shown(value: object) -> str:
        if isinstance(value, tuple) and not all(map(_is_number, value)):
            return f"[{', '.join(map(shown, value))}]"
        return repr(getattr(value, "id", value))

    language, numerals = written
    more: dict[str, Any] = {"language": language} if language != "en" else {}
    more |= {"numerals": numerals} if numerals != "latn" else {}
    if sums is not None:
        more |= {"rate_pct": sums.rate_pct}
    if terms_years is not None:
        more |= {"terms_years": tuple(dict.fromkeys(terms_years))}
    if sums is not None:
        more |= {"timing": sums.timing} if sums.timing != "arrears" else {}
        more |= {} if sums.second_price is None else {"second_price": sums.second_price}
    named = [f"{name}={shown(value)}" for name, value in {**conditions.changes(), **more}.items()]
    return f"cableroute.report({', '.join(['geodata', shown(start), shown(end), *named])})"


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float))
