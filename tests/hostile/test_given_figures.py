"""Figures, dates and points as an analyst gives them: no wrong one is taken for what it is not."""

import math
from typing import NamedTuple

import numpy as np
import pandas as pd
import pytest
from shapely import LineString
from worlds.grids import blank_grid

import cableroute as cr
from cableroute.money.leases import lease_prices
from cableroute.rpl import Position, Span

GEO = cr.open_geodata()
LINE = LineString([(33, 28), (34, 27)])
RPL = cr.rpl.RPL("A", (Position("1", 33, 28), Position("2", 34, 27)), [Span(slack_pct=1)])
FAR = cr.rpl.RPL("B", (Position("1", 10, 40), Position("2", 11, 41)), [Span(slack_pct=1)])
GRID = blank_grid((32, 26, 35, 29), step_deg=0.25)
PATH = GEO.paths["EG-P-ZAF-ABT-CAIRO"]
NO_NUMBERS = {"not known": math.nan, "below": -1.0, "text": "5", "flag": True, "missing": None}

FIGURES = {
    "join, tolerance_km": lambda it: cr.rpl.join_rpls(RPL, FAR, tolerance_km=it),
    "compare, tolerance_km": lambda it: cr.rpl.compare_rpls(RPL, FAR, tolerance_km=it),
    "compare, same_m": lambda it: cr.rpl.compare_rpls(RPL, FAR, same_m=it),
    "on land, margin_km": lambda it: cr.rpl.positions_on_land(RPL, margin_km=it),
    "leases, within_km": lambda it: lease_prices(GEO, (103, 1), (8, 50), within_km=it),
    "status, max_status_age_years": lambda it: passed(max_status_age_years=it),
    "leg, accuracy_km": lambda it: leg(accuracy_km=it),
    "leg, slack_pct": lambda it: leg(slack_pct=it),
    "leg, published_km": lambda it: leg(published_km=it),
    "leg, development_pct": lambda it: leg(development_pct=(0, it)),
}
MEANT = {
    ("seabed, step_km", "missing"),
    ("leg, accuracy_km", "not known"),
    ("leg, slack_pct", "below"),
    ("leg, published_km", "missing"),
}


def leg(**given):
    return cr.Leg("L", "A", "B", "sea", LINE, **{"slack_pct": 2, **given})


def passed(**given):
    return cr.routing.passage(GEO, PATH, **given)


@pytest.mark.parametrize("name", FIGURES)
def test_what_is_no_such_number_is_refused(name):
    """A tolerance of NaN joined lists 2,500 km apart, and called a system seen long ago known."""
    for kind, value in NO_NUMBERS.items():
        if (name, kind) not in MEANT:
            with pytest.raises(cr.CablerouteError, match=name.rpartition(" ")[2]):
                FIGURES[name](value)


class LatLon(NamedTuple):
    lat: float
    lon: float


def test_a_point_whose_labels_say_latitude_first_is_no_point():
    """A row of a table of "lat" and "lon" was read as longitude 43, latitude 5."""
    right = cr.find_routes(GEO, pd.Series({"lon": 5.37, "lat": 43.30}), "Mumbai", k=1)
    assert right == cr.find_routes(GEO, np.array([5.37, 43.30]), "Mumbai", k=1)
    for wrong in (pd.Series({"lat": 43.30, "lon": 5.37}), LatLon(43.30, 5.37), {43.30, 5.37}):
        with pytest.raises(cr.UnknownNameError, match="give longitude, latitude"):
            cr.find_routes(GEO, wrong, "Mumbai")


def test_a_date_of_numpy_is_that_day():
    years = pd.Series(pd.to_datetime(["2020-06-01"]))
    found, meant = (passed(on=day) for day in (years.to_numpy()[0], "2020-06-01"))
    assert found == meant
    for wrong in (np.datetime64("NaT", "D"), pd.NaT, pd.NA, np.array([2020, 2021]), [2020]):
        with pytest.raises(cr.ModelError, match="is not a date"):
            cr.find_routes(GEO, "Zafarana", "Abu Talat", on=wrong)
        with pytest.raises(cr.ModelError, match="is not a date"):
            passed(on=wrong)
    with pytest.raises(cr.ModelError, match="order: is"):
        cr.find_routes(GEO, "Zafarana", "Abu Talat", order=["rtd"])


def test_a_country_is_given_by_its_code():
    """A leg in "Egypt" or "eg" passed no country that a condition, a permit or a rate knows."""
    for wrong in ("Egypt", "eg", " EG "):
        for make in (
            lambda code: leg(country=code),
            lambda code: cr.model.landing_station("X", 31.2, 30.0, country=code),
            lambda code: cr.Incident("I", name="I", start="2020", medium="sea", country=code),
        ):
            with pytest.raises(cr.ModelError, match=r"country is .* \(write its ISO 3166"):
                make(wrong)
    assert leg(country="EG").country == "EG"
    assert leg(country="").country == ""
