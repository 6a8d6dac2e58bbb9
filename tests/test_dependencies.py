"""What is installed with the package: its size, and the licences that the guide lists."""

import importlib.metadata
import re
import tomllib
from pathlib import Path

import pytest
from worlds.declared import declared, needed

ROOT = Path(__file__).resolve().parents[1]
GUIDE = (ROOT / "examples/guide/install.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| ([a-z0-9-]+) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
LISTED = {name: licence for name, licence, _ in ROW.findall(GUIDE.partition("## Licences")[2])}
OWN = importlib.metadata.requires("cableroute") or []
TOOLS = {"dev", "bench", "docs", "mutation", "all"}
FREE = re.compile(r"MIT|BSD|Apache|ISC|PSF|Python Software|MPL|Mozilla|Zope|ZPL|0BSD|Zlib|CC0|LGPL")
MOST_CORE_MB = 480
"""447 MB now: geopandas and what it requires are 250 of them, scipy 114, Babel 33."""


def stated(name):
    """Return the licence that a distribution states, in whichever field."""
    about = importlib.metadata.metadata(name)
    kinds = [text for text in about.get_all("Classifier", []) if text.startswith("License")]
    return about.get("License-Expression") or " ".join(kinds) or about.get("License", "")


def of_the_package_mb():
    """Return the size of what a wheel of the package holds: its code and its tables."""
    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]
    wheel = wheel["build"]["targets"]["wheel"]
    left_out = {path for pattern in wheel["exclude"] for path in ROOT.glob(pattern)}
    code = [
        path
        for path in (ROOT / "cableroute").rglob("*")
        if path.is_file()
        and not left_out & {path, *path.parents}
        and not {"_geodata", "__pycache__"} & {*path.parts}
    ]
    return (
        sum(path.stat().st_size for path in (*code, *map(ROOT.joinpath, wheel["force-include"])))
        / 1e6
    )


def test_the_core_stays_below_its_size_and_has_the_one_that_the_guide_gives():
    files = [file for found in declared().values() for file in found.files or ()]
    package = of_the_package_mb()
    mb = package + sum(file.size or 0 for file in files if file.suffix != ".pyc") / 1e6
    assert 250 < mb < MOST_CORE_MB  # less would mean that files are not counted
    whole = int(re.search(r"The\s+core, `cableroute` without an extra, takes (\d+) MB", GUIDE)[1])
    own = int(re.search(r"the\s+package\s+itself\s+(\d+)\.", GUIDE)[1])
    assert mb == pytest.approx(whole, rel=0.05)  # others release, and are larger with each
    assert package == pytest.approx(own, abs=1)


def test_every_package_that_is_declared_is_listed_with_its_licence():
    about = importlib.metadata.metadata("cableroute")
    extras = set(about.get_all("Provides-Extra", [])) - TOOLS
    declared = {name for name, _ in needed(OWN, ("", *extras))}
    assert declared - LISTED.keys() - {"cableroute"} == set()
    assert len(declared) > 20


@pytest.mark.parametrize("name", sorted(declared()))
def test_no_package_of_the_core_binds_who_uses_it(name):
    said = stated(name)
    assert FREE.search(said) or name == "xstatic-leaflet", said  # states Leaflet's, BSD-2-Clause
    assert not re.search(r"(?<!L)GPL|Affero", said), said
