"""A comparison's page shows what compare, shared_corridor and differences return, and no more."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

import pandas as pd
import pytest
from shapely.geometry import LineString
from worlds import map_pages

import cableroute as cr
from cableroute.comparison import differences
from cableroute.comparison.explanations import Difference
from cableroute.geodata import Geodata, default_assumptions, with_changes
from cableroute.maps import draw_comparison
from cableroute.maps.comparison_page import MOST_PAIRED, Compared
from cableroute.model import Leg, Route
from cableroute.presentation.tables import figure_text, range_keys
from cableroute.routing import passage
from cableroute.routing.common_ground import SharedCorridor


def route(name: str, lat: float, accuracy_km: float = 5.0, **more: Any) -> Route:
    """A route at sea along a parallel, which others join at no end."""
    line = LineString([(0, lat), (3, lat)])
    leg = Leg(f"{name}-leg", f"{name}0", f"{name}1", "sea", line, (0, 2, 4),
              accuracy_km=accuracy_km, confidence="assumed", **more)  # fmt: skip
    return Route(name, f"Route {name}", [leg])


APART = [route("A", 10), route("B", 11), route("C", 10.01)]


def compared_routes(routes: Sequence[Route], **options: Any) -> Compared:
    page: Any = draw_comparison(routes, **options).get_root()
    found: Compared = page.drawing.compared
    return found


def data(page: str) -> dict[str, Any]:
    found: dict[str, Any] = map_pages.page_data(page)
    return found


def number(text: str) -> float:
    return float(text.replace(",", "").replace("−", "-"))


@pytest.fixture(scope="module")
def routes(crossing: list[Route]) -> list[Route]:
    return crossing


def test_cells_are_those_of_the_table(geo: Geodata, routes: list[Route]) -> None:
    table = cr.compare(routes, cr.measures(geo))
    found = compared_routes(routes, geodata=geo, table=table)
    names = [column.key for column in found.columns]
    assert names == [
        "route_km", "cable_km", "rtd_ms", "network_rtd_ms", "downtime_min", "land_km",
        "interconnects", "common_section_km", "same_corridor_km",
    ]  # fmt: skip
    assert [(column.heading, column.unit) for column in found.columns][1:3] == [
        ("Cable", "km"), ("RTD", "ms"),
    ]  # fmt: skip
    for (_, row), cells in zip(table.iterrows(), found.cells, strict=True):
        for name, cell in zip(names, cells, strict=True):
            assert cell.value == row[name]
            ends = [row.get(key) for key in range_keys(name)]
            within = [end for end in ends if end is not None]
            known = row["accuracy_km"]
            assert cell.text == figure_text(name, row[name], within=within, accuracy=known)
        low, high = (row[f"rtd_{end}_ms"] for end in ("low", "high"))
        places = 1 - math.floor(math.log10(high - low))  # two digits of the width of the range
        assert cells[2].more == f"{low:,.{places}f}–{high:,.{places}f}"
        for kind, cell in zip(("common_section", "same_corridor"), cells[7:], strict=True):
            if pd.isna(row[f"{kind}_with"]):
                assert cell.more == ""
                continue
            other = list(table["route_id"]).index(row[f"{kind}_with"]) + 1
            land = figure_text("land_km", round(row[f"{kind}_land_km"])).removesuffix(".0")
            assert cell.more == f"land {land}; with {other}"  # these are all on land
    assert list(found.statuses) == list(table["status"])
    assert list(found.unbeaten) == list(table["pareto"])


def test_pairs_are_those_of_the_functions(geo: Geodata, routes: list[Route]) -> None:
    table = cr.compare(routes, cr.measures(geo))
    found = compared_routes(routes, geodata=geo, table=table).data
    assert found["paired"] == len(routes)
    keys = [measure["key"] for measure in found["measures"]]
    assert keys == [
        "route_km", "cable_km", "rtd_ms", "network_rtd_ms", "downtime_min", "land_km",
        "interconnects",
    ]  # fmt: skip
    places = list(combinations(range(len(routes)), 2))
    assert len(found["pairs"]) == len(places)
    best = cr.best_pair(routes, geodata=geo)
    assert found["best"] == [best.first, best.second]
    for (i, j), pair in zip(places, found["pairs"], strict=True):
        ground = cr.shared_corridor(routes[i], routes[j])
        check_shared(pair, ground)
        for more, item in zip(
            pair["more"],
            cr.comparison.differences(table, routes[i].id, routes[j].id, columns=keys),
            strict=True,
        ):
            check_more(more, item, (routes[i], routes[j]))


def check_more(more: list[Any], item: Difference, pair: tuple[Route, Route]) -> None:
    """What the lines carry is sure; lengths and delays of one assumption at each end of it."""
    assert item.first is not None
    assert item.second is not None
    accuracy, likely = max(it.accuracy_km for it in pair), item.second.likely - item.first.likely
    per_km = [figure.likely / it.route_km for figure, it in zip(item[1:3], pair, strict=True)]
    ends = list(item.more or ())
    if item.measure in ("route_km", "cable_km", "rtd_ms"):
        ends = sorted(b - a for a, b in zip(item.first, item.second, strict=True))
        least = max(it.accuracy_km * each for it, each in zip(pair, per_km, strict=True))
    else:
        least = accuracy if item.measure == "land_km" else -1
    if 0 < abs(likely) <= least:
        assert more[:2] == [None, "within the accuracy of the lines"]
    elif not ends:
        assert more[:2] == [None, item.why]
    else:
        low, middle, high = (
            number(figure_text(item.measure, value, sign=True, within=ends, accuracy=accuracy))
            for value in (ends[0], likely, ends[-1])
        )
        assert [number(text) for text in more] == ([middle] if low == high else [middle, low, high])


def check_shared(pair: dict[str, Any], ground: SharedCorridor) -> None:
    for kind in ("common_section", "same_corridor"):
        assert pair[kind] == [f"{figure:,.0f}" for figure in getattr(ground, kind)]
    assert pair["ends_km"] == f"{ground.ends_km:,.0f}"
    assert (pair["apart"] is None) == (ground.separation_km is None)
    spans = [sum(high - low for low, high in side) for side in pair["spans"]]
    assert max(spans) == pytest.approx(ground.shared_km, abs=0.01)
    assert [len(names) for names in pair["passed"]] == [
        len(ground.shared_station_ids), len(ground.shared_group_ids), len(ground.shared_countries),
    ]  # fmt: skip


@pytest.mark.parametrize(("start", "end"), [("Zafarana", "Abu Talat"), ("Zafarana", "Mumbai")])
def test_what_is_left_is_what_if_of_each_thing_that_is_offered(
    geo: Geodata, start: str, end: str
) -> None:
    wanted = cr.Conditions(k=4)
    routes = cr.find_routes(geo, start, end, conditions=wanted)
    found = compared_routes(routes, geodata=geo).data["failures"]
    assert [routes[r].id for r in found["order"]] == [
        route.id for route in sorted(routes, key=lambda route: route.cable_range_km.likely)
    ]
    for thing in found["things"]:
        answer = cr.what_if(geo, start, end, remove=[thing["id"]], conditions=wanted)
        assert [feature.name for feature in answer.removed] == [thing["name"]]
        assert [route.id for route in answer.before] == [route.id for route in routes]
        lost = [route.id for r, route in enumerate(routes) if r in thing["routes"]]
        assert [loss.route.id for loss in answer.lost] == lost
        assert lost
    offered = {thing["id"] for thing in found["things"]}
    passed = [passage(geo, route) for route in routes]
    assert offered >= {f"station:{name}" for item in passed for name in item.stations}
    assert offered >= {f"path:{name}" for item in passed for name in item.path_ids}
    names = {thing["name"] for thing in found["things"]}
    assert names >= {name for item in passed for name in (*item.straits, *item.systems)}


def test_answers_are_those_of_the_table_and_of_the_best_pair(
    geo: Geodata, routes: list[Route]
) -> None:
    table = cr.compare(routes, cr.measures(geo))
    found = compared_routes(routes, geodata=geo, table=table)
    fastest, pair, available = found.tiles
    assert [tile.title for tile in found.tiles] == [
        "Fastest", "Pair of these least at risk", "Most often available",
    ]  # fmt: skip
    assert [tile.unit for tile in found.tiles] == [
        "ms round trip", "min a year, both down", "min a year down",
    ]  # fmt: skip
    keys = [column.key for column in found.columns]
    for tile, key in ((fastest, "rtd_ms"), (available, "downtime_min")):
        place = list(table[key]).index(table[key].min())
        assert tile.routes == (() if tile.too_wide else (place,))
        cell = found.cells[place][keys.index(key)]
        assert (tile.figure, tile.range) == (cell.text, cell.more)
    best = cr.best_pair(routes, geodata=geo)
    assert pair.routes == (best.first, best.second)
    down = cr.availability_of(geo, [routes[n] for n in pair.routes]).downtime_min_per_year
    assert pair.figure == figure_text("together_min", down.likely)
    assert pair.range == "–".join(figure_text("together_min", km) for km in (down.low, down.high))


def test_what_is_not_known_is_no_answer_and_an_answer_says_how_sure_it_is() -> None:
    prices = {"A": 9.0, "B": 5.0, "C": None}
    measures = cr.measures() | {
        "rtd_ms": lambda item: item.route_km / 100,
        "price_usd": lambda item: prices[item.id],
        "offer_usd": lambda item: 1.0,
    }
    made = [route("A", 10), route("B", 40), route("C", 40.01)]
    found = {
        tile.title: tile for tile in compared_routes(made, table=cr.compare(made, measures)).tiles
    }
    assert found["Cheapest"].routes == (1,)
    assert (found["Cheapest"].figure, found["Cheapest"].unit) == ("5", "USD")
    assert found["Cheapest"].more == "not known of 1"
    # C is as long as B within the accuracy of both; A, nearer to the equator, is longer
    assert found["Fastest"].routes == (2,)
    assert found["Fastest"].more == "not surely before 2"
    assert "Most often available" not in found  # without rates
    none = dict.fromkeys("ABC")
    unknown = measures | {"price_usd": lambda item: none[item.id]}
    titles = [it.title for it in compared_routes(made, table=cr.compare(made, unknown)).tiles]
    assert titles == ["Fastest", "Pair of these least at risk"]
    assert compared_routes(made[:1]).tiles == ()


def test_separation_is_shown_where_it_is_known() -> None:
    apart, near, _ = compared_routes(APART).data["pairs"]
    ground = cr.shared_corridor(*APART[:2])
    assert ground.separation_km is not None
    # one degree, of lines that are good to 5 km
    assert apart["apart"]["km"] == f"{ground.separation_km:,.0f}" == "111"
    (lat, lon), (other_lat, other_lon) = apart["apart"]["at"]
    # the geodesic along a parallel bows towards the pole: 10.009 and 11.010 at their middles
    assert (lat, other_lat) == pytest.approx((10, 11), abs=0.02)
    assert abs(lon - other_lon) < 0.01
    assert apart["spans"] == [[], []]
    assert near["apart"] is None
    assert near["spans"][0] == [[0, pytest.approx(APART[0].route_km, abs=0.001)]]


def test_ranges_that_overlap_make_no_difference_known_unless_of_one_assumption() -> None:
    pair = compared_routes([route("A", 10), route("B", 10.5), route("C", 40)]).data["pairs"]
    measures = [item["key"] for item in compared_routes(APART).data["measures"]]
    cable = measures.index("cable_km")
    assert pair[0]["more"][cable][:2] == [None, "within the accuracy of the lines"]
    likely, low, high = (number(text) for text in pair[1]["more"][cable])
    assert low < likely < high < 0  # C lies farther north, where a degree is shorter
    # as wide as one assumption makes it, not as both ends of it against one another
    made = [route("A", 10), route("B", 17)]
    assert differences(cr.compare(made, cr.measures()), "A", "B", columns=["cable_km"])[0].why
    likely, low, high = (
        number(text) for text in compared_routes(made).data["pairs"][0]["more"][cable]
    )
    assert -12 < low <= likely <= high < -8
    # a published length rests on no assumption that the other shares
    stated = replace(made[1], published_km=(made[1].route_km, 1.4 * made[1].route_km))
    more = compared_routes([made[0], stated]).data["pairs"][0]["more"][cable]
    assert more[:2] == [None, "the ranges overlap"]


def test_what_a_route_without_an_accuracy_shares_is_not_known(geo: Geodata) -> None:
    routes = [route("A", 10), route("B", 20, math.nan)]
    found = compared_routes(routes, geodata=geo, columns=["same_corridor_km", "common_section_km"])
    assert [[cell.text for cell in row] for row in found.cells] == [["not known", "0"]] * 2
    [pair] = found.data["pairs"]
    assert (pair["same_corridor"], pair["spans"]) == ([""] * 4, [[], []])
    said = {text.get_text() for text in cr.charts.diversity(routes).texts}
    assert not {"100", ">99"} & said


def test_a_figure_that_is_missing_is_not_known() -> None:
    measures = cr.measures() | {"offers": lambda item: None if item.id == "A" else 3}
    found = compared_routes(APART, table=cr.compare(APART, measures))
    assert [column.key for column in found.columns][-1] == "offers"
    assert [cells[-1].text for cells in found.cells] == ["–", "3", "3"]
    assert found.data["pairs"][0]["more"][-1] == [None, "a figure is missing"]
    assert found.data["pairs"][2]["more"][-1] == ["0"]


def test_columns_are_those_asked_for() -> None:
    found = compared_routes(APART, columns=["sea_km", "accuracy_km"])
    assert [column.heading for column in found.columns] == ["Sea route", "Accuracy"]
    with pytest.raises(
        cr.ModelError,
        match=r"^columns: 2 e.*\n.*'rtd' is not a col.*\n.*name is not a column of numb",
    ):
        draw_comparison(APART, columns=["rtd", "name"])
    with pytest.raises(cr.ModelError, match=r"columns: is 8 \(give names of columns\)"):
        draw_comparison(APART, columns=8)  # type: ignore[arg-type]


def test_a_table_of_other_assumptions_is_refused(geo: Geodata, routes: list[Route]) -> None:
    assumed = with_changes(default_assumptions(geo), end_km=40)
    table = cr.compare(routes, cr.measures(geo, assumptions=assumed), assumptions=assumed)
    compared_routes(routes, geodata=geo, table=table, assumptions=assumed)
    with pytest.raises(cr.ModelError, match="the assumptions that the table was made with"):
        draw_comparison(routes, geodata=geo, table=table)


def test_what_cannot_be_compared_is_refused() -> None:
    with pytest.raises(cr.ModelError, match="no route to compare"):
        draw_comparison([])
    secret = [replace(item, visibility="confidential") for item in APART]
    with pytest.raises(cr.ModelError, match="every route is confidential"):
        draw_comparison(secret)


def test_nothing_confidential_is_shown() -> None:
    routes = [
        route("A", 10),
        route("B", 11),
        replace(route("SECRET", 10), visibility="confidential"),
    ]
    table = cr.compare(routes, cr.measures())
    page = draw_comparison(routes, table=table).get_root().render()
    assert "SECRET" not in map_pages.plain(page)
    assert "with one not shown" in page
    assert len(data(page)["comparison"]["pairs"]) == 1
    assert "SECRET" in draw_comparison(routes, table=table, confidential=True).get_root().render()


def test_one_route_has_a_page() -> None:
    page = draw_comparison(APART[:1]).get_root().render()
    assert "There is only one route" in page
    assert "unbeaten" not in page
    assert data(page)["comparison"]["pairs"] == []


def test_of_very_many_routes_the_first_have_pairs() -> None:
    routes = [route(f"R{n}", -60 + n / 2) for n in range(150)]
    page = draw_comparison(routes).get_root().render()
    assert f"for the first {MOST_PAIRED} of 150 routes; only these can be picked" in page
    assert page.count('<tr data-route="') == 150
    assert page.count('<button type="button" class="pick"') == MOST_PAIRED
    assert len(data(page)["comparison"]["pairs"]) == MOST_PAIRED * (MOST_PAIRED - 1) // 2
    assert len(page) < 900_000


def test_the_page_of_a_map_has_nothing_of_it() -> None:
    page = cr.draw_map(APART).get_root().render()
    assert "compared" not in page
    assert data(page).get("comparison") is None


def test_a_table_may_have_other_rows_too() -> None:
    table = cr.compare(APART, cr.measures())
    found = compared_routes(APART[:2], table=pd.DataFrame(table.drop(columns="geometry")))
    place = [column.key for column in found.columns].index("same_corridor_km")
    assert [cells[place].more for cells in found.cells] == [
        "sea 329; with one not shown", "",
    ]  # fmt: skip
    assert found.data["pairs"][0]["same_corridor"][0] == "0"


@pytest.mark.parametrize(
    ("ends", "is_wide"), [(("Marseille", "Singapore"), False), (("Zafarana", "Abu Talat"), True)]
)
def test_what_is_too_uncertain_to_use_is_said_in_tiles_and_cells(
    geo: Geodata, ends: tuple[str, str], is_wide: bool
) -> None:
    """By the downtime of `availability_of`, and as the terminal numbers them."""
    routes = cr.find_routes(geo, *ends)
    wide = [cr.availability_of(geo, [it]).is_too_uncertain for it in routes]
    assert set(wide) == {is_wide}
    made = compared_routes(routes, geodata=geo)
    column = [column.key for column in made.columns].index("downtime_min")
    assert [cells[column].too_wide for cells in made.cells] == wide
    assert not any(cell.too_wide for cells in made.cells for cell in cells[:column])
    tiles = {tile.title: tile for tile in made.tiles}
    least = tiles["Most often available"]
    assert least.too_wide == (least.routes == ()) == is_wide
    pair = tiles["Pair of these least at risk"]
    both = cr.availability_of(geo, [routes[place] for place in pair.routes])
    assert pair.too_wide == both.is_too_uncertain
    assert not tiles["Fastest"].too_wide
    text = cr.draw_comparison(routes, geodata=geo).get_root().render()
    said = sum(wide) + pair.too_wide
    unknown = (
        'data-column="downtime_min">{}</span><span class="tile-of"><span class="none">{}</span>'
    )
    name = '<span class="tile-name">Most often available'
    assert (unknown.format(name, "not known: too uncertain to use") in text) == is_wide
    assert text.count('<small class="wide">too uncertain to use</small>') == said
    arabic = cr.draw_comparison(routes, geodata=geo, language="ar").get_root().render()
    name = '<span class="tile-name">الأكثر توافرًا'
    words = "غير معروف: غير مؤكد إلى حد لا يُعتمد عليه"
    assert (unknown.format(name, words) in arabic) == is_wide
    assert arabic.count('<small class="wide">غير مؤكد إلى حد لا يُعتمد عليه</small>') == said


@pytest.mark.parametrize(
    ("figures", "named"),
    [
        ({"A": (5, 10, 40), "B": (6, 20, 59)}, (0,)),
        ({"A": (1, 10, 40), "B": (19, 20, 30)}, ()),  # the least is too uncertain
        ({"A": (5, 10, 40), "B": (1, 11, 40)}, ()),  # another that is as good is
        ({"A": (5, 10, 40), "B": (1, 12, 40)}, (0,)),  # it is not as good
        ({"A": (1, 10, 40), "B": (7, 9.5, 12)}, ()),
        ({"A": (1, 10, 40), "B": (7, 8, 12)}, (1,)),
    ],
)
def test_an_answer_names_no_route_by_a_figure_that_is_too_uncertain(
    figures: dict[str, tuple[float, float, float]], named: tuple[int, ...]
) -> None:
    ends = ("price_low_usd", "price_usd", "price_high_usd")
    own = {
        name: lambda item, place=place: figures[item.id][place] for place, name in enumerate(ends)
    }
    made = [route("A", 10), route("B", 40)]
    table = cr.compare(made, cr.measures() | own)
    (tile,) = (it for it in compared_routes(made, table=table).tiles if it.title == "Cheapest")
    assert (tile.routes, tile.too_wide) == (named, not named)
    assert "not surely" not in tile.more or named
