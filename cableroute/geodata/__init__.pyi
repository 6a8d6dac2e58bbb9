# The public names of this room, each written once, by module.
from .assumptions import (
    Assumptions as Assumptions,
    default_assumptions as default_assumptions,
    read_assumptions as read_assumptions,
    set_assumptions as set_assumptions,
    with_changes as with_changes,
    with_slack as with_slack,
)
from .catalogue_diff import (
    CatalogueDiff as CatalogueDiff,
    CellChange as CellChange,
    RowChange as RowChange,
    diff as diff,
)
from .exports import (
    copy_tables as copy_tables,
    write_tables as write_tables,
)
from .formats import (
    formats_text as formats_text,
)
from .ofds import (
    ofds_package as ofds_package,
)
from .opening import (
    check_geodata as check_geodata,
    open_geodata as open_geodata,
)
from .relief import (
    Relief as Relief,
    read_relief as read_relief,
)
from .store import Geodata as Geodata
from .vector_files import read_features as read_features
from .vector_writing import (
    convert_file as convert_file,
    write_features as write_features,
)
