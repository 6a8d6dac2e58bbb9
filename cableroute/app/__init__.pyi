# The public names of this room, each written once, by module.
from .settings import AppSettings as AppSettings
from .web import web_app as web_app
