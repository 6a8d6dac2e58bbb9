"""Models beside the record: what is counted, how wide, which half is fitted, what is not tested."""

import json
import math

import numpy as np
import pytest
from worlds.commands import cableroute

import cableroute as cr
from cableroute.comparison.network_delay import fitted_network, is_fitted, network_rtd_range_ms
from cableroute.comparison.validation import MODELS, CheckedModel
from cableroute.errors import ModelError
from cableroute.model.figures import Range
from cableroute.model.held import HeldRecord
from cableroute.questions.shared import HELD


def record(low, high, inside, *, unit="km", fitted=False, why=""):
    said = None if low is None else Range(low, (low + high) / 2, high)
    return HeldRecord("lengths", "one", unit, (5, 5), said, inside, fitted, why)


def test_what_is_not_tested_counts_as_neither_inside_nor_outside():
    records = (
        record(1, 2, True), record(1, 4, False), record(1, 8, True, fitted=True),
        record(None, None, None, why="no length"), record(None, None, None, why="no length"),
    )  # fmt: skip
    found = CheckedModel("lengths", "", 90, "", records)
    assert (len(found.tested), len(found.misses), len(found.held_out)) == (3, 1, 2)
    assert found.width == (4, "times")
    assert found.untested == {"no length": 2}
    shares = CheckedModel("flow", "", None, "", (record(10, 40, True, unit="%"),))
    assert shares.width == (30, "%")
    counts = CheckedModel("outages", "", None, "", (record(0, 3, True, unit="outages"),))
    assert counts.width == (3, "outages")
    assert CheckedModel("prices", "", None, "", records[3:]).width is None


def test_every_model_is_a_choice_of_the_command_and_unknown_ones_are_refused(geo):
    assert tuple(MODELS) == HELD
    with pytest.raises(ModelError, match="give flow, outages"):
        cr.validate(geo, ["lenths"])


def test_costs_are_the_deals_over_the_lengths(geo):
    (cost,) = cr.validate(geo, "cost")
    found = {item.name: item for item in cost.records}
    eig = found["Europe India Gateway consortium agreement"]
    index = {it.year: it.price_index for it in geo.deflators.values() if it.currency == "USD"}
    assert eig.published[0] == pytest.approx(700e6 / 15_000)
    assert eig.published[1] == pytest.approx(700e6 / 15_000 * index[2025] / index[2008])
    assert eig.is_fitted  # its source is one of the rate's
    assert not found["Telecom Egypt - Alcatel-Lucent contract for TE North"].is_fitted


def test_the_rows_of_the_command_are_the_records(geo):
    rows = json.loads(cableroute("validate", "lengths", "cost", "-f", "json").stdout)
    lengths, cost = cr.validate(geo, ["lengths", "cost"])
    models = {row["model"]: row for row in rows if row["of"] == "model"}
    assert models["lengths"]["tested"] == len(lengths.tested)
    assert models["lengths"]["misses"] == [item.name for item in lengths.misses]
    assert sum(row["of"] == "record" for row in rows) == len(lengths.records) + len(cost.records)
    for row in rows:
        if row["of"] == "record" and row["model"] == "lengths" and row["is_inside"]:
            parts = [geo.segments[row["name"]]] if row["name"] in geo.segments else (
                geo.segments_of[row["name"]])  # fmt: skip
            # a short line is good to its accuracy, which may be longer than it is
            off = parts[0].accuracy_km / parts[0].route_km if len(parts) == 1 else 0.0
            assert row["published_low"] <= row["modelled_high"] * (1 + off) * (1 + 1e-9)
            assert row["published_high"] >= row["modelled_low"] * (1 - off) * (1 - 1e-9)
    shown = cableroute("validate", "cost", columns=200).stdout
    assert f"{len(cost.tested)} of {len(cost.tested)} (100 %)" in shown


@pytest.mark.parametrize(("bulge_deg", "is_inside"), [(0.0, True), (1.0, False)])
def test_a_laid_line_of_ones_own_is_held_against_the_plan(tmp_path, bulge_deg, is_inside):
    """The plan itself, as if it were laid, is inside; with a bulge of a degree to the north not."""
    lon, lat = np.linspace(6, 8, 41), np.linspace(42, 40, 41)
    points = np.column_stack(cr.plan((6.0, 42.0), (8.0, 40.0)).geometry.xy)
    lat = np.interp(lon, points[:, 0], points[:, 1]) + bulge_deg * np.sin((lon - 6) / 2 * np.pi)
    places = ";".join(f"{x:.5f} {y:.5f}" for x, y in zip(lon, lat, strict=True))
    rows = "id,name,kind,accuracy_km,positions,source_ids\n"
    rows += f"own,own line,laid,0.1,{places},own-estimate\n"
    (tmp_path / "laid_lines.csv").write_text(rows, encoding="utf-8")
    (laid,) = cr.validate(cr.open_geodata(tmp_path), "laid")
    found = next(item for item in laid.records if item.name == "own line")
    assert found.is_inside is is_inside
    assert (found.published[0] > 40) is not is_inside


# --- what networks add ---


def test_the_halves_are_of_names_and_both_are_large(geo):
    pairs = {(it.start, it.end) for it in geo.latencies.values() if "network" in it.kind}
    fitted = sum(is_fitted(*pair) for pair in pairs)
    assert 0.35 < fitted / len(pairs) < 0.65
    assert all(is_fitted(one, two) == is_fitted(two, one) for one, two in pairs)


def test_eight_of_ten_of_new_pairs_are_inside_what_is_fitted_to_others():
    """Drawn from a known law: the fit of some has eight in ten of the others."""
    chance, inside = np.random.default_rng(4), []
    for _ in range(200):
        light = chance.uniform(30, 200, 80)
        light[:10] = chance.uniform(2, 18, 10)
        ratio = chance.lognormal(math.log(1.25), 0.2, 80)
        published = 8 + np.where(light < 20, 1, ratio) * light
        added, factor = fitted_network(light[:60], published[:60])
        low = added.low + factor.low * light[60:]
        high = added.high + factor.high * light[60:]
        inside.append(((published[60:] >= low) & (published[60:] <= high)).mean())
    assert np.mean(inside) == pytest.approx(0.8, abs=0.03)


def test_a_network_is_slower_than_light_in_its_cables(geo):
    table = cr.compare(cr.find_routes(geo, "Marseille", "Mumbai", k=2), cr.measures(geo))
    for _, row in table.iterrows():
        assert row["network_rtd_low_ms"] < row["network_rtd_ms"] < row["network_rtd_high_ms"]
        assert row["network_rtd_ms"] > row["rtd_ms"]
        found = network_rtd_range_ms(geo, Range(0, row["rtd_ms"], 0))
        assert found.likely == pytest.approx(row["network_rtd_ms"])
    assert network_rtd_range_ms(geo, Range(1, 1, 1)).likely > 1


def test_the_first_page_of_a_report_has_what_the_quick_models_give(geo):
    """Of the slow ones the file that the report reads is made when the tables change."""
    lines = (cr.geodata.__file__ and geo.land_path.parent / "validated.txt").read_text().split()
    rows = dict(line.split(",", 1) for line in lines[1:])
    for found in cr.validate(geo, ["lengths", "cost", "prices"]):
        inside = len(found.tested) - len(found.misses)
        assert rows[found.model].startswith(f"{inside},{len(found.tested)},")
    assert set(rows) == set(HELD)
