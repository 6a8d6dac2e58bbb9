"""Tables for people: set as rich sets them, and nothing lost where there is little room."""

import io
import os
import subprocess
import sys
from collections import Counter
from random import Random

import pytest
from rich import box
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text
from worlds.unread import opened_anew

from cableroute import open_geodata
from cableroute.presentation.catalogue_tables import LISTINGS, list_tables, record
from cableroute.presentation.columns import table_of, text_column
from cableroute.presentation.terminal import View, _rendered, table
from cableroute.presentation.text_grids import wrapped


def as_rich_sets(listed) -> list[str]:
    """Return a table without figures as rich's own table has it, at the widths of its texts."""
    grid = Grid(
        title=Text(str(listed.title)), title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False,
        collapse_padding=True,
    )  # fmt: skip
    for column in listed.columns:
        grid.add_column(column.heading, overflow="fold", no_wrap=True)
    for row in listed.rows:
        grid.add_row(*(Text(str(row[column.key] or column.missing)) for column in listed.columns))
    console = Console(width=2_000, file=io.StringIO())
    console.print(grid)
    return [line.rstrip() for line in console.file.getvalue().split("\n")]


@pytest.mark.parametrize("cell", ["x", "\ue000\ue000", "50 %s", "ماء", "光ファイバー", ""])
def test_a_table_is_set_as_rich_sets_it(cell):
    columns = [text_column(name, name, at) for at, name in enumerate(("first", "last"))]
    cells = [("one", "two"), ("three", cell), (cell, "four")]
    listed = table_of("rows", "Title", cells, *columns)
    rich = as_rich_sets(listed)
    assert table(listed).split("\n") == rich[:-1]
    ours = _rendered([listed], "data as of 2026", View()).split("\n")
    assert ours[: len(rich) - 1] == rich[:-1]
    assert any(line.endswith(cell) for line in rich)


@pytest.mark.parametrize("width", [30, 44])
@pytest.mark.parametrize("name", LISTINGS)
def test_where_words_are_cut_nothing_is_lost(name, width, geo, monkeypatch):
    monkeypatch.setenv("COLUMNS", str(width))
    rows = {row["id"]: row for row in geo.records(name)}
    items = [item for key, item in getattr(geo, name).items() if key in rows][:12]
    made = [record(geo, name, item, rows[item.id]) for item in items]
    for listed in list_tables(geo, name, items, made):
        narrow = table(listed, View())
        assert max(map(len, narrow.splitlines())) <= width
        shown, _, _ = narrow.partition("No room for")
        ids = sorted("".join(row["id"] for row in listed.rows))
        assert not Counter(ids) - Counter(shown)


@pytest.mark.parametrize("name", LISTINGS)
def test_a_narrow_terminal_leaves_columns_out_and_breaks_no_word(name, geo, monkeypatch):
    """80 characters are the width of many terminals; a number broken in two is another number."""
    monkeypatch.setenv("COLUMNS", "80")
    rows = {row["id"]: row for row in geo.records(name)}
    items = [item for key, item in getattr(geo, name).items() if key in rows][:12]
    made = [record(geo, name, item, rows[item.id]) for item in items]
    listed = list_tables(geo, name, items, made)
    wide, narrow = (_rendered(listed, "", View(wide=wide)) for wide in (True, False))
    assert max(map(len, narrow.splitlines())) <= 80
    assert "No room for: " in narrow
    rows = [line for line in narrow.splitlines() if "─" not in line and "No room" not in line]
    assert {word for line in rows[2:] for word in line.split()} <= set(wide.split())


@pytest.mark.parametrize("width", [80, 100])
@pytest.mark.parametrize("name", ["systems", "deals", "incidents"])
def test_a_column_gives_way_before_a_word_is_cut(name, width, monkeypatch):
    """Words of the whole list, printed without a limit, are those of the narrow one."""
    monkeypatch.setenv("COLUMNS", str(width))
    geo = open_geodata()
    rows = {row["id"]: row for row in geo.records(name)}
    items = [item for key, item in getattr(geo, name).items() if key in rows][:12]
    made = [record(geo, name, item, rows[item.id]) for item in items]
    words, narrow, gone = set(), [], ""
    for listed in list_tables(geo, name, items, made):
        for view in (View(wide=True), View()):
            text, _, left_out = table(listed, view).partition("No room for")
            gone += left_out
            narrow += text.split() if view == View() else []
            words |= set() if view == View() else set(text.split())
    assert gone or (name, width) == ("deals", 100)
    assert [word for word in narrow if word not in words and not word.startswith("─")] == []


def test_the_segments_are_gone_through_once_for_all_systems(monkeypatch):
    geo = opened_anew()

    class Counted(dict):
        times = 0

        def values(self):
            self.times += 1
            return super().values()

    segments = Counted(geo.segments)
    monkeypatch.setitem(vars(geo), "segments", segments)
    rows = {row["id"]: row for row in geo.records("systems", confidential=True)}
    made = [
        record(geo, "systems", item, rows[name], confidential=True)
        for name, item in geo.systems.items()
    ]
    assert segments.times == 1
    assert sorted(name for row in made for name in row["segment_ids"]) == sorted(segments)


@pytest.mark.parametrize("width", [5, 9, 16])
def test_words_are_broken_where_rich_breaks_them(width):
    random = Random(5)
    for _ in range(150):
        sizes = random.choices([1, 2, 4, 7, 12], k=9)
        text = "".join("x" * size + random.choice([" ", "  ", "   "]) for size in sizes)
        text = random.choice(["", " "]) + random.choice([text, text.rstrip()])
        broken = Text(text).wrap(Console(width=99), width, justify="left", overflow="fold")
        assert wrapped(text, width) == [line.plain.rstrip() for line in broken]


@pytest.mark.parametrize(("s", "is_shown"), [(0.1, False), (2.6, True)])
def test_work_is_shown_after_two_seconds_and_leaves_nothing(s, is_shown):
    """On a terminal of its own, as only there a bar is drawn."""
    pty = pytest.importorskip("pty")
    done, written = on_a_terminal(pty, f"with bar('checking'): time.sleep({s})\n")
    assert done.returncode == 0
    assert (b"checking" in written) is is_shown


def test_work_within_has_the_bar_of_the_command_until_something_is_printed():
    """What is printed goes where it is to go, while a bar is shown beside it."""
    pty = pytest.importorskip("pty")
    done, written = on_a_terminal(
        pty,
        "with bar('working'):\n"
        "    with bar('pairs') as done:\n"
        "        done(0.25, 'pairs 1 of 4'); time.sleep(2.6); done(0.5, 'pairs 2 of 4')\n"
        "        time.sleep(0.3)\n"
        "    say('A to B'); time.sleep(2.6)\n",
    )
    assert done.stdout == b"A to B\n"
    assert b"working" not in written
    assert written.index(b"pairs 1 of 4") < written.index(b"pairs 2 of 4")
    assert written.endswith(b"\x1b[2K")  # its line is cleared, and it does not come back


def on_a_terminal(pty, lines):
    """Return a program that has ended, and what it wrote to the terminal of its errors."""
    program = (
        "import sys, time\nfrom cableroute.presentation.progress_bar import bar\n"
        f"from cableroute.presentation.terminal import say\n{lines}"
    )
    master, slave = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=slave, check=True,
        timeout=60,
    )  # fmt: skip
    os.close(slave)
    written = b""
    while True:
        try:
            part = os.read(master, 65536)
        except OSError:  # the other end is closed
            break
        if not part:
            break
        written += part
    os.close(master)
    return done, written
