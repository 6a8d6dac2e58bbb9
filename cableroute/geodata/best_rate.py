"""Find the rate that fits best: the narrowest of a quantity, and what it is a proxy for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, Protocol

from cableroute.errors import GeodataError
from cableroute.model.figures import Rate

MOST_KEPT = 4096
"""So many answers are kept of some tables, which do not change."""


class HasRates(Protocol):
    """Tables with rates, which do not change."""

    @property
    def rates(self) -> Mapping[str, Rate]:
        """The rates by id."""

    def kept(self, what: str, make: Callable[[], Any]) -> Any:
        """Return what is worked out of them, made once."""


def kept_rate(
    geodata: HasRates, quantity: str, wanted: Mapping[str, str], depth_m: float | None
) -> tuple[Rate, str]:
    """Return the `best_rate` of some tables, worked out once."""
    rates: dict[tuple[Any, ...], tuple[Rate, str]] = geodata.kept("rates that fit", dict)
    request = (quantity, *wanted.items(), depth_m)
    if request not in rates:
        if len(rates) >= MOST_KEPT:
            rates.clear()
        rates[request] = best_rate(geodata.rates.values(), quantity, wanted, depth_m)
    return rates[request]


def best_rate(
    rates: Collection[Rate], quantity: str, wanted: Mapping[str, str], depth_m: float | None
) -> tuple[Rate, str]:
    """Return the narrowest rate of a quantity that fits, and in words what it is a proxy for.

    A row that copies a re-worded summary never fits: it is used only by its own id.

    Raises
    ------
    GeodataError
        No rate of the quantity fits.
    """
    narrowed = {name: value for name, value in wanted.items() if name != "medium" or value}
    fitting = [
        rate
        for rate in rates
        if rate.quantity == quantity
        and rate.basis != "reworded"
        and all(getattr(rate, name) in ("", value) for name, value in narrowed.items())
        and (
            rate.depth_m is None
            or (depth_m is not None and rate.depth_m[0] <= depth_m <= rate.depth_m[1])
        )
    ]
    if not fitting:
        quantities = sorted({rate.quantity for rate in rates if rate.visibility == "public"})
        raise GeodataError(
            f"no rate of {quantity!r} fits {_words(wanted, depth_m) or 'everywhere'}: add its "
            f"row to rates.csv (quantities known: {', '.join(quantities)})"
        )
    best = max(fitting, key=lambda rate: _narrowness(rate, tuple(narrowed)))
    missing = {
        name: value
        for name, value in wanted.items()
        if value and name != "scenario" and not getattr(best, name)
    }
    without = _words(missing, depth_m if best.depth_m is None else None)
    return best, f"no rate for {without}: {best.id} is a proxy rate" if without else ""


def _narrowness(rate: Rate, names: Iterable[str]) -> int:
    return sum(bool(getattr(rate, name)) for name in names) + (rate.depth_m is not None)


def _words(wanted: Mapping[str, str], depth_m: float | None) -> str:
    parts = [f"{name} {value}" for name, value in wanted.items() if value]
    return ", ".join([*parts, *([f"depth {depth_m:g} m"] if depth_m is not None else [])])
