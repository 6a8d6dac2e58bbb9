"""The pictures of a report: maps, line diagrams with depths, ranges of delay, as inline SVG.

They take their colours and letters from the page, so that they are right on screen, in the dark
and on paper, and weigh little. All text in them is text.
"""

from __future__ import annotations

import html
import math
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cableroute.model.routes import Route
from cableroute.presentation.languages import clipped
from cableroute.presentation.wording import letter
from cableroute.reports.scales import WIDTH, Floats, multiples, nice
from cableroute.seabed.grid import Grid
from cableroute.seabed.profiles import profile
from cableroute.text import shown


class SeaProfile(NamedTuple):
    """Depths along a route, positive down; NaN on land and where the grid has no sea."""

    kp_km: Floats
    depth_m: Floats
    at_sea: NDArray[np.bool_]

    @property
    def deepest_m(self) -> float | None:
        """Greatest depth along the line; None where none is known."""
        depths_m = self.depth_m[np.isfinite(self.depth_m)]
        return float(depths_m.max()) if depths_m.size else None

    @property
    def deepest_kp_km(self) -> float | None:
        """KP of the greatest depth, km."""
        if self.deepest_m is None:
            return None
        return float(self.kp_km[int(np.nanargmax(self.depth_m))])

    def share_pct(self, chosen: NDArray[np.bool_]) -> float | None:
        """Return on how much of the sea something holds, per cent; None without sea.

        A step between two samples counts by half for each of them.
        """
        steps = np.diff(self.kp_km, prepend=self.kp_km[0], append=self.kp_km[-1])
        weight_km = np.where(self.at_sea, steps[:-1] + steps[1:], 0.0)
        whole_km = weight_km.sum()
        return float(100 * weight_km[chosen].sum() / whole_km) if whole_km > 0 else None


def sea_profile(route: Route, grid: Grid) -> SeaProfile:
    """Return the depths along a route: `cableroute.seabed.profile` of each sea leg, none on land.

    Parameters
    ----------
    route : Route
        Its legs in order; KP runs on from one to the next.
    grid : Grid
        Depths, from `cableroute.seabed.open_seabed`.

    Examples
    --------
    >>> from shapely import LineString
    >>> import cableroute as cr
    >>> red_sea = cr.Leg("S", "A", "B", "sea", LineString([(37.5, 20.5), (38.7, 19.7)]), 5)
    >>> grid = cr.seabed.open_seabed().window((32, 12, 44, 30))
    >>> depths = sea_profile(cr.Route("R", "A to B", [red_sea]), grid)
    >>> round(depths.depth_m[0]), round(depths.depth_m[-1])
    (372, 2716)
    """
    kps, depths, at_sea = [], [], []
    from_km = 0.0
    for leg in route.legs:
        if leg.medium == "sea":
            sounded = profile(grid, leg.geometry)
            kps.append(from_km + sounded.kp_km)
            depths.append(sounded.depth_m)
        else:
            kps.append(np.array([from_km, from_km + leg.route_km]))
            depths.append(np.full(2, np.nan))
        at_sea.append(np.full(len(kps[-1]), leg.medium == "sea"))
        from_km += leg.route_km
    return SeaProfile(np.concatenate(kps), np.concatenate(depths), np.concatenate(at_sea))


# --- line diagram and depths ---


class Piece(NamedTuple):
    """A piece of the line diagram: from a KP to another, what and of which system."""

    from_km: float
    to_km: float
    medium: str
    name: str


def line_diagram(
    number: int,
    pieces: Sequence[Piece],
    depths: SeaProfile | None,
    *,
    deepest_m: float,
    label: str,
    kp_label: str,
    depth_label: str,
) -> str:
    """Return a straight line diagram to scale, over the depths along it.

    Parameters
    ----------
    number : int
        Of the route, for its colour.
    pieces : sequence of Piece
        In order, each beginning where the one before ends.
    depths : SeaProfile or None
        None where there is no sea.
    deepest_m : float
        Depth at the foot of the picture: the same for all routes that are compared.
    label, kp_label, depth_label : str
        What the picture is of, and the words at its axes.
    """
    left, right = (46.0, 14.0) if depths else (14.0, 14.0)
    whole_km = pieces[-1].to_km
    scale = (WIDTH - left - right) / whole_km

    def x_of(kp_km: float) -> float:
        return left + kp_km * scale

    bar, foot = 30.0, 45.0
    depth_px = 42.0 if depths else 0.0
    top = foot + 12 if depths else foot
    height = top + depth_px + 19
    parts = [
        f'<svg class="diagram route-{number}" viewBox="0 0 {WIDTH} {height:g}" role="img" '
        f'aria-label="{html.escape(shown(label, 400))}">'
    ]
    at = [x_of(piece.from_km) for piece in pieces] + [x_of(whole_km)]
    for place, (x, badge_x) in enumerate(
        zip(at, _spread_out(at, 17.0, 9.0, WIDTH - 9.0), strict=True)
    ):
        parts.append(
            f'<path class="leader" d="M{x:.1f} {bar:g}L{badge_x:.1f} 17"/>'
            f'<circle class="stop" cx="{badge_x:.1f}" cy="10" r="7.5"/>'
            f'<text class="stop-letter" x="{badge_x:.1f}" y="13.4">{letter(place)}</text>'
        )
    for piece in pieces:
        x, wide = x_of(piece.from_km), (piece.to_km - piece.from_km) * scale
        parts.append(
            f'<rect class="{piece.medium}-bar" x="{x:.1f}" y="{bar:g}" '
            f'width="{max(wide - 0.8, 0.5):.1f}" height="{foot - bar:g}"/>'
        )
        if (name := _fitting(piece.name, wide - 8, 9.0)) is not None:
            parts.append(
                f'<text class="bar-name" x="{x + wide / 2:.1f}" y="{foot - 4.6:g}">'
                f"{html.escape(name)}</text>"
            )
    if depths is not None:
        parts.append(_depths(depths, x_of, top, depth_px, deepest_m, depth_label))
    axis = top + depth_px
    parts.append(f'<path class="axis" d="M{left:g} {axis:g}H{WIDTH - right:g}"/>')
    step = nice(whole_km / 8)
    for kp in multiples(0.0, whole_km, step):
        x = x_of(kp)
        parts.append(f'<path class="axis" d="M{x:.1f} {axis:g}v4"/>')
        if x < WIDTH - right - 74:
            parts.append(f'<text class="tick" x="{x:.1f}" y="{axis + 14:g}">{kp:,g}</text>')
    parts.append(
        f'<text class="axis-name" x="{WIDTH - right:g}" y="{axis + 14:g}" text-anchor="end">'
        f"{html.escape(kp_label)}</text></svg>"
    )
    return "".join(parts)


def _depths(
    profile: SeaProfile,
    x_of: Callable[[float], float],
    top: float,
    high: float,
    deepest_m: float,
    label: str,
) -> str:
    """Return the depths along a line as areas below the surface."""
    scale = high / deepest_m
    bins = max(1, math.ceil(len(profile.kp_km) / 330))
    parts = []
    for metres in multiples(0.0, deepest_m, nice(deepest_m / 3)):
        y = top + metres * scale
        parts.append(f'<path class="graticule" d="M46 {y:.1f}H{WIDTH - 14}"/>')
        parts.append(f'<text class="tick depth" x="42" y="{y + 3:.1f}">{metres:,g}</text>')
    parts.append(
        f'<text class="axis-name" x="10" y="{top + high / 2:.1f}" text-anchor="middle" '
        f'transform="rotate(-90 10 {top + high / 2:.1f})">{html.escape(label)}</text>'
    )
    has_depth = np.isfinite(profile.depth_m)
    for kind, chosen in (
        ("depth-area", has_depth),
        ("no-depth", profile.at_sea & ~has_depth),
        ("land-depth", ~profile.at_sea),
    ):
        for first, last in _runs(chosen):
            begin = max(first - 1, 0) if kind != "depth-area" else first
            x0, x1 = x_of(profile.kp_km[begin]), x_of(profile.kp_km[last - 1])
            if kind == "depth-area":
                shown = [
                    (x_of(profile.kp_km[i]), top + scale * profile.depth_m[i:j].max())
                    for i, j in pairwise([*range(first, last, bins), last])
                ]
                points = " ".join(f"{x:.1f},{y:.1f}" for x, y in shown)
                parts.append(
                    f'<polygon class="depth-area" points="{shown[0][0]:.1f},{top:g} {points} '
                    f'{x1:.1f},{top:g}"/>'
                )
            elif kind == "no-depth":
                parts.append(
                    f'<rect class="no-depth" x="{x0:.1f}" y="{top:g}" '
                    f'width="{max(x1 - x0, 0.8):.1f}" height="{high:g}"/>'
                )
            else:
                parts.append(
                    f'<rect class="land-depth" x="{x0:.1f}" y="{top - 5:g}" '
                    f'width="{max(x1 - x0, 0.8):.1f}" height="5"/>'
                )
    return "".join(parts)


def range_bars(
    rows: Sequence[tuple[float, float, float, str]], *, label: str, axis_label: str
) -> str:
    """Return a picture of ranges, low to high with the likely value marked, one a route.

    The last of a row is its likely value as it is written.
    """
    left, right, row_px, top = 30.0, 70.0, 18.0, 6.0
    most = max(high for _, _, high, _ in rows)
    step = nice(most / 6)
    most = step * math.ceil(most / step)
    scale = (WIDTH - left - right) / most
    height = top + row_px * len(rows) + 30
    axis = top + row_px * len(rows) + 2
    parts = [
        f'<svg class="bars" viewBox="0 0 {WIDTH} {height:g}" role="img" '
        f'aria-label="{html.escape(shown(label, 400))}">'
    ]
    for value in multiples(0.0, most, step):
        x = left + value * scale
        parts.append(f'<path class="graticule" d="M{x:.1f} {top:g}V{axis:g}"/>')
        parts.append(f'<text class="tick" x="{x:.1f}" y="{axis + 12:g}">{value:g}</text>')
    for number, (low, likely, high, text) in enumerate(rows):
        y = top + row_px * (number + 0.5)
        x0, x, x1 = (left + value * scale for value in (low, likely, high))
        parts.append(
            f'<g class="route-{number}"><circle class="stop-of-route" cx="14" cy="{y:g}" r="8"/>'
            f'<text class="route-number" x="14" y="{y + 3.6:g}">{number + 1}</text>'
            f'<rect class="range" x="{x0:.1f}" y="{y - 5:g}" width="{max(x1 - x0, 1):.1f}" '
            f'height="10"/><path class="likely" d="M{x:.1f} {y - 7:g}v14"/>'
            f'<text class="value" x="{x1 + 6:.1f}" y="{y + 3.6:g}">{html.escape(text)}</text></g>'
        )
    parts.append(
        f'<text class="axis-name" x="{WIDTH - right:g}" y="{axis + 25:g}" text-anchor="end">'
        f"{html.escape(axis_label)}</text></svg>"
    )
    return "".join(parts)


def _spread_out(at: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Return places at least a gap apart, near where they would be, if they fit at all."""
    gap = min(gap, (high - low) / max(len(at) - 1, 1))
    spread: list[float] = []
    for place in at:
        spread.append(max(place, spread[-1] + gap) if spread else max(place, low))
    limit = high
    for number in range(len(spread) - 1, -1, -1):
        spread[number] = min(spread[number], limit)
        limit = spread[number] - gap
    return spread


def _runs(chosen: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return the beginnings and ends of runs of True."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], chosen, [False]]).astype(np.int8)))
    return [(int(a), int(b)) for a, b in edges.reshape(-1, 2)]


def _fitting(text: str, wide: float, size: float) -> str | None:
    """Return a text cut to the room; None where next to nothing would be left."""
    room = int(wide / (0.56 * size))
    text = clipped(text, 120)
    if len(text) <= room:
        return text or None
    return f"{text[: room - 1].rstrip()}…" if room >= 6 else None
