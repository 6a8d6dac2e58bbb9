"""What is kept of tables for the next search stays within its bounds, as an app runs for days."""

import weakref
from datetime import date, timedelta

from worlds.confidential import opened, public_rows

from cableroute import Conditions
from cableroute.routing.system_networks import MOST_NETS, MOST_OFFERS, offers


def test_searches_on_ever_other_dates_do_not_fill_the_memory(tmp_path):
    geo = opened(tmp_path, public_rows())
    dates = [str(date(2027, 1, 1) + timedelta(days=day)) for day in range(MOST_OFFERS + 1)]
    first = weakref.ref(offers(geo, Conditions(on=dates[0])))
    assert offers(geo, Conditions(on=dates[0])) is first()
    for day in dates[1:]:
        last = offers(geo, Conditions(on=day))
    assert first() is None
    assert offers(geo, Conditions(on=dates[-1])) is last


def test_searches_that_avoid_ever_other_features_do_not_fill_the_memory(tmp_path):
    geo = opened(tmp_path, public_rows())
    before = offers(geo)
    before.nets.update({("S", number, (), ()): None for number in range(MOST_NETS)})
    assert offers(geo).nets == {}
    assert len(before.nets) == MOST_NETS  # a search that runs still has them
