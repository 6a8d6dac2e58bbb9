"""Open, check, overlay, look up and export the tables; what is assumed."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
