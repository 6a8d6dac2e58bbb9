"""`cableroute plan`, as a user calls it."""

import csv
import json
import re
from itertools import pairwise

import geopandas
import numpy as np
import pytest
import shapely
from geographiclib.geodesic import Geodesic
from pyproj import Geod
from worlds.commands import cableroute

from cableroute import open_geodata
from cableroute.geodata.embedded import embedded_folder
from cableroute.geodata.exports import copy_tables
from cableroute.geodata.natural_earth import read_land
from cableroute.rpl.reading import read_rpl
from cableroute.seabed import open_seabed

PROJ = Geod(ellps="WGS84")


def test_a_table_for_people(tmp_path):
    page = tmp_path / "map.html"
    done = cableroute("plan", "Marseille", "Algiers", "--details", "--map", str(page))
    assert done.returncode == 0, done.stderr
    assert "Route " in done.stdout
    assert "deepest" in done.stdout
    assert "11.1 km at best, that of the depth cells; assumed, modelled" in done.stdout
    assert "Coverage: depth" in done.stdout
    assert "Marseille was moved" in done.stderr
    assert f"map: {page}" in done.stderr
    assert "no price: give --rules" in done.stdout
    told = " ".join(done.stdout.split())
    assert "ETOPO1 1 Arc-Minute Global Relief Model, NOAA National Geophysical Data Cent" in told
    assert "Natural Earth, https://www.naturalearthdata.com/, 2026 (public domain)" in told
    text = page.read_text(encoding="utf-8")
    assert "Show route 1, Marseille - Algiers" in text
    credits = text[text.index('id="credits"') :].split("</template>")[0]
    assert "ETOPO1</a> (public domain)" in credits
    assert "Natural Earth</a> (public domain" in credits


def test_records_for_programs(tmp_path):
    path = tmp_path / "leg.geojson"
    call = "plan", "5,42", "8,38", "--via", "4,40.6", "--via", "6,39"
    done = cableroute(*call, "--output", str(path))
    assert done.returncode == 0, done.stderr
    (feature,) = json.loads(path.read_text(encoding="utf-8"))["features"]
    assert feature["geometry"]["type"] == "LineString"
    known = feature["properties"]
    assert known["cable_low_km"] < known["cable_km"] < known["cable_high_km"]
    assert known["route_km"] < known["cable_low_km"]
    assert known["cost"] is None  # nothing has a price
    assert known["cost_by"] is None
    assert known["cost_note"].startswith("no price: give --rules")
    assert "rate slack_sea_pct, for any depth" in known["slack_note"]
    done = cableroute(*call, "--format", "csv")
    (row,) = csv.DictReader(done.stdout.splitlines())
    assert float(row["route_km"]) == pytest.approx(known["route_km"])


def test_a_file_of_the_line_crosses_no_land_for_a_planar_reader(tmp_path):
    """Straight in degrees between its bends, the line would run 28 km over Oman and Yemen."""
    path = tmp_path / "leg.geojson"
    assert cableroute("plan", "Karachi", "Zafarana", "--output", path).returncode == 0
    (feature,) = json.loads(path.read_text(encoding="utf-8"))["features"]
    line = shapely.geometry.shape(feature["geometry"])
    land = read_land(embedded_folder() / "land_ne10m.bin.xz", filled=True)
    at_sea = shapely.LineString(line.coords[1:-1])  # without the straight approaches to the ends
    assert not at_sea.intersects(land)
    assert line.intersects(land)
    ends = shapely.LineString([line.coords[0], line.coords[-1]])
    assert ends.intersects(land)  # as it is drawn here


def test_the_mean_depth_is_by_length_as_far_as_the_shore(tmp_path):
    """By cells of the grid under places that PROJ puts every km of a line along a coast."""
    path = tmp_path / "leg.geojson"
    assert cableroute("plan", "Djibouti City", "Mombasa", "--output", path).returncode == 0
    (feature,) = json.loads(path.read_text(encoding="utf-8"))["features"]
    row, line = feature["properties"], shapely.geometry.shape(feature["geometry"])
    grid = open_seabed().window((38.0, -6.0, 54.0, 14.0))
    depths = []
    for one, other in pairwise(line.coords):
        count = max(1, round(PROJ.inv(*one, *other)[2] / 1000))
        for lon, lat in PROJ.npts(*one, *other, count, initial_idx=1, terminus_idx=1):
            at_row = round((grid.north_deg - lat) / grid.step_lat_deg)
            at_column = round((lon - grid.west_deg) / grid.step_lon_deg)
            depths.append(grid.depth_m[at_row, at_column])
    depths = np.array(depths)
    assert row["depth_mean_m"] == pytest.approx(np.nanmean(depths), rel=0.02)
    assert row["depth_deepest_m"] == pytest.approx(np.nanmax(depths), rel=0.05)  # between cells
    known_pct = 100 * np.isfinite(depths).mean()
    assert row["covered_pct"]["depth"] == pytest.approx(known_pct, abs=1)


def test_the_line_as_a_route_position_list(tmp_path):
    """As long as the line, by GeographicLib; no span is long; the check finds nothing in it."""
    path = tmp_path / "list.csv"
    done = cableroute("plan", "5,42", "8,38", "--rpl", path, "--format", "json")
    assert done.returncode == 0, done.stderr
    (row,) = json.loads(done.stdout)
    rpl = read_rpl(path)[0]
    places = [(item.lat_deg, item.lon_deg) for item in rpl.positions]
    assert (places[0], places[-1]) == ((42.0, 5.0), (38.0, 8.0))
    kms = [Geodesic.WGS84.Inverse(*a, *b)["s12"] / 1000 for a, b in pairwise(places)]
    assert max(kms) <= 100.001
    assert sum(kms) == pytest.approx(row["route_km"], abs=0.06)
    assert rpl.cable_km == pytest.approx(row["cable_km"], abs=0.001)
    depths = [item.depth_m for item in rpl.positions]
    assert max(depths) <= row["depth_deepest_m"]
    assert min(depths) > 0
    checked = cableroute("rpl", "check", path)
    assert "list.csv: nothing is found" in checked.stdout


def test_a_list_of_a_plan_is_refused_before_the_search(tmp_path):
    done = cableroute("plan", "5,42", "8,38", "--rpl", tmp_path / "list.xls")
    assert (done.returncode, done.stdout) == (2, "")
    assert "no format ends in '.xls' (give a file that ends in one of .csv" in done.stderr
    done = cableroute("plan", "5,42", "8,38", "--rpl", "list.csv", "--alternatives", 2)
    assert "--rpl is for one line, --alternatives for several; choose one first" in done.stderr


def test_an_end_ashore_is_joined_or_refused():
    done = cableroute("plan", "Marseille", "5,42")
    assert "Marseille was moved" in done.stderr
    assert "a straight leg on land joins the two and is counted" in done.stderr
    done = cableroute("plan", "Marseille", "5,42", "--no-move")
    assert done.returncode == 2
    assert "Marseille: it is not at sea (give a place at sea)" in done.stderr


def test_ice_is_kept_out_of_and_opened():
    call = "plan", "3,53", "141,35", "--format", "json"
    around, through = cableroute(*call), cableroute(*call, "--through-ice")
    assert "waters that ice closes most of the year" in around.stderr
    kms = [json.loads(done.stdout)[0]["route_km"] for done in (around, through)]
    assert kms[1] < 0.5 * kms[0]


def test_rules_give_the_cost_by_component(tmp_path):
    rules = tmp_path / "rules.toml"
    rules.write_text(
        'unit = "USD/km"\nper_km = 20000\n\n[[cost]]\nof = "depth_m"\n'
        "bands = [{ low = 0, high = 200, per_km = 5000 }]\n",
        encoding="utf-8",
    )
    done = cableroute("plan", "5,42", "5,43.2", "--rules", str(rules), "--format", "json")
    (row,) = json.loads(done.stdout)
    assert row["cost"] == pytest.approx(sum(row["cost_by"].values()), rel=1e-6)
    assert row["cost_by"]["length"] == pytest.approx(20000 * row["route_km"], rel=1e-3)
    assert row["cost_unit"] == "USD"
    rules.write_text('per_km = -1\nnever_enter = ["nothing"]\n', encoding="utf-8")
    done = cableroute("plan", "5,42", "5,43.2", "--rules", str(rules))
    assert done.returncode == 2
    assert "per_km" in done.stderr
    assert "nothing" in done.stderr


def test_the_rates_of_the_tables_by_name(tmp_path):
    rate = open_geodata().rates["sea_build_cost_usd_per_km"]
    done = cableroute("plan", "5,42", "5,43", "--rules", "rates", "--format", "json")
    (row,) = json.loads(done.stdout)
    for name, per_km in zip(("cost_low", "cost", "cost_high"), rate.range, strict=True):
        assert row[name] == pytest.approx(per_km * row["route_km"], rel=1e-3)
    assert row["cost_by"] == {"length": row["cost"]}
    assert f"{rate.year} prices" in row["cost_note"]
    assert rate.source_ids[0] in row["cost_note"]
    for name, said in [
        ("rate", "no rules by name: 'rate' (give shortest, offshore, rates, land, or a TOML file)"),
        ("careful", "needs layers of your own"),
        ("rate.toml", "rate.toml: cannot be read: No such file"),
    ]:
        done = cableroute("plan", "5,42", "5,43", "--rules", name)
        assert done.returncode == 2
        assert said in done.stderr
    weights = tmp_path / "weights.toml"
    weights.write_text('[[cost]]\nof = "coast_km"\nbands = [{ high = 9, factor = 2 }]\n')
    done = cableroute("plan", "5,42", "5,43", "--rules", weights, "--format", "json")
    (row,) = json.loads(done.stdout)
    assert row["cost_unit"] == "km of plain seabed"
    assert row["cost_note"].startswith("weights only; no price")


def test_slack_by_depth_names_the_rates(tmp_path):
    """Rates of a user's own that go by depth are named, each with its share of the way."""
    own = tmp_path / "own"
    copy_tables(open_geodata(), own, tables=["rates"])
    head, *rows = (own / "rates.csv").read_text(encoding="utf-8").splitlines()
    (general,) = csv.DictReader([head, *(row for row in rows if row.startswith("slack_sea_pct,"))])
    bands = [("shallow", 0, 1000, 1, 2), ("deep", 1000, 12000, 3, 4)]
    with (own / "rates.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, head.split(","))
        writer.writeheader()
        for name, top, bottom, low, high in bands:
            writer.writerow(
                general
                | {
                    "id": name,
                    "depth_low_m": top,
                    "depth_high_m": bottom,
                    "low": low,
                    "likely": low,
                    "high": high,
                }
            )
    call = "plan", "5,41", "5,43.2", "--geodata", own, "--format", "json"
    (row,) = json.loads(cableroute(*call).stdout)
    assert re.match(r"rate \w+ on \d+ %, rate \w+ on \d+ %, by depth", row["slack_note"])
    share = float(re.search(r"deep on (\d+) %", row["slack_note"])[1]) / 100
    assert row["slack_pct"][0] == pytest.approx(1 + 2 * share, abs=0.02)


def test_no_route_ends_with_2_and_says_what_closes_it():
    done = cableroute("plan", "Suez", "Port Said")
    assert done.returncode == 2
    assert "closed by land" in done.stderr
    assert "cableroute compare EG-SUZ EG-PSD; raise --max-detour" in done.stderr
    assert done.stdout == ""


def test_a_grid_of_ones_own(tmp_path):
    path = tmp_path / "seabed.asc"
    rows = "\n".join(" ".join("-2500" for _ in range(60)) for _ in range(60))
    header = "ncols 60\nnrows 60\nxllcorner 5\nyllcorner 39\ncellsize 0.05\nNODATA_value -9999\n"
    path.write_text(header + rows + "\n", encoding="ascii")
    done = cableroute("plan", "5.2,39.2", "7.8,41.8", "--grid", str(path), "--format", "json")
    assert done.returncode == 0, done.stderr
    (row,) = json.loads(done.stdout)
    assert row["depth_deepest_m"] == 2500
    assert row["accuracy_km"] == pytest.approx(5.6, abs=0.1)
    assert row["attribution"].startswith("planned on seabed.asc; Natural Earth, ")
    assert "ETOPO1" not in row["attribution"]
    done = cableroute("plan", "5.2,39.2", "20,41.8", "--grid", str(path))
    assert done.returncode == 2
    assert "outside the seabed" in done.stderr


def survey(path, depth, **attrs):
    """Write a NetCDF grid between Sardinia and the Balearics."""
    import xarray as xr

    lat, lon = 39.025 + 0.05 * np.arange(60), 5.025 + 0.05 * np.arange(60)
    data = np.broadcast_to(np.asarray(depth, float), (60, 60))
    made = xr.Dataset(
        dict.fromkeys(attrs.pop("names", ("q",)), (("lat", "lon"), data)),
        coords={"lat": lat, "lon": lon}, attrs=attrs,
    )  # fmt: skip
    made.to_netcdf(path, engine="h5netcdf")
    return path


def test_a_grid_is_named_in_every_output(tmp_path):
    path = survey(tmp_path / "own.nc", 2500, title="Survey <b>of</b> 2024")
    call = "plan", "5.2,39.2", "7.8,41.8", "--grid", path
    said = "planned on own.nc, Survey <b>of</b> 2024; Natural Earth"
    page, file = tmp_path / "map.html", tmp_path / "leg.gpkg"
    done = cableroute(*call, "--output", file, "--map", page)
    assert done.returncode == 0, done.stderr
    assert geopandas.read_file(file)["attribution"][0].startswith(said)
    text = page.read_text(encoding="utf-8")
    credits = text[text.index('id="credits"') :].split("</template>")[0]
    assert "planned on own.nc, Survey &lt;b&gt;of&lt;/b&gt; 2024" in credits
    (row,) = csv.DictReader(cableroute(*call, "--format", "csv").stdout.splitlines())
    assert row["attribution"].startswith(said)
    done = json.loads(cableroute(*call, "--format", "geojson").stdout)
    assert done["attribution"].startswith(said)
    assert done["features"][0]["properties"]["attribution"].startswith(said)


def test_how_a_grid_is_to_be_read(tmp_path):
    """Its sign, its variable and its value for no data, by options; errors name these."""
    path = survey(tmp_path / "a.nc", -2500, names=("p", "q"))
    call = "plan", "5.2,39.2", "7.8,41.8", "--format", "json", "--grid"
    done = cableroute(*call, path)
    assert "several grids: p, q (name one: --variable)" in done.stderr
    (row,) = json.loads(cableroute(*call, path, "--variable", "q").stdout)
    assert row["depth_deepest_m"] == 2500
    heights = survey(tmp_path / "b.nc", np.where(np.arange(60) % 2, 40, -40))
    done = cableroute(*call, heights)
    assert done.returncode == 2
    assert "give --positive up or down" in done.stderr
    (row,) = json.loads(cableroute(*call, heights, "--positive", "up").stdout)
    assert row["depth_deepest_m"] == pytest.approx(40, abs=1)
    empty = survey(tmp_path / "c.nc", 0)
    done = cableroute(*call, empty, "--nodata", "0", "--positive", "down")
    assert done.returncode == 2
    assert "every cell was read as no data, which is NaN, 0 by --nodata (give" in done.stderr


@pytest.mark.parametrize(
    "options", [("--nodata", "0"), ("--positive", "up", "--nodata", "0"), ("--variable", "z")]
)
def test_options_of_a_grid_need_one(options):
    done = cableroute("plan", "5,42", "5,43", *options)
    assert done.returncode == 2
    assert " and ".join(sorted(options[::2])) in done.stderr
    assert "of a grid of your own: give --grid FILE too" in done.stderr


def test_places_west_of_greenwich_need_no_dashes():
    """What begins with a sign and a number is a place, not an option."""
    call = "plan", "-5.6,36", "-2,36.2", "--via", "-5,36", "--format", "json"
    done = cableroute(*call)
    assert done.returncode == 0, done.stderr
    (row,) = json.loads(done.stdout)
    assert row["id"] == "plan--5.6,36--2,36.2"
    assert row["name"] == "-5.6, 36 - -2, 36.2"
    assert cableroute("plan", "--", *call[1:3], "--nodta").returncode == 2  # as before
    assert (
        "no such option: --nodta - did you mean"
        in cableroute("plan", "1,2", "3,4", "--nodta", "1").stderr
    )
    assert cableroute("compare", "--brief", "-5.6,36", "Marseille").stderr.find("o such option") < 0


def test_what_a_plan_rests_on_is_named_without_the_embedded_tables(tmp_path):
    own = tmp_path / "own"
    copy_tables(open_geodata(), own, tables=["rates", "sources"])
    path = own / "sources.csv"
    rows = path.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [row for row in rows if not row.startswith(("etopo1,", "naturalearth,"))]
    path.write_text("".join(kept), encoding="utf-8")
    call = "plan", "5,42", "5,43", "--no-base", "--geodata", own, "--format", "json"
    done = cableroute(*call)
    assert done.returncode == 0, done.stderr
    (row,) = json.loads(done.stdout)
    assert "ETOPO1" in row["attribution"]
    assert "Natural Earth" in row["attribution"]


def test_a_desk_study_is_one_folder(tmp_path):
    areas = tmp_path / "wdpa.geojson"
    geopandas.GeoDataFrame(
        {"WDPAID": [1], "NAME": ["Made-up reserve"], "DESIG_ENG": ["Reserve"]},
        geometry=[shapely.box(5, 38, 8, 41)], crs="EPSG:4326",
    ).to_file(areas)  # fmt: skip
    out = tmp_path / "OUT"
    done = cableroute(
        "plan", "5.3,43.2", "8,37.5", "--desk-study", str(out), "--layer", f"wdpa={areas}",
        "--crossing-cost", "100000", "--repeater-spacing", "70",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "study: " in done.stderr
    names = {path.name for path in out.iterdir()}
    assert names == {"study.html", "study.xlsx", "study.gpkg", "study.kml", "profile.svg",
                     "chartlets.png", "contents.json"}  # fmt: skip
    page = (out / "study.html").read_text(encoding="utf-8")
    for said in ("Made-up reserve", "no data", "territorial sea", "modelled by distance",
                 "insufficient data", "double-armoured", "as given", "How the leg was planned",
                 "Protected Planet"):  # fmt: skip
        assert said in page, said


def test_every_fault_of_a_study_is_named_before_a_leg_is_planned(tmp_path):
    done = cableroute("plan", "5,42", "8,37.5", "--layer", "wdpa", "--crossing-cost", "5")
    assert done.returncode == 2
    assert "names no file" in done.stderr
    assert done.stderr.count("give --desk-study FOLDER too") == 2
    done = cableroute(
        "plan", "5,42", "8,37.5", "--desk-study", str(tmp_path / "O"), "--layer", "wdap=x.gpkg",
        "--layer", f"eez={tmp_path / 'none.gpkg'}",
    )  # fmt: skip
    assert done.returncode == 2
    assert "wdap: is not a known form (give wdpa)" in done.stderr
    assert "there is no file" in done.stderr
    assert not (tmp_path / "O").exists()


def test_a_layer_with_a_cost_that_the_line_nowhere_meets_is_said(tmp_path):
    """A raster on another continent cost nothing, and the line looked as if it were weighed."""
    rules = 'medium = "sea"\n[[cost]]\nof = "mud"\nbands = [{ high = 10.0, factor = 2.0 }]\n'
    (tmp_path / "r.toml").write_text(rules + '[[layer]]\nname = "mud"\nfile = "mud.asc"\n')
    for west, is_far in ((-60, True), (4, False)):
        head = f"ncols 60\nnrows 60\nxllcorner {west}\nyllcorner 37\ncellsize 0.1\n"
        (tmp_path / "mud.asc").write_text(head + ("5 " * 60 + "\n") * 60)
        done = cableroute("plan", "5,41", "5,40", "--rules", tmp_path / "r.toml")
        assert done.returncode == 0, done.stderr
        assert ("meets nothing of layer mud" in done.stderr) == is_far


def test_an_explanation_names_rates_and_sources_not_their_ids(geo):
    done = cableroute("plan", "Marseille", "Bizerte", "--rules", "rates")
    said = " ".join(done.stdout.split())
    for identity in ("development_sea_pct", "slack_sea_pct", "sea_build_cost_usd_per_km"):
        assert identity not in said
        assert geo.rates[identity].name in said
        for source in geo.rates[identity].source_ids:
            assert source not in said
            assert geo.sources[source].title in said
