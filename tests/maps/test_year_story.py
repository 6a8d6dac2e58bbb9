"""What a page tells year by year, against the tables as they are written and `--on`."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from cableroute.geodata import Geodata, default_assumptions, with_changes
from cableroute.maps import draw_map
from cableroute.maps.year_story import moments, system_in, year_story
from cableroute.model import Incident, Route
from cableroute.reliability.incident_dates import open_incidents

TABLES = Path(__file__).parents[2] / "geodata"
YEARS_SEEN = 5
"""For so long a system that was seen in service is taken to be so."""


def rows(table: str) -> list[dict[str, str]]:
    with (TABLES / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def told(geo: Geodata) -> dict[str, Any]:
    found = year_story(geo)
    assert found is not None
    return found


@pytest.mark.parametrize("year", [1997, 2008, 2013, 2017])
def test_a_system_is_there_from_the_year_for_which_it_is_stated(geo: Geodata, year: int) -> None:
    """By the rows of the table alone: begun by then, not over, and seen in service not long before.

    What was seen at work later, or until a stated end, was at work then.
    """
    stated = {row["id"] for row in rows("systems") if is_stated(row, year)}
    assert {it.id for it in geo.systems.values() if system_in(geo, it, year) == "s"} == stated
    assert len(stated) > 15


def is_stated(row: dict[str, str], year: int) -> bool:
    """Whether the row of a system says that it was in service at the end of a year."""
    ready, over, seen = (
        int(row[name][:4] or 0) for name in ("ready_for_service", "out_of_service", "status_date")
    )
    if row["status"] == "in service":
        began = ready if 0 < ready <= year else seen
        recent = (seen + YEARS_SEEN, row["status_date"][5:7] or "01") > (year, "12")
        return 0 < began <= year and recent and not 0 < over <= year
    return row["status"] in ("out of service", "retired") and 0 < ready <= year < over


def test_no_system_without_a_year_is_put_into_one(geo: Geodata, told: dict[str, Any]) -> None:
    undated = [row["id"] for row in rows("systems") if not row["ready_for_service"]]
    seen = {row["id"]: row["status_date"][:4] for row in rows("systems")}
    assert len(undated) > 10
    for name in undated:  # counted as not known, until somebody has seen it in service
        for year, what in told["systems"][name]:
            assert what != "p"
            assert what != "s" or str(year) >= seen[name]
    old = [name for name in undated if geo.systems[name].status == "unverified"]
    assert all(told["systems"][name][-1][1] == "n" for name in old)


def test_the_chapters_are_the_recorded_cuts_of_their_months(told: dict[str, Any]) -> None:
    months = {"2008-01": ("2008-01", "2008-02"), "2013-03": ("2013-03",),
              "2024-02": ("2024-02",), "2025-09": ("2025-09",)}  # fmt: skip
    assert [chapter["key"] for chapter in told["chapters"]] == list(months)
    for chapter in told["chapters"]:
        expected = [
            row["id"]
            for row in rows("incidents")
            if row["start"][:7] in months[chapter["key"]]
            and (row["verified"], row["medium"]) == ("true", "sea")
        ]
        assert [cut["id"] for cut in chapter["incidents"]] == expected
    counted = [row["start"][:4] for row in rows("incidents") if row["verified"] == "true"]
    assert told["cuts"] == {year: counted.count(year) for year in sorted(set(counted))}


def test_what_is_cut_at_a_moment_was_not_repaired_by_the_library(
    geo: Geodata, told: dict[str, Any]
) -> None:
    for chapter in told["chapters"]:
        dates = [item["date"] for item in chapter["moments"] if item["what"] == "cut"]
        begun = [item["incident"] for item in chapter["moments"] if item["what"] == "cut"]
        for number, date in enumerate(dates):
            still = {item.id for item in open_incidents(geo, date)}
            assert begun[number] in still
        last = chapter["moments"][-1]
        without_end = {
            system
            for name in begun
            for system in geo.incidents[name].system_ids
            if system not in dict(geo.incidents[name].system_ends)
        }
        assert (last["what"], set(last["systems"])) == ("not known", without_end)


def test_a_place_is_a_ring_or_the_box_of_its_zone(geo: Geodata, told: dict[str, Any]) -> None:
    cuts = {cut["id"]: cut for chapter in told["chapters"] for cut in chapter["incidents"]}
    off_alexandria = cuts["INC-2008-01-30-ALEXANDRIA"]
    assert (off_alexandria["at"], off_alexandria["radius_m"]) == ([31.276, 29.916], 10_000)
    rubymar = cuts["INC-2024-02-24-REDSEA"]  # UKMTO: 13-21.19N 042-57.64E
    assert rubymar["at"] == pytest.approx([13 + 21.19 / 60, 42 + 57.64 / 60], abs=0.001)
    jeddah = cuts["INC-2025-09-06-JEDDAH"]
    zone = next(row for row in rows("repair_zones") if row["zone"] == "northern Red Sea")
    corners = [[float(zone[f"{side}_deg"]) for side in pair]
               for pair in (("south", "west"), ("north", "east"))]  # fmt: skip
    assert jeddah["boxes"] == [[pytest.approx(corner) for corner in corners]]
    assert "at" not in jeddah
    turned = year_story(geo, middle_deg=200.0)
    assert turned is not None
    assert turned["chapters"][3]["incidents"][0]["boxes"][0][0][1] == pytest.approx(33.4)


def test_a_system_that_was_back_in_a_month_stands_at_its_last_day() -> None:
    cuts = [
        Incident("A", name="a", start="2024-05-30", medium="sea", system_ids=("X", "Y"),
                 system_ends=(("X", "2024-06"),)),
        Incident("B", name="b", start="2024-06-02", medium="sea", system_ids=("Z",),
                 end="2024-06-20"),
    ]  # fmt: skip
    assert [(it["date"], it["what"], it["systems"]) for it in moments(cuts)] == [
        ("2024-05-30", "cut", ["X", "Y"]),
        ("2024-06-02", "cut", ["Z"]),
        ("2024-06-20", "back", ["Z"]),
        ("2024-06", "back", ["X"]),
        ("", "not known", ["Y"]),
    ]


def test_nothing_confidential_is_in_the_story(geo: Geodata) -> None:
    hidden = geo.systems["FEA"]
    tables = SimpleNamespace(
        systems={**geo.systems, "FEA": replace(hidden, visibility="confidential")},
        incidents=geo.incidents, segments=geo.segments, repair_zones=geo.repair_zones,
        data_date=geo.data_date, rates=geo.rates, crossings=geo.crossings,
    )  # fmt: skip
    public, whole = (json.dumps(year_story(tables, confidential=it)) for it in (False, True))  # type: ignore[arg-type]
    assert "FEA" in whole
    assert "FEA" not in public


@pytest.mark.parametrize(("date", "words"), [
    ("2010", "As of 2010: what was surely in service then"),
    ("2028", "As of 2028, after the date of the tables: in service as last seen"),
])  # fmt: skip
def test_a_page_of_routes_of_a_date_says_the_date(
    geo: Geodata, crossing: list[Route], date: str, words: str
) -> None:
    then = with_changes(default_assumptions(geo), on=date)
    page: Any = draw_map(crossing[:1], geodata=geo, assumptions=then).get_root()
    assert words in page.render()
