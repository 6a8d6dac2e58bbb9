"""What a country's modelled demand passes, worked out by hand in a small world."""

from __future__ import annotations

import math
import pickle

import pytest
from worlds.seas import two_seas

import cableroute as cr
from cableroute.countries import country_profile
from cableroute.presentation.country_tables import country_tables, page_sources
from cableroute.traffic import gravity
from cableroute.traffic.network import traffic_network

RULE = {"split_scale_km": 3000, "split_change": 0.1, "split_spread": 0.8}
RATES = [
    {"id": name, "quantity": name, "name": name, "low": value, "likely": value, "high": value,
     "unit": "1", "source_ids": "mine"}
    for name, value in RULE.items()
]  # fmt: skip
BANDWIDTHS = {"FR": (3, 10), "IN": (2, 8), "EG": (2, 4)}


@pytest.fixture(scope="module")
def seas(tmp_path_factory):
    world = two_seas()
    world.rows["bandwidths"] = [
        {"id": code, "low_tbps": low, "high_tbps": high, "basis": "published",
         "year": 2024, "source_ids": "mine"}
        for code, (low, high) in BANDWIDTHS.items()
    ]  # fmt: skip
    world.rows["rates"] += RATES
    return world.open(tmp_path_factory.mktemp("seas") / "own")


def demand(one, other, third, end):
    """Of three countries whose pairs add up to their bandwidths there is one solution."""
    a, b, c = (BANDWIDTHS[code][end] for code in (one, other, third))
    return (a + b - c) / 2


def around(share):
    """The range about a share: so far off in the logarithm of its odds."""
    odds = [share / (1 - share) * math.exp(end * RULE["split_spread"]) for end in (-1, 1)]
    return [100 * one / (1 + one) for one in odds]


def test_shares_are_those_worked_out_by_hand(seas):
    """France - India runs over Egypt and the strait, France - Egypt and India - Egypt end there."""
    found = country_profile(seas, "FR").demand
    shares = {(item.kind, item.feature.id): item for item in found.shares}
    total = sum(BANDWIDTHS["FR"])
    through = sum(demand("FR", "IN", "EG", end) for end in (0, 1)) / total
    assert through == 8.5 / 13
    egypt = shares["country", "EG"]
    assert egypt.passed_pct == pytest.approx(around(through), abs=0.01)
    assert egypt.ends_pct == pytest.approx(2 * [100 - 100 * through], abs=0.01)
    assert shares["strait", "BAB"].passed_pct == pytest.approx(around(through), abs=1)  # and back
    assert shares["country", "IN"].ends_pct == pytest.approx(2 * [100 * through], abs=0.01)
    assert found.demand_tbps == pytest.approx([3, 10], abs=0.01)
    assert found.not_carried_pct == (0, 0)
    india = {it.feature.id: it for it in country_profile(seas, "IN").demand.shares}
    assert india["BAB"].passed_pct == pytest.approx([100, 100], abs=0.01)
    assert india["EG"].passed_pct == pytest.approx(around(8.5 / 10), abs=0.01)


def test_a_country_that_nothing_joins_to_others_has_no_demand(tmp_path):
    """Two stations that a link on land joins to one another, and no system to another country."""
    world = two_seas()
    world.station("PT-A", -9.2, 38.5, "PT")
    world.station("PT-B", -9.3, 38.7, "PT")
    world.backhaul("PT-LINK", "PT-A", "PT-B")
    world.rows["bandwidths"] = [
        {"id": code, "low_tbps": low, "high_tbps": high, "basis": "published", "year": 2024,
         "source_ids": "mine"}
        for code, (low, high) in (BANDWIDTHS | {"PT": (1, 2)}).items()
    ]  # fmt: skip
    world.rows["rates"] += RATES
    geo = world.open(tmp_path / "own")
    network = traffic_network(geo)
    assert "PT-LINK" in {link.id for link in network.links}
    assert {*network.terminals} == {"FR", "EG", "DJ", "IN"}
    assert "PT" not in {code for pair in gravity(geo).pairs for code in (pair.start, pair.end)}
    profile = country_profile(geo, "PT")
    assert profile.demand is None
    said = [row["text"] for table in country_tables(profile, geo) for row in table.rows
            if table.name == "country_not_known"]  # fmt: skip
    assert any("no system that counts joins it to another country" in text for text in said)


def test_a_country_without_a_figure_has_no_shares_and_says_so(seas):
    profile = country_profile(seas, "DJ")
    assert profile.demand is None
    tables = {table.name: table for table in country_tables(profile, seas)}
    assert "country_demand" not in tables
    said = [row["text"] for row in tables["country_not_known"].rows]
    assert any("no source of the tables gives its bandwidth" in text for text in said)


def test_the_table_names_its_basis_and_keeps_the_range(seas):
    profile = country_profile(seas, "FR")
    tables = {table.name: table for table in country_tables(profile, seas)}
    table = tables["country_demand"]
    assert table.title == "Share of its international demand of 3.0–10.0 Tbps, modelled"
    row = next(row for row in table.rows if row["name"] == "Egypt")
    ends = [row[f"{name}_{end}_pct"] for name in ("passed", "ends") for end in ("low", "high")]
    assert ends == pytest.approx([*around(8.5 / 13), *2 * [100 * 4.5 / 13]], abs=0.01)
    said = [row["text"] for row in tables["country_not_known"].rows]
    assert any("no share is measured" in text for text in said)
    assert "mine" in page_sources(profile)


@pytest.mark.parametrize(("known", "is_short"), [(2, False), (4, True)])
def test_a_country_of_which_too_few_systems_are_held_says_so(tmp_path, known, is_short):
    """Two systems in service land in Egypt and one in India, and lists know of more, or do not."""
    world = two_seas()
    world.rows["coverage"] = [
        {"id": code, "known_systems_low": low, "known_systems_high": low, "as_of": "2020",
         "source_ids": "mine"}
        for code, low in (("EG", 3 + known), ("IN", known))
    ]  # fmt: skip
    geo = world.open(tmp_path / "own")
    tables = {table.name: table for table in country_tables(country_profile(geo, "IN"), geo)}
    texts = [row["text"] for row in tables["country_not_known"].rows]
    said = f"The tables hold 2 of at least {known} cable systems that land there (lists of 2020)"
    assert any(said in text for text in texts) == is_short


def test_on_a_date_the_demand_is_not_of_then(seas):
    tables = {it.name: it for it in country_tables(country_profile(seas, "FR", on=2020), seas)}
    said = [row["text"] for row in tables["country_not_known"].rows]
    assert any("Demand and capacities are those of the year of 2020" in text for text in said)


def test_a_profile_prints_short_and_is_copied_whole(geo):
    profile = cr.countries.country_profile(geo, "DJ")
    figures = profile.figures  # kept once it is worked out
    assert repr(profile).startswith("<CountryProfile DJ 'Djibouti', data as of ")
    assert len(repr(profile)) < 150
    copied = pickle.loads(pickle.dumps(profile))
    assert (copied, dict(copied.figures)) == (profile, dict(figures))
