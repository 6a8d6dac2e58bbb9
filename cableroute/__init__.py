"""Submarine-cable routes: sea legs and land crossings in one route, compared and drawn.

>>> import cableroute as cr
>>> geo = cr.open_geodata()
>>> routes = cr.find_routes(geo, "Zafarana", "Abu Talat")
>>> table = cr.compare(routes, cr.measures(geo))

Nouns and the common verbs are here; the rest is by room (``cableroute.money.npv``). Names are
loaded when they are first used, so that importing the package is quick.
"""

import os
import sys

_COMMAND = "cableroute" if sys.argv[0] == "-m" else sys.argv[0]
"""The command line runs, not a program that uses the library, nor a process that it started."""

if _COMMAND in sys.orig_argv and os.path.splitext(os.path.basename(_COMMAND))[0] == "cableroute":
    try:  # Ctrl-C ends a program that loads, which has nothing to say
        import signal

        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            signal.signal(signal.SIGINT, lambda *_: os._exit(130))
    except KeyboardInterrupt:
        os._exit(130)

import lazy_loader  # noqa: E402

__version__ = "0.1.0"

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
