"""The same route has the same figure in every pair of commands and outputs that show it."""

from __future__ import annotations

import csv
import io
import itertools
import json
from collections.abc import Mapping
from html import unescape
from typing import Any

import openpyxl
import pytest
from matplotlib import pyplot
from worlds.commands import cableroute
from worlds.map_pages import Cards, page_data, plain

import cableroute as cr
from cableroute.comparison.protected_pairs import find_pairs
from cableroute.comparison.published_figures import check_latencies
from cableroute.files import is_missing
from cableroute.presentation.names import Names
from cableroute.presentation.short_names import short_names
from cableroute.presentation.tables import figure_text, range_keys

ASKED = {
    "sea": (("Mtunzini", "Mombasa"), 3, ()),
    "land": (("Zafarana", "Abu Talat"), 3, ("EG-P-ZAF-ABT-COAST",)),
    "backhaul": (("Chania", "Rome"), 2, ()),
}
"""Of each the pair least at risk is among the shortest routes: the report has no further one."""

RANGES = ("cable_km", "rtd_ms", "availability", "downtime_min", "published_km")
FIGURES = (
    "route_km", "land_km", "sea_km", "faults_per_year", "interconnects", "access_km",
    "accuracy_km", "excess_pct", "shared_ends_km", "separation_km",
    *(f"{kind}_{name}" for kind in ("common_section", "same_corridor")
      for name in ("km", "pct", "land_km", "sea_km")),
    *(key for name in RANGES for key in range_keys(name)),
)  # fmt: skip
SET = "the set"
Shown = dict[tuple[str, str], Any]


def of_rows(rows: Any) -> Shown:
    """Return the figures of rows of routes: of JSON, CSV, GeoJSON or a table of the library."""
    found: Shown = {}
    for row in rows:
        for key in (*FIGURES, "status", "length_basis"):
            if key in row:
                value = row[key]
                if isinstance(value, str) and key in FIGURES:
                    value = float(value) if value else None
                found[row["route_id"], key] = None if is_missing(value) else value
        for key in ("deals", "risks", "countries", "waters", "straits"):
            if isinstance(row.get(key), (list, tuple)):
                found[row["route_id"], key] = sorted(
                    (it["id"], it["attribution_confidence"]) if isinstance(it, Mapping) else it
                    for it in row[key]
                )
    return found


def of_command(*arguments: object) -> list[dict[str, Any]]:
    done = cableroute(*arguments, "--format", "json")
    assert done.returncode == 0, done.stderr
    rows: list[dict[str, Any]] = json.loads(done.stdout)
    return rows


def of_whatif(ends, k) -> Shown:
    rows = of_command("whatif", *ends, "-k", k, "--remove", "FEA")
    found: Shown = {(row["route_id"], "cable_km"): row["cable_km"] for row in rows if row["before"]}
    for name in ("availability", "downtime"):
        for end in ("low_", "", "high_"):
            before = f"set_{name}_{end}before" + ("_min" if name == "downtime" else "")
            own = f"{name}{f'_{end[:-1]}' if end else ''}" + ("_min" if name == "downtime" else "")
            found[SET, own] = rows[0][before]
    return found


def of_availability(ends, k) -> Shown:
    found: Shown = {}
    for row in of_command("availability", *ends, "-k", k):
        subject = row["route_ids"][0] if row["kind"] == "route" else SET
        for name in ("availability", "downtime_min"):
            found |= {(subject, key): row[key] for key in range_keys(name)}
        if row["kind"] == "route":
            found[subject, "faults_per_year"] = row["faults_per_year"]
    return found


def of_report(made: cr.Report) -> Shown:
    """Return what the report is made of: its table, and the availabilities of its facts."""
    found = of_rows(made.table.to_dict("records"))
    each, whole = made.facts.availabilities
    for subject, item in (*zip((it.id for it in made.routes), each, strict=True), (SET, whole)):
        for name, value in (("availability", item.availability),
                            ("downtime_min", item.downtime_min_per_year)):  # fmt: skip
            low, likely, high = range_keys(name)
            found |= {(subject, low): value.low, (subject, likely): value.likely,
                      (subject, high): value.high}  # fmt: skip
    return found


def of_workbook(made: cr.Report, path) -> Shown:
    """Return the figures that the cells of the workbook's comparison store."""
    [table] = [it for section in made.sections for it in section.tables
               if it.name == "comparison" and "book" in it.outputs]  # fmt: skip
    book = openpyxl.load_workbook(made.save_workbook(path / "every.xlsx"))
    head, *rows = book[made.texts["sheet_comparison"]].iter_rows(values_only=True)
    found: Shown = {}
    for column in table.of("book").columns:
        if not column.is_number or not set(column.keys) <= set(FIGURES):
            continue
        ends = {1: ("",), 3: (" (low)", " (likely)", " (high)")}[len(column.keys)]
        for key, end in zip(column.keys, ends, strict=True):
            place = head.index(f"{column.title}{end}")
            for route, row in zip(made.routes, rows, strict=False):
                value = row[place]
                found[route.id, key] = None if value is None else value / column.scale
    return found


def of_cards(routes, cards) -> Shown:
    """Return what the card of each route on the map says, in texts."""
    found: Shown = {}
    for route, card in zip(routes, cards, strict=True):
        facts = {"on land": "0 km", "at sea": "0 km", **card["facts"]}
        for key, label in (("route_km", "route"), ("land_km", "on land"), ("sea_km", "at sea")):
            found[route.id, key] = facts[label].partition(" km")[0]
    return found


def of_paths(routes, geo) -> Shown:
    """Return what `show` says of the crossing paths among the routes, in texts."""
    found: Shown = {}
    for route in routes:
        if route.id in geo.paths:
            (facts,) = (cr.dossier(geo, route.id).facts,)
            found[route.id, "cable_km"] = facts["cable"].partition(" km")[0]
            found[route.id, "route_km"] = facts["route"].partition(" km")[0]
    return found


def of_chart(table, x: str, y: str) -> Shown:
    """Return the points of a chart of two measures, and the ends of their bars."""
    ax = cr.charts.trade_off(table, x=x, y=y)
    found: Shown = {}
    known = set(table["route_id"])
    for line in ax.lines:
        subject = line.get_label()[1:]
        if len(line.get_xdata()) == 1 and subject in known:
            found[subject, x] = line.get_xdata()[0]
            found[subject, y] = line.get_ydata()[0]
    pyplot.close(ax.figure)
    return found


def of_library(routes, geo) -> Shown:
    """Return what the routes themselves say."""
    found: Shown = {}
    index = geo.rates["group_index"]
    for route in routes:
        rtd = cr.routing.rtd_range_ms(route, group_index=(index.low, index.likely, index.high))
        found[route.id, "route_km"] = route.route_km
        for name, value in (("cable_km", route.cable_range_km), ("rtd_ms", rtd)):
            low, likely, high = range_keys(name)
            found |= {(route.id, low): value.low, (route.id, likely): value.likely,
                      (route.id, high): value.high}  # fmt: skip
        found[route.id, "deals"] = sorted(
            (item.deal.id, item.attribution_confidence) for item in route.deals
        )
    return found


OF_LINES = ("route_km", "land_km", "sea_km")


def same(subject: str, key: str, one: Any, other: Any, known: Shown) -> bool:
    """Return whether two outputs say the same; a text is that of the other's figure.

    A text has the digits of its range or of the accuracy of the line, by `known`.
    """
    for text, figure in ((one, other), (other, one)):
        if key in FIGURES and isinstance(text, str) and not isinstance(figure, str):
            ends = [known.get((subject, end)) for end in range_keys(key)] if key in RANGES else []
            accuracy = known[subject, "accuracy_km"] if key in OF_LINES else None
            return text == figure_text(key, figure, within=ends, accuracy=accuracy)
    if isinstance(one, float) and isinstance(other, (int, float)):
        return one == pytest.approx(other, rel=1e-12)
    return one == other


@pytest.fixture(scope="module", params=ASKED)
def outputs(request, geo, tmp_path_factory):
    ends, k, avoid = ASKED[request.param]
    words = (*ends, *(word for name in avoid for word in ("--avoid", name)))
    path = tmp_path_factory.mktemp("every")
    routes = cr.find_routes(geo, *ends, k=k, avoid=avoid)
    table = cr.compare(routes, cr.measures(geo))
    made = cr.report(geo, *ends, k=k, avoid=avoid)
    (path / "pairs.csv").write_text(f"place_a,place_b\n{ends[0]},{ends[1]}\n")
    page = cr.draw_comparison(routes, geodata=geo).get_root().render()
    cards = Cards(page_data(page)["features"]).of("routes")
    found = {
        "library": of_library(routes, geo),
        "compare()": of_rows(table.to_dict("records")),
        "report": of_report(made),
        "workbook": of_workbook(made, path),
        "whatif": of_whatif(words, k),
        "availability": of_availability(words, k),
        "cards of the map": of_cards(routes, cards),
        "chart of delay": of_chart(table, "rtd_ms", "route_km"),
        "chart of downtime": of_chart(table, "cable_km", "downtime_min"),
        "compare --pairs": of_rows(
            of_command("compare", "--pairs", path / "pairs.csv", "-k", k, *words[2:])
        ),
    }
    for command, more in (("routes", ["--brief"]), ("compare", [])):
        asked = ("compare", *words, "-k", k, *more)
        found[command] = of_rows(of_command(*asked))
        text = cableroute(*asked, "--format", "csv").stdout
        found[f"{command}, CSV"] = of_rows(csv.DictReader(io.StringIO(text)))
        text = cableroute(*asked, "--format", "geojson").stdout
        rows = [feature["properties"] for feature in json.loads(text)["features"]]
        found[f"{command}, GeoJSON"] = of_rows(rows)
    if paths := of_paths(routes, geo):
        found["show"] = paths
    book = openpyxl.load_workbook(path / "every.xlsx")
    cells = [str(cell) for sheet in book for row in sheet.iter_rows(values_only=True)
             for cell in row]  # fmt: skip
    texts = {
        "routes": cableroute("compare", "--brief", *words, "-k", k, columns=400).stdout,
        "compare": cableroute("compare", *words, "-k", k, columns=400).stdout,
        "report": unescape(made.html()),
        "workbook": "\n".join(cells),
        "map": plain(page),
    }
    return {route.id for route in routes}, found, (short_names(routes, Names.english(geo)), texts)


def test_every_output_calls_a_route_by_the_same_short_name(outputs):
    _, _, (names, texts) = outputs
    assert len(set(names)) == len(names)
    for output, text in texts.items():
        for name in names:
            assert name in text, output


def test_every_pair_of_outputs_has_the_same_figures(outputs):
    ids, found, _ = outputs
    for name, shown in found.items():
        assert {subject for subject, _ in shown} - {SET} == ids, name
        assert {subject for subject, _ in shown.keys() & found["compare()"].keys()} == ids, name
    for one, other in itertools.combinations(found, 2):
        for key in found[one].keys() & found[other].keys():
            known = found["compare()"]
            shown = found[one][key], found[other][key]
            assert same(*key, *shown, known), (one, other, key, shown)
    assert {key for subject, key in found["availability"] if subject == SET} >= {
        "availability",
        "downtime_min",
    }
    assert found["whatif"].keys() & found["availability"].keys() >= {(SET, "downtime_min")}
    for name in ("compare()", "report", "compare --pairs", "routes", "compare"):
        assert {key for _, key in found[name]} >= {*FIGURES, "deals", "risks", "status"}, name


def test_the_figures_of_a_pair_are_those_of_its_routes(geo):
    ends = ("Marseille", "Mumbai")
    found = find_pairs(geo, *ends)
    rows = of_command("pair", *ends)
    alone = cr.compare(found.routes, cr.measures(geo)).set_index("route_id")
    for row, pair in zip(rows, found.pairs, strict=True):
        two = [found.routes[pair.first], found.routes[pair.second]]
        assert [row["first_id"], row["second_id"]] == [route.id for route in two]
        slower = alone.loc[max((it.id for it in two), key=lambda it: alone.loc[it].rtd_ms)]
        for key in range_keys("rtd_ms"):
            assert row[key] == pytest.approx(slower[key], rel=1e-12)
        both = cr.reliability.availability_of(geo, two)
        assert [row[key] for key in range_keys("together_min")] == pytest.approx(
            [
                both.downtime_min_per_year.low,
                both.downtime_min_per_year.likely,
                both.downtime_min_per_year.high,
            ],
            rel=1e-9,
        )


def test_a_published_delay_is_held_against_the_route_that_is_listed(geo):
    """The published delay of a pair is beside that of a route of `compare` between its places."""
    ids = ["azure-mrs-pnq", "azure-mrs-sin", "azure-mrs-auh"]
    for check in check_latencies(geo, ids=ids):
        ends = geo.latencies[check.id].start, geo.latencies[check.id].end
        listed = of_command("compare", "--brief", *ends)
        found = [*check.modelled_ms]
        assert any(
            found == pytest.approx([it[key] for key in range_keys("rtd_ms")], rel=1e-12)
            for it in listed
        )
