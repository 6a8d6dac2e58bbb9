"""What a report says: one function a section, each from the same facts.

To add a section, write a function of the facts and the texts, and put it into `SECTIONS`. One
that has nothing to say returns None.
"""

from __future__ import annotations

from cableroute.reports.facts import SectionMaker
from cableroute.reports.sections.basis import assumed, not_known, sources
from cableroute.reports.sections.board import main_risks, map_of_routes, recommendation
from cableroute.reports.sections.delay_and_deals import deals, round_trip_delay
from cableroute.reports.sections.faults import availability, cuts
from cableroute.reports.sections.money import worth
from cableroute.reports.sections.one_by_one import routes
from cableroute.reports.sections.questions import REPORTED
from cableroute.reports.sections.risks import diversity
from cableroute.reports.sections.risks_passed import risks_passed
from cableroute.reports.sections.side_by_side import comparison
from cableroute.reports.sections.summary import answer
from cableroute.reports.sections.title_block import question

__all__ = ["SECTIONS"]

SECTIONS: tuple[SectionMaker, ...] = (
    recommendation,
    map_of_routes,
    main_risks,
    question,
    answer,
    comparison,
    routes,
    diversity,
    risks_passed,
    round_trip_delay,
    availability,
    cuts,
    deals,
    worth,
    *REPORTED,
    assumed,
    not_known,
    sources,
)
"""The sections in their order."""
