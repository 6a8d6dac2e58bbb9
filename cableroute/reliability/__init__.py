"""How often does it break, for how long; what recorded cuts would have done."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
