"""The catalogue as a reader meets it: every kind of card, its links, and hostile names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely
from worlds.folders import folder_with_source, station, stretch, write_csv, write_geojson
from worlds.map_pages import SETTLED, point_until

import cableroute as cr
from cableroute.geodata import Geodata
from cableroute.geodata.country_land import read_country_land
from cableroute.maps import draw_map
from cableroute.maps.year_story import system_in
from cableroute.presentation.tables import figure_text

OPEN = "([kind, number]) => { cableroute.shared.open(kind, number, null); }"
CARD = "#card .card"


@pytest.fixture
def page(start_page: Callable[..., Any], catalogue: Path) -> Any:
    return start_page(catalogue)


@pytest.fixture
def fresh_page(open_page: Callable[..., Any], catalogue: Path) -> Any:
    return open_page(catalogue)


@pytest.fixture
def shared_page(read_page: Callable[[Path], Any], catalogue: Path) -> Any:
    return read_page(catalogue)


def number_of(page: Any, table: str, name: str) -> int:
    found: int = page.evaluate(
        "([table, name]) => cableroute.given.features[table].findIndex((row) => row.name === name)",
        [table, name],
    )
    assert found >= 0, f"{name} is not on the page"
    return found


def pick_in_list(page: Any, name: str) -> None:
    """Open a system from the list, which is closed where the map shows the whole world."""
    if not page.locator(".systems").is_visible():
        page.locator("#panel-toggle").click()
    page.locator(".systems button", has=page.get_by_text(name, exact=True)).click()


def test_a_system_shows_what_the_tables_know(shared_page: Any, geo: Geodata) -> None:
    system = geo.find_system("PEACE")
    pick_in_list(shared_page, "PEACE")
    card = shared_page.locator(CARD)
    text = card.inner_text()
    assert card.locator("h2").inner_text() == system.name
    assert system.ready_for_service in text
    assert "12,000–25,000 km" in text  # as published: a range, not its mean
    drawn = [leg for leg in geo.segments.values() if leg.system_id == system.id]
    worst_km = max(leg.accuracy_km for leg in drawn)
    modelled_km = figure_text("route_km", sum(leg.route_km for leg in drawn), accuracy=worst_km)
    assert f"{modelled_km} km of route, {len(drawn)} segments, of the lines drawn" in text
    assert f"the line of {len(drawn)} of {len(drawn)} segments is assumed" in text
    landings = card.locator("section", has=shared_page.get_by_role("heading", name="Landings"))
    assert landings.locator("[data-to^=place-]").count() == len(system.landing_station_ids)


def test_from_station_to_system_to_deal_and_back(shared_page: Any, geo: Geodata) -> None:
    shared_page.evaluate(OPEN, ["place", number_of(shared_page, "places", "Zafarana")])
    card = shared_page.locator(CARD)
    assert card.locator("h2 .ar").inner_text() == "الزعفرانة"
    card.get_by_role("button", name="PEACE", exact=True).click()
    assert card.locator(".kicker").inner_text().startswith("‹ Back\nSystem")
    card.locator("[data-to^=deal-]", has_text="transit agreement").first.click()
    deal = geo.deals["peace-transit-2019"]
    assert card.locator("h2").inner_text() == deal.title
    text = card.inner_text()
    assert "USD 45,000,000 of 2019, estimated" in text
    for party in deal.parties:
        assert party.name in text
    assert shared_page.evaluate("document.activeElement.tagName") == "H2"
    for title in ("PEACE", "Zafarana"):
        card.get_by_role("button", name="Back to").click()
        assert card.locator("h2").inner_text().split("\n")[0] == title
    assert card.get_by_role("button", name="Back to").count() == 0


def test_an_agreement_and_a_letter_of_intent_look_different(shared_page: Any) -> None:
    looks = []
    for title in (
        "Telecom Egypt - PEACE transit agreement",
        "Telecom Egypt - PEACE - Hengtong letter of intent",
    ):
        shared_page.evaluate(OPEN, ["deal", number_of(shared_page, "deals", title)])
        badge = shared_page.locator(f"{CARD} .kicker .badge")
        looks.append(
            badge.evaluate("item => [getComputedStyle(item).borderTopStyle, item.className]")
        )
    assert looks == [["solid", "badge contract"], ["dashed", "badge intent"]]
    assert "it is not binding" in shared_page.locator(CARD).inner_text()


def test_a_crossing_path_shows_who_could_use_it(shared_page: Any, geo: Geodata) -> None:
    path = geo.paths["EG-P-ZAF-ABT-CAIRO"]
    shared_page.evaluate(OPEN, ["path", number_of(shared_page, "paths", path.name)])
    card = shared_page.locator(CARD)
    users = card.locator(
        "section", has=shared_page.get_by_role("heading", name="Candidate systems")
    )
    assert users.get_by_role("button", name="PEACE", exact=True).count() == 1
    assert "no source says which systems take this path: each is a candidate" in card.inner_text()
    rows = card.locator(
        "section", has=shared_page.get_by_role("heading", name="Land legs")
    ).locator("li")
    assert rows.count() == len(path.legs)
    groups = {geo.groups[name].name for name in path.group_ids}
    assert set(card.locator("[data-to^=group-]").all_inner_texts()) == groups


def test_what_is_not_known_of_an_incident_is_said(shared_page: Any, geo: Geodata) -> None:
    incident = geo.incidents["INC-2008-01-30-ALEXANDRIA"]
    shared_page.evaluate(OPEN, ["incident", number_of(shared_page, "incidents", incident.name)])
    text = shared_page.locator(CARD).inner_text()
    assert "2008-01-30" in text
    assert "Ended\nnot known" in text
    assert "ship's anchor (suspected)" in text
    assert shared_page.locator("path.accuracy").count() == 1


def test_every_card_opens_and_names_its_sources(shared_page: Any) -> None:
    found = shared_page.evaluate(
        """async () => {
        const known = cableroute.given.features, wrong = [];
        const kinds = {place: "places", system: "systems", segment: "segments", path: "paths",
                       stretch: "stretches", group: "groups", deal: "deals", incident: "incidents"};
        let count = 0;
        for (const [kind, table] of Object.entries(kinds)) for (const i of known[table].keys()) {
            if (i % 3 && known[table].length > 60) continue;
            cableroute.shared.open(kind, i, null);
            const card = [...document.querySelectorAll("#card .card")].pop();
            const part = !card.querySelector(".sources");  // of a long card, drawn in two tasks
            if (part) await new Promise(done => setTimeout(done));
            count++;
            if (card.querySelector("h2").textContent.trim() === "") wrong.push([kind, i, "title"]);
            const text = card.textContent;
            if (/undefined|NaN|null|\\[object/.test(text)) wrong.push([kind, i, text]);
            if (!card.querySelector(".sources li")) wrong.push([kind, i, "no source"]);
        }
        return {count, wrong};
    }"""
    )
    assert found["wrong"] == []
    assert found["count"] > 300


def test_hovering_a_system_shows_all_of_it(page: Any) -> None:
    at = page.evaluate(
        """() => {
        const {map} = cableroute, found = [], others = [];  // where no other line is near
        map.eachLayer((layer) => {
            if (layer._parts && layer.system !== "SAFE") others.push(...layer._parts);
        });
        const far = (at) => others.reduce((nearest, part) => part.slice(1).reduce((least, to, k) =>
            Math.min(least, L.LineUtil.pointToSegmentDistance(at, part[k], to)), nearest), 99);
        map.eachLayer((layer) => {
            if (layer.system !== "SAFE") return;
            layer._parts.forEach((part) => part.slice(1).forEach((to, k) => {
                const middle = to.add(part[k]).divideBy(2);
                const {x, y} = map.layerPointToContainerPoint(middle);
                const clear = x > 100 && y > 100 && x < 950 && y < 650;
                if (clear) found.push([far(middle), x, y]);
            }));
        });
        return found.sort((a, b) => b[0] - a[0])[0].slice(1);
    }"""
    )
    point_until(page, at, page.locator(".has-hot-system").count)
    assert page.locator(".systems button.hot bdi").inner_text() == "SAFE"
    assert page.locator(".leaflet-tooltip").inner_text() == "SAFE"
    page.mouse.click(*at)
    assert page.locator(f"{CARD} h2").inner_text() == "SAFE"


@pytest.mark.layout
def test_systems_are_listed_completely_on_screen_and_on_paper(page: Any, geo: Geodata) -> None:
    cut = (
        "() => [...document.querySelectorAll('.systems .clip')].filter((name) =>"
        " name.scrollHeight > name.clientHeight + 1 || name.scrollWidth > name.clientWidth + 1)"
        ".map((name) => name.textContent)"
    )
    names = page.locator(".systems .clip").all_inner_texts()
    assert sorted(names) == sorted(system.name for system in geo.systems.values())
    assert page.evaluate(cut) == []
    page.emulate_media(media="print")
    page.evaluate("() => { window.dispatchEvent(new Event('beforeprint')) }")
    assert page.evaluate(cut) == []
    sizes = "list => [list.scrollHeight, list.clientHeight]"
    complete, shown = page.locator(".systems").evaluate(sizes)
    assert complete <= shown + 1


def test_year_hides_what_was_not_there_yet(page: Any) -> None:
    drawn = """year => {
        cableroute.shared.years.forEach((fn) => fn(year));
        let names = new Set();
        cableroute.map.eachLayer((layer) => { if (layer.system) names.add(layer.system); });
        return [...names];
    }"""
    early, late = (set(page.evaluate(drawn, year)) for year in (2000, 2024))
    assert "FLAG Europe-Asia" in early
    assert "PEACE" not in early
    assert "PEACE" in late


STRAY = """() => {
    const {map, given, shared} = cableroute, stray = [];
    const number = (name) => given.features.systems.findIndex((item) => item.name === name);
    const lines = new Map();
    map.eachLayer((layer) => {
        if (!layer.system) return;
        const those = lines.get(layer.system) || [];  // beyond the date line it is drawn twice
        lines.set(layer.system, [...those, ...layer._parts.map((part) =>
            part.map((at) => map.layerPointToContainerPoint(at)))]);
    });
    const names = [...document.querySelectorAll(".catalogue-name.of-system")]
        .filter((item) => getComputedStyle(item).visibility === "visible");
    const box = map.getContainer().getBoundingClientRect();
    for (const item of names) {
        const {left, top, width, height} = item.getBoundingClientRect();
        const x = left + width / 2 - box.left, y = top + height / 2 - box.top;
        const far = (lines.get(item.textContent) || []).reduce((nearest, points) =>
            points.slice(1).reduce((least, to, k) => Math.min(least,
                L.LineUtil.pointToSegmentDistance(L.point(x, y), points[k], to)), nearest),
            Infinity);
        if (far > 24) stray.push([item.textContent, Math.round(far)]);
    }
    return {stray, names: names.map((item) => item.textContent)};
}"""


def test_names_stay_on_their_lines_and_the_one_opened_has_its_own(page: Any) -> None:
    here = "() => [cableroute.map.getCenter().lat, cableroute.map.getZoom()]"
    start, seen = page.evaluate(here), page.evaluate(STRAY)
    assert seen["stray"] == []
    assert len(seen["names"]) > 5
    for name in ("PEACE", "Equiano", "2Africa"):
        page.evaluate("text => cableroute.shared.find(text)[0].open()", name)
        page.wait_for_function(SETTLED)
        found = page.evaluate(STRAY)
        assert found == {"stray": [], "names": [name]}
        assert page.locator(f"{CARD} h2").inner_text() == name
        page.keyboard.press("Escape")
        page.wait_for_function(SETTLED)
        # Escape brings the view back, to a pixel
        assert page.evaluate(here) == pytest.approx(start, abs=360 / 2**11)
        assert page.evaluate(STRAY)["stray"] == []
    assert not page.locator("#card").is_visible()


CORNER = "() => `${cableroute.map.getZoom()} ${cableroute.map.getBounds().getNorthWest()}`"
"""Where the map begins: a profile under it takes of its foot alone."""


def test_a_card_leaves_the_map_where_it_is(page: Any) -> None:
    page.wait_for_function(SETTLED)
    for kind, name in (("systems", "Oman Australia Cable"), ("places", "Marseille")):
        view = page.evaluate(CORNER)
        page.evaluate(OPEN, [kind[:-1], number_of(page, kind, name)])
        page.wait_for_function(SETTLED)
        assert page.evaluate(CORNER) == view
        assert page.locator(f"{CARD} h2 bdi").inner_text() == name
    assert page.locator("path.spot").count() == 1
    page.get_by_role("button", name="Show on the map").click()
    page.wait_for_function("() => cableroute.map.getZoom() > 7")
    centre = page.evaluate("() => cableroute.map.getBounds().contains([43.3, 5.37])")
    assert centre


def test_countries_are_named_inside_their_borders(page: Any, geo: Geodata) -> None:
    land = read_country_land(geo.countries_path)
    codes = {item.name_en: code for code, item in geo.countries.items()}
    seen: set[str] = set()
    for view in (None, [21, 20, 4], [24, 80, 4], [48, 12, 5]):
        if view:
            page.evaluate(
                "([lat, lng, zoom]) => { cableroute.map.setView([lat, lng], zoom,"
                " {animate: false}) }",
                view,
            )
        for name, corners in page.evaluate(COUNTRIES):
            box, own = shapely.Polygon(corners), np.array(land.code) == codes[name]
            # the coasts and borders of the page are simplified by up to 0.1 degrees
            inside = shapely.union_all(shapely.buffer(land.polygon[own], 0.15)).contains(box)
            # of an archipelago the name is in the sea among its islands
            assert inside or not shapely.intersects(land.polygon[~own], box).any(), name
            seen.add(name)
    assert {"Egypt", "India", "Chad", "Libya", "Algeria", "France"} <= seen


COUNTRIES = """() => {
    const names = document.querySelectorAll(".ground-name.country[data-side=on]");
    return [...names].map((item) => {
    const {map} = cableroute, box = map.getContainer().getBoundingClientRect();
    const {left, top, right, bottom} = item.getBoundingClientRect();
    const corners = [[left, top + 3], [right, top + 3], [right, bottom - 3], [left, bottom - 3]];
    return [item.textContent, corners.map(([x, y]) => {
        const at = map.containerPointToLatLng([x - box.left, y - box.top]);
        return [at.lng, at.lat];
    })];
    });
}"""


def test_the_year_leaves_out_of_the_list_what_was_not_there(page: Any, geo: Geodata) -> None:
    page.evaluate("() => { location.hash = '#year=2005' }")
    page.wait_for_function("() => cableroute.shared.year === 2005")
    listed = set(page.locator(".systems li:visible bdi").all_inner_texts())
    there = {item.name for item in geo.systems.values() if system_in(geo, item, 2005) == "s"}
    assert listed == there  # nobody has seen Jasuraus in the five years before
    assert all(geo.find_system(name).in_service_on("2005") for name in there)
    assert "SEA-ME-WE 3" in listed  # it retired later
    assert "2Africa" not in listed
    said = page.locator(".panel .count").inner_text()
    assert said == f"{len(listed)} of {len(geo.systems)} cable systems, in 2005"


def test_the_search_finds_owners_and_names_in_both_scripts(fresh_page: Any, geo: Geodata) -> None:
    page = fresh_page
    owned = {item.name for item in geo.systems.values() if "Sparkle" in item.owners}
    find = "text => cableroute.shared.find(text).map(({names, why}) => [names[0], why])"
    hits = page.evaluate(find, "sparkle")
    assert {name for name, why in hits if why == "owner: Sparkle"} == owned
    assert page.evaluate(find, "Jeddah")[0] == ["Jeddah", ""]  # not JADI, which is called so too
    page.keyboard.press("/")
    page.keyboard.type("الزعفرانة")
    page.keyboard.press("Enter")
    assert page.locator(f"{CARD} h2").inner_text().startswith("Zafarana")
    page.wait_for_function(SETTLED)
    at, spot = geo.stations["EG-ZAF"].position, page.evaluate(SPOT)
    assert spot == pytest.approx(at, abs=0.01)
    fragment = page.evaluate("location.hash")
    page.wait_for_function("was => location.hash.includes('card=place-')", arg=fragment)


SPOT = """() => {
    const {x, y, width, height} = document.querySelector("path.spot").getBoundingClientRect();
    const box = cableroute.map.getContainer().getBoundingClientRect();
    const middle = [x + width / 2 - box.x, y + height / 2 - box.y];
    const at = cableroute.map.containerPointToLatLng(middle);
    return [at.lng, at.lat];
}"""


def test_the_first_tab_skips_to_the_list(page: Any) -> None:
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the list of systems"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.systems') !== null")


CHANGES = """() => {
    window.changed = 0;
    new MutationObserver((list) => { changed += list.length; }).observe(
        document.querySelector(".folium-map"),
        {subtree: true, childList: true, attributeFilter: ["d", "points", "transform"]});
}"""
"""Counts what is drawn again; `attributes` is implied."""


def test_a_map_that_is_dragged_draws_nothing_again(fresh_page: Any) -> None:
    """It is moved as one picture: with each frame some 400 elements would change.

    How long the tasks of the page are is measured in `tests/benchmarks/test_page_frames.py`.
    """
    page = fresh_page
    page.wait_for_selector("[data-depths=drawn]", state="attached")
    page.evaluate(CHANGES)
    page.mouse.move(700, 500)
    page.mouse.down()
    for step in range(30):
        page.mouse.move(700 - 4 * step, 500 - 2 * step)
    page.evaluate("() => new Promise(requestAnimationFrame)")
    assert page.evaluate("changed") == 0
    page.mouse.up()
    page.wait_for_function("changed > 0")  # what came into view is drawn once it rests


def test_a_system_of_the_catalogue_has_a_profile_of_each_segment(
    fresh_page: Any, geo: Geodata
) -> None:
    page = fresh_page
    pick_in_list(page, "SEACOM")
    page.wait_for_selector("#profile .diagram", state="attached")
    own = [leg for leg in geo.segments.values() if geo.systems[leg.system_id].name == "SEACOM"]
    assert page.locator("#profile option").count() == len(own)
    assert "in steps" in page.locator(".profile-notes").inner_text()
    longest = max(own, key=lambda it: it.route_km)
    picked = page.locator(".profile-chart").get_attribute("aria-valuemax")
    assert float(picked) in [pytest.approx(leg.route_km, rel=0.002) for leg in own]
    assert longest.name in page.locator("#profile option").all_inner_texts()


HOSTILE = '</script><img src=x onerror="window.ran=1">\'`${window.ran=1}😀\u2069\u202egnp'
SHOWN = HOSTILE.replace("\u2069\u202e", "[U+2069][U+202E]")
LONG = HOSTILE + "x" * 10_000


def hostile_folder(folder: Path) -> Path:
    folder.mkdir()
    folder_with_source(folder, title=HOSTILE, publisher=HOSTILE, licence=HOSTILE)
    text = {"note": HOSTILE}
    places = [
        station(name, lon, lat, name_en=long, name_ar=HOSTILE, operator=HOSTILE, sea=HOSTILE,
                position_of=HOSTILE, aliases=[HOSTILE], status="in service", **text)
        for name, lon, lat, long in (("A", 32.36, 29.10, HOSTILE), ("B", 29.57, 31.08, LONG))
    ]  # fmt: skip
    write_geojson(folder, "landing_stations", places)
    write_geojson(
        folder, "corridors",
        [stretch("S", "A", "B", [[32.36, 29.10], [29.57, 31.08]], name_en=HOSTILE,
                 length_kind=HOSTILE, group_ids=["G"], **text)],
    )  # fmt: skip
    write_geojson(
        folder, "cables",
        [stretch("C", "A", "B", [[32.36, 29.10], [34, 27], [29.57, 31.08]], name_en=HOSTILE,
                 kind="segment", medium="sea", right_of_way="seabed", system_id="X",
                 status="in service", length_kind=HOSTILE, **text)],
    )  # fmt: skip
    text |= {"source_ids": "mine"}
    ends = {"start_id": "A", "end_id": "B"}
    rows = {
        "transit_paths": {"id": "P", "name_en": LONG, "name_ar": HOSTILE, "stretch_ids": "S"}
        | ends | text,
        "shared_risk_groups": {"id": "G", "name": HOSTILE, "kind": HOSTILE,
                               "description": HOSTILE, "source_ids": "mine"},
        "systems": {"id": "X", "name": LONG, "name_ar": HOSTILE, "aliases": HOSTILE,
                    "status": "in service", "owners": HOSTILE, "landing_station_ids": "A;B",
                    "landing_parties": HOSTILE, "supplier": HOSTILE} | text,
        "crossings": {"id": "K", "system_id": "X", "how_surely": "inferred"} | ends | text,
        "deals": {"id": "D", "title": LONG, "kind": "letter of intent", "signed": "2020",
                  "signed_precision": "year", "covers": HOSTILE, "status": HOSTILE,
                  "system_id": "X"} | text,
        "deal_parties": {"deal_id": "D", "name": HOSTILE, "roles": HOSTILE},
        "deal_applies": {"deal_id": "D", "scope": "station pair", "target_ids": "A;B",
                         "how_surely": "stated"} | text,
        "incidents": {"id": "I", "name": LONG, "start": "2020", "place": HOSTILE, "lon_deg": 33,
                      "lat_deg": 28, "position_of": HOSTILE, "accuracy_km": 5, "medium": "sea",
                      "cause": HOSTILE, "cause_basis": "suspected", "system_ids": "X",
                      "effect": HOSTILE, "verified": "true"} | text,
    }  # fmt: skip
    for name, row in rows.items():
        write_csv(folder, name, row)
    return folder


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("hostile")
    geo = cr.open_geodata(hostile_folder(base / "tables"))
    routes = [  # tables may not hold control characters; names in memory may
        replace(route, name=f"{HOSTILE}\x00\x1b[2J", legs=[
            replace(leg, name=f"{HOSTILE}\x00\x1b[2J") for leg in route.legs
        ])
        for route in cr.find_routes(geo, "A", "B")
    ]  # fmt: skip
    path = base / "hostile.html"
    draw_map(routes, geodata=geo, title=LONG).save(path)
    return path


def test_hostile_names_are_text_on_every_card(open_page: Callable[..., Any], hostile: Path) -> None:
    page = open_page(hostile)
    page.on("dialog", lambda dialog: pytest.fail("a script from the data ran"))
    for kind, table in {
        "route": "routes", "leg": "legs", "place": "places", "system": "systems",
        "segment": "segments", "stretch": "stretches", "path": "paths", "group": "groups",
        "deal": "deals", "incident": "incidents",
    }.items():  # fmt: skip
        shown = page.evaluate(
            """([kind, table, hostile]) => {
            const i = cableroute.given.features[table].findIndex((row) =>
                row.name.startsWith(hostile));
            if (i < 0) return null;
            cableroute.shared.open(kind, i, null);
            const card = [...document.querySelectorAll("#card .card")].pop();
            return {title: card.querySelector("h2").textContent,
                    name: cableroute.given.features[table][i].name,
                    wide: card.scrollWidth > card.clientWidth + 1,
                    links: [...card.querySelectorAll("a")].map((a) => a.href),
                    isolated: [...card.querySelectorAll("bdi")].every((item) =>
                        getComputedStyle(item).unicodeBidi.includes("isolate"))};
        }""",
            [kind, table, SHOWN],
        )
        assert shown is not None, f"no hostile {kind} on the page"
        assert shown["name"] in shown["title"]  # complete, however long
        assert not shown["wide"]
        assert shown["isolated"]
        assert not [link for link in shown["links"] if "javascript" in link]
    assert page.evaluate("window.ran") is None
    assert page.locator("img[src=x]").count() == 0
    assert not set(page.content()) & set("\u202e\u2069\x1b\x00")
    assert len(page.title()) <= 140
    page.locator(".tools button").first.click()
    page.keyboard.type("img src")
    assert "[U+202E]gnp" in page.locator(".results").inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]


def test_axe_finds_no_serious_fault(
    open_page: Callable[..., Any], catalogue: Path, axe: Path
) -> None:
    page = open_page(catalogue, width=360, color_scheme="dark", reduced_motion="reduce")
    page.add_script_tag(path=axe)
    page.evaluate(OPEN, ["system", number_of(page, "systems", "PEACE")])
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    assert [
        (item["id"], item["nodes"][0]["html"][:200])
        for item in found["violations"]
        if item["impact"] in ("serious", "critical")
    ] == []


def test_cards_are_links_to_the_web_only_by_http(shared_page: Any, geo: Geodata) -> None:
    shared_page.evaluate(OPEN, ["system", number_of(shared_page, "systems", "PEACE")])
    shared_page.locator(f"{CARD} .sources summary").click()
    links = shared_page.locator(f"{CARD} .sources a")
    shown = {
        (link.inner_text(), link.get_attribute("href"), link.get_attribute("rel"))
        for link in links.all()
    }
    expected = {
        (source.title, source.url, "noopener noreferrer")
        for source in (geo.sources[name] for name in cr.dossier(geo, "PEACE").source_ids)
        if source.url
    }
    assert shown == expected


def test_no_edge_of_a_system_that_is_picked_cuts_its_line(page: Any) -> None:
    """All pale edges are drawn before the first line: else it looks planned where parts meet."""
    page.evaluate(
        """() => {
            const {features} = cableroute.given;
            const at = features.systems.findIndex((item) => item.name === "SEA-ME-WE 5");
            cableroute.shared.open("system", at, null);
        }"""
    )
    page.wait_for_function("document.querySelector('.has-hot-system')")
    drawn = page.evaluate(
        """() => {
            const found = [];
            cableroute.map.eachLayer((layer) => {
                const {pane, color} = layer.options;
                if (color && pane === "catalogue-hot") found.push([layer._leaflet_id, color]);
            });
            return found.sort(([a], [b]) => a - b).map(([, color]) => color);
        }"""
    )
    style = "getComputedStyle(document.documentElement)"
    halo = page.evaluate(f"{style}.getPropertyValue('--halo').trim()")
    edges = [color == halo for color in drawn]
    assert sum(edges) > 10
    assert edges == sorted(edges, reverse=True)
    assert sum(edges) * 2 == len(edges)
