"""What is said where an extra is not installed: one kind of error, one line, how to install it."""

import importlib.util
import sys

import pytest
from worlds.commands import cableroute

import cableroute as cr
from cableroute.errors import CablerouteError, MissingExtraError
from cableroute.files import need_parquet
from cableroute.planning import string_pulling as strings

CROSSING = ("Zafarana", "Abu Talat")


@pytest.fixture
def bare(monkeypatch):
    """Nothing of the extras is installed."""
    for name in (
        "numba",
        "matplotlib",
        "rasterio",
        "xarray",
        "distributed",
        "flask",
        "waitress",
    ):
        for module in [name, *(item for item in sys.modules if item.startswith(f"{name}."))]:
            monkeypatch.setitem(sys.modules, module, None)
    find = importlib.util.find_spec  # pandas goes on with pyarrow, once it has it

    def found(name, *more):
        return None if name == "pyarrow" else find(name, *more)

    monkeypatch.setattr(importlib.util, "find_spec", found)
    for module in [item for item in sys.modules if item.endswith("_numba")]:
        monkeypatch.delitem(sys.modules, module)


NEEDS = {
    "a compiled solver": ("fast", "numba", lambda path: strings.load_kernels()),
    "a GeoTIFF": (
        "raster", "rasterio", lambda path: cr.seabed.open_seabed(path.with_suffix(".tif")),
    ),
    "a chart": ("charts", "matplotlib", lambda path: cr.charts.style()),
    "Parquet": ("parquet", "pyarrow", lambda path: need_parquet()),
    "the local page": ("app", "flask", lambda path: cr.app.web_app(cr.open_geodata())),
}  # fmt: skip


@pytest.mark.parametrize("what", NEEDS)
def test_each_extra_is_named_with_its_package(what, bare, monkeypatch, tmp_path):
    extra, package, ask = NEEDS[what]
    (tmp_path / "a.tif").write_bytes(b"II*\0")
    with pytest.raises(MissingExtraError) as told:
        ask(tmp_path / "a.xlsx")
    assert isinstance(told.value, ImportError)
    assert isinstance(told.value, CablerouteError)
    text = str(told.value)
    assert f"needs {package}, which is not installed" in text
    assert f"pip install 'cableroute[{extra}]'" in text
    assert "\n" not in text


@pytest.mark.parametrize(
    ("arguments", "extra"),
    [
        (("chart", "map", *CROSSING), "charts"),
        (("compare", *CROSSING, "-o", "a.parquet"), "parquet"),
        (("serve",), "app"),
        (("compare", "--pairs", "pairs.csv", "--executor", "dask"), "dask"),
        (("plan", "29,31", "25,34", "--grid", "a.tif", "-o", "a.geojson"), "raster"),
    ],
)
def test_the_command_line_says_it_in_one_line(arguments, extra, bare, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pairs.csv").write_text("Suez,Zafarana\n", encoding="utf-8")
    (tmp_path / "a.tif").write_bytes(b"II*\0")
    code, out, err = cableroute(*arguments)
    assert (code, out) == (2, "")
    assert err.startswith("error: ")
    assert f"pip install 'cableroute[{extra}]'" in err
    assert err.count("\n") == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.tif", "pairs.csv"]
