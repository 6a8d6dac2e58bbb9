"""Where a text fits on the page, and what it overlaps."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cableroute.charts.styles import DPI, PAPER, QUIET, figure_of, plain, style
from cableroute.errors import ModelError, Problem, kind_faults
from cableroute.model.frames import given_routes, shareable
from cableroute.model.routes import Route
from cableroute.palette import route_colour

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.axis import Axis
    from matplotlib.figure import Figure
    from matplotlib.text import Text


MOST_ROUTES = 40
"""More routes than this no reader can distinguish on one chart."""

NO_INKS: Mapping[int, str] = MappingProxyType({})
"""Numbers, from 0, that have another colour than their own: none."""

ON_PAPER: dict[str, Any] = {
    "bbox": {"boxstyle": "square,pad=0.08", "facecolor": PAPER, "edgecolor": "none"},
    "zorder": 6,
}
"""The style of a text that a hair may pass behind."""


def axes_on(ax: Axes | None, width_in: float, height_in: float) -> Axes:
    """Return the axes that were given, or axes that fill a new figure."""
    if ax is not None:
        check_axes(ax)
        return ax
    return own_axes(new_figure(width_in, height_in), (0.0, 0.0, 1.0, 1.0))


def check_axes(ax: object) -> None:
    """Raise where the target of a drawing is no axes."""
    from matplotlib.axes import Axes

    ModelError.check("chart", kind_faults("ax", ax, Axes, "give an Axes of Matplotlib"))


def new_figure(width_in: float, height_in: float) -> Figure:
    """Return a figure that pyplot does not keep."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    from cableroute.charts.notebook_axes import ChartFigure

    figure = ChartFigure(figsize=(width_in, height_in))
    FigureCanvasAgg(figure)
    return figure


def own_axes(figure: Figure, place: tuple[float, float, float, float]) -> Axes:
    """Return axes at a place of a figure, in shares of it, that a notebook shows."""
    from cableroute.charts.notebook_axes import ChartAxes

    return figure.add_axes(place, axes_class=ChartAxes)


def margins(ax: Axes, is_new: bool, left: float, right: float, bottom: float, top: float) -> None:
    """Set the room round axes of our own, inches."""
    if is_new:
        width, height = figure_of(ax).get_size_inches()
        ax.set_position(
            (left / width, bottom / height, 1 - (left + right) / width, 1 - (top + bottom) / height)
        )


def write(ax: Axes, x: float, y: float, text: object, most: int = 60, **style: Any) -> Text:
    """Write a text from data: one line, no formula in it.

    Parameters
    ----------
    ax : Axes
        Where.
    x, y : float
        In data, or in what ``transform`` says.
    text : object
        Anything; see `plain`.
    most : int
        Most letters.
    **style
        As for `matplotlib.text.Text`.
    """
    return ax.text(x, y, plain(text, most), parse_math=False, **style)


def title(
    ax: Axes, text: str, note: str = "", note_up_pt: float = 5.0, left_pt: float = 0.0
) -> None:
    """Write the title, and below it a quieter line, each cut to the room there is.

    Parameters
    ----------
    ax : Axes
        Where.
    text, note : str
        The title and the line.
    note_up_pt : float
        How far above the axes the line is; the title is above it.
    left_pt : float
        How far left of the axes both begin.
    """
    room = 72 * figure_of(ax).get_size_inches()[0] - page_box(ax).left + left_pt - 8
    if note:
        text_beside(
            ax,
            fitted(note, room, 7.5),
            1,
            (-left_pt, note_up_pt),
            va="bottom",
            fontsize=7.5,
            color=QUIET,
        )
    pad = note_up_pt + 13.0 if note else note_up_pt + 3.0
    x = -left_pt / size_pt(ax)[0]
    ax.set_title(fitted(text, room, 10.0, "bold"), parse_math=False, pad=pad, x=x)


def colour(number: int) -> str:
    """Return the colour of the route with a number, from 0, on paper."""
    return route_colour(number)[0]


def _disc(number: int, ink: str | None = None) -> dict[str, Any]:
    return {
        "boxstyle": "circle,pad=0.28",
        "facecolor": ink or colour(number),
        "edgecolor": PAPER,
        "linewidth": 0.8,
    }


def badge(ax: Axes, x: float, y: float, number: int, ink: str | None = None, **style: Any) -> Text:
    """Write a route's number, from 0, as a disc at a place: of its colour, or of another."""
    text_style: dict[str, Any] = {
        "fontsize": 6.5,
        "fontweight": "bold",
        "color": PAPER,
        "ha": "center",
        "va": "center_baseline",
        "bbox": _disc(number, ink),
        "zorder": 8,
    } | style
    return ax.text(x, y, str(number + 1), **text_style)


def width_pt(text: str, fontsize: float, fontweight: str = "normal") -> float:
    """Return how wide a line of text is in the style's fonts, points."""
    return _measure_width(text, fontsize, fontweight, tuple(style()["font.family"]))


@functools.lru_cache(maxsize=4096)
def _measure_width(text: str, fontsize: float, fontweight: str, family: tuple[str, ...]) -> float:
    from matplotlib import rc_context
    from matplotlib.font_manager import FontProperties

    font = FontProperties(family=list(family), size=fontsize, weight=fontweight)
    with rc_context({"text.hinting": "none"}):
        width: float = _renderer().get_text_width_height_descent(text, font, False)[0]
    return width * 72 / DPI


@functools.cache
def _renderer() -> Any:
    from matplotlib.backends.backend_agg import RendererAgg

    renderer: Any = RendererAgg
    return renderer(8, 8, DPI)


def fitted(text: object, room_pt: float, fontsize: float, fontweight: str = "normal") -> str:
    """Return a text, cut to the room there is."""
    line = plain(text, 400)
    if width_pt(line, fontsize, fontweight) <= room_pt:
        return line
    low, high = 0, len(line)
    while low < high:
        middle = (low + high + 1) // 2
        cut = line[:middle].rstrip() + "…"
        low, high = (
            (middle, high) if width_pt(cut, fontsize, fontweight) <= room_pt else (low, middle - 1)
        )
    return line[:low].rstrip() + "…" if low else ""


def wrapped(text: object, room_pt: float, fontsize: float, lines: int = 2) -> tuple[str, ...]:
    """Return a text in lines that fit; cut the last one where it is too long."""
    words = plain(text, 400).split()
    done: list[str] = []
    while words and len(done) < lines - 1:
        count = 1
        while count < len(words) and (width_pt(" ".join(words[: count + 1]), fontsize) <= room_pt):
            count += 1
        if width_pt(" ".join(words[:count]), fontsize) > room_pt:
            break
        done.append(" ".join(words[:count]))
        words = words[count:]
    if words:
        done.append(fitted(" ".join(words), room_pt, fontsize))
    return tuple(done)


def spread(
    centres: Sequence[float],
    widths: Sequence[float],
    low: float,
    high: float,
    gap: float,
    weights: Sequence[float] | None = None,
) -> NDArray[np.float64] | None:
    """Return places on a line, in order, apart and as near as possible to those wanted.

    Least squares of the moves, weighted, by pooling of neighbours [1]_; None where there is no
    room.

    References
    ----------
    .. [1] Barlow et al. (1972), Statistical Inference under Order Restrictions, section 1.2.

    Examples
    --------
    >>> spread([5.0, 5.0], [2.0, 2.0], 0.0, 10.0, 0.0).tolist()
    [4.0, 6.0]
    """
    wanted, sizes = np.asarray(centres, float), np.asarray(widths, float)
    count = len(wanted)
    if not count:
        return wanted
    if sizes.sum() + gap * (count - 1) > high - low + 1e-9:
        return None
    step = np.concatenate([[0.0], np.cumsum((sizes[1:] + sizes[:-1]) / 2 + gap)])
    heavy = np.ones(count) if weights is None else np.asarray(weights, float)
    pools: list[tuple[float, float, int]] = []  # where the first would be, weight, how many
    for value, weight in zip((wanted - step).tolist(), heavy.tolist(), strict=True):
        pool = (value, weight, 1)
        while pools and pools[-1][0] > pool[0]:
            mean, mass, many = pools.pop()
            both = mass + pool[1]
            pool = ((mean * mass + pool[0] * pool[1]) / both, both, many + pool[2])
        pools.append(pool)
    first = np.concatenate([np.full(many, mean) for mean, _, many in pools])
    first = np.clip(first, low + sizes[0] / 2, high - sizes[-1] / 2 - step[-1])
    return np.asarray(first + step, np.float64)


class TextLine(NamedTuple):
    """The room of a line of texts: from where to where, least gap, farthest move of a text."""

    low: float
    high: float
    gap: float
    most_move: float


def tiers(
    centres: Sequence[float],
    widths: Sequence[float],
    order: Iterable[int],
    room: TextLine,
    most: int = 12,
    free: Sequence[float] | None = None,
) -> tuple[list[float], list[int], int]:
    """Put texts in lines one above another, so that none overlaps and none moves far.

    Parameters
    ----------
    centres, widths : sequence of float
        The best place of each text, and how wide it is.
    order : iterable of int
        Which are placed first, and so nearest.
    room : TextLine
        Room of each line.
    most : int
        Most lines.
    free : sequence of float, optional
        How far each text may move and still be at its feature; such moves cost less.

    Returns
    -------
    places : list of float
        Middle of each text.
    lines : list of int
        Its line, from 0; -1 where there was no room in any.
    count : int
        How many lines there are.

    Examples
    --------
    >>> tiers([5.0, 5.0], [4.0, 4.0], [0, 1], TextLine(0.0, 10.0, 1.0, 1.0))
    ([5.0, 5.0], [0, 1], 2)
    """
    low, high, gap, most_move = room
    rows: list[list[int]] = []
    places = [float(value) for value in centres]
    lines = [-1] * len(places)
    slack = [0.0] * len(places) if free is None else list(free)
    for item in order:
        for number in range(most):
            if number == len(rows):
                rows.append([])
            row = sorted([*rows[number], item], key=lambda one: (centres[one], one))
            spread_out = spread(
                [centres[one] for one in row],
                [widths[one] for one in row],
                low,
                high,
                gap,
                [10.0 / (10.0 + slack[one]) for one in row],
            )
            if spread_out is None:
                continue
            near = all(
                abs(at - min(max(centres[one], low + widths[one] / 2), high - widths[one] / 2))
                <= most_move + slack[one]
                for one, at in zip(row, spread_out.tolist(), strict=True)
            )
            if near or len(row) == 1:
                rows[number] = row
                lines[item] = number
                for one, at in zip(row, spread_out.tolist(), strict=True):
                    places[one] = at
                break
    return places, lines, sum(1 for row in rows if row)


def key(
    ax: Axes,
    rows: Sequence[tuple[int, str]],
    below_pt: float,
    inks: Mapping[int, str] = NO_INKS,
) -> None:
    """Write numbers and names under the axes, one line each; a single one has no number.

    `inks`: numbers, from 0, whose disc has another colour than their own.
    """
    size = ax.get_position()
    width = size.width * figure_of(ax).get_size_inches()[0] * 72
    for line, (number, text) in enumerate(rows):
        down = -below_pt - 13.0 * line
        if len(rows) > 1:
            text_beside(
                ax,
                str(number + 1),
                0,
                (6, down),
                ha="center",
                va="center_baseline",
                fontsize=6.5,
                fontweight="bold",
                color=PAPER,
                bbox=_disc(number, inks.get(number)),
            )
        right = 16 if len(rows) > 1 else 0
        text_beside(
            ax, fitted(text, width - 18, 7.5), 0, (right, down), va="center_baseline", fontsize=7.5
        )


class Box(NamedTuple):
    """A rectangle on the page, points."""

    left: float
    bottom: float
    right: float
    top: float

    @classmethod
    def around(cls, x: float, y: float, width: float, height: float) -> Box:
        """Return the rectangle around a middle."""
        return cls(x - width / 2, y - height / 2, x + width / 2, y + height / 2)

    def overlaps(self, other: Box, gap: float = 0.0) -> bool:
        """Return whether two overlap or are nearer than a gap to each other."""
        return (
            self.left < other.right + gap
            and other.left < self.right + gap
            and self.bottom < other.top + gap
            and other.bottom < self.top + gap
        )

    def inside(self, other: Box) -> bool:
        """Return whether another box contains this one."""
        return (
            other.left <= self.left
            and self.right <= other.right
            and other.bottom <= self.bottom
            and self.top <= other.top
        )


def placed(
    spots: Iterable[tuple[float, float, float]],
    size: tuple[float, float],
    taken: Sequence[Box],
    beside: Sequence[Box],
    inside: Box,
    gap: float = 1.0,
) -> tuple[float, float, float, bool]:
    """Return the best of some places for a box: apart from all that is taken, and near.

    Parameters
    ----------
    spots : iterable of (x, y, cost)
        Middles that may be, points.
    size : (width, height)
        Of the box.
    taken, beside : sequence of Box
        What it must not overlap, and what it should not.
    inside : Box
        What must contain it.
    gap : float
        Least distance from what is taken.

    Returns
    -------
    x, y, cost : float
        The place.
    is_free : bool
        Whether it is apart from all that is taken, and inside; where no place is, the best of
        the bad ones is returned.
    """
    may = np.asarray(list(spots), float)
    half = np.array([size[0], size[1]]) / 2
    low, high = may[:, :2] - half, may[:, :2] + half

    def overlaps(boxes: Sequence[Box], room: float) -> NDArray[np.int64]:
        if not boxes:
            return np.zeros(len(may), np.int64)
        other = np.asarray(boxes, float)
        over = (low[:, None, :] < other[None, :, 2:] + room).all(axis=2) & (
            other[None, :, :2] < high[:, None, :] + room
        ).all(axis=2)
        return np.asarray(over.sum(axis=1), np.int64)

    outside = ((low < (inside.left, inside.bottom)) | (high > (inside.right, inside.top))).any(
        axis=1
    )
    bad = overlaps(taken, gap) + 2 * outside
    cost = may[:, 2] + 9.0 * overlaps(beside, 0.0) + 1e4 * bad
    best = int(np.argmin(cost))
    x, y, move = may[best].tolist()
    return x, y, move, bool(bad[best] == 0)


def size_pt(ax: Axes) -> tuple[float, float]:
    """Return width and height of the axes, points."""
    box = page_box(ax)
    return box.right - box.left, box.top - box.bottom


def page_box(ax: Axes) -> Box:
    """Return the box of the axes on the page, points."""
    box = ax.get_position(original=False)
    width, height = (72 * value for value in figure_of(ax).get_size_inches())
    if ax.get_aspect() != "auto":
        ax.apply_aspect()
        box = ax.get_position(original=False)
    return Box(box.x0 * width, box.y0 * height, box.x1 * width, box.y1 * height)


def page_transform(ax: Axes) -> Any:
    """Return the transform from points on the page, from its lower left."""
    from matplotlib.transforms import Affine2D

    return Affine2D().scale(1 / 72) + figure_of(ax).dpi_scale_trans


def points_on_page(ax: Axes, points: Sequence[tuple[float, float]]) -> NDArray[np.float64]:
    """Return places in data as points on the page."""
    ax.autoscale_view()
    points_pt = ax.transData.transform(np.asarray(points, float)) * 72 / figure_of(ax).dpi
    return np.asarray(points_pt, np.float64)


def page_to_data(ax: Axes, x: float, y: float) -> tuple[float, float]:
    """Return a place on the page, points, in data."""
    at = ax.transData.inverted().transform((x * figure_of(ax).dpi / 72, y * figure_of(ax).dpi / 72))
    return float(at[0]), float(at[1])


def shown_routes(what: str, routes: Route | Iterable[Route], confidential: bool) -> list[Route]:
    """Return the routes that may be drawn; at least one."""
    passed = given_routes(what, routes)
    shown = shareable(passed, confidential=confidential)
    if not shown:
        message = "every route is confidential" if passed else "there is no route"
        hint = "confidential=True draws them" if passed else "give one or more"
        raise ModelError.of(what, [Problem("routes", "routes", message, hint)])
    check_count(what, len(shown))
    return shown


def check_count(what: str, count: int) -> None:
    """Raise where there are more routes than a reader can distinguish on one chart."""
    if count > MOST_ROUTES:
        hint = f"choose {MOST_ROUTES} or less"
        fault = Problem("routes", "routes", f"{count} routes are too many for one chart", hint)
        raise ModelError.of(what, [fault])


def label_row(ax: Axes, place: float, text: str, **style: Any) -> None:
    """Write the label of a row at the left of the axes."""
    ax.annotate(
        text,
        (0, place),
        (-7, 0),
        xycoords=("axes fraction", "data"),
        textcoords="offset points",
        ha="right",
        va="center",
        parse_math=False,
        annotation_clip=False,
        **style,
    )


def number_ticks(*axes: Axis) -> None:
    """Write the ticks of axes as plain numbers: a true minus, commas between thousands."""
    for axis in axes:
        axis.set_major_formatter(lambda value, _: f"{value:,.10g}".replace("-", "−"))


def km_text(km: float, of_km: float) -> str:
    """Return a length or KP in km as text: whole km, tenths on a line of less than 20 km."""
    return f"{km:,.1f}" if of_km < 20 else f"{km:,.0f}"


def legend(ax: Axes, handles: Sequence[Any], below_pt: float) -> None:
    """Write a legend in one line under the axes."""
    height = size_pt(ax)[1]
    ax.legend(
        handles=handles,
        loc="upper left",
        bbox_to_anchor=(0.0, -below_pt / height),
        ncols=len(handles),
        frameon=False,
        fontsize=7.0,
        borderaxespad=0.0,
        borderpad=0.0,
        handlelength=2.4,
        columnspacing=1.6,
    )


def notes_below(ax: Axes, text: str, down_pt: float, step_pt: float) -> None:
    """Write quiet lines under the axes, one below the other."""
    for place, line in enumerate(text.splitlines()):
        note_below(ax, line, down_pt + step_pt * place)


def note_below(ax: Axes, text: str, down_pt: float) -> None:
    """Write a quiet line under the axes."""
    room = 72 * figure_of(ax).get_size_inches()[0] - page_box(ax).left - 8
    text_beside(ax, fitted(text, room, 6.5), 0, (0, -down_pt), va="top", fontsize=6.5, color=QUIET)


def text_beside(
    ax: Axes, text: str, up: float, offset_pt: tuple[float, float], ha: str = "left", **style: Any
) -> None:
    """Write a text beside the axes, from their left: `up` is 0 at the bottom and 1 at the top."""
    ax.annotate(
        text,
        (0, up),
        offset_pt,
        xycoords="axes fraction",
        textcoords="offset points",
        ha=ha,
        parse_math=False,
        annotation_clip=False,
        **style,
    )


def write_lines(
    ax: Axes, lines: Sequence[str], box: Box, first: dict[str, Any] | None = None, **style: Any
) -> None:
    """Write lines one below the other into a box; `first` is of the first one's style alone."""
    x, step = (box.left + box.right) / 2, (box.top - box.bottom) / len(lines)
    for line, text in enumerate(lines):
        at = page_to_data(ax, x, box.top - step * (line + 0.5))
        more = first if first and line == 0 else {}
        write(ax, *at, text, 400, ha="center", va="center", **(style | more))
