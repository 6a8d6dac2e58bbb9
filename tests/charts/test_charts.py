"""Charts: their values are the table's, their texts never overlap, names in them are inert."""

import itertools
import re
import sys
from dataclasses import replace
from types import SimpleNamespace
from unittest import mock
from xml.etree import ElementTree

import geographiclib.geodesic
import numpy as np
import pytest
import shapely
from matplotlib import colors, pyplot
from matplotlib.figure import Figure
from matplotlib.text import Text
from shapely import LineString

import cableroute as cr
from cableroute.charts import layout as page, styles
from cableroute.comparison.table import is_pareto
from cableroute.errors import MissingExtraError, ModelError, OutputError
from cableroute.geometry import point_at_kp
from cableroute.model import Leg, Route
from cableroute.presentation.names import Names
from cableroute.presentation.stretches import stretches_of
from cableroute.routing.diversity import shared_matrix

HOSTILE = (
    "$x^2$ & <script>alert(1)</script>",
    "line\nbreak\ttab\x00\x1b[31m",
    "\u202edesrever\u202c \u200f\u2066x\u2069",
    "\U0001f600 \U000e0041 \ufffe emoji",
    "a" * 10_000,
    "محطة $\\frac{1}{0}$ أبو تلات",
    "]]> --> \\ { } % _ ^ \" '",
)


def sea_route(number, *, name="", lat=0.0, km=9.0, accuracy_km=10.0, system="S"):
    start, end = (
        LineString([(0, lat), (km / 2, lat + 1)]),
        LineString([(km / 2, lat + 1), (km, lat)]),
    )
    legs = [
        Leg(f"{number}a", "A", f"M{number}", "sea", start, (1, 2, 4), accuracy_km=accuracy_km,
            system_id=system),
        Leg(f"{number}b", f"M{number}", "B", "land", end, 10, accuracy_km=accuracy_km,
            right_of_way="road", confidence="published"),
    ]  # fmt: skip
    return Route(f"R{number}", name or f"Way {number}", legs)


def ways(count):
    return [sea_route(number, lat=0.4 * number, km=6 + number % 3) for number in range(count)]


def text_boxes(figure):
    """Return every text that is drawn on a figure with its box, pixels.

    All is laid out and drawn but for the pixels, which no box needs and which take half the time.
    """
    drawn = []
    draw = Text.draw

    def note(text, renderer, *args, **kwargs):
        drawn.append(text)
        draw(text, renderer, *args, **kwargs)

    with styles.styled(), mock.patch.object(Text, "draw", note):
        figure.draw_without_rendering()
    boxes = []
    for text in drawn:
        if text.get_visible() and text.get_text().strip():
            disc = text.get_bbox_patch()
            is_disc = disc is not None and disc.get_facecolor()[:3] != (1.0, 1.0, 1.0)
            box = disc.get_window_extent() if is_disc else Text.get_window_extent(text)
            boxes.append((text.get_text(), box))
    return boxes


def assert_no_overlap(figure):
    boxes = text_boxes(figure)
    assert len(boxes) >= 4
    for (one, a), (two, b) in itertools.combinations(boxes, 2):
        across = min(a.x1, b.x1) - max(a.x0, b.x0)
        along = min(a.y1, b.y1) - max(a.y0, b.y0)
        assert not (across > 0.8 and along > 2.0), f"{one!r} and {two!r} overlap"
    whole = figure.bbox
    for text, box in boxes:
        inside = (box.x0 >= -1, box.x1 <= whole.x1 + 1, box.y0 >= -1, box.y1 <= whole.y1 + 1)
        assert all(inside), f"{text!r} leaves the page"


@pytest.fixture(scope="module")
def long_ways(geo):
    return cr.find_routes(geo, "Marseille", "Mumbai")


@pytest.fixture(scope="module")
def long_table(geo, long_ways):
    return cr.compare(long_ways, cr.measures(geo))


# --- style and files ---


def test_style_is_a_plain_dict_and_leaves_no_trace():
    before = dict(pyplot.rcParams)
    own = cr.charts.style()
    own["font.size"] = 99
    assert cr.charts.style()["font.size"] != 99
    cr.charts.route_diagram(ways(2))
    assert dict(pyplot.rcParams) == before
    assert pyplot.get_fignums() == []


@pytest.mark.parametrize("suffix", [".svg", ".png", ".pdf"])
def test_the_same_chart_is_the_same_file(tmp_path, suffix):
    first, second = (
        cr.charts.save(cr.charts.route_diagram(ways(3)), tmp_path / f"{name}{suffix}").read_bytes()
        for name in ("one", "two")
    )
    assert first == second
    assert not re.search(rb"20[0-9]{2}-[0-9]{2}-[0-9]{2}T", first)
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"one{suffix}", f"two{suffix}"]


def test_svg_text_is_text(tmp_path):
    path = cr.charts.save(cr.charts.route_diagram(ways(2)), tmp_path / "a.svg")
    root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
    texts = ["".join(node.itertext()) for node in root.iter("{http://www.w3.org/2000/svg}text")]
    assert "Way 1" in texts


def test_what_cannot_be_saved_is_an_error(tmp_path):
    ax = cr.charts.route_diagram(ways(2))
    with pytest.raises(OutputError, match=r"\.svg, \.png, \.pdf"):
        cr.charts.save(ax, tmp_path / "chart.gif")
    with pytest.raises(OutputError, match="no folder"):
        cr.charts.save(ax, tmp_path / "none" / "chart.svg")
    with pytest.raises(ModelError, match="str is not a chart"):
        cr.charts.save("chart", tmp_path / "chart.svg")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of a file's size there")
def test_a_full_disk_is_one_error(tmp_path):
    """Matplotlib's writer of PDF fails over its own clearing up."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        with pytest.raises(cr.OutputError, match=r"cannot write .*a\.pdf: File too large"):
            cr.charts.save(cr.charts.route_diagram(ways(2)), tmp_path / "a.pdf")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert not list(tmp_path.iterdir())


def test_a_missing_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'cableroute\[charts\]'") as caught:
        cr.charts.route_diagram(ways(2))
    assert isinstance(caught.value, ImportError)


def test_an_old_matplotlib_is_refused(monkeypatch):
    import matplotlib

    monkeypatch.setattr(matplotlib, "__version_info__", (3, 10, 0))
    with pytest.raises(MissingExtraError, match=r"3\.11"):
        cr.charts.style()


def test_a_notebook_shows_a_chart_and_no_markup_of_a_name():
    hostile = [replace(route, name=f"<script>x</script> & {route.name}") for route in ways(2)]
    for chart in (cr.charts.route_diagram(hostile), cr.charts.route_diagram(hostile).figure):
        shown = chart._repr_html_()
        assert shown.startswith("<svg")
        ElementTree.fromstring(shown)
        assert "<script" not in shown


# --- texts ---


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_are_inert(geo, tmp_path, name):
    routes = [sea_route(0, name=name), sea_route(1, name=name, lat=1.0, system=name)]
    table = cr.compare(routes, cr.measures())
    charts = (
        cr.charts.route_diagram(routes),
        cr.charts.trade_off(table),
        cr.charts.diversity(routes),
        cr.charts.depth_profile(geo, routes[0]),
        cr.charts.corridor_map(routes),
    )
    for chart in charts:
        assert_no_overlap(chart.figure)
        text = cr.charts.save(chart, tmp_path / "chart.svg").read_text(encoding="utf-8")
        root = ElementTree.fromstring(text)
        names = {node.tag.partition("}")[2] for node in root.iter()}
        assert names & {"script", "image", "foreignObject", "a"} == set()
        assert not re.search("[\u202a-\u202e\u2066-\u2069]", text)
        shown = ["".join(node.itertext()) for node in root.iter() if node.tag.endswith("text")]
        if name.startswith("$"):
            assert any("$x^2$ & <script>" in item for item in shown)


def test_plain_keeps_arabic_and_counts_letters():
    assert styles.plain("أبو  تلات\n") == "أبو تلات"
    assert styles.plain("") == ""
    assert styles.plain("\ud800") == ""
    assert len(styles.plain("x" * 500, 30)) == 30


def test_spread_moves_least_and_keeps_apart():
    centres, widths = [1.0, 2.0, 2.5, 9.0], [2.0, 2.0, 2.0, 2.0]
    found = page.spread(centres, widths, 0.0, 12.0, 0.5)
    assert (np.diff(found) >= 2.5 - 1e-9).all()
    assert found[0] >= 1.0
    assert found[-1] <= 11.0
    best = min(
        sum((np.array(centres) - trial) ** 2)
        for first in np.arange(1.0, 4.0, 0.01)
        for trial in [np.array([first, first + 2.5, first + 5.0, max(9.0, first + 7.5)])]
    )
    assert sum((np.array(centres) - found) ** 2) == pytest.approx(best, abs=0.01)
    assert page.spread(centres, widths, 0.0, 8.0, 0.5) is None


@pytest.mark.parametrize("count", [2, 3, 4, 6, 8, 10, 12])
def test_texts_never_overlap(geo, long_ways, count):
    routes = [
        replace(long_ways[number % len(long_ways)], id=f"R{number}") for number in range(count)
    ]
    generator = np.random.default_rng(count)
    table = cr.compare(ways(count), cr.measures())
    table["name"] = [route.name for route in routes]
    table["cable_km"] = 9000 + 300 * generator.random(count).round(1)
    table["cable_low_km"], table["cable_high_km"] = table.cable_km - 200, table.cable_km + 250
    table["shared_pct"] = 90 + 10 * generator.random(count).round(1)
    assert_no_overlap(cr.charts.route_diagram(routes, geodata=geo).figure)
    if count in (2, 6, 12):
        assert_no_overlap(cr.charts.route_diagram(routes, geodata=geo, to_scale=False).figure)
    assert_no_overlap(cr.charts.trade_off(table).figure)
    matrix = cr.routing.diversity_matrix(ways(count))
    matrix.index = [route.name for route in routes]
    assert_no_overlap(cr.charts.diversity(matrix).figure)


def test_axes_that_are_given_are_used():
    figure = Figure(figsize=(8, 6))
    ax = figure.add_axes((0.1, 0.4, 0.8, 0.4))
    table = cr.compare(ways(3), cr.measures())
    assert cr.charts.trade_off(table, ax=ax) is ax
    assert ax.figure is figure
    assert ax.get_position().y0 == pytest.approx(0.4)


# --- diagram ---


def test_diagram_lengths_are_the_legs(geo, long_ways):
    for route in long_ways:
        stretches = stretches_of(route, Names.english(geo))
        assert sum(item.km for item in stretches) == pytest.approx(route.route_km)
        for medium, km in (("sea", route.sea_km), ("land", route.land_km)):
            part = sum(item.km for item in stretches if item.medium == medium)
            assert part == pytest.approx(km)
    first = next(route for route in long_ways if route.id == "AAE-1@EG-P-ZAF-ABT-CAIRO")
    assert [item.name for item in stretches_of(first, Names.english(geo))] == [
        "AAE-1",
        "Egypt",
        "AAE-1",
    ]
    ends = [(item.start, item.end) for item in stretches_of(first, Names.english(geo))]
    assert ends == [("Marseille", "Abu Talat"), ("Abu Talat", "Zafarana"), ("Zafarana", "Mumbai")]


def test_routes_between_other_places_are_not_said_to_join_the_first_two(geo):
    pairs = [("Zafarana", "Abu Talat"), ("Suez", "Alexandria")]
    apart = [cr.find_routes(geo, *pair)[0] for pair in pairs]
    for draw in (cr.charts.route_diagram, cr.charts.corridor_map):
        shown = [text.get_text() for text in draw(apart, geodata=geo).figure.findobj(Text)]
        assert "2 routes" in shown
        assert not [text for text in shown if " from " in text]
        alike = draw(apart[:1], geodata=geo).figure.findobj(Text)
        assert any("from Zafarana to Abu Talat" in text.get_text() for text in alike)


def test_what_an_answer_is_most_sensitive_to_is_said_in_words(geo):
    found = cr.availability_of(geo, cr.find_routes(geo, "Zafarana", "Abu Talat")[0])
    texts = [text.get_text() for text in cr.charts.availability(found).figure.findobj(Text)]
    (said,) = [text for text in texts if text.startswith("Most sensitive to")]
    assert "_" not in said
    assert found.dominant.words[:15] in said


def test_the_chart_of_availability_shows_shares_of_the_joint_downtime_by_name(geo, long_ways):
    found = cr.availability_of(geo, long_ways)
    ax = cr.charts.availability(found, geodata=geo, most=5)
    bars = [patch for patch in ax.patches if patch.get_width() > 0]
    shares = [item.share_pct for item in found.elements[:5]]
    assert [bar.get_width() for bar in bars] == pytest.approx(shares)
    assert "joint downtime" in ax.get_xlabel()
    shown = {text.get_text() for text in ax.texts}
    assert {f"{float(f'{share:.2g}'):g} %" for share in shares} <= shown
    assert not [text for text in shown for item in found.elements if item.leg_id in text]
    assert any("southern Red Sea" in text for text in shown)


def test_what_is_planned_alone_is_dashed_on_a_map():
    laid, planned = ways(2)
    legs = [replace(leg, status="planned") for leg in planned.legs]
    ax = cr.charts.corridor_map([laid, replace(planned, legs=legs)])
    looks = {line.get_label(): line.get_linestyle() for line in ax.lines if line.get_zorder() == 4}
    assert looks == {"_R0": "-", "_R1": "--"}
    texts = " ".join(text.get_text() for text in ax.texts)
    assert ", planned" in texts
    assert "Modelled, no survey" in " ".join(it.get_text() for it in ax.figure.findobj(Text))


def test_a_length_on_a_map_has_the_digits_of_its_accuracy(geo, long_ways):
    texts = [text.get_text() for text in cr.charts.corridor_map(long_ways, geodata=geo).texts]
    route = long_ways[0]
    assert route.accuracy_km == 50
    assert any(text.startswith(f"{round(route.route_km, -1):,.0f} km, PEACE") for text in texts)


def test_diagram_is_to_scale(geo, long_ways):
    ax = cr.charts.route_diagram(long_ways, geodata=geo)
    width = ax.get_xlim()[1]
    longest_km = max(route.route_km for route in long_ways)
    lines = [line for line in ax.lines if line.get_marker() == "o"]
    assert len(lines) == len(long_ways)
    for line, route in zip(lines, long_ways, strict=True):
        ends = [item.to_km for item in stretches_of(route, Names.english(geo))]
        assert line.get_xdata() * longest_km / width == pytest.approx([0.0, *ends])
    shown = {text.get_text() for text in ax.texts}
    assert f"{long_ways[0].route_km:,.0f} km, {long_ways[0].land_km:,.0f} of them on land" in shown


def test_modelled_and_known_look_different():
    ax = cr.charts.route_diagram(ways(1))
    labels = [text.get_text() for text in ax.get_legend().get_texts()]
    assert "at sea" in labels
    assert "on land, surveyed or published" in labels
    note = " ".join(text.get_text() for text in ax.texts)
    assert "where the position is modelled" in note  # said once, for all without an edge
    edges = {patch.get_edgecolor() for patch in ax.patches}
    assert colors.to_rgba("#1a1f24") in edges
    assert {line.get_linestyle() for line in ax.lines} <= {"-", "None"}  # none is planned
    ax = cr.charts.corridor_map(cr.find_routes(cr.open_geodata(), "Marseille", "Mumbai", k=2))
    (note,) = [text for text in ax.texts if "Mercator" in text.get_text()]
    ax.figure.canvas.draw()
    right = ax.get_window_extent().x1
    assert note.get_window_extent().x1 <= right  # the line below the title is no wider than the map


# --- profile ---


def test_profile_is_that_of_the_grid_and_open_on_land(geo):
    segment = geo.segments["PEACE-S-ABT-MRS"]
    west, south, east, north = segment.geometry.bounds
    grid = cr.seabed.open_seabed().window((west - 1, south - 1, east + 1, north + 1))
    land = Leg("L", segment.end_id, "X", "land", LineString([segment.end, (5.0, 44.5)]), 1)
    ax = cr.charts.depth_profile(geo, Route("R", "PEACE", [segment, land]))
    kp_km, depth = ax.lines[0].get_data()
    found = cr.seabed.profile(grid, segment.geometry)
    assert kp_km[:-2] == pytest.approx(found.kp_km)
    assert depth[:-2] == pytest.approx(found.depth_m, nan_ok=True)
    assert np.isnan(depth[-2:]).all()
    lon, lat = point_at_kp(segment.geometry, kp_km=1400.0)
    row, column = grid.cells(lon, lat)
    around = grid.depth_m[row - 1 : row + 2, column - 1 : column + 2]
    assert around.min() <= np.interp(1400.0, kp_km[:-2], depth[:-2]) <= around.max()
    note = " ".join(text.get_text() for text in ax.texts)
    assert "6 arc minutes (about 11 km)" in note
    assert "modelled, not a survey" in note
    assert f"{np.nanmax(depth):,.0f} m" in note
    assert ax.get_ylim()[0] > ax.get_ylim()[1] == 0
    same = cr.charts.depth_profile(geo, Route("R", "PEACE", [segment]), seabed=grid)
    assert same.lines[0].get_ydata() == pytest.approx(found.depth_m, nan_ok=True)
    only_land = cr.charts.depth_profile(geo, Route("L", "land", [land]))
    assert np.isnan(only_land.lines[0].get_ydata()).all()
    assert "No part of the route is at sea" in [text.get_text() for text in only_land.texts]


def test_profile_crosses_the_date_line(geo):
    leg = Leg("P", "A", "B", "sea", LineString([(175, 5), (-170, 10)]), 1, accuracy_km=5)
    depth = cr.charts.depth_profile(geo, Route("R", "Pacific", [leg])).lines[0].get_ydata()
    assert np.isfinite(depth).all()
    assert 3000 < np.median(depth) < 6500


def test_ticks_of_a_short_route_are_where_they_say(geo):
    """Two legs of 4.39 km by GeographicLib: ticks half a km apart are not written as whole km."""
    leg = Leg("S", "A", "B", "sea", LineString([(29.70, 31.10), (29.73, 31.13)]), 1)
    route = Route("R", "Short", [leg])
    diagram = cr.charts.route_diagram([route], geodata=geo)
    profile = cr.charts.depth_profile(geo, route)
    scale = route.route_km / diagram.get_xlim()[1]
    for ax, km in ((diagram, scale), (profile, 1.0)):
        marks = ax.get_xticks() * km
        assert len(marks) > 4
        assert [tick.get_text() for tick in ax.get_xticklabels()] == [
            f"{mark:.10g}" for mark in marks
        ]
    assert "4.4 km" in {text.get_text() for text in diagram.texts}
    heads = [
        ax.get_title(loc="left") for ax in cr.charts.chartlets(geo, route, stretch_km=1.5).axes
    ]
    assert [head.partition("KP ")[2] for head in heads] == [
        "0 to 1.5 km",
        "1.5 to 3 km",
        "3 to 4.4 km",
    ]


def test_profile_on_land_alone_has_neither_depths_nor_a_seabed(geo, crossing):
    ax = cr.charts.depth_profile(geo, crossing[0])
    assert [text.get_text() for text in ax.get_legend().get_texts()] == ["on land"]
    assert not len(ax.get_yticks())


# --- trade-off ---


def test_trade_off_shows_the_table(long_table):
    ax = cr.charts.trade_off(long_table, x="rtd_ms", y="shared_pct")
    points = {line.get_label()[1:]: line for line in ax.lines if len(line.get_xdata()) == 1}
    front = is_pareto(long_table.to_dict("records"), minimise=["rtd_ms", "shared_pct"])
    for row, best in zip(long_table.to_dict("records"), front, strict=True):
        line = points[row["route_id"]]
        assert line.get_xdata()[0] == row["rtd_ms"]
        assert line.get_ydata()[0] == row["shared_pct"]
        assert (line.get_markerfacecolor() != styles.PAPER) is best
    bars = [line for line in ax.lines if line.get_label() == "_range"]
    spans = sorted(tuple(bar.get_xdata().tolist()) for bar in bars)
    wanted = sorted(zip(long_table.rtd_low_ms, long_table.rtd_high_ms, strict=True))
    assert np.array(spans) == pytest.approx(np.array(wanted))
    steps = next(line for line in ax.lines if line.get_label() == "_front")
    assert len(steps.get_xdata()) == sum(front)


def test_routes_that_share_nothing_have_no_negative_per_cent():
    table = cr.compare(ways(2), cr.measures())
    table["cable_km"], table["shared_pct"] = [361.0, 456.0], [0.0, 0.0]
    ax = cr.charts.trade_off(table)
    low, high = ax.get_ylim()
    assert min(tick for tick in ax.get_yticks() if low <= tick <= high) == 0
    assert high >= 5


def test_ranges_on_one_height_are_each_seen():
    table = cr.compare(ways(4), cr.measures())
    table["rtd_low_ms"], table["rtd_high_ms"] = [1.0, 1.5, 2.0, 9.0], [4.0, 5.0, 6.0, 9.5]
    table["rtd_ms"], table["interconnects"] = [2.0, 3.0, 4.0, 9.2], [1, 1, 1, 1]
    ax = cr.charts.trade_off(table, x="rtd_ms", y="interconnects")
    bars = [line for line in ax.lines if line.get_label() == "_range"]
    heights = [line.get_transform().transform((3.0, 1.0))[1] * 0.72 for line in bars]
    assert np.diff(sorted(heights[:3])) == pytest.approx([2.6, 2.6])
    assert heights[3] == pytest.approx(ax.transData.transform((3.0, 1.0))[1] * 0.72)


@pytest.mark.parametrize(
    ("maximise", "corner"),
    [((), (3, 9)), (["x_km"], (1, 9)), (["y_km"], (3, 4)), (["x_km", "y_km"], (1, 4))],
)
def test_the_front_turns_where_both_routes_are_better(maximise, corner):
    """The steps go through the corner that both routes beat."""
    up = ("x_km" in maximise) == ("y_km" in maximise)
    y = [9.0, 4.0] if up else [4.0, 9.0]
    table = cr.compare(ways(2), cr.measures())
    table["x_km"], table["y_km"] = [1.0, 3.0], y
    ax = cr.charts.trade_off(table, x="x_km", y="y_km", maximise=maximise)
    front = next(line for line in ax.lines if line.get_label() == "_front")
    x_at, y_at = {"steps-post": (3.0, y[0]), "steps-pre": (1.0, y[1])}[front.get_drawstyle()]
    assert (x_at, y_at) == corner


@pytest.mark.parametrize(
    ("maximise", "corner"),
    [((), (0, 0)), (["x_km"], (1, 0)), (["y_km"], (0, 1)), (["x_km", "y_km"], (1, 1))],
)
def test_the_corner_where_both_are_better_is_marked(maximise, corner):
    table = cr.compare(ways(2), cr.measures())
    table["x_km"], table["y_km"] = [1.0, 3.0], [9.0, 4.0]
    ax = cr.charts.trade_off(table, x="x_km", y="y_km", maximise=maximise)
    [arrow] = [text for text in ax.texts if getattr(text, "arrow_patch", None)]
    assert arrow.xycoords == "axes fraction"
    assert np.abs(np.array(arrow.xy) - corner).max() < 0.05
    assert "better in both" in [text.get_text() for text in ax.texts]


def test_what_is_missing_has_no_point_and_is_named():
    table = cr.compare(ways(3), cr.measures())
    table["rtd_ms"] = [1.0, None, 3.0]
    ax = cr.charts.trade_off(table, x="rtd_ms", y="cable_km")
    labels = {line.get_label() for line in ax.lines}
    assert "_R1" not in labels
    assert {"_R0", "_R2"} <= labels
    assert any("not drawn" in text.get_text() for text in ax.texts)
    table["rtd_ms"] = None
    with pytest.raises(ModelError, match="no route has both"):
        cr.charts.trade_off(table, x="rtd_ms", y="cable_km")
    with pytest.raises(ModelError, match="is not a column"):
        cr.charts.trade_off(table, x="nothing", y="cable_km")


def test_trade_off_draws_confidential_routes_only_when_asked():
    routes = [replace(way, visibility="confidential") if way.id == "R1" else way for way in ways(3)]
    table = cr.compare(routes, cr.measures()).sort_values("name", ascending=False)[
        ["route_id", "name", "cable_km", "shared_pct", "visibility"]
    ]

    def drawn(**asked):
        ax = cr.charts.trade_off(table, **asked)
        ids = {line.get_label() for line in ax.lines}
        return ids & {"_R0", "_R1", "_R2"}, " ".join(text.get_text() for text in ax.texts)

    ids, texts = drawn()
    assert ids == {"_R0", "_R2"}
    assert "Way 1" not in texts
    ids, texts = drawn(confidential=True)
    assert ids == {"_R0", "_R1", "_R2"}
    assert "Way 1" in texts
    with pytest.raises(ModelError, match="every route is confidential"):
        cr.charts.trade_off(table[table.route_id == "R1"])
    with pytest.raises(ModelError, match="there is no route"):
        cr.charts.trade_off(table[:0], confidential=True)
    assert "visibility" not in cr.compare(ways(3), cr.measures()).columns


# --- shared corridors ---


def test_matrix_cells_are_those_of_shared_matrix():
    routes = [sea_route(0), sea_route(1, lat=0.05), sea_route(2, lat=3.0)]
    matrix = shared_matrix(routes)
    ax = cr.charts.diversity(routes)
    shown = {
        (round(text.get_position()[1]), round(text.get_position()[0])): text.get_text()
        for text in ax.texts
        if text.get_bbox_patch() is None and text.get_transform() == ax.transData
        and text.get_position()[0] >= 0
    }  # fmt: skip
    assert matrix[0, 1].separation_km is None
    # above the diagonal one cable, below it what is nearer than the accuracy: no half is empty
    assert len(shown) == 6
    assert shown[0, 1] == shown[0, 2] == "0"
    assert shown[1, 0] == f"{matrix[0, 1].same_corridor.pct:.0f}" == "100"
    assert shown[2, 0] == f"{matrix[0, 2].separation_km:,.0f} km"


def test_shares_are_not_rounded_to_nothing_or_all():
    matrix = cr.routing.diversity_matrix(ways(3))
    matrix[:] = [[100, 0.4, 99.7], [0.4, 100, 0], [99.7, 0, 100]]
    shown = [text.get_text() for text in cr.charts.diversity(matrix).texts]
    assert {"<1", ">99", "0"} <= set(shown)


def test_what_is_not_known_is_never_shaded():
    routes = [sea_route(0), sea_route(1, lat=5.0, accuracy_km=float("nan"))]
    ax = cr.charts.diversity(routes)
    cells = ax.patches[:2]
    assert all(cell.get_hatch() for cell in cells)
    assert all(cell.get_facecolor()[:3] == (1.0, 1.0, 1.0) for cell in cells)
    matrix = cr.routing.diversity_matrix(ways(2))
    matrix.iloc[0, 1] = matrix.iloc[1, 0] = np.nan
    assert all(cell.get_hatch() for cell in cr.charts.diversity(matrix).patches[:2])
    with pytest.raises(ModelError, match="two or more"):
        cr.charts.diversity(routes[:1])
    with pytest.raises(ModelError, match="table is"):
        cr.charts.diversity(matrix.iloc[:1])


# --- deals ---


def test_deals_per_km_are_those_of_the_comparison(geo):
    rows = cr.compare_deals(geo, geo.deals)
    ax = cr.charts.deals_per_km(rows)
    assert_no_overlap(ax.figure)
    bars = {patch.get_label()[1:]: patch for patch in ax.patches if patch.get_label()[:1] == "_"}
    crossings = {row.deal_id: row for row in rows if row.group == "crossing"}
    assert set(bars) == {name for name, row in crossings.items() if row.per_km is not None}
    for name, bar in bars.items():
        low, high = crossings[name].per_km
        assert bar.get_x() == pytest.approx(low / 1e3)
        assert bar.get_x() + bar.get_width() == pytest.approx(high / 1e3)
    shown = " ".join(text.get_text() for text in ax.texts)
    assert "USD 45 M (estimate)" in shown
    assert "USD 20 M in all" in shown
    assert "not binding" in shown


def test_deals_in_the_money_of_one_year_are_beside_the_nominal(geo):
    rows = cr.compare_deals(geo, geo.deals, price_year=2025)
    ax = cr.charts.deals_per_km(rows)
    assert_no_overlap(ax.figure)
    bars = {patch.get_label()[1:]: patch for patch in ax.patches if patch.get_label()[:1] == "_"}
    both = [row for row in rows if row.per_km_restated is not None and row.group == "crossing"]
    assert both
    for row in both:
        for name, ends in (
            (row.deal_id, row.per_km_restated),
            (f"nominal {row.deal_id}", row.per_km),
        ):
            bar = bars[name]
            assert bar.get_x() == pytest.approx(ends[0] / 1e3)
            assert bar.get_x() + bar.get_width() == pytest.approx(ends[1] / 1e3)
    assert "2025 prices" in ax.get_xlabel()


def test_deals_apart_by_binding_and_currency(geo):
    [row] = cr.compare_deals(geo, "peace-transit-2019")
    loi = replace(row, deal_id="loi", mark="not binding")
    euro = replace(row, deal_id="euro", currency="EUR")
    secret = replace(row, deal_id="secret", title="Secret", visibility="confidential")
    ax = cr.charts.deals_per_km([row, loi, euro, secret])
    bars = {patch.get_label()[1:]: patch for patch in ax.patches}
    assert set(bars) == {"peace-transit-2019", "loi"}
    assert bars["loi"].get_hatch()
    assert not bars["peace-transit-2019"].get_hatch()
    shown = [text.get_text() for text in ax.texts]
    assert "in EUR, not in USD" in shown
    assert "Secret" not in shown
    assert "Secret" in [text.get_text() for text in cr.charts.deals_per_km(
        [row, secret], confidential=True).texts]  # fmt: skip
    with pytest.raises(ModelError, match="no crossing"):
        cr.charts.deals_per_km([secret])


# --- what may not be shown ---


def test_confidential_routes_are_not_drawn(geo):
    routes = [*ways(2), replace(sea_route(7, name="Secret route"), visibility="confidential")]
    for draw in (cr.charts.route_diagram, cr.charts.diversity):
        assert "Secret route" not in [text.get_text() for text in draw(routes).texts]
        shown = [text.get_text() for text in draw(routes, confidential=True).texts]
        assert "Secret route" in shown
    with pytest.raises(ModelError, match="confidential"):
        cr.charts.depth_profile(geo, routes[2])
    with pytest.raises(ModelError, match=r"^\w+: routes: there is no route"):
        cr.charts.route_diagram([])
    many = [replace(routes[0], id=f"R{number}") for number in range(41)]
    for draw in (cr.charts.route_diagram, cr.charts.diversity, cr.charts.corridor_map):
        with pytest.raises(ModelError, match="41 routes are too many"):
            draw(many)
    with pytest.raises(ModelError, match="int is not a Route"):
        cr.charts.route_diagram([1])


# --- maps ---


def bar_of(ax):
    """Return length on the page and in km of a scale bar, and its latitude."""
    box = ax.get_window_extent()
    parts = [patch for patch in ax.patches if patch.get_label() == "_scale"]
    extents = [part.get_window_extent() for part in parts]
    length = max(item.x1 for item in extents) - min(item.x0 for item in extents)
    texts = [text.get_text() for text in ax.texts]
    label = next(text for text in texts if text.startswith("km at "))
    number, letter = re.match(r"km at (\d+)°([NS]?)", label).groups()
    most = max(float(text) for text in texts if re.fullmatch(r"[\d.]+", text))
    west, east = ax.get_xlim()
    return length / box.width * (east - west), most, float(number) * (-1 if letter == "S" else 1)


@pytest.mark.parametrize("bounds", [(10, 20, 50, 46), (100, -60, 160, -30), (170, -10, 200, 12)])
def test_scale_bar_is_right_on_the_ellipsoid(bounds):
    """Against GeographicLib: chords along the parallel through the middle of the sheet."""
    ax = cr.charts.corridor_map(sea_route(0), bounds=bounds)
    degrees, km, named = bar_of(ax)
    low, high = ax.get_ylim()
    lat = np.degrees(np.arctan(np.sinh(np.radians((low + high) / 2))))
    assert abs(lat - named) <= 0.5
    steps = 2000
    line = geographiclib.geodesic.Geodesic.WGS84.Inverse(lat, 0, lat, degrees / steps)
    assert steps * line["s12"] / 1000 == pytest.approx(km, rel=1e-3)


def test_numbers_on_routes_are_beside_no_other_text(geo, long_ways, crossing):
    for routes in (long_ways, long_ways[:2], crossing):
        figure = cr.charts.corridor_map(routes, geodata=geo).figure
        assert_no_overlap(figure)
        shown = [text for text, _ in text_boxes(figure)]
        for number in range(len(routes)):
            assert shown.count(str(number + 1)) >= 2  # on the map and in the key


def test_no_leader_of_a_name_crosses_another(geo):
    """Stations a few km apart at both ends: where no name has room for a leader, it is left out."""
    ax = cr.charts.corridor_map(cr.find_routes(geo, "Singapore", "Marseille"), geodata=geo)
    leaders = [
        LineString(ax.transData.transform(line.get_xydata()))
        for line in ax.lines
        if line.get_linewidth() == 0.4
    ]
    assert len(leaders) > 5
    for leader, other in itertools.combinations(leaders, 2):
        assert not leader.crosses(other)
    assert_no_overlap(ax.figure)


def test_map_names_stations_in_both_scripts_and_credits(geo, crossing, tmp_path):
    ax = cr.charts.corridor_map(crossing, geodata=geo)
    shown = [text.get_text() for text in ax.texts]
    assert cr.charts.save(ax, tmp_path / "map.pdf").read_bytes().startswith(b"%PDF")
    assert {"Zafarana", "الزعفرانة", "Abu Talat", "أبو تلات"} <= set(shown)
    assert any("OpenStreetMap contributors (ODbL 1.0)" in text for text in shown)


def test_a_route_over_the_date_line_is_in_one_piece():
    leg = Leg("P", "A", "B", "sea", LineString([(170, 10), (-150, 20)]), 1, accuracy_km=5)
    ax = cr.charts.corridor_map(Route("R", "Pacific", [leg]))
    west, east = ax.get_xlim()
    assert east - west < 80
    drawn = next(line for line in ax.lines if line.get_label() == "_R")
    x = drawn.get_xdata()
    assert np.abs(np.diff(x)).max() < 5
    assert x[0] == pytest.approx(170, abs=0.1)
    assert x[-1] == pytest.approx(210, abs=0.1)


@pytest.mark.parametrize("bounds", [
    (10, 10, 10, 10), (20, 10, 10, 50), (10, 50, 20, 10), (10, 10, 20), "sea", 7,
    (0, -90, 40, 90), (0, 0, float("nan"), 9), (1028, 29, 1034, 32), (0, 0, 361, 9),
    (10, -60, 10.1, 60), (0, 10, 300, 10.1),
])  # fmt: skip
def test_bounds_that_are_no_window_are_an_error(crossing, bounds):
    with pytest.raises(ModelError, match=r"^corridor_map: bounds: .* \(give "):
        cr.charts.corridor_map(crossing[0], bounds=bounds)


def test_a_window_may_go_round_the_earth(crossing):
    ax = cr.charts.corridor_map(crossing[0], bounds=(-150, -60, 210, 70))
    assert ax.get_xlim() == (-150, 210)


def test_a_route_alone_lies_where_it_is(crossing):
    ax = cr.charts.corridor_map(crossing[0])
    drawn = [line for line in ax.lines if line.get_label() == f"_{crossing[0].id}"]
    for line, leg in zip(drawn, crossing[0].legs, strict=True):
        x, y = line.get_data()
        lat = np.degrees(np.arctan(np.sinh(np.radians(y))))
        off = shapely.distance(shapely.points(x, lat), leg.geometry) * 111
        scale_km = 111 * np.ptp(ax.get_xlim()) / 480  # a point on the page
        assert off.max() < 0.1 * scale_km


def test_routes_in_the_same_corridor_are_drawn_side_by_side():
    twins = [replace(sea_route(0), id=f"R{number}") for number in range(3)]
    ax = cr.charts.corridor_map(twins)
    middle = []
    for route in twins:
        line = next(item for item in ax.lines if item.get_label() == f"_{route.id}")
        page_points = ax.transData.transform(np.column_stack(line.get_data())) * 0.72
        middle.append(page_points[len(page_points) // 2])
    gaps = [np.hypot(*(one - two)) for one, two in itertools.pairwise(middle)]
    assert gaps == pytest.approx([2.6, 2.6], abs=0.4)


def test_chartlets_cover_the_route_by_kp(geo, crossing):
    figure = cr.charts.chartlets(geo, crossing[0], stretch_km=100)
    assert_no_overlap(figure)
    titles = [ax.get_title(loc="left") for ax in figure.axes]
    assert [re.findall(r"[\d,]+", text) for text in titles] == [
        ["1", "0", "100"], ["2", "100", "200"], ["3", "200", "300"], ["4", "300", "384"],
    ]  # fmt: skip
    relief = geo.paths[crossing[0].id]
    line = relief.geometry
    for number, ax in enumerate(figure.axes):
        for kp in (100.0 * number, min(100.0 * number + 99, 384.0)):
            lon, _ = point_at_kp(line, kp_km=kp)
            west, east = ax.get_xlim()
            assert west < lon < east
        marks = [line for line in ax.lines if line.get_label() == "_kp"]
        assert len(marks) >= 3
    first = figure.axes[0]
    tick = next(line for line in first.lines if line.get_label() == "_kp")
    lon = np.mean(tick.get_xdata())
    here = point_at_kp(line, kp_km=0.0)
    assert lon == pytest.approx(here[0], abs=0.02)
    for columns in (0, 7, 2.5, True, "3"):
        with pytest.raises(ModelError, match=r"columns: is .* \(give a whole number from 1 to 6\)"):
            cr.charts.chartlets(geo, crossing[0], columns=columns)
    with pytest.raises(ModelError, match="48 maps or less"):
        cr.charts.chartlets(geo, crossing[0], stretch_km=1)


def test_chartlets_show_neighbours_but_not_confidential_ones():
    route = sea_route(0, system="OWN")
    near = [
        Leg(name, "X", "Y", "sea", LineString([(0, 1.5), (9, -0.5)]), 1, system_id=name,
            visibility="confidential" if name == "SECRET" else "public")
        for name in ("OTHER", "SECRET")
    ]  # fmt: skip
    world = SimpleNamespace(
        segments={leg.id: leg for leg in (*near, route.legs[0])},
        systems={}, stations={}, junctions={}, sources={},
    )  # fmt: skip

    def drawn(**asked):
        axes = cr.charts.chartlets(world, route, stretch_km=2000, **asked).axes
        lines = [line for ax in axes for line in ax.lines if line.get_label() == "_neighbour"]
        return len(lines), {text.get_text() for ax in axes for text in ax.texts}

    count, shown = drawn()
    assert count == 1
    assert "OTHER" in shown
    assert "SECRET" not in shown
    count, shown = drawn(confidential=True)
    assert count == 2
    assert "SECRET" in shown


@pytest.mark.parametrize("dpi", [0, -1, float("nan"), "200", 1e6])
def test_dots_per_inch_are_a_number_that_can_be_drawn(tmp_path, dpi):
    with pytest.raises(ModelError, match="save: dpi: is"):
        styles.save(Figure(), tmp_path / "chart.png", dpi=dpi)
    assert not list(tmp_path.iterdir())
