"""Which systems a source gives several paths across a country, and which two routes are two."""

from __future__ import annotations

import pytest
from worlds.seas import two_seas

from cableroute.errors import UnknownNameError
from cableroute.routing import systems_crossing
from cableroute.routing.stated_crossings import stated_crossings


@pytest.mark.parametrize("visibility", ["public", "confidential"])
def test_a_confidential_crossing_is_given_only_where_it_is_asked_for(tmp_path, visibility):
    world = two_seas()
    names = ("NORTH", "SOUTH")
    world.crossing("ALPHA", "E1", "E2", id="TWO", paths_low=2, paths_high=2, visibility=visibility)
    for name in names:
        world.crossing("ALPHA", "E1", "E2", "candidate", id=name, path_id=name)
    geodata = world.open(tmp_path)
    pair = [geodata.paths[name] for name in names]
    wide = stated_crossings(geodata, *pair, confidential=True)
    assert [(item.system_id, item.path_count) for item in wide] == [("ALPHA", (2, 2))]
    assert stated_crossings(geodata, *pair) == (wide if visibility == "public" else ())
    assert stated_crossings(geodata, pair[0], pair[0], confidential=True) == ()


def test_a_place_that_no_table_knows_is_refused(geo):
    """An empty answer would read as: no system crosses there by several paths."""
    with pytest.raises(UnknownNameError, match="no landing station is called 'Nowhere'"):
        systems_crossing(geo, "Nowhere", "EG-PSD")
    by_id = systems_crossing(geo, "EG-RGH", "EG-PSD")
    assert by_id
    assert systems_crossing(geo, "Ras Ghareb", "EG-PSD") == by_id
