"""What is along a route on a page: the library's figures, and nothing that may not be shown."""

import numpy as np
import pytest
from shapely import LineString
from worlds.map_pages import page_data

import cableroute as cr
from cableroute.charts import depth_profile
from cableroute.desk_study.crossing_list import crossing_list
from cableroute.desk_study.samples import sampled
from cableroute.geodata.crossed import waters_of
from cableroute.maps.along_routes import KP_UNITS, MOST_ROUTES, TOLERANCE_M
from cableroute.model import Leg, Route
from cableroute.presentation.names import Names
from cableroute.presentation.stretches import stretches_of


@pytest.fixture(scope="module")
def routes(geo):
    return cr.find_routes(geo, "Marseille", "Jeddah")[:2]


@pytest.fixture(scope="module")
def page(geo, routes):
    return page_data(cr.draw_map(routes, geodata=geo).get_root().render())


def depths_on_page(page, number):
    """KP and depth of every place of a route that its profile has."""
    found, at_km = [], 0.0
    for leg, backwards in page["routes"][number]["legs"]:
        km = page["legs"][leg]["km"]
        for piece in page["along"]["legs"].get(str(leg), {"depths": []})["depths"]:
            points = np.cumsum(np.reshape(piece, (-1, 2)), axis=0) / (KP_UNITS, 1)
            points[:, 0] = at_km + (km - points[:, 0] if backwards else points[:, 0])
            found.append(points[::-1] if backwards else points)
        at_km += km
    return found


def test_depths_of_a_page_are_those_of_the_chart(geo, routes, page):
    pytest.importorskip("matplotlib")
    for number, route in enumerate(routes):
        ax = depth_profile(geo, route)
        kp_km, depth_m = ax.lines[0].get_data()
        pieces = depths_on_page(page, number)
        known = np.isfinite(depth_m)
        for kp, depth in np.concatenate(pieces):
            nearest = np.flatnonzero(known & (np.abs(kp_km - kp) <= 0.051))
            assert np.abs(depth_m[nearest] - depth).min() <= 0.5
        off = [
            np.abs(np.interp(kp_km[inside], *piece.T) - depth_m[inside]).max()
            for piece in pieces
            if (inside := known & (kp_km > piece[0, 0]) & (kp_km < piece[-1, 0])).any()
        ]
        assert max(off) < 2.5 * TOLERANCE_M  # KP is rounded, and the seabed is steep
        lost = sum(np.diff(kp_km)[known[1:] & known[:-1]]) - sum(np.ptp(it[:, 0]) for it in pieces)
        assert lost == pytest.approx(0, abs=0.1 * len(pieces))
        deepest = int(np.nanargmax(depth_m))
        assert np.concatenate(pieces)[:, 1].max() == round(float(depth_m[deepest]))


def test_stretches_of_a_page_are_those_of_the_diagram(geo, routes, page):
    for route, shown in zip(routes, page["along"]["routes"], strict=True):
        parts = stretches_of(route, Names.english(geo))
        for part, item in zip(parts, shown["stretches"], strict=True):
            assert item["to"] == pytest.approx(part.to_km, abs=5e-4)
            assert (item["medium"], item["name"], *item["ends"]) == (
                part.medium, part.name, part.start, part.end,
            )  # fmt: skip
        seen = {name for kind, _, _, name in shown["spans"] if kind == "waters"}
        assert seen == set(waters_of(geo, route.legs))
        for kind, first, last, _ in shown["spans"]:
            assert 0 <= first <= last <= route.route_km + 0.1
            assert last > first or kind in ("strait", "risk")


def test_cables_that_cross_are_those_of_the_desk_study(geo, routes, page):
    leg = max((leg for leg in routes[0].legs if leg.medium == "sea"), key=lambda it: it.route_km)
    number = next(
        str(at) for at, _ in page["routes"][0]["legs"]
        if page["legs"][at]["km"] == pytest.approx(leg.route_km, abs=1e-3)
    )  # fmt: skip
    samples = sampled(leg, cr.seabed.open_seabed(), step_km=50.0)
    found = crossing_list(leg, geo, samples).crossings
    own = geo.systems[leg.system_id].name
    wanted = [it for it in found if it.kind == "cross" and not it.crossed.startswith(f"{own} (")]
    shown = page["along"]["legs"][number]["crosses"]
    systems = page["along"]["systems"]
    assert len(shown) > 3
    assert sorted((systems[at], km) for km, at in shown) == sorted(
        (it.crossed.rpartition(" (")[0], round(it.kp_km, 1)) for it in wanted
    )


def test_a_leg_without_sea_in_the_grid_has_no_depths_and_a_map_without_tables_no_names():
    lake = Leg("L", "A", "B", "sea", LineString([(100.0, 50.0), (101.0, 50.0)]), 1)
    page = page_data(cr.draw_map([Route("R", "inland", [lake])]).get_root().render())
    along = page["along"]
    assert along["legs"]["0"] == {"depths": [], "crosses": []}
    assert along["routes"][0]["spans"] == []
    assert along["relief"][0].startswith("ETOPO1 at 6 arc minutes")


def test_only_the_first_routes_have_a_diagram():
    line = LineString([(33.0, 28.5), (33.1, 28.4)])
    many = [
        Route(f"R{n}", f"R{n}", [Leg(f"L{n}", "A", "B", "land", line, 1)])
        for n in range(MOST_ROUTES + 2)
    ]
    along = page_data(cr.draw_map(many).get_root().render())["along"]
    assert len(along["routes"]) == MOST_ROUTES
    assert along["relief"] is None
