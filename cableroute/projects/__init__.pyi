# The public names of this room, each written once, by module.
from .contents import gather_project as gather_project
from .reading import read_project as read_project
from .writing import write_project as write_project
