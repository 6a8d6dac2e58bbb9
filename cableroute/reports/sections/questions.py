"""What a report has of a question that says so where it is declared."""

from __future__ import annotations

from cableroute.presentation.blocks import Section
from cableroute.presentation.languages import Texts
from cableroute.presentation.tables import Table
from cableroute.presentation.terminal import View
from cableroute.questions.answers import answer_to
from cableroute.questions.asked import AskedQuestion
from cableroute.questions.declared import QUESTIONS
from cableroute.questions.question import BaseQuestion
from cableroute.reports.facts import Facts, SectionMaker


def section_of(kind: type[BaseQuestion]) -> SectionMaker:
    """Return the maker of the section of a question: its tables on the routes of a report."""

    def section(facts: Facts, texts: Texts) -> Section:
        first = facts.routes[0]
        request = AskedQuestion(
            facts.geodata, first.start_id, first.end_id, facts.conditions, facts.assumptions
        )
        parts = answer_to(kind(), request).tables(View(language=texts.language))
        return Section(kind.NAME, [part for part in parts if isinstance(part, Table)])

    return section


REPORTED = tuple(section_of(kind) for kind in QUESTIONS.values() if kind.IS_REPORTED)
"""The sections of questions, in their order."""
