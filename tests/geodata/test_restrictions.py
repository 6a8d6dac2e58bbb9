"""The table of restrictions: what a row becomes and refuses, and what the embedded ones say."""

import pytest
from worlds.commands import cableroute
from worlds.confidential import opened, public_rows, restriction
from worlds.folders import folder_with_source, write_csv

from cableroute.errors import GeodataError, ModelError
from cableroute.model.risks import RESTRICTIONS, Restriction


def with_restrictions(folder, *rows):
    return opened(folder, public_rows() | {"restrictions": list(rows)})


def test_a_row_becomes_a_restriction(tmp_path):
    ended = restriction("Q", country_a="SA", country_b="JO", since="1990", until="2001-05")
    geo = with_restrictions(tmp_path, restriction("P"), ended)
    assert geo.restrictions["P"] == Restriction(
        "P", country_a="EG", country_b="SA", what="no capacity sold", confidence="stated",
        source_ids=("mine",), note="P note",
    )  # fmt: skip
    assert list(geo.select("restrictions", country="EG")) == ["P"]
    assert list(geo.select("restrictions", on="2001-05")) == ["P", "Q"]
    assert list(geo.select("restrictions", on="2001-06-01")) == ["P"]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"country_b": "EG"}, "country_a and country_b are both EG"),
        ({"country_b": "Saudi"}, "country_b"),
        ({"what": "no ferry"}, "no ferry"),
        ({"confidence": "sure"}, "sure"),
        ({"since": "2020", "until": "2019"}, "until 2019 is before since 2020"),
    ],
)
def test_every_fault_of_a_row_is_named(tmp_path, wrong, said):
    with pytest.raises(GeodataError, match=said):
        list(with_restrictions(tmp_path, restriction("P", **wrong)).restrictions)
    texts = {"country_a": "EG", "country_b": "SA", "what": "no capacity sold"}
    with pytest.raises(ModelError, match=said):
        Restriction("P", **texts | {"confidence": "stated"} | wrong)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"country_b": "EG"}, "field country_b: country_a and country_b are both EG"),
        ({"what": "no ferry"}, "field what: 'no ferry' is unknown"),
        ({"since": "2020", "until": "2019"}, "field until: until 2019 is before since 2020"),
    ],
)
def test_check_names_what_is_wrong_with_a_row(tmp_path, wrong, said):
    write_csv(tmp_path, "restrictions", restriction("P", **wrong))
    checked = cableroute("check", folder_with_source(tmp_path))
    assert checked.returncode == 1
    assert said in checked.stdout + checked.stderr
    write_csv(tmp_path, "restrictions", restriction("P"))
    assert cableroute("check", tmp_path).returncode == 0


def test_embedded_restrictions_are_of_known_countries_and_sourced(geo):
    for item in geo.restrictions.values():
        assert item.countries <= geo.countries.keys()
        assert item.what in RESTRICTIONS
        assert item.note
        assert item.source_ids
        assert all(geo.sources[name].url for name in item.source_ids)
    between = {item.countries: item for item in geo.restrictions.values()}
    assert between[frozenset(("ET", "ER"))].holds_on(geo.data_date) is False  # calls since 2018
    assert between[frozenset(("AM", "AZ"))].holds_on("2026-06-21") is True
    assert between[frozenset(("AM", "AZ"))].holds_on("2026-06-23") is False
    india = [item for item in geo.restrictions.values() if item.countries == {"IN", "PK"}]
    assert {(item.what, item.confidence) for item in india} == {
        ("licence needed", "stated"), ("no capacity sold", "unverified"),
    }  # fmt: skip
