"""The command line: pairs, deals side by side, one deal, published delays."""

import json

import pytest
from worlds.commands import cableroute


def test_pair_is_the_least_of_all_pairs_and_says_why(geo):
    import cableroute as cr

    done = cableroute("pair", "Zafarana", "Abu Talat", "-f", "json")
    assert done.returncode == 0, done.stderr
    chosen = {row["route_id"] for row in json.loads(done.stdout)}
    routes = cr.find_routes(geo, "Zafarana", "Abu Talat")
    by_km = min(
        cr.routing.shared_matrix(routes).items(),
        key=lambda item: (item[1].separation_km is None, item[1].shared_km),
    )
    assert chosen == {routes[number].id for number in by_km[0]}
    text = " ".join(cableroute("pair", "Zafarana", "Abu Talat").stdout.split())
    assert "the least of 3 pairs of the 3 routes found" in text
    assert "not known, it is below the accuracy" in text or "beyond the accuracy of both" in text


def test_deals_side_by_side_have_no_total_and_no_rank_across_groups():
    done = cableroute("deals", "--compare")
    assert done.returncode == 0, done.stderr
    assert done.stdout.index("Scope: crossing") < done.stdout.index("company")
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


def test_money_and_term_are_assumed_set_and_stored(tmp_path):
    file = tmp_path / "mine.toml"
    file.write_text("price_year = 2024\nterm_years = 20\n", encoding="utf-8")
    ask = ("deals", "--compare", "--assumptions", file, "--set", "term_years=15", "-f", "json")
    rows = {row["deal_id"]: row for row in json.loads(cableroute(*ask).stdout)}
    peace = rows["peace-transit-2019"]
    restated = 45e6 * 313.689 / 255.657  # US CPI-U of 2024 and 2019
    assert peace["value_restated"] == pytest.approx(restated)
    assert peace["per_year"] == pytest.approx([restated / 15] * 2)
    assert rows["mena-transit-iru-2014"]["term_years"] == [20, 20]  # its own
    assert {str(row["assumptions"]) for row in rows.values()} == {
        str({"price_year": 2024, "term_years": 15.0})
    }
    assert "money of 2024, 15 years where no term is stated" in cableroute(*ask).stderr
    option = json.loads(cableroute(*ask, "--price-year", "2019").stdout)
    assert {row["restated_year"] for row in option} == {2019}  # an option stands over --set
    plain = json.loads(cableroute("deals", "--set", "price_year=2024", "-f", "json").stdout)
    found = next(row for row in plain if row["id"] == "peace-transit-2019")
    assert found["value_restated"] == pytest.approx(restated)


@pytest.mark.parametrize("command", ["deals", "latency"])
def test_every_wrong_assumption_is_reported_at_once(tmp_path, command):
    file = tmp_path / "mine.toml"
    file.write_text("term_year = 20\n", encoding="utf-8")
    code, out, err = cableroute(command, "--assumptions", file, "--set", "term_years=0")
    assert (code, out) == (2, "")
    for words in ("2 faults", "term_year", "term_years"):
        assert words in err


def test_a_term_gives_a_value_per_year_and_is_for_comparing_only():
    rows = json.loads(cableroute("deals", "--compare", "--term", "15", "-f", "json").stdout)
    peace = next(row for row in rows if row["deal_id"] == "peace-transit-2019")
    assert peace["per_year"] == pytest.approx([3e6, 3e6])
    alone = cableroute("deals", "--term", "15")
    assert (alone.returncode, alone.stdout) == (2, "")
    assert "--compare" in alone.stderr


def test_deal_is_a_page_with_routes_as_candidates():
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
