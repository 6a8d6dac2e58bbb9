"""How a project's layers look in QGIS: its layer styles (QML), kept in the file itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any, NamedTuple

from cableroute.model.systems import PLANS
from cableroute.palette import PALETTE

STYLES = "layer_styles"
"""The table in which QGIS looks for styles of a GeoPackage."""

GEOMETRY_COLUMN = "geom"
QGIS = "3.28"
"""Version of QGIS whose form the styles have; later ones read it too."""

LAND, SEA, OTHER = PALETTE[1][0], PALETTE[0][0], "#666666"


class _Look(NamedTuple):
    """A category of a layer: which rows, called what, in which colour.

    Attributes
    ----------
    value : str
        What the cell of the column is; empty: any other.
    label, colour : str
        In the legend.
    style : str
        Of a line: "solid" or "dash"; of a point: its shape.
    size : float
        Width of a line or size of a point, mm.
    """

    value: str
    label: str
    colour: str
    style: str
    size: float


class _LayerLook(NamedTuple):
    """How a layer looks: its kind, the column its categories are of, and its labels."""

    kind: str
    column: str
    looks: tuple[_Look, ...]
    label: str
    scale: int


_LAYERS = {
    "stations": _LayerLook(
        "marker", "kind",
        (
            _Look("landing station", "Landing station", PALETTE[5][0], "square", 2.6),
            _Look("beach manhole", "Beach manhole", PALETTE[5][0], "circle", 2.0),
            _Look("landing point", "Landing point", OTHER, "circle", 2.0),
        ),
        "name_en", 20_000_000,
    ),
    "routes": _LayerLook("line", "", (_Look("", "Route", PALETTE[3][1], "solid", 1.4),), "", 0),
    "legs": _LayerLook(
        "line",
        f"medium || CASE WHEN status IN {PLANS} THEN ' planned' ELSE '' END",
        (
            _Look("sea", "At sea", SEA, "solid", 0.6),
            _Look("land", "On land", LAND, "solid", 0.6),
            _Look("sea planned", "At sea, planned", SEA, "dash", 0.6),
            _Look("land planned", "On land, planned", LAND, "dash", 0.6),
        ),
        "name", 5_000_000,
    ),
    "rpl_spans": _LayerLook(
        "line", "medium",
        (
            _Look("sea", "Span at sea", PALETTE[2][0], "solid", 0.5),
            _Look("land", "Span on land", PALETTE[4][0], "solid", 0.5),
        ),
        "cable_type", 500_000,
    ),
    "rpl_positions": _LayerLook(
        "marker", "", (_Look("", "Position", PALETTE[2][0], "circle", 1.4),), "event", 500_000,
    ),
}  # fmt: skip


def style_rows(layers: Iterable[str]) -> list[dict[str, Any]]:
    """Return the rows of the table of styles, each the default of its layer.

    Parameters
    ----------
    layers : iterable of str
        Names of layers of a project.

    Examples
    --------
    >>> [row["f_table_name"] for row in style_rows(["legs", "stations"])]
    ['legs', 'stations']
    """
    return [
        {
            "f_table_catalog": "",
            "f_table_schema": "",
            "f_table_name": name,
            "f_geometry_column": GEOMETRY_COLUMN,
            "styleName": "cableroute",
            "styleQML": layer_qml(name),
            "styleSLD": "",
            "useAsDefault": True,
            "description": f"{name.replace('_', ' ')} of a cableroute project",
            "owner": "",
            "ui": None,
        }
        for name in layers
    ]


def layer_qml(layer: str) -> str:
    """Return the style of a layer of a project as QGIS has it.

    Examples
    --------
    >>> layer_qml("legs").count("<category ")
    5
    """
    look = _LAYERS[layer]
    symbols = [_symbol(look.kind, number, item) for number, item in enumerate(look.looks)]
    shared = ' forceraster="0" symbollevels="0" enableorderby="0" referencescale="-1"'
    if look.column:
        rest = _Look("", "Other", OTHER, look.looks[0].style, look.looks[0].size)
        symbols.append(_symbol(look.kind, len(look.looks), rest))
        categories = "".join(
            f'<category render="true" symbol="{number}" value="{escape(item.value)}" '
            f'label="{escape(item.label)}"/>'
            for number, item in enumerate([*look.looks, rest])
        )
        head = f'type="categorizedSymbol" attr="{escape(look.column)}"{shared}'
        inside = f"<categories>{categories}</categories>"
    else:
        head, inside = f'type="singleSymbol"{shared}', ""
    return (
        "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
        f'<qgis version="{QGIS}" styleCategories="Symbology|Labeling" '
        f'labelsEnabled="{int(bool(look.label))}">'
        f"<renderer-v2 {head}>{inside}<symbols>{''.join(symbols)}</symbols></renderer-v2>"
        f"{_labels(look)}</qgis>\n"
    )


def _symbol(kind: str, number: int, look: _Look) -> str:
    """Return the symbol of a category."""
    colour = _colour(look.colour)
    if kind == "line":
        cells = [
            ("line_color", colour),
            ("line_style", look.style),
            ("line_width", f"{look.size:g}"),
            ("line_width_unit", "MM"),
            ("capstyle", "round"),
            ("joinstyle", "round"),
        ]
    else:
        cells = [
            ("color", colour),
            ("name", look.style),
            ("size", f"{look.size:g}"),
            ("size_unit", "MM"),
            ("outline_color", _colour("#ffffff")),
            ("outline_width", "0.3"),
            ("outline_width_unit", "MM"),
        ]
    layer = "SimpleLine" if kind == "line" else "SimpleMarker"
    return (
        f'<symbol type="{kind}" name="{number}" alpha="1" clip_to_extent="1" force_rhr="0">'
        f'<layer class="{layer}" enabled="1" locked="0" pass="0">{_options(cells)}</layer></symbol>'
    )


def _options(cells: Sequence[tuple[str, str]]) -> str:
    inside = "".join(
        f'<Option type="QString" name="{name}" value="{escape(value)}"/>' for name, value in cells
    )
    return f'<Option type="Map">{inside}</Option>'


def _labels(look: _LayerLook) -> str:
    """Return the labels of a layer: from a scale on, and round them a light edge."""
    if not look.label:
        return ""
    # 0: around a point; 2: along a line
    placement = 0 if look.kind == "marker" else 2
    return (
        f'<labeling type="simple"><settings calloutType="simple"><text-style '
        f'fieldName="{look.label}" isExpression="0" fontSize="8" fontSizeUnit="Point" '
        f'textColor="{_colour("#1c1c1c")}" textOpacity="1"><text-buffer bufferDraw="1" '
        f'bufferSize="0.8" bufferSizeUnits="MM" bufferColor="{_colour("#ffffff")}" '
        f'bufferOpacity="0.8"/></text-style><placement placement="{placement}" dist="1" '
        f'distUnits="MM" placementFlags="10"/><rendering scaleVisibility="1" scaleMin="1" '
        f'scaleMax="{look.scale}" obstacle="1"/></settings></labeling>'
    )


def _colour(text: str) -> str:
    """Return a colour as QGIS writes it: red, green, blue and opacity."""
    return ",".join(str(int(text[at : at + 2], 16)) for at in (1, 3, 5)) + ",255"
