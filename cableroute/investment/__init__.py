"""Where money helps most: what could be built or bought, what it avoids, and the best set."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
