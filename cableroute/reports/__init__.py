"""A report on the routes from A to B: one HTML file, or a workbook."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
