"""Short names of routes: made of what sets them apart, and no two the same."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st
from shapely.geometry import LineString

from cableroute.model import Leg, Route, System
from cableroute.presentation.languages import read_texts
from cableroute.presentation.names import Names
from cableroute.presentation.short_names import _systems_of, short_names, short_parts
from cableroute.presentation.stretches import stretches_of
from tests.worlds.hand_made import Tables


def system(name: str, text: str, **given_: Any) -> System:
    return System(id=name, name=text, medium="sea", status="in service", **given_)


def place(name: str, arabic: str = "") -> SimpleNamespace:
    return SimpleNamespace(name_en=name, name_ar=arabic, visibility="public")


GEO = Tables(
    systems={
        "AAE-1": system("AAE-1", "Asia Africa Europe-1"),
        "SEACOM": system("SEACOM", "SEACOM", name_ar="سيكوم"),
        "SECRET": system("SECRET", "Of a client", visibility="confidential"),
        "OLD": system("OLD", "Old cable", status_date="2015-09"),
    },
    paths={
        name: SimpleNamespace(name=text, visibility="public")
        for name, text in (("P1", "Suez road"), ("P2", "Canal railway"), ("P3", "Delta"))
    },
    stations={"BARI": place("Bari"), "TLN": place("Toulon")},
)


def route(
    systems: tuple[str, ...],
    *,
    paths: tuple[str, ...] = (),
    via: str = "M",
    name: str = "A long chain of names",
    **given_: Any,
) -> Route:
    places = ["A", via, *(f"N{i}" for i in range(len(systems) - 1)), "B"]
    legs = [
        Leg(f"L{i}", start, end, "sea", LineString([(i, 0), (i + 1, 0)]), 2, system_id=of)
        for i, (start, end, of) in enumerate(
            zip(places, places[1:], ("", *systems), strict=False))
    ]  # fmt: skip
    return Route("R", name, legs, system_ids=systems, path_ids=paths, **given_)


def named(*routes: Route, **options: Any) -> list[str]:
    texts = read_texts(options.pop("language", "en"))
    return short_names(routes, Names(GEO, texts, options.pop("confidential", True)))  # type: ignore[arg-type]


def test_a_route_goes_by_its_systems_and_a_long_name_by_its_id():
    assert named(route(("AAE-1", "SEACOM"))) == ["AAE-1 + SEACOM"]
    assert named(route(("SEACOM",)), language="ar") == ["سيكوم"]
    assert named(route(("OLD",), unverified_ids=("OLD",))) == ["Old cable (unverified 2015-09)"]


def test_a_route_that_no_search_made_keeps_its_name():
    assert named(route((), name="Phase 1"), route((), name="Phase 2")) == ["Phase 1", "Phase 2"]


def test_routes_of_the_same_systems_have_what_sets_them_apart():
    by_path = [route(("SEACOM",), paths=paths) for paths in (("P3", "P1"), ("P3", "P2"), ("P3",))]
    assert named(*by_path) == ["SEACOM · Suez road", "SEACOM · Canal railway", "SEACOM"]
    by_place = [route(("SEACOM",), paths=("P1",), via=via) for via in ("BARI", "TLN")]
    assert named(*by_place) == ["SEACOM · Bari", "SEACOM · Toulon"]
    assert short_parts(by_place)[0] == ("SEACOM", "BARI")


def test_what_cannot_be_set_apart_has_its_full_name_and_a_number():
    same = [route(("SEACOM",)), route(("SEACOM",)), route(("SEACOM",), name="Another chain")]
    assert named(*same) == [
        "A long chain of names", "A long chain of names (2)", "Another chain"
    ]  # fmt: skip


def test_what_is_confidential_is_not_named():
    assert named(route(("SECRET",)), confidential=False) == ["SECRET"]
    assert named(route(("SECRET",))) == ["Of a client"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.lists(st.sampled_from(["AAE-1", "SEACOM", "OLD"]), max_size=2),
            st.lists(st.sampled_from(["P1", "P2"]), max_size=1),
            st.sampled_from(["BARI", "TLN"]),
            st.sampled_from(["SEACOM", "SEACOM (2)", "Phase 1"]),
        ),
        max_size=6,
    )
)
def test_no_two_are_the_same(given_: list[tuple[Any, ...]]):
    routes = [
        route(tuple(systems), paths=tuple(paths), via=via, name=name)
        for systems, paths, via, name in given_
    ]
    assert len(set(named(*routes))) == len(routes)


def test_systems_are_named_as_the_legs_take_them():
    """There and back on one, whatever order the route holds; of no leg, those of the route."""
    given = route(("AAE-1", "SEACOM"))
    back = Route("R", "A chain", given.legs, system_ids=("SEACOM", "AAE-1"))
    names = Names(GEO, read_texts("en"), True)  # type: ignore[arg-type]
    assert _systems_of(back, names) == "AAE-1 + SEACOM"
    without = [replace(leg, system_id="") for leg in given.legs]
    only = Route("R", "A chain", without, system_ids=("SEACOM", "AAE-1"))
    assert _systems_of(only, names) == "SEACOM + AAE-1"
    assert _systems_of(Route("R", "A chain", without), names) == "A chain"


def test_stretches_of_a_route_follow_one_another_from_its_start():
    given = route(("AAE-1", "SEACOM"))
    made = stretches_of(given, Names(GEO, read_texts("en"), True))  # type: ignore[arg-type]
    assert [part.medium for part in made] == ["sea"] * 3
    starts = [part.from_km for part in made]
    km = [leg.route_km for leg in given.legs]
    assert starts == [0.0, km[0], km[0] + km[1]]
    assert [part.to_km for part in made] == [*starts[1:], sum(km)]


def test_a_route_on_land_stops_nowhere_at_sea():
    """Stops are where legs at sea of one stretch join: three legs of a system, then on land."""
    lines = [LineString(ends) for ends in pairwise((at, 0) for at in (0, 1, 3, 6))]  # degrees
    sea, land = (
        Route("R", "A chain", [
            Leg(f"L{x}", *"XBYT"[x : x + 2], medium, line, 2, system_id="AAE-1")
            for x, line in enumerate(lines)
        ])
        for medium in ("sea", "land")
    )  # fmt: skip
    names = Names(GEO, read_texts("en"), True)  # type: ignore[arg-type]
    [at_sea], [on_land] = (stretches_of(given, names) for given in (sea, land))
    degree_km = 6378.137 * math.pi / 180
    assert [km for km, _ in at_sea.stops] == pytest.approx([degree_km, 3 * degree_km])
    assert on_land.stops == ()
    assert (at_sea.km, on_land.km) == pytest.approx((6 * degree_km, 6 * degree_km))
