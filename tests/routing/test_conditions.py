"""What ways avoid and pass: names, kinds, contradictions."""

from __future__ import annotations

import pytest
from worlds.commands import cableroute
from worlds.confidential import CONFIDENTIAL
from worlds.seas import two_seas

from cableroute import AmbiguousNameError, ModelError, UnknownNameError
from cableroute.routing.conditions import Constraints, constraints
from cableroute.routing.features import RouteFeature, find_feature, passes


@pytest.fixture(scope="module")
def seas(tmp_path_factory):
    return two_seas().open(tmp_path_factory.mktemp("seas") / "own")


@pytest.mark.parametrize(
    ("text", "kind", "identity"),
    [
        ("Egypt", "country", "EG"),
        ("EG", "country", "EG"),
        ("country:egypt", "country", "EG"),
        ("Northbeach", "station", "E1"),
        ("E1", "station", "E1"),
        ("Station : northbeach", "station", "E1"),
        ("Alpha Cable", "system", "ALPHA"),
        ("system:ALPHA", "system", "ALPHA"),
        ("way NORTH", "path", "NORTH"),
        ("path:NORTH", "path", "NORTH"),
        ("Strait of Tears", "group", "BAB"),
        ("Tears", "group", "BAB"),
        ("strait:BAB", "group", "BAB"),
        ("Old bridge", "group", "BRIDGE"),
        ("Lighttown", "place", "L"),
        ("place:Midtown", "place", "J1"),
    ],
)
def test_names_of_every_kind(seas, text, kind, identity):
    found = find_feature(seas, text)
    assert (found.kind, found.id) == (kind, identity)
    assert find_feature(seas, found) is found


@pytest.mark.parametrize("text", ["مصر", "Egypt", "country:EG"])
def test_embedded_names(geo, text):
    assert find_feature(geo, text)[:2] == ("country", "EG")


def test_a_name_of_several_kinds_asks_which(tmp_path):
    world = two_seas()
    world.group("NB", "Northbeach", "shore")
    geo = world.open(tmp_path / "own")
    with pytest.raises(AmbiguousNameError, match="say which, as station:") as told:
        find_feature(geo, "Northbeach")
    assert "station:E1" in str(told.value)
    assert "group:NB" in str(told.value)
    assert find_feature(geo, "group:Northbeach").id == "NB"
    assert find_feature(geo, "station:Northbeach").id == "E1"


@pytest.mark.parametrize("text", ["", "  ", None, 7, "Atlantis", "station:Egypt", "country:E1"])
def test_names_of_nothing(seas, text):
    with pytest.raises(UnknownNameError):
        find_feature(seas, text)


def test_the_nearest_name_is_told(seas):
    with pytest.raises(UnknownNameError, match="Northbeach"):
        find_feature(seas, "Northbeech")


def test_all_faults_at_once_and_each_thing_once(seas):
    with pytest.raises(ModelError) as told:
        constraints(seas, avoid=["Atlantis", "Egypt"], via=["Lemuria", "مصر", "Egypt", "E1"])
    text = str(told.value)
    for words in ("Atlantis", "Lemuria", "مصر", "Egypt is avoided too",
                  "Northbeach is avoided too"):  # fmt: skip
        assert words in text
    assert len(told.value.problems) == 5
    assert constraints(seas, avoid=["Egypt", "EG"]).avoid == (
        RouteFeature("country", "EG", "Egypt"),
    )
    assert constraints(seas, avoid="Egypt") == constraints(seas, avoid=["Egypt"])
    assert constraints(seas) == Constraints()


@pytest.mark.parametrize("via", ["E1", "place:Midtown", "path:NORTH", "country:EG"])
def test_what_lies_in_an_avoided_country_is_not_passed(seas, via):
    with pytest.raises(ModelError, match="avoided too"):
        constraints(seas, avoid=["Egypt"], via=[via])


def test_at_most_four_things_are_passed(seas):
    names = ["F1", "E1", "E2", "D1"]
    assert len(constraints(seas, via=names).via) == 4
    with pytest.raises(ModelError, match="give 4 or fewer"):
        constraints(seas, via=[*names, "I1"])


def test_what_legs_pass(seas):
    north, south = seas.segments["A-NORTH"], seas.segments["A-SOUTH"]
    assert passes(seas, find_feature(seas, "Egypt"), [north])
    assert not passes(seas, find_feature(seas, "Djibouti"), [north, south])
    assert passes(seas, find_feature(seas, "E2"), [south])
    assert not passes(seas, find_feature(seas, "E2"), [north])
    assert passes(seas, find_feature(seas, "Tears"), [south])
    assert not passes(seas, find_feature(seas, "Tears"), [north])
    assert passes(seas, find_feature(seas, "ALPHA"), [north])
    assert passes(seas, find_feature(seas, "BETA"), [], system_id="BETA")
    assert passes(seas, find_feature(seas, "path:NORTH"), [], path_id="NORTH")
    assert not passes(seas, find_feature(seas, "path:NORTH"), seas.paths["NORTH"].legs)
    # a group that a system is in: told, or told by its legs
    assert passes(seas, find_feature(seas, "YARD"), [], system_id="DELTA")
    assert passes(seas, find_feature(seas, "YARD"), [seas.segments["D-ONLY"]])
    assert not passes(seas, find_feature(seas, "YARD"), [north], system_id="ALPHA")


def test_a_manhole_is_its_station(tmp_path):
    world = two_seas()
    world.junction("M", 29.71, 31.05, "beach manhole", station_id="E1", country="EG")
    world.stretch("ACC", "M", "E1")
    world.segment("NEW", "BETA", "F2", "M")
    geo = world.open(tmp_path / "own")
    assert passes(geo, find_feature(geo, "E1"), [geo.segments["NEW"]])
    assert passes(geo, find_feature(geo, "Egypt"), [geo.segments["NEW"]])


@pytest.mark.parametrize("option", ["--avoid", "--via", "--systems"])
def test_a_wrong_name_does_not_suggest_a_confidential_one(tmp_path, option):
    world = two_seas()
    world.system("HIDDEN", "F1", "I1", name="Hidden Cable", **CONFIDENTIAL)
    own = world.write(tmp_path / "own")
    code, out, err = cableroute(
        "routes", "F1", "I1", option, "Hiden Cable", "--geodata", own, "--no-base"
    )
    assert (code, out) == (2, "")
    assert "Hidden Cable" not in err


@pytest.mark.parametrize("option", ["--avoid", "--via"])
def test_a_confidential_thing_is_not_known_to_who_may_not_see_it(tmp_path, option):
    world = two_seas()
    world.group("HIDDEN", "Hidden duct", "duct", "ALPHA", **CONFIDENTIAL)
    own = world.write(tmp_path / "own")
    asked = ("routes", "F1", "I1", option, "Hidden duct", "--geodata", own, "--no-base")
    code, _, err = cableroute(*asked)
    assert code == 2
    assert "nothing is called" in err


def test_an_unknown_name_tells_the_straits_that_can_be_named(tmp_path):
    world = two_seas()
    world.group("G-NARROWS", "Strait of Narrows", "strait", "ALPHA")
    world.group("G-SECRET", "Strait of Secrets", "strait", "ALPHA", **CONFIDENTIAL)
    geo = world.open(tmp_path / "own")
    with pytest.raises(UnknownNameError, match=r"named: .*Strait of Narrows") as caught:
        find_feature(geo, "Cape of Storms", confidential=False)
    assert "Secrets" not in str(caught.value)
