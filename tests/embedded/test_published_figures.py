"""Figures that others published, against the embedded tables.

published_figures.csv holds a figure a row, with its own source. `where` is ``table;id;field``;
two fields joined by a colon are a range of ours, which must reach from the published low to
the published high. Units: ``text`` stands in the cell (each of several, parted by ``;``),
``ids`` are among those of the cell, ``empty`` must be empty, ``year`` is the year of a date,
anything else is a number.
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "geodata"
GEOJSON = {"cables": "cables.geojson", "landing_stations": "landing_stations.geojson"}
OF_A_DEAL = ("deal_parties", "deal_applies")


def read(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


FIGURES = read(Path(__file__).with_name("published_figures.csv"))


@cache
def table(name):
    """The rows of a table as text by id; those of a deal joined by semicolons."""
    if name in GEOJSON:
        features = json.loads((FOLDER / GEOJSON[name]).read_text(encoding="utf-8"))["features"]
        return {
            feature["properties"]["id"]: {
                key: "" if value is None else str(value)
                for key, value in feature["properties"].items()
            }
            | dict(zip(("lon", "lat"), map(str, feature["geometry"]["coordinates"]), strict=False))
            for feature in features
        }
    rows = read(FOLDER / f"{name}.csv")
    if name not in OF_A_DEAL:
        return {row["id"]: row for row in rows}
    found = {}
    for row in rows:
        cells = found.setdefault(row["deal_id"], {})
        for key, value in row.items():
            cells[key] = f"{cells[key]};{value}" if key in cells else value
    return found


def parted(text):
    return [part.strip() for part in text.split(";")]


def agrees(row, cells):
    if row["unit"] == "text":
        return all(part in cells[0] for part in parted(row["expected_low"]))
    if row["unit"] == "ids":
        return set(parted(row["expected_low"])) <= set(parted(cells[0]))
    if row["unit"] == "empty":
        return cells == [""]
    low, high = float(row["expected_low"]), float(row["expected_high"])
    if not (all(cells) and low <= high):
        return False
    found = [float(cell[:4] if row["unit"] == "year" else cell) for cell in cells]
    tolerance = float(row["tolerance"])
    if len(found) == 1:
        return low - tolerance <= found[0] <= high + tolerance
    return found[0] <= low + tolerance and found[1] >= high - tolerance


def test_every_figure_is_the_published_one():
    assert len(FIGURES) > 300
    wrong = []
    for row in FIGURES:
        name, identity, fields = row["where"].split(";")
        cells = [table(name)[identity][field] for field in fields.split(":")]
        if not agrees(row, cells):
            wrong.append(f"{row['where']} is {cells}, published: {row['expected_low']}")
    assert wrong == []


def test_every_figure_has_its_own_source():
    for row in FIGURES:
        assert row["publisher"], row
        if "second-hand" not in row["publisher"]:
            assert row["url"].startswith("http"), row
    names = Counter((row["figure"], row["expected_low"]) for row in FIGURES)
    assert [name for name, count in names.items() if count > 1] == []


def test_the_best_known_figures_are_among_them():
    held = {(row["where"].rsplit(";", 1)[0], row["expected_low"]) for row in FIGURES}
    assert held >= {
        ("deals;peace-transit-2019", "45000000"),
        ("deals;peace-second-path-loi-2019", "20000000"),
        ("systems;2AFRICA", "45000"),
        ("systems;2AFRICA", "16"),
        ("cables;PEACE-S-KHI-ZAF", "5800"),
        ("systems;SMW5", "20000"),
        ("deals;imewe-transit-2007", "36000000"),
        ("systems;IMEWE", "3"),
        ("deals;eig-transit-2008", "50000000"),
        ("systems;EIG", "15000"),
        ("systems;AAE-1", "25000"),
        ("systems;TE-NORTH", "3634"),
        ("transit_paths;EG-P-SUZ-PSD-MORSHEDEEN", "200"),
        ("systems;EAPC", "254"),
        ("systems;CORAL-BRIDGE", "15"),
        ("deals;mena-acquisition-2018", "90000000"),
        ("deals;airtel-iru-2018", "90000000"),
        ("deals;airtel-iru-2018", "4"),
        ("rates;sea_faults_per_1000km_year", "0.08824"),
        ("deflators;USD-2019", "255.657"),
        ("deflators;USD-2024", "313.689"),
    }


def test_the_library_gives_the_figures_of_april_2019(geo):
    deal, letter = geo.deals["peace-transit-2019"], geo.deals["peace-second-path-loi-2019"]
    assert (deal.value, deal.currency, deal.price_year) == (45_000_000, "USD", 2019)
    assert (deal.value_basis, deal.signed, deal.kind) == (
        "estimated",
        "2019-04-27",
        "transit agreement",
    )
    assert deal.term_years is None
    assert deal.includes_landing
    pairs = [item for item in deal.applies_to if item.scope == "station pair"]
    assert [(set(item.targets), item.attribution_confidence) for item in pairs] == [
        ({"EG-ZAF", "EG-ABT"}, "stated")
    ]
    assert not [item for item in deal.applies_to if item.scope == "path"]
    assert {party.name for party in deal.parties} == {
        "Telecom Egypt",
        "PEACE Cable International Network",
        "PCCW Global",
    }
    assert (letter.value, letter.currency, letter.kind) == (20_000_000, "USD", "letter of intent")
    assert not letter.is_contract
    assert any("Hengtong" in party.name for party in letter.parties)
    assert {item.scope for item in letter.applies_to} == {"country"}  # of crossings alone


def test_prices_of_2019_in_money_of_2024(geo):
    """45 million USD of 2019 are 55.2 million of 2024 by the consumer prices of the BLS."""
    ratio = geo.deflators["USD-2024"].price_index / geo.deflators["USD-2019"].price_index
    assert 45 * ratio == pytest.approx(45 * 313.689 / 255.657, rel=1e-4)
    assert round(45 * ratio, 1) == 55.2
