"""What a report says: one function a section, each from the same facts.

To add a section, write a function of the facts and the texts, and put it into `SECTIONS`. One
that has nothing to say returns None.
"""

from __future__ import annotations

from cableroute.reports.facts import SectionMaker
from cableroute.reports.sections.basis import assumed, made, not_known, sources
from cableroute.reports.sections.delay_and_deals import deals, round_trip_delay
from cableroute.reports.sections.faults import availability, cuts
from cableroute.reports.sections.money import worth
from cableroute.reports.sections.one_by_one import map_of_routes, routes, sea_depths
from cableroute.reports.sections.risks import diversity
from cableroute.reports.sections.risks_passed import risks_passed
from cableroute.reports.sections.side_by_side import comparison
from cableroute.reports.sections.summary import answer, question

__all__ = ["SECTIONS"]

SECTIONS: tuple[SectionMaker, ...] = (
    question,
    answer,
    comparison,
    map_of_routes,
    routes,
    sea_depths,
    diversity,
    risks_passed,
    round_trip_delay,
    availability,
    cuts,
    deals,
    worth,
    assumed,
    not_known,
    sources,
    made,
)
"""The sections in their order."""
