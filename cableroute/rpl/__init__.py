"""What is in a route position list: positions, spans, KP, slack, events, checks, revisions."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
