"""A project as a network of the Open Fibre Data Standard: its deals become contracts."""

from __future__ import annotations

from pathlib import Path

from cableroute.files import write_text
from cableroute.geodata.ofds import STATUSES, TAKEN, ofds_package, ofds_text
from cableroute.geodata.vector_writing import Written, features_frame
from cableroute.projects.contents import Project, public_part
from cableroute.text import counted


def write_ofds(project: Project, path: str | Path, *, confidential: bool = False) -> Written:
    """Write stations and the legs of routes as nodes and spans, and deals as contracts.

    A leg that several routes have is one span. The value of a deal is written once.

    Parameters
    ----------
    project : Project
        The project.
    path : path
        The file; by custom it ends in .ofds.json.
    confidential : bool
        Whether what is confidential is written too.

    Returns
    -------
    Written
        With what the standard cannot hold.

    Raises
    ------
    OutputError
        The file cannot be written.

    Examples
    --------
    >>> import tempfile
    >>> from shapely import LineString
    >>> from cableroute import Leg, Route
    >>> leg = Leg("L1", "A", "B", "land", LineString([(31, 30), (32, 30)]), 10)
    >>> project = Project("Study", routes=[Route("R1", "A to B", [leg])])
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write_ofds(project, Path(folder, "study.ofds.json")).count
    1
    """
    shown = project if confidential else public_part(project)
    legs = {(leg.id, leg.geometry.wkb): leg for route in shown.routes for leg in route.legs}
    frame = features_frame([*shown.stations, *legs.values()], confidential=True)
    package = ofds_package(frame, name=project.name, deals=shown.deals)
    lost = [counted(len(shown.rpls), "position list")] if shown.rpls else []
    lost += [counted(len(shown.sources), "source")] if shown.sources else []
    lost += [f"the columns {', '.join(name for name in frame.columns if name not in _KNOWN)}"]
    unknown = dict.fromkeys(name for name in frame["status"] if name and name not in STATUSES)
    lost += [f"the statuses {', '.join(unknown)}"] if unknown else []
    if shown.deals:
        lost.append("what deals have beyond title, kind, value, day of signature and scope")
    return Written(write_text(path, ofds_text(package)), len(frame), tuple(lost))


_KNOWN = ("geometry", *TAKEN)
