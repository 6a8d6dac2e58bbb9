"""Lines of a system as a network: held against lengths by GeographicLib, and drawn cases."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st
from pyproj import Geod
from worlds.cable_maps import cut_at_180, line_between

from cableroute.importing.linking import END, LANDING, UNIT, network

GEOD = Geod(ellps="WGS84")


def line(*positions):
    return np.array(positions, float)


def joined(parts, landings, *, are_named=True, join_km=9.0):
    given_ = [(key, *at) for key, at in landings.items()]
    return network(parts, given_, join_km=join_km, are_named=are_named)


def legs(net):
    """Which landings and branch points each edge joins, and its role."""
    names = [node.key or node.kind for node in net.nodes]
    return {(*sorted((names[it.start], names[it.end])), it.role) for it in net.edges}


def km_in_degrees(xy):
    """Length of a line that is straight in degrees, by GeographicLib over short pieces."""
    fine = np.vstack([a + np.linspace(0, 1, 60)[:, None] * (b - a)
                      for a, b in pairwise(xy)])  # fmt: skip
    return GEOD.line_length(fine[:, 0], fine[:, 1]) / 1000


def test_parts_cut_at_the_date_line_are_one_segment():
    parts = [line((178, 10), (180, 11)), line((-180, 11), (-178, 12))]
    net = joined(parts, {"west": (178, 10), "east": (-178, 12)})
    assert legs(net) == {("east", "west", "trunk")}
    assert net.km == pytest.approx(km_in_degrees(line((178, 10), (182, 12))), rel=1e-4)
    lon = np.array(net.edges[0].line.coords)[:, 0]
    assert (np.abs(lon) <= 180).all()
    assert len(lon) == len(set(lon))  # 180 and -180 in a row are one position


def test_a_line_that_runs_on_beyond_180_is_the_same():
    cut = joined([line((178, 0), (180, 0)), line((-180, 0), (-178, 0))],
                 {"w": (178, 0), "e": (-178, 0)})  # fmt: skip
    on = joined([line((178, 0), (182, 0))], {"w": (178, 0), "e": (-178, 0)})
    jump = joined([line((178, 0), (-178, 0))], {"w": (178, 0), "e": (-178, 0)})
    assert cut.km == pytest.approx(on.km) == pytest.approx(jump.km)


def test_a_branch_leaves_the_trunk_where_its_line_ends_on_it():
    net = joined([line((0, 0), (10, 0)), line((4.5, 0), (4.5, 2))],
                 {"A": (0, 0), "B": (10, 0), "C": (4.5, 2)})  # fmt: skip
    assert legs(net) == {("A", "unit", "trunk"), ("B", "unit", "trunk"), ("C", "unit", "branch")}
    [unit] = [node for node in net.nodes if node.kind == UNIT]
    assert (unit.lon_deg, unit.lat_deg) == pytest.approx((4.5, 0.0))


def test_the_two_longest_arms_are_the_trunk():
    net = joined([line((0, 0), (5, 0)), line((5, 0), (6, 0)), line((5, 3), (5, 0))],
                 {"A": (0, 0), "B": (6, 0), "C": (5, 3)})  # fmt: skip
    assert legs(net) == {("A", "unit", "trunk"), ("C", "unit", "trunk"), ("B", "unit", "branch")}


def test_a_landing_that_a_line_passes_divides_it():
    net = joined([line((0, 0), (5, 0), (10, 0))], {"A": (0, 0), "M": (5, 0.05), "B": (10, 0)})
    assert legs(net) == {("A", "M", "trunk"), ("B", "M", "trunk")}
    assert net.unreached == ()


def test_without_a_list_of_landings_only_ends_join():
    net = joined([line((0, 0), (5, 0), (10, 0))], {"A": (0, 0), "M": (5, 0.05), "B": (10, 0)},
                 are_named=False)  # fmt: skip
    assert legs(net) == {("A", "B", "trunk")}


def test_what_is_too_far_does_not_join_and_how_far_is_known():
    net = joined([line((0, 0), (10, 0))], {"A": (0, 0), "B": (10, 0), "M": (5, 2)})
    [(key, km)] = net.unreached
    assert key == "M"
    assert km == pytest.approx(GEOD.inv(5, 0, 5, 2)[2] / 1000, rel=0.01)
    far = joined([line((0, 0), (10, 0))], {"A": (0, 0), "B": (10.2, 0)})
    assert {node.kind for node in far.nodes} == {LANDING, END}


def test_two_landings_close_together_stay_two():
    net = joined([line((0, 0), (3, 0)), line((3, 0), (3.05, 0.0))],
                 {"A": (0, 0), "B": (3, 0), "C": (3.05, 0)})  # fmt: skip
    assert legs(net) == {("A", "B", "trunk"), ("B", "C", "trunk")}


def test_a_ring_is_trunk_all_round():
    net = joined([line((0, 0), (5, 0)), line((5, 0), (5, 5)), line((5, 5), (0, 0))],
                 {"A": (0, 0), "B": (5, 0), "C": (5, 5)})  # fmt: skip
    assert {role for *_, role in legs(net)} == {"trunk"}
    assert len(net.edges) == 3


def test_a_line_that_ends_where_it_begins_is_counted_in_km():
    net = joined([line((0, 0), (1, 0)), line((0, 0), (0, 1), (-1, 1), (0, 0.0))],
                 {"A": (0, 0), "B": (1, 0)})  # fmt: skip
    assert legs(net) == {("A", "B", "trunk")}
    assert net.closed_km > 300


@pytest.mark.parametrize("parts", [[], [line((3, 3), (3, 3))]])
def test_nothing_is_made_of_nothing(parts):
    assert joined(parts, {"A": (3, 3)}).edges == ()


PLACES = st.lists(
    st.tuples(st.integers(-179, 179), st.integers(-60, 60)), min_size=2, max_size=7, unique=True
)


@settings(max_examples=40, deadline=None)
@given(places=PLACES, bend=st.floats(-1, 1), branches=st.integers(0, 2), turn=st.booleans())
def test_any_drawn_network_comes_back(places, bend, branches, turn):
    """A trunk in parts, cut at the date line, with branches: same landings, same length."""
    branches = min(branches, len(places) - 2)
    trunk = places[: len(places) - branches]
    drawn = [line_between(a, b, bend=bend, count=7) for a, b in pairwise(trunk)]
    for place in places[len(trunk) :]:
        drawn.append(line_between(drawn[0][3], place, count=4))
    apart = [np.hypot(x - u, y - v) for n, (x, y) in enumerate(places) for u, v in places[:n]]
    parts = [part for it in drawn for part in cut_at_180(it)]
    if turn:
        parts = [part[::-1] for part in reversed(parts)]
    landings = {f"P{n}": place for n, place in enumerate(places)}
    net = joined(parts, landings, join_km=0.5)
    assert min(apart) >= 1
    assert net.unreached == ()
    assert {node.key for node in net.nodes if node.kind == LANDING} == set(landings)
    assert net.km + net.closed_km == pytest.approx(sum(map(km_in_degrees, drawn)), rel=2e-3)
    reached, more = {0}, True
    while more:  # all that was drawn as one is one
        found = {n for e in net.edges for n in (e.start, e.end) if {e.start, e.end} & reached}
        more, reached = not found <= reached, reached | found
    assert len(reached) == len(net.nodes)


@pytest.mark.parametrize("are_named", [True, False])
def test_two_landings_at_one_place_are_one(are_named):
    parts = [line((0, 0.004), (0.004, 0.002)), line((0.004, 0.002), (5, 0))]
    net = joined(parts, {"A": (0.003, 0), "B": (0.003, 0), "C": (5, 0)}, are_named=are_named)
    assert legs(net) == {("A", "C", "trunk")}
    assert not net.unreached
