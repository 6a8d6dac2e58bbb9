"""The command line: pairs, deals side by side, one deal, published delays."""

import csv
import json
import re

import openpyxl
import pytest
from worlds.commands import cableroute

import cableroute as cr


def test_pair_shows_the_best_five_their_order_and_why(geo):
    from cableroute.comparison.protected_pairs import find_pairs

    done = cableroute("pair", "Zafarana", "Abu Talat", "-f", "json")
    assert done.returncode == 0, done.stderr
    rows = json.loads(done.stdout)
    found = find_pairs(geo, "Zafarana", "Abu Talat")
    assert [(row["first_id"], row["second_id"]) for row in rows] == [
        (found.routes[pair.first].id, found.routes[pair.second].id) for pair in found.pairs
    ]
    assert len(rows) == 5
    assert rows[0]["common_risks"] == []
    assert "EG-G-CLS-ZAF" in rows[0]["unavoidable_risks"]
    text = " ".join(cableroute("pair", "Zafarana", "Abu Talat").stdout.split())
    assert "Order: the fewest risks in common that can be avoided; then" in text
    assert f"Why 1 is first: {rows[0]['why']}." in text
    assert "not known: it is below the accuracy" in text or "beyond the accuracy of both" in text
    by_delay = json.loads(
        cableroute("pair", "Zafarana", "Abu Talat", "--by", "delay", "-f", "json").stdout
    )
    delays = [round(row["rtd_ms"], 2) for row in by_delay]
    assert delays == sorted(delays)


def test_routes_that_are_left_out_as_a_status_is_old_are_counted_in_one_line():
    text = " ".join(
        cableroute("compare", "--brief", "Marseille", "Mumbai", "-k", "20").stdout.split()
    )
    assert "Europe Persia Express Gateway last seen in service 2015-09" in text
    # a report of Blue is a year old, and no source says that it is in service
    assert "Blue not known to be in service, last reported 2025-12" in text
    assert "routes left out" in text
    assert "(--allow-unverified includes them)" in text
    done = cableroute("compare", "--brief", "Marseille", "Mumbai", "--allow-unverified", "-k", "20")
    assert "routes left out" not in " ".join(done.stdout.split())
    assert "(unverified 2015-09)" in " ".join(done.stdout.split())  # in the row itself


def test_deals_side_by_side_have_no_total_and_no_rank_across_groups():
    done = cableroute("list", "deals", "--compare")
    assert done.returncode == 0, done.stderr
    assert done.stdout.index("Scope: crossing") < done.stdout.index("company")
    rows = {
        row["deal_id"]: row
        for row in json.loads(cableroute("list", "deals", "--compare", "-f", "json").stdout)
    }
    peace, imewe = rows["peace-transit-2019"], rows["imewe-transit-2007"]
    assert peace["per_fibre_pair"] == pytest.approx([45e6 / 8, 45e6 / 6])  # 6 to 8, inferred
    assert imewe["per_fibre_pair"] is imewe["per_km"] is None  # a crossing, or TE North
    assert rows["peace-second-path-loi-2019"]["mark"] == "not binding"
    assert rows["peace-second-path-loi-2019"]["per_km"] is None
    for total in ("65,000,000", "131,000,000", "151,000,000", "161,000,000"):
        assert total not in done.stdout
    assert "nothing is added up" in done.stderr


def test_money_and_term_are_assumed_set_and_stored(tmp_path):
    file = tmp_path / "mine.toml"
    file.write_text("price_year = 2024\nterm_years = 20\n", encoding="utf-8")
    ask = (
        "list",
        "deals",
        "--compare",
        "--assumptions",
        file,
        "--set",
        "term_years=15",
        "-f",
        "json",
    )
    rows = {row["deal_id"]: row for row in json.loads(cableroute(*ask).stdout)}
    letter = "peace-second-path-loi-2019"
    restated = [20e6, 20e6 * 313.689 / 255.657]  # US CPI-U of 2024 and 2019
    assert rows[letter]["value_restated"] == pytest.approx(restated)
    assert rows[letter]["term_years"] == [15, 15]
    assert rows["mena-transit-iru-2014"]["term_years"] == [20, 20]  # its own
    assert {str(row["assumptions"]) for row in rows.values()} == {
        str({"price_year": 2024, "term_years": 15.0})
    }
    said = (
        "in prices of the deal's own year and of 2024; a term of 15 years where a deal states none"
    )
    assert said in cableroute(*ask).stderr
    option = json.loads(cableroute(*ask, "--price-year", "2019").stdout)
    assert {row["restated_year"] for row in option} == {2019}  # an option stands over --set
    plain = json.loads(cableroute("list", "deals", "--set", "price_year=2024", "-f", "json").stdout)
    found = next(row for row in plain if row["id"] == letter)
    assert found["value_restated"] == pytest.approx(restated)


@pytest.mark.parametrize("command", [("list", "deals"), ("validate", "delay")])
def test_every_wrong_assumption_is_reported_at_once(tmp_path, command):
    file = tmp_path / "mine.toml"
    file.write_text("term_year = 20\n", encoding="utf-8")
    code, out, err = cableroute(*command, "--assumptions", file, "--set", "term_years=0")
    assert (code, out) == (2, "")
    for words in ("2 errors", "term_year", "term_years"):
        assert words in err


def test_a_term_and_a_rate_give_a_yearly_cost_and_are_for_comparing_only():
    ask = ("list", "deals", "--compare", "--term", "15", "--rate", "8", "-f", "json")
    rows = json.loads(cableroute(*ask).stdout)
    peace = next(row for row in rows if row["deal_id"] == "peace-transit-2019")
    # 45 million: in 15 equal parts, or at once, 45 / 8.559479 a year
    assert peace["yearly_cost"]["low"] == pytest.approx(3e6)
    assert peace["yearly_cost"]["high"] == pytest.approx(5_257_330, abs=1)
    assert "financed" in peace["yearly_cost"]["high_basis"]
    for option in ("--term", "--rate"):
        alone = cableroute("list", "deals", option, "15")
        assert (alone.returncode, alone.stdout) == (2, "")
        assert f"{option} needs --compare" in alone.stderr


def test_deal_is_a_page_with_routes_as_candidates():
    done = cableroute("show", "peace-transit-2019")
    assert done.returncode == 0, done.stderr
    for words in (
        "USD 45,000,000",
        "estimated",
        "PCCW Global",
        "Zafarana – Abu Talat",
        "candidate",
    ):
        assert words in done.stdout
    wrong = cableroute("show", "peace-transit-2020")
    assert wrong.returncode == 2
    assert "peace-transit-2019" in wrong.stderr


def test_the_best_pair_says_among_which_routes_and_the_status_of_who_crosses():
    done = cableroute("pair", "Zafarana 2", "Sidi Kerir")
    text = " ".join(done.stdout.split())
    assert "Time both down, km shared and delay are the least of these routes only." in text
    wide = cableroute("pair", "Zafarana 2", "Sidi Kerir", columns=300).stdout
    [row] = [line for line in wide.splitlines() if "dcd-te-subcom-2024" in line]
    assert "India Europe Xpress (under construction)" in row


def test_a_list_of_routes_says_which_risks_each_passes():
    said = cableroute("compare", "--brief", "Marseille", "Mumbai", "-k", "3").stdout
    assert "Risks passed: conflict, permits." in said
    over_russia = ("compare", "--brief", "Frankfurt", "Jask")
    assert "Risks passed: conflict, permits, sanctions." in cableroute(*over_russia).stdout
    assert "Risks passed" not in cableroute("compare", "--brief", "Zafarana", "Abu Talat").stdout


def test_the_row_of_a_system_has_its_status_as_the_list_has_it():
    shown = cableroute("show", "EPEG").stdout
    [row] = [line for line in shown.splitlines() if line.startswith("status  ")]
    assert row.split(maxsplit=1)[1] == "unverified, last seen in service 2015-09"
    assert "Optical integration (Region Plus, 2015-09-29, other)" in shown
    shown = cableroute("show", "FEA").stdout
    [row] = [line for line in shown.splitlines() if line.startswith("status  ")]
    assert row.split(maxsplit=1)[1] == "in service (listed 2026-02)"
    assert "no text says so" in " ".join(shown.split())
    assert "listed 2026-02" in cableroute("list", "systems").stdout


def test_a_deal_says_how_it_is_paid_and_what_its_source_says():
    shown = " ".join(cableroute("show", "peace-transit-2019").stdout.split())
    assert (
        "payment not known: an estimated total over the lifetime of the cable; "
        "when any of it falls due is not said"
    ) in shown
    shown = " ".join(cableroute("show", "mena-transit-iru-2014").stdout.split())
    assert "payment at once: 30 million USD to be paid within 2014" in shown


MARSEILLE = ("Marseille", "Mumbai")


@pytest.mark.parametrize(
    ("command", "names"),
    [
        (("compare", *MARSEILLE), ("downtime_low_min", "downtime_high_min")),
        (("compare", *MARSEILLE, "--weight", "downtime_min=1"),
         ("downtime_low_min", "downtime_high_min")),
        (("compare", "Zafarana", "Abu Talat"), ("downtime_low_min", "downtime_high_min")),
        (("pair", *MARSEILLE), ("together_low_min", "together_high_min")),
        (("pair", "Zafarana", "Abu Talat"), ("together_low_min", "together_high_min")),
        (("whatif", *MARSEILLE, "--remove", "Egypt"),
         ("set_downtime_low_before_min", "set_downtime_high_before_min")),
    ],
)  # fmt: skip
def test_what_is_too_uncertain_to_use_is_said_wherever_it_is_shown(command, names):
    rows = json.loads(cableroute(*command, "--format", "json").stdout)
    wide = [
        number
        for number, row in enumerate(rows, start=1)
        if row[names[0]] is not None
        and float(f"{row[names[1]]:.2g}") >= 10 * float(f"{row[names[0]]:.2g}")
    ]
    text = " ".join(cableroute(*command).stdout.split())
    said = "too uncertain to use, low to high is an order of magnitude or more"
    assert (said in text) == bool(wide)
    if wide and command[0] != "whatif":
        numbers = re.findall(r"\d+", text.split(f"{said}: ")[1].split(".")[0])
        assert (int(numbers[0]), int(numbers[-1])) == (wide[0], wide[-1])


def test_whatif_says_which_of_two_times_is_too_uncertain_to_use():
    """Of all ten routes and of the two left; of none left nothing is uncertain."""
    for removed, says, expected in (
        ("Strait of Sicily", "survive (", [True, True]),
        ("Mumbai", "(before: ", [True, False]),
    ):
        command = ("whatif", *MARSEILLE, "--remove", removed)
        [row, *_] = json.loads(cableroute(*command, "--format", "json").stdout)
        spans = [
            (row[f"set_downtime_low_{when}_min"], row[f"set_downtime_high_{when}_min"])
            for when in ("before", "after")
        ]
        wide = [low is not None and high >= 10 * low for low, high in spans]
        assert wide == expected
        text = " ".join(cableroute(*command).stdout.split())
        assert text.count("too uncertain to use") == text.count(f"{says}too uncertain to use") == 1


def test_availability_says_in_which_scenario_a_time_is_too_uncertain_to_use():
    """The ranges of a conflict are wider than those of all years."""
    text = " ".join(cableroute("availability", *MARSEILLE).stdout.split())
    said = "too uncertain to use, low to high is an order of magnitude or more"
    whole, quiet, conflict = (
        re.search(rf"{said}{which}: ([\d–, ]*\+)\.", text)[1]
        for which in ("", ", without attacks on ships", ", with attacks on ships")
    )
    assert (whole, quiet) == ("1–4, +", "+")
    assert conflict == "1–10, +"


def test_a_time_of_days_is_in_days():
    rows = json.loads(cableroute("compare", *MARSEILLE, "--format", "json").stdout)
    text = cableroute("compare", *MARSEILLE, columns=400).stdout
    first = next(line for line in text.splitlines() if line.startswith(" ★ 1"))
    assert f"{rows[0]['downtime_min'] / 1440:.2g}" in first.split()
    assert "days" in text


def test_what_an_answer_rests_on_is_a_line_and_in_full_with_details(tmp_path):
    """Each licence once after those whose data have it; a file is passed on, and has it in full."""
    ask = ("compare", "Zafarana", "Abu Talat")
    brief = cableroute(*ask, columns=200).stdout
    assert brief.splitlines()[-1] == (
        f"Data as of {cr.open_geodata().data_date}, cableroute {cr.__version__}: GeoNames, "
        "cableroute contributors (CC BY 4.0); OpenStreetMap contributors (ODbL 1.0); assumptions: "
        "--details"
    )
    assert "Assumed: " not in brief
    whole = cableroute(*ask, "--details", columns=200).stdout
    assert "Assumed: group index 1.4682" in whole
    assert re.search(r"^Data: .*; data as of [-0-9]+$", whole, re.M)
    assert cableroute(*ask, "-o", tmp_path / "answer.txt").returncode == 0
    assert "Assumed: group index 1.4682" in (tmp_path / "answer.txt").read_text(encoding="utf-8")
    assert "assumptions" not in cableroute("list", "systems").stdout.splitlines()[-1]


ZA = ("Zafarana", "Abu Talat")


@pytest.mark.parametrize(
    ("words", "sheet"),
    [
        (("compare", *ZA, "--confidential"), "Comparison"),
        (("compare", *ZA, "--columns", "name,route_km,systems"), "Notes"),
        (("pair", *ZA, "-k", "2"), "Protected pairs"),
        (("worth", *ZA, "--term", "15", "--rate", "8"), "What deals buy"),
        (("country", "Kenya", "Oman"), "Countries"),
        (("list", "incidents"), "Incidents"),
    ],
)
def test_a_workbook_has_the_table_that_is_read_and_the_rows_of_the_csv(words, sheet, tmp_path):
    book = tmp_path / "a.xlsx"
    done = cableroute(*words, "-o", book)
    assert (done.returncode, done.stdout) == (0, "")
    assert f"written: {book}" in done.stderr
    sheets = openpyxl.load_workbook(book)
    assert sheets.sheetnames[0] == sheet
    head, *rows = sheets["Records"].iter_rows(values_only=True)
    names, *expected = csv.reader(cableroute(*words, "-f", "csv").stdout.splitlines())
    assert list(head) == names
    for row, texts in zip(rows, expected, strict=True):
        for cell, text in zip(row, texts, strict=True):
            is_number = isinstance(cell, (int, float))
            same = pytest.approx(float(text), rel=1e-12) if is_number else text or None
            assert cell == same
    notes = [row[0] for row in sheets["Notes"].iter_rows(values_only=True)]
    assert "data as of" in notes[-1]


@pytest.mark.parametrize("words", [("country", "Kenya"), ("show", "SEACOM")])
def test_a_page_is_a_workbook_too_and_no_list_of_rows(words, tmp_path):
    assert cableroute(*words, "-o", tmp_path / "a.xlsx").returncode == 0
    sheets = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert "Records" not in sheets.sheetnames
    text = {str(it) for sheet in sheets for row in sheet.values for it in row}
    assert {"PEACE, SEACOM, 2Africa, EASSy, Lower Indian Ocean Network 2", "ZA-MTZ"} & text
    done = cableroute(*words, "-f", "csv")
    assert done.returncode == 2
    assert "written as --format table, json or xlsx: choose one" in done.stderr
