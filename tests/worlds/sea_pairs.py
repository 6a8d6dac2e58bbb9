"""Many lines at sea for acceptance: places, work for a process, and what came of each pair."""

import json
import time
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import pairwise, starmap
from multiprocessing import get_context

import numpy as np
import shapely
from geographiclib.geodesic import Geodesic

import cableroute as cr
from cableroute.batches import in_parts
from cableroute.planning import plan_in_detail
from cableroute.planning.coast import world_coast
from cableroute.planning.ice import ice_limits
from cableroute.planning.sea_line import shortest_line
from cableroute.seabed.land_cells import world_outlines

CHUNK, BATCH = 50, 1000


def sea_places(count, seed, bounds=(-180, -78.5, 180, 90)):
    """Return places at sea, even over the globe or a box of it: more begin with those of fewer."""
    random = np.random.default_rng(seed)
    west, south, east, north = bounds
    low, high = np.sin(np.radians([south, north]))
    found = []
    while len(found) < count:
        lon = random.uniform(west, east, BATCH)
        lat = np.degrees(np.arcsin(random.uniform(low, high, BATCH)))
        at_sea = ~world_coast().is_land(lon, lat)
        found += np.column_stack([lon, lat])[at_sea].round(4).tolist()
    return [tuple(place) for place in found[:count]]


def line_between(start, end):
    """Return the line outside ice, or through it where an end is there."""
    return shortest_line(start, end, closed=ice_limits()) or shortest_line(start, end)


def crosses_land(lonlat):
    return bool(world_coast().hits(lonlat[:-1], lonlat[1:]).edge.size)


def walks_over_land(lonlat, step_m=1000):
    """Return whether places along the geodesics, by GeographicLib, are in the polygons."""
    points = []
    for (lon0, lat0), (lon1, lat1) in pairwise(lonlat):
        line = Geodesic.WGS84.InverseLine(lat0, lon0, lat1, lon1)
        for share in np.linspace(0, 1, max(2, int(line.s13 / step_m))):
            at = line.Position(share * line.s13)
            points.append((at["lon2"], at["lat2"]))
    lon, lat = np.array(points).T
    lon = (lon + 180) % 360 - 180
    land, tree = prepared_land()
    at, ring = tree.query(shapely.points(lon, lat))
    return any(
        shapely.contains_xy(land[number], lon[at[ring == number]], lat[at[ring == number]]).any()
        for number in np.unique(ring).tolist()
    )


@cache
def prepared_land():
    """Return the polygons, prepared, and a tree of them."""
    land = world_outlines().copy()
    shapely.prepare(land)
    return land, shapely.STRtree(land)


def line_of(start, end):
    """Return what came of a pair of places at sea."""
    begun = time.process_time()
    line = line_between(start, end)
    seconds = time.process_time() - begun
    if line is None:
        return {"ends": [start, end], "fault": "no line", "seconds": seconds}
    fault = "over land" if crosses_land(line.lonlat) else ""
    return {"ends": [start, end], "fault": fault, "seconds": seconds, "km": line.km}


def leg_of(start, end):
    """Return what came of a pair of stations."""
    geo = tables()
    begun = time.process_time()
    try:
        found = plan_in_detail(start, end, geodata=geo, max_detour=1000)
    except cr.CablerouteError as error:
        seconds = time.process_time() - begun
        return {"ends": [start, end], "fault": str(error), "seconds": seconds}
    seconds = time.process_time() - begun
    line = np.array(found.leg.geometry.coords)
    first, last = (
        int(any(same_place(line[at], move.start) for move in found.moves)) for at in (0, -1)
    )
    fault = "over land" if crosses_land(line[first : len(line) - last]) else ""
    km = found.leg.route_km
    return {"ends": [start, end], "fault": fault, "seconds": seconds, "km": km}


def same_place(one, two):
    return abs((one[0] - two[0] + 180) % 360 - 180) < 1e-9 and abs(one[1] - two[1]) < 1e-9


def tables(known=[]):  # noqa: B006
    """Return the tables, opened once in a process."""
    if not known:
        known.append(cr.open_geodata())
    return known[0]


def results(job, pairs, *, folder, processes, name):
    """Return what a job makes of pairs: in chunks that the folder keeps, so that a run resumes."""
    chunks = {
        f"{name}_{first:06d}": (job, pairs[first : first + CHUNK])
        for first in range(0, len(pairs), CHUNK)
    }
    with ProcessPoolExecutor(processes, mp_context=get_context("fork")) as executor:
        found = in_parts(
            of_chunk, chunks, to_text=lambda rows: json.dumps({"rows": rows}),
            from_text=lambda text: json.loads(text)["rows"], suffix=".json",
            executor=executor, folder=folder,
        )  # fmt: skip
    return [row for rows in found.values() for row in rows]


def of_chunk(item):
    job, pairs = item
    return list(starmap(job, pairs))


def told(name, rows):
    """Print what came of pairs, and return the faults."""
    seconds = np.array([row["seconds"] for row in rows])
    faults = [(row["ends"], row["fault"]) for row in rows if row["fault"]]
    print(f"\n{name}: {len(rows):,} pairs, {len(faults)} faults; s of processor: "
          f"mean {seconds.mean():.3f}, median {np.median(seconds):.3f}, "
          f"99 % {np.percentile(seconds, 99):.3f}, most {seconds.max():.3f}")  # fmt: skip
    for row in sorted(rows, key=lambda row: -row["seconds"])[:5]:
        print(f"  {row['seconds']:.2f} s {row['ends']}")
    return faults
