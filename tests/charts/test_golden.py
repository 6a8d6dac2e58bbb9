"""Charts look as they did when they were last looked at: see golden/README.md."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from golden.charts.scenes import HERE, draw

NAMES = sorted(path.stem for path in HERE.glob("*.svg"))
NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?")
TOLERANCE_PT = 1.5
LOOSE = ("id", "{http://www.w3.org/1999/xlink}href", "clip-path")
"""Attributes that name other elements by the hash of what they hold."""


@pytest.fixture(scope="module")
def drawn(tmp_path_factory):
    folder = tmp_path_factory.mktemp("charts")
    draw(folder)
    return folder


def elements(path: Path):
    """Yield what an SVG draws: tag, text and attributes, the numbers apart from the words."""
    root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
    for node in root.iter():
        if "metadata" in node.tag or "rdf" in node.tag or "purl" in node.tag:
            continue
        for key, value in sorted(node.attrib.items()):
            if key not in LOOSE:
                value = re.sub(r"url\(#.*?\)", "url()", value)
                colours = re.findall(r"#[0-9a-f]{6}", value)
                rest = re.sub(r"#[0-9a-f]{6}", "#", value)
                numbers = [float(number) for number in NUMBER.findall(rest)]
                yield node.tag, key, NUMBER.sub("0", rest), colours, numbers
        if node.text and node.text.strip():
            yield node.tag, "text", node.text, [], []


def difference(path, other):
    """Return the first difference of two charts, or None."""
    first, second = list(elements(path)), list(elements(other))
    for number, (one, two) in enumerate(zip(first, second, strict=False)):
        if one[:4] != two[:4] or len(one[4]) != len(two[4]):
            return f"element {number}: {one} is now {two}"
        moved = max((abs(a - b) for a, b in zip(one[4], two[4], strict=True)), default=0.0)
        if moved > TOLERANCE_PT:
            return f"element {number}: {one[:2]} moved by {moved:g} points: {one[2][:80]}"
    if len(first) != len(second):
        return f"{len(first)} parts are now {len(second)}"
    return None


@pytest.mark.parametrize("name", NAMES)
def test_chart_is_as_it_was(drawn, name):
    assert difference(HERE / f"{name}.svg", drawn / f"{name}.svg") is None


def test_every_kind_is_kept(drawn):
    assert [path.stem for path in sorted(drawn.glob("*.svg"))] == NAMES
    assert len(NAMES) == 10


def test_a_change_is_seen(drawn, tmp_path):
    """The comparison itself: a colour, a text, a place and a part less are found."""
    text = (HERE / "trade_off.svg").read_text(encoding="utf-8")
    changed = {
        "colour": text.replace("#0072b2", "#0072b3", 1),
        "text": text.replace("Two Oceans", "Two oceans", 1),
        "place": re.sub(r'x="(\d+)', lambda found: f'x="{int(found[1]) + 3}', text, count=1),
        "less": re.sub(r"<text .*?</text>", "", text, count=1, flags=re.DOTALL),
    }
    for what, other in changed.items():
        assert other != text, what
        path = tmp_path / f"{what}.svg"
        path.write_text(other, encoding="utf-8")
        assert difference(HERE / "trade_off.svg", path), what
