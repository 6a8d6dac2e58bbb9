"""One row a route; ranks; many pairs; what if; modelled against published."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
