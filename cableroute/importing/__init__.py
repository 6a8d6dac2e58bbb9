"""Bring a cable map of your own: the public forms that it may have, as tables to open."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
