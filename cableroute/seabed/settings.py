"""How much of a grid file is read at a time or at most, and what its cells are judged by."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SeabedSettings:
    """Sizes at which a grid of depths is read, refused or judged.

    Parameters
    ----------
    most_cells : int
        A window of more cells is refused: its depths alone would take 1.6 GB.
    most_sparse_cells, most_cells_a_byte : int
        A window of more cells than both allow, the second for each byte of the file, is refused:
        a small file may declare billions of cells and hold none.
    band_cells : int
        About so many cells are held as float64 at a time.
    samples : int
        The sign of depths is judged by so many blocks squared, each of so many cells squared.
    more_samples : int
        And by so many blocks squared where all of these are empty, as in a global grid of one
        survey. A window of no more cells than these have is read in one go.
    most_read : int
        A grid of no more cells is read completely to say that it is empty.
    largest_chunk_bytes : int
        A file whose smallest readable piece is larger is refused: any window would need it all.
    most_xyz_lines, most_xyz_cells : int
        XYZ text with more longitudes or latitudes than this, or that fills more cells, is taken
        for scattered points.
    longest_xyz_line : int
        Characters of a line of XYZ text: three numbers, and what else is there.
    passage_km : float
        Cells wider than this may close the narrowest strait that the land polygons leave open,
        the Bosphorus, 0.8 km wide: eight neighbours need a width of step times the root of 2.
    around_deg : float
        A passage is searched for so far around its node of the relief: its cell, and a part of
        those beside it, in which the strait goes on. Tried on cells of 2 to 7 arc minutes.

    Examples
    --------
    >>> SeabedSettings(most_cells=1_000_000).samples
    8
    """

    most_cells: int = 400_000_000
    most_sparse_cells: int = 200_000_000
    most_cells_a_byte: int = 20
    band_cells: int = 4_000_000
    samples: int = 8
    more_samples: int = 64
    most_read: int = 20_000_000
    largest_chunk_bytes: int = 512 * 2**20
    most_xyz_lines: int = 200_000
    most_xyz_cells: int = 100_000_000
    longest_xyz_line: int = 1000
    passage_km: float = 0.5
    around_deg: float = 0.075
