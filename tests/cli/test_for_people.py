"""The command line as a planner meets it: help, narrow terminals, completion, renamed words."""

from __future__ import annotations

import ast
import contextlib
import inspect
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import typer
from worlds.commands import cableroute

import cableroute as cr
from cableroute.cli import app
from cableroute.cli.app import PANELS
from cableroute.cli.flags import in_flags
from cableroute.errors import ModelError, NoRouteError, Problem
from cableroute.presentation.tables import figure_text

ROOT = Path(__file__).resolve().parents[2]
ENDS = ("Marseille", "Mumbai")
COMMANDS = [name for names in PANELS.values() for name in names]
GROUPS = {item.name: item.typer_instance for item in app.registered_groups}
FOUND = {(item.name,): item for item in app.registered_commands} | {
    (name, item.name): item for name, group in GROUPS.items() for item in group.registered_commands
}
CALLED = {words: FOUND[words] for words in sorted(FOUND)}
"""Every command by the words that call it, in an order that is not that of their modules."""


def functions():
    for path in sorted((ROOT / "cableroute/cli").glob("*.py")):
        text = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef):
                yield path, node


def test_no_function_of_the_command_line_is_long_or_takes_much():
    for path, node in functions():
        given = node.args
        count = len([*given.posonlyargs, *given.args, *given.kwonlyargs])
        assert count <= 8, f"{path.name} {node.name}: {count} parameters"
        body = node.body[1:] if ast.get_docstring(node) else node.body
        lines = body[-1].end_lineno - body[0].lineno + 1 if body else 0
        assert lines <= 60, f"{path.name} {node.name}: {lines} lines"


def test_the_help_groups_the_commands():
    text = cableroute("--help", columns=80).stdout
    assert set(COMMANDS) == {words[0] for words in CALLED}
    at = [text.index(f"─ {panel} ─") for panel in PANELS]
    assert at == sorted(at)
    for command in COMMANDS:
        (line,) = [line for line in text.splitlines() if line.startswith(f"│ {command} ")]
        assert line.rstrip("│ ").endswith(".")  # the whole of it is on one line


@pytest.mark.parametrize("words", CALLED, ids=" ".join)
def test_help_has_two_screens_and_counts_the_rest(words):
    """Two screens of 40 lines; `--help-all` has every option, and `--help` says how many more."""
    brief, whole = (cableroute(*words, it, columns=80).stdout for it in ("--help", "--help-all"))
    assert len(brief.splitlines()) <= 80
    made = typer.main.get_command_from_info(
        CALLED[words], pretty_exceptions_short=True, rich_markup_mode="rich"
    )
    flags = [item.opts[0] for item in made.params if item.param_type_name == "option"]
    shown, named = (
        {flag for flag in flags if re.search(rf"^│[ *]+{flag}[ ,]", text, re.M)}
        for text in (brief, whole)
    )
    assert named == {*flags}
    said = re.findall(r"(\d+) rare options? more: --help-all", brief)
    assert sum(map(int, said)) == len(flags) - len(shown)
    assert "rare option" not in whole


@pytest.mark.parametrize("words", CALLED, ids=" ".join)
def test_each_command_shows_two_examples(words):
    command = " ".join(words)
    text = cableroute(*words, "--help", columns=80).stdout
    examples = re.findall(rf"^ +cableroute {command}\b.*$", text.partition("Examples:")[2], re.M)
    assert len(examples) == 2
    assert max(map(len, text.splitlines())) <= 80
    assert "…" not in text
    made = typer.main.get_command_from_info(
        CALLED[words], pretty_exceptions_short=True, rich_markup_mode="rich"
    )
    flags = {flag for item in made.params for flag in (*item.opts, *item.secondary_opts)}
    for line in examples:
        assert set(re.findall(r"(?<= )--?[a-z][a-z-]*", line)) <= flags


def test_options_of_a_search_are_in_panels():
    text = cableroute("compare", "--help", columns=80).stdout
    for panel in ("Which routes", "What is assumed", "Tables", "Output", "Many pairs"):
        assert f"─ {panel} ─" in text


ANSWERS = [
    ("compare", "--brief"), ("compare",), ("pair",), ("whatif", "--remove", "Egypt"),
    ("availability",), ("availability", "--replay"), ("worth", "--term", 15, "--rate", 8),
    ("breakeven", "--term", 15, "--rate", 8),
]  # fmt: skip


@pytest.mark.parametrize("columns", [80, 120])
@pytest.mark.parametrize("command", ANSWERS)
def test_an_answer_fits_the_terminal_and_names_what_it_left_out(command, columns):
    done = cableroute(command[0], *ENDS, *command[1:], "-k", 3, columns=columns)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert max(map(len, lines)) <= columns
    assert len(lines) <= 72
    assert "…" not in done.stdout
    left = re.findall(r"No room for: (.*?) \(--wide\)", " ".join(done.stdout.split()))
    if left:
        asked = (command[0], *ENDS, *command[1:], "-k", 3, "--wide")
        wide = cableroute(*asked, columns=columns).stdout
        assert "No room for" not in wide
        for name in ", ".join(left).split(", "):
            assert name.split()[-1] in wide  # the last line of its heading


@pytest.mark.parametrize("columns", [80, 100, 120])
@pytest.mark.parametrize("ends", [ENDS, ("Zafarana", "Abu Talat")])
def test_the_length_of_a_route_has_room_in_every_terminal(ends, columns):
    text = cableroute("compare", *ends, "-k", 3, columns=columns).stdout
    rows = json.loads(cableroute("compare", *ends, "-k", 3, "-f", "json").stdout)
    firsts = re.findall(r"^ (?:★ )?(\d) +(.*)$", text.partition("Deals attached")[0], re.M)
    assert [number for number, _ in firsts] == [str(at) for at in range(1, len(rows) + 1)]
    for (_, cells), row in zip(firsts, rows, strict=True):
        ends = row["cable_low_km"], row["cable_km"], row["cable_high_km"]
        route = figure_text("route_km", row["route_km"], accuracy=row["accuracy_km"])
        assert f"  {route}  " in cells
        assert f"  {figure_text('cable_km', row['cable_km'], within=ends)}  " in cells
    lines = [cell.strip() for row in text.splitlines() for cell in re.split(r"  +", row)]
    assert "km" not in lines[lines.index("Deals") + 1 :]  # no figure parts from its unit


def test_a_name_that_several_places_have_says_which_is_taken():
    taken = "Abu Dhabi is taken as the city (CITY-AUH): its landing station (AE-AUH) gives no route"
    for command in ("compare", "pair", "availability"):
        said = " ".join(cableroute(command, "Marseille", "Abu Dhabi", "-k", 2).stdout.split())
        assert said.count(taken) == 1, command
        assert "is taken as" not in cableroute(command, "Zafarana", "Abu Talat", "-k", 2).stdout
    removed = cableroute("whatif", "Marseille", "Abu Dhabi", "--remove", "PEACE").stdout
    assert taken in " ".join(removed.split())


def test_routes_have_one_row_each_with_a_short_name():
    text = cableroute("compare", "--brief", *ENDS, columns=120).stdout
    rows = re.findall(r"^ +(\d+)  \S.*$", text, re.M)
    assert rows == [str(number) for number in range(1, 11)]
    assert "PEACE + SEACOM" in text
    assert "AAE-1: Asia Africa Europe-1" in text
    assert "That SEACOM crosses" not in text
    details = " ".join(
        cableroute("compare", "--brief", *ENDS, "--details", columns=120).stdout.split()
    )
    assert "That SEACOM crosses" in details
    assert "Passes France, Egypt, India through Strait of Sicily" in details


def test_chosen_columns_in_every_form():
    ask = ("compare", "--brief", *ENDS, "-k", 2, "--columns", "name,rtd_ms, countries")
    rows = json.loads(cableroute(*ask, "-f", "json").stdout)
    assert [list(row) for row in rows] == [["name", "rtd_ms", "countries"]] * 2
    assert cableroute(*ask, "-f", "csv").stdout.splitlines()[0] == "name,rtd_ms,countries"
    table = cableroute(*ask).stdout
    assert re.search(r"name +rtd_ms +countries", table)
    assert "FR, EG, IN" in table
    wrong = cableroute("list", "systems", "--columns", "id,nome")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "there is no 'nome'" in wrong.stderr
    assert "name" in wrong.stderr


def completed(words, shell="bash"):
    environment = {
        "_CABLEROUTE_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split()) - 1),
    }
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", "from cableroute.cli import main; main()"],
        cwd=ROOT, env=os.environ | environment, capture_output=True, text=True, encoding="utf-8",
        timeout=60, check=False,
    )  # fmt: skip
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert not loaded & {"numpy", "shapely", "pandas", "geopandas"}
    return done.stdout.split()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("cableroute whati", "whatif"),
        ("cableroute compare mars", "marseille"),
        ("cableroute compare Marseille abu", "abu-Talat"),
        ("cableroute compare Marseille Mumbai --avoid Egy", "Egypt"),
        ("cableroute compare Marseille Mumbai --systems sea-me", "sea-me-WE-4"),
        ("cableroute show peace-tr", "peace-transit-2019"),
        ("cableroute show INC-2008-01", "INC-2008-01-30-ALEXANDRIA"),
        ("cableroute chart dia", "diagram"),
    ],
)
def test_the_shell_completes_names_of_the_tables(words, found):
    assert found in completed(words)


def test_completed_names_are_understood():
    done = cableroute(
        "compare", "--brief", "Marseille", "Abu-Talat", "--systems", "SEA-ME-WE-4", "-f", "json"
    )
    assert done.returncode in (0, 2)
    assert "nothing is called" not in done.stderr


FLAGS = {"allow_planned": "--allow-planned", "nodata": "--nodata", "max_detour": "--max-detour",
         "k": "--count", "price_year": "--price-year"}  # fmt: skip


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("nothing in service (allow_planned=True also takes planned)",
         "nothing in service (--allow-planned also takes planned)"),
        ("raise max_detour for longer ways", "raise --max-detour for longer ways"),
        ("name it: nodata=-9999, not nodata", "name it: --nodata -9999, not nodata"),
        ("by land: cr.find_routes(geo, 'EG-SUZ', 'EG-PSD')",
         "by land: cableroute compare EG-SUZ EG-PSD"),
        ("no_such=True and a_word stay", "no_such=True and a_word stay"),
    ],
)  # fmt: skip
def test_an_error_names_options_in_place_of_parameters(said, shown):
    assert str(in_flags(NoRouteError(said), "routes", FLAGS)) == shown


def test_a_fault_names_the_option_and_leaves_keys_of_files():
    fault = Problem("x", "k", "is 0; allow_planned=True", "see price_year in mine.toml")
    error = in_flags(ModelError.of("routes", [fault]), "routes", FLAGS)
    assert str(error) == "routes: --count: is 0; --allow-planned (see price_year in mine.toml)"


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (("traffic", "--worst", 0), "traffic: --worst: is 0"),
        (("traffic", "--worst", 1, "--time-limit", 0), "traffic: --time-limit: is 0"),
        (("traffic", "--worst", 1, "--sets", 0), "traffic: --sets: is 0"),
        (("traffic", "--chokepoints", "--kind", "bridge"), "traffic: --kind: is 'bridge' (give "),
        (("country", "EG", "--hub", "Xyzzy"), "country: --hub: no landing station"),
        (("plan", "Marseille", "Bizerte", "--band", 0), "plan: --band: is 0"),
        (("plan", "Marseille", "Bizerte", "--pareto", "cheap"), "plan: --pareto: no file"),
        (("plan", "Marseille", "Bizerte", "--rules", "no.toml"), "plan: --rules no.toml: "),
        (("invest", "--budget", 1e6, "--kind", "ship"), "invest: --kind: is 'ship'"),
        (("invest", "--budget", -1), "invest: --budget: is -1"),
        (("compare", "--pairs", "no.csv"), "compare: --pairs no.csv: "),
        (("list", "deals", "--price-year", 0), "list: --price-year: 0 is out of bounds"),
        (("compare", *ENDS, "--end-km", 1e9), "compare: --end-km: 1e+09 is out of bounds"),
        (("compare", *ENDS, "--max-status-age", 999), "compare: --max-status-age: 999 is out"),
        (("compare", *ENDS, "--scenario", "storm"), "compare: --scenario: 'storm' is not"),
        (("compare", *ENDS, "--set", "end_km=-1"), "compare: --set, end_km: -1 is out of bounds"),
    ],
)  # fmt: skip
def test_an_error_names_the_option_as_it_was_typed(call, said):
    done = cableroute(*call)
    assert done.returncode == 2
    assert done.stderr.startswith(f"error: {said}")


def test_options_are_parameters_of_a_command_once():
    names = [
        name
        for item in app.registered_commands
        for name in [list(inspect.signature(item.callback).parameters)]
        if len(name) != len(set(name))
    ]
    assert names == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("show", "Red Sea"), "it names waters, which routes pass or avoid"),
        (
            ("compare", "--brief", *ENDS, "--set", "foo=1"),
            "'foo' is not an assumption (one of group_index, ",
        ),
        (
            ("compare", "--brief", *ENDS, "--set", "slack=1"),
            "(did you mean slack_sea_pct or slack_land_pct?)",
        ),
        (("compare", "--brief", *ENDS, "--set", "slak_sea_pct=1"), "(did you mean slack_sea_pct"),
        (("compare", "Zafarana", "Abu Talat", "--weight", "rtd=3"), "(did you mean rtd_ms or "),
    ],
)
def test_only_what_is_near_is_suggested(arguments, said):
    code, out, err = cableroute(*arguments)
    assert (code, out) == (2, "")
    assert said in err


# --- Ctrl-C and progress ---

PACKAGE = str(Path(cr.__file__).parent) + os.sep
CALLS = [["-m", "cableroute"], [str(Path(sys.executable).with_name("cableroute"))]]


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize(("call", "module"), [
    (CALLS[0], "lazy_loader"), (CALLS[1], "cableroute.cli.flattening"), (CALLS[0], "rich.cells"),
    (CALLS[1], "typer.core"), (CALLS[0], "cableroute.cli.rpl"),
    (CALLS[1], "numpy._core.overrides"), (CALLS[0], "shapely.lib"), (CALLS[1], "shapely.lib"),
])  # fmt: skip
def test_an_interrupt_while_modules_load_is_no_traceback(call, module):
    """Each import that ends is a line of standard error: then Ctrl-C comes.

    A module in C that was loading another makes it an error of loading.
    """
    with subprocess.Popen(
        [sys.executable, "-X", "importtime", *call, "compare", *ENDS], cwd=ROOT, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as run:  # fmt: skip
        for line in run.stderr:
            if line.rpartition("|")[2].strip() == module:
                run.send_signal(signal.SIGINT)
                break
        else:
            pytest.fail(f"{module} is not loaded")
        out, err = run.communicate(timeout=60)
    said = [line for line in err.splitlines() if not line.startswith("import time:")]
    assert run.returncode in (130, -signal.SIGINT)  # 130 in a shell; Python 3.11 may end by it
    assert (out, said) == ("", [])


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("call", CALLS)
def test_an_interrupt_at_any_moment_shows_no_line_of_ours(call):
    """From when Python is up: what it shows of its own search for the program is not ours.

    Python says that it is up by the line of its first module of all, of standard error.
    """
    ends = set()
    for delay_ms in (*range(0, 40, 8), *range(40, 500, 80)):
        with subprocess.Popen(
            [sys.executable, "-X", "importtime", *call, "--version"], cwd=ROOT, text=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        ) as run:  # fmt: skip
            while run.stderr.readline().rpartition("|")[2].strip() != "site":
                pass
            time.sleep(delay_ms / 1000)
            run.send_signal(signal.SIGINT)
            err = run.communicate(timeout=60)[1]
        said = [line for line in err.splitlines() if not line.startswith("import time:")]
        assert not [line for line in said if PACKAGE in line], said
        ends.add(run.returncode)
    assert 130 in ends


def test_a_program_that_uses_the_library_keeps_its_own_interrupt(tmp_path):
    """Also one that is called as ours is, or is started by a process of ours."""
    said = "import signal, cableroute\nprint(signal.getsignal(signal.SIGINT) is "
    said += "signal.default_int_handler)\n"
    (tmp_path / "study.py").write_text(said, encoding="utf-8")
    for call in (["study.py"], ["-c", said], ["-m", "study"], ["-c", said, "-m", "cableroute"]):
        done = subprocess.run(
            [sys.executable, *call], cwd=tmp_path, capture_output=True, text=True, check=True
        )
        assert done.stdout == "True\n", call


@pytest.mark.skipif(sys.platform == "win32", reason="terminals of POSIX")
@pytest.mark.parametrize(
    "call",
    [
        ("country", "Egypt", "Kenya"),
        ("traffic", "--chokepoints", "--between", "Europe", "--between", "Asia"),
        ("invest", "--budget", "10e6", "--between", "Zafarana", "Abu Talat"),
    ],
    ids=lambda call: call[0],
)
def test_long_work_is_shown_on_a_terminal(call):
    """As `history` and `plan` show it: what is worked on, a bar and the time."""
    import pty

    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "cableroute", *call], cwd=ROOT, stdout=subprocess.DEVNULL,
        stderr=theirs, env=os.environ | {"TERM": "xterm", "COLUMNS": "100"},
    ) as run:  # fmt: skip
        os.close(theirs)
        said = b""
        with contextlib.suppress(OSError):  # Linux ends a terminal whose other end is closed so
            while part := os.read(ours, 65536):
                said += part
    os.close(ours)
    assert run.returncode == 0
    assert re.search(r"\w+ +\S*[━╸].*0:00:\d\d", said.decode())


PLURAL_OF_ONE = re.compile(
    r"(?<![\d.,–+-])\b1 (?!(?:is|ms|was|has|as|its|crosses)\b)[a-z]+s\b(?! from)"
)
"""One of something in the plural: "1 legs"; after the number of a route comes a verb."""


@pytest.mark.parametrize("arguments", [
    ("worth", "Marseille", "Mumbai", "--term", "1", "--rate", "8"),
    ("breakeven", "Marseille", "Mumbai", "--term", "1", "--rate", "8"),
    ("country", "Georgia"),
    ("country", "Seychelles"),
    ("compare", "--brief", "Mangalia", "Istanbul", "--details"),
    ("whatif", "Mangalia", "Istanbul", "--remove", "KAFOS"),
    ("show", "KAFOS"),
    ("show", "Mangalia"),
])  # fmt: skip
def test_one_of_something_is_in_the_singular(arguments):
    said = cableroute(*arguments)
    assert said.returncode == 0, said.stderr
    assert PLURAL_OF_ONE.findall(said.stdout) == []
    assert re.search(r"\b1 [a-z]", said.stdout) or arguments[0] in ("compare", "whatif", "show")
