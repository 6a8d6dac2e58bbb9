"""Small worlds of stations, cables and systems, made as folders of tables.

`World` makes a folder of tables that stands alone, with a few places and systems. Lengths are
worked out apart from the library, with pyproj.
"""

from __future__ import annotations

from hypothesis import strategies as st
from pyproj import Geod

import cableroute as cr
from worlds.folders import feature, station, stretch, write_csv, write_geojson

GEOD = Geod(ellps="WGS84")
LAND, SEA = 1.1, 1.02  # likely cable over route, by the rates below
NAMES = {"FR": "France", "EG": "Egypt", "IN": "India", "DJ": "Djibouti", "PT": "Portugal",
         "SA": "Saudi Arabia"}  # fmt: skip


def km(*points):
    """Length of the geodesics between points, km."""
    lons, lats = zip(*points, strict=True)
    return GEOD.line_length(lons, lats) / 1000


def on_the_way(first, second, part):
    """Return the point that lies a part of the way along a geodesic."""
    azimuth, _, metres = GEOD.inv(*first, *second)
    lon, lat, _ = GEOD.fwd(*first, azimuth, metres * part)
    return (lon, lat)


class World:
    """Rows of tables; `open` writes them to a folder and opens it alone."""

    def __init__(self):
        self.at = {}
        self.rows = {name: [] for name in (
            "landing_stations", "junctions", "stretches", "backhaul", "cables", "systems",
            "transit_paths", "crossings", "shared_risk_groups", "deals", "deal_applies",
        )}  # fmt: skip
        self.rows["sources"] = [{"id": "mine", "title": "A test", "publisher": "A test",
                                 "licence": "CC0 1.0"}]  # fmt: skip
        self.rows["countries"] = [
            {"id": code, "name_en": name, "source_ids": "mine"} for code, name in NAMES.items()
        ]
        self.rows["rates"] = [
            {"id": name, "quantity": name, "name": name, "low": low, "likely": likely,
             "high": high, "unit": "1", "source_ids": "mine"}
            for name, low, likely, high in (
                ("group_index", 1.46, 1.47, 1.48), ("slack_land_pct", 0, 10, 20),
                ("slack_sea_pct", 1, 2, 3), ("length_ratio", 0.9, 1.1, 1.3),
            )
        ]  # fmt: skip

    def station(self, identity, lon, lat, country, **more):
        self.at[identity] = (lon, lat)
        self.rows["landing_stations"].append(
            station(identity, lon, lat, **{"country": country, "status": "in service"} | more)
        )

    def junction(self, identity, lon, lat, kind, **more):
        self.at[identity] = (lon, lat)
        self.rows["junctions"].append(feature("Point", [lon, lat], **{
            "id": identity, "name_en": identity, "kind": kind, "position_of": "a test",
            "accuracy_km": 5, "confidence": "assumed", "source_ids": ["mine"],
        } | more))  # fmt: skip

    def _leg(self, table, identity, start, end, middle, **more):
        line = [list(self.at.get(point, point)) for point in (start, *middle, end)]
        self.rows[table].append(
            stretch(identity, start, end, line, **{"status": "in service"} | more)
        )

    def stretch(self, identity, start, end, *middle, **more):
        self._leg("stretches", identity, start, end, middle, **{"country": "EG"} | more)

    def backhaul(self, identity, start, end, *middle, **more):
        self._leg("backhaul", identity, start, end, middle, **{"kind": "backhaul"} | more)

    def segment(self, identity, system, start, end, *middle, **more):
        self._leg("cables", identity, start, end, middle, **{
            "kind": "segment", "medium": "sea", "right_of_way": "seabed", "system_id": system,
            "order_basis": "stated", "role": "trunk", "accuracy_km": 20,
        } | more)  # fmt: skip

    def system(self, identity, *landings, **more):
        self.rows["systems"].append({
            "id": identity, "name": f"{identity.title()} Cable", "medium": "sea",
            "status": "in service", "status_date": "2026", "ready_for_service": "2010",
            "landing_station_ids": ";".join(landings), "source_ids": "mine",
        } | more)  # fmt: skip

    def path(self, identity, start, end, *stretches, **more):
        self.rows["transit_paths"].append({
            "id": identity, "name_en": f"way {identity}", "start_id": start, "end_id": end,
            "stretch_ids": ";".join(stretches), "source_ids": "mine",
        } | more)  # fmt: skip

    def crossing(self, system, start, end, how_surely="stated", **more):
        self.rows["crossings"].append({
            "id": f"X-{system}-{start}-{end}", "system_id": system, "start_id": start,
            "end_id": end, "how_surely": how_surely, "source_ids": "mine",
        } | more)  # fmt: skip

    def group(self, identity, name, kind="strait", systems="", **more):
        self.rows["shared_risk_groups"].append({
            "id": identity, "name": name, "kind": kind, "description": "a test",
            "system_ids": systems, "source_ids": "mine",
        } | more)  # fmt: skip

    def deal(self, identity, scope, targets, **more):
        self.rows["deals"].append({
            "id": identity, "title": identity, "kind": "transit agreement", "bought": "crossing",
            "signed_precision": "unknown", "status": "signed", "source_ids": "mine",
        } | more)  # fmt: skip
        self.rows["deal_applies"].append({
            "deal_id": identity, "scope": scope, "target_ids": targets, "how_surely": "stated",
            "source_ids": "mine",
        })  # fmt: skip

    def write(self, folder, order=lambda rows: rows):
        folder.mkdir(parents=True, exist_ok=True)
        rows = {name: order(list(these)) for name, these in self.rows.items() if these}
        for name, tables in (
            ("landing_stations", ("landing_stations",)), ("backhaul", ("backhaul",)),
            ("corridors", ("junctions", "stretches")), ("cables", ("cables",)),
        ):  # fmt: skip
            found = [row for table in tables for row in rows.pop(table, ())]
            if found:
                write_geojson(folder, name, found)
        for name, these in rows.items():
            write_csv(folder, name, *these)
        return folder

    def open(self, folder, order=lambda rows: rows):
        return cr.open_geodata(self.write(folder, order), base=False)


def two_seas():
    """Two seas with Egypt between them: four systems, two paths, a strait, a branch.

    ::

        F1 --ALPHA-- E1 ==NORTH, SOUTH== E2 --ALPHA-- U (to D1) --strait-- I1
        F2 --BETA--- E1                  E2 --DELTA (strait)-------------- I1
        F1 --GAMMA (planned, round Africa)-------------------------------- I1
        city L: a link of some 75 km to F1
    """
    world = World()
    world.station("F1", 5.4, 43.3, "FR", name_en="Firstport")
    world.station("F2", 7.2, 43.6, "FR", name_en="Secondport")
    world.station("E1", 29.7, 31.0, "EG", name_en="Northbeach")
    world.station("E2", 32.6, 29.2, "EG", name_en="Redbeach")
    world.station("D1", 43.1, 11.6, "DJ", name_en="Hornpoint")
    world.station("I1", 72.8, 19.0, "IN", name_en="Eastport")
    world.junction("J1", 31.2, 30.0, "junction", country="EG", name_en="Midtown")
    world.junction("J2", 30.8, 29.2, "junction", country="EG", name_en="Southtown")
    world.junction("L", 5.0, 43.9, "city", country="FR", name_en="Lighttown")
    world.junction("U", 43.0, 12.4, "branching unit", on_leg_id="A-SOUTH", name_en="unit")
    world.group("BAB", "Strait of Tears")
    world.group("BRIDGE", "Old bridge", "bridge")
    world.group("YARD", "Common yard", "yard", "DELTA")
    world.stretch("S1", "E1", "J1")
    world.stretch("S2", "J1", "E2", group_ids=["BRIDGE"], right_of_way_since="2016-05")
    world.stretch("S3", "E1", "J2")
    world.stretch("S4", "J2", "E2")
    world.path("NORTH", "E1", "E2", "S1", "S2")
    world.path("SOUTH", "E1", "E2", "S3", "S4")
    world.backhaul("B1", "L", "F1", country="FR")
    world.system("ALPHA", "F1", "E1", "E2", "D1", "I1", ready_for_service="2018-03")
    world.segment("A-NORTH", "ALPHA", "F1", "E1", (15.0, 37.0))
    world.segment("A-SOUTH", "ALPHA", "E2", "I1", "U", (52.0, 14.0), group_ids=["BAB"])
    world.segment("A-BRANCH", "ALPHA", "U", "D1", role="branch")
    world.crossing("ALPHA", "E1", "E2")
    world.system("BETA", "F2", "E1", ready_for_service="2012")
    world.segment("B-ONLY", "BETA", "F2", "E1", (16.0, 37.0))
    world.system("DELTA", "E2", "E1", "I1", ready_for_service="2012-02")
    world.segment("D-ONLY", "DELTA", "E2", "I1", (43.2, 12.5), (53.0, 18.0), group_ids=["BAB"])
    world.crossing("DELTA", "E2", "E1", "inferred")
    world.system("GAMMA", "F1", "I1", status="under construction", ready_for_service="2028")
    world.segment("G-ONLY", "GAMMA", "F1", "I1", (-6.0, 36.0), (18.0, -36.0), (60.0, -10.0),
                  status="under construction")  # fmt: skip
    return world


# --- worked out by hand in the world of two seas ---

A = two_seas().at
A_NORTH = SEA * km(A["F1"], (15.0, 37.0), A["E1"])
A_SOUTH = SEA * km(A["E2"], A["U"], (52.0, 14.0), A["I1"])
TO_UNIT = SEA * km(A["E2"], A["U"])
BRANCH = SEA * km(A["U"], A["D1"])
B_ONLY = SEA * km(A["F2"], (16.0, 37.0), A["E1"])
D_ONLY = SEA * km(A["E2"], (43.2, 12.5), (53.0, 18.0), A["I1"])
G_ONLY = SEA * km(A["F1"], (-6.0, 36.0), (18.0, -36.0), (60.0, -10.0), A["I1"])
NORTH = LAND * km(A["E1"], A["J1"], A["E2"])
SOUTH = LAND * km(A["E1"], A["J2"], A["E2"])


def trunk_world(line, parts, published=None, **more):
    """One trunk with units at parts of its first geodesic, each with a branch to a station."""
    world = World()
    world.station("P", *line[0], "FR")
    world.station("Q", *line[-1], "IN")
    world.system("T", "P", "Q")
    if published is not None:
        more |= {"published_low_km": published[0], "published_high_km": published[1]}
    points = [on_the_way(line[0], line[1], part) for part in parts]
    world.segment("TRUNK", "T", "P", "Q", *points, *line[1:-1], **more)
    for number, point in enumerate(points, start=1):
        lon = (point[0] + 180.2) % 360 - 180
        world.junction(f"U{number}", *point, "branching unit", on_leg_id="TRUNK")
        world.station(f"X{number}", lon, point[1] - 1.5, "EG")
        world.segment(f"BR{number}", "T", f"U{number}", f"X{number}", role="branch")
    return world


GRID = [(lon, lat) for lon in (0.0, 7.0, 15.0, 24.0) for lat in (35.0, 41.0, 46.0)]


@st.composite
def small_worlds(draw, most_systems=4):
    """Six stations, systems of one to three straight segments, some with a branching unit."""
    spots = draw(st.permutations(GRID))[:6]
    names = [f"N{number}" for number in range(6)]
    codes = draw(st.lists(st.sampled_from(["FR", "EG", "IN"]), min_size=6, max_size=6))
    world, edges = World(), []
    for name, spot, code in zip(names, spots, codes, strict=True):
        world.station(name, *spot, code)
    pairs = st.tuples(st.sampled_from(names), st.sampled_from(names)).filter(lambda p: p[0] < p[1])
    count = draw(st.integers(2, most_systems))
    for number in range(count):
        system = f"SYS{number}"
        chosen = draw(st.lists(pairs, min_size=1, max_size=3, unique=True))
        world.system(system)
        for index, (start, end) in enumerate(chosen):
            segment = f"{system}-{index}"
            others = [name for name in names if name not in (start, end)]
            branch = draw(st.sampled_from([None, None, *others]))
            if branch is None:
                world.segment(segment, system, start, end)
                edges.append((system, start, end, SEA * km(world.at[start], world.at[end])))
                continue
            unit = f"U-{segment}"
            point = on_the_way(world.at[start], world.at[end], 0.4)
            world.segment(segment, system, start, end, point)
            world.junction(unit, *point, "branching unit", on_leg_id=segment)
            world.segment(f"{segment}-B", system, unit, branch, role="branch")
            edges += [
                (system, unit, place, SEA * km(point, world.at[place]))
                for place in (start, end, branch)
            ]
    return world, names, edges
