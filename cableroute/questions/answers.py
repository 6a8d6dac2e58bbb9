"""Which function answers a question: what it needs is read when it is asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from cableroute.questions.asked import AskedQuestion, FoundAnswer
from cableroute.questions.pictures import picture_of
from cableroute.questions.question import BaseQuestion


def answer_to(
    question: BaseQuestion,
    request: AskedQuestion,
    answer: Callable[[AskedQuestion], FoundAnswer] | None = None,
) -> FoundAnswer:
    """Return the answer to a question, by a function of its own if there is one."""
    if answer is not None:
        result = answer(request)
    else:
        if question.ROOM == "routes":
            from cableroute.questions.of_routes import ANSWERS
        elif question.ROOM == "money":
            from cableroute.questions.of_money import ANSWERS
        elif question.ROOM == "traffic":
            from cableroute.questions.of_traffic import ANSWERS
        else:
            from cableroute.questions.of_places import ANSWERS
        result = ANSWERS[type(question)](question, request)
    return replace(result, question=question, picture=picture_of)
