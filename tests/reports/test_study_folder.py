"""The folder of a desk study: hostile names act on nothing, every file is whole, figures agree."""

import dataclasses
import re
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from pathlib import Path

import geopandas
import numpy as np
import openpyxl
import pytest
from shapely import box

import cableroute as cr
from cableroute.desk_study import StudySettings, desk_study
from cableroute.errors import OutputError
from cableroute.geometry import line_km
from cableroute.geometry.closeness import between_kps
from cableroute.planning.public_forms import public_form
from cableroute.planning.public_layers import PublicLayer
from cableroute.presentation.study_tables import study_tables
from cableroute.reports.study_folder import write_study

pytestmark = [
    pytest.mark.filterwarnings("ignore:.*GPKG application_id:RuntimeWarning"),
    pytest.mark.filterwarnings("ignore:.*filename extension should be:RuntimeWarning"),
]
HOSTILE = '=HYPERLINK("http://x")<script>alert(1)</script>&\x1b[2J\u202e"><img src=x onerror=y>'
FILES = {"study.html", "study.xlsx", "study.gpkg", "study.kml", "profile.svg", "chartlets.png"}


class Page(HTMLParser):
    """What a browser would see: tags, what they would load, and the text of cells."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.loads, self.handlers, self.cells = [], [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        named = dict(attrs)
        self.loads += [value for key, value in named.items() if key in ("src", "href") and value]
        self.handlers += [key for key in named if key.startswith("on")]
        if tag == "td":
            self.cells.append("")

    def handle_data(self, data):
        if self.cells:
            self.cells[-1] += data


@pytest.fixture(scope="module")
def geo():
    return cr.open_geodata()


@pytest.fixture(scope="module")
def study(geo):
    leg = dataclasses.replace(geo.segments["PEACE-S-ABT-MRS"], name=HOSTILE)
    area = np.array([box(10, 33, 20, 39)], object)
    row = {"name": HOSTILE, "id": "1", "designation": "@SUM(A1)"}
    layer = PublicLayer(public_form("wdpa"), Path("wdpa.gpkg"), area, (row,))
    settings = StudySettings(step_km=10, crossing_cost_usd=250_000)
    return desk_study(geo, leg, layers={"wdpa": layer}, settings=settings)


@pytest.fixture(scope="module")
def folder(study, geo, tmp_path_factory):
    made = tmp_path_factory.mktemp("desk") / "OUT"
    written = write_study(geo, study, made)
    assert {path.name for path in written} == FILES
    return made


def test_nothing_but_the_files_is_there(folder):
    assert {path.name for path in folder.iterdir()} == FILES | {"contents.json"}


def test_the_page_runs_and_loads_nothing(folder):
    text = (folder / "study.html").read_text(encoding="utf-8")
    page = Page(text)
    assert "script" not in page.tags
    assert not page.handlers
    assert page.tags.count("img") == 2  # the two pictures, no other
    assert all(it.startswith(("#", "data:image/", "https://", "http://")) for it in page.loads)
    assert "default-src 'none'" in text
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "alert(1)" in text  # shown, as text


def test_no_cell_of_the_workbook_is_a_formula(folder):
    book = openpyxl.load_workbook(folder / "study.xlsx")
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert kinds <= {"s", "n", "inlineStr"}  # never "f"
    texts = [str(cell.value) for row in book["Layers"].iter_rows() for cell in row]
    assert any("=HYPERLINK" in text for text in texts)
    assert {"Summary", "Waters", "Burial", "Crossings", "Sources"} <= set(book.sheetnames)


def test_files_of_positions_can_be_opened(folder, study):
    leg = geopandas.read_file(folder / "study.gpkg", layer="leg")
    assert leg.crs.to_epsg() == 4326
    assert leg["name"][0].startswith("=HYPERLINK")
    zones = geopandas.read_file(folder / "study.gpkg", layer="zones")
    assert len(zones) == len(study.zones)
    assert zones.geometry.geom_type.isin(["LineString", "MultiLineString"]).all()
    found = geopandas.read_file(folder / "study.gpkg", layer="crossings")
    assert len(found) == len(study.crossings.crossings)
    space = "{http://www.opengis.net/kml/2.2}"
    root = ET.parse(folder / "study.kml").getroot()
    names = [item.text for item in root.iter(f"{space}name")]
    assert "Repeaters" in names
    assert sum(name.startswith("Repeater ") for name in names) == len(study.repeaters.repeaters)
    assert "<script" not in (folder / "study.kml").read_text(encoding="utf-8")


def test_sections_as_lines_are_as_long_as_their_kps(study):
    line = study.leg.geometry
    for section in study.burial[:5]:
        part = between_kps(line, section.from_km, section.to_km)
        assert line_km(part) == pytest.approx(section.to_km - section.from_km, abs=1e-6)


def test_the_page_and_the_workbook_show_one_figure(folder, study, geo):
    book = openpyxl.load_workbook(folder / "study.xlsx")
    page = (folder / "study.html").read_text(encoding="utf-8")
    (table,) = [it for it in study_tables(study, geo) if it.name == "study_repeaters"]
    first = table.rows[0]
    sheet = [cell.value for cell in book["Repeaters"][2]]
    assert sheet[1] == pytest.approx(first["kp_km"])
    assert f"{first['kp_km']:,.1f}" in page
    (cost,) = [row["found"] for row in study_tables(study, geo)[0].rows
               if row["what"] == "Cost of crossings"]  # fmt: skip
    assert float(re.match(r"[\d,]+", cost)[0].replace(",", "")) == pytest.approx(
        250_000 * study.crossings.crossed_count, rel=5e-3
    )


def test_the_deepest_place_is_one_figure_in_the_folder(study, geo):
    """Plan and study read depths at different places; neither knows metres between such cells."""
    said = {row["what"]: row["found"] for row in study_tables(study, geo)[0].rows}["Deepest"]
    deepest = max(depth for depth in study.samples.depth_m if depth == depth)
    assert said.startswith(f"{float(f'{deepest:.3g}'):,.0f} m, of cells of ")


def test_crossings_are_counted_apart_from_the_cables_that_they_cross(study, geo):
    summary, sheet = (
        next(it for it in study_tables(study, geo) if it.name == f"study_{name}")
        for name in ("summary", "crossings")
    )
    crossed = [row["crossed"] for row in sheet.rows if row["kind"] == "cross"]
    (said,) = [row["found"] for row in summary.rows if row["what"] == "Crossings"]
    assert said.startswith(f"{len(crossed)} of {len(set(crossed))} lines of cable, ")


def test_what_a_layer_does_not_know_is_no_data(study, geo):
    (table,) = [it for it in study_tables(study, geo) if it.name == "study_layers"]
    empty = [row for row in table.rows if row["what"] == "no data"]
    assert empty
    assert all("does not say that nothing is protected" in row["note"] for row in empty)
    km = sum(row["to_km"] - row["from_km"] for row in table.rows)
    assert km == pytest.approx(study.leg.route_km)
    told = " ".join(row["found"] for row in study_tables(study, geo)[0].rows)
    assert "volcanoes" in told
    assert "does not mean that there are none" in told


def test_a_folder_that_cannot_be_made_is_an_error_and_old_files_stay(study, geo, tmp_path):
    taken = tmp_path / "file"
    taken.write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match="cannot make folder"):
        write_study(geo, study, taken)
    assert taken.read_text(encoding="utf-8") == "mine"
    target = tmp_path / "OUT"
    (target / "study.kml").mkdir(parents=True)
    with pytest.raises(OutputError, match=r"study\.kml: is a folder"):
        write_study(geo, study, target)
    assert not [path for path in target.iterdir() if path.name.startswith(".")]


def test_headings_say_what_is_still_to_be_surveyed_and_of_what_the_degrees_are(study, geo):
    """No sea bed is surveyed for a desk study; an angle is judged of a crossing, not of a touch."""
    first = study.crossings.crossings[0]
    touch = first._replace(kind="touch", angle_deg=11.0, is_below_floor=False)
    cross = first._replace(kind="cross", angle_deg=11.0, is_below_floor=True)
    made = dataclasses.replace(study, crossings=study.crossings._replace(crossings=(touch, cross)))
    tables = {it.name: it for it in study_tables(made, geo)}
    assert tables["study_corridor"].title == "Corridor to survey, by water depth"
    assert str(tables["study_burial"].title).endswith("degrees of slope")
    headings = [column.heading for column in tables["study_armour"].columns]
    assert headings[-2:] == [
        "Cable type if buried wherever that is not ruled out",
        "Cable type if laid on the surface wherever burial is not known to be feasible",
    ]
    assert [row["below"] for row in tables["study_crossings"].rows] == [None, True]
