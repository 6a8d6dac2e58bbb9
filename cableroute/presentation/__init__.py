"""One table type; terminal, HTML and workbook renderers; wording in two languages; dossiers."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
