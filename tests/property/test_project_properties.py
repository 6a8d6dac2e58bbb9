"""What must hold for any project: its file gives it back exactly."""

import math
from dataclasses import replace
from itertools import pairwise

from hypothesis import HealthCheck, given, settings, strategies as st
from shapely.geometry import LineString
from worlds.any_lists import lists, names, words

from cableroute import Deal, LandingStation, Leg, Route
from cableroute.model.deals import Application, AttachedDeal, Party, Relation
from cableroute.model.figures import Source
from cableroute.projects import read_project, write_project
from cableroute.projects.contents import Project

some = settings(
    max_examples=12, deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)  # fmt: skip

ids = words.map(lambda text: f"x{text}")
both = st.sampled_from(["public", "confidential"])
dates = st.just("") | st.dates().map(str).flatmap(lambda it: st.sampled_from([it, it[:7], it[:4]]))
accuracies = st.sampled_from([math.nan, 0.0, 0.1, 2.5])
sources = st.lists(names, max_size=2).map(tuple)
percents = st.lists(st.floats(-5, 100), min_size=3, max_size=3).map(lambda it: tuple(sorted(it)))
pairs = st.none() | st.tuples(st.floats(0, 30), st.floats(0, 30)).map(lambda it: tuple(sorted(it)))

stations = st.builds(
    LandingStation, id=ids, name_en=ids, name_ar=names, aliases=sources,
    lon_deg=st.floats(-180, 180), lat_deg=st.floats(-90, 90), accuracy_km=accuracies,
    operator=names, note=names, source_ids=sources, visibility=both,
)  # fmt: skip
applications = st.builds(
    Application, scope=st.just("station pair"), targets=st.tuples(ids, ids),
    attribution_confidence=st.sampled_from(["stated", "candidate"]), note=names,
    source_ids=sources, visibility=both,
)  # fmt: skip
deals = st.builds(
    Deal, id=ids, title=ids, kind=ids, signed=dates,
    parties=st.lists(st.builds(Party, name=names, role=names, visibility=both), max_size=2)
    .map(tuple),
    value=st.none() | st.floats(0, 1e12), currency=st.just("USD"), value_basis=st.just("stated"),
    price_year=st.none() | st.integers(1990, 2030), includes_landing=st.none() | st.booleans(),
    path_count=st.sampled_from([(None, None), (1, 2), (2, None)]), term_years=pairs,
    recurring_pct=pairs, applies_to=st.lists(applications, max_size=2).map(tuple),
    relations=st.lists(st.builds(Relation, kind=names, deal_id=ids), max_size=1).map(tuple),
    value_over_life=st.booleans(), source_ids=sources, visibility=both,
)  # fmt: skip


@st.composite
def routes(draw, name, known):
    """Draw a route of up to three legs, as of tables and of hand, with deals on it."""
    count = draw(st.integers(1, 3))
    steps = draw(st.lists(st.tuples(st.floats(0.01, 30), st.floats(-8, 8)), min_size=count,
                          max_size=count))  # fmt: skip
    points = [(draw(st.floats(-180, 180)), draw(st.floats(-60, 60)))]
    for east, north in steps:
        lon, lat = points[-1]
        points.append(((lon + east + 180) % 360 - 180, lat + north))
    legs = [
        Leg(
            f"{draw(ids)}-{at}", f"P{at}", f"P{at + 1}", draw(st.sampled_from(["land", "sea"])),
            LineString(ends), draw(percents), development_pct=draw(percents), name=draw(names),
            published_km=draw(st.none() | st.just((10.0, 12.5))), accuracy_km=draw(accuracies),
            duct_count=draw(st.none() | st.integers(0, 9)), source_ids=draw(sources),
            span_kp_km=draw(st.none() | st.just((3.25, 1.5))), visibility=draw(both),
        )
        for at, ends in enumerate(pairwise(points))
    ]  # fmt: skip
    applied = []
    for deal in known:
        plain = AttachedDeal(deal, "candidate", draw(names))
        applied.append(draw(st.sampled_from([
            plain, replace(plain, visibility="confidential", otherwise=plain),
        ])))  # fmt: skip
    made = Route(
        name, draw(ids), legs, deals=tuple(applied), source_ids=draw(sources), note=draw(names),
        visibility=draw(both), system_ids=draw(sources),
    )  # fmt: skip
    ends = made.route_km * 1.05, made.route_km * 1.2
    return replace(made, published_km=draw(st.none() | st.just(ends)))


@st.composite
def projects(draw):
    """Draw a project; what has to be unique is."""
    known = draw(st.lists(deals, max_size=2, unique_by=lambda it: it.id))
    count = draw(st.integers(0, 2))
    made = [draw(routes(f"R{number}", known)) for number in range(count)]
    return Project(
        draw(ids), note=draw(names), routes=made, deals=known,
        stations=draw(st.lists(stations, max_size=2, unique_by=lambda it: it.id)),
        rpls=draw(st.lists(lists(), max_size=2, unique_by=lambda it: (it.id, it.revision))),
        sources=draw(st.lists(
            st.builds(Source, id=ids, title=names, url=names, visibility=both), max_size=2,
            unique_by=lambda it: it.id,
        )),
    )  # fmt: skip


@some
@given(projects())
def test_a_project_comes_back_exactly(tmp_path, project):
    again = read_project(write_project(project, tmp_path / "p.gpkg", confidential=True))
    assert again == project
    for one, other in zip(again.routes, project.routes, strict=True):
        assert [leg.geometry.coords[:] for leg in one.legs] == [
            leg.geometry.coords[:] for leg in other.legs
        ]
        assert one.cable_range_km == other.cable_range_km
