"""Burial, cable types, repeaters and corridor: on lines whose depths and lengths are given."""

import math
from dataclasses import replace

import numpy as np
import pytest
from geographiclib.geodesic import Geodesic
from shapely import LineString, box
from worlds.folders import MINE, write_csv

import cableroute as cr
from cableroute.desk_study.armour import armour_sections, cable_quantities, cable_types, type_at
from cableroute.desk_study.burial import BurialLimits, burial_limits, burial_sections, judged
from cableroute.desk_study.lay_corridor import corridor_sections
from cableroute.desk_study.repeaters import repeater_count, repeater_plan
from cableroute.desk_study.samples import Samples, sampled
from cableroute.model import Leg, Range
from cableroute.planning.public_forms import public_form
from cableroute.planning.public_layers import PublicLayer
from cableroute.seabed import open_seabed

KM = 111.31949079327358  # a degree of the equator, a pi / 180
LIMITS = BurialLimits(15, 1000, 15, 25, (1, 1, 1.5), ())


@pytest.fixture(scope="module")
def geo():
    return cr.open_geodata()


def on_the_equator(depth_m, slope_deg=None):
    """Return samples of as many degrees of the equator as there are depths, east from 0."""
    count = len(depth_m)
    slope = np.full(count, np.nan) if slope_deg is None else np.array(slope_deg, float)
    middle = np.arange(count) + 0.5
    return Samples(
        KM * np.arange(count + 1), middle, np.zeros(count), np.array(depth_m, float), slope, 0.4,
        "made",
    )  # fmt: skip


def folk(*classes):
    """Return a substrate of one degree each, east from 0."""
    areas = np.array([box(at, -1, at + 1, 1) for at in range(len(classes))], object)
    rows = tuple({"class": code, "name": ""} for code in classes)
    return PublicLayer(public_form("emodnet-substrate"), "s.gpkg", areas, rows)


@pytest.mark.parametrize(
    ("depth", "slope", "substrate", "verdict"),
    [
        (200, 2, "1", "feasible"), (200, 2, "2", "feasible"), (200, 2, "3", "difficult"),
        (200, 15, "1", "difficult"), (200, 25, "1", "difficult"), (200, 25.1, "1", "not feasible"),
        (200, 2, "5", "not feasible"), (200, math.nan, "5", "not feasible"),
        (200, 30, "", "not feasible"), (200, math.nan, "1", "insufficient data"),
        (200, 2, "", "insufficient data"), (200, 2, "6", "insufficient data"),
        (math.nan, 2, "1", "insufficient data"), (1000, 2, "1", "feasible"),
        (1000.1, math.nan, "", "surface laid: too deep"), (14.9, 2, "1", "shore end"),
        (15, 2, "1", "feasible"),
    ],
)  # fmt: skip
def test_burial_is_judged_by_what_is_known(depth, slope, substrate, verdict):
    found, reasons = judged(depth, slope, substrate, LIMITS)
    assert found == verdict
    assert bool(reasons) == (verdict not in ("feasible", "surface laid: too deep"))


def test_limits_are_those_of_the_rates(geo):
    limits = burial_limits(geo)
    assert limits[:4] == (15, 1000, 15, 25)
    assert {"asn-method-2014", "geoai-burial", "kis-orca-burial"} <= set(limits.source_ids)


def test_sections_join_what_is_alike_and_keep_what_is_not_known():
    samples = on_the_equator([200, 300, 400, 2000, 100], [1, 1, math.nan, 1, 1])
    found = burial_sections(samples, LIMITS, folk("1", "2", "1", "1", "9"))
    told = [(round(item.from_km / KM), round(item.to_km / KM), item.verdict) for item in found]
    assert told == [
        (0, 2, "feasible"), (2, 3, "insufficient data"), (3, 4, "surface laid: too deep"),
        (4, 5, "insufficient data"),
    ]  # fmt: skip
    assert found[0].depth_m == (200, 300)
    assert found[0].substrate == "mud to muddy sand, sand"
    assert found[1].reasons == ("slope not known",)
    assert found[3].reasons == ("substrate not known",)  # 9: restricted data


def test_types_by_depth_cover_0_to_8000_m_and_armour_goes_to_1000_m(geo):
    types = cable_types(geo)
    assert [item.code for item in types] == ["DA", "SA", "LWP", "LW"]
    assert [item.depth_m for item in types] == [(0, 1000), (0, 1000), (1000, 2000), (2000, 8000)]
    assert all(set(item.source_ids) <= set(geo.sources) for item in types)
    assert [type_at(types, depth) for depth in (0, 999.9, 1000, 7999, 8000, math.nan)] == [
        "SA", "SA", "LWP", "LW", "not known", "not known",
    ]  # fmt: skip


def test_quantities_add_up_whether_buried_or_not(geo):
    samples = on_the_equator([30, 200, 200, 1500, 3000, 9000], [1, 1, math.nan, 1, 1, 1])
    burial = burial_sections(samples, LIMITS, folk("1", "5", "1", "1", "1", "1"))
    types = cable_types(geo)
    sections = armour_sections(samples, types, burial)
    told = [(item.buried_type, item.surface_type) for item in sections]
    assert told == [("SA", "SA"), ("DA", "DA"), ("SA", "DA"), ("LWP", "LWP"), ("LW", "LW"),
                    ("not known", "not known")]  # fmt: skip
    cable = Range(6 * KM * 1.05, 6 * KM * 1.1, 6 * KM * 1.3)
    found = {item.code: item for item in cable_quantities(sections, types, cable)}
    assert found["DA"].route_km == pytest.approx((KM, 2 * KM))  # rock is one grade up
    assert found["SA"].route_km == pytest.approx((KM, 2 * KM))
    assert found["LW"].cable_km == pytest.approx((KM * 1.05, KM * 1.3))
    for name in ("buried_type", "surface_type"):
        km = sum(item.to_km - item.from_km for item in sections if getattr(item, name))
        assert km == pytest.approx(6 * KM)


def leg_of(degrees, slack_pct=(1, 3, 5)):
    line = LineString([(0, 0), (degrees, 0)])
    return Leg("L", "A", "B", "sea", line, Range.of(slack_pct), status="modelled")


def test_repeaters_are_evenly_spaced_on_the_geodesic(geo):
    leg = leg_of(10)
    samples = on_the_equator([1000] * 10)
    found = repeater_plan(leg, geo, samples)
    cable = leg.cable_range_km
    assert found.most_km == 75  # the middle of 50 to 100
    assert len(found.repeaters) == math.ceil(cable.likely / 75) - 1
    assert found.spacing_km <= 75
    assert found.counts == (math.ceil(cable.low / 100) - 1, math.ceil(cable.high / 50) - 1)
    before = 0.0
    for item in found.repeaters:
        way = Geodesic.WGS84.Direct(0, 0, 90, 1000 * item.kp_km)
        assert (item.lon_deg, item.lat_deg) == pytest.approx((way["lon2"], way["lat2"]), abs=1e-9)
        assert item.cable_km - before == pytest.approx(found.spacing_km)
        before = item.cable_km
    assert cable.likely - before == pytest.approx(found.spacing_km)


def test_the_basis_of_a_spacing_names_its_sources(geo, tmp_path):
    samples = on_the_equator([1000] * 10)
    assert repeater_plan(leg_of(10), geo, samples).basis == (
        "middle of rate repeater_spacing_km, 50 to 100 km "
        "(arxiv-2401-16997, dgtlinfra-cables; published)"
    )
    rate = {"id": "repeater_spacing_km", "quantity": "spacing", "name": "Spacing", "low": 60,
            "likely": 80, "high": 90, "unit": "km", "source_ids": "mine;other"}  # fmt: skip
    own = tmp_path / "own"
    write_csv(own, "sources", MINE, MINE | {"id": "other"})
    write_csv(own, "rates", rate)
    found = repeater_plan(leg_of(10), cr.open_geodata(own), samples)
    assert found.basis == "middle of rate repeater_spacing_km, 60 to 90 km (mine, other)"


def test_repeaters_of_the_western_half_keep_their_longitude(geo):
    leg = replace(leg_of(10), geometry=LineString([(-170, 0), (-180, 0), (170, 0)]))
    found = repeater_plan(leg, geo, on_the_equator([1000] * 20)).repeaters
    expected = [Geodesic.WGS84.Direct(0, -170, -90, 1000 * item.kp_km)["lon2"] for item in found]
    turns = (np.array([item.lon_deg for item in found]) - expected) / 360
    assert turns == pytest.approx(np.round(turns), abs=1e-9)
    assert {item.lon_deg > 0 for item in found} == {True, False}
    assert max(abs(item.lon_deg) for item in found) <= 180


def test_a_short_line_needs_no_repeater(geo):
    found = repeater_plan(leg_of(0.3), geo, on_the_equator([100]))
    assert found.repeaters == ()
    assert found.counts == (0, 0)
    own = repeater_plan(leg_of(10), geo, on_the_equator([100] * 10), spacing_km=200)
    assert own.spacing_km <= 200
    assert own.basis == "as given"
    assert repeater_count(200, 200) == 0


def test_corridor_is_a_width_in_shallow_and_depths_of_water_in_deep_water(geo):
    found = corridor_sections(on_the_equator([100, 1400, 1600, 1900, 4000, math.nan]), geo)
    told = [(round(item.from_km / KM), round(item.to_km / KM)) for item in found]
    assert told == [(0, 2), (2, 4), (4, 5), (5, 6)]
    assert found[0].width_km == (0.5, 1)
    assert found[1].width_km == pytest.approx((1.6, 3.5 * 1.9))
    assert found[2].width_km == pytest.approx((4, 14))
    assert all(map(math.isnan, found[3].width_km))


def test_slopes_are_read_where_the_cells_are_fine_and_only_there(tmp_path):
    """A bed that falls 30 m in each cell of 0.002 degrees northward: 221.15 m at 0 degrees."""
    rasterio = pytest.importorskip("rasterio")
    step, size = 0.002, 120
    rows = np.arange(size, dtype=np.float32)[:, None]
    height = np.broadcast_to(-100 - 30 * (size - 1 - rows), (size, size)).astype(np.float32)
    path = tmp_path / "bed.tif"
    with rasterio.open(
        path, "w", driver="GTiff", height=size, width=size, count=1, dtype="float32",
        crs="EPSG:4326", transform=rasterio.Affine(step, 0, -30.12, 0, -step, 0.12),
    ) as file:  # fmt: skip
        file.write(height, 1)
    line = LineString([(-30, -0.05), (-30, 0.05)])
    leg = Leg("L", "A", "B", "sea", line, Range(1, 3, 5), status="modelled")
    fine = sampled(leg, open_seabed(path, positive="up"), step_km=0.5)
    expected = math.degrees(math.atan(30 / (0.002 * 110574.39)))
    assert fine.slope_deg == pytest.approx(np.full(len(fine.slope_deg), expected), abs=0.02)
    assert fine.cell_km == pytest.approx(0.221, abs=0.001)
    at = fine.lat_deg
    assert fine.depth_m == pytest.approx(100 + 30 * (at + 0.12 - 0.001) / 0.002, abs=0.2)
    coarse = sampled(leg, open_seabed(), step_km=0.5)
    assert np.isnan(coarse.slope_deg).all()
    assert judged(200, fine.slope_deg[0], "1", LIMITS)[0] == "feasible"


def test_a_study_is_of_a_leg(geo):
    path = geo.paths["EG-P-ZAF-ABT-CAIRO"]
    with pytest.raises(cr.ModelError, match="desk_study: leg: is <Route EG-P-ZAF-ABT-CAIRO"):
        cr.desk_study.desk_study(geo, path)
