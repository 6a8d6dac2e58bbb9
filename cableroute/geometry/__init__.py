"""How long, which bearing, where is KP 40, where do lines meet, how near: on the ellipsoid."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
