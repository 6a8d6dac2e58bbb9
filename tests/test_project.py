"""What the project promises of itself: layers, light import, public names, wheel."""

import ast
import csv
import doctest
import importlib.metadata
import inspect
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest
from worlds.declared import link_declared

import cableroute

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

ROOMS = {
    name: getattr(cableroute, name)
    for name in cableroute.__all__
    if inspect.ismodule(getattr(cableroute, name))
}
FLAT = sorted(set(cableroute.__all__) - set(ROOMS))
HEAVY = {
    "pandas", "geopandas", "folium", "branca", "jinja2", "scipy", "scipy.spatial", "pyogrio",
    "typer", "rich", "pydantic", "click", "matplotlib", "numba", "rasterio", "xarray",
    "openpyxl", "dask", "networkx", "asyncio", "babel",
}  # fmt: skip


def run(*arguments, cwd=ROOT, **options):
    return subprocess.run(
        arguments, cwd=cwd, capture_output=True, text=True, timeout=900, check=False, **options
    )


def test_import_is_light():
    code = (
        "import sys, json, cableroute; cableroute.Route, cableroute.open_geodata, "
        "cableroute.find_routes; print(json.dumps(sorted(sys.modules)))"
    )
    plain = {key: value for key, value in os.environ.items() if not key.startswith("COV")}
    loaded = set(json.loads(run(sys.executable, "-c", code, env=plain).stdout))
    assert {"numpy", "shapely", "pyproj"} <= loaded
    assert loaded & HEAVY == set()
    ours = {"cableroute", "lazy_loader", "numpy", "shapely", "pyproj", "certifi", "cython_runtime"}
    roots = {name.partition(".")[0] for name in loaded}
    others = roots - ours - set(sys.stdlib_module_names) - {"sitecustomize", "usercustomize"}
    # a namespace package that its own .pth file loads at start-up is not ours
    ours_not = {name for name in others if not name.startswith(("_", "xstatic"))}
    assert ours_not == set()


def test_public_names_are_those_of_the_stubs():
    """Each name is written once, in a stub; here that it is there, and that they are few."""
    assert len(FLAT) + len(ROOMS) + sum(len(room.__all__) for room in ROOMS.values()) <= 250
    for name in (*FLAT, *ROOMS):
        assert getattr(cableroute, name) is not None
    assert set(dir(cableroute)) == {*FLAT, *ROOMS}
    for name, room in ROOMS.items():
        assert set(dir(room)) == set(room.__all__), name
        for inside in room.__all__:
            assert getattr(room, inside) is not None, f"{name}.{inside}"
        question = room.__doc__.splitlines()[0]
        assert question.endswith("."), name
    with pytest.raises(AttributeError, match="attribute nothing"):
        _ = cableroute.nothing
    assert cableroute.__version__ == importlib.metadata.version("cableroute")


def standing_of_names():
    """Each public name: stable or experimental, and the page or the example that shows it."""
    with (ROOT / "tests/public_names.csv").open(encoding="utf-8", newline="") as file:
        return {(row["room"], row["name"]): row for row in csv.DictReader(file)}


STANDING = standing_of_names()


def test_each_public_name_is_shown_in_a_guide_or_an_example():
    """One that no page shows serves nobody: it leaves the stub, or a page shows it."""
    held = {(room, name) for room, inside in ROOMS.items() for name in inside.__all__}
    inside = {name for _, name in held}
    assert set(STANDING) == held | {("", name) for name in FLAT if name not in inside}
    texts = {row["shown"] for row in STANDING.values()}
    assert all(re.match(r"README\.md|examples/(?!site/)", path) for path in texts)
    pages = {path: (ROOT / path).read_text(encoding="utf-8") for path in texts}
    seen = r"[`.]{0}\b|\b{0}[(`]|import [^\n]*\b{0}\b"
    assert [
        name
        for (_, name), row in STANDING.items()
        if not re.search(seen.format(name), pages[row["shown"]])
    ] == []


def test_an_experimental_name_says_so_first():
    wrong = []
    for (room, name), row in STANDING.items():
        thing = getattr(ROOMS[room] if room else cableroute, name)
        said = (inspect.getdoc(thing) or "").split("\n\n")
        says = any(part.startswith("Experimental: ") for part in said[:2])
        if row["standing"] != ("experimental" if says else "stable"):
            wrong.append(f"{room}.{name}")
    assert wrong == []


def test_every_public_name_shows_itself_at_work():
    """The suite runs the examples; here that there is one, and that it is not skipped."""
    bare = []
    every = [(cableroute, name) for name in FLAT]
    every += [(room, name) for room in ROOMS.values() for name in room.__all__]
    for owner, name in every:
        thing = getattr(owner, name)
        is_error = inspect.isclass(thing) and issubclass(thing, (Exception, cableroute.Problem))
        if inspect.isfunction(thing) or (inspect.isclass(thing) and not is_error):
            told = doctest.DocTestParser().get_examples(inspect.getdoc(thing) or "")
            if all(doctest.SKIP in example.options for example in told):
                bare.append(name)
    assert bare == []


def test_the_tables_come_first_or_by_name():
    """Required they are the first argument, else a keyword; `measures` is of them alone."""
    wrong = []
    for owner, name in {(room, name) for room in ROOMS.values() for name in room.__all__}:
        function = getattr(owner, name)
        if not inspect.isfunction(function) or name == "measures":
            continue
        given = inspect.signature(function).parameters
        if "geodata" in given:
            tables = given["geodata"]
            is_required = tables.default is inspect.Parameter.empty
            is_keyword = tables.kind is inspect.Parameter.KEYWORD_ONLY
            first = next(iter(given)) == "geodata"
            if not (first and not is_keyword if is_required else is_keyword):
                wrong.append(name)
    assert wrong == []


def test_layers_hold():
    tool = Path(sys.executable).parent / "lint-imports"
    done = run(str(tool))
    assert done.returncode == 0, done.stdout + done.stderr


def test_ruff_has_no_complaint():
    done = run(sys.executable, "-m", "ruff", "check", ".")
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_text_file_has_its_encoding():
    """On Windows a text file without one is read in the code page of the country."""
    done = run(sys.executable, "-m", "ruff", "check", "--preview", "--select", "PLW1514", ".")
    assert done.returncode == 0, done.stdout + done.stderr


def test_mypy_has_no_complaint():
    done = run(sys.executable, "-m", "mypy")
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_country_in_code():
    """Places live in the tables; a module names one only in an example."""
    for path in (ROOT / "cableroute").rglob("*.py"):
        code = re.sub(r'""".*?"""', "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        code = re.sub(r'"cableroute [a-z][^"]*"', "", code)  # the examples of a command's help
        assert not re.search(r"Egypt|Suez|Zafarana|Abu Talat|\bEG-", code), path.name


def test_lengths_and_delays_carry_their_unit():
    bad = re.compile(r"^\s*def (?:length|distance|delay|depth|slack|bearing)\w*(?<!_km)(?<!_m)"
                     r"(?<!_ms)(?<!_pct)(?<!_deg)"
                     r"(?<!_records)(?<!_record)(?<!_tables)(?<!_table)(?<!_text)(?<!_profile)"
                     r"(?<!_basis)(?<!_fit)\(",
                     re.MULTILINE)  # fmt: skip
    for path in (ROOT / "cableroute").rglob("*.py"):
        assert not bad.search(path.read_text(encoding="utf-8")), path.name


def test_no_test_file_imports_another():
    """Makers that test files share are in tests/worlds/."""
    files = list((ROOT / "tests").rglob("test_*.py"))
    assert len(files) > 80
    modules = {file.stem for file in files}
    found = []
    for path in files:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [item.name for item in node.names]
            if isinstance(node, ast.ImportFrom):
                names = [node.module or "", *(item.name for item in node.names)]
            parts = {part for name in names for part in name.split(".")}
            found += [f"{path.name}: {part}" for part in parts & modules]
    assert found == []


def test_top_level_holds_only_what_was_agreed():
    listed = run("git", "ls-files") if shutil.which("git") else None
    if listed is None or listed.returncode != 0:
        pytest.skip("not a git checkout")
    names = {line.split("/")[0] for line in listed.stdout.splitlines()}
    agreed = {"README.md", "pyproject.toml", "cableroute", "geodata", "examples", "tests",
              "LICENSE", "CHANGELOG.md"}  # fmt: skip
    assert {name for name in names if not name.startswith(".")} <= agreed


def test_every_table_is_listed_for_the_wheel():
    wheel = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    tables = {f"geodata/{path.name}" for path in (ROOT / "geodata").iterdir() if path.is_file()}
    assert set(wheel) == tables
    assert all(wheel[name] == name.replace("geodata/", "cableroute/_geodata/") for name in wheel)


def test_wheel_does_the_main_job_elsewhere(tmp_path):
    # an environment of its own, and `venv` with a `pip`, are made by the commands of README
    options = ("--wheel", "--no-isolation", "--outdir", str(tmp_path / "dist"))
    built = run(sys.executable, "-m", "build", *options)
    assert built.returncode == 0, built.stdout + built.stderr
    wheel = next((tmp_path / "dist").glob("*.whl"))
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert "cableroute/py.typed" in names
    assert "cableroute/_geodata/deals.csv" in names
    assert "cableroute/maps/assets/bundles/map.js" in names
    assert not [name for name in names if "build/" in name or name.startswith(("tests", "geodata"))]
    assert any(name.endswith("licenses/LICENSE") for name in names)

    # the packages it needs are those of this environment that pyproject.toml declares
    home = tmp_path / "elsewhere"
    home.mkdir()
    venv.create(home / "venv")
    python = home / "venv/bin/python"
    own = run(str(python), "-c", "import site; print(site.getsitepackages()[0])").stdout.strip()
    link_declared(Path(own))
    pip = (sys.executable, "-m", "pip", "--python", str(python), "install", "-q", "--no-compile")
    installed = run(*pip, str(wheel))
    assert installed.returncode == 0, installed.stderr
    done = run(
        str(home / "venv/bin/cableroute"), "compare", "Zafarana", "Abu Talat",
        "--map", "crossing.html", "--format", "json", cwd=home,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    rows = json.loads(done.stdout)
    assert len(rows) >= 3
    assert (home / "crossing.html").stat().st_size < 3_000_000
    code = "from cableroute.geodata import embedded; print(embedded.embedded_folder())"
    where = run(str(python), "-c", code, cwd=home)
    assert where.stdout.strip().endswith("cableroute/_geodata")
