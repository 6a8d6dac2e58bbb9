"""A country's profile: routes to hubs, landings, record; held against the lists and the search."""

from __future__ import annotations

import re
from dataclasses import replace
from types import SimpleNamespace

import networkx as nx
import pytest
from worlds.commands import cableroute
from worlds.seas import A_NORTH, A_SOUTH, B_ONLY, D_ONLY, NORTH, two_seas

import cableroute as cr
from cableroute.countries import country_profile
from cableroute.countries.headings import country_headings
from cableroute.countries.hubs import find_hubs
from cableroute.countries.landings import LANDING_AREA, _areas, landing_groups
from cableroute.countries.network import networks
from cableroute.countries.records import repair_times
from cableroute.countries.routes_to_hubs import _ms
from cableroute.errors import ModelError, UnknownNameError
from cableroute.presentation.country_figures import FIGURES, WHICH
from cableroute.routing.diversity import shared_matrix
from cableroute.routing.system_networks import offers


@pytest.fixture(scope="module")
def seas(tmp_path_factory):
    return two_seas().open(tmp_path_factory.mktemp("seas") / "own")


@pytest.mark.parametrize(
    ("year", "in_service", "planned", "later", "retired"),
    [
        (2016, {"SMW3", "SMW4"}, set(), {"AAE-1", "PEACE", "AFRICA-1"}, set()),
        (2024, {"SMW4", "AAE-1", "PEACE"}, set(), {"AFRICA-1"}, {"SMW3"}),
        (2028, {"AAE-1", "PEACE"}, {"AFRICA-1"}, set(), {"SMW3"}),
    ],
)
def test_on_a_date_its_status_decides(geo, year, in_service, planned, later, retired):
    """AAE-1 came in 2017 and PEACE in 2022, SEA-ME-WE 3 ended in 2024, Africa-1 is for 2027."""
    found = country_profile(geo, "EG", on=year)
    record = found.record
    assert in_service <= set(record.systems("in service"))
    assert planned <= set(record.systems("planned for it"))
    assert later <= set(record.systems("not there yet"))
    assert retired <= set(record.systems("retired"))
    drawn = {one.system_id for one in found.connections if one.sure}
    assert in_service | planned <= drawn
    assert not (later | retired) & {one.system_id for one in found.connections}
    assert sorted(name for one in record.statuses for name in one.system_ids) == sorted(
        geo.select("systems", country="EG")
    )
    starts = [item.start for item in geo.select("incidents", country="EG").values()]
    assert len(record.incidents) == sum(start[:4] <= str(year) for start in starts)


def test_connections_of_a_year_are_those_that_networkx_joins(geo):
    joined = 0
    for hops in offers(geo, cr.Conditions(on=2016)).hops.values():
        graph = nx.Graph((hop.start_id, hop.end_id) for hop in hops)
        for part in nx.connected_components(graph):
            countries = {geo.stations[it].country for it in part if it in geo.stations}
            joined += len(countries - {"EG"}) if "EG" in countries else 0
    assert country_profile(geo, "EG", on=2016).figures["connections"] == joined


def test_a_crossing_path_is_there_once_it_has_its_right_of_way(geo):
    """The Morshedeen path along the canal was opened in March 2022 (rows of its segments)."""
    later = {
        name
        for name, path in geo.select("paths", country="EG").items()
        if any(leg.right_of_way_since == "2022-03" for leg in path.legs)
    }
    before, after = (set(country_profile(geo, "EG", on=on).paths.path_ids) for on in (2021, 2023))
    assert "EG-P-SUZ-PSD-MORSHEDEEN" in later
    assert before
    assert after - before == later


def test_days_of_a_permit_with_one_bound_are_that_one(geo):
    """Indonesia's cabotage exemption takes 14 days at least; a repair waited 28 to 42 days."""
    figures = country_profile(geo, "ID").figures
    assert figures["permits"] == 2
    assert (figures["permit_days_low"], figures["permit_days_high"]) == (14, 42)


def test_a_date_of_a_country_is_a_date(geo):
    for date in ("20x", "any time", 1850):
        with pytest.raises(ModelError, match="on"):
            country_profile(geo, "EG", on=date)


def test_names_of_a_country(geo, egypt):
    for name in ("مصر", "EGY"):
        assert country_profile(geo, name, hubs="Marseille").country is egypt.country
    with pytest.raises(UnknownNameError, match=r"Switzerland \(CH\) has no landing station"):
        country_profile(geo, "Switzerland")
    with pytest.raises(UnknownNameError, match="did you mean Kenya"):
        country_profile(geo, "Kenia")
    with pytest.raises(ModelError, match="Atlantis"):
        country_profile(geo, "EG", hubs=["Marseille", "Atlantis"])


@pytest.mark.parametrize("code", ["EG", "KE"])
def test_its_lists_are_those_of_the_catalogue(geo, code):
    found = country_profile(geo, code)
    record = found.record
    named = [name for one in record.statuses for name in one.system_ids]
    assert sorted(named) == sorted(geo.select("systems", country=code))
    live = geo.select("systems", country=code, status="in service")
    assert set(record.systems("in service")) <= set(live)
    assert {it.id for it in record.incidents} == set(geo.select("incidents", country=code))
    assert {it.id for it in record.deals} == set(geo.select("deals", country=code))
    assert len({it.id for it in record.deals}) == len(record.deals)  # a value counts once
    drawn = {one.system_id for one in found.connections if one.sure}
    assert drawn | set(found.not_drawn) == set(record.systems("in service"))
    years = [one.year for one in record.statuses if one.year]
    assert all(len(year) == 4 for year in years)


@pytest.mark.parametrize(("code", "hubs"), [("EG", 3), ("KE", 3), ("GR", 2), ("YT", 1)])
def test_the_shortest_route_is_that_of_the_search(geo, code, hubs):
    stations = [it.id for it in geo.stations.values() if it.country == code]
    for item in country_profile(geo, code).hubs[:hubs]:
        lengths = []
        for station in stations:
            try:
                routes = cr.find_routes(geo, station, item.hub.id, k=1, order="cable")
                lengths.append(routes[0].cable_range_km.likely)
            except cr.NoRouteError:
                pass
        if item.route is None:
            assert lengths == []
        else:
            assert item.route.cable_range_km.likely == pytest.approx(min(lengths), abs=0.5)


def test_routes_to_hubs_by_hand(seas):
    found = country_profile(seas, "France", hubs=["Eastport", "Hornpoint"])
    east, horn = found.hubs
    # to E1 by ALPHA or BETA, over the northern path by ALPHA, on by ALPHA or DELTA
    on = NORTH + min(A_SOUTH, D_ONLY)
    shortest = min(A_NORTH, B_ONLY) + on
    assert east.route.cable_range_km.likely == pytest.approx(shortest, abs=1e-6)
    assert (east.straits, east.countries) == (("Strait of Tears",), ("Egypt",))
    assert max(A_NORTH, B_ONLY) + on <= 1.6 * shortest
    assert east.routes == 2
    assert horn.countries == ("Egypt",)
    by_name = {item.feature.name: item for item in found.dependences}
    assert by_name["Egypt"].routes_pct.likely == 100.0
    assert by_name["Egypt"].hubs_lost == ("Eastport", "Hornpoint")
    assert by_name["Egypt"].longer_ms is None
    light = 299_792.458 / 1.47  # km a second in the glass of the world's rates, there and back
    assert _ms(shortest, cr.default_assumptions(seas)) == pytest.approx(2e3 * shortest / light)
    assert by_name["Strait of Tears"].hubs_lost == ("Eastport", "Hornpoint")  # without a position


def test_where_no_route_is_known_no_share_is_nought(geo):
    """Of Israel no system is known to be in service that joins it to a hub."""
    found = country_profile(geo, "IL")
    assert not any(hub.route for hub in found.hubs)
    shares = [item.routes_pct for item in found.dependences]
    assert shares
    assert all(one.low == 0 < one.likely == one.high for one in shares)


def test_hubs_are_listed_or_those_where_most_systems_land(geo, seas):
    listed = find_hubs(geo)
    assert [it.id for it in listed][:2] == ["FR-MRS", "CITY-FRA"]
    assert all(it.source_ids and set(it.source_ids) <= set(geo.sources) for it in listed)
    computed = find_hubs(seas)
    assert computed[0].id == "E1"
    assert computed[0].why == "3 systems in service land there"
    landed = {it.id: it.why.split()[0] for it in computed}
    assert landed["I1"] == "2"  # ALPHA and DELTA; GAMMA is under construction


def test_a_separation_below_the_accuracy_is_not_apart(tmp_path):
    world = two_seas()
    world.station("N1", 29.75, 31.02, "EG")  # 5 km from E1, each good to 5 km
    world.system("NEAR", "N1", "F1")
    world.segment("N-ONLY", "NEAR", "N1", "F1", (15.0, 37.2))
    geo = world.open(tmp_path / "own")
    sure, _ = networks(geo, cr.Conditions(max_status_age_years=5.0))
    found = landing_groups(geo, "EG", sure)
    assert found.groups == (("E1", "N1"), ("E2",))
    assert (found.most, found.unknown) == (3, (("E1", "N1"),))


def test_paths_apart_are_the_largest_clique(geo, egypt):
    paths = [geo.paths[name] for name in egypt.paths.path_ids]
    graph = nx.Graph()
    graph.add_nodes_from(range(len(paths)))
    for (one, other), ground in shared_matrix(paths).items():
        if ground.separation_km is not None:
            graph.add_edge(one, other)
    assert egypt.paths.most == max(map(len, nx.find_cliques(graph)))
    assert 1 <= len(egypt.paths.independent) <= egypt.paths.most


def test_repair_times_are_rates_of_the_zones(geo, egypt):
    by_zone = {(it.medium, it.zone): it for it in egypt.repairs}
    suez = by_zone["sea", "Gulf of Suez"]
    rate = geo.rates["sea_repair_days_gulf_of_suez"]
    assert (suez.days, suez.is_proxy) == ((rate.low, rate.likely, rate.high), False)
    assert "PEACE" in suez.system_ids
    land = by_zone["land", ""]
    assert land.days.high == pytest.approx(geo.rates["land_repair_hours"].high / 24)
    at_sea = [it.days.likely for it in egypt.repairs if it.medium == "sea"]
    assert egypt.figures["repair_days"] == max(at_sea)
    ashore = replace(egypt, repairs=(land,))
    assert ashore._of_records()["repair_zone"] is None


def test_a_confidential_time_of_repair_is_shown_only_where_asked(tmp_path):
    world = two_seas()
    world.rows["rates"].append({
        "id": "mine", "quantity": "land_repair_hours", "name": "mine", "low": 6, "likely": "",
        "high": 18, "unit": "h", "medium": "land", "source_ids": "mine",
        "visibility": "confidential",
    })  # fmt: skip
    geo = world.open(tmp_path / "own")
    sure, _ = networks(geo, cr.Conditions(max_status_age_years=5.0))
    assert not [it for it in repair_times(geo, "EG", sure) if it.medium == "land"]
    [land] = [it for it in repair_times(geo, "EG", sure, confidential=True) if it.medium == "land"]
    assert land.days == (0.25, 0.5, 0.75)
    assert land.is_proxy
    assert set(land.system_ids) == {"ALPHA", "DELTA"}


def test_only_sure_landing_areas_count_as_common():
    groups = {
        name: SimpleNamespace(kind=kind, attribution_confidence=sure)
        for name, kind, sure in (
            ("one", LANDING_AREA, "confirmed"), ("two", LANDING_AREA, "candidate"),
            ("gate", "strait", "confirmed"),
        )
    }  # fmt: skip
    legs = [SimpleNamespace(group_ids=("one", "two")), SimpleNamespace(group_ids=("gate", "lost"))]
    assert _areas(SimpleNamespace(groups=groups), legs) == {"one"}


def test_every_heading_is_given_once(geo, egypt):
    found = country_headings(geo)
    assert [sum(it.document.startswith(name) for it in found)
            for name in ("Porto", "ITU/ICPC", "EU")] == [6, 3, 10]  # fmt: skip
    for item in found:
        assert set(item.figures) <= set(FIGURES)
        assert set(item.source_ids) <= set(geo.sources)
    notes = {row["id"]: row["note"] for row in geo.records("country_headings")}
    assert {item.id: item.note for item in found} == {i: note or "" for i, note in notes.items()}
    assert any(notes.values())
    keys = {key for column in FIGURES.values() for key in column.keys}
    assert keys | {key for key, _ in WHICH.values()} | {"hubs"} == set(egypt.figures)


def test_a_supplier_is_counted_by_its_present_name(egypt):
    """By hand of the systems in service in Egypt: the sources name Alcatel Submarine Networks of
    SMW4, IMEWE and 2Africa, Alcatel-Lucent of SMW5, FALCON, EIG and TE North."""
    figures = egypt.figures
    assert dict(egypt.record.suppliers)["Alcatel Submarine Networks"] == 7
    assert (figures["systems_in_service"], figures["suppliers_known"]) == (16, 11)
    shares = [figures[f"largest_supplier{end}_pct"] for end in ("_low", "", "_high")]
    assert shares == pytest.approx([100 * 7 / 16, 100 * 7 / 11, 100 * (7 + 5) / 16])


@pytest.mark.parametrize("code", ["PK", "IN", "ZA"])
def test_a_system_in_service_is_planned_where_all_that_lands_there_is(geo, code):
    """2Africa is in service as a whole; its branches to Pakistan and India are not laid yet."""
    status = {
        leg.status
        for leg in geo.segments_of["2AFRICA"]
        for end in (leg.start_id, leg.end_id)
        if end in geo.stations and geo.stations[end].country == code
    }
    [said] = [
        one.status
        for one in country_profile(geo, code).record.statuses
        if "2AFRICA" in one.system_ids
    ]
    assert {said} == status
    assert said == ("in service" if code == "ZA" else "under construction")
    lines = cableroute("show", "2AFRICA").stdout.splitlines()
    own = next(line for line in lines if line.startswith("status "))
    part = own.partition("its part in ")[2].partition(" under construction")[0].split(", ")
    assert (code in part) == (said == "under construction")
    listed = cableroute("list", "systems", "--country", code).stdout
    assert re.search("2AFRICA .* in service in part ", listed)
    assert not re.search("PEACE .* in service in part ", listed)
