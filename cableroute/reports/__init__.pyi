# The public names of this room, each written once, by module.
from .country_page import (
    CountryReport as CountryReport,
    country_report as country_report,
)
from .document import (
    Report as Report,
    report as report,
)
from .study_folder import (
    study_kml as study_kml,
    write_study as write_study,
)
