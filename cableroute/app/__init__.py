"""A local web page for people who write no code: what `cableroute serve` shows."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
