"""Published against modelled delay: bounds one way, named systems both ways."""

from __future__ import annotations

import math

import pytest
from worlds.folders import folder_with_source, write_csv

import cableroute as cr
from cableroute.comparison.published_figures import (
    ABOVE,
    BELOW,
    TOO_LONG,
    UNEXPLAINED,
    check_latencies,
)
from cableroute.geodata import default_assumptions, with_changes

C_KM_PER_MS = 299.792458  # SI, exact

# Round trips at the 95th percentile, 30 days to 2026-07-30: Microsoft, azure-docs at 5b3e205.
AZURE_MS = {
    "azure-mrs-pnq": 134, "azure-mrs-jga": 126, "azure-mrs-maa": 152, "azure-mrs-sin": 157,
    "azure-mrs-kul": 146, "azure-mrs-jkt": 154, "azure-mrs-hkg": 224, "azure-mrs-doh": 74,
    "azure-mrs-auh": 102, "azure-mrs-dxb": 104, "azure-mrs-tlv": 45, "azure-mrs-jnb": 163,
    "azure-mrs-cpt": 152, "azure-mil-pnq": 144, "azure-pnq-sin": 58, "azure-maa-sin": 39,
    "azure-dxb-pnq": 34, "azure-doh-pnq": 47, "azure-lon-sin": 183, "azure-fra-pnq": 150,
}  # fmt: skip


class Checks(dict):
    """Rows by id, each compared when it is asked for."""

    def __init__(self, geo):
        self.geo = geo

    def __missing__(self, name):
        (self[name],) = check_latencies(self.geo, ids=[name])
        return self[name]


@pytest.fixture(scope="module")
def checks(geo):
    return Checks(geo)


def row(identity, low, high=None, **more):
    return {
        "id": identity, "kind": "network round trip", "start": "Karachi", "end": "Marseille",
        "low_ms": low, "high_ms": low if high is None else high, "source_ids": "mine",
    } | more  # fmt: skip


def with_rows(path, *rows):
    write_csv(folder_with_source(path), "latencies", *rows)
    return cr.open_geodata(path)


# --- the embedded table ---

OTHER_WAY_MS = {
    "azure-mrs-maa": 156, "azure-mrs-sin": 159, "azure-mrs-hkg": 225, "azure-mrs-doh": 110,
    "azure-mrs-auh": 104, "azure-mrs-jnb": 164, "azure-mrs-cpt": 156, "azure-mil-pnq": 146,
    "azure-pnq-sin": 59, "azure-dxb-pnq": 35, "azure-doh-pnq": 48, "azure-fra-pnq": 151,
}  # fmt: skip
"""The greater round trip of the same table, from the other end, where it is another."""


def test_each_row_says_the_round_trip_from_the_other_end(geo):
    for name in AZURE_MS:
        other = OTHER_WAY_MS.get(name)
        said = f"the other is {other} ms" if other else "the same in both directions"
        assert said in geo.latencies[name].note
        assert other is None or other > AZURE_MS[name]


def test_the_rows_are_what_was_published(geo):
    found = {
        item.id: item.round_trip_ms
        for item in geo.latencies.values()
        if "azure-latency-2026-07" in item.source_ids
    }
    assert found.items() >= {name: (ms, ms) for name, ms in AZURE_MS.items()}.items()
    more = {"azure-lon-tyo": 235, "azure-sin-syd": 98, "azure-hkg-sao": 315, "azure-maa-hkg": 74}
    assert found.items() >= {name: (ms, ms) for name, ms in more.items()}.items()
    assert all(geo.latencies[name].percentile == 95 for name in AZURE_MS)
    tata = geo.latencies["tgn-eurasia-2012"]  # CIO, March 2012: RTD of 92 msec, 9,280 km
    assert (tata.kind, tata.round_trip_ms) == ("system latency", (92, 92))
    assert tata.system_ids == ("SEACOM", "TE-NORTH")
    assert geo.latencies["srt-claim-2023"].round_trip_ms == (70, 70)


def test_every_row_is_compared_or_says_why_not(geo):
    checks = {check.id: check for check in check_latencies(geo)}
    assert list(checks) == list(geo.latencies)
    for check in checks.values():
        assert (check.modelled_ms is None) == (not check.route)
        if check.modelled_ms is None:
            assert check.ratio is None
            assert not check.basis
            assert check.why.startswith(("cannot be modelled: ", "nothing in service can be "))
        else:
            assert check.basis
            assert check.route_source_ids
        assert set(check.source_ids) <= set(geo.sources)
        assert set(check.route_source_ids) <= set(geo.sources)


def test_a_network_has_a_bound_and_no_ratio(checks):
    for name, ms in AZURE_MS.items():
        check = checks[name]
        assert check.ratio is None
        # round trip at the least index of rates.csv, that of a G.652.D data sheet
        assert check.allowed_km == pytest.approx(ms / 2 * C_KM_PER_MS / 1.467, rel=1e-12)
        if check.modelled_ms is not None:
            assert (TOO_LONG in check.flags) == (check.modelled_ms.low > ms)
        assert not {ABOVE, BELOW} & set(check.flags)


def test_a_round_trip_above_the_best_route_is_no_fault(checks):
    slow = checks["azure-fra-pnq"]
    assert slow.modelled_ms.high < slow.published_ms[0]
    assert slow.flags == ()
    assert "consistent with" in slow.why


def test_the_bound_to_doha_is_below_every_route_in_service(checks):
    doha = checks["azure-mrs-doh"]
    # facts/latencies.csv gives 7,555 km at 1.4682; at the least index it is a little more
    assert 7555 < doha.allowed_km < 7565
    assert doha.modelled_km.low > doha.allowed_km
    assert TOO_LONG in doha.flags
    # said either way: which route that is not in service would do, or that none does
    assert bool(doha.explained_by) != (UNEXPLAINED in doha.flags)


def test_a_bound_with_nothing_in_service_names_what_would_explain_it(checks):
    israel = checks["azure-mrs-tlv"]
    assert israel.modelled_ms is None
    assert israel.flags == ()
    assert "Blue" in israel.explained_by
    assert "unverified" in israel.why


def test_what_no_table_reaches_says_so_by_name(checks):
    assert "at or near London" in checks["arctic-fibre-claim-2012"].why
    assert "consistent with the 154 ms published" in checks["azure-mrs-jkt"].why
    assert "consistent with the 230 ms published" in checks["london-tokyo-2012"].why
    assert checks["srt-claim-2023"].why == "cannot be modelled: the ends are not given"
    assert checks["azure-mrs-jkt"].flags == ()


def test_the_named_system_is_compared_both_ways(checks):
    tata = checks["tgn-eurasia-2012"]
    low, high = tata.ratio
    assert low == pytest.approx(tata.modelled_ms.low / 92)
    assert high == pytest.approx(tata.modelled_ms.high / 92)
    assert low < 1 < high
    assert tata.flags == ()
    assert tata.allowed_km is None
    # its published length alone gives nearly the published delay: 9,280 km at 1.4682
    own_ms = 2 * 9280 * 1.4682 / C_KM_PER_MS
    assert own_ms == pytest.approx(92, rel=0.02)
    assert tata.modelled_km.low < 9280 < tata.modelled_km.high
    assert "SEACOM" in tata.route
    assert "TE North" in tata.route
    assert any("equipment is not included" in words for words in tata.basis)


# --- rows of one's own ---


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    system = {"kind": "system latency", "system_ids": "PEACE"}
    return with_rows(
        tmp_path_factory.mktemp("own") / "tables",
        row("net-fast", 1),
        row("net-slow", 5000),
        row("net-range", 1, 5000),
        row("sys-fast", 10, **system),
        row("sys-slow", 900, 950, **system),
        row("one-end", 50, start=""),
        row("nowhere", 50, end="Atlantis"),
        row("point", 5000, end="", end_lon_deg=5.37, end_lat_deg=43.3),
        row("secret", 50, visibility="confidential"),
    )


def test_a_bound_that_nothing_meets_is_flagged_twice(own):
    (check,) = check_latencies(own, ids=["net-fast"])
    assert check.flags == (TOO_LONG, UNEXPLAINED)
    assert check.explained_by == ""
    assert "the least is" in check.why


def test_a_bound_is_the_high_end_and_never_too_slow(own):
    slow, span = check_latencies(own, ids=["net-slow", "net-range"])
    assert slow.flags == span.flags == ()
    assert span.allowed_km == pytest.approx(2500 * C_KM_PER_MS / 1.467)


def test_a_system_is_flagged_on_both_sides(own):
    fast, slow = check_latencies(own, ids=["sys-fast", "sys-slow"])
    assert (fast.flags, slow.flags) == ((BELOW,), (ABOVE,))
    modelled = slow.modelled_ms
    assert slow.ratio == pytest.approx((modelled.low / 950, modelled.high / 900))
    assert fast.ratio[0] > 1 > slow.ratio[1]


def test_the_delay_of_peace_is_that_of_its_published_lengths(own):
    given = with_changes(default_assumptions(own), group_index=1.4682)
    (check,) = check_latencies(own, ids=["sys-fast"], assumptions=given)
    # Karachi - Zafarana 5,800 km, Marseille - Abu Talat at most 3,200 km with branches, and a
    # crossing of 400 to 500 km: 92 to 93 ms round trip (facts.md, section 4)
    assert check.modelled_ms.likely == pytest.approx(
        2 * (5800 + 3200 + 450) * 1.4682 / C_KM_PER_MS, rel=0.02
    )
    assert check.modelled_ms.likely == pytest.approx(
        2 * check.modelled_km.likely * 1.4682 / C_KM_PER_MS
    )


@pytest.mark.parametrize(("name", "equipment_ms"), [("sys-fast", (1, 2, 3)), ("net-slow", None)])
def test_slack_and_equipment_that_are_assumed_count(own, name, equipment_ms):
    base = default_assumptions(own)
    given = with_changes(base, slack_land_pct=0, slack_sea_pct=0, equipment_rtd_ms=(1, 2, 3))
    (plain,), (tight,) = (
        check_latencies(own, ids=[name], assumptions=assumed) for assumed in (base, given)
    )
    assert tight.modelled_km.high < plain.modelled_km.high
    light = [
        2 * km * index / C_KM_PER_MS
        for km, index in zip(tight.modelled_km, (1.467, 1.4682, 1.4719), strict=True)
    ]
    # equipment counts for a named system; a bound is compared with the delay of light alone
    more = equipment_ms or (0, 0, 0)
    expected = [ms + extra for ms, extra in zip(light, more, strict=True)]
    assert tight.modelled_ms == pytest.approx(expected)
    assert any("equipment 1 to 3 ms" in text for text in tight.basis) == bool(equipment_ms)


def test_an_end_that_is_missing_or_unknown_is_said(own):
    one, nowhere = check_latencies(own, ids=["one-end", "nowhere"])
    assert one.why == "cannot be modelled: one end is not given"
    assert "Atlantis" in nowhere.why
    assert one.modelled_ms is nowhere.modelled_ms is None


def test_a_point_may_be_an_end(own):
    (check,) = check_latencies(own, ids=["point"])
    assert math.isfinite(check.modelled_ms.low)
    assert check.flags == ()


def test_what_is_confidential_counts_only_where_it_is_requested(own):
    assert check_latencies(own, ids=["secret"], confidential=True)[0].id == "secret"
    with pytest.raises(cr.UnknownNameError):
        check_latencies(own, ids=["secret"])


@pytest.mark.parametrize("k", [0, -1, 1.5, True, "3"])
def test_a_wrong_count_is_an_error(geo, k):
    with pytest.raises(cr.ModelError, match="whole number from 1 to 1000"):
        check_latencies(geo, ids=[], k=k)


def test_an_unknown_row_names_the_nearest(geo):
    with pytest.raises(cr.UnknownNameError, match="azure-mrs-doh"):
        check_latencies(geo, ids=["azure-mrs-doha"])


def test_faults_of_a_row_are_found(tmp_path):
    rows = (
        row("order", 60, 50),
        row("half", 50, end_lon_deg=5),
        row("zero", 0),
        row("system", 50, system_ids="NONE"),
    )
    write_csv(folder_with_source(tmp_path / "t"), "latencies", *rows)
    faults = "\n".join(map(str, cr.check_geodata(tmp_path / "t")))
    assert "60 is above high_ms 50" in faults
    assert "field end_lat_deg: one of two fields is empty" in faults
    assert "0 is out of range" in faults
    assert "NONE" in faults


def test_rows_can_be_chosen_by_system(geo):
    assert list(geo.select("latencies", system="SEACOM")) == ["tgn-eurasia-2012"]
