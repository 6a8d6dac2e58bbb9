"""The embedded tables as a program finds them that has read none yet."""

from cableroute.geodata import Geodata
from cableroute.geodata.embedded import embedded_folder
from cableroute.geodata.opening import reopened
from cableroute.geodata.overlay import Layers
from cableroute.geodata.tables import read_schema


def opened_anew() -> Geodata:
    """Open them beside those that `open_geodata` gives to all."""
    home = embedded_folder()
    layers = Layers([home], read_schema(home / "schema.csv"))  # as any folder, which is read
    return Geodata(layers.folders, layers=layers, opened_by=reopened)
