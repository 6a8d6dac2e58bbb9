"""One figure over years: held against worlds worked out by hand, and against the record."""

from concurrent.futures import ThreadPoolExecutor

import networkx
import numpy
import pytest
from worlds.commands import cableroute
from worlds.seas import A_NORTH, A_SOUTH, B_ONLY, D_ONLY, NORTH, SOUTH, two_seas

import cableroute as cr
from cableroute.comparison import history
from cableroute.comparison.system_shares import (
    disjoint_paths,
    links_between,
    regions_of,
    system_sets,
)
from cableroute.routing.features import find_feature

EAST = "Southern Asia, South-eastern Asia, Eastern Asia"


@pytest.fixture(scope="module")
def seas(tmp_path_factory):
    return two_seas().open(tmp_path_factory.mktemp("seas") / "own")


WEST = "Northern Europe, Western Europe, Southern Europe"
"""Without Russia, which has cables of its own to Japan."""


@pytest.fixture(scope="module")
def egypt(geo):
    return history(geo, "share", range(1997, 2029), WEST, EAST, of="Egypt")


def test_a_share_worked_out_by_hand(seas):
    """BETA and DELTA of 2012 meet in Egypt; ALPHA of 2018 joins alone; GAMMA of 2028 round Africa.

    ALPHA takes one path, BETA with DELTA another, GAMMA a third that needs no Egypt.
    """
    found = history(seas, "share", [2011, 2015, 2020, 2028], "France", "India", of="Egypt")
    paths = {item.year: item.counts["paths"][1] for item in found.years}
    assert paths == {2011: 0, 2015: 1, 2020: 2, 2028: 3}
    shares = {item.year: item.figure and item.figure.likely for item in found.years}
    assert shares == {2011: None, 2015: 100, 2020: 100, 2028: pytest.approx(100 * 2 / 3)}
    last = found.years[-1]
    assert last.counts["paths"] == [2, 3, 3]  # the plan is not among the sure ones
    assert (last.figure.low, last.figure.high) == (pytest.approx(100 * 2 / 3), 100)
    assert last.counts["systems"] == [1, 2, 2]
    assert last.counts["crossing"] == [1, 1, 1]


def test_an_unverified_status_widens_the_range(tmp_path):
    world = two_seas()
    world.rows["systems"][-1] |= {"status": "unverified", "ready_for_service": "2013"}
    for row in world.rows["cables"]:
        if row["properties"]["id"] == "G-ONLY":
            row["properties"]["status"] = "unverified"
    found = history(world.open(tmp_path / "own"), "share", [2012, 2020], "FR", "IN", of="Egypt")
    before, after = found.years
    assert tuple(before.figure) == (100, 100, 100)
    assert tuple(after.figure) == (pytest.approx(100 * 2 / 3), 100, 100)


def test_the_most_paths_are_those_of_networkx(geo):
    links = links_between(
        geo, regions_of(geo, "Europe"), regions_of(geo, EAST), find_feature(geo, "Egypt")
    )
    for year in (1999, 2012, 2026):
        chosen = system_sets(geo, cr.Conditions(on=year)).likely
        for without, parts in ((False, links.parts), (True, links.parts_without)):
            net = networkx.DiGraph()
            net.add_nodes_from(("from", "to"))
            for number, (name, at) in enumerate(parts):
                if name in chosen:
                    net.add_edge(("in", number), ("out", number), capacity=1)
                    for place in at:
                        net.add_edge(place, ("in", number))
                        net.add_edge(("out", number), place)
            net.add_edges_from(("from", place) for place in links.start if place in net)
            net.add_edges_from((place, "to") for place in links.end if place in net)
            most = networkx.maximum_flow_value(net, "from", "to")
            assert disjoint_paths(links, chosen, without=without) == most


def test_egypt_between_europe_and_the_east_by_the_record(egypt):
    """FLAG of 1997 was the only one, and by Egypt; SAT-3 and SAFE of 2002 go round the Cape."""
    years = {item.year: item for item in egypt.years}
    assert years[1997].counts["paths"] == [1, 1, 1]
    assert tuple(years[1997].figure) == (100, 100, 100)
    assert years[1999].counts["systems"][1] == 2  # SEA-ME-WE 3
    assert years[2001].counts["paths_without"][1] == 0
    assert years[2002].counts["paths_without"][1] == 1
    assert years[2002].figure.likely == pytest.approx(100 * 2 / 3)
    assert years[2024].counts["systems"][1] == years[2023].counts["systems"][1] - 1  # SMW3 retired
    assert years[2028].figure.low < years[2028].figure.likely  # plans, and lives assumed
    assert years[2028].counts["no_capacity"] >= 1
    for item in egypt.years:
        assert item.figure.low <= item.figure.likely <= item.figure.high
        assert list(item.counts["paths"]) == sorted(item.counts["paths"])


def test_routes_and_delay_of_a_pair_worked_out_by_hand(seas):
    years = [2015, 2020]
    routes = history(seas, "routes", years, "F2", "I1")
    assert [item.figure.likely for item in routes.years] == [1, 2]
    delay = history(seas, "delay", years, "F2", "I1")
    assumed = cr.default_assumptions(seas)
    ms_per_km = 2 * assumed.group_index.likely / 299_792.458 * 1000
    first, second = (item.figure.likely for item in delay.years)
    assert first == pytest.approx(ms_per_km * (B_ONLY + SOUTH + D_ONLY), rel=1e-6)
    assert second == pytest.approx(ms_per_km * (B_ONLY + NORTH + A_SOUTH), rel=1e-6)
    assert history(seas, "delay", [2011], "F1", "I1").years[0].figure is None
    assert A_NORTH > 0


def test_threads_give_the_same(seas):
    one = history(seas, "delay", [2015, 2020, 2028], "F2", "I1")
    with ThreadPoolExecutor(2) as executor:
        assert history(seas, "delay", [2015, 2020, 2028], "F2", "I1", executor=executor) == one


def test_the_best_pair_of_a_year_names_its_routes(seas):
    found = history(seas, "pair", [2028], "F1", "I1", all_paths=True).years[0]
    assert "Gamma Cable" in found.counts["routes"]
    assert found.counts["common"] == 0


def test_every_fault_at_once(seas):
    with pytest.raises(cr.ModelError) as told:
        history(seas, "shares", [99, 1849, 1850, 2200, 2201], "F1", "I1", of="Egypt")
    assert [fault.rule for fault in told.value.problems] == ["figure", "feature", *["years"] * 3]
    with pytest.raises(cr.ModelError, match="name what is crossed"):
        history(seas, "share", [2020], "FR", "IN")
    with pytest.raises(cr.UnknownNameError, match=r"Europa.*or name a region: Africa"):
        regions_of(cr.open_geodata(), "Europa")


def test_two_regions_are_apart_and_two_places_are_two(seas):
    """A station in both would be the end of paths without number."""
    with pytest.raises(cr.ModelError, match="start, end: both have Egypt, France"):
        history(seas, "share", [2015], "France,Egypt", "Egypt,France,India", of="Egypt")
    for figure in ("routes", "delay", "pair"):
        with pytest.raises(cr.NoRouteError, match="is both ends: give two places"):
            history(seas, figure, [2015], "I1", "I1")


def test_conditions_of_routes_are_refused_for_a_share(seas):
    with pytest.raises(cr.ModelError, match="3 errors") as caught:
        history(seas, "share", [2015], "France", "India", of="Egypt", avoid="Egypt",
                systems="ALPHA", max_route_km=9000)  # fmt: skip
    assert str(caught.value).count("does not count for a share") == 3
    done = cableroute(
        "history", "figure", "share", "Europe", "Asia", "--of", "Egypt", "--avoid", "Yemen"
    )
    assert done.returncode == 2
    assert "--avoid: does not count for a share (leave it out)" in done.stderr


def test_regions_are_those_of_the_un(geo):
    assert {"IN", "PK", "IR"} <= regions_of(geo, "Southern Asia") <= regions_of(geo, "asia")
    assert "TR" in regions_of(geo, "Western Asia")  # as M49 has it
    assert regions_of(geo, "Egypt, Sudan") == {"EG", "SD"}


def test_the_command_shows_a_table_and_a_chart(tmp_path):
    own = two_seas().write(tmp_path / "own")
    chart = tmp_path / "share.svg"
    code, out, err = cableroute(
        "history", "figure", "share", "FR", "IN", "--of", "Egypt", "--years", "2012,2020-2028",
        "--chart", chart, "--geodata", own, "--no-base",
    )  # fmt: skip
    assert code == 0, err
    assert "2028 67 67–100 3 (2–3)" in " ".join(out.split())
    assert "Share of Egypt, FR to IN, 2012 to 2028" in chart.read_text("utf-8")
    code, _, err = cableroute(
        "history", "figure", "share", "FR", "IN", "--on", "2020", "--of", "Egypt"
    )
    assert (code, "--years" in err) == (2, True)
    code, _, err = cableroute("history", "figure", "delay", "F1", "I1", "--years", "soon")
    assert (code, "--years: is 'soon' (give 1997-2028" in err) == (2, True)


def test_a_delay_has_the_digits_that_routes_show(geo):
    """A range some 20 ms wide carries two digits: whole milliseconds."""
    asked = ("history", "figure", "delay", "Marseille", "Mumbai", "--years", "2028")
    done = cableroute(*asked)
    [found] = history(geo, "delay", [2028], "Marseille", "Mumbai").as_rows()
    assert 10 < found["high"] - found["low"] < 100
    [row] = [line.split() for line in done.stdout.splitlines() if line.strip().startswith("2028 ")]
    assert row[1:] == [f"{found['likely']:.0f}", f"{found['low']:.0f}–{found['high']:.0f}"]


def test_years_are_whole_numbers_of_any_kind(geo):
    asked = "Zafarana", "Abu Talat"
    found = history(geo, "routes", numpy.arange(2019, 2021), *asked)
    assert found == history(geo, "routes", [2019, 2020], *asked)
    with pytest.raises(cr.ModelError, match="years: is 2019"):
        history(geo, "routes", 2019, *asked)
