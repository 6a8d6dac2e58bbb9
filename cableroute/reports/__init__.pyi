# The public names of this room, each written once, by module.
from .country_page import country_report as country_report
from .document import report as report
from .study_folder import write_study as write_study
