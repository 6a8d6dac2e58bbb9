"""Every example runs as it stands: scripts in an empty folder, notebooks in a kernel."""

import csv
import json
import os
import re
import runpy
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from cableroute import check_geodata, find_routes, open_geodata
from cableroute.routing import passage

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"

SAYS = {  # what a reader is told, and the files that are left
    "crossing_egypt.py": ("protected pair: ", {"crossing.html"}),
    "marseille_singapore.py": (
        "without it ", {"marseille-singapore.html", "trade-off.svg"},
    ),
    "deals_of_2019.py": ("per_km is not known: the deal names no pair", {"deals-per-km.svg"}),
    "own_country.py": ("Colón and the railway", {"panama.html"}),
    "own_measure.py": ("straits_passed", set()),
    "plan_on_own_grid.py": ("8 degrees at most", {"cook-strait.html", "invented_canyon.xyz"}),
    "plan_sea_route.py": ("no route by sea", {"karachi-zafarana.html"}),
    "position_list.py": ("m from the line of the route", {"abu-talat-marseille.csv"}),
    "worth_of_a_crossing.py": (
        "cost per minute of downtime avoided: not known",
        {"break-even.svg", "tornado.svg", "cash-flow.svg"},
    ),
    "own_layer.py": ("needs from the network: nothing", {"own-layer.html"}),
}  # fmt: skip
NOTEBOOKS = sorted(path.name for path in EXAMPLES.glob("*.ipynb"))


def test_every_script_is_run():
    assert {path.name for path in EXAMPLES.glob("*.py")} == set(SAYS)
    told = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"\]\((\w+\.(?:py|ipynb))\)", told)) == {*SAYS, *NOTEBOOKS}


@pytest.mark.parametrize("name", SAYS)
def test_script_runs(name, tmp_path, monkeypatch, capsys):
    """As `python name folder` runs it, in this process: one of its own loads all of it again.

    A warning is an error here too (pyproject.toml); what one of its own is started with is below.
    """
    folder, here = tmp_path / "out", tmp_path / "here"
    folder.mkdir()
    here.mkdir()
    said, files = SAYS[name]
    monkeypatch.chdir(here)
    monkeypatch.setattr(sys, "argv", [str(EXAMPLES / name), str(folder)])
    monkeypatch.syspath_prepend(EXAMPLES)  # where Python looks first for what a script imports
    made = runpy.run_path(str(EXAMPLES / name), run_name="__main__")
    assert said in capsys.readouterr().out
    if "round_it" in made:  # the route that is said to go round the Cape
        countries = passage(made["geo"], made["round_it"]).countries
        assert "ZA" in countries
        assert "EG" not in countries
    assert {path.name for path in folder.iterdir()} == files
    for path in folder.iterdir():
        assert path.stat().st_size > (1_000 if path.suffix == ".csv" else 10_000), path.name
    assert not list(here.iterdir())


def test_script_without_a_folder_writes_to_a_temporary_one(tmp_path):
    here, temporary = tmp_path / "here", tmp_path / "temporary"
    here.mkdir()
    temporary.mkdir()
    done = subprocess.run(
        [sys.executable, "-W", "error", str(EXAMPLES / "crossing_egypt.py")],
        cwd=here, capture_output=True, text=True, encoding="utf-8", timeout=300, check=False,
        env=os.environ | {"PYTHONIOENCODING": "utf-8", "TMPDIR": str(temporary)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    [page] = temporary.rglob("crossing.html")
    assert str(page) in done.stdout
    assert not list(here.iterdir())


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_notebook_is_stored_bare(name):
    """Outputs would be old the day after, and hide what runs."""
    notebook = nbformat.read(EXAMPLES / name, as_version=4)
    nbformat.validate(notebook)
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert len(cells) >= 5
    assert all(not cell.outputs and cell.execution_count is None for cell in cells)


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_notebook_runs(name, tmp_path):
    import nbclient  # here: each worker of a run reads this file, and one runs the notebooks

    notebook = nbformat.read(EXAMPLES / name, as_version=4)
    # Warnings of a kernel's own packages are not ours to raise.
    client = nbclient.NotebookClient(
        notebook, timeout=300, resources={"metadata": {"path": str(tmp_path)}}
    )
    client.execute()
    made = [output for cell in notebook.cells for output in cell.get("outputs", ())]
    assert not [output for output in made if output.get("name") == "stderr"]
    shown = [output.get("data", {}) for output in made]
    maps = [data["text/html"] for data in shown if "<iframe" in data.get("text/html", "")]
    assert maps
    assert all("srcdoc=" in page for page in maps)
    assert sum("image/png" in data for data in shown) >= 2
    # What stands beside a picture is a line, not a page.
    assert all(len(data.get("text/plain", "")) < 5_000 for data in shown)
    assert not list(tmp_path.iterdir())


# --- The second country ----------------------------------------------------------------------

PANAMA = EXAMPLES / "panama"


@pytest.fixture(scope="module")
def panama():
    return open_geodata(PANAMA)


def test_the_second_country_has_no_fault_and_no_second_row_of_a_place(panama):
    """Stations that the tables have are those of the tables, as is the system that crosses."""
    assert check_geodata(PANAMA) == ()
    assert panama.overrides == ()
    own = json.loads((PANAMA / "landing_stations.geojson").read_text(encoding="utf-8"))
    assert [row["properties"]["id"] for row in own["features"]] == ["PA-COR"]


def test_every_source_of_the_second_country_is_used():
    with (PANAMA / "sources.csv").open(encoding="utf-8", newline="") as file:
        ids = {row["id"] for row in csv.DictReader(file)}
    rest = "".join(
        path.read_text(encoding="utf-8") for path in PANAMA.iterdir()
        if path.name not in ("sources.csv", "README.md") and path.suffix in (".csv", ".geojson")
    )  # fmt: skip
    assert {found for found in ids if found in rest} == ids


def test_the_railway_is_no_longer_than_is_published_and_not_much_shorter(panama):
    """75 km of main line (Panama Canal Railway Company, 2020); chords are a lower bound."""
    assert 0.75 * 75 < panama.legs["PA-S-CRI-COR"].route_km < 75


def test_from_ocean_to_ocean_a_system_crosses_between_its_own_stations(panama):
    ways = find_routes(panama, "Cartagena", "EC-MAN", all_paths=True, allow_unverified=True)
    ways = [way for way in ways if way.system_ids == ("PCCS",)]
    assert {way.id.split("@")[1] for way in ways} == {
        "PA-P-MRC-BAL-ROAD", "PA-P-MRC-BAL-MOTORWAY", "PA-P-MRC-BAL-RAIL",
    }  # fmt: skip
    for way in ways:
        assert {leg.confidence for leg in way.legs} == {"assumed"}
        assert {leg.country for leg in way.legs if leg.medium == "land"} == {"PA"}


def test_a_memorandum_without_a_value_stays_a_candidate(panama):
    ways = find_routes(panama, "PA-MCH", "Corozal")
    assert len(ways) == 2
    for way in ways:
        [attached] = way.deals
        assert (attached.deal.id, attached.deal.value) == ("cx-ton-mou", None)
        assert attached.attribution_confidence == "candidate"
