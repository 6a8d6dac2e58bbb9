"""The worst cuts of a large network take memory as its links, not as links times features."""

import tracemalloc

import numpy as np
import pytest
from worlds.folders import MINE, feature, write_csv, write_geojson

import cableroute as cr
from cableroute.traffic import Demand, DemandPair, worst_cuts

SYSTEMS, OF_EACH, PLACES = 200, 20, 1_000
MOST_OCTETS = 15_000_000
"""Flags of each of 1,400 features on 4,250 links would be 6 MB, and in numbers of 4 octets 24."""

ROW = {"accuracy_km": 9, "confidence": "assumed", "source_ids": ["mine"]}
WANTED = Demand((DemandPair("FR", "IN", 2.0, 6.0), DemandPair("FR", "US", 1.0, 2.0)))


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """Return tables with 1,000 landings on a grid of the sea and 4,000 segments between them."""
    folder = tmp_path_factory.mktemp("large")
    lon, lat = np.meshgrid(np.linspace(-170, -110, 50), np.linspace(-50, 10, PLACES // 50))
    points = np.column_stack([lon.ravel(), lat.ravel()]).round(5)
    landings = [
        feature(
            "Point", point, id=f"X{at}", name_en=f"Place {at}", kind="landing point",
            position_of="a test", country=("FR", "US", "IN", "EG")[at % 4], status="in service",
            **ROW,
        )
        for at, point in enumerate(points.tolist())
    ]  # fmt: skip
    random = np.random.default_rng(3)
    segments = [
        feature(
            "LineString", points[at : at + 2].tolist(), id=f"S{number}-{at}", kind="segment",
            name_en=f"System {number}", start_id=f"X{at}", end_id=f"X{at + 1}", role="trunk",
            order_basis="inferred", medium="sea", right_of_way="seabed", system_id=f"S{number}",
            status="in service", length_kind="chords", **ROW,
        )
        for number, first in enumerate(random.integers(0, PLACES - OF_EACH, SYSTEMS).tolist())
        for at in range(first, first + OF_EACH)
    ]  # fmt: skip
    systems = [
        {"id": f"S{number}", "name": f"System {number}", "medium": "sea", "status": "in service",
         "status_date": "2026-11-27", "status_basis": "listed", "status_source_ids": "mine",
         "owners": f"Owner {number % 300}", "source_ids": "mine"}
        for number in range(SYSTEMS)
    ]  # fmt: skip
    write_geojson(folder, "landing_stations", landings)
    write_geojson(folder, "cables", segments)
    write_csv(folder, "systems", *systems)
    write_csv(folder, "sources", MINE)
    return cr.open_geodata(folder)


def test_memory_does_not_grow_with_links_times_features(large):
    kinds = ["station", "segment"]
    worst_cuts(large, WANTED, k=1, best=1, kinds=kinds)  # what the tables keep is not of the answer
    tracemalloc.start()
    try:
        worst_cuts(large, WANTED, k=1, best=1, kinds=kinds)
        octets = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert octets < MOST_OCTETS
