"""How much of a grid file is read at a time, and from how much of it its sign is judged."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SeabedSettings:
    """Sizes at which a grid of depths is read, refused or judged.

    Parameters
    ----------
    most_cells : int
        A window of more cells is refused: its depths alone would take 1.6 GB.
    band_cells : int
        About so many cells are held as float64 at a time.
    samples : int
        The sign of depths is judged by so many blocks squared, each of so many cells squared.
    more_samples : int
        And by so many blocks squared where all of these are empty, as in a global grid of one
        survey.
    most_read : int
        A grid of no more cells is read completely to say that it is empty.

    Examples
    --------
    >>> SeabedSettings(most_cells=1_000_000).samples
    8
    """

    most_cells: int = 400_000_000
    band_cells: int = 4_000_000
    samples: int = 8
    more_samples: int = 64
    most_read: int = 20_000_000
