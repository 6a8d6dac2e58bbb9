"""The command that compares many pairs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

import cableroute as cr
from cableroute.cli.arguments import OutputOptions, PairsOptions, SearchOptions, Work
from cableroute.cli.asked import gathered
from cableroute.errors import MissingExtraError
from cableroute.files import records
from cableroute.presentation.progress_bar import bar
from cableroute.presentation.terminal import Format, note, show
from cableroute.questions.shared import OwnFields
from cableroute.text import counted

if TYPE_CHECKING:
    from concurrent.futures import Executor


def compare_file(
    pairs: Path, many: PairsOptions, search: SearchOptions, output: OutputOptions, by: str = "rtd"
) -> None:
    """Compare the routes of each pair of a file."""
    from cableroute.comparison.many_pairs import labelled_pairs
    from cableroute.presentation.catalogue_tables import credits
    from cableroute.presentation.route_tables import assumption_line, many_pairs_table

    if many.executor is Work.serial and many.workers > 1:
        raise typer.BadParameter("--executor serial has one worker")
    parts, view = many.parts, output.view()
    ends = labelled_pairs(pairs)
    asked = gathered(str(ends[0].start), str(ends[0].end), search, by, own=OwnFields())
    kept = "parquet" if view.format is Format.parquet else "gpkg"
    if parts is not None and view.output is None and view.format in (Format.gpkg, Format.parquet):
        view = replace(view, format=None)  # the table is written into the folder
    table = None if parts is None else f"{parts.removesuffix('/')}/routes.{kept}"
    work = many.executor or (Work.serial if many.workers == 1 else Work.processes)
    with bar("pairs") as progress, workers(work, many.workers) as shared:
        frame = cr.comparison.compare_pairs(
            ends,
            geodata=asked.geo,
            conditions=asked.conditions,
            assumptions=asked.assumed,
            executor=shared,
            out=table,
            skip_unknown=many.skip_unknown,
            progress=progress,
        )
    rows = records(frame)
    said = asked.assumed.figures(confidential=asked.confidential)
    show(
        [{**row, "assumptions": said} for row in rows],
        [many_pairs_table(rows)],
        view,
        credit=credits([row for row in rows if row["no_route"] is None]),
        data_date=asked.geo.data_date,
        geometries=list(frame.geometry),
        name="routes",
        assumed=assumption_line(asked.assumed),
    )
    if table is not None:
        note(f"written: {table}")
    again = len(ends) - len({pair[:2] for pair in ends})
    if again:
        note(f"repeated, and searched once: {again} of {counted(len(ends), 'pair')}")
    without = len({row["pair"] for row in rows if row["no_route"] is not None})
    if without:
        note(f"without a route: {without} of {counted(len(ends), 'pair')}")


@contextmanager
def workers(work: Work, count: int) -> Iterator[Executor | None]:
    """Give who works pairs out, until they are; None: one after another, here."""
    from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
    from multiprocessing import get_context

    from cableroute.batches import end_with_parent

    if work is Work.serial:
        yield None
    elif work is Work.threads:
        with ThreadPoolExecutor(count) as executor:
            yield executor
    elif work is Work.processes:
        spawn = get_context("spawn")
        with ProcessPoolExecutor(count, spawn, initializer=end_with_parent) as executor:
            yield executor
    else:
        try:
            distributed: Any = import_module("distributed")
        except ImportError as error:
            raise MissingExtraError.needed("--executor dask", "distributed", "dask") from error
        with (
            distributed.LocalCluster(
                n_workers=count,
                threads_per_worker=1,
                dashboard_address="127.0.0.1:0",
                silence_logs=50,
            ) as cluster,
            distributed.Client(cluster) as client,
        ):
            yield client.get_executor()
