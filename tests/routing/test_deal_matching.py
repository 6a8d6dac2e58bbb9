"""Which deals apply to which routes, and how surely."""

from __future__ import annotations

import pytest
from shapely.geometry import LineString

from cableroute import Deal, Leg, Route, compare, find_routes, measures
from cableroute.errors import ModelError
from cableroute.model.dates import too_young
from cableroute.model.deals import Application
from cableroute.model.routes import reverse_route
from cableroute.routing import attach_deals


def leg(name="L", start="A", end="B", since="", west=31, **more):
    line = LineString([(west, 30), (west + 1, 30)])
    return Leg(
        name, start, end, more.pop("medium", "land"), line, 10, right_of_way_since=since, **more
    )


def deal(scope, targets, grade, name="D", **more):
    kind = more.pop("kind", "transit agreement")
    return Deal(name, "t", kind, applies_to=(Application(scope, targets, grade),), **more)


def grades(route, *deals, ready=None):
    (found,) = attach_deals([route], deals, ready_for_service=ready)
    return {item.deal.id: item.attribution_confidence for item in found.deals}


ROUTE = Route("R", "A to B", [leg(country="EG", system_id="S")])


@pytest.mark.parametrize("grade", ["stated", "inferred", "candidate"])
def test_a_stated_pair_is_a_candidate_on_a_corridor(grade):
    assert grades(ROUTE, deal("station pair", ("A", "B"), grade)) == {"D": "candidate"}
    assert grades(reverse_route(ROUTE), deal("station pair", ("A", "B"), grade)) == {
        "D": "candidate"
    }


@pytest.mark.parametrize("grade", ["stated", "inferred", "candidate"])
@pytest.mark.parametrize(("scope", "target"), [("path", "R"), ("segment", "L"), ("system", "S")])
def test_a_named_path_segment_or_system_keeps_its_grade(scope, target, grade):
    assert grades(ROUTE, deal(scope, (target,), grade)) == {"D": grade}


@pytest.mark.parametrize(
    ("scope", "targets"),
    [
        ("station pair", ("A", "C")),
        ("path", ("other",)),
        ("segment", ("other",)),
        ("system", ("other",)),
        ("country", ("FR",)),
    ],
)
def test_what_a_deal_does_not_name_does_not_carry_it(scope, targets):
    assert grades(ROUTE, deal(scope, targets, "stated")) == {}


def test_the_surest_application_counts_and_the_surest_deal_comes_first():
    both = Deal(
        "both",
        "t",
        "IRU",
        applies_to=(
            Application("station pair", ("A", "B"), "stated"),
            Application("path", ("R",), "stated", note="it names the path"),
        ),
    )
    (route,) = attach_deals([ROUTE], [deal("country", ("EG",), "candidate"), both])
    assert [(item.deal.id, item.attribution_confidence) for item in route.deals] == [
        ("both", "stated"),
        ("D", "candidate"),
    ]
    assert route.deals[0].why == "it names the path"


def of_system(scope, targets, grade, **more):
    return deal(scope, targets, grade, system_id="S", bought="crossing", **more)


CHAIN = Route(
    "S+T",
    "A to D",
    [
        leg("sea", "A", "B", medium="sea", system_id="S"),
        leg("land", "B", "C", west=32, country="EG", system_id="T"),
        leg("sea two", "C", "D", west=33, medium="sea", system_id="T"),
    ],
    path_ids=["P"],
)


@pytest.mark.parametrize(
    ("scope", "targets", "grade", "where_s_crosses"),
    [
        ("path", ("R",), "stated", "stated"),
        ("segment", ("L",), "stated", "stated"),
        ("path", ("R",), "candidate", "candidate"),
        ("station pair", ("A", "B"), "stated", "inferred"),
        ("station pair", ("A", "B"), "candidate", "candidate"),
        ("country", ("EG",), "stated", "candidate"),
    ],
)
def test_stated_needs_the_system_and_the_path(scope, targets, grade, where_s_crosses):
    assert grades(ROUTE, of_system(scope, targets, grade)) == {"D": where_s_crosses}


@pytest.mark.parametrize(
    ("scope", "targets"),
    [("path", ("P",)), ("station pair", ("B", "C")), ("country", ("EG",)), ("segment", ("land",))],
)
def test_where_another_system_crosses_only_the_ends_fit(scope, targets):
    assert grades(CHAIN, of_system(scope, targets, "stated")) == {"D": "candidate"}


def test_the_row_of_a_system_does_not_override_where_the_deal_is_about():
    rows = (
        Application("station pair", ("B", "C"), "stated"),
        Application("system", ("S",), "stated"),
    )
    signed = Deal("D", "t", "IRU", system_id="S", bought="crossing", applies_to=rows)
    assert grades(CHAIN, signed) == {"D": "candidate"}
    at_sea = Route("S", "A to B", [leg("sea", "A", "B", medium="sea", system_id="S")])
    assert grades(at_sea, signed) == {}
    built = Deal("E", "t", "build contract", system_id="S", bought="build", applies_to=rows[1:])
    assert grades(at_sea, built) == {"E": "stated"}


def test_peace_s_agreements_are_not_stated_where_seacom_crosses(geo):
    """45 million: the pair is named, no path; 20 million: neither ends nor path."""
    found = {
        route.id: {item.deal.id: item.attribution_confidence for item in route.deals}
        for route in find_routes(geo, "Marseille", "Mumbai")
    }
    by_seacom = found["PEACE+SEACOM@EG-P-ZAF-ABT-CAIRO"]
    assert by_seacom["peace-transit-2019"] == "candidate"
    assert by_seacom["peace-second-path-loi-2019"] == "candidate"
    for deals in found.values():
        assert deals.get("peace-second-path-loi-2019", "candidate") == "candidate"
        assert deals.get("peace-transit-2019", "candidate") != "stated"


def test_attaching_again_replaces():
    (once,) = attach_deals([ROUTE], [deal("path", ("R",), "stated")])
    (again,) = attach_deals([once], [deal("path", ("R",), "stated", name="E")])
    assert [item.deal.id for item in again.deals] == ["E"]
    assert ROUTE.deals == ()


def test_a_country_is_where_a_leg_lies_in_it():
    within = Route("R", "by sea along the coast", [leg(medium="sea", country="EG")])
    assert list(grades(within, deal("country", ("EG",), "candidate")).values()) == ["candidate"]
    outside = Route("R", "elsewhere", [leg(medium="sea", country="")])
    assert grades(outside, deal("country", ("EG",), "candidate")) == {}


@pytest.mark.parametrize(
    ("start", "end"),
    [("Suez", "Port Said"), ("Ras Ghareb", "Sidi Kerir"), ("Zafarana", "Abu Talat")],
)
def test_the_letter_of_intent_is_a_candidate_on_any_pair_of_the_country(geo, start, end):
    # 20 million USD for "another transit path in Egypt", no ends named (Ecofin, May 2019).
    letter = geo.deals["peace-second-path-loi-2019"]
    assert letter.is_contract is False
    routes = find_routes(geo, start, end)
    for route in attach_deals(routes, [letter]):
        assert [item.attribution_confidence for item in route.deals] == ["candidate"]


# IMEWE has been in service since December 2010 and EIG since 2011. The Dabaa axis was opened
# in December 2016 and the Galala road in August 2017.
@pytest.mark.parametrize("since", ["2016-12", "2016-12-15", "2017-08", "2016", "2011-03"])
@pytest.mark.parametrize(("system", "ready"), [("IMEWE", "2010-12"), ("EIG", "2011-02")])
@pytest.mark.parametrize(
    ("scope", "targets"),
    [("station pair", ("A", "C")), ("path", ("R",)), ("segment", ("old",)), ("country", ("EG",))],
)
def test_a_younger_right_of_way_never_carries_a_deal(since, system, ready, scope, targets):
    young = leg("young", "A", "B", since, country="EG")
    old = Leg("old", "B", "C", "land", LineString([(32, 30), (33, 30)]), 10)
    route = Route("R", "A to C", [young, old])
    signed = deal(scope, targets, "stated", system_id=system)
    assert grades(route, signed, ready={system: ready}) == {}
    # The same deal is there as soon as the dates allow it.
    assert list(grades(route, signed, ready={system: "2018"})) == ["D"]


@pytest.mark.parametrize(
    ("since", "ready", "young"),
    [
        ("2017-08", "2011", True),
        ("2017-08", "2017", False),
        ("2017", "2017-03", False),
        ("2017-08", "2017-07", True),
        ("2017-08-02", "2017-08", False),
        ("2017-08-02", "2017-08-01", True),
        ("1868", "2010-12", False),
        ("", "2010-12", False),
        ("2017-08", "", False),
    ],
)
def test_dates_are_compared_as_precisely_as_both_are_known(since, ready, young):
    route = Route("R", "A to B", [leg(since=since)])
    assert bool(too_young(route, ready)) is young


def test_eig_is_on_the_old_corridors_only(geo):
    routes = find_routes(geo, "Zafarana", "Abu Talat", max_shared_pct=100)
    carries = {
        route.id: "eig-transit-2008" in {item.deal.id for item in route.deals} for route in routes
    }
    # Galala since 2017, Dabaa axis since 2016, canal bank since 2022: none for EIG (2011).
    assert carries == {
        "EG-P-ZAF-ABT-CAIRO": True,
        "EG-P-ZAF-ABT-DELTA": True,
        "EG-P-ZAF-ABT-GALALA": False,
        "EG-P-ZAF-ABT-SOUTH": False,
        "EG-P-ZAF-ABT-COAST": False,
    }


def test_no_deal_is_surer_than_candidate_on_a_corridor(crossing):
    found = {
        (item.deal.id, item.attribution_confidence) for route in crossing for item in route.deals
    }
    assert ("peace-transit-2019", "candidate") in found
    assert {grade for _, grade in found} == {"candidate"}


def test_no_crossing_is_bought_by_a_route_that_does_not_cross(geo):
    """Europe India Gateway has a transit contract for Egypt, and is also used beyond it."""
    ways = find_routes(
        geo,
        "Marseille",
        "Mumbai",
        avoid=["Egypt"],
        systems=["EPEG", "OMRAN-EPEG", "EIG"],
        allow_unverified=True,
    )
    beyond = [way for way in ways if "EIG" in {leg.system_id for leg in way.legs}]
    assert beyond
    for way in beyond:
        ids = {item.deal.id for item in way.deals}
        assert "eig-consortium-2008" in ids
        assert "eig-transit-2008" not in ids
    [through] = find_routes(geo, "Marseille", "Mumbai", systems=["EIG"])
    assert "eig-transit-2008" in {item.deal.id for item in through.deals}


def test_a_value_is_shown_whole_with_each_route_and_never_summed(geo, crossing):
    table = compare(crossing, measures(geo))
    for cell in table["deals"]:
        values = {item["id"]: item["value"] for item in cell}
        assert values["peace-transit-2019"] == 45_000_000
        assert values["peace-second-path-loi-2019"] == 20_000_000
    numbers = table.select_dtypes("number")
    assert "shared_pct" in numbers
    assert numbers.max().max() < 1_000_000


@pytest.mark.parametrize(
    ("station", "system", "expected"),
    [("A", "S", "stated"), ("B", "S", "stated"), ("C", "S", None), ("B", "T", "stated"),
     ("D", "S", None), ("A", "", None)],
)  # fmt: skip
def test_a_landing_is_that_of_the_deal_s_system(station, system, expected):
    """S lands at A and B, where T crosses to C; T goes on to D."""
    signed = deal("landing", (station,), "stated", system_id=system, bought="landing")
    assert grades(CHAIN, signed).get("D") == expected


def test_a_deal_on_a_branch_or_a_landing_is_on_no_route_without_it(geo):
    """Of PEACE: Orange lands it at Marseille, others pay for branches to Malta and Tunisia."""
    on = {
        end: {
            item.deal.id: item.attribution_confidence
            for route in find_routes(geo, "Abu Talat", end, systems=["PEACE"])
            for item in route.deals
        }
        for end in ("Marseille", "Bizerte", "Mellieha")
    }
    branches = {"peace-go-2019", "peace-ooredoo-tunisia-2022", "peace-du-2025"}
    assert {end: branches & found.keys() for end, found in on.items()} == {
        "Marseille": set(),
        "Bizerte": {"peace-ooredoo-tunisia-2022"},
        "Mellieha": {"peace-go-2019"},
    }
    assert on["Marseille"]["peace-orange-2019"] == "stated"
    assert "peace-orange-2019" not in on["Bizerte"]
    to_mumbai = find_routes(geo, "Marseille", "Mumbai", systems=["PEACE", "SEACOM"])
    assert to_mumbai
    for route in to_mumbai:
        assert not branches & {item.deal.id for item in route.deals}


def test_capacity_without_its_landings_is_inferred(geo):
    """Airtel bought fibre pairs Egypt - France on TE North, and capacity on SMW5 and AAE-1."""
    found = {
        route.system_ids[0]: item.attribution_confidence
        for route in find_routes(geo, "Marseille", "Abu Talat", k=10)
        for item in route.deals
        if item.deal.id == "airtel-iru-2018" and len(route.system_ids) == 1
    }
    assert found["TE-NORTH"] == "stated"
    assert found["AAE-1"] == "inferred"


def test_deals_may_be_given_as_a_table_by_id(geo):
    path = geo.paths["EG-P-ZAF-ABT-CAIRO"]
    found = attach_deals([path], geo.deals)
    assert found == attach_deals([path], geo.deals.values())
    assert found[0].deals


def test_a_deal_without_an_application_is_refused():
    """It was on no route, and nothing said so; deals of tables may have none."""
    bare = Deal("lone", "A lease", "lease")
    with pytest.raises(ModelError, match=r"deal lone: it applies to nothing.*applies_to="):
        attach_deals([ROUTE], [bare, deal("path", ("R",), "stated")])
