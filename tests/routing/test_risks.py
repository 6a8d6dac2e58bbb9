"""Which risks a route passes, and routes that avoid them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from shapely.geometry import LineString
from worlds.folders import write_csv
from worlds.hand_made import Tables

from cableroute import Leg, ModelError, NoRouteError, UnknownNameError, find_routes, open_geodata
from cableroute.geodata.crossed import waters_of
from cableroute.model.risks import Risk
from cableroute.routing import passage
from cableroute.routing.risks import features_of_risks, held_risks, risks_of


@pytest.fixture(scope="module")
def geo():
    return open_geodata()


def sea(*points):
    return Leg("L", "A", "B", "sea", LineString(points), 0)


def test_a_leg_passes_the_risks_of_its_waters(geo):
    names = {risk.id for risk in risks_of(geo, [sea((41, 16), (42, 14))])}
    assert {"conflict-red-sea", "permits-ye"} <= names
    assert risks_of(geo, [sea((-20, 40), (-30, 42))]) == ()


def test_a_risk_in_a_strait_is_not_one_in_the_waters_of_its_name(tmp_path):
    write_csv(tmp_path, "risks", {
        "id": "R", "name": "a test", "kind": "permits", "waters": "Strait of Malacca",
        "since": "2020", "as_of": "2026", "statement": "A test.", "source_ids": "own-estimate",
    })  # fmt: skip
    own = open_geodata(tmp_path)
    assert "G-STRAIT-MALACCA" in {item.id for item in features_of_risks(own, ["permits"])}
    off_penang = sea((97, 5.4), (100.2, 5.4))
    assert "Strait of Malacca" in waters_of(own, [off_penang])
    assert "R" not in {risk.id for risk in risks_of(own, [off_penang])}
    through = sea((98, 5.5), (100.9, 2.8), (102.2, 1.8))
    assert "R" in {risk.id for risk in risks_of(own, [through])}


def test_the_land_of_a_link_counts_though_no_row_names_its_country(geo):
    through = Leg("L", "A", "B", "land", LineString([(37.6, 55.7), (39.7, 47.2)]), 0)
    assert "sanctions-ru" in {risk.id for risk in risks_of(geo, [through])}


def test_dates_of_a_risk_count(geo):
    syria = Leg("L", "A", "B", "land", LineString([(36.3, 33.5), (37.1, 36.2)]), 0)

    def found(date):
        return {risk.id for risk in risks_of(geo, [syria], date=date)}

    assert "sanctions-sy" in found("2015")
    assert "sanctions-sy" not in found("2025-10")
    assert "sanctions-sy" in found("2025-07")  # whether it held is not known: it counts
    assert "sanctions-sy" not in found("2003")


@pytest.mark.parametrize("kind", ["sanctions", "permits", "closed waters", "force majeure"])
def test_no_route_passes_a_kind_that_is_avoided(geo, kind):
    routes = find_routes(geo, "Marseille", "Mumbai", avoid_risk=[kind], k=1000)
    assert routes
    for route in routes:
        kinds = {geo.risks[name].kind for name in passage(geo, route).risks}
        assert kind not in kinds


def test_without_it_some_do(geo):
    routes = find_routes(geo, "Marseille", "Mumbai", k=1000)
    assert any("permits-ye" in passage(geo, route).risks for route in routes)


def test_an_error_names_the_kind_that_cuts(geo):
    with pytest.raises(NoRouteError, match="risks of the kind conflict are avoided"):
        find_routes(geo, "Mumbai", "Doha", avoid_risk=["conflict"])


def test_an_unknown_kind_is_one_error(geo):
    with pytest.raises(UnknownNameError, match="no risk is of the kind 'weather': sanctions"):
        find_routes(geo, "Marseille", "Mumbai", avoid_risk=["weather"])
    with pytest.raises(ModelError, match="avoid_risk"):
        find_routes(geo, "Marseille", "Mumbai", avoid_risk=[3], k=0)


def test_what_is_avoided_is_what_is_passed(geo):
    """Every country, strait and water of a held risk becomes a feature."""
    for risk in held_risks(geo):
        ids = {feature.id for feature in features_of_risks(geo, [risk.kind])}
        names = {geo.groups[name].name for name in ids if name in geo.groups} | ids
        assert set(risk.countries) | set(risk.waters) <= names


def test_a_confidential_risk_is_avoided_only_where_it_is_asked_for():
    risk = Risk("r", name="a test", kind="sanctions", countries=("FR",), as_of="2025",
                statement="A test.", visibility="confidential")  # fmt: skip
    tables = Tables(risks={"r": risk}, data_date="2026-01-01", country_name=lambda code: code)
    assert held_risks(tables) == ()
    assert features_of_risks(tables, ["sanctions"]) == ()
    [feature] = features_of_risks(tables, ["sanctions"], confidential=True)
    assert (feature.kind, feature.id) == ("country", "FR")


def test_the_paths_of_a_route_are_those_of_the_tables(geo):
    path = geo.paths["EG-P-ZAF-ABT-CAIRO"]
    bare = replace(path, path_ids=())
    assert passage(geo, path).path_ids == passage(geo, bare).path_ids == (path.id,)
    assert passage(geo, replace(bare, id="my own")).path_ids == ()
