"""What a column shows of an item, and what a record has of it."""

from types import SimpleNamespace as Item

import pytest

from cableroute.presentation.columns import (
    fields_of,
    figure_column,
    number_column,
    table_of,
    text_column,
)
from cableroute.presentation.tables import WHOLE


def rows(item, *columns):
    return table_of("items", "Items", [item], *columns).rows[0]


def test_a_span_that_is_missing_has_no_end():
    column = figure_column("route_km", "Route", "low_km", "high_km", of="route_km")
    assert rows(Item(route_km=None), column) == {"low_km": None, "high_km": None}
    assert rows(Item(route_km=(0.0, 0.0)), column) == {"low_km": 0.0, "high_km": 0.0}
    with pytest.raises(ValueError, match="argument 2 is longer"):
        rows(Item(route_km=(1.0, 2.0, 3.0)), column)


def test_what_is_missing_in_a_path_is_missing_and_a_wrong_name_is_an_error():
    column = text_column("area", "Area", "area.name")
    assert rows(Item(area=None), column) == {"area": None}
    assert rows(Item(area=Item(name="MPA")), column) == {"area": "MPA"}
    with pytest.raises(AttributeError):
        rows(Item(area=Item(title="MPA")), column)


def test_a_record_keeps_what_no_column_shows_and_a_column_changes_what_it_shows():
    record = {"id": "A", "km": 4, "hidden": 1}
    shown = number_column("km", "Length", "km", WHOLE, lambda it: 2 * it["km"])
    assert rows(record, text_column("first", "First", "id"), shown) == record | {
        "first": "A", "km": 8,
    }  # fmt: skip
    assert record["km"] == 4


def test_fields_are_rounded_where_they_are_known_and_in_the_order_that_is_named():
    item = Item(km=None, kp=1.23456, ends=(1.0, 2.0), names=("a", "b"))
    found = fields_of(item, "kp~2 km~2 note names ends_km*2=ends", note="n", last=0)
    assert list(found.items()) == [
        ("kp", 1.23), ("km", None), ("note", "n"), ("names", ["a", "b"]),
        ("ends_low_km", 1.0), ("ends_high_km", 2.0), ("last", 0),
    ]  # fmt: skip
