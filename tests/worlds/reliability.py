"""A folder of rates of faults and repairs, and routes of a few legs to try them on."""

import math

import numpy as np
from shapely import LineString

import cableroute as cr
from cableroute.model import Leg, Route
from worlds.folders import folder_with_source, write_csv

YEAR_DAYS = 365.25


def rate(identity, low, likely, high, quantity="", **more):
    return {
        "id": identity, "quantity": quantity, "name": identity, "low": low, "likely": likely,
        "high": high, "unit": "1", "source_ids": "mine",
    } | more  # fmt: skip


SEA, LAND = "sea_faults_per_1000km_year", "land_faults_per_1000km_year"
RATES = (
    rate("group_index", 1.467, 1.468, 1.469),
    rate("slack_land_pct", 0, 10, 20),
    rate("slack_sea_pct", 0, 10, 20),
    rate(SEA, 0.05, 0.1, 0.2, medium="sea"),
    rate(LAND, 1, 2, 4, medium="land"),
    rate("sea_repair_days", 20, "", 30, medium="sea"),
    rate("slow_days", 141, 150, 158, "sea_repair_days", medium="sea", zone="narrows"),
    rate("land_repair_hours", 4, 5, 6, medium="land"),
    rate("land_repair_hours_xx", 48, 48, 48, "land_repair_hours", medium="land", country="EG"),
)
GROUPS = tuple(
    {
        "id": name, "name": f"{name} road", "kind": kind, "description": "a test",
        "how_surely": surely, "source_ids": "mine", "lon_deg": lon, "lat_deg": lat,
    }
    for name, kind, surely, lon, lat in (
        ("G-SURE", "corridor", "inferred", "", ""),
        ("G-MAYBE", "corridor", "candidate", "", ""),
        ("G-STRAIT", "strait", "inferred", 5, 0),
        ("G-SEABED", "seabed", "inferred", "", ""),
    )
)  # fmt: skip


def opened(folder, rates=RATES):
    folder_with_source(folder)
    write_csv(folder, "rates", *rates)
    write_csv(folder, "shared_risk_groups", *GROUPS)
    write_csv(folder, "countries", {"id": "EG", "name_en": "Egypt", "source_ids": "mine"})
    write_csv(folder, "repair_zones", {
        "id": "Z", "zone": "narrows", "west_deg": 4, "south_deg": -3, "east_deg": 6,
        "north_deg": 3, "source_ids": "mine",
    })  # fmt: skip
    return cr.open_geodata(folder, base=False)


def leg(name, start, end, *, medium="land", km=1000.0, line=None, **more):
    line = line or [(20, 1), (21, 1)]
    return Leg(name, start, end, medium, LineString(line), 0, published_km=(km, km), **more)


def way(name, *legs):
    return Route(name, name, legs)


def down(per_1000km, km, days):
    """Share of time down of an element that fails and is repaired in turn."""
    out = per_1000km * km / 1000 * days / YEAR_DAYS
    return out / (1 + out)


def nine_in_ten(figure, *assumptions):
    """Low, likely and high of a figure of independent assumptions, each low, likely and high.

    The squares of what each adds, all others likely, are summed in logarithms.
    """
    usual = [likely for _, likely, _ in assumptions]
    middle = figure(*usual)

    def added(end):
        tried = [[*usual[:at], one[end], *usual[at + 1 :]] for at, one in enumerate(assumptions)]
        return math.hypot(*(math.log(figure(*values) / middle) for values in tried))

    return [middle * math.exp(-added(0)), middle, middle * math.exp(added(2))]


def draws(seed, low, likely, high, count=40_000):
    """Draws, lognormal each side: half below likely, nine in ten within low and high."""
    return moved(seed.standard_normal(count), low, likely, high)


def moved(normal, low, likely, high):
    """An assumption by draws of the standard normal distribution."""
    to_end = normal / 1.6448536269514722
    return likely * np.exp(to_end * np.log(np.where(to_end < 0, likely / low, high / likely)))
