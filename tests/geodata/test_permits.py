"""The table of permits: what a row becomes, what it refuses, what the embedded ones name."""

import pytest
from worlds.confidential import opened, permit, public_rows

import cableroute as cr
from cableroute.errors import GeodataError, ModelError
from cableroute.model.permits import PERMIT_ZONES, Permit


def with_permits(folder, *rows):
    return opened(folder, public_rows() | {"permits": list(rows)})


def test_a_row_becomes_a_permit(tmp_path):
    geo = with_permits(tmp_path, permit("P", days_low=14, zones="territorial sea"), permit("Q"))
    assert geo.permits["P"] == Permit(
        "P", name="P name", country="EG", zones=("territorial sea",), activity="laying",
        authority="P office", statement="P statement", days=(14, None), as_of="2026-01",
        source_ids=("mine",), note="P note",
    )  # fmt: skip
    assert geo.permits["Q"].days is None
    assert list(geo.select("permits", country="Egypt name")) == ["P", "Q"]


def test_every_fault_of_a_row_is_named(tmp_path):
    wrong = permit("P", zones="high seas", days_low=9, days_high=3)
    with pytest.raises(GeodataError) as raised:
        list(with_permits(tmp_path, wrong).permits)
    told = str(raised.value)
    assert "'high seas' is unknown" in told
    assert "days are 9 to 3" in told
    with pytest.raises(ModelError, match="names no waters"):
        Permit("p", name="n", zones=(), activity="laying", statement="s", as_of="2020")


def test_embedded_permits_are_of_known_states_and_sourced():
    geo = cr.open_geodata()
    states = {
        "US",
        "GB",
        "IN",
        "ID",
        "MY",
        "EG",
        "SA",
        "YE",
        "DJ",
        "FR",
        "GR",
        "CY",
        "IL",
        "IT",
        "SD",
        "",
    }
    assert states == {item.country for item in geo.permits.values()}
    for item in geo.permits.values():
        assert set(item.zones) <= set(PERMIT_ZONES)
        assert item.source_ids
        assert item.country in geo.countries or not item.country
    low, high = geo.permits["us-landing"].days
    assert (low, high) == (45, 90)  # 47 CFR 1.70014
