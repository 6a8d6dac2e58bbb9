"""Colours and lines of routes, the same on pages, in reports and on charts."""

from __future__ import annotations

from collections.abc import Sequence

PALETTE = (
    ("#0072b2", "#56b4e9"),
    ("#c24e00", "#ff8f45"),
    ("#00785a", "#2fc79d"),
    ("#a6437f", "#e8a0c8"),
    ("#8a6100", "#f0b429"),
    ("#1c1c1c", "#f2f2f2"),
    ("#27739f", "#f0e442"),
)
"""Colours of the routes on light and on dark paper: Okabe and Ito's, which the colour-blind
distinguish, made darker or lighter for contrast. A number beside the line names them too."""

DASH, GAP = 3.2, 1.6
"""Dashes of a line, in its widths: what is planned is dashed, and nothing else is. That positions
are modelled is said in words, once: nearly all are."""

THIN = 0.5
"""Width of a line that is no position but a map's drawing, beside another's."""


def route_colour(number: int) -> tuple[str, str]:
    """Return the colour of the route with a number, from 0, on light and on dark paper.

    Where the palette begins again the colours are mixed with grey, so that two routes in one
    corridor differ.

    Examples
    --------
    >>> route_colour(0), route_colour(7)
    (('#0072b2', '#56b4e9'), ('#375975', '#8fb3c8'))
    """
    turn, place = divmod(number, len(PALETTE))
    if turn % 2 == 0:
        return PALETTE[place]
    greys = ("#8a8f94", "#5f666c") if PALETTE[place][0] == "#1c1c1c" else ("#5e4748", "#b8b2b0")
    light, dark = (_mixed(own, grey) for own, grey in zip(PALETTE[place], greys, strict=True))
    return light, dark


NAMES = {
    "red": "#d62728", "orange": "#e07b00", "yellow": "#e6c200", "green": "#2ca02c",
    "blue": "#1f77b4", "navy": "#1b3a6b", "purple": "#7b3fa0", "pink": "#d6508f",
    "brown": "#8c564b", "black": "#1c1c1c", "grey": "#6f7780", "gray": "#6f7780",
    "teal": "#00796b", "cyan": "#17a2b8", "magenta": "#c2185b",
}  # fmt: skip
"""Colours by name, in tones that are seen on the map."""


def hex_colour(text: str) -> str:
    """Return a colour that is given by name or in three digits as #rrggbb; any other as it is.

    Examples
    --------
    >>> hex_colour("Red"), hex_colour("#0a0"), hex_colour("#c24e00"), hex_colour("reddish")
    ('#d62728', '#00aa00', '#c24e00', 'reddish')
    """
    plain = text.strip().lower()
    if len(plain) == 4 and plain[0] == "#":
        return "#" + "".join(2 * digit for digit in plain[1:])
    return NAMES.get(plain, text.strip())


def own_colours_css(colours: Sequence[str]) -> str:
    """Return the colours that routes have of their own, by number, as CSS; empty: none.

    A number on it is in white or in ink, whichever stands out more (WCAG 2, relative luminance).

    Examples
    --------
    >>> own_colours_css(["", "#ffee00"])
    '.route-1{--route:#ffee00;--on-route:#10161c}'
    """
    return "".join(
        f".route-{number}{{--route:{own};--on-route:{'#fff' if _light(own) < 0.18 else '#10161c'}}}"
        for number, own in enumerate(colours)
        if own
    )


def _light(colour: str) -> float:
    """Return the relative luminance of a colour, 0 to 1."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        it / 12.92 if it <= 0.04045 else ((it + 0.055) / 1.055) ** 2.4 for it in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _mixed(one: str, other: str) -> str:
    parts = [(int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(0.42 * a + 0.58 * b):02x}" for a, b in parts)


def lines_css() -> str:
    """Return the dashes and the thin line as variables of a style sheet.

    Examples
    --------
    >>> lines_css()
    ':root{--dash:3.2;--gap:1.6;--thin:0.5}'
    """
    return f":root{{--dash:{DASH:g};--gap:{GAP:g};--thin:{THIN:g}}}"
