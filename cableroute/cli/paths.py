"""Paths in a call: none is empty, and nothing that a command reads is what it writes."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typer

from cableroute.errors import CablerouteError, OutputError
from cableroute.files import check_name, check_target
from cableroute.geodata.formats import BESIDE_SHAPEFILE, ENDINGS_IN_UTF8
from cableroute.remote_folders import is_address, without_scheme

PATHS = re.compile(r"\W*(FILE|FOLDER|PROJECT|LIST|OTHER|OLD|NEW|IN|OUT|TARGET)\b.*")
"""What the help calls a value that is the path of a file or folder."""

ADDRESS = re.compile("[a-z][a-z0-9+.-]+://", re.IGNORECASE)
"""How an address begins, which no path does."""

ADDRESSES = {
    "convert": ("source", "target"), "compare": ("parts",), "history run": ("to",),
    "along": ("route", "with_", "areas"),
}  # fmt: skip
"""Parameters of commands that take an address too."""

MAYBE_PATHS = ("route", "layer", "pareto")
"""Parameters whose value may be a path, or hold some: a name has no file."""

WRITTEN = ("output", "map", "chart", "xlsx", "rpl", "target", "to", "folder", "parts", "desk_study")
"""Parameters, of any command, whose path is written."""

ALSO_WRITTEN = {
    "project add": ("project",), "project write": ("project",),
    "history save": ("file",),
}  # fmt: skip
"""Parameters whose path these commands write, and others read."""

PAGES = {"map": ("output",), "report": ("output", "map")}
"""Parameters whose path is that of a page; of all other commands: map."""

TABLES = (".csv", ".geojson", ".json")
"""Endings of the files that are read of a folder."""


@dataclass(frozen=True)
class GivenPath:
    """A path, and the option or argument that names it."""

    flag: str
    path: str


def check_paths(params: Sequence[Any], given: Mapping[str, Any], ctx: Any) -> None:
    """Refuse an empty path, and an output that is an input, before anything is done.

    Parameters
    ----------
    params : sequence
        Parameters of the command, of either click.
    given : mapping
        What the call gives for each, as texts.
    ctx : click.Context
        Of the command.

    Raises
    ------
    BadParameter
        A path is empty: it would be the current folder; or it is an address. Or an output is a
        pipe, a device or "-".
        Or a file that is read would be written over, also through a link, another spelling, a
        folder of tables or the files of a Shapefile.
    OutputError
        The name of a page or a workbook ends as that of another format; or a file or folder
        cannot be written.
    """
    command = " ".join(ctx.command_path.split()[1:])
    written, read = list[GivenPath](), list[GivenPath]()
    named, targets = list[tuple[str, str]](), list[tuple[str, bool]]()
    for item in params:
        value, name = given.get(item.name or ""), item.name
        several = value if isinstance(value, (list, tuple)) else [value]
        texts = [str(it) for it in several if it is not None]
        is_path = bool(PATHS.fullmatch(str(item.metavar)))
        if is_path and "" in texts:
            raise typer.BadParameter("the path is empty: give one", ctx=ctx, param=item)
        if is_path and name not in ADDRESSES.get(command, ()) and any(map(ADDRESS.match, texts)):
            message = f"{', '.join(texts)} is an address: give the path of a file or folder"
            raise typer.BadParameter(message, ctx=ctx, param=item)
        if is_path and any(text.lower().startswith("memory:") for text in texts):
            message = "memory ends with the command: give a folder, or the address of a store"
            raise typer.BadParameter(message, ctx=ctx, param=item)
        flag = item.opts[0] if item.param_type_name == "option" else str(item.metavar).strip("[].")
        paths = [str(it) for it in texts if it]
        if is_path and name in (*WRITTEN, *ALSO_WRITTEN.get(command, ())):
            if no_file := next(filter(_is_no_file, paths), ""):
                text = f"{no_file} is not a plain file: give the name of one"
                raise typer.BadParameter(text, ctx=ctx, param=item)
            kind = "map" if name in PAGES.get(command, ("map",)) else name
            kind = "chart" if command == "chart" and name == "output" else kind
            named += [(str(kind), path) for path in paths]
            written += [made for it in paths for made in _written(flag, it)]
            targets += [(it, str(item.metavar).strip("[]") == "FOLDER") for it in paths]
        elif is_path or name in MAYBE_PATHS:
            read += [GivenPath(flag, made) for it in paths for made in _paths_in(it, name)]
    if written and read:
        _check_apart(read, written, command, ctx)
    _check_endings(named)
    for path, is_folder in targets:
        if not is_address(path):
            _check_target(Path(without_scheme(path)), is_folder)


def _check_target(path: Path, is_folder: bool) -> None:
    """Refuse what cannot be written, before the work that it is for."""
    if not is_folder:
        if path.name.lower().endswith(ENDINGS_IN_UTF8):
            check_name(path.name)
        check_target(path)
        return
    there = next(it for it in (path, *path.parents) if os.path.lexists(it))
    if not there.is_dir() or not os.access(there, os.W_OK | os.X_OK):
        why = "may not be written into" if there.is_dir() else "is not a folder"
        raise OutputError(f"cannot write into folder {path}: {there} {why} (give another)")


def _check_endings(named: Iterable[tuple[str, str]]) -> None:
    """Refuse names of pages, workbooks and charts that end as those of other files."""
    from cableroute.files import check_chart_name, check_page_name, check_workbook_name

    checks = {"map": check_page_name, "xlsx": check_workbook_name, "chart": check_chart_name}
    for kind, path in named:
        if check := checks.get(kind):
            check(path)


def _is_no_file(text: str) -> bool:
    """Return whether a path is a pipe or a device, or "-", which others take for the screen."""
    try:
        mode = os.stat(text).st_mode
    except (OSError, ValueError):
        return text == "-"
    return text == "-" or not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _written(flag: str, text: str) -> Iterator[GivenPath]:
    """Yield a path that is written, and the others that a Shapefile of that name has."""
    path = str(without_scheme(text))
    yield GivenPath(flag, path)
    if path.lower().endswith(".shp"):
        yield from (GivenPath(flag, path[:-4] + ending) for ending in BESIDE_SHAPEFILE)


def _paths_in(text: str, name: str) -> list[str]:
    """Return what of a value may be a path."""
    if name == "layer":
        return [text.partition("=")[2]]
    return [it.strip() for it in text.split(",")] if name == "pareto" else [text]


def _check_apart(
    read: Iterable[GivenPath], written: Sequence[GivenPath], command: str, ctx: Any
) -> None:
    """Refuse what is read and written by one call."""
    there = [item for item in written if os.path.exists(item.path)]
    for source in read if there else ():
        for path in _files_of(source.path, is_deep=command == "import"):
            for target in there:
                if not _is_over(path, target.path, command):
                    continue
                flags = f"{source.flag} and {target.flag}"
                if path == source.path and os.path.isfile(target.path):
                    raise typer.BadParameter(f"{flags} are one file, {path}: give two names", ctx)
                where = path if os.path.isdir(target.path) else target.path
                raise typer.BadParameter(
                    f"{flags} have one file, {where}, which would be written over: give another "
                    f"name for {target.flag}", ctx
                )  # fmt: skip


def _is_over(source: str, target: str, command: str) -> bool:
    """Return whether a file is written over where another, or a folder, is written."""
    try:
        if os.path.isfile(target):
            return os.path.samefile(source, target)
        if not os.path.isdir(target):
            return False
        inside = os.path.relpath(os.path.realpath(source), os.path.realpath(target))
    except (OSError, ValueError):  # gone meanwhile; on another drive
        return False
    if inside.startswith(os.pardir + os.sep):
        return False
    return command == "import" or inside in _own_names(target)


def _own_names(folder: str) -> set[str]:
    """Return what the program has written into a folder, and would write again."""
    from cableroute.folders import HeldFolder

    try:
        with HeldFolder(folder) as held:
            return held.listed()
    except CablerouteError:
        return set()


def _files_of(path: str, *, is_deep: bool) -> Iterator[str]:
    """Yield the files that are read where a path is given: of a folder its tables."""
    if os.path.isdir(path):
        found = Path(path).rglob("*") if is_deep else Path(path).glob("*")
        yield from (str(it) for it in found if it.suffix.lower() in TABLES and it.is_file())
    elif os.path.isfile(path):
        yield path
        stem, ending = os.path.splitext(path)
        if ending.lower() == ".shp":
            sides = (f"{stem}{made}" for it in BESIDE_SHAPEFILE for made in (it, it.upper()))
            yield from (it for it in sides if os.path.isfile(it))
        elif ending.lower() == ".toml":
            yield from _named_in(path)


def _named_in(path: str) -> Iterator[str]:
    """Yield the files that a TOML file names, as rules name their layers."""
    from cableroute.files import read_toml

    try:
        level: list[Any] = [read_toml(path, "paths", "")]
    except CablerouteError:
        return
    folder = os.path.dirname(path)
    while level:
        item = level.pop()
        if isinstance(item, dict):
            level += item.values()
        elif isinstance(item, list):
            level += item
        elif isinstance(item, str) and os.path.isfile(named := os.path.join(folder, item)):
            yield named
