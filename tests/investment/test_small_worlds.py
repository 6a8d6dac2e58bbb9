"""Candidates on networks small enough to work out by hand: every subset of them."""

from collections import namedtuple
from dataclasses import replace
from itertools import chain, combinations
from types import SimpleNamespace

import pytest
from worlds.reliability import leg as leg_of, nine_in_ten, opened
from worlds.seas import World, two_seas

from cableroute.geometry.lines import line_km
from cableroute.investment.candidates import Candidate, Evaluation, QuickerRepair
from cableroute.investment.connection import CROSSING, HeldConnection, JoinedLink, _agreed_routes
from cableroute.investment.finding import BRANCH_KM, Finder, _branch
from cableroute.investment.prices import PriceList
from cableroute.model.figures import Range
from cableroute.model.legs import reverse_leg
from cableroute.model.routes import Route
from cableroute.routing.conditions import Conditions
from cableroute.routing.search import find_routes

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


def land(name, start, end, km):
    return JoinedLink(name, start, end, (leg(name, start, end, km=km),))


def candidate(name, start, end, km, usd=1.0):
    return Candidate(name, name, "land path", Range.of(usd), links=(
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
    evaluation = Evaluation(world, [held])
    for chosen in subsets(len(CANDIDATES)):
        [network] = evaluation.networks([CANDIDATES[at] for at in sorted(chosen)])
        assert network.down(1) * MINUTES == pytest.approx(by_states(chosen), rel=1e-9)


def test_hand_worked_values(world, held):
    """2 faults a year on 1,000 km, 5 h each: 10 h a year; a second path leaves its square."""
    evaluation = Evaluation(world, [held])
    [network] = evaluation.networks([])
    alone = network.downtime().likely
    assert alone == pytest.approx((1 - (1 - down(1000)) * (1 - down(500))) * MINUTES)
    assert alone == pytest.approx(900, rel=0.01)  # 15 h
    saved = evaluation.avoided([CANDIDATES[0]])
    assert saved.likely == pytest.approx(600, rel=0.01)  # 10 h, but for the square
    expected = nine_in_ten(
        lambda faults, hours: down(1000, faults, hours) * (1 - down(800, faults, hours)) * MINUTES,
        (1, 2, 4), (4, 5, 6),
    )  # fmt: skip
    assert saved == pytest.approx(expected, rel=0.01)


def test_what_helps_only_together_is_nothing_alone(world, held):
    evaluation = Evaluation(world, [held])
    one, other = CANDIDATES[2:4]
    assert evaluation.avoided([one]) == (0, 0, 0)
    assert evaluation.avoided([other]).likely == 0
    both = evaluation.avoided([one, other])
    assert both.likely > 800
    assert evaluation.avoided([one], [other]) == evaluation.further(one, [other]) == both


def test_a_deal_over_the_same_legs_is_one_path_with_it(world, held):
    [link] = CANDIDATES[0].links
    twin = replace(CANDIDATES[0], id="twin", links=(link._replace(id="twin"),))
    assert Evaluation(world, [held]).avoided([twin], [CANDIDATES[0]]) == (0, 0, 0)


def test_beside_too_many_routes_it_is_not_worked_out_and_alone_more_never_lengthen(world, held):
    evaluation = Evaluation(world, [held])
    many = [candidate(f"P{at}", "A", "B", 1000 + at) for at in range(9)]
    assert evaluation.further(many[0], many[1:]) is None
    assert evaluation.further(many[0], many[1:4]).likely > 0
    [few] = evaluation.networks(many[:3])
    [network] = evaluation.networks(many)
    assert len(network.routes) == 8
    assert network.down(1) < few.down(1)


def test_connections_add_up(world, held):
    other = HeldConnection("A", "X", (Route("S", "S", (leg("AX", "A", "X", km=1000),)),),
                       stations=frozenset("AX"))  # fmt: skip
    both = Evaluation(world, [held, other]).avoided(CANDIDATES[:1])
    apart = [Evaluation(world, [one]).avoided(CANDIDATES[:1]) for one in (held, other)]
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


def price_of_a_pair(tmp_path, **systems):
    """What a pair of ONE costs in prices of 2025; each system has cost, km and pairs."""
    made = World()
    made.station("A", 33.0, 28.0, "EG")
    made.station("B", 35.0, 25.0, "SA")
    for name, (cost, km, pairs) in systems.items():
        made.system(
            name, "A", "B", length_low_km=km, length_high_km=km, fibre_pairs_low=pairs,
            fibre_pairs_high=pairs, fibre_pairs_basis="stated",
            **({"cost_low": cost, "cost_high": cost, "cost_currency": "USD", "cost_year": 2025,
                "cost_source_ids": "mine"} if cost else {}),
        )  # fmt: skip
    made.segment("O", "ONE", "A", "B")
    geo = made.open(tmp_path / "own")
    leg = replace(geo.segments["O"], development_pct=0.0, slack_pct=0.0)
    found = PriceList(geo, 2025).fibre_pair(geo.systems["ONE"], [leg], 2)
    return leg.cable_range_km, found


def test_a_fibre_pair_costs_its_share_of_what_the_system_cost(tmp_path):
    """500 million over 20,000 km and three pairs, whatever another of its size cost."""
    km, found = price_of_a_pair(tmp_path, ONE=(500e6, 20000, 3), TWO=(9e8, 1000, 3))
    low, likely, high = found.price
    assert (low, likely, high) == pytest.approx([end * 500e6 / 60_000 for end in km])


def test_without_a_cost_a_fibre_pair_costs_what_it_does_on_systems_of_its_size(tmp_path):
    """Half to twice its pairs: 2 and 8 of 4 count, 1 and 9 do not."""
    km, found = price_of_a_pair(
        tmp_path, ONE=(None, 1000, 4), TWO=(2e6, 1000, 2), SIX=(24e6, 1000, 8),
        BIG=(9, 1000, 9), THIN=(9e8, 1000, 1),
    )  # fmt: skip
    assert (found.price.low, found.price.high) == pytest.approx((km.low * 1000, km.high * 3000))
    assert any("no cost of" in note for note in found.notes)


@pytest.mark.parametrize("others", [{}, {"BIG": (9, 1000, 9)}])
def test_without_a_system_of_its_size_a_fibre_pair_has_no_price(tmp_path, others):
    _, found = price_of_a_pair(tmp_path, ONE=(None, 1000, 4), **others)
    assert found.price is None
    assert "no cost is published" in found.why


def test_a_ship_takes_days_off_each_repair_of_its_zone(world):
    """141 to 158 days at the narrows, and 10 less with a ship: never less than 140."""
    line = [(4.5, 0), (5.5, 0)]  # within the narrows
    held = HeldConnection("A", "B", (
        Route("R", "R", (leg("S", "A", "B", medium="sea", line=line, km=1000),)),
    ), stations=frozenset("AB"))  # fmt: skip
    ship = QuickerRepair("slow_days", "narrows", Range(10, 10, 10), 140.0)
    evaluation = Evaluation(world, [held])
    bought = [Candidate("ship", "ship", "repair ship", repairs=(ship,))]

    def minutes(faults, days):
        out = faults * days / 365.25
        return out / (1 + out) * MINUTES

    [plain], [quick] = evaluation.networks([]), evaluation.networks(bought)
    before, worst = (plain.down(1, {"slow_days": end}) * MINUTES for end in (1, 2))
    after, best, high = (quick.down(1, {"slow_days": end}) * MINUTES for end in (1, 0, 2))
    assert before == pytest.approx(minutes(0.1, 150))
    assert after == pytest.approx(minutes(0.1, 140))
    assert best == pytest.approx(minutes(0.1, 140))  # 131 days would be below the least
    assert (worst, high) == (pytest.approx(minutes(0.1, 158)), pytest.approx(minutes(0.1, 148)))


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
    assert _agreed_routes(None, [route], None, None) == ((), None)
