# The public names of this room, each written once, by module.
from .contents import (
    Project as Project,
    gather_project as gather_project,
    public_part as public_part,
)
from .networks import (
    write_ofds as write_ofds,
)
from .reading import (
    read_project as read_project,
)
from .writing import (
    write_project as write_project,
)
