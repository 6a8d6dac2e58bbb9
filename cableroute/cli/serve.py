"""The command serve: comparison, what-if, plan and report as a local web page."""

from __future__ import annotations

import webbrowser
from dataclasses import dataclass
from typing import ClassVar

from cableroute.cli.app import command
from cableroute.cli.arguments import OUTPUT, TableOptions
from cableroute.cli.flattening import option
from cableroute.presentation.progress_bar import end_bar
from cableroute.presentation.terminal import note


@dataclass(frozen=True, kw_only=True)
class ServeOptions:
    """Where the page is served, and by how many processes."""

    PANEL: ClassVar = OUTPUT

    host: str = option(
        "--host ADDRESS", "Address to listen on; 127.0.0.1: this machine only.", "127.0.0.1"
    )
    port: int = option("--port N", "Port to listen on; 0: any free one.", 8765, min=0, max=65_535)
    workers: int | None = option(
        "--workers N", "Worker processes; default: one per core, 4 at most.", min=1, max=32
    )
    open_: bool = option("--open", "Open the page in the browser.", False)


@command(
    "cableroute serve --open",
    "cableroute serve --port 9000 --geodata mine",
)
def serve(*, where: ServeOptions, tables: TableOptions) -> None:
    """Show comparison, what-if, plan and report as a local web page.

    For people who write no code. Ctrl-C ends it.
    """
    from cableroute.app import AppSettings
    from cableroute.app.server import serve as serve_app
    from cableroute.app.settings import need_app_extra

    need_app_extra()  # before the tables are read
    settings = AppSettings(
        host=where.host,
        port=where.port,
        workers=where.workers,
        confidential=tables.confidential,
        folders=tuple(map(str, tables.geodata or ())),
        base=tables.base,
    )
    if not settings.is_local:
        note(f"warning: anyone who reaches {where.host} can use the page: it asks for no password")
        if tables.confidential:
            note("warning: they also see confidential data (--confidential)")

    def listening(address: str) -> None:
        end_bar()
        note(f"page: {address} (Ctrl-C ends it)")
        if where.open_:
            webbrowser.open(address)

    serve_app(tables.open(), settings=settings, listening=listening)
