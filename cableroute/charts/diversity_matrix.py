"""How much corridor any two routes share."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from cableroute.charts.layout import (
    axes_on,
    badge,
    check_count,
    margins,
    page_box,
    page_transform,
    shown_routes,
    title,
    wrapped,
    write,
)
from cableroute.charts.styles import HAIR, INK, PAPER, styled
from cableroute.errors import ModelError, Problem, check_flags
from cableroute.model.routes import Route
from cableroute.presentation.names import Names
from cableroute.presentation.short_names import short_names
from cableroute.routing.common_ground import MOST_ACCURACY_KM, SharedCorridor
from cableroute.routing.diversity import shared_matrix

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

    from cableroute.geodata.store import Geodata

CLASSES_PCT = (10.0, 25.0, 40.0, 75.0)
"""Where the shades of what two routes share change; at 40 % two routes count as one."""

SHADES = ("#f4f7fa", "#d3e0ea", "#a4bfd3", "#5b86a8", "#24506f")


def diversity(
    routes: Sequence[Route] | pd.DataFrame,
    *,
    geodata: Geodata | None = None,
    ax: Axes | None = None,
    confidential: bool = False,
) -> Axes:
    """Draw how much any two routes share: above the diagonal one cable, below it one corridor.

    Above are common sections in per cent, the darker the more; below is the same corridor, where
    two are nearer than their accuracy, or the least distance in km where they are known to be
    apart. What is not known is hatched and white, never shaded as diverse.

    Parameters
    ----------
    routes : sequence of Route or DataFrame
        The routes, or what they share in per cent as `cableroute.routing.diversity_matrix`
        returns it (then the part above the diagonal mirrors that below; NaN is not known).
    geodata : Geodata, optional
        Names of the systems; without it they go by their ids.
    ax : Axes, optional
        Where; without it a new figure.
    confidential : bool
        Whether confidential routes are drawn too.

    Returns
    -------
    Axes
        Cell (i, j) is around x = j, y = i.

    Raises
    ------
    ModelError
        There are fewer than two routes or more than 40, or the table is not square.
    MissingExtraError
        Matplotlib is missing or too old.

    Examples
    --------
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> ax = diversity(cr.find_routes(geo, "Zafarana", "Abu Talat"), geodata=geo)
    >>> len(ax.patches)  # six cells, and the five shades of the key
    11
    """
    check_flags("diversity", confidential=confidential)
    names, cells = _diversity_cells(routes, geodata, confidential)
    count = len(names)
    apart = any(cell.km is not None for cell in cells)
    unknown = any(cell.pct is None and cell.km is None for cell in cells)
    with styled():
        is_new = ax is None
        cell = min(0.5, 4.6 / count)
        side = cell * count
        label_in = 2.9
        wide = max(label_in + side + 0.4, 5.6)  # room for the key
        ax = axes_on(ax, wide, side + 1.75)
        margins(ax, is_new, label_in, wide - label_in - side, 0.8, 0.95)
        ax.set_xlim(-0.5, count - 0.5)
        ax.set_ylim(count - 0.5, -0.5)
        ax.set_aspect("equal", adjustable="box")
        _draw_cells(ax, cells, count)
        for edge in np.arange(count + 1) - 0.5:
            ax.plot([-0.5, count - 0.5], [edge, edge], color=PAPER, linewidth=1.0, zorder=3)
            ax.plot([edge, edge], [-0.5, count - 0.5], color=PAPER, linewidth=1.0, zorder=3)
        ax.set_xticks([])
        ax.set_yticks([])
        for spine in ax.spines.values():
            spine.set_visible(False)
        box = page_box(ax)
        unit = (box.right - box.left) / count
        for number, name in enumerate(names):
            badge(ax, number, -0.5 - 9 / unit, number)
            badge(ax, -0.5 - 10 / unit, number, number)
            room = label_in * 72 - 34 if is_new else 150.0
            for line, text in enumerate(lines := wrapped(name, room, 7.0)):
                down = (line - (len(lines) - 1) / 2) * 8.6 / unit
                write(
                    ax,
                    -0.5 - 19 / unit,
                    number + down,
                    text,
                    400,
                    ha="right",
                    va="center_baseline",
                    fontsize=7.0,
                )
        _diversity_key(ax, is_new, unknown)
        what = "Common section and same corridor, %"
        if not hasattr(routes, "columns"):
            what = "Above the diagonal: common section, %; below: same corridor, %"
            what += ", or known to be apart by km" if apart else ""
        title(ax, "What any two routes share", what, 26.0, 2.75 * 72 if is_new else 0.0)
    return ax


class _MatrixCell(NamedTuple):
    row: int
    column: int
    pct: float | None  # None: a distance, or not known
    km: float | None


def _diversity_cells(
    routes: Sequence[Route] | pd.DataFrame, geodata: Geodata | None, confidential: bool
) -> tuple[list[str], list[_MatrixCell]]:
    import pandas as pd

    if isinstance(routes, pd.DataFrame):
        names = [str(name) for name in routes.index]
        if routes.shape[0] != routes.shape[1] or len(names) < 2:
            hint = "give what diversity_matrix returned for two routes or more"
            fault = Problem("matrix", "routes", f"the table is {routes.shape}", hint)
            raise ModelError.of("diversity", [fault])
        check_count("diversity", len(names))
        values = routes.to_numpy(dtype=float)
        return names, [
            _MatrixCell(i, j, None if math.isnan(values[i, j]) else float(values[i, j]), None)
            for i in range(len(names))
            for j in range(len(names))
            if i != j
        ]
    shown = shown_routes("diversity", routes, confidential)
    if len(shown) < 2:
        fault = Problem("routes", "routes", "one route shares with no other", "give two or more")
        raise ModelError.of("diversity", [fault])
    is_accurate = [
        all(leg.accuracy_km <= MOST_ACCURACY_KM for leg in route.legs) for route in shown
    ]
    matrix: dict[tuple[int, int], SharedCorridor] = shared_matrix(shown)
    cells = []
    for (i, j), shared in matrix.items():
        if i > j and shared.separation_km is not None:
            cells.append(_MatrixCell(i, j, None, shared.separation_km))
            continue
        overlap = shared.same_corridor if i > j else shared.common_section
        is_known = is_accurate[i] and is_accurate[j] and not math.isnan(overlap.pct)
        cells.append(_MatrixCell(i, j, overlap.pct if is_known else None, None))
    return short_names(shown, Names.english(geodata)), cells


def _shade(pct: float) -> str:
    return SHADES[int(np.searchsorted(CLASSES_PCT, pct, side="left"))]


def _per_cent(pct: float) -> str:
    """Return a share as text; only 0 is "0" and only 100 is "100"."""
    if 0 < pct < 1:
        return "<1"
    return ">99" if 99 < pct < 100 else f"{pct:.0f}"


def _draw_cells(ax: Axes, cells: Sequence[_MatrixCell], count: int) -> None:
    from matplotlib.patches import Rectangle

    size = 8.0 if count <= 8 else 7.0
    for cell in cells:
        corner = (cell.column - 0.5, cell.row - 0.5)
        if cell.pct is not None:
            ax.add_patch(Rectangle(corner, 1, 1, facecolor=_shade(cell.pct), edgecolor="none"))
            ink = PAPER if cell.pct > CLASSES_PCT[2] else INK
            text = _per_cent(cell.pct)
            ax.text(
                cell.column,
                cell.row,
                text,
                ha="center",
                va="center",
                color=ink,
                fontsize=size,
                zorder=4,
            )
        elif cell.km is not None:
            ax.add_patch(Rectangle(corner, 1, 1, facecolor=PAPER, edgecolor=HAIR, linewidth=0.4))
            text = f"{cell.km:,.0f} km" if cell.km >= 10 else f"{cell.km:.1f} km"
            ax.text(cell.column, cell.row, text, ha="center", va="center", fontsize=size, zorder=4)
        else:
            ax.add_patch(
                Rectangle(
                    corner, 1, 1, facecolor=PAPER, edgecolor="#aab3ba", hatch="////", linewidth=0.0
                )
            )


def _diversity_key(ax: Axes, is_new: bool, unknown: bool) -> None:
    """Write the shades and what the hatch means, under the cells."""
    from matplotlib.patches import Rectangle

    box = page_box(ax)
    left = box.left - (2.75 * 72 if is_new else 0)
    top = box.bottom - 14.0
    swatch = 26.0
    edges = ("0", *(f"{value:.0f}" for value in CLASSES_PCT), "100 %")
    to_page = page_transform(ax)
    for number, shade in enumerate(SHADES):
        ax.add_patch(
            Rectangle(
                (left + swatch * number, top - 9),
                swatch,
                9,
                facecolor=shade,
                edgecolor=HAIR,
                linewidth=0.4,
                transform=to_page,
                clip_on=False,
            )
        )
    for number, text in enumerate(edges):
        ax.text(
            left + swatch * number,
            top - 11,
            text,
            transform=to_page,
            ha="center",
            va="top",
            fontsize=6.5,
        )
    if not unknown:
        return
    right = left + swatch * len(SHADES) + 26
    ax.add_patch(
        Rectangle(
            (right, top - 9),
            swatch,
            9,
            facecolor=PAPER,
            edgecolor="#aab3ba",
            hatch="////",
            linewidth=0.4,
            transform=to_page,
            clip_on=False,
        )
    )
    what = "not known"
    ax.text(
        right + swatch + 5,
        top - 4.5,
        what,
        transform=to_page,
        ha="left",
        va="center_baseline",
        fontsize=6.5,
    )
