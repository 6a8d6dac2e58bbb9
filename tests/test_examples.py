"""Every example runs as it stands, in an empty folder."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHOWS = {  # what each example says, and the page that it writes
    "crossing_egypt.py": ("share least", "crossing.html"),
    "plan_on_own_grid.py": ("8 degrees at most", "cook-strait.html"),
    "plan_sea_route.py": ("no way by sea", "karachi-zafarana.html"),
}


@pytest.mark.parametrize(
    "path", sorted((ROOT / "examples").glob("*.py")), ids=lambda path: path.name
)
def test_example_runs(path, tmp_path):
    done = subprocess.run(
        [sys.executable, "-W", "error", str(path)],
        cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    said, page = SHOWS[path.name]
    assert said in done.stdout
    assert (tmp_path / page).stat().st_size > 100_000
