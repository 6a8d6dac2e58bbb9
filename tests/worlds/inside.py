"""Which points lie within polygons, where the polygons are large and the points many."""

import numpy as np
import shapely


def prepared_tree(polygons):
    """Return a tree of polygons that are prepared: of each, the edges are looked up by place."""
    polygons = np.asarray(polygons, object)
    shapely.prepare(polygons)
    return shapely.STRtree(polygons)


def are_within(tree, points):
    """Return of each point whether it is within a polygon of a tree.

    `tree.query(points, predicate="within")` prepares the points, so that it walks along all of
    the coast of Eurasia for each of them.
    """
    found = np.zeros(len(points), bool)
    at, polygon = tree.query(points)
    found[at[shapely.contains(tree.geometries[polygon], points[at])]] = True
    return found
