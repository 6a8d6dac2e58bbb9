"""The sections of a report on availability and recorded cuts: their figures are the API's."""

from __future__ import annotations

import re

import openpyxl
import pytest
from worlds.report_pages import Page
from worlds.seas import two_seas

import cableroute as cr
from cableroute.presentation.tables import figure_text
from cableroute.reports.document import Report

ENDS = "{0}_low {0} {0}_high"


@pytest.fixture(scope="module")
def made(geo):
    """Two systems across Egypt, each cut in the past."""
    return cr.report(geo, "Marseille", "Mumbai", systems=["AAE-1", "EIG"], k=2, terms_years=[15])


@pytest.fixture(scope="module")
def page(made):
    return Page(made.html())


def sheet(made, tmp_path, name):
    """Return a sheet of the workbook as a list of rows by heading."""
    book = openpyxl.load_workbook(made.save_workbook(tmp_path / "report.xlsx"))
    head, *rows = book[name].iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_each_route_and_the_set_are_those_of_availability_of(made, page, geo, tmp_path):
    each = [cr.availability_of(geo, way, assumptions=made.facts.assumptions)
            for way in made.routes]  # fmt: skip
    whole = cr.availability_of(geo, made.routes, assumptions=made.facts.assumptions)
    shown = page.column("availability", ENDS.format("availability"))
    for cell, found in zip(shown, [*each, whole], strict=True):
        low, likely, high = (figure_text("availability", share) for share in found.availability)
        assert cell.split() == [likely, f"{low}–{high}"]
    rows = sheet(made, tmp_path, "Availability")
    assert [row["No."] for row in rows] == [1, 2, 3, 4, None]
    for row, found in zip(rows, [*each, whole], strict=True):
        for heading, values in (
            ("Availability, %", [100 * share for share in found.availability]),
            ("Annual downtime, days", [it / 1440 for it in found.downtime_min_per_year]),
            ("Faults and repairs a year", found.faults_per_year),
            ("Faults and repairs in 15 years", found.faults_in(15)),
        ):
            for end, value in zip(("low", "likely", "high"), values, strict=True):
                assert row[f"{heading} ({end})"] == pytest.approx(value, rel=1e-12)
        name = found.dominant.name
        assert (geo.rates[name].name if name in geo.rates else name) == row["Most sensitive to"]
        assert ("too uncertain" in row["Route"]) == found.is_too_uncertain
    assert [row["route_id"] for row in made.facts.rows] == [way.id for way in made.routes]
    assert made.table["availability"].tolist() == [item.availability.likely for item in each]


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize(("ends", "asked", "wide"), [
    (("Karachi", "Fujairah"), {"systems": ["IMEWE"]}, 0), (("Mtunzini", "Mombasa"), {}, 1),
    (("Zafarana", "Abu Talat"), {}, 2),
])  # fmt: skip
def test_a_report_says_what_is_too_uncertain_only_where_it_is(geo, ends, asked, wide, lang):
    """The one route of the first is not; of the second all together are, of the third each too."""
    made = cr.report(geo, *ends, language=lang, **asked)
    found = [cr.availability_of(geo, [route]) for route in made.routes]
    each = any(item.is_too_uncertain for item in found)
    assert each + cr.availability_of(geo, made.routes).is_too_uncertain == wide
    said = {"en": "oo uncertain to use", "ar": "غير مؤكد إلى حد"}[lang]
    text = Page(made.html()).text
    assert (said in text) == bool(wide)
    defined = {"en": "low to high is an order of magnitude", "ar": "عشرة أضعاف أو أكثر"}[lang]
    assert (defined in text) == bool(wide)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_report_says_in_which_scenario_a_time_is_too_uncertain(made, geo, lang):
    """Of each route with attacks on ships; of all, the row after them."""
    found = Report(made.facts, lang)
    said = {"en": "Too uncertain to use, with attacks on ships: ",
            "ar": "غير مؤكد إلى حد لا يصلح معه للاستعمال، مع هجمات على السفن: "}[lang]  # fmt: skip
    spans = [it["conflict"] for it in made.facts.scenarios]
    assert all(high >= 10 * low for low, _, high in spans)
    text = re.sub(r"<[^>]*>", "", found.html())
    numbers = text.split(said)[1].split(".")[0]
    assert numbers.startswith(f"1–{len(made.routes)}")
    assert numbers.endswith("+")


def test_what_breaks_is_reported_element_by_element_and_which_rates_are_proxies(
    made, page, geo, tmp_path
):
    whole = cr.availability_of(geo, made.routes, assumptions=made.facts.assumptions)
    rows = sheet(made, tmp_path, "What breaks")
    assert [row["Id"] for row in rows] == [item.id for item in whole.elements]
    assert rows[0]["Element"] == "AAE-1, northern Red Sea, KP 216 to 1,444"
    ids = {item.id for item in whole.elements}
    assert not [text for text in page.column("availability", "what") if text in ids]
    assert [row["Avoided downtime without its faults, %"] for row in rows] == pytest.approx(
        [item.share_pct for item in whole.elements]
    )
    text = page.sections["availability"]
    assert whole.dominant.words in text
    for said in (*whole.proxy_rates, *whole.notes):
        for rate in geo.rates.values():
            said = re.sub(rf"\b{rate.id}\b", f"“{rate.name}”", said)
        assert said[1:] in text
    assert "_per_1000km_year" not in text


def test_recorded_cuts_are_those_of_replay(made, page, geo, tmp_path):
    found = cr.replay(geo, made.routes)
    assert page.column("cuts", "what") != []
    rows = sheet(made, tmp_path, "Recorded cuts")
    expected = [
        (item.incident_id, number, verdict, hours[0] or None, hours[1])
        for item in found.outcomes
        for number, (verdict, hours) in enumerate(zip(item.verdicts, item.hours, strict=True), 1)
        if hours is not None
    ]
    assert [
        (row["Id"], row["No."], row["Whether hit"], row["Down at least, h"], row["Down at most, h"])
        for row in rows
    ] == expected
    sums = sheet(made, tmp_path, "Cuts by route")
    assert [(row["Hit by"], row["Possibly hit by"]) for row in sums] == [
        *zip(found.hits, found.maybes, strict=True)
    ]
    known = [(hours[0] or None, hours[1]) for hours in found.hours]
    assert [(row["Down at least, h"], row["Down at most, h"]) for row in sums] == known
    text = page.sections["cuts"]
    assert "AAE-1 and SMW5 down at once in Egypt" in text  # 2022-06-07
    assert re.search(r"hit \d(–\d|, \d)*: 4–12 h", text)
    assert f"Of {found.looked_at} recorded incidents" in text


def test_both_languages_say_the_same_and_what_to_give(geo):
    plain = cr.report(geo, "Zafarana", "Abu Talat")
    arabic = Page(cr.report(geo, "Zafarana", "Abu Talat", language="ar").html())
    english = Page(plain.html())
    for key in (
        ENDS.format("availability"),
        "downtime_low_min downtime_min downtime_high_min",
        "faults_low_per_year faults_per_year faults_high_per_year",
    ):
        assert english.column("availability", key) == arabic.column("availability", key) != []
    assert "الإتاحة" in arabic.sections["availability"]
    assert "--term YEARS" in english.sections["availability"]
    assert "in 15 years" not in english.sections["availability"]
    # both paths of systems that cross between these stations were down: on which is not known
    assert "No recorded incident" not in english.sections["cuts"]
    assert "may have hit it" in english.sections["cuts"]
    assert "maybe 1, 2, 3, 4: 4–12 h" in english.sections["cuts"]
    for option in ("--rate PCT", "--term YEARS", "--second USD"):
        assert option in english.sections["worth"]
        assert option in arabic.sections["worth"]


def test_without_rates_nothing_is_made_up(tmp_path):
    geo = two_seas().open(tmp_path / "own")
    made = cr.report(geo, "F1", "I1", allow_planned=True, terms_years=[15])
    text = Page(made.html()).sections["availability"]
    assert "no rates of faults and repairs" in text
    assert not re.search(r"\d", text)
    assert "cuts" not in {section.name for section in made.sections}
