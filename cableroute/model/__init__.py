"""What is a Leg, a Route, a Deal, a System, an Incident, a Rate: one file a noun."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
