"""In whose waters does a line run, by KP: territorial seas and exclusive economic zones.

Without a user's copy of Marine Regions the waters are *modelled by distance*: within 12 nautical
miles of the nearest land a territorial sea, within 200 an exclusive economic zone, each of the
country on whose land the nearest coast is. That is no boundary: it knows no baseline, no treaty,
no claim and no dispute. Coasts are good to 1.5 km (`cableroute.geodata.country_land`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from cableroute.desk_study.samples import Floats, Samples, gaps, runs
from cableroute.geodata.country_land import countries_at, read_country_land
from cableroute.geodata.store import Geodata
from cableroute.geometry.areas import lengths_inside_km
from cableroute.geometry.earth import LEAST_KM_PER_DEGREE, MEAN_RADIUS_KM, NAUTICAL_MILE_KM
from cableroute.geometry.geodesy import earth_centred_km
from cableroute.model.legs import Leg
from cableroute.planning.public_layers import PublicLayer

TERRITORIAL_KM = 12 * NAUTICAL_MILE_KM
"""UNCLOS, article 3: a territorial sea reaches up to 12 nautical miles."""
EXCLUSIVE_KM = 200 * NAUTICAL_MILE_KM
"""UNCLOS, article 57: an exclusive economic zone reaches up to 200 nautical miles."""

LAND, TERRITORIAL, EXCLUSIVE = "land", "territorial sea", "exclusive economic zone"
BEYOND = "beyond 200 nautical miles"
NOT_IN_FILE = "outside the areas of the file"

MODELLED = "modelled by distance, no treaty line"
_SAME_DEG = 1e-5  # points nearer than this are one

_TOGETHER = 50  # places whose land is looked for in one box

COAST_STEP_DEG = 0.02
"""A coast is taken at points so far apart: half of it moves a distance of 22 km by 30 m."""


class ZoneSpan(NamedTuple):
    """Waters in which a part of a line runs.

    Parameters
    ----------
    from_km, to_km : float
        The part, by KP.
    zone : str
        "land", "territorial sea", "exclusive economic zone", "beyond 200 nautical miles", or
        "outside the areas of the file".
    country : str
        ISO 3166 alpha-2 code of the coastal state, or its code in the file; empty for none.
    others : tuple of str
        Further states: those whose land is as near as the zone is wide, or that the file names.
    basis : str
        "modelled by distance, no treaty line", or which file.
    name : str
        What the file calls the area.
    """

    from_km: float
    to_km: float
    zone: str
    country: str
    others: tuple[str, ...]
    basis: str
    name: str = ""

    @property
    def countries(self) -> tuple[str, ...]:
        """All states that the span names."""
        return tuple(dict.fromkeys(filter(None, (self.country, *self.others))))


def marine_zones(
    leg: Leg, geodata: Geodata, samples: Samples, layers: Mapping[str, PublicLayer]
) -> tuple[ZoneSpan, ...]:
    """Return the waters along a leg in the order of KP, without a gap.

    Parameters
    ----------
    leg : Leg
        A leg at sea.
    geodata : Geodata
        Land of the countries, and their codes.
    samples : Samples
        The leg in pieces.
    layers : mapping of str to PublicLayer
        A user's copies by form; "eez" and "territorial-sea" take the place of the model.
    """
    modelled = _model_zones(leg, geodata, samples)
    sea = layers.get("territorial-sea")
    zone = layers.get("eez")
    if sea is None and zone is None:
        return modelled
    spans = [] if sea is None else _zones_of_file(leg, geodata, sea, TERRITORIAL)
    if sea is None:  # a file of the zones alone holds the territorial seas in them
        spans = [span for span in modelled if span.zone == TERRITORIAL]
    spans += [span for span in modelled if span.zone == LAND]
    if zone is not None:
        spans = _add_outside(spans, _zones_of_file(leg, geodata, zone, EXCLUSIVE))
    else:
        spans = _add_outside(
            spans, [span for span in modelled if span.zone not in (LAND, TERRITORIAL)]
        )
    covered = [(span.from_km, span.to_km) for span in spans]
    file = zone or sea
    basis = "" if file is None else _basis(file)
    spans += [
        ZoneSpan(from_km, to_km, NOT_IN_FILE, "", (), basis)
        for from_km, to_km in gaps(covered, leg.route_km)
    ]
    return tuple(sorted(spans))


def _add_outside(first: Sequence[ZoneSpan], second: Sequence[ZoneSpan]) -> list[ZoneSpan]:
    """Return the first spans, and the parts of the second ones outside them."""
    spans, taken = list(first), [(span.from_km, span.to_km) for span in first]
    for span in second:
        inside = [
            (max(low, span.from_km) - span.from_km, min(high, span.to_km) - span.from_km)
            for low, high in taken
            if low < span.to_km and high > span.from_km
        ]
        spans += [
            span._replace(from_km=span.from_km + low, to_km=span.from_km + high)
            for low, high in gaps(inside, span.to_km - span.from_km)
        ]
    return spans


def _zones_of_file(leg: Leg, geodata: Geodata, layer: PublicLayer, zone: str) -> list[ZoneSpan]:
    """Return the areas of Marine Regions that a leg passes."""
    codes = {
        alias: country.id
        for country in geodata.countries.values()
        for alias in (country.name_en, *country.aliases)
    }
    inside = lengths_inside_km(leg.geometry, list(layer.geometry))
    spans = []
    for area, row in zip(inside, layer.rows, strict=True):
        named = [row.get(name, "") for name in ("country", "sovereign", "second", "third")]
        states = tuple(dict.fromkeys(codes.get(code, code) for code in named if code))
        for from_km, to_km in area.intervals:
            basis = f"{_basis(layer)}, {row['kind']}"
            spans.append(
                ZoneSpan(
                    from_km,
                    to_km,
                    zone,
                    states[0] if states else "",
                    states[1:],
                    basis,
                    row["name"],
                )
            )
    return spans


def _basis(layer: PublicLayer) -> str:
    return f"{layer.form.title}, {layer.form.publisher}"


# --- modelled by distance -------------------------------------------------------------------


def _model_zones(leg: Leg, geodata: Geodata, samples: Samples) -> tuple[ZoneSpan, ...]:
    """Return the waters by the distance to the nearest land of each country."""
    codes, km = coast_distances_km(geodata, samples.lon_deg, samples.lat_deg)
    land = countries_at(
        read_country_land(geodata.countries_path),
        (samples.lon_deg + 180) % 360 - 180,
        samples.lat_deg,
    )
    marks: list[tuple[str, str]] = []
    within: list[tuple[str, ...]] = []
    for place, on in enumerate(land):
        order = np.argsort(km[:, place])
        near_km = float(km[order[0], place]) if codes else np.inf
        reach = TERRITORIAL_KM if near_km <= TERRITORIAL_KM else EXCLUSIVE_KM
        states = () if on else tuple(codes[at] for at in order if km[at, place] <= reach)
        zone = TERRITORIAL if reach == TERRITORIAL_KM else EXCLUSIVE if states else BEYOND
        marks.append((LAND, str(on)) if on else (zone, states[0] if states else ""))
        within.append(states)
    spans = []
    for run in runs(marks):
        zone, country = run.mark
        named = {code for states in within[run.first : run.last] for code in states}
        others = tuple(sorted(named - {country}))
        span_km = float(samples.kp_km[run.first]), float(samples.kp_km[run.last])
        spans.append(ZoneSpan(*span_km, zone, country, others, MODELLED))
    return tuple(spans)


def coast_distances_km(
    geodata: Geodata, lon_deg: Floats, lat_deg: Floats
) -> tuple[list[str], NDArray[np.float64]]:
    """Return how far each country's land is from places, as far as 200 nautical miles.

    Returns
    -------
    codes : list of str
        The countries within reach, ISO 3166 alpha-2.
    km : array, shape (countries, places)
        Distances; infinite beyond reach. To the edge of the land, so not 0 inside it.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> codes, km = coast_distances_km(open_geodata(), np.array([29.0]), np.array([33.0]))
    >>> codes[int(np.argmin(km[:, 0]))], bool(190 < km.min() < 240)
    ('EG', True)
    """
    from scipy.spatial import cKDTree

    land = read_country_land(geodata.countries_path)
    lon = (np.asarray(lon_deg, float) + 180) % 360 - 180
    lat = np.asarray(lat_deg, float)
    near = _polygons_near(land.polygon, lon, lat)
    places = earth_centred_km(lon, lat)
    most = 2 * MEAN_RADIUS_KM * np.sin(1.001 * EXCLUSIVE_KM / 2 / MEAN_RADIUS_KM)
    codes, distances = [], []
    for code, at in _coasts(land.code[near], land.polygon[near]):
        chord, _ = cKDTree(at).query(places, distance_upper_bound=most)
        share = np.minimum(chord / 2 / MEAN_RADIUS_KM, 1.0)
        km = np.where(np.isfinite(chord), 2 * MEAN_RADIUS_KM * np.arcsin(share), np.inf)
        if np.isfinite(km).any():
            codes.append(code)
            distances.append(km)
    return codes, np.array(distances).reshape(len(codes), lon.size)


def _coasts(code: NDArray[np.str_], polygon: NDArray[Any]) -> Iterator[tuple[str, Floats]]:
    """Yield countries and the points of their coasts, earth-centred, without land borders.

    Neighbours have the same vertices along their border, and so the same points between them.
    """
    edges = shapely.segmentize(shapely.boundary(polygon), COAST_STEP_DEG)
    at, owner = shapely.get_coordinates(edges, return_index=True)
    country, number = np.unique(code, return_inverse=True)
    cells = np.rint(at / _SAME_DEG).astype(np.int64)
    key = np.unique(cells[:, 0] * 10**9 + cells[:, 1], return_inverse=True)[1]
    of_point = np.unique(np.column_stack([key, number[owner]]), axis=0)
    shared = np.bincount(of_point[:, 0])[key] > 1
    for place, name in enumerate(country):
        coast = at[(number[owner] == place) & ~shared]
        if coast.size:
            yield str(name), earth_centred_km(coast[:, 0], coast[:, 1])


def _polygons_near(polygons: NDArray[np.object_], lon: Floats, lat: Floats) -> NDArray[np.bool_]:
    """Return which polygons may be within 200 nautical miles of places."""
    reach = 1.2 * EXCLUSIVE_KM / LEAST_KM_PER_DEGREE
    boxes: list[tuple[float, float, float, float]] = []
    for first in range(0, lon.size, _TOGETHER):
        east, north = lon[first : first + _TOGETHER], lat[first : first + _TOGETHER]
        top = min(89.0, float(np.abs(north).max()) + reach)
        wider = min(180.0, reach / float(np.cos(np.radians(top))))
        west_east = float(east.min()) - wider, float(east.max()) + wider
        south_north = float(north.min()) - reach, float(north.max()) + reach
        boxes += [
            (west_east[0] + turn, south_north[0], west_east[1] + turn, south_north[1])
            for turn in (-360.0, 0.0, 360.0)
        ]
    tree = shapely.STRtree(polygons)
    near = np.zeros(polygons.size, bool)
    near[np.unique(tree.query(shapely.box(*np.array(boxes).T))[1])] = True
    return near
