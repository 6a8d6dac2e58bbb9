"""What a Project is: stations, routes, position lists with revisions, deals and sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import KW_ONLY, dataclass, replace
from typing import Any

from cableroute.errors import ModelError, Problem, as_list, listed_faults
from cableroute.geodata.assumptions import world_faults
from cableroute.geodata.store import Geodata
from cableroute.model.deals import AttachedDeal, Deal
from cableroute.model.fields import kind_problems, text_faults
from cableroute.model.figures import Source
from cableroute.model.frames import given_routes, public_deal, shareable
from cableroute.model.places import LandingStation
from cableroute.model.routes import Route
from cableroute.rpl.positions import RPL
from cableroute.text import counted

_KINDS = {
    "stations": LandingStation,
    "routes": Route,
    "rpls": RPL,
    "deals": Deal,
    "sources": Source,
}


@dataclass(frozen=True)
class Project:
    """What belongs together in one file; `write_project` writes it.

    Parameters
    ----------
    name : str
        What it is.
    stations : sequence of LandingStation
        Its stations, each id once.
    routes : sequence of Route
        Its routes, each id once; those of plans too.
    rpls : sequence of RPL
        Its position lists; each revision is a list of its own, each id and revision once.
    deals : sequence of Deal
        Its deals, each id once; those on its routes are among them, given or not.
    sources : sequence of Source
        Where it is all from, each id once.
    note : str
        What a reader should know.

    Raises
    ------
    ModelError
        With every fault at once.

    Examples
    --------
    >>> from cableroute.rpl.positions import Position, Span
    >>> ends = Position("1", 31.0, 30.0, "BMH A"), Position("2", 32.0, 30.0, "BMH B")
    >>> first = RPL("S1", ends, [Span(slack_pct=2.0)], revision="A")
    >>> Project("Study", rpls=[first, first])
    Traceback (most recent call last):
        ...
    cableroute.errors.ModelError: project Study: two rpls are S1 revision A (change one revision)
    """

    name: str
    _: KW_ONLY
    stations: tuple[LandingStation, ...] = ()
    routes: tuple[Route, ...] = ()
    rpls: tuple[RPL, ...] = ()
    deals: tuple[Deal, ...] = ()
    sources: tuple[Source, ...] = ()
    note: str = ""

    def __post_init__(self) -> None:
        """Gather the deals of the routes, and check."""
        where = f"project {self.name or '(no name)'}"
        faults: list[Problem] = []
        for field, kind in _KINDS.items():
            items = tuple(getattr(self, field))
            object.__setattr__(self, field, items)
            wrong = [item for item in items if not isinstance(item, kind)]
            faults += [
                Problem("kind", where, f"{field}: {type(item).__name__} given, not {kind.__name__}")
                for item in wrong[:1]
            ]
        faults += [
            *kind_problems(self, where, but=tuple(_KINDS)),
            *text_faults(where, name=self.name),
        ]
        if not faults:
            faults = list(self._name_faults(where))
        ModelError.check(where, faults)

    def _name_faults(self, where: str) -> Iterator[Problem]:
        """Add the deals of the routes; yield a fault for each name that several things have."""
        deals = list(self.deals)
        for item in attached(self.routes):
            if item.deal not in deals:
                deals.append(item.deal)
        object.__setattr__(self, "deals", tuple(deals))
        for field in _KINDS:
            counts = Counter(map(_item_id, getattr(self, field)))
            for name in (name for name, count in counts.items() if count > 1):
                hint = _OWN.get(field, "change one id")
                yield Problem("unique", where, f"two {field} are {name}", hint)

    def __repr__(self) -> str:
        """Return name, and how many of each there are."""
        counts = ", ".join(counted(len(getattr(self, name)), name[:-1], name) for name in _KINDS)
        return f"<Project {self.name!r}: {counts}>"


def gather_project(
    geodata: Geodata, name: str, routes: Iterable[Route], *, rpls: RPL | Iterable[RPL] = ()
) -> Project:
    """Return routes and lists as a project, with the stations and sources that they name.

    Parameters
    ----------
    name : str
        What it is.
    routes : iterable of Route
        As `find_routes` returns them.
    geodata : Geodata
        The tables in which the stations and sources are.
    rpls : RPL or iterable of RPL
        Position lists.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> gather_project(geo, "Crossing", [geo.paths["EG-P-ZAF-ABT-CAIRO"]])
    <Project 'Crossing': 2 stations, 1 route, 0 rpls, 0 deals, 8 sources>
    """
    ModelError.check("gather_project", world_faults(geodata))
    routes, rpls = given_routes("gather_project", routes), _as_lists(rpls)
    ends = (place for route in routes for leg in route.legs for place in (leg.start_id, leg.end_id))
    stations = [
        geodata.stations[name_of] for name_of in dict.fromkeys(ends) if name_of in geodata.stations
    ]
    named = [
        *(name for route in routes for name in route.all_source_ids),
        *(name for rpl in rpls for name in rpl.source_ids),
        *(name for station in stations for name in station.source_ids),
    ]
    sources = [
        geodata.sources[name_of] for name_of in dict.fromkeys(named) if name_of in geodata.sources
    ]
    return Project(
        name,
        stations=tuple(stations),
        routes=tuple(routes),
        rpls=tuple(rpls),
        sources=tuple(sources),
    )


def _as_lists(rpls: RPL | Iterable[RPL]) -> list[RPL]:
    """Return position lists as a list; one alone is a list of its positions, and is meant."""
    lists = [rpls] if isinstance(rpls, RPL) else as_list(rpls)
    ModelError.check("project", listed_faults("rpls", lists, RPL, "give lists of read_rpl"))
    return list(lists)


def public_part(project: Project) -> Project:
    """Return a project without what is confidential.

    Examples
    --------
    >>> secret = LandingStation("A", name_en="A", lon_deg=1.0, lat_deg=2.0,
    ...                         visibility="confidential")
    >>> public_part(Project("Study", stations=[secret]))
    <Project 'Study': 0 stations, 0 routes, 0 rpls, 0 deals, 0 sources>
    """
    return replace(
        project,
        stations=_public_items(project.stations),
        routes=tuple(shareable(project.routes)),
        rpls=_public_items(project.rpls),
        deals=tuple(public_deal(item) for item in _public_items(project.deals)),
        sources=_public_items(project.sources),
    )


def attached(routes: Iterable[Route]) -> Iterator[AttachedDeal]:
    """Yield how deals apply to routes, by what is public too where that differs.

    Examples
    --------
    >>> list(attached([]))
    []
    """
    for route in routes:
        for item in route.deals:
            deal: AttachedDeal | None = item
            while deal is not None:
                yield deal
                deal = deal.otherwise


_OWN = {"rpls": "change one revision", "deals": "keep one of them"}
"""What to do about two of one name."""


def _public_items(items: Iterable[Any]) -> Any:
    return [item for item in items if item.visibility == "public"]


def _item_id(item: LandingStation | Route | RPL | Deal | Source) -> str:
    """Return the id of a thing in a project; of a position list with its revision."""
    more = f" revision {item.revision}" if isinstance(item, RPL) and item.revision else ""
    return f"{item.id}{more}"
