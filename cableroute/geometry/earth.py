"""How large is the Earth: WGS 84, its mean radius, and about how many km a degree is."""

from __future__ import annotations

EQUATOR_KM = 6378.137
"""Equatorial radius a of WGS 84."""
FLATTENING = 1 / 298.257223563
"""Flattening f of WGS 84."""
POLE_KM = EQUATOR_KM * (1 - FLATTENING)
"""Polar radius b of WGS 84."""
ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING)
"""Square of the first eccentricity of WGS 84."""
MEAN_RADIUS_KM = 6371.0088
"""Mean radius (2 a + b) / 3 of WGS 84."""

NAUTICAL_MILE_KM = 1.852
"""The international nautical mile, exactly (Hydrographic Conference, Monaco, 1929)."""

MEAN_KM_PER_DEGREE = 111.2
"""A degree of a circle of the mean radius, rounded."""
KM_PER_DEGREE = 111.0
"""About a degree of latitude: for steps and margins. Lengths are taken on the ellipsoid, where
`geodesy.radii_km` has a degree at each latitude."""
LEAST_KM_PER_DEGREE = 110.5
MOST_KM_PER_DEGREE = 111.7
"""A degree of latitude is nowhere less (110.57 km at the equator) or more (111.69 km at a pole)."""
