"""A user's copies of public data, in the form in which each is published.

The files are small ones of our own with the columns of the documentation that each form names:
Marine Regions' attribute table, the schema of the WDPA, the README of GEM's database, the features
of the service of the Global Volcanism Program, EMODnet's metadata (GeoTIFF, EPSG:3035, hours per
square km and month), EMODnet Geology's Folk classes, the readme of Global Fishing Watch's
version 3.
"""

import json

import geopandas
import numpy as np
import pytest
import shapely
from shapely import LineString, Point, box
from worlds.grids import blank_grid

from cableroute.errors import ModelError
from cableroute.planning import Layer, Rules, cost_grid
from cableroute.planning.public_forms import PUBLIC_FORMS, public_form
from cableroute.planning.public_layers import read_public_layer

LINE = LineString([(5, 42), (9, 42)])
QUIET = pytest.mark.filterwarnings("ignore:.*GPKG application_id:RuntimeWarning")


def gpkg(path, geometry, **columns):
    frame = geopandas.GeoDataFrame(columns, geometry=geometry, crs="EPSG:4326")
    frame.to_file(path, driver="GPKG")
    return path


@QUIET
def test_marine_regions_are_read_by_their_attribute_table(tmp_path):
    path = gpkg(
        tmp_path / "eez.gpkg", [box(4, 41, 7, 44), box(7, 41, 10, 44), box(100, 0, 110, 5)],
        MRGID=[5677, 5682, 8456], GEONAME=["French EEZ", "Italian EEZ", "Far EEZ"],
        POL_TYPE=["200NM", "Overlapping claim", "200NM"], ISO_TER1=["FRA", "ITA", "XXX"],
        ISO_SOV1=["FRA", "ITA", "XXX"], ISO_SOV2=[None, "FRA", None],
    )  # fmt: skip
    layer = read_public_layer("eez", path, near=LINE)
    assert [row["name"] for row in layer.rows] == ["French EEZ", "Italian EEZ"]  # not the far one
    assert layer.rows[0] == {"name": "French EEZ", "kind": "200NM", "country": "FRA",
                             "sovereign": "FRA", "second": ""}  # fmt: skip
    assert layer.rows[1]["second"] == "FRA"
    assert len(read_public_layer("eez", path).rows) == 3
    assert layer.area_at([5, 8, 20], [42, 42, 42]).tolist() == [0, 1, -1]


@pytest.mark.parametrize(
    ("key", "column"), [("WDPAID", "MARINE"), ("SITE_ID", "REALM")], ids=["to 2025", "since"]
)
def test_protected_areas_are_read_before_and_after_their_columns_changed(tmp_path, key, column):
    path = tmp_path / "wdpa.geojson"
    frame = geopandas.GeoDataFrame(
        {key: [12345.0], "NAME": ["Reserve"], "DESIG_ENG": ["Marine Reserve"], "IUCN_CAT": ["II"],
         "STATUS": ["Designated"], "NO_TAKE": ["All"], column: ["2"]},
        geometry=[box(6, 41, 7, 43)], crs="EPSG:4326",
    )  # fmt: skip
    frame.to_file(path)
    (row,) = read_public_layer("wdpa", path, near=LINE).rows
    assert row == {"name": "Reserve", "id": "12345", "designation": "Marine Reserve",
                   "category": "II", "status": "Designated", "no take": "All"}  # fmt: skip


def test_faults_and_volcanoes(tmp_path):
    fault = {
        "type": "Feature", "geometry": {"type": "LineString", "coordinates": [[6, 41], [6, 43]]},
        "properties": {"catalog_id": "F1", "name": None, "slip_type": "Dextral",
                       "net_slip_rate": "(1.5,0.5,2.5)", "catalog_name": "made up"},
    }  # fmt: skip
    path = tmp_path / "gem_active_faults_harmonized.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [fault]}))
    (row,) = read_public_layer("gem-faults", path, near=LINE).rows
    assert row["net slip rate, mm a year (best, low, high)"] == "(1.5,0.5,2.5)"
    assert row["name"] == ""  # many have none
    table = tmp_path / "Smithsonian_VOTW_Holocene_Volcanoes.csv"
    table.write_text(
        "FID,Volcano_Number,Volcano_Name,Primary_Volcano_Type,Last_Eruption_Year,Country,Latitude,"
        "Longitude,Elevation\nv1,211020,Vesuvius,Stratovolcano,1944,Italy,40.821,14.426,1281\n"
        "v2,999999,Near,Submarine,,Nowhere,42.2,7.0,-900\n",
        encoding="utf-8",
    )
    layer = read_public_layer("gvp-volcanoes", table, near=LINE)
    assert [row["name"] for row in layer.rows] == ["Near"]
    assert layer.geometry[0].equals(Point(7.0, 42.2))
    every = read_public_layer("gvp-volcanoes", table)
    assert [row["last eruption"] for row in every.rows] == ["1944", ""]


def test_vessel_density_takes_0_for_no_data(tmp_path):
    rasterio = pytest.importorskip("rasterio")
    from pyproj import Transformer

    x, y = Transformer.from_crs("EPSG:4326", "EPSG:3035", always_xy=True).transform(7.0, 42.0)
    west, north = round(x, -3) - 20_000, round(y, -3) + 20_000
    values = np.zeros((40, 40), np.float32)
    values[:, 20:] = 2.5
    path = tmp_path / "vesseldensity_all_2023.tif"
    with rasterio.open(
        path, "w", driver="GTiff", height=40, width=40, count=1, dtype="float32", crs="EPSG:3035",
        transform=rasterio.Affine(1000, 0, west, 0, -1000, north),
    ) as file:  # fmt: skip
        file.write(values, 1)
    layer = read_public_layer("emodnet-vessel-density", path)
    inside = layer.values_at([7.1, 6.9, 30.0], [42.0, 42.0, 42.0])
    assert inside[0] == 2.5
    assert np.isnan(inside[1])  # 0 in the file
    assert np.isnan(inside[2])  # beside it


def test_fishing_effort_is_summed_by_cell_over_months_flags_and_gears(tmp_path):
    path = tmp_path / "fleet-monthly-csvs-10-v3-2024-01-01.csv"
    path.write_text(
        "date,year,month,cell_ll_lat,cell_ll_lon,flag,geartype,hours,fishing_hours,mmsi_present\n"
        "2024-01-01,2024,1,42.0,6.9,FRA,trawlers,9.0,4.5,1\n"
        "2024-01-01,2024,1,42.0,6.9,ITA,fixed_gear,3.0,1.5,1\n"
        "2024-02-01,2024,2,42.0,6.9,FRA,trawlers,2.0,0.0,1\n"
        "2024-02-01,2024,2,41.9,5.0,FRA,trawlers,2.0,0.0,1\n"
        "2024-02-01,2024,2,-33.9,18.0,ZAF,trawlers,2.0,7.0,1\n",
        encoding="utf-8",
    )
    layer = read_public_layer("gfw-fishing", path)
    assert layer.cell_deg == 0.1
    at = layer.values_at([6.95, 5.05, 18.01, 6.85], [42.05, 41.95, -33.85, 42.05])
    assert at[:3].tolist() == [6.0, 0.0, 7.0]
    assert np.isnan(at[3])  # no row: no data, not no fishing
    near = read_public_layer("gfw-fishing", path, near=LINE)
    assert near.cells[0].size == 2  # that off the Cape is left out
    assert near.values_at(6.95, 42.05) == 6.0
    fine = path.read_text(encoding="utf-8").replace("42.0,6.9", "42.01,6.93")
    path.write_text(fine, encoding="utf-8")
    assert read_public_layer("gfw-fishing", path).cell_deg == 0.01
    path.write_text(fine.replace("42.01,6.93", "42.0125,6.93"), encoding="utf-8")
    with pytest.raises(ModelError, match=r"another side than 0\.01 and 0\.1 degrees"):
        read_public_layer("gfw-fishing", path)


@pytest.mark.parametrize("without", ["cell_ll_lat", "cell_ll_lon", "fishing_hours"])
def test_fishing_effort_without_a_column_is_refused_by_its_name(tmp_path, without):
    row = {"date": "2024-01-01", "cell_ll_lat": 42.0, "cell_ll_lon": 6.9, "fishing_hours": 4.5}
    del row[without]
    path = tmp_path / "fleet.csv"
    path.write_text(",".join(row) + "\n" + ",".join(map(str, row.values())) + "\n")
    with pytest.raises(ModelError, match=f"has no column {without} "):
        read_public_layer("gfw-fishing", path)


@QUIET
def test_substrate_classes(tmp_path):
    path = gpkg(
        tmp_path / "substrate.gpkg", [box(5, 41, 6, 43), box(6, 41, 7, 43), box(7, 41, 8, 43)],
        folk_5cl=[1, 5, 6], folk_5cl_txt=["1. Mud to muddy Sand", "5. Rock & boulders", "6. No"],
    )  # fmt: skip
    layer = read_public_layer("emodnet-substrate", path, near=LINE)
    assert [row["class"] for row in layer.rows] == ["1", "5", "6"]
    assert set(layer.form.no_data) == {"6", "9"}
    assert layer.form.classes["5"] == "rock and boulders"


def test_every_fault_of_a_file_is_named(tmp_path):
    path = tmp_path / "f.geojson"
    geopandas.GeoDataFrame({"A": [1]}, geometry=[box(0, 0, 1, 1)], crs="EPSG:4326").to_file(path)
    with pytest.raises(ModelError) as raised:
        read_public_layer("wdpa", path)
    told = str(raised.value)
    assert "has no column name" in told
    assert "has no column wdpaid or site_id" in told
    assert "it has A" in told
    frame = geopandas.GeoDataFrame({"slip_type": ["Normal"]}, geometry=[Point(0, 0)], crs=4326)
    frame.to_file(path)
    with pytest.raises(ModelError, match="holds Point, not lines"):
        read_public_layer("gem-faults", path)
    with pytest.raises(ModelError, match="there is no file"):
        read_public_layer("eez", tmp_path / "none.gpkg")
    with pytest.raises(ModelError, match=r"is not a known form.*give wdpa"):
        read_public_layer("wdpa2", path)
    path.write_text("{", encoding="utf-8")
    with pytest.raises(ModelError, match=r"f\.geojson cannot be read"):
        read_public_layer("eez", path)


@QUIET
@pytest.mark.parametrize("ending", ["gpkg", "kml"])
def test_every_layer_of_a_file_is_read(tmp_path, ending):
    path = tmp_path / f"cables.{ending}"
    lines = {"A": [(5, 42), (6, 42)], "B": [(5, 43), (6, 42)]}
    if ending == "gpkg":
        for name, line in lines.items():
            columns = {"name": [name]}
            frame = geopandas.GeoDataFrame(columns, geometry=[LineString(line)], crs="EPSG:4326")
            frame.to_file(path, layer=name, driver="GPKG")
    else:
        folder = (
            "<Folder><name>{0}</name><Placemark><name>{0}</name><LineString><coordinates>"
            "{1}</coordinates></LineString></Placemark></Folder>"
        )
        texts = {name: " ".join(f"{x},{y}" for x, y in line) for name, line in lines.items()}
        folders = "".join(folder.format(*it) for it in texts.items())
        path.write_text(f'<kml xmlns="http://www.opengis.net/kml/2.2"><Document>{folders}'
                        "</Document></kml>")  # fmt: skip
    for near in (LINE, None):
        found = read_public_layer("cables", path, near=near)
        assert sorted(row["name"] for row in found.rows) == ["A", "B"]


def test_what_of_a_layer_is_not_read_is_an_error(tmp_path):
    path = tmp_path / "cables.geojson"
    lines = [[[5, 42], [6, 42]], [[5, 42], ["6", 42]]]
    shapes = [{"type": "LineString", "coordinates": it} for it in lines]
    features = [{"type": "Feature", "properties": {}, "geometry": it} for it in shapes]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    with pytest.raises(ModelError, match=r"feature 2: \['6', 42\] is not a position"):
        read_public_layer("cables", path, near=LINE)
    table = tmp_path / "GVP.csv"
    table.write_text(
        "Volcano_Number,Volcano_Name,Primary_Volcano_Type,Last_Eruption_Year,Country,Latitude,"
        "Longitude\n211060,Etna,,2024,Italy,37.748,14.999\n211040,Stromboli,,2024,Italy,"
        '"38,789",15.213\n'
    )
    with pytest.raises(ModelError, match=r"GVP\.csv row 3: Latitude is '38,789'"):
        read_public_layer("gvp-volcanoes", table)


def test_what_is_near_any_of_several_lines_is_read_once(tmp_path):
    boxes = [box(4, 41, 7, 44), box(20, 34, 22, 36), box(100, 0, 110, 5), box(-50, -9, -40, -2)]
    path = tmp_path / "eez.geojson"
    names = ["French", "Greek", "far", "Brazilian"]
    geopandas.GeoDataFrame(
        {"GEONAME": names, "POL_TYPE": ["200NM"] * 4, "SOVEREIGN1": ["X"] * 4},
        geometry=boxes, crs="EPSG:4326",
    ).to_file(path)  # fmt: skip
    lines = [LINE, LineString([(19, 35), (23, 35)]), LineString([(-60, -5), (-45, -5)])]
    for count, found in ((1, {"French"}), (2, {"French", "Greek"}), (3, set(names) - {"far"})):
        rows = read_public_layer("eez", path, near=lines[:count]).rows
        assert sorted(row["name"] for row in rows) == sorted(found)


def test_an_area_over_the_date_line_is_found_from_either_side(tmp_path):
    parts = shapely.MultiPolygon([box(178, -2, 180, 2), box(-180, -2, -178, 2)])
    path = tmp_path / "eez.geojson"
    geopandas.GeoDataFrame(
        {"GEONAME": ["Over"], "POL_TYPE": ["200NM"], "SOVEREIGN1": ["FJI"]},
        geometry=[parts], crs="EPSG:4326",
    ).to_file(path)  # fmt: skip
    layer = read_public_layer("eez", path, near=LineString([(179, 0), (181, 0)]))
    assert {row["name"] for row in layer.rows} == {"Over"}
    assert (layer.area_at([179, 181, -179], [0, 0, 0]) >= 0).all()


def test_public_data_closes_and_prices_in_rules(tmp_path):
    path = tmp_path / "wdpa.geojson"
    geopandas.GeoDataFrame(
        {"WDPAID": [1], "NAME": ["R"]}, geometry=[box(6, 41, 7, 43)], crs="EPSG:4326"
    ).to_file(path)
    layer = Layer("wdpa", str(path))
    grid = blank_grid((5, 41.5, 9, 42.5), step_deg=0.5)
    costs = cost_grid(grid, Rules(never_enter=("wdpa",), layers=(layer,)))
    assert costs.closed_by["wdpa"].any()
    assert not costs.closed_by["wdpa"].all()


def test_every_form_names_its_licence_and_where_it_is_described():
    for form in PUBLIC_FORMS.values():
        assert form.licence
        assert form.absence
        assert public_form(form.key) is form
        if form.key != "cables":
            assert form.address.startswith("https://")
            assert form.documentation.startswith("https://")
