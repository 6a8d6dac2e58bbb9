"""What a country loses: by hand in a small world, and against networkx over all features."""

from __future__ import annotations

import random
from itertools import combinations

import networkx as nx
import pytest
from hypothesis import Phase, given, settings
from worlds.seas import small_worlds, two_seas

import cableroute as cr
from cableroute.countries.losses import Connection, Losses, connections_of
from cableroute.countries.network import KINDS, country_at, kind_of, networks
from cableroute.model import Range
from cableroute.routing import Conditions
from cableroute.routing.features import RouteFeature, passes
from cableroute.routing.system_networks import offers

AGE = 5.0


def losses_of(geo, code):
    pair = networks(geo, Conditions(max_status_age_years=AGE))
    found = connections_of(geo, code, *pair)
    return found, Losses(geo, code, found)


def lost_by_networkx(geo, code, gone, **asked):
    """Connections that are left without some features, system by system, by networkx."""
    left = set()
    for system, hops in offers(geo, Conditions(**asked)).hops.items():
        graph = nx.Graph()
        for hop in hops:
            if not any(
                passes(geo, feature, hop.legs, system_id=system, path_id=hop.path_id)
                for feature in gone
            ):
                graph.add_edge(hop.start_id, hop.end_id)
        here = {place for place in graph if place in geo.stations}
        own = {place for place in here if country_at(geo, place) == code}
        for place in own:
            joined = nx.node_connected_component(graph, place)
            left |= {(system, country_at(geo, it)) for it in joined & here - own}
    return left


@pytest.fixture(scope="module")
def seas(tmp_path_factory):
    world = two_seas()
    world.station("E3", 34.5, 29.3, "EG")
    world.system("OLD", "E3", "I1", status_date="2001")  # seen too long ago: not verified
    world.segment("O-ONLY", "OLD", "E3", "I1", (43.3, 12.6), (53.0, 15.0), group_ids=["BAB"])
    return world.open(tmp_path_factory.mktemp("seas") / "own")


def test_connections_of_egypt_by_hand(seas):
    found, _ = losses_of(seas, "EG")
    sure = {(one.system_id, one.country) for one in found if one.sure}
    assert sure == {("ALPHA", "FR"), ("ALPHA", "DJ"), ("ALPHA", "IN"), ("BETA", "FR"),
                    ("DELTA", "IN")}  # fmt: skip
    assert {(one.system_id, one.country) for one in found if not one.sure} == {("OLD", "IN")}


def test_worst_losses_of_egypt_by_hand(seas):
    _, losses = losses_of(seas, "EG")
    (station,) = losses.worst("station")
    # Eastport: ALPHA-IN, DELTA-IN, and OLD-IN; Redbeach: ALPHA-DJ, ALPHA-IN, DELTA-IN of 5
    assert [item.name for item in station.features] == ["Redbeach"]
    assert station.connections == 3
    # with OLD, which Redbeach does not hit, 3 of 6; without it 3 of 5
    assert station.connections_pct == pytest.approx((50.0, 60.0, 60.0))
    assert (station.systems, station.systems_pct) == (
        1, pytest.approx((25.0, 100 / 3, 100 / 3)),
    )  # fmt: skip
    (strait,) = losses.worst("strait")
    # the strait has no position: it is of all of A-SOUTH, 3 of 5; OLD is hit too: 4 of 6 with it
    assert strait.connections_pct == pytest.approx((60.0, 60.0, 400 / 6))
    (pair,) = losses.worst("station", pairs=True)
    assert {item.name for item in pair.features} == {"Redbeach", "Northbeach"}
    assert (pair.connections, pair.systems) == (5, 3)
    assert pair.connections_pct == pytest.approx((500 / 6, 100.0, 100.0))
    singles, doubles = losses.by_kind()
    assert [loss.kind for loss in singles] == ["system", "station", "strait", "country"]
    assert doubles[-1].kind == "any"


def test_a_station_of_another_country_is_lost_too(seas):
    _, losses = losses_of(seas, "DJ")
    (one,) = losses.worst("station")
    assert one.features[0].name == "Hornpoint"  # of its own stations first, of equals
    assert one.connections_pct == Range(100.0, 100.0, 100.0)


@pytest.mark.parametrize("code", ["EG", "CY"])
def test_every_single_loss_is_that_of_networkx(geo, code):
    found, losses = losses_of(geo, code)
    for unverified in (False, True):
        whole = lost_by_networkx(geo, code, (), allow_unverified=unverified)
        ours = {(one.system_id, one.country) for one in found if unverified or one.sure}
        assert whole == ours
    whole = lost_by_networkx(geo, code, ())
    for at, feature in enumerate(losses.features):
        left = lost_by_networkx(geo, code, (feature,))
        assert losses.connections.sure.of(at, at) == len(whole - left), feature


def test_pairs_are_those_of_networkx(geo):
    _, losses = losses_of(geo, "EG")
    whole = lost_by_networkx(geo, "EG", ())
    size = len(losses.features)
    chosen = random.Random(1).sample(list(combinations(range(size), 2)), 25)
    worst = losses.worst(count=3, pairs=True)
    chosen += [tuple(losses.features.index(it) for it in loss.features) for loss in worst]
    for one, two in chosen:
        pair = (losses.features[one], losses.features[two])
        left = lost_by_networkx(geo, "EG", pair)
        assert losses.connections.sure.of(one, two) == len(whole - left), pair
        gone = {system for system, _ in whole} - {system for system, _ in left}
        assert losses.systems.sure.of(one, two) == len(gone), pair


@settings(max_examples=12, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(small_worlds())
def test_random_worlds_are_those_of_networkx(tmp_path_factory, drawn):
    geo = drawn[0].open(tmp_path_factory.mktemp("small") / "own")
    found, losses = losses_of(geo, "EG")
    whole = lost_by_networkx(geo, "EG", ())
    assert {(one.system_id, one.country) for one in found} == whole
    for one, two in combinations(range(len(losses.features)), 2):
        pair = (losses.features[one], losses.features[two])
        left = lost_by_networkx(geo, "EG", pair)
        assert losses.connections.sure.of(one, two) == len(whole - left), pair


def test_a_system_may_keep_a_connection_that_is_not_verified(geo):
    """Without the first station all that is sure of it is lost, and not what may be there."""
    one, two = (frozenset({RouteFeature("station", name, name)}) for name in list(geo.stations)[:2])
    known = [Connection("S", "XA", (one,), (one,)), Connection("S", "XB", (), (two,))]
    losses = Losses(geo, "XX", known)
    [worst] = losses.worst("station")
    assert worst.features == tuple(one)
    assert (worst.systems, worst.systems_pct) == (1, (0, 100, 100))
    [both] = losses.worst("station", pairs=True)
    assert both.systems_pct == (100, 100, 100)


def test_no_feature_is_worse_than_the_one_that_is_given(geo):
    _, losses = losses_of(geo, "KE")
    for kind in KINDS:
        (given_one,) = losses.worst(kind)
        of_kind = [at for at, it in enumerate(losses.features) if kind_of(geo, it) == kind]
        most = max(losses.connections.sure.of(at, at) for at in of_kind)
        assert given_one.connections == most


def test_the_only_station_is_a_node_cut_of_kenya(geo):
    """Mombasa and Nyali are what networkx needs to cut Kenya from Marseille."""
    graph = nx.Graph()
    for system, hops in offers(geo, Conditions()).hops.items():
        for hop in hops:
            ends = [it if it in geo.stations else f"{it} {system}" for it in
                    (hop.start_id, hop.end_id)]  # fmt: skip
            graph.add_edge(*ends)
    for place in ("KE-MBA", "KE-NYA"):
        graph.add_edge("Kenya", place)
    cut = nx.minimum_node_cut(graph, "Kenya", "FR-MRS")
    found = cr.countries.country_profile(geo, "Kenya")
    loss = next(it for it in found.single_losses if it.kind == "station")
    assert {it.id for it in loss.features} == {"KE-MBA"}
    assert len(cut) == 1  # from Nyali no system leads on, so that Mombasa alone is a cut
    assert "Marseille" in loss.hubs_lost
    assert loss.features[0] == RouteFeature("station", "KE-MBA", "Mombasa")
