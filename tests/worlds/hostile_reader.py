"""Read each file named on standard input in a child with limits; print what came of it.

A line in is a path, a line out JSON: the outcome ("read", "refused", "died" or "late"), what was
said, the seconds, and by how many MB the child grew. Libraries are loaded once, before the forks.
"""

from __future__ import annotations

import json
import math
import os
import resource
import signal
import sys
import time
import warnings
from pathlib import Path
from typing import Any

import cableroute as cr
from cableroute.errors import CablerouteError
from cableroute.planning import read_rules

MOST_GROWTH = 1_500_000_000
MOST_SECONDS = 20
GRIDS = (".asc", ".nc", ".tif", ".xyz")
LISTS = (".csv", ".tsv", ".txt", ".xlsx")


def read(path: Path) -> str:
    """Read a file by the reader of its ending, and what it has to the end."""
    if path.suffix in GRIDS:
        grid = cr.seabed.open_seabed(path).window()
        return f"depths {grid.shape}"
    if path.suffix in LISTS:
        rpl, _ = cr.rpl.read_rpl(path)
        cr.rpl.check_rpl(rpl)
        return f"{len(rpl.positions)} positions"
    if path.suffix == ".toml":
        read_rules(path)
        return "rules"
    if path.name.endswith(".project.gpkg"):
        project = cr.projects.read_project(path)
        return f"{len(project.routes)} routes, {len(project.rpls)} lists"
    frame = cr.geodata.read_features(path, crs="EPSG:4326")
    west, south, east, north = frame.total_bounds
    if not math.isnan(west):  # some feature has a place
        assert -540 <= west <= east <= 540, "longitudes that are none"
        assert -90 <= south <= north <= 90, "latitudes that are none"
    return f"{len(frame)} features"


def child(path: Path, out: int) -> None:
    """Read within limits and write what came of it; never return."""
    grown = (
        int(Path("/proc/self/statm").read_text(encoding="utf-8").split()[0])
        * resource.getpagesize()
    )
    resource.setrlimit(resource.RLIMIT_AS, (grown + MOST_GROWTH,) * 2)
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (600_000_000,) * 2)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    warnings.simplefilter("ignore")
    try:
        said: dict[str, Any] = {"outcome": "read", "said": read(path)}
    except CablerouteError as error:
        said = {"outcome": "refused", "said": str(error)}
    except BaseException as error:  # any other is the third outcome
        said = {"outcome": "died", "said": f"{type(error).__name__}: {error}"[:500]}
    os.write(out, json.dumps(said).encode())
    os._exit(0)


def outcome(path: Path) -> dict[str, Any]:
    """Return what came of one file."""
    into, out = os.pipe()
    own = (
        int(Path("/proc/self/statm").read_text(encoding="utf-8").split()[1])
        * resource.getpagesize()
    )
    begun = time.monotonic()
    at = os.fork()
    if not at:
        os.close(into)
        child(path, out)
    os.close(out)
    signal.signal(signal.SIGALRM, lambda *_: os.kill(at, signal.SIGKILL))
    signal.alarm(2 * MOST_SECONDS)
    with os.fdopen(into, "rb") as pipe:
        text = pipe.read()
    _, status, used = os.wait4(at, 0)
    signal.alarm(0)
    late = os.WIFSIGNALED(status) and os.WTERMSIG(status) in (signal.SIGKILL, signal.SIGXCPU)
    ended = {"outcome": "late" if late else "died", "said": f"status {status}"}
    found: dict[str, Any] = json.loads(text) if text else ended
    grown = max(0, used.ru_maxrss * 1024 - own) // 1_000_000
    return {**found, "seconds": round(time.monotonic() - begun, 2), "grown_mb": grown}


def load() -> None:
    """Load what readers load when they are first asked, so that no child has to."""
    import geopandas
    import openpyxl
    import pyarrow
    import pyogrio
    import rasterio

    from cableroute.seabed import gdal, netcdf, xyz

    assert all((geopandas, openpyxl, pyarrow, pyogrio, rasterio, gdal, netcdf, xyz))
    assert all((cr.seabed.open_seabed, cr.geodata.read_features, cr.projects.read_project))
    assert all((cr.rpl.read_rpl, cr.rpl.check_rpl))


if __name__ == "__main__":
    load()
    for line in sys.stdin:
        print(json.dumps(outcome(Path(line.rstrip("\n")))), flush=True)
