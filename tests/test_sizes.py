"""How much code each room holds: no more than `sizes.csv` says, which only goes up with a reason.

Nodes of the syntax tree without docstrings: a longer line, a shorter name or a missing docstring
changes nothing. Where a room became smaller, write its new number, which holds it there:

    python tests/test_sizes.py

Where one has to become larger, the commit that raises its number says what for.
"""

import ast
import csv
import sys
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SIZES = Path(__file__).with_name("sizes.csv")
SINGLE = "(single files)"


def nodes_of(text):
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(
            node
        ):
            node.body = node.body[1:]
    return sum(1 for _ in ast.walk(tree))


def nodes_by_room():
    found = Counter()
    for path in sorted((ROOT / "cableroute").rglob("*.py")):
        room, *inner = path.relative_to(ROOT / "cableroute").parts
        found[room if inner else SINGLE] += nodes_of(path.read_text(encoding="utf-8"))
    return found


def committed():
    with SIZES.open(encoding="utf-8", newline="") as file:
        return {row["room"]: int(row["nodes"]) for row in csv.DictReader(file)}


@pytest.mark.skipif(
    sys.version_info[:2] != (3, 11), reason="another Python has another syntax tree"
)
def test_no_room_grows_unless_its_number_is_raised():
    known, now = committed(), nodes_by_room()
    grown = {room: (known.get(room, 0), count) for room, count in now.items()
             if count > known.get(room, 0)}  # fmt: skip
    assert grown == {}, "(committed, now): make room by deleting, or raise it and say what for"


@pytest.mark.skipif(
    sys.version_info[:2] != (3, 11), reason="another Python has another syntax tree"
)
def test_a_room_that_became_smaller_is_held_there():
    known, now = committed(), nodes_by_room()
    slack = {room: (count, now[room]) for room, count in known.items() if now[room] < 0.99 * count}
    assert slack == {}, "(committed, now): run python tests/test_sizes.py"


def test_what_only_words_take_weighs_nothing():
    assert nodes_of('def area(x):\n    """Return it."""\n    return x * x\n') == nodes_of(
        "def area(x): return x * x"
    )
    assert nodes_of("a = 1\n") < nodes_of("a = 1 + 1\n")


if __name__ == "__main__":
    counted = nodes_by_room()
    rows = [("room", "nodes"), *sorted(counted.items(), key=lambda item: (-item[1], item[0]))]
    with SIZES.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out, lineterminator="\n").writerows(rows)
    print(f"{sum(counted.values()):,} nodes in {len(counted)} rooms")
