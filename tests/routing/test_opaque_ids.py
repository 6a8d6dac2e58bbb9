"""Ids are opaque: tables whose ids hold @, +, / and | give the same answers as any others."""

from __future__ import annotations

import hashlib
import math

import pytest
from worlds.reliability import RATES
from worlds.seas import World, two_seas

import cableroute as cr
from cableroute.comparison.protected_pairs import find_pairs
from cableroute.model.legs import reverse_leg
from cableroute.routing.chain_routes import _joined_id
from cableroute.routing.passages import passage

NAMES = {
    "ALPHA": "AL@PHA+1/2|x", "BETA": "BETA+AL@PHA", "DELTA": "D@NORTH", "GAMMA": "G/A/M",
    "NORTH": "NO@RTH+1", "SOUTH": "SO/UTH|2", "A-NORTH": "A/NORTH", "A-SOUTH": "A/NORTH/1",
    "A-BRANCH": "A|BRANCH", "B-ONLY": "B+ONLY", "D-ONLY": "D@ONLY", "G-ONLY": "G-ONLY",
    "E1": "E/1", "E2": "E+2", "F1": "F@1", "I1": "I|1", "U": "U/n@it", "S1": "S/1", "BAB": "B@B",
}  # fmt: skip


def world_of_deals():
    world = two_seas()
    known = {row["id"] for row in world.rows["rates"]}
    world.rows["rates"] += [row for row in RATES if row["id"] not in known and not row.get("zone")]
    world.deal("BY-PATH", "path", "NORTH")
    world.deal("BY-SEGMENT", "segment", "A-SOUTH", bought="sea pairs or capacity")
    world.deal("BY-PAIR", "station pair", "E1;E2")
    return world


def renamed(value):
    """Return rows with other ids."""
    if isinstance(value, dict):
        return {key: renamed(item) for key, item in value.items()}
    if isinstance(value, list):
        return [renamed(item) for item in value]
    if isinstance(value, str):
        return ";".join(NAMES.get(part, part) for part in value.split(";"))
    return value


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    return world_of_deals().open(tmp_path_factory.mktemp("plain") / "own")


@pytest.fixture(scope="module")
def odd(tmp_path_factory):
    world = world_of_deals()
    world.rows = renamed(world.rows)
    return world.open(tmp_path_factory.mktemp("odd") / "own")


ASKED = {"allow_planned": True, "all_paths": True}


def pairs(plain, odd):
    """Return the routes of both worlds side by side."""
    one = cr.find_routes(plain, "F1", "I1", **ASKED)
    two = cr.find_routes(odd, "F@1", "I|1", **ASKED)
    return list(zip(one, two, strict=True))


def test_the_same_routes_are_found_with_the_same_deals(plain, odd):
    found = pairs(plain, odd)
    assert len(found) > 2
    assert any(one.path_ids for one, _ in found)
    for one, two in found:
        assert two.system_ids == tuple(NAMES[name] for name in one.system_ids)
        assert two.path_ids == tuple(NAMES[name] for name in one.path_ids)
        assert math.isclose(two.cable_km, one.cable_km)
        assert [item.deal.id for item in two.deals] == [item.deal.id for item in one.deals]
        pieces = [(leg.segment_id, leg.span_kp_km) for leg in one.legs]
        assert [(leg.segment_id, leg.span_kp_km) for leg in two.legs] == [
            (NAMES.get(name, name), span) for name, span in pieces
        ]
        assert passage(odd, two).countries == passage(plain, one).countries
    assert any({"BY-PATH", "BY-SEGMENT"} <= {d.deal.id for d in one.deals} for one, _ in found)


def test_a_piece_says_of_which_segment_and_from_which_kp(plain, odd):
    for geo, ends, name in ((plain, ("E2", "D1"), "A-SOUTH"), (odd, ("E+2", "D1"), "A/NORTH/1")):
        (route,) = cr.find_routes(geo, *ends)
        piece = next(leg for leg in route.legs if leg.segment_id)
        first, last = piece.span_kp_km
        assert piece.segment_id == name
        assert math.isclose(last - first, piece.route_km, rel_tol=1e-3)
        back = reverse_leg(piece)
        assert back.span_kp_km == (last, first)


def test_names_avoid_and_pass_them(odd):
    for route in cr.find_routes(odd, "F@1", "I|1", avoid="path:NO@RTH+1", all_paths=True):
        assert "NO@RTH+1" not in route.path_ids
    for route in cr.find_routes(odd, "F@1", "I|1", via="AL@PHA+1/2|x"):
        assert "AL@PHA+1/2|x" in route.system_ids
    assert cr.dossier(odd, "A/NORTH/1")
    found = cr.what_if(odd, "F@1", "I|1", remove="SO/UTH|2", all_paths=True)
    assert [item.route.path_ids for item in found.lost] == [("SO/UTH|2",)]


def test_figures_and_maps_are_as_of_other_ids(plain, odd):
    one, two = ([pair[number] for pair in pairs(plain, odd)] for number in (0, 1))
    tables = [cr.compare(routes, cr.measures(geo)) for routes, geo in ((one, plain), (two, odd))]
    for column in ("route_km", "rtd_ms", "shared_pct"):
        assert tables[0][column].tolist() == pytest.approx(tables[1][column].tolist())
    down = [cr.availability_of(geo, routes) for routes, geo in ((one, plain), (two, odd))]
    assert len(down[0].elements) == len(down[1].elements)
    assert down[0].availability.likely == pytest.approx(down[1].availability.likely)
    page = cr.draw_map(two, geodata=odd, table=tables[1]).get_root().render()
    assert "</html>" in page


def test_no_two_sets_of_systems_and_paths_have_one_id():
    ids = [
        _joined_id(systems, paths)
        for systems, paths in (
            (("A", "B"), ()), (("A+B",), ()), (("A%2BB",), ()), (("A",), ("B",)), (("A@B",), ()),
            (("A",), ("B", "C")), (("A",), ("B@C",)),
        )
    ]  # fmt: skip
    assert len(set(ids)) == len(ids)
    assert ids[0] == "A+B"


# --- which name sorts first decides nothing ---


def side_by_side(name):
    """Three stations in a row; four cables of one line between each two, and a chain for them."""
    world = World()
    for number, place in enumerate("ABC"):
        world.station(name(place), 10.0 * number, 0.0, "FR", name_en=f"Port {place}")
    for number in range(4):
        for one, two in ("AB", "BC", "AC"):
            title = f"{one}{two} cable {number}"
            system = name(title.replace(" ", "-"))
            world.system(system, name(one), name(two), name=title)
            middle = [(10.0, 0.0)] if one + two == "AC" else []
            world.segment(f"{system}-T", system, name(one), name(two), *middle)
    return world


def titles(geo, start, end, **asked):
    found = cr.find_routes(geo, start, end, k=1000, **asked)
    return [[geo.systems[name].name for name in route.system_ids] for route in found]


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("turn", [list, lambda rows: rows[::-1]])
def test_routes_of_equal_delay_keep_their_order_under_other_ids(tmp_path, seed, turn):
    def other(text):
        return "Q" + hashlib.sha256(f"{seed}{text}".encode()).hexdigest()[:8]

    plain = side_by_side(str).open(tmp_path / "one")
    odd = side_by_side(other).open(tmp_path / "two", turn)
    for order in ("rtd", "cable", "fewest"):
        found = titles(plain, "A", "C", order=order)
        assert len(found) == 4 + 4 * 4
        assert titles(odd, other("A"), other("C"), order=order) == found
    direct = [f"AC-cable-{number}" for number in range(4)]
    chains = titles(plain, "A", "C", avoid=direct)
    assert len(chains) == 4 * 4
    assert titles(odd, other("A"), other("C"), avoid=map(other, direct)) == chains
    one, two = (
        [
            [geo.systems[name].name for name in found.routes[place].system_ids]
            for pair in found.pairs
            for place in (pair.first, pair.second)
        ]
        for geo, ends in ((plain, ("A", "C")), (odd, (other("A"), other("C"))))
        for found in [find_pairs(geo, *ends)]
    )
    assert one == two


@pytest.mark.parametrize(
    "text", ["@x", "+x", "/etc", "|", "..", "a b", "a\\b", "<b>", "a'b", 'a"b']
)
def test_ids_that_could_act_are_refused(tmp_path, text):
    world = two_seas()
    world.group(text, "A group")
    with pytest.raises(cr.GeodataError, match="is not an id"):
        world.open(tmp_path / "own")
