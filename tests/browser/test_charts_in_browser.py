"""Charts as SVG in a real browser: names are text there too, and nothing runs."""

import pytest
from shapely import LineString

import cableroute as cr
from cableroute.model import Leg, Route

HOSTILE = (
    "<script>document.title = 'ran'</script>",
    "\"/><image href='x' onerror='document.title = 1'/> $x$ & ]]>",
    "\u202eنص عربي\u202c \U0001f600",
)


@pytest.mark.parametrize("name", HOSTILE)
def test_names_are_text_and_nothing_runs(open_page, tmp_path, name):
    legs = [
        Leg(f"L{n}", "A", "B", "sea", LineString([(0, n), (9, n)]), 1, system_id=name)
        for n in (0, 1)
    ]
    routes = [Route(f"R{n}", name, [leg]) for n, leg in enumerate(legs)]
    ax = cr.charts.route_diagram(routes)
    page = open_page(cr.charts.save(ax, tmp_path / "chart.svg"))
    assert page.evaluate("document.querySelectorAll('script, image, a, foreignObject').length") == 0
    assert page.title() == ""
    texts = page.evaluate("[...document.querySelectorAll('text')].map(node => node.textContent)")
    assert any(name[:8].strip("\u202e") in text for text in texts)


def test_text_is_where_it_was_measured(open_page, tmp_path, crossing, geo):
    """In the browser's own layout no label of the map for print lies over another."""
    ax = cr.charts.corridor_map(crossing, geodata=geo)
    page = open_page(cr.charts.save(ax, tmp_path / "map.svg"))
    boxes = page.evaluate(
        "[...document.querySelectorAll('text')].map(node => {"
        "const box = node.getBoundingClientRect();"
        "return [node.textContent, box.left, box.top, box.right, box.bottom]})"
    )
    assert {"Zafarana", "الزعفرانة"} <= {box[0] for box in boxes}
    for number, (one, left, top, right, bottom) in enumerate(boxes):
        for two, west, north, east, south in boxes[:number]:
            across, along = min(right, east) - max(left, west), min(bottom, south) - max(top, north)
            assert across < 1 or along < 4, (one, two)
