"""Areas cut to a box, held to GEOS's own way for any two shapes."""

import numpy as np
import pytest
import shapely

from cableroute.geometry.areas import clipped

BOX = (70.84672645043318, 2.7449999999999997, 76.16327354956682, 7.345)


def test_an_island_that_touches_the_edge_with_one_vertex_is_no_fault():
    """Off the Maldives a sea line could not be planned: the vertex is within a rounding of it."""
    island = [(73.0223, 2.7417), (73.0322, 2.745), (73.028, 2.7382), (73.0254, 2.7376)]
    areas = np.array([shapely.Polygon(island), shapely.box(70, 3, 72, 4)])
    found = clipped(areas, *BOX)
    assert shapely.area(found).tolist() == pytest.approx([0.0, (72 - BOX[0]) * 1.0])
