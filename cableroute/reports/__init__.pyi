# The public names of this room, each written once, by module.
from .document import (
    Report as Report,
)
from .document import (
    report as report,
)
