"""The split of demand, and recorded cuts replayed, on small networks and on the tables."""

import math

import networkx as nx
import numpy as np
import pytest
from worlds.traffic import random_network

import cableroute as cr
from cableroute.geodata.coverage import systems_short
from cableroute.traffic import Demand, DemandPair, route_traffic
from cableroute.traffic.capacity import lit_gbps, used_shares
from cableroute.traffic.most_carried import most_of_country
from cableroute.traffic.network import traffic_network
from cableroute.traffic.record import WIDE_PCT, replay
from cableroute.traffic.split import POWER, Split, SplitRule

RULE = SplitRule(3000.0, 0.1, 0.8)


@pytest.fixture(scope="module")
def rows(geo):
    return replay(geo)


def split_of(geo, on):
    network = traffic_network(geo, cr.Conditions(on=on))
    return Split(network, int(on[:4]), RULE, np.ones(len(network.links), bool))


def test_what_is_for_fitting_was_fixed_and_each_event_is_for_one_use(geo):
    """The six events by which the model is judged are all held out."""
    uses = {}
    for row in geo.layers.rows("impacts").values():
        uses.setdefault(row["event_id"], set()).add(row["used_for"])
    assert all(len(use) == 1 for use in uses.values())
    for event in ("alexandria-2008-01", "egypt-2022", "red-sea-2024", "ivory-coast-2024",
                  "east-africa-2024", "jeddah-2025"):  # fmt: skip
        assert uses[event] == {"test"}
    assert sum(use == {"test"} for use in uses.values()) >= 10


def test_every_recorded_effect_is_compared_or_says_why_not(geo, rows):
    assert len(rows) == len(geo.layers.rows("impacts"))
    for row in rows:
        assert (row.is_inside is None) == bool(row.why_not)
        if row.modelled_pct is not None:
            low, high = row.modelled_pct
            assert 0 <= low <= row.likely_pct <= high <= 100
            assert high - low <= WIDE_PCT
    compared = [row for row in rows if row.used_for == "test" and row.is_inside is not None]
    assert {row.is_inside for row in compared} == {True, False}  # misses are shown as such


@pytest.mark.parametrize(("event", "who"), [
    ("alexandria-2008-01", "EG"), ("red-sea-2024", "Asia"), ("alexandria-2008-01", "IN"),
])  # fmt: skip
def test_held_out_shares_that_the_split_meets(rows, event, who):
    [row] = [row for row in rows if (row.event_id, row.who) == (event, (who,))
             and row.published_pct]  # fmt: skip
    assert row.is_inside, row


def test_an_event_on_systems_that_are_not_in_the_tables_is_not_compared(rows):
    vietnam = [row for row in rows if row.event_id == "aag-2011"]
    assert all("not in the tables" in row.why_not or row.likely_pct > 0 for row in vietnam)


def test_a_cut_at_a_place_takes_one_piece_of_a_trunk(rows):
    """Between Sicily and Egypt: traffic of Algeria with Europe was not affected (CircleID)."""
    [algeria] = [row for row in rows
                 if row.event_id == "sicily-2008-12" and row.who == ("DZ",)]  # fmt: skip
    assert algeria.likely_pct < 30


def test_a_route_on_one_system_weighs_by_its_capacity_and_length(geo):
    """Algiers - Palma by the formula, from the length and the lit capacity of ALPAL-2."""
    split = split_of(geo, "2015-10-22")
    [km] = [link.km for link in split.network.links if link.system_id == "ALPAL-2"]
    lit = {name: lit_gbps(geo, name, 2015).likely for name in split._systems}
    weight = (lit["ALPAL-2"] / max(lit.values())) ** POWER * math.exp(-km / RULE.scale_km)
    assert split._ridden("ALPAL-2", split.alive).landed.max() == pytest.approx(weight)


def test_nothing_that_fails_loses_nothing_and_all_loses_all(geo):
    split = split_of(geo, "2020-01-01")
    nothing = np.zeros(len(split.network.links), bool)
    assert np.nanmax(split.lost(nothing)) == pytest.approx(0, abs=1e-9)
    lost = split.lost(~nothing)
    number = {code: at for at, code in enumerate(split.codes)}
    assert lost[number["EG"], number["FR"]] == pytest.approx(1)


def test_more_that_fails_never_loses_less(geo):
    split = split_of(geo, "2024-02-24")
    hit = np.zeros(len(split.network.links), bool)
    before = np.zeros_like(split.lost(hit))
    for system in ("AAE-1", "EIG", "SEACOM"):
        hit |= np.array([link.system_id == system for link in split.network.links])
        lost = np.nan_to_num(split.lost(hit))
        assert (lost >= before - 1e-9).all()
        before = lost


def test_the_range_about_a_share_is_at_most_forty_points_wide(geo):
    rule = SplitRule.of(geo)
    wide = [end.high - end.low for end in map(rule.around, np.linspace(0, 1, 101))]
    assert max(wide) <= WIDE_PCT / 100
    assert rule.around(0.0) == (0, 0)
    assert rule.around(1.0) == (1, 1)


def test_a_capacity_is_that_of_its_year(geo):
    """SEA-ME-WE 4: 540 to 610 Gbps lit in 2008, by Egypt, of 4,600 after the upgrade of 2015."""
    assert lit_gbps(geo, "SMW4", 2008)[::2] == (540, 610)
    assert lit_gbps(geo, "SMW4", 2018).high == pytest.approx(0.8 * 4600)
    assert lit_gbps(geo, "IMEWE", 2011).high < lit_gbps(geo, "IMEWE", 2018).high
    for name in geo.systems:
        low, likely, high = lit_gbps(geo, name, 2024)
        assert 0 < low <= likely <= high


def test_what_a_country_uses_of_each_system(geo):
    """Pakistan, October 2024: 3,122 Gbps of AAE-1, of 10,136 over seven cables (Bloom Pakistan)."""
    assert used_shares(geo, 2024)["PK"]["AAE-1"] == pytest.approx(3122 / 10146, rel=0.01)
    assert "PK" not in used_shares(geo, 2015)


@pytest.mark.parametrize("seed", range(4))
def test_the_most_of_one_country_is_what_networkx_finds(seed):
    network, wanted = random_network(seed)
    demand = {code: wanted.get(tuple(sorted(("C0", code))), 0.0) for code in network.terminals}
    graph = nx.DiGraph()
    for link in network.links:
        for one, two in ((link.start_id, link.end_id), (link.end_id, link.start_id)):
            old = graph.get_edge_data(one, two, {"capacity": 0.0})["capacity"]
            graph.add_edge(one, two, capacity=old + link.capacity.high_tbps)
    for name in network.terminals["C0"]:
        graph.add_edge("from", name)
    for code, names in network.terminals.items():
        if demand[code]:
            graph.add_edge(code, "to", capacity=demand[code])
            for name in names:
                graph.add_edge(name, code)
    most = most_of_country(network, "C0", demand, np.ones(len(network.links), bool))
    assert most == pytest.approx(nx.maximum_flow_value(graph, "from", "to"), abs=1e-4)


def test_the_only_route_of_a_country_is_lost_whatever_the_flow(geo):
    wanted = Demand((DemandPair("CM", "FR", 1.0, 2.0), DemandPair("FR", "IN", 1.0, 2.0)))
    found = route_traffic(geo, wanted, remove="country:CM")
    assert found.countries["CM"].lost_tbps == (pytest.approx(1.0), pytest.approx(2.0))
    assert found.countries["CM"].likely == pytest.approx(100)
    assert found.countries["IN"].lost_tbps == (0, 0)


def test_countries_of_which_the_tables_hold_too_few_systems(geo):
    short = systems_short(geo)
    assert short["DE"].held < short["DE"].known
    assert "MT" not in short  # all four that are known are in the tables
    assert "EG" not in short or short["EG"].held < short["EG"].known
