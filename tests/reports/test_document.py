"""The report: its figures are the API's, its sentences true, its text inert, its file the same."""

from __future__ import annotations

import html
import math
import pickle
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas
import pytest
from shapely.geometry import LineString
from worlds.arabic import SHORT, SOURCES, latin_words, names_of, read_text
from worlds.commands import cableroute
from worlds.report_pages import Page
from worlds.seas import World, km, two_seas

import cableroute as cr
from cableroute.comparison.columns import measures
from cableroute.comparison.protected_pairs import find_pairs
from cableroute.comparison.table import compare
from cableroute.errors import ModelError, NoRouteError, OutputError
from cableroute.model.figures import CERTAINTIES
from cableroute.presentation.columns import text_column
from cableroute.presentation.languages import read_texts
from cableroute.presentation.tables import figure_text
from cableroute.reports.document import Report
from cableroute.reports.facts import ReportLimits
from cableroute.reports.figures import SeaProfile, sea_profile
from cableroute.reports.pages import STYLES
from cableroute.reports.routes_map import RoutesMap
from cableroute.reports.sections import SECTIONS
from cableroute.routing.diversity import shared_matrix

ALONE = {"systems": ["ALPHA"], "avoid": ["SOUTH"]}
"""Leaves one route from Firstport to Eastport."""

HOSTILE = (
    "</td></script><img src=x onerror=alert(1)><script>alert(1)</script>\"'`{start}&amp;\U0001f4a3"
    "\u2069\u202egnp\u2067"
)


@pytest.fixture(scope="module")
def across(geo):
    return cr.report(geo, "Zafarana", "Abu Talat")


@pytest.fixture(scope="module")
def long(geo):
    return cr.report(geo, "Marseille", "Mumbai", k=6)


@pytest.fixture(scope="module", params=["en", "ar"])
def page(request, geo, long):
    return Page(Report(long.facts, request.param).html())


@pytest.fixture(scope="module")
def seas(tmp_path_factory):
    return two_seas().open(tmp_path_factory.mktemp("seas") / "own")


def rounded(value, decimals):
    return f"{round(value, decimals):,.{max(0, decimals)}f}"


def decimals_of(row, *keys, most):
    """Two digits of the width of a range."""
    width = row[keys[-1]] - row[keys[0]]
    return min(most, 1 - math.floor(math.log10(width))) if width else most


def span(row, *keys, digits):
    decimals = decimals_of(row, *keys, most=digits)
    low, likely, high = (rounded(row[key], decimals) for key in keys)
    return likely if low == high else f"{likely} {low}–{high}"


# --- figures ---


def test_the_figures_are_those_of_compare(page, geo, long):
    table = compare(long.routes, measures(geo))
    rows = table.to_dict("records")
    assert {row["accuracy_km"] for row in rows} == {50}  # a length is known to 100 km: two digits
    assert page.column("comparison", "route_km") == [rounded(row["route_km"], -1) for row in rows]
    assert page.column("comparison", "rtd_low_ms rtd_ms rtd_high_ms") == [
        span(row, "rtd_low_ms", "rtd_ms", "rtd_high_ms", digits=2) for row in rows
    ]
    assert page.column("comparison", "cable_low_km cable_km cable_high_km") == [
        span(row, "cable_low_km", "cable_km", "cable_high_km", digits=0) for row in rows
    ]
    assert page.column("comparison", "interconnects") == [
        f"{row['interconnects']:,.0f}" for row in rows
    ]
    ids = [route.id for route in long.routes]
    for key, kind in (("section", "common_section"), ("corridor", "same_corridor")):
        for row, text in zip(rows, page.column("comparison", key), strict=True):
            found = [number.rstrip(",") for number in re.findall(r"\d[\d,]*", text)]
            if pandas.isna(row[f"{kind}_with"]):
                assert found == []
                continue
            land, sea = (row[f"{kind}_{place}_km"] for place in ("land", "sea"))
            assert found == [
                *([rounded(land, -1)] if round(land, -1) else []),
                *([rounded(sea, -1)] if round(sea, -1) else []),
                f"{row[f'{kind}_pct']:.0f}",
                str(1 + ids.index(row[f"{kind}_with"])),
            ]
    # a name says what sets a route apart, and the chain is whole on its sheet
    names = page.column("comparison", "short")
    assert len(set(names)) == len(names)
    if "SEA-ME-WE 5" in "".join(names):
        assert [name.split(" + ")[0] for name in names][:3] == ["PEACE", "TE North", "SEA-ME-WE 5"]
    if "Zafarana" in page.sections["routes"]:  # in Arabic they are those of the tables in Arabic
        assert all(route.name in page.sections["routes"] for route in long.routes)


def test_the_matrix_is_that_of_shared_matrix(page, long):
    matrix = shared_matrix(long.routes)
    count = len(long.routes)
    for j in range(count):
        column = page.column("diversity", f"route_{j}")[:count]
        for i in range(count):
            if i != j:
                ground = matrix[i, j]
                # above the diagonal what is one cable, below it what is nearer than the accuracy
                overlap = ground.common_section if j > i else ground.same_corridor
                figures = re.findall(r"\d[\d,]*", column[i])
                shown = [rounded(overlap.km, -1), f"{overlap.pct:.0f}"] if overlap.km > 0 else []
                assert figures == shown


@pytest.mark.parametrize(("ends", "count"), [(("Suez", "Alexandria"), 2),
                                             (("Zafarana", "Abu Talat"), 4)])  # fmt: skip
def test_the_pair_of_the_report_is_the_best(geo, ends, count):
    found = cr.report(geo, *ends)
    page = Page(found.html())
    assert len(found.routes) == count
    best = cr.best_pair(found.routes, geodata=geo)
    said = page.paragraphs["answer"][1]
    chosen = f"the pair least at risk, {best.first + 1} and {best.second + 1},"
    assert (chosen in said.lower()) == (count > 2)  # of two routes there is no choice
    assert said.startswith("The two are ") == (count == 2)
    assert page.column("diversity", "a")[0] == str(best.first + 1)
    assert page.column("diversity", "b")[0] == str(best.second + 1)


def test_a_separation_that_is_known_is_said(geo):
    apart = cr.report(geo, "Suez", "Alexandria")
    page = Page(apart.html())
    said = page.paragraphs["answer"][1]
    matrix = shared_matrix(apart.routes)
    known = {pair: ground for pair, ground in matrix.items() if ground.separation_km is not None}
    assert known
    for (i, j), ground in known.items():
        cell = page.column("diversity", f"route_{min(i, j)}")[max(i, j)]
        assert f"apart, {ground.separation_km:,.1f} km" in cell
        assert f"no nearer to one another than {ground.separation_km:,.1f} km" in said


def carried(values):
    """Return the ends of a range with two digits of its width."""
    low, high = values
    if low == high:
        return [figure_text("money_per", low)]
    step = 10 ** (math.floor(math.log10(high - low)) - 1)
    return [f"{round(value / step) * step:,.0f}" for value in values]


def test_deals_are_those_of_compare_deals_and_each_value_stands_once(across, geo):
    page = Page(across.html())
    ids = {item.deal.id for route in across.routes for item in route.deals}
    found = cr.compare_deals(geo, ids)
    cells = page.column("deals", "value_said")
    assert len(cells) == len(found) == len(ids)
    for row, text in zip(found, cells, strict=True):
        assert f"{row.currency} {row.value:,.0f}" in text
        assert row.value_basis in text
        for values in (row.per_km, row.per_fibre_pair):
            if values is not None:
                assert all(said in text for said in carried(values))
    total = sum(row.value for row in found)
    assert f"{total:,.0f}" not in across.html()
    names = {party.name for item in across.facts.deals.values() for party in item.parties}
    told = " ".join(page.column("deals", "title"))
    assert names
    assert all(name in told for name in names)
    letter = next(number for number, row in enumerate(found) if not row.is_binding)
    assert "not binding" in page.column("deals", "kind")[letter]


def test_stretches_add_up_to_the_route(page, long):
    cells = [cell for cell in page.cells if cell[1] == "stretches"]
    ends = [cell[4] for cell in cells if cell[3] == "from_km to_km"]
    starts = [place for place, text in enumerate(ends) if text.startswith("0–")]
    lasts = [ends[place - 1] for place in [*starts[1:], len(ends)]]
    assert [text.split("–")[1] for text in lasts] == [
        f"{route.route_km:,.0f}" for route in long.routes
    ]


def test_assumptions_are_with_their_figures(geo):
    assumed = cr.geodata.with_changes(
        cr.default_assumptions(geo), slack_land_pct=(1, 2, 3), development_land_pct=0, end_km=7
    )
    page = Page(cr.report(geo, "Zafarana", "Abu Talat", assumptions=assumed).html())
    values = page.column("assumptions", "said")
    assert "2 (1–3) %" in values
    assert "7 km" in values
    # what is not set is one sentence, not a row of dashes
    assert "Term of deals that state none (none)" in page.sections["assumptions"]
    assert "slack assumed, together 1–3 % on land" in page.paragraphs["answer"][2]


def test_depths_are_those_of_profile(long):
    grid = cr.seabed.open_seabed().window(long.facts.map.bounds)
    for route, found in zip(long.routes, long.facts.profiles, strict=True):
        legs = [leg for leg in route.legs if leg.medium == "sea"]
        deepest_m = max(np.nanmax(cr.seabed.profile(grid, leg.geometry).depth_m) for leg in legs)
        assert found.deepest_m == pytest.approx(deepest_m)
        assert found.kp_km[-1] == pytest.approx(route.route_km)
        assert np.isnan(found.depth_m[~found.at_sea]).all()
        everywhere = np.ones(len(found.kp_km), bool)
        assert found.share_pct(everywhere) == pytest.approx(100)
    page = Page(long.html())
    said = re.findall(r"deepest ([\d,]+) m", page.sections["routes"])
    assert said == [f"{float(f'{it.deepest_m:.2g}'):,.0f}" for it in long.facts.profiles]


def test_shares_of_depth_go_by_length_not_by_samples():
    kp_km = np.array([0.0, 10, 11, 12, 13, 20])
    found = SeaProfile(kp_km, np.array([5.0, 5, 50, 50, 50, 5]), np.ones(6, bool))
    assert found.share_pct(found.depth_m > 10) == pytest.approx(100 * (1 + 1 + 4) / 20)


def test_another_grid_of_depths_is_read_and_named(geo, tmp_path):
    cells = "\n".join(" ".join(["-1234"] * 8) for _ in range(12))
    head = "ncols 8\nnrows 12\nxllcorner 32\nyllcorner 27\ncellsize 0.25\nNODATA_value -9999\n"
    (tmp_path / "red.asc").write_text(head + cells, encoding="ascii")
    line = LineString([(33.2, 28.2), (33.7, 27.6)])
    way = cr.Route("R", "Red Sea", [cr.Leg("L", "A", "B", "sea", line, 5, accuracy_km=5)])
    grid = cr.seabed.open_seabed(tmp_path / "red.asc").window()
    assert sea_profile(way, grid).deepest_m == pytest.approx(1234)


# --- the answer ---


def test_the_answer_is_three_sentences(page):
    assert len(page.paragraphs["answer"]) == 3
    assert all(text.strip().endswith(".") for text in page.paragraphs["answer"])


def test_the_answer_names_the_least_delay_and_what_overlaps(across, long):
    for made in (across, long):
        table = made.table
        best = table.loc[table.rtd_ms.idxmin()]
        first = Page(made.html()).paragraphs["answer"][0]
        decimals = decimals_of(best, "rtd_low_ms", "rtd_high_ms", most=2)
        assert f"{rounded(best.rtd_ms, decimals)} ms" in first
        alike = [rounded(other, decimals) for other in table.rtd_ms].count(
            rounded(best.rtd_ms, decimals)
        )
        assert (best["name"] in first) == (alike == 1)
        assert ("share the lowest" in first) == (alike > 1)
        others = table[(table.rtd_low_ms <= best.rtd_high_ms) & (table.route_id != best.route_id)]
        assert ("not certain" in first) == bool(len(others))
        assert ("overlaps with no other" in first) == (not len(others))


def test_no_pair_is_called_apart_where_none_is_known_to_be(long):
    assert all(item.separation_km is None for item in shared_matrix(long.routes).values())
    second = Page(long.html()).paragraphs["answer"][1]
    assert second.startswith(
        "Pairs known to be apart outside their common ends: 0 of the 28 pairs of these 8 routes."
    )
    assert "heat-" in long.html()
    assert 'class="apart"' not in long.html()


def test_one_route_alone_is_reported_as_such(seas):
    made = cr.report(seas, "Firstport", "Eastport", **ALONE)
    assert len(made.routes) == 1
    first, second, third = Page(made.html()).paragraphs["answer"]
    assert first.startswith("One route is found from Firstport to Eastport")
    assert "no protection is known" in second
    assert third.startswith("The position of every route is modelled")
    assert "every system on them was last seen in service" in third
    assert "The position of route 1 is modelled" in Page(made.html()).sections["main_risks"]
    said = Page(made.html()).sections["question"]
    assert "Chains over 1.6 times the shortest are left out" in said


def test_the_delay_is_with_the_length_it_is_of(geo):
    """Where a length is published, cable and light have it, not the line with its factors."""
    every = cr.report(geo, "Suez", "Port Said", max_route_km=160).facts
    alone = {"routes": every.routes[:1], "table": compare(every.routes[:1], measures(geo))}
    made = Report(replace(every, **alone))
    (route,) = made.routes
    light_km = route.cable_range_km
    assert abs(light_km.likely - 1.1 * route.route_km) > 5
    first, _, third = Page(made.html()).paragraphs["answer"]
    assert f"over {light_km.likely:,.0f} km of fibre" in first
    assert "rests on published lengths throughout" in third


@pytest.fixture(scope="module")
def surveyed(tmp_path_factory):
    """Two systems whose position lists are known: surveyed lines, and slack that is stated."""
    world = World()
    world.station("A", 18.69, 59.29, "FR")
    world.station("B", 24.68, 59.46, "IN")
    for name, middle in (("ONE", (22.0, 59.4)), ("TWO", (22.0, 59.6))):
        world.system(name, "A", "B")
        world.segment(name[0], name, "A", "B", middle, confidence="surveyed", accuracy_km=0.2,
                      slack_pct=2.5)  # fmt: skip
    return world.open(tmp_path_factory.mktemp("surveyed") / "own")


def test_lines_of_position_lists_are_not_called_modelled_or_published(surveyed):
    made = cr.report(surveyed, "A", "B")
    text = made.html()
    page = Page(text)
    second = 1.025 * km((18.69, 59.29), (22.0, 59.6), (24.68, 59.46))
    assert f"Route 2: {second:.0f} km" in page.sections["recommendation"]
    assert "()" not in text
    third = page.paragraphs["answer"][2]
    assert third.endswith("published or stated of each leg, not on the factors assumed.")
    for name in ("recommendation", "answer", "routes", "not_known"):
        assert "modelled" not in page.sections[name], name
    arabic = Page(Report(made.facts, "ar").html())
    assert "()" not in arabic.sections["recommendation"]


def test_a_page_takes_no_name_of_another_format(seas, tmp_path):
    made = cr.report(seas, "Firstport", "Eastport")
    for name in ("report.xlsx", "REPORT.PDF"):
        with pytest.raises(cr.OutputError, match=r"it is an HTML page.*\.html"):
            made.save(tmp_path / name)
    assert list(tmp_path.iterdir()) == []
    assert made.save(tmp_path / "of 2026.11").is_file()


def test_a_tie_is_reported_as_a_tie(geo):
    made = cr.report(geo, "Sesimbra", "Lagos", k=4, allow_unverified=True)
    delays = [f"{value:.2f}" for value in made.table.rtd_ms]
    assert delays[0] == delays[1]
    first = Page(made.html()).paragraphs["answer"][0]
    assert "numbers 1, 2 share the lowest round-trip delay" in first


def test_a_system_that_is_not_built_is_not_in_service(seas):
    made = cr.report(seas, "Firstport", "Eastport", allow_planned=True)
    page = Page(made.html())
    third = page.paragraphs["answer"][2]
    assert "all parts are known to be in service on 1 of 2 and known not to be on 1" in third
    assert page.column("comparison", "service") == ["yes", "no"]
    assert "Route 2: not all in service; " in page.paragraphs["recommendation"][-1]
    assert "planned or under construction count too" in page.sections["question"]


def test_what_every_route_passes_is_said(seas):
    made = cr.report(seas, "Firstport", "Eastport", all_paths=True, systems=["ALPHA"])
    assert len(made.routes) == 2
    second = Page(made.html()).paragraphs["answer"][1]
    assert "all routes pass" in second
    assert "Strait of Tears" in second
    assert "Egypt" in second or "EG" in second


# --- page one ---


def test_page_one_recommends_the_best_pair_and_says_on_what_condition(page, long, geo):
    best = cr.best_pair(long.routes, geodata=geo)
    said = page.paragraphs["recommendation"]
    numbers = re.findall(r"(\d+) \(", said[0])
    assert numbers == [str(best.first + 1), str(best.second + 1)]
    assert best.shared.separation_km is None
    found = re.findall(r"\d[\d,]*", said[2])
    corridor = best.shared.same_corridor
    assert found == [
        rounded(corridor.land_km, -1),
        rounded(corridor.sea_km, -1),
        f"{corridor.pct:.0f}",
    ]
    assert (
        len(re.findall("<li>", page.text.split('id="main_risks"')[1].split("</section>")[0])) == 3
    )


def test_page_one_chooses_of_all_routes_and_says_which_are_there_for_the_pair(long, geo):
    """The shortest all cross Egypt; the pair is that of `find_pairs`, with its figures."""
    found = find_pairs(geo, "Marseille", "Mumbai")
    pair = found.pairs[0]
    chosen = [found.routes[place].id for place in (pair.first, pair.second)]
    best = long.facts.best
    assert [long.routes[place].id for place in (best.first, best.second)] == chosen
    assert best.downtime_min_per_year == pair.downtime_min_per_year
    assert best.shared == pair.shared
    shortest = cr.find_routes(geo, "Marseille", "Mumbai", k=6)
    ids = [route.id for route in shortest]
    assert [route.id for route in long.routes] == [*ids, *chosen]
    assert all("EG" in cr.routing.passage(geo, route).countries for route in shortest)
    assert "EG" not in cr.routing.passage(geo, long.routes[7]).countries
    page = Page(long.html())
    first, further, *_ = page.paragraphs["recommendation"]
    assert first.startswith(f"Of {len(found.routes)} routes considered, 7 (")
    assert "are the pair least at risk" in first
    assert further == (
        "Routes 7, 8 are in this report only as part of the pair: the other 6 are the shortest "
        "routes."
    )
    assert page.column("diversity", "common_said")[0] == "none"


def test_page_one_does_not_call_two_routes_with_a_common_section_a_protected_pair(seas):
    """Both take the sea legs of ALPHA, and another path across the country between them."""
    made = cr.report(seas, "Firstport", "Eastport", k=1, all_paths=True, systems=["ALPHA"])
    assert made.facts.best.shared.common_section.km > 0
    first, further, *_ = Page(made.html()).paragraphs["recommendation"]
    assert "protected pair" not in first
    assert first.endswith("are the only two found. They share a section: on it, neither protects "
                          "the other.")  # fmt: skip
    assert further == (
        "Route 2 is in this report only as part of the pair: the other is the shortest route."
    )


def test_a_common_section_is_paid_once_in_the_sum_of_a_pair(tmp_path):
    """At 10,000 USD a km; both take all of ALPHA, so that together they cost what one costs."""
    world = two_seas()
    world.rows["deflators"] = [{"id": "USD-2025", "currency": "USD", "year": 2025,
                                "price_index": 100, "source_ids": "mine"}]  # fmt: skip
    price = {"low": 10_000, "likely": 10_000, "high": 10_000, "unit": "USD/km", "year": 2025}
    world.rows["rates"] = [
        row | {"year": None} for row in world.rows["rates"]
    ] + [world.rows["rates"][0] | price | dict.fromkeys(
        ("id", "quantity", "name"), "sea_build_cost_usd_per_km")]  # fmt: skip
    made = cr.report(world.open(tmp_path / "own"), "Firstport", "Eastport", all_paths=True,
                     systems=["ALPHA"], rate_pct=8, terms_years=(15,))  # fmt: skip
    first = made.routes[made.facts.best.first]
    low = sum(leg.cable_range_km.low for leg in first.legs if leg.medium == "sea") * 0.01
    tiles = re.findall(r"<dd>(.*?)</dd>", Page(made.html()).text, re.DOTALL)
    shown = float(re.search(r"≥\s*([\d,.]+)", re.sub(r"<[^>]*>", "", tiles[2]))[1])
    assert 0.95 * low < shown <= low


def test_page_one_says_what_all_routes_pass(geo):
    made = cr.report(geo, "Marseille", "Mumbai", k=4, systems=["AAE-1", "EIG"])
    said = " ".join(Page(made.html()).paragraphs["recommendation"])
    assert "All routes of this report, the pair too, pass " in said
    assert "Egypt" in said
    assert "Bab el-Mandeb" in said
    assert {"EG"} <= set.intersection(*(set(row) for row in made.table["countries"]))


def test_the_three_numbers_are_those_of_the_pair_with_their_ranges(long, geo):
    best = cr.best_pair(long.routes, geodata=geo)
    tiles = re.findall(r"<dd>(.*?)</dd>", Page(long.html()).text, re.DOTALL)
    shown = [re.sub(r"<[^>]*>", "", tile) for tile in tiles]
    assert len(shown) == 3
    cable = long.routes[best.first].cable_range_km
    for text, values, decimals in (
        (shown[0], best.slower_rtd_ms, 0),
        (shown[2], (cable.low, cable.likely, cable.high), -2),
    ):
        low, likely, high = (rounded(value, decimals) for value in values)
        assert text.startswith(f"{likely} ")
        assert f"{low}–{high}" in text
    low, _, high = (figure_text("downtime_min", it) for it in best.downtime_min_per_year)
    assert f"{low}–{high} min" in shown[1]  # under a day: no days
    assert "Too uncertain to use." in shown[1]  # high is over ten times low
    assert re.findall(r"<b>(.*?)</b>", tiles[1]) == ["not known"]  # nothing of it is large


@pytest.mark.parametrize(("ends", "count"), [("long", 0), ("across", 2)])
def test_each_time_on_page_one_says_whether_it_is_too_uncertain_to_use(ends, count, geo, request):
    """As the availability of each route alone; the pair's is said before them."""
    made = request.getfixturevalue(ends)
    pair = [made.routes[place] for place in (made.facts.best.first, made.facts.best.second)]
    found = [cr.availability_of(geo, [route], assumptions=made.facts.assumptions) for route in pair]
    tiles = re.findall(r"<dd>(.*?)</dd>", Page(made.html()).text, re.DOTALL)
    said = re.sub(r"<[^>]*>", "", tiles[1])
    assert sum(it.is_too_uncertain for it in found) == count
    assert said.count("(too uncertain to use)") == count


@pytest.mark.parametrize("ends", ["long", "across"])
def test_a_pair_is_not_recommended_by_a_time_that_is_too_uncertain(ends, request):
    made = request.getfixturevalue(ends)
    low, _, high = made.facts.best.downtime_min_per_year
    said = Page(made.html()).text
    by_time = "fewest avoidable risks in common, then least time with both down." in said
    assert by_time == (high < 9.5 * low)
    assert ("The time with both down is too uncertain to decide." in said) == (not by_time)


def test_what_page_one_is_most_sensitive_to_is_that_of_the_pair(long, geo):
    """Not of all routes together, which are rarely down at once; in the unit of the number."""
    pair = [long.routes[place] for place in (long.facts.best.first, long.facts.best.second)]
    dominant = cr.availability_of(geo, pair, assumptions=long.facts.assumptions).dominant
    ends = (dominant.low_min_per_year, dominant.high_min_per_year)
    low, high = (figure_text("downtime_min", minutes) for minutes in ends)
    said = Page(long.html()).sections["main_risks"]
    assert f"with both routes of the pair down is most sensitive to {dominant.words}" in said
    assert f"over that range it is {low}–{high} minutes" in said


def test_of_one_route_the_recommendation_says_that_nothing_protects_it(seas):
    made = cr.report(seas, "Firstport", "Eastport", **ALONE)
    said = Page(made.html()).paragraphs["recommendation"]
    assert said[0].startswith("One route is found")
    assert "No second route protects it" in said[0]
    assert said[1].startswith("Condition:")


def test_the_crossing_is_shown_larger_in_an_inset(long, across):
    from cableroute.reports.routes_map import crossing_inset

    inset, country = crossing_inset(long.facts.map)
    assert country == "EG"
    west, south, east, north = inset.bounds
    for lon, lat in ((32.66, 29.11), (29.71, 30.93)):  # Zafarana, Abu Talat
        assert west < lon < east
        assert south < lat < north
    assert long.html().count('class="inset"') == 1
    assert crossing_inset(across.facts.map) is None  # the map is of the crossing itself


def test_routes_in_one_corridor_are_apart_on_the_map(long):
    """Six routes in the Red Sea are six lines, as on the chart; the seventh is round Africa."""
    drawn = long.facts.map
    at = drawn.at(np.array([[38.0, 20.0]]))[0][1]
    across = sorted(
        float(np.interp(at, path[:, 1], path[:, 0]))
        for path in (it[np.argsort(it[:, 1])] for it in drawn.on_picture[:6])
    )
    assert np.diff(across).min() > 1.5


def test_what_is_planned_alone_is_dashed(seas):
    text = cr.report(seas, "Firstport", "Eastport", allow_planned=True).html()
    drawn = re.findall(r'class="route-line (\w+) (\w+) route-\d', text)
    assert {look for _, look in drawn} == {"laid", "planned"}
    laid = cr.report(seas, "Firstport", "Eastport").html()
    assert "planned route" not in laid
    assert "At sea, planned" not in laid


# --- the page ---


def test_the_page_loads_and_runs_nothing(page):
    names = {tag for tag, _ in page.tags}
    assert names.isdisjoint({"script", "img", "iframe", "object", "embed", "form", "base", "audio"})
    policy = next(attrs for tag, attrs in page.tags if attrs.get("http-equiv"))
    assert policy["content"] == "default-src 'none'; style-src 'unsafe-inline'"
    for tag, attrs in page.tags:
        assert not any(name.startswith("on") for name in attrs)
        if "href" in attrs:
            assert tag in ("a", "use")
            assert re.match(r"#|https?://", attrs["href"])
    assert [attrs["rel"] for _, attrs in page.tags if "rel" in attrs] == [
        "stylesheet" if tag == "link" else "noopener noreferrer"
        for tag, attrs in page.tags
        if "rel" in attrs
    ]


def test_the_same_inputs_are_the_same_bytes(geo, across, tmp_path):
    again = cr.report(cr.open_geodata(), "Zafarana", "Abu Talat")
    assert again.html() == across.html()
    first = across.save_workbook(tmp_path / "first.xlsx").read_bytes()
    assert again.save_workbook(tmp_path / "again.xlsx").read_bytes() == first
    assert across.save(tmp_path / "page.html").read_text(encoding="utf-8") == across.html()


def test_a_report_that_was_shown_is_pickled(across):
    made = Report(across.facts, "ar")
    title = made.title
    assert pickle.loads(pickle.dumps(made)).title == title


def test_arabic_is_right_to_left_with_figures_and_names_isolated(across):
    made = Report(across.facts, "ar")
    page = Page(made.html())
    root = next(attrs for tag, attrs in page.tags if tag == "html")
    assert (root["lang"], root["dir"]) == ("ar", "rtl")
    first = across.html().split("<main>")[0]
    assert 'dir="ltr"' in first
    assert "محطة إنزال" not in first
    text = made.html()
    for words in (
        "المسارات بين <bdi>الزعفرانة</bdi> و<bdi>أبو تلات</bdi>", "خطاب نوايا",
        "اتفاقية عبور",
        "زمن التأخير ذهابًا وإيابًا", "التنوع والمخاطر المشتركة", "النقطة الكيلومترية",
        "مفترض", "القيمة الاقتصادية",
        "السخنة والقاهرة والطريق الصحراوي", '<bdi dir="ltr">4.1</bdi>',
        '±\u00a0<bdi dir="ltr">9</bdi> كم', '<bdi dir="ltr">8</bdi>\u00a0٪',
    ):  # fmt: skip
        assert words in text
    for heading in re.findall(r"<h2[^>]*>([^<]*)</h2>", text):
        assert re.search("[\u0600-\u06ff]", heading)
    for name in re.findall(r'data-label="([^"]*)"', text):
        assert not name.strip("0123456789") or re.search("[\u0600-\u06ff]", name), name


def test_both_languages_have_the_same_sections_and_figures(across):
    pages = [Page(Report(across.facts, language).html()) for language in ("en", "ar")]
    assert list(pages[0].sections) == list(pages[1].sections)
    for key in ("rtd_low_ms rtd_ms rtd_high_ms", "route_km", "route_1"):
        found = [
            [re.findall(r"\d[\d,.]*", cell[4]) for cell in page.cells if cell[3] == key]
            for page in pages
        ]
        assert found[0] == found[1] != []


def test_another_section_is_one_more_function(across):
    from cableroute.presentation.blocks import Section

    def greeting(facts, texts):
        return Section("answer", [texts.say("length_km", km=str(len(facts.routes)))])

    page = Page(Report(across.facts, "en", (*SECTIONS[:2], greeting)).html())
    assert page.sections["answer"].strip().endswith("4 km")


def test_a_notebook_shows_it_in_a_frame(across):
    text = across._repr_html_()
    assert text.startswith("<iframe srcdoc=")
    assert " sandbox" in text
    assert "<section" not in text


def test_sources_are_named_with_their_licences(across, long, geo):
    section = Page(across.html()).sections["sources"]
    assert "ETOPO1" not in section  # no sea, no depths
    assert "ETOPO1" in Page(long.html()).sections["sources"]
    for words in ("GeoNames", "CC BY 4.0", "OpenStreetMap", "ODbL 1.0", "Natural Earth"):
        assert words in section
    ids = re.findall(r'data-id="([^"]*)"', across.html())
    used = {name for route in across.routes for name in route.all_source_ids}
    assert used <= set(ids) <= set(geo.sources)


# --- bad input ---


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """A report of tables whose every name is hostile; what tables refuse is put in afterwards."""
    world = two_seas()
    words = ("name_en", "name", "title", "note", "publisher", "licence")
    for row in (row for rows in world.rows.values() for row in rows):
        fields = row.get("properties", row)
        for word in (word for word in words if word in fields):
            fields[word] += f" {HOSTILE}"
        if fields.get("id") == "E2":
            fields["name_en"] = "L" * 10_000
    world.deal("D", "system", "ALPHA", title=f"=cmd|A0 {HOSTILE}", value=45e6, currency="USD",
               price_year=2019, value_basis="stated", covers=HOSTILE)  # fmt: skip
    geo = world.open(tmp_path_factory.mktemp("hostile") / "own")
    made = cr.report(geo, "F1", "I1", allow_planned=True, command=HOSTILE)
    routes = tuple(replace(route, name=f"{route.name} \x07\x1b[2J") for route in made.routes)
    return Report(replace(made.facts, routes=routes, table=compare(routes, measures(geo))))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_hostile_names_are_text(hostile, language):
    text = Report(hostile.facts, language).html()
    page = Page(text)
    test_the_page_loads_and_runs_nothing(page)
    assert "alert(1)" in page.sections["routes"]
    assert "javascript:" not in text
    assert "L" * 600 in text
    assert "L" * 601 not in text
    for mark in "\u202e\u2067\u2069\x07\x1b":  # which no isolate holds, as a name may close it
        assert mark not in text
    assert "[U+2069][U+202E]gnp[U+2067]" in page.sections["routes"]
    assert len(re.search(r"<title>(.*?)</title>", text, re.DOTALL)[1]) < 1000


def test_only_web_addresses_become_links():
    from cableroute.presentation.blocks import cell

    def link(url):
        row = {"source": cr.Source("s", "Title", url=url)}
        return cell(text_column("source", "Source"), row, read_texts())

    assert 'href="https://example.org/?a=1&amp;b=2"' in link("https://example.org/?a=1&b=2")
    for address in ("javascript:alert(1)", "", "https://a b", "data:text/html,x", "//x.org"):
        assert "href" not in link(address)
    assert "&quot;" in link('https://x.org/"onclick="alert(1)')


def test_wrong_calls_are_clear_errors(geo, tmp_path):
    with pytest.raises(ModelError, match=r"language.*one of en, ar"):
        cr.report(geo, "Zafarana", "Abu Talat", language="fr")
    with pytest.raises(NoRouteError):
        cr.report(geo, "Zafarana", "Zafarana")
    with pytest.raises(OutputError, match="no folder"):
        cr.report(geo, "Zafarana", "Abu Talat").save(tmp_path / "none" / "page.html")


def test_a_route_over_the_date_line_is_one_line(tmp_path):
    line = LineString([(140, 35), (179, 45), (-179, 45), (-122, 37)])
    way = cr.Route("P", "Pacific", [cr.Leg("L", "A", "B", "sea", line, 5, accuracy_km=10)])
    drawn = RoutesMap((way,))
    west, south, east, north = drawn.bounds
    assert east - west < 160
    assert west < 140 < 238 < east
    assert south < 35 < 45 < north
    assert drawn.draw([], "a map").count('class="route-line sea laid route-0"') == 1


def test_a_picture_holds_no_figure_that_is_missing(long, across):
    for made in (across, long):
        for svg in re.findall(r"<svg.*?</svg>", made.html(), re.DOTALL):
            drawn = re.findall(r' (?:d|points|x|y|width|height|cx|cy)="([^"]*)"', svg)
            assert not [text for text in drawn if "nan" in text or "inf" in text or not text]


def test_many_routes_are_shown_in_short(long):
    limits = ReportLimits(detailed=4, in_matrix=5, pairs=10)
    page = Page(Report(replace(long.facts, limits=limits)).html())
    assert "In the comparison and in the workbook only: 4 more routes." in page.sections["routes"]
    assert len(page.column("comparison", "route_km")) == 8
    pairs = page.column("diversity", "same_corridor_km")
    assert len(pairs) == 10
    grounds = shared_matrix(long.routes).values()
    least = min(grounds, key=lambda item: item.shared_km)
    assert pairs[0] == rounded(least.same_corridor.km, -1)


# --- the command line ---


@pytest.fixture
def browser_calls(monkeypatch):
    calls = []
    monkeypatch.setattr("webbrowser.open", lambda address: calls.append(address) or True)
    return calls


def test_the_command_writes_page_workbook_and_map_and_opens_the_page(tmp_path, browser_calls):
    files = [tmp_path / name for name in ("r.html", "r.xlsx", "m.html")]
    done = cableroute(
        "report", "Zafarana", "Abu Talat", "-o", files[0], "--xlsx", files[1], "--map", files[2],
        "--lang", "ar", "--open", "--set", "end_km=10",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    text = files[0].read_text(encoding="utf-8")
    assert 'lang="ar"' in text
    command = "cableroute report Zafarana &#x27;Abu Talat&#x27; --set end_km=10 --lang ar"
    assert command in text
    assert str(tmp_path) not in text
    assert files[1].stat().st_size > 5_000
    assert "leaflet" in files[2].read_text(encoding="utf-8")
    assert browser_calls == [files[0].as_uri()]


def test_a_map_opens_too_and_without_a_browser_it_is_reported(tmp_path, monkeypatch, browser_calls):
    target = tmp_path / "map.html"
    assert cableroute("map", "Zafarana", "Abu Talat", "-o", target, "--open").returncode == 0
    assert browser_calls == [target.as_uri()]
    monkeypatch.setattr("webbrowser.open", lambda address: False)
    done = cableroute("map", "Zafarana", "Abu Talat", "-o", target, "--open")
    assert done.returncode == 0
    assert "no browser was found" in done.stderr


def test_a_report_has_a_name_of_its_own(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = cableroute("report", "Zafarana", "Abu Talat")
    assert done.returncode == 0, done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["EG-ZAF_EG-ABT_report.html"]


def test_wrong_commands_write_nothing(tmp_path):
    same = tmp_path / "same"
    done = cableroute("report", "Zafarana", "Abu Talat", "-o", same, "--xlsx", same)
    assert done.returncode == 2
    assert "--output and --xlsx are one file" in done.stderr
    done = cableroute("report", "Zafarana", "Abu Talat", "-o", same, "--lang", "fr")
    assert done.returncode == 2
    assert "--set" in cableroute("report", "Zafarana", "Abu Talat", "--set", "x").stderr
    assert list(tmp_path.iterdir()) == []


def test_the_language_has_every_term_of_the_tables(geo):
    words = {deal.kind for deal in geo.deals.values()} | {d.bought for d in geo.deals.values()}
    words |= {item.kind for item in geo.groups.values()} | {leg.status for leg in geo.legs.values()}
    words |= {item.status for item in geo.systems.values()}
    words |= {leg.right_of_way for leg in geo.legs.values()}
    words |= {leg.confidence for leg in geo.legs.values()} | {*CERTAINTIES}
    arabic = read_texts("ar")
    missing = sorted(
        word for word in words if word and not re.search("[\u0600-\u06ff]", arabic.term(word))
    )
    assert missing == []


MOST_LATIN_PCT = 5.0


@pytest.mark.parametrize("ends", ["across", "long"])
def test_a_report_in_arabic_has_hardly_a_latin_word_but_names_and_sources(geo, request, ends):
    facts = request.getfixturevalue(ends).facts
    page, names = Report(facts, "ar").html(), [*names_of(geo), *SHORT]
    text = read_text(page)
    found, words = latin_words(text, names)
    assert words > 1500
    assert 100 * len(found) / words < MOST_LATIN_PCT, found
    assert "النص الأصلي" not in text
    assert not re.search(r'<bdi dir="ltr">\d+, \d', page)  # a list has Arabic commas
    marked = re.findall(r'<bdi lang="en" translate="no"[^>]*>([^<]*)</bdi>', SOURCES.sub("", page))
    assert [name for name in marked if latin_words(html.unescape(name), names)[0]] == []


def test_numerals_are_by_choice(across):
    page = Report(across.facts, "ar", numerals="arab").html()
    assert '<bdi dir="rtl">٤٫١</bdi>' in page
    assert "EG-ZAF" in page
    assert not re.search(r'<bdi dir="ltr">\d', page)
    with pytest.raises(ModelError, match="one of latn, arab"):
        cr.report(across.facts.geodata, "Zafarana", "Abu Talat", language="ar", numerals="roman")
    with pytest.raises(ModelError, match="of a page in English"):
        cr.report(across.facts.geodata, "Zafarana", "Abu Talat", numerals="arab")


@pytest.mark.parametrize("name", STYLES)
def test_a_word_that_is_marked_as_long_breaks_on_every_page(name):
    assets = Path(cr.__file__).parent / "reports" / "assets"
    css = "".join((assets / f"{it}.css").read_text(encoding="utf-8") for it in STYLES[name])
    assert re.search(r"\.long\b[^{}]*\{[^}]*overflow-wrap: ?anywhere", css)
