"""A figure has one text: in the terminal, the report, the workbook, the page and the exports."""

from __future__ import annotations

import csv
import html
import io
import itertools
import json
import math
import re

import openpyxl
import pytest
from worlds.commands import cableroute
from worlds.map_pages import Cards, page_data
from worlds.report_pages import Page

import cableroute as cr
from cableroute.maps.comparison_page import compared
from cableroute.maps.features import TABLES
from cableroute.presentation.availability_tables import availability_record, availability_table
from cableroute.presentation.dossier_fields import name_of
from cableroute.presentation.dossiers import page
from cableroute.presentation.further_path_tables import second_rows, second_table
from cableroute.presentation.money_tables import costs_table
from cableroute.presentation.names import Names
from cableroute.presentation.route_tables import comparison_tables
from cableroute.presentation.tables import MISSING, Table, figure_text, range_texts
from cableroute.presentation.terminal import View
from cableroute.reports.document import Report
from cableroute.routing import passage

REQUESTS = {
    "sea": ("Mtunzini", "Mombasa", (), 3),
    "land": ("Zafarana", "Abu Talat", ("EG-P-ZAF-ABT-COAST",), 10),
}
"""Of each the pair least at risk is among the shortest routes: the report has no further one."""

PLACES = ("number", "common_section_with", "same_corridor_with")
MONEY = {"rate_pct": 8, "terms_years": (15,), "second_price": 20e6}


@pytest.fixture(scope="module", params=REQUESTS)
def request_(request, geo):
    start, end, avoid, k = REQUESTS[request.param]
    made = cr.report(geo, start, end, k=k, avoid=avoid, **MONEY)
    command = ("compare", start, end, "--count", k)
    return made, (*command, *(part for name in avoid for part in ("--avoid", name)))


def figures(table: Table, output: str) -> dict[tuple[str, int], tuple[str, str]]:
    """Return the text and range of each figure of a table, by its key and the row's place."""
    return {
        (column.key, place): column.texts(row)
        for column in table.of(output).columns
        if column.is_number and column.key not in PLACES
        for place, row in enumerate(table.rows)
    }


def tables_of(made: Report, name: str) -> dict[str, Table]:
    """Return the tables of a report by the output that shows them."""
    every = [table for section in made.sections for table in section.tables if table.name == name]
    return {output: table for table in every for output in table.outputs}


def of_page(made: Report, section: str, name: str) -> dict[tuple[str, int], tuple[str, str]]:
    """Return what stands in the HTML of the report."""
    page, table = Page(made.html()), tables_of(made, name)["page"].of("page")
    [tables] = [it.tables for it in made.sections if it.name == section]
    before = list(itertools.takewhile(lambda it: it.name != name, tables))
    found = {}
    for column in table.columns:
        if column.is_number and column.key not in PLACES:
            skipped = sum(
                len(other.of("page").rows)
                for other in before
                if "page" in other.outputs
                and column.keys in [it.keys for it in other.of("page").columns]
            )
            cells = page.column(section, " ".join(column.keys))[skipped:]
            for place, cell in enumerate(cells[: len(table.rows)]):
                text, _, ends = cell.strip().partition(" ")
                if text in ("≥", "≤"):
                    least, _, ends = ends.strip().partition(" ")
                    text = f"{text} {least}"
                if column.too_wide and cell.strip().startswith(column.too_wide):
                    text, ends = column.too_wide, cell.strip().removeprefix(column.too_wide)
                found[column.key, place] = (text, ends.strip())
    return found


def of_book(made: Report, name: str, path) -> dict[tuple[str, int], tuple[str, str]]:
    """Return what a spreadsheet shows: stored figures in the formats of their cells."""
    table = tables_of(made, name)["book"].of("book")
    book = openpyxl.load_workbook(made.save_workbook(path / "report.xlsx"))
    head, *rows = book[made.texts[f"sheet_{name}"]].iter_rows()
    places = {cell.value: place for place, cell in enumerate(head)}
    found = {}
    accuracy = next((column for column in table.columns if column.key == "accuracy_km"), None)
    for column in table.columns:
        if not column.is_number or column.key in PLACES:
            continue
        ends = {1: ("",), 2: ("low", "high"), 3: ("low", "likely", "high")}[len(column.keys)]
        lacks = [bool(row.get(column.at_least)) for row in tables_of(made, name)["book"].rows]
        parts = ", of the known parts" if any(lacks) else ""
        titles = [f"{column.title} ({end}{parts})" if end else column.title for end in ends]
        for place, row in enumerate(rows):
            cells = [row[places[title]] for title in titles]
            values = [cell.value for cell in cells]
            known = row[places[accuracy.title]].value if column.accuracy else None
            rounding = column.rounding.within(values, known)
            found[column.key, place] = range_texts(values, rounding, sign=column.sign)
            if column.too_wide and values[1] is None and values[0] is not None:
                found[column.key, place] = (column.too_wide, found[column.key, place][0])
            if lacks[place] and values[0] is not None:  # a lower bound, and what is known
                least = rounding.least(values[0])
                span = range_texts([least, values[-1]], rounding)[0]
                found[column.key, place] = (f"≥ {rounding.text(least)}", span)
            for cell in cells:
                text = "" if cell.value is None else rounding.text(cell.value)
                if '"' in cell.number_format:
                    assert cell.number_format.split('"')[1] == text
                elif cell.value is not None:
                    decimals = len(cell.number_format.partition(".")[2])
                    plain = text.replace("−", "-").replace(",", "")
                    assert float(f"{cell.value:.{decimals}f}") == float(plain)
    return found


def agree(outputs: dict[str, dict[tuple[str, int], tuple[str, str]]]) -> int:
    """Hold every two outputs against one another; return how many figures both have."""
    both = 0
    for one, other in itertools.combinations(outputs, 2):
        common = outputs[one].keys() & outputs[other].keys()
        # a page leaves out a column that holds no figure
        held = [text for text, _ in outputs[one].values() if text != MISSING]
        assert common or not held, (one, other)
        for key in common:
            assert outputs[one][key] == outputs[other][key], (one, other, key)
        both += len(common)
    return both


def test_the_comparison(request_, geo, tmp_path):
    made, command = request_
    table = tables_of(made, "comparison")["page"]
    said = cableroute(*command, "--wide").stdout
    terminal = figures(table, "terminal")
    for text in itertools.chain.from_iterable(terminal.values()):
        assert text in said
    columns = compared(
        made.routes, made.table, geodata=geo, columns=None,
        assumptions=made.facts.assumptions, confidential=False,
    )  # fmt: skip
    page = {
        (column.key, place): cells[at][:2]
        for place, cells in enumerate(columns.cells)
        for at, column in enumerate(columns.columns)
        if column.key not in ("common_section_km", "same_corridor_km")  # with what else is said
    }
    exports = {}
    for form in ("json", "csv"):
        text = cableroute(*command, "--format", form).stdout
        rows = json.loads(text) if form == "json" else list(csv.DictReader(io.StringIO(text)))
        rows = [
            {key: float(row[key]) if row.get(key) not in (None, "") else None
             for column in table.columns if column.is_number
             for key in (*column.keys, "accuracy_km") if key not in PLACES}
            for row in rows
        ]  # fmt: skip
        exports[form] = figures(Table("export", table.columns, rows), "book")
    outputs = {
        "terminal": terminal,
        "report": of_page(made, "comparison", "comparison"),
        "workbook": of_book(made, "comparison", tmp_path),
        "page": page,
        **exports,
    }
    assert agree(outputs) > 100


def test_availability(request_, geo, tmp_path):
    made, _ = request_
    each, whole = made.facts.availabilities
    records = [
        availability_record("route", route.name, [route], item, 15)
        for route, item in zip(made.routes, each, strict=True)
    ]
    records.append(availability_record("set", "one", made.routes, whole, 15))
    records = json.loads(json.dumps(records))
    outputs = {
        "terminal": figures(availability_table(Names.english(geo), records, 15), "terminal"),
        "report": of_page(made, "availability", "availability"),
        "workbook": of_book(made, "availability", tmp_path),
    }
    assert agree(outputs) >= 3 * 3 * len(made.routes)
    pages = figures(tables_of(made, "elements")["page"].of("page"), "page")
    assert of_page(made, "availability", "elements").items() >= pages.items()


def test_money(request_, geo, tmp_path):
    made, _ = request_
    given, routes = made.facts.money, made.routes
    over = cr.money.Terms(rate_pct=8, term_years=15, timing="arrears")
    costs = [cr.route_cost(geo, route, price_year=given.price_year, land="bought")
             for route in routes]  # fmt: skip
    lives = [cr.money.lifetime_cost(cost, terms=over).total for cost in costs]
    numbered = [(at, route.name, cost)
                for at, (route, cost) in enumerate(zip(routes, costs, strict=True))]  # fmt: skip
    names = Names.english(geo)
    have, _ = cr.money.agreed_paths(geo, routes, assumptions=made.facts.assumptions)
    have = have or routes[:1]
    others = [(at, route) for at, route in enumerate(routes) if route not in have]
    found = cr.money.second_paths(
        geo, have, seconds=[route for _, route in others], price=20e6, terms=over,
        assumptions=made.facts.assumptions,
    )  # fmt: skip
    for name, table in (
        ("worth_costs", costs_table(names, numbered, lives, 15)),
        ("worth_second", second_table(
            names, second_rows([(at, route.name) for at, route in others], found), "")),
    ):  # fmt: skip
        outputs = {
            "terminal": figures(table, "terminal"),
            "report": of_page(made, "worth", name),
            "workbook": of_book(made, name, tmp_path),
        }
        known = [text for text, _ in outputs["terminal"].values() if text != MISSING]
        assert agree(outputs) > 0 or not known


def test_pairs_are_the_same_in_sentences_tables_and_on_the_page(request_, geo, tmp_path):
    made, command = request_
    facts = made.facts
    data = compared(
        made.routes, made.table, geodata=geo, columns=None,
        assumptions=facts.assumptions, confidential=False,
    ).data  # fmt: skip
    rows = tables_of(made, "pairs")["book"]
    book = figures(rows, "book")
    of_pair = dict(zip(itertools.combinations(range(len(made.routes)), 2), data["pairs"],
                       strict=True))  # fmt: skip
    for place, row in enumerate(rows.rows):
        pair = of_pair[row["first"] - 1, row["second"] - 1]
        assert book["ends_km", place][0] == pair["ends_km"]
        for kind in ("common_section", "same_corridor"):
            figures_of = ("km", "pct", "land_km", "sea_km")
            assert [book[f"{kind}_{name}", place][0] for name in figures_of] == pair[kind]
        assert book["separation_km", place][0] == (pair["apart"]["km"] if pair["apart"] else "–")
    best = of_pair[facts.best.first, facts.best.second]
    shown = Page(made.html()).sections["diversity"]
    kinds = [kind for kind in ("common_section", "same_corridor") if best[kind][0] != "0"]
    assert kinds
    for kind in kinds:
        assert f"{best[kind][1]} %" in shown
        land, sea = best[kind][2:]
        assert (f"land {land} km" in shown) == (land != "0")
        assert f"sea {sea} km" in shown or sea == "0"
    # the command looks beyond the routes of the report: its figures are those of its own pair
    rows = json.loads(cableroute("pair", *command[1:], "--format", "json").stdout)
    said = re.sub(r"\s+", " ", cableroute("pair", *command[1:], "--wide").stdout)
    accuracy = 50 if rows[0]["same_corridor_sea_km"] else 5  # of lines at sea, and of roads
    for place in ("land", "sea"):
        name = f"same_corridor_{place}_km"
        text = figure_text(name, rows[0][name], accuracy=accuracy)
        assert f"{place} {text} km" in said or text == "0"


@pytest.fixture(scope="module")
def cards(geo):
    return Cards(page_data(cr.draw_map(geodata=geo).get_root().render())["features"])


def of_terminal(geo, found) -> dict[str, list[dict[str, str]]]:
    """Return the rows of a dossier as a terminal shows them, without what a card leaves out.

    A card says a name once, where the terminal has the id and the name, and no ends of a segment.
    """
    shown = {}
    for table in page(geo, found):
        if isinstance(table, Table) and table.title in found.tables:
            rows = []
            for row in table.rows:
                cells = {
                    column.key: column.texts(row)[0] if column.is_number else row[column.key]
                    for column in table.of("terminal").columns
                }
                if "id" in cells:
                    [thing] = cells["id"].parts
                    kept = {key: text for key, text in cells.items() if text != thing.name}
                    cells = kept | {"id": thing.name}
                if table.title == "Segments":
                    cells = {key: cells[key] for key in cells if key not in ("from", "to")}
                rows.append({key: text for key, text in cells.items() if text})
            shown[table.title] = rows
    return shown


def in_words(lists: dict[str, list[dict[str, str]]]) -> dict[str, list[list[str]]]:
    """Return the texts of rows: what the page has no card of goes by its name, not its id."""
    return {title: [sorted(row.values()) for row in rows] for title, rows in lists.items()}


def test_the_map_of_the_world_leaves_nothing_out(cards, geo):
    """Some cables of Fiji and New Zealand, and their stations, are near the edge of any map."""
    assert len(cards.of("places")) == len(geo.stations)
    for table in ("segments", "systems"):
        assert len(cards.of(table)) == len(getattr(geo, table))


@pytest.mark.parametrize("table", TABLES[:8])
def test_a_card_says_what_the_terminal_says(table, cards, geo):
    drawn = {"places": "stations"}.get(table, table)
    named: dict[str, list[str]] = {}  # a stretch may have the name of another
    for item in getattr(geo, drawn).values():
        named.setdefault(name_of(item), []).append(item.id)
    assert len(cards.of(table)) >= 30
    for card in cards.of(table):
        ids = [card["id"]] if "id" in card else named[card["name"]]
        alike = [cr.dossier(geo, name) for name in ids]
        found = next((it for it in alike if it.facts == card["facts"]), alike[0])
        assert (card["name"], card["kind"]) == (found.title, found.kind)
        assert card["facts"] == found.facts
        assert list(card["facts"]) == list(found.facts)
        shown = of_terminal(geo, found)
        shown.pop("Neighbours", None)  # a map shows them beside it
        assert in_words(card["lists"]) == in_words(shown)
        assert card["uncertain"] == list(found.uncertain)
        assert card["sources"] == [geo.sources[name].title for name in found.source_ids]
        assert card.get("name_ar", "") == found.name_ar


@pytest.mark.parametrize(
    ("table", "name"),
    [("stations", "EG-ZAF"), ("systems", "PEACE"), ("segments", "PEACE-S-KHI-ZAF"),
     ("stretches", "EG-S-SKW-CSE"), ("paths", "EG-P-ZAF-ABT-CAIRO"), ("groups", "EG-G-WADI-ARABA"),
     ("deals", "peace-transit-2019"), ("incidents", "INC-2008-01-30-ALEXANDRIA")],
)  # fmt: skip
def test_the_terminal_prints_what_the_card_says(table, name, cards, geo):
    title = name_of(getattr(geo, table)[name])
    every = cards.of({"stations": "places"}.get(table, table))
    card = next(it for it in every if it["name"] == title)
    said = " ".join(cableroute("show", name, columns=400).stdout.split())
    for text in (*card["facts"].values(), *card["uncertain"]):
        assert " ".join(text.split()) in said
    for rows in card["lists"].values():
        for row in rows:
            assert all(text in said for key, text in row.items() if key != "id")


@pytest.mark.parametrize(
    ("start", "end"), [("Marseille", "Singapore"), ("London", "Mumbai"), ("Zafarana", "Abu Talat")]
)
def test_deals_and_risks_of_a_route_are_the_same_wherever_they_stand(geo, start, end):
    """Terminal, JSON and the data of the map: each deal by its confidence, each kind of risk."""
    conditions = {"k": 6}
    routes = cr.find_routes(geo, start, end, **conditions)
    given = json.loads(cableroute("compare", start, end, "-k", 6, "--format", "json").stdout)
    frame = cr.compare(routes, cr.measures(geo))
    rows = frame.drop(columns="geometry").to_dict("records")
    names = Names.english(geo)
    tables = comparison_tables(geo, routes, rows, View())
    table = next(it for it in tables if isinstance(it, Table) and it.name == "comparison")
    attached = next((it for it in tables if isinstance(it, Table) and it.name == "deals"), None)
    letters = {} if attached is None else {row["letter"]: row["id"] for row in attached.rows}
    of_map = [
        {(item.deal.id, item.attribution_confidence) for item in route.deals} for route in routes
    ]
    for row, shown, route_deals in zip(given, table.rows, of_map, strict=True):
        of_json = {(item["id"], item["attribution_confidence"]) for item in row["deals"]}
        assert of_json == route_deals
        cell = shown["deal_letters"]
        lines = [] if isinstance(cell, str) else [str(line) for line in cell]
        of_terminal = {
            (letters[letter], line.partition(": ")[0])
            for line in lines
            for letter in line.partition(": ")[2].split(", ")
        }
        assert of_terminal == of_json
        kinds = {geo.risks[name].kind for name in row["risks"]}
        assert (
            (set(shown["risk_kinds"]) == kinds)
            if kinds
            else (shown["risk_kinds"] == names.texts["none_known"])
        )


def test_risks_of_the_report_are_those_of_the_routes(geo):
    made = cr.report(geo, "Marseille", "Mumbai", k=3)
    [section] = [it for it in made.sections if it.name == "risks_passed"]
    [table] = section.tables
    expected = {
        geo.risks[name].name
        for route in cr.find_routes(geo, "Marseille", "Mumbai", k=3)
        for name in passage(geo, route).risks
    }
    assert expected
    assert {row["name"] for row in table.rows} == expected
    arabic = cr.report(geo, "Marseille", "Mumbai", k=3, language="ar")
    assert "مخاطر البلدان والمياه" in arabic.html()


SPAN = re.compile(r"(?<![\w.,–−-])(\d[\d,]*(?:\.\d+)?)–(\d[\d,]*(?:\.\d+)?)(?![\w–-]|[.,]\d)")
YEAR = re.compile(r"(19|20)\d\d")


def last_digit(text: str) -> int:
    """Return the decimals of the last digit that is said, below 0 of tens, hundreds and so on."""
    digits = text.replace(",", "")
    whole, _, decimals = digits.partition(".")
    return len(decimals) if decimals else len(whole.rstrip("0")) - len(whole)


def too_fine(text: str) -> list[str]:
    """Return the spans whose ends say more than two digits of their width, and more than two."""
    found = []
    for low, high in SPAN.findall(text):
        ends = [float(end.replace(",", "")) for end in (low, high)]
        if YEAR.fullmatch(low) and YEAR.fullmatch(high):
            continue
        carried = 1 - math.floor(math.log10(abs(ends[1] - ends[0])))
        for end, value in zip((low, high), ends, strict=True):
            left = 100 - value if 99 <= ends[1] <= 100 else value  # a share of time: the rest of it
            own = 1 - math.floor(math.log10(left)) if left else 0
            if last_digit(end) > max(carried, own):
                found.append(f"{low}–{high}")
    return found


def test_a_span_that_is_too_fine_is_found():
    assert too_fine("67.64–224.31 M USD, 40,726–91,000 min") == ["67.64–224.31"] * 2 + [
        "40,726–91,000"
    ]
    assert too_fine("70–220 M USD, in 2008–2019, 0.11–0.4, routes 1–10, 536–539") == []


def test_no_span_says_more_than_its_width_carries(request_, geo):
    """Wherever it stands: the report as a page, its sentences, and what the commands print."""
    made, (_, start, end, *more) = request_
    measured = re.sub('<td[^>]*data-label="KP.*?</td>', "", made.html())  # from KP to KP
    texts = [re.sub("<[^>]*>", "", html.unescape(measured))]
    over = ("--rate", 8, "--term", 15)
    for command, own in (("compare", ()), ("availability", ()), ("worth", over)):
        texts.append(cableroute(command, start, end, *more, *own, "--wide").stdout)
    assert [too_fine(text) for text in texts] == [[]] * len(texts)
    assert all(len(SPAN.findall(text)) > 3 for text in texts)
    # a sum without one of its parts is the least that it is
    cost = cr.route_cost(geo, made.routes[0], price_year=made.facts.money.price_year, land="bought")
    terms = cr.money.Terms(rate_pct=8, term_years=15, timing="arrears")
    life = cr.money.lifetime_cost(cost, terms=terms).total
    assert life.not_known
    assert "≥: at least" in " ".join(texts[-1].split())
    if life.known_high:
        bounds = [
            float(text.replace(",", ""))
            for part in (texts[0], texts[-1]) for text in re.findall(r"≥ ([\d,.]+\d)", part)
        ]  # fmt: skip
        assert any(0 <= 1e-6 * life.low - bound < 0.1 * bound for bound in bounds)
