"""A text in place of an object of the library's is an error that says what to give."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from shapely import LineString

import cableroute as cr
from cableroute.batches import in_chunks
from cableroute.geodata.vector_files import read_features
from cableroute.importing import import_catalogue
from cableroute.rpl import Position, Span

LINES = [LineString([(0, 0), (1, 1)]), LineString([(0, 1), (1, 0)])]
RPL = cr.rpl.RPL("R", (Position("1", 0.1, 0.0), Position("2", 1.0, 0.0)), [Span(slack_pct=2.0)])
PLACES = (10.0, 40.0), (10.5, 40.0)
PAIR = ("Zafarana", "Abu Talat")
FLOWS = cr.money.CashFlows((1.0,), (0.0,), "USD", 2020)


def in_parts(**given):
    return cr.comparison.history(cr.open_geodata(), "routes", [2020], *PAIR, **given)


CALLS = {
    "crossings, executor": lambda: cr.geometry.all_crossings(LINES, executor="x"),
    "crossings, settings": lambda: cr.geometry.all_crossings(LINES, settings="x"),
    "parallels, executor": lambda: cr.geometry.all_parallels(LINES, within_km=9, executor="x"),
    "band, settings": lambda: cr.planning.corridor_band(*PLACES, settings="x"),
    "alternatives, settings": lambda: cr.planning.plan_alternatives(*PLACES, settings="x"),
    "pairs, executor": lambda: cr.planning.plan_pairs([PLACES], executor="x"),
    "seabed, settings": lambda: cr.seabed.open_seabed(settings="x"),
    "read_rpl, settings": lambda: cr.rpl.read_rpl("list.csv", "x"),
    "bill, allowances": lambda: cr.rpl.bill_of_quantities(RPL, "x"),
    "check_rpl, limits": lambda: cr.rpl.check_rpl(RPL, limits="x"),
    "events, rules": lambda: cr.rpl.event_codes(["BMH"], rules="x"),
    "repeaters, settings": lambda: cr.rpl.place_repeaters(RPL, settings="x"),
    "history, executor": lambda: in_parts(executor="x"),
    "history, progress": lambda: in_parts(progress="x"),
    "chunks, executor": lambda: in_chunks(len, None, [1], "x"),
    "questions, saved": lambda: cr.questions.run_questions("x", cr.open_geodata()),
    "scenarios": lambda: cr.traffic.route_scenarios(cr.open_geodata(), None, ["Egypt"]),
    "features, limits": lambda: read_features("lines.kml", limits="x"),
    "import, limits": lambda: import_catalogue("a.json", "made", limits="x"),
    "chart, ax": lambda: cr.charts.cash_flow(FLOWS, rate_pct=8, ax="x"),
    "map, ax": lambda: cr.charts.corridor_map(
        cr.find_routes(cr.open_geodata(), *PAIR), cr.open_geodata(), ax="x"
    ),
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
