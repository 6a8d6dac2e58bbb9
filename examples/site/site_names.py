"""The pages of the reference: every public name, grouped by room as the stubs have them."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import cableroute

PACKAGE = Path(cableroute.__file__).parent


class Name(NamedTuple):
    """A public name: where it is, and the module in which it is written."""

    owner: str
    name: str
    module: str

    @property
    def full(self) -> str:
        """The name as it is imported."""
        return f"{self.owner}.{self.name}"

    @property
    def thing(self) -> object:
        """What the name is of."""
        owner = cableroute
        for part in self.owner.split(".")[1:]:
            owner = getattr(owner, part)
        return getattr(owner, self.name)


def names_of(stub: Path, owner: str) -> list[Name]:
    """Return the public names of a stub in its order, without rooms."""
    return [
        Name(owner, item.asname or item.name, node.module)
        for node in ast.parse(stub.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ImportFrom) and node.module
        for item in node.names
    ]


def rooms() -> dict[str, list[Name]]:
    """Return the names of each room, and those that are flat under ""."""
    found = {"": names_of(PACKAGE / "__init__.pyi", "cableroute")}
    for stub in sorted(PACKAGE.glob("*/__init__.pyi")):
        room = stub.parent.name
        found[room] = names_of(stub, f"cableroute.{room}")
    return found


def first_sentence(name: Name) -> str:
    """Return the first lines of what is said of a name; of a constant, the text below it."""
    thing = name.thing
    if inspect.isclass(thing) or inspect.isroutine(thing) or inspect.ismodule(thing):
        said = inspect.getdoc(thing) or ""
    else:
        said = _below(PACKAGE.joinpath(*name.owner.split(".")[1:], f"{name.module}.py"), name.name)
    return said.split("\n\n")[0].replace("\n", " ").strip()


def _below(path: Path, constant: str) -> str:
    """Return the text below a constant of a module."""
    body = ast.parse(path.read_text(encoding="utf-8")).body
    for node, after in pairwise(body):
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        if any(isinstance(it, ast.Name) and it.id == constant for it in targets):
            value = getattr(after, "value", None)
            return inspect.cleandoc(value.value) if isinstance(value, ast.Constant) else ""
    return ""


def entry(name: Name) -> Iterator[str]:
    """Yield the lines that have Sphinx write what one name does."""
    thing = name.thing
    if inspect.isclass(thing):
        yield f".. autoclass:: {name.full}"
        yield "   :members:"
        if issubclass(thing, Exception):
            yield "   :show-inheritance:"
    elif callable(thing):
        yield f".. autofunction:: {name.full}"
    else:
        yield from (f".. py:data:: {name.full}", "", f"   {first_sentence(name)}")
    yield ""


def row(name: Name, target: str) -> Iterator[str]:
    """Yield the row of one name in the table at the head of a page."""
    yield f"   * - :py:obj:`{name.name} <{target}>`"
    yield f"     - {first_sentence(name)}"


def table(rows: list[tuple[Name, str]]) -> Iterator[str]:
    """Yield the table at the head of a page."""
    yield from (".. list-table::", "   :widths: 32 68", "   :class: names", "")
    for name, target in rows:
        yield from row(name, target)
    yield ""


def headed(title: str, under: str) -> list[str]:
    """Return a heading."""
    return [title, under * len(title), ""]


def pages() -> Mapping[str, str]:
    """Return the text of each page of the reference by its file."""
    found = rooms()
    homes = {id(name.thing): name.full for room, names in found.items() if room for name in names}
    flat = [(name, homes.get(id(name.thing), name.full)) for name in found.pop("")]
    written = {"index.rst": "\n".join(_index(flat, found))}
    for room, names in found.items():
        lines = headed(f"cableroute.{room}", "=")
        lines += [inspect.getdoc(getattr(cableroute, room)) or "", ""]
        lines += table([(name, name.full) for name in names])
        for name in names:
            lines += headed(name.name, "-")
            lines += entry(name)
        written[f"{room}.rst"] = "\n".join(lines)
    return written


def _index(flat: list[tuple[Name, str]], found: Mapping[str, list[Name]]) -> Iterator[str]:
    yield from headed("Reference", "=")
    yield from (
        "Nouns and the common verbs are flat: ``import cableroute as cr``, then ``cr.Route``,",
        "``cr.find_routes``. All else is by room, and each room answers one question.",
        "",
    )
    yield from headed("Rooms", "-")
    yield from (".. list-table::", "   :widths: 32 68", "   :class: names", "")
    for room in found:
        said = first_sentence(Name("cableroute", room, ""))
        yield f"   * - :doc:`cableroute.{room} <{room}>`"
        yield f"     - {said}"
    yield ""
    yield from headed("Flat names", "-")
    yield from table(flat)
    yield from (".. toctree::", "   :hidden:", "")
    yield from (f"   {room}" for room in found)
    yield ""
    alone = [name for name, target in flat if target == name.full]
    yield from headed("Names that are flat alone", "-")
    for name in alone:
        yield from entry(name)


def commands(printed_by: Callable[..., str]) -> str:
    """Return the page of the command line: the help of each command."""
    names = re.findall(r"^│ ([a-z]+) +\S", printed_by("--help"), re.MULTILINE)
    parts = ["# Commands\n", "What `cableroute COMMAND --help` prints.\n"]
    for name in names:
        lines = [line.rstrip() for line in printed_by(name, "--help").strip("\n").splitlines()]
        parts += [f"## {name}\n", "```text", *lines, "```\n"]
    return "\n".join(parts)
