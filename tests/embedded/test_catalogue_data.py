"""What the embedded catalogue says: where things lie, how surely, and that none is missing."""

from __future__ import annotations

import csv
import itertools
import json
import math
import re
from functools import cached_property
from pathlib import Path

import networkx as nx
import numpy as np
import pytest
import shapely
from geographiclib.geodesic import Geodesic
from pyproj import Geod

from cableroute import open_geodata
from cableroute.comparison.crossing_paths import candidate_paths
from cableroute.geodata.natural_earth import read_land
from cableroute.geometry.lines import to_planar
from cableroute.model.systems import LIVE, PLANS, STATUSES

FOLDER = Path(__file__).parents[2] / "geodata"
GEOD = Geod(ellps="WGS84")
COAST_KM = 0.5
"""How good positions of the embedded coast are, by cableroute.land."""
NEAR_END_KM = 8.0
"""Land is allowed this far beyond the accuracy of the end of a sea segment: towns lie inland."""
DATE = (FOLDER / "data_date.txt").read_text(encoding="utf-8").strip()


def listed_ids(text):
    return text.split(";") if text else []


def rows(name):
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


FEATURES = [
    feature
    for path in sorted(FOLDER.glob("*.geojson"))
    for feature in json.loads(path.read_text(encoding="utf-8"))["features"]
]
PLACES = {
    item["properties"]["id"]: item for item in FEATURES if item["geometry"]["type"] == "Point"
}
LINES = {item["properties"]["id"]: item for item in FEATURES if item["geometry"]["type"] != "Point"}
SEA = [name for name, line in LINES.items() if line["properties"]["medium"] == "sea"]
LAND = [name for name, line in LINES.items() if line["properties"]["medium"] == "land"]


def at(place):
    return tuple(PLACES[place]["geometry"]["coordinates"])


def of(name):
    return (PLACES.get(name) or LINES[name])["properties"]


def km(start, end):
    return Geodesic.WGS84.Inverse(start[1], start[0], end[1], end[0])["s12"] / 1000


def parts(name):
    """The positions of each part of a line: one that crosses the date line is cut there."""
    geometry = LINES[name]["geometry"]
    whole = geometry["type"] == "LineString"
    return [geometry["coordinates"]] if whole else geometry["coordinates"]


def dense_parts(name, step_km):
    """The positions of each part, with more on its geodesics every so many km."""
    return [_dense(line, step_km) for line in parts(name)]


def dense(name, step_km):
    """The positions of all parts of a line."""
    return np.vstack(dense_parts(name, step_km))


def _dense(line, step_km):
    points = [tuple(line[0])]
    for start, end in itertools.pairwise(line):
        count = int(GEOD.inv(*start, *end)[2] / 1000 // step_km)
        points += GEOD.npts(*start, *end, count) if count else []
        points.append(tuple(end))
    return np.array(points)


class Land:
    """The embedded land: what lies on it, and how far the coast is."""

    @cached_property
    def polygons(self):
        found = np.array(list(read_land(FOLDER / "land_ne10m.bin.xz").geoms))
        shapely.prepare(found)
        return found

    @cached_property
    def tree(self):
        return shapely.STRtree(self.polygons)

    @cached_property
    def edges(self):
        """Both ends of every edge of the coast."""
        rings, number = shapely.get_coordinates(
            shapely.get_parts(shapely.get_rings(self.polygons)), return_index=True
        )
        same = number[1:] == number[:-1]
        return rings[:-1][same], rings[1:][same]

    def holds(self, points):
        """Whether each point lies on land."""
        shapes = shapely.points(points)
        number, polygon = self.tree.query(shapes)
        found = np.zeros(len(points), bool)
        found[number[shapely.intersects(self.polygons[polygon], shapes[number])]] = True
        return found

    def coast_km(self, point):
        """Distance to the coast, by the plane tangent at the point: good to 1 % within 100 km."""
        starts, ends = self.edges
        scale = np.array([math.cos(math.radians(point[1])), 1.0])
        reach = np.array([1.0, 1.0]) / scale
        near = (np.abs(starts - point) < reach).all(axis=1)
        a, b = (starts[near] - point) * scale, (ends[near] - point) * scale
        if not len(a):
            return math.inf
        along = np.clip(-(a * (b - a)).sum(axis=1) / ((b - a) ** 2).sum(axis=1), 0, 1)
        foot = (a + along[:, None] * (b - a))[None][0]
        nearest = foot[np.argmin((foot**2).sum(axis=1))] / scale + point
        return km(point, nearest)

    def beyond(self, points, reach_km):
        """The points that lie further than this from all land, with their distance in km."""
        at_sea = points[~self.holds(points)]
        shapes = shapely.points(at_sea)
        # a degree is at most 111.7 km, so what is within in degrees is within in km
        reach = reach_km / 111.7
        number, polygon = self.tree.query(shapely.buffer(shapes, reach))
        near = shapely.dwithin(self.polygons[polygon], shapes[number], reach)
        rest = np.delete(at_sea, number[near], axis=0)
        far = [(self.coast_km(point), point.round(2).tolist()) for point in rest]
        return [(round(off_km, 1), point) for off_km, point in far if off_km > reach_km]

    def pieces(self, line):
        """The parts of a line that lie on land."""
        string = shapely.LineString(line)
        found = self.tree.query(string, predicate="intersects")
        cut = shapely.get_parts(shapely.intersection(string, self.polygons[found]))
        return cut[shapely.length(cut) > 0]


@pytest.fixture(scope="module")
def land():
    return Land()


@pytest.fixture(scope="module")
def every():
    """The tables with what is not verified."""
    return open_geodata(unverified=True)


# --- geometry ---


def test_every_geometry_is_valid_and_on_the_globe():
    for name, item in (PLACES | LINES).items():
        shape = shapely.from_geojson(json.dumps(item["geometry"]))
        assert shapely.is_valid(shape), name
        assert not shape.is_empty, name
        points = shapely.get_coordinates(shape)
        assert np.isfinite(points).all(), name
        assert (np.abs(points) <= (180, 90)).all(), name
    for name in LINES:
        for points in parts(name):
            assert all(start != end for start, end in itertools.pairwise(points)), name
            # no part of a line crosses the date line
            assert max(abs(b[0] - a[0]) for a, b in itertools.pairwise(points)) < 90, name


def test_the_distance_to_the_coast_is_what_it_should_be(land):
    """Point Nemo apart: a known place at sea, one on land, and one on the coast."""
    assert land.coast_km(at("EG-ALX-BMH")) < 0.01
    # the middle of the Gulf of Suez at 29 N: about 20 km from either shore
    assert 10 < land.coast_km((32.8, 29.0)) < 30
    assert land.holds(np.array([(31.24, 30.04), (32.8, 29.0)])).tolist() == [True, False]


ATOLLS = {"IN-BIT", "IN-BNG", "MV-THI", "PF-KAU", "PF-RAN"}
"""Stations on atolls that the land of Natural Earth 1:10m lacks."""


def test_landing_stations_are_on_the_coast(land):
    far = {}
    for name, place in PLACES.items():
        if place["properties"]["kind"] in ("landing station", "landing point"):
            off_km = land.coast_km(at(name))
            if off_km > place["properties"]["accuracy_km"] + 1 and name not in ATOLLS:
                far[name] = round(off_km, 1)
    assert far == {}


def test_beach_manholes_lie_on_the_coast_and_lead_to_their_station(land):
    manholes = [name for name in PLACES if of(name)["kind"] == "beach manhole"]
    joined = {frozenset((of(name)["start_id"], of(name)["end_id"])) for name in LINES}
    for name in manholes:
        station = of(name)["station_id"]
        assert land.coast_km(at(name)) < 0.1, name
        assert frozenset((name, station)) in joined, name
        assert km(at(name), at(station)) <= of(station)["accuracy_km"] + 1, name
        assert of(name)["accuracy_km"] >= of(station)["accuracy_km"], name
    of_stations = {of(name)["station_id"] for name in manholes}
    assert of_stations == {
        name
        for name, place in PLACES.items()
        if place["properties"].get("country") == "EG"
        and place["properties"]["kind"] == "landing station"
        and place["properties"]["status"] != "cancelled"
    }


def test_zafarana_2_stands_on_zafarana_with_an_unknown_separation(geo):
    one, two = geo.stations["EG-ZAF"], geo.stations["EG-ZA2"]
    assert one.position == two.position
    assert two.accuracy_km > one.accuracy_km
    assert "reused" in two.position_of
    assert "not known" in two.note
    assert "not 0" in two.note
    assert at("EG-ZAF-BMH") == at("EG-ZA2-BMH")
    assert "not known" in of("EG-ZA2-BMH")["note"]


def test_sea_segments_cross_no_land(land):
    """But near an end: within its accuracy and 8 km."""
    crossed = []
    for name in SEA:
        ends = [of(name)["start_id"], of(name)["end_id"]]
        for piece in itertools.chain.from_iterable(map(land.pieces, dense_parts(name, 5.0))):
            points = shapely.get_coordinates(piece)
            beyond = [
                max(km(at(end), point) for point in points) - of(end)["accuracy_km"] - NEAR_END_KM
                for end in ends
            ]
            if min(beyond) > 0:
                crossed.append(f"{name} near {points[len(points) // 2].round(2)}")
    assert crossed == []


UNITS = [name for name in PLACES if of(name)["kind"] == "branching unit"]


def test_branching_units_lie_at_sea(land):
    on_land = land.holds(np.array([at(name) for name in UNITS]))
    assert np.array(UNITS)[on_land].tolist() == []


def test_branching_units_lie_on_their_trunk():
    assert UNITS
    for name in UNITS:
        trunk = of(name)["on_leg_id"]
        branches = [
            line["properties"]
            for line in LINES.values()
            if name in (line["properties"]["start_id"], line["properties"]["end_id"])
        ]
        assert branches, name
        for branch in branches:
            assert branch["role"] == "branch", name
            assert branch["system_id"] == of(trunk)["system_id"], name
        points = dense(trunk, 2.0)
        off_km = GEOD.inv(*np.broadcast_to(np.array(at(name))[:, None], points.T.shape), *points.T)[
            2
        ].min()
        # between two of the dense points 1 km more
        assert off_km / 1000 <= min(of(name)["accuracy_km"], 1.1), name


def test_every_branch_starts_at_a_branching_unit():
    for name in LINES:
        if of(name).get("role") == "branch":
            assert of(of(name)["start_id"])["kind"] == "branching unit", name


OFF_LAND = {
    # None is needed now: a short ferry, bridge or tunnel that a row names would stand here,
    # as "leg id": "what the row says".
}


def test_land_stretches_lie_on_land(land):
    off = {}
    for name in LAND:
        far = land.beyond(dense(name, 2.0), of(name)["accuracy_km"] + COAST_KM)
        if far and name not in OFF_LAND:
            off[name] = max(far)
    assert off == {}
    for name, words in OFF_LAND.items():
        assert words in of(name)["note"], name


def test_every_leg_ends_at_its_places():
    for name, line in LINES.items():
        for field, index in (("start_id", 0), ("end_id", -1)):
            place = line["properties"][field]
            off_km = km(at(place), parts(line["properties"]["id"])[0 if index == 0 else -1][index])
            allowed_km = of(place)["accuracy_km"] + line["properties"]["accuracy_km"]
            assert off_km <= max(allowed_km, 0.001), name
            # in this catalogue they meet: only so do routes join without a gap
            assert off_km < 0.001, name


def test_every_named_path_joins_without_a_gap(geo):
    for path in geo.paths.values():
        assert not [leg.id for leg in path.legs if "~" in leg.id], path.id
        for before, after in itertools.pairwise(path.legs):
            assert before.end_id == after.start_id
            assert before.end == after.start


def test_a_published_length_of_a_leg_is_not_below_its_drawn_line(geo):
    """A drawn line is a lower bound; 3 % for marks that a cable may pass on the other side."""
    short = {
        leg.id: (round(leg.route_km), leg.published_km)
        for leg in geo.legs.values()
        if leg.published_km is not None and leg.published_km[1] < 0.97 * leg.route_km
    }
    assert short == {}


# Where the Suez Canal is crossed: Salam Bridge (30°49'42"N 32°19'03"E), El Ferdan Railway Bridge
# (30°39'25"N 32°20'02"E), Ahmed Hamdi Tunnel (30°05'09"N 32°34'32"E), all by Wikipedia.
@pytest.mark.parametrize(
    ("lat_deg", "lon_deg"),
    [
        (30 + 49 / 60 + 42 / 3600, 32 + 19 / 60 + 3 / 3600),
        (30 + 39 / 60 + 25 / 3600, 32 + 20 / 60 + 2 / 3600),
        (30 + 5 / 60 + 9 / 3600, 32 + 34 / 60 + 32 / 3600),
    ],
)
def test_no_stretch_lies_in_the_suez_canal(geo, lat_deg, lon_deg):
    across = shapely.LineString([(32.0, lat_deg), (33.0, lat_deg)])
    found = 0
    for leg in geo.legs.values():
        cut = leg.geometry.intersection(across)
        if not cut.is_empty:
            found += 1
            # The navigation channel is some 300 m wide: its middle is 150 m, 0.0015 degree, off.
            assert cut.bounds[2] < lon_deg - 0.0015, leg.id
            assert leg.medium == "land", leg.id
    assert found


def test_no_segment_by_sea_goes_through_the_suez_canal(geo):
    # The canal lies between 29.93 (Port Tewfik) and 31.27 (Port Said) degrees north.
    inside = shapely.box(32.2, 30.0, 32.7, 31.25)
    for leg in geo.legs.values():
        assert "suez canal" not in leg.name.lower(), leg.id
        if leg.medium == "sea":
            assert leg.right_of_way == "seabed"
            assert not to_planar(leg.geometry).intersects(inside), leg.id


# --- honesty ---


def test_nothing_is_called_surveyed_or_published():
    for name in PLACES | LINES:
        assert of(name)["confidence"] in ("assumed", "inferred"), name
    # of the ways on land only those that a source puts beside the canal are more than assumed
    inferred = {name for name in LINES if of(name)["confidence"] == "inferred"}
    assert inferred == {"EG-S-SUZ-ISM-CANAL", "EG-S-ISM-PSD-CANAL"}


NAMED = {row["id"]: row for row in rows("crossings") if row["path_id"]}


def test_a_path_in_a_crossing_is_a_candidate_at_most():
    assert {row["how_surely"] for row in NAMED.values()} == {"candidate"}


def test_a_path_that_a_deal_applies_to_is_a_candidate_at_most():
    named = [row for row in rows("deal_applies") if row["scope"] == "path"]
    assert {row["how_surely"] for row in named} == {"candidate"}


def test_deals_of_the_release_of_april_2019_stand_once_each(every):
    """45 and 20 million USD; the landing party agreement is the first by another name."""
    of_release = {
        deal.id: deal.value
        for deal in every.deals.values()
        if {"ecofin-2019-05", "qadanews-2019-04", "submarinenetworks-peace-2019"}
        & set(deal.source_ids)
    }
    assert of_release == {
        "peace-transit-2019": 45_000_000,
        "peace-second-path-loi-2019": 20_000_000,
    }
    signed = [
        deal
        for deal in every.deals.values()
        if deal.system_id == "PEACE" and deal.signed.startswith("2019-04")
    ]
    assert math.fsum(deal.value for deal in signed) == 65_000_000
    assert len(signed) == 2
    for deal in every.deals.values():
        if deal.system_id == "PEACE" and deal.kind == "landing party agreement":
            assert not any(party.name == "Telecom Egypt" for party in deal.parties), deal.id


def test_a_value_stands_once():
    assert "value" not in rows("deal_applies")[0]
    valued = [row for row in rows("deals") if row["value"]]
    sums = {(row["system_id"], row["value"], row["signed"][:4]) for row in valued}
    assert len(sums) == len(valued)
    for row in rows("deals"):
        assert bool(row["value"]) == bool(row["currency"]) == bool(row["price_year"]), row["id"]


def test_values_in_one_another_say_so():
    """Sums of several sales must not be added to the single ones."""
    notes = {row["id"]: row["note"] for row in rows("deals")}
    assert "not to be added" in notes["te-north-sales-2010"]
    assert "te-north-sales-2010" in notes["seacom-te-2007"]
    assert "not contained" in notes["eiscc-half-2018"]
    related = {row["id"] for row in rows("deals")}
    for row in rows("deals"):
        for relation in filter(None, row["relations"].split(";")):
            assert relation.split(": ")[1] in related - {row["id"]}, row["id"]


NO_END_FOUND = ("end not found", "ends not found", "day of the repair", "length not found")


def test_unknown_ends_of_incidents_are_empty():
    for row in rows("incidents"):
        if any(words in row["note"] for words in NO_END_FOUND):
            assert row["end"] == "", row["id"]
        if row["end"]:
            assert row["end"][:7] >= row["start"][: len(row["end"][:7])], row["id"]
            assert row["end"] <= DATE, row["id"]


def test_an_end_of_an_incident_is_the_last_of_its_systems():
    for row in rows("incidents"):
        ends = dict(part.split(": ") for part in filter(None, row["system_ends"].split(";")))
        assert set(ends) <= set(row["system_ids"].split(";")), row["id"]
        for day in ends.values():
            assert day[:7] >= row["start"][: len(day[:7])], row["id"]
            digits = min(len(day), len(row["end"])) if row["end"] else 0
            assert day[:digits] <= row["end"][:digits], row["id"]


def test_an_outage_fits_its_days():
    """Where both days are known, the length is at most from one to the other, both whole."""
    for row in rows("incidents"):
        if len(row["start"]) == len(row["end"]) == 10 and row["outage_high_hours"]:
            days = np.datetime64(row["end"]) - np.datetime64(row["start"])
            assert float(row["outage_high_hours"]) <= 24 * (days.astype(int) + 1), row["id"]


def test_what_is_not_verified_is_off(geo, every):
    off = set(every.incidents) - set(geo.incidents)
    assert off == {
        "INC-2015-10-IMEWE",
        "INC-2020-03-12-EGYPT-STORM",
        "INC-2024-05-AAE1",
        "INC-2026-06-25-PEACE",
    }
    assert all(item.verified for item in geo.incidents.values())
    for item in geo.incidents.values():  # an undated encyclopedic page alone verifies nothing
        kept = [geo.sources[name] for name in item.source_ids]
        is_press = any("news" in source.publisher.lower() for source in kept)
        assert is_press or any(source.date for source in kept), item.id
    for name in off:
        assert (
            "no report of the time" in every.incidents[name].note
            or "unverified" in every.incidents[name].note
        )


def test_the_double_failure_of_2022_is_inferred_and_names_both_systems(geo):
    group = geo.groups["EG-G-FAIL-2022-06-07"]
    assert group.attribution_confidence == "inferred"
    assert set(group.system_ids) == {"AAE-1", "SMW5"}
    incident = geo.incidents["INC-2022-06-07-EGYPT-LAND"]
    assert group.id in incident.group_ids
    assert set(incident.system_ids) == {"AAE-1", "SMW5"}
    assert incident.cause == ""
    # the regulator of Pakistan reported both repaired in the news of the same day
    assert (incident.end, incident.outage_hours) == ("2022-06-07", (4, 12))
    assert incident.paths_down_together is True
    # where they failed is not published, so no stretch carries the group
    assert not [leg.id for leg in geo.legs.values() if group.id in leg.group_ids]


def is_younger(right_of_way, system):
    """Whether a right of way surely came after a system, as precisely as both are known."""
    digits = min(len(right_of_way), len(system))
    return bool(digits) and right_of_way[:digits] > system[:digits]


def test_no_candidate_path_has_a_right_of_way_younger_than_the_system(geo):
    found = 0
    for system in geo.systems.values():
        for crossing, paths in candidate_paths(geo, system).items():
            since = geo.crossings[crossing].since or system.ready_for_service
            for path in paths:
                for leg in path.legs:
                    found += 1
                    assert not is_younger(leg.right_of_way_since, since), (path.id, leg.id)
    assert found


@pytest.mark.parametrize("crossing", NAMED)
def test_no_named_path_of_a_crossing_is_younger_than_the_system(geo, crossing):
    row = NAMED[crossing]
    since = row["since"] or geo.systems[row["system_id"]].ready_for_service
    for leg in geo.paths[row["path_id"]].legs:
        assert not is_younger(leg.right_of_way_since, since), leg.id


def test_no_path_of_a_deal_is_younger_than_the_crossing_that_it_pays_for(geo):
    young = set()
    for deal in geo.deals.values():
        if not deal.system_id:
            continue
        for item in deal.applies_to:
            if item.scope == "path":
                path = geo.paths[item.targets[0]]
                ends = {path.start_id, path.end_id}
                dates = [
                    crossing.since
                    for crossing in geo.crossings.values()
                    if crossing.system_id == deal.system_id
                    and {crossing.start_id, crossing.end_id} == ends
                    and crossing.path_id in ("", path.id)
                    and crossing.since
                ]
                since = max(dates, default=geo.systems[deal.system_id].ready_for_service)
                young |= {
                    (deal.id, path.id, leg.id)
                    for leg in path.legs
                    if is_younger(leg.right_of_way_since, since)
                }
    assert young == set()


def test_every_crossing_of_egypt_has_a_path_that_is_old_enough(geo):
    without = [
        crossing
        for system in geo.systems.values()
        for crossing, paths in candidate_paths(geo, system).items()
        if not paths and geo.crossings[crossing].start_id.startswith("EG-")
    ]
    assert without == []


# --- status and dates ---


def test_every_owner_is_a_party_and_its_brackets_are_closed():
    for row in rows("systems"):
        for owner in filter(None, row["owners"].split(";")):
            assert owner.count("(") == owner.count(")"), (row["id"], owner)
            outside = re.sub(r"\(.*\)", "", owner)
            assert not re.search(r"consortium|\bothers\b", outside, re.IGNORECASE), row["id"]


def test_every_status_says_when_it_was_seen():
    assert [row["id"] for row in rows("systems") if not row["status_date"]] == []


def test_every_status_says_on_which_source_it_rests():
    """A sighting is no later than its source, or the source has no date."""
    dates = {row["id"]: row["date"] for row in rows("sources")}
    for row in rows("systems"):
        name, seen, sources = row["id"], row["status_date"], listed_ids(row["status_source_ids"])
        assert sources, name
        assert set(sources) <= set(listed_ids(row["source_ids"])), name
        year = seen[:4]
        assert any(not dates[it] or dates[it][:4] >= year for it in sources), name  # fmt: skip


LISTED = {"FEA", "TE-NORTH", "MENA", "HAWK", "RED2MED", "CORAL-BRIDGE", "TABA-AQABA", "OMRAN-EPEG",
          "TEAS"}  # fmt: skip
"""Systems that a public map of 2026 shows, of whose status no text of the last years was found."""


def test_a_status_that_only_a_map_shows_is_listed():
    shown = {"telegeography-2013", "telegeography-2021", "telegeography-2024", "telegeography-2026"}
    for row in rows("systems"):
        alone = set(listed_ids(row["status_source_ids"])) <= shown
        assert row["status_basis"] == ("listed" if alone else "reported"), row["id"]
    assert {row["id"] for row in rows("systems") if row["status_basis"] == "listed"} == LISTED


def test_statuses_go_with_dates():
    for row in rows("systems"):
        name, ready, out = row["id"], row["ready_for_service"], row["out_of_service"]
        assert row["status_date"] <= DATE, name
        if row["status"] in PLANS:
            # a plan is not reached: its date lies ahead, or it has none
            assert not ready or ready >= DATE[: len(ready)], name
            assert not out, name
        if row["status"] in LIVE:
            assert ready or "first year not found" in row["note"], name
            assert ready <= DATE[: len(ready)], name
        if row["status"] == "retired":
            assert out or "the date of its end" in row["note"], name
            assert out <= DATE, name
        if row["status"] in ("in service", "cancelled"):
            assert not out, name


def test_expected_readiness_is_called_so():
    for row in rows("systems"):
        if row["status"] in PLANS and row["ready_for_service"]:
            assert "expected, not reached" in row["note"], row["id"]


def test_no_segment_is_further_than_its_system(geo):
    allowed = {
        "in service": set(STATUSES),  # a part is given up or planned
        "retired": {"retired", "in service"},  # a part outlives it
        "out of service": {"out of service"},
        "unverified": {"unverified"},
        "under construction": {"under construction", "in service", "planned", "announced"},
        "planned": {"planned"},
        "announced": {"announced"},
        "stalled": {"stalled"},
        "cancelled": {"cancelled"},
    }
    for leg in geo.segments.values():
        assert leg.status in allowed[geo.systems[leg.system_id].status], leg.id


def test_dates_of_places_and_deals_are_past(every):
    for station in every.stations.values():
        assert station.status_date <= DATE, station.id
    for deal in every.deals.values():
        assert deal.signed <= DATE, deal.id
    for crossing in every.crossings.values():
        assert crossing.since <= DATE, crossing.id
    for leg in every.legs.values():
        assert leg.right_of_way_since <= DATE, leg.id


@pytest.mark.parametrize(
    "name",
    ["BBG", "i2i", "TIC", "MIST", "IAX", "TGN-Gulf", "Ameer", "MEETS", "SilkLink", "SVC", "SAS-1",
     "DARE1", "TEAMS", "LION", "LION2", "METISS", "T3", "MainOne", "Glo-1", "G2A", "CADMOS",
     "BERYTAR", "UGARIT", "MedNautilus", "JONAH", "Artemis", "KELTRA-2", "Didon", "Hannibal",
     "Silphium", "OAC", "AAE-2", "Minoas", "Apollo East", "Thetis Express"],
)  # fmt: skip
def test_a_system_that_a_buyer_would_name_is_there_with_sources(geo, name):
    system = geo.find_system(name)
    assert system.source_ids
    assert all(geo.sources[item].url.startswith("http") for item in system.source_ids)
    assert system.status_date


def test_what_a_deal_costs_is_what_its_source_says(geo):
    """Published sums: Africa-1 by the notice of PTCL, the others by the press named there."""
    published = {
        "smw6-build-2022": (500e6, "USD"), "africa1-ptcl-2020": (59.5e6, "USD"),
        "silklink-2026": (800e6, "USD"), "medusa-build-2022": (342e6, "EUR"),
        "meets-2013": (36e6, "USD"), "smw5-cma-2014": (500e6, "USD"),
        "smw4-build-2004": (500e6, "USD"),
    }  # fmt: skip
    for name, sum_ in published.items():
        deal = geo.deals[name]
        assert (deal.value, deal.currency) == sum_
        assert deal.source_ids
    assert len([rate for rate in geo.rates.values() if rate.id.startswith("lease_100g")]) >= 2


def test_a_deal_of_a_system_in_the_table_names_it(geo):
    """No note may say that a system is missing which is there."""
    assert geo.deals["aae2-mou-2025"].system_id == "AAE-2"
    assert not [deal.id for deal in geo.deals.values() if "not in the table" in deal.note]
    names = {alias.lower(): item.id for item in geo.systems.values()
             for alias in (item.name, *item.aliases) if len(alias) > 3}  # fmt: skip
    for deal in geo.deals.values():
        if deal.system_id is None or not deal.system_id:
            assert not [it for it in names if deal.title.lower().startswith(f"{it} ")], deal.id


def test_the_cable_to_sudan_is_as_long_as_its_two_sources_say(geo):
    """333 km at its inauguration (Al Jazirah), 370 km in the contract (Al Yaum); four pairs."""
    system = geo.systems["SAS-1"]
    assert system.length_km == (333, 370)
    assert system.fibre_pairs == (4, 4)


def test_a_status_in_a_deal_agrees_with_the_system(geo):
    """What a deal's status says of its system must not be more than the system's row says."""
    for deal in geo.deals.values():
        for item in deal.applies_to:
            if item.scope == "system":
                system = geo.systems[item.targets[0]]
                if "system is in service" in deal.status:
                    assert system.status == "in service", deal.id
                if "system is planned" in deal.status:
                    assert system.status in PLANS, deal.id
                if f"{system.name} built" in deal.status:
                    assert system.status in LIVE, deal.id


def test_a_stated_number_of_several_paths_rests_on_a_text(geo):
    """Lines that a public map draws are schematic: how many there are is inferred from it."""
    maps = {name for name in geo.sources if name.startswith("telegeography-20")}
    counted = [row for row in geo.crossings.values() if max(it or 0 for it in row.path_count) > 1]
    stated = [row for row in counted if row.attribution_confidence == "stated"]
    assert [row.id for row in stated if maps & set(row.source_ids)] == ["EG-X-PEACE"]
    assert geo.crossings["EG-X-PEACE"].path_count == (1, 2)  # drawn as one, then as two
    assert len(stated) > 4
    assert {row.system_id for row in counted if maps >= set(row.source_ids)} >= {"MENA", "SMW4"}


RANGES = {
    "systems": ("length_low_km", "fibre_pairs_low", "design_capacity_low_tbps", "cost_low"),
    "deals": ("paths_low", "term_low_years", "recurring_low_pct"),
    "incidents": ("outage_low_hours",),
    "transit_paths": ("published_low_km",),
    "crossings": ("paths_low",),
    "rates": ("low", "depth_low_m"),
}


@pytest.mark.parametrize("table", RANGES)
def test_low_is_not_above_high(table):
    for row in rows(table):
        for low in RANGES[table]:
            high = row[low.replace("low", "high")]
            if row[low] and high:
                assert 0 <= float(row[low]) <= float(high), (row["id"], low)
            if not low.startswith(
                ("paths", "outage")
            ):  # at least, or at most, may be all that is known
                assert bool(row[low]) == bool(high), (row["id"], low)
        if table == "rates" and row["likely"]:
            assert float(row["low"]) <= float(row["likely"]) <= float(row["high"]), row["id"]


def test_low_is_not_above_high_for_legs():
    for name in LINES:
        low, high = of(name)["published_low_km"], of(name)["published_high_km"]
        assert (low is None) == (high is None), name
        assert low is None or 0 < low <= high, name


def test_fibre_pairs_say_on_what_they_rest():
    for row in rows("systems"):
        assert bool(row["fibre_pairs_low"]) == bool(row["fibre_pairs_basis"]), row["id"]


# --- completeness ---


def test_there_are_enough_landing_stations():
    stations = [name for name in PLACES if of(name)["kind"] in ("landing station", "landing point")]
    assert len(stations) >= 45
    assert len({of(name)["country"] for name in stations}) >= 30


def test_every_egyptian_station_is_there(geo):
    egypt = {name: place.status for name, place in geo.stations.items() if place.country == "EG"}
    # Telecom Egypt: nine in service; Sharm El Sheikh planned; Ras Sudr was dropped after 2008.
    assert egypt == {
        "EG-ALX": "in service",
        "EG-ABT": "in service",
        "EG-SDK": "in service",
        "EG-PSD": "in service",
        "EG-SUZ": "in service",
        "EG-ZAF": "in service",
        "EG-ZA2": "in service",
        "EG-RGH": "in service",
        "EG-TAB": "in service",
        "EG-SSH": "planned",
        "EG-RSD": "cancelled",
    }
    assert all(geo.stations[name].name_ar for name in egypt)


PAIRS_OF_EGYPT = {
    # as drawn on public maps, and for MENA, PEACE, IEX, 2Africa, SMW6 and Red2Med as stated
    ("EG-SUZ", "EG-ALX"): {"SMW3", "SMW4", "IMEWE", "FEA"},
    ("EG-ZAF", "EG-ABT"): {"EIG", "MENA", "AAE-1", "SMW5", "PEACE"},
    ("EG-ZA2", "EG-SDK"): {"IEX"},
    ("EG-RGH", "EG-PSD"): {"2AFRICA", "SMW6", "RED2MED"},
}


@pytest.mark.parametrize("pair", PAIRS_OF_EGYPT)
def test_every_crossing_of_egypt_is_there(geo, pair):
    found = {
        crossing.system_id
        for crossing in geo.crossings.values()
        if (crossing.start_id, crossing.end_id) == pair and not crossing.path_id
    }
    assert found >= PAIRS_OF_EGYPT[pair]
    assert any({path.start_id, path.end_id} == set(pair) for path in geo.paths.values())


def test_three_routes_from_zafarana_to_abu_talat_are_there(geo):
    ways = [
        path for path in geo.paths.values() if (path.start_id, path.end_id) == ("EG-ZAF", "EG-ABT")
    ]
    assert len(ways) >= 3


def test_a_route_that_avoids_egypt_avoids_egypt(geo):
    """EAPC, Blue, the ways through Iraq, Syria and Iran: no leg of theirs lies in Egypt."""
    around = [path for path in geo.paths.values() if not path.id.startswith("EG-")]
    assert len(around) >= 8
    for path in around:
        assert "EG" not in {leg.country for leg in path.legs}, path.id
    for name in ("BLUE", "RAMAN", "EAPC", "TEAS", "EMC-WEST", "RCN", "JADI", "EPEG", "SRT"):
        landings = geo.systems[name].landing_station_ids
        assert not [place for place in landings if place.startswith("EG-")], name


@pytest.fixture(scope="module")
def on_land(geo):
    """Links to cities and stretches, by km."""
    graph = nx.Graph()
    for leg in (*geo.backhaul.values(), *geo.stretches.values()):
        graph.add_edge(leg.start_id, leg.end_id, km=leg.route_km)
    return graph


def mostly_on_land(land, one, other):
    """Half of the straight line between two stations; else they are on two islands."""
    line = np.array([one.position, other.position])
    return sum(map(shapely.length, land.pieces(line))) >= shapely.LineString(line).length / 2


def bridged(islands, one, other):
    """On one island, or the water between is at most 7 km wide: one bridge may span it."""
    ends = [islands.nearest(shapely.Point(place.position)) for place in (one, other)]
    between = shapely.LineString([one.position, other.position])
    for island in islands.geometries[islands.query(between, predicate="intersects")]:
        between = between.difference(island)
    water = shapely.get_parts(between)
    widest_km = max((GEOD.geometry_length(part) / 1000 for part in water), default=0)
    return ends[0] == ends[1] or widest_km <= 7


def test_neighbours_of_one_country_in_service_are_joined_by_land(geo, on_land, land):
    """Else a route between them goes round by other countries."""
    islands = shapely.STRtree(list(read_land(FOLDER / "land_ne10m.bin.xz").geoms))
    stations = [one for one in geo.stations.values() if one.status == "in service"]
    for one, other in itertools.combinations(stations, 2):
        if one.country == other.country:
            apart_km = GEOD.inv(*one.position, *other.position)[2] / 1000
            if apart_km < 50 and mostly_on_land(land, one, other) and bridged(islands, one, other):
                km = nx.shortest_path_length(on_land, one.id, other.id, "km")
                assert apart_km - 0.1 <= km < 2 * apart_km + 60, (one.id, other.id)


@pytest.mark.parametrize(
    ("start", "end", "road_km"),
    [
        ("IT-PMO", "IT-CTA", 199),  # motorway A19; 200 km by La Repubblica of 7 December 2022
        ("LK-CMB", "LK-MTR", 160),  # southernsrilanka.lk: distances from Colombo by road
    ],
)
def test_stations_are_no_farther_apart_than_by_a_published_road(on_land, start, end, road_km):
    assert 0.8 * road_km < nx.shortest_path_length(on_land, start, end, "km") <= road_km


def test_a_latitude_that_is_a_sum_begins_at_a_station_of_today(geo):
    """The note of an incident gives the sum; the station may have moved since."""
    latitudes = [round(one.lat_deg, 3) for one in geo.stations.values()]
    sums = 0
    for row in rows("incidents"):
        for start, km in re.findall(r"latitude: ([\d.]+) \+ ([\d.]+) / 111\.2", row["note"]):
            sums += 1
            assert round(float(start), 3) in latitudes, row["id"]
            assert float(row["lat_deg"]) == pytest.approx(
                float(start) + float(km) / 111.2, abs=0.002
            )
    assert sums == 3
