"""Cash flows, costs, what a deal buys, where it breaks even."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
