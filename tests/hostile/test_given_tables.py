"""Tables and weights as an analyst gives them: read as they are meant, or refused in words."""

import numpy as np
import pandas as pd
import pytest

import cableroute as cr

GEO = cr.open_geodata()
ROUTES = cr.find_routes(GEO, "Zafarana", "Abu Talat")
TABLE = cr.compare(ROUTES, cr.measures(GEO))
SMALL = pd.DataFrame({"route_id": ["A", "B"], "rtd_ms": [10.0, 20.0], "shared_pct": [80, 0]})
ONE, OTHER = TABLE["route_id"][:2]


def own(value):
    measures = {"own": lambda route: value}
    return cr.compare(ROUTES, measures, minimise=["own"])


REFUSED = {
    "is not a column of numbers": [
        lambda: own(np.True_),
        lambda: own(np.array([1, 2])),
        lambda: own(pd.Timestamp("2026-01-01")),
        lambda: own(float("inf")),
        lambda: own(10**400),
    ],
    "give a function of one route": [lambda: cr.compare(ROUTES, {"own": 8})],
    "give a list of names of columns": [
        lambda: cr.compare(ROUTES, {}, minimise=None),
        lambda: cr.compare(ROUTES, {}, maximise=[8]),
        lambda: cr.rank(SMALL, {"rtd_ms": 1}, maximise=8.5),
        lambda: cr.comparison.win_shares(SMALL, None),
    ],
    "give a dict of column to weight": [
        lambda: cr.rank(SMALL, ["rtd_ms"]),
        lambda: cr.rank(SMALL, "rtd_ms"),
        lambda: cr.comparison.weight_switches(SMALL, pd.Series({"rtd_ms": 1.0})),
    ],
    "normalise": [lambda: cr.rank(SMALL, {"rtd_ms": 1}, normalise=["range"])],
    "neither cable_km nor shared_pct": [
        lambda: cr.charts.trade_off(TABLE, maximise=["availability"]),
        lambda: cr.charts.trade_off(TABLE, maximise="shared_pct_of_all"),
    ],
    "no column route_id": [
        lambda: cr.draw_map(ROUTES, geodata=GEO, table=TABLE.drop(columns="route_id"))
    ],
    "occurs twice": [
        lambda: cr.draw_map(ROUTES, geodata=GEO, table=pd.concat([TABLE, TABLE.iloc[:1]]))
    ],
    "row 1: route_id is missing": [
        lambda: cr.rank(SMALL.assign(route_id=["A", None]), {"rtd_ms": 1})
    ],
    "give its route_id": [
        lambda: cr.explain(TABLE, np.array([1, 2]), OTHER),
        lambda: cr.explain(TABLE, ONE, pd.NA),
    ],
}


@pytest.mark.parametrize("said", REFUSED)
def test_what_is_no_table_or_weight_is_refused_in_words(said):
    for call in REFUSED[said]:
        with pytest.raises(cr.CablerouteError, match=said):
            call()


def test_numbers_of_numpy_are_numbers():
    """A number of single precision is a number, without a warning; a weight may be one."""
    weights = {"rtd_ms": np.float32(3), "shared_pct": np.int8(1)}
    assert cr.rank(SMALL, weights)["score"].tolist() == [0.25, 0.75]
    assert cr.money.annuity_factor(
        rate_pct=np.float32(8), term_years=np.float32(15), timing="arrears"
    ) == pytest.approx(8.559479, abs=1e-6)  # the textbook's factor: 15 years at 8 %


def test_a_column_of_figures_is_of_numbers_whether_any_is_known_or_not():
    """So that sums and masks of one table work on another too, as in `compare_pairs`."""
    meant = cr.comparison.column_meanings()
    numbers = set(meant.index[meant["kind"] != "text"]) & {
        name for name in TABLE if name.endswith(("_km", "_ms", "_pct", "_min", "_per_year"))
    }
    pairs = cr.comparison.compare_pairs([("Zafarana", "Abu Talat")], geodata=GEO)
    single = cr.compare(ROUTES[:1], cr.measures(GEO))
    assert single["shared_km"].isna().all()
    assert len(numbers) > 25
    for table in (TABLE, single, pairs):
        assert {str(table[name].dtype) for name in numbers} == {"float64"}
