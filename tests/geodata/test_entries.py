"""How tables print: short, complete in number, and inert."""

import json
import pickle
from html.parser import HTMLParser

import pytest
from worlds.map_pages import page_data
from worlds.unread import opened_anew

import cableroute as cr
from cableroute.geodata.entries import Entries
from cableroute.geometry import line_km

HOSTILE = "<script>alert(1)</script>\x1b[2J\u202e"


class Cells(HTMLParser):
    """The texts of a table, and every tag in it."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.texts = set(), []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)

    def handle_data(self, data):
        self.texts.append(data)


def test_entries_are_a_mapping_that_does_not_change():
    entries = Entries("letters", {"a": 1, "b": 2})
    assert dict(entries) == entries == {"a": 1, "b": 2}
    assert (list(entries.items()), "a" in entries, "c" in entries) == (
        [("a", 1), ("b", 2)],
        True,
        False,
    )
    assert (entries.get("c", 5), entries["b"], len(entries)) == (5, 2, 2)
    with pytest.raises(TypeError):
        entries["c"] = 3
    with pytest.raises(KeyError):
        entries["c"]
    assert pickle.loads(pickle.dumps(entries)) == entries


@pytest.mark.parametrize(
    ("count", "printed"),
    [
        (0, "<0 letters>"),
        (2, "<2 letters: 0, 1>"),
        (8, "<8 letters: 0, 1, 2, 3, 4, 5, 6, 7>"),
        (9, "<9 letters: 0, 1, 2, 3, 4, 5, 6, 7, ...>"),
    ],
)
def test_entries_print_the_first_ids_and_the_count(count, printed):
    entries = Entries("letters", {str(number): number for number in range(count)})
    assert repr(entries) == printed
    rows = Cells(entries._repr_html_()).texts
    assert rows[0] == f"{count} letters"
    assert ("1 more" in rows) == (count == 9)
    assert entries._ipython_key_completions_() == list(entries)


def test_every_table_of_the_catalogue_prints_short():
    geo = cr.open_geodata()
    for table in (*cr.geodata.store.TABLES, "legs", "repair_zones", "waters", "place_names"):
        assert len(repr(getattr(geo, table))) < 300, table
        assert f"{len(getattr(geo, table))} " in repr(getattr(geo, table))
    assert len(repr(geo)) < 300
    page = Cells(geo._repr_html_())
    assert str(len(geo.stations)) in page.texts
    assert "The landing stations and landing points." in page.texts


def test_a_hostile_name_is_inert():
    page = Cells(Entries(HOSTILE, {HOSTILE: HOSTILE})._repr_html_())
    assert page.tags == {"table", "caption", "bdi", "tr", "th", "td"}
    assert not any("\x1b" in text or "\u202e" in text for text in page.texts)
    assert "\x1b" not in repr(Entries("x", {HOSTILE: 1}))


def test_the_legs_of_a_system_are_made_together_at_the_first_use_of_one():
    made = opened_anew().segments
    legs = made.of_system("PEACE")
    assert [leg.id for leg in legs] == [row["id"] for row in made.rows_of["PEACE"]]
    assert made[legs[0].id] is legs[0]
    waiting = [name for name, leg in made._entries.items() if leg is None]
    assert len(waiting) == len(made) - len(legs)
    whole = dict(made.items())
    assert list(whole) == list(made.keys())
    assert all(whole[leg.id] is leg and leg.system_id == "PEACE" for leg in legs)
    one = whole[waiting[0]]
    assert one.route_km == pytest.approx(line_km(one.geometry), abs=1e-9)
    assert dict(pickle.loads(pickle.dumps(made))) == whole


@pytest.mark.parametrize(
    ("table", "asked", "said"),
    [
        ("stations", "Zafarana", "'Zafarana' is a name, not an id: its id is 'EG-ZAF'"),
        ("stations", "الزعفرانة", "is a name, not an id: its id is 'EG-ZAF'"),
        ("systems", "Peace Cable", "'Peace Cable' is a name, not an id: its id is 'PEACE'"),
        ("systems", "PEACEE", "did you mean PEACE"),
        ("segments", "PEACE-X-1", "no row of segments is called 'PEACE-X-1'"),
    ],
)
def test_a_name_in_place_of_an_id_says_the_id(geo, table, asked, said):
    entries = getattr(geo, table)
    with pytest.raises(KeyError) as caught:
        entries[asked]
    assert said in str(caught.value)
    assert asked not in entries
    assert entries.get(asked, 8) == 8


def test_nouns_and_results_are_tables_in_a_notebook(geo):
    routes = cr.find_routes(geo, "Zafarana", "Abu Talat", k=2)
    gone = cr.what_if(geo, "Zafarana", "Abu Talat", remove="path:EG-P-ZAF-ABT-CAIRO", k=2)
    found = {
        "Deal": (geo.deals["peace-go-2019"], "25,000,000"),
        "System": (geo.systems["PEACE"], "in service"),
        "LandingStation": (geo.stations["EG-ZAF"], "29.1101"),
        "Leg": (routes[0].legs[0], "EG-S-ACC-ZAF"),
        "Dossier": (cr.dossier(geo, "PEACE"), "2022-03"),
        "Replay": (cr.replay(geo, routes), "Both land routes of SEACOM cut in Egypt"),
        "WhatIf": (gone, routes[0].name),
        "ProtectedPair": (cr.best_pair(routes, geodata=geo), "EG-G-CLS-ABT"),
    }
    for kind, (item, text) in found.items():
        page = Cells(item._repr_html_())
        assert page.tags <= {"table", "caption", "tr", "th", "td", "bdi"}
        assert page.texts[0] == kind
        assert text in " ".join(page.texts), kind


def test_nouns_and_results_have_a_table_and_json(geo):
    """Units in columns and attributes, of a range three columns, of things names and ids."""
    routes = cr.find_routes(geo, "Zafarana", "Abu Talat", k=2)
    gone = cr.what_if(geo, "Zafarana", "Abu Talat", remove="path:EG-P-ZAF-ABT-CAIRO", k=2)
    up, pairs = (
        cr.availability_of(geo, routes),
        cr.comparison.pair_between(geo, "Zafarana", "Abu Talat"),
    )
    hit, lost = cr.replay(geo, routes), "EG-P-ZAF-ABT-CAIRO"
    faults = round(up.faults_per_year.likely, 3)
    rows = {
        "routes": (routes, 2, {"route_km": "km"}, {"name": routes[0].name}),
        "route": (routes[1], 1, {"cable_km": "km"}, {"route_id": routes[1].id}),
        "leg": (routes[0].legs[0], 1, {"slack_low_pct": "%"}, {"medium": "land"}),
        "station": (geo.stations["EG-ZAF"], 1, {"accuracy_km": "km"}, {"lat_deg": 29.11007}),
        "system": (geo.systems["PEACE"], 1, {"length_km": "km"}, {"status": "in service"}),
        "deal": (geo.deals["peace-go-2019"], 1, {"term_years": "years"}, {"value": 25e6}),
        "dossier": (cr.dossier(geo, "PEACE"), 1, {}, {"ready for service": "2022-03"}),
        "availability": (
            up, 1, {"downtime_low_min_per_year": "min/year"},
            {"availability_low": up.availability.low, "faults_per_year": faults},
        ),
        "pairs": (
            pairs, len(pairs.pairs), {"slower_rtd_high_ms": "ms"},
            {"first": pairs.best_routes[0].name, "second_id": pairs.best_routes[1].id},
        ),
        "what if": (
            gone, 2, {"longer_km": "km"},
            {"route_id": lost, "survives": False, "because_ids": [lost]},
        ),
        "replay": (hit, len(hit.outcomes), {}, {"incident_id": hit.outcomes[0].incident_id}),
    }  # fmt: skip
    for name, (item, count, units, cells) in rows.items():
        frame, said = item.to_frame(), json.loads(item.to_json())
        said = [it["properties"] for it in said["features"]] if "features" in said else said
        assert len(frame) == count == len(said), name
        assert units.items() <= frame.attrs["units"].items(), name
        assert {key: frame.loc[0, key] for key in cells} == cells, name
        assert said[0].keys() == set(frame.columns) - {"geometry"}, name


def test_lengths_of_a_table_are_to_the_metre(geo):
    for km in cr.find_routes(geo, "Zafarana", "Abu Talat").to_frame()["route_km"]:
        assert km == round(km, 3)


def test_routes_and_results_draw_their_map(geo):
    routes = cr.find_routes(geo, "Zafarana", "Abu Talat", k=2)
    pairs = cr.comparison.pair_between(geo, "Zafarana", "Abu Talat")
    for item, shown in ((routes, routes), (routes[:1], routes[:1]), (routes[1], [routes[1]]),
                        (pairs, pairs.best_routes)):  # fmt: skip
        page = item.map(geodata=geo, simplify_km=1).get_root().render()
        legs = [len(it["legs"]) for it in page_data(page)["routes"]]
        assert legs == [len(route.legs) for route in shown]
    assert type(routes[:1]) is type(routes)


def test_text_of_a_noun_is_no_markup():
    page = Cells(cr.System(HOSTILE, name=HOSTILE, medium="sea", status="planned")._repr_html_())
    assert "script" not in page.tags
    assert any("<script>" in text for text in page.texts)


def test_routes_as_a_frame_have_the_titles_of_their_deals(geo):
    routes = cr.find_routes(geo, "Zafarana", "Abu Talat", k=2)
    frame = routes.to_frame()
    for route, ids, said in zip(routes, frame.deal_ids, frame.deals, strict=True):
        assert ids == [it.deal.id for it in route.deals]
        assert said.split("; ")[0] == f"{geo.deals[ids[0]].title} (candidate)"
    kept = json.loads(routes.to_json())
    assert [it["properties"]["route_id"] for it in kept["features"]] == [it.id for it in routes]
    assert kept["features"][0]["properties"]["deals"] == frame.deals[0]
