"""Saved questions asked again, and what a change of the tables does to their answers."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from cableroute.batches import in_parts, part_file, part_name
from cableroute.errors import (
    CablerouteError,
    ModelError,
    Problem,
    check_flags,
    choice_faults,
    kind_faults,
)
from cableroute.files import plain
from cableroute.geodata.assumptions import (
    Assumptions,
    default_assumptions,
    with_changes,
    world_faults,
)
from cableroute.geodata.catalogue_diff import RowChange, row_changes
from cableroute.geodata.store import Geodata
from cableroute.questions.answers import answer_to
from cableroute.questions.asked import AskedQuestion, FoundAnswer, with_own_routes
from cableroute.questions.declared import QUESTIONS
from cableroute.questions.fields import fields_of
from cableroute.questions.question import question_of
from cableroute.questions.saved import Question, SavedQuestions, question_faults
from cableroute.questions.shared import OwnFields
from cableroute.remote_folders import opened_folder
from cableroute.routing.conditions import agreed


class QuestionAnswer(NamedTuple):
    """The answer to a question: its rows by what each is of, or why there is none."""

    question: Question
    rows: Mapping[str, Mapping[str, Any]]
    why_not: str = ""


def run_questions(
    geodata: Geodata,
    saved: SavedQuestions,
    *,
    folder: str | Path | None = None,
    other_tables: bool = False,
    executor: Executor | None = None,
    progress: Callable[[float, str], None] | None = None,
) -> tuple[QuestionAnswer, ...]:
    """Return the answers to saved questions: the same for the same tables, wherever they are asked.

    Parameters
    ----------
    saved : SavedQuestions
        From `read_questions` or `saved_questions`.
    geodata : Geodata
        The tables.
    folder : folder, optional
        Each answer is written there as soon as it is there, never half; what stands there
        is not worked out again. ``answers.json`` lists all, with the mark of each file.
    other_tables : bool
        Whether tables that are not those of the file are used; else they are refused.
    executor : concurrent.futures.Executor, optional
        Where the questions are worked out, as for `compare_pairs`.
    progress : callable, optional
        Called with the share that is done, 0 to 1, and with that in words.

    Raises
    ------
    ModelError
        Other tables, or an assumption that is invalid. What is wrong with a question itself, as
        a name that these tables do not know, is why it has no answer.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> from cableroute.questions.saved import saved_questions
    >>> geo = open_geodata()
    >>> saved = saved_questions([Question("canal", "compare", "Zafarana", "Abu Talat")], geo)
    >>> [len(item.rows) > 1 for item in run_questions(geo, saved)]
    [True]
    """
    check_flags("run_questions", other_tables=other_tables)
    faults = kind_faults("saved", saved, SavedQuestions, "give read_questions(file)")
    ModelError.check("run_questions", world_faults(geodata) + faults)
    if saved.tables and saved.tables != geodata.digest and not other_tables:
        dated = f" of {saved.data_date}" if saved.data_date else ""
        message = f"the questions were saved with tables {saved.tables}{dated}, but these are "
        message += f"{geodata.digest} of {geodata.data_date}"
        hint = "asks them of these tables"
        fault = Problem("tables", "", message, hint, parameter="other_tables")
        raise ModelError.of("questions", [fault])
    assumed = with_changes(default_assumptions(geodata), **saved.assumptions)
    files = {file for item in saved.questions for file in item.given.get("route", ())}
    marks = sorted((file, _file_mark(file)) for file in files)
    made_with = ([(row["key"], row["value"]) for row in assumed.as_rows()], geodata.digest, *marks)
    names = {part_name([item.name], (item.as_dict(), made_with)): item for item in saved.questions}
    with ExitStack() as stack:
        held = None
        if folder is not None:
            held = stack.enter_context(opened_folder(folder, make=True))
            held.claim(["answers.json"])
        parts = in_parts(
            partial(_answer_part, geodata=geodata, assumed=assumed),
            names,
            to_text=_text,
            from_text=_part,
            suffix=".json",
            executor=executor,
            folder=held,
            progress=progress,
        )
        answers = tuple(
            QuestionAnswer(names[name], part["rows"], part["why_not"])
            for name, part in parts.items()
        )
        if held is not None:
            listed = [
                {
                    "name": item.name,
                    "file": f"{name}.json",
                    "sha256": _mark(part_file(_text(parts[name]))),
                    "rows": len(parts[name]["rows"]),
                    "why_not": parts[name]["why_not"],
                }
                for name, item in names.items()
            ]
            index = {"tables": geodata.digest, "data_date": geodata.data_date, "answers": listed}
            held.write_text("answers.json", _text(index))
    return answers


def diff_answers(
    saved: SavedQuestions,
    old: Geodata,
    new: Geodata,
    *,
    executor: Executor | None = None,
) -> tuple[RowChange, ...]:
    """Return the changes that new tables make to the answers of saved questions.

    Each change is of a row of an answer: the name of the question in place of a table.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> from cableroute.questions.saved import saved_questions
    >>> geo = open_geodata()
    >>> saved = saved_questions([Question("canal", "compare", "Zafarana", "Abu Talat")], geo)
    >>> diff_answers(saved, geo, geo)
    ()
    """
    before, after = (
        run_questions(item, saved, other_tables=True, executor=executor) for item in (old, new)
    )
    return tuple(
        change
        for one, other in zip(before, after, strict=True)
        for change in row_changes(one.question.name, _rows(one), _rows(other))
    )


ABOUT = ("attribution", "assumptions")
"""Columns that say on what a figure rests, which are no change of it."""


def _rows(answer: QuestionAnswer) -> Mapping[str, Mapping[str, Any]]:
    """Return the rows of an answer, or one row with the reason where there is none."""
    if answer.why_not:
        return {"no answer": {"why_not": answer.why_not}}
    return {
        name: {key: cell for key, cell in row.items() if key not in ABOUT}
        for name, row in answer.rows.items()
    }


def _answer_part(item: Question, *, geodata: Geodata, assumed: Assumptions) -> dict[str, Any]:
    """Return the rows of an answer in plain JSON values, or why there is none."""
    try:
        rows, why_not = plain(answer_of(item, geodata, assumed).keyed()), ""
    except CablerouteError as error:
        rows, why_not = {}, str(error)
    except TypeError:
        rows, why_not = {}, "a value of the question is of a wrong kind"
    question_cells = plain(item.as_dict())  # without limits that are infinite
    part: dict[str, Any] = json.loads(
        json.dumps({"question": question_cells, "why_not": why_not, "rows": rows}, default=str)
    )
    return part


def ask(
    geodata: Geodata,
    kind: str,
    start: str = "",
    end: str = "",
    *,
    assumptions: Assumptions | None = None,
    **given: Any,
) -> FoundAnswer:
    """Return the answer to a question, as the command of that name gives it.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    kind : str
        A kind of `QUESTIONS`, as "compare" or "invest".
    start, end : str
        What the kind has: two places, two regions or countries, one country, or nothing.
    assumptions : Assumptions, optional
        What the figures rest on, by default that of the tables.
    **given
        Fields of the question, and of `Conditions`.

    Raises
    ------
    ModelError
        With all that is wrong with the question.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> answer = ask(open_geodata(), "pair", "Zafarana", "Abu Talat", k=1)
    >>> list(answer.to_frame().columns)[:4]
    ['first_id', 'second_id', 'first', 'second']
    """
    ModelError.check("ask", choice_faults("kind", kind, QUESTIONS))
    question = Question(kind, kind, start, end, given)
    ModelError.check("ask", question_faults(question, geodata))
    return answer_of(question, geodata, assumptions or default_assumptions(geodata))


def answer_of(item: Question, geodata: Geodata, assumed: Assumptions) -> FoundAnswer:
    """Return the answer to a question."""
    kind = QUESTIONS[item.ask]
    question = question_of(kind, item.given)
    question.check()
    also = {key: value for key, value in item.given.items() if key not in fields_of(kind)}
    conditions = question.conditions(**also)
    request = AskedQuestion(geodata, item.start, item.end, *agreed(conditions, assumed))
    return answer_to(question, with_own_routes(request, getattr(question, "own", OwnFields())))


def _part(text: str) -> dict[str, Any]:
    """Read an answer of a folder."""
    part: dict[str, Any] = json.loads(text)
    if not isinstance(part["rows"], dict) or not isinstance(part["why_not"], str):
        raise ValueError("an answer holds rows, or says why there is none")
    return part


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _file_mark(file: str) -> str:
    """Return the mark of a file of a route: another content has another answer."""
    try:
        return hashlib.sha256(Path(file).read_bytes()).hexdigest()
    except (OSError, ValueError):  # the question has no answer then, and says why
        return ""


def _mark(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
