"""Cables of nautical charts: from S-57 cells through GDAL, and from the shapefiles made of them."""

import csv
from pathlib import Path

import geopandas
import pyogrio
import pytest
from shapely import LineString, Polygon
from worlds.charts_s57 import chart
from worlds.commands import cableroute

from cableroute import GeodataError, OutputError
from cableroute.geodata import (
    charted_cables as charted,
    convert_file,
    read_features,
    write_features,
)

LINE = [(32.5, 29.9), (32.6, 29.8), (32.7, 29.85)]
RING = [(32.0, 29.0), (33.0, 29.0), (33.0, 30.0), (32.0, 30.0), (32.0, 29.0)]
OBJECTS = [
    ("CBLSUB", {"CATCBL": "4", "BURDEP": "1.5", "STATUS": "1,4", "OBJNAM": "Cable A",
                "SORDAT": "20190400", "SORIND": "US,US,graph,Chart 1", "SCAMIN": "119999",
                "DATSTA": "1998"}, LINE),
    ("CBLSUB", {"CONDTN": "1", "INFORM": "being laid"}, LINE[:2]),
    ("CBLARE", {"CATCBL": "1", "RESTRN": "1,3"}, RING),
]  # fmt: skip


@pytest.fixture
def cell(tmp_path):
    return chart(tmp_path / "XX1CABLE.000", OBJECTS)


def test_codes_mean_what_gdals_copy_of_the_catalogue_says():
    """GDAL has the object catalogue in tables of its own."""
    folder = Path(pyogrio.get_gdal_data_path())
    with (folder / "s57attributes.csv").open(encoding="latin-1") as file:
        codes = {row["Acronym"]: row["Code"] for row in csv.DictReader(file)}
    with (folder / "s57expectedinput.csv").open(encoding="latin-1") as file:
        meanings = {}
        for row in csv.DictReader(file):
            meanings.setdefault(row["Code"], {})[int(row["ID"])] = row["Meaning"]
    for acronym, ours in (
        ("CATCBL", charted.CATEGORIES), ("CONDTN", charted.CONDITIONS),
        ("STATUS", charted.CHART_STATUSES), ("RESTRN", charted.RESTRICTIONS),
    ):  # fmt: skip
        assert ours == {number: meanings[codes[acronym]][number] for number in ours}, acronym
        assert set(meanings[codes[acronym]]) - set(ours) <= set(range(16, 99))  # later editions
    with (folder / "s57objectclasses.csv").open(encoding="latin-1") as file:
        classes = {int(row["Code"]): row["Acronym"] for row in csv.DictReader(file)}
    assert {code: classes[code] for code in charted.CLASSES} == charted.CLASSES


def test_cables_and_areas_of_a_cell(cell):
    found = read_features(cell)
    assert found["object_class"].tolist() == ["CBLARE", "CBLSUB", "CBLSUB"]
    area, one, two = found.to_dict("records")
    assert area["geometry"].equals(Polygon(RING))
    assert one["geometry"].equals(LineString(LINE))
    assert two["geometry"].equals(LineString(LINE[:2]))
    assert {key: one[key] for key in (
        "name", "category", "chart_status", "status", "burial_m", "date_start", "chart_date",
        "chart_source",
    )} == {
        "name": "Cable A", "category": "telephone", "chart_status": "permanent; disused",
        "status": "out of service", "burial_m": 1.5, "date_start": "1998",
        "chart_date": "2019-04", "chart_source": "US,US,graph,Chart 1",
    }  # fmt: skip
    assert (area["category"], area["restrictions"]) == (
        "power line", "anchoring prohibited; fishing prohibited",
    )  # fmt: skip
    assert (two["condition"], two["status"], two["note"]) == (
        "under construction", "under construction", "being laid",
    )  # fmt: skip
    # what the chart leaves out is missing, what it has stays under its acronym
    assert two["burial_m"] != two["burial_m"]
    assert (one["BURDEP"], one["STATUS"], int(one["SCAMIN"])) == (1.5, "1,4", 119999)
    assert area["status"] is None or area["status"] != area["status"]


def test_one_layer_of_a_cell(cell):
    assert len(read_features(cell, layer="CBLARE")) == 1
    with pytest.raises(GeodataError, match="there is no layer 'PIPSOL'"):
        read_features(cell, layer="PIPSOL")


def test_a_cell_becomes_any_other_format(cell, tmp_path):
    done = cableroute("convert", cell, tmp_path / "cables.geojson")
    assert done.returncode == 0, done.stderr
    found = read_features(tmp_path / "cables.geojson")
    assert found["category"].tolist()[:2] == ["power line", "telephone"]
    done = convert_file(cell, tmp_path / "cables.dxf")
    assert done.count == 3


def test_a_shapefile_made_of_a_cell(tmp_path):
    """As downloaded from ENC Direct to GIS: acronyms for columns, a name with the object class."""
    line = LineString(LINE)
    rows = {"OBJL": [22, 22], "CATCBL": ["4", None], "BURDEP": [None, 2.0],
            "STATUS": ["4", None], "SORDAT": ["20190401", "201904"]}  # fmt: skip
    frame = geopandas.GeoDataFrame(rows, geometry=[line, line], crs=4326)
    path = tmp_path / "Approach_CBLSUB_line.shp"
    write_features(frame, path)
    found = read_features(path)
    assert found["object_class"].tolist() == ["CBLSUB", "CBLSUB"]
    assert found["category"].tolist()[0] == "telephone"
    assert found["chart_date"].tolist() == ["2019-04-01", "2019-04"]
    assert found["burial_m"].tolist()[1] == 2.0
    assert found["status"].isna().tolist() == [False, True]


@pytest.mark.parametrize(
    ("row", "name", "object_class", "category"),
    [
        ({"CATCBL": 4.0}, "Coastal_CBLARE_poly", "CBLARE", "telephone"),
        ({"catcbl": "telephone"}, "x", "CBLSUB", "telephone"),
        ({"CATCBL": 99}, "x", "CBLSUB", "code 99"),
        ({"CATCBL": None, "OBJL": 21}, "x", "CBLOHD", None),
    ],
)
def test_categories_as_programs_write_them(row, name, object_class, category):
    frame = geopandas.GeoDataFrame([row], geometry=[LineString(LINE)], crs=4326)
    made = charted.with_chart_columns(frame, name=name).iloc[0]
    assert (made["object_class"], made["category"]) == (object_class, category)


def test_other_tables_stay_as_they_are():
    frame = geopandas.GeoDataFrame({"BURDEP": [1]}, geometry=[LineString(LINE)], crs=4326)
    assert charted.with_chart_columns(frame) is frame


def test_no_chart_is_written_and_none_is_half_read(cell, tmp_path):
    with pytest.raises(OutputError, match="S-57 is only read; write GeoJSON"):
        write_features(read_features(cell), tmp_path / "t.000")
    half = tmp_path / "half.000"
    half.write_bytes(cell.read_bytes()[:700])
    with pytest.raises(GeodataError, match=r"half\.000"):
        read_features(half)
    empty = chart(tmp_path / "none.000", [])
    with pytest.raises(GeodataError, match="CBLSUB"):
        read_features(empty)
    text = tmp_path / "text.000"
    text.write_text("no chart at all")
    with pytest.raises(GeodataError, match="its content is not in the format S-57"):
        read_features(text)
