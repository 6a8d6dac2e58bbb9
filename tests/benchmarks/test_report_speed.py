"""How long a report takes, beside the comparison that it rests on; how much it weighs.

pip install -e '.[dev,bench]' && python -m pytest tests/benchmarks/test_report_speed.py -o addopts=
"""

from __future__ import annotations

import pytest

import cableroute as cr
from cableroute.reports import Report

GROUP = "ten ways from Marseille to Mumbai"


@pytest.fixture(scope="module")
def made() -> Report:
    return cr.report(cr.open_geodata(), "Marseille", "Mumbai")


@pytest.mark.benchmark(group=GROUP)
def test_find_and_compare_alone(benchmark, made):
    geo = made.facts.geodata

    def compared():
        ways = cr.find_routes(geo, "Marseille", "Mumbai", confidential=False)
        return cr.compare(ways, cr.measures(geo))

    assert len(benchmark(compared)) <= len(made.routes)  # a report may add the route of its pair


@pytest.mark.benchmark(group=GROUP)
def test_whole_report(benchmark, made):
    geo = made.facts.geodata
    text = benchmark(lambda: cr.report(geo, "Marseille", "Mumbai").html())
    assert len(text.encode()) < 600_000


@pytest.mark.benchmark(group=GROUP)
def test_second_language(benchmark, made):
    text = benchmark(lambda: Report(made.facts, "ar").html())
    assert len(text.encode()) < 650_000


@pytest.mark.benchmark(group=GROUP)
def test_workbook(benchmark, made, tmp_path):
    path = benchmark(made.save_workbook, tmp_path / "report.xlsx")
    assert path.stat().st_size < 115_000
