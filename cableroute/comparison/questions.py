"""Questions saved in a file with the tables and assumptions of their answers, and asked again."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field, fields, replace
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from cableroute.batches import in_parts, part_file, part_name
from cableroute.comparison.answers import ASKED, OWN, answer
from cableroute.errors import CablerouteError, ModelError, Problem
from cableroute.files import read_toml
from cableroute.folders import HeldFolder
from cableroute.geodata.assumptions import Assumptions, default_assumptions, with_changes
from cableroute.geodata.catalogue_diff import RowChange, row_changes
from cableroute.geodata.store import Geodata
from cableroute.routing.conditions import Conditions

NAME = re.compile(r"[A-Za-z0-9][\w.-]{0,63}", re.ASCII)
MOST_QUESTIONS = 100_000
CONDITIONS = frozenset(item.name for item in fields(Conditions))
KEYS = ("tables", "data_date", "assumptions", "question")


@dataclass(frozen=True)
class Question:
    """One saved question.

    Parameters
    ----------
    name : str
        Letters, digits, ``.``, ``-`` and ``_``: the file of its answer begins with it.
    ask : str
        "routes", "pair", "whatif", "history" or "traffic".
    start, end : str
        The two places; of "history" and "traffic" regions or countries.
    given : dict
        Fields of `Conditions`; of "whatif" ``remove`` too; of "history" ``figure``, ``years``
        and ``of``; of "traffic" ``remove`` and ``distance_exponent``.
    """

    name: str
    ask: str
    start: str
    end: str
    given: Mapping[str, Any] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        """Return all of it by key, as a file has it; what is given by the order of its keys."""
        known = {"name": self.name, "ask": self.ask, "start": self.start, "end": self.end}
        return known | dict(sorted(self.given.items()))


@dataclass(frozen=True)
class SavedQuestions:
    """Questions with the tables and the assumptions on which they were asked.

    Parameters
    ----------
    questions : tuple of Question
        In their order.
    tables : str
        `Geodata.digest` of the tables; empty: whichever are given.
    data_date : str
        Date of these tables.
    assumptions : dict
        Figures by key, in place of those of the tables.
    """

    questions: tuple[Question, ...]
    tables: str = ""
    data_date: str = ""
    assumptions: Mapping[str, Any] = field(default_factory=dict)

    def to_toml(self) -> str:
        """Return the text of a file that `read_questions` reads."""
        lines = [f"tables = {_toml(self.tables)}", f"data_date = {_toml(self.data_date)}"]
        lines += ["", "[assumptions]"]
        lines += [f"{key} = {_toml(value)}" for key, value in self.assumptions.items()]
        for item in self.questions:
            lines += ["", "[[question]]"]
            lines += [f"{key} = {_toml(value)}" for key, value in item.as_dict().items()]
        return "\n".join(lines) + "\n"


class QuestionAnswer(NamedTuple):
    """The answer to a question: its rows by what each is of, or why there is none."""

    question: Question
    rows: Mapping[str, Mapping[str, Any]]
    why_not: str = ""


def saved_questions(
    questions: Sequence[Question], geodata: Geodata, *, assumptions: Assumptions | None = None
) -> SavedQuestions:
    """Return questions with the mark of the tables, and every assumption that is not confidential.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> saved = saved_questions([Question("east", "routes", "Marseille", "Mumbai")], geo)
    >>> saved.tables == geo.digest
    True
    """
    assumed = default_assumptions(geodata) if assumptions is None else assumptions
    figures = {
        row["key"]: row["value"]
        for row in assumed.as_rows()
        if row["value"] is not None and not row["confidential"]
    }
    saved = SavedQuestions(tuple(questions), geodata.digest, geodata.data_date, figures)
    _check(saved, "questions")
    return saved


def read_questions(path: str | Path) -> SavedQuestions:
    r"""Return the questions of a TOML file.

    Raises
    ------
    ModelError
        The file cannot be read, is above 4 MB or no TOML, or with every fault of it at once.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "study.toml")
    ...     _ = file.write_text('[[question]]\nname = "a"\nask = "routes"\n'
    ...                         'start = "Suez"\nend = "Port Said"\n')
    ...     read_questions(file).questions[0].ask
    'routes'
    """
    path = Path(path)
    found = read_toml(path, "questions", "write [[question]] and its name, ask, start and end")
    faults = [
        Problem("key", path.name, f"{key} is no key", f"give {', '.join(KEYS)}")
        for key in found
        if key not in KEYS
    ]
    listed, assumed = found.get("question", []), found.get("assumptions", {})
    for key, value, kind, hint in (
        ("tables", found.get("tables", ""), str, "give a text"),
        ("data_date", str(found.get("data_date", "")), str, "give a date"),
        ("assumptions", assumed, dict, "write [assumptions]"),
        ("question", listed, list, "write [[question]]"),
    ):
        if not isinstance(value, kind):
            faults.append(Problem("kind", f"{path.name}, {key}", f"is {value!r:.60}", hint))
    ModelError.check("questions", faults)
    questions = []
    for number, item in enumerate(listed[: MOST_QUESTIONS + 1], start=1):
        where = f"{path.name}, question {number}"
        if not isinstance(item, dict):
            faults.append(Problem("kind", where, f"is {item!r:.60}", "write [[question]]"))
            continue
        texts = {key: item.get(key, "") for key in ("name", "ask", "start", "end")}
        faults += [
            Problem("text", f"{where}, {key}", f"is {value!r:.60}", "give a text")
            for key, value in texts.items()
            if not isinstance(value, str) or not value
        ]
        given = {key: value for key, value in item.items() if key not in texts}
        questions.append(Question(**texts, given=given))
    ModelError.check("questions", faults)
    saved = SavedQuestions(
        tuple(questions), found.get("tables", ""), str(found.get("data_date", "")), assumed
    )
    _check(saved, path.name)
    return saved


def _check(saved: SavedQuestions, where: str) -> None:
    """Raise with every fault of the questions that no table decides."""
    faults = []
    if not saved.questions:
        faults.append(Problem("questions", where, "holds no question", "write [[question]]"))
    if len(saved.questions) > MOST_QUESTIONS:
        hint = "make several files"
        faults.append(Problem("questions", where, f"holds more than {MOST_QUESTIONS}", hint))
    seen: set[str] = set()
    for number, item in enumerate(saved.questions, start=1):
        at = f"{where}, question {number}"
        if not NAME.fullmatch(item.name):
            hint = "letters, digits, . - and _, 64 at most"
            faults.append(Problem("name", at, f"{item.name!r:.80} is no name", hint))
        if item.name.casefold() in seen:
            faults.append(Problem("name", at, f"{item.name} is there twice", "give another"))
        seen.add(item.name.casefold())
        if item.ask not in ASKED:
            hint = f"give {', '.join(ASKED)}"
            faults.append(Problem("ask", at, f"asks {item.ask!r:.60}", hint))
            continue
        allowed = CONDITIONS | OWN[item.ask]
        faults += [
            Problem("key", at, f"{key} is no key of {item.ask}", "leave it out")
            for key in item.given
            if key not in allowed
        ]
        faults += [
            Problem("key", at, f"{key} is missing", f"{item.ask} needs it")
            for key in sorted(ASKED[item.ask] - item.given.keys())
        ]
    ModelError.check("questions", faults)


def run_questions(
    saved: SavedQuestions,
    geodata: Geodata,
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
    >>> geo = open_geodata()
    >>> saved = saved_questions([Question("canal", "routes", "Zafarana", "Abu Talat")], geo)
    >>> [len(item.rows) > 1 for item in run_questions(saved, geo)]
    [True]
    """
    if saved.tables and saved.tables != geodata.digest and not other_tables:
        dated = f" of {saved.data_date}" if saved.data_date else ""
        message = f"the questions were asked of tables {saved.tables}{dated}, these are "
        message += f"{geodata.digest} of {geodata.data_date}"
        hint = "asks these all the same"
        fault = Problem("tables", "", message, hint, parameter="other_tables")
        raise ModelError.of("questions", [fault])
    assumed = with_changes(default_assumptions(geodata), **saved.assumptions)
    made_with = ([(row["key"], row["value"]) for row in assumed.as_rows()], geodata.digest)
    names = {part_name([item.name], (item.as_dict(), made_with)): item for item in saved.questions}
    found = in_parts(
        partial(_answered, geodata=geodata, assumed=assumed), names, to_text=_text,
        from_text=_part, suffix=".json", executor=executor, folder=folder, progress=progress,
    )  # fmt: skip
    answers = tuple(
        QuestionAnswer(names[name], part["rows"], part["why_not"]) for name, part in found.items()
    )
    if folder is not None:
        listed = [
            {"name": item.name, "file": f"{name}.json",
             "sha256": _mark(part_file(_text(found[name]))), "rows": len(found[name]["rows"]),
             "why_not": found[name]["why_not"]}
            for name, item in names.items()
        ]  # fmt: skip
        index = {"tables": geodata.digest, "data_date": geodata.data_date, "answers": listed}
        with HeldFolder(folder) as held:
            held.claim(["answers.json"])
            held.write_text("answers.json", _text(index))
    return answers


def diff_answers(
    saved: SavedQuestions,
    old: Geodata,
    new: Geodata,
    *,
    executor: Executor | None = None,
) -> tuple[RowChange, ...]:
    """Return what a change of tables does to the answers of saved questions.

    Each change is of a row of an answer: the name of the question in place of a table.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> saved = saved_questions([Question("canal", "routes", "Zafarana", "Abu Talat")], geo)
    >>> diff_answers(saved, geo, geo)
    ()
    """
    before, after = (
        run_questions(saved, item, other_tables=True, executor=executor) for item in (old, new)
    )
    return tuple(
        change
        for one, other in zip(before, after, strict=True)
        for change in row_changes(one.question.name, _rows(one), _rows(other))
    )


def _rows(found: QuestionAnswer) -> Mapping[str, Mapping[str, Any]]:
    """Return the rows of an answer; why there is none is a row too."""
    return {"no answer": {"why_not": found.why_not}} if found.why_not else found.rows


def _answered(item: Question, *, geodata: Geodata, assumed: Assumptions) -> dict[str, Any]:
    """Return the rows of an answer as JSON knows them, or why there is none."""
    try:
        rows, why_not = answer(item.ask, item.start, item.end, item.given, geodata, assumed), ""
    except (TypeError, CablerouteError) as error:
        rows, why_not = {}, str(error)
    made: dict[str, Any] = json.loads(
        json.dumps({"question": item.as_dict(), "why_not": why_not, "rows": rows}, default=str)
    )
    return made


def _part(text: str) -> dict[str, Any]:
    """Read an answer of a folder."""
    part: dict[str, Any] = json.loads(text)
    if not isinstance(part["rows"], dict) or not isinstance(part["why_not"], str):
        raise ValueError("an answer holds rows, or says why there is none")
    return part


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _mark(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _toml(value: Any) -> str:
    """Return a value as TOML has it."""
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, float) and value in (float("inf"), float("-inf")):
        return "inf" if value > 0 else "-inf"
    return json.dumps(value, ensure_ascii=True)


def with_question(saved: SavedQuestions, question: Question) -> SavedQuestions:
    """Return saved questions with one more, or with one of the same name in its place."""
    others = tuple(item for item in saved.questions if item.name != question.name)
    made = replace(saved, questions=(*others, question))
    _check(made, "questions")
    return made
