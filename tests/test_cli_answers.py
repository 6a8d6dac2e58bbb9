"""The command line: pairs, deals side by side, one deal, published delays."""

import json

import pytest
from commands import cableroute


def test_pair_is_the_least_of_all_pairs_and_says_why(geo):
    import cableroute as cr

    done = cableroute("pair", "Zafarana", "Abu Talat", "-f", "json")
    assert done.returncode == 0, done.stderr
    chosen = {row["route_id"] for row in json.loads(done.stdout)}
    routes = cr.find_options(geo, "Zafarana", "Abu Talat")
    by_km = min(
        cr.shared_matrix(routes).items(),
        key=lambda item: (item[1].separation_km is None, item[1].shared_km),
    )
    assert chosen == {routes[number].id for number in by_km[0]}
    text = " ".join(cableroute("pair", "Zafarana", "Abu Talat").stdout.split())
    assert "the least of 3 pairs of the 3 ways shown by options" in text
    assert "not known: it is below the accuracy" in text or "beyond the accuracy of both" in text


def test_deals_side_by_side_have_no_total_and_no_rank_across_groups():
    done = cableroute("deals", "--compare")
    assert done.returncode == 0, done.stderr
    assert done.stdout.index("What is bought: crossing") < done.stdout.index("company")
    rows = {
        row["deal_id"]: row
        for row in json.loads(cableroute("deals", "--compare", "-f", "json").stdout)
    }
    peace, imewe = rows["peace-transit-2019"], rows["imewe-transit-2007"]
    # 45 and 36 million over the pairs: 6 to 12 inferred for PEACE, 3 stated for IMEWE
    assert peace["per_fibre_pair"] == pytest.approx([45e6 / 12, 45e6 / 6])
    assert imewe["per_fibre_pair"] == pytest.approx([12e6, 12e6])
    assert rows["peace-second-path-loi-2019"]["mark"] == "not binding"
    assert rows["peace-second-path-loi-2019"]["per_km"] is None
    for total in ("65,000,000", "131,000,000", "151,000,000", "161,000,000"):
        assert total not in done.stdout
    assert "nothing is added up" in done.stderr


def test_a_term_gives_a_value_per_year_and_is_for_comparing_only():
    rows = json.loads(cableroute("deals", "--compare", "--term", "15", "-f", "json").stdout)
    peace = next(row for row in rows if row["deal_id"] == "peace-transit-2019")
    assert peace["per_year"] == pytest.approx([3e6, 3e6])
    alone = cableroute("deals", "--term", "15")
    assert (alone.returncode, alone.stdout) == (2, "")
    assert "--compare" in alone.stderr


def test_deal_is_a_page_with_ways_as_candidates():
    done = cableroute("deal", "peace-transit-2019")
    assert done.returncode == 0, done.stderr
    for words in (
        "USD 45,000,000",
        "estimated",
        "PCCW Global",
        "Zafarana – Abu Talat",
        "candidate",
    ):
        assert words in done.stdout
    wrong = cableroute("deal", "peace-transit-2020")
    assert wrong.returncode == 2
    assert "peace-transit-2019" in wrong.stderr


def test_latency_holds_bounds_one_sided():
    done = cableroute("latency", "--check", "-f", "json")
    assert done.returncode == 0, done.stderr
    rows = {(row["start"], row["end"]): row for row in json.loads(done.stdout)}
    pune = rows["Marseille", "Pune"]
    assert pune["published_ms"] == [134, 134]
    assert pune["ratio"] is None  # a bound gives no ratio
    assert not pune["flags"]
    # 134 ms there and back, at the lowest index: c L = 134 / 2 ms
    assert pune["allowed_km"] == pytest.approx(299_792.458 * 0.134 / 2 / 1.467, rel=1e-6)
    assert "longer than the round trip allows" in rows["Marseille", "Doha"]["flags"]
