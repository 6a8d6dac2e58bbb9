"""Which rules come ready to use: from the rates of the tables, and with layers of care."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import shapely

from cableroute.errors import GeodataError, ModelError, Problem, check_flags
from cableroute.geodata.store import Geodata
from cableroute.planning.rules import BUILD_RATES, Band, Cost, Layer, Rules

ESTIMATES = ("low", "likely", "high")
LAYERS_OF_CARE = ("hazards", "fishing", "anchoring")
UNPRICED = ("shortest", "offshore")
OFFSHORE = Cost("coast_km", points=((0.0, 0.3), (10.0, 0.0)))
"""What a km costs more near the coast, chosen on laid cables: the table is in tests/laid."""
PRESETS: Mapping[str, str] = {
    "shortest": "the shortest route at sea; nothing has a price",
    "offshore": "short, and off the coast as cables are laid; nothing has a price",
    "rates": "what the rates of the tables say a km costs at sea",
    "land": "what the rates of the tables say a km costs on land",
    "careful": f"rates, and never into the layers {', '.join(LAYERS_OF_CARE)}",
}


def rules_from_rates(
    geodata: Geodata,
    *,
    medium: str = "sea",
    zone: str = "",
    country: str = "",
    estimate: str = "likely",
    confidential: bool = False,
) -> Rules:
    """Return rules whose costs are the rates of the tables.

    The build cost of a km applies everywhere; rates of the same quantity that are given for certain
    depths apply there instead. The tables that come with the library have
    none by depth: no public source gives them.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    medium : "sea" or "land"
        Where the cable is.
    zone, country : str, optional
        Where the rate applies.
    estimate : "low", "likely" or "high"
        The end of the range that is used.
    confidential : bool
        Whether rates that are marked so may be used: the figure is then in what is printed.

    Raises
    ------
    GeodataError
        There is no rate, it has no such figure, or it is confidential.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> rules = rules_from_rates(open_geodata())
    >>> rules.unit, rules.per_km
    ('USD/km', 39600.0)
    """
    check_flags("rules_from_rates", confidential=confidential)
    faults = []
    if medium not in BUILD_RATES:
        faults.append(Problem("medium", "rules", f"{medium!r} is neither 'sea' nor 'land'"))
    if estimate not in ESTIMATES:
        faults.append(Problem("estimate", "rules", f"{estimate!r} is not one of {ESTIMATES}"))
    ModelError.check("rules", faults)
    quantity = BUILD_RATES[medium]
    rate, fallback = geodata.find_rate(quantity, medium=medium, zone=zone, country=country)
    by_depth = [
        row
        for row in geodata.rates.values()
        if row.quantity == quantity
        and row.depth_m is not None
        and row.medium in ("", medium)
        and row.zone in ("", zone)
        and row.country in ("", country)
    ]
    for row in (rate, *by_depth):
        if row.visibility == "confidential" and not confidential:
            raise GeodataError(
                f"rate {row.id} is confidential: pass confidential=True to use it in costs"
            )
    base = _figure(rate, estimate)
    bands = tuple(
        Band(*row.depth_m, factor=_figure(row, estimate) / base, cable_type=row.component)
        for row in by_depth
        if row.depth_m is not None
    )
    about = f"rate {rate.id}, {estimate} ({', '.join(rate.source_ids)})"
    return Rules(
        name=f"{rate.name}, {estimate}",
        medium=medium,
        unit="USD/km",
        per_km=base,
        costs=(Cost("depth_m", bands, name="depth rates"),) if bands else (),
        sources=(("per_km", f"{about}; {fallback}" if fallback else about),),
    )


def preset_rules(
    name: str, *, geodata: Geodata | None = None, layers: Iterable[Layer] = ()
) -> Rules:
    """Return the preset rules of a name.

    Parameters
    ----------
    name : str
        "shortest"; "offshore", short and off the coast, nearer to where cables are laid;
        "rates" or "land", the cost of a km in the tables; "careful", the same, and the layers
        hazards, fishing and anchoring are closed.
    geodata : Geodata, optional
        The tables whose rates are used.
    layers : iterable of Layer
        The layers that the rules need.

    Raises
    ------
    ModelError
        There are no rules of that name, or a layer or a table that they need is missing.

    Examples
    --------
    >>> preset_rules("careful")
    Traceback (most recent call last):
    ...
    cableroute.errors.ModelError: rules: 2 errors
      preset careful: needs the tables, whose rates it uses (pass open_geodata())
      preset careful: needs the layers hazards, fishing, anchoring (pass layers=, each a Layer)
    """
    layers = tuple(layers)
    where, faults = f"preset {name}", []
    if name not in PRESETS:
        presets = ", ".join(PRESETS)
        raise ModelError.of("rules", [Problem("preset", where, "is not known", f"give {presets}")])
    if name not in UNPRICED and geodata is None:
        faults.append(
            Problem("tables", where, "needs the tables, whose rates it uses", "pass open_geodata()")
        )
    layer_names = {layer.name for layer in layers}
    absent = [layer for layer in LAYERS_OF_CARE if name == "careful" and layer not in layer_names]
    if absent:
        words = f"needs the layer{'s' * (len(absent) > 1)} {', '.join(absent)}"
        faults.append(Problem("layers", where, words, "pass layers=, each a Layer"))
    ModelError.check("rules", faults)
    if name == "offshore":
        return Rules(name=name, costs=(OFFSHORE,), layers=layers)
    if geodata is None or name == "shortest":
        return Rules(name=name, layers=layers)
    rules = rules_from_rates(geodata, medium="land" if name == "land" else "sea")
    never = LAYERS_OF_CARE if name == "careful" else ()
    return replace(rules, name=f"{name}: {rules.name}", never_enter=never, layers=layers)


def cables_layer(
    geodata: Geodata, *, name: str = "cables", accurate_km: float = 20.0, confidential: bool = False
) -> Layer:
    """Return the catalogue's sea segments as a layer, to follow existing cables or avoid them.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    name : str
        Name of the layer.
    accurate_km : float
        Segments whose position is less accurate than this are left out: a line that is 50 km off
        cannot be followed.
    confidential : bool
        Whether confidential segments count.

    Raises
    ------
    ModelError
        No segment is accurate enough.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> follow = Cost("cables", (Band(high=5, factor=0.8),))
    >>> rules = Rules(layers=(cables_layer(open_geodata(), accurate_km=50),), costs=(follow,))
    """
    check_flags("cables_layer", confidential=confidential)
    lines = [
        leg.geometry
        for leg in geodata.segments.values()
        if leg.medium == "sea"
        and leg.accuracy_km <= accurate_km
        and (confidential or leg.visibility != "confidential")
    ]
    if not lines:
        raise ModelError(
            f"no sea segment is known to {accurate_km:g} km: give accurate_km above it"
        )
    return Layer(name, geometry=shapely.MultiLineString(lines))


def _figure(rate: Any, estimate: str) -> float:
    value = getattr(rate, estimate)
    if value is None:
        raise GeodataError(
            f"rate {rate.id} has no {estimate} figure, only {rate.low:g} to {rate.high:g} "
            f"{rate.unit}: ask for low or high"
        )
    return float(value)
