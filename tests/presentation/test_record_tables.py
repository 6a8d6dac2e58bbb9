"""The table of the record, incidents and scenarios on the command line."""

import json

import pytest
from worlds.commands import cableroute

import cableroute as cr
from cableroute.presentation.tables import Rounding, figure_text
from cableroute.reliability.record_check import check_record


def test_check_prints_a_row_for_each_system_and_the_figure_reached(geo):
    done = cableroute("availability", "--check", columns=200)
    assert done.returncode == 0, done.stderr
    found = check_record(geo)
    assert (
        f"{found.inside} of {found.counted} systems with a record of 5 years or more" in done.stdout
    )
    rows = json.loads(cableroute("availability", "--check", "--format", "json").stdout)
    assert [row["system_id"] for row in rows] == [item.system_id for item in found.systems]
    assert sum(row["outages"] for row in rows) == sum(item.outages for item in found.systems)
    for wrong in (("Marseille", "Mumbai", "--check"), ("Marseille",), ("--check", "--term", "5")):
        assert cableroute("availability", *wrong).returncode == 2


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
    asked = ("availability", "Marseille", "Mumbai", "--route", "1", "--count", "3")
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


def test_no_length_of_nought_is_given_where_none_is_known(geo):
    """FEA and SMW4 off Alexandria, 2008: SMW4's end is in no source, its cut is sure."""
    rows = json.loads(
        cableroute("replay", "Marseille", "Mumbai", "--systems", "SMW4", "--format", "json").stdout
    )
    spans = [hours for row in rows for hours in (*row["hours"], row["all_hours"]) if hours]
    assert [None, None] in spans
    assert [None, 312.0] in spans  # Sicily, 2008: some of its systems were back within 13 days
    assert [20.0, 24.0] in spans  # off Alexandria, 2013
    assert all(least != 0 for least, _ in spans)
    assert {row["incident_id"] for row in rows if row["hours"] == [[None, None]]} >= {
        "INC-2008-01-30-ALEXANDRIA", "INC-2025-09-06-JEDDAH",
    }  # fmt: skip
