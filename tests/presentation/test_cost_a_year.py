"""What each deal costs a year is one figure with one name in every output."""

from __future__ import annotations

import json
from dataclasses import replace

import matplotlib.pyplot as plt
import numpy_financial
import openpyxl
import pytest
from worlds.commands import cableroute
from worlds.report_pages import Page

import cableroute as cr
from cableroute.model.deals import AttachedDeal
from cableroute.presentation.tables import range_texts, rounding_of
from cableroute.reports.document import Report

TERM, RATE = 15, 8
BOUGHT = ("crossing", "sea pairs or capacity", "landing")
"""What a term may be passed in for: a build or a company has none."""

OVER = ("--term", TERM, "--rate", RATE)


@pytest.fixture(scope="module")
def expected(geo):
    """By deal: low, high and the words, from the table and a library of finance alone."""
    found = {}
    for deal in geo.deals.values():
        if deal.value is None or deal.bought not in BOUGHT:
            continue
        [years] = set(deal.term_years or (TERM, TERM))
        even = deal.value / years
        once = -numpy_financial.pmt(RATE / 100, years, deal.value)
        financed = f"one sum financed at {RATE} % over {years:g} years"
        parts = f"equal parts over {years:g} years"
        low, high, basis = {"upfront": (once, once, financed), "even": (even, even, parts)}.get(
            deal.payment_profile, (even, once, f"{parts} to {financed}")
        )
        if deal.recurring_pct:
            share = "–".join(f"{end:g}" for end in sorted(set(deal.recurring_pct)))
            basis += f", without the yearly charge of {share} % of the value"
        found[deal.id] = low, high, basis
    return found


@pytest.fixture(scope="module")
def report(geo):
    """A report on a route on which every deal is, whatever it is about."""
    made = cr.report(geo, "Zafarana", "Abu Talat", k=2, rate_pct=RATE, terms_years=(TERM,))
    every = tuple(AttachedDeal(deal, "candidate", "") for deal in geo.deals.values())
    first, *others = made.routes
    return Report(replace(made.facts, routes=(replace(first, deals=every), *others)), "en")


def text(low, high, scale=1.0):
    return range_texts((scale * low, scale * high), rounding_of("money_per").rounding)[0]


def test_the_deals_with_a_figure_are_those_of_the_table(expected):
    assert len(expected) >= 9
    assert not {"imewe-transit-2007", "eig-transit-2008"} & expected.keys()  # what they buy?
    assert {"peace-transit-2019", "mena-transit-iru-2014", "airtel-iru-2018"} <= expected.keys()
    assert expected["peace-transit-2019"][:2] == pytest.approx((3e6, 5257329.5))
    assert expected["airtel-iru-2018"][2].endswith("yearly charge of 4 % of the value")


def test_deals_compare_in_json(expected):
    rows = json.loads(cableroute("list", "deals", "--compare", *OVER, "--format", "json").stdout)
    shown = {row["deal_id"]: row["yearly_cost"] for row in rows if row["yearly_cost"]}
    assert shown.keys() == expected.keys()
    for name, found in shown.items():
        assert (found["low"], found["high"]) == pytest.approx(expected[name][:2])


def test_deals_compare_in_a_terminal(expected):
    said = cableroute("list", "deals", "--compare", *OVER, columns=300).stdout
    assert "cost a year" in said
    for name, (low, high, basis) in expected.items():
        [line] = [line for line in said.splitlines() if line.strip().startswith(f"{name} ")]
        assert f" {text(low, high, 1e-6)} M " in line
        [line] = [line for line in said.splitlines() if f"cost a year, {basis}: " in line
                  and name in line.partition(": ")[2].split(", ")]  # fmt: skip
        assert line


def test_worth_in_the_library(geo, expected):
    for name, (low, high, basis) in expected.items():
        found = cr.money.deal_worth(geo, name, terms_years=(TERM,), rate_pct=RATE, timing="arrears")
        [term] = found.terms
        assert term.yearly_cost.span == pytest.approx((low, high))
        assert term.yearly_cost.basis == basis


def test_worth_in_a_terminal(geo, expected):
    """Of the crossings between the stations where the deals on crossings are."""
    seen = set()
    for ends in (("Zafarana", "Abu Talat"), ("Suez", "Alexandria")):
        said = cableroute("worth", *ends, *OVER, columns=300).stdout
        for name, (low, high, basis) in expected.items():
            lines = [line for line in said.splitlines() if f"  {geo.deals[name].title} " in line]
            if lines:
                assert text(low, high, 1e-6) in lines[0].split()
                assert {f"Cost a year: {basis}", f"  {basis}"} & set(said.splitlines())
                seen.add(name)
        assert "Cost a year:" in said
    crossings = {name for name in expected if geo.deals[name].bought == "crossing"}
    assert seen == crossings
    assert len(crossings) >= 3


def test_the_page_of_a_report(report, geo, expected):
    page = Page(report.html())
    titles = page.column("deals", "title")
    values = page.column("deals", "value_said")
    assert len(titles) == len(values) == len(geo.deals)
    seen = {}
    for title, value in zip(titles, values, strict=True):
        [name] = [it for it, deal in geo.deals.items() if title.startswith(deal.title)]
        seen[name] = value
    for name, value in seen.items():
        assert ("cost a year" in value) == (name in expected), name
        if name in expected:
            low, high, basis = expected[name]
            currency = geo.deals[name].currency
            assert f"cost a year {currency} {text(low, high)}: {basis}" in value
    cells = page.column("worth", f"year_{TERM}_low year_{TERM}_high")
    worths = dict(zip(page.column("worth", "title"), cells, strict=True))
    for name in ("peace-transit-2019",):
        [cell] = [cell for title, cell in worths.items() if title.startswith(geo.deals[name].title)]
        assert cell == text(*expected[name][:2], 1e-6)


def test_the_workbook_of_a_report(report, expected, tmp_path):
    book = openpyxl.load_workbook(report.save_workbook(tmp_path / "report.xlsx"))
    head, *rows = book[report.texts["sheet_deals"]].iter_rows(values_only=True)
    at = {title: place for place, title in enumerate(head)}
    shown = {
        row[at["Id"]]: (row[at["Cost a year (low)"]], row[at["Cost a year (high)"]],
                        row[at["Cost a year rests on"]])
        for row in rows
        if row[at["Cost a year (low)"]] is not None
    }  # fmt: skip
    assert shown.keys() == expected.keys()
    for name, (low, high, basis) in shown.items():
        assert (low, high) == pytest.approx(expected[name][:2])
        assert basis == expected[name][2]


def test_the_chart_of_a_break_even_marks_the_same_figures(geo, expected, tmp_path):
    plt.close("all")
    done = cableroute(
        "chart", "break-even", "Marseille", "Mumbai", "--vary", "yearly-charge", "--against", 9,
        *OVER, "-o", tmp_path / "break_even.svg",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    drawn = (tmp_path / "break_even.svg").read_text(encoding="utf-8")
    for name in ("peace-transit-2019", "peace-second-path-loi-2019"):
        low, _, basis = expected[name]
        even = basis.partition(" to ")[0]
        assert f"cost a year, {even}: {text(low, low, 1e-6)}" in drawn
