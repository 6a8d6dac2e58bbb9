"""Figures, dates and spans in words."""

from __future__ import annotations

from typing import Any

from cableroute.geodata.coverage import systems_short
from cableroute.geodata.store import Geodata
from cableroute.model.deals import Deal
from cableroute.presentation.languages import Figure, Said, Texts
from cableroute.presentation.tables import figure_text, range_texts, rounding_of

MILLION = 1e6


def letter(place: int) -> str:
    """Return A to Z, then A2 to Z2 and so on."""
    turn, number = divmod(place, 26)
    return chr(ord("A") + number) + (str(turn + 1) if turn else "")


def dated(status: str, date: str, how: str = "seen") -> str:
    """Return a status with the date at which it was seen, or listed."""
    return f"{status} ({how} {date})" if date else status


def km(values: tuple[float, float] | None, *, unit: str = " km") -> str:
    """Return a length from low to high in words."""
    return span(values, unit=unit)


def span(
    values: tuple[float | None, float | None] | None,
    basis: str = "",
    *,
    unit: str = "",
    missing: str = "",
) -> str:
    """Return a range in words: one number, two, or at least or at most one.

    Examples
    --------
    >>> span((2, 3), unit=" km"), span((4, None), unit=" h"), span(None, missing="–")
    ('2–3 km', '4 or more h', '–')
    """
    if values is None or values == (None, None):
        return missing
    low, high = ("" if value is None else f"{value:,.10g}" for value in values)
    if not low or not high:
        text = f"{low} or more" if low else f"up to {high}"
    else:
        text = low if low == high else f"{low}–{high}"
    return f"{text}{unit} ({basis})" if basis else f"{text}{unit}"


def count(counts: tuple[int | None, int | None]) -> str:
    """Return a count, from low to high, in words."""
    low, high = counts
    if low is None and high is None:
        return "not known"
    if low == high:
        return str(low)
    return f"{low or 1} or more" if high is None else f"{low or 1} to {high}"


def money_text(value: float | None, currency: str | None) -> str:
    """Return an amount in words."""
    return "not published" if value is None else f"{currency} {figure_text('money', value)}"


def money_span(values: tuple[float, float] | None, currency: str | None) -> str:
    """Return a computed amount of millions, or from which to which one, in words.

    Examples
    --------
    >>> money_span((39751749.0, 39751749.0), "USD"), money_span((3.6e7, 5.4e7), "USD")
    ('USD 39.8 M', 'USD 36–54 M')
    """
    if values is None:
        return money_text(None, currency)
    millions = [value / MILLION for value in values]
    return f"{currency} {range_texts(millions, rounding_of('usd_m').rounding)[0]} M"


def money_said(
    texts: Texts,
    values: tuple[float, float] | None,
    currency: str,
    english: str,
    *,
    is_exact: bool = False,
) -> Figure | Said:
    """Return an amount, or from which to which one, in the language of the texts.

    In Arabic a currency has its name and millions are words; `english` is what English has. An
    exact amount, such as a stated price, keeps its digits.

    Examples
    --------
    >>> from cableroute.presentation.languages import read_texts
    >>> str(money_said(read_texts("ar"), (3e7, 3e7), "USD", "USD 30,000,000"))
    '30 مليون دولار أمريكي'
    >>> str(money_said(read_texts("ar"), (39751749.0, 39751749.0), "USD", "USD 39.8 M"))
    '39.8 مليون دولار أمريكي'
    """
    if texts.language == "en" or values is None:
        return Figure(english)
    is_millions = min(values) >= MILLION
    low, high = (value / (MILLION if is_millions else 1.0) for value in values)
    figure = f"{low:,.10g}"
    if not is_exact:
        figure = range_texts((low, high), rounding_of("money_per").rounding)[0]
    key = "money_millions" if is_millions else "money"
    return texts.say(key, figure=Figure(figure), currency=texts.currency(currency))


def money(deal: Deal) -> str:
    """Return the value of a deal in words, with its year and basis."""
    if deal.value is None:
        return money_text(None, None)
    year = f" of {deal.price_year}" if deal.price_year else ""
    return f"{money_text(deal.value, deal.currency)}{year}, {deal.value_basis}"


def plain(value: Any) -> str:
    """Return a value in words, several with commas."""
    if isinstance(value, tuple):
        return ", ".join(item if isinstance(item, str) else ": ".join(item) for item in value)
    return f"{value:,.10g}" if isinstance(value, float) else str(value)


def coverage_said(geodata: Geodata, code: str) -> list[str]:
    """Return how few of the known systems of a country the tables hold, where that is known."""
    short = systems_short(geodata).get(code)
    if short is None:
        return []
    return [
        f"The tables hold {short.held} of at least {short.known} cable systems that land there "
        f"(lists of {short.as_of}): all counts and shares here are of those alone, and what would "
        "cut the country off is not known."
    ]
