"""Maps know and say what they did when they were last looked at: see golden/README.md."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from golden.maps.pages import HERE, write

from cableroute import Geodata

NAMES = sorted(path.stem for path in HERE.glob("*.json"))
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
TOLERANCE = 0.02
"""Of a degree or a kilometre, in what the page knows."""


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory, geo: Geodata) -> Path:
    folder = tmp_path_factory.mktemp("maps")
    write(folder, geo)
    return folder


def read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def differences(one: Any, two: Any, where: str = "page") -> Iterator[str]:
    """Yield where two pages differ: in words and whole numbers at all, in others by too much."""
    if isinstance(one, dict) and isinstance(two, dict):
        for name in sorted(one.keys() ^ two.keys()):
            yield f"{where}.{name}: only {'before' if name in one else 'now'}"
        for name in one.keys() & two.keys():
            yield from differences(one[name], two[name], f"{where}.{name}")
    elif isinstance(one, list) and isinstance(two, list):
        if len(one) != len(two):
            yield f"{where}: {len(one)} are now {len(two)}"
        for place, pair in enumerate(zip(one, two, strict=False)):
            yield from differences(*pair, f"{where}[{place}]")
    elif isinstance(one, str) and isinstance(two, str):
        if not _same_text(one, two):
            yield f"{where}: {one!r} is now {two!r}"
    elif isinstance(one, float) and isinstance(two, float):
        if not abs(one - two) <= TOLERANCE:
            yield f"{where}: {one} is now {two}"
    elif type(one) is not type(two) or one != two:
        yield f"{where}: {one!r} is now {two!r}"


def _same_text(one: str, two: str) -> bool:
    """Return whether texts are the same, but for the last place of a number with decimals."""
    if NUMBER.sub("0", one) != NUMBER.sub("0", two):
        return False
    for was, now in zip(NUMBER.findall(one), NUMBER.findall(two), strict=True):
        places = len(was.partition(".")[2])
        if places != len(now.partition(".")[2]):
            return False
        first, second = (round(float(text.replace(",", "")) * 10**places) for text in (was, now))
        if abs(first - second) > min(places, 1):
            return False
    return True


@pytest.mark.parametrize("name", NAMES)
def test_map_is_as_it_was(drawn: Path, name: str) -> None:
    assert list(differences(read(HERE / f"{name}.json"), read(drawn / f"{name}.json"))) == []


def test_every_page_is_kept(drawn: Path) -> None:
    assert [path.stem for path in sorted(drawn.glob("*.json"))] == NAMES
    assert NAMES == ["comparison", "crossing", "date_line"]


def test_date_line_is_crossed_in_one_piece() -> None:
    """What is kept is right, not only the same: from Fiji eastward to Samoa, 178 to 188 degrees."""
    page = read(HERE / "date_line.json")["known"]
    assert page["bounds"] == [[-18.0, 178.0], [-14.0, 188.0]]
    assert [leg["line"][0][0] for leg in page["legs"]] == [178.0, 181.0]
    assert page["routes"][1]["legs"] == [[1, True]]


def test_a_change_is_seen() -> None:
    """The comparison itself: a word, a figure, a place, a turn, a row less are reported."""
    kept = read(HERE / "comparison.json")

    def change(**parts: Any) -> list[str]:
        page = copy.deepcopy(kept)
        for name, value in parts.items():
            if name == "words":
                page["words"] = [line.replace(*value) for line in page["words"]]
            elif name == "lon":
                page["known"]["legs"][1]["line"][2][0] += value
            elif name == "turned":
                page["known"]["routes"][0]["legs"][1][1] = value
            else:
                del page["cards"][name][value]
        return list(differences(kept, page))

    assert change() == []
    assert len(change(words=("Dashed", "dashed"))) == 1
    assert len(change(words=("26.7", "26.9"))) == 1
    assert len(change(words=("15 km", "16 km"))) == 1
    assert len(change(lon=0.03)) == 1
    assert len(change(turned=True)) == 1
    assert len(change(turned=0)) == 1
    assert len(change(legs=2)) == 1
    # another build of a library may do so much
    assert change(words=("26.7", "26.8")) == []
    assert change(lon=0.01) == []
