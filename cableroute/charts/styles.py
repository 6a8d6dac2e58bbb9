"""How charts look and how they are saved: one style, inert text, complete files.

Nothing here keeps a state: the style is a dict for `matplotlib.rc_context`.
"""

from __future__ import annotations

import functools
import io
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cableroute.errors import MissingExtraError, ModelError, Problem, number_faults
from cableroute.files import check_chart_name, write_whole
from cableroute.palette import DASH, GAP, THIN

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

INK = "#1a1f24"
QUIET = "#5b6670"
HAIR = "#c3cad0"
LAND_FILL = "#efebe0"
LAND_LEG = "#a8794a"
SEA_LEG = "#1f5f8b"
PAPER = "#ffffff"

FONTS = ("Noto Sans", "Noto Sans Arabic", "DejaVu Sans")
"""Tried in this order, letter by letter; the last is matplotlib's own and always there."""

HATCH = "//////"

DASHES: dict[str, Any] = {"laid": "-", "planned": (0, (DASH, GAP)), "schematic": "-"}
"""Dashes of a line by how it looks, `cableroute.presentation.lines_beside.look_of`."""

WIDTHS = {"laid": 1.0, "planned": 1.0, "schematic": THIN}
"""How wide it is beside one that is laid."""

LOOK_TEXTS = {"laid": "", "planned": ", planned", "schematic": ", schematic, as a map draws it"}
"""What a legend says of it after "at sea" or "on land"."""

KNOWN_TEXT = ", surveyed or published"
"""What it says besides of a line with a dark edge."""

DPI = 100.0
"""Dots per inch at which texts are measured."""

WIDTH_IN = 7.2
"""Width of a figure: two columns of a journal."""

CONTROLS = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Mn", "Me"}
"""Kinds of characters that are not drawn by themselves; the marks of Arabic are kept."""

LEAST_DPI, MOST_DPI = 10, 2400
"""Dots per inch of a chart."""


def style() -> dict[str, Any]:
    """Return the style of the charts, for `matplotlib.rc_context`.

    It reads in grey: whatever colour distinguishes, a number, dash, marker or hatch does too.
    Text is drawn as it is (``$`` starts no formula), and remains text in an SVG file.

    Returns
    -------
    dict of str to value
        Matplotlib's rcParams; change what you like.

    Raises
    ------
    MissingExtraError
        Matplotlib is missing or too old.

    Examples
    --------
    >>> ours = style()
    >>> ours["text.parse_math"], ours["svg.fonttype"]
    (False, 'none')
    """
    _check_matplotlib()
    return {
        "font.family": list(_families()),
        "font.size": 8.0,
        "text.color": INK,
        "text.usetex": False,
        "text.parse_math": False,
        "text.hinting": "none",  # a text is as wide at any resolution as where it is measured
        "axes.formatter.use_mathtext": False,
        "axes.unicode_minus": True,
        "axes.edgecolor": QUIET,
        "axes.facecolor": PAPER,
        "axes.labelcolor": INK,
        "axes.labelsize": 8.0,
        "axes.linewidth": 0.6,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.titlelocation": "left",
        "axes.titlesize": 10.0,
        "axes.titleweight": "bold",
        "axes.titlepad": 10.0,
        "axes.axisbelow": True,
        "figure.facecolor": PAPER,
        "figure.dpi": DPI,
        "figure.autolayout": False,
        "figure.constrained_layout.use": False,
        "grid.color": HAIR,
        "grid.linewidth": 0.4,
        "hatch.linewidth": 0.5,
        "lines.linewidth": 1.4,
        "lines.solid_capstyle": "butt",
        "patch.linewidth": 0.6,
        "xtick.color": QUIET,
        "xtick.labelcolor": INK,
        "xtick.labelsize": 7.5,
        "xtick.major.width": 0.6,
        "ytick.color": QUIET,
        "ytick.labelcolor": INK,
        "ytick.labelsize": 7.5,
        "ytick.major.width": 0.6,
        "savefig.dpi": 200.0,
        "savefig.bbox": None,
        "savefig.facecolor": "auto",
        "svg.fonttype": "none",
        "svg.hashsalt": "cableroute",
        "pdf.fonttype": 42,
    }


def save(chart: Axes | Figure, path: str | Path, *, dpi: float = 200.0) -> Path:
    """Write a chart as SVG, PNG or PDF: the complete file, or nothing.

    The same chart gives the same bytes: the file has no date. In an SVG the text is text, in
    the reader's own font where ours is missing.

    Parameters
    ----------
    chart : Axes or Figure
        What a function of `cableroute.charts` returned. For an Axes its figure is written.
    path : path
        Ends in ``.svg``, ``.png`` or ``.pdf``.
    dpi : float
        Dots per inch of a PNG.

    Returns
    -------
    Path
        The file.

    Raises
    ------
    OutputError
        Another ending, or the file cannot be written.
    ModelError
        No chart, or dots per inch below 10 or above 2400.

    Examples
    --------
    >>> import tempfile
    >>> from pathlib import Path
    >>> from matplotlib.figure import Figure
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     save(Figure(), Path(folder) / "chart.svg").stat().st_size > 0
    True
    """
    path = Path(path)
    kind = path.suffix.lower()
    check_chart_name(path)
    _check_matplotlib()
    ModelError.check("save", number_faults("dpi", dpi, LEAST_DPI, MOST_DPI))
    figure = figure_of(chart)
    kinds: dict[str, dict[str, Any]] = {
        ".svg": {"Date": None, "Creator": "cableroute"},
        ".png": {"Software": "cableroute"},
        ".pdf": {"CreationDate": None, "ModDate": None, "Creator": "cableroute", "Producer": None},
    }

    drawn = io.BytesIO()  # on a full disk Matplotlib's writers fail over their own clearing up
    with styled():
        figure.savefig(drawn, format=kind[1:], dpi=dpi, metadata=kinds[kind])

    def write(temporary: Path) -> None:
        temporary.write_bytes(drawn.getvalue())

    return write_whole(path, write)


def _check_matplotlib() -> None:
    try:
        import matplotlib
    except ImportError as error:
        raise MissingExtraError.needed("a chart", "matplotlib", "charts") from error
    if matplotlib.__version_info__[:2] < (3, 11):  # older ones do not join Arabic letters
        version = matplotlib.__version__
        message = f"needs matplotlib 3.11, here is {version}"
        raise MissingExtraError.needed("a chart", "matplotlib", "charts", message=message)


@functools.cache
def _families() -> tuple[str, ...]:
    """Return the fonts that matplotlib finds."""
    from matplotlib.font_manager import fontManager

    installed = {font.name for font in fontManager.ttflist}
    return tuple(name for name in FONTS if name in installed)


@functools.cache
def _letters() -> frozenset[int]:
    """Return the code points that the available fonts can draw."""
    from matplotlib.font_manager import FontProperties, fontManager, get_font

    points: set[int] = set()
    for name in _families():
        path = fontManager.findfont(FontProperties(family=[name]), fallback_to_default=False)
        points.update(get_font(path).get_charmap())
    return frozenset(points)


def plain(text: object, most: int = 60) -> str:
    r"""Return a text as one line that any font can draw: inert, and not too long.

    Line ends and tabs become spaces; marks that turn the direction of writing, control
    characters and all that no font has are left out or shown as a question mark in a box.

    Examples
    --------
    >>> plain("Suez\n\u202eLine")
    'Suez Line'
    >>> plain("abcdef", 4)
    'abc…'
    """
    letters = _letters()
    kept: list[str] = []
    for letter in str(text)[: 4 * most + 200]:
        if letter.isspace() or unicodedata.category(letter) == "Cc":
            kept.append(" ")
        elif unicodedata.category(letter) in CONTROLS and not (
            unicodedata.category(letter) == "Mn" and ord(letter) in letters
        ):
            continue
        else:
            kept.append(letter if ord(letter) in letters else "\u25a1")
    line = " ".join("".join(kept).split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


@contextmanager
def styled() -> Iterator[None]:
    """Draw in the style."""
    ours: Any = style()  # says what to install where matplotlib is missing
    from matplotlib import rc_context

    with rc_context(ours):
        yield


def figure_of(chart: Axes | Figure) -> Figure:
    """Return the figure itself, or the figure of the axes."""
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    if isinstance(chart, Axes):
        chart = chart.get_figure(root=True)  # type: ignore[assignment]
    if not isinstance(chart, Figure):
        hint = "give the Axes or the Figure that a chart function returned"
        fault = Problem("chart", "chart", f"{type(chart).__name__} is not a chart", hint)
        raise ModelError.of("save", [fault])
    return chart
