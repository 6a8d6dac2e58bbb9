"""Files of an import, read without trusting them: how many, how large, and what JSON they hold."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from cableroute.errors import GeodataError, Problem, because, kind_faults
from cableroute.importing.contents import Floats
from cableroute.text import counted

TABLES_AS_THEY_ARE = "tables need no import: their folder is opened as it is, as geodata"


@dataclass(frozen=True)
class ImportLimits:
    """The limits of the files that are read.

    Parameters
    ----------
    most_files : int
        Most files, those of folders counted.
    most_bytes : int
        Largest file of JSON.
    most_positions : int
        Most positions of all lines.
    """

    most_files: int = 20_000
    most_bytes: int = 128_000_000
    most_positions: int = 5_000_000


def files_of(paths: Iterable[str | Path], limits: ImportLimits) -> list[Path]:
    """Return the files that are named, and of a folder all its JSON and GeoJSON files.

    Raises
    ------
    GeodataError
        A path is missing, a folder holds none, or there are too many; all at once.
    """
    files: list[Path] = []
    faults = kind_faults("limits", limits, ImportLimits, "give ImportLimits(...)")
    GeodataError.check("import", faults)
    for path in map(Path, paths):
        if os.path.isdir(path):  # False too where no file can have the name
            inside = sorted(
                it
                for it in path.rglob("*")
                if it.suffix.lower() in (".json", ".geojson") and it.is_file()
            )
            if not inside:
                hint = f"name its files; {TABLES_AS_THEY_ARE}"
                faults.append(Problem("file", str(path), "the folder holds no JSON file", hint))
            files += inside
        elif os.path.isfile(path):
            files.append(path)
        else:
            faults.append(Problem("file", str(path), "no such file", "give a file or a folder"))
    files = list(dict.fromkeys(files))
    if len(files) > limits.most_files:
        message = f"there are {counted(len(files), 'file')}"
        faults.append(Problem("size", "files", message, f"give {limits.most_files:,} at most"))
    if not files and not faults:
        faults.append(Problem("file", "files", "none is given", "give the files of a cable map"))
    GeodataError.check("import", faults)
    return files


def json_of(path: Path, limits: ImportLimits) -> Any:
    """Return the document of a file of JSON.

    Raises
    ------
    GeodataError
        The file is too large, no UTF-8, no JSON, or nested too deeply.
    """
    try:
        size = path.stat().st_size
        if size > limits.most_bytes:
            message = f"it has {size:,} bytes, more than {limits.most_bytes:,}"
            raise fault(path, "size", message, "give a part of it")
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"byte {error.start} is not UTF-8"
        raise fault(path, "encoding", message, "save it as UTF-8") from None
    except OSError as error:
        raise fault(path, "file", f"cannot be read: {error.strerror}", "give a file") from error
    try:
        return json.loads(text, parse_constant=_refuse)
    except RecursionError:
        raise fault(path, "json", "is nested too deeply", "save it again") from None
    except ValueError as error:
        raise fault(path, "json", because("is not JSON", error), "save it again") from None


def fault(path: Path | str, rule: str, message: str, hint: str) -> GeodataError:
    """Return the error of one fault of a file."""
    name = path.name if isinstance(path, Path) else path
    error = GeodataError.of("import", [Problem(rule, name, message, hint)])
    assert isinstance(error, GeodataError)
    return error


def lines_of(geometry: object, where: str, faults: list[Problem]) -> list[Floats]:
    """Return the parts of a line of GeoJSON as arrays; what is wrong with it joins the faults."""
    fields = geometry if isinstance(geometry, dict) else {}
    kind, inside = fields.get("type"), fields.get("coordinates")
    if kind == "GeometryCollection":
        parts = fields.get("geometries")
        members = parts if isinstance(parts, list) else []
        if any(isinstance(it, dict) and it.get("type") == "GeometryCollection" for it in members):
            faults.append(
                Problem("geometry", where, "is a collection in a collection", "flatten it")
            )
            return []
        return [line for member in members for line in lines_of(member, where, faults)]
    if kind not in ("LineString", "MultiLineString") or not isinstance(inside, list):
        faults.append(Problem("geometry", where, f"is {kind!r}", "give a line"))
        return []
    lines = []
    for part in [inside] if kind == "LineString" else inside:
        line = positions(part)
        if line is None:
            hint = "give [longitude, latitude] in degrees"
            faults.append(Problem("coordinates", where, "holds what is not a position", hint))
        elif len(line) > 1:
            lines.append(line)
    return lines


def positions(pairs: object) -> Floats | None:
    """Return positions as an array of longitude and latitude; None where one is invalid.

    A line over the date line may go on beyond 180 degrees, by one turn at most.

    Examples
    --------
    >>> positions([[179, 0], [181, 1, -20]]).tolist(), positions([[5, 99]]), positions("x")
    ([[179.0, 0.0], [181.0, 1.0]], None, None)
    """
    if not isinstance(pairs, list):
        return None
    try:
        lon_lat = np.array([it[:2] for it in pairs], float).reshape(-1, 2)
    except (TypeError, ValueError, IndexError, KeyError, OverflowError):
        return None
    if any(isinstance(n, (bool, str)) for it in pairs for n in it[:2]):
        return None
    inside = (np.abs(lon_lat[:, 0]) <= 540) & (np.abs(lon_lat[:, 1]) <= 90)
    return lon_lat if bool(inside.all()) else None


def features_of(document: object) -> Sequence[Any]:
    """Return the features of a FeatureCollection; of anything else none."""
    if not isinstance(document, dict) or document.get("type") != "FeatureCollection":
        return ()
    features = document.get("features")
    return features if isinstance(features, list) else ()


def properties_of(features: Iterable[Any]) -> Iterator[dict[str, Any]]:
    """Yield the properties of features that have some."""
    for feature in features:
        if isinstance(feature, dict) and isinstance(feature.get("properties"), dict):
            yield feature["properties"]


def _refuse(constant: str) -> float:
    raise ValueError(f"{constant} is not a JSON number")
