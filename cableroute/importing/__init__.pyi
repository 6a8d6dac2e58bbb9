# The public names of this room, each written once, by module.
from .catalogue import import_catalogue as import_catalogue
