"""How often does a cable fail, by KP: the world's rate, by depth and by a user's layers.

The world's rate by depth class says that faults by fishing and anchors happen in shallow water
and all others evenly (`sea_fault_depth_factor`). Where a layer says how much is fished, or how
many ships there are, the share of faults of that cause goes in proportion to it. Each layer is
calibrated: over the shallow part of the catalogue's cables for which it has data its mean counts
as 1, so that the total of the faults of those cables, the best picture of the world's that is
here, does not change. Where a layer has no data the cause counts as by depth alone.

That faults grow in proportion to hours is an assumption: no source gives the law. Mapped faults
of the Earth and volcanoes do not count: where nothing is mapped there may still be some.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from cableroute.desk_study.samples import Floats, Samples, runs
from cableroute.errors import GeodataError
from cableroute.geodata.relief import depth_m, read_relief
from cableroute.geodata.store import Geodata
from cableroute.geometry.kp import point_at_kp
from cableroute.model.figures import Range
from cableroute.planning.public_layers import PublicLayer
from cableroute.reliability.elements import DEEPEST_M, DEPTH, FAULTS

CAUSES: Mapping[str, str] = {
    "gfw-fishing": "fault_cause_fishing",
    "emodnet-vessel-density": "fault_cause_anchors",
}
"""The rate of the cause of faults that each layer is about."""

REFERENCE_STEP_KM = 10.0
SHALLOW, DEEP, UNKNOWN = "shallow", "deep", "depth not known, taken as shallow"


class Calibration(NamedTuple):
    """How a layer is brought to the world's rate.

    Parameters
    ----------
    layer : str
        The form.
    mean : float
        Its mean over the catalogue's shallow cable that it knows: counts as 1.
    unit : str
        Of the mean.
    known_km, of_km : float
        How much of the catalogue's shallow cable it knows, and how much there is.
    share_pct : float
        Share of the faults by its cause, per cent.
    """

    layer: str
    mean: float
    unit: str
    known_km: float
    of_km: float
    share_pct: float


class FaultSection(NamedTuple):
    """A part of a line with one rate of faults.

    Parameters
    ----------
    from_km, to_km : float
        The part, by KP.
    depth_class : str
        "shallow", "deep", or "depth not known, taken as shallow".
    factor : float
        Times the world's rate for all depths, likely.
    faults_per_1000km_year : Range
        The rate.
    known_layers : tuple of str
        Layers that have data there.
    """

    from_km: float
    to_km: float
    depth_class: str
    factor: float
    faults_per_1000km_year: Range
    known_layers: tuple[str, ...]


class FaultProfile(NamedTuple):
    """Faults along a line.

    Parameters
    ----------
    sections : tuple of FaultSection
        In the order of KP.
    calibrations : tuple of Calibration
        Of the layers that count.
    ratio : float
        Faults by depth and layers over faults by depth alone, along the whole line.
    limit_m : float
        Where shallow water ends.
    notes : tuple of str
        What a reader should know.
    """

    sections: tuple[FaultSection, ...]
    calibrations: tuple[Calibration, ...]
    ratio: float
    limit_m: float
    notes: tuple[str, ...]


def fault_profile(
    geodata: Geodata, samples: Samples, layers: Mapping[str, PublicLayer]
) -> FaultProfile | None:
    """Return the rate of faults along a line; None where the tables have no rates.

    Parameters
    ----------
    geodata : Geodata
        Holds the rates, and the cables by which layers are calibrated.
    samples : Samples
        The line in pieces.
    layers : mapping of str to PublicLayer
        A user's copies by form; those of `CAUSES` count.
    """
    try:
        rate, _ = geodata.find_rate(FAULTS["sea"], medium="sea")
        shallow, deep = (
            geodata.find_rate(DEPTH, medium="sea", depth_m=at)[0] for at in (0.0, DEEPEST_M)
        )
        world, of_shallow, of_deep = rate.range, shallow.range, deep.range
    except GeodataError:
        return None
    limit_m = DEEPEST_M if shallow.depth_m is None else float(shallow.depth_m[1])
    is_shallow = ~(samples.depth_m >= limit_m)
    exposure, covered, calibrations, notes = _exposure(geodata, samples, layers, limit_m)
    factors = np.array(
        [
            low + np.where(is_shallow, (high - low) * exposure, 0.0)
            for low, high in zip(of_deep, of_shallow, strict=True)
        ]
    )
    plain = np.array(
        [np.where(is_shallow, high, low) for low, high in zip(of_deep, of_shallow, strict=True)]
    )
    classes = np.where(
        np.isnan(samples.depth_m), UNKNOWN, np.where(is_shallow, SHALLOW, DEEP)
    ).tolist()
    marks = [
        (
            kind,
            tuple(name for name in covered if covered[name][at] and kind != DEEP),
            _round(factors[1, at]),
        )
        for at, kind in enumerate(classes)
    ]
    sections = []
    for run in runs(marks):
        mean = factors[:, run.first : run.last].mean(axis=1)
        per_1000 = Range(*(float(w * f) for w, f in zip(world, mean, strict=True)))
        sections.append(
            FaultSection(
                float(samples.kp_km[run.first]),
                float(samples.kp_km[run.last]),
                run.mark[0],
                float(mean[1]),
                per_1000,
                run.mark[1],
            )
        )
    km = samples.piece_km
    ratio = float((factors[1] * km).sum() / (plain[1] * km).sum())
    return FaultProfile(tuple(sections), calibrations, ratio, limit_m, notes)


def _round(value: float) -> float:
    """Return a factor rounded to two digits, so that nearly equal pieces form one section."""
    return float(f"{value:.2g}")


def _exposure(
    geodata: Geodata, samples: Samples, layers: Mapping[str, PublicLayer], limit_m: float
) -> tuple[Floats, dict[str, NDArray[np.bool_]], tuple[Calibration, ...], tuple[str, ...]]:
    """Return how exposed each piece is to fishing and anchors, 1 on average."""
    shares = {key: geodata.rates.get(rate) for key, rate in CAUSES.items()}
    known_shares = {
        key: (rate.low + rate.high) / 2 if rate.likely is None else float(rate.likely)
        for key, rate in shares.items()
        if rate is not None
    }
    total = sum(known_shares.values())
    exposure = np.ones(samples.depth_m.shape)
    covered: dict[str, NDArray[np.bool_]] = {}
    calibrations, notes = [], []
    used = {key: layer for key, layer in layers.items() if key in CAUSES}
    if used and not total:
        return (
            exposure,
            covered,
            (),
            ("the tables have no shares of fault causes, so no layer is used",),
        )
    reference = shallow_cable(geodata, limit_m) if used else (np.empty(0), np.empty(0))
    of_km = REFERENCE_STEP_KM * reference[0].size
    for key, layer in used.items():
        values = layer.values_at(*reference)
        has = ~np.isnan(values)
        mean = float(values[has].mean()) if has.any() else 0.0
        if not mean > 0:
            notes.append(
                f"{key} is not used: it has no data on the catalogue's shallow cables, against "
                "which it would be calibrated"
            )
            continue
        here = layer.values_at(samples.lon_deg, samples.lat_deg)
        covered[key] = ~np.isnan(here)
        share = known_shares.get(key, 0.0) / total
        exposure = exposure + share * (np.where(covered[key], here / mean, 1.0) - 1.0)
        calibrations.append(
            Calibration(
                key,
                mean,
                layer.form.unit,
                REFERENCE_STEP_KM * int(has.sum()),
                of_km,
                known_shares.get(key, 0.0),
            )
        )
    return exposure, covered, tuple(calibrations), tuple(notes)


def shallow_cable(geodata: Geodata, limit_m: float) -> tuple[Floats, Floats]:
    """Return places every 10 km along the catalogue's public cables in water less than a limit.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> lon, lat = shallow_cable(open_geodata(), 1000.0)
    >>> lon.size > 1000
    True
    """
    places = []
    for segment in geodata.segments.values():
        if segment.medium != "sea" or segment.visibility == "confidential":
            continue
        count = max(1, round(segment.route_km / REFERENCE_STEP_KM))
        middle_km = (np.arange(count) + 0.5) * segment.route_km / count
        line = shapely.LineString(segment.geometry.coords)
        places.append(np.column_stack(point_at_kp(line, kp_km=middle_km)))
    if not places:
        return np.empty(0), np.empty(0)
    lon, lat = np.concatenate(places).T
    lon = (lon + 180) % 360 - 180
    depth = depth_m(read_relief(geodata.relief_path), lon, lat)
    shallow = ~(depth >= limit_m)
    return lon[shallow], lat[shallow]
