"""The command and the Python lines that give the same figures as a view of the app."""

from __future__ import annotations

import shlex
from pathlib import Path

from cableroute.app.asked import AppQuestion
from cableroute.app.dropped import shown_names
from cableroute.app.fields import WEIGH
from cableroute.app.settings import AppSettings
from cableroute.files import file_name
from cableroute.text import without_secrets


def command_line(asked: AppQuestion, settings: AppSettings) -> str:
    """Return the command that gives what a view shows.

    Examples
    --------
    >>> from cableroute.app.asked import read_asked
    >>> asked = read_asked("compare", {"a": ["Suez"], "b": ["Jeddah"], "allow_planned": ["1"]})
    >>> command_line(asked, AppSettings())
    'cableroute compare Suez Jeddah --allow-planned --map Suez_Jeddah.html'
    """
    words = ["cableroute", asked.view, *filter(None, (asked.text("a"), asked.text("b")))]
    for field, values in asked.fields():
        for value in shown_names(values) if field.kind == "file" else values:
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
    ends = [asked.text(end) for end in ("a", "b") if asked.text(end)]
    own = [Path(it).stem for it in shown_names(asked.all("route"))[:1]]
    return file_name(*(ends or own), *kind) + ".html"


def python_lines(asked: AppQuestion, settings: AppSettings) -> str:
    """Return the Python lines that give what a view shows.

    Examples
    --------
    >>> from cableroute.app.asked import read_asked
    >>> asked = read_asked("whatif", {"a": ["Suez"], "b": ["Jeddah"], "remove": ["SEACOM"]})
    >>> print(python_lines(asked, AppSettings()))
    import cableroute as cr
    <BLANKLINE>
    geo = cr.open_geodata()
    answer = cr.questions.ask(geo, "whatif", "Suez", "Jeddah", remove=["SEACOM"])
    page = answer.map()
    page.save("Suez_Jeddah_whatif.html")
    """
    folders = [_source(Path(folder).name) for folder in settings.folders]
    opened = ", ".join([*folders, *([] if settings.base else ["base=False"])])
    lines = ["import cableroute as cr", "", f"geo = cr.open_geodata({opened})"]
    given = asked.given()
    words = ["geo", *([] if asked.view == "report" else [_source(asked.view)])]
    words += [_source(given.pop(end)) for end in ("start", "end") if end in given]
    scenario = given.pop("scenario", "")
    files = shown_names(given.pop("route", ()))
    if files and asked.view == "report":
        more = {"deals": given.pop("deal", ()), "colour": next(iter(given.pop("colour", ())), "")}
        said = "".join(f", {key}={_source(value)}" for key, value in more.items() if value)
        read = (f"cr.routes_from({_source(it)}, geodata=geo{said})" for it in files)
        lines.append(f"mine = {' + '.join(read)}")
        words.append("routes=mine")
    elif files:
        given["route"] = files
    given |= {"has_pair": True} if asked.view == "compare" else {}
    if settings.confidential and asked.view != "plan":
        given["confidential"] = True
    words += [f"{name}={_source(value)}" for name, value in given.items()]
    if scenario:
        changes = f"cr.default_assumptions(geo), scenario={_source(scenario)}"
        lines.append(f"assumed = cr.geodata.with_changes({changes})")
        words.append("assumptions=assumed")
    if asked.view == "report":
        lines.append(f"page = cr.report({', '.join(words)})")
    else:
        lines.append(f"answer = cr.questions.ask({', '.join(words)})")
        beside = "beside_table=True" if asked.view == "compare" else ""
        lines.append(
            f"page = answer.map({beside})" if asked.kind.page else "print(answer.to_frame())"
        )
    if weights := asked.weights():
        lines.append(f"ranked = cr.rank(answer.frame, {weights})")
    lines += [f"page.save({_source(page_name(asked))})"] if asked.kind.page else []
    return "\n".join(lines)


def _source(value: object) -> str:
    """Return a value as Python source, texts in double quotes where possible."""
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(_source, value))}]"
    quoted = repr(value)
    return f'"{quoted[1:-1]}"' if quoted[0] == "'" and '"' not in quoted else quoted
