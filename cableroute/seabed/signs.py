"""Are the values of a grid depths or heights, and does it hold any."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import numpy as np

from cableroute.errors import SeabedError
from cableroute.geodata.packed import Bounds
from cableroute.seabed.grid import window_lattice
from cableroute.seabed.land_cells import outlines_near
from cableroute.seabed.masks import Lattice, inside
from cableroute.seabed.raster import NO_DEPTH, Raster, Window, cells_in, fault
from cableroute.seabed.settings import SeabedSettings

SHARE_OF_ONE_SIGN = 0.8
"""So many of the values at sea must have one sign for it to be shown by them."""


def no_depth_error(raster: Raster, bounds: Bounds | None) -> SeabedError:
    """Return the error that all cells of a window are no data."""
    where = "" if bounds is None else f" within {tuple(bounds)}"
    message = f"it holds no depth at all{where}: every cell was read as no data, which is"
    hint = "give another grid or window, or check nodata="
    return fault(raster.path, f"{message} {raster.no_data}", hint, rule=NO_DEPTH)


def _samples_with_values(
    raster: Raster, window: Window, settings: SeabedSettings
) -> Iterator[tuple[int, int, Any]]:
    """Give blocks of cells that hold values; more are read where few hold any."""
    size = settings.samples
    at_once = (size * settings.more_samples) ** 2
    for blocks in (size, settings.more_samples):
        has_values = False
        for row, column, values in raster.samples(
            window, blocks=blocks, size=size, at_once=at_once
        ):
            if not np.isnan(values).all():
                has_values = True
                yield row, column, values
        if has_values:
            return


def _is_empty(raster: Raster, window: Window, settings: SeabedSettings) -> bool:
    """Return whether no cell of a window has a value; a large window is not read for that."""
    rows, columns = window.shape
    return rows * columns <= settings.most_read and all(
        np.isnan(values).all() for values in raster.bands(window, settings=settings)
    )


def _counts(
    raster: Raster, window: Window, settings: SeabedSettings
) -> tuple[bool, dict[str, int]]:
    """Return whether there is any value, and the counts of signs at sea and on land."""
    outlines = outlines_near(window_lattice(raster, window))
    counts = {"sea up": 0, "sea down": 0, "land up": 0}
    has_values = False
    for row, column, values in _samples_with_values(raster, window, settings):
        has_values = True
        lattice = Lattice(
            window.west_deg + column * raster.step_lon_deg,
            window.north_deg - row * raster.step_lat_deg,
            raster.step_lon_deg,
            raster.step_lat_deg,
            *values.shape,
        )
        land = inside(outlines, lattice)
        counts["sea up"] += int((values[~land] < 0).sum())
        counts["sea down"] += int((values[~land] > 0).sum())
        counts["land up"] += int((values[land] > 0).sum()) - int((values[land] < 0).sum())
    return has_values, counts


def sign_of_depths(
    raster: Raster, positive: str | None, bounds: Bounds | None, settings: SeabedSettings
) -> tuple[int, str]:
    """Return the factor that makes values depths, and its basis in words."""
    if positive:
        return (1 if positive == "down" else -1), "as given"
    window = cells_in(raster, bounds)
    has_values, counts = _counts(raster, window, settings)
    up, down = counts["sea up"], counts["sea down"]
    if raster.positive:
        odd = up if raster.positive == "down" else down
        if odd >= SHARE_OF_ONE_SIGN * (up + down) > 0:
            side = "below" if raster.positive == "down" else "above"
            raise SeabedError(
                f"{raster.path}: it says that its values are positive {raster.positive}, and at "
                f"sea {odd} of {up + down} looked at are {side} zero (give positive='up' or 'down')"
            )
        return (1 if raster.positive == "down" else -1), "as the file says"
    if not has_values and _is_empty(raster, window, settings):
        raise no_depth_error(raster, bounds)
    if up + down:
        if max(up, down) >= SHARE_OF_ONE_SIGN * (up + down):
            return (-1 if up > down else 1), "by their sign at sea"
        raise SeabedError(
            f"{raster.path}: it does not say whether its values are depths or heights, and at sea "
            f"{down} are above zero and {up} below, of those looked at "
            "(give positive='up' or 'down')"
        )
    if re.search("elev|alti|height|topo", raster.name, re.IGNORECASE):
        return -1, "by their name"
    if re.search("depth|bathy", raster.name, re.IGNORECASE):
        return 1, "by their name"
    if counts["land up"]:
        return (-1 if counts["land up"] > 0 else 1), "by their sign on land"
    raise SeabedError(
        f"{raster.path}: it does not say whether its values are depths or heights, and no value "
        f"that was looked at shows it; no data is {raster.no_data} (give positive='up' or 'down')"
    )
