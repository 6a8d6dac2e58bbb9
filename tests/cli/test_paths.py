"""What a command reads is never what it writes: every pair of options of every command."""

import os
import re
import sys
from pathlib import Path

import pytest
import typer
from worlds.commands import cableroute

from cableroute.cli import app
from cableroute.files import KNOWN_ENDINGS
from cableroute.geodata.formats import FORMATS, check_format

ABOUT = r"\W*(FILE|FOLDER|PROJECT|LIST|OTHER|OLD|NEW|IN|OUT|TARGET|ROUTE|FORM=FILE)\b.*"
OUT = {"output", "map", "chart", "xlsx", "rpl", "target", "desk_study"}
"""Files that a command writes; what it changes in place, and folders, are below."""
IN_PLACE = {
    ("project write", "project"), ("project add", "project"), ("history save", "file"),
}  # fmt: skip
OUT_FOLDERS = {"to", "folder", "parts"}
IN = {
    "assumptions", "demand_file", "file", "files", "folders", "from_cables", "geodata", "grid",
    "layer", "lists", "mapping", "new", "old", "other", "pairs", "pareto", "project", "route",
    "rules", "questions", "source", "with_", "areas",
}  # fmt: skip
SOURCE = "type,from\n"
nested = typer.main.get_command(app).commands
COMMANDS = {
    f"{name} {below}".strip(): command
    for name, made in sorted(nested.items())
    for below, command in (getattr(made, "commands", None) or {"": made}).items()
}


def paths_of(command):
    """The parameters that hold a path, by what the help calls their values."""
    return [
        item for item in command.params
        if item.name == "pareto" or re.fullmatch(ABOUT, str(item.metavar))
    ]  # fmt: skip


def is_written(name, item):
    in_place = (name, item.name) in IN_PLACE
    return in_place or item.name in OUT


def pairs():
    return [
        pytest.param(name, one, other, id=f"{name}-{one.name}-{other.name}")
        for name, command in COMMANDS.items()
        for one in paths_of(command) if one.name not in OUT_FOLDERS and not is_written(name, one)
        for other in paths_of(command) if is_written(name, other) and other.metavar != "FOLDER"
    ]  # fmt: skip


def called(name, values):
    """The words of a call: each argument in order, then the options."""
    words = name.split()
    arguments = [it for it in COMMANDS[name].params if it.param_type_name == "argument"]
    last = max((at for at, it in enumerate(arguments) if it.name in values or it.required),
               default=-1)  # fmt: skip
    words += [values.get(it.name, "x") for it in arguments[: last + 1]]
    for item in COMMANDS[name].params:
        if item.param_type_name == "option" and item.name in values:
            words += [item.opts[0], values[item.name]]
    return words


def flag(item):
    is_option = item.param_type_name == "option"
    return item.opts[0] if is_option else item.metavar.strip("[].")


def test_every_path_is_known_as_read_or_written():
    found = {it.name for command in COMMANDS.values() for it in paths_of(command)}
    assert found == IN | OUT | OUT_FOLDERS


@pytest.mark.parametrize(("name", "source", "target"), pairs())
def test_no_command_writes_over_what_it_reads(tmp_path, monkeypatch, name, source, target):
    monkeypatch.chdir(tmp_path)
    ending = ".gpkg" if target.name == "project" else ".csv"
    own, other = tmp_path / f"own{ending}", tmp_path / "sub" / f"linked{ending}"
    own.write_text(SOURCE)
    other.parent.mkdir()
    other.symlink_to(own)
    given = f"wdpa={own.name}" if source.name == "layer" else own.name
    for spelt in (own.name, f"sub/../{own.name}", other):
        done = cableroute(*called(name, {source.name: given, target.name: str(spelt)}))
        assert (done.returncode, done.stdout) == (2, "")
        both = f"error: {flag(source)} and {flag(target)} are one file, {own.name}: give two names"
        assert done.stderr.startswith(both), done.stderr
    assert own.read_text() == SOURCE
    assert sorted(os.listdir(tmp_path)) == [own.name, "sub"]


def folders():
    return [
        pytest.param(name, one, other, id=f"{name}-{one.name}-{other.name}")
        for name, command in COMMANDS.items()
        for one in paths_of(command) if one.name in ("geodata", "folders", "old", "new")
        for other in paths_of(command) if other.name in OUT
    ]  # fmt: skip


@pytest.mark.parametrize(("name", "source", "target"), folders())
def test_no_command_writes_over_a_file_of_a_folder_that_it_reads(tmp_path, name, source, target):
    own, real = tmp_path / "own", tmp_path / "real.csv"
    own.mkdir()
    real.write_text(SOURCE)
    (own / "systems.csv").write_text(SOURCE)
    (own / "sources.csv").symlink_to(real)
    for path in (own / "systems.csv", real):
        done = cableroute(*called(name, {source.name: str(own), target.name: str(path)}))
        assert (done.returncode, done.stdout) == (2, "")
        assert f"{flag(source)} and {flag(target)} have one file, {path}" in done.stderr
        assert path.read_text() == SOURCE


def test_files_that_belong_to_an_input_are_its_own(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("b.shp", "b.dbf", "sea.gpkg"):
        (tmp_path / name).write_text(SOURCE)
    (tmp_path / "rules.toml").write_text('[[layer]]\nname = "sea"\nfile = "sea.gpkg"\n')
    for words, both in (
        (("along", "x.geojson", "--with", "b.shp", "-o", "b.dbf"), "--with and --output"),
        (("convert", "b.dbf", "b.shp"), "IN and OUT"),
        (("plan", "A", "B", "--rules", "rules.toml", "-o", "sea.gpkg"), "--rules and --output"),
        (("plan", "A", "B", "--pareto", "shortest, rules.toml", "-o", "rules.toml"),
         "--pareto and --output"),
    ):  # fmt: skip
        done = cableroute(*words)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith(f"error: {both} "), done.stderr
    assert {path.read_text() for path in tmp_path.glob("[bs]*.*")} == {SOURCE}


def test_a_file_of_an_earlier_result_is_not_read_while_the_result_is_written_again(tmp_path):
    study, own = tmp_path / "study", tmp_path / "own"
    study.mkdir()
    listed = '{"made_by": "cableroute", "version": 1, "files": ["line.gpkg"]}'
    (study / "contents.json").write_text(listed)
    (study / "line.gpkg").write_text(SOURCE)
    done = cableroute("plan", "A", "B", "--from-cables", study / "line.gpkg", "--desk-study", study)
    assert done.returncode == 2
    assert done.stderr.startswith("error: --from-cables and --desk-study have one file, ")
    own.mkdir()
    (own / "import.json").write_text("{}")
    (own / "cables.geojson").write_text(SOURCE)
    done = cableroute("import", own / "cables.geojson", "--to", own, "--replace")
    assert done.returncode == 2
    assert done.stderr.startswith("error: FILE and --to have one file, ")
    assert (own / "cables.geojson").read_text() == (study / "line.gpkg").read_text() == SOURCE


@pytest.mark.parametrize("scheme", ["", "file://", "local://", "FILE://"])
def test_an_address_of_this_machine_is_another_spelling(tmp_path, scheme):
    parts = tmp_path / "parts"
    parts.mkdir()
    listed = '{"made_by": "cableroute", "version": 1, "files": ["pairs.csv"]}'
    (parts / "contents.json").write_text(listed)
    (parts / "pairs.csv").write_text("A,B\nZafarana,Abu Talat\n")
    done = cableroute("compare", "--pairs", parts / "pairs.csv", "--parts", f"{scheme}{parts}")
    assert done.returncode == 2
    assert done.stderr.startswith("error: --pairs and --parts have one file, ")


@pytest.mark.skipif(sys.platform == "win32", reason="a device")
def test_a_device_may_be_both(tmp_path):
    done = cableroute("compare", "--pairs", os.devnull, "-o", os.devnull)
    assert "one file" not in done.stderr


def test_what_was_written_next_to_tables_is_written_again(tmp_path):
    own = tmp_path / "own"
    own.mkdir()
    (own / "countries.csv").write_text("id,name_en,source_ids\nNN,Nowhere,own-estimate\n")
    for _ in range(2):
        done = cableroute(
            "list", "stations", "--country", "NN", "--geodata", own, "-o", own / "out.txt"
        )
        assert (done.returncode, done.stderr.split("\n")[0]) == (0, f"written: {own / 'out.txt'}")


@pytest.mark.parametrize(
    ("words", "what", "ending"),
    [
        ("report A B -o x.md", "an HTML page, not md", ".html"),
        ("report A B --xlsx x.csv", "a workbook, not csv", ".xlsx"),
        ("report --country Egypt -o x.docx", "an HTML page, not docx", ".html"),
        ("map A B -o x.png", "an HTML page, not png", ".html"),
        ("compare A B --map x.kml", "an HTML page, not kml", ".html"),
        ("plan A B --map x.PDF", "an HTML page, not pdf", ".html"),
        ("list stations -f csv -o x.xlsx", "csv, not xlsx", ".csv"),
        ("list stations -f json -o x.geojson", "json, not geojson", ".json"),
        ("compare --pairs x -f kml -o x.kmz", "kml, not kmz", ".kml"),
        ("export deals -f csv -o x.json", "csv, not json", ".csv"),
        ("rpl check x -f table -o x.csv", "a table as text, not csv", ".txt"),
        ("rpl check x -f json -o x.csv", "json, not csv", ".json"),
    ],
)
def test_a_file_of_one_format_takes_no_name_of_another(words, what, ending):
    code, out, err = cableroute(*words.split())
    assert (code, out) == (2, "")
    assert f"it is {what} (give a name that ends in {ending})" in err


@pytest.mark.parametrize(
    ("name", "key"),
    [("a.json", "geojson"), ("a.txt", "csv"), ("a.ofds.json", "ofds"),
     ("a", "gpkg"), ("of 2026.11", "fgb"), ("a.xml", "kml")],
)  # fmt: skip
def test_a_format_may_have_other_names_than_its_usual(name, key):
    check_format(name, key)


def test_each_ending_that_is_read_or_written_is_known():
    ends = {Path(f"a{it}").suffix for item in FORMATS for it in item.suffixes}
    assert ends <= set(KNOWN_ENDINGS)


def test_findings_take_no_name_in_which_they_are_not_written(tmp_path):
    file = tmp_path / "a.csv"
    file.write_text("Latitude,Longitude\n43,5\n42,6\n", encoding="utf-8")
    code, out, err = cableroute("rpl", "check", file, "-o", tmp_path / "found.kml")
    assert (code, out) == (2, "")
    assert "findings is written as --format table, csv, json or xlsx: choose one" in err


@pytest.mark.parametrize(
    "words",
    ["history figure delay A B --chart x.gif", "chart map A B -o x.jpg", "rpl diagram x --chart x"],
)
def test_the_name_of_a_chart_is_looked_at_before_anything_is_done(words):
    code, out, err = cableroute(*words.split())
    assert (code, out) == (2, "")
    assert "a chart is written as .svg, .png, .pdf (change the name)" in err
