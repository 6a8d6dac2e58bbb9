# The public names of this room, each written once, by module.
from .assumptions import (
    Assumptions as Assumptions,
    default_assumptions as default_assumptions,
    with_changes as with_changes,
    with_slack as with_slack,
)
from .catalogue_diff import diff as diff
from .exports import write_tables as write_tables
from .opening import (
    check_geodata as check_geodata,
    open_geodata as open_geodata,
)
from .store import Geodata as Geodata
from .vector_files import read_features as read_features
from .vector_writing import (
    convert_file as convert_file,
    write_features as write_features,
)
