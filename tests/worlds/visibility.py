"""An optimum to hold lines at sea against: a visibility graph of all vertices of the land in a
window, by shapely, networkx and GeographicLib, that of PROJ for many lengths at once."""

import networkx
import numpy as np
import shapely
from geographiclib.geodesic import Geodesic
from pyproj import Geod

from cableroute.seabed.land_cells import world_outlines

WGS84 = Geod(ellps="WGS84")


def geodesic_km(a, b):
    return Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0])["s12"] / 1000


def lengths_km(place, others):
    """Return how far places are from one, all at once."""
    lon, lat = np.broadcast_to(place, np.shape(others)).T
    return WGS84.inv(lon, lat, *np.transpose(others))[2] / 1000


def convex_vertices(land):
    """Return the vertices of land at which a shortest line may bend."""
    vertices = []
    for part in shapely.get_parts(land):
        ring = shapely.get_coordinates(shapely.orient_polygons(part))[:-1]
        before, after = np.roll(ring, 1, axis=0), np.roll(ring, -1, axis=0)
        one, two = ring - before, after - ring
        vertices += ring[one[:, 0] * two[:, 1] - one[:, 1] * two[:, 0] > 0].tolist()
    return [tuple(vertex) for vertex in vertices]


def visibility_km(start, end, bounds, longest_km):
    """Return the shortest length between two places in a window, if it is up to a length.

    Land is cut off some way beyond the window, so that no line leads round the cut.
    """
    inside = shapely.box(*bounds)
    window = shapely.box(*shapely.bounds(shapely.buffer(inside, 0.05)))
    outlines = world_outlines()
    near = shapely.STRtree(outlines).query(window, predicate="intersects")
    land = shapely.union_all(shapely.intersection(outlines[near], window))
    inner = shapely.union_all(shapely.buffer(land, -1e-7))
    shapely.prepare(inner)
    vertices = np.array(convex_vertices(land))
    kept = lengths_km(start, vertices) + lengths_km(end, vertices) <= longest_km * 1.0001
    kept &= shapely.contains_xy(inside, *vertices.T)
    at = np.vstack([start, end, vertices[kept]])
    graph = networkx.Graph()
    for number in range(len(at) - 1):
        others = np.arange(number + 1, len(at))
        ends = np.stack([np.broadcast_to(at[number], (len(others), 2)), at[others]], axis=1)
        seen = others[~shapely.intersects(inner, shapely.linestrings(ends))]
        lengths = lengths_km(at[number], at[seen]).tolist()
        graph.add_weighted_edges_from(
            (number, other, length) for other, length in zip(seen.tolist(), lengths, strict=True)
        )
    return networkx.dijkstra_path_length(graph, 0, 1)
