"""Tables of what a further path saves beside those that exist, and of one path after another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cableroute.geodata.store import Geodata
from cableroute.model.figures import Range
from cableroute.model.routes import Route
from cableroute.money.second_path import PathStep, SecondPath
from cableroute.presentation.columns import Headed
from cableroute.presentation.languages import Said, read_texts
from cableroute.presentation.money_tables import money_row, route_columns
from cableroute.presentation.names import Names
from cableroute.presentation.route_notes import uncertain_lines
from cableroute.presentation.short_names import short_names
from cableroute.presentation.tables import Table, range_keys
from cableroute.reliability.availability import is_too_uncertain
from cableroute.text import counted


def second_records(second: SecondPath, term: int, basis: str) -> list[dict[str, Any]]:
    """Return the downtime that a second route avoids and the cost of a minute as records."""
    about = ("second route", second.second_id, f"{second.second_id} beside {second.first_id}")
    avoided = second.worth.avoided_min_per_year
    sensitive = f"most sensitive to {second.dominant}" if second.dominant else ""
    wide = "" if second.worth.is_known else read_texts("en")["too_uncertain"]
    said = (f"at {basis}", sensitive, wide, *(f"rests on {text}" for text in second.rests_on))
    note = "; ".join(text for text in (*said, *second.proxy_rates) if text)
    return [
        money_row(
            *about,
            "downtime avoided",
            unit="min/year",
            note=note,
            low=avoided.low,
            likely=likely_figure(avoided),
            high=avoided.high,
        ),
        money_row(
            *about,
            "cost of a minute of avoided downtime",
            low=second.worth.usd_per_minute_low,
            likely=second.worth.usd_per_minute_likely,
            high=second.worth.usd_per_minute_high,
            unit="USD/min",
            term_years=term,
            note=note,
        ),
    ]


def step_records(steps: Sequence[PathStep], term: int, basis: str) -> list[dict[str, Any]]:
    """Return the downtime that one, two, three ... paths leave as records."""
    rows = []
    for step in steps:
        path, worth = step.path, step.worth
        about = ("path", path.route_id, counted(path.path_count, "path"))
        down = path.downtime_min_per_year
        rows.append(
            money_row(
                *about,
                "downtime",
                low=down.low,
                likely=likely_figure(down),
                high=down.high,
                unit="min/year",
            )
        )
        if worth is not None and path.saved_min_per_year is not None:
            saved = path.saved_min_per_year
            rows.append(
                money_row(
                    *about,
                    "downtime saved",
                    low=saved.low,
                    likely=likely_figure(saved),
                    high=saved.high,
                    unit="min/year",
                )
            )
            rows.append(
                money_row(
                    *about,
                    "cost of a minute saved",
                    low=worth.usd_per_minute_low,
                    likely=worth.usd_per_minute_likely,
                    high=worth.usd_per_minute_high,
                    unit="USD/min",
                    term_years=term,
                    note=f"at {basis}",
                )
            )
    return rows


def second_rows(
    numbered: Sequence[tuple[int, str]], seconds: Sequence[SecondPath]
) -> list[dict[str, Any]]:
    """Return the downtime that second routes avoid, and the cost of a minute."""
    return [
        {
            "route": number,
            "number": number + 1,
            "name": name,
            **_ends("avoided", item.worth.avoided_min_per_year),
            "minute_low": item.worth.usd_per_minute_low,
            "minute_likely": item.worth.usd_per_minute_likely,
            "minute_high": item.worth.usd_per_minute_high,
        }
        for (number, name), item in zip(numbered, seconds, strict=True)
    ]


def second_table(names: Names, rows: Sequence[Mapping[str, Any]], title: str | Said) -> Table:
    """Return second routes beside one."""
    minute = ("minute_low", "minute_likely", "minute_high")
    headed, unknown = Headed(names.texts), names.texts["not_known"]
    columns = [
        *route_columns(headed),
        headed.figure("avoided_min", "avoided", *range_keys("avoided"), too_wide=unknown),
        headed.figure("usd_per_min", "minute", *minute),
    ]
    return Table("worth_second", columns, rows, title)


def second_tables(
    geo: Geodata,
    routes: Sequence[Route],
    have: Sequence[int],
    seconds: Sequence[SecondPath],
    ladder: Table,
    basis: Sequence[str],
    term: int,
) -> list[Table | str]:
    """Return further routes beside those that exist, the next ones, and what these rest on."""
    names = Names.english(geo)
    places = {route.id: number for number, route in enumerate(routes)}
    short = short_names(routes, names)
    numbered = [(places[item.second_id], short[places[item.second_id]]) for item in seconds]
    listed = " and ".join(map(str, have))
    beside = f"route {listed}" if len(have) == 1 else f"routes {listed}"
    title = f"A further route beside {beside}, paid over {counted(term, 'year')}"
    price, *why = basis
    said = [
        f"price: {price}",
        *why,
        *dict.fromkeys(text for item in seconds for text in item.rests_on),
    ]
    avoided = {
        number + 1: item.worth.avoided_min_per_year
        for (number, _), item in zip(numbered, seconds, strict=True)
    }
    lines = ["These figures rest on:", *(f"  {line}" for line in said)]
    lines += uncertain_lines("avoided downtime of a further route", avoided)
    rests = "\n".join(lines) + "\n"
    return [second_table(names, second_rows(numbered, seconds), title), ladder, rests]


def steps_table(
    geo: Geodata, routes: Sequence[Route], steps: Sequence[PathStep], names: Names | None = None
) -> Table:
    """Return the downtime that one, two, three ... paths leave, and the cost of the next one."""
    names = names or Names.english(geo)
    headed, unknown = Headed(names.texts), names.texts["not_known"]
    short = short_names(routes, names)
    rows = [
        {
            "paths": step.path.path_count,
            "name": name,
            **_ends("down", step.path.downtime_min_per_year),
            **_ends("saved", step.path.saved_min_per_year),
            "minute_low": step.worth and step.worth.usd_per_minute_low,
            "minute_likely": step.worth and step.worth.usd_per_minute_likely,
            "minute_high": step.worth and step.worth.usd_per_minute_high,
        }
        for name, step in zip(short, steps, strict=True)
    ]
    columns = [
        headed.figure("count", "paths", "paths"),
        headed.text("name", "with_route", least=24),
        headed.figure("downtime_min", "down_together", *range_keys("down"), too_wide=unknown),
        headed.figure("avoided_min", "next_saves", *range_keys("saved"), too_wide=unknown),
        headed.figure("usd_per_min", "minute", "minute_low", "minute_likely", "minute_high"),
    ]
    return Table("worth_paths", columns, rows, names.texts["worth_paths_title"])


def likely_figure(values: Range) -> float | None:
    """Return the likely figure of a range, None where it spans an order of magnitude."""
    return None if is_too_uncertain(values) else values.likely


def _ends(name: str, values: Range | None) -> dict[str, float | None]:
    shown = (None,) * 3 if values is None else (values.low, likely_figure(values), values.high)
    return dict(zip(range_keys(name), shown, strict=True))
