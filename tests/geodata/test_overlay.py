"""Folders over one another: a later row replaces an earlier one by id, and it is told."""

from __future__ import annotations

import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from worlds.folders import MINE, station, stretch, write_csv, write_geojson

from cableroute import GeodataError, check_geodata, open_geodata
from cableroute.geodata.embedded import embedded_folder
from cableroute.geodata.overlay import UNIONS, Layers
from cableroute.geodata.tables import read_schema

SYSTEM = {
    "id": "S", "name": "first", "medium": "sea", "status": "planned", "source_ids": "mine",
}  # fmt: skip
DEAL = {
    "id": "D", "title": "A deal", "kind": "transit agreement", "bought": "crossing",
    "signed_precision": "unknown", "status": "signed", "source_ids": "mine",
}  # fmt: skip


@pytest.fixture(scope="module")
def schema():
    return read_schema(embedded_folder() / "schema.csv")


@pytest.fixture
def low(tmp_path):
    write_csv(tmp_path / "low", "sources", MINE)
    return tmp_path / "low"


@pytest.fixture
def high(tmp_path):
    write_csv(tmp_path / "high", "sources", MINE | {"id": "other"})
    return tmp_path / "high"


def names(layers, table="systems"):
    return {identity: row["name"] for identity, row in layers.rows(table).items()}


# --- rows by id ---


def test_a_row_of_a_later_folder_replaces_the_earlier_one_whole(low, high, schema):
    write_csv(low, "systems", SYSTEM | {"supplier": "someone"}, SYSTEM | {"id": "T"})
    write_csv(high, "systems", SYSTEM | {"name": "second"})
    layers = Layers([low, high], schema)
    assert names(layers) == {"S": "second", "T": "first"}
    assert layers.rows("systems")["S"]["supplier"] is None  # fields are not mixed
    assert layers.overrides == [("systems", "S", high, low)]
    turned = Layers([high, low], schema)
    assert names(turned) == {"S": "first", "T": "first"}
    assert turned.overrides == [("systems", "S", low, high)]


def test_the_same_row_twice_is_no_override(low, high, schema):
    write_csv(low, "systems", SYSTEM)
    write_csv(
        high, "systems", SYSTEM | {"aliases": ""}
    )  # a field that is empty is a field left out
    layers = Layers([low, high], schema)
    assert names(layers) == {"S": "first"}
    assert layers.overrides == []
    assert layers.problems == []


def test_of_three_folders_the_last_one_wins_and_each_step_is_reported(low, high, tmp_path, schema):
    for number, folder in enumerate((low, high, tmp_path / "top")):
        write_csv(folder, "systems", SYSTEM | {"name": f"name {number}"})
    layers = Layers([low, high, tmp_path / "top"], schema)
    assert names(layers) == {"S": "name 2"}
    assert [(item.folder.name, item.over.name) for item in layers.overrides] == [
        ("high", "low"), ("top", "high"),
    ]  # fmt: skip


def test_an_override_is_reported_over_the_folder_that_had_the_row(low, high, tmp_path, schema):
    write_csv(low, "systems", SYSTEM)
    write_csv(high, "systems", SYSTEM | {"id": "T"})
    write_csv(tmp_path / "top", "systems", SYSTEM | {"name": "new"})
    layers = Layers([low, high, tmp_path / "top"], schema)
    assert names(layers) == {"S": "new", "T": "first"}
    assert layers.overrides == [("systems", "S", tmp_path / "top", low)]


def test_an_id_twice_in_one_folder_is_a_fault_and_in_two_folders_is_no_fault(low, high, schema):
    write_csv(low, "systems", SYSTEM, SYSTEM | {"name": "again"})
    layers = Layers([low], schema)
    assert names(layers) == {"S": "first"}
    (problem,) = layers.problems
    assert problem.where == "systems.csv row 3, field id"
    assert problem.message == "'S' is taken by systems.csv row 2"
    write_csv(low, "systems", SYSTEM)
    write_csv(high, "systems", SYSTEM | {"name": "again"})
    layers = Layers([low, high], schema)
    assert layers.rows("systems")
    assert layers.problems == []


def test_an_id_twice_in_two_files_of_one_folder_is_a_fault(low, schema):
    write_geojson(low, "landing_stations", [station("X", 32.6, 29.1)])
    write_geojson(low, "landing_stations_more", [station("X", 32.6, 29.1)])
    layers = Layers([low], schema)
    assert list(layers.rows("landing_stations")) == ["X"]
    (problem,) = layers.problems
    assert "landing_stations.geojson feature 1 (X)" in problem.message
    assert problem.where.startswith("landing_stations_more.geojson feature 1 (X)")


def test_the_folder_is_in_messages_if_there_are_several(low, high, schema):
    write_csv(low, "systems", SYSTEM | {"status": "sunk"})
    write_csv(high, "systems", SYSTEM | {"id": "T", "status": "afloat"})
    layers = Layers([low, high], schema, home=low)
    assert layers.rows("systems")
    assert [problem.where for problem in layers.problems] == [
        "systems.csv row 2, field status", "high/systems.csv row 2, field status",
    ]  # fmt: skip


# --- the rows of a deal ---


def test_the_parties_of_a_deal_are_replaced_deal_by_deal(low, high, schema):
    write_csv(
        low, "deal_parties",
        {"deal_id": "D", "name": "one"}, {"deal_id": "D", "name": "two"},
        {"deal_id": "E", "name": "three"},
    )  # fmt: skip
    write_csv(high, "deal_parties", {"deal_id": "D", "name": "four"})
    layers = Layers([low, high], schema)
    found = sorted((row["deal_id"], row["name"]) for row in layers.rows("deal_parties").values())
    assert found == [("D", "four"), ("E", "three")]
    assert layers.overrides == [("deal_parties", "D", high, low)]


@pytest.mark.parametrize("order", [("one", "two"), ("two", "one")])
def test_the_same_parties_again_are_no_override_unless_in_another_order(low, high, schema, order):
    write_csv(low, "deal_parties", *({"deal_id": "D", "name": name} for name in ("one", "two")))
    write_csv(high, "deal_parties", *({"deal_id": "D", "name": name} for name in order))
    layers = Layers([low, high], schema)
    assert [row["name"] for row in layers.rows("deal_parties").values()] == list(order)
    assert bool(layers.overrides) is (order != ("one", "two"))


def test_a_deal_may_name_one_party_twice(low, schema):
    write_csv(
        low, "deal_parties",
        {"deal_id": "D", "name": "one", "roles": "grantor"},
        {"deal_id": "D", "name": "one", "roles": "landing party"},
    )  # fmt: skip
    layers = Layers([low], schema)
    assert len(layers.rows("deal_parties")) == 2
    assert layers.problems == []


def test_a_new_deal_over_ours_leaves_the_parties_of_ours(tmp_path, geo):
    write_csv(tmp_path / "own", "sources", MINE)
    write_csv(tmp_path / "own", "deals", DEAL | {"id": "peace-transit-2019"})
    both = open_geodata(tmp_path / "own")
    assert both.deals["peace-transit-2019"].title == "A deal"
    assert both.deals["peace-transit-2019"].parties == geo.deals["peace-transit-2019"].parties
    (override,) = both.overrides
    assert override == ("deals", "peace-transit-2019", tmp_path / "own", embedded_folder())


# --- unions ---


def test_places_and_legs_are_one_set_of_ids(low, schema):
    write_geojson(low, "landing_stations", [station("X", 32.6, 29.1)])
    write_geojson(low, "corridors", [
        stretch("L", "X", "Y", [[32.6, 29.1], [33, 29]]),
        {**station("X", 32.6, 29.1), "properties": {
            "id": "X", "name_en": "X", "kind": "city", "position_of": "x", "accuracy_km": 1,
            "confidence": "assumed", "source_ids": ["mine"],
        }},
    ])  # fmt: skip
    write_geojson(low, "backhaul", [stretch("L", "X", "Y", [[32.6, 29.1], [33, 29]],
                                            kind="backhaul")])  # fmt: skip
    layers = Layers([low], schema)
    layers.read_all()
    found = sorted(problem.message.split(" is taken")[0] for problem in layers.problems)
    assert found == ["'L'", "'X'"]
    assert set(UNIONS) == {"places", "legs"}
    assert set(layers.ids("places")) == {"X"}
    assert set(layers.ids("legs")) == {"L"}
    assert layers.ids("systems") is layers.rows("systems")


def test_an_id_taken_in_another_table_by_another_folder_is_a_fault_too(tmp_path):
    """A leg of one's own with the id of one of our cables would hide it in `legs`."""
    write_csv(tmp_path / "own", "sources", MINE)
    line = [[32.66012, 29.11007], [32.35, 29.6]]
    write_geojson(tmp_path / "own", "corridors", [
        stretch("PEACE-S-KHI-ZAF", "EG-ZAF", "EG-J-SOK", line),
    ])  # fmt: skip
    assert any("'PEACE-S-KHI-ZAF' is taken by" in str(item)
               for item in check_geodata(tmp_path / "own"))  # fmt: skip


# --- what is hidden ---


def test_hiding_marks_rows_and_leaves_the_others(low, schema):
    write_geojson(low, "landing_stations", [station("X", 32.6, 29.1), station("Y", 32, 29)])
    layers = Layers([low], schema)
    before = layers.ids("places")["X"]
    layers.hide("landing_stations", ["X"])
    assert layers.rows("landing_stations")["X"]["visibility"] == "confidential"
    assert layers.ids("places")["X"]["visibility"] == "confidential"
    assert layers.rows("landing_stations")["Y"]["visibility"] is None
    assert before["visibility"] is None  # rows are not changed, but replaced


# --- reading ---


def test_a_file_is_read_when_it_is_first_asked_for_and_once(low, schema, read):
    write_csv(low, "systems", SYSTEM)
    write_geojson(low, "corridors", [stretch("L", "X", "Y", [[32.6, 29.1], [33, 29]])])
    layers = Layers([low], schema)
    assert read == []
    assert layers.rows("systems") is layers.rows("systems")
    assert read == ["systems.csv"]
    assert (len(layers.rows("stretches")), len(layers.rows("junctions"))) == (1, 0)
    assert read == ["systems.csv", "corridors.geojson"]
    layers.read_all()
    assert sorted(read) == ["corridors.geojson", "sources.csv", "systems.csv"]


def test_what_cannot_be_a_folder_is_reported(tmp_path, schema):
    with pytest.raises(GeodataError, match="no such folder"):
        Layers([tmp_path / "none"], schema)
    with pytest.raises(GeodataError, match=r"x: .*too long \(give a folder that you may read"):
        Layers([tmp_path / ("x" * 300)], schema)  # POSIX: a name has 255 octets at most
    (tmp_path / "empty").mkdir()
    with pytest.raises(GeodataError, match="it holds no table"):
        Layers([tmp_path / "empty"], schema)


def test_a_file_with_another_name_is_a_fault(low, schema):
    (low / "station_list.csv").write_text("id\nx\n", encoding="utf-8")
    (problem,) = Layers([low], schema).problems
    assert (problem.where, problem.message) == ("station_list.csv", "no table has this name")


def test_the_same_folder_twice_is_the_same_as_once(tmp_path):
    write_csv(tmp_path / "own", "sources", MINE)
    write_csv(tmp_path / "own", "systems", SYSTEM)
    twice = open_geodata(tmp_path / "own", tmp_path / "own")
    assert twice.systems["S"].name == "first"
    assert twice.overrides == ()


def test_our_own_folder_over_ours_overrides_nothing(geo):
    both = open_geodata(embedded_folder())
    assert both.overrides == ()
    assert both.systems == geo.systems


def test_threads_that_ask_at_once_have_the_same_table(schema):
    """A table that was being read was empty for a second thread: an answer from nothing."""
    home = embedded_folder()
    at_once = threading.Barrier(4)

    def counts(layers):
        at_once.wait()
        return len(layers.rows("bandwidths")), len(layers.ids("places"))

    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(4) as four:
            for _ in range(6):
                found = set(four.map(counts, [Layers([home], schema, home)] * 4))
                assert len(found) == 1
                assert min(min(found)) > 50
    finally:
        sys.setswitchinterval(before)
