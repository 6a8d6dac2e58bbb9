"""Samples and histories: closed forms, the exact result, what formulae cannot do, seeds."""

import math
import sys

import numpy as np
import pytest
from worlds.reliability import down, leg, opened, way

import cableroute as cr
from cableroute.errors import ModelError
from cableroute.reliability.factoring import exact_availability
from cableroute.reliability.simulation import (
    _mean,
    _unskewed,
    sample_availability,
    simulate,
)
from cableroute.reliability.simulation_inputs import FaultEvent, Scenario

BRIDGE = [("s", "a"), ("s", "b"), ("a", "b"), ("a", "t"), ("b", "t")]


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    return opened(tmp_path_factory.mktemp("rates"))


def near(found, value, errors=4.5):
    return abs(found.value - value) <= errors * max(found.standard_error, 1 / found.trials)


@pytest.mark.parametrize("share", [0.3, 0.7, 0.93, 0.9995])
def test_sampled_routes_are_the_exact_result(share):
    """Rare failures and frequent ones are drawn otherwise; both must be right."""
    names = "abcdefgh"
    up = dict(zip(names, np.linspace(share, 1 - (1 - share) / 2, 8), strict=True))
    ways = ["abc", "ade", "fgh"]
    found = sample_availability(ways, up, trials=400_000, seed=3)
    assert near(found, exact_availability(ways, up))
    assert found.low <= found.value <= found.high


def test_each_trial_counts_once_and_ends_are_sure():
    for trials in (1, 63, 64, 65, 1000, 16_385, 300_001):
        sure = sample_availability(["a"], {"a": 1.0}, trials=trials, seed=1)
        never = sample_availability(["a"], {"a": 0.0}, trials=trials, seed=1)
        assert (sure.value, never.value, sure.trials) == (1, 0, trials)


def test_rare_failures_are_independent_from_trial_to_trial_and_element_to_element():
    """Two elements fail together as often as the product, over any block of trials."""
    share = 0.02
    found = sample_availability(["a", "b"], dict.fromkeys("ab", 1 - share), trials=4_000_000,
                                seed=11)  # fmt: skip
    assert near(found, 1 - share**2)


def test_the_same_seed_gives_the_same_answer_and_another_another():
    def drawn(seed):
        return sample_availability(["ab"], dict.fromkeys("ab", 0.9), trials=100_000, seed=seed)

    assert drawn(1) == drawn(1)
    assert drawn(1) != drawn(2)


def test_the_interval_is_that_of_clopper_and_pearson():
    """Of 0 hits in n the upper bound is 1 - 0.025^(1/n)."""
    found = sample_availability(["a"], {"a": 0.0}, trials=100, seed=1)
    assert found.low == 0
    assert found.high == pytest.approx(1 - 0.025 ** (1 / 100))


def test_the_interval_of_a_mean_holds_it_95_times_in_100_though_long_outages_are_few():
    """One trial in five has an outage: the normal interval holds the mean 9 times in 10."""
    chance = np.random.default_rng(5)
    lengths = chance.exponential(0.01, (600, 60)) * (chance.random((600, 60)) < 0.2)
    held = normal = 0
    for row in lengths:
        found = _mean(1 - row)
        held += found.low <= 1 - 0.002 <= found.high
        normal += abs(found.value - (1 - 0.002)) <= 1.96 * found.standard_error
        assert found.low < found.value < found.high
    assert 0.94 <= held / 600 <= 0.98
    assert normal / 600 < 0.91


@pytest.mark.parametrize("skew", [-0.2, 1e-12, 0.05, 0.3])
def test_the_skew_is_removed_as_hall_has_it(skew):
    """His transformation, of skew over the root of the count, undone."""
    for quantile in (-2.0, 0.5, 1.96):
        t = _unskewed(quantile, skew)
        back = t + skew * t**2 / 3 + skew**2 * t**3 / 27 + skew / 6
        assert back == pytest.approx(quantile, abs=1e-9)


def test_of_one_trial_nothing_is_known_and_of_equal_ones_all():
    assert _mean(np.array([0.3]))[1:4] == (math.inf, 0, 1)
    assert _mean(np.array([0.5] * 4))[:4] == (0.5, 0, 0.5, 0.5)


@pytest.mark.parametrize("seed", [1.0, "1", None, True, -1, 2**63])
def test_seeds_of_the_wrong_type_or_size_are_refused(tables, seed):
    with pytest.raises(ModelError, match="seed"):
        sample_availability(["a"], {"a": 0.5}, trials=10, seed=seed)
    with pytest.raises(ModelError, match="seed"):
        simulate(tables, way("R", leg("L", "A", "B")), years=1, trials=1, seed=seed)


def test_every_wrong_argument_is_reported_at_once(tables):
    with pytest.raises(ModelError) as caught:
        sample_availability(["a"], {"a": 1.5}, trials=0, seed="x")
    assert [problem.rule for problem in caught.value.problems] == [
        "availability", "trials", "seed",
    ]  # fmt: skip
    with pytest.raises(ModelError) as caught:
        simulate(
            tables, way("R", leg("L", "A", "B")), years=0, trials=1.5, seed=1,
            scenario=Scenario(
                at="middle", ships=0, ship_days=-1, monthly_weights=[1] * 11, repair_times="slow",
                events=[FaultEvent("anchor", -1, "EG", chance=2)],
            ),
        )  # fmt: skip
    assert [problem.rule for problem in caught.value.problems] == [
        "years", "end", "repair", "ships", "days", "event", "event", "weights", "trials",
    ]  # fmt: skip
    with pytest.raises(ModelError) as caught:
        simulate(tables, way("R", leg("L", "A", "B")), years=1, trials=1, seed=1,
                 scenario=Scenario(events=[3], ships={"narrow": 1}))  # fmt: skip
    assert [problem.rule for problem in caught.value.problems] == ["zone", "event"]
    with pytest.raises(ModelError, match="routes: is None"):
        simulate(tables, None, years=1, trials=1, seed=1)
    with pytest.raises(ModelError, match="cannot be read"):
        sample_availability(5, {"a": 0.5}, trials=1, seed=1)
    with pytest.raises(ModelError, match="hits nothing"):
        simulate(tables, way("R", leg("L", "A", "B")), years=1, trials=1, seed=1,
                 scenario=Scenario(events=[FaultEvent("anchor", 1, "narrows")]))  # fmt: skip
    with pytest.raises(ModelError, match="monthly_weights: is 5"):
        Scenario(monthly_weights=5)


# --- histories ---


def sea(name, km, **more):
    return leg(name, "A", "B", medium="sea", km=km, **more)


@pytest.mark.parametrize("repair_times", ["fixed", "exponential"])
def test_histories_agree_with_the_exact_result(tables, repair_times):
    """The share of time up of a renewal process hangs on the mean time to repair only."""
    ways = [
        way("P", sea("S", 2000), leg("P1", "B", "C", line=[(21, 1), (22, 1)])),
        way("Q", sea("S", 2000), leg("Q1", "B", "C", line=[(21, 1), (22, 1)])),
        way("R", leg("R1", "A", "C", km=9000, line=[(20, 1), (22, 1)])),
    ]
    for at in ("best", "worst"):
        found = simulate(tables, ways, years=2000, trials=100, seed=7,
                         scenario=Scenario(at=at, repair_times=repair_times))  # fmt: skip
        assert near(found.availability, found.exact)
        end = {"best": 0, "worst": 2}[at]
        alone = cr.availability_of(tables, ways[0])
        assert near(found.each[0], alone.availability[2 - end])
        assert found.waiting_pct == 0


def test_compiled_or_not_histories_are_the_same(tables, monkeypatch):
    asked = {
        "years": 100, "trials": 20, "seed": 3,
        "scenario": Scenario(
            ships=1, monthly_weights=range(12),
            events=[FaultEvent("quake", 0.2, ("G-STRAIT", "L2"), 0.5, 60)],
        ),
    }  # fmt: skip
    ways = [
        way("P", sea("L1", 3000, line=[(0, 0), (10, 0)], group_ids=("G-STRAIT",))),
        way("Q", sea("L2", 4000)),
    ]
    one = simulate(tables, ways, **asked)
    monkeypatch.setitem(sys.modules, "numba", None)
    assert simulate(tables, ways, **asked) == one
    assert one.faults_per_year > 0.7


def test_one_ship_for_many_cables_is_the_machine_repair_model(tables):
    """N machines and one repairman, all times exponential (Gross and Harris, section 2.7)."""
    count, faults, days = 5, 1.0, 60.0
    given = cr.geodata.with_changes(
        cr.default_assumptions(tables), sea_faults_per_1000km_year=faults, sea_repair_days=days
    )
    ways = [way(f"R{number}", sea(f"L{number}", 1000)) for number in range(count)]
    found = simulate(tables, ways, years=400, trials=200, seed=2, assumptions=given,
                     scenario=Scenario(ships=1, repair_times="exponential"))  # fmt: skip
    load = faults * days / 365.25
    weight = [math.factorial(count) / math.factorial(count - n) * load**n for n in range(count + 1)]
    share = [value / sum(weight) for value in weight]
    assert near(found.availability, 1 - share[count])
    up = sum(p * (count - n) for n, p in enumerate(share)) / count
    assert all(near(item, up) for item in found.each)
    assert found.waiting_pct > 20
    more = simulate(tables, ways, years=400, trials=200, seed=2, assumptions=given,
                    scenario=Scenario(ships=count, repair_times="exponential"))  # fmt: skip
    assert near(more.availability, more.exact)
    assert more.waiting_pct == 0


def test_a_dragged_anchor_cuts_both_cables(tables):
    """Faults of their own are nothing: down while the common cut is repaired."""
    given = cr.geodata.with_changes(
        cr.default_assumptions(tables), sea_faults_per_1000km_year=0, sea_repair_days=20
    )
    ways = [
        way(name, sea(f"{name}1", 1000, line=[(0, 0), (10, 0)], group_ids=("G-STRAIT",)))
        for name in "PQ"
    ]
    anchor = FaultEvent("anchor", 0.5, "narrows", repair_days=100)
    found = simulate(tables, ways, years=1000, trials=100, seed=4, assumptions=given,
                     scenario=Scenario(events=[anchor]))  # fmt: skip
    # cuts while both are down change nothing: a renewal process of rate 0.5
    assert near(found.availability, 1 - down(500, 1, 100))
    assert found.exact == 1
    half = simulate(tables, ways, years=1000, trials=100, seed=4, assumptions=given,
                    scenario=Scenario(
                        events=[anchor._replace(chance=0.5, repair_days=None)]))  # fmt: skip
    assert near(half.each[0], 1 - down(250, 1, 20))
    assert half.availability.value > found.availability.value


def test_an_event_on_a_system_hits_what_it_passes_with_others_whichever_comes_first(tables):
    # Two systems take one leg by land: on average an event a year, 73.05 days to repair.
    ways = [way(name, leg("L", "A", "B", km=1e-3, system_id=name)) for name in ("S", "T")]
    event = FaultEvent("bankrupt", 1.0, "T", repair_days=0.2 * 365.25)
    scenario = Scenario(events=[event])
    for given in (ways, ways[::-1]):
        found = simulate(tables, given, years=50, trials=100, seed=3, scenario=scenario)
        assert near(found.availability, 1 - 0.2 / 1.2)


def test_seasons_move_faults_and_keep_their_number(tables):
    route = way("R", sea("L", 3000))
    stormy = [0] * 11 + [12]
    scenario = Scenario(monthly_weights=stormy)
    found = simulate(tables, route, years=50, trials=400, seed=9, scenario=scenario)
    even = simulate(tables, route, years=50, trials=400, seed=9)
    # while a cable is down no second fault counts, so a crowded month has a little fewer
    assert found.faults_per_year < even.faults_per_year * 1.02
    assert found.faults_per_year > even.faults_per_year * 0.8


def test_marseille_mumbai_with_one_ship(geo):
    # each takes its own cable through the zone, so that one can wait for the other's repair
    ways = [
        next(
            route for route in cr.find_routes(geo, "Marseille", "Mumbai")
            if {leg.system_id for leg in route.legs} - {None} == {system}
        )
        for system in ("AAE-1", "SMW4")
    ]  # fmt: skip
    free = simulate(geo, ways, years=50, trials=60, seed=1)
    one = simulate(geo, ways, years=50, trials=60, seed=1,
                   scenario=Scenario(ships={"southern Red Sea": 1}))  # fmt: skip
    assert near(free.availability, free.exact, errors=5)
    assert one.waiting_pct > 0
    assert one.mean_wait_days > 10
