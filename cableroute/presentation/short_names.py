"""Short names of routes, made of what sets them apart; every output has the same."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence

from cableroute.model.routes import Route
from cableroute.presentation.names import Names

LONG_NAME = 12
"""A system's name of more characters gives way to its id in a short name of a route."""


def short_names(
    routes: Sequence[Route], names: Names | None = None, beside: Sequence[Route] = ()
) -> list[str]:
    """Return a short name for each route, no two the same: its systems, and what else differs.

    A route that no search made keeps its own name. Numbers or letters are not part of the names:
    an output that has them puts them before the name, as in "A · PEACE + SEACOM".

    Parameters
    ----------
    routes : sequence of Route
        All that are shown together, in order.
    names : Names or None
        Names of what the tables hold, in one language; left out, what has an id goes by it.
    beside : sequence of Route
        Those that are not shown, from which these are set apart all the same.

    Examples
    --------
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> routes = cr.find_routes(geo, "Marseille", "Mumbai")[:2]
    >>> [route.name[:40] for route in routes]
    ['PEACE to Abu Talat, Sokhna, Cairo and th', 'TE North to Abu Talat, Sokhna, Cairo and']
    >>> short_names(routes, Names.english(geo))
    ['PEACE + SEACOM', 'TE North + SEACOM']
    """
    texts = [
        f"{systems} · {apart}" if apart else systems
        for systems, apart in short_parts(routes, names, beside)
    ]
    taken = set(texts)
    for place, name in enumerate(texts):
        if name in texts[:place]:
            texts[place] = next(
                text for number in itertools.count(2) if (text := f"{name} ({number})") not in taken
            )
            taken.add(texts[place])
    return texts


def short_parts(
    routes: Sequence[Route], names: Names | None = None, beside: Sequence[Route] = ()
) -> list[tuple[str, str]]:
    """Return the two parts of short names: the systems, and what sets two apart, or ''.

    Routes of the same systems are set apart by their crossing paths, or else by the places that
    they pass; where these are the same too, by their full names. A route `beside` them that has
    the same systems and paths as one of them, and another line, is set apart from it too.
    """
    names = names or Names.english(None)
    count, ids = len(routes), {route.id for route in routes}
    taken = {(route.system_ids, route.path_ids) for route in routes if route.system_ids}
    routes = [
        *routes,
        *(it for it in beside if it.id not in ids and (it.system_ids, it.path_ids) in taken),
    ]
    parts = [(_systems_of(route, names), "") for route in routes]
    for what in (_paths_of, _places_of):
        for group in _same_groups(parts):
            told = _differences([routes[i] for i in group], names, what, lacking=bool(beside))
            for i, text in zip(group, told, strict=True):
                parts[i] = (parts[i][0], text)
    for group in _same_groups(parts):
        for i in group:
            parts[i] = (routes[i].name, "")
    return parts[:count]


def _same_groups(parts: Sequence[tuple[str, str]]) -> list[list[int]]:
    """Return the places of those parts that are the same as others, each such group by itself."""
    groups: dict[tuple[str, str], list[int]] = {}
    for place, part in enumerate(parts):
        groups.setdefault(part, []).append(place)
    return [group for group in groups.values() if len(group) > 1]


def _differences(
    routes: Sequence[Route],
    names: Names,
    what: Callable[[Route, Names], list[str]],
    *,
    lacking: bool,
) -> list[str]:
    """Return for each route what not all routes have in common; '' where there is nothing.

    Or, where asked, what one that has nothing of its own lacks of the others.
    """
    passed = [what(route, names) for route in routes]
    common = set(passed[0]).intersection(*passed[1:])
    told = [", ".join(name for name in items if name not in common) for items in passed]
    others = dict.fromkeys(name for items in passed for name in items if name not in common)
    if others and lacking:
        without = str(names.texts.say("without", names=tuple(others)))
        told = [text or without for text in told]
    return told


def _paths_of(route: Route, names: Names) -> list[str]:
    return [names.path(name) for name in route.path_ids]


def _places_of(route: Route, names: Names) -> list[str]:
    ends = (route.start_id, route.end_id)
    passed = dict.fromkeys(leg.end_id for leg in route.legs[:-1])
    return [names.place(name) for name in passed if name not in ends]


def _systems_of(route: Route, names: Names) -> str:
    """Return the systems of a route in order; its own name where no search made it of systems."""
    texts: list[str] = []
    ids = [leg.system_id for leg in route.legs if leg.system_id in route.system_ids]
    for name in ids or route.system_ids:
        text = short_system(name, names)
        if name in route.unverified_ids:
            system = names.systems.get(name)
            seen = f" {system.status_date}" if system and system.status_date else ""
            text += f" ({names.texts.term('unverified')}{seen})"
        if texts[-1:] != [text]:
            texts.append(text)
    return " + ".join(texts) or _own_name(route, names)


def _own_name(route: Route, names: Names) -> str:
    """Return the name of a route that no search made; across a country that of its path."""
    [path] = route.path_ids if len(route.path_ids) == 1 else [""]
    entry = names.known("paths").get(path)
    return names.path(path) if entry is not None and entry.name == route.name else route.name


def short_system(name: str, names: Names) -> str:
    """Return the name of a system, or its id where that is shorter and the name is long."""
    text = names.system(name)
    return text if len(text) <= LONG_NAME else min(text, name, key=len)
