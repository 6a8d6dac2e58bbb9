"""What do the rules of a TOML file say."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

import shapely

from cableroute.errors import ModelError, Problem, because
from cableroute.files import read_toml
from cableroute.planning.rules import Band, Cost, Layer, Rules, unknown_name


def read_rules(path: str | Path, *, layers: Iterable[Layer] = ()) -> Rules:
    r"""Return the rules of a TOML file.

    Parameters
    ----------
    path : str or Path
        The file; its form is at the top of `cableroute.planning.rules`. Layer files are looked up
        in its folder.
    layers : iterable of Layer
        Layers that the file names and does not define, or that replace layers of the file.

    Raises
    ------
    ModelError
        The file cannot be read or is no TOML, or with every fault in it at once; one of them is a
        layer that no cost and no limit names.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "rules.toml")
    ...     _ = file.write_text("depth_m = [20, 4000]\n")
    ...     read_rules(file).depth_m
    (20, 4000)
    """
    path = Path(path)
    document = read_toml(path, "rules", "write key = 1.5, one per line")
    return _rules_of(document, path, tuple(layers))


KEYS = {item.name for item in fields(Rules)} - {"costs", "layers", "sources"} | {"cost", "layer"}
COST_KEYS = {item.name for item in fields(Cost)}
BAND_KEYS = {item.name for item in fields(Band)}
LAYER_KEYS = {item.name for item in fields(Layer)} - {"geometry"} | {"wkt"}


def _no_list(where: str, value: object) -> Problem:
    return Problem(
        "list", where, f"{value!r} is not a list", "write it in brackets, e.g. [20, 4000]"
    )


def _rules_of(document: Mapping[str, Any], path: Path, more_layers: tuple[Layer, ...]) -> Rules:
    """Return the rules that a file's tables are, or raise every fault."""
    faults: list[Problem] = []
    where = path.name

    def checked(table: Any, keys: set[str], what: str) -> dict[str, Any]:
        if not isinstance(table, Mapping):
            faults.append(Problem("table", f"{where}, {what}", f"{table!r} is not a table"))
            return {}
        for key in table:
            if key not in keys:
                faults.append(unknown_name("key", f"{where}, {what}", key, sorted(keys)))
        return {key: value for key, value in table.items() if key in keys}

    def listed(table: Mapping[str, Any], key: str) -> list[Any]:
        value = table.get(key, [])
        if not isinstance(value, list):
            faults.append(_no_list(f"{where}, {key}", value))
            return []
        return value

    top = checked(document, KEYS, "rules")
    costs = []
    for number, row in enumerate(listed(top, "cost"), 1):
        what = f"cost {number}"
        table = checked(row, COST_KEYS, what)
        bands = [
            Band(**checked(band, BAND_KEYS, f"{what}, band")) for band in listed(table, "bands")
        ]
        points = listed(table, "points")
        if not all(isinstance(point, list) and len(point) == 2 for point in points):
            faults.append(Problem("points", f"{where}, {what}", "are no [value, per_km] pairs"))
            points = []
        pairs = tuple((a, b) for a, b in points)
        name = table.get("name", "")
        costs.append(Cost(str(table.get("of", "")), tuple(bands), pairs, str(name)))
    layers = {}
    for number, row in enumerate(listed(top, "layer"), 1):
        table = checked(row, LAYER_KEYS, f"layer {number}")
        try:
            layer = _layer_of(table, path.parent)
        except (ValueError, TypeError, shapely.errors.GEOSException) as error:
            faults.append(Problem("layer", f"{where}, layer {number}", because("is wrong", error)))
            continue
        layers[layer.name if layer.name not in layers else f"{layer.name} #{number}"] = layer
    layers |= {layer.name: layer for layer in more_layers}
    plain: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in top.items()
        if key not in ("cost", "layer")
    }
    odd = [k for k in ("depth_m", "never_enter") if k in plain and not isinstance(plain[k], tuple)]
    faults += [_no_list(f"{where}, {k}", plain.pop(k)) for k in odd]
    try:
        rules = Rules(**plain, costs=tuple(costs), layers=tuple(layers.values()))
    except ModelError as error:
        raise ModelError.of(f"rules of {where}", [*faults, *error.problems]) from None
    ModelError.check(f"rules of {where}", [*faults, *_unused(rules, where)])
    return rules


def _unused(rules: Rules, where: str) -> Iterator[Problem]:
    """Yield the layers that no cost and no limit names, and that would not count."""
    counted = {*rules.never_enter, *(cost.of for cost in rules.costs)}
    for layer in rules.layers:
        if layer.name not in counted:
            what = "is in no cost and not in never_enter, so that it would not count"
            hint = "name it in one of them, or leave it out"
            yield Problem("unused", f"{where}, layer {layer.name!r}", what, hint)


def _layer_of(table: Mapping[str, Any], folder: Path) -> Layer:
    values = dict(table)
    wkt, file = values.pop("wkt", None), values.pop("file", "")
    coverage = values.pop("coverage", None)
    return Layer(
        name=str(values.pop("name", "")),
        file=os.path.normpath(folder / str(file)) if file else "",
        geometry=shapely.from_wkt(wkt) if wkt is not None else None,
        coverage=None if coverage is None else tuple(coverage),
        **values,
    )
