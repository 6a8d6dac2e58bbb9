"""Tables of models beside what the world published: how many records are inside, how wide."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from cableroute.comparison.validation import CheckedModel
from cableroute.presentation.columns import (
    fields_of,
    flag_column,
    number_column,
    table_of,
    text_column,
)
from cableroute.presentation.tables import Rounding, Table, range_keys
from cableroute.text import counted

MOST_NAMED = 6
"""Misses that the table of models names; the rows have all of them."""

THREE = Rounding(digits=3)

Row = dict[str, Any]


def validation_records(checked: Iterable[CheckedModel]) -> list[Row]:
    """Return a record of each model, then of each figure that is held."""
    checked = list(checked)
    rows = []
    for item in checked:
        width, times = item.width or (None, None)
        rows.append(
            {
                "of": "model",
                "model": item.model,
                "name": item.against,
                "tested": len(item.tested),
                "inside": len(item.tested) - len(item.misses),
                "due_pct": item.due_pct,
                "held_out": len(item.held_out),
                "held_out_inside": sum(bool(it.is_inside) for it in item.held_out),
                "width": width,
                "width_in": times,
                "misses": [it.name for it in item.misses],
                "not_tested": item.not_tested,
                "records_not_tested": item.untested,
            }
        )
    fields = "of model name unit published*2 modelled*3 is_inside is_fitted why source_ids"
    rows += [fields_of(it, fields, of="record") for one in checked for it in one.records]
    blank: Row = dict.fromkeys(key for row in rows for key in row)
    return [blank | row for row in rows]  # all of them in each row, as a table has them


def validation_tables(rows: Sequence[Row], *, details: bool) -> list[Table | str]:
    """Return the models, and with details each figure that is held, the misses first."""
    models = [row for row in rows if row["of"] == "model"]
    said: list[Table | str] = [_models_table(models), *(_not_tested(row) for row in models)]
    if not details:
        return said
    for model in models:
        held = [row for row in rows if row["of"] == "record" and row["model"] == model["model"]]
        tested = [row for row in held if row["is_inside"] is not None]
        if tested:
            tested.sort(key=lambda row: bool(row["is_inside"]))
            said.append(_records_table(model, tested))
    return said


def _models_table(models: Sequence[Row]) -> Table:
    return table_of(
        "models",
        "Models compared with the record",
        models,
        text_column("model", "model", one_line=True),
        text_column("name", "record"),
        text_column("shown", "inside", _inside, one_line=True),
        text_column("out", "of those not fitted", _held_out, one_line=True),
        text_column("wide", "range", _width),
        text_column("missed", "outside", _missed),
    )


def _inside(row: Row) -> str:
    due = "" if row["due_pct"] is None else f", {row['due_pct']:g} % expected"
    share = f" ({100 * row['inside'] / row['tested']:.0f} %{due})" if row["tested"] else ""
    return f"{row['inside']} of {row['tested']}{share}" if row["tested"] else "not tested"


def _held_out(row: Row) -> str:
    return f"{row['held_out_inside']} of {row['held_out']}" if row["held_out"] else ""


def _width(row: Row) -> str:
    if row["width"] is None:
        return ""
    if row["width_in"] == "times":
        return f"high is {row['width']:.2g} times low"
    unit = "points" if row["width_in"] == "%" else row["width_in"]
    return f"{row['width']:.2g} {unit} wide"


def _missed(row: Row) -> str:
    named, more = row["misses"][:MOST_NAMED], len(row["misses"]) - MOST_NAMED
    return "; ".join(named) + (f"; and {more} more" if more > 0 else "")


def _not_tested(row: Row) -> str:
    """Return what the record of a model does not test, and which records do not test it."""
    why = [f"{counted(many, 'record')}: {why}" for why, many in row["records_not_tested"].items()]
    said = [row["not_tested"], *why[:MOST_NAMED]]
    if len(why) > MOST_NAMED:
        said.append(f"and {counted(len(why) - MOST_NAMED, 'other reason')}")
    return f"{row['model']}, not tested: {'; '.join(said)}."


def _records_table(model: Row, held: Sequence[Row]) -> Table:
    unit = held[0]["unit"]
    return table_of(
        model["model"],
        f"{model['model'].capitalize()}: {model['name']}",
        held,
        flag_column(lambda row: not row["is_inside"]),
        text_column("name", "name"),
        number_column(("published_low", "published_high"), "record", unit, THREE),
        number_column(range_keys("modelled"), "model", unit, THREE),
        text_column("fitted", "sample", lambda row: "fitted" if row["is_fitted"] else "held out"),
        text_column(
            "why", "judged", lambda row: row["why"] or ("inside" if row["is_inside"] else "outside")
        ),
    )
