"""What a report knows: the routes, all that is worked out from them, and figures in sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from cableroute.comparison.pair_reasons import ProtectedPair
from cableroute.comparison.protected_pairs import FoundPairs
from cableroute.comparison.shown_pair import pairs_shown
from cableroute.files import records
from cableroute.geodata.assumptions import Assumptions
from cableroute.geodata.store import Geodata
from cableroute.model.deals import Deal
from cableroute.model.figures import Range
from cableroute.model.routes import Route
from cableroute.money.annuities import Terms
from cableroute.money.deals import DealComparison, compare_deals
from cableroute.presentation.blocks import Section
from cableroute.presentation.deal_tables import letters_in_order
from cableroute.presentation.languages import Figure, Said, Texts
from cableroute.presentation.names import Names
from cableroute.presentation.short_names import short_names
from cableroute.presentation.tables import Rounding, figure_text, range_texts
from cableroute.reliability.availability import Availability, availability_of, has_rates
from cableroute.reliability.incident_replay import Replay, replay
from cableroute.reliability.scenario_downtimes import scenario_downtimes
from cableroute.reports.figures import SeaProfile, sea_profile
from cableroute.reports.routes_map import RoutesMap, crossing_inset
from cableroute.routing.common_ground import SharedCorridor
from cableroute.routing.conditions import Conditions
from cableroute.routing.diversity import shared_matrix
from cableroute.seabed.depths import Seabed, open_seabed
from cableroute.seabed.grid import Grid

if TYPE_CHECKING:
    import geopandas


COAST = "Natural Earth 1:10m"


class Money(NamedTuple):
    """The inputs of sums: all of them passed, nothing defaulted but the price year.

    Parameters
    ----------
    rate_pct : float
        Discount rate, per cent a year.
    terms_years : tuple of float
        Terms; the first is that of costs and of minutes.
    price_year : int
        Year of the money.
    timing : str
        "arrears" or "advance".
    second_price : float or None
        USD for a second route; None: none is asked for.
    """

    rate_pct: float
    terms_years: tuple[float, ...]
    price_year: int
    timing: str
    second_price: float | None = None

    @property
    def terms(self) -> Terms:
        """Rate, first term and timing of what is paid every year."""
        return Terms(rate_pct=self.rate_pct, term_years=self.terms_years[0], timing=self.timing)


@dataclass(frozen=True)
class ReportLimits:
    """The limits of a report's page; the workbook has all.

    Parameters
    ----------
    detailed : int
        Routes that have a part of their own.
    in_matrix : int
        Routes up to which what two share is a matrix; of more it is a list of pairs.
    pairs : int
        Pairs that such a list names, those that share least.
    """

    detailed: int = 30
    in_matrix: int = 14
    pairs: int = 20


@dataclass(frozen=True, eq=False)
class Facts:
    """The routes and all that a report works out from them, each once.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    routes : tuple of Route
        The shortest routes, and after them those that are there for the pair; nothing in them is
        confidential unless `confidential`.
    shortest_count : int
        How many of them are the shortest.
    found : FoundPairs or None
        The best pair, and what it is chosen from; None where no other routes than these are known.
    table : GeoDataFrame
        What `cableroute.compare` gives for them.
    conditions : Conditions
        What the routes may use.
    assumptions : Assumptions
        What the figures rest on.
    command : str
        The command or the call that makes the report again.
    confidential : bool
        Whether what is confidential is shown.
    version : str
        Of this library.
    seabed : Seabed or None
        Depths to read along the routes; without it, the embedded relief.
    money : Money or None
        Rate, terms and year of sums; without it nothing is said of what the routes are worth.
    term_years : float or None
        Term in which faults and repairs are counted; without it they are counted a year.
    limits : ReportLimits
        How much a page shows.
    """

    geodata: Geodata
    routes: tuple[Route, ...]
    shortest_count: int
    found: FoundPairs | None = field(repr=False)
    table: geopandas.GeoDataFrame = field(repr=False)
    conditions: Conditions
    assumptions: Assumptions
    command: str
    confidential: bool
    version: str
    seabed: Seabed | None = None
    money: Money | None = None
    term_years: float | None = None
    limits: ReportLimits = ReportLimits()

    @cached_property
    def rows(self) -> list[dict[str, Any]]:
        """The rows of the table."""
        return records(self.table)

    @cached_property
    def shared(self) -> Mapping[tuple[int, int], SharedCorridor]:
        """The overlap of each two routes, by their places."""
        return shared_matrix(
            self.routes,
            end_km=self.assumptions.end_km,
            within_km=self.assumptions.within_km,
            geodata=self.geodata,
        )

    @cached_property
    def pairs(self) -> Sequence[ProtectedPair]:
        """The protected pairs of these routes, the best first; none of one route.

        The first is the best of all that were found, as both of its routes are among these.
        """
        if len(self.routes) < 2:
            return ()
        return pairs_shown(
            self.routes,
            self.found,
            self.geodata,
            assumptions=self.assumptions,
            confidential=self.confidential,
        )

    @property
    def best(self) -> ProtectedPair | None:
        """The best protected pair; None of a single route."""
        return self.pairs[0] if self.pairs else None

    @cached_property
    def deals(self) -> dict[str, Deal]:
        """The deals on the routes, by id, in the order of the routes."""
        return {item.deal.id: item.deal for route in self.routes for item in route.deals}

    @cached_property
    def deal_rows(self) -> tuple[DealComparison, ...]:
        """The deals side by side."""
        if not self.deals:
            return ()
        money = self.money
        return compare_deals(
            self.geodata,
            list(self.deals.values()),
            price_year=self.assumptions.price_year,
            term_years=money.terms_years[0] if money else self.assumptions.term_years,
            rate_pct=money.rate_pct if money else None,
            timing=money.timing if money else "arrears",
            confidential=self.confidential,
        )

    @cached_property
    def availabilities(self) -> tuple[tuple[Availability, ...], Availability] | None:
        """The availability of each route, and of one of them all at least.

        None where the tables have no rates, or what it rests on may not be shown.
        """
        if not has_rates(self.routes, self.geodata, self.assumptions):
            return None
        each = tuple(
            availability_of(self.geodata, route, assumptions=self.assumptions)
            for route in self.routes
        )
        whole = each[0]
        if len(each) > 1:
            whole = availability_of(self.geodata, self.routes, assumptions=self.assumptions)
        return None if whole.is_confidential and not self.confidential else (each, whole)

    @cached_property
    def pair_availability(self) -> Availability | None:
        """The availability of the best pair, or of the one route; None as of `availabilities`."""
        if self.availabilities is None:
            return None
        if self.best is None or len(self.routes) == 2:
            return self.availabilities[1]
        pair = [self.routes[place] for place in (self.best.first, self.best.second)]
        return availability_of(self.geodata, pair, assumptions=self.assumptions)

    @cached_property
    def scenarios(self) -> list[dict[str, Range]]:
        """The annual downtime of each route in each scenario, and last that of the set."""
        sets = [[route] for route in self.routes]
        if len(self.routes) > 1:
            sets.append(list(self.routes))
        return [
            scenario_downtimes(
                members, self.geodata, assumptions=self.assumptions, confidential=self.confidential
            )
            for members in sets
        ]

    @cached_property
    def replayed(self) -> Replay:
        """The exposure of the routes to recorded faults."""
        return replay(self.geodata, self.routes, confidential=self.confidential)

    @cached_property
    def letters(self) -> dict[str, str]:
        """A letter for each deal, in the order in which they are shown."""
        return letters_in_order(self.deal_rows)

    @cached_property
    def profiles(self) -> list[SeaProfile | None]:
        """The depths along each route; None of one that has no sea."""
        if not any(route.sea_km > 0 for route in self.routes):
            return [None] * len(self.routes)
        return [
            sea_profile(route, self.grid) if route.sea_km > 0 else None for route in self.routes
        ]

    @cached_property
    def grid(self) -> Grid:
        """The depths within the map of the routes."""
        return (self.seabed or open_seabed()).window(self.map.bounds)

    @cached_property
    def map(self) -> RoutesMap:
        """The map of the routes."""
        return RoutesMap(self.routes)

    @cached_property
    def inset(self) -> tuple[RoutesMap, str] | None:
        """The country that most routes cross on land, larger; None where the map shows it."""
        return crossing_inset(self.map)

    @cached_property
    def _short_names(self) -> dict[str, list[str]]:
        return {}

    def known(self, table: str) -> Mapping[str, Any]:
        """Return the rows of a table that may be shown."""
        every: Mapping[str, Any] = getattr(self.geodata, table)
        if self.confidential:
            return every
        return {name: item for name, item in every.items() if item.visibility == "public"}

    def names(self, texts: Texts) -> Names:
        """Return the names of places, systems and groups in a language."""
        return Names(self.geodata, texts, self.confidential)

    def short_names(self, texts: Texts) -> list[str]:
        """Return short names of the routes: their systems, and what sets two apart."""
        if texts.language not in self._short_names:
            beside = () if self.found is None else self.found.routes
            named = short_names(self.routes, self.names(texts), beside)
            self._short_names[texts.language] = named
        return self._short_names[texts.language]

    def numbered(self, place: int, texts: Texts) -> Said:
        """Return a route by its number and its short name."""
        return texts.say(
            "numbered_route", number=Figure(place + 1), name=self.short_names(texts)[place]
        )

    def in_words(self, text: str) -> str:
        """Return a text that names rates by their ids with the names of the rates instead."""
        rates = self.known("rates")

        def name(rate: re.Match[str]) -> str:
            return f"“{rates[rate[0]].name}”" if rate[0] in rates else rate[0]

        return re.sub(r"[a-z]+(?:_[a-z0-9]+)+", name, text)

    def ends(self, texts: Texts) -> tuple[str, str]:
        """Return the names of both ends."""
        return self.names(texts).ends(self.routes)


SectionMaker = Callable[[Facts, Texts], Section | None]
"""A section: a function of the facts and the texts; None where it has nothing to say."""


# --- figures in sentences ---


def km_figure(
    value: float,
    name: str = "cable_km",
    within: Iterable[float] = (),
    accuracy: float | None = None,
) -> Figure:
    """Return a length as its column writes it, with the digits of its range or accuracy."""
    return Figure(figure_text(name, value, within=within, accuracy=accuracy))


def span_figure(low: float, high: float, rounding: Rounding) -> Figure:
    """Return two figures as a span."""
    return Figure(range_texts((low, high), rounding)[0])


def number_list(places: Iterable[int]) -> tuple[Figure, ...]:
    """Return the numbers of routes, those that follow one another as a span."""
    spans: list[list[int]] = []
    for place in sorted(places):
        if spans and place == spans[-1][1] + 1:
            spans[-1][1] = place
        else:
            spans.append([place, place])
    parts = [
        (f"{a + 1}–{b + 1}",) if b > a + 1 else map(str, range(a + 1, b + 2)) for a, b in spans
    ]
    return tuple(Figure(part) for one in parts for part in one)


def note_on_depths(facts: Facts, texts: Texts, key: str) -> Said:
    """Return a text on the depths, with what they are read from and how fine that is."""
    return texts.say(
        key,
        source=facts.grid.source,
        cell=Figure(f"{facts.grid.source_step_km:.3g}"),
        step=Figure(f"{facts.grid.source_step_km / 2:.2g}"),
    )
