"""An error says what is wrong, where and what to do: and says where once."""

import inspect
import re

import numpy as np
import pytest
from shapely.geometry import LineString

import cableroute as cr
from cableroute.countries.hubs import find_hubs
from cableroute.errors import CablerouteError, ModelError, NoRouteError, Problem
from cableroute.geodata.assumptions import set_assumptions
from cableroute.money.leases import lease_prices
from cableroute.money.price_years import restate
from cableroute.money.yearly_cost import yearly_cost
from cableroute.routing.land_network import Network
from cableroute.routing.land_paths import simple_paths
from cableroute.seabed.profiles import slope_deg
from cableroute.traffic.network import traffic_network

ONE = Problem("id", "route R", "is missing", "give an id")
OTHER = Problem("name", "leg L", "is 8", "give a text")


@pytest.mark.parametrize(
    ("kind", "problems", "said"),
    [
        (CablerouteError, [ONE], "route R: is missing (give an id)"),
        (CablerouteError, [OTHER], "route R: leg L: is 8 (give a text)"),
        (
            CablerouteError,
            [ONE, OTHER],
            "route R: 2 errors\n  is missing (give an id)\n  leg L: is 8 (give a text)",
        ),
        (NoRouteError, [ONE], "route R: is missing (give an id)"),
    ],
)
def test_the_subject_is_said_once(kind, problems, said):
    error = kind.of("route R", problems)
    assert str(error) == said
    assert error.problems == tuple(problems)
    assert error.subject == "route R"


@pytest.mark.parametrize(
    ("wrong", "begins"),
    [
        (lambda: cr.best_pair([]), "best_pair: 0 given"),
        (lambda: cr.Route("R", "", ()), "route R: "),
        (lambda: cr.model.landing_station("A", 1000.0, 0.0), "station A: lon_deg"),
    ],
)
def test_no_error_of_the_library_begins_twice(wrong, begins):
    with pytest.raises(CablerouteError) as caught:
        wrong()
    text = str(caught.value)
    assert text.startswith(begins)
    assert text.count(begins.partition(":")[0]) == 1


HUGE = 10**400
"""No float holds it."""
LINE = LineString([(0, 0), (1, 1)])
FIRST = cr.rpl.Position("1", 0.0, 0.0)


@pytest.mark.parametrize(
    "call",
    [
        lambda: cr.Range.of(HUGE),
        lambda: cr.Range.of((1, HUGE)),
        lambda: cr.model.landing_station("A", 1.0, 2.0, accuracy_km=HUGE),
        lambda: cr.geometry.line_km([(0, 0), (HUGE, 1)]),
        lambda: cr.geometry.parallels(LINE, [LINE], within_km=HUGE),
        lambda: cr.rpl.RPL("R", [cr.rpl.Position("1", HUGE, 0), FIRST], [cr.rpl.Span()]),
        lambda: cr.geodata.locate.find_place(cr.open_geodata(), (HUGE, 1)),
        lambda: Network([(0, 1)], cost=[HUGE]),
    ],
)  # fmt: skip
def test_a_whole_number_that_no_float_holds_is_refused_in_a_short_line(call):
    with pytest.raises(CablerouteError) as caught:
        call()
    assert len(str(caught.value)) < 300


SUBJECTS = {
    "geodata": [
        cr.default_assumptions, cr.measures, cr.validate,
        find_hubs, cr.traffic.gravity, traffic_network,
        lambda it: cr.dossier(it, "PEACE"),
        lambda it: lease_prices(it, (1, 2), (3, 4)),
        lambda it: cr.compare_deals(it, "x"),
        lambda it: cr.countries.country_profile(it, "KE"),
        lambda it: cr.geodata.write_tables(it, "x.csv", tables=(), format="csv"),
        lambda it: cr.projects.gather_project(it, "x", []),
    ],
    "route": [
        lambda it: cr.rtd_ms(it, group_index=1.468),
        lambda it: cr.routing.passage(None, it),
        lambda it: cr.rpl.rpl_of_route(it),
    ],
    "deal": [
        lambda it: yearly_cost(it, term_years=[15], rate_pct=8, timing="arrears"),
    ],
    "rpl": [
        cr.rpl.check_rpl, cr.rpl.reverse_rpl, cr.rpl.bill_of_quantities,
        cr.rpl.positions_on_land, cr.charts.rpl_diagram,
        lambda it: cr.rpl.cable_at_kp(it, 1),
        lambda it: cr.rpl.place_at_kp(it, 1), lambda it: cr.rpl.place_at_cable(it, 1),
        lambda it: cr.rpl.move_position(it, 0, 1, 1),
        lambda it: cr.rpl.insert_position(it, FIRST, after=0),
        lambda it: cr.rpl.delete_position(it, 0), lambda it: cr.rpl.re_route(it, 0, 1, []),
        lambda it: cr.rpl.split_rpl(it, 1),
        lambda it: cr.rpl.write_rpl(it, "x.csv"),
    ],
    "old": [lambda it: cr.rpl.compare_rpls(it, it)],
    "first": [lambda it: cr.rpl.join_rpls(it, it)],
    "grid": [
        lambda it: cr.seabed.profile(it, LINE), lambda it: cr.seabed.seabed_km(it, LINE),
        slope_deg,
    ],
    "network": [
        lambda it: simple_paths(it, "A", "B"),
        lambda it: cr.routing.disjoint_paths(it, "A", "B"),
    ],
    "table": [lambda it: cr.rank(it, {"rtd_ms": 1}), lambda it: cr.explain(it, "A", "B")],
    "assumptions": [
        lambda it: cr.geodata.with_changes(it, end_km=1),
        lambda it: set_assumptions(it, ["end_km=1"]),
    ],
    "deflators": [
        lambda it: restate(
            1.0, currency="USD", from_year=2019, to_year=2020, deflators=[it]
        )
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", SUBJECTS)
def test_a_name_in_place_of_what_has_it_is_refused_by_the_argument(name):
    for call in SUBJECTS[name]:
        with pytest.raises(CablerouteError, match=f"{name}: is 'Marseille'"):
            call("Marseille")


@pytest.mark.parametrize(
    "call",
    [
        lambda geo, it: cr.find_routes(geo, it, "Mumbai"),
        lambda geo, it: cr.find_routes(geo, "Marseille", "Mumbai", avoid=[it]),
        lambda geo, it: cr.find_routes(geo, "Marseille", "Mumbai", on=it),
        lambda geo, it: cr.dossier(geo, it),
        lambda geo, it: cr.compare_deals(geo, it),
        lambda geo, it: cr.traffic.gravity(geo, between=(it, "Asia")),
        lambda geo, it: geo.records(it),
    ],
)
def test_a_name_that_fills_a_page_is_not_all_in_the_error(geo, call):
    with pytest.raises(CablerouteError) as caught:
        call(geo, "x" * 100_000)
    assert len(str(caught.value)) < 1000


def test_an_error_of_many_faults_lists_the_first_and_counts_the_others():
    faults = [Problem("id", f"row {number}", "is missing") for number in range(200_000)]
    error = CablerouteError.of("t.csv", faults)
    lines = str(error).splitlines()
    assert (len(error.problems), len(lines)) == (200_000, 202)
    assert lines[0] == "t.csv: 200,000 errors"
    assert lines[-1].strip() == "and 199,800 more"


FLAGGED = sorted(
    {
        function
        for package in (cr, *(getattr(cr, name) for name in cr.__all__))
        if inspect.ismodule(package)
        for name in getattr(package, "__all__", ())
        if inspect.isfunction(function := getattr(package, name))
    },
    key=lambda function: (function.__module__, function.__name__),
)


def test_a_flag_that_is_not_true_or_false_is_refused():
    """Python takes the text "no" for true: what is confidential would have been shown."""
    found = set()
    for function in FLAGGED:
        given = inspect.signature(function).parameters.values()
        needed = [item for item in given if item.default is item.empty]
        places = [None for item in needed if item.kind is item.POSITIONAL_OR_KEYWORD]
        names = {item.name: None for item in needed if item.kind is item.KEYWORD_ONLY}
        flags = [
            item.name
            for item in given
            if item.annotation == "bool" and item.kind is item.KEYWORD_ONLY
        ]
        for flag in set(flags) - {"written"}:
            for value in ("no", 0, None):
                with pytest.raises(
                    ModelError, match=re.escape(f"{flag}: is {value!r} (give True or")
                ):
                    function(*places, **names | {flag: value})
            found.add((function.__name__, flag))
    assert {("to_gdf", "confidential"), ("open_geodata", "unverified")} <= found
    assert len(found) > 40
    assert len(cr.to_gdf([], confidential=np.bool_(True))) == 0
