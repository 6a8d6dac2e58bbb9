"""Bad tables: every fault at once, with file, row and field, and nothing half-loaded."""

import pytest
from worlds.folders import MINE, folder_with_source, station, stretch, write_csv, write_geojson

from cableroute import GeodataError, check_geodata, open_geodata

DEAL = {
    "id": "mine", "title": "An offer", "kind": "transit agreement", "bought": "crossing",
    "signed_precision": "unknown", "status": "offered", "source_ids": "mine",
}  # fmt: skip


@pytest.fixture
def folder(tmp_path):
    return folder_with_source(tmp_path / "own")


def messages(folder):
    return [str(problem) for problem in check_geodata(folder)]


def test_all_faults_of_all_files_come_at_once(folder):
    write_csv(
        folder, "deals",
        DEAL | {"value": "45 million", "includes_landing": "perhaps"},
        DEAL | {"id": "mine-2", "value": 45, "value_basis": "stated"},
        DEAL,
    )  # fmt: skip
    write_csv(folder, "systems", {
        "id": "X", "name": "X", "status": "planned", "source_ids": "geonames", "cost_low": 1,
        "cost_high": 2,
    })  # fmt: skip
    write_geojson(folder, "landing_stations", [
        station("X-1", 32.6, 29.1, accuracy_km="good", country="Egypt"),
        station("X-2", 32.6, 29.1, source_ids=["nobody"]),
    ])  # fmt: skip
    write_geojson(folder, "corridors", [stretch("X-S", "X-2", "NOWHERE", [[32.6, 29.1], [33, 29]])])
    found = "\n".join(messages(folder))
    for text in (
        "own/deals.csv row 2, field value: '45 million' is not a number",
        "own/deals.csv row 2, field includes_landing: 'perhaps' is not true or false",
        "own/deals.csv row 3, field currency: a value has no currency",
        "own/systems.csv row 2, field cost_currency: a cost has no currency",
        "own/systems.csv row 2, field cost_year: a cost has no year",
        "own/systems.csv row 2, field cost_source_ids: a cost has no source ids",
        "own/deals.csv row 4, field id: 'mine' is taken by own/deals.csv row 2",
        "own/landing_stations.geojson feature 1 (X-1), field accuracy_km: 'good' is not a number",
        "own/landing_stations.geojson feature 1 (X-1), field country: 'Egypt' is not a country",
        "own/landing_stations.geojson feature 2 (X-2), field source_ids: 'nobody' is not in",
        "own/corridors.geojson feature 1 (X-S), field end_id: 'NOWHERE' is not in places",
    ):
        assert text in found, text
    with pytest.raises(GeodataError, match="11 errors"):
        open_geodata(folder)


def test_latitude_first_is_named_as_the_likely_cause(folder):
    # swapped: one in the Mediterranean, one in the Arctic, one off the globe; X-5 is inland
    write_geojson(folder, "landing_stations", [
        station("X-1", 29.11, 32.66),
        station("X-2", 18.97, 72.82, country="IN"),
        station("X-3", 1.34, 103.65, country="SG"),
        station("X-4", 32.66, 29.11),
        station("X-5", 31.24, 30.04),
    ])  # fmt: skip
    found = messages(folder)
    assert len(found) == 3, found
    for number, text in enumerate(found):
        assert "latitude is first" in text, text
        assert f"feature {[3, 1, 2][number]}" in text, text


def test_a_line_with_latitude_first_is_named_too(folder):
    write_geojson(folder, "corridors", [
        stretch("X-S", "EG-ZAF", "EG-SUZ", [[29.11, 32.66], [29.97, 32.53]]),
    ])  # fmt: skip
    found = messages(folder)
    assert len(found) == 2
    assert all("latitude is first in the line" in text for text in found)


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        ("id,title\nmine,x\n".encode("utf-16"), "is UTF-16"),
        ("id,title\nmine,x\nand,more\n".encode("utf-16-le"), "is UTF-16"),
        ("id,title,publisher,licence\nm,Zafarané,p,l\n".encode("latin-1"), "is not UTF-8"),
        ("id,title,publisher,licence\nm,Ø§Ù„Ø²Ø¹ÙØ±Ø§Ù†Ø©,p,l\n".encode(), "mojibake"),
        (
            "id,title,publisher,licence\nm,Å utf,p,l\nn,MÃ©diterranÃ©e,p,l\n".encode(),
            "Méditerranée",
        ),
        ("id,title,publisher,licence\nm,Zaf\ufffdrana,p,l\n".encode(), "lost"),
    ],
)
def test_encodings(folder, raw, what):
    (folder / "sources.csv").write_bytes(raw)
    found = messages(folder)
    assert any(what in text for text in found), found
    assert all("sources.csv" in text for text in found)


def test_real_letters_are_no_mojibake(folder):
    write_csv(folder, "sources", MINE | {"title": "Ã, São Tomé, Šibenik, Réunion, Ø, العربية"})
    assert messages(folder) == []


def test_a_file_of_600_mb_is_not_read(folder):
    with (folder / "cables.geojson").open("wb") as file:
        file.truncate(600 * 2**20)
    with pytest.raises(GeodataError, match=r"cables\.geojson: the file has 629,145,600 bytes"):
        check_geodata(folder)


@pytest.mark.parametrize("name", ["systems.xlsx", "landing_stations.json", "cables.gpkg"])
def test_a_table_in_another_form_is_not_passed_over(folder, name):
    (folder / name).write_text("{}")
    (found,) = messages(folder)
    assert found.startswith(f"{name}: is not read (give the table as CSV or GeoJSON")


def test_a_path_of_a_crossing_is_a_candidate_at_most(folder):
    row = {"id": "x", "system_id": "PEACE", "start_id": "EG-ZAF", "end_id": "EG-ABT",
           "path_id": "EG-P-ZAF-ABT-SOUTH", "how_surely": "stated",
           "source_ids": "mine"}  # fmt: skip
    write_csv(folder, "crossings", row)
    (found,) = messages(folder)
    assert "a path is a candidate at most" in found
    write_csv(folder, "crossings", row | {"how_surely": "candidate", "end_id": "EG-SUZ"})
    (found,) = messages(folder)
    assert "EG-P-ZAF-ABT-SOUTH joins EG-ZAF and EG-ABT" in found


def test_an_incident_does_not_end_before_it_begins(folder):
    write_csv(folder, "incidents", {
        "id": "x", "name": "x", "start": "2022-06", "end": "2021", "place": "x", "medium": "sea",
        "lon_deg": 33, "verified": "true", "source_ids": "mine",
    })  # fmt: skip
    found = messages(folder)
    assert any("2021 is before the start, 2022-06" in text for text in found)
    assert any("field lat_deg: one of two fields is empty" in text for text in found)


def test_html_in_a_name_stays_text(folder):
    write_geojson(folder, "landing_stations", [
        station("X-1", 32.66, 29.11, name_en="<script>alert(1)</script>"),
    ])  # fmt: skip
    assert open_geodata(folder).stations["X-1"].name_en == "<script>alert(1)</script>"
