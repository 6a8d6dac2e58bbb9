"""What a cost is most sensitive to, where a route breaks even, and payments over time."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from cableroute.charts.layout import (
    ON_PAPER,
    axes_on,
    fitted,
    label_row,
    legend,
    margins,
    notes_below,
    number_ticks,
    size_pt,
    title,
    width_pt,
    write,
)
from cableroute.charts.styles import HATCH, INK, PAPER, QUIET, SEA_LEG, WIDTH_IN, plain, styled
from cableroute.errors import ModelError, Problem, kind_faults
from cableroute.money.cash_flows import DAYS_A_YEAR, CashFlows, flows_faults, npv
from cableroute.money.crossover import RouteBreakEven
from cableroute.money.inputs import rate_faults
from cableroute.money.sensitivity import InputSwing

if TYPE_CHECKING:
    from matplotlib.axes import Axes

PALE = "#a9c3d6"
NOTE_IN, NOTE_PT = 0.17, 56.0
"""Room for a line below the legend, and how far below the axes the first is."""
SCALES = ((1e9, "thousand M "), (1e6, "M "), (1e3, "thousand "), (1.0, ""))


def tornado(
    swings: Iterable[InputSwing],
    *,
    quantity: str,
    unit: str = "USD",
    most: int = 12,
    note: str = "",
    ax: Axes | None = None,
) -> Axes:
    """Draw what each input alone does to an answer, the widest at the top.

    Parameters
    ----------
    swings : iterable of InputSwing
        From `cableroute.money.tornado`.
    quantity, unit : str
        What the answer is, for the title and the axis.
    most : int
        How many are drawn; the others are named as left out.
    note : str
        Lines below the axes, as those that name what is not known and in no figure.
    ax : Axes, optional
        Where; without it a new figure.

    Returns
    -------
    Axes
        Each bar a patch, from the answer at the input's low (hatched) to the base, and from the
        base to the answer at its high (filled).

    Raises
    ------
    ModelError
        No input moves the answer.
    MissingExtraError
        Matplotlib is missing or too old.

    Examples
    --------
    >>> import cableroute as cr
    >>> swings = cr.money.tornado(lambda v: v["km"] * v["usd"],
    ...                           [cr.money.Uncertain("km", 90, 100, 120),
    ...                            cr.money.Uncertain("usd", 2, None, 3)])
    >>> tornado(swings, quantity="Cost of the cable").get_xlabel()
    'Cost of the cable, USD'
    """
    from matplotlib.patches import Patch

    listed = _swings_that_move(swings)
    drawn = listed[:most]
    base = drawn[0].base
    ends = [value for swing in drawn for value in (swing.at_low, swing.at_high)]
    scale, word = _scale(max(abs(value) for value in (*ends, base)), unit)
    with styled():
        is_new = ax is None
        more_in = NOTE_IN * len(note.splitlines())
        ax = axes_on(ax, WIDTH_IN, 0.36 * len(drawn) + 1.7 + more_in)
        margins(ax, is_new, 2.3, 0.35, 0.95 + more_in, 0.65)
        least, highest = min(*ends, base) / scale, max(*ends, base) / scale
        room = 0.16 * (highest - least)
        ax.set_xlim(least - room, highest + room)
        ax.set_ylim(len(drawn) - 0.4, -0.6)
        ax.grid(True, axis="x")
        for place, swing in enumerate(drawn):
            _draw_swing(ax, place, swing, scale)
        ax.axvline(base / scale, color=INK, linewidth=0.9, zorder=4)
        ax.set_yticks([])
        number_ticks(ax.xaxis)
        ax.set_xlabel(f"{plain(quantity, 80)}, {word}{unit}")
        handles = [
            Patch(facecolor=PAPER, edgecolor=INK, hatch=HATCH, label="input at its low"),
            Patch(facecolor=SEA_LEG, edgecolor=INK, label="input at its high"),
        ]
        legend(ax, handles, 40.0)
        notes_below(ax, note, NOTE_PT, 72 * NOTE_IN)
        left_out = len(listed) - len(drawn)
        more = f"; {left_out} that move it less are left out" if left_out else ""
        title(
            ax,
            quantity,
            "Most sensitive to: one input at a time, the others at their likely figure, or in the "
            f"middle{more}",
            left_pt=2.15 * 72,
        )
    return ax


def _swings_that_move(swings: Iterable[InputSwing]) -> list[InputSwing]:
    """Return the swings that move the answer, the widest first."""
    hint = "give what tornado returns"
    every = list(swings) if isinstance(swings, Iterable) else [swings]
    wrong = [item for one in every for item in kind_faults("swings", one, InputSwing, hint)]
    ModelError.check("tornado", wrong)
    listed = sorted((swing for swing in every if swing.width > 0), key=lambda one: -one.width)
    if not listed:
        hint = "give swings of inputs that have a range"
        fault = Problem("swings", "swings", "no input moves the answer", hint)
        raise ModelError.of("tornado", [fault])
    return listed


def break_even(
    found: RouteBreakEven,
    *,
    marks: Mapping[str, float] | None = None,
    longer: str = "",
    ax: Axes | None = None,
) -> Axes:
    """Draw by how much a longer route is cheaper, over the charge or traffic of the other.

    The band holds every combination of the inputs; where all of it is above 0 the longer route
    costs less whatever they are. A line below names what is not known and in no figure.

    Parameters
    ----------
    found : RouteBreakEven
        From `cableroute.money.route_break_even`.
    marks : dict of str to float, optional
        Values to mark on the axis by name, as charges of deals, in the unit of what varies.
    longer : str
        Name of the longer route; without it, its id.
    ax : Axes, optional
        Where; without it a new figure.

    Returns
    -------
    Axes
        x is what varies.

    Raises
    ------
    ModelError
        The longer route costs less without any charge, or nothing of what the routes cost is known:
        there is no break-even to draw.
    MissingExtraError
        Matplotlib is missing or too old.

    Examples
    --------
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> short, *_, long = [cr.route_cost(geo, route, price_year=2025, land="bought")
    ...                    for route in cr.find_routes(geo, "Marseille", "Mumbai")]
    >>> terms = cr.money.Terms(rate_pct=8, term_years=15, timing="arrears")
    >>> charge = cr.money.route_break_even(short, long, vary="charge", terms=terms)
    >>> break_even(charge).get_xlabel()
    'Crossing charge, M USD, 2025 prices'
    """
    _check_drawable(found)
    unit, high, low = found.found.unit, found.found.high or 0.0, found.found.low or 0.0
    wide = max([1.35 * high, *(1.1 * value for value in (marks or {}).values())])
    x_scale, x_word = _scale(wide, unit)
    with styled():
        is_new = ax is None
        ax = axes_on(ax, WIDTH_IN, 4.2)
        margins(ax, is_new, 0.75, 0.3, 0.85, 0.65)
        y_word = _draw_band(ax, found, wide, x_scale)
        ax.axhline(0.0, color=INK, linewidth=0.9)
        ax.axvspan(low / x_scale, high / x_scale, color=QUIET, alpha=0.14, linewidth=0)
        verdict = f"wins from {_short(low / x_scale)} to {_short(high / x_scale)} {x_word}{unit} on"
        write(
            ax,
            (low + high) / 2 / x_scale,
            0.965,
            verdict,
            80,
            fontsize=7.5,
            fontweight="bold",
            ha="center",
            va="top",
            transform=ax.get_xaxis_transform(),
            **ON_PAPER,
        )
        _draw_marks(ax, marks or {}, x_scale)
        number_ticks(ax.xaxis, ax.yaxis)
        names = {
            "charge": "Crossing charge",
            "yearly charge": "Crossing charge a year",
            "traffic": "Traffic",
        }
        variable = names.get(found.found.variable, found.found.variable)
        prices = "" if found.price_year is None else f", {found.price_year} prices"
        ax.set_xlabel(f"{variable}, {x_word}{unit}{prices if 'USD' in unit else ''}")
        ax.set_ylabel(f"The longer route is cheaper by, {y_word}USD{prices}")
        notes = ["Band: every combination of the inputs; line: likely ones"]
        if found.difference.not_known:
            lacks = ", ".join(found.difference.not_known)
            notes.append(f"Not known, and in no figure: {lacks}")
        notes_below(ax, "\n".join(notes), 36.0, 11.0)
        title(
            ax,
            f"{variable} above which the longer route costs less",
            plain(longer or found.longer_id, 100),
        )
    return ax


def _check_drawable(result: RouteBreakEven) -> None:
    """Raise where there is no break-even to draw."""
    hint = "make it with route_break_even"
    ModelError.check("break_even", kind_faults("found", result, RouteBreakEven, hint))
    rule = message = ""
    if result.is_unknown:
        rule, message = "cost", "nothing of what the routes cost is known"
        hint = "give costs of your own"
    elif result.found.is_always or result.found.high is None:
        rule, message = "break-even", "the longer route costs less without any charge"
        hint = "draw one that has a break-even"
    if message:
        raise ModelError.of("break_even", [Problem(rule, result.longer_id, message, hint)])


def _draw_band(ax: Axes, result: RouteBreakEven, wide: float, x_scale: float) -> str:
    """Draw by how much the longer route is cheaper, low to high; return the word of the scale."""
    more = {
        "low": result.difference.low,
        "base": result.swings[0].base if result.swings else result.difference.low,
        "high": result.difference.known_high,
    }
    y_ends = [wide * result.per_unit - more["low"], -more["high"]]
    y_scale, y_word = _scale(max(map(abs, y_ends)), "USD")
    x = [0.0, wide / x_scale]
    lines = {
        name: [(end * x_scale * result.per_unit - value) / y_scale for end in x]
        for name, value in more.items()
    }
    ax.set_xlim(*x)
    ax.set_ylim(1.08 * min(y_ends) / y_scale, 1.12 * max(y_ends) / y_scale)
    ax.grid(True)
    ax.fill_between(x, lines["high"], lines["low"], color=PALE, alpha=0.55, linewidth=0)
    for name, dash in (("low", (0, (4, 2))), ("base", "-"), ("high", (0, (4, 2)))):
        ax.plot(
            x,
            lines[name],
            color=SEA_LEG,
            linewidth=1.6 if name == "base" else 0.9,
            linestyle=dash,
            label=f"_{name}",
        )
    return y_word


def cash_flow(
    flows: CashFlows,
    *,
    rate_pct: float | None = None,
    label: str = "Payments",
    note: str = "",
    ax: Axes | None = None,
) -> Axes:
    """Draw payments over time, their running sum, and at a rate its present value.

    Parameters
    ----------
    flows : CashFlows
        By year, or dated.
    rate_pct : float, optional
        Discount rate, per cent a year: also draw the running present value, at the start or the
        day of the first payment.
    label : str
        What they are, for the title.
    note : str
        Lines below the axes, as those that name what is not known and in no figure.
    ax : Axes, optional
        Where; without it a new figure.

    Returns
    -------
    Axes
        x is years from the start or the calendar year, y money.

    Raises
    ------
    ModelError
        The rate is invalid.
    MissingExtraError
        Matplotlib is missing or too old.

    Examples
    --------
    >>> import cableroute as cr
    >>> flows = cr.money.level_flows(3.6e6, term_years=15, currency="USD", timing="arrears")
    >>> cash_flow(flows, rate_pct=8).get_ylabel()
    'M USD, nominal'
    """
    faults = [*flows_faults(flows), *([] if rate_pct is None else rate_faults(rate_pct))]
    ModelError.check("cash_flow", faults)
    at = _calendar(flows)
    amounts: dict[float, float] = {}
    for time, amount in zip(at, flows.amounts, strict=True):
        amounts[time] = math.fsum((amounts.get(time, 0.0), amount))
    times = list(amounts)
    sums = list(itertools.accumulate(amounts.values()))
    worth = [] if rate_pct is None else _running_worth(flows, at, times, rate_pct)
    scale, word = _scale(max(map(abs, (*sums, *worth, *amounts.values()))), flows.currency)
    with styled():
        is_new = ax is None
        more_in = NOTE_IN * len(note.splitlines())
        ax = axes_on(ax, WIDTH_IN, 3.8 + more_in)
        margins(ax, is_new, 0.75, 0.3, 0.85 + more_in, 0.65)
        _draw_amounts(ax, amounts, scale)
        legend(ax, _draw_sums(ax, amounts, sums, worth, scale, rate_pct), 40.0)
        ax.axhline(0.0, color=INK, linewidth=0.9, zorder=4)
        ax.xaxis.set_major_formatter(lambda value, _: f"{value:.10g}")
        number_ticks(ax.yaxis)
        ax.set_xlabel("Year" if flows.is_dated else "Years from the start")
        prices = "nominal" if flows.price_year is None else f"{flows.price_year} prices"
        ax.set_ylabel(f"{word}{flows.currency}, {prices}")
        notes_below(ax, note, NOTE_PT, 72 * NOTE_IN)
        low, high = min(0.0, *sums, *worth), max(0.0, *sums, *worth)
        least = min(low, *amounts.values()) / scale
        ax.set_ylim(1.08 * least, 1.12 * max(high, *amounts.values()) / scale)
        said = f"In all {flows.currency} {_money(sums[-1])}"
        if worth:
            said += f"; worth {flows.currency} {_money(worth[-1])} at the start"
        title(ax, label, said)
    return ax


def _running_worth(
    flows: CashFlows, at: Iterable[float], times: Iterable[float], rate_pct: float
) -> list[float]:
    """Return the present value of the payments up to each time."""
    day = str(flows.times[0]) if flows.is_dated else None
    single = (
        npv(
            CashFlows((amount,), (time,), flows.currency),  # type: ignore[arg-type]
            rate_pct=rate_pct,
            at=day,
        )
        for time, amount in zip(flows.times, flows.amounts, strict=True)
    )
    running = dict(zip(at, itertools.accumulate(single), strict=True))
    return [running[time] for time in times]


def _draw_amounts(ax: Axes, amounts: Mapping[float, float], scale: float) -> None:
    """Draw a bar for the payment at each time."""
    times = list(amounts)
    gaps = [b - a for a, b in itertools.pairwise(times)]
    width = min(0.7, 0.8 * min(gaps, default=1.0))
    span = max(times[-1] - times[0], 1.0)
    ax.set_xlim(times[0] - 0.03 * span - width, times[-1] + 0.03 * span + width)
    ax.grid(True, axis="y")
    for time, amount in amounts.items():
        ax.bar(
            [time],
            [amount / scale],
            width=max(width, 0.004 * span),
            color=SEA_LEG if amount >= 0 else PAPER,
            edgecolor=INK,
            linewidth=0.6,
            hatch=None if amount >= 0 else HATCH,
            zorder=3,
        )


def _draw_sums(
    ax: Axes,
    amounts: Mapping[float, float],
    sums: Sequence[float],
    worth: Sequence[float],
    scale: float,
    rate_pct: float | None,
) -> list[Any]:
    """Draw the running sum and the running present value; return the chart's legend entries."""
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    times = list(amounts)
    line: dict[str, Any] = {"color": INK, "linewidth": 1.2}
    dashed: dict[str, Any] = {"color": QUIET, "linewidth": 1.2, "linestyle": (0, (4, 2))}
    handles: list[Any] = []
    if any(amount >= 0 for amount in amounts.values()):
        handles.append(Patch(facecolor=SEA_LEG, edgecolor=INK, label="payment"))
    if any(amount < 0 for amount in amounts.values()):
        below = "payment below 0"
        handles.append(Patch(facecolor=PAPER, edgecolor=INK, hatch=HATCH, label=below))
    ax.step(times, [value / scale for value in sums], where="post", zorder=5, **line)
    handles.append(Line2D([], [], label="sum so far", **line))
    if worth:
        ax.step(times, [value / scale for value in worth], where="post", zorder=5, **dashed)
        said = f"sum so far, worth at the start at {rate_pct:g} % a year"
        handles.append(Line2D([], [], label=said, **dashed))
    return handles


def _draw_swing(ax: Axes, place: int, swing: InputSwing, scale: float) -> None:
    """Draw the two halves of one bar, its end values, and the name of the input at the left."""
    from matplotlib.patches import Rectangle

    base = swing.base / scale
    name = plain(_input_words(swing.name), 60)
    words = f"{_short(swing.low)} to {_short(swing.high)} {swing.unit}".strip()
    name = fitted(name, 150, 7.5, "bold")
    label_row(ax, place - 0.17, name, fontsize=7.5, fontweight="bold")
    label_row(ax, place + 0.2, fitted(words, 150, 6.5), fontsize=6.5, color=QUIET)
    for value, face, hatch in ((swing.at_low, PAPER, HATCH), (swing.at_high, SEA_LEG, None)):
        end = value / scale
        ax.add_patch(
            Rectangle(
                (min(base, end), place - 0.24),
                abs(end - base),
                0.48,
                facecolor=face,
                edgecolor=INK,
                linewidth=0.8,
                hatch=hatch,
                zorder=3,
                label=f"_{swing.name}",
            )
        )
    ends = sorted((swing.at_low / scale, swing.at_high / scale))
    left, right = min(ends[0], base), max(ends[1], base)
    for value, at, side, shift in ((ends[0], left, "right", -4), (ends[1], right, "left", 4)):
        ax.annotate(
            _short(value),
            (at, place),
            (shift, 0),
            textcoords="offset points",
            ha=side,
            va="center_baseline",
            fontsize=6.8,
            parse_math=False,
            **ON_PAPER,
        )


def _input_words(name: str) -> str:
    """Return the name of an input as words; its unit is beside it."""
    stem = re.sub(r"(_usd)?(_per_\w+)?$|_(usd|pct|km)$", "", name.split(" ")[0]) or name
    rest = name.partition(" ")[2]
    words = stem.replace("_", " ").strip()
    return f"{words[:1].upper()}{words[1:]} {rest}".strip()


def _draw_marks(ax: Axes, marks: Mapping[str, float], scale: float) -> None:
    """Draw values with their names, each name on a line of its own."""
    width = size_pt(ax)[0]
    for line, (name, value) in enumerate(sorted(marks.items(), key=lambda item: item[1])):
        at = value / scale
        ax.axvline(at, color=INK, linewidth=0.9, linestyle=(0, (1, 1.5)), zorder=2)
        share = at / ax.get_xlim()[1]
        room = max(width * max(share, 1 - share) - 12, 40)
        title, comma, basis = name.rpartition(", ")
        end = f"{comma}{basis}: {_short(at)}" if comma else f": {_short(at)}"
        head = fitted(title or name, max(room - width_pt(end, 7.0), 20), 7.0)  # not what it is of
        text = fitted(head + end, room, 7.0)
        to_right = share * width + width_pt(text, 7.0) + 8 < width
        ax.annotate(
            text,
            (at, 0),
            (4 if to_right else -4, 10 + 12 * line),
            xycoords=("data", "axes fraction"),
            textcoords="offset points",
            ha="left" if to_right else "right",
            va="center",
            fontsize=7.0,
            parse_math=False,
            **ON_PAPER,
        )


def _calendar(flows: CashFlows) -> list[float]:
    """Return the times as years: from the start, or of the calendar."""
    import datetime

    if not flows.is_dated:
        return [float(time) for time in flows.times]
    years = []
    for time in flows.times:
        day = datetime.date.fromisoformat(str(time))
        start = datetime.date(day.year, 1, 1)
        years.append(day.year + (day - start).days / DAYS_A_YEAR)
    return years


def _scale(value: float, unit: str) -> tuple[float, str]:
    """Return the divisor of figures, and its word; only money is scaled."""
    if not unit.startswith(("USD", "EUR")) and not (len(unit) == 3 and unit.isupper()):
        return 1.0, ""
    return next((item for item in SCALES if abs(value) >= 3 * item[0]), SCALES[-1])


def _short(value: float) -> str:
    return f"{float(f'{value:.3g}'):,.10g}"


def _money(value: float) -> str:
    scale, word = _scale(value, "USD")
    return f"{_short(value / scale)} {word}".strip()
