"""Many scenarios on any executor: the same answers, though a worker is killed."""

import os
import signal
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context

import pytest

import cableroute as cr
from cableroute.countries import country_profile
from cableroute.countries.profile import country_profiles
from cableroute.traffic import Demand, DemandPair, chokepoints, route_scenarios

WANTED = Demand((DemandPair("FR", "IN", 2.0, 6.0), DemandPair("IT", "SG", 1.0, 2.0)))
SCENARIOS = {
    "none": (), "strait": "Bab el-Mandeb", "country": "Egypt",
    "two": ("Abu Talat", "Port Said"), "system": "PEACE", "station": "Zafarana",
}  # fmt: skip


@pytest.fixture(scope="module")
def serial(geo):
    return figures(route_scenarios(geo, WANTED, SCENARIOS))


@pytest.fixture(scope="module")
def processes():
    """Two processes that start from nothing: each reads the tables once."""
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as executor:
        yield executor


def figures(found):
    """Every figure of every scenario, in order."""
    return [(name, one.total, dict(one.countries), dict(one.pairs)) for name, one in found.items()]


def test_threads_and_processes_give_the_same(geo, serial, processes):
    with ThreadPoolExecutor(2) as executor:
        assert figures(route_scenarios(geo, WANTED, SCENARIOS, executor=executor)) == serial
    assert figures(route_scenarios(geo, WANTED, SCENARIOS, executor=processes)) == serial


def test_what_chokepoints_lose_is_the_same_on_any_executor(geo, processes):
    here = chokepoints(geo, WANTED, kinds=["strait", "station"])
    assert any(point.lost_tbps.high > 0 for point in here.points)
    with ThreadPoolExecutor(2) as executor:
        there = chokepoints(geo, WANTED, kinds=["strait", "station"], executor=executor)
    assert there.points == here.points
    there = chokepoints(geo, WANTED, kinds=["strait"], executor=processes)
    assert there.points == tuple(point for point in here.points if point.kind == "strait")


def test_countries_are_the_same_on_any_executor(geo, processes):
    def pages_on(executor):
        pages = country_profiles(geo, ["Kenya", "Djibouti"], executor=executor)
        return [(page.figures, page.hubs, page.double_losses) for page in pages]

    pages = pages_on(None)
    kenya = country_profile(geo, "KE")
    assert pages[0] == (kenya.figures, kenya.hubs, kenya.double_losses)
    with ThreadPoolExecutor(2) as executor:
        assert pages_on(executor) == pages
    assert pages_on(processes) == pages


def test_a_process_that_dies_is_one_clear_error(geo):
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
        number = executor.submit(os.getpid).result()

        def progress(share, what):
            if share < 1:
                os.kill(number, signal.SIGKILL)

        with pytest.raises(cr.CablerouteError, match="a worker ended"):
            route_scenarios(geo, WANTED, SCENARIOS, executor=executor, progress=progress)
        with pytest.raises(cr.CablerouteError, match="a worker ended"):
            country_profiles(geo, ["Kenya"], executor=executor)
