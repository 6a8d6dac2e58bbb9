"""What is a planned leg: its line, cost by component, slack, and its text in a folder."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from shapely.geometry import LineString

from cableroute.errors import NoRouteError
from cableroute.geometry import geodesy
from cableroute.geometry.lines import cumulative_km, line_km
from cableroute.model.figures import Range
from cableroute.model.legs import Leg
from cableroute.notebook import Shown
from cableroute.planning.blockages import sampled, turned
from cableroute.planning.coast import world_coast
from cableroute.seabed.depths import Seabed
from cableroute.seabed.profiles import Profile, profile

if TYPE_CHECKING:
    from cableroute.geodata.store import Geodata
    from cableroute.model.figures import Rate
from cableroute.planning.task import Endpoint, Floats, Move, PlannedLine

PROFILE_KM = 1.0
"""Depths along a planned line are read every so many km at least, as in a desk study."""
KEPT = ("start_id", "end_id", "name", "accuracy_km", "source_ids", "length_kind", "note")
"""Fields of a leg that its text in a folder has as they are."""


@dataclass(frozen=True, eq=False)
class Plan(Shown):
    """A planned leg and its basis, from `plan_in_detail`.

    Parameters
    ----------
    leg : Leg
        The leg: modelled, assumed, its accuracy that of the cells.
    moves : tuple of Move
        Ends that were moved to the sea.
    engine : str
        Which solver planned the leg, in words.
    cost : float
        Cost of its route km, in `unit` times km.
    unit : str
        ``"USD/km"``, or ``"1"`` where no cost has a unit.
    cost_by : mapping of str to float
        `cost` by component.
    covered_pct : mapping of str to float
        For each layer, the share of the route for which it has data, per cent.
    depths : Profile
        Depths along the line.
    cell_km : float
        Height of the cells on which it was planned, km; those of the depths are
        ``leg.accuracy_km``.

    Examples
    --------
    >>> import cableroute as cr
    >>> cr.planning.plan_in_detail("Zafarana", "Jeddah").unit
    '1'
    """

    leg: Leg
    moves: tuple[Move, ...]
    engine: str
    cost: float
    unit: str
    cost_by: Mapping[str, float]
    covered_pct: Mapping[str, float]
    depths: Profile = field(repr=False)
    cell_km: float = math.nan

    @property
    def __geo_interface__(self) -> dict[str, Any]:
        """A GeoJSON feature: that of the leg, with the engine and the cost."""
        feature = self.leg.__geo_interface__
        more = {"engine": self.engine, "cost": self.cost, "cost_unit": self.unit}
        return {**feature, "properties": feature["properties"] | more}


def part_text(planned: Leg | NoRouteError) -> str:
    """Return a planned leg, or why there is no route, as text for a folder."""
    if isinstance(planned, NoRouteError):
        why = {"no_route": str(planned)}
        return json.dumps(
            {"type": "Feature", "geometry": None, "properties": why}, ensure_ascii=False
        )
    part = {
        "type": "Feature",
        "id": planned.id,
        "geometry": shapely.geometry.mapping(planned.geometry),
        "properties": {
            "medium": planned.medium,
            "slack_pct": planned.slack_range_pct,
            "development_pct": planned.development_range_pct,
            **{name: getattr(planned, name) for name in KEPT},
        },
    }
    return json.dumps(part, ensure_ascii=False)


def leg_from_part(text: str) -> Leg | NoRouteError:
    """Read a leg that was planned before."""
    part = json.loads(text)
    properties = part["properties"]
    if "no_route" in properties:
        return NoRouteError(str(properties["no_route"]))
    kept = {name: properties[name] for name in KEPT}
    return replace(
        _modelled_leg(
            part["id"],
            (kept["start_id"], kept["end_id"]),
            np.array(part["geometry"]["coordinates"], float),
            properties["slack_pct"],
            properties["development_pct"],
            properties["medium"],
        ),
        **kept | {"source_ids": tuple(kept["source_ids"])},
    )


def _modelled_leg(
    identity: str,
    ends: tuple[str, str],
    lonlat: Floats,
    slack_pct: Sequence[float],
    development_pct: Sequence[float],
    medium: str = "sea",
) -> Leg:
    """Return a leg as every plan has it, without its name, accuracy, sources and note."""
    at_sea = medium == "sea"
    return Leg(
        identity,
        *ends,
        medium,
        LineString(lonlat),
        Range.of(slack_pct),
        development_pct=Range.of(development_pct),
        right_of_way="seabed" if at_sea else "estimate",
        status="modelled",
        confidence="assumed",
        role="trunk" if at_sea else "",
        order_basis="inferred" if at_sea else "",
    )


# ---------------------------------------------------------------- the leg


def joined_plan(
    geodata: Geodata,
    places: Sequence[Endpoint],
    pieces: Sequence[PlannedLine],
    seabed: Seabed,
    medium: str = "sea",
) -> Plan:
    """Return the plan of the leg over all pieces, with costs."""
    lines = [pieces[0].lonlat]
    for piece in pieces[1:]:
        line = piece.lonlat.copy()
        line[:, 0] += 360 * np.rint((lines[-1][-1, 0] - line[0, 0]) / 360)
        lines.append(line)
    joints = [geodesy.distance_km(*turned(a[-1]), *turned(b[0])) for a, b in pairwise(lines)]
    lonlat = np.vstack(
        [
            lines[0],
            *(line[1 if km < 1e-6 else 0 :] for line, km in zip(lines[1:], joints, strict=True)),
        ]
    )
    lonlat = lonlat[np.concatenate([[True], np.abs(np.diff(lonlat, axis=0)).max(axis=1) > 1e-9])]
    moves = _approaches(pieces)
    first, last = _joints(places, moves) if medium == "sea" else (None, None)
    lonlat = _join_ends(lonlat, first, last)
    depths = _with_approaches(_profile(pieces), first, last)
    cost_by, covered = _totals(pieces, sum(move.km for move in (first, last) if move))
    start, end = places[0], places[-1]
    grid = pieces[0].costs.grid
    slack_pct = _slack_pct(geodata, depths) if medium == "sea" else _land_slack_pct(geodata)
    leg = replace(
        _modelled_leg(
            f"plan-{start.id}-{end.id}",
            (start.id, end.id),
            lonlat,
            slack_pct,
            list(geodata.development_pct.get(medium, (0.0, 0.0, 0.0))),
            medium,
        ),
        name=f"{start.name} - {end.name}",
        accuracy_km=round(max(piece.depths.source_step_km for piece in pieces), 1),
        source_ids=tuple(sorted(set(sources_of(geodata, seabed)))),
        length_kind=f"planned {'on the seabed' if medium == 'sea' else 'on land'}",
        note=_note(pieces, moves, (first, last), medium),
    )
    return Plan(
        leg,
        moves,
        pieces[0].engine,
        sum(cost_by.values()),
        pieces[0].costs.unit,
        cost_by,
        covered,
        depths,
        grid.about_km,
    )


def _note(
    pieces: Sequence[PlannedLine],
    moves: Sequence[Move],
    joined: tuple[Move | None, Move | None],
    medium: str,
) -> str:
    """Return the note of a leg: how planned, which ends were moved, and other remarks."""
    grid = pieces[0].costs.grid
    engines = " and ".join(dict.fromkeys(piece.engine for piece in pieces))
    return "; ".join(
        [
            f"planned by {engines}, cells of {grid.about_km:.2g} km, depths from {grid.source}",
            *(
                f"{move.place} moved {move.far} to the {medium}"
                + (f", joined by a {move.words.removesuffix(',')}" if move in joined else "")
                for move in moves
            ),
            *dict.fromkeys(said for piece in pieces for said in piece.notes),
        ]
    )


def _approaches(pieces: Sequence[PlannedLine]) -> tuple[Move, ...]:
    """Return the ends that were moved, each with what its approach leads over."""
    moves = tuple(dict.fromkeys(move for piece in pieces for move in piece.moves))
    if not moves:
        return ()
    lon, lat = np.array([move.start for move in moves]).T
    ashore = world_coast().is_land(lon, lat).tolist()
    return tuple(
        move._replace(approach="leg on land" if land else "shallow approach")
        for move, land in zip(moves, ashore, strict=True)
    )


def _joints(places: Sequence[Endpoint], moves: Sequence[Move]) -> tuple[Move | None, Move | None]:
    """Return the moves of the first and of the last place, which the leg joins to its line."""
    by_place = {(move.place, move.start): move for move in moves if move.km > 0}
    first, last = (by_place.get((place.name, place.at)) for place in (places[0], places[-1]))
    return first, last


def _join_ends(lonlat: Floats, first: Move | None, last: Move | None) -> Floats:
    """Return a line joined straight to its ends as requested."""
    for at, move in ((0, first), (-1, last)):
        if move is not None:
            joint = np.array([move.start])
            joint[0, 0] += 360 * np.rint((lonlat[at, 0] - joint[0, 0]) / 360)
            lonlat = np.vstack([joint, lonlat] if at == 0 else [lonlat, joint])
    return lonlat


def _with_approaches(depths: Profile, first: Move | None, last: Move | None) -> Profile:
    """Return the depths along a line with its approaches, whose depths are unknown."""
    kp, lon, lat, depth = depths.kp_km, depths.lon_deg, depths.lat_deg, depths.depth_m
    if first is not None:
        kp = np.concatenate([[0.0], kp + first.km])
        lon, lat = np.append(first.start[0], lon), np.append(first.start[1], lat)
        depth = np.append(np.nan, depth)
    if last is not None:
        kp = np.append(kp, kp[-1] + last.km)
        lon, lat = np.append(lon, last.start[0]), np.append(lat, last.start[1])
        depth = np.append(depth, np.nan)
    return Profile(kp, lon, lat, depth, depths.step_km)


def _totals(
    pieces: Sequence[PlannedLine], approach_km: float
) -> tuple[dict[str, float], dict[str, float]]:
    """Return costs by component and the share that each layer covers, over all pieces.

    The rules see the sea only: a km of an approach costs what a km costs where nothing else holds.
    """
    cost_by: dict[str, float] = {}
    covered: dict[str, float] = {}
    km_all = sum(line_km(piece.lonlat) for piece in pieces)
    for piece in pieces:
        for name, cost, share in _account(piece):
            if cost is not None:
                cost_by[name] = cost_by.get(name, 0.0) + cost
            if share is not None:
                covered[name] = min(100.0, covered.get(name, 0.0) + 100 * share / km_all)
    if approach_km and "length" in cost_by:
        cost_by["length"] += approach_km * float(pieces[0].costs.parts["length"].flat[0])
    return cost_by, covered


def _account(piece: PlannedLine) -> Iterator[tuple[str, float | None, float | None]]:
    """Yield what each component costs along a line, and along how many km each layer has data."""
    costs = piece.costs
    dense = sampled(piece.lonlat, costs.grid.about_km / 4)
    km = np.diff(cumulative_km(dense))
    middle = (dense[:-1] + dense[1:]) / 2
    row, column = costs.grid.cells(middle[:, 0], middle[:, 1])
    for name, part in costs.parts.items():
        yield name, float((part[row, column].astype(float) * km).sum()), None
    slope = costs.along_slope
    if slope is not None:
        east, north = np.diff(dense, axis=0).T
        east = east * np.cos(np.radians(middle[:, 1]))
        length = np.hypot(east, north)
        rise = east * slope.gradient_east[row, column] + north * slope.gradient_north[row, column]
        at_deg = np.degrees(np.arctan(np.abs(rise) / length))
        per_km = np.interp(at_deg, slope.at_deg, slope.cost_per_km)
        yield "slope along the cable", float((per_km * km).sum()), None
    for name, mask in costs.covered.items():
        yield name, None, float(km[mask[row, column]].sum())


def _profile(pieces: Sequence[PlannedLine]) -> Profile:
    """Return the depths along all pieces."""
    profiles = [
        profile(
            piece.depths,
            piece.lonlat,
            step_km=min(piece.depths.source_step_km / 2, PROFILE_KM),
            to_shore=True,
        )
        for piece in pieces
    ]
    if len(profiles) == 1:
        return profiles[0]
    before = np.cumsum([0.0, *(float(part.kp_km[-1]) for part in profiles[:-1])])
    moved = [
        part._replace(kp_km=part.kp_km + km) for part, km in zip(profiles, before, strict=True)
    ]
    kp_km, lon_deg, lat_deg, depth_m, steps_km = zip(*moved, strict=True)
    columns = map(np.concatenate, (kp_km, lon_deg, lat_deg, depth_m))
    return Profile._make([*columns, max(steps_km)])


def rates_of_slack(geodata: Geodata, depths: Profile) -> list[tuple[Rate, float]]:
    """Return the rates of slack at the depths of a line, and along how many km each holds."""
    km = np.gradient(depths.kp_km) if len(depths.kp_km) > 1 else np.ones(1)
    depth = np.where(np.isnan(depths.depth_m), 0.0, np.maximum(depths.depth_m, 0.0))
    bands = sorted(
        {
            limit
            for rate in geodata.rates.values()
            if rate.quantity == "slack_sea_pct" and rate.depth_m is not None
            for limit in rate.depth_m
        }
    )
    band = np.searchsorted(bands, depth, side="right")
    rates = []
    for which in np.unique(band):
        here = band == which
        rate, _ = geodata.find_rate(
            "slack_sea_pct", medium="sea", depth_m=float(np.median(depth[here]))
        )
        rates.append((rate, float(km[here].sum())))
    return rates


def _slack_pct(geodata: Geodata, depths: Profile) -> list[float]:
    """Return the slack of a line by the rates of its depths: low, likely, high."""
    rates = rates_of_slack(geodata, depths)
    total = np.sum([np.array(rate.range) * km for rate, km in rates], axis=0)
    return [round(float(value), 3) for value in total / sum(km for _, km in rates)]


def _land_slack_pct(geodata: Geodata) -> list[float]:
    """Return the laying slack on land: low, likely, high."""
    return [float(value) for value in geodata.find_rate("slack_land_pct", medium="land")[0].range]


def sources_of(geodata: Geodata, seabed: Seabed | None) -> Iterator[str]:
    """Yield the ids of the tables' sources for the seabed and layers of a plan."""
    wanted = (
        ("naturalearth", "etopo1") if seabed is None or seabed.raster is None else ("naturalearth",)
    )
    yield from (identity for identity in wanted if identity in geodata.sources)
