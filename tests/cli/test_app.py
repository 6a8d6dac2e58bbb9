"""The command line: run as a process, as a user meets it, where that may matter."""

import contextlib
import csv
import io
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
from worlds.commands import cableroute
from worlds.confidential import public_rows, write_folder

from cableroute.cli import main
from cableroute.cli.app import interrupts_kept

ROOT = Path(__file__).resolve().parents[2]
PAIR = ("Zafarana", "Abu Talat")


def process(*arguments, cwd=ROOT, **environment):
    return subprocess.run(
        [sys.executable, "-m", "cableroute", *map(str, arguments)],
        cwd=cwd, env=os.environ | {"PYTHONPATH": str(ROOT), "COLUMNS": ""} | environment,
        capture_output=True, text=True, encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip


def one_line(text):
    return len(text.strip().splitlines()) == 1


def test_compare_prints_a_row_a_route_with_its_deals():
    done = process("compare", *PAIR)
    assert done.returncode == 0, done.stderr
    for name in (
        "Sokhna, Cairo and the desert road", "Wadi Araba, Beni Suef and Fayoum",
        "Suez and the delta railway", "peace-transit-2019", "letter of intent",
        "USD 45,000,000", "USD 20,000,000", "candidate", "OpenStreetMap contributors (ODbL 1.0)",
    ):  # fmt: skip
        assert name in done.stdout
    assert "…" not in done.stdout
    assert "lower bounds" in done.stderr
    assert "Canal bank and the coast road" in done.stderr  # left out, and said so


def test_json_is_a_list_of_rows_with_the_columns_of_compare(crossing, geo):
    import cableroute as cr

    rows = json.loads(cableroute("compare", *PAIR, "--format", "json").stdout)
    table = cr.compare(crossing, cr.measures(geo))
    assert [list(row) for row in rows] == [[*table.columns.drop("geometry"), "assumptions"]] * len(
        table
    )
    assert [row["route_km"] for row in rows] == pytest.approx(list(table.route_km))
    deals = {deal["id"]: deal for deal in rows[0]["deals"]}
    assert deals["peace-transit-2019"]["value"] == 45_000_000
    assert deals["peace-transit-2019"]["value_basis"] == "estimated"
    assert deals["peace-second-path-loi-2019"]["kind"] == "letter of intent"
    assert {deal["attribution_confidence"] for deal in deals.values()} == {"candidate"}


def test_csv_and_geojson():
    rows = list(csv.DictReader(io.StringIO(cableroute("compare", *PAIR, "-f", "csv").stdout)))
    assert len(rows) >= 3
    assert 380 <= float(rows[0]["route_km"]) <= 440
    data = json.loads(cableroute("compare", *PAIR, "-f", "geojson").stdout)
    assert data["type"] == "FeatureCollection"
    assert "ODbL" in data["attribution"]
    assert len(data["features"]) == len(rows)
    assert data["features"][0]["geometry"]["coordinates"][0] == [32.66012, 29.11007]


@pytest.mark.parametrize("command", ["stations", "paths", "deals"])
@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_lists(command, form):
    done = cableroute("list", command, "--format", form)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert len(done.stdout.splitlines()) > 3
    if form == "json":
        assert all("id" in row for row in json.loads(done.stdout))


def test_the_form_of_a_file_is_that_of_its_name(tmp_path):
    done = cableroute("list", "stations", "--output", tmp_path / "stations.geojson")
    assert done.returncode == 0
    assert done.stdout == ""
    features = json.loads((tmp_path / "stations.geojson").read_text(encoding="utf-8"))["features"]
    assert any(item["properties"]["name_ar"] == "الزعفرانة" for item in features)


def test_deals_keep_each_value_whole():
    rows = {row["id"]: row for row in json.loads(cableroute("list", "deals", "-f", "json").stdout)}
    peace = rows["peace-transit-2019"]
    assert (peace["value"], peace["currency"], peace["term_years"]) == (45_000_000, "USD", None)
    assert peace["includes_landing"] is True
    assert (peace["paths_low"], peace["paths_high"]) == (2, None)  # as the deal says: 2 or more
    assert (peace["covered_paths_low"], peace["covered_paths_high"]) == (2, 3)
    assert peace["value_per_km_low"] == pytest.approx(45_000_000 / peace["ground_high_km"])
    assert peace["value_per_km_high"] == pytest.approx(45_000_000 / peace["ground_low_km"])
    assert rows["peace-second-path-loi-2019"]["value_per_km_low"] is None
    text = cableroute("list", "deals").stdout
    assert "includes landing" in text
    for total in ("65,000,000", "95,000,000", "151,000,000", "131,000,000"):
        assert total not in text


@pytest.mark.parametrize(
    "pair",
    [
        ("zafarana", "ABU TALAT"),
        ("الزعفرانة", "أبو تلات"),
        ("الزعفرانه", "ابو تلات"),
        ("EG-ZAF", "EG-ABT"),
        ("Zaafarana", "abu-talat"),
    ],
)
def test_names_in_any_spelling(pair):
    done = cableroute("compare", *pair, "-f", "json")
    assert done.returncode == 0, done.stderr
    assert {(row["start_id"], row["end_id"]) for row in json.loads(done.stdout)} == {
        ("EG-ZAF", "EG-ABT")
    }


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("compare", "Zafarna", "Abu Talat"), ("Zafarna", "Zafarana (EG-ZAF)")),
        (("compare", "Zafarana 3", "Abu Talat"), ("Zafarana 3", "EG-ZA2")),
        (("compare", "Atlantis", "Abu Talat"), ("Atlantis",)),
        (("compare", "Taba", "Suez", "--avoid", "Jordan"), ("Jordan is avoided", "Taba", "Suez")),
        (("compare", "Suez", "suez"), ("both ends",)),
        (("compare", "Karachi", "Suez", "--avoid", "Egypt"), ("PK", "Egypt is avoided")),
        (("list", "stations", "--geodata", "/no/such/folder"), ("no such folder",)),
        (("list", "stations", "--output", "/no/such/folder/a.csv"), ("no folder",)),
        (("map", *PAIR, "--output", "/no/such/folder/a.html"), ("no folder",)),
        (("compare", *PAIR, "--map", "/no/such/folder/a.html"), ("no folder",)),
        (("list", "deals", "-f", "gpkg"), ("--output",)),
    ],
)
def test_what_cannot_be_done_is_one_line_and_exit_code_2(arguments, words):
    done = cableroute(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert one_line(done.stderr), done.stderr
    assert "Traceback" not in done.stderr
    for word in words:
        assert word in done.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("report", "Marseille", "Mumbai", "--lang", "fr"), ("--lang: 'fr'", "'en', 'ar'")),
        (("map", "Marseille"), ("give A and B", "cableroute map --help")),
        (("chart", "nosuch", *PAIR), ("KIND: 'nosuch'", "'trade-off'")),
        (("compare", *PAIR, "--avod", "Egypt"), ("--avod", "--avoid", "cableroute compare --help")),
        (("compare", "Zafarana"), ("A and B", "cableroute compare --help")),
        (("report", "Zafarana"), ("A and B", "--country", "cableroute report --help")),
        (("nothing",), ("'nothing'", "cableroute --help")),
        (("list", "stations", "-f", "x"), ("--format: 'x'", "'geojson'")),
        (("compare", *PAIR, "--count", "0"), ("--count: ", "1")),
        (("compare", *PAIR, "--max-shared", "much"), ("--max-shared: ", "number")),
        (("compare", *PAIR, "more"), ("unexpected", "more")),
        (("compare", *PAIR, "--via"), ("--via", "requires an argument")),
    ],
)
def test_a_wrong_call_is_reported_in_one_plain_line(arguments, words):
    done = cableroute(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert one_line(done.stderr), done.stderr
    assert done.stderr.startswith("error: ")
    assert "--help)" in done.stderr or "(give " in done.stderr
    assert [word for word in words if word not in done.stderr] == []
    for never in ("Value error", "Invalid", "Input should", "╭"):
        assert never not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "options", "never"),
    [
        (("availability", *PAIR, "--term", "0"), ("availability: --term: is 0",), "term_years"),
        (("chart", "trade-off", *PAIR, "--x", "Q7"), ("--x: 'Q7' is not a column",), "objectives"),
        (("availability", *PAIR, "--remove", "Q7"), ("--remove: nothing is called",), "avoid"),
        (
            ("worth", *PAIR, "--term", "15", "--rate", "8", "--second", "-5"),
            ("worth: --second: is -5",),
            "price:",
        ),
        (("map", *PAIR, "--avoid", "Q7", "--via", "Q8"), ("--avoid: ", "--via: "), "conditions:"),
        (("worth", *PAIR, "--term", "15", "--rate", "8", "--have", "99"), ("--have: ",), "ways:"),
    ],
)  # fmt: skip
def test_a_fault_of_a_function_is_reported_of_the_option(arguments, options, never):
    done = cableroute(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert [text for text in options if text not in done.stderr] == []
    assert never not in done.stderr


EMPTY_PATHS = [
    (("history", "run", "s.toml", "--to", ""), "--to"),
    (("history", "save", "", "east", *PAIR), "FILE"),
    (("export", "--tables", ""), "--tables"),
    (("import", "x.geojson", "--to="), "--to"),
    (("plan", *PAIR, "--desk-study", ""), "--desk-study"),
    (("plan", *PAIR, "--rules", ""), "--rules"),
    (("compare", "--pairs", "p.csv", "--parts", ""), "--parts"),
    (("list", "stations", "-o", ""), "--output"),
    (("list", "stations", "--geodata", "own", "--geodata", ""), "--geodata"),
    (("convert", "x.csv", ""), "OUT"),
    (("rpl", "convert", "x.csv", ""), "TARGET"),
    (("rpl", "compare", "x.csv", ""), "OTHER"),
    (("project", "write", "", *PAIR), "PROJECT"),
    (("project", "add", "p.gpkg", "x.csv", ""), "LIST..."),
    (("check", ""), "[FOLDER]..."),
]


@pytest.mark.parametrize(("arguments", "named"), EMPTY_PATHS)
def test_an_empty_path_is_refused_and_not_the_current_folder(
    tmp_path, monkeypatch, arguments, named
):
    monkeypatch.chdir(tmp_path)
    done = cableroute(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"error: {named}: the path is empty: give one (see cableroute " in done.stderr
    assert one_line(done.stderr)
    assert list(tmp_path.iterdir()) == []


def test_the_help_is_shown_whatever_else_is_given():
    done = cableroute("history", "run", "--help", "--to", "")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("columns", [0, 1, 30])
def test_the_help_is_whole_however_narrow_the_terminal(columns):
    """As many words as where there is room; some terminals have no size, so 0."""
    narrow, wide = (cableroute("show", "--help", columns=it).stdout for it in (columns, 200))
    assert "Show all that is known" in narrow
    assert "…" not in narrow
    words = [sorted(re.findall("[a-z]{2,}", text)) for text in (narrow, wide)]
    assert words[0] == words[1]


def test_a_group_without_a_command_shows_what_there_is_and_no_empty_error():
    done = cableroute("history")
    assert (done.returncode, done.stderr) == (2, "")
    assert "Save a question" in done.stdout


def test_what_the_system_refuses_is_reported_of_its_file():
    done = cableroute("project", "write", "x" * 300 + ".gpkg", *PAIR)  # names have 255 at most
    assert done.returncode == 2
    assert "x.gpkg: File name too long (give another path)" in done.stderr


def test_an_empty_text_that_is_no_path_is_read():
    assert "no country is called ''" in cableroute("list", "stations", "--country", "").stderr


def test_no_command_is_shown_what_there_is():
    done = process()
    assert done.returncode == 2
    assert "compare" in done.stdout


def test_check_finds_no_fault_in_ours():
    done = process("check")
    assert (done.returncode, done.stderr) == (0, "")
    assert cableroute("check", ROOT / "examples/own_tables").returncode == 0


def test_check_names_every_fault_and_exits_1(tmp_path):
    (tmp_path / "rates.csv").write_text(
        "id,name,low,likely,high,unit,source_ids\nmine,x,nan,2,3,km,own-estimate\n"
        "other,x,5,2,3,km,nobody\n",
        encoding="utf-8",
    )
    (tmp_path / "landing_stations.geojson").write_text("<xml/>", encoding="utf-8")
    done = cableroute("check", tmp_path)
    assert done.returncode == 1
    for words in ("row 2, field low", "row 3, field low", "row 3, field source_ids",
                  "landing_stations.geojson"):  # fmt: skip
        assert words in done.stdout
    assert "Traceback" not in done.stderr
    used = cableroute("compare", *PAIR, "--geodata", tmp_path)
    assert used.returncode == 2
    assert "row 3, field source_ids" in used.stderr
    assert cableroute("check", tmp_path / "none").returncode == 1


def test_markup_in_data_is_not_obeyed(tmp_path):
    text = (ROOT / "examples/own_tables/landing_stations.geojson").read_text(encoding="utf-8")
    name = "[red]Sokhna[/red] \\u202egnp\\u2069"
    (tmp_path / "landing_stations.geojson").write_text(
        text.replace("Ain Sokhna (example)", name), encoding="utf-8"
    )
    (tmp_path / "sources.csv").write_text(
        (ROOT / "examples/own_tables/sources.csv").read_text(encoding="utf-8"), encoding="utf-8"
    )
    said = cableroute("list", "stations", "--geodata", tmp_path).stdout
    assert "[red]Sokhna[/red]" in said
    assert "[U+202E]" in said
    assert not set(said) & {"\u202e", "\u2069", "\x1b"}


def test_a_fault_that_offers_a_name_shows_it_inert(tmp_path):
    (tmp_path / "repair_zones.csv").write_text(
        "id,zone,west_deg,south_deg,east_deg,north_deg,source_ids\n"
        "Z,Gulf of \u202enedA\u2069,43,10,51,15,own-estimate\n",
        encoding="utf-8",
    )
    (tmp_path / "risks.csv").write_text(
        "id,kind,name,waters,source_ids\nR,conflict,War,Gulf of nedA,own-estimate\n",
        encoding="utf-8",
    )
    said = cableroute("check", tmp_path).stdout
    assert "did you mean Gulf of [U+202E]nedA[U+2069]" in said
    assert not set(said) & {"\u202e", "\u2069"}


def test_a_closed_stream_is_no_fault_and_notes_are_never_among_the_rows():
    """As `>&-` and `2>&-` leave them, and a program without a terminal."""
    call = ["compare", "--brief", *PAIR, "-f", "csv"]
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(None), contextlib.redirect_stderr(err):
        assert main(["compare", "--brief", *PAIR]) == 0
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(None):
        assert main(call) == 0
    assert "left out, sharing more than" in err.getvalue()
    assert out.getvalue() == cableroute(*call).stdout


def test_a_working_folder_that_is_gone_is_named(tmp_path, monkeypatch):
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    with (
        open(os.devnull, "w", encoding="utf-8") as out,
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(io.StringIO()) as err,
    ):
        assert main(["list", "stations", "-o", "stations.csv"]) == 2
    assert err.getvalue() == ("error: the working folder is no longer there (change to another)\n")


def test_several_tables_in_one_file_are_refused_with_the_option_that_writes_them(tmp_path):
    done = cableroute("export", "systems", "deals", "-o", tmp_path / "tables.geojson")
    assert done.returncode == 2
    assert done.stderr.endswith("KML or a folder (--tables FOLDER)\n")


def test_a_terminal_obeys_no_text():
    from cableroute.presentation.columns import table_of, text_column
    from cableroute.presentation.terminal import View, note, show

    bad = "\x1b[2J\x1b]0;owned\x07\u202egnp\x9b" + "x" * 10_000
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        tables = [table_of("names", bad, [[bad]], text_column("name", "Name", 0)), bad]
        show([], tables, View(), credit=bad, data_date="2026")
        note(f"error: {bad}")
    said = out.getvalue() + err.getvalue()
    assert not set(said) & set("\x1b\x07\x9b\u202e")
    assert "[U+202E]gnp" in said
    assert len(err.getvalue()) < 2000


def test_an_existing_file_is_replaced_only_by_a_whole_one(tmp_path):
    page = tmp_path / "map.html"
    page.write_text("before", encoding="utf-8")
    assert cableroute("map", "Taba", "Suez", "--avoid", "Jordan", "-o", page).returncode == 2
    assert page.read_text(encoding="utf-8") == "before"
    assert cableroute("map", *PAIR, "--output", page).returncode == 0
    assert page.stat().st_size > 100_000
    assert [item.name for item in tmp_path.iterdir()] == ["map.html"]


def test_a_closed_pipe_and_a_plain_terminal_are_no_fault():
    done = subprocess.run(
        f"{sys.executable} -m cableroute list stations -f csv | head -n 1",
        shell=True, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.stdout.startswith("id,")
    assert "Traceback" not in done.stderr
    assert process("list", "stations", PYTHONIOENCODING="ascii").returncode == 0


def test_help_loads_nothing_heavy():
    assert process("--version").stdout.startswith("cableroute 0.")
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "cableroute", "--help"],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip
    assert "compare" in done.stdout
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "typer" in loaded
    heavy = {"numpy", "shapely", "pyproj", "pandas", "geopandas", "folium", "scipy", "pydantic"}
    assert loaded & heavy == set()


def test_a_table_alone_loads_no_map():
    """Folium and what draws are a quarter of a second, which a call without a map need not take."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "cableroute", "compare", *PAIR],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "cableroute.comparison" in loaded
    assert loaded & {"folium", "branca", "jinja2", "cableroute.maps.route_map"} == set()


def test_markup_in_a_title_is_not_obeyed(tmp_path):
    for path in (ROOT / "examples/own_tables").iterdir():
        text = path.read_text(encoding="utf-8").replace("Ain Sokhna (example)", "Ain [/x] [new] S")
        (tmp_path / path.name).write_text(text, encoding="utf-8")
    done = cableroute("compare", "MY-SOK", "EG-ABT", "--geodata", tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Routes from Ain [/x] [new] S to Abu Talat" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("map", *PAIR, "--tiles", "Nonesuch", "-o", "a.html"), "Nonesuch"),
        (("list", "stations", "-o", "a.ods"), ".ods"),
        (
            ("list", "stations", "-o", "/dev/full", "-f", "csv"),
            "--output: /dev/full is not a plain file",
        ),
        (("list", "stations", "-o", "-", "-f", "csv"), "--output: - is not a plain file"),
        (("convert", ROOT / "examples/own_list/s1.csv", "-"), "OUT: - is not a plain file"),
        (("compare", *PAIR, "-o", "a", "-f", "csv", "--map", "a"), "one file"),
    ],
)
def test_a_file_that_cannot_be_is_reported(tmp_path, monkeypatch, arguments, words):
    monkeypatch.chdir(tmp_path)
    done = cableroute(*arguments)
    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_reported():
    done = subprocess.run(
        f"{sys.executable} -m cableroute list stations > /dev/full",
        shell=True, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "space" in done.stderr


def test_a_link_stays_and_a_pipe_is_no_table(tmp_path):
    (tmp_path / "a.csv").write_text("before", encoding="utf-8")
    (tmp_path / "link.csv").symlink_to(tmp_path / "a.csv")
    assert cableroute("list", "stations", "-o", tmp_path / "link.csv").returncode == 0
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "a.csv").read_text(encoding="utf-8").startswith("id,")
    tables = tmp_path / "tables"
    tables.mkdir()
    os.mkfifo(tables / "systems.csv")
    done = cableroute("check", tables)
    assert (done.returncode, "not a plain file" in done.stdout) == (1, True)


def test_an_interrupt_that_comes_in_a_destructor_is_not_lost(capsys):
    class Ends:
        def __del__(self):
            raise KeyboardInterrupt

    def works():
        with interrupts_kept():
            Ends()
            for _ in range(200):
                time.sleep(0.05)

    with pytest.raises(KeyboardInterrupt):
        works()
    assert not capsys.readouterr().err


def test_a_refused_name_of_a_file_offers_only_what_the_command_writes(tmp_path):
    """S-57 (.000) is only read; a position list is also written as a sheet."""
    line = {"type": "LineString", "coordinates": [[5, 43], [6, 41]]}
    feature = {"type": "Feature", "properties": {}, "geometry": line}
    lines = tmp_path / "a.geojson"
    lines.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    target = str(tmp_path / "out.xyz")
    said = cableroute("convert", str(lines), target).stderr
    assert ".gpkg" in said
    assert ".000" not in said
    assert ".xlsx" not in said
    said = cableroute("rpl", "convert", "examples/own_list/s1.csv", target).stderr
    assert ".csv, .tsv, .xlsx, .geojson" in said
    assert ".000" not in said


def test_hints_name_what_there_is():
    text = ("rpl", "read", "examples/own_list/s1.csv", "--distance-unit", "furlong")
    assert "(one of km, m, nmi" in cableroute(*text).stderr
    said = cableroute("traffic", "--between", "Europa", "--between", "Asia").stderr
    assert "did you mean Europe" in said
    assert "list systems, stations, paths or deals" in cableroute("show", "Nonesuch").stderr


def test_a_country_or_system_is_no_place_and_its_stations_are_offered():
    said = cableroute("compare", "--brief", "France", "PEACE").stderr
    assert "start: France is a country, not a place" in said
    assert "Marseille (FR-MRS), " in said
    assert "end: PEACE is a cable system, not a place" in said
    assert "Zafarana (EG-ZAF), Marseille (FR-MRS); see cableroute list stations" in said
    assert "end: " not in (said := cableroute("compare", "Japan", "Suez").stderr)
    assert "Japan is a country, not a place: give a landing station" in said
    said = cableroute("compare", "Atlantis", "Suez").stderr
    assert "no landing station is called 'Atlantis'" in said


def test_a_command_in_a_hint_can_be_pasted(tmp_path):
    own = write_folder(tmp_path / "own", public_rows())
    said = cableroute("country", "e g", "--geodata", own, "--no-base").stderr
    assert "`cableroute report --country 'e g'`" in said


def test_an_accuracy_that_one_line_does_not_state_is_at_least_the_other_s():
    """The catalogue's lines there are ± 50 km, so a KP has tens of km."""
    shown = cableroute("along", "--only", "crossings", "examples/own_list/s1.csv").stdout
    row = next(line for line in shown.splitlines() if "Gibraltar to Monaco" in line)
    assert row.split()[:2] == ["s1", "50"]
    assert row.endswith("≥ 50")
    assert "4.92, 39.88" in row
    rows = csv.DictReader(
        io.StringIO(
            cableroute(
                "along", "--only", "crossings", "examples/own_list/s1.csv", "-f", "csv"
            ).stdout
        )
    )
    first = next(rows)
    assert (first["accuracy_km"], first["least_accuracy_km"]) == ("", "50.0")


def test_a_second_place_that_adds_nothing_is_not_named():
    text = cableroute("country", "Djibouti", "-f", "json").stdout
    assert '"worst_double": "Djibouti City alone"' in text


def test_a_demand_is_one_figure_where_its_ends_are_equal(geo):
    from cableroute.presentation.traffic_tables import demand_line
    from cableroute.traffic.demand import MODELLED, Demand, DemandPair

    one = Demand((DemandPair("FR", "IN", 28.3412, 28.3412),), MODELLED)
    assert demand_line(one).startswith("Demand 28.3 Tbps, ")
