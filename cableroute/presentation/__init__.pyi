# The public names of this room, each written once, by module.
from .dossiers import dossier as dossier
