"""Questions saved with their tables and assumptions, asked again, and compared on other tables."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
