"""The charts that are kept: of made-up routes, so that a new row in a table changes none."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from unittest import mock

import numpy as np
from shapely import LineString

import cableroute as cr
from cableroute.charts import layout as page, styles
from cableroute.comparison.history import History, YearFigure
from cableroute.geodata import basemap
from cableroute.geodata.relief import Relief
from cableroute.model import Leg, Range, Route
from cableroute.money.deals import DealComparison, Missing
from cableroute.reliability.availability import Availability
from cableroute.reliability.elements import Element, Swing
from cableroute.seabed.grid import Grid

HERE = Path(__file__).parent


def _station(identity, name, name_ar):
    return SimpleNamespace(id=identity, name_en=name, name_ar=name_ar, source_ids=())


GEO = SimpleNamespace(
    stations={
        "A": _station("A", "West Bay", "الخليج الغربي"),
        "B": _station("B", "East Bay", "الخليج الشرقي"),
        "C": _station("C", "Cape", "الرأس"),
        "D": _station("D", "Dock", ""),
    },
    junctions={},
    systems={
        "ONE": SimpleNamespace(name="One", name_ar=""),
        "TWO": SimpleNamespace(name="Two Oceans", name_ar=""),
    },
    countries={"XX": SimpleNamespace(name_en="Midland", name_ar="")},
    paths={},
    place_names={"A": "West Bay", "B": "East Bay", "C": "Cape", "D": "Dock"},
    sources={},
    segments={},
)


def _leg(identity, start, end, medium, points, **more):
    return Leg(identity, start, end, medium, LineString(points), (1, 3, 6), accuracy_km=10, **more)


def routes():
    """Three routes over the open ocean, with a made-up land between two of them."""
    first = [
        _leg("1a", "A", "C", "sea", [(-140, -20), (-136, -24)], system_id="ONE"),
        _leg("1b", "C", "D", "land", [(-136, -24), (-133, -24)], country="XX",
             right_of_way="road", confidence="published"),
        _leg("1c", "D", "B", "sea", [(-133, -24), (-126, -20)], system_id="TWO"),
    ]  # fmt: skip
    second = [
        _leg("2a", "A", "C", "sea", [(-140, -20), (-136, -24)], system_id="ONE"),
        _leg("2b", "C", "B", "sea", [(-136, -24), (-131, -30), (-126, -20)], system_id="TWO",
             confidence="surveyed"),
    ]  # fmt: skip
    third = [_leg("3", "A", "B", "sea", [(-140, -20), (-126, -20)], system_id="TWO")]
    return [
        Route("R1", "One to Cape, on land to Dock, Two Oceans to East Bay", first),
        Route("R2", "One to Cape, Two Oceans to East Bay", second),
        Route("R3", "Two Oceans to East Bay", third),
    ]


def _deal(identity, title, per_km, **more):
    given = {
        "group": "crossing", "kind": "transit agreement", "mark": "", "signed": "2019-04",
        "status": "signed", "system_id": "", "value": 30e6, "currency": "USD",
        "price_year": 2019, "value_basis": "stated", "value_restated": None,
        "restated_year": None, "ground_km": (300.0, 600.0), "path_count": (1, 2),
        "includes_landing": None, "per_fibre_pair": None, "fibre_pairs": None,
        "fibre_pairs_basis": "", "yearly_cost": None, "payment_profile": "unknown",
        "payment_statement": "", "term_years": None, "term_basis": "",
        "missing": (), "notes": (), "source_ids": (), "visibility": "public",
    } | more  # fmt: skip
    return DealComparison(deal_id=identity, title=title, per_km=per_km, **given)


def deals():
    unknown = (Missing("per_km", "no value is published"),)
    return [
        _deal(
            "one", "First crossing", (50e3, 100e3), value_restated=(36e6, 37e6), restated_year=2025
        ),
        _deal("two", "Second crossing", (60e3, 80e3), value_basis="estimated"),
        _deal("three", "Letter", (20e3, 40e3), kind="letter of intent", mark="not binding"),
        _deal("four", "Unpriced crossing", None, value=None, missing=unknown),
    ]


def availability():
    """Two routes over a strait: five elements, one that both pass and one that hardly fails."""
    made = (
        ("1a (narrows)", "sea", (0.2, 0.4, 0.9), (20, 40, 60), ("R1", "R2"), 61.5),
        ("1b", "land", (2, 3, 4), (0.2, 0.3, 0.5), ("R1",), 18.2),
        (
            "1c KP 300 to 900, as far as the cape and some distance beyond it",
            "sea",
            (0.1, 0.15, 0.3),
            (10, 14, 18),
            ("R1",),
            15.5,
        ),
        ("2b", "sea", (0.1, 0.1, 0.1), (12, 12, 12), ("R2",), 4.8),
        ("2c", "land", (0, 0, 0.1), (1, 1, 1), ("R2",), 0.0),
    )
    elements = tuple(
        Element(name, name.split()[0], "ONE", medium, name.partition("(")[2][:-1], "", "",
                Range(1, 1, 1), Range(*faults), Range(*days), _up(faults, days), "faults",
                "repairs", (), ways, share)
        for name, medium, faults, days, ways, share in made
    )  # fmt: skip
    swing = Swing("repairs in the narrows", "repairs in the narrows: 40 (20 to 60) days", 3e3, 9e3)
    return Availability(
        ("R1", "R2"), Range(0.91, 0.988, 0.999), Range(6e2, 6e3, 4.7e4), Range(2.4, 3.65, 5.4),
        elements, (swing,),
    )  # fmt: skip


def _up(faults, days):
    """Return the share of time that an element is up, the worst first."""
    down = [rate * day / 365.25 for rate, day in zip(faults, days, strict=True)]
    return Range(*(1 / (1 + out) for out in reversed(down)))


def years():
    """A share over twelve years: none known at first, sure, then with a range."""
    figures = (
        None,
        None,
        (100, 100, 100),
        (66, 66, 66),
        (66, 66, 66),
        (60, 75, 75),
        (60, 75, 75),
        (55, 75, 80),
        (55, 80, 80),
        (50, 60, 90),
        (40, 60, 90),
        (40, 60, 95),
    )
    return History(
        "share", "West", "East", "Midland", "%",
        tuple(
            YearFigure(2017 + number, figure and Range(*figure), {})
            for number, figure in enumerate(figures)
        ),
    )  # fmt: skip


def seabed():
    """A seabed that falls away from a ridge, with a hole that has no depth."""
    lon, lat = np.meshgrid(np.arange(-145, -120, 0.5), np.arange(-15, -35, -0.5))
    depth = 2500 + 1500 * np.cos(np.radians(30 * (lon + 131))) + 20 * (lat + 20)
    hole = (np.abs(lon + 129) < 1.2) & (np.abs(lat + 22) < 2)
    depth = np.where(hole, np.nan, depth).astype(np.float32)
    return Grid(depth, hole, -145.0, -15.0, 0.5, 0.5, "made up", 0.5)


def relief():
    """The same as the base map reads it: rows from the south."""
    return Relief(-145.0, -34.5, 0.5, seabed().depth_m[::-1])


def charts():
    """Return each chart by its name."""
    ways = routes()
    table = cr.compare(ways, cr.measures())
    return {
        "availability": cr.charts.availability(availability(), most=4),
        "route_diagram": cr.charts.route_diagram(ways, geodata=GEO),
        "route_diagram_schematic": cr.charts.route_diagram(ways, geodata=GEO, to_scale=False),
        "depth_profile": cr.charts.depth_profile(GEO, ways[0], seabed=seabed()),
        "trade_off": cr.charts.trade_off(table, x="cable_km", y="shared_pct"),
        "diversity": cr.charts.diversity(ways),
        "deals_per_km": cr.charts.deals_per_km(deals()),
        "corridor_map": cr.charts.corridor_map(ways, geodata=GEO),
        "history": cr.charts.history(years(), data_year=2026),
        "chartlets": cr.charts.chartlets(GEO, ways[0], stretch_km=1000),
    }


@contextmanager
def bundled_font():
    """Set everything in the font that Matplotlib brings."""
    cached = (styles._families, styles._letters, page._measure_width)
    with mock.patch.object(styles, "FONTS", ("DejaVu Sans",)):
        for function in cached:
            function.cache_clear()
        yield
    for function in cached:
        function.cache_clear()


def draw(folder):
    """Write every chart into a folder."""
    seabed = mock.patch.object(basemap, "sea_depths", return_value=relief())
    with bundled_font(), seabed:
        for name, chart in charts().items():
            cr.charts.save(chart, Path(folder) / f"{name}.svg")
