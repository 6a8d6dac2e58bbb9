"""Tables over tables: a later folder replaces by id, and says so."""

import csv
import tempfile
from pathlib import Path

from hypothesis import given, settings, strategies as st

from cableroute.geodata.embedded import embedded_folder
from cableroute.geodata.overlay import Layers
from cableroute.geodata.tables import read_schema

SCHEMA = read_schema(embedded_folder() / "schema.csv")
titles = st.text("abcdefghij ", min_size=1, max_size=8).filter(str.strip)
folders = st.lists(
    st.dictionaries(st.sampled_from(["a1", "b2", "c3", "d4"]), titles, min_size=1, max_size=4),
    min_size=1,
    max_size=4,
)


@settings(max_examples=60)
@given(folders)
def test_a_later_folder_wins_as_in_a_dict(contents):
    with tempfile.TemporaryDirectory() as root:
        paths = []
        for number, rows in enumerate(contents):
            path = Path(root) / f"f{number}"
            path.mkdir()
            with (path / "sources.csv").open("w", newline="", encoding="utf-8") as file:
                writer = csv.writer(file)
                writer.writerow(["id", "title", "publisher", "licence"])
                writer.writerows([key, title, "p", "l"] for key, title in rows.items())
            paths.append(path)
        layers = Layers(paths, SCHEMA)
        found = {key: row["title"] for key, row in layers.rows("sources").items()}
    expected, replaced = {}, []
    for number, rows in enumerate(contents):
        for key, title in rows.items():
            if expected.get(key, title.strip()) != title.strip():
                replaced.append((key, f"f{number}"))
            expected[key] = title.strip()
    assert found == expected
    assert layers.problems == []
    assert [(item.id, item.folder.name) for item in layers.overrides] == replaced
    assert all(item.table == "sources" for item in layers.overrides)
