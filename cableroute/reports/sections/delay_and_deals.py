"""How fast the ways are, and which deals stand behind them."""

from __future__ import annotations

from cableroute.model.figures import CERTAINTIES
from cableroute.money.deals import DealComparison
from cableroute.presentation.blocks import Bullets, Column, Picture, Section, Table
from cableroute.presentation.languages import Figure, Texts
from cableroute.reports.facts import Facts, number_list, span_figure
from cableroute.reports.figures import range_bars
from cableroute.reports.sections.one_by_one import MOST_DETAILED


def round_trip_delay(facts: Facts, texts: Texts) -> Section:
    """Say how long light takes there and back on each way, and what that rests on."""
    rows = []
    for number, (route, row) in enumerate(zip(facts.routes, facts.rows, strict=True)):
        low, likely, high = route.optical_range_km
        by_slack_km = row["by_slack_land_km"] + row["by_slack_sea_km"]
        rows.append(
            {
                **row,
                "way": number,
                "number": number + 1,
                "optical_low_km": low,
                "optical_km": likely,
                "optical_high_km": high,
                "by_slack_pct": 100 * by_slack_km / row["route_km"],
            }
        )
    columns = [
        Column(texts["column_number"], ("number",), "", 0),
        Column(texts["column_way"], ("name",)),
        Column(texts["column_delay"], ("rtd_low_ms", "rtd_ms", "rtd_high_ms"), texts["ms"], 2),
        Column(
            texts["column_optical"], ("optical_low_km", "optical_km", "optical_high_km"),
            texts["km"], 0,
        ),
        Column(texts["column_by_slack"], ("by_slack_pct",), "%", 0),
    ]  # fmt: skip
    bars = range_bars(
        [(row["rtd_low_ms"], row["rtd_ms"], row["rtd_high_ms"]) for row in rows[:MOST_DETAILED]],
        label=texts["delay_label"],
        axis_label=texts["axis_delay"],
    )
    secret = facts.assumptions.confidential if not facts.confidential else ()
    index, extra = facts.assumptions.group_index, facts.assumptions.equipment_rtd_ms
    note = texts.say(
        "note_delay",
        index=texts["confidential"] if "group_index" in secret
        else Figure(f"{index.likely:g} ({index.low:g}–{index.high:g})"),
        equipment=texts["confidential"] if "equipment_rtd_ms" in secret
        else texts.say("no_equipment") if extra.high == 0
        else texts.say("equipment", ms=span_figure(extra.low, extra.high, None)),
    )  # fmt: skip
    return Section("delay", [Picture(bars), Table("delay", columns, rows), Bullets([note])])


def deals(facts: Facts, texts: Texts) -> Section:
    """Say which deals stand behind the ways: each with its own value, never split or added up."""
    if not facts.deal_rows:
        return Section("deals", [texts.say("no_deals_known")])
    on: dict[str, dict[str, list[int]]] = {}
    for number, route in enumerate(facts.routes):
        for item in route.deals:
            on.setdefault(item.deal.id, {}).setdefault(item.attribution_confidence, []).append(
                number
            )
    rows = []
    for found in facts.deal_rows:
        deal = facts.deals[found.deal_id]
        binding = "binding" if found.is_binding else "not_binding"
        parties = tuple(
            texts.say("party", name=party.name, role=party.role) if party.role else party.name
            for party in deal.parties
        )
        rows.append(
            {
                "letter": Figure(facts.letters[found.deal_id]),
                "mark": "contract" if found.is_binding else "intent",
                "title": (found.title, *parties, Figure(found.deal_id)),
                "deal_title": found.title,
                "id": Figure(found.deal_id),
                "kind": (texts.term(found.kind), texts[binding]),
                "group": texts.term(found.group),
                "signed": Figure(found.signed),
                "dated": tuple(filter(None, (Figure(found.signed), found.status))),
                "status": found.status,
                "parties": parties,
                "value": found.value,
                "currency": Figure(found.currency),
                "basis": texts.term(found.value_basis) if found.value is not None else "",
                "price_year": found.price_year,
                "value_said": _value(found, texts),
                "value_restated": found.value_restated,
                "restated_year": found.restated_year,
                **_ends("per_km", found.per_km),
                **_ends("per_pair", found.per_fibre_pair),
                **_ends("per_year", found.per_year),
                **_ends("term", found.term_years),
                "covers": deal.covers,
                "ways": tuple(
                    texts.say(
                        "on_ways",
                        grade=texts.term(grade),
                        numbers=number_list(on[found.deal_id][grade]),
                    )
                    for grade in CERTAINTIES
                    if grade in on.get(found.deal_id, {})
                ),
                "notes": found.notes,
            }
        )  # fmt: skip
    columns = [
        Column(texts["column_letter"], ("letter",)),
        Column(texts["column_deal"], ("title",)),
        Column(texts["column_kind"], ("kind",)),
        Column(texts["column_signed"], ("dated",)),
        Column(texts["column_value"], ("value_said",)),
        Column(texts["column_covers"], ("covers",)),
        Column(texts["column_applies"], ("ways",)),
    ]
    book = Table(
        "deals",
        [
            Column(texts["column_letter"], ("letter",)),
            Column(texts["column_deal"], ("deal_title",)),
            Column(texts["column_id"], ("id",)),
            Column(texts["column_kind"], ("kind",)),
            Column(texts["column_bought"], ("group",)),
            Column(texts["column_signed"], ("signed",)),
            Column(texts["column_status"], ("status",)),
            Column(texts["column_parties"], ("parties",)),
            Column(texts["column_value"], ("value",), "", 0),
            Column(texts["column_currency"], ("currency",)),
            Column(texts["column_basis"], ("basis",)),
            Column(texts["column_price_year"], ("price_year",), "", 0),
            Column(texts["column_restated"], ("value_restated",), "", 0),
            Column(texts["column_restated_year"], ("restated_year",), "", 0),
            Column(texts["column_per_km"], ("per_km_low", "per_km_high"), "", 0),
            Column(texts["column_per_pair"], ("per_pair_low", "per_pair_high"), "", 0),
            Column(texts["column_per_year"], ("per_year_low", "per_year_high"), "", 0),
            Column(texts["column_term"], ("term_low", "term_high"), texts["years"], 1),
            Column(texts["column_covers"], ("covers",)),
            Column(texts["column_applies"], ("ways",)),
            Column(texts["column_note"], ("notes",)),
        ],
        rows,
        on_page=False,
    )
    return Section(
        "deals",
        [
            Table("deals", columns, rows, in_book=False),
            book,
            Bullets([texts.say("note_value"), texts.say("note_intent"), texts.say("note_surely")]),
        ],
    )


def _value(found: DealComparison, texts: Texts) -> tuple[object, ...]:
    """Return a deal's value in words, with what it is per unit where that is known."""
    if found.value is None:
        return (texts["value_not_published"],)
    money = Figure(f"{found.currency} {found.value:,.0f}")
    lines: list[object] = [
        money,
        texts.say(
            "value_basis" if found.price_year else "value_basis_no_year",
            basis=texts.term(found.value_basis),
            year=Figure(found.price_year),
        ),
    ]
    if found.value_restated is not None:
        lines.append(
            texts.say(
                "value_restated",
                value=Figure(f"{found.currency} {found.value_restated:,.0f}"),
                year=Figure(found.restated_year),
            )
        )
    for name, values in (
        ("per_km", found.per_km),
        ("per_fibre_pair", found.per_fibre_pair),
        ("per_year", found.per_year),
    ):
        if values is not None:
            shown = Figure(f"{found.currency} {span_figure(*values, 0)}")
            lines.append(texts.say(f"value_{name}", value=shown))
    return tuple(lines)


def _ends(name: str, values: tuple[float, float] | None) -> dict[str, float | None]:
    low, high = values or (None, None)
    return {f"{name}_low": low, f"{name}_high": high}
