"""Lines are held against the embedded land by geodesics of GeographicLib; lengths against
searoute's, where its route is a cable's route, and against published ones."""

import json
import re
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from itertools import pairwise

import numpy as np
import pytest
import shapely
from geographiclib.geodesic import Geodesic
from scipy.optimize import minimize_scalar
from worlds.inside import are_within, prepared_tree

import cableroute as cr
from cableroute.batches import part_file
from cableroute.errors import ModelError, NoRouteError, UnknownNameError
from cableroute.geodata.embedded import embedded_folder
from cableroute.geodata.natural_earth import read_land
from cableroute.geometry.geodesy import distance_km
from cableroute.planning import PlanSettings, solvers
from cableroute.planning.planned_leg import part_text
from cableroute.planning.planner import plan, plan_in_detail, plan_pairs

OPEN_SEA = {  # pairs that searoute joins without a canal or a detour of ships, and its km (1.4.3)
    "New York - Lisbon": ((-73.6, 40.4), (-9.4, 38.6), 5447),
    "Los Angeles - Honolulu": ((-118.6, 33.8), (-157.7, 21.2), 4154),
    "Tokyo - San Francisco": ((140.5, 34.9), (-122.9, 37.6), 8277),
    "Fortaleza - Luanda": ((-38.4, -3.6), (13.0, -8.9), 5927),
    "Singapore - Chennai": ((103.7, 1.15), (80.5, 13.1), 2953),
    "Perth - Singapore": ((115.6, -31.9), (103.7, 1.15), 4292),
    "Cape Town - St Helena": ((18.2, -33.9), (-5.8, -15.9), 3431),
    "Halifax - Bude": ((-63.3, 44.5), (-4.7, 50.8), 4522),
    "Sydney - Auckland": ((151.4, -33.9), (174.6, -37.0), 2367),
    "Mumbai - Djibouti": ((72.7, 18.9), (43.3, 11.65), 3287),
    "Bergen - Aberdeen": ((4.9, 60.4), (-1.9, 57.1), 531),
    "Barcelona - Genoa": ((2.3, 41.3), (8.9, 44.3), 674),
    "Hong Kong - Manila": ((114.3, 22.2), (120.9, 14.5), 1222),
    "Valparaiso - Callao": ((-71.8, -33.0), (-77.3, -12.1), 2410),
    "Durban - Mombasa": ((31.2, -29.9), (39.9, -4.1), 3257),
    "Vladivostok - Busan": ((132.0, 43.0), (129.2, 35.1), 932),
    "Guam - Manila": ((144.6, 13.4), (124.3, 12.5), 2532),
    "Suva - Honolulu": ((178.4, -18.3), (-157.7, 21.2), 5295),
}
PUBLISHED = {  # km that the catalogue has for the very leg
    "Karachi - Zafarana": ("Karachi", "Zafarana", (5800, 5800)),
    "Karachi - Singapore": ("Karachi", "SG-TUA", (6300, 6500)),
    "Abu Talat - Marseille": ("Abu Talat", "Marseille", (3100, 3634)),
    "Poti - Balchik": ("Poti", "BG-BAL", (1100, 1182)),
}


@pytest.fixture(scope="module")
def land():
    """The land as it is in its file, by another reader than planning's."""
    return read_land(embedded_folder() / "land_ne10m.bin.xz")


def walked(line, step_km=1.0):
    """Return points along the geodesics of a line, by GeographicLib."""
    at = np.array(line.coords)
    out = []
    for (lon0, lat0), (lon1, lat1) in pairwise(at):
        leg = Geodesic.WGS84.InverseLine(
            lat0, (lon0 + 180) % 360 - 180, lat1, (lon1 + 180) % 360 - 180
        )
        for share in np.linspace(0, 1, max(2, int(leg.s13 / 1000 / step_km))):
            point = leg.Position(share * leg.s13)
            out.append((point["lon2"], point["lat2"]))
    return np.array(out)


@pytest.fixture(scope="module")
def tree(land):
    return prepared_tree(shapely.get_parts(land))


def wet(leg, tree):
    """Return a leg's line without the straight approaches to ends ashore."""
    at = np.array(leg.geometry.coords)
    ashore = are_within(tree, shapely.points(at[[0, -1]]))
    return shapely.LineString(at[int(ashore[0]) : len(at) - int(ashore[1])])


def touches_land(leg, tree):
    points = walked(wet(leg, tree))
    return are_within(tree, shapely.points(points)).any()


@pytest.mark.parametrize("name", OPEN_SEA)
def test_lengths_are_those_of_ships_where_ships_go_straight(geo, tree, name):
    """Ships keep to lanes: their route is up to 15 % longer, and never 2 % shorter."""
    start, end, ship_km = OPEN_SEA[name]
    leg = plan(start, end, geodata=geo)
    assert 0.98 < ship_km / leg.route_km < 1.15
    assert (
        leg.route_km
        >= Geodesic.WGS84.Inverse(start[1], start[0], end[1], end[0])["s12"] / 1000 - 60
    )
    if leg.route_km < 2500:
        assert not touches_land(leg, tree)


@pytest.mark.parametrize("name", PUBLISHED)
def test_cable_is_published_as_long_as_planned_or_longer(geo, tree, name):
    """Cable is longer than its route km, by slack and detours: up to 40 %, mostly less;
    lengths are published rounded, and of some only the wet part."""
    start, end, (low_km, high_km) = PUBLISHED[name]
    leg = plan(start, end, geodata=geo)
    assert 0.97 * leg.route_km < high_km
    assert low_km < 1.4 * leg.route_km
    assert not touches_land(leg, tree)


def test_a_leg_says_what_it_is(geo):
    found = plan_in_detail("Marseille", "Algiers", geodata=geo)
    leg = found.leg
    assert (leg.status, leg.confidence, leg.medium) == ("modelled", "assumed", "sea")
    assert (leg.start_id, leg.end_id) == ("FR-MRS", "DZ-ALG")
    assert leg.accuracy_km == pytest.approx(11.1, abs=0.1)
    assert "ETOPO1" in leg.note
    assert leg.source_ids == ("etopo1", "naturalearth")
    assert set(leg.source_ids) <= set(geo.sources)
    assert "Marseille moved" in leg.note
    for move in found.moves:
        assert move.km == pytest.approx(distance_km(*move.start, *move.end), abs=1e-6)
        assert 0 < move.km <= PlanSettings().move_km
        assert move.approach == "leg on land"
    assert leg.start == pytest.approx(found.moves[0].start)  # as asked: the approach counts
    assert leg.geometry.coords[1] == pytest.approx(found.moves[0].end)
    assert found.cost == pytest.approx(leg.route_km, rel=1e-3)
    assert 95 < found.covered_pct["depth"] <= 100
    assert found.depths.kp_km[-1] == pytest.approx(leg.route_km)
    assert 2000 < np.nanmax(found.depths.depth_m) < 3000  # the Algerian basin
    rate, _ = geo.find_rate("slack_sea_pct", medium="sea")
    if rate.depth_m is None:
        assert leg.slack_range_pct == rate.range


@pytest.mark.parametrize("name", ["Tokyo - San Francisco", "New York - Lisbon"])
def test_oceans_are_crossed_on_the_geodesic_in_both_directions(geo, name):
    """Which runs far north of both ends."""
    start, end, _ = OPEN_SEA[name]
    free = Geodesic.WGS84.Inverse(start[1], start[0], end[1], end[0])["s12"] / 1000
    for ends in ((start, end), (end, start)):
        assert plan(*ends, geodata=geo).route_km == pytest.approx(free, rel=2e-4)


def test_the_straits_of_turkey_are_passed_and_no_land_is_crossed(geo, tree):
    leg = plan("Poti", (25.6, 39.9), geodata=geo)
    assert not touches_land(leg, tree)
    points = walked(leg.geometry)
    for lon, lat in ((29.06, 41.08), (26.38, 40.18)):  # Bosphorus, Dardanelles
        assert distance_km(lon, lat, points[:, 0], points[:, 1]).min() < 3


def test_no_route_says_what_closes_it_and_points_to_the_crossings(geo):
    with pytest.raises(NoRouteError) as caught:
        plan("Suez", "Port Said", geodata=geo)
    words = str(caught.value)
    assert "closed by land" in words
    assert "find_routes(geo, 'EG-SUZ', 'EG-PSD')" in words
    assert "less than 1,4" in words  # ten times the distance
    assert "crossings on land are known there: Suez - Port Said" in words


def test_where_no_station_is_no_routes_by_land_are_offered(geo):
    with pytest.raises(NoRouteError, match="closed by land") as caught:
        plan((-79.6, 8.7), (-79.9, 9.5), geodata=geo)  # across Panama
    assert "find_routes" not in str(caught.value)
    assert "crossings" not in str(caught.value)


def test_a_route_longer_than_wanted_is_reported(geo):
    """Around Jutland, where 730 km are wanted: what is reported is the land in between."""
    with pytest.raises(NoRouteError, match="closed by land") as caught:
        plan((8.0, 54.3), (10.3, 54.9), geodata=geo, max_detour=4.5)
    (km,) = re.findall(r"a route of about ([\d,]+) km", str(caught.value))
    found_km = float(km.replace(",", ""))
    long = plan((8.0, 54.3), (10.3, 54.9), geodata=geo)
    assert found_km == pytest.approx(long.route_km, rel=0.05)


def test_the_long_route_round_is_found_where_an_isthmus_is_narrower_than_a_block(geo, tree):
    """Lima - Cartagena around Cape Horn: searoute (1.6), Panama barred, has 16,531 km."""
    leg = plan((-77.3, -12.1), (-75.8, 10.7), geodata=geo)
    assert 0.97 * 16531 < leg.route_km < 16531  # a ship keeps to lanes round the cape
    points = walked(leg.geometry, 5)
    assert points[:, 1].min() < -52  # south of the continent's last straits
    assert not are_within(tree, shapely.points(points)).any()


def test_the_head_of_a_gulf_is_reached_on_the_large_cells_of_a_long_route(geo, tree):
    """All cells around Suez hold a piece of coast there; searoute's route by Cape
    Town has 20,982 km."""
    found = plan_in_detail("Marseille", "Suez", geodata=geo)
    assert 0.98 < 20_982 / found.leg.route_km < 1.15
    assert not touches_land(found.leg, tree)
    assert found.moves[-1].km < 5


def test_an_end_at_sea_is_not_moved_across_land_to_another_sea(geo):
    """Auckland's isthmus is narrower than the blocks on which the sea is searched."""
    ends = (174.4, -37.05), (174.9, -36.75)
    with pytest.raises(NoRouteError, match="closed by land"):
        plan(*ends, geodata=geo, settings=PlanSettings(max_detour=1.0))
    found = plan_in_detail(*ends, geodata=geo, max_detour=40)
    assert found.moves == ()
    assert np.array(found.leg.geometry.coords)[:, 1].max() > -34.5  # around North Cape


def test_an_approach_through_what_is_never_entered_is_said(geo):
    """Al Seeb is within a box: a straight leg of 22 km leads out of it."""
    start, end = (58.189, 23.670), (59.5, 24.0)
    for box, within in ((shapely.box(58, 23.4, 59, 24), True),
                        (shapely.box(58.9, 23.7, 59.2, 23.95), False)):  # fmt: skip
        layer = cr.planning.Layer("reserve", geometry=box)
        rules = cr.planning.Rules(never_enter=("reserve",), layers=(layer,))
        found = plan_in_detail(start, end, geodata=geo, rules=rules)
        line = np.array(found.leg.geometry.coords)
        assert not shapely.LineString(line[1:]).intersects(box.buffer(-1e-9))
        assert shapely.LineString(line[:2]).intersects(box) is within
        [move] = found.moves
        assert move.through == (("reserve",) if within else ())
        assert ("through reserve that the rules never enter" in found.leg.note) is within


def test_a_closed_strait_with_no_route_round_is_reported_quickly(geo):
    """Bab el-Mandeb closed, all seas of the world are searched for a route to the Gulf of Suez."""
    zone = cr.planning.Layer("zone", geometry=shapely.box(43, 12, 43.8, 13.2))
    rules = cr.planning.Rules(never_enter=("zone",), layers=(zone,))
    with pytest.raises(NoRouteError) as caught:
        plan("Karachi", "Zafarana", geodata=geo, rules=rules)
    words = str(caught.value)
    assert "no route by sea from Karachi to Zafarana: closed by the layer zone" in words
    assert "Bab el-Mandeb" in words
    assert "find_routes" not in words
    assert "max_detour" not in words  # no longer route is to be found


@pytest.mark.parametrize(
    ("wall", "depth_m", "words"),
    [
        (np.nan, (0, 3000), "closed by cells without a depth"),
        (5000.0, (0, 3000), r"closed by the depth limits \(0 to 3000 m\)"),
    ],
)
def test_a_wall_in_ones_own_grid_is_reported_as_what_it_is(geo, tmp_path, wall, depth_m, words):
    depth = np.full((100, 150), 2000.0)
    depth[:, 60:70] = wall
    seabed = cr.seabed.open_seabed(own_grid(tmp_path / "wall.asc", depth, 5, 39, 0.01))
    ends = (5.1, 39.5), (6.4, 39.5)
    with pytest.raises(NoRouteError, match=words) as caught:
        plan(*ends, geodata=geo, seabed=seabed, rules=cr.planning.Rules(depth_m=depth_m))
    assert "the edge of the grid at 40 N, 39 N" in str(caught.value)
    assert "open a larger grid" in str(caught.value)
    assert "find_routes" not in str(caught.value)
    assert plan(*ends, geodata=geo, seabed=seabed).route_km == pytest.approx(
        distance_km(*ends[0], *ends[1]), rel=1e-3
    )


def test_places_that_are_not_at_sea(geo):
    with pytest.raises(ModelError, match="inland sea"):
        plan((51.0, 42.0), "Poti", geodata=geo)
    with pytest.raises(ModelError, match="within 25 km"):
        plan((2.35, 48.85), "Marseille", geodata=geo)
    with pytest.raises(UnknownNameError, match="off the globe"):
        plan((48.85, 102.35), "Marseille", geodata=geo)
    with pytest.raises(ModelError, match="twice"):
        plan("Marseille", "FR-MRS", geodata=geo)
    with pytest.raises(ModelError, match=r"Marseille: is the same place as Marseille \(.*Paris"):
        plan("Marseille", "Paris", geodata=geo)  # a city's cable lands at the station next to it


def test_what_is_passed_by_the_route(geo):
    straight = plan((5, 42), (8, 38), geodata=geo)
    by = plan("5,42", "8,38", via=[(4.0, 40.6)], geodata=geo)
    assert by.route_km > straight.route_km
    points = np.array(by.geometry.coords)
    assert distance_km(4.0, 40.6, points[:, 0], points[:, 1]).min() < 2


def test_refinement_converges(geo):
    """Smaller cells round the capes closer: routes get no longer, and change ever less."""
    lengths = []
    for step in (0.05, 0.02, 0.01):
        settings = PlanSettings(solvers.fast_marching, fine_deg=step)
        leg = plan((9.0, 44.0), (16.5, 43.0), geodata=geo, settings=settings)
        lengths.append(leg.route_km)
    first, second = abs(lengths[1] - lengths[0]), abs(lengths[2] - lengths[1])
    assert second <= first
    assert second < 0.005 * lengths[2]


def test_without_numba_the_route_costs_the_same(geo, monkeypatch):
    ends = (12.0, 38.5), (15.5, 36.0)
    shallow = cr.planning.Cost("depth_m", (cr.planning.Band(0, 100, per_km=0.5),))
    rules = cr.planning.Rules(costs=(shallow,))
    fast = plan_in_detail(*ends, geodata=geo, rules=rules)
    plain = plan(*ends, geodata=geo)
    monkeypatch.setitem(sys.modules, "numba", None)
    found = plan_in_detail(*ends, geodata=geo, rules=rules)
    assert "scipy" in found.engine
    assert found.cost == pytest.approx(fast.cost, rel=0.01)
    assert "up to 1 % longer" in found.leg.note
    assert plan(*ends, geodata=geo) == plain  # where all km cost the same, nothing is lost


def test_several_landfalls_are_as_each_alone(geo, tree):
    ends = ["Alexandria", (29.0, 31.2), "Suez", "Port Said"]
    rules = cr.planning.preset_rules("offshore")
    found = cr.planning.plan_landfalls((20.0, 36.0), ends, geodata=geo, rules=rules)
    assert isinstance(found[2], NoRouteError)
    assert "closed by land" in str(found[2])
    for end, landfall in zip(ends, found, strict=True):
        if end != "Suez":
            assert landfall.leg == plan((20.0, 36.0), end, geodata=geo, rules=rules)
            assert not touches_land(landfall.leg, tree)
    with pytest.raises(ModelError, match="there is none"):
        cr.planning.plan_landfalls("Marseille", [], geodata=geo)
    with pytest.raises(ModelError, match="2 errors"):
        cr.planning.plan_landfalls("Marseille", ["Nowhere", "Marseille"], geodata=geo)


def test_landfalls_are_planned_by_rules_of_the_sea_alone(geo):
    with pytest.raises(ModelError, match="medium"):
        cr.planning.plan_landfalls(
            "Marseille", ["Algiers"], geodata=geo, rules=cr.planning.Rules(medium="land")
        )
    rules = cr.planning.Rules(per_km=3.0)
    [found] = cr.planning.plan_landfalls("Marseille", ["Algiers"], geodata=geo, rules=rules)
    assert found.leg.route_km == plan("Marseille", "Algiers", geodata=geo).route_km
    assert found.cost == pytest.approx(3 * found.leg.route_km, rel=1e-6)


def test_a_solver_of_ones_own(geo):
    asked = []

    def solver(costs, start, ends):
        asked.append(costs.grid.shape)
        return solvers.least_cost(costs, start, ends, neighbours=8)

    found = plan_in_detail((5, 42), (6, 40), geodata=geo, settings=PlanSettings(solver))
    assert asked
    assert found.engine == "least cost on 8 neighbours"


class Counted:
    """A solver that counts its calls: what is planned asks one, what is read asks none."""

    def __init__(self):
        self.calls = 0

    def __call__(self, costs, start, ends):
        self.calls += 1
        return solvers.fast_marching(costs, start, ends)

    def __repr__(self):
        return "Counted()"

    def planned(self):
        """Return whether anything was planned since this was last called."""
        calls, self.calls = self.calls, 0
        return calls > 0


def test_many_pairs_agree_on_every_executor_and_go_on_where_they_were(geo, tmp_path):
    pairs = [((5, 42), (6, 40)), ("Suez", "Port Said"), ((2.5, 41.0), (4.5, 42.5))]
    solver = Counted()
    settings = PlanSettings(solver)
    serial = plan_pairs(pairs, settings=settings)
    assert isinstance(serial[1], NoRouteError)
    with ThreadPoolExecutor(2) as executor:
        threads = plan_pairs(pairs, executor=executor, out=tmp_path, settings=settings)
    with ProcessPoolExecutor(2) as executor:
        marching = PlanSettings(solvers.fast_marching)
        processes = plan_pairs(pairs, executor=executor, settings=marching)
    for found in (threads, processes):
        assert found[0] == serial[0]
        assert found[2] == serial[2]
        assert str(found[1]) == str(serial[1])
    parts = sorted(tmp_path.iterdir())
    assert len(parts) == 3
    assert solver.planned()
    again = plan_pairs(pairs, out=tmp_path, settings=settings)
    assert again[0].geometry.equals_exact(serial[0].geometry, 1e-9)
    assert again[0] == serial[0]
    assert not solver.planned()
    whole = {part: part.stat().st_mtime_ns for part in parts}
    parts[0].unlink()
    plan_pairs(pairs, out=tmp_path, settings=settings)
    assert solver.planned()
    assert [part for part in parts if part.stat().st_mtime_ns != whole[part]] == parts[:1]
    damaged = parts[0]
    one_point = json.dumps(
        json.loads(part_text(serial[0]))
        | {"geometry": {"type": "LineString", "coordinates": [[5, 42]]}}
    )
    written = damaged.read_text(encoding="utf-8")
    for text in (written[:400], part_file(one_point), part_file("{" + "[" * 100_000)):
        damaged.write_text(text, encoding="utf-8")
        again = plan_pairs(pairs, out=tmp_path, settings=settings)
        assert again[0] == serial[0]
        assert str(again[1]) == str(serial[1])
        assert json.loads(damaged.read_text(encoding="utf-8"))["type"] == "Feature"
    plan_pairs(pairs[:1], out=tmp_path / "made" / "here")
    assert len(list((tmp_path / "made" / "here").iterdir())) == 1
    with pytest.raises(cr.OutputError, match="cannot make folder"):
        plan_pairs(pairs, out=damaged)


def test_parts_of_other_rules_seabeds_and_solvers_are_other_files(geo, tmp_path):
    """Two areas may begin alike; a file may change under its name."""
    pair = [((5.1, 39.5), (6.4, 39.5))]
    solver = Counted()
    settings = PlanSettings(solver)
    out = tmp_path / "out"
    round_ = shapely.Point(7, 41).buffer(0.5)
    other = shapely.Polygon([*round_.exterior.coords[:-6], (7.2, 41.45)])
    planned = []
    for area in (round_, other, round_, other):
        plan_pairs(pair, out=out, rules=closing("area", area), settings=settings)
        planned.append(solver.planned())
    assert planned == [True, True, False, False]
    grid = own_grid(tmp_path / "own.asc", np.full((40, 150), 2000.0), 5, 39.3, 0.01)
    planned = []
    for depth in (2000.0, 2000.0, 10.5):
        if depth != 2000.0:
            own_grid(grid, np.full((40, 150), depth), 5, 39.3, 0.01)
        plan_pairs(pair, out=out, seabed=grid, settings=settings)
        planned.append(solver.planned())
    assert planned == [True, False, True]
    files = []
    for neighbours in (8, 16, 8):
        by_steps = partial(solvers.least_cost, neighbours=neighbours)
        plan_pairs(pair, out=out, settings=PlanSettings(by_steps))
        files.append(len(list(out.iterdir())))
    assert files == [5, 6, 6]
    plan_pairs(pair, out=out, settings=PlanSettings(by_steps, fine_deg=0.02))
    assert len(list(out.iterdir())) == 7


def test_faults_of_arguments_are_reported_together(geo):
    with pytest.raises(ModelError) as caught:
        plan_in_detail(
            "Marseile", (48.85, 102.35), geodata=geo, seabed=5, rules="rules.toml",
            settings=PlanSettings("mcp", max_detour=float("nan")), via="Palermo, the other",
            progress=1,
        )  # fmt: skip
    words = str(caught.value)
    assert "8 errors" in words
    for where in ("start", "end", "via 1", "seabed", "rules", "solver", "max_detour", "progress"):
        assert f"{where}: " in words
    for part in ("Palermo, the other", "read_rules(file)", "'mcp' is not a function", "is nan"):
        assert part in words
    for wrong in (-1, 0.5, "10", True):
        with pytest.raises(ModelError, match="max_detour"):
            plan((5, 42), (8, 38), geodata=geo, settings=PlanSettings(max_detour=wrong))
    with pytest.raises(ModelError, match="4 errors") as caught:
        plan_pairs([("Suez", "Nowhere at all"), "Suez", ("Suez", "Suez")], geodata=geo, executor=3)
    words = str(caught.value)
    for part in ("pair 1, end", "pair 2: 'Suez' is not a pair", "given twice", "executor: is 3"):
        assert part in words
    with pytest.raises(cr.SeabedError, match=r"none\.nc"):
        plan((5, 42), (8, 38), geodata=geo, seabed="none.nc")
    with pytest.raises(ModelError, match="geodata"):
        plan((5, 42), (8, 38), geodata="geodata")


def test_one_place_to_pass_needs_no_list_and_a_seabed_may_be_a_file(geo, tmp_path):
    direct = plan((5, 42), (8, 38), geodata=geo, via=[(4.0, 40.6)])
    assert plan((5, 42), (8, 38), geodata=geo, via=(4.0, 40.6)) == direct
    assert plan((5, 42), (8, 38), geodata=geo, via="4,40.6") == direct
    path = own_grid(tmp_path / "own.asc", np.full((40, 60), 2000.0), 6, 39.4, 0.01)
    ends = (6.05, 39.5), (6.5, 39.7)
    for seabed in (path, str(path)):
        found = plan(*ends, geodata=geo, seabed=seabed)
        assert found == plan(*ends, geodata=geo, seabed=cr.seabed.open_seabed(path))


def test_the_bend_at_a_cape_is_where_geometry_has_it(geo):
    """Around Cape Bon and Sicily's west the route bends once at most; its length is no more than
    that over the best single point beside each cape."""
    leg = plan((9.9, 38.0), (11.6, 36.0), geodata=geo)
    best = minimize_scalar(
        lambda lat: distance_km(9.9, 38.0, 11.11, lat) + distance_km(11.11, lat, 11.6, 36.0),
        bounds=(37.1, 37.5),
        method="bounded",
    )
    assert leg.route_km == pytest.approx(best.fun, rel=0.01)


def own_grid(path, depth_m, west, south, step):
    """Write depths as an Esri ASCII grid."""
    body = "\n".join(
        " ".join("-9999" if np.isnan(value) else f"{-value:.3f}" for value in row)
        for row in depth_m
    )
    rows, columns = depth_m.shape
    path.write_text(
        f"ncols {columns}\nnrows {rows}\nxllcorner {west}\nyllcorner {south}\n"
        f"cellsize {step}\nNODATA_value -9999\n{body}\n",
        encoding="ascii",
    )
    return path


def closing(name, geometry, **rules):
    layer = cr.planning.Layer(name, geometry=geometry, coverage=(-10, 30, 20, 46))
    return cr.planning.Rules(never_enter=(name,), layers=(layer,), **rules)


def test_a_closed_area_is_rounded_closely(geo):
    start, end = (3.6, 42.2), (7.9, 38.3)
    free = plan(start, end, geodata=geo)
    reserve = shapely.box(4.613, 38.507, 7.021, 41.409)  # on no cell's edge
    found = plan_in_detail(start, end, geodata=geo, rules=closing("reserve", reserve))
    assert not reserve.intersects(shapely.LineString(walked(found.leg.geometry)))
    by = min(
        distance_km(*start, *corner) + distance_km(*corner, *end)
        for corner in ((4.613, 38.507), (7.021, 41.409))
    )
    assert free.route_km < by - 5
    assert by - 1 < found.leg.route_km < by + 8
    assert found.covered_pct["reserve"] == pytest.approx(100, abs=0.1)


@pytest.mark.parametrize("turn", [0.0, -360.0])
def test_an_area_on_the_edges_of_cells_over_the_date_line_is_rounded(geo, turn):
    """Its northern edge is a parallel at which cells end; south of it routes are longer."""
    start, end = (178.4, -20.3), (-175.2, -21.6)
    zone = shapely.box(179 + turn, -23, 181 + turn, -19.8)
    found = plan(start, end, geodata=geo, rules=closing("zone", zone))
    corners = [start, (179, -19.8), (-179, -19.8), end]
    km = sum(distance_km(*a, *b) for a, b in pairwise(corners))
    assert km < found.route_km < km + 3  # two cells


def test_a_fence_is_left_by_its_gate(geo):
    """A line all around an end closes it; with 20 km of it away, the route leads by the gate."""
    start, end = (5.1, 39.5), (6.4, 39.5)
    ring = shapely.Point(*end).buffer(1).boundary
    with pytest.raises(NoRouteError, match="closed by the layer fence"):
        plan(start, end, geodata=geo, rules=closing("fence", ring))
    fence = shapely.LineString(ring.coords[:-2])
    found = plan(start, end, geodata=geo, rules=closing("fence", fence))
    assert not fence.intersects(shapely.LineString(walked(found.geometry, 0.05)))
    post = fence.coords[-1]
    straight = distance_km(*start, *post) + distance_km(*post, *end)
    assert straight < found.route_km < 1.5 * straight  # half the ring, not its diameter


def test_a_solver_that_answers_wrongly_is_refused(geo):
    ends = (5.1, 39.5), (6.4, 39.5)
    with pytest.raises(ModelError, match="returned None for 1 ends"):
        plan(*ends, geodata=geo, settings=PlanSettings(lambda costs, start, ends: None))
    nothing = PlanSettings(lambda costs, start, ends: [None for _ in ends])
    with pytest.raises(NoRouteError, match="the solver found none, though nothing closes it"):
        plan(*ends, geodata=geo, settings=nothing)


@pytest.mark.parametrize(
    ("start", "end"),
    [((0.0, 86.0), (178.0, 86.0)), ((10.0, 84.0), (-160.0, 84.0)), ((20.0, 81.5), (-160.0, 73.0))],
)
def test_the_arctic_is_crossed_by_the_pole(geo, start, end):
    free = Geodesic.WGS84.Inverse(start[1], start[0], end[1], end[0])["s12"] / 1000
    found = plan(start, end, geodata=geo)
    assert found.route_km == pytest.approx(free, rel=1e-3)
    assert np.array(found.geometry.coords)[:, 1].max() <= 90


def test_a_gap_between_closed_areas_is_found(geo):
    """400 m wide, while cells are 11 km in the seabed and 1 km where the route is planned."""
    walls = shapely.union_all(
        [
            shapely.box(4, 38.5, 5.1001, 41),
            shapely.box(5.105, 38.5, 20, 41),
            shapely.box(-2, 38.5, 4, 41),
        ]
    )
    leg = plan((5.0, 41.6), (5.3, 38.0), geodata=geo, rules=closing("walls", walls))
    points = walked(leg.geometry, 0.05)
    assert not walls.intersects(shapely.LineString(points))
    assert leg.route_km < 1.02 * distance_km(5.0, 41.6, 5.3, 38.0)


def test_a_wall_thinner_than_a_block_is_rounded_at_its_end(geo):
    """1,300 km long and 2 km thick, across the line: blocks that hold its edges count as open."""
    start, end, tip = (-28.5, 0.5), (-26.5, 0.5), 6.0
    wall = shapely.box(-27.5, -tip, -27.48, tip)
    shallow = cr.planning.Cost("depth_m", (cr.planning.Band(high=100, factor=2.0),))
    rules = cr.planning.Rules(
        costs=(shallow,), never_enter=("wall",), layers=(cr.planning.Layer("wall", geometry=wall),)
    )
    found = plan(start, end, geodata=geo, rules=rules)
    around = [start, (-27.5, tip), (-27.48, tip), end]
    metres = [Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0])["s12"] for a, b in pairwise(around)]
    assert found.route_km == pytest.approx(sum(metres) / 1000, rel=5e-3)


def test_what_closes_the_route_is_named(geo):
    strait = shapely.box(-5.9, 35.0, -5.4, 36.6)
    with pytest.raises(NoRouteError, match=r"closed by .*no-anchor zone.*Gibraltar"):
        plan((-8.0, 36.0), (-3.0, 36.0), geodata=geo, rules=closing("no-anchor zone", strait))


def test_depth_limits_and_costs_are_kept(geo):
    deep = cr.planning.Rules(
        unit="USD/km",
        per_km=1000.0,
        depth_m=(0, 2000),
        costs=(cr.planning.Cost("depth_m", (cr.planning.Band(low=0, high=300, per_km=500.0),)),),
    )
    found = plan_in_detail((3.6, 42.0), (8.6, 43.9), geodata=geo, rules=deep)
    assert np.nanmax(found.depths.depth_m) < 2600  # by bilinear; cells of the seabed keep it
    assert found.unit == "USD/km"
    assert found.cost == pytest.approx(sum(found.cost_by.values()))
    assert found.cost_by["length"] == pytest.approx(1000 * found.leg.route_km, rel=1e-3)
    assert 0 < found.cost_by["depth"] < 500 * found.leg.route_km
    with pytest.raises(ModelError, match="no open land"):
        plan((3.6, 42.0), (8.6, 43.9), geodata=geo, rules=cr.planning.Rules(medium="land"))


@pytest.mark.parametrize("factor", [1e-4, 29_000.0])
def test_costs_far_apart_are_distinguished(geo, factor):
    """What is cheap is gone through: no dearer than one such route; what is dear is rounded."""
    rules = cr.planning.Rules(
        costs=(cr.planning.Cost("area", (cr.planning.Band(factor=factor),)),),
        layers=(cr.planning.Layer("area", geometry=shapely.box(3, 38.5, 6, 39.5)),),
    )
    start, end = (5.3429, 43.2857), (3.0, 36.85)
    found = plan_in_detail(start, end, geodata=geo, rules=rules)
    if factor < 1:
        one, two = (5.15, 39.5), (3.6, 38.5)
        through = distance_km(*start, *one) + distance_km(*two, *end)
        through += factor * distance_km(*one, *two)
        assert found.cost < through + 5
    else:
        assert found.cost == pytest.approx(found.leg.route_km, rel=1e-3)


def test_costs_too_far_apart_are_refused_and_no_route_is_claimed_to_be_missing(geo):
    for factor in (1e8, 1e-7):
        rules = cr.planning.Rules(
            costs=(cr.planning.Cost("depth_m", (cr.planning.Band(2000, 9000, factor=factor),)),)
        )
        with pytest.raises(ModelError, match=r"30,000 times apart; close what .* never_enter"):
            plan("Marseille", "Algiers", geodata=geo, rules=rules)


def test_slopes_along_the_cable_are_planned_exactly_on_a_fine_grid(geo, tmp_path):
    """A bank that rises 20 degrees to the east costs 2 more a km where it is climbed."""
    rows, columns, step = 60, 90, 0.004
    east_km = step * 111.32 * np.cos(np.radians(39.5))
    depth = np.full((rows, columns), 2000.0)
    bank = slice(30, 40)
    depth[:, bank] -= np.tan(np.radians(20)) * 1000 * east_km * np.arange(1, 11)
    depth[:, 40:] = depth[:, 39:40]
    path = own_grid(tmp_path / "bank.asc", depth, 6, 39.4, step)
    rules = cr.planning.Rules(
        costs=(cr.planning.Cost("slope_along_deg", points=((0, 0.0), (30, 3.0))),)
    )
    seabed = cr.seabed.open_seabed(path)
    found = plan_in_detail((6.02, 39.5), (6.34, 39.5), geodata=geo, seabed=seabed, rules=rules)
    assert found.engine == "least cost on 32 neighbours"
    assert found.leg.accuracy_km < 0.6
    climbed = found.cost_by["slope along the cable"]
    assert climbed == pytest.approx(2 * 10 * east_km, rel=0.02)
    assert found.cost == pytest.approx(found.leg.route_km + climbed, rel=0.01)
    level = plan((6.02, 39.5), (6.34, 39.5), geodata=geo, seabed=seabed)
    assert found.leg.route_km >= level.route_km
    with pytest.raises(ModelError, match="least_cost"):
        plan((6.02, 39.5), (6.34, 39.5), geodata=geo, seabed=seabed, rules=rules,
             settings=PlanSettings(solvers.fast_marching))  # fmt: skip


def test_slopes_are_taken_from_the_cells_of_a_fine_grid_not_from_blocks(geo, tmp_path):
    """A bank too steep is rounded by its north end on a grid larger than the search takes."""
    rows, columns, step = 90, 120, 0.004
    depth = np.full((rows, columns), 2000.0)
    depth[30:, 60:] = 1000.0  # a step of 1000 m along 6.24 E, up to 39.64 N
    path = own_grid(tmp_path / "bank.asc", depth, 6, 39.4, step)
    rules = cr.planning.Rules(steepest_deg=30)
    ends = (6.05, 39.5), (6.4, 39.72)
    few, more = (PlanSettings(coarse_cells=2000, search_cells=most) for most in (4000, 20_000))
    with pytest.raises(ModelError, match=r"more than 4,000 cells, .* of 0\.89 km .*via="):
        plan(*ends, geodata=geo, seabed=path, rules=rules, settings=few)
    leg = plan(*ends, geodata=geo, seabed=path, rules=rules, settings=more)
    lon, lat = walked(leg.geometry, 0.05).T
    assert leg.accuracy_km < 0.5
    assert lat[np.argmin(np.abs(lon - 6.24))] > 39.64 - step
    typed = cr.planning.Cost("depth_m", (cr.planning.Band(0, 1500, per_km=1.0, cable_type="DA"),))
    rules_by_type = cr.planning.Rules(costs=(typed,))
    found = plan_in_detail(*ends, geodata=geo, seabed=path, rules=rules_by_type, settings=more)
    assert found.cost == pytest.approx(found.leg.route_km, rel=0.01)  # where it is shallow is dear
    coarse = own_grid(tmp_path / "coarse.asc", depth[::4, ::4], 6, 39.4, 4 * step)
    with pytest.raises(cr.SeabedError, match=r"cells of 1\.78 km"):
        plan(*ends, geodata=geo, seabed=coarse, rules=rules, settings=more)


def test_an_end_ashore_of_a_fine_grid_moves_to_the_sea(geo, tmp_path):
    """It may lie more cells inland than the window around the route found is wide."""
    depth = np.full((280, 320), -2000.0)
    seabed = cr.seabed.open_seabed(own_grid(tmp_path / "fine.asc", depth, 2.6, 41, 0.005))
    found = plan_in_detail((3.0, 42.0), (3.9, 41.3), seabed=seabed, geodata=geo)
    (move,) = found.moves
    assert 10 < move.km < 25
    assert move.start == (3.0, 42.0)
    assert found.leg.geometry.coords[0] == move.start
    assert found.leg.geometry.coords[1] == pytest.approx(move.end)
