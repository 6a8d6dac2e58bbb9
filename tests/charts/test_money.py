"""Charts of money: what they draw is what was worked out, and they read as text in a file."""

from __future__ import annotations

import pytest
from matplotlib.patches import Rectangle
from shapely.geometry import LineString

import cableroute as cr
from cableroute.charts.money import _input_words
from cableroute.errors import ModelError

TERMS = cr.money.Terms(rate_pct=8, term_years=15, timing="arrears")

INPUTS = [
    cr.money.Uncertain("km", 90, 100, 120, "km"),
    cr.money.Uncertain("cable_usd", 2e4, None, 3e4, "USD"),
]


def product(values):
    return values["km"] * values["cable_usd"]


def ways(geo):
    legs = [
        cr.Leg("S", "A", "B", "sea", LineString([(0, 0), (10, 0)]), 0),
        cr.Leg("L", "B", "C", "land", LineString([(10, 0), (11, 0)]), 0),
    ]
    long = cr.Leg("S2", "A", "C", "sea", LineString([(0, 0), (30, 0)]), 0)
    return [
        cr.route_cost(geo, cr.Route(name, name, parts), price_year=2025, land="bought")
        for name, parts in (("crossing", legs), ("longer", [long]))
    ]


@pytest.fixture(scope="module")
def found(geo):
    return cr.money.route_break_even(*ways(geo), vary="charge", terms=TERMS)


def texts(ax, path):
    return cr.charts.save(ax, path).read_text(encoding="utf-8")


def test_bars_of_a_tornado_end_where_the_answers_lie(tmp_path):
    ax = cr.charts.tornado(cr.money.tornado(product, INPUTS), quantity="Cost of the cable")
    bars = [(item.get_x(), item.get_x() + item.get_width()) for item in ax.patches
            if isinstance(item, Rectangle)]  # fmt: skip
    # base 100 x 25,000 = 2.5 M; price: 2 to 3 M; length: 2.25 to 3 M
    assert bars == [pytest.approx(pair) for pair in ((2, 2.5), (2.5, 3), (2.25, 2.5), (2.5, 3))]
    svg = texts(ax, tmp_path / "tornado.svg")
    for text in ("Cost of the cable, M USD", "20,000 to 30,000 USD", "2.25", "Cable"):
        assert text in svg


def test_inputs_that_do_not_fit_are_counted():
    inputs = [cr.money.Uncertain(f"x{n}", 0, None, n + 1) for n in range(14)]
    ax = cr.charts.tornado(
        cr.money.tornado(lambda values: sum(values.values()), inputs),
        quantity="Sum",
        unit="km",
        most=3,
    )
    assert any("11 that move it less" in text.get_text() for text in ax.texts)
    assert len(ax.patches) == 6


def test_the_band_of_a_break_even_crosses_0_at_its_ends(found, tmp_path):
    ax = cr.charts.break_even(found, marks={"A deal": 10e6}, longer="Round the $cape$")
    scale = 1e6
    for line in ax.lines[:3]:
        name = line.get_label().removeprefix("_")
        (x0, x1), (y0, y1) = line.get_data()
        zero = x0 - y0 * (x1 - x0) / (y1 - y0)
        expected = getattr(found.found, name)
        assert zero == pytest.approx(expected / scale, rel=1e-6), name
    svg = texts(ax, tmp_path / "break-even.svg")
    for text in (
        "Crossing charge, M USD, 2025 prices",
        "cheaper by, M USD, 2025 prices",
        "A deal: 10",
        "Round the $cape$",
        "maintenance",
    ):
        assert text in svg


def test_a_break_even_says_what_its_band_is_however_long_the_name(found):
    ax = cr.charts.break_even(found, longer="Route 10 beside route 1: " + 8 * "Port Said ")
    assert "Band: every combination of the inputs; line: likely ones" in {
        text.get_text() for text in ax.texts
    }
    ax.figure.canvas.draw()
    negative = [tick.get_text() for tick in ax.get_yticklabels() if "50" in tick.get_text()]
    assert any(text.startswith("−") for text in negative)
    assert not any("-" in text for text in negative)


def test_there_is_no_break_even_to_draw(geo):
    short, long = ways(geo)
    always = cr.money.route_break_even(long, short, vary="charge", terms=TERMS)
    with pytest.raises(ModelError, match="costs less without any charge"):
        cr.charts.break_even(always)
    with pytest.raises(ModelError, match="no input moves the answer"):
        cr.charts.tornado([], quantity="Cost")


def test_nothing_known_of_the_routes_is_no_chart(geo, crossing):
    costs = [cr.route_cost(geo, way, price_year=2025, land="bought") for way in crossing[:2]]
    none = cr.money.route_break_even(*costs, vary="charge", terms=TERMS)
    with pytest.raises(ModelError, match="nothing of what the routes cost is known"):
        cr.charts.break_even(none)


def test_cash_flow_draws_each_payment_and_its_sums(tmp_path):
    flows = cr.money.CashFlows((-100e6, 60e6, 60e6), (0, 1, 2), "USD")
    ax = cr.charts.cash_flow(flows, rate_pct=10, label="A sale")
    heights = [item.get_height() for item in ax.patches if isinstance(item, Rectangle)]
    assert heights == pytest.approx([-100, 60, 60])
    total, worth = (line.get_ydata() for line in ax.lines[:2])
    assert total[-1] == pytest.approx(20)
    assert worth[-1] == pytest.approx(4.132231)
    svg = texts(ax, tmp_path / "flow.svg")
    assert "USD 20 M; worth USD 4.13 M at the start" in svg
    dated = cr.money.CashFlows((5.0, 7.0), ("2025-01-01", "2025-07-02"), "EUR")
    ax = cr.charts.cash_flow(dated)
    assert ax.get_xlabel() == "Year"
    middles = [item.get_x() + item.get_width() / 2 for item in ax.patches]
    assert middles == pytest.approx([2025, 2025 + 182 / 365])
    with pytest.raises(ModelError, match="rate_pct"):
        cr.charts.cash_flow(dated, rate_pct=-100)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("cable_cost_usd_per_km", "Cable cost"),
        ("slack_sea_pct", "Slack sea"),
        ("sea_faults_per_1000km_year", "Sea faults"),
        ("repeater_spacing_km", "Repeater spacing"),
        ("repair_cost_usd", "Repair cost"),
        ("published_km of SEG-1", "Published of SEG-1"),
        ("km", "Km"),
    ],
)
def test_inputs_are_named_in_words(name, words):
    assert _input_words(name) == words
