"""What a user's layers hold along a line, by KP, and where each knows nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import shapely
from shapely import LineString, MultiLineString

from cableroute.desk_study.samples import Samples, gaps, runs
from cableroute.geometry.areas import lengths_inside_km
from cableroute.geometry.kp import kp_of_point
from cableroute.geometry.proximity import crossings, parallels
from cableroute.model.figures import Range
from cableroute.model.legs import Leg
from cableroute.planning.public_forms import AREAS, LINES, POINTS
from cableroute.planning.public_layers import PublicLayer

NO_DATA = "no data"
IN_ZONES = ("eez", "territorial-sea", "cables")
"""Forms that have a separate table."""

MEETINGS = {
    "cross": "crossed at {angle:.0f} degrees",
    "touch": "touched",
    "overlap": "on one line",
}
"""How a line of a layer is met, in words: along an overlap there is no angle."""

BANDS = (0.0, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 1000.0)
"""Values along a line are joined where they are in one of these bands."""


class LayerSpan(NamedTuple):
    """What a layer holds along a part of a line.

    Parameters
    ----------
    layer : str
        The form.
    from_km, to_km : float
        The part, by KP; of a point that is near, twice the KP nearest to it.
    what : str
        Name and attributes, as the file has them; "no data" where the layer knows nothing.
    values : Range or None
        Least, mean and greatest value; None where the layer has no values.
    unit : str
        Of the values.
    distance_km : float or None
        How far it is from the line; None where it is on it or the layer has values.
    note : str
        What no data means there.
    """

    layer: str
    from_km: float
    to_km: float
    what: str
    values: Range | None = None
    unit: str = ""
    distance_km: float | None = None
    note: str = ""


def layer_spans(
    leg: Leg, samples: Samples, layers: Mapping[str, PublicLayer], *, near_km: float
) -> tuple[LayerSpan, ...]:
    """Return what each layer holds along a leg: layers in their order, parts by KP.

    Parameters
    ----------
    leg : Leg
        The leg.
    samples : Samples
        The leg in pieces.
    layers : mapping of str to PublicLayer
        By form.
    near_km : float
        Lines and points nearer than this are listed.
    """
    spans: list[LayerSpan] = []
    for key, layer in layers.items():
        if key in IN_ZONES:
            continue
        if layer.form.kind == AREAS:
            here = _area_spans(leg, layer)
        elif layer.form.kind in (LINES, POINTS):
            here = _near(leg, layer, near_km)
        else:
            here = _value_spans(samples, layer)
        spans += sorted(here, key=lambda span: (span.from_km, span.to_km, span.what))
    return tuple(spans)


def described(layer: PublicLayer, row: Mapping[str, str]) -> str:
    """Return the columns of a feature in one line: its name first, its class in words."""
    if "class" in row:
        code = row["class"].strip()
        return layer.form.classes.get(code, row.get("name") or f"class {code}")
    name = row.get("name") or "without a name"
    more = [
        f"{key}: {value}"
        for key, value in row.items()
        if key not in ("name", "lon", "lat") and value
    ]
    return "; ".join([name, *more])


def _area_spans(leg: Leg, layer: PublicLayer) -> list[LayerSpan]:
    """Return the areas that a leg passes, and the parts of the leg with no data."""
    form, rows = layer.form, layer.rows
    inside = lengths_inside_km(leg.geometry, list(layer.geometry))
    spans = [
        LayerSpan(form.key, from_km, to_km, described(layer, row))
        for area, row in zip(inside, rows, strict=True)
        for from_km, to_km in area.intervals
        if row.get("class", "").strip() not in form.no_data or not form.no_data
    ]
    covered = [(span.from_km, span.to_km) for span in spans]
    return [*spans, *_no_data(layer, covered, leg.route_km)]


def _near(leg: Leg, layer: PublicLayer, near_km: float) -> list[LayerSpan]:
    """Return the lines and points that are near a leg, or that it crosses."""
    form = layer.form
    spans: list[LayerSpan] = []
    taken: list[tuple[float, float]] = []
    for shape, row in zip(layer.geometry, layer.rows, strict=True):
        what = described(layer, row)
        if form.kind == POINTS:
            for point in shapely.get_coordinates(shape):
                at = kp_of_point(leg.geometry, *point)
                if float(at.offset_km) <= near_km:
                    kp_km, far_km = float(at.kp_km), float(at.offset_km)
                    spans.append(
                        LayerSpan(form.key, kp_km, kp_km, what, distance_km=round(far_km, 2))
                    )
                    taken.append(_around(kp_km, near_km, leg.route_km))
            continue
        lines = _lines(shape)
        met = crossings(leg.geometry, lines)
        for from_km, to_km, angle, kind in zip(
            met.kp_km.tolist(),
            met.end_kp_km.tolist(),
            met.angle_deg.tolist(),
            met.kind.tolist(),
            strict=True,
        ):
            how = MEETINGS[kind].format(angle=angle)
            spans.append(LayerSpan(form.key, from_km, to_km, f"{how}: {what}"))
        beside = parallels(leg.geometry, lines, within_km=near_km)
        for from_km, to_km, least in zip(
            beside.from_kp_km.tolist(),
            beside.to_kp_km.tolist(),
            beside.least_km.tolist(),
            strict=True,
        ):
            taken.append((from_km, to_km))
            if not met.kp_km.size:
                spans.append(LayerSpan(form.key, from_km, to_km, what, distance_km=round(least, 2)))
    return [*spans, *_no_data(layer, taken, leg.route_km)]


def _around(kp_km: float, near_km: float, end_km: float) -> tuple[float, float]:
    return max(0.0, kp_km - near_km), min(end_km, kp_km + near_km)


def _lines(shape: object) -> list[LineString]:
    """Return the lines of a feature that have a length."""
    parts = shapely.get_parts(shape) if isinstance(shape, MultiLineString) else [shape]
    return [part for part in parts if isinstance(part, LineString) and part.length > 0]


def _value_spans(samples: Samples, layer: PublicLayer) -> list[LayerSpan]:
    """Return the values along a leg, those in one band together, and where there are none."""
    form = layer.form
    values = layer.values_at(samples.lon_deg, samples.lat_deg)
    bands = np.where(np.isnan(values), -1, np.searchsorted(BANDS, values, side="right"))
    spans = []
    for run in runs(bands.tolist()):
        span = float(samples.kp_km[run.first]), float(samples.kp_km[run.last])
        if run.mark < 0:
            spans.append(LayerSpan(form.key, *span, NO_DATA, note=form.absence))
            continue
        here = values[run.first : run.last]
        figures = Range(float(here.min()), float(here.mean()), float(here.max()))
        spans.append(LayerSpan(form.key, *span, form.title, figures, form.unit))
    return spans


def _no_data(
    layer: PublicLayer, covered: Sequence[tuple[float, float]], end_km: float
) -> list[LayerSpan]:
    return [
        LayerSpan(layer.form.key, from_km, to_km, NO_DATA, note=layer.form.absence)
        for from_km, to_km in gaps(covered, end_km)
    ]
