"""The bench of laid lines: what its tables hold, what it measures, and what it says of a plan."""

import re
from pathlib import Path

import numpy as np
import pytest
from laid.held_against import (
    Row as Found,
    by_geodesic,
    by_plan,
    is_open,
    lines_of_file,
    moved,
    summary,
)
from pyproj import Geod
from shapely import LineString

import cableroute as cr
from cableroute.geometry import line_km
from cableroute.planning.laid_lines import (
    LaidLine as Laid,
    Offset,
    known_points,
    laid_lines,
    offset,
)

GEOD = Geod(ellps="WGS84")
HERE = Path(__file__).resolve().parent
LINES = {laid.id: laid for laid in laid_lines(cr.open_geodata())}
SHORT = sorted(LINES.values(), key=lambda laid: line_km(laid.line))[:10]


def made(*places):
    return Laid("made", "made", "laid", ("no source",), "2026", 0.0, np.array(places, float))


def test_lines_are_many_long_and_from_somewhere():
    assert len(LINES) >= 30
    assert sum(map(is_open, LINES.values())) >= 10
    for laid in LINES.values():
        assert GEOD.line_length(*laid.xy.T) / 1000 >= 100, laid.id
        assert GEOD.inv(*laid.ends[0], *laid.ends[1])[2] / 1000 >= 90, laid.id
        assert laid.source_ids, laid.id
        assert re.fullmatch(r"(?:19|20)\d\d", laid.date), laid.id
        assert 0 < laid.accuracy_km <= 5, laid.id
        assert laid.kind in ("laid", "charted", "announced"), laid.id


def test_no_step_of_a_line_is_a_slip_of_the_pen():
    """A degree mistaken for another sends a line there and back: it turns by almost 180 degrees."""
    for laid in LINES.values():
        forth, back, km = GEOD.inv(*laid.xy[:-1].T, *laid.xy[1:].T)
        turns = abs((forth[1:] - (np.asarray(back[:-1]) + 180) + 180) % 360 - 180)
        long = np.minimum(km[:-1], km[1:]) > 20_000
        assert (turns[long] < 120).all(), laid.id


def test_offset_is_the_distance_on_the_ellipsoid():
    """A parallel line 10 km to the north, by Geod; a quarter of the points 30 km away."""
    lon = np.linspace(10, 12, 201)
    north = GEOD.fwd(lon, np.full(201, 40.0), np.zeros(201), np.full(201, 10_000.0))
    compared = LineString(np.column_stack([lon, np.full(201, 40.0)]))
    found = offset(made(*np.column_stack(north[:2])), compared)
    assert found == pytest.approx((10.0, 10.0), abs=2e-3)

    far = GEOD.fwd(lon[150:], np.full(51, 40.0), np.zeros(51), np.full(51, 30_000.0))
    bent = np.vstack([np.column_stack(north[:2])[:150], np.column_stack(far[:2])])
    median_km, p90_km = offset(made(*bent), compared)
    assert median_km == pytest.approx(10.0, abs=2e-3)
    assert p90_km == pytest.approx(30.0, abs=5e-3)


def test_points_count_only_where_the_line_is_known():
    """Along the equator geodesic and rhumb line are one; over 60 degrees at 50 N they are not."""
    assert len(known_points(made((0, 0), (10, 0)).xy)) == pytest.approx(1114, abs=2)
    far = known_points(made((-60, 50), (0, 50)).xy)
    assert len(far) < 25
    assert np.minimum(abs(far[:, 0] + 60), abs(far[:, 0])).max() < 1


def test_a_placebo_is_as_far_as_it_says_and_always_the_same():
    laid = LINES["unitirreno-trunk"]
    placebo = moved(laid)
    apart = GEOD.inv(*laid.xy.T, *placebo.xy.T)[2] / 1000
    assert apart == pytest.approx(np.full(len(apart), 50.0), abs=1e-6)
    assert (moved(laid).xy == placebo.xy).all()
    others = {tuple(moved(other).xy[0] - other.xy[0]) for other in SHORT}
    assert len(others) == len(SHORT)


@pytest.mark.parametrize(
    "laid", [laid for laid in SHORT if is_open(laid)], ids=lambda laid: laid.id
)
def test_in_open_water_a_plan_is_no_farther_than_the_geodesic(laid):
    plan, geodesic = offset(laid, by_plan(laid)), offset(laid, by_geodesic(laid))
    assert plan.median_km <= geodesic.median_km * 1.05 + 0.1


def test_a_plan_is_nearer_than_the_geodesic_where_that_meets_land_and_than_to_a_placebo():
    """Of the shortest lines, so that it is quick; the whole table is run when asked."""
    others = [laid for laid in SHORT if not is_open(laid)]
    lines = [by_plan(laid) for laid in others]
    plan = np.array([offset(laid, line) for laid, line in zip(others, lines, strict=True)])
    geodesic = np.array([offset(laid, by_geodesic(laid)) for laid in others])
    placebo = np.array(
        [offset(moved(laid), line) for laid, line in zip(others, lines, strict=True)]
    )
    assert (np.median(plan, axis=0) < 0.7 * np.median(geodesic, axis=0)).all()
    assert np.median(plan[:, 0]) < 0.5 * np.median(placebo[:, 0])


def test_lines_of_a_file_are_those_long_enough(tmp_path):
    geopandas = pytest.importorskip("geopandas")
    lines = [LineString([(0, 0), (2, 0)]), LineString([(0, 1), (0.5, 1)]),
             LineString([(179, 0), (-179, 0)])]  # fmt: skip
    geopandas.GeoDataFrame(geometry=lines, crs=4326).to_file(tmp_path / "own.gpkg")
    found = lines_of_file(tmp_path / "own.gpkg")
    assert [laid.id for laid in found] == ["own-1", "own-3"]
    assert line_km(found[1].line) == pytest.approx(222.639, abs=1e-3)


def test_a_summary_weighs_lines_alike():
    laid = LINES["unitirreno-trunk"]
    rows = [
        Found(laid, place < 2, {"geodesic": Offset(median, 2 * median), "plan": Offset(2.0, 3.0)})
        for place, median in enumerate((1.0, 5.0, 9.0))
    ]
    cells = summary(rows)
    assert cells[0] == ["all, 3", "", "5.0 / 10.0", "2.0 / 3.0"]
    assert cells[1][2:] == ["3.0 / 6.0", "2.0 / 3.0"]
    assert [row[2:] for row in cells[3:]] == [["0", "2"], ["0", "1"]]
