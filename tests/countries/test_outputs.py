"""The page of a country in every output: one figure, one text; nothing runs in the page."""

from __future__ import annotations

import csv
import io
import json
import pickle
import re
import time

import openpyxl
import pytest
from worlds.arabic import SHORT, latin_words, names_of, read_text
from worlds.commands import cableroute

import cableroute as cr
from cableroute.errors import ModelError
from cableroute.presentation.country_figures import SIDE_BY_SIDE, figure_texts
from cableroute.presentation.country_tables import country_tables, page_sources
from cableroute.reports import country_report
from cableroute.routing.system_networks import offers


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    folder = tmp_path_factory.mktemp("kenya")
    page, book = folder / "kenya.html", folder / "kenya.xlsx"
    done = cableroute("report", "--country", "Kenya", "-o", page, "--xlsx", book)
    assert done == (0, "", f"report: {page}\nworkbook: {book}\n")
    return page, book


def test_a_terminal_of_80_columns_has_no_longer_line():
    done = cableroute("country", "KE", columns=80)
    assert done.returncode == 0
    assert max(map(len, done.stdout.splitlines())) <= 80
    assert done.stdout.startswith("Kenya: what it depends on\n")
    first = done.stdout.splitlines()[:40]
    for text in ("worst single loss", "nearest hub", "strait", "landing groups"):
        assert any(line.startswith(text) for line in first)


def test_json_has_each_figure_and_each_part(geo):
    found = country_report(geo, "KE").profile
    (row,) = json.loads(cableroute("country", "KE", "-f", "json").stdout)
    assert {name: row[name] for name in found.figures} == dict(found.figures)
    assert row["parts"]["losses"][1]["feature_ids"] == ["KE-MBA"]
    assert {it["id"] for it in row["headings"]} >= {"porto-2", "eu-sm01"}
    assert row["source_ids"] == list(page_sources(found))


def test_page_and_terminal_write_the_same(geo, written):
    made = country_report(geo, "KE")
    text = re.sub(r"<[^>]+>", "", written[0].read_text(encoding="utf-8"))
    terminal = " ".join(cableroute("country", "KE").stdout.split())
    for name in SIDE_BY_SIDE:
        said = figure_texts(made.profile, name).partition(": ")[2]
        assert said in text, name
        assert said in terminal, name


def test_a_page_that_was_shown_is_pickled(geo):
    made = country_report(geo, "KE", language="ar")
    title = made.title
    assert pickle.loads(pickle.dumps(made)).title == title


def test_the_page_runs_and_loads_nothing(written):
    text = written[0].read_text(encoding="utf-8")
    assert "<script" not in text
    assert "default-src 'none'" in text
    assert 'id="country_headings"' in text
    assert "كينيا" in text


def test_the_workbook_has_a_sheet_for_each_table(geo, written):
    book = openpyxl.load_workbook(written[1])
    tables = country_tables(country_report(geo, "KE").profile, geo)
    assert len(book.sheetnames) == len(tables)
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert kinds <= {"s", "n", "b", "inlineStr"}
    assert len(list(book["Agreements"].iter_rows())) == 1 + len(geo.select("deals", country="KE"))


def test_countries_side_by_side(geo, egypt):
    begun = time.process_time()
    done = cableroute("country", "-f", "csv")
    assert time.process_time() - begun < 20.0  # 5 s on the machine that it was written on
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert len(rows) == 20
    assert rows[0]["code"] == "US"
    (row,) = (row for row in rows if row["code"] == "EG")
    for name, value in egypt.figures.items():
        assert row[name] == ("" if value is None else str(value)), name
    few = json.loads(cableroute("country", "Kenya", "KE", "Djibouti", "-f", "json").stdout)
    assert [row["code"] for row in few] == ["KE", "DJ"]
    table = cableroute("country", "KE", "DJ", columns=80).stdout
    assert max(map(len, table.splitlines())) <= 80
    assert "countries, those where most" not in table
    listed = cableroute("country", "--count", "2").stdout
    live = (geo.systems[name] for name in offers(geo, cr.Conditions()).hops)
    landed = {geo.stations[it].country for one in live for it in one.landing_station_ids}
    assert f"\n2 of {len(landed)} countries, those where most systems land" in listed


def test_a_date_is_in_every_output(tmp_path):
    (row,) = json.loads(cableroute("country", "KE", "--on", "2028", "-f", "json").stdout)
    assert row["on"] == "2028"
    assert row["systems_planned"] == 2  # Africa-1, Daraja
    text = cableroute("country", "KE", "DJ", "--on", "2016", "-f", "csv").stdout
    side, _ = csv.DictReader(io.StringIO(text))
    assert (side["on"], side["systems_planned"], side["systems_in_service"]) == ("2016", "0", "4")
    page = tmp_path / "kenya.html"
    assert cableroute("report", "--country", "KE", "--on", "2028", "-o", page).returncode == 0
    written = page.read_text(encoding="utf-8")
    assert "Kenya (2028)" in written
    assert "Planned systems that count as if they were there: 2" in written


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("country", "Switzerland"), "Switzerland (CH) has no landing station in the tables"),
        (("country", "Kenia"), "did you mean Kenya (KE)"),
        (("country", "KE", "-f", "csv"), "--format table, json or xlsx"),
        (("country", "KE", "--hub", "Atlantis"), "Atlantis"),
        (("country", "Kenia", "Egipt"), "2 errors"),
        (("report", "--country", "KE", "Marseille"), "A: for a report on routes, not on a country"),
        (("report", "--country", "KE", "--rate", "8"), "--rate: for a report on routes"),
        (("report", "Marseille"), "A and B, or a country"),
    ],
)
def test_a_wrong_call_says_what_to_do(arguments, said):
    done = cableroute(*arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stdout == ""


def test_the_page_in_arabic_is_whole(geo, tmp_path):
    """Fewer than 5 % of the words of a page are in Latin letters, outside names and sources."""
    page, book = tmp_path / "masr.html", tmp_path / "masr.xlsx"
    done = cableroute(
        "report", "--country", "EG", "--lang", "ar", "--numerals", "arab", "-o", page,
        "--xlsx", book,
    )  # fmt: skip
    assert done.returncode == 0
    text = page.read_text(encoding="utf-8")
    assert text.startswith('<!DOCTYPE html>\n<html lang="ar" dir="rtl">')
    names = [*names_of(geo), *SHORT, "Egypt", "cableroute", *map(str, geo.countries)]
    others = (country_report(geo, code, language="ar").html() for code in ("KE", "DJ"))
    for shown in (text, *others):
        rest = re.sub('<section id="country_sources".*?</section>', "", shown, flags=re.DOTALL)
        found, every = latin_words(read_text(rest), names)
        assert len(found) < 0.05 * every, found
        assert every > 1500
        assert "النص الأصلي" not in rest
    plain = re.sub("[\u200e\u200f]", "", read_text(text))
    assert "وبفقدانه تُفقد" in plain
    assert "٪" in plain
    assert not re.search("[٠-٩][0-9]|[0-9][٠-٩]", plain)
    egypt = country_report(geo, "EG").profile
    others = egypt.record.incidents_elsewhere
    assert 10 < others < 100
    counted = f'<bdi dir="ltr">{others}</bdi> حادثًا آخر مسجلًا'
    assert counted in country_report(geo, "EG", language="ar").html()  # 11 to 99
    sheets = openpyxl.load_workbook(book)
    assert sheets.sheetnames[0] == "الخلاصة"
    assert all(sheet.sheet_view.rightToLeft for sheet in sheets)
    with pytest.raises(ModelError, match="language: is 'de'"):
        country_report(geo, "EG", language="de")
