"""How fast a position list is read, checked and written, beside pandas. Run when asked:

pip install -e '.[dev,bench]'
python -m pytest tests/benchmarks/test_position_list_speed.py -o addopts= --benchmark-columns=min

pandas reads and writes the same cells, and neither finds out what they are nor checks them.
"""

import numpy as np
import pandas as pd
import pytest

from cableroute.rpl import RPL, Position, Span, check_rpl, read_rpl, write_rpl
from cableroute.rpl.writing import restated

COUNT = 100_000


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    """Return a list of 100,000 positions, each figure stated."""
    chance = np.random.default_rng(1)
    lon = np.cumsum(chance.uniform(0.0005, 0.003, COUNT)) - 100
    lat = np.cumsum(chance.normal(0, 0.0008, COUNT))
    rows = [
        Position(str(at), round(float(x), 7), round(float(y), 7), f"AC{at}", depth_m=2000.0)
        for at, (x, y) in enumerate(zip(lon, lat, strict=True))
    ]
    rpl = RPL("R", rows, [Span(slack_pct=2.0, cable_type="LW")] * (COUNT - 1))
    return write_rpl(restated(rpl), tmp_path_factory.mktemp("rpl") / "list.csv")


def test_read_check_write(path, benchmark):
    def run():
        rpl, _ = read_rpl(path)
        check_rpl(rpl)
        write_rpl(rpl, path.with_name("again.csv"))

    benchmark.pedantic(run, rounds=3)
    assert path.read_bytes() == path.with_name("again.csv").read_bytes()


def test_pandas_read_write(path, benchmark):
    titles = next(
        at for at, line in enumerate(path.read_text().splitlines()) if line.startswith("Position,")
    )

    def run():
        frame = pd.read_csv(path, skiprows=titles, header=[0, 1], skip_blank_lines=False)
        frame.to_csv(path.with_name("pandas.csv"), index=False)

    benchmark.pedantic(run, rounds=3)
