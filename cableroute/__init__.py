"""Submarine-cable routes: sea legs and land crossings in one route, compared and drawn.

>>> import cableroute as cr
>>> geo = cr.open_geodata()
>>> routes = cr.find_routes(geo, "Zafarana", "Abu Talat")
>>> table = cr.compare(routes, cr.measures(geo))

Nouns and the common verbs are here; the rest is by room (``cableroute.money.npv``). Names are
loaded when they are first used, so that importing the package is quick.
"""

import lazy_loader

__version__ = "0.1.0"

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
