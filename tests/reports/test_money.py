"""The section of a report on what the ways are worth: its figures are the API's, once each."""

from __future__ import annotations

import openpyxl
import pytest
from worlds.commands import cableroute
from worlds.report_pages import Page

import cableroute as cr
from cableroute.errors import ModelError
from cableroute.presentation.tables import FIGURES, Rounding, figure_text, range_texts

TERMS = cr.money.Terms(rate_pct=8, term_years=15, timing="arrears")
OVER = {"rate_pct": 8, "terms_years": (15, 20, 25), "second_price": 20e6}


@pytest.fixture(scope="module")
def made(geo):
    return cr.report(geo, "Zafarana", "Abu Talat", **OVER)


@pytest.fixture(scope="module")
def page(made):
    return Page(made.html())


def test_without_a_rate_and_a_term_it_says_what_to_give_and_no_sum(geo):
    for given in ({}, {"terms_years": [15]}):
        plain = cr.report(geo, "Zafarana", "Abu Talat", **given)
        [worth] = [section for section in plain.sections if section.name == "worth"]
        assert worth.tables == []
        [said] = map(str, worth.parts)
        assert "--rate PCT" in said
        assert not any(letter.isdigit() for letter in said)


def test_deals_stand_once_with_a_level_payment_a_term(page, geo):
    # of the contract of EIG it is not stated what it buys: nothing to set its price against
    titles = page.column("worth", "title")
    assert (
        len(titles) == len(set(titles)) == 3
    )  # what the contract of EIG buys is not stated: it has no worth
    place = next(n for n, title in enumerate(titles) if "PEACE transit" in title)
    assert page.column("worth", "value")[place] == figure_text("usd_m", 45e6)
    for term, factor in ((15, 8.559479), (20, 9.818147), (25, 10.674776)):
        shown = page.column("worth", f"year_{term}_low year_{term}_high")[place]
        low, high = 45 / term, 45 / factor
        assert shown == "–".join(figure_text("usd_m", 1e6 * end, within=(low, high))
                                 for end in (low, high))  # fmt: skip
    assert "2019 prices" in titles[place]
    letter = next(n for n, title in enumerate(titles) if "letter of intent" in title)
    assert page.column("worth", "per_km_low per_km_high")[letter] == "–"
    assert "not binding" in titles[letter]


def test_avoided_downtime_is_that_of_the_api(page, made, geo):
    # the agreement of 2019 buys two paths at least: the two least down together exist
    have, deal = cr.money.agreed_paths(geo, made.routes)
    assert deal.id == "peace-transit-2019"
    others = [route for route in made.routes if route not in have]
    found = cr.money.second_paths(geo, have, seconds=others, price=20e6, terms=TERMS)
    assert len(found) == len(made.routes) - len(have) == 2
    # what a third path avoids is not known, nor what a minute of it costs
    shown = page.column("worth", "avoided_low avoided avoided_high")
    for item, avoided in zip(found, shown, strict=False):
        low, _, high = (figure_text("avoided_min", it) for it in item.worth.avoided_min_per_year)
        assert " ".join(avoided.split()) == f"not known {low}–{high}"
    assert page.column("worth", "minute_low minute_likely minute_high") == []


def test_break_even_charges_are_those_of_the_api(geo):
    made = cr.report(geo, "Marseille", "Mumbai", systems=["AAE-1", "EIG"], k=3, rate_pct=8,
                     terms_years=[15])  # fmt: skip
    page = Page(made.html())
    first, *others = [cr.route_cost(geo, way, price_year=2025, land="bought")
                      for way in made.routes]  # fmt: skip
    found = [
        cr.money.route_break_even(first, other, vary="charge", terms=TERMS) for other in others
    ]
    rounding = FIGURES["usd_m"].rounding
    assert page.column("worth", "low high") == [
        range_texts(
            [None] * 2 if item.is_undecided or item.is_unknown
            else [end and end / 1e6 for end in (item.found.low, item.found.high)],
            rounding,
        )[0]
        for item in found
    ]  # fmt: skip
    assert any(item.found.high is not None and not item.is_undecided for item in found)
    assert "--second USD" in page.sections["worth"]


def test_what_is_not_known_is_named_and_no_figure(page):
    assert page.column("worth", "build_low build build_high") == []  # no column of dashes
    assert "Not known for any of them: Build" in page.sections["worth"]
    assert all("crossing charge" in cell for cell in page.column("worth", "lacks"))
    text = page.sections["worth"]
    for said in ("no number of years is stated", "no rate land_repair_cost_usd is sourced",
                 "lower bounds", "discount rate of 8 %", "terms of 15, 20, 25 years",
                 "inference: all fibre pairs of PEACE"):  # fmt: skip
        assert said in text


def test_of_routes_of_unknown_cost_no_break_even_is_reported(page):
    assert page.column("worth", "low high") == []
    assert "Not known for any of them: Break-even charge" in page.sections["worth"]
    assert "nothing of what either costs is known" in page.sections["worth"]


def test_in_arabic_and_as_a_workbook(geo, tmp_path):
    made = cr.report(geo, "Zafarana", "Abu Talat", language="ar", **OVER)
    assert "ما تشتريه الاتفاقيات" in Page(made.html()).sections["worth"]
    path = made.save_workbook(tmp_path / "worth.xlsx")
    book = openpyxl.load_workbook(path)
    assert {"ما تشتريه الاتفاقيات", "التكاليف", "مسار ثانٍ"} <= set(book.sheetnames)


def test_the_report_names_the_call_that_makes_it(made):
    assert "rate_pct=8.0, terms_years=(15, 20, 25), second_price=20000000.0" in made.html()


def test_wrong_sums_are_reported_at_once(geo):
    with pytest.raises(ModelError, match="terms_years: is not given"):
        cr.report(geo, "Zafarana", "Abu Talat", rate_pct=8)
    with pytest.raises(ModelError) as caught:
        cr.report(geo, "Zafarana", "Abu Talat", rate_pct=-100, terms_years=(0, 15), timing="x",
                  second_price=-1)  # fmt: skip
    assert len(caught.value.problems) == 4


def test_on_the_command_line(tmp_path):
    path = tmp_path / "report.html"
    done = cableroute("report", "Zafarana", "Abu Talat", "--rate", 8.1234567, "--term", 15,
                      "--second", "20e6", "-o", path)  # fmt: skip
    assert done.returncode == 0, done.stderr
    page = path.read_text(encoding="utf-8")
    assert "What the deals buy" in page
    assert "--rate 8.1234567 --term 15 --second 20000000<" in page  # the same command again
    for given, said in (
        (("--rate", 8), ("--term: is not given",)),
        (("--term", 15, "--second", 1), ("--rate: is not given",)),
        (("--second", 1), ("--rate: is not given", "--term: is not given")),
        (("--rate", -100, "--term", 0), ("--rate: is -100", "--term: is 0")),
    ):
        done = cableroute("report", "Zafarana", "Abu Talat", *given, "-o", path)
        assert done.returncode == 2
        assert [text for text in said if text not in done.stderr] == []
        assert "_years" not in done.stderr


def test_a_range_without_a_likely_figure_is_a_span():
    tenths = Rounding(decimals=1)
    assert range_texts([1.0, 2.0, 3.0], tenths) == ("2.0", "1.0–3.0")
    assert range_texts([1.0, None, 3.0], tenths) == ("1.0–3.0", "")
    assert range_texts([1.0, None, None], tenths) == ("≥ 1.0", "")
    assert range_texts([None], tenths) == ("–", "")
