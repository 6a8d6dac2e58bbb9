"""Sets of candidates on networks small enough to work out by hand: every subset of them."""

import functools
from collections import namedtuple
from dataclasses import replace
from itertools import chain, combinations
from types import SimpleNamespace

import numpy as np
import pytest
from worlds.reliability import LAND, SEA, leg as leg_of, opened
from worlds.seas import World, two_seas

from cableroute.geometry.lines import line_km
from cableroute.investment.branch_landings import BRANCH_KM, _branch
from cableroute.investment.candidates import Candidate, JoinedLink, Price, QuickerRepair
from cableroute.investment.choice import SAME, Valued, affordable, best_of
from cableroute.investment.connection import CROSSING, HeldConnection, _agreed
from cableroute.investment.evaluation import Draws, Evaluation
from cableroute.investment.finding import Finder
from cableroute.investment.kept_demand import _traffic_link, demand_kept, wanted_by
from cableroute.investment.other_best import other_best
from cableroute.investment.prices import PriceList
from cableroute.model.figures import Range
from cableroute.model.legs import reverse_leg
from cableroute.model.routes import Route
from cableroute.money.cost_inputs import CostItem
from cableroute.money.sensitivity import Uncertain
from cableroute.routing.conditions import Conditions
from cableroute.routing.search import find_routes
from cableroute.traffic.capacity import NOT_KNOWN, Bounds, capacity_of
from cableroute.traffic.demand import Demand, DemandPair, gravity

MINUTES = 365.25 * 24 * 60
HOURS = 365.25 * 24


AT = {"A": (20, 1), "X": (21, 1), "Y": (21, 2), "B": (22, 1)}


def leg(name, start, end, **more):
    return leg_of(name, start, end, **({"line": [AT[start], AT[end]]} | more))


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    return opened(tmp_path_factory.mktemp("investment"))


def down(km, faults=2.0, hours=5.0):
    """The share of time that cable on land is down, by faults a year of 1,000 km."""
    out = km / 1000 * faults * hours / HOURS
    return out / (1 + out)


def value_of(values, name):
    return values[name]


def price(low, likely, high, name="own"):
    """A price of one figure."""
    figure = Uncertain(name, low, likely, high, "USD")
    item = CostItem("own", "once", low, likely, high, (name,),
                    evaluate=functools.partial(value_of, name=name))  # fmt: skip
    return Price((item,), (figure,))


def land(name, start, end, km):
    return JoinedLink(name, start, end, (leg(name, start, end, km=km),))


def candidate(name, start, end, km, usd=1.0):
    return Candidate(name, name, "land path", price(usd, usd, usd, name), links=(
        land(name, start, end, km),
    ))  # fmt: skip


@pytest.fixture(scope="module")
def held():
    """A - X - B, 1,000 and 500 km."""
    legs = (leg("AX", "A", "X", km=1000), leg("XB", "X", "B", km=500))
    return HeldConnection("A", "B", (Route("R", "R", legs),), stations=frozenset("AXBY"))


CANDIDATES = [
    candidate("AX2", "A", "X", 800, 4.0),
    candidate("XB2", "X", "B", 700, 3.0),
    candidate("AY", "A", "Y", 600, 2.0),  # nothing without the next
    candidate("YB", "Y", "B", 300, 2.0),
    candidate("AB", "A", "B", 2000, 5.0),
]


def by_states(chosen):
    """Return the downtime by every state of every link: up or down, and whether A reaches B."""
    links = {"AX": ("A", "X", 1000), "XB": ("X", "B", 500)}
    for at in chosen:
        one = CANDIDATES[at].links[0]
        links[one.id] = (one.start_id, one.end_id, one.legs[0].published_km[0])
    names = list(links)
    total = 0.0
    for state in range(2 ** len(names)):
        chance, joined = 1.0, {"A"}
        up = []
        for at, name in enumerate(names):
            share = down(links[name][2])
            is_up = state >> at & 1
            chance *= 1 - share if is_up else share
            if is_up:
                up.append(links[name][:2])
        for _ in names:
            for one, two in up:
                if one in joined or two in joined:
                    joined |= {one, two}
        total += 0.0 if "B" in joined else chance
    return total * MINUTES


def subsets(count):
    sizes = (combinations(range(count), size) for size in range(count + 1))
    return [frozenset(chosen) for chosen in chain.from_iterable(sizes)]


def test_every_set_has_the_downtime_of_all_states(world, held):
    evaluation = Evaluation(world, [held], CANDIDATES)
    for chosen in subsets(len(CANDIDATES)):
        [found] = evaluation.downtimes(chosen, [{}])
        assert found == pytest.approx(by_states(chosen), rel=1e-9), sorted(chosen)


def test_the_routes_of_a_set_are_those_that_a_search_finds(world, held):
    """Picked out of all paths; a path over the legs of another candidate is one with it."""
    twin = candidate("twin", "A", "X", 800)
    [link] = CANDIDATES[0].links
    twin = replace(twin, links=(link._replace(id="twin"),))
    evaluation = Evaluation(world, [held], [*CANDIDATES, twin])
    for chosen in subsets(len(evaluation.candidates)):
        [network] = evaluation.networks(chosen)
        assert network.routes == tuple(held.routes_with(evaluation._links(chosen)))


def test_hand_worked_values(world, held):
    """2 faults a year on 1,000 km, 5 h each: 10 h a year; a second path leaves its square."""
    evaluation = Evaluation(world, [held], CANDIDATES)
    [alone] = evaluation.downtimes(frozenset(), [{}])
    assert alone == pytest.approx((1 - (1 - down(1000)) * (1 - down(500))) * MINUTES)
    assert alone == pytest.approx(900, rel=0.01)  # 15 h
    saved = evaluation.avoided(frozenset({0}))
    assert saved.likely == pytest.approx(600, rel=0.01)  # 10 h, but for the square
    best = down(1000, 1, 4), down(1000, 4, 6)
    assert saved.low == pytest.approx(best[0] * (1 - down(800, 1, 4)) * MINUTES, rel=0.01)
    assert saved.high == pytest.approx(best[1] * (1 - down(800, 4, 6)) * MINUTES, rel=0.02)


def test_what_helps_only_together_is_nothing_alone(world, held):
    evaluation = Evaluation(world, [held], CANDIDATES)
    assert evaluation.avoided(frozenset({2})) == (0, 0, 0)
    assert evaluation.avoided(frozenset({3})).likely == 0
    both = evaluation.avoided(frozenset({2, 3}))
    assert both.likely > 800
    assert evaluation.avoided(frozenset({2}), frozenset({3})) == both
    assert evaluation.useful(frozenset({2})) == evaluation.useful(frozenset())


def test_best_set_is_that_of_all_subsets(world, held):
    evaluation = Evaluation(world, [held], CANDIDATES)
    [before] = evaluation.downtimes(frozenset(), [{}])
    prices = [item.price.span.likely for item in CANDIDATES]
    for budget in (1, 3, 4, 5, 7, 9, 12, 16):
        valued = [
            Valued(chosen, sum(prices[at] for at in chosen),
                   before - evaluation.downtimes(chosen, [{}])[0])
            for chosen in affordable(prices, budget).sets
        ]  # fmt: skip
        best = best_of(valued, budget)
        brute = max(
            before - by_states(chosen) for chosen in subsets(len(prices))
            if sum(prices[at] for at in chosen) <= budget
        )  # fmt: skip
        assert best.value == pytest.approx(brute, rel=SAME)


def test_connections_add_up(world, held):
    other = HeldConnection("A", "X", (Route("S", "S", (leg("AX", "A", "X", km=1000),)),),
                       stations=frozenset("AX"))  # fmt: skip
    both = Evaluation(world, [held, other], CANDIDATES).avoided(frozenset({0}))
    apart = [Evaluation(world, [one], CANDIDATES).avoided(frozenset({0})) for one in (held, other)]
    assert both == pytest.approx([one + two for one, two in zip(*apart, strict=True)])


def test_a_fibre_pair_on_a_system_twice_as_long_is_a_candidate(tmp_path):
    """A search leaves out chains over 1.6 times the shortest, which is the cable held here."""
    made = World()
    made.station("A", 33.0, 28.0, "EG")
    made.station("B", 35.0, 25.0, "SA")
    for name, middle in (("ONE", []), ("TWO", [(36.5, 30.0)])):
        made.system(name, "A", "B")
        made.segment(name[0], name, "A", "B", *middle)
    geo = made.open(tmp_path / "own")
    [route] = find_routes(geo, "A", "B")
    connection = HeldConnection("A", "B", (route,), stations=frozenset("AB"))
    finder = Finder(geo, connection, PriceList(geo, 2025), Conditions(), 1e7,
                    kinds=("cross-connect",))  # fmt: skip
    assert [item.name for item in finder.all()] == ["fibre pair on Two Cable, A - B, "
                                                    "cross-connected"]  # fmt: skip


def test_a_ship_takes_days_off_each_repair_of_its_zone(world):
    """141 to 158 days at the narrows, and 10 less with a ship: never less than 140."""
    line = [(4.5, 0), (5.5, 0)]  # within the narrows
    held = HeldConnection("A", "B", (
        Route("R", "R", (leg("S", "A", "B", medium="sea", line=line, km=1000),)),
    ), stations=frozenset("AB"))  # fmt: skip
    ship = QuickerRepair("slow_days", "narrows", Range(10, 10, 10), 140.0)
    evaluation = Evaluation(world, [held], [Candidate("ship", "ship", "repair ship",
                                                      repairs=(ship,))])  # fmt: skip

    def minutes(faults, days):
        out = faults * days / 365.25
        return out / (1 + out) * MINUTES

    [before, worst] = evaluation.downtimes(frozenset(), [{}, {"slow_days": 2}])
    [after, best, high] = evaluation.downtimes(
        frozenset({0}), [{}, {"slow_days": 0}, {"slow_days": 2}]
    )
    assert before == pytest.approx(minutes(0.1, 150))
    assert after == pytest.approx(minutes(0.1, 140))
    assert best == pytest.approx(minutes(0.1, 140))  # 131 days would be below the least
    assert (worst, high) == (pytest.approx(minutes(0.1, 158)), pytest.approx(minutes(0.1, 148)))


# --- draws ---


def test_draws_are_triangular_and_the_same_for_one_seed(world, held):
    evaluation, draws = Evaluation(world, [held], CANDIDATES), Draws(400, 7)
    values = draws.between("x", 1.0, 2.0, 6.0)
    assert 1 <= values.min() < values.max() <= 6
    assert values.mean() == pytest.approx(3.0, abs=0.15)  # (1 + 2 + 6) / 3
    assert np.array_equal(values, Draws(400, 7).between("x", 1.0, 2.0, 6.0))
    assert not np.array_equal(values, Draws(400, 8).between("x", 1.0, 2.0, 6.0))
    even = Draws(4000, 7).between("y", 10.0, None, 14.0)
    assert 10 <= even.min() < 10.02
    assert 13.98 < even.max() <= 14
    assert np.histogram(even, 4, (10, 14))[0] == pytest.approx([1000] * 4, abs=100)
    assert set(draws.between("z", 3.0, None, 3.0).tolist()) == {3.0}
    minutes = evaluation.drawn(frozenset(), draws)
    low, high = evaluation.downtimes(frozenset(), [
        dict.fromkeys((*evaluation.figures(), "length of cable"), end) for end in (0, 2)
    ])  # fmt: skip
    assert low <= minutes.min() < minutes.max() <= high
    assert np.array_equal(minutes, evaluation.drawn(frozenset(), Draws(400, 7)))


def test_the_best_set_grows_by_what_avoids_more_while_the_budget_lasts(world):
    """Three connections of one path each, A - X - B - Y; a second path for each costs 1."""
    from cableroute.investment.invest import InvestSettings, _SetsOfCandidates

    ends = [("A", "X", 1000), ("X", "B", 900), ("B", "Y", 800)]
    held_paths = [
        HeldConnection(one, two, (Route(one + two, one + two, (leg(one + two, one, two, km=km),)),),
                       stations=frozenset("AXBY"))
        for one, two, km in ends
    ]  # fmt: skip
    second = [candidate(f"{one}{two}2", one, two, km) for one, two, km in ends]
    evaluation = Evaluation(world, held_paths, second)
    for budget, chosen in ((3.0, {0, 1, 2}), (2.0, {0, 1}), (1.0, {0})):
        work = _SetsOfCandidates(evaluation, budget, InvestSettings(), None,
                                 lambda of, items: list(of(evaluation, items)))  # fmt: skip
        [start] = work._valued([frozenset({0})])
        found = best_of([start, *work._with_more(start)], budget)
        assert found.chosen == chosen
        # each path alone is down for its own share, both of them for the product
        avoided = sum(
            down(km) - down(km) ** 2 for at, (_, _, km) in enumerate(ends) if at in chosen
        )
        assert found.value == pytest.approx(avoided * MINUTES, rel=1e-9)


def test_a_wider_price_is_not_chosen_more_surely(world, held):
    from cableroute.investment.invest import InvestSettings, _SetsOfCandidates

    shares = []
    for wide in (0.0, 0.5, 2.0, 6.0):
        item = Candidate("P", "P", "land path", price(8.0 - wide, 8.0, 8.0 + wide, "P"),
                         links=(land("P", "A", "B", 1200),))  # fmt: skip
        evaluation = Evaluation(world, [held], [item])
        work = _SetsOfCandidates(
            evaluation, 9.0, InvestSettings(draws=400), None,
            lambda of, items, at=evaluation: list(of(at, items)),
        )  # fmt: skip
        drawn = work._drawn([frozenset(), frozenset({0})])
        shares.append(sum(0 in chosen for chosen in drawn) / 400)
    assert shares[0] == shares[1] == 1.0
    assert shares[1] > shares[2] > shares[3] > 0.4
    # beyond the budget: the tail of a triangle, (high - 9)² / ((high - low) (high - likely))
    assert shares[2] == pytest.approx(1 - 1 / 8, abs=0.05)
    assert shares[3] == pytest.approx(1 - 25 / 72, abs=0.06)


def test_a_choice_names_the_figure_that_turns_it(world, held):
    """Of two equal paths the cheaper is bought, unless its price is at its high end."""
    items = [
        Candidate(name, name, "land path", cost, links=(land(name, "A", "B", 1200),))
        for name, cost in (("P", price(2, 4, 9, "price of P")), ("Q", price(5, 5, 5, "of Q")))
    ]
    evaluation = Evaluation(world, [held], items)
    [before] = evaluation.downtimes(frozenset(), [{}])
    valued = [
        Valued(one, sum(items[at].price.span.likely for at in one),
               before - evaluation.downtimes(one, [{}])[0])
        for one in affordable([2, 5], 6).sets
    ]  # fmt: skip
    best = best_of(valued, 6)
    assert best.chosen == {0}
    found = other_best(evaluation, valued, best, 6)
    assert [(item.name, item.end, item.instead) for item in found] == [
        ("price of P", "high", ("Q",))
    ]


def test_a_choice_names_the_rate_that_turns_it(world, held):
    """Cable on land or at sea from A to B: which is down longer depends on faults on land.

    On land 8,000 km are down 2 faults x 8 x 5 h = 80 h of a year, 160 h with four faults; at sea
    2,000 km are down 0.1 x 2 x 25 days = 120 h, 60 h with half the faults. Both cost the same.
    """
    sea = JoinedLink("S", "A", "B", (leg("S", "A", "B", medium="sea", km=2000),))
    items = [
        candidate("L", "A", "B", 8000),
        Candidate("S", "S", "cross-connect", price(1.0, 1.0, 1.0, "of S"), links=(sea,)),
    ]
    evaluation = Evaluation(world, [held], items)
    [before] = evaluation.downtimes(frozenset(), [{}])
    valued = [
        Valued(one, float(len(one)), before - evaluation.downtimes(one, [{}])[0])
        for one in affordable([1, 1], 1).sets
    ]
    best = best_of(valued, 1)
    assert best.chosen == {0}
    turned = {(item.name, item.end): item.instead for item in other_best(
        evaluation, valued, best, 1)}  # fmt: skip
    assert turned[LAND, "high"] == ("S",)
    assert turned[SEA, "low"] == ("S",)
    assert (LAND, "low") not in turned
    assert (SEA, "high") not in turned


# --- a branch from a trunk that is held ---


@pytest.mark.parametrize("is_turned", [False, True])
def test_a_branch_leaves_the_trunk_before_its_end(tmp_path, is_turned):
    geo = two_seas().open(tmp_path / "own")
    own = geo.segments["A-NORTH"]  # from F1 to E1
    trunk = reverse_leg(own) if is_turned else own
    asked = []

    def planner(at, place, **_):
        asked.append((at, place.id))
        return leg_of("plan", "U", place.id, medium="sea", line=[at, place.position])

    before = leg_of("B", "L", trunk.start_id, line=[(1, 1), trunk.start])
    first, piece, branch = _branch(geo, [before, trunk], trunk, "D1", planner)
    assert first is before
    [(unit, station)] = asked
    assert station == "D1"
    kp_km = own.route_km - BRANCH_KM
    assert line_km(piece.geometry) == pytest.approx(kp_km, abs=1e-6)
    assert piece.start == trunk.start
    assert piece.end == branch.start == pytest.approx(unit)
    assert branch.end == geo.stations["D1"].position
    assert piece.end_id == branch.start_id
    want = (BRANCH_KM, own.route_km) if is_turned else (0.0, kp_km)
    assert piece.span_kp_km == pytest.approx(want)
    assert piece.segment_id == "A-NORTH"


def test_what_is_known_to_be_lit_on_a_held_link(tmp_path):
    """Of a trunk of a system its own capacity; of land, or of what would be built, nothing."""
    geo = two_seas().open(tmp_path / "own")
    trunk = geo.segments["A-NORTH"]
    at_sea = JoinedLink("s", "F1", "E1", (trunk,), "ALPHA")
    ashore = JoinedLink("l", "A", "X", (leg("l", "A", "X"),))
    assert _traffic_link(geo, at_sea).capacity == capacity_of(geo, "ALPHA", trunk) != NOT_KNOWN
    assert _traffic_link(geo, ashore).capacity is NOT_KNOWN
    assert _traffic_link(geo, at_sea, candidate("P", "A", "X", 800)).capacity is NOT_KNOWN
    assert _traffic_link(geo, at_sea).km == pytest.approx(trunk.cable_range_km.likely)


@pytest.mark.parametrize(
    ("kind", "count", "bought"),
    [("letter of intent", 2, "crossing"), ("IRU", 1, "crossing"), ("IRU", 2, "capacity")],
)
def test_only_a_contract_on_several_crossings_is_what_is_held(kind, count, bought):
    """Others are passed over, whatever their route is."""
    made = namedtuple("made", "bought is_contract path_count system_id")
    deal = made(bought, kind == "IRU", (count, count), "S")
    route = SimpleNamespace(deals=[SimpleNamespace(deal=deal)])  # without what is asked of others
    assert CROSSING == "crossing"
    assert _agreed(None, [route], None, None) is None


# --- demand kept ---


def test_what_is_wanted_is_the_demand_as_given_else_as_modelled(geo):
    held = HeldConnection("FR-MRS", "IN-BOM", (), stations=frozenset())
    given = Demand((DemandPair("FR", "IN", 1.0, 4.0),), note="of a contract")
    assert wanted_by(geo, held, given) == ((1.0, 4.0), "of a contract")
    modelled = gravity(geo, between=("FR", "IN"))
    [pair] = [pair for pair in modelled.pairs if (pair.start, pair.end) == ("FR", "IN")]
    assert wanted_by(geo, held, None).tbps == (pair.low_tbps, pair.high_tbps)
    assert wanted_by(geo, held, Demand((DemandPair("FR", "GB", 1.0, 4.0),))).tbps is None


def test_demand_kept_is_that_of_the_loss_it_makes_up_for():
    """Held: A - X - B, nothing known lit. A second A - X keeps all when that link fails."""
    tables = SimpleNamespace(systems={}, rates={"fibre_pair_capacity_tbps": SimpleNamespace(
        high=3.0, source_ids=())})  # fmt: skip
    route = Route("R", "R", (leg("AX", "A", "X"), leg("XB", "X", "B")))
    held = HeldConnection("A", "B", (route,), stations=frozenset("AXB"))
    sea = leg("P", "A", "X", medium="sea")
    items = [
        candidate("AX2", "A", "X", 800),
        Candidate("P", "P", "cross-connect", links=(JoinedLink("P", "A", "X", (sea,)),)),
    ]

    def kept(*chosen):
        return demand_kept(tables, held, items, frozenset(chosen), Bounds(2.0, 5.0))

    assert kept() == (0, 0)
    assert kept(0) == (0, pytest.approx(5.0))
    assert kept(1) == (0, pytest.approx(3.0))  # no more than one fibre pair
    assert kept(0, 1) == (0, pytest.approx(5.0))
