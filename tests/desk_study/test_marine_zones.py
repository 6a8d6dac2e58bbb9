"""Waters by distance, held against GeographicLib over the vertices of the coast; and by a file."""

from itertools import pairwise

import numpy as np
import pytest
import shapely
from geographiclib.geodesic import Geodesic
from shapely import LineString, box

import cableroute as cr
from cableroute.desk_study.marine_zones import coast_distances_km, marine_zones
from cableroute.desk_study.samples import sampled
from cableroute.geodata.country_land import read_country_land
from cableroute.model import Leg
from cableroute.planning.public_forms import public_form
from cableroute.planning.public_layers import PublicLayer
from cableroute.seabed import open_seabed


@pytest.fixture(scope="module")
def geo():
    return cr.open_geodata()


def sea_leg(*points, identity="L"):
    return Leg(identity, "A", "B", "sea", LineString(points), 3.0, status="modelled")


def zones_of(geo, leg, layers=None, step_km=1.0):
    samples = sampled(leg, open_seabed(), step_km=step_km)
    return marine_zones(leg, geo, samples, layers or {})


def nearest_coast_km(geo, code, lon, lat):
    """Return the distance to a country's edge by GeographicLib, over points 1 km apart."""
    land = read_country_land(geo.countries_path)
    near = shapely.box(lon - 6, lat - 6, lon + 6, lat + 6)
    edges = shapely.boundary(land.polygon[land.code == code])
    at = shapely.get_coordinates(shapely.segmentize(shapely.intersection(edges, near), 0.01))
    return min(Geodesic.WGS84.Inverse(lat, lon, y, x)["s12"] / 1000 for x, y in at)


@pytest.mark.parametrize(
    ("code", "lon", "lat"),
    [("EG", 29.0, 32.0), ("FR", 5.0, 42.6), ("JP", 142.0, 38.0), ("FJ", -179.5, -16.9)],
)
def test_distances_are_those_of_geographiclib(geo, code, lon, lat):
    codes, km = coast_distances_km(geo, np.array([lon]), np.array([lat]))
    assert codes[int(np.argmin(km[:, 0]))] == code
    assert km[codes.index(code), 0] == pytest.approx(nearest_coast_km(geo, code, lon, lat), abs=0.3)


def test_zones_end_where_the_distance_is_12_and_200_nautical_miles(geo):
    leg = sea_leg((29.5, 31.0), (29.5, 34.0))
    found = zones_of(geo, leg)
    assert [zone.zone for zone in found][:2] == ["territorial sea", "exclusive economic zone"]
    end = found[0].to_km
    lat = 31.0 + end / 110.9  # km of a degree of latitude there, WGS 84
    assert nearest_coast_km(geo, "EG", 29.5, lat) == pytest.approx(12 * 1.852, abs=0.8)
    assert {zone.basis for zone in found} == {"modelled by distance, no treaty line"}


def test_zones_cover_the_line_without_a_gap(geo):
    leg = sea_leg((-30, 40), (-5.0, 48.0), (2, 51.0))
    found = zones_of(geo, leg, step_km=5.0)
    assert found[0].from_km == 0
    assert found[-1].to_km == pytest.approx(leg.route_km)
    for one, two in pairwise(found):
        assert one.to_km == pytest.approx(two.from_km)
    assert "beyond 200 nautical miles" in {zone.zone for zone in found}


def test_a_state_without_a_coast_has_no_waters(geo):
    found = zones_of(geo, sea_leg((5, 42), (9, 43.5)))
    named = {code for zone in found for code in zone.countries}
    assert {"FR", "IT", "MC"} <= named
    assert not named & {"CH", "AD", "AT", "LI", "SM"}


def eez(*areas):
    rows = tuple(
        {"name": name, "kind": kind, "country": "", "sovereign": one, "second": two}
        for _, name, kind, one, two in areas
    )
    geometry = np.array([area for area, *_ in areas], object)
    return PublicLayer(public_form("eez"), "eez.gpkg", geometry, rows)


def test_a_file_takes_the_place_of_the_model(geo):
    """On the equator a degree of longitude is a pi / 180 = 111.3195 km."""
    leg = sea_leg((-30, 0), (-20, 0))
    layer = eez(
        (box(-31, -1, -28, 1), "Brazilian EEZ", "200NM", "BRA", ""),
        (box(-26, -1, -24, 1), "Both", "Overlapping claim", "GBR", "ARG"),
    )
    found = zones_of(geo, leg, {"eez": layer}, step_km=10.0)
    km = 111.31949
    assert [(zone.zone, zone.countries) for zone in found] == [
        ("exclusive economic zone", ("BR",)), ("outside the areas of the file", ()),
        ("exclusive economic zone", ("GB", "AR")), ("outside the areas of the file", ()),
    ]  # fmt: skip
    ends = [zone.to_km for zone in found]
    assert ends == pytest.approx([2 * km, 4 * km, 6 * km, 10 * km], abs=0.01)
    assert "Overlapping claim" in found[2].basis
    assert found[0].name == "Brazilian EEZ"
    assert found[1].basis == f"{layer.form.title}, {layer.form.publisher}"
