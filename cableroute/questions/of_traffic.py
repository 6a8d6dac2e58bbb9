"""Answers on what the cables carry: traffic, the worst cuts, chokepoints; on modelled demand."""

from __future__ import annotations

from cableroute.presentation.traffic_tables import chokepoint_records, cut_records
from cableroute.questions.asked import AskedQuestion, Rows, keyed
from cableroute.traffic.chokepoints import chokepoints
from cableroute.traffic.demand import Demand, gravity
from cableroute.traffic.interdiction import worst_cuts
from cableroute.traffic.scenarios import route_traffic

MOST_SECONDS = 86_400.0
"""The worst cuts are sought to the end: where time stopped it, the answer hung on the machine."""


def _between(asked: AskedQuestion) -> tuple[str, str] | None:
    return (asked.start, asked.end) if asked.start else None


def _demand(asked: AskedQuestion) -> Demand:
    return gravity(
        asked.geodata, between=_between(asked), conditions=asked.conditions,
        **asked.given("distance_exponent"),
    )  # fmt: skip


def traffic_rows(asked: AskedQuestion) -> Rows:
    """Return what is carried, of all and of each country."""
    found = route_traffic(
        asked.geodata, _demand(asked), assumptions=asked.assumed, conditions=asked.conditions,
        **asked.given("remove"),
    )  # fmt: skip
    rows: Rows = {}
    for name, carried in {"all": found.total, **found.countries}.items():
        rows[name] = {
            f"{stem}_{end}_{unit}": None if bounds is None else float(getattr(bounds, end))
            for (stem, unit), bounds in (
                (key.rsplit("_", 1), value) for key, value in carried._asdict().items()
            )
            for end in ("low", "high")
        }
    return rows


def cut_rows(asked: AskedQuestion) -> Rows:
    """Return the few features whose loss hurts most."""
    found = worst_cuts(
        asked.geodata, _demand(asked), time_limit_s=MOST_SECONDS, conditions=asked.conditions,
        **asked.given("k", "best", "kinds"),
    )  # fmt: skip
    return keyed(cut_records(found), "features")


def chokepoint_rows(asked: AskedQuestion) -> Rows:
    """Return what the traffic has to pass; and the minimum cut between two groups."""
    found = chokepoints(
        asked.geodata, _demand(asked), between=_between(asked), conditions=asked.conditions,
        **asked.given("kinds", "losses"),
    )  # fmt: skip
    rows = keyed(chokepoint_records(found), "kind", "id")
    rows |= {f"bridge | {link}": {"cut_off": list(codes)} for link, codes in found.bridges.items()}
    if found.cut is not None:
        low, high = found.cut.capacity_tbps
        rows["minimum cut"] = {
            "capacity_low_tbps": low,
            "capacity_high_tbps": None if high == float("inf") else high,
            "links": list(found.cut.links),
            "fewest": list(found.cut.fewest),
        }
    return rows
