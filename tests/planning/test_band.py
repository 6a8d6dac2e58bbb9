"""A band in open sea is an ellipse; a gap in a wall is as wide as it was made."""

import math
import sys

import numpy as np
import pytest
import shapely
from pyproj import Geod

from cableroute.errors import MissingExtraError, ModelError
from cableroute.planning import Cost, Layer, Rules, corridor_band, plan_branches

GEOD = Geod(ellps="WGS84")
START, END = (-30.0, 0.5), (-24.6, 0.5)


@pytest.mark.parametrize("within_pct", [2.0, 10.0])
def test_in_open_sea_it_is_the_ellipse_around_both_ends(within_pct):
    start, end = (-28.0, 4.0), (-22.6, 4.0)  # away from the rocks of St Peter and St Paul
    band = corridor_band(start, end, within_pct=within_pct)
    length = GEOD.inv(*start, *end)[2] / 1000
    long = length * (1 + within_pct / 100) / 2
    short = math.sqrt(long**2 - (length / 2) ** 2)
    assert band.area_km2 == pytest.approx(math.pi * long * short, rel=0.02)
    area = abs(GEOD.geometry_area_perimeter(band.area)[0]) / 1e6
    assert area == pytest.approx(math.pi * long * short, rel=0.02)
    edge = shapely.get_coordinates(band.area.boundary)
    there = GEOD.inv(*np.broadcast_to(start, edge.shape).T, *edge.T)[2]
    back = GEOD.inv(*np.broadcast_to(end, edge.shape).T, *edge.T)[2]
    assert (there + back) / 1000 == pytest.approx(2 * long, abs=4 * band.cell_km)
    assert band.narrow == ()
    assert band.area.geom_type == "Polygon"  # no slits between rows of cells
    assert len(band.area.interiors) == 0


def test_on_a_level_bed_a_price_of_slopes_along_the_cable_changes_nothing(tmp_path):
    """1,000 m deep all over: the ellipse again, by paths on 32 neighbours, up to 1 % longer."""
    start, end = (-28.14, 3.9), (-27.94, 3.9)
    path = tmp_path / "level.asc"
    path.write_text(
        "ncols 80\nnrows 50\nxllcorner -28.2\nyllcorner 3.8\ncellsize 0.004\n" + "-1000 " * 4000
    )
    rules = Rules(costs=(Cost("slope_along_deg", points=((0, 0.0), (30, 3.0))),))
    band = corridor_band(start, end, within_pct=5.0, seabed=str(path), rules=rules)
    half = GEOD.inv(*start, *end)[2] / 2000
    least, most = (math.pi * half**2 * more * math.sqrt(more**2 - 1) for more in (1.04, 1.05))
    assert least < band.area_km2 < 1.01 * most


def test_a_gap_in_a_wall_is_its_narrowest_place():
    """Two areas 60 km apart, the gap astride the line: all lines pass there."""
    half = 30 / 110.57
    walls = shapely.union_all(
        [shapely.box(-27.5, 0.5 + half, -27.0, 9), shapely.box(-27.5, -8, -27.0, 0.5 - half)]
    )
    rules = Rules(never_enter=("wall",), layers=(Layer("wall", geometry=walls),))
    band = corridor_band(START, END, within_pct=10, rules=rules)
    place = band.narrow[0]
    assert place.width_km == pytest.approx(60, abs=2.5 * band.cell_km)
    assert -27.6 < place.at[0] < -26.9
    assert place.at[1] == pytest.approx(0.5, abs=half)
    assert place.only
    assert not band.area.intersects(shapely.box(-27.45, 1.0, -27.05, 5.0))


def test_a_wider_share_holds_the_narrower_band():
    two, five = (corridor_band("Zafarana", "Jeddah", within_pct=pct) for pct in (2, 5))
    assert two.area.difference(five.area).area < 0.01 * two.area.area
    assert two.area_km2 < five.area_km2
    names = {place.name for place in five.narrow}
    assert {"Gulf of Suez", "Strait of Jubal"} <= names
    line = two.plan.leg.geometry
    assert line.difference(five.area.buffer(0.02)).length < 0.01 * line.length


def test_cells_wider_than_a_spit_lead_no_band_across_it():
    """From one side of the Hel Peninsula to the other, 300 m to 3 km wide: 50 km around its end."""
    band = corridor_band((18.55, 54.68), (18.55, 54.80), within_pct=10)
    line = band.plan.leg.geometry
    assert line.difference(band.area.buffer(band.cell_km / 111)).length == pytest.approx(
        0, abs=1e-9
    )


def test_a_share_of_nothing_is_refused():
    with pytest.raises(ModelError, match="per cent"):
        corridor_band(START, END, within_pct=0)


def test_without_numba_it_is_said_at_once_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "numba", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'cableroute\[fast\]'.*alternatives"):
        corridor_band(START, END)
    with pytest.raises(MissingExtraError, match=r"pip install 'cableroute\[fast\]'.*alternatives"):
        plan_branches(START, END, [(-27.0, 3.0)])
