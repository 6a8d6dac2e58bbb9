"""The embedded risks, incidents and deals: what they hold, and what a row may not claim."""

import csv
import re

import pytest

import cableroute as cr
from cableroute.geodata.embedded import embedded_folder
from cableroute.model.risks import RISK_KINDS


@pytest.fixture(scope="module")
def geo():
    return cr.open_geodata()


def test_every_kind_of_risk_is_there_and_dated_by_its_sources(geo):
    assert {risk.kind for risk in geo.risks.values()} == set(RISK_KINDS)
    for risk in geo.risks.values():
        dates = [geo.sources[name].date for name in risk.source_ids]
        digits = min(len(risk.as_of), *map(len, dates))
        assert max(date[:digits] for date in dates) == risk.as_of[:digits], risk.id
        assert risk.statement.endswith("."), risk.id
        assert risk.as_of[:7] <= geo.data_date[:7], risk.id


@pytest.mark.parametrize(
    ("country", "kind", "held"),
    [
        ("RU", "sanctions", True),
        ("IR", "sanctions", True),
        ("MM", "sanctions", True),
        ("SY", "sanctions", False),  # lifted on 2025-07-01, by the US Treasury
        ("UA", "conflict", True),
        ("YE", "permits", True),
        ("FR", "conflict", False),
    ],
)
def test_countries_of_the_questions(geo, country, kind, held):
    found = geo.select("risks", country=country, on=geo.data_date).values()
    assert any(risk.kind == kind for risk in found) is held


def test_work_in_the_gulf_is_under_force_majeure_since_march_2026(geo):
    [gulf] = [risk for risk in geo.risks.values() if risk.kind == "force majeure"]
    assert gulf.waters == ("Persian Gulf",)
    assert gulf.holds_on("2026-02") is False
    assert gulf.holds_on(geo.data_date) is True


def test_a_risk_that_names_seas_names_all_of_them(geo):
    """A route round Africa passes the Gulf of Aden, and not the southern Red Sea."""
    for risk in geo.risks.values():
        seas = [name for name in risk.waters if re.search("Sea$|^Gulf|Gulf$", name)]
        named = [name for name in seas if name in risk.name]
        assert named in ([], seas), risk.id


def test_both_paths_of_a_system_were_down_at_once_five_times(geo):
    """2013-02-14, 2016-01-21, 2016-01-28, 2022-06-07 and 2022-11."""
    found = [item for item in geo.incidents.values() if item.paths_down_together]
    assert [item.start for item in found] == [
        "2013-02-14", "2016-01-21", "2016-01-28", "2022-06-07", "2022-11",
    ]  # fmt: skip
    assert {item.country for item in found} == {"EG"}
    assert {item.medium for item in found} == {"land"}


def test_the_cut_off_jeddah_names_no_leg_east_of_barka(geo):
    cut = geo.incidents["INC-2025-09-06-JEDDAH"]
    legs = [geo.legs[name] for name in cut.segment_ids]
    assert {leg.system_id for leg in legs} == set(cut.system_ids)
    east = {leg.id for leg in geo.segments.values()
            if leg.system_id == "EIG" and "OM-BAR" in (leg.start_id, leg.end_id)
            and "DJ-JIB" not in (leg.start_id, leg.end_id)}  # fmt: skip
    assert east
    assert not east & set(cut.segment_ids)
    assert cut.zone in {zone.zone for zone in geo.repair_zones.values()}


def test_an_incident_names_legs_of_its_own_systems_alone(geo):
    for item in geo.incidents.values():
        owners = {geo.legs[name].system_id for name in item.segment_ids}
        assert owners <= set(item.system_ids), item.id


def test_every_deal_with_a_value_says_what_its_source_states_of_payment(geo):
    for deal in geo.deals.values():
        assert (deal.value is None) or deal.payment_statement, deal.id
    # no source says when any of the 45 million falls due
    assert geo.deals["peace-transit-2019"].payment_profile == "unknown"
    assert geo.deals["mena-transit-iru-2014"].payment_profile == "upfront"


def test_the_letter_of_intent_is_a_candidate_of_crossings_only(geo):
    letter = geo.deals["peace-second-path-loi-2019"]
    assert [(item.scope, item.targets, item.attribution_confidence) for item in letter.applies_to] \
        == [("country", ("EG",), "candidate")]  # fmt: skip
    publishers = {geo.sources[name].publisher for name in letter.source_ids}
    assert any(re.match("Ministry of Communications", name) for name in publishers)


def test_figures_that_a_machine_reworded_are_marked(geo):
    with (embedded_folder() / "rates.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert all(row["basis"] for row in rows)
    marked = {row["id"] for row in rows if row["basis"] == "reworded"}
    assert marked == {row["id"] for row in rows if "osrtech-2025" in row["source_ids"].split(";")}


def test_the_network_stalled_since_2011_is_stalled(geo):
    assert geo.systems["RCN"].status == "stalled"
