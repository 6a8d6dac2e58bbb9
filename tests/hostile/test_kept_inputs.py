"""What a noun was made of does not change with the lists and dicts that it was made from."""

import copy
import pickle

import numpy as np
import pytest

import cableroute as cr
from cableroute.importing.mapping import Mapped
from cableroute.questions.saved import Question, SavedQuestions

NOUNS = {
    "scenario": ({"mediterranean": 1}, lambda it: cr.reliability.Scenario(ships=it), "ships"),
    "question": (
        {"on": "2024", "avoid": ["Egypt"]},
        lambda it: Question("q", "compare", "Suez", "Mumbai", it),
        "given",
    ),
    "saved": ({"price_year": 2024}, lambda it: SavedQuestions((), "", "", it),
              "assumptions"),
    "limits": ({"LW": [0, 8000]}, lambda it: cr.rpl.CheckLimits(types_depth_m=it),
               "types_depth_m"),
    "allowances": ({"LW": 2.0}, lambda it: cr.rpl.Allowances(spare_cable_km=it),
                   "spare_cable_km"),
    "reading": ({"Dist": "route_km"}, lambda it: cr.rpl.ReadSettings(columns=it), "columns"),
    "mapping": ({"system": "NAME"}, lambda it: Mapped(lines=it), "lines"),
    "map": (["A"], lambda it: cr.maps.MapSettings(credits=it), "credits"),
    "invest": (["land path"], lambda it: cr.investment.InvestSettings(kinds=it), "kinds"),
}  # fmt: skip


@pytest.mark.parametrize("name", NOUNS)
def test_a_noun_keeps_what_it_was_made_of(name):
    given, make, field = NOUNS[name]
    mine = copy.deepcopy(given)
    noun, same = make(mine), make(copy.deepcopy(given))
    for inner in list(mine.values()) if isinstance(mine, dict) else ():
        if isinstance(inner, list):
            inner.append("more")
    mine.clear()
    assert noun == same
    assert hash(noun) == hash(same)
    assert noun == pickle.loads(pickle.dumps(noun)) == copy.copy(noun) == copy.deepcopy(noun)
    value = getattr(noun, field)
    for change in (lambda: value.clear(), lambda: value.update(x=1), lambda: value.append(1)):
        with pytest.raises((TypeError, AttributeError)):
            change()
    assert noun == same


def test_limits_are_numbers_whatever_they_come_in():
    """Numbers of numpy and lists were not looked at; a limit below 0 finds nothing, or all."""
    for wrong in (np.float32(-1), np.int64(-5), [0.05], "0.05", True):
        with pytest.raises(cr.CablerouteError, match="span_km: is"):
            cr.rpl.CheckLimits(span_km=wrong)
    with pytest.raises(cr.CablerouteError, match="types_depth_m of LW: is 5"):
        cr.rpl.CheckLimits(types_depth_m={"LW": 5})
    with pytest.raises(cr.CablerouteError, match="columns: is"):
        cr.rpl.ReadSettings(columns=["route_km"])
