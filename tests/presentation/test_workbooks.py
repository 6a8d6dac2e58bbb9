"""Workbooks: numbers are numbers, text is text, and nothing runs."""

from __future__ import annotations

import math
import re
import zipfile

import openpyxl
import pytest

import cableroute as cr
from cableroute.errors import OutputError
from cableroute.presentation.tables import Rounding
from cableroute.presentation.workbooks import Sheet, write_workbook
from cableroute.reports.document import Report
from cableroute.routing.diversity import shared_matrix

NASTY = (
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", '=HYPERLINK("http://x","y")', "plain",
    "a\x00b\x0bc\ufffe\ud800", "\u202egnp", "x" * 40_000, "<b>&", "\U0001f4a3", "الزعفرانة",
)  # fmt: skip


@pytest.fixture(scope="module")
def made(geo, tmp_path_factory):
    """A report and its workbook, read again."""
    report = cr.report(geo, "Marseille", "Mumbai", k=4, assumptions=cr.geodata.with_changes(
        cr.default_assumptions(geo), price_year=2024, term_years=15))  # fmt: skip
    path = report.save_workbook(tmp_path_factory.mktemp("book") / "report.xlsx")
    return report, openpyxl.load_workbook(path)


def rows_of(sheet):
    head, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_text_is_text_whatever_it_begins_with(tmp_path):
    sheet = Sheet("Names", ["=Name", "No."], [[text, 1.5] for text in NASTY], [None, Rounding(1)])
    path = write_workbook(tmp_path / "names.xlsx", [sheet])
    book = openpyxl.load_workbook(path)
    cells = [row[0] for row in book["Names"].iter_rows(min_row=2)]
    assert {cell.data_type for cell in (*cells, book["Names"]["A1"])} == {"s"}
    assert all(cell.quotePrefix for cell in cells)
    for text, cell in zip(NASTY[:8], cells, strict=False):
        assert cell.value == text
    assert cells[8].value == "a\ufffdb\ufffdc\ufffd\ufffd"
    assert len(cells[10].value) == 32_767
    with zipfile.ZipFile(path) as parts:
        written = "".join(parts.read(name).decode() for name in parts.namelist())
    assert "<f>" not in written
    assert "externalLink" not in written


def test_numbers_are_numbers_with_units_in_the_headings(made, geo):
    report, book = made
    rows = rows_of(book["Comparison"])
    table = report.table
    lengths = [row["Route length, km"] for row in rows]
    assert lengths == pytest.approx(table.route_km.tolist(), abs=1e-9)
    for heading, column in (
        ("Cable, km (low)", "cable_low_km"), ("Cable, km (likely)", "cable_km"),
        ("Round-trip delay, ms (high)", "rtd_high_ms"), ("Same corridor, %", "same_corridor_pct"),
    ):  # fmt: skip
        assert [row[heading] for row in rows] == pytest.approx(table[column].tolist(), abs=1e-9)
    pairs = rows_of(book["Pairs"])
    matrix = shared_matrix(report.routes)
    assert len(pairs) == math.comb(len(report.routes), 2)
    for row in pairs:
        ground = matrix[row["First"] - 1, row["Second"] - 1]
        assert row["Common section, km"] == pytest.approx(ground.common_section.km)
        assert row["Same corridor at sea, km"] == pytest.approx(ground.same_corridor.sea_km)
        assert row["Least separation, km"] is None


def in_a_sheet(form, value):
    """Return what ECMA-376, 18.8.31, has a cell show: the section whose condition holds."""
    below, same, other = form.split(";")
    for section, holds in ((below, float.__lt__), (same, float.__le__)):
        bound = re.match(r"\[<=?([\d.]+)\]", section)
        if holds(value, float(bound[1])):
            return section[bound.end() :].strip('"')
    return other


def test_a_figure_of_tens_is_shown_rounded_and_another_value_as_it_is(tmp_path):
    """A sum takes over the format of what it adds up; a cell may be written over."""
    tens = Rounding(decimals=-1)
    sheet = Sheet("Lengths", ["Length, km"], [[8611.45], [8605.0]], [tens])
    book = openpyxl.load_workbook(write_workbook(tmp_path / "lengths.xlsx", [sheet]))
    form = book["Lengths"]["A2"].number_format
    for value, shown in ((8611.45, "8,610"), (8605.01, "8,610"), (8614.99, "8,610")):
        assert in_a_sheet(form, value) == shown
    for value in (2 * 8611.45, 8604.0, 8616.0, 9000.0, 0.0):
        assert in_a_sheet(form, value) == "#,##0"
    assert in_a_sheet(book["Lengths"]["A3"].number_format, 8605.0) == "8,600"  # half to even


def test_very_many_rounded_figures_take_no_more_formats_than_there_is_room_for(tmp_path):
    """Excel's specification: 200 to 250 number formats in a workbook, by its language."""
    tens, values = Rounding(decimals=-1), [10.0 * number + 1.5 for number in range(-200, 400)]
    sheet = Sheet("Lengths", ["Length, km"], [[value] for value in values], [tens])
    book = openpyxl.load_workbook(write_workbook(tmp_path / "lengths.xlsx", [sheet]))
    cells = [row[0] for row in book["Lengths"].iter_rows(min_row=2)]
    assert len({cell.number_format for cell in cells}) <= 200
    assert [cell.value for cell in cells[:100]] == values[:100]
    plain = [cell for cell in cells if cell.number_format == "#,##0"]
    assert len(plain) > 400
    for cell in plain:
        assert cell.value == round(values[cell.row - 2], -1)


def test_legs_add_up_to_the_routes(made):
    report, book = made
    rows = rows_of(book["Legs"])
    for number, route in enumerate(report.routes, start=1):
        own = [row for row in rows if row["No."] == number]
        assert len(own) == len(route.legs)
        assert sum(row["Route length, km"] for row in own) == pytest.approx(route.route_km)
        assert sum(row["Cable, km (likely)"] for row in own) == pytest.approx(route.cable_km)
        assert own[-1]["KP, km (high)"] == pytest.approx(route.route_km)


def test_deals_are_those_of_compare_deals_and_none_is_summed(made, geo):
    report, book = made
    rows = rows_of(book["Deals"])
    ids = {item.deal.id for route in report.routes for item in route.deals}
    found = cr.compare_deals(geo, ids, price_year=2024, term_years=15)
    assert [row["Id"] for row in rows] == [item.deal_id for item in found]
    for row, item in zip(rows, found, strict=True):
        assert row["Value"] == item.value
        low, high = item.value_restated or (None, None)
        assert row["Value restated (low)"] == (low and pytest.approx(low))
        assert row["Value restated (high)"] == (high and pytest.approx(high))


def test_every_sheet_has_its_head_in_place_and_the_sources_are_there(made):
    _, book = made
    names = [
        "Summary", "How made", "Ends", "Comparison", "Legs", "Depths", "Protected pairs", "Pairs",
        "Shared risks", "Dated risks", "Delay", "Availability", "Scenarios", "What breaks",
        "Recorded cuts", "Cuts by route", "Deals", "Assumptions", "Not known", "Sources",
    ]  # fmt: skip
    assert book.sheetnames == names
    for sheet in book:
        # the head stays in sight, and what names a row
        assert sheet.freeze_panes == ("C2" if sheet["A1"].value == "No." else "B2")
        assert sheet.max_row > 1
        assert all(9 <= column.width <= 60 for column in sheet.column_dimensions.values())
    sources = rows_of(book["Sources"])
    assert any(row["Address"].startswith("https://") for row in sources)
    drawn = {sheet.title: sheet._charts for sheet in book if sheet._charts}
    assert set(drawn) == {"Comparison", "Delay", "Availability"}
    for name, first in (("Comparison", "Cable, km (low)"), ("Delay", "Round-trip delay, ms (low)"),
                        ("Availability", "Annual downtime, min (low)")):  # fmt: skip
        [chart] = drawn[name]
        series = [item.tx.strRef.f.split("!")[1].replace("$", "") for item in chart.series]
        assert len(series) == 3
        assert book[name][series[0]].value == first
    summary = [row["Text"] for row in rows_of(book["Summary"])]
    assert any(text.startswith("Of 6 routes found from Marseille to Mumbai") for text in summary)


def test_arabic_sheets_run_from_the_right(made, tmp_path):
    report, _ = made
    path = Report(report.facts, "ar").save_workbook(tmp_path / "ar.xlsx")
    book = openpyxl.load_workbook(path)
    assert all(sheet.sheet_view.rightToLeft for sheet in book)
    assert "المقارنة" in book.sheetnames
    assert book["المقارنة"]["E1"].value == "طول المسار، كم"


def test_a_name_of_a_sheet_is_one_that_a_spreadsheet_takes(tmp_path):
    path = write_workbook(
        tmp_path / "x.xlsx", [Sheet("a/b:c[d]*?\\" + "x" * 40, ["h"], [], [None])]
    )
    (name,) = openpyxl.load_workbook(path).sheetnames
    assert len(name) <= 31
    assert not set(name) & set("[]:*?/\\")


def test_a_file_is_written_whole_or_not_at_all(tmp_path, monkeypatch):
    target = tmp_path / "there.xlsx"
    target.write_text("mine", encoding="utf-8")
    sheet = Sheet("A", ["h"], [["x"]], [None])
    with pytest.raises(OutputError, match="no folder"):
        write_workbook(tmp_path / "none" / "x.xlsx", [sheet])

    def fail(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(openpyxl.Workbook, "save", fail)
    with pytest.raises(OutputError, match="No space left"):
        write_workbook(target, [sheet])
    assert target.read_text(encoding="utf-8") == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["there.xlsx"]


@pytest.mark.parametrize("name", ["report.xls", "report.csv", "report.html"])
def test_a_workbook_has_no_name_of_another_format(tmp_path, name):
    with pytest.raises(OutputError, match=r"give a name that ends in \.xlsx"):
        write_workbook(tmp_path / name, [Sheet("A", ["h"], [[1]], [None])])
