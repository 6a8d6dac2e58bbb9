"""Questions saved in a file with the tables and assumptions of their answers."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from cableroute.errors import ModelError, Problem, choice_faults, shown
from cableroute.files import read_toml, toml_value
from cableroute.geodata.assumptions import Assumptions, default_assumptions
from cableroute.geodata.store import Geodata
from cableroute.questions.declared import QUESTIONS
from cableroute.questions.fields import fields_of
from cableroute.questions.kinds import (
    CONDITIONS,
    conditions_of,
    faults_on,
    fits,
    read_value,
    value_faults,
    words_of,
)
from cableroute.questions.question import BaseQuestion, question_of
from cableroute.read_only import keep
from cableroute.routing.conditions import Conditions

NAME = re.compile(r"[A-Za-z0-9][\w.-]{0,63}", re.ASCII)
MOST_QUESTIONS = 100_000
KEYS = ("tables", "data_date", "assumptions", "question")


@dataclass(frozen=True)
class Question:
    """One saved question.

    Parameters
    ----------
    name : str
        Letters, digits, ``.``, ``-`` and ``_``: the file of its answer begins with it.
    ask : str
        A kind of `QUESTIONS`, as "compare" or "invest".
    start, end : str
        What the kind has: two places, two regions or countries, one country, or nothing.
    given : dict
        Fields of `Conditions`, and keys of the kind.
    """

    name: str
    ask: str
    start: str = ""
    end: str = ""
    given: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Keep what is given as it is now."""
        keep(self, "given")

    def as_dict(self) -> dict[str, Any]:
        """Return the question by key, as a file has it; its values by the order of their keys."""
        texts = {"name": self.name, "ask": self.ask, "start": self.start, "end": self.end}
        texts = {key: value for key, value in texts.items() if value}
        return texts | dict(sorted(self.given.items()))


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

    def __post_init__(self) -> None:
        """Keep the questions and the assumptions as they are now."""
        keep(self, "questions", "assumptions")

    def to_toml(self) -> str:
        """Return the text of a file that `read_questions` reads."""
        lines = [f"tables = {toml_value(self.tables)}", f"data_date = {toml_value(self.data_date)}"]
        lines += ["", "[assumptions]"]
        lines += [f"{key} = {toml_value(value)}" for key, value in self.assumptions.items()]
        for item in self.questions:
            lines += ["", "[[question]]"]
            lines += [f"{key} = {toml_value(value)}" for key, value in item.as_dict().items()]
        return "\n".join(lines) + "\n"


def saved_questions(
    questions: Sequence[Question], geodata: Geodata, *, assumptions: Assumptions | None = None
) -> SavedQuestions:
    """Return questions with the mark of the tables, and every assumption that is not confidential.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> saved = saved_questions([Question("east", "compare", "Marseille", "Mumbai")], geo)
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
    _check(saved, "")
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
    ...     file = Path(folder, "questions.toml")
    ...     _ = file.write_text('[[question]]\nname = "a"\nask = "compare"\n'
    ...                         'start = "Suez"\nend = "Port Said"\n')
    ...     read_questions(file).questions[0].ask
    'compare'
    """
    path = Path(path)
    document = read_toml(path, "questions", "write [[question]], then its name, ask, start and end")
    faults = [
        Problem("key", path.name, f"{key} is not a key", f"give {', '.join(KEYS)}")
        for key in document
        if key not in KEYS
    ]
    listed, assumed = document.get("question", []), document.get("assumptions", {})
    for key, value, kind, hint in (
        ("tables", document.get("tables", ""), str, "give a text"),
        ("data_date", str(document.get("data_date", "")), str, "give a date"),
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
            if not isinstance(value, str) or (not value and key in ("name", "ask"))
        ]
        values = {key: value for key, value in item.items() if key not in texts}
        questions.append(Question(**texts, given=values))
    ModelError.check("questions", faults)
    saved = SavedQuestions(
        tuple(questions), document.get("tables", ""), str(document.get("data_date", "")), assumed
    )
    _check(saved, path.name)
    return saved


def _check(saved: SavedQuestions, where: str) -> None:
    """Raise with every fault of the questions that can be found without tables."""
    faults = []
    if not saved.questions:
        faults.append(Problem("questions", where, "holds no question", "write [[question]]"))
    if len(saved.questions) > MOST_QUESTIONS:
        hint = "make several files"
        faults.append(Problem("questions", where, f"holds more than {MOST_QUESTIONS}", hint))
    seen: set[str] = set()
    for number, item in enumerate(saved.questions, start=1):
        at = ", ".join(filter(None, (where, f"question {number}")))
        faults += _name_faults(item.name, at)
        if item.name.casefold() in seen:
            faults.append(Problem("name", at, f"{item.name} is there twice", "rename one"))
        seen.add(item.name.casefold())
        if item.ask not in QUESTIONS:
            hint = f"give {', '.join(QUESTIONS)}"
            faults.append(
                Problem("ask", at, f"asks {item.ask!r:.60}, which is no kind of question", hint)
            )
            continue
        faults += _faults_of(QUESTIONS[item.ask], item, at)
        if "routes" in item.given:
            hint = "name their files by route"
            faults.append(Problem("key", at, "routes are of one call", hint))
    ModelError.check("questions", faults)


def _name_faults(name: str, at: str) -> list[Problem]:
    """Return the faults of the name of a question."""
    if NAME.fullmatch(name):
        return []
    hint = "use letters, digits, . - and _, 64 characters at most"
    return [Problem("name", at, f"{name!r:.80} is not a name", hint)]


def _places_suit(kind: type[BaseQuestion], item: Question) -> bool:
    """Return whether a question has as many places as its kind takes, the first one first."""
    count = bool(item.start) + bool(item.end)
    if not count and (item.given.get("route") or item.given.get("routes")):
        return True
    return count in kind.PLACES.counts and not item.end > "" == item.start


def _faults_of(
    kind: type[BaseQuestion], item: Question, at: str, unread: Collection[str] = ()
) -> list[Problem]:
    """Return the faults of the places and keys of a question, whatever the tables."""
    faults = []
    if not _places_suit(kind, item):
        hint = f"give {kind.PLACES.words}"
        what = f"start {item.start!r} and end {item.end!r} do not suit {item.ask}"
        faults.append(Problem("places", at, what, hint))
    fields, also = fields_of(kind), conditions_of(kind)
    keys = ", ".join((*fields, *sorted(also)))
    for key, value in item.given.items():
        if key not in fields and key not in also:
            what = f"{key} is not a key of {item.ask}"
            faults.append(Problem("key", at, what, f"give {keys}" if keys else "leave it out"))
        elif key in fields and key not in CONDITIONS and not fits(fields[key], value):
            where = ", ".join(filter(None, (at, key)))
            hint = f"give {words_of(fields[key])}"
            faults.append(Problem("value", where, f"is {value!r:.60}", hint))
    faults += [
        Problem(
            "value",
            ", ".join(filter(None, (at, key))),
            f"is {shown(value)}",
            "give Unicode text, or leave it out",
        )
        for key, value in item.as_dict().items()
        if not _is_written(value)
    ]
    faults += [
        Problem("key", at, f"{key} is missing", f"give {words_of(field)}")
        for key, field in fields.items()
        if field.is_needed and key not in item.given and key not in unread
    ]
    if not faults and not unread:
        try:
            question_of(kind, item.given).check()
        except ModelError as error:
            faults += [
                replace(fault, where=", ".join(filter(None, (at, fault.where))))
                for fault in error.problems
            ]
    return faults


def _is_written(value: object) -> bool:
    """Return whether a file of questions can hold a value."""
    if isinstance(value, (list, tuple)):
        return all(map(_is_written, value))
    if isinstance(value, str):
        return not re.search("[\ud800-\udfff]", value)  # an argument that was not UTF-8
    return value is not None and not isinstance(value, Mapping)


def values_of(ask: str, texts: Iterable[str]) -> dict[str, Any]:
    """Return the keys of a kind of question from texts, as "budget=20e6".

    A key that holds several may be given several times.

    Raises
    ------
    ModelError
        No such kind; with every text that has no key of the kind, or no value for it, at once.

    Examples
    --------
    >>> values_of("invest", ["budget=20e6", "kinds=land path", "kinds=landing"])
    {'budget': 20000000.0, 'kinds': ['land path', 'landing']}
    """
    ModelError.check("questions", choice_faults("ask", ask, QUESTIONS))
    values, faults = read_values(ask, [texts] if isinstance(texts, str) else texts)
    ModelError.check("questions", [fault for _, fault in faults])
    return values


def read_values(ask: str, texts: Iterable[str]) -> tuple[dict[str, Any], list[tuple[str, Problem]]]:
    """Return the keys of a kind of question from texts, and each fault with its key.

    Examples
    --------
    >>> values, faults = read_values("invest", ["budget=much", "term=20"])
    >>> values, [key for key, _ in faults]
    ({'term': 20}, ['budget'])
    """
    fields = fields_of(QUESTIONS[ask])
    values, faults = dict[str, Any](), list[tuple[str, Problem]]()
    for text in texts:
        key, equals, value = (part.strip() for part in text.partition("="))
        if key not in fields or not equals:
            what = f"{key} has no value" if key in fields else f"{key} is not a key of {ask}"
            hint = f"give {', '.join(f'{name}=' for name in fields)}"
            faults.append((key, Problem("key", text, what, hint)))
            continue
        try:
            read = read_value(fields[key], value)
        except ValueError:
            hint = f"give {words_of(fields[key])}"
            faults.append((key, Problem("value", text, f"{value!r} is not valid", hint)))
            continue
        if fields[key].is_many:
            values.setdefault(key, []).append(read)
        elif key in values:
            faults.append((key, Problem("key", text, "is given twice", "give it once")))
        else:
            values[key] = read
    return values, faults


def question_faults(
    question: Question, geodata: Geodata, *, unread: Collection[str] = ()
) -> tuple[Problem, ...]:
    """Return the faults of a question on some tables, without an answer to it.

    Parameters
    ----------
    question : Question
        Of a kind that there is.
    geodata : Geodata
        The tables, for the names.
    unread : collection of str, optional
        Keys that were given and could not be read: they are not missing.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> question = Question("a", "country", "Atlantis")
    >>> [item.rule for item in question_faults(question, open_geodata())]
    ['unknown name']
    """
    kind, fields = QUESTIONS[question.ask], fields_of(QUESTIONS[question.ask])
    faults = [*_name_faults(question.name, ""), *_faults_of(kind, question, "", unread)]
    shared = conditions_of(kind) | (CONDITIONS & fields.keys() if kind.SEARCHES else frozenset())
    conditions = Conditions(**{it: question.given[it] for it in shared & question.given.keys()})
    if _places_suit(kind, question):
        faults += faults_on(kind, geodata, question.start, question.end, conditions)
    fitting = {
        key: value
        for key, value in question.given.items()
        if key in fields and fits(fields[key], value)
    }
    faults += value_faults(kind, geodata, fitting, confidential=conditions.confidential)
    return tuple(dict.fromkeys(faults))


def with_question(saved: SavedQuestions, question: Question) -> SavedQuestions:
    """Return saved questions with one more, or with one of the same name in its place.

    Examples
    --------
    >>> saved = SavedQuestions((Question("egypt", "country", "EG"),))
    >>> with_question(saved, Question("egypt", "country", "Kenya")).questions[0].start
    'Kenya'
    """
    others = tuple(item for item in saved.questions if item.name != question.name)
    changed = replace(saved, questions=(*others, question))
    _check(changed, "questions")
    return changed
