"""The rows that were looked up again: they exist, and are counted as in the README."""

import csv
import re
from collections import Counter
from pathlib import Path

GEODATA = Path(__file__).parents[2] / "geodata"


def test_the_rows_that_were_looked_up_exist_and_are_counted(geo):
    path = GEODATA / "build" / "tables" / "checked_rows.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    ids = {table: {row["id"] for row in geo.records(table)} for table in {r["table"] for r in rows}}
    assert [row["id"] for row in rows if row["id"] not in ids[row["table"]]] == []
    assert len({(row["table"], row["id"]) for row in rows}) == 50
    found = Counter(row["verdict"] for row in rows)
    section = (GEODATA / "README.md").read_text(encoding="utf-8").split("## Checked again")[1]
    stated = re.findall(r"^\| ([a-z, ]+) \| (\d+) \|$", section.split("\n## ")[0], re.M)
    assert {verdict: int(count) for verdict, count in stated} == found
    for row in rows:
        assert bool(row["url"]) == (row["verdict"] != "no source found")
        assert row["note"] or not row["verdict"].startswith(("wrong", "right within"))


def test_what_was_wrong_is_mended(geo):
    assert geo.systems["MAINONE"].owners == ("Equinix (MainOne)",)
    assert geo.segments["2AFRICA-B-KAL"].status == "in service"
    statuses = [geo.stations[name].status for name in ("AE-KAL", "MA-NDR", "DZ-CLO")]
    assert statuses == ["in service", "in service", "under construction"]
