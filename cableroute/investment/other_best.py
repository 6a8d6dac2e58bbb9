"""Which figures turn a choice: with which another set is best."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cableroute.investment.choice import Valued, best_of
from cableroute.investment.evaluation import NOTHING, Evaluation
from cableroute.money.sensitivity import Uncertain
from cableroute.reliability.elements import GROUPS, LENGTH


class OtherBest(NamedTuple):
    """A figure with which another set is best.

    Parameters
    ----------
    name, words : str
        The figure, and what it is.
    end : str
        "low" or "high": at which end of its range.
    instead : tuple of str
        Names of the candidates of the set that is best then.
    """

    name: str
    words: str
    end: str
    instead: tuple[str, ...]


def other_best(
    evaluation: Evaluation, valued: Sequence[Valued], best: Valued, budget: float
) -> tuple[OtherBest, ...]:
    """Return the figures with which another set is best, each alone at an end of its range.

    Sets of the same routes and repairs are one.
    """
    mark = evaluation.useful(best.chosen)
    found = []
    for name, words, end, changed in _changes(evaluation, valued):
        other = best_of(changed, budget)
        if evaluation.useful(other.chosen) != mark:
            names = tuple(evaluation.candidates[at].name for at in sorted(other.chosen))
            found.append(OtherBest(name, words, end, names))
    return tuple(found)


def _changes(
    evaluation: Evaluation, valued: Sequence[Valued]
) -> Iterator[tuple[str, str, str, list[Valued]]]:
    """Yield each uncertain figure at each end of its range, with the sets revalued for it."""
    inputs: dict[str, Uncertain] = {
        item.name: item
        for one in evaluation.candidates
        if one.price is not None
        for item in one.price.inputs
    }
    base = {name: item.base for name, item in inputs.items()}
    for name, item in inputs.items():
        if item.low == item.high:
            continue
        for end, value in (("low", item.low), ("high", item.high)):
            at = base | {name: value}
            prices = [
                0.0 if one.price is None else float(one.price.at(at))
                for one in evaluation.candidates
            ]
            changed = [
                one._replace(price=sum(prices[number] for number in one.chosen)) for one in valued
            ]
            yield name, f"{name}: {item.low:,.6g} to {item.high:,.6g} {item.unit}", end, changed
    figures = evaluation.figures()
    names = {name: item.words for name, item in figures.items()
             if item.values.low < item.values.high}  # fmt: skip
    names |= {LENGTH: LENGTH, GROUPS: "whether cables of one shared-risk group fail together"}
    ends = [(name, end, place) for name in names for end, place in (("low", 0), ("high", 2))]
    given = [{name: place} for name, _, place in ends]
    marks = [evaluation.useful(one.chosen) for one in valued]
    worth = {
        mark: evaluation.downtimes(one.chosen, given)
        for mark, one in dict(zip(marks, valued, strict=True)).items()
    }
    before = evaluation.downtimes(NOTHING, given)
    for number, (name, end, _) in enumerate(ends):
        changed = [
            one._replace(value=before[number] - worth[mark][number])
            for one, mark in zip(valued, marks, strict=True)
        ]
        yield name, names[name], end, changed
