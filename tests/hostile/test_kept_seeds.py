"""Files that a fuzzer found to break a reader are read in each run: a clear error, or a result."""

import shutil

import pytest
from fuzz.targets import KEPT, TARGETS

from cableroute.errors import CablerouteError

SEEDS = sorted(path for path in KEPT.rglob("*") if path.is_file())


def test_seeds_are_of_readers():
    assert {path.parent.name for path in SEEDS} <= set(TARGETS)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: f"{path.parent.name}-{path.name}")
@pytest.mark.filterwarnings("ignore")
def test_a_kept_seed_is_read_or_refused(seed, tmp_path):
    target = TARGETS[seed.parent.name]
    path = tmp_path / target.file
    shutil.copyfile(seed, path)
    said = ""
    try:
        target.read(path)
    except CablerouteError as error:
        said = str(error)
    assert len(said) < 20_000
