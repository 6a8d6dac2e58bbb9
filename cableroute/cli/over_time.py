"""Commands on catalogues and saved questions: history diff, history save, history run."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import typer

import cableroute as cr
from cableroute.cli.arguments import (
    AssumedOptions,
    OutputOptions,
    SearchOptions,
    TableOptions,
    Work,
    place,
)
from cableroute.cli.flattening import argument, option
from cableroute.cli.history import of_history
from cableroute.cli.many_pairs import workers
from cableroute.errors import ModelError, Problem
from cableroute.files import write_text
from cableroute.presentation.progress_bar import bar
from cableroute.presentation.terminal import note, show
from cableroute.questions.declared import QUESTIONS
from cableroute.questions.shared import REMOVE
from cableroute.turns import own_turn

if TYPE_CHECKING:
    from cableroute.geodata.store import Geodata
    from cableroute.questions.saved import Question

FILE_ARGUMENT = argument("FILE", "TOML file of questions, as questions.toml.")


@dataclass(frozen=True, kw_only=True)
class AskOptions:
    """What a saved question asks."""

    PANEL: ClassVar = "What is asked"

    ask: str = option(
        "--ask KIND", f"{', '.join(QUESTIONS)}.", "compare", complete=lambda: [*QUESTIONS]
    )
    give: list[str] | None = option(
        "--give KEY=VALUE", "A key of the question, e.g. budget=20e6; may be repeated."
    )
    remove: list[str] | None = REMOVE

    def question(
        self, name: str, ends: tuple[str, str], search: SearchOptions, geo: Geodata
    ) -> tuple[Question, list[Problem]]:
        """Return the question that is asked, and all that is wrong with it.

        Raises
        ------
        ModelError
            The kind is unknown.
        """
        from cableroute.questions.saved import Question, question_faults, read_values

        if self.ask not in QUESTIONS:
            hint = f"give {', '.join(QUESTIONS)}"
            fault = Problem("ask", "--ask", f"{self.ask!r} is not a kind of question", hint)
            raise ModelError.of("arguments", [fault])
        own, unread = read_values(self.ask, self.give or ())
        if self.remove:
            own["remove"] = [*own.get("remove", ()), *self.remove]
        given: dict[str, Any] = {
            key: list(value) if isinstance(value, tuple) else value
            for key, value in search.conditions().changes().items()
        }
        if search.k is not None:  # also where it is as by default: of pairs another is
            given["k"] = search.k
        asked = Question(name, self.ask, *ends, given | own)
        faults = [fault for _, fault in unread]
        faults += question_faults(asked, geo, unread=[key for key, _ in unread])
        return asked, faults


@of_history(
    "cableroute history diff tables-of-2025 tables-of-2026",
    "cableroute history diff embedded my-tables --questions questions.toml -o changes.csv",
)
def diff(
    old: str = argument("OLD", "A folder of tables, or embedded."),
    new: str = argument("NEW", "Another."),
    *,
    base: bool = option("--over-base", "Read each folder over the embedded tables.", False),
    questions: Path | None = option("--questions FILE", "Also ask these saved questions on both."),
    confidential: bool = option("--confidential", "Also show what is marked confidential.", False),
    output: OutputOptions,
) -> None:
    """Show what changed between two catalogues, row by row.

    --questions: also what that does to the answers of saved questions.
    """
    from cableroute.presentation.diff_tables import change_records, diff_tables
    from cableroute.questions.running import diff_answers

    one, other = _opened(old, base), _opened(new, base)
    saved = None if questions is None else cr.questions.read_questions(questions)
    found = cr.geodata.diff(one, other, confidential=confidential)
    rows = change_records(found.rows, "tables")
    answers = None
    if saved is not None:
        answers = change_records(diff_answers(saved, one, other), "answers")
    show(
        [*rows, *(answers or ())], diff_tables(found, rows, answers), output.view(), credit="",
        data_date=other.data_date, name="changes",
    )  # fmt: skip


def _opened(text: str, base: bool) -> Geodata:
    return cr.open_geodata() if text == "embedded" else cr.open_geodata(text, base=base)


@of_history(
    "cableroute history save questions.toml east Marseille Mumbai --on 2028",
    "cableroute history save questions.toml spend --ask invest --give budget=20e6",
)
def save(
    file: Path = FILE_ARGUMENT,
    name: str = argument("NAME", "Name of the question; replaces one of that name."),
    start: str | None = place("A", "Place, region or country, as the question needs.", None),
    end: str | None = place("B", "The other end, where the question has two.", None),
    *,
    asking: AskOptions,
    search: SearchOptions,
) -> None:
    """Save a question with the fingerprint of the tables and the assumptions.

    A missing file is created; one that exists must be of the same tables.
    """
    from cableroute.questions import read_questions
    from cableroute.questions.saved import saved_questions, with_question

    geo = search.tables.open()
    question, faults = asking.question(name, (start or "", end or ""), search, geo)
    assumed = None
    try:
        assumed = search.assumed.read(geo)
    except ModelError as error:
        faults += error.problems
    ModelError.check("arguments", faults)
    saved = saved_questions([question], geo, assumptions=assumed)
    with own_turn(file):
        if file.exists():
            before = read_questions(file)
            if before.tables not in ("", geo.digest):
                message = f"was saved with tables {before.tables}, but these are {geo.digest}"
                hint = "give another file"
                raise ModelError.of("questions", [Problem("tables", str(file), message, hint)])
            if before.assumptions != saved.assumptions and search.assumed != AssumedOptions():
                message = "holds other assumptions, which all of its questions have"
                hint = "give another file, or leave yours out"
                raise ModelError.of("questions", [Problem("assumptions", str(file), message, hint)])
            saved = with_question(before, question)
        write_text(file, saved.to_toml())
    count = len(saved.questions)
    note(f"{count} {'question' if count == 1 else 'questions'}: {file}")


@of_history(
    "cableroute history run questions.toml --to answers",
    "cableroute history run questions.toml --to answers --workers 2 --executor threads",
)
def run(
    file: Path = FILE_ARGUMENT,
    *,
    to: str = option("--to FOLDER", "Where each answer is kept, as JSON.", ...),
    other_tables: bool = option(
        "--other-tables", "Ask also where the tables are not those of the file.", False
    ),
    count: int = option("--workers N", "How many workers share the questions.", 1, min=1),
    executor: Work | None = option(
        "--executor WHO", f"Who works out the answers: {', '.join(Work)}."
    ),
    tables: TableOptions,
) -> None:
    """Ask the questions of a file: the same tables give the same bytes.

    Run again, it answers only what is missing.
    """
    if executor is Work.serial and count > 1:
        raise typer.BadParameter("--executor serial has one worker")
    saved = cr.questions.read_questions(file)
    geo = tables.open()
    if saved.tables not in ("", geo.digest) and other_tables:
        note(f"saved with tables {saved.tables}, asked of tables {geo.digest} of {geo.data_date}")
    work = executor or (Work.serial if count == 1 else Work.processes)
    with bar("questions") as progress, workers(work, count) as shared:
        found = cr.questions.run_questions(
            geo, saved, folder=to, other_tables=other_tables, executor=shared, progress=progress
        )
    for item in found:
        if item.why_not:
            note(f"{item.question.name}: no answer: {item.why_not}")
    what = "answer" if len(found) == 1 else "answers"
    note(f"{len(found)} {what}: {to.rstrip('/')}/answers.json")
