"""What a figure of a model is beside the one that the world published: a record that is held."""

from __future__ import annotations

from typing import NamedTuple

from cableroute.model.figures import Range


class HeldRecord(NamedTuple):
    """One published figure beside that of a model.

    Parameters
    ----------
    model : str
        Which model, as "lengths".
    name : str
        What the figure is of: a system, a pair of places, an event.
    unit : str
        Unit of both.
    published : (low, high) or None
        The record; None where it is known by words only.
    modelled : Range or None
        What the model says; None where it says nothing.
    is_inside : bool or None
        Whether the record is where the model says; None: not tested, see `why`.
    is_fitted : bool
        Whether the model was fitted to this record: then it is in sample.
    why : str
        Why it is outside, or not tested.
    source_ids : tuple of str
        Sources of the record.
    """

    model: str
    name: str
    unit: str
    published: tuple[float, float] | None
    modelled: Range | None
    is_inside: bool | None
    is_fitted: bool = False
    why: str = ""
    source_ids: tuple[str, ...] = ()
