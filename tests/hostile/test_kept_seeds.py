"""Files that a fuzzer found to break a reader are read in each run: a clear error, or a result."""

import pytest
from fuzz.targets import KEPT, TARGETS

from cableroute.errors import CablerouteError

READ = [
    name for name in TARGETS
    if (KEPT / name).exists() or not name.startswith("table-") or name in (
        "table-systems.csv", "table-cables.geojson")
]  # fmt: skip
"""All tables go through one reader, and all of them are read with each: two will do."""


def test_seeds_are_of_readers():
    assert {path.parent.name for path in KEPT.rglob("*") if path.is_file()} <= set(TARGETS)


@pytest.mark.parametrize("name", [name for name, it in TARGETS.items() if it.texts])
@pytest.mark.filterwarnings("ignore")
def test_what_a_reader_is_tried_with_is_read(name, tmp_path):
    path = tmp_path / TARGETS[name].file
    for text in TARGETS[name].texts:
        TARGETS[name].put(path, text.encode())
        TARGETS[name].read(path)


@pytest.mark.parametrize("name", READ)
@pytest.mark.filterwarnings("ignore")
def test_what_broke_a_reader_is_read_or_refused(name, tmp_path):
    """And what is not a file of any kind."""
    path = tmp_path / TARGETS[name].file
    for data in (b"\x00\xff\xfe{[<", *(it.read_bytes() for it in sorted((KEPT / name).glob("*")))):
        TARGETS[name].put(path, data)
        said = ""
        try:
            TARGETS[name].read(path)
        except CablerouteError as error:
            said = str(error)
        assert len(said) < 20_000
