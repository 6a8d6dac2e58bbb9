"""The headings of international documents, and which figures of a country say something on them."""

from __future__ import annotations

from typing import NamedTuple

from cableroute.geodata.store import Geodata


class CountryHeading(NamedTuple):
    """A heading of a document on the resilience of cables.

    Parameters
    ----------
    id : str
        Unique id.
    document, number, heading : str
        The document, the number of the heading in it, and the heading in short.
    figures : tuple of str
        Names of the figures that say something on it, as `CountryProfile.figures` has them;
        without one, there is no figure here.
    source_ids : tuple of str
        Where the heading was read.
    note : str
        What a reader should know.
    """

    id: str
    document: str
    number: str
    heading: str
    figures: tuple[str, ...] = ()
    source_ids: tuple[str, ...] = ()
    note: str = ""


def country_headings(geodata: Geodata) -> tuple[CountryHeading, ...]:
    """Return the headings of country_headings.csv, in order.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> headings = country_headings(open_geodata())
    >>> [item.heading for item in headings if item.id == "porto-3"]
    ['geographic diversity']
    """
    return tuple(
        CountryHeading(
            row["id"],
            row["document"],
            row["number"],
            row["heading"],
            tuple(row["figures"] or ()),
            tuple(row["source_ids"]),
            row["note"] or "",
        )
        for row in geodata.records("country_headings")
    )
