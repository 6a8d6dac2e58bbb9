"""The table of the record, incidents and scenarios on the command line."""

import json

import pytest
from worlds.commands import cableroute

import cableroute as cr
from cableroute.presentation.tables import FIGURES, Rounding, figure_text, range_texts


def test_whatif_of_an_incident_is_that_of_what_if(geo):
    cut = "INC-2025-09-06-JEDDAH"
    rows = json.loads(
        cableroute("whatif", "Marseille", "Mumbai", "--incident", cut, "--format", "json").stdout
    )
    found = cr.what_if(geo, "Marseille", "Mumbai", remove=[cut], on="2025-09-06")
    assert len(rows) >= len(found.before)
    assert 0 < len(found.lost) < len(found.before)
    on = json.loads(
        cableroute("whatif", "Marseille", "Mumbai", "--on", "2025-09-06", "--format", "json").stdout
    )
    plain = [[row | {"assumptions": {}} for row in found] for found in (on, rows)]
    assert plain[0] == plain[1]
    wrong = cableroute("whatif", "Marseille", "Mumbai", "--incident", "INC-2025-09-06")
    assert wrong.returncode == 2
    assert f"did you mean {cut}" in wrong.stderr
    quiet = cableroute("whatif", "Marseille", "Mumbai", "--on", "2019-01-15")
    assert quiet.returncode == 2
    assert "was open on 2019-01-15" in quiet.stderr


def test_a_scenario_is_an_option_and_both_are_beside_one_another(geo):
    asked = ("availability", "Marseille", "Mumbai", "--number", "1", "--count", "3")
    both = cableroute(*asked, columns=160).stdout
    assert "Annual downtime without and with attacks" in both
    row = json.loads(cableroute(*asked, "--format", "json").stdout)[0]
    for name in ("quiet", "conflict"):
        alone = json.loads(cableroute(*asked, "--scenario", name, "--format", "json").stdout)[0]
        assert row["scenarios"][name][1] == pytest.approx(alone["downtime_min"])
    assert row["scenarios"]["quiet"][1] < row["downtime_min"] < row["scenarios"]["conflict"][1]
    assert "Annual downtime without and with attacks" not in cableroute(
        "availability", "Zafarana", "Abu Talat").stdout  # fmt: skip
    assert cableroute(*asked, "--scenario", "war").returncode == 2


@pytest.mark.parametrize(
    ("share", "text"),
    [(0.9234, "92"), (0.99947, "99.95"), (0.99998, "99.998"), (0.9999995, "> 99.999"), (1, "100"),
     (0, "0")],
)  # fmt: skip
def test_no_share_has_more_digits_than_three_nines_after_the_point(share, text):
    assert figure_text("availability", share) == text
    assert Rounding(share=True).text(100 * share) == text


def test_the_ends_of_a_range_have_as_many_digits_as_its_figure():
    rounding = FIGURES["faults_per_year"].rounding
    for values, texts in (
        ((5.32, 6.04, 8.1), ("6.0", "5.3–8.1")),
        ((2.2, 3.1, 4.96), ("3.1", "2.2–5.0")),
        ((0.112, 0.149, 0.4), ("0.15", "0.11–0.40")),
        ((9.6, 14.8, 41), ("15", "9.6–41")),
        ((12, 20, 24), ("20", "12–24")),
        ((0, 0.3, 1), ("0.30", "0–1.0")),
    ):
        assert range_texts(values, rounding) == texts


def test_the_time_to_repair_is_shown_as_its_rate_has_it(geo):
    rate = geo.rates["sea_repair_days_southern_red_sea"]
    rounding = FIGURES["repair_days"].rounding
    low, likely, high = (f"{days:g}" for days in rate.range)
    assert range_texts(rate.range, rounding) == (likely, f"{low}–{high}")


def test_what_is_too_uncertain_is_what_is_shown_so(geo):
    """Ten times or more, by the figures of the table."""
    for route in cr.find_routes(geo, "Marseille", "Mumbai"):
        found = cr.availability_of(geo, route)
        low, _, high = (
            float(figure_text("downtime_min", minutes).replace(",", ""))
            for minutes in found.downtime_min_per_year
        )
        assert found.is_too_uncertain == (high >= 10 * low)


def test_no_length_of_nought_is_given_where_none_is_known(geo):
    """FEA and SMW4 off Alexandria, 2008: SMW4's end is in no source, its cut is sure."""
    rows = json.loads(
        cableroute(
            "availability",
            "--replay",
            "Marseille",
            "Mumbai",
            "--systems",
            "SMW4",
            "--format",
            "json",
        ).stdout
    )
    spans = [hours for row in rows for hours in (*row["hours"], row["all_hours"]) if hours]
    assert [None, None] in spans
    assert [None, 312.0] in spans  # Sicily, 2008: some of its systems were back within 13 days
    assert [20.0, 24.0] in spans  # off Alexandria, 2013
    assert all(least != 0 for least, _ in spans)
    hours = {row["incident_id"]: row["hours"] for row in rows}
    assert hours["INC-2008-01-30-ALEXANDRIA"] == [[None, None]]
    assert hours["INC-2025-09-06-JEDDAH"] == [[48.0, None]]  # last said not repaired on the 9th
