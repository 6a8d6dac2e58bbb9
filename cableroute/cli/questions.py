"""Commands made of questions as they are declared: pair, whatif, worth, breakeven."""

from __future__ import annotations

from collections.abc import Callable
from inspect import Parameter, Signature
from typing import Any

from cableroute.cli.app import command
from cableroute.cli.arguments import (
    OTHER_PLACE_ARGUMENT,
    PLACE_ARGUMENT,
    AssumedOptions,
    MapOptions,
    OutputOptions,
    TableOptions,
    place,
)
from cableroute.cli.asked import ask, show_answer
from cableroute.questions.declared import QUESTIONS
from cableroute.questions.question import BaseQuestion, Places

ENDS: dict[Places, dict[str, Any]] = {
    Places.TWO_PLACES: {"start": PLACE_ARGUMENT, "end": OTHER_PLACE_ARGUMENT},
    Places.COUNTRY: {"start": place("COUNTRY", "Name, alias or ISO code.")},
}
"""Arguments of a question, by what its places are."""


def command_of(kind: type[BaseQuestion]) -> Callable[..., None]:
    """Return the function of a command: the fields of a question are its options."""
    groups: dict[str, Any] = {
        "question": kind, "assumed": AssumedOptions, "tables": TableOptions, "output": OutputOptions
    }  # fmt: skip
    if kind.HAS_MAP:
        groups["drawing"] = MapOptions

    def asked(**given: Any) -> None:
        ends = (given.get("start", ""), given.get("end", ""))
        answer = ask(given["question"], ends, given["tables"], given["assumed"])
        view = given["output"].view()
        show_answer(answer, view, given.get("drawing"))

    named = Parameter.KEYWORD_ONLY
    parameters = [
        Parameter(name, named, default=held, annotation=str)
        for name, held in ENDS.get(kind.PLACES, {}).items()
    ]
    parameters += [Parameter(name, named, annotation=group) for name, group in groups.items()]
    asked.__signature__ = Signature(parameters)  # type: ignore[attr-defined]
    asked.__name__, asked.__doc__ = kind.NAME, kind.__doc__
    return asked


for question in QUESTIONS.values():
    if question.EXAMPLES:
        command(*question.EXAMPLES)(command_of(question))
