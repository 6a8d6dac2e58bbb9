"""An error says what is wrong, where and what to do: and says where once."""

import pytest
from shapely.geometry import LineString

import cableroute as cr
from cableroute.errors import CablerouteError, NoRouteError, Problem

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
        (lambda: cr.landing_station("A", 1000.0, 0.0), "station A: lon_deg"),
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
        lambda: cr.landing_station("A", 1.0, 2.0, accuracy_km=HUGE),
        lambda: cr.geometry.line_km([(0, 0), (HUGE, 1)]),
        lambda: cr.geometry.parallels(LINE, [LINE], within_km=HUGE),
        lambda: cr.rpl.RPL("R", [cr.rpl.Position("1", HUGE, 0), FIRST], [cr.rpl.Span()]),
        lambda: cr.geodata.locate.find_place(cr.open_geodata(), (HUGE, 1)),
        lambda: cr.routing.Network([(0, 1)], cost=[HUGE]),
    ],
)  # fmt: skip
def test_a_whole_number_that_no_float_holds_is_refused_in_a_short_line(call):
    with pytest.raises(CablerouteError) as caught:
        call()
    assert len(str(caught.value)) < 300


def test_an_error_of_many_faults_lists_the_first_and_counts_the_others():
    faults = [Problem("id", f"row {number}", "is missing") for number in range(200_000)]
    error = CablerouteError.of("t.csv", faults)
    lines = str(error).splitlines()
    assert (len(error.problems), len(lines)) == (200_000, 202)
    assert lines[0] == "t.csv: 200,000 errors"
    assert lines[-1].strip() == "and 199,800 more"
