"""What each view answers: figures as HTML at once, and the complete page that goes with them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any, NamedTuple

from cableroute.app.asked import AppQuestion, read_asked
from cableroute.app.dropped import routes_dropped
from cableroute.app.fields import LANGUAGE, form_of
from cableroute.app.lines import command_line, python_lines
from cableroute.app.settings import AppSettings
from cableroute.app.templates import render
from cableroute.comparison.ranking import rank
from cableroute.errors import CablerouteError, ModelError
from cableroute.geodata.assumptions import default_assumptions, with_changes
from cableroute.geodata.store import Geodata
from cableroute.presentation.languages import read_texts
from cableroute.presentation.ranking_tables import ranking_table
from cableroute.presentation.tables import Table
from cableroute.presentation.terminal import View
from cableroute.questions.answers import answer_to
from cableroute.questions.asked import AskedQuestion, FoundAnswer, with_own_routes
from cableroute.questions.declared import QUESTIONS
from cableroute.questions.question import conditions_of, question_of, values_of_fields
from cableroute.questions.shared import OrderedSearch, OwnFields, ReportFields
from cableroute.reports.document import Report, report
from cableroute.routing.conditions import agreed

KEPT = 8
"""Answers whose routes a process keeps, for the page that is asked for next."""

FOLDED = ("deals",)
"""Tables that are below the others, and open when a reader asks."""

TITLES = {"compare": "Routes", "whatif": "Routes", "plan": "The leg"}
"""What the first table of a view is of."""


class Answered(NamedTuple):
    """What a view shows: its title, its figures as HTML, and how to get them otherwise."""

    title: str
    html: str
    command: str
    python: str
    has_page: bool = True


class Answers:
    """The answers on some tables, the last of them kept.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    settings : AppSettings
        What counts and is shown of them.
    """

    def __init__(self, geodata: Geodata, settings: AppSettings) -> None:
        self.geodata, self.settings = geodata, settings
        self._found: OrderedDict[AppQuestion, Any] = OrderedDict()

    def answer(self, asked: AppQuestion) -> Answered:
        """Return what a view shows.

        Raises
        ------
        CablerouteError
            Of the function that the view calls.
        """
        answer = self._once(asked, self._answered)
        parts: list[Table | str] = []
        if isinstance(answer, Report):
            title, has_page = answer.title, True
        else:
            title, parts = self._parts(asked, answer)
            has_page = bool(answer.routes and asked.kind.page)
        texts = read_texts()
        shown = [part.of("page") if isinstance(part, Table) else part for part in parts if part]
        return Answered(
            title,
            render("answer.html", parts=shown, folded=FOLDED, texts=texts),
            command_line(asked, self.settings),
            python_lines(asked, self.settings),
            has_page,
        )

    def page(self, asked: AppQuestion) -> str:
        """Return the complete page of a view: as the library makes it.

        Raises
        ------
        CablerouteError
            Of the function that the view calls.
        """
        answer = self._once(asked, self._answered)
        if isinstance(answer, Report):
            return answer.html()
        if not answer.routes:
            raise ModelError(f"{asked.kind.title.lower()}: no route is left, so there is no map")
        text: str = answer.map(beside_table=asked.view == "compare").get_root().render()
        return text

    def warm(self) -> None:
        """Load what every comparison needs, by one between landings of the system with most.

        Its page too: the base map is read for it.
        """
        systems = sorted(self.geodata.systems.values(), key=lambda it: len(it.landing_station_ids))
        for system in systems[-1:]:
            ends = system.landing_station_ids
            query = {"a": [ends[0]], "b": [ends[-1]]} if ends else {}
            with suppress(CablerouteError):
                asked = read_asked("compare", query)
                self.answer(asked)
                self.page(asked)
        self._found.clear()

    def _once(self, asked: AppQuestion, make: Callable[[AppQuestion], Any]) -> Any:
        """Return what is found for a question; the results of the last few are kept."""
        asked = asked.unweighted
        if asked in self._found:
            self._found.move_to_end(asked)
        else:
            self._found[asked] = make(asked)
            while len(self._found) > KEPT:
                self._found.popitem(last=False)
        return self._found[asked]

    # --- what is asked, and its answer ---

    def _answered(self, asked: AppQuestion) -> FoundAnswer | Report:
        """Return the answer to a question, or the report."""
        given = asked.given() | {"has_pair": True}  # a page shows the best pair
        kind = QUESTIONS.get(asked.view)
        question = question_of(OrderedSearch if kind is None else kind, given)
        assumed = default_assumptions(self.geodata)
        if scenario := asked.text("scenario"):
            assumed = with_changes(assumed, scenario=scenario)
        conditions = conditions_of(
            values_of_fields(question) | {"confidential": self.settings.confidential}
        )
        ends = (asked.text("a"), asked.text("b"))
        own = question_of(OwnFields, given)
        files = routes_dropped(self.settings.dropped, own.route or ())
        how = AskedQuestion(self.geodata, *ends, *agreed(conditions, assumed))
        how = with_own_routes(how, replace(own, route=files))
        if kind is None:
            return self._written(asked, how)
        question.check()
        return answer_to(question, how)

    def _parts(self, asked: AppQuestion, answer: FoundAnswer) -> tuple[str, list[Table | str]]:
        """Return the title of an answer and its parts: the table, what is said of it, others."""
        parts = answer.tables(View())
        first, *others = (part for part in parts if isinstance(part, Table))
        ranking: list[Table | str] = []
        if weights := asked.weights():
            assert answer.frame is not None
            found = rank(answer.frame, weights)
            ranking = [*ranking_table(self.geodata, answer.routes, found, answer.frame)]
        said = [part for part in parts if isinstance(part, str)]
        own = replace(first, title=TITLES.get(asked.view, asked.kind.title))
        notes = [f"{text[0].upper()}{text[1:]}." for text in answer.notes]
        if answer.assumption:
            notes.append(answer.assumption)
        if asked.kind.page and not answer.routes:
            notes.append("No route is left, so there is no map.")
        lead = said[: asked.view == "whatif"]
        return str(first.title), [*lead, *ranking, own, *said[len(lead) :], *notes, *others]

    def _written(self, asked: AppQuestion, how: AskedQuestion) -> Report:
        given = {field.name for field in (LANGUAGE, *form_of(ReportFields))}
        return report(
            self.geodata, how.start, how.end, conditions=how.conditions, assumptions=how.assumed,
            command=command_line(asked, self.settings),
            **{name: value for name, value in asked.given().items() if name in given},
        )  # fmt: skip
