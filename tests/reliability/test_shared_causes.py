"""What fails together: the two-unit formula of the beta factor, the record, the simulation."""

import itertools
import math

import numpy as np
import pytest
from hypothesis import given, strategies as st
from worlds.folders import write_csv
from worlds.reliability import LAND, RATES, down, leg, nine_in_ten, opened, rate, way
from worlds.scripts import loaded

import cableroute as cr
from cableroute.errors import ModelError
from cableroute.reliability import availability_of, simulate
from cableroute.reliability.elements import MINUTES_PER_YEAR
from cableroute.reliability.joint_downtime import Common, down_together
from cableroute.reliability.record import recorded

SCRIPT = loaded("record")
LAND_SHARED = rate("land_shared_cause_pct", 2, 5, 10, medium="land")
SEA_SHARED = rate("sea_shared_cause_pct", 10, 20, 30, medium="sea")
CORRIDOR = rate("land_shared_corridor", 20, 40, 60, "land_shared_cause_pct", medium="land",
                component="corridor")  # fmt: skip


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    return opened(tmp_path_factory.mktemp("shared"), (*RATES, LAND_SHARED, SEA_SHARED))


def two_units(one, other, beta):
    """Share of time that two repairable units are down, of which a share beta is common.

    Each is a series of its own part and the common part; the common part of the rarer failure.
    """
    own = [1 - (1 - q) ** (1 - beta) for q in (one, other)]
    common = [1 - (1 - q) ** beta for q in (one, other)]
    least = min(common)
    rest = (max(common) - least) / (1 - least)
    larger = 0 if one >= other else 1
    alone = [1 - (1 - q) * (1 - (rest if at == larger else 0)) for at, q in enumerate(own)]
    return least + (1 - least) * alone[0] * alone[1]


@pytest.mark.parametrize("km", [1000, 3000])
def test_two_paths_of_one_country_by_the_two_unit_formula(tables, km):
    one = way("P", leg("P1", "A", "B", km=1000, country="EG"))
    two = way("Q", leg("Q1", "A", "B", km=km, country="EG"))
    found = availability_of(tables, [one, two])

    def both(faults, beta):  # Egypt: two days
        return two_units(*(down(faults, each, 2) for each in (1000, km)), beta) * MINUTES_PER_YEAR

    expected = nine_in_ten(both, (1, 2, 4), (0.02, 0.05, 0.1))
    assert found.downtime_min_per_year == pytest.approx(expected, rel=1e-12)
    # near the rule of thumb of IEC 61508-6: beta q + ((1 - beta) q)^2
    q = down(2, 1000, 2)
    if km == 1000:
        thumb = 0.05 * q + (0.95 * q) ** 2
        assert found.downtime_min_per_year.likely / MINUTES_PER_YEAR == pytest.approx(
            thumb, rel=0.02
        )


def test_a_route_alone_is_down_as_long_as_before(tables):
    one = way("P", leg("P1", "A", "B", country="EG"))
    alone = availability_of(tables, one)
    assert alone.availability.likely == pytest.approx(1 - down(2, 1000, 2), abs=1e-14)
    assert not any("one cause" in text for text in alone.notes)


# lines of which an atlas says where they are, and the open sea, where it says nothing
ITALY_TO_SERBIA = [(13.2, 46.1), (20.5, 44.8)]
MALAYSIA = [(101.7, 3.1), (102.5, 2.4)]
SERBIA = [(20.9, 43.9), (21.9, 43.3)]
OPEN_SEA = [(-30, 0), (-29, 0)]


def pair(tables, one, other):
    """Share of time that two paths of 1,000 km are down, by line, or by country."""
    ways = []
    for name, place in (("P", one), ("Q", other)):
        known = {"country": place} if isinstance(place, str) else {"line": place}
        ways.append(way(name, leg(f"{name}1", f"A{name}", f"B{name}", **known)))
    found = availability_of(tables, ways)
    assert found.downtime_min_per_year == pytest.approx(
        availability_of(tables, ways[::-1]).downtime_min_per_year, rel=1e-12
    )
    notes = [text for text in found.notes if "one cause" in text]
    return found.downtime_min_per_year.likely / MINUTES_PER_YEAR, "".join(notes)


def test_two_countries_share_nothing(tables):
    found, notes = pair(tables, "EG", "SD")
    assert found == pytest.approx(down(2, 1000, 2) * down(2, 1000, 5 / 24), rel=1e-12)
    assert not notes


def test_paths_without_a_country_are_in_those_of_the_land_that_they_cross(tables):
    q = down(2, 1000, 5 / 24)
    shared = two_units(q, q, 0.05)
    for one, other, expected, place in (
        (ITALY_TO_SERBIA, MALAYSIA, q * q, ""),
        (ITALY_TO_SERBIA, SERBIA, shared, "by RS;"),
        (ITALY_TO_SERBIA, "RS", shared, "by RS;"),
        # once, although they have four countries in common
        (ITALY_TO_SERBIA, ITALY_TO_SERBIA, shared, "by HR, IT, RS, SI;"),
        # nothing says where it is: it may be with the other
        (OPEN_SEA, MALAYSIA, shared, "by MY, land of no known country;"),
        (OPEN_SEA, "MY", shared, "by MY, land of no known country;"),
        (OPEN_SEA, OPEN_SEA, shared, "by land of no known country;"),
    ):
        found, notes = pair(tables, one, other)
        assert found == pytest.approx(expected, rel=1e-12)
        assert place in notes
        assert bool(place) == bool(notes)


def test_no_country_never_shortens_the_downtime_of_several_paths(tables):
    """Three paths, each of which is in turn on land of which nothing is known."""
    places = {"P": {"country": "MY"}, "Q": {"line": ITALY_TO_SERBIA}, "R": {"line": SERBIA}}

    def downtime(**changed):
        return availability_of(
            tables, [way(name, leg(f"{name}1", f"A{name}", f"B{name}", **known))
             for name, known in (places | changed).items()],
        ).downtime_min_per_year.likely  # fmt: skip

    known = downtime()
    for name in places:
        assert downtime(**{name: {"line": OPEN_SEA}}) > known


def test_a_kind_of_group_with_a_rate_of_its_own_counts_before_the_general_one(tmp_path):
    tables = opened(tmp_path / "kinds", (*RATES, LAND_SHARED, CORRIDOR))
    ways = [way(name, leg(f"{name}1", "A", "B", group_ids=("G-SURE",))) for name in "PQ"]
    found = availability_of(tables, ways).downtime_min_per_year.likely / MINUTES_PER_YEAR
    q = down(2, 1000, 5 / 24)
    # shares of all failures of each: 40 per cent by the corridor, 5 by the country, 55 its own
    kind, country, own = (1 - (1 - q) ** share for share in (0.4, 0.05, 0.55))
    both = 1 - (1 - kind) * (1 - country)
    assert found == pytest.approx(both + (1 - both) * own**2, rel=1e-12)
    none = opened(tmp_path / "none", (*RATES, LAND_SHARED))
    without = availability_of(none, ways)
    one = "one factor for a duct, a road and an authority"
    assert any(one in text for text in without.notes)  # said where kinds have no rate of their own
    assert not any(one in text for text in availability_of(tables, ways).notes)
    general = without.downtime_min_per_year
    assert general.likely < found * MINUTES_PER_YEAR
    # no source says how far a road is shared: wholly, at the worst end

    def both(faults, hours, beta, wholly):
        q = down(faults, 1000, hours / 24)
        return (q if wholly else two_units(q, q, beta)) * MINUTES_PER_YEAR

    assumptions = (1, 2, 4), (4, 5, 6), (0.02, 0.05, 0.1), (False, False, True)
    assert general == pytest.approx(nine_in_ten(both, *assumptions), rel=1e-9)


def test_a_narrower_group_leaves_what_the_country_shares_as_it_is(tmp_path):
    """Two of three paths of a country have a corridor: all three are down as often, or more."""
    with_kind = opened(tmp_path / "kinds", (*RATES, LAND_SHARED, CORRIDOR))
    without = opened(tmp_path / "none", (*RATES, LAND_SHARED))
    ways = [
        way(name, leg(f"{name}1", "A", "B", country="EG", group_ids=groups))
        for name, groups in (("P", ("G-SURE",)), ("Q", ("G-SURE",)), ("R", ()))
    ]
    q = down(2, 1000, 2)
    kind, country, own, more = (1 - (1 - q) ** share for share in (0.4, 0.05, 0.55, 0.95))
    expected = country + (1 - country) * (1 - (1 - kind) * (1 - own**2)) * more
    found, less = (
        availability_of(tables, ways).downtime_min_per_year.likely / MINUTES_PER_YEAR
        for tables in (with_kind, without)
    )
    assert found == pytest.approx(expected, rel=1e-12)
    assert less == pytest.approx(country + (1 - country) * more**3, rel=1e-12)
    assert found > less


@given(st.data())
def test_a_cluster_more_never_shortens_the_downtime(data):
    """Whichever clusters are there, in whichever order, while they leave something."""
    numbers = range(6)
    series = data.draw(st.lists(st.lists(st.sampled_from(numbers), min_size=1, unique=True),
                                min_size=2, max_size=4))  # fmt: skip
    shares = data.draw(st.lists(st.floats(0.001, 0.5), min_size=6, max_size=6))
    members = st.frozensets(st.sampled_from(numbers), min_size=2)
    share = st.floats(0.01, 0.2)
    wholly = st.builds(Common, members, share, st.just(1.0))
    clusters = data.draw(st.lists(wholly, min_size=1, max_size=5))
    found = down_together(series, shares, clusters)
    for number in range(len(clusters)):
        less = down_together(series, shares, [*clusters[:number], *clusters[number + 1 :]])
        assert found >= less - 1e-12


def test_a_leg_of_two_systems_is_in_the_groups_of_both_whichever_comes_first(tmp_path):
    """At the worst end a group of the second system takes down all three: one leg alone does."""
    opened(tmp_path)
    write_csv(tmp_path, "shared_risk_groups", {
        "id": "G", "name": "a duct", "kind": "corridor", "description": "a test",
        "how_surely": "inferred", "source_ids": "mine", "system_ids": "TWO",
    })  # fmt: skip
    write_csv(tmp_path, "systems", {
        "id": "TWO", "name": "TWO", "status": "in service", "source_ids": "mine",
    })  # fmt: skip
    tables = cr.open_geodata(tmp_path, base=False)
    shared = [leg("S", "X", "Y", country="EG", system_id=name) for name in ("ONE", "TWO")]
    line = [(21, 1), (22, 1)]
    rest = [leg(name, "Y", "Z", line=line, country="EG", system_id="TWO") for name in "TU"]
    one, two, three = way("A", shared[0]), way("B", shared[1], rest[0]), way("C", rest[1])
    expected = down(4, 1000, 2) * MINUTES_PER_YEAR
    for order in ([one, two, three], [three, two, one], [two, one, three]):
        found = availability_of(tables, order).downtime_min_per_year
        assert found.high == pytest.approx(expected, rel=1e-9)


def test_cables_in_one_zone_share_the_cuts_of_the_zone(tables):
    line = [(4.5, 0), (5.5, 0)]
    ways = [way(name, leg(f"{name}1", "A", "B", medium="sea", line=line)) for name in "PQ"]
    found = availability_of(tables, ways)
    q = down(0.1, 1000, 150)
    assert found.downtime_min_per_year.likely == pytest.approx(
        two_units(q, q, 0.2) * MINUTES_PER_YEAR, rel=1e-12
    )
    assert any("narrows" in text and "one cause" in text for text in found.notes)


@pytest.fixture(scope="module")
def seas(tmp_path_factory):
    """The narrows, and named waters east of them, over a part of which the narrows lie."""
    folder = tmp_path_factory.mktemp("seas")
    opened(folder, (*RATES, LAND_SHARED, SEA_SHARED))
    write_csv(folder, "waters", {
        "id": "W", "name_en": "Far Sea", "medium": "sea", "west_deg": 5, "south_deg": -3,
        "east_deg": 60, "north_deg": 3, "accuracy_km": 50, "source_ids": "mine",
    })  # fmt: skip
    return cr.open_geodata(folder, base=False)


def at_sea(tables, *lines):
    """Share of time that cables of 1,000 km are down at once, from best to worst, and notes."""
    ways = [
        way(name, leg(f"{name}1", "A", "B", medium="sea", line=line))
        for name, line in zip("PQRS", lines, strict=False)
    ]
    found = availability_of(tables, ways)
    return [value / MINUTES_PER_YEAR for value in found.downtime_min_per_year], found.notes


SEA_DOWN = down(0.1, 1000, 25)
AT_SEA = (0.05, 0.1, 0.2), (20, 25, 30), (0.1, 0.2, 0.3)
"""Faults, days of repair and share in common of two cables of 1,000 km."""


def two_cables(faults, days, beta):
    q = down(faults, 1000, days)
    return two_units(q, q, beta)


def test_cables_in_the_same_named_waters_share_the_cuts_of_the_zones(seas):
    found, notes = at_sea(seas, [(20, 0), (21, 0)], [(40, 2), (41, 2)])
    assert found == pytest.approx(nine_in_ten(two_cables, *AT_SEA), rel=1e-12)
    assert any("one cause" in text and text.endswith("Far Sea") for text in notes)
    assert any("the proxy for Far Sea" in text for text in notes)


def test_in_the_open_sea_cables_within_reach_share_causes_at_the_worst_end_only(seas):
    """1,130 km are 10.162 degrees on the sphere of the mean radius."""

    def both(faults, days, beta, near):
        return two_cables(faults, days, beta if near else 0)

    for degrees, near in ((10.1, True), (10.2, False)):
        found, notes = at_sea(seas, [(170, 40), (179, 40)], [(170, 40 + degrees), (179, 52)])
        expected = nine_in_ten(both, *AT_SEA, (False, False, near))
        assert found == pytest.approx(expected, rel=1e-9)
        assert any("in the open sea" in text for text in notes) == near


def test_cables_in_different_seas_share_nothing(seas):
    narrows, far, ocean = [(4.2, 0), (4.8, 0)], [(20, 0), (21, 0)], [(100, 0), (101, 0)]
    zone = down(0.1, 1000, 150)  # likely
    found, notes = at_sea(seas, narrows, far, ocean)
    assert found[1] == pytest.approx(zone * SEA_DOWN**2, rel=1e-12)
    assert not any("one cause" in text or "open sea" in text for text in notes)


def test_a_strait_in_named_waters_still_counts_wholly_at_the_worst_end(seas):
    line = [(19, 1), (21, 1)]
    ways = [
        way(name, leg(f"{name}1", "A", "B", medium="sea", line=line, group_ids=("G-STRAIT",)))
        for name in "PQ"
    ]
    found = availability_of(seas, ways).downtime_min_per_year

    def both(faults, days, beta, wholly):
        return two_cables(faults, days, 1 if wholly else beta) * MINUTES_PER_YEAR

    assert found == pytest.approx(nine_in_ten(both, *AT_SEA, (False, False, True)), rel=1e-9)


def test_a_factor_of_your_own_takes_its_place(tables):
    base = cr.default_assumptions(tables)
    ways = [way(name, leg(f"{name}1", "A", "B", country="EG")) for name in "PQ"]
    q = down(2, 1000, 2)
    for pct, expected in ((0, q * q), (100, q)):
        given = cr.geodata.with_changes(base, land_shared_cause_pct=pct, **{LAND: 2})
        found = availability_of(tables, ways, assumptions=given)
        assert found.downtime_min_per_year == pytest.approx([expected * MINUTES_PER_YEAR] * 3)
    with pytest.raises(ModelError, match="out of bounds"):
        cr.geodata.with_changes(base, land_shared_cause_pct=101)


def test_histories_have_the_shared_cause(tables):
    ways = [way(name, leg(f"{name}1", "A", "B", country="EG")) for name in "PQ"]
    found = simulate(tables, ways, years=400, trials=60, seed=3)
    exact = 1 - availability_of(tables, ways).availability.likely
    assert 1 - found.exact == pytest.approx(exact, rel=1e-9)
    assert 1 - found.availability.value == pytest.approx(
        exact, abs=4 * found.availability.standard_error
    )
    apart = down(2, 1000, 2) ** 2
    assert 1 - found.availability.value > 3 * apart


def test_more_of_a_shared_cause_never_shortens_the_downtime(tables):
    series, shares = [[0, 1, 4], [2, 3, 4], [1, 5]], [0.1, 0.02, 0.05, 0.2, 0.01, 0.3]
    members, few = frozenset(range(6)), frozenset({0, 2})
    before = 0.0
    for step in range(21):
        found = down_together(series, shares, [Common(members, step / 20), Common(few, 0.5)])
        assert found >= before - 1e-12
        before = found
    assert before == pytest.approx(min(1 - math.prod(1 - shares[n] for n in item)
                                       for item in series))  # fmt: skip


def test_the_record_of_both_paths_down_at_once(geo):
    """Five times since 2013 in Egypt: the model is within what these say, and no longer 1 in 820.

    Once in 14 to 90 years for one system, where independent cuts would need centuries.
    """
    pair = [geo.paths[name] for name in ("EG-P-ZAF-ABT-CAIRO", "EG-P-ZAF-ABT-DELTA")]
    shared = geo.rates["land_shared_cause_pct"]
    faults = min(availability_of(geo, path).faults_per_year.likely for path in pair)
    together = [faults * share / 100 for share in (shared.low, shared.likely, shared.high)]
    assert 1 / 90 < together[0] < together[1] < together[2] < 1 / 10
    # IEC 61508-6, table D.4: factors between 0.5 and 10 per cent
    assert 0.5 <= shared.low < shared.high <= 10


def by_events(routes, logs, share, further, trials, seed):
    """Share of states in which no route is up: events and the cables that each hits, drawn.

    One route a cable. Of what goes on at any time the number is Poisson (M/G/infinity): causes of
    one cable, and shared ones, each of which hits every cable with the chance `further`.
    """
    chance = np.random.default_rng(seed)
    shared = share / further
    broken = chance.poisson([log * (1 - shared) for log in logs], (trials, routes)) > 0
    events = chance.poisson(logs[0] * shared / further, trials)
    for number in range(events.max()):
        there = events > number
        broken[there] |= chance.random((there.sum(), routes)) < further
    return broken.all(axis=1).mean()


@pytest.mark.parametrize("count", [1, 2, 3, 4, 6])
@pytest.mark.parametrize("further", [0.2, 0.5, 1.0])
def test_many_cables_are_down_at_once_as_often_as_in_drawn_events(count, further):
    down, share, trials = 0.3, 0.2, 400_000
    logs = [-math.log(1 - down)] * count
    found = down_together([[at] for at in range(count)], [down] * count,
                          [Common(frozenset(range(count)), share, further)])  # fmt: skip
    drawn = by_events(count, logs, share, further, trials, seed=count)
    assert found == pytest.approx(drawn, abs=4.5 * math.sqrt(found * (1 - found) / trials))


def test_three_units_by_the_three_unit_formula_of_marshall_and_olkin():
    """Rates of one, of each two and of all three: all up, one up ... by the subsets' own rates."""
    log, beta, gamma = 0.2, 0.1, 0.4
    three, two = beta * gamma * log, beta * (1 - gamma) * log
    one = log - 2 * two - three
    up = {1: math.exp(-log), 2: math.exp(-2 * one - 3 * two - three),
          3: math.exp(-3 * one - 3 * two - three)}  # fmt: skip
    down = 1 - math.exp(-log)
    found = down_together([[0], [1], [2]], [down] * 3, [Common(frozenset(range(3)), beta, gamma)])
    assert found == pytest.approx(1 - 3 * up[1] + 3 * up[2] - up[3], rel=1e-12)


@given(st.data())
def test_what_hits_two_is_down_as_long_whatever_hits_a_third(data):
    """Two routes do not depend on it, three do: the more causes hit all, the longer."""
    down = data.draw(st.lists(st.floats(0.001, 0.4), min_size=3, max_size=3))
    share = data.draw(st.floats(0.01, 0.3))
    steps = sorted(data.draw(st.lists(st.floats(0.0, 1.0), min_size=2, max_size=5)))
    for count in (2, 3):
        routes = [[at] for at in range(count)]
        members = frozenset(range(count))
        found = [
            down_together(routes, down[:count], [Common(members, share, step)]) for step in steps
        ]
        if count == 2:
            assert found == pytest.approx([found[0]] * len(steps), rel=1e-9)
        else:
            assert all(less <= more + 1e-12 for less, more in itertools.pairwise(found))


@given(st.data())
def test_a_cable_in_two_pieces_is_one_cable(data):
    """Where a leg is cut does not matter, nor in which order routes and elements stand."""
    share = st.floats(0.001, 0.3)
    down = data.draw(st.lists(share, min_size=4, max_size=4, unique_by=lambda it: round(it, 4)))
    further = data.draw(st.floats(0.0, 1.0))
    routes = data.draw(st.lists(st.lists(st.integers(0, 3), min_size=1, unique=True),
                                min_size=2, max_size=4))  # fmt: skip
    whole = down_together(routes, down, [Common(frozenset(range(4)), 0.15, further)])
    half = 1 - math.sqrt(1 - down[0])
    cut = [[*route, 4] if 0 in route else route for route in routes]
    pieces = [half, *down[1:], half]
    found = down_together(cut[::-1], pieces, [Common(frozenset(range(5)), 0.15, further)])
    assert found == pytest.approx(whole, rel=1e-9, abs=1e-13)


def test_the_record_by_number_of_systems(geo):
    """How many cables one event cut: the model's shares are near the record's own, two to five."""
    cables = SCRIPT.exposures(geo)
    counts = [(hit, there) for _, hit, there in SCRIPT._zoned(recorded(geo), cables) if hit]
    beta, gamma = (geo.rates[name].range for name in
                   ("sea_shared_cause_pct", "sea_shared_further_pct"))  # fmt: skip
    for number in range(2, 6):
        hits = sum(math.perm(hit, number) for hit, _ in counts)
        chances = sum(hit * math.perm(there - 1, number - 1) for hit, there in counts)
        low, high = (beta[end] / 100 * (gamma[end] / 100) ** (number - 2) for end in (0, 2))
        if number < 5:
            assert low < hits / chances < high
        else:  # none is recorded: at most one in a thousand cuts takes four given others
            assert hits == 0
            assert high < 0.01


def test_ten_routes_are_not_all_down_as_one_is(tables):
    """No recorded event cut more than four cables: all ten are down far less often than two."""
    line = [(4.5, 0), (5.5, 0)]
    ways = [way(name, leg(f"{name}1", "A", "B", medium="sea", line=line)) for name in "PQRSTUVWXY"]
    further = cr.geodata.with_changes(cr.default_assumptions(tables), sea_shared_further_pct=18)
    two, all_of_them = (
        availability_of(tables, ways[:count], assumptions=further).downtime_min_per_year.likely
        for count in (2, 10)
    )
    assert all_of_them < two / 1000
