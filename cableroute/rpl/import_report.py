"""What was decided when a position list was read: each choice with its reason and confidence."""

from __future__ import annotations

from typing import NamedTuple

STATED, CLEAR, DOUBTFUL = "stated", "clear", "doubtful"
"""The file or the caller says it; its cells show it; it may be otherwise. A strict reader takes no
doubtful decision."""

NO_PLACE = "it has no position, and is not a span"
"""Why a row of figures or words is left out."""


class Decision(NamedTuple):
    """One choice that was made in reading a file.

    Attributes
    ----------
    topic, taken : str
        The subject, and the choice.
    reason : str
        Why.
    confidence : str
        "stated", "clear" or "doubtful".
    """

    topic: str
    taken: str
    reason: str
    confidence: str = CLEAR


class LeftOut(NamedTuple):
    """A row or column of the file that is not in the list.

    Attributes
    ----------
    where : str
        "row 12", or "column F, Sin lat".
    text : str
        What is there, cut where long.
    reason : str
        Why it is left out.
    """

    where: str
    text: str
    reason: str


class ImportReport(NamedTuple):
    """How a file was read, from `read_rpl`.

    Attributes
    ----------
    path, format : str
        The file, and what it is: "CSV", "workbook", ...
    decisions : tuple of Decision
        In the order in which they were made.
    left_out : tuple of LeftOut
        Rows and columns that are not in the list.
    """

    path: str
    format: str
    decisions: tuple[Decision, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def doubtful(self) -> tuple[Decision, ...]:
        """The decisions that may be otherwise."""
        return tuple(item for item in self.decisions if item.confidence == DOUBTFUL)
