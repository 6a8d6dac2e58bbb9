"""Maps: one file that needs no network, whose figures are the table's, whose text is inert."""

from __future__ import annotations

import html
import io
import itertools
import math
import os
import re
import sys
import warnings
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import folium
import pytest
import shapely
from folium import plugins
from shapely.geometry import LineString, box
from worlds.hand_made import Tables
from worlds.map_pages import Cards, page_data, rows_of

import cableroute as cr
from cableroute.errors import GeodataError, ModelError, OutputError
from cableroute.geodata import Geodata, basemap
from cableroute.geodata.embedded import embedded_folder
from cableroute.geodata.natural_earth import read_land
from cableroute.maps import basemap_data
from cableroute.maps.areas import add_area
from cableroute.maps.page import outside_links
from cableroute.maps.route_map import OutsideLinkWarning, RouteMap, draw_map
from cableroute.model.deals import AttachedDeal, Deal, Party
from cableroute.model.figures import Rate, Source
from cableroute.model.legs import Leg, reverse_leg
from cableroute.model.places import Junction, LandingStation
from cableroute.model.routes import Route, reverse_route
from cableroute.palette import PALETTE
from cableroute.presentation.tables import figure_text, range_keys

HOSTILE = "</script><img src=x onerror=alert(1)>\"'`${alert(1)}\u2028{{ 7*7 }}{% raw %}<!--"
ASSETS = Path(cr.__file__).parent / "maps/assets"


class Page(HTMLParser):
    """The tags of a page with their attributes, and the text of scripts by id."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[tuple[str | None, str]] = []
        self.figures: list[tuple[str, str]] = []
        self._open: dict[str, str | None] = {}
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._open = dict(attrs) | {"tag": tag}

    def handle_endtag(self, tag: str) -> None:
        self._open = {}

    def handle_data(self, data: str) -> None:
        if self._open.get("tag") == "script":
            self.scripts.append((self._open.get("id"), data))
        if column := self._open.get("data-column"):
            self.figures.append((column, data))

    def data(self) -> dict[str, Any]:
        """The data that the page's script reads."""
        return page_data(self.text)

    def rows(self, table: str) -> list[dict[str, Any]]:
        """The rows of a table that the page has cards of, in words."""
        features = self.data()["features"]
        return Cards(features).of(table) if "facts" in features[table] else rows_of(features[table])

    def loaded(self) -> list[str]:
        """What a browser would fetch."""
        return [
            str(attrs[name])
            for tag, attrs in self.tags
            for name in ("src", "href", "data", "srcset", "poster")
            if name in attrs and tag != "a"
        ]


def station(name: str, lon: float, lat: float, **more: Any) -> LandingStation:
    fields: dict[str, Any] = {
        "id": name, "name_en": name.title(), "name_ar": "الزعفرانة", "aliases": (),
        "lon_deg": lon, "lat_deg": lat, "position_of": "town centroid", "accuracy_km": 5.0,
        "confidence": "inferred", "kind": "landing station", "operator": "Operator",
        "country": "EG", "sea": "Red Sea", "status": "in service", "source_ids": ("towns",),
    }  # fmt: skip
    return LandingStation(**fields | more)


def geodata(**stations: LandingStation) -> Tables:
    sources = {
        "towns": Source("towns", "Towns", "GeoNames", date="2026", url="https://example.org/",
                        licence="CC BY 4.0"),
        "roads": Source("roads", "Roads", "OpenStreetMap contributors", licence="ODbL 1.0"),
        "bad": Source("bad", HOSTILE, HOSTILE, url="javascript:alert(1)",
                      licence="facts only"),
    }  # fmt: skip
    junction = Junction(
        "j", name_en="Crossroads", name_ar="مفرق", kind="junction", lon_deg=32.0, lat_deg=30.0,
        position_of="crossing", accuracy_km=1.0, confidence="inferred", country="EG",
    )  # fmt: skip
    index = Rate("group_index", quantity="group_index", name="n", low=1.467, likely=1.468,
                 high=1.4719)  # fmt: skip
    names = {name: item.name_en for name, item in stations.items()} | {"j": "Crossroads"}
    return Tables(
        paths={}, systems={}, groups={}, backhaul={}, countries={}, segments={}, stretches={},
        deals={}, incidents={}, crossings={}, visibility="public",
        sources=sources, stations=stations, junctions={"j": junction},
        rates={"group_index": index}, place_names=names, data_date="2026-11-25",
        land_path=embedded_folder() / "land_ne10m.bin.xz",
    )  # fmt: skip


GEO = geodata(a=station("a", 31.0, 30.0), b=station("b", 33.0, 29.0), c=station("c", 34.0, 28.0))
SEA = Leg("sea", "j", "b", "sea", LineString([(32, 30), (32.6, 29.4), (33, 29)]), (1, 2, 3),
          published_km=(150.0, 160.0), accuracy_km=2.0, confidence="published")  # fmt: skip
EAST = Leg("east", "a", "j", "land", LineString([(31, 30), (31.5, 30.3), (32, 30)]), 10,
           accuracy_km=6.0, confidence="assumed", source_ids=("towns",))  # fmt: skip
SOUTH = Leg("south", "a", "j", "land", LineString([(31, 30), (31.5, 29.7), (32, 30)]), 10,
            confidence="surveyed", accuracy_km=0.0)  # fmt: skip
CONTRACT = Deal("d1", "The contract", "transit agreement", parties=(Party("P", "grantor"),),
                signed="2019-04", value=45e6, currency="USD", price_year=2019,
                value_basis="estimated")  # fmt: skip
LETTER = Deal("d2", "The letter", "letter of intent", value=20e6, currency="USD",
              value_basis="stated")  # fmt: skip
DEALS = (AttachedDeal(CONTRACT, "stated"), AttachedDeal(LETTER, "candidate", "no path is named"))
ROUTES = (
    Route("r1", "Northern route", (EAST, SEA), deals=DEALS),
    Route("r2", "Southern route", (SOUTH, SEA), deals=DEALS[1:]),
)


def text_of(*routes: Route, **options: Any) -> str:
    return draw_map(routes or ROUTES, **{"geodata": GEO} | options).get_root().render()


@pytest.fixture(scope="module")
def page() -> Page:
    return Page(text_of())


def test_nothing_is_loaded_from_anywhere(page: Page) -> None:
    assert page.loaded() == []
    text = text_of()
    assert re.findall(r"url\(\s*[\"']?(?!data:image/png;base64,|#)", text) == []
    assert "@import" not in text
    assert "sourceMappingURL" not in text
    assert draw_map(ROUTES, geodata=GEO).links == ()


def test_only_links_to_click_on_lead_outside_and_safely(page: Page) -> None:
    links = [attrs for tag, attrs in page.tags if tag == "a" and attrs["href"] != "#panel-body"]
    assert links
    for attrs in links:
        assert (attrs["href"] or "").startswith("https://")
        assert "noopener" in (attrs["rel"] or "")


def test_leaflet_comes_with_its_licence() -> None:
    text = text_of()
    assert "L.map(" in text
    assert "Leaflet 1.9" in text
    for words in (
        "BSD 2-Clause License",
        "Volodymyr Agafonkin",
        "PROVIDED BY THE COPYRIGHT HOLDERS",
    ):
        assert words in text


def test_language_title_viewport(page: Page) -> None:
    tags = dict(page.tags)
    assert tags["html"]["lang"] == "en"
    viewports = [attrs for tag, attrs in page.tags if attrs.get("name") == "viewport"]
    assert [attrs["content"] for attrs in viewports] == ["width=device-width, initial-scale=1"]
    assert "<title>A – B</title>" in text_of()
    assert "<title>My map</title>" in text_of(title="My map")
    assert text_of().count("<meta charset") == 1


def test_legend_shows_the_figures_of_the_table() -> None:
    table = cr.compare(ROUTES, cr.measures(GEO))
    table[["route_km", "cable_km", "rtd_ms"]] = [[1234.56, 2345.67, 34.567], [1.25, 2.04, 0.1]]
    table[["accuracy_km", *range_keys("cable_km")[::2], *range_keys("rtd_ms")[::2]]] = None
    shown = Page(text_of(table=table)).figures
    assert shown == [
        ("route_km", "1,234.6"), ("cable_km", "2,346"), ("rtd_ms", "34.57"),
        ("route_km", "1.2"), ("cable_km", "2"), ("rtd_ms", "0.10"),
    ]  # fmt: skip


def test_a_length_without_a_range_has_none() -> None:
    line = LineString([(140, 35), (-158, 21.4)])
    exact, ranged = (
        Route(name, name, [Leg(f"L{name}", "A", "B", "sea", line, slack_pct=slack)])
        for name, slack in (("exact", 2), ("ranged", (1, 2, 3)))
    )
    page = draw_map([exact]).get_root().render()
    assert '<span data-column="cable_km">' in page
    assert "<small>" not in page.split("</table>")[0].split('<table class="routes">')[1]
    page = draw_map([ranged]).get_root().render()
    assert "<small>" in page.split("</table>")[0].split('<table class="routes">')[1]


def test_table_is_worked_out_where_none_is_given(page: Page) -> None:
    table = cr.compare(ROUTES, cr.measures(GEO))
    expected = [
        (name, figure_text(name, row[name], within=ends, accuracy=row["accuracy_km"]))
        for row in table.to_dict("records")
        for name in ("route_km", "cable_km", "rtd_ms")
        for ends in [[row.get(key) for key in range_keys(name)]]
    ]
    assert page.figures == expected


def test_without_geodata_there_is_no_delay() -> None:
    found = Page(text_of(geodata=None))
    assert {name for name, _ in found.figures} == {"route_km", "cable_km"}
    assert found.data()["ground"]["tiers"][0]["land"]


def test_hundreds_of_routes_are_drawn_at_once() -> None:
    legs = [
        Leg(f"l{n}", "a", "b", "sea", LineString([(31, 30), (32, 29 + n / 40), (33, 29)]), 2)
        for n in range(120)
    ]
    routes = [Route(f"r{n}", f"Route {n}", (leg,)) for n, leg in enumerate(legs)]
    rows = Page(text_of(*routes)).rows("routes")
    assert [row["facts"]["route"] for row in rows] == [
        f"{route.route_km:,.0f} km"
        for route in routes  # of an accuracy that is not known
    ]


def test_a_table_of_other_routes_is_refused() -> None:
    table = cr.compare(ROUTES[:1], cr.measures(GEO))
    with pytest.raises(ModelError, match="no row for r2"):
        draw_map(ROUTES, geodata=GEO, table=table)


def test_one_route_twice_is_refused() -> None:
    with pytest.raises(ModelError, match="two routes have one id"):
        draw_map((ROUTES[0], ROUTES[0]), geodata=GEO)


@pytest.mark.parametrize("draw", [draw_map, cr.draw_comparison])
@pytest.mark.parametrize(("wrong", "what"), [
    ("abc", "str"), ([None], "NoneType"), (7, "int"), ([*ROUTES, "r3"], "str"),
])  # fmt: skip
def test_what_is_no_route_is_refused(draw: Any, wrong: Any, what: str) -> None:
    with pytest.raises(
        ModelError, match=rf"^draw_\w+: routes: {what} is not a Route \(give routes"
    ):
        draw(wrong, geodata=GEO)


def test_neither_routes_nor_catalogue_is_refused() -> None:
    with pytest.raises(ModelError, match="give routes, or geodata"):
        draw_map(())


def test_a_single_station_is_a_map_of_its_surroundings() -> None:
    text = draw_map(geodata=geodata(a=station("a", 31, 30))).get_root().render()
    (south, west), (north, east) = Page(text).data()["bounds"]
    assert (south + north, west + east) == pytest.approx((60, 62))
    assert 1 < east - west < 5
    assert "no cable system" in text
    assert "Landing station" in text


@pytest.mark.parametrize("wrong", [-1.0, 1e6, float("nan")])
def test_a_tolerance_that_is_invalid_is_refused(wrong: float) -> None:
    with pytest.raises(ModelError, match="simplify_km"):
        draw_map(ROUTES, geodata=GEO, simplify_km=wrong)


def hostile_map() -> RouteMap:
    geo = geodata(
        a=station("a", 31, 30, name_en=HOSTILE, name_ar=HOSTILE, operator=HOSTILE, note=HOSTILE),
        b=station("b", 33, 29, name_en=HOSTILE, source_ids=("bad", HOSTILE)),
    )
    leg = Leg("sea", "a", "b", "sea", LineString([(31, 30), (33, 29)]), 1, name=HOSTILE,
              status=HOSTILE, note=HOSTILE, length_kind=HOSTILE,
              source_ids=("bad",))  # fmt: skip
    deal = Deal("d", HOSTILE, HOSTILE, parties=(Party(HOSTILE, HOSTILE),), value=1.0,
                currency="USD", value_basis="stated", covers=HOSTILE, status=HOSTILE)  # fmt: skip
    deals = (AttachedDeal(deal, "stated", HOSTILE),)
    return draw_map([Route(HOSTILE, HOSTILE, (leg,), deals=deals)], geodata=geo, title=HOSTILE)


def test_text_from_data_is_inert() -> None:
    text = hostile_map().get_root().render()
    found, plain = Page(text), Page(text_of())
    assert not [tag for tag, _ in found.tags if tag == "img"]
    assert [tag for tag, _ in found.tags].count("script") == [t for t, _ in plain.tags].count(
        "script"
    )
    assert not [attrs for _, attrs in found.tags if any(name.startswith("on") for name in attrs)]
    assert not [attrs for _, attrs in found.tags if "javascript:" in str(attrs.get("href"))]
    assert html.escape("{{ 7*7 }}{% raw %}") in text
    for name, script in found.scripts:
        assert "alert(1)" not in script, name
        assert not set(script) & {"\u2028", "\u202e"}
    assert HOSTILE in {row["name"] for row in found.rows("places")}
    assert {row.get("url") for row in found.rows("sources")} == {None, "https://example.org/"}


def test_hostile_text_makes_no_outside_link() -> None:
    assert hostile_map().links == ()


def test_a_memorandum_is_not_called_a_letter() -> None:
    memo = AttachedDeal(Deal("d3", "The memo", "memorandum of understanding"), "candidate")
    text = text_of(Route("r1", "Route", (EAST, SEA), deals=(memo, memo, DEALS[1])))
    shown = re.findall(r'<span class="badge intent">(\d[^<]*)', text)
    assert shown == ["2 memorandums of understanding", "1 letter of intent"]


def test_deals_are_distinguished_and_never_added_up() -> None:
    text = text_of()
    assert '<span class="badge contract">1 agreement<i>, stated</i></span>' in text
    assert '<span class="badge intent">1 letter of intent<i>, candidate</i></span>' in text
    contract, letter = Page(text).rows("deals")
    assert (contract["facts"]["kind"], contract["contract"]) == ("transit agreement", True)
    assert (letter["facts"]["kind"], letter.get("contract")) == ("letter of intent", None)
    assert contract["facts"]["value"] == "USD 45,000,000 of 2019, estimated"
    assert letter["facts"]["value"] == "USD 20,000,000, stated"
    applies = [
        [(row["id"], row["attribution confidence"], row.get("why")) for row in it["lists"]["Deals"]]
        for it in Page(text).rows("routes")
    ]
    letters = ("The letter", "candidate", "no path is named")
    assert applies == [[("The contract", "stated", None), letters], [letters]]
    assert "65,000,000" not in text
    assert "40,000,000" not in text


def test_modelled_ground_is_never_called_surveyed() -> None:
    (route,) = Page(text_of(Route("r", "Route", (EAST,)))).rows("routes")
    assert route["facts"]["accuracy"] == "± 6 km, assumed"
    assert [leg["facts"]["accuracy"] for leg in Page(text_of()).rows("legs")] == [
        "± 6 km, assumed",
        "± 2 km, published",
        "± 0 km, surveyed",
    ]
    assert [leg["modelled"] for leg in Page(text_of()).data()["legs"]] == [True, False, False]


def test_published_length_is_beside_ours() -> None:
    legs = Page(text_of()).rows("legs")
    published = [leg["facts"].get("length published") for leg in legs]
    assert published == [None, "150–160 km", None]
    low, likely, high = (figure_text("cable_km", km) for km in SEA.cable_range_km)
    assert legs[1]["facts"]["cable"] == f"{likely} km ({low}–{high})"


def test_a_shared_leg_is_one_leg_of_both_routes(page: Page) -> None:
    data = page.data()
    assert [leg["routes"] for leg in data["legs"]] == [[0], [0, 1], [1]]
    assert [route["legs"] for route in data["routes"]] == [
        [[0, False], [1, False]],
        [[2, False], [1, False]],
    ]
    back = Page(text_of(ROUTES[0], reverse_route(Route("r3", "Back", (SOUTH, SEA))))).data()
    assert back["routes"][1]["legs"] == [[1, True], [2, False]]


def test_the_ground_fills_the_screen_of_a_telephone() -> None:
    """360 by 800, the routes 230 wide between their margins: that is 3.48 times as tall."""
    wide = Leg("wide", "a", "b", "sea", LineString([(32, 20), (67, 21)]), 0)
    data = Page(text_of(Route("r", "Wide", (wide,)))).data()
    (_, west), (_, east) = data["bounds"]
    tall = [math.degrees(math.asinh(math.tan(math.radians(row[0])))) for row in data["window"]]
    assert (tall[1] - tall[0]) / (east - west) > 3.48


def test_credits_are_those_of_what_is_drawn() -> None:
    assert "Natural Earth</a> (public domain; borders de facto, disputed dashed)" in text_of()
    assert "ETOPO1</a>" in text_of()
    assert "GeoNames (CC BY 4.0)" in text_of()
    assert "OpenStreetMap" not in text_of()
    road = Leg("road", "a", "j", "land", EAST.geometry, 10, source_ids=("roads",))
    assert "© OpenStreetMap contributors (ODbL 1.0)</a>" in text_of(Route("r", "Road", (road,)))


def test_names_in_both_scripts_reach_the_page(page: Page) -> None:
    assert page.rows("places")[0]["name"] == "A"
    assert page.rows("places")[0]["name_ar"] == "الزعفرانة"


def test_tiles_that_were_asked_for_are_no_surprise(tmp_path: Path) -> None:
    route_map = draw_map(ROUTES, geodata=GEO, tiles="OpenStreetMap")
    route_map.save(tmp_path / "map.html")  # a warning would be an error
    text = (tmp_path / "map.html").read_text(encoding="utf-8")
    assert "https://tile.openstreetmap.org/{z}/{x}/{y}.png" in text
    assert "OpenStreetMap" in text.split("L.tileLayer")[1]
    assert route_map.links == ()


@pytest.mark.parametrize(
    ("layer", "link"),
    [
        (lambda: folium.TileLayer("https://tiles.example/{z}/{x}/{y}.png", attr="x"),
         "https://tiles.example/{z}/{x}/{y}.png"),
        (lambda: folium.Marker([29, 32], icon=folium.Icon()),
         "https://cdnjs.cloudflare.com/ajax/libs/Leaflet.awesome-markers/2.0.2/leaflet.awesome-markers.js"),
        (lambda: folium.Marker([29, 32], icon=folium.CustomIcon("https://icons.example/a.png")),
         "https://icons.example/a.png"),
        (lambda: plugins.Fullscreen(),
         "https://cdn.jsdelivr.net/npm/leaflet.fullscreen@3.0.0/Control.FullScreen.min.js"),
    ],
)  # fmt: skip
def test_outside_links_of_added_layers_are_named(
    layer: Callable[[], Any], link: str, tmp_path: Path
) -> None:
    route_map = draw_map(ROUTES, geodata=GEO)
    layer().add_to(route_map)
    assert link in route_map.links
    with pytest.warns(OutsideLinkWarning, match=re.escape(link)):
        route_map.save(tmp_path / "map.html")
    assert draw_map(ROUTES, geodata=GEO).links == ()  # the next map is not the worse for it


def test_a_marker_needs_nothing_from_outside() -> None:
    route_map = draw_map(ROUTES, geodata=GEO)
    popup = '<a href="https://example.org/">more</a> https://example.org'
    folium.Marker([40, 10], popup=popup, tooltip="here").add_to(route_map)
    assert route_map.links == ()
    data = Page(route_map.get_root().render()).data()
    (south, west), (north, east) = data["window"]
    assert west < 10 < east
    assert south < 40 < north


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ('<script src="//a.example/x.js"></script>', ["//a.example/x.js"]),
        ("<link rel=stylesheet href=https://a.example/x.css>", ["https://a.example/x.css"]),
        ("a{background:url( 'https://a.example/x.png')}", ["https://a.example/x.png"]),
        ('L.imageOverlay("https://a.example/x.png", [])', ["https://a.example/x.png"]),
        (r"`\u003cimg src=\"https://a.example/x.png\"\u003e`", ["https://a.example/x.png"]),
        ('<a href="https://a.example/">x</a>', []),
        (r'"\u003ca href=\"https://a.example/\"\u003ex\u003c/a\u003e"', []),
        ('"http://www.w3.org/2000/svg"', []),
        ("<p>see https://a.example/</p>", []),
    ],
)
def test_what_counts_as_loaded(text: str, links: list[str]) -> None:
    assert list(outside_links(text)) == links


def test_save_replaces_all_or_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "map.html"
    route_map = draw_map(ROUTES, geodata=GEO)
    route_map.save(str(path))
    assert path.read_text(encoding="utf-8") == route_map.get_root().render()
    path.write_text("before", encoding="utf-8")

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(OutputError, match="No space left"):
        route_map.save(path)
    assert path.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_save_where_nothing_can_be_written(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="no folder") as caught:
        draw_map(ROUTES, geodata=GEO).save(tmp_path / "none" / "map.html")
    assert "\n" not in str(caught.value)


def test_save_to_an_open_file() -> None:
    route_map, file = draw_map(ROUTES, geodata=GEO), io.BytesIO()
    route_map.save(file, close_file=False)
    assert file.getvalue().decode() == route_map.get_root().render()


def test_the_same_map_is_the_same_page() -> None:
    assert text_of() == text_of()

    def with_areas_and_tiles() -> str:
        made = draw_map(ROUTES, geodata=GEO, tiles="OpenStreetMap")
        add_area(made, box(30, 29, 32, 31), "study area")
        return str(made.get_root().render())

    assert with_areas_and_tiles() == with_areas_and_tiles()


def test_notebooks_show_the_complete_page() -> None:
    shown = draw_map(ROUTES, geodata=GEO)._repr_html_()
    assert html.escape("cableroute.start(") in shown
    assert "<iframe srcdoc=" in shown


def test_over_the_date_line_in_one_piece() -> None:
    west = Leg("w", "x", "y", "sea", LineString([(178, -18), (-179, -16)]), 1)
    east = Leg("e", "y", "z", "sea", LineString([(-179, -16), (-172, -14)]), 1)
    data = page_data(text_of(Route("r", "Fiji to Samoa", (west, east))))
    (_, left), (_, right) = data["bounds"]
    assert (left, right) == (178.0, 188.0)
    longitudes = [
        ring.points[:, 0]
        for tier in data["ground"]["tiers"]
        for polygon in tier["land"]
        for ring in polygon
    ]
    assert max(ring.max() for ring in longitudes) > 187  # Samoa
    assert min(ring.min() for ring in longitudes) < 179  # Fiji
    other = Route("o", "The same from Samoa", (reverse_leg(east),))
    both = Page(text_of(Route("r", "R", (west, east)), other)).data()
    assert both["bounds"] == data["bounds"]
    assert both["routes"][1]["legs"] == [[1, True]]


def test_a_route_round_half_the_world_stays_small() -> None:
    leg = Leg(
        "l", "x", "y", "sea", LineString([(3, 43), (32, 31), (43, 12), (80, 5), (151, -34)]), 1
    )
    text = text_of(Route("r", "Marseille to Sydney", (leg,)))
    assert len(text.encode()) < 1_000_000


def test_lines_are_no_finer_than_their_accuracy(page: Page) -> None:
    parts = {leg["accuracy_m"]: leg["line"].per_degree for leg in page_data(page.text)["legs"]}
    assert parts == {2000: 1000, 6000: 1000, 0: 100_000}


def test_lines_follow_the_geodesic() -> None:
    leg = Leg("l", "x", "y", "sea", LineString([(0, 50), (60, 50)]), 1)
    data = page_data(text_of(Route("r", "R", (leg,))))
    north = data["legs"][0]["line"].points[:, 1]
    assert north.max() == pytest.approx(54.0, abs=0.3)  # of the great circle: atan(tan50/cos30)


def test_missing_land_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(basemap, "embedded_folder", lambda: tmp_path)
    basemap_data._base_map.cache_clear()
    with pytest.raises(GeodataError, match="cannot be read"):
        text_of()


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.2."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of WCAG 2.2."""
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [0, 1])
def test_routes_stand_out_from_land_and_sea(theme: int) -> None:
    css = (ASSETS / "map.css").read_text(encoding="utf-8")
    ground = basemap.TINTS[("light", "dark")[theme]]
    tints = {
        name: re.findall(rf"--{name}: (#[0-9a-f]{{6}})", css)[theme] for name in ("ink", "soft")
    } | {"land": ground.land}
    for pair in PALETTE:
        for tint in (ground.land, ground.lake, *ground.depths):
            assert contrast(pair[theme], tint) >= 3, tint
        assert contrast(pair[theme], ("#ffffff", "#10161c")[theme]) >= 4.5  # the number on it
    assert contrast(tints["ink"], tints["land"]) >= 7
    assert contrast(tints["soft"], tints["land"]) >= 4.5


@pytest.mark.parametrize("style", ["light", "dark", "print"])
def test_names_on_the_base_map_can_be_read_and_bands_distinguished(style: str) -> None:
    ground = basemap.TINTS[style]
    assert min(contrast(ground.sea_name, tint) for tint in ground.depths) >= 4.5
    # a name of land may reach over the coast, where the sea is not deep
    near = (ground.land, *ground.depths[:4])
    assert min(contrast(ground.land_name, tint) for tint in near) >= 4.5
    shades = [luminance(tint) for tint in ground.depths]
    assert shades == sorted(shades, reverse=True)  # the deeper the darker
    assert all(contrast(*pair) > 1.03 for pair in itertools.pairwise(ground.depths))


def test_routes_stand_out_on_paper() -> None:
    ground = basemap.TINTS["print"]
    for colour, _ in PALETTE:
        assert min(contrast(colour, tint) for tint in (ground.land, *ground.depths)) >= 3


def test_neither_setuptools_nor_warnings() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        text_of()
    assert "pkg_resources" not in sys.modules


def test_the_map_of_egypt_is_small() -> None:
    geo = cr.open_geodata()
    routes = cr.find_routes(geo, "Zafarana", "Abu Talat", max_shared_pct=100)
    assert len(text_of(*routes, geodata=geo).encode()) < 600_000  # with the catalogue round it


def test_what_is_not_in_service_is_marked_leg_by_leg() -> None:
    planned = replace(SEA, id="p", status="under construction")
    gone = replace(SEA, id="g", status="retired")
    data = Page(text_of(Route("r", "R", (EAST, planned)), Route("s", "S", (EAST, gone)))).data()
    assert [route["standings"] for route in data["routes"]] == [["", "planned"], ["", "gone"]]
    assert Page(text_of()).data()["routes"][0]["standings"] == []


@pytest.mark.parametrize(
    ("date", "standing"), [("1999-01", "planned"), ("2023", ""), ("2025", "gone")]
)
def test_on_a_date_a_system_is_as_it_was_then(date: str, standing: str) -> None:
    geo = cr.open_geodata()  # SEA-ME-WE 3: in service 1999-09, retired 2024-12-02
    leg = replace(SEA, system_id="SMW3", status="retired")
    given = cr.geodata.with_changes(cr.default_assumptions(geo), on=date)
    data = Page(text_of(Route("r", "R", (leg,)), geodata=geo, assumptions=given)).data()
    assert (data["routes"][0]["standings"] or [""]) == [standing]
    assert (data["routes"][0]["since"], data["routes"][0]["until"]) == (1999, 2024)


def test_delays_of_the_legs_add_up_to_the_row_under_other_assumptions() -> None:
    geo = cr.open_geodata()
    given = cr.geodata.with_changes(
        cr.default_assumptions(geo), group_index=1.5, slack_land_pct=20, slack_sea_pct=7
    )
    routes = cr.find_routes(geo, "Zafarana", "Abu Talat")
    table = cr.compare(routes, cr.measures(geo, assumptions=given), assumptions=given)
    text = text_of(*routes, geodata=geo, table=table, assumptions=given)
    page = Page(text)
    facts = [leg["facts"] for leg in page.rows("legs")]
    for row, route in zip(table.to_dict("records"), page.data()["routes"], strict=True):
        legs = [number for number, _ in route["legs"]]
        for name, label, digits in (("rtd_ms", "round-trip delay", 2), ("cable_km", "cable", 0)):
            likely = [float(facts[leg][label].split()[0].replace(",", "")) for leg in legs]
            rounded = 0.5 * 10**-digits * len(legs)
            assert sum(likely) == pytest.approx(row[name], abs=rounded)
    assert "Assumed: group index 1.5" in text
    assert "slack 20 % on land, 7 % at sea" in text


def test_assumptions_need_their_geodata() -> None:
    given = cr.default_assumptions(cr.open_geodata())
    with pytest.raises(ModelError, match="give the geodata too"):
        draw_map(ROUTES, assumptions=given)


def test_a_fragment_is_the_page_in_a_frame() -> None:
    shown = cr.maps.map_fragment(ROUTES, geodata=GEO, title='"A" <b>', height_px=300)
    found = Page(shown._repr_html_())
    assert [tag for tag, _ in found.tags] == ["iframe"]
    attributes = found.tags[0][1]
    assert (
        attributes["srcdoc"] == draw_map(ROUTES, geodata=GEO, title='"A" <b>').get_root().render()
    )
    assert attributes["title"] == 'Map: "A" <b>'
    assert "height:300px" in str(attributes["style"])


@pytest.mark.parametrize("height_px", [0, 199, 4001, 300.0, "300"])
def test_a_fragment_of_no_height_is_refused(height_px: Any) -> None:
    with pytest.raises(ModelError, match="whole pixels, 200 to 4000"):
        cr.maps.map_fragment(ROUTES, geodata=GEO, height_px=height_px)


def test_the_pages_own_scripts_stay_small() -> None:
    text = text_of()
    scripts = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    ours = next(script for script in scripts if "var cableroute=" in script)
    assert len(ours.encode()) < 120_000


MARKUP = "<b>x</b><img src=y> `${window.ran = 1}` \\u003cb>"


def test_names_in_tooltips_of_layers_are_text() -> None:
    """Folium writes a tooltip as HTML, into a template of the script."""
    made = draw_map(ROUTES, geodata=GEO)
    add_area(made, box(30, 29, 32, 31), MARKUP)
    text = made.get_root().render()
    tooltips = re.findall(r"bindTooltip\(\s*`<div>(.*?)</div>`", text, re.DOTALL)
    assert [html.unescape(it.strip()) for it in tooltips] == [MARKUP]
    assert not set(tooltips[0].strip()) & set("<`$\\")


@pytest.mark.parametrize("names", [(), ("Marseille", "Mumbai")])
def test_the_closest_zoom_is_what_the_coast_bears(geo: Geodata, names: tuple[str, ...]) -> None:
    """There a pixel at the equator is no less than the 16th part of how far the coast is off."""
    made = draw_map(cr.find_routes(geo, *names)[:1] if names else (), geodata=geo)
    text = made.get_root().render()
    start = page_data(text)
    off = 0.5 + float(re.findall(r"simplified by up to ([\d.]+) km near", text)[0])
    km_a_pixel = 40_075 / 256 / 2 ** start["max_zoom"]
    assert off / 16.5 <= km_a_pixel <= 2 * off / 15.5
    assert start["max_zoom"] < 14
    with_tiles = draw_map(geodata=geo, tiles="OpenStreetMap").get_root().render()
    assert '"max_zoom": null' in html.unescape(with_tiles)


def test_every_station_of_the_catalogue_has_a_fine_coast(geo: Geodata) -> None:
    """As far from a landing station as in Natural Earth, to what the page says of the coast.

    Islands smaller than a square of that, once they are simplified, are left out: a station beside
    such an island alone is not looked at.
    """
    text = draw_map(geodata=geo).get_root().render()
    off = 0.5 + float(re.findall(r"simplified by up to ([\d.]+) km near the stations", text)[0])
    assert off < 2
    parts = shapely.get_parts(read_land(geo.land_path))
    sure = shapely.area(parts) > 2 * ((off - 0.5) / 111) ** 2
    true_coast, other = (shapely.union_all(shapely.boundary(parts[it])) for it in (sure, ~sure))
    tier = page_data(text)["ground"]["tiers"][-1]
    coast = shapely.union_all([LineString(it.points) for shape in tier["land"] for it in shape])
    shapely.prepare(coast)
    for station in geo.stations.values():
        at = shapely.Point(station.lon_deg, station.lat_deg)
        true = shapely.distance(true_coast, at)
        shown = min(shapely.distance(coast, shapely.Point(at.x + turn, at.y)) for turn in (0, 360))
        if true < min(0.25, shapely.distance(other, at)):
            assert abs(shown - true) * 111.32 < 2 * off, station.id
