"""`cableroute plan` with more than one line, as a user calls it."""

import json
import re

import shapely
from worlds.commands import cableroute

from cableroute.presentation.plan_tables import lines_table
from cableroute.presentation.terminal import View, _rendered


def test_alternatives_in_a_file_and_on_a_map(tmp_path):
    page, path = tmp_path / "lines.html", tmp_path / "lines.geojson"
    done = cableroute(
        "plan", "Marseille", "Algiers", "--alternatives", "2", "--apart-km", "40",
        "--output", path, "--map", page,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    one, two = json.loads(path.read_text(encoding="utf-8"))["features"]
    assert one["properties"]["more_pct"] == 0
    assert one["properties"]["apart_km"] is None
    assert two["properties"]["apart_km"] >= 39.9
    assert two["properties"]["route_km"] > one["properties"]["route_km"]
    assert "within 120 km of the ends" in done.stderr
    assert "Show route 2" in page.read_text(encoding="utf-8")


def test_a_band_is_an_area_with_names(tmp_path):
    page, path = tmp_path / "band.html", tmp_path / "band.geojson"
    done = cableroute("plan", "Zafarana", "Jeddah", "--band", "5", "-o", path, "--map", page)
    assert done.returncode == 0, done.stderr
    (feature,) = json.loads(path.read_text(encoding="utf-8"))["features"]
    area = shapely.geometry.shape(feature["geometry"])
    assert area.geom_type in ("Polygon", "MultiPolygon")
    assert "Gulf of Suez" in [place["name"] for place in feature["properties"]["narrow"]]
    assert "narrow: Gulf of Suez" in done.stderr
    assert "lines within 5 % of the cheapest" in page.read_text(encoding="utf-8")


def test_branches_are_rows(tmp_path):
    done = cableroute("plan", "Marseille", "Bizerte", "--branch", "Algiers", "--format", "json")
    assert done.returncode == 0, done.stderr
    rows = json.loads(done.stdout)
    assert [row["role"] for row in rows] == ["trunk", "trunk", "branch"]
    assert "BU1 at" in done.stderr
    done = cableroute(
        "plan", "Marseille", "Bizerte", "--branch", "Algiers", "--units-off", "40",
        "--unit-depth", "100,3000", "--format", "json",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)[2]["route_km"] > 40


def test_a_trunk_with_branches_costs_what_its_rows_do_by_likely_prices():
    given = ("plan", "Zafarana", "Jeddah", "--branch", "Port Sudan", "--rules", "rates")
    done = cableroute(*given, "--format", "json")
    cost = sum(row["cost"] for row in json.loads(done.stdout))
    assert f"km in all for {float(f'{cost:.2g}'):,.0f} USD at likely prices, " in done.stderr


def test_options_that_do_not_go_together_are_refused():
    for more, said in [
        (("--band", "5", "--alternatives", "2"), "give one of them"),
        (("--apart-km", "5"), "--apart-km needs --alternatives"),
        (("--band", "5", "--via", "5,40"), "--via is for one line"),
        (("--uncertain", "coast"), "is not PART=LOW,HIGH"),
        (("--pareto", "shortest,crossings"), "give --from-cables FILE"),
        (("--band", "5", "--units-off", "20"), "--units-off needs --branch"),
        (("--branch", "Bizerte", "--unit-depth", "deep"), "is not LOW,HIGH"),
    ]:
        done = cableroute("plan", "Marseille", "Algiers", *more)
        assert done.returncode == 2
        assert said in done.stderr


def test_lines_that_are_good_to_eleven_km_are_shown_in_whole_km():
    shown = cableroute("plan", "Alexandria", "Marseille", "--alternatives", "2", "--apart-km", "20")
    lines = shown.stdout.splitlines()
    figures = next(line for line in lines if "line 2" in line).split("line 2")[1]
    assert re.fullmatch(r" +\d,\d{3} +\d,\d{3} +\d\.\d +\d\d", figures), figures


def test_lines_with_a_price_show_what_each_costs():
    """Prices of one unit are a column, with their range; weights alone are none."""
    row = {"name": "one", "route_km": 954.2, "cable_km": 1061.0, "accuracy_km": 11.1,
           "cost_unit": "USD", "cost_low": 38.5e6, "cost": 41.36e6,
           "cost_high": 44.5e6}  # fmt: skip
    said = _rendered([lines_table([row], [{}])], "", View())
    assert "Cost" in said
    assert "41,400,000" in said
    assert "38,500,000–44,500,000" in said
    weighed = row | {"cost_unit": "km of plain seabed", "cost_low": None, "cost_high": None}
    assert "Cost" not in _rendered([lines_table([weighed], [{}])], "", View())
