"""README and guides are run: their Python blocks in order, their commands in a clean copy."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from worlds.commands import cableroute
from worlds.declared import link_declared
from worlds.map_pages import plain

import cableroute as cr
from cableroute.cli import app

ROOT = Path(__file__).resolve().parents[1]
GUIDES = sorted((ROOT / "examples/guide").rglob("*.md"))
BLOCK = re.compile(r"(<!-- test command -->\n)?```(\w+)\n(.*?)```", re.DOTALL)


def page_name(path):
    """The name of a page, with its folder where that holds several kinds."""
    return (
        path.stem if path.parent.name in ("guide", ROOT.name) else f"{path.parent.name}-{path.stem}"
    )


def found(path):
    return BLOCK.findall(path.read_text(encoding="utf-8"))


def blocks(path, language):
    return [code for mark, name, code in found(path) if name == language and not mark]


def test_the_test_command_is_marked_once():
    marked = [code for mark, _, code in found(ROOT / "README.md") if mark]
    assert len(marked) == 1
    assert "pytest" in marked[0]


WITH_PYTHON = [path for path in (ROOT / "README.md", *GUIDES) if blocks(path, "python")]


@pytest.mark.parametrize("path", WITH_PYTHON, ids=page_name)
def test_python_blocks_run_in_order(path, tmp_path, monkeypatch):
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    names = {}
    for number, code in enumerate(blocks(path, "python"), start=1):
        exec(compile(code, f"{path.name} python block {number}", "exec"), names)
    if path == ROOT / "README.md":
        assert len(names["table"]) >= 3
        assert names["table"].crs.to_epsg() == 4326
        assert (tmp_path / "crossing.html").stat().st_size > 100_000
    if path.stem == "own_tables":
        assert names["geo"].find_station("Sokhna").id.startswith("MY-")
        assert names["route"].deals


@pytest.mark.parametrize("page", ["README.md", "examples/guide/data.md"])
def test_what_the_tables_hold_is_counted(page):
    geo = cr.open_geodata()
    lands = len({station.country for station in geo.stations.values()})
    assert (
        f"{len(geo.systems)} cable systems, {len(geo.stations)} landing stations in {lands} "
        f"countries, {len(geo.deals)} deals and {len(geo.incidents)} recorded faults"
    ) in (ROOT / page).read_text(encoding="utf-8")


def test_the_answer_of_the_first_screen_is_that_of_the_worked_example():
    """Its figures are in the output that the guide shows, which the tests hold to the command's."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    guide = (ROOT / "examples/guide/investment.md").read_text(encoding="utf-8")
    said = re.search(r"^One answer: .*?\n\n", text, re.DOTALL | re.MULTILINE).group()
    held = r"^Marseille - Karachi: 2 routes held.*?^```"
    answer = re.search(held, guide, re.DOTALL | re.MULTILINE)
    shown, told = (" ".join(text.split()) for text in (answer.group(), said))
    [ends] = re.findall(r"avoid between ([\d.]+ and [\d.,]+) min \(not known\) a year", shown)
    assert f"second path avoids is between {ends} min of downtime a year: it is not known" in told
    [most] = re.findall(r"avoids between nothing and ([\d.]+) min a year", shown)
    assert f"between nothing and {most} min: what would decide it" in told
    assert re.findall(r"[\d,.]+(?= min)", said) == [ends.split()[-1], most]


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """A clean copy of the checkout, without what git ignores but compiled code.

    What the planner compiles is compiled here first: the copy has it then, and so have the tests.
    """
    cableroute("plan", "Zafarana", "Jeddah", "--alternatives", "2", "--apart-km", "20")
    folder = tmp_path_factory.mktemp("clone") / "cableroute"
    ignore = shutil.ignore_patterns(".git", ".venv", ".*_cache", ".hypothesis", "node_modules")
    shutil.copytree(ROOT, folder, ignore=ignore)
    return folder


CALLS = """
import json, sys
sys.path.insert(0, "tests/worlds")
from commands import cableroute
from cableroute import open_geodata
held = open_geodata()  # what one command works out the next ones have
for arguments in json.load(sys.stdin):
    print(json.dumps(cableroute(*arguments, columns=100)), flush=True)
"""
"""Commands one after the other in one process of the clean copy. A shell runs the README's blocks
as they stand, and those lines of the guides that are for a shell; for each of the rest a process
of its own would be half of what the test takes."""


INSTALL = re.compile(r"\.venv/bin/pip install -q -e '\.\[([a-z,]+)\]'")


def arguments_of(line):
    """What a line gives `cableroute`; None of a line that is for the shell."""
    told = line.partition("  #")[0]
    if not told.startswith(".venv/bin/cableroute ") or any(sign in told for sign in "<>|&;$\\"):
        return None
    return shlex.split(told)[1:]


def test_commands_run_when_pasted(copy, tmp_path):
    """In a venv of the copy, with what is declared and no other package to import.

    The packages are those of this environment, linked: `pip` finds them there as it would find
    them installed, and has only those to send for that are not declared or are of a version that
    pyproject.toml does not accept.
    """
    keep = ("PATH", "HOME", "LANG", "TMPDIR", "SSL_CERT_FILE", "CURL_CA_BUNDLE")
    environment = {
        key: value for key, value in os.environ.items() if key in keep or key.startswith("PIP_")
    }
    environment["PATH"] = f"{Path(sys.base_prefix) / 'bin'}:{environment['PATH']}"
    environment["COLUMNS"] = "100"
    environment["PIP_NO_COMPILE"] = "0"  # so pip reads "do not": what is imported is compiled then
    environment["PYTHONPATH"] = str(tmp_path)
    link_declared(tmp_path)

    def run(*command, given=None):
        return subprocess.run(
            command, cwd=copy, env=environment, input=given,
            capture_output=True, encoding="utf-8", timeout=600, check=False,
        )  # fmt: skip

    def in_a_shell(code):
        done = run("bash", "-euo", "pipefail", "-c", code)
        assert done.returncode == 0, f"{code}\n{done.stdout}\n{done.stderr}"
        return done.stdout

    readme = blocks(ROOT / "README.md", "bash")
    # a command of several pages is run once
    codes = [code for path in GUIDES for code in blocks(path, "bash")]
    lines = [*dict.fromkeys(line for code in codes for line in code.splitlines() if line.strip())]
    # and the extras that they install, one or two at a time, are installed together
    asked = [found.group(1).split(",") for found in map(INSTALL.fullmatch, lines) if found]
    extras = ",".join(sorted({extra for some in asked for extra in some}))
    assert "charts" in extras
    lines = [line for line in lines if not INSTALL.fullmatch(line)]
    install = f".venv/bin/pip install -q -e '.[{extras}]'"
    assert readme
    assert len(lines) >= 50
    printed = set()
    for code in readme:
        shown = in_a_shell(code)
        if "--map crossing.html" in code:
            assert "Sokhna, Cairo" in shown
        printed |= {line.rstrip() for line in shown.splitlines()}
    link_declared(tmp_path, extras.split(","))
    in_a_shell(install)
    # what a shell must run comes first, as nothing in it rests on a command before
    in_a_shell("\n".join(line for line in lines if arguments_of(line) is None))
    every = (arguments_of(line) for line in lines)
    calls = [*map(list, dict.fromkeys(tuple(call) for call in every if call is not None))]
    done = run(".venv/bin/python", "-c", CALLS, given=json.dumps(calls))
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    for call, (code, out, err) in zip(calls, answers, strict=False):
        assert code == 0, f"{shlex.join(call)}\n{out}\n{err}"
        printed |= {line.rstrip() for line in out.splitlines()}
    assert len(answers) == len(calls), f"{calls[len(answers)]}\n{done.stderr}"
    assert done.returncode == 0, done.stderr
    for path in (ROOT / "README.md", ROOT / "examples/guide/investment.md"):
        for shown in blocks(path, "text"):
            assert [line for line in shown.splitlines() if line and line not in printed] == []
    page = plain((copy / "crossing.html").read_text(encoding="utf-8"))
    assert "الزعفرانة" in page
    assert (copy / "suez-alexandria.csv").read_text(encoding="utf-8").startswith("route_id,name,")
    assert (copy / "ras-ghareb.html").exists()

    # The install is editable: an edited table is what is read next, not a copy of the wheel.
    table = copy / "geodata/landing_stations.geojson"
    text = table.read_text(encoding="utf-8")
    table.write_text(text.replace('"Ras Ghareb"', '"Ras Ghareb edited"'), encoding="utf-8")
    assert "Ras Ghareb edited" in in_a_shell(".venv/bin/cableroute list stations")


def test_each_question_of_the_guide_has_a_command_that_is_there():
    text = (ROOT / "examples/guide/README.md").read_text(encoding="utf-8")
    _, _, table = text.partition("## Questions and commands")
    cells = [line.split("|")[2] for line in table.splitlines() if line.startswith("| ")]
    calls = [shlex.split(call) for cell in cells for call in re.findall("`(.+?)`", cell)]
    assert len(calls) > 25
    made = typer.main.get_command(app)
    for call in calls:
        command, words = made, [*call]
        while command is not None and hasattr(command, "commands"):
            command = command.commands.get(words.pop(0))
        assert command is not None, call
        flags = {flag for item in command.params for flag in item.opts}
        assert {word for word in words if word.startswith("-")} <= flags, call
