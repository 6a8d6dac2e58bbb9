"""An option that would not count is refused, and so named: nothing that is given is ignored."""

import json

import pytest
from worlds.commands import cableroute

ENDS = ("Zafarana", "Abu-Talat")
TERMS = ("--term", "15", "--rate", "8")


@pytest.mark.parametrize(
    ("arguments", "flags"),
    [
        (("compare", "--brief", *ENDS, "--lang", "ar"), "--lang"),
        (("compare", *ENDS, "--numerals", "arab", "--tiles", "OpenStreetMap"), "--tiles, --num"),
        (("plan", *ENDS, "--tiles", "OpenStreetMap"), "--tiles"),
        (("traffic", "--chokepoints", "--lang", "ar"), "--lang"),
        (("traffic", "--chokepoints", "--demand", "x.csv", "--exponent", "2"), "--exponent"),
        (("traffic", "--kind", "station", "--sets", "2"), "--sets, --kind"),
        (("country", "Egypt", "--count", "3"), "--count"),
        (("chart", "diagram", *ENDS, "--term", "5"), "--term"),
        (("chart", "diversity", *ENDS, "--number", "1"), "--number"),
        (("chart", "tornado", *ENDS, *TERMS, "--vary", "traffic"), "--vary"),
        (("breakeven", *ENDS, *TERMS, "--charge", "3"), "--charge"),
        (("breakeven", *ENDS, *TERMS, "--vary", "length", "--charge", "3", "--against", "2"),
         "--against"),
        (("history", "figure", "pair", *ENDS, "--years", "2020", "--modelled-legs"),
         "--modelled-legs"),
        (("history", "figure", "share", "Europe", "India", "--of", "Egypt", "--avoid", "Iran"),
         "--avoid"),
        (("list", "systems", "--confidence", "inferred", "--compare"), "--confidence, --compare"),
        (("list", "sources", "--country", "EG"), "--country"),
        (("list", "sources", "--set", "slack_sea_pct=9"), "--set"),
        (("along", "SEACOM-T1", "--only", "areas", "--floor", "60", "--grid", "x"),
         "--floor, --grid"),
        (("along", "SEACOM-T1", "--areas", "x.geojson", "--depths", "1"), "--depths"),
        (("along", "SEACOM-T1", "-f", "csv"), "--only crossings, --only parallels, --only areas"),
        (("convert", "x.csv", "x.kml", "--crs", "EPSG:32636"), "--layer and --crs"),
        (("rpl", "convert", "x.csv", "x.kml", "--alternating"), "--alternating"),
        (("history", "run", "x", "--to", "y", "--executor", "serial", "--workers", "2"), "serial"),
    ],
)  # fmt: skip
def test_an_option_that_would_not_count_is_refused(tmp_path, monkeypatch, arguments, flags):
    monkeypatch.chdir(tmp_path)
    code, out, err = cableroute(*arguments)
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1
    assert flags in err
    assert list(tmp_path.iterdir()) == []


def test_a_saved_question_on_pairs_has_as_many_as_it_asks_for(tmp_path):
    file, folder = tmp_path / "questions.toml", tmp_path / "answers"
    for name, count in (("two", ["--count", 2]), ("usual", []), ("ten", ["--count", 10])):
        done = cableroute("history", "save", file, name, *ENDS, "--ask", "pair", *count)
        assert done.returncode == 0, done.stderr
    assert cableroute("history", "run", file, "--to", folder).returncode == 0
    found = [json.loads(it.read_text(encoding="utf-8")) for it in folder.glob("*_*.json")]
    counts = {item["question"]["name"]: len(item["rows"]) for item in found}
    assert (counts["two"], counts["usual"]) == (2, 5)
    assert counts["ten"] == 10


def test_a_file_of_questions_drops_no_assumption(tmp_path):
    file = tmp_path / "questions.toml"
    ask, own = ("history", "save", file), ("--set", "slack_sea_pct=9")
    assert cableroute(*ask, "a", *ENDS, *own).returncode == 0
    assert cableroute(*ask, "b", *ENDS, *own).returncode == 0
    assert cableroute(*ask, "c", *ENDS).returncode == 0
    before = file.read_bytes()
    code, _, err = cableroute(*ask, "d", *ENDS, "--set", "slack_sea_pct=8")
    assert (code, file.read_bytes()) == (2, before)
    assert "holds other assumptions" in err
