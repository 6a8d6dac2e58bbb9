# The public names of this room, each written once, by module.
from .dossier_sections import (
    Dossier as Dossier,
)
from .dossiers import (
    dossier as dossier,
)
