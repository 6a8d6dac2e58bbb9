"""The command that draws charts."""

import json
import re
import sys

import pytest
from worlds.commands import cableroute
from worlds.seas import two_seas

from cableroute.questions.pictures import ChartKind

ENDS = ("Firstport", "Eastport", "--allow-planned")


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    return two_seas().write(tmp_path_factory.mktemp("seas") / "own")


@pytest.fixture
def run(own):
    def ask(kind, *arguments):
        return cableroute("chart", kind, *ENDS, *arguments, "--geodata", own, "--no-base")

    return ask


SAYS = {
    ChartKind.diagram: "Straight line diagram, to one scale",
    ChartKind.profile: "Depth from Firstport to Eastport",
    ChartKind.trade_off: "against length of cable",
    ChartKind.diversity: "What any two routes share",
    ChartKind.map: "2 routes from Firstport to Eastport",
    ChartKind.chartlets: "Stretches of",
}


@pytest.mark.parametrize("kind", SAYS)
def test_each_kind_is_drawn(run, tmp_path, kind):
    path = tmp_path / "chart.svg"
    code, out, err = run(kind, "-o", path)
    assert code == 0, err
    assert out == ""
    assert f"chart: {path}" in err
    assert SAYS[kind] in path.read_text(encoding="utf-8")


def test_deals_are_drawn(tmp_path):
    path = tmp_path / "deals.svg"
    code, _, err = cableroute("chart", "deals", "Zafarana", "Abu Talat", "-o", path)
    assert code == 0, err
    assert "PEACE transit agreement" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("more", "said"),
    [((), "Where the joint downtime of 3 routes comes from"),
     (("--number", "2"), "Where the downtime of a route comes from")],
)  # fmt: skip
def test_what_breaks_the_routes_is_drawn(tmp_path, more, said):
    path = tmp_path / "availability.svg"
    code, _, err = cableroute("chart", "availability", "Zafarana", "Abu Talat", *more, "-o", path)
    assert code == 0, err
    text = path.read_text(encoding="utf-8")
    assert said in text
    assert "Share of the" in text


OVER = ("--term", 15, "--rate", 8)
BUILT = ("Zafarana", "Abu Talat", "--price-year", 2025, "--land", "built")


def test_charts_of_money_draw_what_worth_and_breakeven_show(tmp_path):
    def drawn(kind, *more):
        path = tmp_path / f"{kind}.svg"
        code, _, err = cableroute("chart", kind, *BUILT, *OVER, *more, "-o", path)
        assert code == 0, err
        return path.read_text(encoding="utf-8")

    done = cableroute("worth", *BUILT, *OVER, "--format", "json")
    life = next(row for row in json.loads(done.stdout) if row["quantity"].startswith("lifetime"))
    low, high = (
        float(part.replace(",", ""))
        for part in re.findall(r"([\d,]+) to ([\d,]+)", life["note"])[0]
    )
    flow = drawn("cash-flow")
    assert "What route 1 costs over 15 years, as far as known" in flow
    assert "Not known, and in no figure: repairs on land" in flow
    worth = 1e6 * float(re.search(r"worth USD ([\d.]+) M at the start", flow)[1])
    assert low < worth < high
    bars = drawn("tornado")
    assert "Known cost of route 1 over 15 years, worth now at 8 %" in bars
    assert "Slack land" in bars
    ask = ("breakeven", *BUILT, *OVER, "--against", 2, "--format", "json")
    [row] = json.loads(cableroute(*ask).stdout)
    ends = f"{row['low'] / 1e6:.3g} to {row['high'] / 1e6:.3g}"
    at_even = drawn("break-even", "--against", 2)
    assert f"wins from {ends} M USD on" in at_even
    # 20 M USD of 2019 in the prices of the axis: 20 x 321.943 / 255.657 by the consumer prices
    for mark in ("if paid in 2019: 25.2", "if paid in 2025: 20", "agreement, USD of 2019: 45"):
        assert mark in at_even
    assert not re.search("Route [12][^<]*…", at_even + flow + bars)
    [row] = json.loads(cableroute(*ask, "--vary", "traffic", "--per-tbps", 1e5).stdout)
    ends = f"{row['low']:.3g} to {row['high']:.3g}"
    text = drawn("break-even", "--against", 2, "--vary", "traffic", "--per-tbps", 1e5)
    assert f"wins from {ends} Tbit/s on" in text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("tornado",), ("2 errors", "--term: is needed for tornado", "--rate: is needed")),
        (("cash-flow", "--term", 0, "--rate", -100), ("--term: is 0", "--rate: is -100")),
        (("break-even", *OVER, "--charge", 1), ("--charge: is what a break-even seeks",)),
        (("break-even", *OVER, "--vary", "length"), ("length has no chart",)),
        (("break-even", *OVER, "--vary", "traffic"), ("--per-tbps: is needed",)),
        (("break-even", *OVER, "--against", 1), ("there is no other route",)),
        (("cash-flow", *OVER), ("nothing of what it costs is known",)),
        (("tornado", *OVER, "--number", 9), ("there is no route 9",)),
    ],
)
def test_charts_of_money_want_term_and_rate(arguments, said, tmp_path):
    kind, *more = arguments
    path = tmp_path / "a.svg"
    code, out, err = cableroute("chart", kind, "Zafarana", "Abu Talat", *more, "-o", path)
    assert (code, out, path.exists()) == (2, "", False)
    for text in said:
        assert text in err


def test_options_reach_the_chart(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    asked = [
        ("diagram", "--schematic", "--number", "2"),
        ("trade-off", "--x", "rtd_ms", "--y", "interconnects"),
        ("chartlets", "--number", "2", "--stretch", "2000"),
    ]
    written = []
    for kind, *options in asked:
        code, _, err = run(kind, *options)
        assert code == 0, err
        written.append(next(tmp_path.glob(f"*_{kind}.svg")).read_text(encoding="utf-8"))
    assert "not to scale" in written[0]
    assert "Route from Firstport" in written[0]
    assert "Interconnects against round-trip delay" in written[1]
    assert "Stretches of 2,000 route km" in written[2]


def test_wrong_calls_end_with_two_and_say_why(run, tmp_path, monkeypatch):
    for arguments, words in (
        (("map", "--number", "9"), "there is no route 9 (give 1 to 2)"),
        (("map", "-o", tmp_path / "map.gif"), "a chart is written as .svg, .png, .pdf"),
        (("trade-off", "--x", "nothing"), "--x: 'nothing' is not a column"),
        (("chartlets", "--stretch", "1"), "48 maps or less"),
    ):
        code, out, err = run(*arguments)
        assert (code, out) == (2, "")
        assert words in err
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    code, _, err = run("map", "-o", tmp_path / "map.svg")
    assert code == 2
    assert "pip install 'cableroute[charts]'" in err
    assert list(tmp_path.iterdir()) == []
