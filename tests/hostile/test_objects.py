"""A text in place of an object of the library's is an error that says what to give."""

import datetime
from concurrent.futures import ThreadPoolExecutor

import pandas as pd
import pytest
from shapely import LineString

import cableroute as cr
from cableroute.batches import in_chunks
from cableroute.comparison.crossing_paths import separation_km
from cableroute.countries.hubs import find_hubs
from cableroute.geodata.vector_files import read_features
from cableroute.importing import import_catalogue
from cableroute.money.leases import lease_prices
from cableroute.rpl import Position, Span
from cableroute.traffic.network import traffic_network

LINES = [LineString([(0, 0), (1, 1)]), LineString([(0, 1), (1, 0)])]
RPL = cr.rpl.RPL("R", (Position("1", 0.1, 0.0), Position("2", 1.0, 0.0)), [Span(slack_pct=2.0)])
PLACES = (10.0, 40.0), (10.5, 40.0)
PAIR = ("Zafarana", "Abu Talat")
FLOWS = cr.money.CashFlows((1.0,), (0.0,), "USD", 2020)


DEMAND = cr.traffic.Demand((cr.traffic.DemandPair("EG", "FR", 1.0, 2.0),))


def routes():
    return cr.find_routes(cr.open_geodata(), *PAIR)


def in_parts(**given):
    return cr.comparison.history(cr.open_geodata(), "routes", [2020], *PAIR, **given)


CALLS = {
    "band, settings": lambda: cr.planning.corridor_band(*PLACES, settings="x"),
    "alternatives, settings": lambda: cr.planning.plan_alternatives(*PLACES, settings="x"),
    "pairs, executor": lambda: cr.planning.plan_pairs([PLACES], executor="x"),
    "seabed, settings": lambda: cr.seabed.open_seabed(settings="x"),
    "read_rpl, settings": lambda: cr.rpl.read_rpl("list.csv", "x"),
    "bill, allowances": lambda: cr.rpl.bill_of_quantities(RPL, "x"),
    "check_rpl, limits": lambda: cr.rpl.check_rpl(RPL, limits="x"),
    "history, executor": lambda: in_parts(executor="x"),
    "history, progress": lambda: in_parts(progress="x"),
    "chunks, executor": lambda: in_chunks(len, None, [1], "x"),
    "questions, saved": lambda: cr.questions.run_questions(cr.open_geodata(), "x"),
    "scenarios": lambda: cr.traffic.route_scenarios(cr.open_geodata(), None, ["Egypt"]),
    "features, limits": lambda: read_features("lines.kml", limits="x"),
    "import, limits": lambda: import_catalogue("a.json", "made", limits="x"),
    "chart, ax": lambda: cr.charts.cash_flow(FLOWS, rate_pct=8, ax="x"),
    "pair, geodata": lambda: cr.best_pair(routes(), geodata="x"),
    "pair, assumptions": lambda: cr.best_pair(routes(), assumptions="x"),
    "pair, by": lambda: cr.best_pair(routes(), by="x"),
    "measures, geodata": lambda: cr.measures("x"),
    "compare, assumptions": lambda: cr.compare(routes(), {}, assumptions="x"),
    "traffic, add": lambda: cr.traffic.route_traffic(cr.open_geodata(), DEMAND, add=["x"]),
    "deals": lambda: cr.routing.attach_deals(routes(), ["x"]),
    "deals, dates": lambda: cr.routing.attach_deals(routes(), [], ready_for_service="x"),
    "leases": lambda: lease_prices(cr.open_geodata(), "x", (8.68, 50.11)),
    "separation": lambda: separation_km("x", "x"),
    "network, legs": lambda: cr.routing.network(["x"]),
    "network, cost": lambda: cr.routing.network(routes()[0].legs, cost="x"),
    "project, rpls": lambda: cr.projects.gather_project(cr.open_geodata(), "P", [], rpls=["x"]),
    "diversity, geodata": lambda: cr.charts.diversity(routes(), geodata="x"),
    "availability": lambda: cr.charts.availability("x"),
    "trade-off": lambda: cr.charts.trade_off("x"),
    "deals per km": lambda: cr.charts.deals_per_km(["x"]),
    "map, geodata": lambda: cr.charts.corridor_map(routes(), geodata="x"),
    "map, ax": lambda: cr.charts.corridor_map(routes(), geodata=cr.open_geodata(), ax="x"),
}


@pytest.mark.parametrize("name", CALLS)
def test_a_text_in_place_of_an_object_is_refused_in_words(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(cr.CablerouteError, match=r"(is 'x'|\['Egypt'\]) \(give "):
        CALLS[name]()


def test_an_executor_of_any_library_will_do():
    with ThreadPoolExecutor(1) as threads:

        class Other:
            submit = threads.submit

        assert len(in_parts(executor=Other()).years) == 1


OF_LISTS = {
    "positions": lambda it: cr.rpl.RPL("R", it, []),
    "hubs": lambda it: find_hubs(cr.open_geodata(), it),
    "lines": lambda it: cr.model.route_from_lines(it, id="R", medium="sea", slack_pct=2),
    "place_ids": lambda it: cr.model.route_from_lines(
        LINES[0], id="R", medium="sea", slack_pct=2, place_ids=it
    ),
    "deals": lambda it: cr.compare_deals(cr.open_geodata(), it),
    "date is": lambda it: cr.rpl.RPL("R", RPL.positions, RPL.spans, date=it),
    "status": lambda it: cr.rpl.RPL("R", RPL.positions, RPL.spans, status=it),
}


@pytest.mark.parametrize("name", OF_LISTS)
def test_a_number_or_what_is_missing_in_place_of_a_list_or_text_is_refused_in_words(name):
    for wrong in (8, pd.NA, datetime.date(2026, 1, 1)):
        with pytest.raises(cr.CablerouteError, match=name):
            OF_LISTS[name](wrong)


def test_a_list_in_place_of_one_choice_is_refused_in_words():
    with pytest.raises(cr.CablerouteError, match="give one of risks"):
        cr.best_pair(routes(), by=["risks"])


def test_links_of_a_generator_are_added():
    """They were looked at, and none was left to add."""
    link = cr.traffic.AddedLink("new", "EG-ZAF", "EG-ABT", 300.0, 5.0, 9.0)
    geo = cr.open_geodata()
    once, listed = (traffic_network(geo, add=it) for it in (iter([link]), [link]))
    assert [it.id for it in once.links] == [it.id for it in listed.links]
    assert once.links[-1].id == "new"


def test_a_position_made_of_a_table_shows_what_is_missing():
    assert "event=<NA>" in repr(Position("1", 33.0, 28.0, pd.NA))
