"""The command that compares many pairs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

import cableroute as cr
from cableroute.cli.arguments import (
    Work,
)
from cableroute.errors import MissingExtraError
from cableroute.presentation.terminal import Format, bar, note, show

if TYPE_CHECKING:
    from concurrent.futures import Executor

from cableroute.cli.asked import _rows, gathered


def compare_pairs(
    *,
    pairs: Path,
    parts: Path | None,
    workers: int,
    executor: Work | None,
    skip_unknown: bool,
    start: str | None,
    end: str | None,
    map: Path | None,
    tiles: str | None,
    format: Format | None,
    output: Path | None,
    **arguments: Any,
) -> None:
    """Compare the ways of each pair of a file."""
    from cableroute.comparison.many_pairs import numbered_pairs
    from cableroute.presentation.lists import credits
    from cableroute.presentation.route_tables import assumption_line, many_pairs_table

    if start is not None or end is not None or map is not None or tiles is not None:
        raise typer.BadParameter("--pairs FILE stands alone: no places A and B, no map")
    if executor is Work.serial and workers > 1:
        raise typer.BadParameter("--executor serial has one worker")
    numbered = numbered_pairs(pairs)
    ends = [pair for _, pair in numbered]
    asked = gathered(start=ends[0][0], end=ends[0][1], **arguments)
    kept = "parquet" if format is Format.parquet else "gpkg"
    if parts is not None and output is None and format in (Format.gpkg, Format.parquet):
        format = None  # the table is written into the folder
    how: dict[str, Any] = {
        **asked.conditions, "out": parts, "format": kept, "geodata": asked.geo,
        "assumptions": asked.assumed, "skip_unknown": skip_unknown,
        "labels": [f"{pairs.name} line {number}" for number, _ in numbered],
    }  # fmt: skip
    work = executor or (Work.serial if workers == 1 else Work.processes)
    with bar("pairs") as progress, _workers(work, workers) as shared:
        frame = cr.comparison.compare_pairs(ends, progress=progress, executor=shared, **how)
    rows = _rows(frame)
    said = asked.assumed.figures(confidential=asked.confidential)
    show(
        [{**row, "assumptions": said} for row in rows],
        [many_pairs_table(rows), assumption_line(asked.assumed)],
        format,
        output,
        credit=credits([row for row in rows if row["no_route"] is None]),
        data_date=asked.geo.data_date,
        geometries=list(frame.geometry),
        name="ways",
    )
    if parts is not None:
        note(f"written: {parts / f'ways.{kept}'}")
    again = len(ends) - len(set(ends))
    if again:
        note(f"{again} of {len(ends)} pairs stand again: looked for once")
    without = len({row["pair"] for row in rows if row["no_route"] is not None})
    if without:
        note(f"{without} of {len(ends)} pairs without a way")


@contextmanager
def _workers(work: Work, count: int) -> Iterator[Executor | None]:
    """Give who works pairs out, until they are; None: one after another, here."""
    from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
    from multiprocessing import get_context

    if work is Work.serial:
        yield None
    elif work is Work.threads:
        with ThreadPoolExecutor(count) as executor:
            yield executor
    elif work is Work.processes:
        with ProcessPoolExecutor(count, mp_context=get_context("spawn")) as executor:
            yield executor
    else:
        try:
            distributed: Any = import_module("distributed")
        except ImportError as error:
            raise MissingExtraError.needed("--executor dask", "distributed", "dask") from error
        with (
            distributed.LocalCluster(
                n_workers=count, threads_per_worker=1, dashboard_address=None, silence_logs=50
            ) as cluster,
            distributed.Client(cluster) as client,
        ):
            yield client.get_executor()
