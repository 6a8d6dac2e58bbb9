"""An answer draws, writes and shows itself as its command does."""

import csv
import json
import re
from dataclasses import replace

import openpyxl
import pytest
from worlds.commands import cableroute

import cableroute as cr
from cableroute.errors import ModelError, OutputError
from cableroute.presentation.columns import table_of, text_column
from cableroute.questions import run_questions
from cableroute.questions.declared import QUESTIONS
from cableroute.questions.saved import Question, saved_questions

ENDS = ("Zafarana", "Abu Talat")
MONEY = ("--term", 15, "--rate", 8, "--land", "built")
DRAWN = {
    "compare": ({}, ("diagram", *ENDS)),
    "pair": ({"k": 1}, None),
    "whatif": ({"remove": ["EG-P-ZAF-ABT-SUEZ"]}, None),
    "availability": ({}, ("availability", *ENDS)),
    "worth": ({"term": [15, 20], "rate": 8.0, "land": "built"}, ("tornado", *ENDS, *MONEY)),
    "breakeven": (
        {"term": 15, "rate": 8.0, "land": "built"}, ("break-even", *ENDS, *MONEY)
    ),
}  # fmt: skip
"""Of each question with a chart what is asked, and the command that draws the same."""


def svg(axes, path):
    """Return a chart as the command writes it, without the names that differ by the file."""
    return cr.charts.save(axes, path).read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", [kind for kind, (_, words) in DRAWN.items() if words])
def test_the_picture_of_an_answer_is_what_the_command_draws(geo, kind, tmp_path):
    given, words = DRAWN[kind]
    done = cableroute("chart", *words, "-o", tmp_path / "a.svg")
    assert done.returncode == 0, done.stderr
    answer = cr.questions.ask(geo, kind, *ENDS, **given)
    assert svg(answer.chart(), tmp_path / "b.svg") == (tmp_path / "a.svg").read_text("utf-8")


def test_a_chart_of_a_pair_and_of_what_survives_shows_those_routes_only(geo):
    pair = cr.questions.ask(geo, "pair", *ENDS, k=1)
    assert pair.chart().get_title(loc="left").startswith("2 routes from")
    left = cr.questions.ask(geo, "whatif", *ENDS, remove=["Suez and the delta railway"])
    survive = sum(row["remains"] for row in left.rows)
    assert 0 < survive < len(left.rows)
    title = left.chart().get_title(loc="left")
    count = len(left.routes)
    assert title.startswith("Route from" if count == 1 else f"{count} routes from")


def test_a_plan_and_a_figure_over_years_are_drawn(geo):
    plan = cr.questions.ask(geo, "plan", "Marseille", "Bizerte")
    assert plan.chart().get_title(loc="left") == "Depth from Marseille to Bizerte"
    years = {"figure": "routes", "years": "2020-2021"}
    over = cr.questions.ask(geo, "history", *ENDS, **years)
    assert "2020 to 2021" in over.chart().get_title(loc="left")


def test_another_chart_is_asked_by_name_and_its_options_are_checked(geo):
    answer = cr.questions.ask(geo, "worth", *ENDS, term=[15], rate=8.0, land="built")
    assert "What route 2 costs over 15 years" in answer.chart("cash-flow", number=2)._repr_html_()
    assert "What any two routes share" in answer.chart("diversity")._repr_html_()
    wrong = {
        "kind: is 'pie'": ("pie", {}),
        "field: is 'colour'": ("diagram", {"colour": "red"}),
        "number, x: does not count for diversity": ("diversity", {"number": 2, "x": "rtd_ms"}),
        "there is no route 9": ("map", {"number": 9}),
    }
    for said, (kind, given) in wrong.items():
        with pytest.raises(ModelError, match=said):
            answer.chart(kind, **given)
    bare = cr.questions.ask(geo, "compare", *ENDS)
    with pytest.raises(ModelError, match="term: is needed for tornado"):
        bare.chart("tornado")


NONE = {
    "country": (("Kenya",), {}), "countries": ((), {"count": 2}), "invest": ((), {"budget": 2e7}),
    "traffic": (("Europe", "India"), {"remove": ["Egypt"]}),
    "validate": ((), {"models": ["cost"]}),
}  # fmt: skip


def test_each_question_has_a_chart_or_says_that_it_has_none():
    assert {name for name, kind in QUESTIONS.items() if not kind.CHART} == {*NONE}


@pytest.mark.parametrize("kind", NONE)
def test_an_answer_without_a_chart_says_so_and_still_shows_and_writes_itself(geo, kind, tmp_path):
    ends, given = NONE[kind]
    answer = cr.questions.ask(geo, kind, *ends, **given)
    with pytest.raises(ModelError, match=rf"^chart: {kind}: nothing to draw \(to_frame"):
        answer.chart()
    assert "<table>" in answer._repr_html_() or kind == "traffic"  # which is a sentence
    assert openpyxl.load_workbook(answer.to_excel(tmp_path / "a.xlsx")).sheetnames


def test_an_answer_writes_what_its_command_writes(geo, tmp_path):
    answer = cr.questions.ask(geo, "pair", *ENDS, k=2)
    words = ("pair", *ENDS, "-k", 2)
    assert answer.to_csv() == cableroute(*words, "-f", "csv").stdout
    assert answer.to_json() == cableroute(*words, "-f", "json").stdout
    assert repr(answer) == "<Answer: pair, 2 rows>"
    cableroute(*words, "-o", tmp_path / "a.xlsx")
    one, other = (
        openpyxl.load_workbook(path)
        for path in (tmp_path / "a.xlsx", answer.to_excel(tmp_path / "b.xlsx"))
    )
    assert one.sheetnames == other.sheetnames
    for name in {*one.sheetnames} - {"Notes"}:  # which names options
        assert [*one[name].values] == [*other[name].values]
    assert [row["first_id"] for row in csv.DictReader(answer.to_csv().splitlines())] == [
        row["first_id"] for row in json.loads(answer.to_json())
    ]
    page = cr.questions.ask(geo, "country", "Kenya")
    assert json.loads(page.to_json())[0]["code"] == "KE"
    with pytest.raises(OutputError, match="a page is not written as csv"):
        page.to_csv()


def test_a_plan_is_one_answer_of_the_command_of_python_and_of_a_saved_question(geo):
    ends, given = ("Marseille", "Bizerte"), {"rules": "rates", "via": ["7,40"]}
    done = cableroute("plan", *ends, "--rules", "rates", "--via", "7,40", "-f", "json")
    answer = cr.questions.ask(geo, "plan", *ends, **given)
    assert answer.to_json() == done.stdout
    assert "".join(f"{note}\n" for note in answer.notes) == done.stderr
    assert "ETOPO1 1 Arc-Minute Global Relief Model" in answer.credit  # also of the public domain
    saved = saved_questions([Question("leg", "plan", *ends, given)], geo)
    [kept] = run_questions(geo, saved)
    assert [*kept.rows.values()] == json.loads(done.stdout)
    refused = cableroute("plan", *ends, "--no-move")
    assert "Marseille: it is not at sea" in refused.stderr
    with pytest.raises(ModelError, match="Marseille: it is not at sea"):
        cr.questions.ask(geo, "plan", *ends, no_move=True)


def test_a_notebook_shows_the_tables_and_nothing_of_them_is_markup(geo):
    found = cr.questions.ask(geo, "countries", names=["Kenya"])
    bad = "<script>alert(1)</script> الزعفرانة\u202e"
    shown = found._repr_html_()
    assert "<th" in shown
    assert "Kenya" in shown
    made = table_of("a", bad, [(bad,)], text_column("x", bad, 0))
    text = replace(found, tables=lambda view: [made, bad], credit=bad)._repr_html_()
    assert "<script" not in text
    assert "\u202e" not in text
    assert len(re.findall("<bdi>&lt;script&gt;alert\\(1\\)&lt;/script&gt; الزعفرانة", text)) == 5
