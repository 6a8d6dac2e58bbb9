"""What commands write in any format, and the one warning of what it does not hold."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from cableroute.errors import GeodataError, OutputError
from cableroute.presentation.terminal import note
from cableroute.text import counted

if TYPE_CHECKING:
    from cableroute.geodata.vector_writing import Written

ARRIVING = "arriving"


def check_list_name(target: str | Path) -> None:
    """Refuse a name under which no position list can be written, before there is one.

    A Shapefile has one kind of geometry: of a list it would have the positions or the spans.
    """
    from cableroute.geodata.formats import format_of
    from cableroute.rpl.writing import ENDINGS

    ending = Path(target).suffix.lower()
    if ending in ENDINGS:
        return
    if ending == ".shp":
        hint = "write it as .gpkg; cableroute convert LIST.gpkg SPANS.shp --layer spans takes one"
        what = "a Shapefile holds the positions of a list or its spans, not both"
        raise OutputError(f"cannot write {target}: {what} ({hint})")
    try:
        format_of(target, written=True, also=ENDINGS)
    except GeodataError as error:
        raise OutputError(f"cannot write {error}", error.problems) from error


def write_noted(
    what: Any, target: str | Path, *, layout: str = ARRIVING, confidential: bool = False
) -> None:
    """Write a table, a route or a position list; note what its format cannot hold.

    A position list stays one in .csv, .tsv and .xlsx, in the layout.
    """
    from cableroute.geodata.vector_writing import write_features
    from cableroute.rpl.positions import RPL
    from cableroute.rpl.writing import ENDINGS, write_rpl

    if isinstance(what, RPL) and Path(target).suffix.lower() in ENDINGS:
        note(f"written: {write_rpl(what, target, layout=layout, confidential=confidential)}")
        return
    if isinstance(what, RPL):
        check_list_name(target)
    note_written(write_features(what, target, confidential=confidential), target)


def note_written(done: Written, target: str | Path) -> None:
    """Note what was written, and in one warning all that is not in it."""
    from cableroute.geodata.formats import format_of

    if done.lost:
        note(f"warning: {format_of(target).name} does not hold: {'; '.join(done.lost)}")
    note(f"written: {done.path}, {counted(done.count, 'feature')}")
