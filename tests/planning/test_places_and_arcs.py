"""The small geometry under a plan, against GeographicLib, shapely and arcs by their angles."""

import math
from dataclasses import replace
from itertools import pairwise
from types import SimpleNamespace

import numpy as np
import pytest
import shapely
from geographiclib.geodesic import Geodesic
from hypothesis import given, settings, strategies as st
from worlds.grids import cost_grid_of
from worlds.hand_made import Tables

from cableroute.errors import ModelError
from cableroute.geodata.crossed import named_waters
from cableroute.planning import coarse, plain, task as tasks
from cableroute.planning.blockages import (
    Closure,
    _leads_over,
    _strait,
    closures,
    degrees_in_words,
    folded,
    runs,
    sampled,
    turned,
)
from cableroute.planning.capes import LandEdges, outlook, unit
from cableroute.planning.coarse import _around, is_fenced
from cableroute.planning.coast import LONGEST_EDGE_KM, OFF_COAST_KM, _split, coast_of, world_coast
from cableroute.planning.ice import Limits, ice_limits
from cableroute.planning.named_places import name_near
from cableroute.planning.public_layers import cell_numbers
from cableroute.planning.rules import Band, Cost, Rules
from cableroute.planning.separation import Separation, kept_clear, parts_of, separation_of
from cableroute.planning.settings import PlanSettings
from cableroute.planning.shores import _changes, nearest_cell
from cableroute.planning.stages import _in_sections
from cableroute.planning.string_pulling import PAD, Padded, Pull, load_kernels
from cableroute.planning.surface import split_cells
from cableroute.planning.surroundings import LinesSettings, least_per_km, window_of
from cableroute.planning.task import Endpoint, PlanTask, connected_cells
from cableroute.seabed.depths import open_seabed
from cableroute.seabed.grid import Grid
from cableroute.seabed.profiles import Profile

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


def test_of_two_at_one_place_the_strait_is_named_up_to_the_distance_asked():
    here = (43.3, 12.6)
    kinds = {"a": "corridor", "b": "strait", "c": "corridor"}
    groups = {
        name: SimpleNamespace(name=name, kind=kind, position=here) for name, kind in kinds.items()
    }
    tables = Tables(groups=groups)
    assert name_near(tables, here, 0.0) == "b"
    there = (here[0] + 0.3, here[1])
    within = km(here, there)
    assert name_near(tables, there, within + 1e-5) == "b"
    assert name_near(tables, there, within - 1e-5) != "b"


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


# --- a coast of a few islands by the equator, where a degree is 111.2 to 111.3 km -------------

ISLANDS = [
    shapely.box(10.0, 0.0, 10.2, 0.1),
    shapely.box(179.9, 0.0, 180.0, 0.1),  # over the date line: two halves of one island
    shapely.box(-180.0, 0.0, -179.9, 0.1),
    shapely.box(-179.6, 0.0, -179.5, 0.1),
    shapely.box(-60.0, 75.0, -58.0, 76.0),
    shapely.Polygon([(30, 0), (31, 0), (31, 1)]),
]


@pytest.fixture(scope="module")
def islands():
    return coast_of(np.array([*ISLANDS, shapely.box(10.05, 0.03, 10.06, 0.04)], object))


def test_halves_at_the_date_line_are_one_ring_and_islands_in_lakes_none(islands):
    assert len(islands.starts) == 6  # five rings, and their end
    south, north = islands.lat < 1e-9, np.abs(islands.lat - 0.1) < 1e-9
    ring = islands.ring
    over = [number for number in range(5) if islands.lon[ring == number].max() > 180]
    assert len(over) == 1
    at = ring == over[0]
    assert islands.lon[at].min() == pytest.approx(179.9)
    assert islands.lon[at].max() == pytest.approx(180.1)
    assert (south | north)[at].sum() >= 6
    wide_km = np.radians(1) * 6371.0088
    assert islands.area_km2[over[0]] == pytest.approx(0.2 * 0.1 * wide_km**2, rel=1e-3)
    assert (islands.next[islands.before(np.arange(len(ring)))] == np.arange(len(ring))).all()
    assert (ring[islands.next] == ring).all()
    assert np.abs(islands.east_deg).max() < 0.4


@pytest.mark.parametrize("turn", [0, 360, -360])
def test_geodesics_meet_islands_where_arithmetic_has_it(islands, turn):
    """Eastward along 0.05 degrees north, where a geodesic is a parallel to within a metre."""
    lines = [
        ((179.5, 0.05), (-179.4, 0.05), [0.4 / 1.1, 0.6 / 1.1, 0.9 / 1.1, 1.0 / 1.1]),
        ((9.9, 0.05), (10.1, 0.05), [0.5]),
        ((9.9, 0.2), (10.3, 0.2), []),
        ((-179.4, 0.05), (179.5, 0.05), [0.1 / 1.1, 0.2 / 1.1, 0.5 / 1.1, 0.7 / 1.1]),
        ((10.1, -0.1), (10.1, 0.25), [0.1 / 0.35, 0.2 / 0.35]),
        ((179.95, 0.05), (-179.45, 0.05), [0.15 / 0.6, 0.45 / 0.6, 0.55 / 0.6]),
        ((-59.0, 74.0), (-59.0, 77.0), [1 / 3, 2 / 3]),
        ((30.6, -0.2), (30.6, 1.0), [1 / 6, 2 / 3]),
    ]
    start, end = (np.add([line[at] for line in lines], (turn, 0)) for at in (0, 1))
    found = islands.hits(start, end)
    want = [(number, share) for number, line in enumerate(lines) for share in line[2]]
    assert found.segment.tolist() == [number for number, _ in want]
    assert found.share == pytest.approx([share for _, share in want], abs=1e-3)
    lon = (islands.lon[found.edge] + 180) % 360 - 180
    assert lon[[0, 1, 2, 3]] == pytest.approx([179.9, -179.9, -179.6, -179.5])


def test_a_continent_around_the_pole_is_land_to_the_pole():
    """80 degrees south all around: a ring that the date line closes."""
    coast = coast_of(np.array([shapely.segmentize(shapely.box(-180, -90, 180, -80), 4.0)], object))
    lon = np.array([0.0, 179.99, -179.99, 180.0, 90.0])
    assert coast.is_land(lon, np.full(5, -80.5)).all()
    assert not coast.is_land(lon, np.full(5, -79.5)).any()
    assert np.abs(coast.lat + 80).max() < 1e-9
    assert np.abs(coast.east_deg).sum() == pytest.approx(360)
    meridians = coast.hits(
        np.column_stack([lon, lon * 0 - 78]), np.column_stack([lon, lon * 0 - 82])
    )
    assert meridians.segment.tolist() == [0, 1, 2, 3, 4]
    assert meridians.share == pytest.approx(0.5, abs=1e-3)


def test_places_on_islands(islands):
    lon = np.array([10.1, 10.3, 179.95, -179.95, 180.0, -180.0, 180.05, 179.8, -179.8, -179.55,
                    10.1, 10.1, 370.1, -59.0, -59.0, -61.0, 30.6, 30.4])  # fmt: skip
    lat = np.array([0.05] * 10 + [0.11, -0.01, 0.05, 75.5, 76.5, 75.5, 0.5, 0.5])
    want = [True, False, True, True, True, True, True, False, False, True,
            False, False, True, True, False, False, True, False]  # fmt: skip
    assert islands.is_land(lon, lat).tolist() == want


def test_places_off_the_coast_are_off_both_edges(islands):
    """Off a corner of 90 degrees along its middle, off a vertex of a straight edge square."""
    off_deg = OFF_COAST_KM / (np.radians(1) * 6371.0088)
    for lon, lat, east, north in [
        (10.0, 0.0, -1, -1), (10.2, 0.0, 1, -1), (10.2, 0.1, 1, 1), (10.0, 0.1, -1, 1),
    ]:  # fmt: skip
        at = np.flatnonzero(np.hypot(islands.lon - lon, islands.lat - lat) < 1e-9)
        corner = [lon + east * off_deg / math.sqrt(2), lat + north * off_deg / math.sqrt(2)]
        assert islands.off_coast[at] == pytest.approx(np.array([corner]), abs=1e-8)
    straight = (islands.lat == 0) & (islands.lon > 10.01) & (islands.lon < 10.19)
    assert straight.any()
    assert islands.off_coast[straight, 1] == pytest.approx(-off_deg, rel=1e-3)
    assert islands.off_coast[straight, 0] == pytest.approx(islands.lon[straight])
    assert not islands.is_land(*islands.off_coast.T).any()


@pytest.mark.parametrize(
    ("at", "nearest"),
    [
        ((10.02, 0.05), (10.0, 0.05)), ((10.19, 0.05), (10.2, 0.05)),
        ((10.1, 0.02), (10.1, 0.0)), ((10.1, 0.09), (10.1, 0.1)),
        ((-179.92, 0.05), (-179.9, 0.05)), ((179.92, 0.05), (179.9, 0.05)),
        ((-59.0, 75.9), (-59.0, 76.0)), ((-58.5, 75.5), (-58.0, 75.5)),
    ],
)  # fmt: skip
def test_the_sea_off_an_island_is_across_its_nearest_edge(islands, at, nearest):
    place, away = islands.nearest_sea(*at, 30.0)
    apart = km(at, nearest)
    assert away == pytest.approx(apart + OFF_COAST_KM, abs=0.005)
    assert ((place[0] + 180) % 360 - 180, place[1]) == pytest.approx(nearest, abs=1e-3)
    assert not islands.is_land(*place[:, None])[0]
    assert islands.nearest_sea(*at, apart - 0.01) is None
    assert islands.nearest_sea(*at, apart + OFF_COAST_KM + 0.01) is not None


# --- cells --------------------------------------------------------------------------------------


def globe(good):
    """A mask over cells of 45 degrees around the globe from 180 west, and its grid."""
    mask = np.array([[letter == "#" for letter in row] for row in good])
    depth = np.ones(mask.shape, np.float32)
    return mask, Grid(depth, ~mask, -157.5, 67.5, 45.0, 45.0, "made up", 45.0)


def test_cells_are_joined_by_corners_and_over_the_date_line():
    mask, grid = globe(["#..##..#", "..#....#", "...#....", "##....##"])
    found = connected_cells(grid, mask)
    assert grid.wraps
    groups = {number: {tuple(at) for at in np.argwhere(found == number).tolist()}
              for number in set(found[mask].tolist())}  # fmt: skip
    assert sorted(map(sorted, groups.values())) == [
        [(0, 0), (0, 7), (1, 7)],
        [(0, 3), (0, 4), (1, 2), (2, 3)],
        [(3, 0), (3, 1), (3, 6), (3, 7)],
    ]
    assert (found[~mask] == 0).all()
    bay, east_joins_both = globe(["#......#", ".......#", "#......#", "........"])
    assert len(set(connected_cells(east_joins_both, bay)[bay].tolist())) == 1
    part = replace(grid, depth_m=grid.depth_m[:, :7], land=grid.land[:, :7])
    assert len(set(connected_cells(part, mask[:, :7]).ravel().tolist())) == 1 + 4


@pytest.mark.parametrize(("lon", "lat"), [(20.0, 0.0), (179.9, 60.0), (-179.9, -60.0)])
def test_the_nearest_cell_is_that_of_geographiclib_within_reach(lon, lat):
    """One cell is good, in each direction in turn; a metre less of reach and there is none."""
    step = 0.1
    grid = Grid(np.ones((41, 41), np.float32), np.zeros((41, 41), bool), lon - 2.0, lat + 2.0, step,
                step, "made up", step)  # fmt: skip
    at = lon, lat
    for row, column in [(20, 3), (20, 37), (3, 20), (37, 20), (5, 35), (30, 12)]:
        good = np.zeros(grid.shape, bool)
        good[row, column] = True
        place = lon - 2.0 + step * column, lat + 2.0 - step * row
        apart = km(at, place)
        found, away = nearest_cell(grid, good, at, apart + 0.001)
        assert away == pytest.approx(apart, abs=1e-6)
        assert found == pytest.approx((math.remainder(place[0], 360), place[1]))
        assert nearest_cell(grid, good, at, apart - 0.001) is None
        for turn in (-360, 360):  # the same cells by other longitudes
            same = replace(grid, west_deg=grid.west_deg + turn)
            assert nearest_cell(same, good, at, apart + 0.001)[1] == pytest.approx(away)
    good[[20, 20], [10, 31]] = True  # the nearer of two
    assert nearest_cell(grid, good, at, 500.0)[0][0] == pytest.approx(
        math.remainder(lon - 1.0, 360), abs=1e-9
    )


def test_cells_that_are_split_have_the_places_and_values_of_the_whole():
    depth = np.arange(6, dtype=np.float32).reshape(2, 3)
    grid = Grid(depth, depth == 4, 30.0, 10.0, 0.2, 0.1, "made up", 0.2)
    fine = split_cells(grid, 4)
    assert fine.bounds == pytest.approx(grid.bounds)
    assert fine.shape == (8, 12)
    assert fine.lon_deg.reshape(3, 4).mean(axis=1) == pytest.approx(grid.lon_deg)
    assert fine.lat_deg.reshape(2, 4).mean(axis=1) == pytest.approx(grid.lat_deg)
    assert fine.depth_m[5, 6] == depth[1, 1]
    assert np.argwhere(fine.land).min(axis=0).tolist() == [4, 4]
    assert fine.land.sum() == 16
    assert fine.source_step_deg == 0.2
    assert split_cells(grid, 1) is grid


def test_changes_of_sea_along_a_path():
    assert list(_changes(np.array([0, 1, 1, 0, 2, 2, 0, 0, 1]))) == [(2, 4), (5, 8)]
    assert list(_changes(np.array([0, 0]))) == []


# --- windows --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "end", "reach"),
    [((0, 0), (10, 0), 1500), ((175, 5), (-170, -12), 2600), ((-20, 58), (5, 64), 2000)],
)
def test_a_window_holds_the_ellipse_around_both_ends_and_little_more(start, end, reach):
    """Places from which both ends are as far as the reach, by bisection with GeographicLib."""
    inverse = Geodesic.WGS84.Inverse(start[1], start[0], end[1], end[0])
    half = Geodesic.WGS84.Direct(start[1], start[0], inverse["azi1"], inverse["s12"] / 2)
    edge = []
    for azimuth in range(0, 360, 15):
        low, high = 0.0, reach * 1000
        for _ in range(20):
            far = (low + high) / 2
            at = Geodesic.WGS84.Direct(half["lat2"], half["lon2"], azimuth, far)
            place = at["lon2"], at["lat2"]
            low, high = (far, high) if km(start, place) + km(place, end) < reach else (low, far)
        edge.append((start[0] + (at["lon2"] - start[0] + 180) % 360 - 180, at["lat2"]))
    (west, south), (east, north) = np.min(edge, axis=0), np.max(edge, axis=0)
    looked = np.array(window_of([(start, end)], [reach]))
    looked[[0, 2]] += 360 * round((west - looked[0]) / 360)
    assert (looked - (west, south, east, north) >= [-6, -3, -0.5, -0.5]).all()
    assert (looked - (west, south, east, north) <= [0.5, 0.5, 6, 3]).all()
    assert looked[0] <= west < east <= looked[2]
    assert looked[1] <= south < north <= looked[3]
    found = np.array(_around(start, end, reach))
    found[[0, 2]] += 360 * round((west - found[0]) / 360)
    wide = reach / 111 / math.cos(math.radians(max(abs(south), abs(north))))
    assert west - 0.5 * wide < found[0] <= west < east <= found[2] < east + 0.5 * wide
    assert south - 0.5 * reach / 111 < found[1] <= south
    assert north <= found[3] < north + 0.5 * reach / 111


def test_a_window_that_holds_a_pole_is_all_around():
    assert _around((0.0, 85.0), (40.0, 84.0), 2500.0)[::2] == (-180.0, 180.0)
    assert _around((0.0, 85.0), (40.0, 84.0), 2500.0)[3] == 90.0
    assert _around((0.0, -85.0), (40.0, -84.0), 2500.0)[1] == -90.0
    assert _around((0.0, 0.0), (170.0, 0.0), 22_000.0)[::2] == (-180.0, 180.0)
    for lat in (85.0, -85.0):
        assert window_of([((0.0, lat), (40.0, lat))], [2500.0])[::2] == (-180.0, 180.0)


def test_no_km_costs_less_than_all_the_factors_below_1():
    bands = Band(high=50, factor=0.5), Band(50, 90, factor=3.0), Band(90, factor=0.8)
    assert least_per_km(Rules(per_km=10.0, costs=(Cost("depth_m", bands),))) == pytest.approx(4)
    assert least_per_km(None) == 1


@pytest.mark.parametrize("turn", [0, 360, -360])
def test_a_window_holds_the_seabed_with_a_cell_to_spare(turn):
    grid = Grid(np.ones((4, 6), np.float32), np.zeros((4, 6), bool), 10.5, 3.5, 1.0, 1.0, "", 1.0)
    west, south, east, north = np.add(grid.bounds, [turn, 0, turn, 0])
    assert grid.bounds == (10.0, 0.0, 16.0, 4.0)
    assert coarse._holds((west - 0.1, south - 1.1, east + 1.1, north + 1.1), grid)
    assert not coarse._holds((west + 0.1, south - 1.1, east + 9, north + 1.1), grid)
    assert not coarse._holds((west - 9, south - 1.1, east - 0.1, north + 1.1), grid)
    assert not coarse._holds((west - 1, south - 0.9, east + 9, north + 1.1), grid)
    assert not coarse._holds((west - 1, south - 1.1, east + 9, north + 0.9), grid)
    assert not coarse._holds((west - 9, south - 1.1, east + 0.9, north + 1.1), grid)


@pytest.mark.parametrize("turn", [0, 360, -360])
def test_a_raster_holds_places_to_the_edges_of_its_cells(turn):
    raster = SimpleNamespace(
        west_deg=170.5, north_deg=9.5, step_lon_deg=1.0, step_lat_deg=1.0, rows=5, columns=20
    )
    edges = [(170.0, 7.0), (190.0, 7.0), (180.0, 10.0), (180.0, 5.0)]
    for (lon, lat), (east, north) in zip(edges, [(1, 0), (-1, 0), (0, -1), (0, 1)], strict=True):
        inner = np.array([(180.0 + turn, 7.0), (lon + turn + 0.01 * east, lat + 0.01 * north)])
        outer = np.array([(180.0 + turn, 7.0), (lon + turn - 0.01 * east, lat - 0.01 * north)])
        assert plain._holds(raster, inner)
        assert not plain._holds(raster, outer)
        assert not plain._holds(raster, outer[::-1])


@pytest.mark.parametrize(
    ("start", "end", "fenced"),
    [
        ((179.9, 0), (170, 0), True), ((-179.9, 0), (170, 0), True), ((170, 0), (-179.9, 0), True),
        ((179.9, 0), (-179.9, 0), False), ((170, 0), (165, 0), False),
    ],
)  # fmt: skip
def test_a_fence_is_round_one_end(start, end, fenced):
    ring = shapely.box(178, -2, 182, 2).difference(shapely.box(179, -1, 181, 1))
    task = SimpleNamespace(
        closed={"zone": np.array([ring], object), "none": np.array([], object)},
        start=SimpleNamespace(at=start), end=SimpleNamespace(at=end),
    )  # fmt: skip
    assert is_fenced(task) is fenced
    task.closed = {"zone": np.array([shapely.box(178, -2, 182, 2)], object)}
    assert not is_fenced(task)


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ((0, 0, 0, 3), ("4 N",)), ((0, -3, 0, 0), ("4 S",)), ((-3, 0, 0, 0), ("176 E",)),
        ((0, 0, 3, 0), ("176 W",)), ((-3, 0, 3, 0), ("176 E", "176 W")), ((0, 0, 0, 0.4), ()),
    ],
)  # fmt: skip
@pytest.mark.parametrize("turn", [0, -360])
def test_edges_of_a_seabed_beyond_which_a_route_may_lead(more, words, turn):
    """A sea of 8 by 8 degrees over the date line, all open; then closed at its edge."""
    costs = cost_grid_of(np.ones((8, 8)), 176.5, 3.5, 1.0)
    bounds = tuple(np.array([176, -4, 184, 4]) + more + np.array([turn, 0, turn, 0]))
    ends = (178.5, 0.5), (-177.5, 0.5)
    assert tasks._cut(costs, *ends, bounds) == tuple(
        word.replace("176 W", "184 E") for word in words
    )
    walled = np.ones((8, 8))
    walled[:, 7] = np.inf
    part = tasks._cut(cost_grid_of(walled, 176.5, 3.5, 1.0), *ends, bounds)
    assert part == tuple(word for word in words if word != "176 W")


# --- what keeps lines apart -----------------------------------------------------------------------


def test_the_area_kept_clear_is_as_wide_as_the_depth_of_each_part_asks():
    """Three depths of 1000 m and of 2000 m on either side, the deeper of each span's ends."""
    lon = np.array([0.0, 0.5, 1.0, 1.5, 2.0])
    depth = np.array([1000.0, 1000.0, np.nan, 2000.0, 2000.0])
    line = shapely.LineString([(0, 0), (2, 0)])
    along = Profile(lon * 111.3, lon, 0 * lon, depth, np.ones(5))
    area = kept_clear("a", line, along, Separation(None, 3.0, 15.0))
    edge_km = []
    for at in (0.25, 0.75, 1.25, 1.75):
        part = shapely.LineString([(at, 0), (at, 1)]).intersection(area)
        edge_km.append(km((at, 0), (at, part.bounds[3])))
    for found, least in zip(edge_km, (3.0, 4.5, 6.0, 6.0), strict=True):
        assert least * 0.999 <= found <= least * 1.051
    fixed = kept_clear("a", line, along, Separation(7.0, None, 15.0))
    part = shapely.LineString([(1, 0), (1, 1)]).intersection(fixed)
    assert km((1, 0), (1, part.bounds[3])) == pytest.approx(7.0, rel=1e-3)
    shallow = Profile(lon * 111.3, lon, 0 * lon, 0 * depth - 5.0, np.ones(5))
    least_km = LinesSettings().least_apart_km
    part = shapely.LineString([(1, 0), (1, 1)]).intersection(
        kept_clear("a", line, shallow, Separation(None, 3.0, 15.0))
    )
    assert least_km * 0.999 <= km((1, 0), (1, part.bounds[3])) <= least_km * 1.051
    with pytest.raises(ModelError, match="no depth is known along the line"):
        kept_clear("a", line, along._replace(depth_m=depth * np.nan), Separation(None, 3.0, 15.0))


def test_how_far_lines_keep_apart_as_asked_or_by_the_rate(geo):
    settings = LinesSettings()
    assert separation_of(geo, 2.0, None, settings).converge_km == settings.converge_km
    assert separation_of(geo, 20.0, None, settings).converge_km == 20 * settings.converge_times
    by_rate = separation_of(geo, None, None, settings)
    assert (by_rate.least_km, by_rate.depths) == (None, 3.0)  # the committee's recommendation
    assert separation_of(geo, None, 2.5, settings).depths == 2.5
    with pytest.raises(ModelError, match=r"least_apart_km: is 0 [^\n]*\n *apart_depths: is given"):
        separation_of(geo, 0, 1.0, settings)


def test_parts_of_a_line_in_an_area_over_the_date_line():
    line = shapely.LineString([(178, 0), (180, 0), (182, 0)])
    area = shapely.union(shapely.box(179, -1, 180, 1), shapely.box(-180, -1, -179, 1))
    inner, outer = (parts_of(line, area, within) for within in (True, False))
    assert sum(part.length for part in inner) == pytest.approx(2, abs=1e-9)
    assert sorted(part.bounds[0] for part in outer) == pytest.approx([-179, 178])
    assert sorted(part.bounds[2] for part in outer) == pytest.approx([-178, 179])


# --- a padded grid: columns and rows of places ----------------------------------------------------


def test_columns_and_rows_run_on_over_the_date_line():
    part = Padded.of(cost_grid_of(np.ones((8, 8)), 176.5, 3.5, 1.0))
    line = np.array([(178.5, 0.5), (-178.25, -1.25), (176.5, 3.5)])
    assert part.xy(line) - PAD == pytest.approx(np.array([(2, 3), (5.25, 4.75), (0, 0)]))
    assert part.xy(np.add(line, (360, 0))) - PAD == pytest.approx(part.xy(line) - PAD)
    assert part.lonlat(part.xy(line)) == pytest.approx(
        np.column_stack([line[:, 0] % 360, line[:, 1]])
    )
    turned_back = part.lonlat_open(part.xy(line[:2]))
    assert turned_back == pytest.approx(line[:2])
    assert part.cell((-178.25, -1.25)) == (5 + PAD) * part.width + 5 + PAD
    assert part.lat_deg[[PAD, -1 - PAD]].tolist() == [3.5, -3.5]
    whole = Padded.of(cost_grid_of(np.ones((4, 360)), -179.5, 1.5, 1.0))
    for first, last, columns in [
        (179.5, -179.5, (359, 360)), (-179.5, 179.5, (0, -1)), (170.5, 190.5, (350, 370)),
        (-169.5, -190.5, (10, -11)), (540.5, 179.5, (0, -1)),
    ]:  # fmt: skip
        found = whole.xy([(first, 0.5), (last, 0.5)])
        assert found[:, 0] - PAD == pytest.approx(columns)
        assert found[:, 1] - PAD == pytest.approx([1, 1])
    assert whole.cell((180.25, 1.5)) == PAD * whole.width + PAD
    assert whole.cell((-180.25, 1.5)) == PAD * whole.width + PAD + 359
    for steps, lons in [((358, 359, 0, 1), (178.5, 179.5, 180.5, 181.5)),
                        ((1, 0, 359, 358), (-178.5, -179.5, -180.5, -181.5))]:  # fmt: skip
        cells = (2 + PAD) * whole.width + PAD + np.array(steps)
        assert whole.centre(cells) == pytest.approx(np.column_stack([lons, [-0.5] * 4]))


@pytest.mark.parametrize(("east", "north"), [(1, 0), (-1, 0), (0, 1), (0, -1)])
@pytest.mark.parametrize("west", [20.5, -178.5])
def test_a_place_on_a_wall_is_in_the_open_cell_beside_and_moves_into_it(west, east, north):
    """One cell of three by three is open, the middle; a hair within and beyond its walls."""
    cost = np.full((3, 3), np.inf)
    cost[1, 1] = 2.0
    grid = Padded.of(cost_grid_of(cost, west, 10.5, 1.0, 0.5))
    middle = (1 + PAD) * grid.width + 1 + PAD
    for hair in (0.0, 1e-8, -1e-8):
        wall = west + 1 + east * (0.5 + hair), 10.0 + north * (0.25 + hair / 2)
        assert grid.cell(wall) == middle
        lon, lat = grid.off_wall(wall)
        assert lon == pytest.approx(west + 1 + east * (0.5 - 1e-7), abs=1e-12)
        assert lat == pytest.approx(10.0 + north * (0.25 - 0.5e-7), abs=1e-12)
    inner = west + 1 + 0.3 * east, 10.0 + 0.2 * north
    assert grid.off_wall(inner) == inner
    beyond = west + 1 + 0.6 * east, 10.0 + 0.3 * north
    assert grid.cell(beyond) == middle + east - north * grid.width


def test_a_place_on_the_seam_of_a_whole_circle_moves_into_its_own_cell():
    whole = Padded.of(cost_grid_of(np.ones((4, 360)), -179.5, 1.5, 1.0))
    lon, lat = whole.off_wall((180.0, 0.5))
    assert (lon, lat) == (pytest.approx(180 + 1e-7, abs=1e-12), 0.5)
    assert whole.off_wall((-179.9, 0.5)) == (-179.9, 0.5)
    assert whole.off_wall((180.1, 0.5)) == (180.1, 0.5)


@pytest.mark.parametrize("kernels", [False, True])
def test_a_line_costs_what_each_cell_has_of_it(kernels):
    """Along a meridian and the equator; between closed cells that touch at a corner no line is."""
    cost = np.array([[1, 2, 4.0], [8, 16, np.inf], [32, np.inf, 64]])
    grid = Padded.of(cost_grid_of(cost, 179.5, 1.0, 1.0))
    pull = Pull(grid, load_kernels() if kernels else None)

    def price(*ends):
        return pull.costs(np.hstack([grid.xy(ends)[:1], grid.xy(ends)[1:]]))[0]

    stops = [(179.5, lat) for lat in (1, 0.5, -0.5, -1)]
    north = [km(a, b) for a, b in pairwise(stops)]
    assert price((179.5, 1), (179.5, -1)) == pytest.approx(np.dot(north, [1, 8, 32]), rel=1e-6)
    assert price((179.5, -1), (179.5, 1)) == pytest.approx(np.dot(north, [1, 8, 32]), rel=1e-6)
    half = km((0, 0), (0.5, 0))
    assert price((179.5, 0), (180.5, 0)) == pytest.approx(half * (8 + 16), rel=1e-6)
    assert price((-179.5, 0), (179.5, 0)) == pytest.approx(half * (8 + 16), rel=1e-6)
    assert price((180.5, 0), (181.5, -1)) == np.inf
    assert price((179.5, 0), (181.5, 0)) == np.inf
    assert np.isfinite(price((179.5, 0), (180.5, 1)))


@pytest.mark.parametrize("kernels", [False, True])
@pytest.mark.parametrize(("east", "north"), [(1, 1), (1, -1), (-1, 1), (-1, -1)])
@pytest.mark.parametrize("side_deg", [0.25, 1.0, 2.0])  # in one piece, in two and in four
def test_a_line_through_a_corner_needs_one_of_the_cells_beside_it(kernels, east, north, side_deg):
    """From the middle of a cell to that of another, by 0 E 0 N: a geodesic by its symmetry."""
    closed = []
    for beside in ([], [(east, -north)], [(-east, north)], [(east, -north), (-east, north)]):
        cost = np.full((4, 4), 3.0)
        for right, up in beside:
            cost[1 if up > 0 else 2, 2 if right > 0 else 1] = np.inf
        grid = Padded.of(cost_grid_of(cost, -1.5 * side_deg, 1.5 * side_deg, side_deg))
        pull = Pull(grid, load_kernels() if kernels else None)
        last = east / 2 * side_deg, north / 2 * side_deg
        first = -last[0], -last[1]
        (x0, y0), (x1, y1) = grid.xy([first, last])
        [found] = pull.costs(np.array([[x0, y0, x1, y1]]))
        if np.isfinite(found):
            assert found == pytest.approx(3 * km(first, last), rel=1e-6)
        closed.append(bool(np.isinf(found)))
    assert closed == [False, False, False, True]


# --- what closes a route --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ((-3, 0, 0, 3), ("4 N",)),  # both seas reach the north, one the west
        ((-3, 0, 3, 0), ("20 E", "28 E")),  # each another
        ((-3, 0, 0, 0), ()),  # one alone
    ],
)
def test_edges_count_that_both_seas_reach(more, words):
    cost = np.ones((8, 8))
    cost[:, 4] = np.inf
    bounds = tuple(np.array([20, -4, 28, 4]) + more)
    found = tasks._cut(cost_grid_of(cost, 20.5, 3.5, 1.0), (21.5, 0.5), (27.5, 0.5), bounds)
    assert found == words
    closed = (24.5, 0.5)
    assert tasks._cut(cost_grid_of(cost, 20.5, 3.5, 1.0), (21.5, 0.5), closed, bounds) == ()


def test_a_leg_is_planned_from_its_western_end():
    east, west = Endpoint("e", "E", (10.0, 5.0)), Endpoint("w", "W", (-10.0, 50.0))
    task = PlanTask(None, None, east, west, None, {}, PlanSettings())
    assert task.in_order[2:4] == (west, east)
    assert task.in_order.turned
    assert task.in_order.in_order == task.in_order
    assert not task.in_order._replace(start=east, end=west).in_order.turned


def test_a_line_in_sections_leads_over_the_middle_of_an_open_piece():
    west, east = (-30.0, 0.5), (-24.6, 0.5)
    ends = Endpoint("", "west", west), Endpoint("", "east", east)
    rules = Rules(costs=(Cost("depth_m", (Band(high=100, factor=2.0),)),))
    few = PlanSettings(coarse_cells=2000, search_cells=4000)
    sections = _in_sections(PlanTask(open_seabed(), rules, *ends, None, {}, few), lambda *_: None)
    whole = Geodesic.WGS84.InverseLine(west[1], west[0], east[1], east[0])
    middle = whole.Position(whole.s13 / 2)
    between = (middle["lon2"], middle["lat2"])
    passed = [line.lonlat[at] for line in sections for at in (0, -1)]
    assert np.array(passed) == pytest.approx(np.array([west, between, between, east]), abs=1e-6)


def test_a_closure_is_where_the_cheapest_breach_is():
    """A wall of 0.2 degrees, land in the north and a zone in the south, crossed square."""
    land, zone = np.zeros((2, 21, 21), bool)
    land[:10, 10:12] = zone[10:, 10:12] = True
    cost = np.where(land | zone, np.inf, 1.0)
    sea = cost_grid_of(cost, 30.0, 1.0, 0.1, closed_by={"land": land, "zone": zone})
    wide = 0.2 * 111.32
    [found] = closures(sea, (30.1, -0.9), (31.9, -0.4))
    assert found.by == ("zone",)
    assert found.km == pytest.approx(wide, abs=8)  # between samples of a third of a cell
    assert found.at[0] == pytest.approx(31.05, abs=0.05)
    assert -0.95 < found.at[1] < -0.35
    [found] = closures(sea, (30.9, 0.3), (31.2, 0.3))  # beside land: 30 km on is a zone
    assert "zone" in found.by
    assert found.at[1] < 0.1
    [found] = closures(sea, (30.9, 0.3), (31.2, 0.3), settings=PlanSettings(land_breach=1.0))
    assert found.by == ("land",)
    assert found.at[1] == pytest.approx(0.3, abs=0.05)


def test_a_crossing_on_land_leads_over_what_is_near_its_vertices():
    path = SimpleNamespace(legs=[SimpleNamespace(geometry=shapely.LineString([(0, 0), (1, 0)]))])
    closure = Closure(("land",), 1.0, (0.9, 0.1))
    apart = km((0.9, 0.1), (1, 0))
    assert _leads_over(path, [closure], apart + 0.01)
    assert not _leads_over(path, [closure], apart - 0.01)
    assert not _leads_over(path, [], 1e3)


@pytest.mark.parametrize("first", [190.0, -190.0, 370.0])
def test_samples_begin_where_the_line_does(first):
    found = sampled(np.array([(first, 1.0), (first + 2, 1.0)]), 50.0)
    assert found[[0, -1], 0] == pytest.approx([first, first + 2])
