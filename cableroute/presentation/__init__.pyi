# The public names of this room, each written once, by module.
from .dossier_sections import Dossier as Dossier
from .dossiers import dossier as dossier
from .study_tables import study_tables as study_tables
