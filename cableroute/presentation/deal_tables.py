"""Tables of deals: those on some routes, those side by side, and published delays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cableroute.files import with_lists
from cableroute.geodata.opening import attribution
from cableroute.geodata.store import Geodata
from cableroute.model.deals import Deal
from cableroute.model.figures import CERTAINTIES
from cableroute.model.routes import Route
from cableroute.money.deals import DealComparison, compare_deals
from cableroute.money.yearly_cost import YearlyCost, YearlyEnd
from cableroute.presentation.columns import (
    Headed,
    fields_of,
    table_of,
    text_column,
)
from cableroute.presentation.languages import Code, Figure, Said, Texts
from cableroute.presentation.names import Names
from cableroute.presentation.tables import (
    BOOK,
    MISSING,
    PAGE,
    REPORT,
    Table,
    range_texts,
    rounding_of,
)
from cableroute.presentation.wording import letter, money_said, money_span, money_text, span


def ends(name: str, values: tuple[float, float] | None) -> dict[str, float | None]:
    """Return low and high of a figure as cells."""
    low, high = values or (None, None)
    return {f"{name}_low": low, f"{name}_high": high}


def per_text(currency: str, values: tuple[float, float] | None) -> str:
    """Return a value per something in words."""
    if values is None:
        return MISSING
    return f"{currency} {range_texts(values, rounding_of('money_per').rounding)[0]}"


def letters_of(routes: Sequence[Route], geodata: Geodata) -> dict[str, str]:
    """Return a letter for each deal on some routes, by its id: the same in every output.

    Examples
    --------
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> letters_of(cr.find_routes(geo, "Zafarana", "Abu Talat"), geo)["peace-transit-2019"]
    'b'
    """
    deals = {item.deal.id: item.deal for route in routes for item in route.deals}
    if not deals:
        return {}
    return letters_in_order(compare_deals(geodata, list(deals.values()), confidential=True))


def letters_in_order(deals: Sequence[DealComparison]) -> dict[str, str]:
    """Return a letter for each of some deals, in their order."""
    return {row.deal_id: letter(place).lower() for place, row in enumerate(deals)}


def attached_table(attached: Mapping[str, Deal], letters: Mapping[str, str]) -> Table:
    """Return the deals on some routes, each with its letter."""

    def value(deal: Deal) -> tuple[str, ...]:
        return tuple(filter(None, (money_text(deal.value, deal.currency), deal.value_basis)))

    return table_of(
        "deals",
        "Deals attached (a value is the whole deal's, whichever route it takes)",
        [attached[name] for name in letters],
        text_column("letter", "", lambda it: letters[it.id]),
        text_column("id", "deal", one_line=True),
        text_column("kind", "kind", spare=1),
        text_column("value", "value", value),
        text_column("covers", "covers", lambda it: it.covers or it.title, spare=2, least=36),
    )


def deals_table(
    names: Names,
    found: Sequence[DealComparison],
    deals: Mapping[str, Deal],
    letters: Mapping[str, str],
    on: Mapping[str, Mapping[str, Sequence[Figure]]],
) -> Table:
    """Return deals with letters, and by deal and confidence the routes that they apply to."""
    texts = names.texts
    rows = [
        _deal_row(texts, row, deals[row.deal_id], letters[row.deal_id], on.get(row.deal_id, {}))
        for row in found
    ]

    made = Headed(texts)
    columns = [
        made.text("letter", outputs=REPORT),
        made.text("title", "deal", outputs=PAGE),
        made.text("deal_title", "deal", outputs=BOOK),
        made.text("id", outputs=BOOK),
        made.text("kind", outputs=REPORT),
        made.text("group", "bought", outputs=BOOK),
        made.text("dated", "signed", outputs=PAGE),
        made.text("signed", outputs=BOOK),
        made.text("status", outputs=BOOK),
        made.text("parties", outputs=BOOK),
        made.text("value_said", "value", outputs=PAGE),
        made.figure("money", "value", "value", outputs=BOOK),
        made.text("currency", outputs=BOOK),
        made.text("basis", outputs=BOOK),
        made.figure("year", "price_year", "price_year", outputs=BOOK),
        made.figure("money", "restated", "restated_low", "restated_high", outputs=BOOK),
        made.figure("year", "restated_year", "restated_year", outputs=BOOK),
        made.figure("money_per", "per_km", "per_km_low", "per_km_high", outputs=BOOK),
        made.figure("money_per", "per_pair", "per_pair_low", "per_pair_high", outputs=BOOK),
        made.figure("money_per", "deal_year", "yearly_cost_low", "yearly_cost_high", outputs=BOOK),
        made.text("yearly_basis", outputs=BOOK),
        made.text("payment", outputs=BOOK),
        made.figure("years", "term", "term_low", "term_high", outputs=BOOK),
        made.text("covers", outputs=REPORT),
        made.text("routes", "applies", outputs=REPORT),
        made.text("notes", "note", outputs=BOOK),
    ]
    return Table("deals", columns, rows)


def _deal_row(
    texts: Texts,
    row: DealComparison,
    deal: Deal,
    letter: str,
    applies: Mapping[str, Sequence[Figure]],
) -> dict[str, Any]:
    parties = tuple(
        texts.say("party", name=party.name, role=party.role) if party.role else party.name
        for party in deal.parties
    )
    return {
        "letter": Figure(letter),
        "mark": "contract" if row.is_binding else "intent",
        "title": (row.title, *([texts.say("names", names=parties)] if parties else [])),
        "deal_title": row.title,
        "id": Code(row.deal_id),
        "kind": (
            texts.term(row.kind),
            texts["binding" if row.is_binding else "not_binding"],
        ),
        "group": texts.term(row.group),
        "signed": Figure(row.signed),
        "dated": tuple(filter(None, (Figure(row.signed), texts.term(row.status)))),
        "status": row.status,
        "parties": parties,
        "value": row.value,
        "currency": Figure(row.currency),
        "basis": texts.term(row.value_basis) if row.value is not None else "",
        "price_year": row.price_year,
        "value_said": _value_lines(row, texts),
        **ends("restated", row.value_restated),
        "restated_year": row.restated_year,
        **ends("per_km", row.per_km),
        **ends("per_pair", row.per_fibre_pair),
        **ends("yearly_cost", None if row.yearly_cost is None else row.yearly_cost.span),
        "yearly_basis": "" if row.yearly_cost is None else yearly_words(texts, row.yearly_cost),
        "payment": texts.term(row.payment_profile),
        **ends("term", row.term_years),
        "covers": deal.covers,
        "routes": tuple(
            texts.say("on_routes", grade=texts.term(grade), numbers=applies[grade])
            for grade in CERTAINTIES
            if grade in applies
        ),
        "notes": row.notes,
    }


def _value_lines(found: DealComparison, texts: Texts) -> tuple[object, ...]:
    """Return a deal's value in words, with what it is per unit where that is known."""
    if found.value is None:
        return (texts["value_not_published"],)
    lines: list[object] = [
        money_said(
            texts,
            (found.value, found.value),
            found.currency,
            money_text(found.value, found.currency),
            is_exact=True,
        ),
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
                value=money_said(
                    texts,
                    found.value_restated,
                    found.currency,
                    money_span(found.value_restated, found.currency),
                ),
                year=Figure(found.restated_year),
            )
        )
    for name, values in (
        ("per_km", found.per_km),
        ("per_fibre_pair", found.per_fibre_pair),
    ):
        if values is not None:
            english = per_text(found.currency, values)
            value = money_said(texts, values, found.currency, english)
            lines.append(texts.say(f"value_{name}", value=value))
    if found.yearly_cost is not None:
        ends_of = found.yearly_cost.span
        english = per_text(found.currency, ends_of)
        value = money_said(texts, ends_of, found.currency, english)
        basis = yearly_words(texts, found.yearly_cost)
        lines.append(texts.say("value_per_year", value=value, basis=basis))
    return tuple(lines)


def yearly_words(texts: Texts, found: YearlyCost) -> Said:
    """Return on what a yearly cost rests: how it is paid, term and rate, and what is not in."""

    def end(item: YearlyEnd) -> Said:
        years = texts.count("amount_years", item.term_years)
        rate = Figure(f"{found.rate_pct:g}")
        if item.is_financed:
            return texts.say("yearly_financed", years=years, rate=rate)
        return texts.say("yearly_even", years=years)

    basis = end(found.low_end)
    if found.low_end != found.high_end:
        basis = texts.say("yearly_range", low=basis, high=end(found.high_end))
    if found.charge_pct is None:
        return basis
    return texts.say("yearly_without_charge", basis=basis, share=Figure(span(found.charge_pct)))


def deal_tables(geo: Geodata, found: Sequence[DealComparison]) -> list[Table | str]:
    """Return deals side by side, a table for each kind of purchase."""

    def titled(row: DealComparison) -> tuple[str, str]:
        return row.deal_id, ", ".join(filter(None, (row.kind, row.mark)))

    parts: list[Table | str] = []
    columns = [
        text_column("id", "deal", titled),
        text_column("value", "value", _value, least=15),
        text_column("per_km", "per km of\nroute", _per_km, one_line=True),
        text_column("per_pair", "per fibre pair\n(inferred)", _per_pair, one_line=True),
        text_column("yearly_cost", "cost a year", _a_year, one_line=True),
        text_column(
            "covers",
            "covers",
            lambda it: geo.deals[it.deal_id].covers or it.title,
            spare=1,
            least=24,
        ),
    ]
    for group in dict.fromkeys(row.group for row in found):
        rows = [row for row in found if row.group == group]
        parts.append(table_of("deals", f"Scope: {group}", rows, *columns))
        parts += [f"  {line}" for line in (*_bases(rows), *_unknown(rows))]
        parts.append("")
    return parts


def _per_km(row: DealComparison) -> tuple[str, ...]:
    return _per(row.per_km, row.path_count, "path")


def _per_pair(row: DealComparison) -> tuple[str, ...]:
    return _per(row.per_fibre_pair, row.fibre_pairs, "pair", millions=True)


def _a_year(row: DealComparison) -> tuple[str, ...]:
    return _per(row.yearly_cost.span if row.yearly_cost else None, None, "", millions=True)


def _bases(rows: Sequence[DealComparison]) -> list[str]:
    """Return what the yearly costs of some deals are based on, a line for each basis."""
    bases: dict[str, list[str]] = {}
    for row in rows:
        if row.yearly_cost is not None:
            bases.setdefault(row.yearly_cost.basis, []).append(row.deal_id)
    return [f"cost a year, {basis}: {', '.join(names)}" for basis, names in bases.items()]


_QUANTITIES = {
    "value_restated": "value in other prices",
    "per_km": "value per km of route",
    "per_fibre_pair": "value per fibre pair",
    "yearly_cost": "cost a year",
}
"""What a reader calls the figures that may be missing."""


def _unknown(rows: Sequence[DealComparison]) -> list[str]:
    """Return which figures of some deals are not known, and why, a line for each reason."""
    reasons: dict[str, list[str]] = {}
    for row in rows:
        if row.value is None:
            reasons.setdefault("no value: none is published", []).append(row.deal_id)
            continue
        for item in row.missing:
            what = _QUANTITIES[item.quantity]
            reasons.setdefault(f"no {what}: {item.reason}", []).append(row.deal_id)
    return [f"{reason} ({', '.join(names)})" for reason, names in reasons.items()]


def _value(row: DealComparison) -> tuple[str, ...]:
    lines = [money_text(row.value, row.currency)]
    if row.value is not None:
        lines.append(", ".join(filter(None, (row.value_basis, str(row.price_year or "")))))
    if row.value_restated is not None:
        lines.append(f"{money_span(row.value_restated, row.currency)} of {row.restated_year}")
    return tuple(lines)


def _per(
    values: tuple[float, float] | None,
    count: tuple[float, float] | None,
    what: str,
    *,
    millions: bool = False,
) -> tuple[str, ...]:
    """Return a figure per something, and for how many of it."""
    if values is None:
        return (MISSING,)
    scale, unit = (1e-6, " M") if millions else (1.0, "")
    scaled = (scale * values[0], scale * values[1])
    text = range_texts(scaled, rounding_of("money_per").rounding)[0] + unit
    if count is None:
        return (text,)
    return (text, f"if {span(count)} {what}{'s' * (count != (1, 1))}")


def deal_records(
    geo: Geodata, found: Sequence[DealComparison], assumed: Mapping[str, Any]
) -> list[dict[str, Any]]:
    """Return deals side by side as records."""
    return [
        {
            **with_lists(vars(row)),
            "yearly_cost": row.yearly_cost and yearly_record(row.yearly_cost),
            "missing": [item._asdict() for item in row.missing],
            "assumptions": {name: assumed[name] for name in ("price_year", "term_years")},
            "attribution": attribution(geo, dict.fromkeys(row.source_ids)),
        }
        for row in found
    ]


def yearly_record(found: YearlyCost) -> dict[str, Any]:
    """Return what a deal is a year as a record."""
    return fields_of(
        found, "low high low_basis high_basis currency price_year payment_profile charge"
    )
