"""Which function answers a question: what it needs is read when it is asked."""

from __future__ import annotations

from dataclasses import replace

from cableroute.questions.asked import AskedQuestion, FoundAnswer
from cableroute.questions.question import BaseQuestion


def answer_to(question: BaseQuestion, asked: AskedQuestion) -> FoundAnswer:
    """Return the answer to a question."""
    if question.ROOM == "routes":
        from cableroute.questions.of_routes import ANSWERS
    elif question.ROOM == "money":
        from cableroute.questions.of_money import ANSWERS
    elif question.ROOM == "traffic":
        from cableroute.questions.of_traffic import ANSWERS
    else:
        from cableroute.questions.of_places import ANSWERS
    return replace(ANSWERS[type(question)](question, asked), question=question)
