"""The small geometry under a plan, against GeographicLib, shapely and arcs by their angles."""

import math
from itertools import pairwise

import numpy as np
import pytest
import shapely
from geographiclib.geodesic import Geodesic
from hypothesis import given, settings, strategies as st

from cableroute.geodata.crossed import named_waters
from cableroute.planning.band import folded
from cableroute.planning.blockages import Closure, _strait, degrees_in_words, runs, sampled, turned
from cableroute.planning.capes import LandEdges, outlook, unit
from cableroute.planning.coast import LONGEST_EDGE_KM, OFF_COAST_KM, _split, world_coast
from cableroute.planning.ice import Limits, ice_limits
from cableroute.planning.named_places import name_near
from cableroute.planning.public_layers import cell_numbers

some = settings(max_examples=60, deadline=None)
longitudes, latitudes = st.floats(-540, 540), st.floats(-89, 89)
places = st.tuples(st.floats(-180, 180), st.floats(-80, 80))


def km(a, b):
    return Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0])["s12"] / 1000


@some
@given(st.floats(-300, 300), st.floats(1, 200), st.floats(-80, 60), st.floats(1, 20),
       st.integers(0, 10**6))  # fmt: skip
def test_folding_keeps_the_area_and_what_is_in_it(west, wide, south, high, seed):
    area = shapely.box(west, south, west + wide, south + high).intersection(
        shapely.box(-540, -90, 540, 90)
    )
    found = folded(area)
    assert found.bounds[0] >= -180
    assert found.bounds[2] <= 180
    if wide < 180:
        assert found.area == pytest.approx(area.area, rel=1e-9)
    chance = np.random.default_rng(seed)
    lon, lat = chance.uniform(-180, 180, 50), chance.uniform(-90, 90, 50)
    inside = np.zeros(50, bool)
    for turn in (-360, 0, 360):
        inside |= shapely.contains_xy(area, lon + turn, lat)
    assert (shapely.contains_xy(found, lon, lat) == inside).all()


@some
@given(longitudes, latitudes)
def test_places_in_words_are_the_place(lon, lat):
    folded_lon = math.remainder(lon, 360)
    assert (
        turned((lon, lat)) == (pytest.approx(folded_lon, abs=1e-9), lat) or abs(folded_lon) == 180
    )
    north, _, east, _ = words = degrees_in_words((lon, lat)).split()
    assert float(north) == pytest.approx(abs(lat), abs=0.006)
    assert float(east) == pytest.approx(abs(folded_lon), abs=0.006)
    assert words[1] == ("N" if lat >= 0 else "S")
    if 0.01 < abs(folded_lon) < 179.99:
        assert words[3] == ("E" if folded_lon > 0 else "W")


@settings(max_examples=15, deadline=None)
@given(st.lists(places, min_size=2, max_size=4, unique=True), st.floats(200, 3000))
def test_samples_of_a_line_are_near_each_other_and_on_it(line, step_km):
    found = sampled(np.array(line), step_km)
    lengths = [km(a, b) for a, b in pairwise(found)]
    assert max(lengths) <= step_km * (1 + 1e-6)
    assert sum(lengths) == pytest.approx(sum(km(a, b) for a, b in pairwise(line)), rel=1e-6)
    assert np.abs(np.diff(found[:, 0])).max() <= 180
    assert found[0] == pytest.approx(line[0])


@given(st.lists(st.booleans(), max_size=30))
def test_runs_are_those_of_a_loop(flags):
    expected, first = [], None
    for number, flag in enumerate([*flags, False]):
        if flag and first is None:
            first = number
        elif not flag and first is not None:
            expected.append((first, number - 1))
            first = None
    assert list(runs(np.array(flags, bool))) == expected


def crosses(a, b, c, d):
    """Whether two arcs cross, by where their circles meet and how far that is from the ends."""

    def angle(one, other):
        return math.acos(max(-1.0, min(1.0, float(one @ other))))

    meet = np.cross(np.cross(a, b), np.cross(c, d))
    meet /= np.linalg.norm(meet)
    for at in (meet, -meet):
        excess = [angle(p, at) + angle(at, q) - angle(p, q) for p, q in ((a, b), (c, d))]
        if max(excess) < 1e-9:
            return True
    return False


@settings(max_examples=150, deadline=None)
@given(places, places, places, places)
def test_arcs_cross_a_limit_where_their_circles_meet_between_the_ends(p, q, r, s):
    a, b, c, d = unit(*np.array([p, q, r, s]).T)
    sides = [abs(np.cross(p, q) @ r) for p, q, r in ((a, b, c), (a, b, d), (c, d, a), (c, d, b))]
    if min(sides) < 1e-6:
        return  # an end on the other's circle
    limits = Limits(c[None], d[None], np.array(["a limit"]))
    assert limits.crossed(a[None], b[None])[0, 0] == crosses(a, b, c, d)
    names = limits.names_crossed(np.array([a, b]))
    assert names == (("a limit",) if crosses(a, b, c, d) else ())


def test_the_limits_of_ice_are_whole_lines():
    """Each ends where the next piece of it begins."""
    limits = ice_limits()
    for name in set(limits.name):
        at = np.flatnonzero(limits.name == name)
        assert (np.diff(at) == 1).all()
        np.testing.assert_allclose(limits.last[at[:-1]], limits.first[at[1:]])
    assert limits.south == pytest.approx(min(limits.first[:, 2].min(), limits.last[:, 2].min()))


def test_names_of_places_are_found_by_a_plain_search(geo):
    """Every strait within reach by GeographicLib, then every box of waters, over the globe."""
    chance = np.random.default_rng(2)
    groups = [group for group in geo.groups.values() if group.position is not None]
    near = [
        (group.position[0] + x, group.position[1] + y)
        for group in groups
        for x, y in chance.uniform(-0.6, 0.6, (1, 2))
    ]
    anywhere = zip(chance.uniform(-180, 180, 60), chance.uniform(-70, 75, 60), strict=True)
    boxes = [(box, name) for name, waters in named_waters(geo).items() for box in waters.of_sea]
    edges = [(w + s * 0.01, (so + n) / 2) for (w, so, e, n), _ in boxes[::3] for s in (-1, 1)]
    edges += [(e + s * 0.01, n - 0.01) for (w, so, e, n), _ in boxes[1::3] for s in (-1, 1)]
    named = 0
    for lon, lat in [*near, *anywhere, *edges]:
        lon = math.remainder(lon, 360)
        found = name_near(geo, (lon, lat), 40.0)
        far = sorted((km((lon, lat), g.position), g.kind != "strait", g.name) for g in groups)
        if far[0][0] <= 40:
            ties = {name for away, _, name in far if away - far[0][0] < 1e-5}
            assert found in ties
            continue
        here = [
            ((e - w) * (n - so), name)
            for (w, so, e, n), name in boxes
            if so <= lat <= n and any(w <= lon + turn <= e for turn in (-360, 0, 360))
        ]
        assert found == (min(here)[1] if here else "")
        named += bool(here)
    assert named > 30


@pytest.mark.parametrize(("away_km", "named"), [(20, True), (59, True), (61, False)])
def test_a_closure_is_named_by_a_strait_within_reach_and_half_its_width(geo, away_km, named):
    """Within 10 km of it, when it is 100 km wide; Bab el-Mandeb, to the south-east of it."""
    [strait] = [group for group in geo.groups.values() if group.name == "Bab el-Mandeb"]
    lon, lat = strait.position
    at = Geodesic.WGS84.Direct(lat, lon, 120, away_km * 1000)
    closure = Closure(("land",), 100.0, (at["lon2"], at["lat2"]))
    assert _strait(geo, closure, 10.0) == (" (Bab el-Mandeb)" if named else "")


@some
@given(st.sampled_from([0.1, 0.25, 1.0, 5.0]), st.floats(0, 1), st.floats(0, 1),
       st.sampled_from([-360, 0, 360]))  # fmt: skip
def test_cells_of_a_global_grid_are_counted_row_by_row(side, x, y, turn):
    """From 180 W and 90 S eastward and up, each place at the centre of its cell."""
    columns, rows = round(360 / side), round(180 / side)
    column, row = min(int(x * columns), columns - 1), min(int(y * rows), rows - 1)
    lon, lat = -180 + (column + 0.5) * side + turn, -90 + (row + 0.5) * side
    assert cell_numbers([lon], [lat], side).tolist() == [row * columns + column]


@settings(max_examples=12, deadline=None)
@given(places, st.integers(0, 10**6))
def test_a_place_sees_what_no_edge_of_land_is_before(at, seed):
    """Each line of sight against each edge alone; those that graze an end are left out."""
    chance = np.random.default_rng(seed)
    middle = np.array(at) + chance.uniform(-25, 25, (6, 2))
    ends = np.clip(middle + chance.uniform(-8, 8, (2, 6, 2)), -360, 360)
    first, last = (unit(*np.clip(end.T, [[-400], [-85]], [[400], [85]])) for end in ends)
    here = unit(*at)
    rays = unit(at[0] + chance.uniform(-40, 40, 40), np.clip(at[1] + chance.uniform(-40, 40, 40),
                                                             -85, 85))  # fmt: skip
    sees = outlook(here, LandEdges.of(first, last)).sees(rays)
    for ray, seen in zip(rays, sees, strict=True):
        side = np.cross(here, ray)
        side /= np.linalg.norm(side)
        if min(np.abs(first @ side).min(), np.abs(last @ side).min()) < 0.002:
            continue  # two of the directions into which a place looks
        beyond = np.abs(np.cross(first, last) @ ray).min()
        if beyond > 1e-5:
            hidden = any(crosses(here, ray, a, b) for a, b in zip(first, last, strict=True))
            assert seen == (not hidden)


def test_long_edges_are_split_evenly_over_the_date_line_too():
    ring = np.array([(178.0, 10.0), (-177.0, 10.5), (-176.5, 14.0), (179.0, 13.0)])
    parts = _split(ring)
    lon = np.unwrap(parts[:, 0], period=360)
    steps = [km(a, b) for a, b in pairwise([*parts, parts[0]])]
    assert max(steps) <= LONGEST_EDGE_KM * 1.01
    assert max(steps) > 0.8 * LONGEST_EDGE_KM
    whole = shapely.Polygon(np.column_stack([ring[:, 0] % 360, ring[:, 1]]))
    assert shapely.Polygon(np.column_stack([lon, parts[:, 1]])).area == pytest.approx(whole.area)
    corners = {tuple(corner) for corner in ring}
    assert corners <= {(math.remainder(x, 360), y) for x, y in parts.tolist()}


def test_the_nearest_place_at_sea_is_as_near_as_the_coast():
    """From places on land anywhere: the coast by geodesics to all edges within reach."""
    coast = world_coast()
    chance = np.random.default_rng(8)
    at_coast = chance.integers(0, len(coast.lon), 400)
    lon = coast.lon[at_coast] + chance.uniform(-0.15, 0.15, 400)
    lat = coast.lat[at_coast] + chance.uniform(-0.15, 0.15, 400)
    lon = (lon + 180) % 360 - 180
    dry = np.flatnonzero(coast.is_land(lon, lat) & (np.abs(lat) < 80))[:60]
    found_many = 0
    for x, y in zip(lon[dry].tolist(), lat[dry].tolist(), strict=True):
        found = coast.nearest_sea(x, y, 40.0)
        edge = coast.edges_near(x, y, 40.0)
        share = np.linspace(0, 1, 21)[:, None]
        near_lon = coast.lon[edge] + share * coast.east_deg[edge]
        near_lat = coast.lat[edge] + share * coast.north_deg[edge]
        rough = np.hypot(
            ((near_lon - x + 180) % 360 - 180) * math.cos(math.radians(y)), near_lat - y
        )
        best = np.argsort(rough, axis=None)[:3]
        truth = min(
            km((x, y), at) for at in zip(near_lon.flat[best], near_lat.flat[best], strict=True)
        )
        if found is None:
            assert truth > 39
            continue
        at, away = found
        assert away == pytest.approx(km((x, y), at), rel=1e-9)
        assert not coast.is_land(at[:1], at[1:])[0]
        assert away >= truth - 0.3  # between the samples of an edge
        found_many += away < truth + OFF_COAST_KM + 0.1
    assert found_many > 50
