"""Show a chart in a notebook: axes and figures of our own that draw themselves as SVG."""

from __future__ import annotations

import io

from matplotlib.axes import Axes
from matplotlib.figure import Figure


class ChartFigure(Figure):
    """A figure that a notebook shows, though pyplot does not keep it."""

    def _repr_html_(self) -> str:
        """Return the chart as SVG; names from data are text in it, never markup."""
        drawn = io.StringIO()
        self.savefig(drawn, format="svg", metadata={"Date": None})
        return drawn.getvalue().partition("<svg")[1] + drawn.getvalue().partition("<svg")[2]


class ChartAxes(Axes):
    """Axes of such a figure."""

    def _repr_html_(self) -> str:
        """Return the chart that the axes are on."""
        figure = self.get_figure(root=True)
        return figure._repr_html_() if isinstance(figure, ChartFigure) else ""
