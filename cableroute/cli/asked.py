"""What a command that asks for routes was given, and how its answer is shown."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import typer

import cableroute as cr
from cableroute.cli.app import check_names
from cableroute.errors import CablerouteError, ModelError, Problem, RPLError
from cableroute.presentation.terminal import View, note, show
from cableroute.questions.shared import OwnFields

if TYPE_CHECKING:
    from cableroute.cli.arguments import (
        AssumedOptions,
        MapOptions,
        SearchOptions,
        TableOptions,
    )
    from cableroute.geodata.store import Geodata
    from cableroute.model.routes import Route
    from cableroute.questions.asked import AskedQuestion, FoundAnswer
    from cableroute.questions.question import BaseQuestion
    from cableroute.routing.conditions import Conditions


def given_options(context: typer.Context) -> dict[str, str]:
    """Return the options and arguments that a call gives: how it names each, by parameter."""
    found: dict[str, str] = {}
    for item in context.command.params:
        name = item.name or ""
        source = context.get_parameter_source(name)
        if source is None or source.name != "COMMANDLINE" or context.params[name] is None:
            continue
        is_option = item.param_type_name == "option"
        found[name] = item.opts[0] if is_option else str(item.metavar or name)
    return found


def refuse_given(context: typer.Context, names: Collection[str], why: str) -> None:
    """Refuse options that a call gives and that would not count.

    Parameters
    ----------
    context : typer.Context
        Of the call.
    names : collection of str
        Their parameters.
    why : str
        When they count, and what to do.

    Raises
    ------
    BadParameter
        Some are given.
    """
    flags = [flag for name, flag in given_options(context).items() if name in names]
    if flags:
        raise typer.BadParameter(f"{', '.join(flags)}: {why}")


OPTION_OF = {"end_km": "--end-km", "on": "--on", "max_status_age_years": "--max-status-age"}
"""Conditions of a search that are assumptions too."""


Ends = tuple[str | None, str | None]
"""The places A and B; None where routes of one's own are alone."""


def gathered(
    start: str | None, end: str | None, search: SearchOptions, order: str = "rtd",
    *, own: OwnFields,
) -> AskedQuestion:  # fmt: skip
    """Return what a command is asked, from its options; every wrong one is reported at once."""
    from cableroute.questions.declared import CompareQuestion
    from cableroute.questions.kinds import faults_on

    conditions = replace(search.conditions(), order=order)
    faults = partial(faults_on, CompareQuestion)
    return asked_of((start, end), conditions, search.tables, search.assumed, faults, own)


def asked_of(
    places: Ends,
    conditions: Conditions,
    tables: TableOptions,
    given: AssumedOptions,
    faults_of: Callable[[Geodata, str, str, Conditions], Iterable[Problem]],
    own: OwnFields | None = None,
) -> AskedQuestion:
    """Return what is asked, of which `faults_of` reports what is wrong on the tables."""
    from cableroute.geodata.assumptions import default_assumptions, with_changes
    from cableroute.questions.asked import AskedQuestion, with_own_routes
    from cableroute.routing.conditions import IN_BOTH

    ends = (places[0] or "", places[1] or "")
    if own is not None and not all(ends) and (any(ends) or not own.route):
        raise typer.BadParameter("give A and B, or without both a route of your own with --route")
    geo = tables.open()
    faults: list[Problem] = []
    try:
        assumed = given.read(geo)
    except ModelError as error:
        assumed = default_assumptions(geo)
        faults += error.problems
    wrong: dict[str, tuple[Problem, ...]] = {}
    for name in OPTION_OF:
        value = getattr(conditions, name)
        if value is None:
            continue
        try:
            assumed = with_changes(assumed, source=OPTION_OF[name], **{name: value})
        except ModelError as error:
            wrong[name] = error.problems
    if faults or wrong:
        others = faults_of(geo, *ends, conditions)
        known = {fault.where for fault in others}  # reported once
        for name, found in wrong.items():
            faults += () if name in known else found
        raise ModelError.of("arguments", [*faults, *others])
    conditions = replace(conditions, **{name: getattr(assumed, name) for name in IN_BOTH})
    try:
        return with_own_routes(AskedQuestion(geo, *ends, conditions, assumed), own or OwnFields())
    except RPLError as error:
        raise without_reading(error) from error


def without_reading(error: RPLError) -> CablerouteError:
    """Return an error of a list for a command that has no options of reading one."""
    hint = "write it by cableroute rpl convert --{}"
    problems = [
        replace(it, parameter="", hint=hint.format(it.parameter.replace("_", "-")))
        if it.parameter else it
        for it in error.problems
    ]  # fmt: skip
    return RPLError.of(error.subject, problems)


def ask(
    question: BaseQuestion,
    ends: Ends,
    tables: TableOptions,
    given: AssumedOptions,
    answer: Callable[[AskedQuestion], FoundAnswer] | None = None,
) -> FoundAnswer:
    """Return the answer to a question, by a function of its own if there is one."""
    from cableroute.questions.answers import answer_to
    from cableroute.questions.kinds import faults_on, value_faults

    question.check()
    kind, confidential = type(question), tables.confidential
    conditions = question.conditions(confidential=confidential)
    own = getattr(question, "own", None)
    asked = asked_of(ends, conditions, tables, given, partial(faults_on, kind), own)
    faults = value_faults(kind, asked.geo, question.values(), confidential=confidential)
    ModelError.check("arguments", faults)
    return answer_to(question, asked, answer)


def show_answer(
    answer: FoundAnswer,
    view: View,
    drawing: MapOptions | None = None,
    *,
    is_beside_table: bool = False,
) -> None:
    """Draw an answer, if a map is requested, and print it or write it to a file."""
    asked, map = answer.asked, None if drawing is None else drawing.asked_map()
    if drawing is not None and map is not None and answer.routes:
        check_names({"--output": view.output, "--map": map})
        answer.map(beside_table=is_beside_table, **drawing.look).save(map)
    show(
        answer.rows if answer.record is None else answer.record,
        answer.tables(view),
        view,
        credit=answer.credit,
        data_date=asked.geo.data_date,
        geometries=answer.lines,
        name=answer.name,
        assumed=answer.assumption,
    )
    for text in answer.notes:
        note(text)
    if is_beside_table:
        notes(asked, answer.routes)
    if map is not None:
        note(f"{answer.map_name}: {map}" if answer.routes else "no route is left: no map is drawn")


NO_LIMIT = ("via", "systems")
"""Conditions under which a reader does not miss the routes far longer than the shortest."""


def notes(asked: AskedQuestion, routes: Sequence[Route]) -> None:
    """State on standard error what a reader of the table must know."""
    own = {route.id for route in asked.conditions.routes}
    routes = [route for route in routes if route.id not in own]
    if not routes:
        return
    crossing = all(not any(leg.system_id for leg in route.legs) for route in routes)
    if crossing:
        kept = {route.id for route in routes}
        every_one = replace(asked.conditions, max_shared_pct=100, confidential=True)
        every = cr.find_routes(asked.geo, asked.start, asked.end, conditions=every_one)
        hidden = [route for route in every if route.is_confidential]
        if hidden and not asked.confidential:
            note(f"confidential rows left out: {len(hidden)} (--confidential shows them)")
        others = [
            route
            for route in every
            if route.id not in kept and (asked.confidential or not route.is_confidential)
        ]
        if others:
            named = [
                f"{route.name} ({route.route_km:.0f} km)"
                for route in others
                if route.id in asked.geo.paths
            ]
            more = "1 more route" if len(others) == 1 else f"{len(others)} more routes"
            text = "; ".join(named) or f"{more} through the land network"
            share = f"{asked.conditions.max_shared_pct:g}"
            note(f"left out, sharing more than {share} % with a route above: {text}")
    elif len(routes) < asked.conditions.k and not any(map(asked.conditions.names, NO_LIMIT)):
        from cableroute.routing.chain_search import TOO_LONG

        note(
            f"routes over {TOO_LONG:g} times the shortest are left out, unless they avoid what "
            "most pass (beyond look pair, and --all-paths with a --count above 100)"
        )
    _note_lines(asked, routes, crossing=crossing)


def _note_lines(asked: AskedQuestion, routes: Sequence[Route], *, crossing: bool) -> None:
    """State on standard error where the lines of routes are from."""
    from cableroute.model.figures import MODELLED, SCHEMATIC

    legs = [leg for route in routes for leg in route.legs]
    drawn = [leg for leg in legs if leg.confidence == SCHEMATIC]
    home, rows = asked.geo.layers.home, asked.geo.layers.rows("cables")
    own_legs = {key for key, row in rows.items() if asked.geo.layers.origin(row) != home}
    planned = any(
        leg.medium == "sea" and leg.confidence != SCHEMATIC
        and (leg.segment_id or leg.id) not in own_legs
        for leg in legs
    )  # fmt: skip
    if all(route.confidence in MODELLED for route in routes) and (crossing or planned):
        note(
            "modelled: no source says which corridor a cable takes; lengths are of roads, railways "
            "and chords, lower bounds"
            if crossing
            else "modelled: no cable route is published; lines are planned from strait to strait"
        )
    from cableroute.routing.system_networks import is_assumed_link

    assumed = dict.fromkeys(leg.name for leg in legs if is_assumed_link(asked.geo, leg))
    if assumed:
        note(f"assumed: no source states the links on land {'; '.join(assumed)}")
    if drawn:
        note(
            "schematic: lines as a map draws them, not positions; the order of landings is "
            "inferred from them"
        )
