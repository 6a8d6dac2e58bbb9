"""Serve the app until Ctrl-C."""

from __future__ import annotations

import errno
import signal
import socket
import threading
from collections.abc import Callable
from dataclasses import replace
from types import FrameType
from typing import Any

from cableroute.app.dropped import MOST_OCTETS
from cableroute.app.settings import MOST_WAITING, AppSettings, need_app_extra
from cableroute.errors import ModelError, Problem
from cableroute.geodata.store import Geodata
from cableroute.private_folders import private_folder

THREADS = MOST_WAITING + 8
"""For all who wait for answers, and some more: forms and kept pages are served beside them."""
CONNECTIONS, IDLE_S = 400, 30
"""A browser holds some six open, idle ones too, which are closed after this time."""
LOOK_S = 1
"""So often connections are looked at."""


def serve(
    geodata: Geodata,
    *,
    settings: AppSettings | None = None,
    listening: Callable[[str], None] = lambda address: None,
) -> None:
    """Serve the app until Ctrl-C (SIGINT) or SIGTERM.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    settings : AppSettings, optional
        Where to listen, and how much is kept.
    listening : function
        Called with the address once the app listens.

    Raises
    ------
    MissingExtraError
        Flask or waitress is not installed (extra ``app``).
    ModelError
        The address cannot be listened on.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> serve(open_geodata(), settings=AppSettings(port=70_000))
    Traceback (most recent call last):
    ...
    cableroute.errors.ModelError: serve: port: is 70000 (give a whole number from 0 to 65,535)
    """
    need_app_extra()
    settings = settings or AppSettings()
    bound = _bound(settings)
    from waitress.server import create_server

    from cableroute.app.suggestions import land_rings
    from cableroute.app.web import web_app
    from cableroute.app.workers import Workers

    with private_folder() as folder:
        settings = replace(settings, dropped=str(folder))
        workers = Workers(geodata, settings)
        server = create_server(
            web_app(geodata, settings=settings, workers=workers),
            sockets=[bound],
            threads=THREADS,
            ident=None,
            clear_untrusted_proxy_headers=True,
            max_request_header_size=32_768,
            max_request_body_size=MOST_OCTETS + 1024,
            connection_limit=CONNECTIONS,
            channel_timeout=IDLE_S,
            cleanup_interval=LOOK_S,
        )
        _make_room(server)
        try:
            signal.signal(signal.SIGTERM, _end)
            workers.warm()
            threading.Thread(target=land_rings, daemon=True).start()  # for the first who chooses
            listening(_address(settings.host, bound.getsockname()[1]))
            server.run()  # returns on Ctrl-C
        finally:
            server.close()
            workers.close()


def _make_room(server: Any) -> None:
    """Let the oldest connections on which nothing is asked go once half of all are taken.

    Else whoever opens as many, and sends no request or half of one, shuts out everybody.
    """
    close_idle = server.maintenance

    def maintenance(now: float) -> None:
        close_idle(now)
        held = list(server.active_channels.values())
        idle = [it for it in held if not it.requests and not it.total_outbufs_len]
        idle.sort(key=lambda it: it.creation_time)
        for channel in idle[: max(len(held) - CONNECTIONS // 2, 0)]:
            channel.will_close = True

    server.maintenance = maintenance


def _end(number: int, frame: FrameType | None) -> None:
    """End as Ctrl-C does."""
    raise SystemExit(0)


def _bound(settings: AppSettings) -> socket.socket:
    """Return a socket that listens, before any process is started."""
    host, port = settings.host, settings.port
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    made = socket.socket(family, socket.SOCK_STREAM)
    try:
        # on Windows SO_REUSEADDR would let a second program take an address that is in use
        alone = getattr(socket, "SO_EXCLUSIVEADDRUSE", socket.SO_REUSEADDR)
        made.setsockopt(socket.SOL_SOCKET, alone, 1)
        made.bind((host, port))
    except OSError as error:
        made.close()
        message = error.strerror or str(error)
        where = _address(host, port).removeprefix("http://").removesuffix("/")
        which = "port" if error.errno in (errno.EADDRINUSE, errno.EACCES) else "host"
        fault = Problem("address", where, message, "chooses another", which)
        raise ModelError.of("serve", [fault]) from None
    return made


def _address(host: str, port: int) -> str:
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
