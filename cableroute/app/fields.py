"""The views of the app: each with the fields of its form, as its question declares them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from cableroute.comparison.data_dictionary import words_of
from cableroute.questions.declared import QUESTIONS
from cableroute.questions.fields import PLACES, QuestionField, fields_of
from cableroute.questions.question import BaseQuestion
from cableroute.questions.shared import OwnFields, ReportFields, ScenarioFields, SearchFields

ENDS = (
    QuestionField(flags="A", name="start", label="From", suggest=PLACES),
    QuestionField(flags="B", name="end", label="To", suggest=PLACES),
)
WEIGHTS = "Weights"
MEASURES = words_of("weigh")
"""Columns of a comparison that can be weighed, and what weight on them asks for."""
WEIGH = "weight_"
MOST_WEIGHT = 10

SLIDERS = tuple(
    QuestionField(
        flags=f"--{WEIGH}{name}", label=label, form_kind="slider", heading=WEIGHTS,
        high=MOST_WEIGHT, usual="0", type=int,
    )
    for name, label in MEASURES.items()
)  # fmt: skip
LANGUAGE = QuestionField(
    flags="--lang", name="language", label="Language", heading="Language",
    choices={"en": "English", "ar": "العربية"},
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class AppView:
    """One view of the app: a question of one kind.

    Parameters
    ----------
    name : str
        In the address, and the command.
    title, verb : str
        In the navigation, and on the button.
    says : str
        What it answers, in one line.
    fields : tuple of QuestionField
        Its form, in order.
    page : str
        What its complete page is.
    """

    name: str
    title: str
    verb: str
    says: str
    fields: tuple[QuestionField, ...]
    page: str

    @property
    def groups(self) -> list[tuple[str, list[QuestionField]]]:
        """The fields but the two places, by their heading."""
        found: dict[str, list[QuestionField]] = {}
        for field in self.fields:
            if field not in ENDS:
                found.setdefault(field.heading, []).append(field)
        return list(found.items())

    @property
    def lists(self) -> list[str]:
        """The lists of names that its fields suggest."""
        return list(dict.fromkeys(field.suggest for field in self.fields if field.suggest))

    def field(self, address: str) -> QuestionField:
        """Return the field of a name in the address."""
        return next(field for field in self.fields if field.address == address)


PAGES = {
    "compare": "Map and pairs", "whatif": "Map of the routes left", "plan": "Map of the leg",
    "report": "Report",
}  # fmt: skip
"""What the complete page of a view is."""


def form_of(*groups: type) -> tuple[QuestionField, ...]:
    """Return the fields of questions that a form has."""
    every = [field for group in groups for field in fields_of(group).values()]
    return tuple(replace(field, is_needed=False) for field in every if field.label)


def _view(kind: type[BaseQuestion]) -> AppView:
    """Return the view of a question."""
    own = () if kind.ALSO is not None else (ScenarioFields,)
    ends = ENDS[: max(kind.PLACES.counts)]
    weighed = SLIDERS if kind.NAME == "compare" else ()
    return AppView(
        name=kind.NAME, title=kind.TITLE, verb=kind.VERB, says=kind.ASKS,
        fields=(*ends, *form_of(kind, *own), *weighed), page=PAGES.get(kind.NAME, ""),
    )  # fmt: skip


VIEWS: Mapping[str, AppView] = {
    kind.NAME: _view(kind) for kind in QUESTIONS.values() if kind.TITLE
} | {
    "report": AppView(
        name="report", title="Report", verb="Write", page=PAGES["report"],
        says="Everything on one page, to send or to print.",
        fields=(*ENDS, LANGUAGE, *form_of(ReportFields, SearchFields, OwnFields, ScenarioFields)),
    )
}  # fmt: skip
