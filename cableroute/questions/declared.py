"""What can be asked: each question with its fields, what they must be, and what answers it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from cableroute.errors import Problem
from cableroute.questions.fields import COUNTRIES, FEATURES, INCIDENTS, option
from cableroute.questions.question import BaseQuestion, Checks, Places, need_both, refuse
from cableroute.questions.shared import (
    ALLOW_PLANNED,
    ALLOW_RESTRICTED,
    ALLOW_UNVERIFIED,
    BAD_YEARS,
    CANDIDATES,
    CHOKED,
    FAILS,
    HAVE,
    HELD,
    HUB,
    MONEY,
    NUMBER,
    ON,
    PRICE_YEAR,
    REMOVE,
    DateFields,
    DemandFields,
    Followed,
    MoneyFields,
    OrderedSearch,
    OwnFields,
    PairOrder,
    PlanFields,
    SearchFields,
    Vary,
    asked_years,
    money_checks,
    rate,
    removable,
    term,
    within,
)

if TYPE_CHECKING:
    from cableroute.geodata.store import Geodata


@dataclass(frozen=True, kw_only=True)
class CompareQuestion(BaseQuestion):
    """Compare the routes from A to B, or those of many pairs."""

    NAME: ClassVar = "compare"
    CHART: ClassVar = "diagram"
    TITLE: ClassVar = "Compare"
    ASKS: ClassVar = (
        "Which routes are there between two places, how long, how fast, with which deals?"
    )
    VERB: ClassVar = "Compare"

    has_pair: bool = option("--has-pair", "Also the best pair, as a page shows it.", False)
    search: OrderedSearch
    own: OwnFields


@dataclass(frozen=True, kw_only=True)
class PairQuestion(BaseQuestion):
    """Show the best protected pairs of routes, and why one wins.

    Order: the fewest risks in common that can be avoided (groups, straits, stations, sections,
    dated risks, recorded faults; then repair zones); then the least time both are down (a tenth
    more is as good; too uncertain, it does not count); then the least km shared; then the least
    delay of the slower. Every land path is a candidate. With --count: so many pairs, else 5.
    """

    NAME: ClassVar = "pair"
    CHART: ClassVar = "map"
    EXAMPLES: ClassVar = (
        "cableroute pair Marseille Mumbai",
        "cableroute pair Marseille Mumbai --avoid Egypt --by downtime --map pair.html",
    )
    HAS_MAP: ClassVar = True

    by: PairOrder = option(
        "--by ORDER", f"What decides first: {', '.join(PairOrder)}.", PairOrder.risks
    )
    search: SearchFields
    own: OwnFields

    @staticmethod
    def checks(geodata: Geodata, confidential: bool) -> Checks:
        """Return the checks of the number of pairs."""
        from cableroute.comparison.protected_pairs import pair_count_faults

        return {"k": pair_count_faults}


@dataclass(frozen=True, kw_only=True)
class WhatIfQuestion(BaseQuestion):
    """Show which routes from A to B survive a failure.

    Of those that fail: the shortest that is left, and how much longer it is. With --on and
    nothing else: what incidents had cut and no ship had repaired on that day.
    """

    NAME: ClassVar = "whatif"
    CHART: ClassVar = "map"
    TITLE: ClassVar = "What if"
    ASKS: ClassVar = "Which routes survive if a strait, country, station or system fails?"
    VERB: ClassVar = "Show what is left"
    EXAMPLES: ClassVar = (
        "cableroute whatif Marseille Mumbai --remove Egypt",
        "cableroute whatif Marseille Mumbai --incident INC-2025-09-06-JEDDAH",
    )
    HAS_MAP: ClassVar = True

    remove: list[str] | None = REMOVE
    incident: list[str] | None = option(
        "--incident ID",
        "A recorded incident: what it cut; may be repeated.",
        suggest=INCIDENTS,
        label="Or a recorded fault",
        hint="What it cut, with the systems that were in service then.",
    )
    search: OrderedSearch
    own: OwnFields

    @staticmethod
    def checks(geodata: Geodata, confidential: bool) -> Checks:
        """Return the checks of the features that fail."""
        return {"remove": removable(geodata, confidential)}

    def check(self) -> None:
        """Refuse a question of no failure."""
        if not (self.remove or self.incident or self.search.on):
            hint = "name a feature, an incident or a date"
            refuse(Problem("missing", "remove", "is missing: what fails", hint))


@dataclass(frozen=True, kw_only=True)
class AvailabilityQuestion(BaseQuestion):
    """Show the availability and annual downtime of the routes.

    Unprotected: of each route. Protected: of the set, one of them at least.

    --remove: also what is left of the set if that fails. --replay: which recorded faults would
    have hit the routes, and for how long each would have been down.
    """

    NAME: ClassVar = "availability"
    CHART: ClassVar = "availability"
    EXAMPLES: ClassVar = (
        "cableroute availability Marseille Mumbai --number 1 --number 9 --bad-years",
        "cableroute availability Marseille Mumbai --replay",
    )

    number: list[int] | None = NUMBER
    remove: list[str] | None = REMOVE
    term: float | None = option("--term YEARS", "Give faults and repairs in a term.")
    replay: bool = option("--replay", "Instead: which recorded faults would have hit them.", False)
    unverified: bool = option("--unverified", "Also faults that are not verified.", False)
    bad_years: bool = BAD_YEARS
    search: SearchFields
    own: OwnFields

    @staticmethod
    def checks(geodata: Geodata, confidential: bool) -> Checks:
        """Return the checks of the features that fail, and of the term."""
        from cableroute.reliability.availability import years_faults

        return {"remove": removable(geodata, confidential), "term": years_faults}

    def check(self) -> None:
        """Refuse what does not count."""
        values = {"remove": self.remove, "term": self.term, "bad_years": self.bad_years or None}
        values = values if self.replay else {}
        hint = "leave it out"
        faults = [
            Problem("option", name, "does not count for a replay", hint)
            for name, value in values.items()
            if value is not None
        ]
        if self.unverified and not self.replay:
            faults.append(
                Problem("option", "unverified", "would not count", "goes with it", "replay")
            )
        refuse(*faults)


@dataclass(frozen=True, kw_only=True)
class WorthQuestion(BaseQuestion):
    """Show what deals on the routes buy, and what routes cost.

    With --second: what a minute of downtime costs that a further path avoids, beside those of
    --have.
    """

    NAME: ClassVar = "worth"
    CHART: ClassVar = "tornado"
    ROOM: ClassVar = "money"
    EXAMPLES: ClassVar = (
        "cableroute worth Marseille Mumbai --term 15 --rate 8",
        "cableroute worth Zafarana Abu-Talat --term 15 --rate 8 --second 20e6",
    )

    term: list[int] = term(..., "Term; may be repeated.")
    rate: float = rate()
    second: str | None = option(
        "--second USD|DEAL",
        "Price of a second route, or the deal whose value it is: what a minute costs.",
        text=True,
    )
    have: list[str] | None = HAVE
    money: MoneyFields
    search: SearchFields
    own: OwnFields

    @staticmethod
    def checks(geodata: Geodata, confidential: bool) -> Checks:
        """Return the checks of terms, rate and price year."""
        return money_checks(geodata)


@dataclass(frozen=True, kw_only=True)
class BreakEvenQuestion(BaseQuestion):
    """Show the crossing charge above which another route costs less.

    Against a lease on another route: a sourced price, or yours with --lease. Then as if both
    were built new. With --vary: the break-even traffic, or how many km at sea a charge pays for.
    """

    NAME: ClassVar = "breakeven"
    CHART: ClassVar = "break-even"
    ROOM: ClassVar = "money"
    EXAMPLES: ClassVar = (
        "cableroute breakeven Marseille Mumbai --term 15 --rate 8 --against 9",
        "cableroute breakeven Frankfurt Singapore --term 15 --rate 8 --own-lease 400000",
    )

    term: int = term()
    rate: float = rate()
    vary: Vary = option(
        "--vary",
        "What is sought: a crossing charge, traffic, or km at sea.",
        Vary.charge,
        rare=True,
    )
    per_tbps: float | None = option(
        "--per-tbps USD", "For traffic: crossing charge per Tbit/s and year.", rare=True
    )
    charge: float | None = option(
        "--charge USD", "For length: the crossing charge, paid once.", rare=True
    )
    number: int = option("--number N", "The route that pays for a crossing.", 1, min=1)
    against: list[int] | None = option(
        "--against N", "A longer route; may be repeated; default: all.", min=1
    )
    draws: int | None = option(
        "--draws N", "Also draw the figures at random; with --seed.", rare=True
    )
    seed: int | None = option("--seed N", "Of the draws: same seed, same draws.", rare=True)
    lease: str | None = option(
        "--lease USD", "A year of the same capacity on another route: one, or LOW,HIGH.", text=True
    )
    own_lease: str | None = option(
        "--own-lease USD",
        "Yearly lease of the rest of the route that pays the crossing: one, or LOW,HIGH.",
        text=True,
    )
    money: MoneyFields
    search: SearchFields
    own: OwnFields

    @staticmethod
    def checks(geodata: Geodata, confidential: bool) -> Checks:
        """Return the checks of the term, rate, price year, amounts and draws."""
        from cableroute.money.sensitivity import draw_faults

        return {
            **money_checks(geodata),
            "per_tbps": within("per_tbps", 1e-6, 1e12),
            "charge": within("charge", 1.0, 1e15),
            "draws": lambda draws: draw_faults("draws", draws, seed=0),
            "seed": lambda seed: draw_faults("draws", 2, seed),
        }

    def check(self) -> None:
        """Refuse what is missing, and what does not count, for what is sought."""
        of_charge, of_routes = (Vary.charge, Vary.yearly_charge), {*Vary} - {Vary.length}
        needs = {
            "per_tbps": (Vary.traffic, "give USD per Tbit/s and year"),
            "charge": (Vary.length, "give USD, paid once"),
        }
        counts: dict[str, Iterable[Vary]] = {
            "per_tbps": (Vary.traffic,),
            "charge": (Vary.length,),
            "lease": of_charge,
            "own_lease": of_charge,
            "against": of_routes,
            "draws": of_routes,
        }
        sought = f"where {self.vary.value} is sought"
        faults = [
            Problem("option", name, f"is needed {sought}", hint)
            for name, (of, hint) in needs.items()
            if self.vary is of and getattr(self, name) is None
        ]
        faults += [
            Problem("option", name, f"does not count {sought}", "leave it out")
            for name, of in counts.items()
            if getattr(self, name) is not None and self.vary not in of
        ]
        refuse(*faults)
        need_both(draws=self.draws, seed=self.seed)


@dataclass(frozen=True, kw_only=True)
class InvestQuestion(BaseQuestion):
    """Show what a sum of money could buy, and what it avoids."""

    NAME: ClassVar = "invest"
    ROOM: ClassVar = "money"
    PLACES: ClassVar = Places.MAYBE_PLACES
    PANEL: ClassVar = MONEY

    budget: float = option("--budget USD", "What may be spent.", ...)
    have: list[str] | None = HAVE
    kinds: list[str] | None = option(
        "--kind KIND",
        f"Only {', '.join(CANDIDATES)}; may be repeated.",
        choices=dict.fromkeys(CANDIDATES, ""),
    )
    term: int | None = term(None, "Over which monthly charges count; with --rate.")
    rate: float | None = rate(None, "Discount rate, per cent a year; with --term.")
    price_year: int | None = PRICE_YEAR
    on: str | None = ON
    allow_planned: bool = ALLOW_PLANNED
    allow_restricted: bool = ALLOW_RESTRICTED
    allow_unverified: bool = ALLOW_UNVERIFIED

    @staticmethod
    def checks(geodata: Geodata, confidential: bool) -> Checks:
        """Return the checks of the sum and its prices."""
        from cableroute.investment.invest import budget_faults
        from cableroute.money.inputs import year_faults

        own_checks = {
            "budget": budget_faults,
            "price_year": lambda it: year_faults("price_year", it),
        }
        return {**money_checks(geodata), **own_checks}

    def check(self) -> None:
        """Refuse a term without a rate."""
        need_both(term=self.term, rate=self.rate)


@dataclass(frozen=True, kw_only=True)
class TrafficQuestion(BaseQuestion):
    """Show what the cables carry and what a failure loses."""

    NAME: ClassVar = "traffic"
    ROOM: ClassVar = "traffic"
    PLACES: ClassVar = Places.MAYBE_GROUPS
    ALSO: ClassVar = ("avoid", "confidential", "cross_connect", "max_status_age_years")

    demand: DemandFields
    remove: list[str] | None = option(
        "--remove NAME",
        "Station, strait, path, segment, system, country or incident; may be repeated.",
        suggest=FEATURES,
        panel=FAILS,
    )
    worst: int | None = option(
        "--worst K", "Instead: the K whose loss hurts most, 1 to 3.", panel=FAILS
    )
    best: int | None = option("--sets N", "How many sets of K are shown; default 3.", panel=FAILS)
    time_limit_s: float | None = option(
        "--time-limit S",
        "Seconds after which --worst stops, with its bound; default 120.",
        panel=FAILS,
    )
    chokepoints: bool = option(
        "--chokepoints",
        "Instead: where traffic has to pass, and what it loses there.",
        False,
        panel=FAILS,
    )
    losses: bool = option(
        "--losses/--no-losses",
        "Whether what is lost at chokepoints is worked out.",
        True,
        panel=FAILS,
    )
    kinds: list[str] | None = option(
        "--kind KIND",
        f"What may fail of --worst, or is passed: {', '.join(CHOKED)}; may be repeated.",
        panel=FAILS,
    )

    @staticmethod
    def checks(geodata: Geodata, confidential: bool) -> Checks:
        """Return the checks of the features that fail, and of their number."""
        from cableroute.traffic.demand import exponent_faults
        from cableroute.traffic.interdiction import best_faults, size_faults

        return {
            "remove": removable(geodata, confidential),
            "best": best_faults,
            "worst": size_faults,
            "distance_exponent": exponent_faults,
            "time_limit_s": within("time_limit_s", 1e-3, 1e9),
        }

    def check(self) -> None:
        """Refuse what does not count."""
        of_worst: dict[str, object] = {"best": self.best, "time_limit_s": self.time_limit_s}
        if not self.chokepoints:
            of_worst["kinds"] = self.kinds
        unused = [name for name, value in of_worst.items() if value is not None]
        if unused and self.worst is None:
            hint = "goes with it: give it too"
            refuse(Problem("option", ", ".join(unused), "would not count", hint, "worst"))
        two = {"worst": self.worst, "remove": self.remove, "chokepoints": self.chokepoints or None}
        wanted = [name for name, value in two.items() if value is not None]
        if len(wanted) > 1:
            refuse(Problem("option", ", ".join(wanted), "are two questions", "give one of them"))
        if self.kinds:
            from cableroute.errors import choice_faults
            from cableroute.traffic.chokepoints import CHOKE_KINDS
            from cableroute.traffic.interdiction import CUT_KINDS

            choices = CHOKE_KINDS if self.chokepoints else CUT_KINDS
            hint = f"give {', '.join(choices)}"
            faults = (choice_faults("kinds", kind, choices, hint=hint) for kind in self.kinds)
            refuse(*(fault for listed in faults for fault in listed))


@dataclass(frozen=True, kw_only=True)
class PlanQuestion(BaseQuestion):
    """Plan a sea leg over the seabed."""

    NAME: ClassVar = "plan"
    CHART: ClassVar = "profile"
    ROOM: ClassVar = "places"
    TITLE: ClassVar = "Plan"
    ASKS: ClassVar = "What does a new leg at sea look like, how long is it, what does it cost?"
    VERB: ClassVar = "Plan"
    ALSO: ClassVar = ()
    SEARCHES: ClassVar = False

    leg: PlanFields

    @staticmethod
    def checks(geodata: Geodata, confidential: bool) -> Checks:
        """Return the checks of the places that the leg passes, its rules and its length."""
        from cableroute.errors import choice_faults
        from cableroute.geodata.locate import find_place
        from cableroute.planning.presets import PRESETS
        from cableroute.planning.request import detour_faults

        hint = f"give {', '.join(PRESETS)}"
        return {
            "via": lambda name: find_place(geodata, name),
            "rules": lambda name: choice_faults("rules", name, PRESETS, hint=hint),
            "max_detour": detour_faults,
        }


@dataclass(frozen=True, kw_only=True)
class CountryQuestion(BaseQuestion):
    """Show what a country depends on, or countries side by side."""

    NAME: ClassVar = "country"
    ROOM: ClassVar = "places"
    PLACES: ClassVar = Places.COUNTRY
    ALSO: ClassVar = ("confidential",)

    hubs: list[str] | None = HUB
    when: DateFields

    @staticmethod
    def checks(geodata: Geodata, confidential: bool) -> Checks:
        """Return the checks of hubs and countries."""
        from cableroute.countries.hubs import find_hubs

        return {"hubs": lambda name: find_hubs(geodata, [name], confidential=confidential)}


@dataclass(frozen=True, kw_only=True)
class CountriesQuestion(CountryQuestion):
    """Show countries side by side."""

    NAME: ClassVar = "countries"
    PLACES: ClassVar = Places.NONE

    names: list[str] | None = option(
        "[COUNTRY]...",
        "Name, English or Arabic, alias or ISO code; default: where most systems land.",
        suggest=COUNTRIES,
    )
    count: int | None = option("--count -k N", "So many countries; default 20.", min=1)

    @staticmethod
    def checks(geodata: Geodata, confidential: bool) -> Checks:
        """Return the checks of hubs and countries."""
        from cableroute.countries.profile import country_count_faults

        return {
            **CountryQuestion.checks(geodata, confidential),
            "names": geodata.find_country,
            "count": country_count_faults,
        }

    def check(self) -> None:
        """Refuse a number of countries beside their names."""
        if self.names and self.count is not None:
            hint = "leave out one or the other"
            refuse(Problem("option", "count", "is for no names", hint))


@dataclass(frozen=True, kw_only=True)
class HistoryQuestion(BaseQuestion):
    """Show one figure over years."""

    NAME: ClassVar = "history"
    CHART: ClassVar = "history"
    ROOM: ClassVar = "places"
    PLACES: ClassVar = Places.GROUPS

    figure: Followed = option("FIGURE", f"{', '.join(Followed)}.", ...)
    years: str = option(
        "--years FROM-TO",
        "Years, each at its end; several between commas.",
        "1997-2028",
        text=True,
    )
    of: str = option("--of NAME", "For share: what is crossed, as a country.", "")
    search: SearchFields

    @staticmethod
    def checks(geodata: Geodata, confidential: bool) -> Checks:
        """Return the checks of the figure and the years."""
        return {"years": asked_years}


@dataclass(frozen=True, kw_only=True)
class ValidateQuestion(BaseQuestion):
    """Show each model beside what the world published.

    How many records are inside the range of the model, of those to which it was not fitted too;
    its misses; how wide the ranges are; what is not tested. Of models that are named, and with
    --details: each record.
    """

    NAME: ClassVar = "validate"
    ROOM: ClassVar = "places"
    PLACES: ClassVar = Places.NONE
    ALSO: ClassVar = ("confidential",)
    EXAMPLES: ClassVar = ("cableroute validate", "cableroute validate lengths -f csv")

    models: list[str] | None = option(
        "[MODEL]...",
        f"{', '.join(HELD)}; default: all.",
        choices={name: name for name in HELD},
    )


QUESTIONS: Mapping[str, type[BaseQuestion]] = {
    kind.NAME: kind
    for kind in (
        CompareQuestion,
        PairQuestion,
        WhatIfQuestion,
        AvailabilityQuestion,
        WorthQuestion,
        BreakEvenQuestion,
        InvestQuestion,
        TrafficQuestion,
        PlanQuestion,
        CountryQuestion,
        CountriesQuestion,
        HistoryQuestion,
        ValidateQuestion,
    )
}
"""Each kind of question by its name."""
