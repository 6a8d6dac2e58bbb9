"""Cable maps that nobody drew: made by a generator, in the schemas of the public ones.

The forms are those that files of the submarine cable map have, versions 3 and 2; every name,
place and line is made up.
"""

import json
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
import shapely

from cableroute.geodata.country_land import read_country_land
from cableroute.geodata.embedded import embedded_folder


@dataclass
class CableMap:
    """Lines of systems, landing points, and what is said of each system."""

    lines: dict[str, list] = field(default_factory=dict)
    points: dict[str, tuple] = field(default_factory=dict)
    cables: dict[str, dict] = field(default_factory=dict)

    def point(self, key, name, lon, lat):
        """Add a landing point."""
        self.points[key] = (name, float(lon), float(lat))
        return key

    def cable(self, key, parts, landings, **said):
        """Add a cable: its lines, the keys of its landings, and fields of version 3."""
        self.lines[key] = [[[round(float(x), 6), round(float(y), 6)] for x, y in part]
                           for part in parts]  # fmt: skip
        self.cables[key] = {
            "id": key, "name": key.title(), "length": None, "landing_points": [
                {"id": it, "name": self.points[it][0],
                 "country": self.points[it][0].rpartition(", ")[2], "is_tbd": None}
                for it in landings
            ],
            "owners": None, "suppliers": None, "rfs": "2010", "rfs_year": 2010,
            "is_planned": False, "url": None, "notes": None,
        } | said  # fmt: skip

    def write(self, folder, *, details=True):
        """Write the files of version 3 as they are on the web; return the folder."""
        lines = [
            _feature("MultiLineString", parts, id=key, name=self.cables[key]["name"],
                     color="#939597", feature_id=f"{key}-0", coordinates=parts[0][0])
            for key, parts in self.lines.items() if parts
        ]  # fmt: skip
        points = [
            _feature("Point", [lon, lat], id=key, name=name, is_tbd=False)
            for key, (name, lon, lat) in self.points.items()
        ]
        _put(folder / "cable" / "cable-geo.json", _collection(lines))
        _put(folder / "landing-point" / "landing-point-geo.json", _collection(points))
        if details:
            every = [{"id": key, "name": it["name"]} for key, it in self.cables.items()]
            _put(folder / "cable" / "all.json", every)
            for key, said in self.cables.items():
                _put(folder / "cable" / f"{key}.json", said)
        return folder

    def write_version_2(self, folder):
        """Write the files of version 2: cables by number, places of landings as texts."""
        numbers = {key: 1000 + at for at, key in enumerate(self.cables)}
        at = {key: 5000 + n for n, key in enumerate(self.points)}
        lines = [
            _feature("MultiLineString", parts, id=numbers[key], name=self.cables[key]["name"],
                     color="#939597", feature_id=f"{numbers[key]}-0")
            for key, parts in self.lines.items()
        ]  # fmt: skip
        cables = [
            {
                "id": key, "cable_id": numbers[key], "name": said["name"],
                "landing_points": [
                    {"landing_point_id": at[it["id"]], "id": it["id"], "name": it["name"],
                     "latlon": "{2:.6f},{1:.6f}".format(*self.points[it["id"]]), "url": "#/x"}
                    for it in said["landing_points"]
                ],
                "length": said["length"], "rfs": said["rfs"], "owners": said["owners"],
                "url": None, "notes": None,
            }
            for key, said in self.cables.items()
        ]  # fmt: skip
        _put(folder / "cable-geo.json", _collection(lines))
        _put(folder / "cables.json", cables)
        return folder


def line_between(start, end, *, bend=0.0, count=5):
    """Return positions from one place to another, the shorter turn round the globe, bent."""
    (x, y), (u, v) = start, end
    u = x + (u - x + 180) % 360 - 180
    share = np.linspace(0, 1, count)
    side = bend * np.sin(np.pi * share)
    east = x + share * (u - x) + side * (v - y) * 0.1
    north = y + share * (v - y) - side * (u - x) * 0.1
    return np.column_stack([east, north]).clip([-540, -85], [540, 85])


def cut_at_180(line):
    """Return a line cut at the date line as files have it: each part within -180 to 180."""
    parts, part = [], [line[0]]
    for (x, y), (u, v) in pairwise(line):
        turn = np.floor((x + 180) / 360)
        if np.floor((u + 180) / 360) != turn:
            edge = 180.0 + 360 * min(turn, np.floor((u + 180) / 360))
            at = y + (v - y) * (edge - x) / (u - x)
            parts.append([*part, (edge, at)])
            part = [(edge, at)]
        part.append((u, v))
    parts.append(part)
    made = []
    for given in parts:
        xy = np.array(given, float)
        middle = (xy[:, 0].min() + xy[:, 0].max()) / 2
        xy[:, 0] -= 360 * np.floor((middle + 180) / 360)
        if len(xy) > 1 and np.ptp(xy, axis=0).max() > 0:
            made.append(xy)
    return made


NAMES = {"US": "United States", "GB": "United Kingdom"}


def world(systems=700, stations=1900, seed=16):
    """Return a map as large as one of all the world's cables, on real coasts.

    Tokyo and Los Angeles, Lisbon and Fortaleza are among its landing points.
    """
    random = np.random.default_rng(seed)
    land = read_country_land(embedded_folder() / "countries_ne10m.bin.xz")
    coast, polygon = shapely.get_coordinates(land.polygon, return_index=True)
    apart = np.flatnonzero((coast[:, 1] > -54) & (coast[:, 1] < 71) & (np.abs(coast[:, 0]) < 179.9))
    chosen = random.choice(apart, stations, replace=False)
    at, of = coast[chosen], polygon[chosen]
    made = CableMap()
    cities = {"tokyo-japan": ("Tokyo, Japan", 139.9, 34.9), "los-angeles-ca-united-states":
              ("Los Angeles, CA, United States", -118.4, 33.9),
              "fortaleza-brazil": ("Fortaleza, Brazil", -38.5, -3.72),
              "lisbon-portugal": ("Lisbon, Portugal", -9.35, 38.69)}  # fmt: skip
    for key, (name, lon, lat) in cities.items():
        made.point(key, name, lon, lat)
    for number in range(stations - len(cities)):
        code = land.code[of[number]]
        made.point(f"place-{number}-{code.lower()}", f"Place {number}, {NAMES.get(code, code)}",
                   *at[number])  # fmt: skip
    keys = list(made.points)
    where = np.array([made.points[key][1:] for key in keys])
    used = np.zeros(len(keys), bool)
    hubs = random.choice(len(keys), 120, replace=False)
    for number in range(systems):
        first = int(random.integers(len(keys))) if used.all() else int(np.flatnonzero(~used)[0])
        count = int(2 + random.geometric(0.35))
        near = np.hypot((where[:, 0] - where[first, 0] + 180) % 360 - 180,
                        where[:, 1] - where[first, 1])  # fmt: skip
        reach = np.argsort(near)[1 : int(random.choice([12, 60, 400]))]
        fresh = reach[~used[reach]]
        pool = fresh if len(fresh) >= count else reach
        chosen = [first, *random.choice(pool, min(count, len(pool)), replace=False).tolist()]
        if number % 2:  # half of the systems land where many others do
            joined = hubs[np.argsort(near[hubs])[: int(random.integers(2, 40))]]
            more = random.choice(joined, 2, replace=False).tolist()
            chosen = list(dict.fromkeys([*chosen, *more]))
        if number < 3:
            chosen = [keys.index("tokyo-japan"), keys.index("los-angeles-ca-united-states")]
        elif number < 6:
            chosen = [keys.index("lisbon-portugal"), keys.index("fortaleza-brazil")]
        used[chosen] = True
        _add(made, f"system-{number}", [keys[it] for it in chosen], where[chosen], random)
    return made


def _add(made, key, landings, where, random):
    """Add a system: a trunk along its first landings, branches from its middle to the others."""
    trunk = max(2, len(landings) - int(random.integers(0, 3)))
    parts = [line_between(one, two, bend=random.normal(), count=6)
             for one, two in pairwise(where[:trunk])]  # fmt: skip
    for place in where[trunk:]:
        middle = parts[0][len(parts[0]) // 2]
        parts.append(line_between(middle, place, bend=random.normal(), count=4))
    cut = [piece for part in parts for piece in cut_at_180(part)]
    ready, planned = f"{1995 + len(made.cables) % 30}", bool(random.random() < 0.05)
    made.cable(key, cut, landings, owners="Owner A, Owner B", suppliers="Supplier",
               is_planned=planned, rfs=ready)  # fmt: skip


def _feature(kind, at, /, **properties):
    return {"type": "Feature", "properties": properties,
            "geometry": {"type": kind, "coordinates": at}}  # fmt: skip


def _collection(features):
    return {"type": "FeatureCollection", "features": features}


def _put(path, document):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
