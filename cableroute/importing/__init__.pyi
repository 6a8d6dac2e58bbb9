# The public names of this room, each written once, by module.
from .catalogue import (
    import_catalogue as import_catalogue,
)
from .mapping import (
    Mapped as Mapped,
    read_mapping as read_mapping,
)
from .report import (
    CatalogueImport as CatalogueImport,
    Remark as Remark,
)
