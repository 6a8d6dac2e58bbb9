"""Availability: closed forms, every subset counted, ranges, what is one element."""

import dataclasses
import itertools
import math

import pytest
from hypothesis import assume, given, settings, strategies as st
from worlds.commands import cableroute
from worlds.reliability import LAND, RATES, SEA, down, leg, nine_in_ten, opened, rate, way

import cableroute as cr
from cableroute.errors import GeodataError, ModelError
from cableroute.geometry.closeness import between_kps
from cableroute.model import Leg, Route
from cableroute.presentation.tables import figure_text
from cableroute.reliability import availability_of
from cableroute.reliability.availability import downtime_of
from cableroute.reliability.element_network import ElementNetwork
from cableroute.reliability.elements import MINUTES_PER_YEAR
from cableroute.reliability.factoring import _all_down, exact_availability, k_of_n_availability
from cableroute.reliability.joint_downtime import Common, down_together, segments_of


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    return opened(tmp_path_factory.mktemp("rates"))


# --- exact ---


def counted(ways, up):
    """Every subset of elements up, weighed: the definition itself."""
    names = sorted({name for item in ways for name in item})
    total = 0.0
    for states in itertools.product((True, False), repeat=len(names)):
        on = {name for name, state in zip(names, states, strict=True) if state}
        weight = math.prod(up[name] if name in on else 1 - up[name] for name in names)
        total += weight * any(set(item) <= on for item in ways)
    return total


def test_series_parallel_and_shared_element_have_closed_forms():
    up = {"a": 0.9, "b": 0.8, "c": 0.7, "s": 0.6}
    assert exact_availability(["abc"], up) == pytest.approx(0.504, abs=1e-15)
    assert exact_availability("abc", up) == pytest.approx(1 - 0.1 * 0.2 * 0.3, abs=1e-15)
    # a part that both pass counts once: 0.6 (1 - 0.1 0.2), not 1 - (1 - 0.54) (1 - 0.48)
    assert exact_availability(["sa", "sb"], up) == pytest.approx(0.588, abs=1e-15)


def test_the_bridge_of_billinton_and_allan():
    """Reliability Evaluation of Engineering Systems, 2nd ed. 1992, section 5.3: 0.99979805."""
    paths = ["14", "25", "135", "234"]
    found = exact_availability(paths, dict.fromkeys("12345", 0.99))
    assert round(found, 8) == 0.99979805
    p = 0.9
    closed = 2 * p**2 + 2 * p**3 - 5 * p**4 + 2 * p**5
    assert exact_availability(paths, dict.fromkeys("12345", p)) == pytest.approx(closed, abs=1e-14)


@pytest.mark.parametrize(("k", "n"), [(1, 4), (2, 3), (3, 5), (4, 7)])
def test_k_of_n_is_binomial(k, n):
    p = 0.83
    names = [f"e{number}" for number in range(n)]
    closed = sum(math.comb(n, i) * p**i * (1 - p) ** (n - i) for i in range(k, n + 1))
    found = exact_availability(itertools.combinations(names, k), dict.fromkeys(names, p))
    assert found == pytest.approx(closed, abs=1e-14)


def test_k_of_n_counts_elements_that_differ_and_ends_are_sure():
    up = {"a": 0.9, "b": 0.5, "c": 0.7, "d": 0.2}
    for k in range(1, 5):
        found = k_of_n_availability(k, up.values())
        assert found == pytest.approx(counted([*itertools.combinations(up, k)], up), abs=1e-15)
    assert k_of_n_availability(0, [0.3]) == 1
    assert k_of_n_availability(2, [1, 1, 0]) == 1


def test_k_of_n_given_route_by_route_is_done_and_one_route_less_is_factored():
    """8 of 16 is 12,870 routes; without one of them its own state alone is lost."""
    names = [f"e{number}" for number in range(16)]
    up = dict.fromkeys(names, 0.9)
    closed = sum(math.comb(16, i) * 0.9**i * 0.1 ** (16 - i) for i in range(8, 17))
    ways = [*itertools.combinations(names, 8)]
    assert exact_availability(ways, up) == pytest.approx(closed, abs=1e-14)
    *less, _ = itertools.combinations(names[:12], 6)
    closed = sum(math.comb(12, i) * 0.9**i * 0.1 ** (12 - i) for i in range(6, 13))
    found = exact_availability(less, up)
    assert found == pytest.approx(closed - 0.9**6 * 0.1**6, abs=1e-14)


def test_many_cases_at_once_are_each_by_itself(geo):
    """What the shares and swings rest on: with plain numbers and with arrays the same."""
    routes = cr.find_routes(geo, "Zafarana", "Abu Talat")
    network = ElementNetwork.of(routes, geo, None)
    down, _ = network.case(1)
    cases = [([0.0 if n == gone else one for n, one in enumerate(down)], network.case(end)[1])
             for end in (0, 1, 2) for gone in range(len(down))]  # fmt: skip
    found = network.down_of_each(cases)
    one_by_one = [network.down_of_each([case])[0] for case in cases]
    assert found == pytest.approx(one_by_one, rel=1e-12)
    assert len(set(found)) > len(down)


def test_routes_too_interwoven_are_refused_and_sampling_is_named():
    names = [f"e{number}" for number in range(1000)]
    ways = [[names[(7 * way + step * step) % 1000] for step in range(300)] for way in range(300)]
    with pytest.raises(ModelError, match=r"over 5,000,000 steps .*sample_availability"):
        exact_availability(ways, dict.fromkeys(names, 0.9))


def test_wrong_k_of_n_is_reported_at_once():
    for k in (4, -1, True, 1.5, "1"):
        with pytest.raises(ModelError, match="whole number from 0 to 3"):
            k_of_n_availability(k, [0.5] * 3)
    with pytest.raises(ModelError) as caught:
        k_of_n_availability(3, [2, math.nan])
    assert len(caught.value.problems) == 3
    with pytest.raises(ModelError, match="there is none"):
        k_of_n_availability(0, [])


shares = st.floats(0, 1, allow_nan=False)
networks = st.lists(
    st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=5), min_size=1, max_size=6
)


@settings(max_examples=150, deadline=None)
@given(networks, st.lists(shares, min_size=8, max_size=8))
def test_factoring_is_every_subset_counted(ways, values):
    up = dict(zip("abcdefgh", values, strict=True))
    assert exact_availability(ways, up) == pytest.approx(counted(ways, up), abs=1e-12)


@settings(max_examples=100, deadline=None)
@given(networks, st.lists(shares, min_size=8, max_size=8), st.data())
def test_removing_never_raises_and_a_shared_part_never_helps(ways, values, data):
    up = dict(zip("abcdefgh", values, strict=True))
    whole = exact_availability(ways, up)
    gone = data.draw(st.sampled_from("abcdefgh"))
    assert exact_availability(ways, up | {gone: 0.0}) <= whole + 1e-12
    if len(ways) > 1:
        assert exact_availability(ways[1:], up) <= whole + 1e-12
    # an element of its own for each route instead of a shared one
    apart, of = [], dict(up)
    for number, item in enumerate(ways):
        apart.append([f"{name}{number}" if name == gone else name for name in item])
        of[f"{gone}{number}"] = up[gone]
    assert exact_availability(apart, of) >= whole - 1e-12


@settings(max_examples=100, deadline=None)
@given(networks, st.lists(shares, min_size=8, max_size=8), st.lists(shares, min_size=8, max_size=8),
       st.lists(st.frozensets(st.integers(0, 7), min_size=2), max_size=2), shares)  # fmt: skip
def test_downtime_never_falls_when_a_share_rises_nor_when_groups_fail_together(
    ways, one, other, groups, factor
):
    """All low and all high are bounds: in between lies every mixture."""
    sets = [["abcdefgh".index(name) for name in dict.fromkeys(item)] for item in ways]
    low = [min(pair) for pair in zip(one, other, strict=True)]
    high = [max(pair) for pair in zip(one, other, strict=True)]
    mixed = [pair[number % 2] for number, pair in enumerate(zip(low, high, strict=True))]
    clusters = [
        item for item in groups if not any(item & before for before in groups[: groups.index(item)])
    ]
    more = sorted((factor, 1.0))
    # of members that overlap in part (on routes 1 and 3, on 3 and 4) the larger is laid first
    on = [frozenset(n for n, route in enumerate(sets) if at in route) for at in range(8)]
    assume(all(
        on[a] <= on[b] or on[b] <= on[a] or not on[a] & on[b]
        for members in clusters for a, b in itertools.combinations(sorted(members), 2)
    ))  # fmt: skip
    for factors in ([], [0.0], [factor], [1.0]):
        together = [Common(members, share) for members in clusters for share in factors]
        best, middle, worst = (
            down_together(sets, values, together) for values in (low, mixed, high)
        )
        assert best - 1e-12 <= middle <= worst + 1e-12
    less, wholly = (
        down_together(sets, mixed, [Common(members, share) for members in clusters])
        for share in more
    )
    assert _all_down(sets, mixed) - 1e-12 <= less <= wholly + 1e-12
    logs = [-math.log1p(-share) if share < 1 else 700.0 for share in mixed]
    for item in segments_of(sets, logs, [Common(members, factor) for members in clusters]):
        # of one route only one set is in each place: alone it is down as long as before
        assert sum(mask.bit_count() for mask in item.masks) == sum(item.masks).bit_count()


def test_wrong_routes_are_reported_at_once():
    with pytest.raises(ModelError) as caught:
        exact_availability(["ab", ""], {"a": 1.5})
    assert [problem.rule for problem in caught.value.problems] == [
        "routes", "element", "availability",
    ]  # fmt: skip
    with pytest.raises(ModelError, match="there are none"):
        exact_availability([], {})


# --- of routes ---


def test_a_route_by_hand(tables):
    found = availability_of(tables, way("R", leg("L", "A", "B", medium="sea", km=3000)))
    low, likely, high = nine_in_ten(
        lambda faults, days: down(faults, 3000, days),
        (0.05, 0.1, 0.2),
        (20, 25, 30),  # no likely time to repair is sourced: the middle
    )
    assert found.availability == pytest.approx((1 - high, 1 - likely, 1 - low), abs=1e-12)
    assert found.elements[0].availability == found.availability
    assert found.downtime_min_per_year.likely == pytest.approx(likely * 525_960, rel=1e-12)
    assert found.faults_per_year == pytest.approx((0.15, 0.3, 0.6))
    assert found.faults_in(25) == pytest.approx((3.75, 7.5, 15))
    assert found.elements[0].share_pct == pytest.approx(100)
    assert found.elements[0].repair_days == (20, 25, 30)
    assert any("sea_repair_days: the middle is taken" in text for text in found.notes)
    assert found.proxy_rates[0].startswith(f"{SEA} is a proxy on 3,000 km")


def test_what_shares_and_swings_say(tables):
    route = way(
        "R",
        leg("L1", "A", "B", medium="sea", km=3000),
        leg("L2", "B", "C", line=[(21, 1), (22, 1)]),
    )
    found = availability_of(tables, route)
    sea, land = down(0.1, 3000, 25), down(2, 1000, 5 / 24)
    whole = 1 - (1 - sea) * (1 - land)
    by_id = {item.id: item.share_pct for item in found.elements}
    assert by_id["L1"] == pytest.approx(100 * (1 - land / whole))
    assert by_id["L2"] == pytest.approx(100 * (1 - sea / whole))
    assert found.dominant.name == SEA
    assert found.dominant.high_min_per_year == pytest.approx(
        (1 - (1 - down(0.2, 3000, 25)) * (1 - land)) * MINUTES_PER_YEAR
    )


def test_repair_goes_by_zone_and_country(tables):
    crossing = leg("L", "A", "B", medium="sea", km=1000, line=[(0, 0), (10, 0)])
    found = availability_of(tables, way("R", crossing))
    zones = {item.zone: item for item in found.elements}
    assert set(zones) == {"", "narrows"}
    assert zones["narrows"].cable_km.likely == pytest.approx(200, rel=1e-6)  # 2 of 10 degrees
    assert zones["narrows"].repair_days == (141, 150, 158)
    assert sum(item.cable_km.likely for item in found.elements) == pytest.approx(1000)
    land = availability_of(tables, way("R", leg("L", "A", "B", country="EG")))
    assert land.elements[0].repair_days == (2, 2, 2)
    assert [text.partition(" ")[0] for text in land.proxy_rates] == [LAND]
    assert land.proxy_rates[0].endswith("Egypt")


def test_a_leg_of_two_routes_is_one_element(tables):
    shared = leg("S", "A", "B", km=2000)
    one = way("P", shared, leg("P1", "B", "C", line=[(21, 1), (22, 1)]))
    two = way("Q", shared, leg("Q1", "B", "C", line=[(21, 1), (22, 1)]))
    found = availability_of(tables, [one, two])
    s, own = down(2, 2000, 5 / 24), down(2, 1000, 5 / 24)
    assert found.availability.likely == pytest.approx((1 - s) * (1 - own**2), abs=1e-12)
    assert found.faults_per_year.likely == pytest.approx(2 * (2 + 1 + 1))
    assert found.elements[0].id == "S"
    assert found.elements[0].route_ids == ("P", "Q")


@pytest.mark.parametrize("surely", ["G-SURE", "G-MAYBE"])
def test_groups_on_land_fail_together_as_far_as_is_known(tables, surely):
    """Nested failures (Frechet): both are down for the lesser of the two shares."""
    one = way("P", leg("P1", "A", "B", km=1000, group_ids=(surely,)))
    two = way("Q", leg("Q1", "A", "B", km=3000, group_ids=(surely,)))
    found = availability_of(tables, [one, two])

    def both(faults, hours, wholly):
        shares = [down(faults, km, hours / 24) for km in (1000, 3000)]
        return min(shares) if wholly else math.prod(shares)

    wholly = (False, surely == "G-SURE", True)
    expected = nine_in_ten(both, (1, 2, 4), (4, 5, 6), wholly)
    assert found.downtime_min_per_year == pytest.approx([MINUTES_PER_YEAR * it for it in expected])
    likely = [down(2, km, 5 / 24) for km in (1000, 3000)]
    swing = next(item for item in found.swings if item.name == "shared-risk groups")
    assert swing.low_min_per_year == pytest.approx(likely[0] * likely[1] * MINUTES_PER_YEAR)
    assert swing.high_min_per_year == pytest.approx(min(likely) * MINUTES_PER_YEAR)
    assert found.is_too_uncertain


def test_what_several_systems_pass_is_called_after_none_of_them(tables):
    ways = [way(name, leg("L", "A", "B", system_id=name)) for name in ("S", "T")]
    for routes, expected in ((ways, ""), (ways[::-1], ""), (ways[1:], "T")):
        [element] = cr.availability_of(tables, routes).elements
        assert element.system_id == expected


def test_faults_that_do_not_cut_the_service_are_repaired_and_cause_no_downtime(tmp_path):
    share = rate("sea_service_faults_pct", 50, 75, 100, medium="sea")
    tables = opened(tmp_path / "service", (*RATES, share))
    found = availability_of(tables, way("R", leg("L", "A", "B", medium="sea", km=1000)))
    assert found.faults_per_year == pytest.approx([0.05, 0.1, 0.2])
    expected = nine_in_ten(
        lambda faults, pct, days: down(faults * pct / 100, 1000, days),
        (0.05, 0.1, 0.2), (50, 75, 100), (20, 25, 30),
    )  # fmt: skip
    assert found.downtime_min_per_year == pytest.approx([MINUTES_PER_YEAR * it for it in expected])
    assert any("only these count in the downtime" in text for text in found.notes)


def test_a_strait_counts_at_the_worst_end_only_and_by_its_zone(tables):
    line = [(0, 0), (10, 0)]
    one, two = (
        way(name, leg(f"{name}1", "A", "B", medium="sea", km=1000, line=line,
                      group_ids=("G-STRAIT", "G-SEABED")))
        for name in "PQ"
    )  # fmt: skip
    found = availability_of(tables, [one, two])

    def both(faults, days, wholly):  # times to repair of all zones are one assumption
        slow = down(faults, 200, days[1])
        rest = 1 - (1 - down(faults, 400, days[0])) ** 2
        return 1 - (1 - slow) * (1 - rest**2) if wholly else (1 - (1 - slow) * (1 - rest)) ** 2

    days = (20, 141), (25, 150), (30, 158)
    expected = nine_in_ten(both, (0.05, 0.1, 0.2), days, (False, False, True))
    assert found.downtime_min_per_year == pytest.approx([MINUTES_PER_YEAR * it for it in expected])
    assert any("G-STRAIT road (counted at the worst end" in text for text in found.notes)
    assert any("G-SEABED road: cuts of several" in text for text in found.notes)


def test_rates_of_your_own_take_their_place(tables):
    base = cr.default_assumptions(tables)
    route = way("R", leg("L", "A", "B", medium="sea", km=1000))
    given = cr.geodata.with_changes(base, sea_faults_per_1000km_year=1, sea_repair_days=10)
    found = availability_of(tables, route, assumptions=given)
    assert found.availability == pytest.approx([1 - down(1, 1000, 10)] * 3, abs=1e-14)
    assert found.proxy_rates == ()
    assert found.dominant is None
    for wrong in (1000.1, -0.1, (2, 1), "many"):
        with pytest.raises(ModelError, match="sea_faults_per_1000km_year"):
            cr.geodata.with_changes(base, sea_faults_per_1000km_year=wrong)


def test_what_never_fails_is_never_down_and_no_zero_has_a_sign(tables):
    given = cr.geodata.with_changes(cr.default_assumptions(tables), **{LAND: 0})
    one, two = way("R", leg("L", "A", "B")), way("Q", leg("M", "A", "B"))
    for ways in (one, [one, two]):
        found = availability_of(tables, ways, assumptions=given)
        assert found.availability == (1, 1, 1)
        assert [str(minutes) for minutes in found.downtime_min_per_year] == ["0.0"] * 3
        assert found.dominant is None
        assert {item.share_pct for item in found.elements} == {0}


def test_a_term_is_years_above_0(tables):
    found = availability_of(tables, way("R", leg("L", "A", "B")))
    assert found.faults_in(15).likely == pytest.approx(15 * 2)
    for term in (0, -1, True, "15", math.nan, math.inf):
        with pytest.raises(ModelError, match="give years above 0"):
            found.faults_in(term)


def test_rates_of_a_table_that_cannot_be(tmp_path):
    wrong = [item | {"high": 1001} if item["id"] == SEA else item for item in RATES]
    geo = opened(tmp_path / "high", wrong)
    with pytest.raises(GeodataError, match="1001 is out of bounds"):
        availability_of(geo, way("R", leg("L", "A", "B", medium="sea")))
    none = [item for item in RATES if item["id"] != SEA]
    geo = opened(tmp_path / "none", none)
    sea, land = (way("R", leg("L", "A", "B", medium=medium)) for medium in ("sea", "land"))
    with pytest.raises(GeodataError, match="no rate of 'sea_faults"):
        availability_of(geo, sea)
    assert downtime_of(sea, geo) is None
    columns = cr.measures(geo)
    assert columns["availability"](sea) is None
    expected = nine_in_ten(
        lambda faults, hours: down(faults, 1000, hours / 24), (1, 2, 4), (4, 5, 6)
    )
    assert columns["downtime_high_min"](land) == pytest.approx(expected[2] * MINUTES_PER_YEAR)


def test_no_routes_and_one_twice_are_refused(tables):
    with pytest.raises(ModelError, match="no routes"):
        availability_of(tables, [])
    route = way("R", leg("L", "A", "B"))
    with pytest.raises(ModelError, match="is given twice"):
        availability_of(tables, [route, route])
    with pytest.raises(ModelError, match="years above 0"):
        availability_of(tables, route).faults_in(0)


def test_what_is_of_a_wrong_kind_is_reported_at_once(tables):
    route = way("R", leg("L", "A", "B"))
    with pytest.raises(ModelError) as told:
        availability_of("tables", [route, route, "R"], assumptions={"slack_sea_pct": 3})
    assert [problem.where for problem in told.value.problems] == [
        "geodata", "assumptions", "route 3", "route 'R'",
    ]  # fmt: skip
    with pytest.raises(ModelError, match="routes: is 'Marseille'"):
        availability_of(tables, "Marseille")


# --- the embedded tables ---


@pytest.fixture(scope="module")
def ways(geo):
    return cr.find_routes(geo, "Marseille", "Mumbai")


def test_pieces_of_one_segment_share_their_common_part(geo, ways):
    """Two routes on one segment to different branches: what both pass is one element."""
    trunk = next(leg for route in ways for leg in route.legs if "/" in leg.id)
    whole = geo.segments[trunk.id.partition("/")[0]]
    network = ElementNetwork.of([Route("A", "A", [trunk]), Route("B", "B", [whole])], geo, None)
    assert {part.leg.id for part in network.parts} == {whole.id}
    assert set(network.series[0]) < set(network.series[1])
    covered = [(part.from_km, part.to_km) for part in network.parts]
    assert sum(b - a for a, b in covered) == pytest.approx(whole.route_km, abs=2)


def piece(segment, from_km, to_km):
    """Return a leg over a part of a segment, as a route over its branches has it."""
    name = f"{segment.id} {from_km:g} {to_km:g}"
    return dataclasses.replace(
        segment, id=name, segment_id=segment.id, span_kp_km=(from_km, to_km), published_km=None,
        geometry=between_kps(segment.geometry, from_km, to_km),
        start_id=f"{name} A", end_id=f"{name} B",
    )  # fmt: skip


@pytest.mark.parametrize("short_km", [0.3, 0.99, 1.01, 5.0])
def test_no_length_is_lost_where_a_segment_is_cut(geo, short_km):
    """Each route's elements are as long as its cable, to a km a cut; none is free of faults."""
    segment = geo.segments["EQUIANO-T1"]
    spans = [(100, 100 + short_km), (100 + short_km, 900), (0, 1000)]
    routes = [way(f"R{n}", piece(segment, *span)) for n, span in enumerate(spans)]
    routes.append(way("R3", segment))
    network = ElementNetwork.of(routes, geo, None)
    for route, series in zip(routes, network.series, strict=True):
        parts = [network.parts[number] for number in series]
        length = sum(part.cable_km.likely for part in parts)
        assert length == pytest.approx(route.cable_range_km.likely, abs=1.2 * (len(spans) + 1))
        assert length >= 0.99 * route.cable_range_km.likely
        assert availability_of(geo, route).downtime_min_per_year.low > 0


def test_marseille_mumbai(geo, ways):
    """The Red Sea weighs most on a route by Egypt, and two such routes hang on straits."""
    found = availability_of(geo, ways[0])
    assert {item.zone for item in found.elements[:3]} >= {"northern Red Sea", "southern Red Sea"}
    assert found.elements[0].repair_days == geo.rates["sea_repair_days_northern_red_sea"].range
    # which share of the faults takes traffic down is not known: the whole spans some ten times
    times = found.downtime_min_per_year.high / found.downtime_min_per_year.low
    assert 5 < times < 12
    assert found.is_too_uncertain
    together = availability_of(geo, ways)
    assert together.availability.likely > found.availability.high
    shared = next(item for item in together.swings if item.name == "sea_shared_cause_pct")
    assert shared.high_min_per_year > shared.low_min_per_year
    table = cr.compare(ways[:2], cr.measures(geo))
    assert table["availability"].tolist() == [
        availability_of(geo, route).availability.likely for route in ways[:2]
    ]


def test_the_double_failure_of_2022_shows_a_shared_point(geo):
    ways = cr.find_routes(geo, "Zafarana", "Abu Talat", all_paths=True)
    one, two = (
        Route(name, name, [Leg(f"{name}/x", "A", "B", "land", ways[0].legs[0].geometry, 0,
                               published_km=(400, 400), system_id=name)])
        for name in ("AAE-1", "SMW5")
    )  # fmt: skip
    found = availability_of(geo, [one, two])
    assert any("2022-06-07" in text for text in found.notes)
    # wholly at the worst end; else the share of the record, of which it is a part itself, and which
    # is the smaller the more often a path fails
    faults, share = (geo.rates[f"land_{name}"].range
                     for name in ("faults_per_1000km_year", "shared_cause_pct"))  # fmt: skip

    def both(failures, hours, share, wholly):
        q = down(failures[0], 400, hours / 24)
        share = (failures[1] or share) / 100
        return q if wholly else share * q + ((1 - share) * q) ** 2

    failures = (faults.low, share.high), (faults.likely, None), (faults.high, share.low)
    expected = nine_in_ten(both, failures, (4, 5, 18), share, (False, False, True))
    found = [it / MINUTES_PER_YEAR for it in found.downtime_min_per_year]
    assert found == pytest.approx(expected, rel=0.005)


def test_without_something_the_set_is_never_better(geo):
    found = cr.what_if(geo, "Marseille", "Mumbai", remove=["EG-ABT"])
    before, after = found.downtime_before_min_per_year, found.downtime_after_min_per_year
    assert all(old <= new for old, new in zip(before, after, strict=True))
    assert before.likely < after.likely
    nothing = cr.what_if(geo, "Zafarana", "Abu Talat", remove=["EG"])
    assert nothing.downtime_after_min_per_year == (MINUTES_PER_YEAR,) * 3


def test_what_if_on_the_command_line_states_availability_before_and_after(geo):
    import json

    asked = ("whatif", "Zafarana", "Abu Talat", "--remove", "EG-P-ZAF-ABT-CAIRO")
    found = cr.what_if(geo, "Zafarana", "Abu Talat", remove=["EG-P-ZAF-ABT-CAIRO"])
    before = availability_of(geo, found.before).availability
    after = availability_of(geo, found.kept).availability
    assert (found.availability_before, found.availability_after) == (before, after)
    assert all(new < old for new, old in zip(after, before, strict=True))
    row = json.loads(cableroute(*asked, "--format", "json").stdout)[0]
    ends = ("_low", "", "_high")
    assert [row[f"set_availability{end}_before"] for end in ends] == pytest.approx([*before])
    assert [row[f"set_availability{end}_after"] for end in ends] == pytest.approx([*after])
    text = " ".join(cableroute(*asked).stdout.split())
    for share in (before.likely, after.likely):
        assert f"{figure_text('availability', share)} (" in text
    assert "protected availability, %" in text
    assert "annual downtime of all at once, min" in text
    gone = cr.what_if(geo, "Zafarana", "Abu Talat", remove=["EG"])
    assert gone.availability_after == (0, 0, 0)


def test_chart_has_a_bar_for_each_element_and_refuses_what_is_confidential(geo, ways):
    from dataclasses import replace

    pytest.importorskip("matplotlib")
    found = availability_of(geo, ways[0])
    ax = cr.charts.availability(found, most=4)
    bars = [bar.get_width() for bar in ax.patches]
    assert bars == pytest.approx([item.share_pct for item in found.elements[:4]])
    texts = [text.get_text() for text in ax.texts]
    assert f"{found.elements[0].share_pct:.2g} %" in texts
    assert any(f"{len(found.elements) - 4} more elements" in text for text in texts)
    with pytest.raises(ModelError, match="confidential"):
        cr.charts.availability(replace(found, is_confidential=True))
    with pytest.raises(ModelError, match="most"):
        cr.charts.availability(found, most=0)


# --- the command line ---


def test_command_shows_routes_set_and_what_is_left(geo):
    import json

    done = cableroute("availability", "Zafarana", "Abu Talat", "--remove", "El Galala plateau",
                      "--term", "15", "--format", "json")  # fmt: skip
    assert done.returncode == 0, done.stderr
    *each, whole, left = (
        json.loads(done.stdout)["rows"] if "rows" in done.stdout[:20] else json.loads(done.stdout)
    )
    routes = cr.find_routes(geo, "Zafarana", "Abu Talat")
    assert [row["route_ids"] for row in each] == [[route.id] for route in routes]
    expected = availability_of(geo, routes)
    assert whole["availability"] == pytest.approx(expected.availability.likely)
    assert whole["faults_in_term"] == pytest.approx(15 * expected.faults_per_year.likely)
    assert left["downtime_min"] >= whole["downtime_min"]
    assert whole["elements"][0]["id"] == expected.elements[0].id


def test_command_shows_a_page_and_refuses_what_is_wrong():
    page = cableroute("availability", "Zafarana", "Abu Talat", "--number", "1")
    assert page.returncode == 0, page.stderr
    assert "Most sensitive to" in page.stdout
    assert "land_faults_per_1000km_year is a proxy on" in page.stdout
    wrong = cableroute("availability", "Zafarana", "Abu Talat", "--number", "99")
    assert wrong.returncode == 2
    assert "there is no route 99" in wrong.stderr
    wrong = cableroute("availability", "Zafarana", "Abu Talat", "--set", f"{SEA}=2000")
    assert wrong.returncode == 2
    assert "above one fault a year on every km" in wrong.stderr


def test_a_comparison_shows_the_downtime_where_it_is_wide_and_ranks_it_with_doubt(geo):
    routes = cr.find_routes(geo, "Zafarana", "Abu Talat")
    frame = cr.compare(routes, cr.measures(geo))
    rows = frame.drop(columns="geometry").to_dict("records")
    assert [*frame["downtime_low_min"]] < [*frame["downtime_min"]] < [*frame["downtime_high_min"]]
    narrow, text = (
        cableroute("compare", "Zafarana", "Abu Talat", *wide, columns=100).stdout
        for wide in ((), ("--wide",))
    )
    left_out = " ".join(narrow.split()).partition("No room for: ")[2].partition(" (--wide)")[0]
    assert "Annual downtime min low–high" in left_out.split(", ")
    low, likely, high = (
        figure_text("downtime_min", rows[0][f"downtime{it}_min"]) for it in ("_low", "", "_high")
    )
    assert likely in text
    assert f"{low}–{high}" in text
    # the routes' ranges overlap: the order by downtime is reported as not certain
    told = cr.explain(frame, routes[0].id, routes[1].id, weights={"downtime_min": 1})
    assert any("ranges overlap: not certain" in line for line in told)


def test_two_cables_with_one_id_are_not_one_element(geo):
    one, other = (
        way(name, leg("1", "A", "B", line=[(20, lat), (21, lat)]))
        for name, lat in (("P", 1), ("Q", 5))
    )
    with pytest.raises(ModelError, match="leg '1': two lines have this id"):
        cr.availability_of(geo, [one, other])
