"""What a System, a Crossing, a RiskGroup and an Incident are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import KW_ONLY, dataclass

from cableroute.errors import ModelError, Problem
from cableroute.model.dates import first_day, last_day, reached
from cableroute.model.fields import IsoDate, check_kinds, date_faults, kind_problems
from cableroute.notebook import Shown
from cableroute.text import counted

LIVE = ("in service", "out of service", "retired")
"""Statuses of a system that was once in service."""

STATUSES = (
    "announced",
    "planned",
    "under construction",
    "in service",
    "stalled",
    "out of service",
    "retired",
    "cancelled",
    "unverified",
    "modelled",
)
"""What the status of a station, a leg or a system may be, as schema.csv has it."""
PLANS = ("announced", "planned", "under construction", "stalled")
"""Statuses of a system that is not in service yet; a stalled one was begun and work stopped."""


def company_names(given: Iterable[str]) -> tuple[str, ...]:
    """Return the names of companies, each once, without what is said of them in brackets.

    Examples
    --------
    >>> company_names("Alcatel Submarine Networks (Sri Lanka - France); NEC (the rest)".split(";"))
    ('Alcatel Submarine Networks', 'NEC')
    """
    names = (re.sub(r"\s*\(.*?\)", "", name).strip() for name in given)
    return tuple(dict.fromkeys(filter(None, names)))


@dataclass(frozen=True)
class System(Shown):
    """A cable system as the tables know it.

    `lit_capacity_tbps` is what is in use or equipped, as published; its note has the date.
    `owners` are by the present name of their group; the company of it that owns, a name of then and
    the share are in brackets, so that a group counts once. `supplier` is by its present name; its
    name then and what it made are in brackets, several are between semicolons. `status_basis` is
    "reported" where a text says the status, "listed" where a public map or list shows the system
    and no text says more; `status_source_ids` are the sources of the status. `cost` is of the
    complete system, in `cost_currency` and the prices of `cost_year`. `incidents_sought` is False
    where its outages were not looked up: that no incident names it says nothing then.

    Examples
    --------
    >>> import cableroute as cr
    >>> cr.open_geodata().systems["SEACOM"].ready_for_service
    '2009-07-23'
    """

    id: str
    _: KW_ONLY
    name: str
    name_ar: str = ""
    aliases: tuple[str, ...] = ()
    medium: str
    status: str
    status_date: IsoDate = ""
    status_basis: str = ""
    status_source_ids: tuple[str, ...] = ()
    ready_for_service: IsoDate = ""
    out_of_service: IsoDate = ""
    length_km: tuple[float, float] | None = None
    fibre_pairs: tuple[int, int] | None = None
    fibre_pairs_basis: str = ""
    design_capacity_tbps: tuple[float, float] | None = None
    lit_capacity_tbps: tuple[float, float] | None = None
    cost: tuple[float, float] | None = None
    cost_currency: str = ""
    cost_year: int | None = None
    cost_source_ids: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    landing_station_ids: tuple[str, ...] = ()
    landing_parties: tuple[str, ...] = ()
    supplier: str = ""
    source_ids: tuple[str, ...] = ()
    incidents_sought: bool = True
    note: str = ""
    visibility: str = "public"

    def __post_init__(self) -> None:
        """Check the kinds of the fields."""
        check_kinds(self, f"system {self.id or '(no id)'}")

    def __repr__(self) -> str:
        """Return id, name, status and date of service."""
        said = ", ".join(filter(None, (self.status, self.ready_for_service)))
        return f"<System {self.id} {self.name!r}, {said}>"

    @property
    def cost_per_pair_km(self) -> tuple[float, float] | None:
        """What a km of one of its fibre pairs cost to build; None where a figure is missing.

        Examples
        --------
        >>> own = System("S", name="S", medium="sea", status="planned", cost=(500e6, 500e6),
        ...              length_km=(20_000, 20_000), fibre_pairs=(3, 3))
        >>> round(own.cost_per_pair_km[0])
        8333
        """
        if self.cost is None or self.length_km is None or self.fibre_pairs is None:
            return None
        most, least = (self.length_km[end] * self.fibre_pairs[end] for end in (1, 0))
        return self.cost[0] / most, self.cost[1] / least

    def in_service_on(self, date: str) -> bool | None:
        """Return whether it was in service on a date; None where the tables cannot say.

        Parameters
        ----------
        date : str
            ISO day; a month or year means its last day.

        Notes
        -----
        A system ready in 2022 may or may not have been in service on 2022-06-01: None; at the
        end of 2022 it was. What was seen in service had begun by then.
        """
        if self.status == "cancelled":
            return False
        if self.status not in LIVE:
            seen = first_day(self.status_date) if self.status_date else ""
            then = self.status in PLANS and seen >= last_day(date)
            early = self.ready_for_service and reached(date, self.ready_for_service) is False
            return False if early or then else None
        begun = reached(date, self.ready_for_service) if self.ready_for_service else None
        if begun is None and self.status == "in service" and self.status_date:
            begun = reached(date, self.status_date) or None
        if self.out_of_service:
            over = reached(date, self.out_of_service)
        elif self.status == "in service":
            over = False
        else:
            over = (reached(date, self.status_date) or None) if self.status_date else None
        if begun is False or over is True:
            return False
        return None if begun is None or over is None else True


@dataclass(frozen=True)
class RiskGroup:
    """What may fail together; `position`: where a strait is narrowest.

    `gate` is the strait from coast to coast, as longitudes and latitudes that geodesics join: of
    four and more, the first and the last part run inland. `gate_accuracy_km` is how far the strait
    may be from it.
    """

    id: str
    _: KW_ONLY
    name: str
    name_ar: str = ""
    kind: str
    description: str = ""
    position: tuple[float, float] | None = None
    gate: tuple[tuple[float, float], ...] = ()
    gate_accuracy_km: float | None = None
    attribution_confidence: str = ""
    system_ids: tuple[str, ...] = ()
    source_ids: tuple[str, ...] = ()
    visibility: str = "public"

    def __post_init__(self) -> None:
        """Check the kinds of the fields."""
        check_kinds(self, f"group {self.id or '(no id)'}")

    def __repr__(self) -> str:
        """Return id, kind, name and how many systems it names."""
        systems = counted(len(self.system_ids), "system")
        return f"<RiskGroup {self.id} {self.kind} {self.name!r}, {systems}>"


@dataclass(frozen=True)
class Crossing:
    """Between which two stations a system crosses a country, and which path it may take.

    `published_km` is the length on land that a source gives for it.
    """

    id: str
    _: KW_ONLY
    system_id: str
    start_id: str
    end_id: str
    path_id: str = ""
    attribution_confidence: str
    path_count: tuple[int | None, int | None] = (None, None)
    published_km: tuple[float, float] | None = None
    since: IsoDate = ""
    source_ids: tuple[str, ...] = ()
    note: str = ""
    visibility: str = "public"

    def __post_init__(self) -> None:
        """Check the kinds of the fields."""
        check_kinds(self, f"crossing {self.id or '(no id)'}")

    def __repr__(self) -> str:
        """Return id, system, the two stations and the attribution confidence."""
        ends = f"{self.start_id} - {self.end_id}"
        return f"<Crossing {self.id} {self.system_id} {ends}, {self.attribution_confidence}>"


@dataclass(frozen=True)
class Incident(Shown):
    """A cut or fault. An empty end is not known; so is an outage of None, or one end of it.

    `unrepaired_on` is the last day on which a source has it unrepaired, where no end is known.
    Where `segment_ids` names legs, it lay on one or more of these and on no other leg of its
    systems; where it is empty, on which is not known. `paths_down_together` is True where a
    source states that every path by which one system crosses a country was down at the same
    time, False where one states that another path carried on, None where none says.

    Examples
    --------
    >>> import cableroute as cr
    >>> cr.open_geodata().incidents["INC-2008-02-01-FALCON"].end
    '2008-02-10'
    """

    id: str
    _: KW_ONLY
    name: str
    start: IsoDate
    end: IsoDate = ""
    unrepaired_on: IsoDate = ""
    outage_hours: tuple[float | None, float | None] | None = None
    place: str = ""
    position: tuple[float, float] | None = None
    position_of: str = ""
    accuracy_km: float | None = None
    country: str = ""
    medium: str
    zone: str = ""
    cause: str = ""
    cause_basis: str = ""
    system_ids: tuple[str, ...] = ()
    system_ends: tuple[tuple[str, str], ...] = ()
    segment_ids: tuple[str, ...] = ()
    paths_down_together: bool | None = None
    group_ids: tuple[str, ...] = ()
    effect: str = ""
    verified: bool = False
    source_ids: tuple[str, ...] = ()
    note: str = ""
    visibility: str = "public"

    def __post_init__(self) -> None:
        """Check the kinds of the fields."""
        where = f"incident {self.id or '(no id)'}"
        faults = kind_problems(self, where)
        if not faults:
            faults += [
                fault
                for system, date in self.system_ends
                for fault in date_faults(where, f"system_ends of {system}", date)
            ]
            if not self.start:
                hint = "write 2022, 2022-06 or 2022-06-01"
                faults.append(Problem("required", where, "start is missing", hint))
        ModelError.check(where, faults)

    def __repr__(self) -> str:
        """Return id, date, place and cause."""
        return f"<Incident {self.id} {self.start} {self.place!r}, {self.cause}>"


@dataclass(frozen=True)
class Latency:
    """A published round trip, ms: of a network, an upper bound, or of a named system.

    An end is a name, with a position where no table has it; an empty one was not given.
    `percentile` is None where no source states it.
    """

    id: str
    _: KW_ONLY
    kind: str
    start: str
    end: str
    start_position: tuple[float, float] | None = None
    end_position: tuple[float, float] | None = None
    system_ids: tuple[str, ...] = ()
    round_trip_ms: tuple[float, float]
    percentile: float | None = None
    date: IsoDate = ""
    source_ids: tuple[str, ...] = ()
    note: str = ""
    visibility: str = "public"

    def __post_init__(self) -> None:
        """Check the kinds of the fields."""
        check_kinds(self, f"latency {self.id or '(no id)'}")

    def __repr__(self) -> str:
        """Return id, the two ends and the round trip."""
        low, high = self.round_trip_ms
        return f"<Latency {self.id} {self.start!r} - {self.end!r}, {low:g} to {high:g} ms>"


@dataclass(frozen=True)
class PublishedLength:
    """A published length of a trunk between two landings.

    Parameters
    ----------
    id, name : str
        Unique id; the system, or the part of it.
    start, end : str
        Its two landings.
    start_position, end_position : (lon, lat)
        Degrees.
    length_km : (low, high)
        Of cable; statements that differ are the two ends.
    accuracy_km : float or None
        How good the two positions are; None where that is not known.
    date : str
        ISO date of the statement, or of the opening.
    source_ids : tuple of str
        Ids of the sources.
    note : str
        What a reader should know.
    visibility : str
        "public" or "confidential": see `VISIBILITIES`.
    """

    id: str
    name: str
    start: str
    end: str
    start_position: tuple[float, float]
    end_position: tuple[float, float]
    length_km: tuple[float, float]
    accuracy_km: float | None = None
    date: IsoDate = ""
    source_ids: tuple[str, ...] = ()
    note: str = ""
    visibility: str = "public"

    def __post_init__(self) -> None:
        """Check the kinds."""
        check_kinds(self, f"published length {self.id or '(no id)'}")


@dataclass(frozen=True)
class RepairZone:
    """A box of the sea in degrees; several may be parts of one zone."""

    id: str
    _: KW_ONLY
    zone: str
    west_deg: float
    south_deg: float
    east_deg: float
    north_deg: float
    source_ids: tuple[str, ...] = ()
    note: str = ""

    def __post_init__(self) -> None:
        """Check the kinds of the fields."""
        check_kinds(self, f"repair zone {self.id or '(no id)'}")

    def __repr__(self) -> str:
        """Return id, zone and the bounds: west, south, east, north."""
        bounds = (self.west_deg, self.south_deg, self.east_deg, self.north_deg)
        return f"<RepairZone {self.id} {self.zone!r}, {' '.join(f'{deg:g}' for deg in bounds)}>"


@dataclass(frozen=True)
class Waters:
    """A box of named waters in degrees; several may be parts of one.

    `medium`: "sea" where legs at sea pass it, "land and sea" where legs on land do too, as beside
    a canal. `accuracy_km`: how far an edge may be from that of the waters, km.
    """

    id: str
    _: KW_ONLY
    name_en: str
    name_ar: str = ""
    aliases: tuple[str, ...] = ()
    medium: str
    west_deg: float
    south_deg: float
    east_deg: float
    north_deg: float
    accuracy_km: float
    source_ids: tuple[str, ...] = ()
    note: str = ""

    def __post_init__(self) -> None:
        """Check the kinds of the fields."""
        check_kinds(self, f"waters {self.id or '(no id)'}")

    def __repr__(self) -> str:
        """Return id, name and the bounds: west, south, east, north."""
        bounds = (self.west_deg, self.south_deg, self.east_deg, self.north_deg)
        return f"<Waters {self.id} {self.name_en!r}, {' '.join(f'{deg:g}' for deg in bounds)}>"
