# The public names of this room, each written once, by module.
from .document import (
    Report as Report,
)
from .document import (
    report as report,
)
from .study_folder import (
    study_kml as study_kml,
)
from .study_folder import (
    write_study as write_study,
)
