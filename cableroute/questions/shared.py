"""Fields that several questions have, each declared once."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar

from cableroute.errors import ModelError, Problem, number_faults
from cableroute.questions.fields import FEATURES, PLACES, SYSTEMS, option
from cableroute.questions.question import Checks

if TYPE_CHECKING:
    from cableroute.geodata.store import Geodata

SEARCH = "Which routes"
ASSUMED = "What is assumed"
MONEY = "Money"
DEMAND = "What is to be carried"
FAILS = "What fails"
OWN = "Routes of your own"
"""Panels of the options in the help of a command."""

PASSED, USED, LIMITS = "Avoid and pass", "Which systems", "How many, how long"
PLANNED = "How it is planned"
"""Headings of a form."""

RISKS = {
    "sanctions": "Sanctions",
    "conflict": "Conflict",
    "permits": "Slow permits",
    "closed waters": "Closed waters",
    "force majeure": "Force majeure declared",
}
ORDERS = {"rtd": "Least delay", "cable": "Least cable", "fewest": "Fewest systems"}
RULES = {
    "": "Shortest, without prices",
    "offshore": "Short and off the coast, without prices",
    "rates": "Least cost at sea, by the rates of the tables",
    "land": "On land, by the rates of the tables",
}
SCENARIOS = {
    "": "Of all years",
    "quiet": "Without attacks on ships",
    "conflict": "With attacks on ships",
}
CANDIDATES = ("land path", "landing", "sea leg", "cross-connect", "repair ship")
CHOKED = ("strait", "station", "path", "system", "country", "owner", "supplier")
"""Kinds of what may be bought, and of what traffic passes."""

HELD = (
    "flow", "outages", "downtime", "repairs", "delay", "network-delay", "lengths", "trunks", "laid",
    "cost", "prices",
)  # fmt: skip
"""Models that are held against what the world published."""


class Timing(StrEnum):
    """When a yearly payment is made."""

    arrears = "arrears"
    advance = "advance"


class Land(StrEnum):
    """The acquisition of a route on land."""

    built = "built"
    bought = "bought"


class Vary(StrEnum):
    """The figure that varies to the break-even."""

    charge = "charge"
    yearly_charge = "yearly-charge"
    traffic = "traffic"
    length = "length"


class Followed(StrEnum):
    """The figure that is followed over the years."""

    share = "share"
    routes = "routes"
    delay = "delay"
    pair = "pair"


class PairOrder(StrEnum):
    """The figure that decides first between two pairs."""

    risks = "risks"
    downtime = "downtime"
    shared = "shared"
    delay = "delay"


# --- fields of several questions ---

ON = option(
    "--on YEAR",
    "Only what is in service, or planned to be, in a year or on a date.",
    label="On year or date",
    heading=USED,
    hint="Only what is in service then, or planned for it; e.g. 2028 or 2028-06-30.",
)
ALLOW_PLANNED = option(
    "--allow-planned",
    "Also systems that are planned or being built.",
    False,
    label="Also planned systems",
    heading=USED,
    hint="Announced, planned or under construction.",
)
ALLOW_RESTRICTED = option(
    "--any",
    "Also between countries between which no capacity is known sold.",
    False,
    label="Also what nobody is known to sell",
    heading=USED,
    hint="Between countries between which no capacity is known to be sold.",
)
ALLOW_UNVERIFIED = option(
    "--allow-unverified",
    "Also systems not known to be in service, or last seen long ago.",
    False,
    label="Also unverified systems",
    heading=USED,
    hint="Not known to be in service, or last seen long ago.",
)
REMOVE = option(
    "--remove NAME",
    "A station, strait, path, group, system or country; may be repeated.",
    suggest=FEATURES,
    label="What fails",
    hint="A country, strait, station, system, path or shared-risk group.",
)
ORDER = option(
    "--by ORDER",
    "Which routes are best: rtd, least delay; cable, least cable; fewest, fewest systems.",
    "rtd",
    panel=SEARCH,
    label="Best first by",
    heading=LIMITS,
    choices=ORDERS,
)
NUMBER = option(
    "--number N",
    "A route of the set, by its number; may be repeated; default: all that are found.",
    min=1,
)
BAD_YEARS = option(
    "--bad-years", "Availability: also the days down in a bad year, simulated.", False
)
HAVE = option(
    "--have N|PATH",
    "A route that exists; may be repeated; default: what an agreement buys, else 1.",
)
HUB = option(
    "--hub NAME",
    "Measure routes to this station or city; may be repeated; default: hubs.csv.",
    suggest=PLACES,
)
PRICE_YEAR = option(
    "--price-year YEAR",
    "Prices of this year; default: the last with an index.",
    panel=MONEY,
    rare=True,
)


def rate(default: Any = ..., help: str = "Discount rate, per cent a year.") -> Any:
    """Return the discount rate, as a field."""
    return option(
        "--rate PCT",
        help,
        default,
        panel=None if default is ... else MONEY,
        label="Discount rate",
        unit="% a year",
        high=100,
        heading=MONEY,
        hint="With a term, shows what the routes are worth.",
    )


def term(default: Any = ..., help: str = "Term.", panel: str | None = None) -> Any:
    """Return a term in years, as a field."""
    return option(
        "--term YEARS",
        help,
        default,
        panel=panel,
        label="Terms",
        unit="years",
        low=1,
        high=100,
        heading=MONEY,
        hint="For faults and costs; several with semicolons, e.g. 10; 15.",
    )


@dataclass(frozen=True, kw_only=True)
class ScenarioFields:
    """The rates of faults that are assumed."""

    PANEL: ClassVar = ASSUMED

    scenario: str | None = option(
        "--scenario NAME",
        "Rates without or with attacks on ships: quiet, conflict.",
        label="Fault rates",
        heading=ASSUMED,
        assumed=True,
        choices=SCENARIOS,
    )


@dataclass(frozen=True, kw_only=True)
class DateFields:
    """The date of the systems, whether plans count, and routes that nobody is known to sell."""

    PANEL: ClassVar = SEARCH

    on: str | None = ON
    allow_planned: bool = ALLOW_PLANNED
    allow_restricted: bool = ALLOW_RESTRICTED


@dataclass(frozen=True, kw_only=True)
class SearchFields:
    """The routes that a search may use."""

    PANEL: ClassVar = SEARCH

    avoid: list[str] | None = option(
        "--avoid NAME",
        "A country (its land, not its territorial waters), waters, a strait, station, system, "
        "path or shared-risk group; may be repeated.",
        suggest=FEATURES,
        label="Avoid",
        heading=PASSED,
        hint="A country's land, waters, a strait, station, system, path or shared-risk group.",
    )
    via: list[str] | None = option(
        "--via NAME",
        "What every route passes; may be repeated.",
        suggest=FEATURES,
        label="Pass",
        heading=PASSED,
        hint="Every route passes these, 4 at most.",
    )
    avoid_risk: list[str] | None = option(
        "--avoid-risk KIND",
        "No country or waters of such a risk: sanctions, conflict, permits, closed waters, "
        "force majeure; may be repeated.",
        label="No country or waters with",
        heading=PASSED,
        choices=RISKS,
        rare=True,
    )
    systems: list[str] | None = option(
        "--systems NAME",
        "Use only these systems; may be repeated.",
        suggest=SYSTEMS,
        label="Only these systems",
        heading=USED,
        hint="Leave empty for all.",
    )
    on: str | None = ON
    allow_planned: bool = ALLOW_PLANNED
    allow_unverified: bool = ALLOW_UNVERIFIED
    allow_restricted: bool = ALLOW_RESTRICTED
    cross_connect: bool = option(
        "--cross-connect",
        "Also cross where no system does: no offer is known.",
        False,
        label="Also cross where no system does",
        heading=USED,
        hint="No offer of such a crossing is known.",
        rare=True,
    )
    all_paths: bool = option(
        "--all-paths",
        "Each crossing path is a route of its own.",
        False,
        label="Each crossing path is a route",
        heading=USED,
        rare=True,
    )
    modelled_legs: bool = option(
        "--modelled-legs",
        "Also routes by one leg planned at sea where no system is: modelled.",
        False,
        label="Also one leg planned at sea",
        heading=USED,
        hint="A modelled leg, where no system runs.",
        rare=True,
    )
    k: int | None = option(
        "--count -k N",
        "The N best routes, 1 to 1000; default 10.",
        label="Routes at most",
        heading=LIMITS,
        low=1,
        high=24,
        usual="10",
    )
    max_route_km: float | None = option(
        "--max-route KM",
        "Longest route, km.",
        label="Longest route",
        heading=LIMITS,
        low=1,
        high=100_000,
        unit="km",
        rare=True,
    )
    max_shared_pct: float = option(
        "--max-shared PCT",
        "Crossing paths of one country that share more than this are one route.",
        40.0,
        label="Crossing paths share at most",
        heading=LIMITS,
        high=100,
        unit="%",
        usual="40",
        rare=True,
    )
    end_km: float | None = option(
        "--end-km KM",
        "Length at common ends that does not count as shared; default 15.",
        panel=ASSUMED,
        label="Common ends that do not count as shared",
        heading=ASSUMED,
        high=1000,
        unit="km",
        assumed=True,
        rare=True,
    )
    max_status_age_years: float | None = option(
        "--max-status-age YEARS",
        "A status that was seen longer ago is unverified; default 5.",
        panel=ASSUMED,
        label="A status is unverified after",
        heading=ASSUMED,
        high=100,
        unit="years",
        assumed=True,
        rare=True,
    )


@dataclass(frozen=True, kw_only=True)
class OwnFields:
    """Routes of one's own beside those that are found, or without places alone."""

    PANEL: ClassVar = SEARCH

    route: list[str] | None = option(
        "--route FILE",
        "A list, lines or tables of your own, with A and B or alone; may be repeated.",
        label="Routes of your own",
        heading=OWN,
        form_kind="file",
        hint="A position list, a file with lines (GeoJSON, GeoPackage, KML, CSV), or the three "
        "tables of a cable together; 4 at most.",
    )
    deal: list[str] | None = option(
        "--deal TEXT",
        "A deal on it, as '30e6 USD, transit'; of several, each on the route of its place.",
        label="Deal on them",
        rare=True,
        heading=OWN,
        hint="Value, currency and what it buys: "
        "30e6 USD, transit. Of several routes, separated by semicolons.",
    )
    colour: list[str] | None = option(
        "--colour HEX|NAME",
        "In which it is drawn, as '#c24e00' or red; of several, each of its place.",
        label="Colour",
        rare=True,
        heading=OWN,
        hint="As #c24e00, or red; of several routes, separated by semicolons.",
    )


@dataclass(frozen=True, kw_only=True)
class OrderedSearch(SearchFields):
    """The routes that a search may use, and the order of its results."""

    order: str = ORDER


@dataclass(frozen=True, kw_only=True)
class MoneyFields:
    """The inputs of sums."""

    PANEL: ClassVar = MONEY

    timing: Timing = option(
        "--timing",
        "Yearly payments at the end or at the beginning.",
        Timing.arrears,
        rare=True,
    )
    price_year: int | None = PRICE_YEAR
    land: Land = option(
        "--land",
        "Whether legs on land are built, or bought for a crossing charge.",
        Land.bought,
        rare=True,
    )
    cost: list[str] | None = option(
        "--cost KEY=VALUE",
        "A cost of your own, e.g. landing_cost_usd=2e6,3e6,5e6; may be repeated.",
    )


@dataclass(frozen=True, kw_only=True)
class DemandFields:
    """The demand between countries, and the systems that carry it."""

    PANEL: ClassVar = DEMAND

    distance_exponent: float | None = option(
        "--exponent E", "Modelled demand falls with this power of distance; default 1."
    )
    on: str | None = ON
    allow_planned: bool = ALLOW_PLANNED
    allow_unverified: bool = ALLOW_UNVERIFIED


@dataclass(frozen=True, kw_only=True)
class ReportFields:
    """The parts of a report beside the routes."""

    rate_pct: float | None = rate(None, "Discount rate; with --term: what the routes are worth.")
    terms_years: list[int] | None = term(
        None, "Term of faults and of sums; may be repeated.", MONEY
    )
    second_price: float | None = option(
        "--second USD",
        "Price of a second route: what a minute of avoided downtime costs.",
        panel=MONEY,
        label="Price of a second route",
        heading=MONEY,
        high=1e12,
        unit="USD",
        hint="Shows what a minute of avoided downtime costs.",
    )


@dataclass(frozen=True, kw_only=True)
class PlanFields:
    """The places that a leg passes, and its cost."""

    via: list[str] | None = option(
        "--via PLACE",
        "What the leg passes; may be repeated.",
        suggest=PLACES,
        label="Pass",
        heading=PLANNED,
        hint="Places that the leg passes, in order.",
    )
    rules: str | None = option(
        "--rules FILE|NAME",
        "A TOML file, or shortest, offshore; rates or land: those of the tables.",
        label="Rules",
        heading=PLANNED,
        choices=RULES,
    )
    max_detour: float = option(
        "--max-detour N",
        "Longest leg, as a multiple of the geodesic.",
        10.0,
        min=1,
        rare=True,
        label="Longest leg, as a multiple of the geodesic",
        heading=PLANNED,
        low=1,
        high=100,
        usual="10",
    )
    through_ice: bool = option(
        "--through-ice",
        "Open the sea that ice closes most of the year.",
        False,
        rare=True,
        label="Open the sea that ice closes",
        heading=PLANNED,
        hint="The sea that ice closes most of the year.",
    )
    no_move: bool = option("--no-move", "Refuse a place that is not at sea.", False, rare=True)


# --- what is wrong with their values ---


def removable(geodata: Geodata, confidential: bool) -> Callable[[Any], object]:
    """Return the finder of the name of a feature that fails."""
    from cableroute.routing.conditions import constraints

    return lambda name: constraints(geodata, avoid=[name], confidential=confidential)


def within(name: str, low: float, high: float) -> Callable[[Any], object]:
    """Return the check that a number is within bounds."""
    return lambda value: number_faults(name, value, low, high)


def money_checks(geodata: Geodata) -> Checks:
    """Return the checks of terms, rates and price years."""
    from cableroute.money.deals import index_faults
    from cableroute.money.inputs import rate_faults, term_faults

    return {
        "term": term_faults,
        "rate": rate_faults,
        "price_year": lambda year: index_faults(year, geodata),
    }


YEARS = re.compile(r"(\d{4})(?:\s*-\s*(\d{4}))?")


def asked_years(years: object) -> list[int]:
    """Return the years of a list or of a text, as 1997-2028 or 2005,2010.

    Raises
    ------
    ModelError
        It is neither.

    Examples
    --------
    >>> asked_years("1997-1999")
    [1997, 1998, 1999]
    >>> asked_years("2005, 2010")
    [2005, 2010]
    """
    if isinstance(years, str):
        parts = [YEARS.fullmatch(part.strip()) for part in years.split(",")]
        if all(parts):
            spans = ((int(it[1]), int(it[2] or it[1])) for it in parts if it)
            return [year for first, last in spans for year in range(first, last + 1)]
    if isinstance(years, (list, tuple)):
        return [*years]
    hint = "give 1997-2028, or several with commas"
    raise ModelError.of("history", [Problem("years", "years", f"is {years!r:.60}", hint)])
