"""What each view answers: figures as HTML at once, and the complete page that goes with them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from cableroute.app.asked import AppQuestion, read_asked
from cableroute.app.fields import CONDITIONS
from cableroute.app.lines import command_line, python_lines
from cableroute.app.settings import AppSettings
from cableroute.app.templates import render
from cableroute.comparison.columns import measures
from cableroute.comparison.protected_pairs import FoundPairs
from cableroute.comparison.ranking import rank
from cableroute.comparison.shown_pair import pair_between, with_pair
from cableroute.comparison.table import compare
from cableroute.comparison.what_if_gone import WhatIf, what_if
from cableroute.errors import CablerouteError, ModelError, Problem
from cableroute.files import records
from cableroute.geodata.assumptions import (
    Assumptions,
    default_assumptions,
    with_changes,
    with_slack,
)
from cableroute.geodata.opening import attribution
from cableroute.geodata.store import Geodata
from cableroute.maps.plan_cost import add_cost
from cableroute.maps.route_map import RouteMap, draw_comparison, draw_map
from cableroute.model.dates import at_date
from cableroute.model.frames import shareable
from cableroute.model.routes import Route
from cableroute.planning.planned_leg import Plan, sources_of
from cableroute.planning.planner import plan_in_detail
from cableroute.planning.presets import preset_rules
from cableroute.planning.rules import Rules
from cableroute.planning.settings import PlanSettings
from cableroute.presentation.languages import read_texts
from cableroute.presentation.pair_tables import pair_lines
from cableroute.presentation.plan_tables import plan_record, plan_table
from cableroute.presentation.ranking_tables import ranking_table
from cableroute.presentation.route_tables import (
    assumption_line,
    comparison_tables,
    whatif_tables,
)
from cableroute.presentation.tables import Table
from cableroute.presentation.terminal import View
from cableroute.reports.document import Report, report
from cableroute.routing.conditions import Conditions, agreed
from cableroute.routing.left_out import (
    not_there_left_out,
    restricted_left_out,
    unverified_left_out,
)
from cableroute.routing.search import find_routes

if TYPE_CHECKING:
    import geopandas

KEPT = 8
"""Answers whose routes a process keeps, for the page that is asked for next."""

FOLDED = ("deals",)
"""Tables that are below the others, and open when a reader asks."""

NO_PRICE = "no price: choose rules that use the rates of the tables"


class Answered(NamedTuple):
    """What a view shows: its title, its figures as HTML, and how to get them otherwise."""

    title: str
    html: str
    command: str
    python: str
    has_page: bool = True


class _Compared(NamedTuple):
    routes: list[Route]
    table: geopandas.GeoDataFrame
    conditions: Conditions
    assumed: Assumptions
    pairs: FoundPairs | None
    shortest: int


class _Removed(NamedTuple):
    found: WhatIf
    left: list[Route]
    assumed: Assumptions
    on: str


class _PlannedLeg(NamedTuple):
    plan: Plan
    rules: Rules | None


class Answers:
    """The answers on some tables, the last of them kept.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    settings : AppSettings
        What counts and is shown of them.
    """

    def __init__(self, geodata: Geodata, settings: AppSettings) -> None:
        self.geodata, self.settings = geodata, settings
        self._found: OrderedDict[AppQuestion, Any] = OrderedDict()

    def answer(self, asked: AppQuestion) -> Answered:
        """Return what a view shows.

        Raises
        ------
        CablerouteError
            Of the function that the view calls.
        """
        made: dict[str, Callable[[AppQuestion], tuple[str, Sequence[Table | str], str, bool]]] = {
            "compare": self._comparison,
            "whatif": self._what_if,
            "plan": self._plan,
            "report": self._report,
        }
        title, parts, on, has_page = made[asked.view](asked)
        texts = read_texts()
        shown = [part.of("page") if isinstance(part, Table) else part for part in parts if part]
        return Answered(
            title,
            render("answer.html", parts=shown, folded=FOLDED, texts=texts),
            command_line(asked, self.settings),
            python_lines(asked, self.settings, on=on),
            has_page,
        )

    def page(self, asked: AppQuestion) -> str:
        """Return the complete page of a view: as the library makes it.

        Raises
        ------
        CablerouteError
            Of the function that the view calls.
        """
        made: dict[str, Callable[[AppQuestion], RouteMap | Report]] = {
            "compare": self._comparison_page,
            "whatif": self._what_if_page,
            "plan": self._plan_page,
            "report": self._reported,
        }
        found = made[asked.view](asked)
        if isinstance(found, Report):
            return found.html()
        text: str = found.get_root().render()
        return text

    def warm(self) -> None:
        """Load what every comparison needs, by one between landings of the system with most.

        Its page too: the base map is read for it.
        """
        systems = sorted(self.geodata.systems.values(), key=lambda it: len(it.landing_station_ids))
        for system in systems[-1:]:
            ends = system.landing_station_ids
            query = {"a": [ends[0]], "b": [ends[-1]]} if ends else {}
            with suppress(CablerouteError):
                asked = read_asked("compare", query)
                self.answer(asked)
                self.page(asked)
        self._found.clear()

    def _once(self, asked: AppQuestion, make: Callable[[AppQuestion], Any]) -> Any:
        """Return what is found for a question; the results of the last few are kept."""
        asked = asked.unweighted
        if asked in self._found:
            self._found.move_to_end(asked)
        else:
            self._found[asked] = make(asked)
            while len(self._found) > KEPT:
                self._found.popitem(last=False)
        return self._found[asked]

    # --- what is asked ---

    def _given(self, asked: AppQuestion, on: str = "") -> tuple[Conditions, Assumptions]:
        """Return the conditions and the assumptions of a question."""
        geo = self.geodata
        named: dict[str, Any] = {}
        for field in CONDITIONS:
            values = asked.all(field.name)
            if values and field.name != "scenario":
                named[field.argument] = _value(field.kind, field.whole, values)
        if on:
            named["on"] = on
        conditions = Conditions(**named, confidential=self.settings.confidential)
        assumed = default_assumptions(geo)
        both = ("end_km", "max_status_age_years", "on")
        changes: dict[str, Any] = {name: named[name] for name in both if name in named}
        if scenario := asked.text("scenario"):
            changes["scenario"] = scenario
        if changes:
            assumed = with_changes(assumed, **changes)
        return agreed(conditions, assumed)

    # --- compare ---

    def _compared(self, asked: AppQuestion) -> _Compared:
        geo, confidential = self.geodata, self.settings.confidential
        conditions, assumed = self._given(asked)
        found = find_routes(geo, asked.text("a"), asked.text("b"), conditions=conditions)
        routes = with_slack(geo, shareable(found, confidential=confidential), assumptions=assumed)
        if not routes:
            hint = "start the app with --confidential to show them"
            fault = Problem("confidential", "routes", "every route is confidential", hint)
            raise ModelError.of("compare", [fault])
        ends = (asked.text("a"), asked.text("b"))
        pairs = pair_between(geo, *ends, conditions=conditions, assumptions=assumed)
        shortest, routes = len(routes), with_pair(routes, pairs)
        columns = measures(geo, assumptions=assumed, confidential=confidential)
        table = compare(routes, columns, assumptions=assumed)
        return _Compared(routes, table, conditions, assumed, pairs, shortest)

    def _comparison(self, asked: AppQuestion) -> tuple[str, list[Table | str], str, bool]:
        geo, found = self.geodata, self._once(asked, self._compared)
        first, *others = comparison_tables(geo, found.routes, records(found.table), View())
        assert isinstance(first, Table)
        parts: list[Table | str] = [replace(first, title="Routes")]
        if weights := asked.weights():
            parts = [
                *ranking_table(geo, found.routes, rank(found.table, weights), found.table),
                *parts,
            ]
        parts += pair_lines(geo, found.routes, found.pairs, found.shortest)
        parts += [part for part in others if isinstance(part, str)]
        parts += [*self._left_out(asked, found.conditions), assumption_line(found.assumed)]
        parts += [part for part in others if isinstance(part, Table)]
        return str(first.title), parts, "", True

    def _left_out(self, asked: AppQuestion, conditions: Conditions) -> list[str]:
        """Return how many routes are left out, by status and by date."""
        given = (self.geodata, asked.text("a"), asked.text("b"), conditions)
        status, then = unverified_left_out(*given), not_there_left_out(*given)
        labels = {it.name: it.label for it in CONDITIONS}
        found = {"allow_unverified": str(status), "allow_restricted": restricted_left_out(*given)}
        lines = [f"{said} (“{labels[name]}” includes them)" for name, said in found.items() if said]
        return [*lines, f"{then}."] if then.count else lines

    def _comparison_page(self, asked: AppQuestion) -> RouteMap:
        found = self._once(asked, self._compared)
        return draw_comparison(
            found.routes,
            geodata=self.geodata,
            table=found.table,
            pairs=found.pairs,
            assumptions=found.assumed,
            confidential=self.settings.confidential,
        )

    # --- what if ---

    def _removed(self, asked: AppQuestion) -> _Removed:
        geo, confidential = self.geodata, self.settings.confidential
        incidents = asked.all("incident")
        faults = [
            Problem(
                "incident",
                "Or a recorded fault",
                f"{name!r} is not an incident",
                "choose one listed",
            )
            for name in incidents
            if name not in geo.incidents
            or not (confidential or geo.incidents[name].visibility == "public")
        ]
        if not incidents and not asked.all("remove"):
            faults = [Problem("missing", "What fails", "is not given", "name a feature or a fault")]
        ModelError.check("what if", faults)
        on = ""
        if incidents and not asked.text("on"):
            on = max(geo.incidents[name].start for name in incidents)
        conditions, assumed = self._given(asked, on)
        found = what_if(
            geo, asked.text("a"), asked.text("b"), remove=[*asked.all("remove"), *incidents],
            assumptions=assumed, conditions=conditions,
        )  # fmt: skip
        return _Removed(found, shareable(found.after, confidential=confidential), assumed, on)

    def _what_if(self, asked: AppQuestion) -> tuple[str, list[Table | str], str, bool]:
        made = self._once(asked, self._removed)
        table, said, *_ = whatif_tables(self.geodata, made.found, View())
        assert isinstance(table, Table)
        parts: list[Table | str] = [said, replace(table, title="Routes")]
        if made.on:
            parts.append(f"The systems are those in service {at_date(made.on)}.")
        if not made.left:
            parts.append("No route is left, so there is no map.")
        parts.append(assumption_line(made.assumed))
        return str(table.title), parts, made.on, bool(made.left)

    def _what_if_page(self, asked: AppQuestion) -> RouteMap:
        made = self._once(asked, self._removed)
        if not made.left:
            raise ModelError("what if: no route is left, so there is no map")
        return draw_map(
            made.left, geodata=self.geodata, assumptions=made.assumed,
            confidential=self.settings.confidential,
        )  # fmt: skip

    # --- plan ---

    def _planned(self, asked: AppQuestion) -> _PlannedLeg:
        name = asked.text("rules")
        rules = preset_rules(name, geodata=self.geodata) if name else None
        if asked.text("through_ice"):
            rules = replace(rules or Rules(), through_ice=True)
        detour = asked.text("max_detour")
        settings = PlanSettings(max_detour=float(detour)) if detour else PlanSettings()
        found = plan_in_detail(
            asked.text("a"), asked.text("b"), via=asked.all("via"), rules=rules,
            geodata=self.geodata, settings=settings,
        )  # fmt: skip
        return _PlannedLeg(found, rules)

    def _plan(self, asked: AppQuestion) -> tuple[str, list[Table | str], str, bool]:
        found, rules = self._once(asked, self._planned)
        row = plan_record(
            found, self.geodata, rules, asked.text("rules") or None, no_price=NO_PRICE
        )
        credit = attribution(self.geodata, sources_of(self.geodata, None))
        parts: list[Table | str] = [
            replace(plan_table(found, row, self.geodata), title="The leg"),
            found.leg.note,
            credit,
        ]
        return found.leg.name, parts, "", True

    def _plan_page(self, asked: AppQuestion) -> RouteMap:
        found, rules = self._once(asked, self._planned)
        leg = found.leg
        page = draw_map([Route(leg.id, leg.name, (leg,), note=leg.note)], geodata=self.geodata)
        name = asked.text("rules") or None
        add_cost(self.geodata, page, found, rules=rules, rules_name=name)
        return page

    # --- report ---

    def _reported(self, asked: AppQuestion) -> Report:
        made = self._once(asked, self._written)
        assert isinstance(made, Report)
        return made

    def _written(self, asked: AppQuestion) -> Report:
        conditions, assumed = self._given(asked)
        terms = asked.all("term")
        rate, second = asked.text("rate"), asked.text("second")
        return report(
            self.geodata,
            asked.text("a"),
            asked.text("b"),
            conditions=conditions,
            assumptions=assumed,
            language=asked.text("lang") or "en",
            command=command_line(asked, self.settings),
            rate_pct=float(rate) if rate else None,
            terms_years=[int(term) for term in terms] or None,
            second_price=float(second) if second else None,
        )

    def _report(self, asked: AppQuestion) -> tuple[str, list[Table | str], str, bool]:
        return self._reported(asked).title, [], "", True


def _value(kind: str, whole: bool, values: tuple[str, ...]) -> Any:
    """Return the values of a field as the function takes them."""
    if kind in ("names", "marks"):
        return values
    if kind == "switch":
        return True
    if kind == "number":
        return int(values[0]) if whole else float(values[0])
    return values[0]
