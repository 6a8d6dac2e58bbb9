"""Assumptions: passed, printed, stored, read and set; what they change."""

from __future__ import annotations

import json
import math
from dataclasses import replace

import pytest
from shapely.geometry import LineString

from cableroute import Deal, GeodataError, Leg, ModelError, Range, Route, compare, measures
from cableroute.geodata import Assumptions, default_assumptions, with_changes, with_slack
from cableroute.geodata.assumption_values import SPECS
from cableroute.geodata.assumptions import read_assumptions, set_assumptions
from cableroute.model.deals import AttachedDeal

DEGREE_KM = 6378.137 * math.pi / 180
C = 299.792458


@pytest.fixture
def base(geo):
    return default_assumptions(geo)


def equator(name, medium="land", slack=(0, 10, 10), first=30.0, development=(0, 0, 15), **more):
    line = LineString([(first, 0), (first + 1, 0)])
    ends = (f"{name}-A", f"{name}-B")
    return Leg(name, *ends, medium, line, slack, development_pct=development, **more)


def test_defaults_are_those_of_the_rates_with_their_sources(geo, base):
    # rates.csv: G.652.D data sheet, SMF-28e, test set; slack as measured on published lengths
    assert base.group_index == (1.467, 1.4682, 1.4719)
    assert base.slack_land_pct == (0, 10, 10)
    assert base.slack_sea_pct == (1, 3, 5)
    assert base.development_land_pct == (0, 0, 15)
    assert base.development_sea_pct == (5, 8, 26)
    assert base.equipment_rtd_ms == (0, 0, 0)
    assert (base.end_km, base.within_km, base.price_year, base.term_years) == (15, None, None, None)
    for name in ("group_index", "slack_land_pct", "slack_sea_pct"):
        assert base.source_of(name).startswith(f"rate {name} (")
        for source in geo.rates[name].source_ids:
            assert source in base.source_of(name)
    assert base.source_of("equipment_rtd_ms").startswith("no equipment counted")


def test_it_prints_one_line_each_with_source(base):
    lines = str(base).splitlines()
    assert [line.partition(" = ")[0] for line in lines] == list(SPECS)
    assert lines[1].startswith("slack_land_pct = 10 (0 to 10) %: ")
    assert "no equipment counted" in lines[5]
    assert all(";" in line for line in lines)
    changed = str(with_changes(base, end_km=20, source="--set")).splitlines()
    assert changed[6] == "end_km = 20 km: common ends that do not count as shared; --set"


def test_keys_have_their_field_and_rows_are_plain(base):
    assert list(SPECS) == [
        name for name in Assumptions.__dataclass_fields__ if name not in ("sources", "confidential")
    ]
    rows = json.loads(json.dumps(base.as_rows()))
    assert rows == base.as_rows()
    assert rows[0]["value"] == [1.467, 1.4682, 1.4719]


def test_it_is_a_value(base):
    with pytest.raises(AttributeError):
        base.end_km = 3
    again = with_changes(base, end_km=20)
    assert again != base
    assert with_changes(again, end_km=15) == base
    assert hash(with_changes(again, end_km=15)) == hash(base)
    assert base.end_km == 15


def test_what_does_not_change_keeps_its_source(base):
    same = with_changes(base, group_index=base.group_index, end_km=20, source="mine")
    assert same.source_of("group_index") == base.source_of("group_index")
    assert same.source_of("end_km") == "mine"


@pytest.mark.parametrize(
    ("value", "expected"),
    [(5, (5, 5, 5)), ((4, 8), (4, 6, 8)), ([1, 2, 3], (1, 2, 3)), (Range(1, 2, 3), (1, 2, 3))],
)
def test_a_range_in_its_forms(base, value, expected):
    assert with_changes(base, slack_sea_pct=value).slack_sea_pct == expected


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("group_index", 0.9, "out of bounds"),
        ("group_index", 1468, "out of bounds"),
        ("slack_sea_pct", (-1, 2, 3), "out of bounds"),
        ("slack_sea_pct", (3, 2, 1), "not ordered"),
        ("slack_sea_pct", (1, 2, 3, 4), "low, likely, high"),
        ("slack_sea_pct", (), "low, likely, high"),
        ("slack_sea_pct", "ten", "low, likely, high"),
        ("slack_sea_pct", True, "not a number"),
        ("slack_sea_pct", math.nan, "not a number"),
        ("equipment_rtd_ms", -1, "out of bounds"),
        ("end_km", -1, "out of bounds"),
        ("end_km", None, "not a number"),
        ("end_km", [1, 2], "not a number"),
        ("within_km", "near", "or accuracy"),
        ("price_year", 2024.5, "whole"),
        ("price_year", 24, "out of bounds"),
        ("term_years", 0, "out of bounds"),
        ("on", "2022-13", "not a date"),
        ("on", "2022-02-31", "not a date"),
        ("on", 22022, "not a date"),
    ],
)
def test_a_bad_figure_is_reported(base, key, value, words):
    with pytest.raises(ModelError, match=words) as caught:
        with_changes(base, **{key: value})
    assert key in str(caught.value)
    with pytest.raises(ModelError, match=words):
        replace(base, **{key: value})


def test_all_faults_at_once_and_the_nearest_key(base):
    with pytest.raises(ModelError) as caught:
        with_changes(base, slak_sea_pct=3, end_km=-1, on="soon", zzz=1)
    problems = caught.value.problems
    assert [problem.rule for problem in problems] == [
        "unknown key",
        "bounds",
        "date",
        "unknown key",
    ]
    assert problems[0].hint == "did you mean slack_sea_pct?"


def test_set_as_on_a_command_line(base):
    given = set_assumptions(
        base,
        [
            "slack_sea_pct=5,10,15",
            " end_km = 20 ",
            "within_km=2.5",
            "on=2024-05",
            "price_year=2024",
        ],
    )
    assert given.slack_sea_pct == (5, 10, 15)
    assert (given.end_km, given.within_km, given.on, given.price_year) == (20, 2.5, "2024-05", 2024)
    assert given.source_of("within_km") == "given"
    back = set_assumptions(given, ["within_km=accuracy", "on=none", "price_year=none"])
    assert (back.within_km, back.on, back.price_year) == (None, None, None)
    assert set_assumptions(base, []) == base
    assert set_assumptions(base, ["on=2022"]).on == "2022"


def test_every_fault_of_set_at_once(base):
    items = ["end_km", "end_km=", "end_km=1", "end_km=2", "end=3", "source=x", "term_years=-1"]
    with pytest.raises(ModelError) as caught:
        set_assumptions(base, items)
    assert [problem.rule for problem in caught.value.problems] == [
        "key=value", "key=value", "twice", "unknown key", "unknown key", "bounds",
    ]  # fmt: skip
    assert "did you mean end_km?" in str(caught.value)


def test_a_file_and_back(base, tmp_path):
    given = with_changes(
        base, slack_land_pct=(1, 2, 3), within_km=4, term_years=15, on="2024-01-31", end_km=0.1
    )
    path = tmp_path / "given.toml"
    path.write_text(given.to_toml(), encoding="utf-8")
    again = read_assumptions(path, base=base)
    assert again == given
    assert again.source_of("within_km") == "given.toml"
    assert again.source_of("group_index") == base.source_of("group_index")
    path.write_text(base.to_toml(), encoding="utf-8")
    assert read_assumptions(path, base=given) == base


def test_a_file_by_hand(base, tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text("\ufeffgroup_index = 1.47\nslack_sea_pct = [1, 2]\non = 2024-05-06\n", "utf-8")
    given = read_assumptions(path, base=base)
    assert given.group_index == (1.47, 1.47, 1.47)
    assert given.slack_sea_pct == (1, 1.5, 2)
    assert given.on == "2024-05-06"


def test_a_bad_file(base, tmp_path):
    path = tmp_path / "bad.toml"
    with pytest.raises(ModelError, match="cannot be read"):
        read_assumptions(path, base=base)
    path.write_text("end_km = = 3", "utf-8")
    with pytest.raises(ModelError, match="is not TOML"):
        read_assumptions(path, base=base)
    path.write_bytes(b"end_km = 3 # \xff")
    with pytest.raises(ModelError, match="UTF-8"):
        read_assumptions(path, base=base)
    path.write_text(
        'end_km = -3\ngroup_indx = 1.4\nsource = "x"\n[slack_sea_pct]\nlow = 1', "utf-8"
    )
    with pytest.raises(ModelError) as caught:
        read_assumptions(path, base=base)
    assert [problem.rule for problem in caught.value.problems] == [
        "bounds", "unknown key", "unknown key", "number",
    ]  # fmt: skip
    assert caught.value.problems[0].where == "bad.toml, end_km"


def test_slack_is_put_on_legs_that_have_that_of_the_rates(geo, base):
    legs = [
        equator("rate"),
        equator("own", slack=7, first=31.0, development=0),
        equator("sea", "sea", slack=(1, 3, 5), first=32.0, development=(5, 8, 26)),
    ]
    for number, leg in enumerate(legs):
        legs[number] = replace(leg, start_id=f"P{number}", end_id=f"P{number + 1}")
    route = Route("R", "R", legs)
    [changed] = with_slack(geo, [route], assumptions=with_changes(base, slack_land_pct=20))
    # by hand: one degree of the equator each, 20 per cent (assumed) on no development, 7 (its own),
    # and 3 on 8 (rates)
    expected = DEGREE_KM * (1.20 + 1.07 + 1.08 * 1.03)
    assert changed.cable_km == pytest.approx(expected, abs=1e-6)
    assert with_slack(geo, [route], assumptions=base)[0] is route
    assert with_slack(geo, [changed], assumptions=with_changes(base, slack_land_pct=20)) == [
        changed
    ]


def test_published_lengths_stay(geo, base):
    route = Route("R", "R", [equator("L", published_km=(120, 120))])
    given = with_changes(base, slack_land_pct=50)
    row = compare([route], measures(geo, assumptions=given), assumptions=given).iloc[0]
    assert row["published_km"] == 120
    assert row["cable_km"] == 120
    assert row["length_basis"] == "published"
    assert row["rtd_ms"] == pytest.approx(2 * 120 * 1.4682 / C, abs=1e-9)
    assert row["by_slack_land_km"] == 0


def test_figures_follow_the_assumptions(geo, base):
    route = Route("R", "R", [equator("L")])
    given = with_changes(
        base, group_index=(1.4, 1.5, 1.6), slack_land_pct=(1, 2, 3), equipment_rtd_ms=(0, 0.5, 1),
        development_land_pct=0,
    )  # fmt: skip
    row = compare([route], measures(geo, assumptions=given), assumptions=given).iloc[0]
    for end, slack, index, extra in (
        ("_low", 1.01, 1.4, 0), ("", 1.02, 1.5, 0.5), ("_high", 1.03, 1.6, 1),
    ):  # fmt: skip
        assert row[f"cable{end}_km"] == pytest.approx(slack * DEGREE_KM, abs=1e-6)
        expected = 2 * slack * DEGREE_KM * index / C + extra
        assert row[f"rtd{end}_ms"] == pytest.approx(expected, abs=1e-9)
    assert row["by_slack_land_km"] == pytest.approx(DEGREE_KM, abs=1e-6)


def test_a_route_given_with_either_slack_gives_one_table(geo, base, crossing):
    given = with_changes(base, slack_land_pct=(1, 2, 3))
    columns = measures(geo, assumptions=given)
    one = compare(crossing, columns, assumptions=given)
    other = compare(with_slack(geo, crossing, assumptions=given), columns, assumptions=given)
    assert list(one["cable_km"]) == list(other["cable_km"])
    assert list(one["cable_km"]) != list(compare(crossing, measures(geo))["cable_km"])


def test_they_are_stored_in_the_table_and_decide_what_is_shared(geo, base, crossing):
    given = with_changes(base, within_km=0, end_km=0)
    table = compare(crossing, measures(geo, assumptions=given), assumptions=given)
    assert table.attrs["assumptions"] == given.as_rows()
    wide = compare(crossing, measures(geo, assumptions=base), assumptions=base)
    assert "assumptions" not in compare(crossing, measures(geo)).attrs
    assert list(table["shared_km"]) != list(wide["shared_km"])
    other = compare(crossing, measures(geo, assumptions=base), assumptions=base, end_km=30)
    stored = {row["key"]: row["value"] for row in other.attrs["assumptions"]}
    assert stored["end_km"] == 30


def test_assumptions_need_the_geodata_they_replace(base):
    with pytest.raises(ModelError, match="geodata"):
        measures(assumptions=base)


def test_money_of_a_year(geo, base, crossing):
    given = with_changes(base, price_year=2024, term_years=15)
    cells = compare(crossing, measures(geo, assumptions=given), assumptions=given)["deals"][0]
    by_id = {cell["id"]: cell for cell in cells}
    index = {item.year: item.price_index for item in geo.deflators.values()}
    # a total over the life of the cable is not restated as if it were paid when signed
    assert by_id["peace-transit-2019"]["value"] == 45e6
    assert by_id["peace-transit-2019"]["value_restated"] is None
    assert by_id["peace-transit-2019"]["term_basis"] == "passed in"
    letter = by_id["peace-second-path-loi-2019"]["value_restated"]
    assert letter == pytest.approx([20e6, 20e6 * index[2024] / index[2019]])
    plain = compare(crossing, measures(geo, assumptions=base))["deals"][0]
    assert not {"value_restated", "restated_year"} & set(plain[0])


@pytest.mark.parametrize("assumed_years", [15, None])
def test_a_term_that_a_deal_states_is_its_own(geo, base, crossing, assumed_years):
    # MENA: 30 million dollars for an IRU of 20 years (Reuters, 2014-01-22)
    given = with_changes(base, term_years=assumed_years)
    cells = compare(crossing, measures(geo, assumptions=given), assumptions=given)["deals"][0]
    cell = next(cell for cell in cells if cell["id"] == "mena-transit-iru-2014")
    assert (cell["term_years"], cell["term_basis"]) == ([20, 20], "stated")
    peace = next(cell for cell in cells if cell["id"] == "peace-transit-2019")
    assert (peace["term_years"] is None) == (assumed_years is None)


@pytest.mark.parametrize(
    ("bought", "term"),
    [("crossing", [15, 15]), ("landing", [15, 15]), ("build", None), ("company", None)],
)
def test_a_term_assumed_for_all_is_not_that_of_a_build_or_a_company(geo, base, bought, term):
    deal = Deal(
        "mine", "Mine", "agreement", value=30e6, currency="USD", value_basis="stated",
        bought=bought,
    )  # fmt: skip
    way = replace(geo.paths["EG-P-ZAF-ABT-CAIRO"], deals=(AttachedDeal(deal, "stated"),))
    given = with_changes(base, term_years=15)
    (cell,) = compare([way], measures(geo, assumptions=given), assumptions=given)["deals"][0]
    assert cell["term_years"] == term


def test_what_is_confidential_is_not_printed(base):
    hidden = replace(base, confidential=("slack_land_pct",))
    assert "slack_land_pct = confidential" in str(hidden)
    assert "slack_land_pct = [" not in hidden.to_toml()
    assert "slack_land_pct = [" in hidden.to_toml(confidential=True)
    assert [row["key"] for row in hidden.as_rows() if row["confidential"]] == ["slack_land_pct"]
    assert with_changes(hidden, slack_land_pct=3).confidential == ()


def test_the_columns_of_what_a_route_passes(geo):
    row = compare([geo.paths["EG-P-ZAF-ABT-CAIRO"]], measures(geo)).iloc[0]
    assert (row["systems"], row["interconnects"], row["countries"]) == ([], 0, ["EG"])
    assert row["path_ids"] == ["EG-P-ZAF-ABT-CAIRO"]
    assert row["in_service"] is None
    assert "over land" in row["status"]
    assert row["access_km"] == 0


def test_a_route_at_sea_that_names_no_system_is_not_over_land(geo):
    line = LineString([(140, 35), (-118.4, 33.9)])
    made = Route("R1", "Tokyo to Los Angeles", [Leg("L1", "A", "B", "sea", line, slack_pct=2)])
    row = compare([made], measures(geo)).iloc[0]
    assert row["status"] == "no system is named"


def test_tables_made_by_hand_without_rates_of_slack(geo):
    class Few:
        rates = {"group_index": geo.rates["group_index"]}  # noqa: RUF012
        sources = geo.sources

    given = default_assumptions(Few())
    assert given.slack_land_pct == (0, 0, 0)
    assert given.source_of("slack_land_pct") == "no rate: legs keep their own"
    route = Route("R", "R", [equator("L")])
    assert with_slack(Few(), [route], assumptions=with_changes(given, slack_land_pct=5)) == [route]
    Few.rates = {}
    with pytest.raises(GeodataError, match="group_index"):
        default_assumptions(Few())
