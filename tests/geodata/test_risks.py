"""The table of risks: read, filtered, and checked against names on the map."""

import pytest
from worlds.confidential import public_rows, risk, write_folder
from worlds.folders import write_csv

import cableroute as cr
from cableroute.model.risks import Risk


def folder_with(folder, *risks):
    write_folder(folder, public_rows() | {"risks": list(risks)})
    write_csv(folder, "map_names", {
        "id": "red-sea", "kind": "sea", "name_en": "Red Sea", "lon_deg": 38, "lat_deg": 20,
        "zoom": 2, "source_ids": "mine",
    })  # fmt: skip
    return folder


@pytest.fixture
def geo(tmp_path):
    folder = folder_with(
        tmp_path / "own",
        risk("OLD", since="2004-05-11", until="2025-07-01"),
        risk("NEW", since="2024-03-04", kind="conflict"),
        risk("AT-SEA", countries="", waters="Red Sea"),
    )
    return cr.open_geodata(folder, base=False)


def test_rows_become_risks(geo):
    assert list(geo.risks) == ["OLD", "NEW", "AT-SEA"]
    assert geo.risks["NEW"] == Risk(
        "NEW", name="NEW name", kind="conflict", countries=("EG",), since="2024-03-04",
        as_of="2026-01", statement="NEW statement", source_ids=("mine",), note="NEW note",
    )  # fmt: skip
    assert geo.risks["AT-SEA"].waters == ("Red Sea",)


def test_risks_are_selected_by_country_and_date(geo):
    assert list(geo.select("risks", country="Egypt name")) == ["OLD", "NEW"]
    assert list(geo.select("risks", country="EG", on="2026-11-25")) == ["NEW"]
    assert list(geo.select("risks", country="EG", on="2010")) == ["OLD"]
    # within 2025 one of them ended: it may hold
    assert list(geo.select("risks", country="EG", on="2025")) == ["OLD", "NEW"]


def test_waters_are_names_on_the_map_or_repair_zones(tmp_path):
    folder = folder_with(tmp_path / "own", risk("R", countries="", waters="Red Sea;Red Lake"))
    messages = [problem.message for problem in cr.check_geodata(folder, base=False)]
    assert any("'Red Lake' is neither a name on the map nor a repair zone" in m for m in messages)
    assert not any("'Red Sea' is neither" in message for message in messages)
