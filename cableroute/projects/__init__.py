"""One file of all that a project has: stations, routes, position lists, deals, sources."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
