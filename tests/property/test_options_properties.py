"""What must hold for any ways, in small worlds that are drawn at random."""

from __future__ import annotations

import csv
import random

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings, strategies as st
from worlds.seas import small_worlds

from cableroute import NoRouteError, find_routes, open_geodata
from cableroute.comparison import what_if
from cableroute.geodata.embedded import embedded_folder
from cableroute.routing import passage

some = settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def ways(geo, start="N0", end="N1", **asked):
    """Return ways by set of systems: of two orders of one set either may be told."""
    try:
        routes = find_routes(geo, start, end, **{"k": 1000} | asked)
    except NoRouteError:
        return {}
    return {frozenset(route.id.split("+")): route for route in reversed(routes)}


def lengths(routes):
    return {names: route.cable_range_km.likely for names, route in routes.items()}


def best(routes):
    return min(lengths(routes).values(), default=float("inf"))


@pytest.fixture
def folder(tmp_path_factory):
    return lambda: tmp_path_factory.mktemp("world") / "own"


@some
@given(small_worlds())
def test_both_directions_are_equally_long(folder, made):
    geo = made[0].open(folder())
    there, back = lengths(ways(geo)), lengths(ways(geo, "N1", "N0"))
    assert back == pytest.approx(there, abs=1e-3)


@some
@given(small_worlds(), st.sampled_from(["rtd", "cable", "fewest"]), st.integers(1, 12))
def test_fewer_routes_are_the_first_of_more(folder, made, by, more):
    """Of any k and any larger one, by each order."""
    geo = made[0].open(folder())

    def found(k):
        try:
            return [route.id for route in find_routes(geo, "N0", "N1", k=k, order=by)]
        except NoRouteError:
            return []

    many = found(more)
    assert len(set(many)) == len(many) <= more
    for k in range(1, more):
        assert found(k) == many[:k]


@some
@given(small_worlds(), st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(folder, made, chance):
    world = made[0]
    known = lengths(ways(world.open(folder())))

    def shuffled(rows):
        chance.shuffle(rows)
        return rows

    assert lengths(ways(world.open(folder(), shuffled))) == pytest.approx(known, abs=1e-6)


@some
@given(small_worlds(), st.data())
def test_removing_never_adds_to_what_is_kept_nor_shortens_the_best(folder, made, data):
    geo = made[0].open(folder())
    before = ways(geo)
    assume(before)
    gone = data.draw(st.sampled_from([
        "station:N2", "station:N3", "station:N4", "country:FR", "country:EG",
        *(f"system:{name}" for name in geo.systems),
    ]))  # fmt: skip
    found = what_if(geo, "N0", "N1", remove=[gone], k=1000)
    assert {route.id for route in found.kept} <= {route.id for route in found.before}
    assert len(found.kept) + len(found.lost) == len(found.before)
    after = ways(geo, avoid=[gone])
    kind, _, name = gone.partition(":")
    for route in after.values():
        passed = passage(geo, route)
        places = {route.start_id, *(leg.end_id for leg in route.legs)}
        assert kind != "station" or name not in places
        assert kind != "country" or name not in passed.countries
        assert kind != "system" or name not in {leg.system_id for leg in route.legs}
    assert best(after) >= best(before) - 1e-3


@some
@given(small_worlds(), st.data())
def test_what_is_kept_is_found_without_what_is_gone(folder, made, data):
    geo = made[0].open(folder())
    assume(ways(geo))
    gone = data.draw(st.sampled_from(["station:N2", "station:N3", "country:FR", "country:EG"]))
    found = what_if(geo, "N0", "N1", remove=[gone], k=1000)
    kept = {frozenset(route.id.split("+")) for route in found.kept}
    assert kept <= {frozenset(route.id.split("+")) for route in found.after}


@some
@given(small_worlds(), st.sampled_from(["N2", "N3", "N4"]), st.data())
def test_a_segment_more_never_worsens_the_best(folder, made, other, data):
    world = made[0]
    before = best(ways(world.open(folder())))
    system = data.draw(st.sampled_from([row["id"] for row in world.rows["systems"]]))
    start = data.draw(st.sampled_from(["N0", "N1"]))
    world.segment("MORE", system, start, other)
    assert best(ways(world.open(folder()))) <= before + 1e-3


@some
@given(small_worlds(), st.integers(1, 4))
def test_fewer_are_the_first_of_more_and_no_more_than_asked(folder, made, k):
    geo = made[0].open(folder())
    every = ways(geo)
    some_of_them = ways(geo, k=k)
    assert len(some_of_them) <= k
    assert bool(some_of_them) == bool(every)


def test_the_order_of_rows_changes_no_embedded_route(geo, tmp_path):
    """The embedded systems in another order, over the embedded tables."""
    with (embedded_folder() / "systems.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    random.Random(7).shuffle(rows)
    own = tmp_path / "own"
    own.mkdir()
    with (own / "systems.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    both = open_geodata(own)
    names = [route.id for route in find_routes(geo, "Marseille", "Mumbai", allow_planned=True)]
    again = [route.id for route in find_routes(both, "Marseille", "Mumbai", allow_planned=True)]
    assert again == names
