"""Deals side by side: by what is bought, on one footing, what is missing visible, no totals."""

from __future__ import annotations

import dataclasses
import math

import pytest
from worlds.folders import folder_with_source, write_csv

import cableroute as cr
from cableroute.money import compare_deals
from cableroute.money.deal_terms import GROUPS, NOT_SAID, covered_paths
from cableroute.money.deals import NOT_BINDING

# US CPI-U, all items, 1982-84 = 100, yearly means: US Bureau of Labor Statistics.
CPI = {2007: 207.342, 2008: 215.303, 2014: 236.736, 2019: 255.657, 2024: 313.689}

IMEWE, EIG = "imewe-transit-2007", "eig-transit-2008"
PEACE, LETTER = "peace-transit-2019", "peace-second-path-loi-2019"
MENA = "mena-transit-iru-2014"


@pytest.fixture(scope="module")
def rows(geo):
    return {row.deal_id: row for row in compare_deals(geo, geo.deals)}


def reasons(row):
    return {item.quantity: item.reason for item in row.missing}


def ground_km(paths):
    """Joint ground, worked out apart: each stretch once."""
    return math.fsum({leg.id: leg.route_km for path in paths for leg in path.legs}.values())


# --- groups ---


def test_every_deal_stands_once_in_its_group(geo, rows):
    assert set(rows) == set(geo.deals)
    order = [(*GROUPS, NOT_SAID).index(row.group) for row in rows.values()]
    assert order == sorted(order)
    assert all(row.group == (geo.deals[row.deal_id].bought or NOT_SAID) for row in rows.values())


def test_what_does_not_bind_is_marked_and_stands_after_contracts(rows):
    assert rows[LETTER].mark == NOT_BINDING
    assert not rows[LETTER].is_binding
    assert any("not binding" in note for note in rows[LETTER].notes)
    assert rows[PEACE].is_binding
    for group in GROUPS:
        binding = [row.is_binding for row in rows.values() if row.group == group]
        assert binding == sorted(binding, reverse=True)


def test_nothing_is_added_up_or_ranked(rows):
    names = {field.name for field in dataclasses.fields(rows[PEACE])}
    assert not [name for name in names if "total" in name or "sum" in name or "rank" in name]
    values = {row.value for row in rows.values()}
    assert 45e6 + 20e6 not in values
    # in a group the order is that of signature, not of price
    crossings = [row for row in rows.values() if row.group == "crossing" and row.is_binding]
    signed = [row.signed or "9999" for row in crossings]
    assert signed == sorted(signed)


# --- figures ---


def test_the_published_values_stand_as_published(rows):
    # CommsUpdate 2007-11-16; SubTel Forum 2008; Ecofin 2019-05; Reuters 2014-01-22
    found = {
        name: (rows[name].value, rows[name].price_year)
        for name in (IMEWE, EIG, PEACE, LETTER, MENA)
    }
    assert found == {
        IMEWE: (36e6, 2007), EIG: (50e6, 2008), PEACE: (45e6, 2019), LETTER: (20e6, 2019),
        MENA: (30e6, 2014),
    }  # fmt: skip
    assert rows[PEACE].value_basis == "estimated"
    assert rows[PEACE].includes_landing is True
    assert rows[IMEWE].includes_landing is None
    open_question = "whether landing facilities are included is not known"
    assert [open_question in rows[name].notes for name in (MENA, PEACE, IMEWE)] == [
        True, False, False,
    ]  # fmt: skip


def test_value_per_km_where_the_number_of_paths_is_not_known(geo):
    deal = dataclasses.replace(geo.deals[PEACE], path_count=(None, None))
    (row,), paths = compare_deals(geo, [deal]), covered_paths(deal, geo)
    assert {frozenset((path.start_id, path.end_id)) for path in paths} == {
        frozenset(("EG-ZAF", "EG-ABT"))
    }
    least, most = min(path.route_km for path in paths), ground_km(paths)
    assert row.path_count == (1, len(paths))
    assert row.ground_km == pytest.approx((least, most))
    assert row.per_km == pytest.approx((45e6 / most, 45e6 / least))


@pytest.mark.parametrize("name", [IMEWE, EIG])
def test_what_two_reports_call_differently_has_no_price_of_a_crossing(rows, name):
    """Contracts for the transit corridor in 2007 and 2008, sales of TE North in 2011 (Masrawy)."""
    row = rows[name]
    assert row.group == "purchase not stated"
    assert row.per_km is row.per_fibre_pair is row.ground_km is None
    assert {reasons(row)[figure] for figure in ("per_km", "per_fibre_pair")} == {
        "what the deal buys is not known"
    }
    assert any("TE Transit Corridor" in note and "TE North" in note for note in row.notes)
    assert "masrawy-5121544" in row.source_ids


def test_value_per_km_of_at_least_two_paths(geo, rows):
    paths = covered_paths(geo.deals[PEACE], geo)
    assert len(paths) == 3
    pairs = [ground_km([paths[a], paths[b]]) for a, b in ((0, 1), (0, 2), (1, 2))]
    row = rows[PEACE]
    assert row.path_count == (2, 3)
    assert row.per_km == pytest.approx((45e6 / ground_km(paths), 45e6 / min(pairs)))
    assert any("upper bound" in note for note in row.notes)


def test_a_deal_covers_the_paths_that_it_names(geo):
    """As the rows of scope "path" have them, with and without a pair of stations beside."""
    deal = geo.deals["2africa-crossing-2020"]
    named = [item for item in deal.applies_to if item.scope == "path"]
    ids = {"EG-P-RGH-PSD-RAIL", "EG-P-RGH-PSD-MARINE"}
    assert {target for item in named for target in item.targets} == ids
    assert {path.id for path in covered_paths(deal, geo)} >= ids
    alone = dataclasses.replace(deal, applies_to=tuple(named))
    assert {path.id for path in covered_paths(alone, geo)} == ids


def test_a_letter_that_names_no_ends_has_no_ground(rows):
    assert rows[LETTER].per_km is rows[LETTER].ground_km is rows[LETTER].path_count is None
    assert "names no pair of stations" in reasons(rows[LETTER])["per_km"]


def test_value_per_fibre_pair_is_a_labelled_inference(geo, rows):
    assert rows[PEACE].fibre_pairs == (6, 8)
    assert rows[PEACE].per_fibre_pair == (45e6 / 8, 45e6 / 6)
    assert rows[PEACE].fibre_pairs_basis == "inference: all fibre pairs of PEACE, inferred"
    unknown = dataclasses.replace(geo.deals[PEACE], system_id="EIG")
    (row,) = compare_deals(geo, [unknown])
    assert row.per_fibre_pair is None
    assert "not published" in reasons(row)["per_fibre_pair"]
    # an IRU on one pair is not for the six pairs of its system
    assert geo.systems["MENA"].fibre_pairs == (6, 6)
    assert rows[MENA].per_fibre_pair is None
    assert "in words only" in reasons(rows[MENA])["per_fibre_pair"]
    (passed,) = compare_deals(geo, [MENA], fibre_pairs={MENA: (1, 2)})
    assert passed.per_fibre_pair == (15e6, 30e6)
    assert passed.fibre_pairs_basis == "passed in"


def test_what_a_deal_is_a_year_needs_a_term_and_a_rate(geo, rows):
    assert rows[MENA].term_basis == "stated"
    why = "it is paid at once, and a cost a year needs a discount rate"
    assert reasons(rows[MENA])["yearly_cost"] == why
    for name in (IMEWE, EIG, PEACE, LETTER):
        assert rows[name].yearly_cost is None
        assert reasons(rows[name])["yearly_cost"] == "the deal states no term, and none was given"
    given = {
        row.deal_id: row for row in compare_deals(geo, geo.deals, term_years=(15, 25), rate_pct=8)
    }
    at_once = 8 / 100 / (1 - 1.08**-15)  # a level payment of 1, in arrears
    assert given[PEACE].yearly_cost.span == pytest.approx((45e6 / 25, 45e6 * at_once))
    assert given[PEACE].term_basis == "passed in"
    assert given[MENA].term_years == (20, 20)  # what is stated stands
    assert given["mena-acquisition-2018"].yearly_cost is None  # a company has no term
    assert given["eig-consortium-2008"].yearly_cost is None
    (one,) = compare_deals(geo, ["eig-consortium-2008"], rate_pct=0,
                           term_years={"eig-consortium-2008": 25})  # fmt: skip
    assert one.yearly_cost.span == pytest.approx((700e6 / 25, 700e6 / 25))
    airtel = given["airtel-iru-2018"]
    assert airtel.yearly_cost.charge == pytest.approx((0.04 * 90e6, 0.04 * 90e6))
    assert any("yearly charge of 4 per cent" in note for note in airtel.notes)


def test_restated_values_are_beside_the_nominal(geo, rows):
    for row in compare_deals(geo, [IMEWE, EIG, LETTER, MENA], price_year=2024):
        factor = CPI[2024] / CPI[row.price_year]
        plain = rows[row.deal_id]
        assert row.value == plain.value
        low, high = row.value_restated
        assert high == pytest.approx(plain.value * factor, rel=1e-12)
        # MENA's 30 million are paid in the year of signature; of the others it is not published
        assert low == pytest.approx(high if row.deal_id == MENA else plain.value)
        assert (row.per_km, row.per_fibre_pair) == (plain.per_km, plain.per_fibre_pair)
        if row.per_km is not None:
            expected = (row.per_km[0] * low / row.value, row.per_km[1] * factor)
            assert row.per_km_restated == pytest.approx(expected)
        assert "bls-cpi-u" in row.source_ids


def test_what_cannot_be_restated_stays_missing(geo):
    """The index of the euro ends in 2024, that of the dollar in 2025."""
    (row,) = compare_deals(geo, ["peace-go-2019"], price_year=2025, term_years=15)
    assert row.value == 25e6
    assert row.value_restated is None
    assert reasons(row)["value_restated"] == "no price index of EUR covers both 2021 and 2025"


def test_euros_are_restated_by_their_own_index(geo):
    """25 million of 2021, HICP of the euro area: 107.9 in 2021, 126.2 in 2024."""
    (row,) = compare_deals(geo, ["peace-go-2019"], price_year=2024, term_years=15)
    assert row.value_restated == pytest.approx((25e6, 25e6 * 126.2 / 107.9))
    assert {"eurostat-tec00027", "focuseconomics-hicp"} <= set(row.source_ids)


def test_a_deal_without_value_has_no_figure_and_says_so(rows):
    row = rows["2africa-crossing-2020"]
    assert row.value is row.per_km is row.per_fibre_pair is row.yearly_cost is None
    assert reasons(row)["value"] == reasons(row)["per_km"] == "no value is published"


def test_every_figure_is_there_or_its_reason(rows):
    for row in rows.values():
        for name in ("value", "per_km", "per_fibre_pair", "yearly_cost"):
            assert (getattr(row, name) is None) == (name in reasons(row)), (row.deal_id, name)


def test_figures_per_km_and_pair_are_of_crossings_only(rows):
    for row in rows.values():
        if row.group != "crossing":
            assert row.per_km is row.per_fibre_pair is None


def test_relations_are_reported_from_both_ends(rows):
    assert "converts airtel-mou-2018" in rows["airtel-iru-2018"].notes
    assert "airtel-iru-2018 converts this deal" in rows["airtel-mou-2018"].notes


def test_sources_are_those_of_deal_pairs_and_ground(geo, rows):
    row = rows[PEACE]
    assert set(geo.deals[PEACE].source_ids) <= set(row.source_ids)
    assert set(geo.systems["PEACE"].source_ids) <= set(row.source_ids)
    assert set(row.source_ids) <= set(geo.sources)


# --- arguments ---


def test_deals_are_found_by_id_title_or_as_they_are(geo):
    found = compare_deals(geo, [geo.deals[EIG], IMEWE, geo.deals[IMEWE].title])
    assert [row.deal_id for row in found] == [IMEWE, EIG]
    assert compare_deals(geo, IMEWE) == compare_deals(geo, [IMEWE])
    assert compare_deals(geo, []) == ()
    with pytest.raises(cr.UnknownNameError, match=IMEWE):
        compare_deals(geo, ["imewe-transit-2008"])


def test_every_wrong_argument_is_named_at_once(geo):
    with pytest.raises(cr.ModelError) as caught:
        compare_deals(
            geo, geo.deals, price_year=1066, term_years={PEACE: (25, 15), "nothing": 3},
            fibre_pairs={IMEWE: 0, EIG: 1.5},
        )  # fmt: skip
    words = str(caught.value)
    assert len(caught.value.problems) == 5
    for part in ("no price index for 1066", "(25, 15)", "no deal has this id", "is 0", "is 1.5"):
        assert part in words


@pytest.mark.parametrize("term", [0, -1, math.inf, math.nan, True, "20", (1, 2, 3)])
def test_a_wrong_term_is_an_error(geo, term):
    with pytest.raises(cr.ModelError, match="term_years"):
        compare_deals(geo, [IMEWE], term_years=term)


# --- confidential ---


def test_a_confidential_deal_is_left_out_unless_asked_for(tmp_path):
    folder = folder_with_source(tmp_path / "t")
    write_csv(folder, "deals", {
        "id": "mine-1", "title": "Secret crossing", "kind": "transit agreement",
        "bought": "crossing", "signed_precision": "unknown", "value": 7e6, "currency": "USD",
        "value_basis": "stated", "status": "signed", "source_ids": "mine",
        "visibility": "confidential",
    })  # fmt: skip
    geo = cr.open_geodata(folder)
    assert "mine-1" not in {row.deal_id for row in compare_deals(geo, geo.deals)}
    (row,) = compare_deals(geo, ["mine-1"], price_year=2024, confidential=True)
    assert reasons(row)["value_restated"] == "the price year of the value is not known"
    assert reasons(row)["per_fibre_pair"] == "the deal names no system"
    bare = dataclasses.replace(geo.deals["mine-1"], bought="")
    assert compare_deals(geo, bare, confidential=True)[0].group == "purchase not stated"
    with pytest.raises(cr.UnknownNameError):
        compare_deals(geo, ["mine-1"])
    secret = geo.deals["mine-1"]
    assert compare_deals(geo, [secret]) == compare_deals(geo, secret) == ()
    assert [row.deal_id for row in compare_deals(geo, [secret], confidential=True)] == ["mine-1"]


@pytest.mark.parametrize("kind", ["Letter of Intent", " memorandum of understanding "])
def test_what_does_not_bind_is_known_however_it_is_written(geo, kind):
    (row,) = compare_deals(geo, [cr.Deal("mine-2", "A letter", kind, bought="crossing")])
    assert row.mark == NOT_BINDING
    assert any("not binding" in note for note in row.notes)


def test_fibre_pairs_are_given_by_deal(geo):
    with pytest.raises(cr.ModelError, match="fibre_pairs: is 2"):
        compare_deals(geo, "peace-transit-2019", fibre_pairs=2)
