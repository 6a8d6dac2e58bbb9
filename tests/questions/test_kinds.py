"""Each kind of question: its answer is that of the function, and the same bytes anywhere."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from worlds.commands import cableroute
from worlds.folders import folder_with_source, write_csv
from worlds.map_pages import page_data
from worlds.seas import two_seas

import cableroute as cr
from cableroute.countries import country_profile
from cableroute.questions import ask, read_questions, run_questions
from cableroute.questions.declared import QUESTIONS
from cableroute.questions.fields import fields_of
from cableroute.questions.running import diff_answers
from cableroute.questions.saved import Question, question_faults, saved_questions, values_of
from cableroute.questions.shared import OrderedSearch

EGYPT = ("Zafarana", "Abu Talat")
EVERY = [
    Question("routes", "compare", *EGYPT),
    Question("pair", "pair", *EGYPT),
    Question("whatif", "whatif", *EGYPT, {"remove": ["Sokhna, Cairo and the desert road"]}),
    Question("up", "availability", *EGYPT,
             {"number": [1, 2], "remove": ["EG-P-ZAF-ABT-CAIRO"], "term": 15}),
    Question("replay", "availability", *EGYPT, {"replay": True}),
    Question("worth", "worth", *EGYPT, {"term": [15], "rate": 8, "second": 20e6}),
    Question("spend", "invest", *EGYPT,
             {"budget": 6e6, "price_year": 2019, "kinds": ["land path"]}),
    Question("traffic", "traffic", "France", "India", {"remove": ["Egypt"]}),
    Question("cuts", "traffic", "France", "India", {"worst": 1, "kinds": ["country"]}),
    Question("chokes", "traffic", "France", "India",
             {"chokepoints": True, "kinds": ["strait"], "losses": False}),
    Question("even", "breakeven", *EGYPT, {"term": 15, "rate": 8, "price_year": 2019}),
    Question("leg", "plan", "Marseille", "Algiers"),
    Question("kenya", "country", "KE"),
    Question("two", "countries", given={"names": ["Kenya", "Djibouti"]}),
    Question("share", "history", "Europe", "India",
             {"figure": "share", "years": "2020-2021", "of": "Egypt"}),
    Question("held", "validate", given={"models": ["lengths", "cost"]}),
]  # fmt: skip


@pytest.fixture(scope="module")
def geo():
    return cr.open_geodata()


@pytest.fixture(scope="module")
def saved(geo):
    return saved_questions(EVERY, geo)


@pytest.fixture(scope="module")
def here(saved, geo, tmp_path_factory):
    folder = tmp_path_factory.mktemp("here")
    return folder, {item.question.name: item for item in run_questions(geo, saved, folder=folder)}


def test_every_kind_has_an_answer(here):
    assert {item.ask for item in EVERY} == set(QUESTIONS)
    for name, item in here[1].items():
        assert item.rows, f"{name}: {item.why_not}"


def test_the_same_bytes_in_threads_of_another_process(saved, here, tmp_path):
    """With another hash seed and in another time zone; a country is in test_questions.py."""
    file = tmp_path / "questions.toml"
    file.write_text(saved.to_toml(), encoding="utf-8")
    assert read_questions(file).questions == saved.questions
    kept = tuple(item for item in saved.questions if item.ask != "country")
    file.write_text(replace(saved, questions=kept).to_toml(), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "cableroute", "history", "run", file, "--to", tmp_path / "there",
         "--workers", "2", "--executor", "threads"],
        env=os.environ | {"PYTHONHASHSEED": "4711", "TZ": "Asia/Tokyo"}, capture_output=True,
        text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    made, before = ({path.name: path.read_bytes() for path in folder.glob("*_*.json")}
                    for folder in (tmp_path / "there", here[0]))  # fmt: skip
    assert len(made) == len(kept) == len(before) - 1
    assert made == {name: before[name] for name in made}


def test_the_answers_are_those_of_the_functions(geo, here):
    answers = {name: item.rows for name, item in here[1].items()}
    routes = cr.find_routes(geo, *EGYPT)
    for route in routes[:2]:
        alone = cr.availability_of(geo, route).downtime_min_per_year
        assert answers["up"][route.id]["downtime_min"] == pytest.approx(alone.likely)
    both = cr.availability_of(geo, routes[:2]).downtime_min_per_year
    assert answers["up"]["set | one of 2"]["downtime_min"] == pytest.approx(both.likely)
    [left] = [row for name, row in answers["up"].items() if "without" in name]
    assert left["route_ids"] == [routes[1].id]


def test_money_has_the_figures_of_the_functions(geo, here):
    answers = {name: item.rows for name, item in here[1].items()}
    settings = cr.investment.InvestSettings(price_year=2019, kinds=("land path",))
    found = cr.investment.invest(geo, 6e6, between=[EGYPT], settings=settings)
    candidates = {
        row["id"]: row["avoided_high_min"]
        for name, row in answers["spend"].items()
        if name.startswith("candidate")
    }
    assert candidates == {
        it.candidate.id: pytest.approx(it.avoided_min_per_year.high) for it in found.candidates
    }
    worth = answers["worth"]["deal | peace-transit-2019 | yearly_cost | 15"]
    assert worth["low"] == pytest.approx(45e6 / 15)
    held, _ = cr.money.agreed_paths(geo, cr.find_routes(geo, *EGYPT))
    seconds = [
        row["id"]
        for name, row in answers["worth"].items()
        if name.startswith("second route") and "cost of a minute" in name
    ]
    routes = {route.id for route in cr.find_routes(geo, *EGYPT)}
    assert set(seconds) == routes - {route.id for route in held}


def test_traffic_and_countries_have_the_figures_of_the_functions(geo, here):
    answers = {name: item.rows for name, item in here[1].items()}
    demand = cr.traffic.gravity(geo, between=("France", "India"))
    carried = cr.traffic.route_traffic(geo, demand, remove="Egypt")
    assert answers["traffic"]["all | all"]["lost_high_tbps"] == carried.total.lost_tbps.high
    cut = cr.traffic.worst_cuts(geo, demand, k=1, kinds=["country"]).cuts[0]
    first = next(iter(answers["cuts"].values()))
    assert first["features"] == [f"country:{cut.features[0].id}"]
    assert first["lost_low_tbps"] == pytest.approx(cut.lost_tbps.low)
    points = cr.traffic.chokepoints(geo, demand, kinds=["strait"], losses=False).points
    shares = {row["id"]: row["share_high_pct"] for name, row in answers["chokes"].items()
              if name.startswith("strait")}  # fmt: skip
    assert shares == {point.id: pytest.approx(point.share_pct.high) for point in points}
    kenya = country_profile(geo, "KE")
    figures = answers["kenya"]["figures"]
    assert {key: figures[key] for key in kenya.figures} == dict(kenya.figures)
    assert list(answers["two"]) == ["KE", "DJ"]
    leg = cr.plan("Marseille", "Algiers")
    assert answers["leg"][leg.id]["route_km"] == pytest.approx(leg.route_km, abs=0.001)


def call_of(item):
    """Return the command that asks a question, from what is declared of its fields."""
    fields, first, words = fields_of(QUESTIONS[item.ask]), [], []
    for key, value in item.given.items():
        option = fields[key].option
        for one in value if isinstance(value, (list, tuple)) else [value]:
            if not option:
                first.append(one)
            elif isinstance(one, bool):
                words.append(option if one else option.replace("--", "--no-"))
            else:
                words += [option, one]
    ends = [text for text in (item.start, item.end) if text]
    if item.ask == "invest":
        return [item.ask, *words, "--between", *ends]
    if item.ask == "traffic":
        return [item.ask, *words, *(word for end in ends for word in ("--between", end))]
    name = {"countries": ["country"], "history": ["history", "figure"]}.get(item.ask, [item.ask])
    return [*name, *first, *ends, *words]


ONE_LIST = [item for item in EVERY if item.ask != "country"]  # of which JSON is one nested record


@pytest.mark.parametrize("item", ONE_LIST, ids=lambda item: item.name)
def test_the_keys_of_a_saved_row_are_those_of_the_files_of_the_command(here, item):
    saved = [list(row) for row in here[1][item.name].rows.values()]
    done = cableroute(*call_of(item), "-f", "json")
    assert done.returncode == 0, done.stderr
    assert [list(row) for row in json.loads(done.stdout)] == saved
    header = next(csv.reader(io.StringIO(cableroute(*call_of(item), "-f", "csv").stdout)))
    assert header == list(dict.fromkeys(key for row in saved for key in row))


def test_the_figures_of_a_saved_row_are_those_of_the_command(here):
    for name in ("pair", "whatif", "traffic"):
        item = next(it for it in EVERY if it.name == name)
        rows = json.loads(cableroute(*call_of(item), "-f", "json").stdout)
        assert json.loads(json.dumps([*here[1][name].rows.values()])) == rows


def test_a_change_of_tables_changes_the_answers_of_a_country(tmp_path):
    """DELTA retired: Egypt has two systems, of what it had the same rows."""
    old, world = two_seas().write(tmp_path / "old"), two_seas()
    world.rows["systems"][2] |= {"status": "retired", "out_of_service": "2026-01"}
    new = world.write(tmp_path / "new")
    one, other = (cr.open_geodata(folder, base=False) for folder in (old, new))
    asked = saved_questions([Question("egypt", "country", "EG")], one)
    changes = {item.id: item for item in diff_answers(asked, one, other)}
    cells = {cell.column: (cell.old, cell.new) for cell in changes["systems | in service"].cells}
    assert cells["number"] == (3, 2)
    assert changes["hubs | Eastport"].change == "changed"
    file = tmp_path / "questions.toml"
    file.write_text(asked.to_toml(), encoding="utf-8")
    code, out, err = cableroute("history", "diff", old, new, "--questions", file, "-f", "csv")
    assert code == 0, err
    assert "answers,egypt,systems | in service,changed,number,3,2" in out


def test_every_kind_is_added_by_the_command(geo, tmp_path):
    file = tmp_path / "questions.toml"
    for item in EVERY:
        texts = [
            f"{key}={one}"
            for key, value in item.given.items()
            for one in (value if isinstance(value, tuple) else [value])
        ]
        ends = [text for text in (item.start, item.end) if text]
        flags = [word for text in texts for word in ("--give", text)]
        code, _, err = cableroute("history", "save", file, item.name, *ends, "--ask", item.ask,
                                  *flags)  # fmt: skip
        assert code == 0, err
    made = read_questions(file)
    for one, other in zip(made.questions, EVERY, strict=True):
        assert one == other
    assert made.tables == geo.digest


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("x", *EGYPT, "--ask", "dance"), "'dance' is not a kind of question (give compare, pair,"),
        (("x", "--ask", "invest"), "budget is missing (give a number)"),
        (("x", "--ask", "invest", "--give", "budget=much"), "'much' is not valid (give a number)"),
        (
            ("x", "--ask", "invest", "--give", "money=1"),
            "money=1: money is not a key of invest (give budget=",
        ),
        (("x", *EGYPT, "--ask", "country"), "do not suit country (give one country)"),
        (("x", "Atlantis", "--ask", "country"), "Atlantis"),
        (("x", "Europe", "Atlantis", "--ask", "traffic"), "Atlantis"),
        (("x", *EGYPT, "--remove", "Suez"), "remove is not a key of compare"),
        (
            ("x", "KE", "--ask", "country", "--via", "Suez"),
            "via is not a key of country (give hubs, ",
        ),
    ],
)
def test_a_question_that_cannot_be_asked_says_what_can(tmp_path, words, said):
    file = tmp_path / "questions.toml"
    code, _, err = cableroute("history", "save", file, *words)
    assert (code, file.exists()) == (2, False)
    assert said in " ".join(err.split())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("Marseille", "Algiers", "--ask", "plan", "--give", "rules=own.toml"),
         "rules: is 'own.toml' (give shortest, offshore, rates, land, careful)"),
        (("Marseille", "Algiers", "--ask", "plan", "--give", "via=Atlantis"), "'Atlantis'"),
        ((*EGYPT, "--ask", "pair", "--give", "by=luck"), "by: is 'luck' (give risks, downtime, "),
        ((*EGYPT, "--ask", "whatif", "--remove", "Atlantis"), "nothing is called 'Atlantis'"),
        ((*EGYPT, "--ask", "availability", "--remove", "Atlantis"), "is called 'Atlantis'"),
        (("--ask", "traffic", "--give", "remove=Atlantis"), "nothing is called 'Atlantis'"),
        (("--ask", "traffic", "--give", "worst=1", "--give", "kinds=owner"),
         "kinds: is 'owner' (give station, "),
        (("--ask", "traffic", "--give", "chokepoints=true", "--give", "kinds=segment"),
         "kinds: is 'segment' (give strait, "),
        (("--ask", "invest", "--give", "budget=1", "--give", "kinds=x"), "kinds: is 'x' (give "),
        (("KE", "--ask", "country", "--give", "hubs=Atlantis"), "'Atlantis'"),
        (("--ask", "countries", "--give", "names=Atlantis"), "no country is called 'Atlantis'"),
    ],
)  # fmt: skip
def test_a_value_that_no_answer_can_use_is_refused_when_it_is_saved(tmp_path, words, said):
    file = tmp_path / "questions.toml"
    code, _, err = cableroute("history", "save", file, "x", *words)
    assert (code, file.exists()) == (2, False)
    assert said in " ".join(err.split())


def test_all_faults_of_a_question_are_reported_at_once(tmp_path):
    file = tmp_path / "questions.toml"
    code, _, err = cableroute(
        "history", "save", file, "a b", *EGYPT, "--ask", "worth", "--give", "rate=much",
        "--give", "timing=late", "--give", "land=hired", "--give", "hue=1", "--set", "foo=1",
        "--avoid", "Atlantis",
    )  # fmt: skip
    assert (code, file.exists()) == (2, False)
    for said in (
        "8 errors", "'a b' is not a name", "rate=much: 'much' is not valid", "term is missing",
        "hue is not a key of worth", "timing: is 'late' (give arrears, advance)",
        "land: is 'hired' (give built, bought)", "'foo' is not an assumption", "'Atlantis'",
    ):  # fmt: skip
        assert said in err
    assert "rate is missing" not in err


GUIDE = Path(__file__).resolve().parents[2] / "examples/guide/time.md"
HEAD = "| `--ask` | places | keys (those in bold it needs) |\n|---|---|---|\n"


def own_fields(kind):
    shared = fields_of(OrderedSearch).values()
    return [field for field in fields_of(kind).values() if field not in shared]


def question_table():
    """Return the table of the guide: each kind with its places and its keys."""
    rows = []
    for name, kind in QUESTIONS.items():
        keys = (f"**{it.name}**" if it.is_needed else it.name for it in own_fields(kind))
        rows.append(f"| `{name}` | {kind.PLACES.words} | {', '.join(keys)} |\n")
    return HEAD + "".join(rows)


def test_each_key_that_has_a_check_is_a_key_of_its_kind(geo):
    for kind in QUESTIONS.values():
        assert set(kind.checks(geo, False)) <= set(fields_of(kind)), kind


def test_the_guide_lists_each_kind_with_its_keys():
    """`python tests/questions/test_kinds.py` writes it."""
    assert question_table() in GUIDE.read_text("utf-8")


def test_values_are_read_by_the_kind():
    assert values_of("traffic", ["losses=false", "kinds=strait"]) == {
        "losses": False, "kinds": ["strait"],
    }  # fmt: skip
    with pytest.raises(cr.ModelError, match="is given twice"):
        values_of("invest", ["budget=1", "budget=2"])
    with pytest.raises(cr.ModelError, match="true or false"):
        values_of("traffic", ["losses=maybe"])


def test_a_value_of_another_kind_is_refused(tmp_path):
    file = tmp_path / "questions.toml"
    rows = ('name = "a"\nask = "invest"\nbudget = "much"', 'name = "b"\nask = "plan"\nstart = "x"')
    file.write_text("".join(f"[[question]]\n{row}\n" for row in rows), encoding="utf-8")
    with pytest.raises(cr.ModelError) as told:
        read_questions(file)
    assert "question 1, budget: is 'much' (give a number)" in str(told.value)
    assert "do not suit plan (give two places)" in str(told.value)


NUMBERS = [
    (name, field)
    for name, kind in QUESTIONS.items()
    for field in own_fields(kind)
    if field.type in (int, float)
]
OF_ROUTES = ("number", "against")


@pytest.mark.parametrize(("name", "field"), NUMBERS, ids=lambda it: getattr(it, "name", it))
def test_a_number_out_of_bounds_is_refused_before_it_is_saved(geo, name, field):
    """All but the number of a route, which only an answer knows, and a seed, which may be any."""
    wrong = [-(10**9)] if field.is_many else -(10**9)
    asked = Question("a", name, given={field.name: wrong})
    told = [fault for fault in question_faults(asked, geo) if fault.where == field.name]
    assert bool(told) == (field.name not in OF_ROUTES)


def test_bounds_are_those_of_the_answer(geo):
    cases = [
        Question("up", "availability", *EGYPT, {"term": 0}),
        Question("worth", "worth", *EGYPT, {"term": [1001], "rate": 8}),
        Question("spend", "invest", *EGYPT, {"budget": 1e13}),
        Question("cuts", "traffic", "France", "India", {"worst": 4}),
        Question("leg", "plan", "Marseille", "Algiers", {"max_detour": 0.5}),
        Question("two", "countries", given={"count": 0}),
    ]
    for asked, answer in zip(cases, run_questions(geo, saved_questions(cases, geo)), strict=True):
        (fault,) = question_faults(asked, geo)
        assert fault.message in answer.why_not
        assert fault.hint in answer.why_not


@pytest.mark.parametrize(("value", "why"), [("inf", ""), ("nan", "max_route_km"), ("-inf", "max")])
def test_a_number_that_json_has_not_is_no_limit_or_a_reason(geo, tmp_path, value, why):
    file = tmp_path / "questions.toml"
    limited = Question("a", "compare", *EGYPT, {"max_route_km": 5000.0})
    text = saved_questions([limited], geo).to_toml().replace("= 5000.0", f"= {value}")
    assert value in text
    file.write_text(text, encoding="utf-8")
    (answer,) = run_questions(geo, read_questions(file), folder=tmp_path / "answers")
    assert why in answer.why_not
    assert bool(answer.rows) == (value == "inf")
    for path in (tmp_path / "answers").glob("a_*.json"):
        assert json.loads(path.read_text(encoding="utf-8"))["question"]["max_route_km"] is None


def test_a_confidential_rate_is_in_the_answers_of_who_asks_alone(tmp_path):
    write_csv(
        folder_with_source(tmp_path / "own"), "rates",
        {"id": "secret", "quantity": "land_faults_per_1000km_year", "name": "hushed", "low": 7.77,
         "likely": 8.88, "high": 9.99, "unit": "faults per 1,000 km per year", "medium": "land",
         "country": "EG", "source_ids": "mine", "visibility": "confidential"},
    )  # fmt: skip
    geo = cr.open_geodata(tmp_path / "own")
    asked = [item for item in EVERY if item.name in ("up", "worth")]
    for item in run_questions(geo, saved_questions(asked, geo)):
        assert item.rows == {}
        assert "rests on confidential rates" in item.why_not
    told = [replace(item, given={**item.given, "confidential": True}) for item in asked]
    assert all(item.rows for item in run_questions(geo, saved_questions(told, geo)))


def test_values_are_of_a_known_kind():
    with pytest.raises(cr.ModelError, match="ask: is 'way'"):
        values_of("way", [])
    assert values_of("invest", "term=20") == {"term": 20}


if __name__ == "__main__":
    before = GUIDE.read_text("utf-8")
    old = re.search(re.escape(HEAD) + r"(?:\|.*\n)*", before)
    assert old is not None
    GUIDE.write_text(before.replace(old[0], question_table()), "utf-8")


def test_an_answer_has_its_lines_and_its_map(geo):
    """A frame of geopandas with the line of each route, and the page that the command draws."""
    answer = ask(geo, "compare", "Zafarana", "Abu Talat", k=2)
    frame, routes = answer.to_frame(), cr.find_routes(geo, "Zafarana", "Abu Talat", k=2)
    assert frame.crs.to_epsg() == 4326
    assert all(shape.equals(it.geometry) for shape, it in zip(frame.geometry, routes, strict=True))
    page = page_data(answer.map(simplify_km=1).get_root().render())
    assert [len(it["legs"]) for it in page["routes"]] == [len(route.legs) for route in routes]
    assert "comparison" not in page
    assert "comparison" in page_data(answer.map(beside_table=True).get_root().render())


def test_an_answer_without_lines_is_a_plain_frame(geo):
    found = ask(geo, "country", "Kenya").to_frame()
    assert type(found) is pd.DataFrame
    assert len(found)
