"""What one country depends on: landings, routes to hubs, losses, repairs, agreements.

Experimental: the record does not confirm these figures yet, and names may change.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
