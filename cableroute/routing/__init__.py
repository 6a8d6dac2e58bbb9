"""The routes from A to B; land networks; how different two routes are; which deals apply."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
