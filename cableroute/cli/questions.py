"""Commands made of questions as they are declared: pair, whatif, availability, validate ..."""

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
)
from cableroute.cli.asked import ask, show_answer
from cableroute.questions.declared import QUESTIONS
from cableroute.questions.question import BaseQuestion, Places

ENDS = {"start": PLACE_ARGUMENT, "end": OTHER_PLACE_ARGUMENT}
"""Arguments of a question on two places."""


def command_of(kind: type[BaseQuestion]) -> Callable[..., None]:
    """Return the function of a command: the fields of a question are its options."""
    groups: dict[str, Any] = {
        "question": kind, "assumed": AssumedOptions, "tables": TableOptions, "output": OutputOptions
    }  # fmt: skip
    if kind.HAS_MAP:
        groups["drawing"] = MapOptions

    ends = ENDS if kind.PLACES is Places.TWO_PLACES else {}

    def asked(**given: Any) -> None:
        places = (given.get("start"), given.get("end"))
        answer = ask(given["question"], places, given["tables"], given["assumed"])
        show_answer(answer, given["output"].view(), given.get("drawing"))

    named = Parameter.KEYWORD_ONLY
    parameters = [
        Parameter(name, named, default=held, annotation=str | None) for name, held in ends.items()
    ]
    parameters += [Parameter(name, named, annotation=group) for name, group in groups.items()]
    asked.__signature__ = Signature(parameters)  # type: ignore[attr-defined]
    asked.__name__, asked.__doc__ = kind.NAME, kind.__doc__
    return asked


for question in QUESTIONS.values():
    if question.EXAMPLES:
        command(*question.EXAMPLES)(command_of(question))
