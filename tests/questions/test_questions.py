"""Saved questions give the same bytes again, and say what a change of the tables does to them."""

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, strategies as st
from worlds.commands import cableroute
from worlds.seas import two_seas

import cableroute as cr
from cableroute.geodata.catalogue_diff import CellChange, diff
from cableroute.presentation.traffic_tables import ALL
from cableroute.questions import read_questions, run_questions
from cableroute.questions.running import diff_answers
from cableroute.questions.saved import Question, saved_questions, with_question

ASKED = [
    Question("east", "compare", "F2", "I1", {"on": 2028, "k": 5}),
    Question("cut", "whatif", "F2", "I1", {"remove": ["DELTA"], "all_paths": True}),
    Question("two", "pair", "F1", "I1", {"on": 2028, "all_paths": True}),
    Question("egypt", "history", "FR", "IN",
             {"figure": "share", "years": "2012-2028", "of": "Egypt"}),
    Question("nowhere", "compare", "Atlantis", "I1"),
    Question("page", "country", "EG", given={"on": 2028}),
    Question("sides", "countries"),
]  # fmt: skip


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    return two_seas().write(tmp_path_factory.mktemp("seas") / "own")


@pytest.fixture(scope="module")
def seas(own):
    return cr.open_geodata(own, base=False)


@pytest.fixture(scope="module")
def later(tmp_path_factory):
    """The same world, DELTA retired in 2026, BETA with another date, a station gone, a new one."""
    world = two_seas()
    world.rows["systems"][2] |= {"status": "retired", "out_of_service": "2026-01"}
    world.rows["systems"][1]["ready_for_service"] = "2013"
    world.station("X", 10.0, 54.0, "DE", name_en="Newport")
    return world.open(tmp_path_factory.mktemp("later") / "own")


def files(folder):
    return {path.name: path.read_bytes() for path in Path(folder).iterdir()}


def test_a_saved_question_of_traffic_has_the_figures_of_route_traffic():
    """Europe to India without Egypt, in 2016: of all, and of each country."""
    geo = cr.open_geodata()
    question = Question("cut", "traffic", "Europe", "India", {"remove": ["Egypt"], "on": 2016})
    [found] = run_questions(geo, saved_questions([question], geo))
    demand = cr.traffic.gravity(geo, between=("Europe", "India"), conditions=cr.Conditions(on=2016))
    carried = cr.traffic.route_traffic(geo, demand, remove="Egypt", on=2016)
    rows = {row["name"]: row for row in found.rows.values() if row["of"] != "pair"}
    every = {geo.country_name(code): it for code, it in carried.countries.items()}
    assert set(rows) == {ALL, *every}
    for name, row in rows.items():
        one = carried.total if name == ALL else every[name]
        assert (row["lost_low_tbps"], row["lost_high_tbps"]) == one.lost_tbps
        assert (row["carried_low_tbps"], row["carried_high_tbps"]) == one.carried_tbps
    assert rows[ALL]["lost_high_tbps"] > 0


# --- rows ---


def test_each_row_and_cell_that_changed(seas, later):
    found = diff(seas, later)
    assert found.counts() == {
        "landing_stations": {"added": 1, "removed": 0, "changed": 0},
        "systems": {"added": 0, "removed": 0, "changed": 2},
    }
    cells = {(row.table, row.id): row.cells for row in found.rows}
    assert cells["systems", "BETA"] == (CellChange("ready_for_service", "2012", "2013"),)
    assert cells["systems", "DELTA"] == (
        CellChange("status", "in service", "retired"),
        CellChange("out_of_service", None, "2026-01"),
    )
    assert (found.old, found.new) == (seas.digest, later.digest)
    back = diff(later, seas)
    assert [(row.id, row.change) for row in back.rows if not row.cells] == [("X", "removed")]


def test_a_line_that_moved_is_one_cell(seas, tmp_path):
    world = two_seas()
    for row in world.rows["cables"]:
        if row["properties"]["id"] == "G-ONLY":
            row["geometry"]["coordinates"][1][0] -= 1.0
    (row,) = diff(seas, world.open(tmp_path / "own")).rows
    assert (row.table, row.id, [cell.column for cell in row.cells]) == (
        "cables", "G-ONLY", ["geometry"],
    )  # fmt: skip


def test_confidential_rows_are_counted_and_not_shown(seas, tmp_path):
    world = two_seas()
    world.rows["systems"][1] |= {"visibility": "confidential", "ready_for_service": "2014"}
    hidden = world.open(tmp_path / "own")
    found = diff(seas, hidden)
    assert found.hidden >= 1
    assert not any(row.id == "BETA" for row in found.rows)
    assert any(row.id == "BETA" for row in diff(seas, hidden, confidential=True).rows)


def test_folders_are_read_alone_and_other_things_refused(own, seas):
    assert diff(own, seas).rows == ()
    with pytest.raises(cr.ModelError, match="old: is 5"):
        diff(5, seas)


# --- questions ---


def test_a_file_and_back(seas, tmp_path):
    saved = saved_questions(ASKED, seas)
    file = tmp_path / "questions.toml"
    file.write_text(saved.to_toml(), encoding="utf-8")
    again = read_questions(file)
    assert again.to_toml() == saved.to_toml()
    assert again.tables == seas.digest
    assert run_questions(seas, again)[0] == run_questions(seas, saved)[0]


def test_the_answers_are_those_of_the_functions(seas):
    east, cut, two, egypt, nowhere, *_ = run_questions(seas, saved_questions(ASKED, seas))
    routes = cr.find_routes(seas, "F2", "I1", on=2028, k=5)
    assert list(east.rows) == [route.id for route in routes]
    for route in routes:
        assert east.rows[route.id]["route_km"] == pytest.approx(route.route_km)
    assert "at the end of 2028" in east.rows[routes[0].id]["status"]
    assert cut.rows["BETA+ALPHA@NORTH"]["remains"] is True
    lost = cut.rows["BETA+DELTA@SOUTH"]
    assert (lost["remains"], lost["because"]) == (False, ["Delta Cable"])
    assert next(iter(two.rows)).count(" | ") == 1
    assert egypt.rows["2028"]["paths"] == [2, 3, 3]
    assert (nowhere.rows, "Atlantis" in nowhere.why_not) == ({}, True)


def test_the_same_bytes_in_threads_and_in_another_process(own, seas, tmp_path):
    saved = saved_questions(ASKED, seas)
    run_questions(seas, saved, folder=tmp_path / "here")
    with ThreadPoolExecutor(2) as executor:
        run_questions(seas, saved, folder=tmp_path / "threads", executor=executor)
    file = tmp_path / "questions.toml"
    file.write_text(saved.to_toml(), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "cableroute", "history", "run", file, "--to", tmp_path / "there",
         "--workers", "2", "--executor", "processes", "--geodata", own, "--no-base"],
        env=os.environ | {"PYTHONHASHSEED": "4711", "TZ": "Asia/Tokyo"}, capture_output=True,
        text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "nowhere: no answer" in done.stderr
    assert files(tmp_path / "here") == files(tmp_path / "threads") == files(tmp_path / "there")
    index = json.loads(files(tmp_path / "here")["answers.json"])
    assert [item["name"] for item in index["answers"]] == [item.name for item in ASKED]


def test_what_is_finished_is_kept_and_what_is_damaged_is_made_again(seas, tmp_path):
    saved = saved_questions(ASKED[:2], seas)
    run_questions(seas, saved, folder=tmp_path / "a")
    before = files(tmp_path / "a")
    east = next(path for path in (tmp_path / "a").glob("east_*"))
    cut = next(path for path in (tmp_path / "a").glob("cut_*"))
    kept = cut.stat().st_mtime_ns
    east.write_text(east.read_text(encoding="utf-8")[:-9], encoding="utf-8")
    said = []
    run_questions(seas, saved, folder=tmp_path / "a", progress=lambda _, text: said.append(text))
    assert files(tmp_path / "a") == before
    assert cut.stat().st_mtime_ns == kept
    assert said[0] == "1 of 2, 1 damaged and made again"


def test_other_tables_are_refused_until_they_are_asked_for(seas, later):
    saved = saved_questions(ASKED[:1], seas)
    with pytest.raises(
        cr.ModelError, match=f"tables {seas.digest} of .*, but these are {later.digest}"
    ):
        run_questions(later, saved)
    assert run_questions(later, saved, other_tables=True)[0].rows


def test_what_a_change_of_tables_does_to_the_answers(seas, later):
    """DELTA retired: its route of 2028 goes; Egypt's share of 2012 is no longer known."""
    changes = diff_answers(saved_questions(ASKED, seas), seas, later)
    found = {(item.table, item.id): item for item in changes}
    assert found["east", "BETA+DELTA@SOUTH"].change == "removed"
    assert found["cut", "BETA+DELTA@SOUTH"].change == "removed"
    cells = {cell.column: cell for cell in found["egypt", "2012"].cells}
    assert (cells["likely"].old, cells["likely"].new) == (100, None)  # BETA came in 2013
    assert ("egypt", "2015") not in found  # nothing changed in that year
    assert not any(table == "nowhere" for table, _ in found)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "holds no question"),
        ("a = [", "is not TOML"),
        ("x = " + "[" * 100_000, "is nested too deeply"),
        ("question = 5", "question: is 5"),
        ('[[question]]\nname = "../up"\nask = "compare"\nstart = "a"\nend = "b"', "is not a name"),
        ('[[question]]\nname = "a"\nask = "rm"\nstart = "a"\nend = "b"', "asks 'rm'"),
        ('[[question]]\nname = "a"\nask = "whatif"\nstart = "a"\nend = "b"', "remove: is missing"),
        (
            '[[question]]\nname = "a"\nask = "pair"\nstart = "a"\nend = "b"\nkm = 3',
            "km is not a key",
        ),
        ('[[question]]\nname = 7\nask = "pair"\nstart = "a"\nend = "b"', "name: is 7"),
        ("other = 1\n", "other is not a key"),
        ('question = ["a"]', "is 'a'"),
        ("# " + "x" * 4_000_001, "is larger than 4 MB"),
    ],
)
def test_a_file_that_is_wrong_says_what_and_where(tmp_path, text, words):
    file = tmp_path / "questions.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(cr.ModelError) as told:
        read_questions(file)
    assert words in str(told.value)


def test_a_question_of_the_same_name_is_replaced(seas):
    saved = saved_questions(ASKED[:2], seas)
    made = with_question(saved, Question("east", "compare", "F1", "I1"))
    assert [(item.name, item.start) for item in made.questions] == [("cut", "F2"), ("east", "F1")]
    with pytest.raises(cr.ModelError, match="EAST is there twice"):
        with_question(saved, Question("EAST", "compare", "F1", "I1"))


def test_the_commands(own, later, tmp_path):
    file, more = tmp_path / "questions.toml", ("--geodata", own, "--no-base")
    code, _, err = cableroute("history", "save", file, "east", "F2", "I1", "--on", "2028", *more)
    assert code == 0, err
    code, _, err = cableroute(
        "history", "save", file, "cut", "F2", "I1", "--ask", "whatif", "--remove", "DELTA", *more
    )
    assert (code, "2 questions" in err) == (0, True), err
    code, _, err = cableroute("history", "save", file, "x", "F2", "I1", "--remove", "DELTA", *more)
    assert (code, "remove is not a key of compare" in err) == (2, True)
    other = next(iter(later.folders))
    code, out, err = cableroute("history", "diff", own, other, "--questions", file)
    assert code == 0, err
    text = " ".join(out.split())
    assert "systems BETA changed ready_for_service 2012 2013" in text
    assert "east BETA+DELTA@SOUTH removed" in text
    code, out, err = cableroute("history", "diff", own, own)
    assert (code, "No row differs" in out) == (0, True), err
    code, _, err = cableroute("history", "run", file, "--to", tmp_path / "out")
    assert (code, "--other-tables asks them of these tables" in err) == (2, True)


# --- any text ---

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@given(start=TEXTS, end=TEXTS, avoid=st.lists(TEXTS), more=st.sampled_from(list("\x00\x7f\\\"'\n")))
def test_any_text_is_read_again_as_it_was_saved(seas, tmp_path_factory, start, end, avoid, more):
    asked = Question("a", "compare", start + more, more + end, {"avoid": avoid})
    file = tmp_path_factory.mktemp("any") / "questions.toml"
    file.write_text(saved_questions([asked], seas).to_toml(), encoding="utf-8", newline="")
    assert read_questions(file).questions == (asked,)


def test_a_question_of_a_place_beyond_the_basic_plane_is_asked_again(own, tmp_path):
    file, tables = str(tmp_path / "questions.toml"), ("--geodata", str(own), "--no-base")
    for place in ("F2 \U0001f6a2", "F2\x7f", 'F2"', "F2\\"):
        done = cableroute("history", "save", file, "east", place, "I1", *tables)
        assert done.returncode == 0, done.stderr
        done = cableroute("history", "run", file, "--to", str(tmp_path / "answers"), *tables)
        assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("what", ["F2", "--avoid", "--remove"])
def test_a_text_that_is_not_unicode_is_refused_before_it_is_saved(own, tmp_path, what):
    """An argument that is no UTF-8 comes in halves of characters (PEP 383)."""
    wrong = ("F2\udce9", "I1", "--remove", "DELTA") if what == "F2" else (
        "F2", "I1", what, "DELTA\udce9")  # fmt: skip
    ask = ("--ask", "whatif") if "--remove" in wrong else ()
    file = tmp_path / "questions.toml"
    done = cableroute("history", "save", str(file), "east", *wrong, *ask, "--geodata", str(own),
                      "--no-base")  # fmt: skip
    assert done.returncode == 2
    assert r"DELTA\udce9" in done.stderr or r"F2\udce9" in done.stderr
    assert "\n  , " not in done.stderr
    assert not file.exists()
