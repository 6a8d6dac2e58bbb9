"""The fields of each view's form, and how they are named in an address, a command and Python."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "names", "marks", "switch", "number", "choice", "slider"]

PLACES, FEATURES, SYSTEMS, INCIDENTS = "places", "features", "systems", "incidents"
"""Lists of names that a field suggests."""


@dataclass(frozen=True, kw_only=True)
class FormField:
    """One field of a form.

    Parameters
    ----------
    name : str
        In the address; an option of the command line has it with hyphens.
    label : str
        On the page.
    kind : str
        "text", "names" (any number of names), "marks" (any number of `choices`), "switch",
        "number", "choice" (one of `choices`) or "slider" (a weight).
    keyword : str
        Of the function in Python; without it, the name.
    hint : str
        What it does, in one line.
    group : str
        Under which heading it is on the form.
    suggest : str
        Which list of names it suggests.
    choices : dict of str to str
        Values, and what the page calls each. The first is the default of a "choice".
    low, high : float
        Bounds of a number.
    unit : str
        Of a number.
    default : str
        What a number is without it.
    whole : bool
        Whether a number is whole.
    several : bool
        Whether a number may be given more than once, separated by semicolons.
    assumed : bool
        Whether it changes an assumption.
    flag : str
        Its option of the command line, where that has another name.
    """

    name: str
    label: str
    kind: Kind = "text"
    keyword: str = ""
    hint: str = ""
    group: str = ""
    suggest: str = ""
    choices: Mapping[str, str] | None = None
    low: float = 0.0
    high: float = 0.0
    unit: str = ""
    default: str = ""
    whole: bool = False
    several: bool = False
    assumed: bool = False
    flag: str = ""

    @property
    def option(self) -> str:
        """The option of the command line; a slider's is that of all weights."""
        if self.name in ("a", "b"):
            return ""
        named = self.flag or f"--{self.name.replace('_', '-')}"
        return "--weight" if self.kind == "slider" else named

    @property
    def argument(self) -> str:
        """The keyword of the function in Python."""
        return self.keyword or self.name

    @property
    def many(self) -> bool:
        """Whether it may have several values."""
        return self.kind in ("names", "marks") or self.several


ENDS = (
    FormField(name="a", label="From", suggest=PLACES),
    FormField(name="b", label="To", suggest=PLACES),
)
AVOID, SYSTEMS_USED, LIMITS, ASSUMED, WEIGHTS = (
    "Avoid and pass", "Which systems", "How many, how long", "What is assumed", "Weights",
)  # fmt: skip
RISKS = {
    "sanctions": "Sanctions",
    "conflict": "Conflict",
    "permits": "Slow permits",
    "closed waters": "Closed waters",
    "force majeure": "Force majeure declared",
}
ORDERS = {"rtd": "Least delay", "cable": "Least cable", "fewest": "Fewest systems"}

CONDITIONS = (
    FormField(
        name="avoid", label="Avoid", kind="names", group=AVOID, suggest=FEATURES,
        hint="A country's land, waters, a strait, station, system, path or shared-risk group.",
    ),
    FormField(
        name="via", label="Pass", kind="names", group=AVOID, suggest=FEATURES,
        hint="Every route passes these, 4 at most.",
    ),
    FormField(
        name="avoid_risk", label="No country or waters with", kind="marks", group=AVOID,
        choices=RISKS,
    ),
    FormField(
        name="systems", label="Only these systems", kind="names", group=SYSTEMS_USED,
        suggest=SYSTEMS, hint="Leave empty for all.",
    ),
    FormField(
        name="on", label="On year or date", group=SYSTEMS_USED,
        hint="Only what is in service then, or planned for it; e.g. 2028 or 2028-06-30.",
    ),
    FormField(
        name="allow_planned", label="Also planned systems", kind="switch", group=SYSTEMS_USED,
        hint="Announced, planned or under construction.",
    ),
    FormField(
        name="allow_unverified", label="Also unverified systems", kind="switch",
        group=SYSTEMS_USED, hint="Not known to be in service, or last seen long ago.",
    ),
    FormField(
        name="allow_restricted", label="Also what nobody is known to sell", kind="switch",
        group=SYSTEMS_USED, flag="--any",
        hint="Between countries between which no capacity is known to be sold.",
    ),
    FormField(
        name="cross_connect", label="Also cross where no system does", kind="switch",
        group=SYSTEMS_USED, hint="No offer of such a crossing is known.",
    ),
    FormField(
        name="all_paths", label="Each crossing path is a route", kind="switch",
        group=SYSTEMS_USED,
    ),
    FormField(
        name="modelled_legs", label="Also one leg planned at sea", kind="switch",
        group=SYSTEMS_USED, hint="A modelled leg, where no system runs.",
    ),
    FormField(
        name="count", label="Routes at most", kind="number", keyword="k", group=LIMITS,
        low=1, high=24, default="10", whole=True,
    ),
    FormField(
        name="by", label="Best first by", kind="choice", keyword="order", group=LIMITS,
        choices=ORDERS,
    ),
    FormField(
        name="max_route", label="Longest route", kind="number", keyword="max_route_km",
        group=LIMITS, low=1, high=100_000, unit="km",
    ),
    FormField(
        name="max_shared", label="Crossing paths share at most", kind="number",
        keyword="max_shared_pct", group=LIMITS, low=0, high=100, unit="%", default="40",
    ),
    FormField(
        name="scenario", label="Fault rates", kind="choice", group=ASSUMED, assumed=True,
        choices={"": "Of all years", "quiet": "Without attacks on ships",
                 "conflict": "With attacks on ships"},
    ),
    FormField(
        name="end_km", label="Common ends that do not count as shared", kind="number",
        group=ASSUMED, low=0, high=1000, unit="km", assumed=True,
    ),
    FormField(
        name="max_status_age", label="A status is unverified after", kind="number",
        keyword="max_status_age_years", group=ASSUMED, low=0, high=100, unit="years",
        assumed=True,
    ),
)  # fmt: skip

MEASURES = {
    "rtd_ms": "Little delay",
    "cable_km": "Little cable",
    "downtime_min": "Little downtime",
    "shared_pct": "Little in common with another route",
    "interconnects": "Few interconnects",
}
"""Columns of a comparison that can be weighed, and what weight on them asks for."""
WEIGH = "weight_"
MOST_WEIGHT = 10

SLIDERS = tuple(
    FormField(
        name=f"{WEIGH}{name}", label=label, kind="slider",
        group=WEIGHTS, low=0, high=MOST_WEIGHT, default="0", whole=True,
    )
    for name, label in MEASURES.items()
)  # fmt: skip

REMOVED = (
    FormField(
        name="remove", label="What fails", kind="names", suggest=FEATURES, group="",
        hint="A country, strait, station, system, path or shared-risk group.",
    ),
    FormField(
        name="incident", label="Or a recorded fault", kind="names", suggest=INCIDENTS,
        hint="What it cut, with the systems that were in service then.",
    ),
)  # fmt: skip

RULES = {
    "": "Shortest, without prices",
    "offshore": "Short and off the coast, without prices",
    "rates": "Least cost at sea, by the rates of the tables",
    "land": "On land, by the rates of the tables",
}
PLANNED = (
    FormField(name="via", label="Pass", kind="names", suggest=PLACES, group="How it is planned",
          hint="Places that the leg passes, in order."),
    FormField(name="rules", label="Rules", kind="choice", choices=RULES, group="How it is planned"),
    FormField(name="max_detour", label="Longest leg, as a multiple of the geodesic",
              kind="number", low=1, high=100,
          default="10", group="How it is planned"),
    FormField(name="through_ice", label="Open the sea that ice closes", kind="switch",
          group="How it is planned", hint="The sea that ice closes most of the year."),
)  # fmt: skip

SUMS = "Money"
WRITTEN = (
    FormField(name="lang", label="Language", kind="choice", keyword="language",
          choices={"en": "English", "ar": "العربية"}, group="Language"),
    FormField(name="term", label="Terms", kind="number", keyword="terms_years", low=1, high=100,
          unit="years", whole=True, several=True, group=SUMS,
          hint="For faults and costs; several with semicolons, e.g. 10; 15."),
    FormField(name="rate", label="Discount rate", kind="number", keyword="rate_pct", low=0,
          high=100,
          unit="% a year", group=SUMS, hint="With a term, shows what the routes are worth."),
    FormField(name="second", label="Price of a second route", kind="number", keyword="second_price",
          low=0, high=1e12, unit="USD", group=SUMS,
          hint="Shows what a minute of avoided downtime costs."),
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class AppView:
    """One view of the app: a question of one kind.

    Parameters
    ----------
    name : str
        In the address, and the command.
    title, verb : str
        In the navigation, and on the button.
    says : str
        What it answers, in one line.
    fields : tuple of FormField
        Its form, in order.
    page : str
        What its complete page is.
    """

    name: str
    title: str
    verb: str
    says: str
    fields: tuple[FormField, ...]
    page: str

    @property
    def groups(self) -> list[tuple[str, list[FormField]]]:
        """The fields but the two places, by their heading."""
        found: dict[str, list[FormField]] = {}
        for field in self.fields:
            if field.name not in ("a", "b"):
                found.setdefault(field.group, []).append(field)
        return list(found.items())

    @property
    def lists(self) -> list[str]:
        """The lists of names that its fields suggest."""
        return list(dict.fromkeys(field.suggest for field in self.fields if field.suggest))

    def field(self, name: str) -> FormField:
        """Return the field of a name."""
        return next(field for field in self.fields if field.name == name)


VIEWS = {
    view.name: view
    for view in (
        AppView(
            name="compare", title="Compare", verb="Compare",
            says="Which routes are there between two places, how long, how fast, with which deals?",
            fields=(*ENDS, *CONDITIONS, *SLIDERS), page="Map and pairs",
        ),
        AppView(
            name="whatif", title="What if", verb="Show what is left",
            says="Which routes survive if a strait, country, station or system fails?",
            fields=(*ENDS, *REMOVED, *CONDITIONS), page="Map of the routes left",
        ),
        AppView(
            name="plan", title="Plan", verb="Plan",
            says="What does a new leg at sea look like, how long is it, what does it cost?",
            fields=(*ENDS, *PLANNED), page="Map of the leg",
        ),
        AppView(
            name="report", title="Report", verb="Write",
            says="Everything on one page, to send or to print.",
            fields=(
                *ENDS, *WRITTEN, *(field for field in CONDITIONS if field.name != "by"),
            ),
            page="Report",
        ),
    )
}  # fmt: skip
