"""The packages that the project declares, as one folder that a venv of nothing else can read."""

from __future__ import annotations

import importlib.metadata
import re
from pathlib import Path

from packaging.requirements import Requirement


def plain(name):
    """Return the name of a distribution as the package index compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def needed(requirements, extras=("",)):
    """Yield name and extras of what is required on this system."""
    for text in requirements:
        asked = Requirement(text)
        if asked.marker is None or any(asked.marker.evaluate({"extra": it}) for it in extras):
            yield plain(asked.name), tuple(sorted(asked.extras))


def declared(extras=()):
    """Return the distributions that the project requires with these extras, and all they require.

    One that is not installed here is left out.
    """
    found, seen = {}, set()
    todo = list(needed(importlib.metadata.requires("cableroute") or [], ("", *extras)))
    while todo:
        name, of_it = todo.pop()
        if (name, of_it) in seen or name == "cableroute":
            continue
        seen.add((name, of_it))
        try:
            found[name] = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            continue
        todo += needed(found[name].requires or (), ("", *of_it))
    return found


def link_declared(folder: Path, extras=()):
    """Link into a folder what these extras need of the packages of this environment.

    What is not declared cannot be imported from it: a venv that has the folder on its path is as
    one that `pip` filled, without half a minute to unpack and compile 880 MB again.
    """
    for distribution in declared(extras).values():
        home = Path(str(distribution.locate_file("")))
        for top in {file.parts[0] for file in distribution.files or ()} - {"..", "__pycache__"}:
            if not (folder / top).exists():
                (folder / top).symlink_to(home / top)
