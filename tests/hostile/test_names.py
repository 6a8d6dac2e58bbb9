"""Names of files that are not UTF-8, as of an archive from elsewhere (POSIX, 3.437: any octets)."""

import contextlib
import os
import sys
import warnings

import geopandas
import pytest
from shapely import LineString
from worlds.commands import cableroute

import cableroute as cr

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
NAME = b"\xe9".decode("utf-8", "surrogateescape")
SAID = "error: the name {} is not UTF-8: rename it\n"


@pytest.fixture
def line(tmp_path, monkeypatch):
    """A line as a GeoJSON and a GeoPackage, in the current folder."""
    monkeypatch.chdir(tmp_path)
    line = LineString([(32.5, 29.9), (32.6, 29.7)])
    frame = geopandas.GeoDataFrame({"id": ["A"]}, geometry=[line], crs=4326)
    frame.to_file("a.geojson", driver="GeoJSON")
    cr.geodata.write_features(frame, "a.gpkg")
    return tmp_path


@pytest.mark.parametrize("ending", ["gpkg", "parquet", "dxf", "ofds.json", "fgb", "shp"])
def test_a_format_that_needs_a_name_in_utf8_says_so(line, ending):
    before = os.listdir()
    name, said = f"{NAME}.{ending}", SAID.format(rf"\xe9.{ending}")
    done = cableroute("convert", "a.geojson", name)
    assert (done.returncode, done.stderr) == (2, said)
    if ending in ("gpkg", "parquet"):
        done = cableroute(
            "along", "--only", "crossings", "a.geojson", "--with", "a.gpkg", "-o", name
        )
        assert (done.returncode, done.stderr) == (2, said)
    assert os.listdir() == before


@pytest.mark.parametrize("ending", ["geojson", "kml", "kmz", "gpx"])
def test_a_format_of_plain_text_is_written_under_any_name(line, ending):
    done = cableroute("convert", "a.geojson", f"{NAME}.{ending}")
    assert done.returncode == 0, done.stderr
    os.rename(f"{NAME}.{ending}", f"b.{ending}")
    layer = "routes" if ending == "gpx" else None
    assert len(geopandas.read_file(f"b.{ending}", layer=layer)) == 1


@pytest.mark.parametrize("ending", ["geojson", "gpkg", "kml"])
def test_the_fault_of_a_file_that_is_not_opened_is_in_its_name(line, ending):
    cableroute("convert", "a.geojson", f"b.{ending}")
    os.rename(f"b.{ending}", f"{NAME}.{ending}")
    said = SAID.format(rf"\xe9.{ending}")
    for words in (("convert", f"{NAME}.{ending}", "c.gpkg"), ("along", f"{NAME}.{ending}"),
                  ("project", "show", f"{NAME}.{ending}")):  # fmt: skip
        done = cableroute(*words)
        assert (done.returncode, done.stdout, done.stderr) == (2, "", said)


def test_a_project_under_such_a_name_is_refused_before_it_is_made(line):
    done = cableroute("project", "write", f"{NAME}.gpkg", "Zafarana", "Abu Talat")
    assert (done.returncode, done.stderr) == (2, SAID.format(r"\xe9.gpkg"))


@pytest.mark.parametrize("ending", ["gpkg", "parquet"])
def test_a_file_that_a_link_of_a_sound_name_names_is_written(line, ending):
    os.symlink(f"{NAME}.{ending}", f"link.{ending}")
    done = cableroute("convert", "a.geojson", f"link.{ending}")
    assert (done.returncode, done.stderr) == (0, f"written: link.{ending}, 1 feature\n")
    with contextlib.suppress(FileNotFoundError):
        os.rename(f"{NAME}.{ending}", f"b.{ending}")
    assert len(cr.geodata.read_features(f"b.{ending}")) == 1


@pytest.mark.parametrize("form", ["gpkg", "parquet", "kml", "fgb", "csv", "json", "geojson"])
def test_a_format_is_written_under_any_ending_without_a_warning(line, form):
    """As -f asks; only a Shapefile, which is several files, needs its own."""
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        done = cableroute(
            "along",
            "--only",
            "crossings",
            "a.geojson",
            "--with",
            "a.gpkg",
            "-f",
            form,
            "-o",
            "out.txt",
        )
    assert done.returncode == 0, done.stderr
    assert [str(it.message) for it in warned if "extension" in str(it.message)] == []
    assert os.path.getsize("out.txt") > 0


def test_a_grid_that_gdal_reads_needs_a_name_in_utf8(line):
    """An Esri ASCII grid of four cells of 100 m of water; as NetCDF, h5py opens any name."""
    (line / f"{NAME}.asc").write_text(
        "ncols 2\nnrows 2\nxllcorner 32\nyllcorner 29\ncellsize 1\n-100 -100\n-100 -100\n"
    )
    done = cableroute(
        "along", "--only", "parallels", "a.geojson", "--with", "a.gpkg", "--grid", f"{NAME}.asc"
    )
    assert (done.returncode, done.stderr) == (2, SAID.format(r"\xe9.asc"))
