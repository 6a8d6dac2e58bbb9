"""Choose how a map is drawn: background from the web, detail, credits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypedDict

from cableroute.errors import ModelError, Problem, is_number, kind_faults, shown
from cableroute.presentation.languages import check_language
from cableroute.read_only import keep

if TYPE_CHECKING:
    import folium


class MapChanges(TypedDict, total=False):
    """Fields of `MapSettings`, as keywords of the functions that draw a page."""

    tiles: str | folium.TileLayer | None
    simplify_km: float
    credits: Sequence[str]
    language: str
    numerals: str


@dataclass(frozen=True)
class MapSettings:
    """The settings of a map, and its credits.

    Parameters
    ----------
    tiles : str or folium.TileLayer, optional
        A background from the web, such as ``"OpenStreetMap"``; by default there is only the
        embedded land.
    simplify_km : float
        How far a line of the catalogue (not of a route) may be moved to make the page smaller;
        the page says so. The base map is drawn with less detail then.
    credits : sequence of str
        Whom the page credits beside the sources of the tables, as for depths of your own.
    language : str
        "en" or "ar": of the page, with the names and notes of the tables.
    numerals : str
        Of a page in Arabic: "latn", 0 to 9, or "arab", ٠ to ٩.

    Raises
    ------
    ModelError
        With every fault of the fields at once.

    Examples
    --------
    >>> MapSettings(tiles="OpenStreetMap").simplify_km
    0.0
    """

    tiles: str | folium.TileLayer | None = None
    simplify_km: float = 0.0
    credits: Sequence[str] = ()
    language: str = "en"
    numerals: str = "latn"

    def __post_init__(self) -> None:
        """Check the fields."""
        faults = kind_faults("credits", self.credits, (list, tuple), "give a list of texts")
        km = self.simplify_km
        if not is_number(km) or not 0 <= km < 1000:
            hint = "give 0 to 1000 km"
            faults.append(Problem("number", "simplify_km", f"is {shown(km)}", hint))
        ModelError.check("map settings", faults)
        keep(self, "credits")
        check_language("map settings", self.language, self.numerals)

    def layer(self) -> folium.TileLayer | None:
        """Return the background as a layer.

        Raises
        ------
        ModelError
            The name of the tiles is not known.
        """
        if not isinstance(self.tiles, str):
            return self.tiles
        import folium

        try:
            tiles = folium.TileLayer(self.tiles)
            tiles._id = "background"  # not random, so that the same map is the same page
            return tiles
        except ValueError as error:  # folium's own text is of several lines
            message = f"{self.tiles!r} is not known"
            hint = "give OpenStreetMap, CartoDB Positron or a folium.TileLayer with its attribution"
            raise ModelError.of("map", [Problem("tiles", "tiles", message, hint)]) from error
