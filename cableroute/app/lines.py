"""The command and the Python lines that give the same figures as a view of the app."""

from __future__ import annotations

import shlex
from pathlib import Path

from cableroute.app.asked import AppQuestion
from cableroute.app.fields import LANGUAGE, WEIGH, form_of
from cableroute.app.settings import AppSettings
from cableroute.files import file_name
from cableroute.questions.fields import QuestionField
from cableroute.questions.shared import OrderedSearch, ReportFields, ScenarioFields
from cableroute.text import without_secrets

OPEN = ("import cableroute as cr", "")
NUMBERS = ("number", "slider")


def command_line(asked: AppQuestion, settings: AppSettings) -> str:
    """Return the command that gives what a view shows.

    Examples
    --------
    >>> from cableroute.app.asked import read_asked
    >>> asked = read_asked("compare", {"a": ["Suez"], "b": ["Jeddah"], "allow_planned": ["1"]})
    >>> command_line(asked, AppSettings())
    'cableroute compare Suez Jeddah --allow-planned --map Suez_Jeddah.html'
    """
    words = ["cableroute", asked.view, asked.text("a"), asked.text("b")]
    for field, values in asked.fields():
        for value in values:
            if not field.option:
                continue
            if field.kind == "slider":
                words += ["--weight", f"{field.address.removeprefix(WEIGH)}={value}"]
            elif field.kind == "switch":
                words.append(field.option)
            else:
                words += [field.option, value]
    words += [part for folder in settings.folders for part in ("--geodata", Path(folder).name)]
    words += [] if settings.base else ["--no-base"]
    words += ["--confidential"] if settings.confidential and asked.view != "plan" else []
    if asked.kind.page:
        words += ["--output" if asked.view == "report" else "--map", page_name(asked)]
    return shlex.join(map(without_secrets, words))


def page_name(asked: AppQuestion) -> str:
    """Return the name of the file that a view's page is kept in."""
    kind = () if asked.view == "compare" else (asked.view,)
    return file_name(asked.text("a"), asked.text("b"), *kind) + ".html"


def python_lines(asked: AppQuestion, settings: AppSettings, *, on: str = "") -> str:
    """Return the Python lines that give what a view shows.

    Parameters
    ----------
    asked : AppQuestion
        The question.
    settings : AppSettings
        On which tables.
    on : str
        The date of a recorded fault, where the question names one and no date.

    Examples
    --------
    >>> from cableroute.app.asked import read_asked
    >>> asked = read_asked("compare", {"a": ["Suez"], "b": ["Jeddah"], "count": ["3"]})
    >>> print(python_lines(asked, AppSettings()))
    import cableroute as cr
    <BLANKLINE>
    geo = cr.open_geodata()
    conditions = cr.Conditions(k=3)
    routes = cr.find_routes(geo, "Suez", "Jeddah", conditions=conditions)
    pairs = cr.comparison.pair_between(geo, "Suez", "Jeddah", conditions=conditions)
    routes = cr.comparison.with_pair(routes, pairs)
    table = cr.compare(routes, cr.measures(geo))
    page = cr.draw_comparison(routes, geodata=geo, table=table, pairs=pairs)
    page.save("Suez_Jeddah.html")
    """
    made = {"compare": _compare, "whatif": _whatif, "plan": _plan, "report": _report}
    conditions = "" if asked.view == "plan" else _conditions(asked, settings, on)
    assumed = "" if asked.view == "plan" else _assumed(asked, on)
    lines = [*OPEN, f"geo = cr.open_geodata({_folders(settings)})"]
    lines += [f"conditions = cr.Conditions({conditions})"] if conditions else []
    lines += [assumed] if assumed else []
    given = "".join(
        [
            ", conditions=conditions" if conditions else "",
            ", assumptions=assumed" if assumed else "",
        ]
    )
    ends = f"{_text(asked.text('a'))}, {_text(asked.text('b'))}"
    shown = ", confidential=True" if settings.confidential else ""
    if asked.view not in made:
        own = {name: it for name, it in asked.given().items() if name not in ("start", "end")}
        keys = "".join(f", {name}={value!r}" for name, value in own.items())
        call = f'answer = cr.questions.ask(geo, "{asked.view}", {ends}{keys})'
        return "\n".join([*lines[:3], call, "print(answer.to_frame())"])
    return "\n".join([*lines, *made[asked.view](asked, ends, given, shown)])


def _folders(settings: AppSettings) -> str:
    names = [_text(Path(folder).name) for folder in settings.folders]
    return ", ".join([*names, *([] if settings.base else ["base=False"])])


def _compare(asked: AppQuestion, ends: str, given: str, shown: str) -> list[str]:
    assumed = _only_assumed(given)
    conditions = given.removesuffix(assumed)
    lines = [
        f"routes = cr.find_routes(geo, {ends}{conditions})",
        f"pairs = cr.comparison.pair_between(geo, {ends}{given})",
        "routes = cr.comparison.with_pair(routes, pairs)",
        f"table = cr.compare(routes, cr.measures(geo{assumed}{shown}){assumed})",
        f"page = cr.draw_comparison(routes, geodata=geo, table=table, pairs=pairs{assumed}{shown})",
        f"page.save({_text(page_name(asked))})",
    ]
    if weights := asked.weights():
        named = ", ".join(f"{_text(name)}: {value:g}" for name, value in weights.items())
        lines.append(f"ranked = cr.rank(table, {{{named}}})")
    return lines


def _whatif(asked: AppQuestion, ends: str, given: str, shown: str) -> list[str]:
    removed = [*asked.all("remove"), *asked.all("incident")]
    assumed = _only_assumed(given)
    return [
        f"found = cr.what_if(geo, {ends}, remove={_list(removed)}{given})",
        f"page = cr.draw_map(found.after, geodata=geo{assumed}{shown})",
        f"page.save({_text(page_name(asked))})",
    ]


def _plan(asked: AppQuestion, ends: str, given: str, shown: str) -> list[str]:
    lines = []
    name, ice = asked.text("rules"), bool(asked.text("through_ice"))
    if name:
        lines.append(f"rules = cr.planning.preset_rules({_text(name)}, geodata=geo)")
    if ice and name:
        lines[:0] = ["from dataclasses import replace", ""]
        lines.append("rules = replace(rules, through_ice=True)")
    elif ice:
        lines.append("rules = cr.planning.Rules(through_ice=True)")
    more = ", rules=rules" if name or ice else ""
    given_rules = more + (f", rules_name={_text(name)}" if name else "")
    more += f", via={_list(asked.all('via'))}" if asked.all("via") else ""
    more += f", max_detour={asked.text('max_detour')}" if asked.text("max_detour") else ""
    return [
        *lines,
        f"found = cr.planning.plan_in_detail({ends}, geodata=geo{more})",
        "leg = found.leg",
        "route = cr.Route(leg.id, leg.name, (leg,), note=leg.note)",
        "page = cr.draw_map([route], geodata=geo)",
        f"cr.maps.add_cost(geo, page, found{given_rules})",
        f"page.save({_text(page_name(asked))})",
    ]


def _report(asked: AppQuestion, ends: str, given: str, shown: str) -> list[str]:
    more = [
        f"{field.name}={_value(field, asked.all(field.address))}"
        for field in (LANGUAGE, *form_of(ReportFields))
        if asked.all(field.address)
    ]
    return [
        f"made = cr.report({', '.join([f'geo, {ends}{given}', *more])})",
        f"made.save({_text(page_name(asked))})",
    ]


def _only_assumed(given: str) -> str:
    return ", assumptions=assumed" if "assumptions=" in given else ""


def _conditions(asked: AppQuestion, settings: AppSettings, on: str) -> str:
    """Return the conditions as keyword arguments, in Python source."""
    named = [
        f"{field.name}={_value(field, asked.all(field.address))}"
        for field in form_of(OrderedSearch)
        if asked.all(field.address)
    ]
    named += [f"on={_text(on)}"] if on and not asked.text("on") else []
    named += ["confidential=True"] if settings.confidential else []
    return ", ".join(named)


def _assumed(asked: AppQuestion, on: str) -> str:
    """Return the line that sets the assumptions; empty where they are those of the tables."""
    named = [
        f"{field.name}={_value(field, asked.all(field.address))}"
        for field in form_of(OrderedSearch, ScenarioFields)
        if asked.all(field.address) and (field.assumed or field.name == "on")
    ]
    named += [f"on={_text(on)}"] if on and not asked.text("on") else []
    if not named:
        return ""
    changes = ", ".join(["cr.default_assumptions(geo)", *named])
    return f"assumed = cr.geodata.with_changes({changes})"


def _value(field: QuestionField, values: tuple[str, ...]) -> str:
    """Return the values of a field as Python source."""
    if field.kind in ("names", "marks"):
        return _list(values)
    if field.several:
        return f"[{', '.join(values)}]"
    if field.kind == "switch":
        return "True"
    return values[0] if field.kind in NUMBERS else _text(values[0])


def _list(values: list[str] | tuple[str, ...]) -> str:
    return f"[{', '.join(map(_text, values))}]"


def _text(value: str) -> str:
    """Return a text as a Python literal, in double quotes where possible."""
    quoted = repr(value)
    return f'"{quoted[1:-1]}"' if quoted[0] == "'" and '"' not in quoted else quoted
