"""What is known of one thing, and published against modelled lengths, on a small folder.

All lines lie on the equator of WGS 84, where a degree of longitude has 111.3195 km.
"""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from worlds.folders import MINE, deal, feature, station, stretch, system, write_csv, write_geojson

import cableroute as cr
from cableroute.comparison.crossing_paths import candidate_paths, separation_km
from cableroute.comparison.published_figures import check_lengths
from cableroute.presentation.dossiers import page as shown_page

DEGREE_KM = 6378.137 * math.pi / 180  # 111.319491


def place(identity, lon, **more):
    return station(identity, lon, 0, **{"country": "KI"} | more)


def junction(identity, lon, **more):
    return feature("Point", [lon, 0], **{
        "id": identity, "name_en": f"{identity} town", "kind": "junction", "position_of": "x",
        "accuracy_km": 1, "confidence": "assumed", "source_ids": ["mine"],
    } | more)  # fmt: skip


def land(identity, start, end, lons, **more):
    return stretch(identity, start, end, [[lon, 0] for lon in lons], **{"country": "KI"} | more)


def segment(identity, start, end, lons, **more):
    return stretch(identity, start, end, [[lon, 0] for lon in lons], **{
        "kind": "segment", "medium": "sea", "right_of_way": "seabed", "system_id": "X",
        "order_basis": "stated", "role": "trunk", "accuracy_km": 20,
    } | more)  # fmt: skip


def crossing(identity, system_id, **more):
    return {"id": identity, "system_id": system_id, "start_id": "A", "end_id": "B",
            "how_surely": "candidate", "source_ids": "mine"} | more  # fmt: skip


def rate(identity, low, likely, high, **more):
    return {"id": identity, "quantity": identity, "name": identity, "low": low, "likely": likely,
            "high": high, "unit": "1", "source_ids": "mine"} | more  # fmt: skip


RATES = (
    rate("group_index", 1.46, 1.47, 1.48), rate("slack_land_pct", 0, 10, 20),
    rate("slack_sea_pct", 1, 2, 3),
)  # fmt: skip
BAND = rate("length_ratio", 0.9, 1.1, 1.3)


def write_world(own, *rates):
    write_csv(own, "sources", MINE, MINE | {"id": "deeds", "title": "Deeds"},
              MINE | {"id": "unused", "title": "Unused"})  # fmt: skip
    write_csv(own, "rates", *RATES, *rates,
              rate("ship_usd", 1234567, 1500000, 2000000, year=2025, medium="sea"))  # fmt: skip
    write_geojson(own, "landing_stations", [
        place("A", -150, name_en="Port A", name_ar="ميناء", aliases=["Old Port"], note="a note",
              operator="Telecom K", status="in service", status_date="2026-02"),
        place("B", -148, name_en="Port B", confidence="surveyed"),
        place("F", -140, name_en="Far", country="PF"),
    ])  # fmt: skip
    write_geojson(own, "corridors", [
        junction("J", -149, country="KI"),
        land("S1", "A", "J", [-150, -149], right_of_way_since="2015-06", group_ids=["G"],
             trench="shared", duct_count=4, published_low_km=120, published_high_km=130),
        land("S2", "J", "B", [-149, -148]),
        land("S3", "A", "B", [-150, -149.5, -148]),
    ])  # fmt: skip
    write_geojson(own, "cables", [
        junction("BU", -146, kind="branching unit", on_leg_id="X-1"),
        segment("X-1", "B", "BU", [-148, -146], published_low_km=250, published_high_km=260),
        segment("X-2", "BU", "F", [-146, -140], order_basis="inferred"),
        segment("Y-1", "A", "F", [-150, -140], system_id="Y", published_low_km=300,
                published_high_km=400),
        segment("Z-1", "A", "F", [-150, -140], system_id="Z"),
    ])  # fmt: skip
    ends = {"start_id": "A", "end_id": "B", "source_ids": "mine"}
    write_csv(
        own, "transit_paths",
        ends | {"id": "INLAND", "name_en": "By the town", "stretch_ids": "S1;S2",
                "note": "a way", "source_ids": "deeds"},
        ends | {"id": "COAST", "name_en": "By the coast", "stretch_ids": "S3",
                "published_low_km": 230, "published_high_km": 240},
    )  # fmt: skip
    write_csv(
        own, "systems",
        system("X", ready_for_service="2012", length_low_km=1000, length_high_km=1200,
               landing_station_ids="A;B;F", aliases="Cross", owners="One;Two", supplier="Maker",
               fibre_pairs_low=4, fibre_pairs_high=6, fibre_pairs_basis="inferred",
               status_date="2026-02", landing_parties="KI: Telecom K"),
        system("Y", ready_for_service="2016-01", length_low_km=2000, length_high_km=2100,
               landing_station_ids="A;F",
               note="a note; length: counts a part on land; length: and a second"),
        system("Z", status="unverified"),
        system("N", landing_station_ids="F"),
    )  # fmt: skip
    write_csv(
        own, "crossings",
        crossing("X-C", "X", paths_low=1, paths_high=2),
        crossing("Y-C", "Y", start_id="B", end_id="A", path_id="COAST"),
        crossing("Z-C", "Z", since="2014"),
    )  # fmt: skip
    write_csv(own, "shared_risk_groups", {
        "id": "G", "name": "One bridge", "kind": "bridge", "description": "one bridge for all",
        "system_ids": "X", "source_ids": "mine",
    })  # fmt: skip
    write_csv(
        own, "deals",
        deal("D", value=45000000, currency="USD", price_year=2019, value_basis="estimated",
             covers="a crossing", includes_landing="true", paths_low=2, system_id="X",
             signed="2019-04", signed_precision="month", source_ids="deeds",
             recurring_low_pct=3, recurring_high_pct=5, term_low_years=15, term_high_years=15),
        deal("E", kind="letter of intent", relations="part of: D", includes_landing="false"),
    )  # fmt: skip
    write_csv(own, "deal_parties", {"deal_id": "D", "name": "Telecom K", "roles": "grantor;owner"})
    write_csv(own, "deal_applies", {"deal_id": "D", "scope": "station pair", "target_ids": "A;B",
                                    "how_surely": "stated", "note": "so it says",
                                    "source_ids": "deeds"})  # fmt: skip
    incident = {"name": "A cut", "place": "off Port A", "medium": "sea", "source_ids": "mine",
                "system_ids": "X"}  # fmt: skip
    write_csv(
        own, "incidents",
        incident | {"id": "CUT", "start": "2020-01", "verified": "true", "cause": "anchor",
                    "cause_basis": "suspected", "outage_low_hours": 10, "outage_high_hours": 12.5,
                    "system_ends": "X: 2020-02", "effect": "all gone"},
        incident | {"id": "RUMOUR", "start": "2021", "verified": "false"},
    )  # fmt: skip
    write_csv(own, "deflators", {"id": "USD-2019", "currency": "USD", "year": 2019,
                                 "price_index": 255.657, "source_ids": "mine"})  # fmt: skip
    return own


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return write_world(tmp_path_factory.mktemp("catalogue") / "own", BAND)


@pytest.fixture(scope="module")
def world(folder):
    return cr.open_geodata(folder, base=False)


# --- lengths ---


@pytest.fixture(scope="module")
def checks(world):
    return {(item.kind, item.id): item for item in check_lengths(world)}


@pytest.mark.parametrize(
    ("kind", "identity", "degrees", "published", "ratio"),
    [
        # 2 degrees are 222.639 km: 250 / 222.639 = 1.12289, 260 / 222.639 = 1.16781.
        ("segment", "X-1", 2, (250, 260), (1.12289, 1.16781)),
        ("segment", "X-2", 6, None, None),
        # 10 degrees are 1113.195 km: 300 / 1113.195 = 0.26949, 400 / 1113.195 = 0.35933.
        ("segment", "Y-1", 10, (300, 400), (0.26949, 0.35933)),
        # 2 + 6 degrees are 890.556 km: 1000 / 890.556 = 1.12289, 1200 / 890.556 = 1.34747.
        ("system", "X", 8, (1000, 1200), (1.12289, 1.34747)),
        # 2000 / 1113.195 = 1.79663, 2100 / 1113.195 = 1.88646.
        ("system", "Y", 10, (2000, 2100), (1.79663, 1.88646)),
        ("system", "Z", 10, None, None),
    ],
)
def test_published_over_modelled_length(checks, kind, identity, degrees, published, ratio):
    found = checks[kind, identity]
    assert found.modelled_km == pytest.approx(degrees * DEGREE_KM, abs=1e-6)
    assert found.published_km == published
    assert found.length_ratio == (None if ratio is None else pytest.approx(ratio, abs=1e-5))
    assert found.system_id == identity[0]


@pytest.mark.parametrize(
    ("kind", "identity", "usual", "words"),
    [
        ("segment", "X-1", True, "within the band 0.9 to 1.3"),
        ("system", "X", True, "within the band 0.9 to 1.3"),  # a part of the range is
        ("segment", "Y-1", False, "below the band 0.9 to 1.3: not explained"),
        ("system", "Y", False, "above the band 0.9 to 1.3: counts a part on land; and a second"),
        ("segment", "X-2", None, "no length is published"),
        ("system", "Z", None, "no length is published"),
    ],
)
def test_a_length_is_judged_by_the_band(checks, kind, identity, usual, words):
    assert (checks[kind, identity].usual, checks[kind, identity].why) == (usual, words)


def test_a_system_stands_before_its_segments_and_one_without_is_left_out(world):
    assert [item.id for item in check_lengths(world)] == [
        "X", "X-1", "X-2", "Y", "Y-1", "Z", "Z-1",
    ]  # fmt: skip


def test_without_a_band_nothing_is_judged(tmp_path):
    geo = cr.open_geodata(write_world(tmp_path / "own"), base=False)
    found = {item.id: item for item in check_lengths(geo)}
    assert found["X-1"].length_ratio == pytest.approx((1.12289, 1.16781), abs=1e-5)
    assert (found["X-1"].usual, found["X-1"].why) == (None, "no band is known")


@pytest.mark.parametrize(
    ("low", "high", "usual"),
    # A line of 222.6 km that is good to ± 20 km may be 9 % longer or shorter than it is drawn.
    [(1.29, 1.4, False), (1.2, 1.3, True), (1.15, 1.3, True), (0.5, 1.02, False),
     (0.5, 1.12, True), (0.5, 1.13, True)],
)  # fmt: skip
def test_the_band_decides(tmp_path, low, high, usual):
    band = rate("length_ratio", low, low, high)
    geo = cr.open_geodata(write_world(tmp_path / "own", band), base=False)
    found = {item.id: item for item in check_lengths(geo)}
    assert found["X-1"].usual is usual  # 1.123 to 1.168
    by_accuracy = found["X-1"].why.endswith("as the line is good to ± 20 km")
    assert by_accuracy == (usual and not (low <= 1.16 and high >= 1.13))


def test_each_of_our_lengths_outside_the_band_is_explained(geo):
    outside = [item for item in check_lengths(geo) if item.usual is False]
    assert {item.id for item in outside} >= {"MIST", "GBI", "UNSC"}
    for item in outside:
        assert "above the band" in item.why or "below the band" in item.why
        assert not item.why.endswith(": not explained"), item


def test_each_of_our_segments_stands_once_with_its_system(geo):
    found = check_lengths(geo)
    segments = [item for item in found if item.kind == "segment"]
    assert sorted(item.id for item in segments) == sorted(geo.segments)
    assert all(geo.segments[item.id].system_id == item.system_id for item in segments)
    for item in found:
        if item.kind == "system":
            parts = [part.modelled_km for part in segments if part.system_id == item.id]
            assert item.modelled_km == pytest.approx(math.fsum(parts))


# --- candidates ---


@pytest.mark.parametrize(
    ("identity", "expected"),
    [
        ("X", {"X-C": ["COAST"]}),  # ready in 2012; the way by the town exists since 2015-06
        ("Y", {"Y-C": ["COAST"]}),  # the crossing names one, the other way round
        ("Z", {"Z-C": ["COAST"]}),  # not dated itself, but the crossing is: 2014
        ("N", {}),
    ],
)
def test_candidate_paths(world, identity, expected):
    found = candidate_paths(world, world.systems[identity])
    assert {name: [path.id for path in paths] for name, paths in found.items()} == expected


@pytest.mark.parametrize(
    ("ready", "since", "inland"),
    [
        ("2016", "", True),
        ("2015-06", "", True),
        ("2015", "", True),  # in the same year: who knows
        ("2015-05-31", "", False),
        ("2012", "2016-01", True),  # the crossing itself came later
        ("2016", "2012", False),
        ("", "", True),  # an unknown date forbids nothing
    ],
)
def test_a_route_younger_than_the_system_is_no_candidate(tmp_path, ready, since, inland):
    own = write_world(tmp_path / "own", BAND)
    write_csv(own, "systems", *(
        system(name, ready_for_service=ready if name == "X" else "") for name in "XYZN"
    ))  # fmt: skip
    write_csv(own, "crossings", crossing("X-C", "X", since=since))
    geo = cr.open_geodata(own, base=False)
    found = candidate_paths(geo, geo.systems["X"])
    assert [path.id for path in found["X-C"]] == ["INLAND"] * inland + ["COAST"]


def test_eig_of_2011_takes_no_corridor_of_2016(geo):
    (paths,) = candidate_paths(geo, geo.systems["EIG"]).values()
    names = {path.id for path in paths}
    assert names
    assert not names & {"EG-P-ZAF-ABT-GALALA", "EG-P-ZAF-ABT-SOUTH", "EG-P-ZAF-ABT-COAST"}


# --- dossiers ---


def test_a_system(world):
    page = cr.dossier(world, "cross")
    assert (page.kind, page.id, page.title) == ("system", "X", "X cable")
    assert page.facts["status"] == "in service (seen 2026-02); its part in KI, PF planned"
    assert page.facts["ready for service"] == "2012"
    assert page.facts["length published"] == "1,000–1,200 km"
    # 8 degrees: 890.556 km
    assert page.facts["length modelled"] == "891 km of route, 2 segments, of the lines drawn"
    assert page.facts["fibre pairs"] == "4–6 (inferred)"
    assert page.facts["design capacity"] == "not known"
    assert page.facts["owners"] == "One, Two"
    assert page.facts["other names"] == "Cross"
    assert "out of service" not in page.facts  # nothing is said of it
    assert [row["id"] for row in page.tables["Landings"]] == ["A", "B", "F"]
    assert [(row["id"], row["from"], row["to"]) for row in page.tables["Segments"]] == [
        ("X-1", "Port B", "BU town"), ("X-2", "BU town", "Far"),
    ]  # fmt: skip
    (row,) = page.tables["Crossings"]
    assert (row["from"], row["to"], row["paths used"]) == ("Port A", "Port B", "1 to 2")
    assert row["candidates"] == "By the coast (223 km)"
    assert [row["id"] for row in page.tables["Deals"]] == ["D"]
    assert [row["id"] for row in page.tables["Incidents"]] == ["CUT"]
    assert [row["id"] for row in page.tables["Shared-risk groups"]] == ["G"]
    assert set(page.source_ids) == {"mine", "deeds"}


@pytest.mark.parametrize("words", [
    "ready for service is known by the year only (2012)",
    "sources disagree on its length, or count other parts: 1,000–1,200 km",
    "the fibre pairs are inferred",
    "the order of landings is inferred for 1 of 2 segments",
    "the line of 2 of 2 segments is assumed, good to 20 km at worst",
    "which path it takes across a country is stated nowhere",
    "when it was repaired is not known: CUT",
    "1 unverified incident report is left out",
])  # fmt: skip
def test_what_is_uncertain_of_a_system(world, words):
    assert words in cr.dossier(world, "X").uncertain


def test_what_is_not_uncertain_is_not_said(world, folder):
    text = "\n".join(cr.dossier(world, "Y").uncertain)
    for words in ("year only", "fibre pairs", "order of landings", "repaired", "unverified"):
        assert words not in text
    assert "no segment of it is drawn" in cr.dossier(world, "N").uncertain
    assert "whether it is in service is not verified: without a date" in (
        cr.dossier(world, "Z").uncertain
    )
    every = cr.open_geodata(folder, base=False, unverified=True)
    page = cr.dossier(every, "X")
    assert [row["id"] for row in page.tables["Incidents"]] == ["CUT", "RUMOUR"]
    assert not any("left out" in words for words in page.uncertain)


def test_a_landing_whose_station_is_surveyed_is_not_said_to_be_unknown(tmp_path):
    own = write_world(tmp_path / "own", BAND)
    write_csv(own, "systems", *(system(name, landing_station_ids="B") for name in "XYZN"))
    geo = cr.open_geodata(own, base=False)
    assert cr.dossier(geo, "B").uncertain == ()  # surveyed, as its own page says
    assert not any("no building position" in words for words in cr.dossier(geo, "N").uncertain)


def test_a_system_without_anything(world):
    page = cr.dossier(world, "N")
    assert page.facts["length modelled"] == "not drawn"
    assert page.facts["ready for service"] == "not known"
    assert page.facts["fibre pairs"] == "not known"
    assert "length published" not in page.facts
    assert set(page.tables) == {"Landings"}


@pytest.mark.parametrize("text", ["A", "port a", "OLD-PORT", "ميناء"])
def test_a_station(world, text):
    page = cr.dossier(world, text)
    assert (page.kind, page.id, page.title) == ("landing station", "A", "Port A")
    assert page.facts["operator"] == "Telecom K"
    assert page.facts["status"] == "in service (seen 2026-02)"
    assert page.facts["position"] == "-150.0000, 0.0000 (longitude, latitude)"
    assert page.facts["accuracy"] == "± 5 km, assumed"
    assert page.facts["other names"] == "Old Port, ميناء"
    assert "sea" not in page.facts
    assert [row["id"] for row in page.tables["Systems"]] == ["X", "Y"]
    assert [(row["id"], row["route km"]) for row in page.tables["Crossing paths"]] == [
        ("INLAND", 222.639), ("COAST", 222.639),
    ]  # fmt: skip
    assert page.uncertain == ("no building position is known",)


@pytest.mark.parametrize("text", ["INLAND", "by the town"])
def test_a_path(world, text):
    page = cr.dossier(world, text)
    assert (page.kind, page.id, page.title) == ("crossing path", "INLAND", "By the town")
    assert page.facts["route"] == "223 km, a lower bound"
    assert [(row["id"], row["group"]) for row in page.tables["Shared-risk groups"]] == [
        ("G", "One bridge"),
    ]  # fmt: skip
    assert "length published" not in page.facts
    assert [(row["id"], row["since"], row["trench"]) for row in page.tables["Land legs"]] == [
        ("S1", "2015-06", "shared"), ("S2", "not known", "not known"),
    ]  # fmt: skip
    assert "Candidate systems" not in page.tables  # X and Z are older, Y is on the other way
    assert set(page.source_ids) == {"mine", "deeds"}
    coast = cr.dossier(world, "COAST")
    assert coast.facts["length published"] == "230–240 km"
    assert [row["id"] for row in coast.tables["Candidate systems"]] == ["X", "Y", "Z"]


@pytest.mark.parametrize("identity", ["S1", "X-1"])
def test_a_leg(world, identity):
    page = cr.dossier(world, identity)
    assert (page.kind, page.id) == ({"S1": "land leg", "X-1": "segment"}[identity], identity)
    expected = {
        "S1": {"from": "Port A", "to": "J town", "medium": "land", "since": "2015-06",
               "route": "111 km", "length published": "120–130 km", "ducts": "4",
               "trench": "shared"},
        "X-1": {"from": "Port B", "to": "BU town", "medium": "sea", "system": "X cable",
                "role": "trunk", "order of ends": "stated", "route": "223 km",
                "accuracy": "± 20 km, assumed"},
    }[identity]  # fmt: skip
    assert {name: page.facts[name] for name in expected} == expected


def test_a_deal(world):
    page = cr.dossier(world, "D title")
    assert (page.kind, page.id) == ("deal", "D")
    expected = {
        "signed": "2019-04 (month)", "value": "USD 45,000,000 of 2019, estimated",
        "landing": "included", "paths covered": "2 or more", "term": "15 years",
        "recurring charge": "3–5 % of the value a year", "system": "X cable",
        "covers": "a crossing",
    }  # fmt: skip
    assert {name: page.facts[name] for name in expected} == expected
    assert page.tables["Parties"] == [{"party": "Telecom K", "roles": "grantor; owner"}]
    assert page.tables["Applies to"] == [
        {"to": "Port A – Port B", "scope": "station pair", "attribution confidence": "stated",
         "why": "so it says"},
    ]  # fmt: skip
    assert page.uncertain == ("the value is an estimate of the parties",)
    assert page.source_ids == ("deeds", "mine")  # of the deal, and of the legs of its paths
    *_, sources = shown_page(world, page)
    assert sources.title.startswith("Sources")
    assert [tuple(row.values()) for row in sources.rows] == [
        ("deeds", "Deeds (a test)"), ("mine", "A test (a test)"),
    ]  # fmt: skip
    other = cr.dossier(world, "E")
    assert other.facts["landing"] == "not included"
    assert other.facts["value"] == "not published"
    assert other.facts["relations"] == "part of D title"
    assert other.uncertain == ("the value is not published", "it is not binding")


@pytest.mark.parametrize(("table", "other_deal"), [
    ("deals", "subtelforum-eig-2008"), ("systems", ""), ("groups", "subtelforum-eig-2008"),
])  # fmt: skip
def test_the_sources_of_the_paths_shown_are_named(geo, table, other_deal):
    """The kilometres of a path rest on them: OpenStreetMap's licence asks for its name."""
    name = {"deals": "peace-transit-2019", "systems": "PEACE",
            "groups": next(it for leg in geo.paths["EG-P-ZAF-ABT-CAIRO"].legs
                           for it in leg.group_ids)}[table]  # fmt: skip
    found = cr.dossier(geo, name)
    legs = geo.paths["EG-P-ZAF-ABT-CAIRO"].legs
    assert {source for leg in legs for source in leg.source_ids} <= set(found.source_ids)
    assert "osm-scgraph" in found.source_ids
    assert other_deal not in found.source_ids


def test_an_incident(world, folder):
    page = cr.dossier(world, "CUT")
    expected = {
        "began": "2020-01", "ended": "not known", "outage": "10–12.5 h",
        "systems": "X cable", "cause": "anchor (suspected)",
        "back in service": "X cable: 2020-02", "effect": "all gone",
        "verified": "yes", "medium": "sea", "place": "off Port A",
    }  # fmt: skip
    assert (page.kind, page.title, dict(page.facts)) == ("incident", "A cut", expected)
    with pytest.raises(cr.UnknownNameError, match="'RUMOUR'"):
        cr.dossier(world, "RUMOUR")
    every = cr.open_geodata(folder, base=False, unverified=True)
    assert cr.dossier(every, "RUMOUR").facts["verified"] == "no"
    assert cr.dossier(every, "RUMOUR").facts["cause"] == "not known (no source says)"


def test_a_source(world):
    page = cr.dossier(world, "deeds")
    assert (page.kind, page.title, page.facts["licence"]) == ("source", "Deeds", "CC0 1.0")
    assert page.facts["date"] == "not known"
    rows = {(row["table"], row["id"]) for row in page.tables["Rows that name it"]}
    assert rows == {("paths", "INLAND"), ("deals", "D")}
    assert page.source_ids == ("deeds",)
    assert dict(cr.dossier(world, "unused").tables) == {}


@pytest.mark.parametrize(
    ("identity", "kind", "facts"),
    [
        ("ship_usd", "rate", {"quantity": "ship_usd", "unit": "1", "medium": "sea",
                               "year": "2025"}),
        ("USD-2019", "deflator", {"currency": "USD", "year": "2019", "price index": "255.657"}),
        ("G", "shared-risk group", {"kind": "bridge", "description": "one bridge for all",
                                    "systems": "X cable"}),
        ("J", "junction", {"country": "KI"}),
        ("BU", "branching unit", {"on leg": "X-1"}),
        ("X-C", "crossing", {"system id": "X", "attribution confidence": "candidate",
                             "paths low": "1"}),
    ],
)  # fmt: skip
def test_any_other_row(world, identity, kind, facts):
    page = cr.dossier(world, identity)
    assert (page.kind, page.id) == (kind, identity)
    assert {name: page.facts[name] for name in facts} == facts
    assert page.source_ids == (("mine", "deeds") if identity == "G" else ("mine",))  # its path's


@pytest.mark.parametrize(("name", "digits"), [("low", "1234567"), ("high", "2000000")])
def test_a_figure_keeps_its_digits(world, name, digits):
    """1.23457e+06 is neither the figure of the row nor one that people write."""
    assert cr.dossier(world, "ship_usd").facts[name].replace(",", "") == digits


# --- neighbours ---


@pytest.fixture(scope="module")
def coast(tmp_path_factory, folder):
    """Three more stations: 0.05, 0.5 and 0.95 degrees east of Port A, which is good to 5 km."""
    own = tmp_path_factory.mktemp("coast") / "own"
    write_geojson(own, "landing_stations", [
        place("NEXT", -149.95), place("NEAR", -149.5, accuracy_km=1), place("OFF", -149.05),
    ])  # fmt: skip
    return cr.open_geodata(folder, own, base=False)


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("NEXT", None),  # 5.566 km, within 5 + 5: not known
        ("NEAR", (49.660, 61.660)),  # 55.660 km, less and plus 5 + 1
        ("OFF", (95.754, 115.754)),  # 105.754 km, less and plus 5 + 5
    ],
)
def test_separation(coast, other, expected):
    pair = coast.stations["A"], coast.stations[other]
    found = separation_km(*pair)
    assert found == (None if expected is None else pytest.approx(expected, abs=1e-3))
    assert separation_km(*reversed(pair)) == found


def test_a_separation_is_not_known_where_an_accuracy_is_not():
    """The width of Africa lies between them, and nothing says how well either is placed."""
    west, east = (
        cr.LandingStation(name, name_en=name, lon_deg=lon, lat_deg=0.0)
        for name, lon in (("W", 9.0), ("E", 43.0))
    )
    assert separation_km(west, east) is None
    near, far = (replace(item, accuracy_km=5.0) for item in (west, east))
    assert separation_km(near, far) is not None
    assert separation_km(near, east) is None


def test_the_neighbours_of_a_station(coast, world):
    rows = cr.dossier(coast, "A").tables["Neighbours"]
    assert [(row["id"], row["km apart"]) for row in rows] == [
        ("NEXT", "not known"), ("NEAR", "50–62"),
    ]  # fmt: skip
    assert "Neighbours" not in cr.dossier(world, "A").tables  # the next is 223 km off


# --- names ---


@pytest.mark.parametrize("text", ["nothing at all like it", "", " ", "systems/", "A;B"])
def test_an_unknown_name(world, text):
    with pytest.raises(cr.UnknownNameError, match="no entry is called"):
        cr.dossier(world, text)


def test_suggestions_have_ids_of_tables_and_not_our_own_keys(world):
    with pytest.raises(cr.UnknownNameError) as caught:
        cr.dossier(world, "Port Aa")
    assert "did you mean Port A (A)" in str(caught.value)
    assert "stations/" not in str(caught.value)
    assert caught.value.suggestions[0] == "Port A (A)"  # as from every other look-up


def test_a_name_of_two_things(tmp_path):
    own = write_world(tmp_path / "own", BAND)
    write_csv(own, "systems", *(system(name, aliases="Port A") for name in "XYZN"))
    geo = cr.open_geodata(own, base=False)
    with pytest.raises(cr.UnknownNameError) as caught:
        cr.dossier(geo, "port a")
    for label in ("'port a' names several", "X cable (X)", "N cable (N)", "Port A (A)"):
        assert label in str(caught.value)
    assert cr.dossier(geo, "A").kind == "landing station"  # an id always wins


def test_every_id_of_ours_has_a_page(geo):
    from cableroute.geodata.table_rows import TABLES

    for noun in TABLES:
        for identity in getattr(geo, noun):
            page = cr.dossier(geo, identity)
            assert page.id == identity
            assert page.title
            assert all(isinstance(text, str) and text for text in page.facts.values())
