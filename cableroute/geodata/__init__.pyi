# The public names of this room, each written once, by module.
from .assumptions import (
    Assumptions as Assumptions,
)
from .assumptions import (
    default_assumptions as default_assumptions,
)
from .assumptions import (
    read_assumptions as read_assumptions,
)
from .assumptions import (
    set_assumptions as set_assumptions,
)
from .assumptions import (
    with_changes as with_changes,
)
from .assumptions import (
    with_slack as with_slack,
)
from .exports import (
    copy_tables as copy_tables,
)
from .exports import (
    write_tables as write_tables,
)
from .opening import (
    check_geodata as check_geodata,
)
from .opening import (
    open_geodata as open_geodata,
)
from .relief import (
    Relief as Relief,
)
from .relief import (
    read_relief as read_relief,
)
from .store import (
    Geodata as Geodata,
)
from .vector_files import (
    read_features as read_features,
)
from .vector_writing import (
    convert_file as convert_file,
)
from .vector_writing import (
    write_features as write_features,
)
