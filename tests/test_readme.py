"""README and guides are run: their Python blocks in order, their commands in a clean copy."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from itertools import pairwise
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


@pytest.fixture
def copy(tmp_path_factory):
    """A clean copy of the checkout, without what git ignores but compiled code."""
    folder = tmp_path_factory.mktemp("clone") / "cableroute"
    ignore = shutil.ignore_patterns(".git", ".venv", ".*_cache", ".hypothesis", "node_modules")
    shutil.copytree(ROOT, folder, ignore=ignore)
    return folder


def lines_of(path):
    return [line for code in blocks(path, "bash") for line in code.splitlines() if line.strip()]


INSTALL = re.compile(r"\.venv/bin/pip install -q -e '\.\[([a-z,]+)\]'")
COMMAND = ".venv/bin/cableroute "
TO_A_FILE = {"-o", "--output", "--map", "--rpl", "--xlsx"}
WITH_COMMANDS = [path for path in GUIDES if any(COMMAND in line for line in lines_of(path))]


def test_the_guides_show_commands():
    assert len({line for path in WITH_COMMANDS for line in lines_of(path)}) >= 70


@pytest.mark.parametrize("path", WITH_COMMANDS, ids=page_name)
def test_commands_of_a_guide_run(path, geo, tmp_path, monkeypatch):
    """Each page by itself, in an empty folder beside the examples, and in this process.

    What one command works out the next ones have. A process of its own for each would be half of
    what the test takes; that a pasted line finds its command is tested with the README's.
    """
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    printed = set()
    for line in lines_of(path):
        if INSTALL.fullmatch(line):
            continue
        if not line.startswith(COMMAND):
            subprocess.run(["bash", "-euo", "pipefail", "-c", line], check=True, timeout=60)
            continue
        words = shlex.split(line.partition("  #")[0])[1:]
        command, _, target = (words, "", "") if ">" not in words else (words[:-2], *words[-2:])
        code, out, err = cableroute(*command, columns=100)
        assert code == 0, f"{line}\n{out}\n{err}"
        if target:
            Path(target).write_text(out, encoding="utf-8")
        printed |= {line.rstrip() for line in out.splitlines()}
        written = [name for sign, name in pairwise(command) if sign in TO_A_FILE]
        assert [name for name in written if not Path(name).stat().st_size] == []
    for shown in blocks(path, "text"):
        assert [line for line in shown.splitlines() if line and line not in printed] == []


def test_commands_run_when_pasted(copy, tmp_path):
    """In a venv of the copy, with what is declared and no other package to import.

    The packages are those of this environment, linked: `pip` finds them there as it would find
    them installed, and has only those to send for that are not declared or are of a version that
    pyproject.toml does not accept. Of the guides, the command after each extra that they install.
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

    def in_a_shell(code):
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", code], cwd=copy, env=environment,
            capture_output=True, encoding="utf-8", timeout=600, check=False,
        )  # fmt: skip
        assert done.returncode == 0, f"{code}\n{done.stdout}\n{done.stderr}"
        return done.stdout

    readme = blocks(ROOT / "README.md", "bash")
    assert readme
    printed = set()
    for code in readme:
        shown = in_a_shell(code)
        if "--map crossing.html" in code:
            assert "Sokhna, Cairo" in shown
        printed |= {line.rstrip() for line in shown.splitlines()}
    for shown in blocks(ROOT / "README.md", "text"):
        assert [line for line in shown.splitlines() if line and line not in printed] == []
    page = plain((copy / "crossing.html").read_text(encoding="utf-8"))
    assert "الزعفرانة" in page

    # The extras that the guides install, one or two at a time, are installed together.
    steps = [step for path in GUIDES for step in pairwise(lines_of(path))]
    asked = {line: after for line, after in steps if INSTALL.fullmatch(line)}
    extras = {name for line in asked for name in INSTALL.fullmatch(line).group(1).split(",")}
    assert {"charts", "fast"} <= extras
    link_declared(tmp_path, extras)
    in_a_shell(f".venv/bin/pip install -q -e '.[{','.join(sorted(extras))}]'")
    in_a_shell("\n".join(asked.values()))

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
