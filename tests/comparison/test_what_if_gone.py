"""What is left if something is gone: lengths and names by hand in a small world."""

from __future__ import annotations

import contextlib
import json

import pytest
from worlds.confidential import CONFIDENTIAL
from worlds.seas import A_NORTH, A_SOUTH, B_ONLY, D_ONLY, G_ONLY, LAND, NORTH, SEA, SOUTH, two_seas

from cableroute import ModelError, NoRouteError, UnknownNameError, find_routes, open_geodata
from cableroute.comparison import what_if
from cableroute.presentation.route_tables import whatif_record, whatif_tables
from cableroute.presentation.terminal import View
from cableroute.routing.features import find_feature
from cableroute.routing.passages import route_passes


@pytest.fixture(scope="module")
def seas(tmp_path_factory):
    return two_seas().open(tmp_path_factory.mktemp("seas") / "own")


def ids(routes):
    return [route.id for route in routes]


def test_without_a_path_the_system_goes_the_other_way(seas):
    found = what_if(seas, "F1", "I1", remove=["way NORTH"])
    assert ids(found.before) == ["ALPHA@NORTH"]
    assert found.kept == ()
    (loss,) = found.lost
    assert [thing.id for thing in loss.because] == ["NORTH"]
    assert loss.instead.id == "ALPHA@SOUTH"
    assert loss.longer_km.likely == pytest.approx(SOUTH - NORTH)
    # low: the new at its shortest less the old at its longest (land 0, 20; sea 1, 3 per cent)
    sea = (A_NORTH + A_SOUTH) / SEA
    assert loss.longer_km.low == pytest.approx(
        1.01 * sea + SOUTH / LAND - 1.03 * sea - 1.2 * NORTH / LAND
    )
    assert loss.longer_km.high == pytest.approx(
        1.03 * sea + 1.2 * SOUTH / LAND - 1.01 * sea - NORTH / LAND
    )


def test_without_the_strait_the_route_round_is_left(seas):
    found = what_if(seas, "F1", "I1", remove=["Strait of Tears"], allow_planned=True)
    assert ids(found.before) == ["ALPHA@NORTH", "GAMMA"]
    assert ids(found.kept) == ids(found.after) == ["GAMMA"]
    (loss,) = found.lost
    assert loss.instead.id == "GAMMA"
    assert loss.longer_km.likely == pytest.approx(G_ONLY - A_NORTH - NORTH - A_SOUTH)


def test_with_no_route_left(seas):
    found = what_if(seas, "F1", "I1", remove=["Egypt"])
    assert (found.kept, found.after) == ((), ())
    assert (found.lost[0].instead, found.lost[0].longer_km) == (None, None)


def test_a_system_gone_leaves_the_other(seas):
    found = what_if(seas, "F2", "I1", remove=["DELTA"])
    assert ids(found.kept) == ["BETA+ALPHA@NORTH"]
    (loss,) = found.lost
    assert loss.route.id == "BETA+DELTA@SOUTH"
    assert loss.longer_km.likely == pytest.approx(NORTH + A_SOUTH - SOUTH - D_ONLY)
    assert found.lost[0].instead.cable_range_km.likely == pytest.approx(B_ONLY + NORTH + A_SOUTH)


def test_of_several_things_each_route_names_those_that_it_passes(seas):
    found = what_if(
        seas, "F1", "I1", remove=["Old bridge", "station:E2", "way SOUTH"], allow_planned=True
    )
    (loss,) = found.lost
    assert [thing.id for thing in loss.because] == ["BRIDGE", "E2"]
    assert ids(found.kept) == ["GAMMA"]


@pytest.mark.parametrize("removed", ["Common yard", "DELTA", "way SOUTH", "Strait of Tears",
                                     "Egypt", "station:E1", "place:Southtown", "Old bridge",
                                     "BETA", "India"])  # fmt: skip
def test_what_remains_is_what_is_found_without_it(seas, removed):
    """No way is kept that a search without the thing would not give."""
    found = what_if(seas, "F2", "I1", remove=[removed])
    try:
        without = ids(find_routes(seas, "F2", "I1", avoid=[removed], all_paths=True))
    except NoRouteError:
        without = []
    assert set(ids(found.kept)) <= set(without)
    assert set(ids(found.kept)) <= set(ids(found.after))
    assert len(found.kept) + len(found.lost) == len(found.before)


def test_a_group_that_names_systems_takes_their_routes(seas):
    found = what_if(seas, "F2", "I1", remove=["Common yard"])
    assert ids(found.kept) == ["BETA+ALPHA@NORTH"]
    assert [loss.route.id for loss in found.lost] == ["BETA+DELTA@SOUTH"]


def test_a_thing_at_which_all_ends(seas):
    found = what_if(seas, "F1", "I1", remove=["Firstport"], allow_planned=True)
    assert found.kept == ()
    assert found.after == ()


def test_conditions_hold_before_and_after(seas):
    found = what_if(seas, "F1", "I1", remove=["way NORTH"], avoid=["GAMMA"], allow_planned=True)
    assert ids(found.before) == ["ALPHA@NORTH"]
    assert ids(found.after) == ["ALPHA@SOUTH"]
    same = what_if(seas, "F1", "I1", remove="way NORTH", avoid="GAMMA", allow_planned=True)
    assert ids(same.after) == ["ALPHA@SOUTH"]


def test_what_must_be_passed_is_gone(seas):
    found = what_if(seas, "F1", "I1", remove=["way NORTH"], via=["way NORTH"])
    assert ids(found.before) == ["ALPHA@NORTH"]
    assert (found.kept, found.after) == ((), ())


def test_a_confidential_route_is_not_left_where_it_may_not_be_shown(tmp_path):
    world = two_seas()
    world.rows["systems"][-1] |= CONFIDENTIAL
    geo = world.open(tmp_path / "own")
    found = what_if(
        geo, "F1", "I1", remove=["Egypt"], allow_planned=True, confidential=False
    )  # fmt: skip
    assert ids(found.before) == ["ALPHA@NORTH"]
    assert found.after == ()


@pytest.mark.parametrize(
    ("removed", "error", "words"),
    [
        ([], ModelError, "nothing is named"),
        (["Atlantis"], UnknownNameError, "Atlantis"),
        ("", UnknownNameError, "names nothing"),
    ],
)
def test_what_cannot_be_removed(seas, removed, error, words):
    with pytest.raises(error, match=words):
        what_if(seas, "F1", "I1", remove=removed)


def test_all_unknown_names_at_once(seas):
    with pytest.raises((ModelError, UnknownNameError)) as told:
        what_if(seas, "F1", "I1", remove=["Atlantis", "Lemuria"])
    assert "Atlantis" in str(told.value)
    assert "Lemuria" in str(told.value)


def test_no_route_before(seas):
    with pytest.raises(NoRouteError):
        what_if(seas, "D1", "F1", remove=["GAMMA"], systems=["BETA"])


def test_across_egypt(geo, crossing):
    found = what_if(geo, "Zafarana", "Abu Talat", remove=[crossing[0].id])
    assert ids(found.before) == ids(crossing)
    assert ids(found.kept) == ids(crossing)[1:]
    assert found.lost[0].longer_km.likely == pytest.approx(
        found.lost[0].instead.cable_range_km.likely - crossing[0].cable_range_km.likely
    )


@pytest.mark.parametrize("removed", ["Bab el-Mandeb", "Egypt", "SEACOM", "station:Zafarana"])
def test_embedded_routes_that_remain_pass_nothing_that_is_gone(geo, removed):
    found = what_if(geo, "Marseille", "Mumbai", remove=[removed])
    sequences = {route.id.partition("@")[0] for route in found.after}
    for route in found.kept:
        assert route in found.before
        if len(found.after) < 10:
            assert route.id.partition("@")[0] in sequences
        assert route in found.after
    thing = find_feature(geo, removed)
    assert not any(route_passes(geo, thing, route) for route in (*found.kept, *found.after))


def test_a_system_to_choose_from_that_is_gone_leaves_the_others(geo):
    found = what_if(
        geo, "Karachi", "Marseille", k=1, remove=["PEACE"], systems=["PEACE", "AAE-1", "IMEWE"]
    )
    assert found.after
    assert not any("PEACE" in route.id for route in found.after)
    assert what_if(geo, "Karachi", "Marseille", remove=["PEACE"], systems=["PEACE"]).after == ()


@pytest.mark.parametrize("name", ["avoid", "via", "systems"])
def test_what_is_given_once_holds_before_and_after(seas, name):
    asked = {"avoid": "GAMMA", "via": "Egypt", "systems": "ALPHA"}[name]
    listed = what_if(seas, "F1", "I1", remove=["way NORTH"], allow_planned=True, **{name: [asked]})
    once = (text for text in [asked])
    same = what_if(seas, "F1", "I1", remove=["way NORTH"], allow_planned=True, **{name: once})
    assert ids(same.before) == ids(listed.before)
    assert ids(same.after) == ids(listed.after)


def test_what_is_of_a_wrong_kind_is_reported(seas):
    with pytest.raises(ModelError) as caught:
        what_if("x", "F1", "I1", remove=5)
    assert [problem.where for problem in caught.value.problems] == ["geodata", "remove"]
    with pytest.raises(ModelError, match="nothing is named"):
        what_if(seas, "F1", "I1", remove=None)
    with pytest.raises(ModelError, match=r"via: is 5 \(give names\)"):
        what_if(seas, "F1", "I1", remove=["GAMMA"], via=5)


def own_cable(folder, start, end, points, **fields):
    """Return tables with a cable of one's own that names no strait, between two of our stations."""
    (folder / "systems.csv").write_text(
        "id,name,medium,status,status_date,status_basis,status_source_ids,source_ids\n"
        "OWN,Own cable,sea,in service,2026-01-01,reported,own-estimate,own-estimate\n"
    )
    properties = {
        "id": "OWN-S1", "kind": "segment", "name_en": "own", "start_id": start, "end_id": end,
        "medium": "sea", "right_of_way": "seabed", "group_ids": [], "system_id": "OWN",
        "status": "in service", "confidence": "surveyed", "length_kind": "surveyed",
        "role": "trunk", "order_basis": "stated", "source_ids": ["own-estimate"], **fields,
    }  # fmt: skip
    ends = [list(open_geodata().stations[name].position) for name in (start, end)]
    line = {"type": "LineString", "coordinates": [ends[0], *points, ends[1]]}
    feature = {"type": "Feature", "properties": properties, "geometry": line}
    (folder / "cables.geojson").write_text(
        json.dumps({"type": "FeatureCollection", "features": [feature]})
    )
    return open_geodata(folder)


@pytest.mark.parametrize(
    ("ends", "points", "accuracy_km", "lost", "may_survive"),
    [
        (("YE-HOD", "YE-ADE"), [(43.35, 12.55), (43.6, 12.4)], 0.1, True, False),
        (("YE-HOD", "YE-ADE"), [(43.35, 12.55), (43.6, 12.4)], 50, True, False),
        (("DJ-JIB", "YE-ADE"), [(43.6, 12.3)], 50, True, True),
        (("DJ-JIB", "YE-ADE"), [(43.7, 12.2)], 0.1, False, None),
    ],
)
def test_a_cable_of_ones_own_does_not_survive_the_strait_that_it_passes_or_may(
    tmp_path, ends, points, accuracy_km, lost, may_survive
):
    geo = own_cable(tmp_path, *ends, points, accuracy_km=accuracy_km)
    found = what_if(geo, *ends, remove=["Bab el-Mandeb"], systems=["OWN"])
    own = [loss for loss in found.lost if loss.route.system_ids == ("OWN",)]
    assert [loss.may_survive for loss in own] == ([may_survive] if lost else [])
    assert [route.id for route in found.kept] == ([] if lost else ["OWN"])
    [route] = [route for route in found.before if route.system_ids == ("OWN",)]
    said = "Whether it passes Bab el-Mandeb is open, by the accuracy of its lines"
    assert (said in route.note) == bool(may_survive)
    table = whatif_tables(geo, found, View())[0]
    [outcome] = [cells["outcome"] for cells in table.rows if cells["number"] == "1"]
    start = "may fail, by the accuracy of its lines" if may_survive else "fails"
    assert outcome.startswith(start if lost else "survives")
    assert whatif_record(found, route)["remains"] is not lost
    with contextlib.suppress(NoRouteError):
        avoiding = find_routes(geo, *ends, avoid=["Bab el-Mandeb"])
        assert lost is all(route.system_ids != ("OWN",) for route in avoiding)
