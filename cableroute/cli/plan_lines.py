"""More than one line between two places: alternatives, a band, a front, branches."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

import typer

from cableroute.cli.completion import complete_places
from cableroute.cli.flattening import option
from cableroute.errors import ModelError

if TYPE_CHECKING:
    from cableroute.model.routes import Route
    from cableroute.planning.rules import Rules

MORE = "More than one line"
NEAR_KM = 10.0  # a branch that is shorter is pointed out


class ShownLines(NamedTuple):
    """What is shown of several lines.

    `columns`: what each row has beside those of a plan; `area`: of a band.
    """

    plans: list[Any]
    columns: list[dict[str, Any]]
    routes: tuple[Route, ...]
    notes: list[str]
    band: Any = None


@dataclass(frozen=True, kw_only=True)
class LinesOptions:
    """More than one line between two places; one of these at a time."""

    PANEL: ClassVar = MORE

    alternatives: int | None = option(
        "--alternatives K", "K lines, each apart from those before.", min=1
    )
    apart_km: float | None = option(
        "--apart-km KM",
        "How far alternatives keep apart; else by depth.",
        min=0.001,
        rare=True,
    )
    apart_depths: float | None = option(
        "--apart-depths N",
        "Distance as a multiple of the water depth; default: the tables', 3.",
        min=0.001,
        rare=True,
    )
    from_cables: Path | None = option(
        "--from-cables FILE",
        "Existing cables that lines keep away from.",
        rare=True,
    )
    within_pct: float | None = option(
        "--band PCT", "The area of all lines that cost at most so much more."
    )
    pareto: str | None = option(
        "--pareto NAMES",
        "Best by two or three: shortest, rates, crossings (--from-cables), a file of rules.",
    )
    uncertain: list[str] | None = option(
        "--uncertain PART=LOW,HIGH",
        "A part of the rules that may cost so many times as much; may be repeated.",
        rare=True,
    )
    samples: int = option("--samples N", "How many samples of costs.", 1000, min=1, rare=True)
    seed: int = option("--seed N", "Of the samples: same seed, same samples.", 0, min=0, rare=True)
    branch: list[str] | None = option(
        "--branch PLACE",
        "Where a branch of the line lands; may be repeated.",
        complete=complete_places,
    )

    units_off: float = option(
        "--units-off KM",
        "How far branching units keep from every coast.",
        0.0,
        min=0,
        rare=True,
    )
    unit_depth: str | None = option(
        "--unit-depth LOW,HIGH",
        "At which depths branching units are, m.",
        rare=True,
    )

    @property
    def asked(self) -> str:
        """Which of them is asked for; empty where one line is.

        Raises
        ------
        BadParameter
            Two are, or an option of one that is not.
        """
        given = {
            "--alternatives": self.alternatives, "--band": self.within_pct, "--pareto": self.pareto,
            "--uncertain": self.uncertain, "--branch": self.branch,
        }  # fmt: skip
        found = [flag for flag, value in given.items() if value is not None]
        if len(found) > 1:
            raise typer.BadParameter(f"{' and '.join(found)} are given: give one of them")
        which = found[0] if found else ""
        of = {
            "--apart-km": (self.apart_km, ("--alternatives",)),
            "--apart-depths": (self.apart_depths, ("--alternatives",)),
            "--from-cables": (self.from_cables, ("--alternatives", "--pareto")),
            "--units-off": (self.units_off or None, ("--branch",)),
            "--unit-depth": (self.unit_depth, ("--branch",)),
        }
        for flag, (value, flags) in of.items():
            if value is not None and which not in flags:
                raise typer.BadParameter(f"{flag} needs {' or '.join(flags)}: give that too")
        return which

    def planned(self, start: str, end: str, rules: Any, how: dict[str, Any]) -> ShownLines:
        """Return the lines that are asked for; `rules` makes rules of a name or a file."""
        which = {
            "--alternatives": self._alternatives, "--band": self._band, "--pareto": self._pareto,
            "--uncertain": self._robust, "--branch": self._branches,
        }  # fmt: skip
        return which[self.asked](start, end, rules, how)

    def _cables(self) -> Any:
        from cableroute.planning.rules import Layer

        return None if self.from_cables is None else Layer("cables", file=str(self.from_cables))

    def _alternatives(self, start: str, end: str, rules: Any, how: dict[str, Any]) -> ShownLines:
        from cableroute.planning.alternatives import plan_alternatives

        found = plan_alternatives(
            start, end, k=self.alternatives or 1, least_apart_km=self.apart_km,
            apart_depths=self.apart_depths, from_cables=self._cables(), rules=rules(None), **how,
        )  # fmt: skip
        columns = [
            {"more_pct": round(more, 2), "apart_km": _rounded(apart),
             **({} if near != near else
                {"near_cables_km": _rounded(near), "cables_crossed": crossed})}
            for more, apart, near, crossed in zip(
                found.more_pct, found.apart_km, found.near_cables_km, found.crossings, strict=True
            )
        ]  # fmt: skip
        notes = [found.separation.words]
        if found.missing:
            notes.append(f"no line {len(found.plans) + 1}: {found.missing}")
        return ShownLines(list(found.plans), columns, found.routes, notes)

    def _band(self, start: str, end: str, rules: Any, how: dict[str, Any]) -> ShownLines:
        from cableroute.planning.band import corridor_band

        found = corridor_band(
            start, end, within_pct=self.within_pct or 0.0, rules=rules(None), **how
        )
        narrow = [
            {"name": place.name, "width_km": round(place.width_km, 1),
             "lon_deg": round(place.at[0], 6), "lat_deg": round(place.at[1], 6), "only": place.only}
            for place in found.narrow
        ]  # fmt: skip
        columns = [{
            "within_pct": found.within_pct, "area_km2": round(found.area_km2), "narrow": narrow,
        }]  # fmt: skip
        notes = [
            f"narrow: {place.name or 'no name near'}, {place.width_km:,.0f} km at "
            f"{place.at[0]:.2f}, {place.at[1]:.2f}" + (", the only passage" if place.only else "")
            for place in found.narrow
        ]
        return ShownLines([found.plan], columns, found.routes, notes, found)

    def _pareto(self, start: str, end: str, rules: Any, how: dict[str, Any]) -> ShownLines:
        from cableroute.planning.pareto import plan_pareto

        names = [name.strip() for name in (self.pareto or "").split(",") if name.strip()]
        objectives = {Path(name).stem: self._objective(name, rules) for name in names}
        found = plan_pareto(start, end, objectives=objectives, **how)
        columns = [
            {f"{kind} {name}": round(value, 4) for kind, values in
             (("value", line.values), ("weight", line.weights)) for name, value in values.items()}
            for line in found.lines
        ]  # fmt: skip
        notes = ["supported lines: the corners of the convex hull of the front"]
        if not found.is_complete:
            notes.append(f"after {found.solved} weights there may be more")
        return ShownLines([line.plan for line in found.lines], columns, found.routes, notes)

    def _objective(self, name: str, rules: Any) -> Rules:
        from cableroute.planning.existing_cables import crossing_rules

        if name != "crossings":
            try:
                made: Rules = rules(name)
            except ModelError as error:  # its option is not --rules
                faults = [
                    replace(
                        fault, where=" ".join(("--pareto", fault.where)).removesuffix(" --rules")
                    )
                    for fault in error.problems
                ]
                raise ModelError.of("plan", faults) from None
            return made
        cables = self._cables()
        if cables is None:
            raise typer.BadParameter("crossings need existing cables: give --from-cables FILE")
        return crossing_rules(cables)

    def _robust(self, start: str, end: str, rules: Any, how: dict[str, Any]) -> ShownLines:
        from cableroute.planning.robust import plan_robust
        from cableroute.planning.rules import Rules

        found = plan_robust(
            start, end, rules=rules(None) or Rules(), ranges=_ranges(self.uncertain or ()),
            samples=self.samples, seed=self.seed, **how,
        )  # fmt: skip
        columns = [
            dict(zip(
                ("wins_pct", "regret_mean_pct", "regret_p95_pct", "regret_worst_pct"),
                (round(float(value), 2) for value in values), strict=True,
            ))
            for values in zip(
                found.wins_pct, found.regret_mean_pct, found.regret_p95_pct,
                found.regret_worst_pct, strict=True,
            )
        ]  # fmt: skip
        notes = [f"{found.samples:,} samples, seed {found.seed}; line 1 is that of likely costs"]
        if found.unproven:
            notes.append(f"in {found.unproven} samples another line may be cheaper")
        return ShownLines(list(found.plans), columns, found.routes, notes)

    def _branches(self, start: str, end: str, rules: Any, how: dict[str, Any]) -> ShownLines:
        from cableroute.planning.branches import plan_branches

        found = plan_branches(
            start, end, self.branch or (), units_off_km=self.units_off,
            unit_depth_m=_depths(self.unit_depth), rules=rules(None), **how,
        )  # fmt: skip
        plans = [*found.trunk, *found.branches]
        columns = [{"role": plan.leg.role} for plan in plans]
        notes = [
            f"{unit.id} at {unit.at[0]:.4f}, {unit.at[1]:.4f}"
            + (
                f", {unit.depth_m:,.0f} m deep"
                if unit.depth_m == unit.depth_m
                else ", depth unknown"
            )
            for unit in found.units
        ]
        notes += [
            f"{plan.leg.name} is only {plan.leg.route_km:.1f} km long: the trunk comes into its "
            "bay; --units-off keeps units from coasts"
            for plan in found.branches
            if plan.leg.route_km < NEAR_KM
        ]
        share = 100 * (1 - found.cost / found.apart_cost)
        unit = plans[0].unit.split("/")[0]  # "1" without a price
        about = f"{float(f'{found.cost:.2g}'):,.0f} {unit} at likely prices"
        price = "" if unit == "1" else f" for {about}"
        notes.append(
            f"{found.route_km:,.0f} km in all{price}, {share:.0f} % cheaper than a cable of its "
            "own to each"
        )
        return ShownLines(plans, columns, found.routes, notes)


def _rounded(km: float) -> float | None:
    return None if km != km else round(km, 2)


def _ranges(given: list[str] | tuple[str, ...]) -> dict[str, tuple[float, ...]]:
    """Return ranges by part, of PART=LOW,HIGH or PART=LOW,LIKELY,HIGH."""
    found = {}
    for text in given:
        name, equals, values = text.rpartition("=")
        try:
            found[name] = tuple(float(value) for value in values.split(","))
        except ValueError:
            equals = ""
        if not equals:
            raise typer.BadParameter(f"--uncertain {text!r} is not PART=LOW,HIGH")
    return found


def _depths(given: str | None) -> tuple[float, float] | None:
    """Return a range of depths, of LOW,HIGH."""
    if given is None:
        return None
    try:
        low, high = map(float, given.split(","))
    except ValueError:
        message = f"--unit-depth {given!r} is not LOW,HIGH: give two depths in m"
        raise typer.BadParameter(message) from None
    return low, high
