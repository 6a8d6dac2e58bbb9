# The public names of this room, each written once, by module.
from .server import serve as serve
from .settings import AppSettings as AppSettings
from .web import web_app as web_app
