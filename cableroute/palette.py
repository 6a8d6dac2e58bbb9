"""Colours of routes, the same on maps and on charts."""

from __future__ import annotations

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
