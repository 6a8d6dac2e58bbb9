"""What users hand over is read within bounds: one clear error, at once, whatever the file is."""

import json
import os
import re
from pathlib import Path

import pytest

import cableroute as cr
from cableroute.comparison import read_pairs
from cableroute.files import DEEPEST, MOST_KEYS, read_toml
from cableroute.geodata import read_features
from cableroute.geodata.assumptions import read_assumptions
from cableroute.importing.mapping import read_mapping
from cableroute.planning import read_class_table, read_rules
from cableroute.questions import read_questions
from cableroute.traffic import read_demand

GEO = cr.open_geodata()
BASE = cr.default_assumptions(GEO)
READERS = {
    "rules": read_rules,
    "assumptions": lambda path: read_assumptions(path, base=BASE),
    "questions": read_questions,
    "mapping": read_mapping,
    "classes": lambda path: read_class_table(path, "land use"),
    "pairs": read_pairs,
    "demand": lambda path: read_demand(GEO, path),
}
OWN = {  # what these modules read whole is the package's own
    "app/templates.py", "app/web.py", "cli/completion.py", "geodata/short_tables.py",
    "geodata/store.py", "maps/interface.py", "maps/page.py", "presentation/languages.py",
    "presentation/translator.py", "reports/pages.py",
}  # fmt: skip
TOML = {
    "tables in tables": ("a = " + "{b = " * 900 + "1" + "}" * 900, "nested too deeply"),
    "lists in lists": ("a = " + "[" * 900 + "]" * 900, "nested too deeply"),
    "one level too deep": ("a = " + "[" * (DEEPEST + 1) + "]" * (DEEPEST + 1), "nested too deeply"),
    "a key of 50,000 parts": (".".join(["a"] * 50_000) + " = 1", "nested too deeply"),
    "a table of 50,000 parts": ("[" + " . ".join(['"a"'] * 50_000) + "]", "nested too deeply"),
    "5,000 digits": ("a = " + "9" * 5000, "too many digits"),
    "4,000 digits": ("a = " + "9" * 4000, "number beyond"),
    "many tables": ("".join(f"[t{i}]\n" for i in range(MOST_KEYS + 1)), "more than 20,000 keys"),
}


@pytest.mark.parametrize("what", READERS)
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are of POSIX")
def test_a_pipe_without_a_writer_and_a_device_are_refused(tmp_path, what):
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", "/dev/zero", tmp_path):
        with pytest.raises(cr.CablerouteError, match=r"not a plain file|cannot be read") as told:
            READERS[what](path)
        assert len(str(told.value)) < 300


def test_a_text_is_read_whole_by_the_reader_with_bounds_alone():
    top = Path(cr.__file__).parent
    whole = re.compile(r"^(?!\s*>>> |\s*\.\.\. ).*\.read_text\(", re.MULTILINE)
    found = {
        path.relative_to(top).as_posix()
        for path in top.rglob("*.py")
        if whole.search(path.read_text(encoding="utf-8"))
    }
    assert found == OWN


@pytest.mark.parametrize("what", READERS)
def test_eight_gigabytes_of_nothing_are_refused(tmp_path, what):
    with (tmp_path / "large").open("wb") as file:
        file.truncate(8 << 30)  # takes no room on the disk
    with pytest.raises(cr.CablerouteError, match="larger than"):
        READERS[what](tmp_path / "large")


@pytest.mark.parametrize(("text", "said"), TOML.values(), ids=TOML)
def test_toml_beyond_its_bounds_is_one_error(tmp_path, text, said):
    path = tmp_path / "t.toml"
    path.write_text(text)
    with pytest.raises(cr.ModelError, match=said) as told:
        read_toml(path, "rules", "write key = 1.5")
    assert len(told.value.problems) == 1
    assert len(str(told.value)) < 200


def test_toml_within_its_bounds_is_read(tmp_path):
    path = tmp_path / "t.toml"
    path.write_text("a.b.c.d.e = 1.25\nlist = [[1.5, 2.5], [3.5, 4.5]]\n[x]\ny = 10\n")
    assert read_toml(path, "rules", "")["a"]["b"]["c"]["d"]["e"] == 1.25


def test_lines_without_end_are_counted_not_read(tmp_path):
    path = tmp_path / "pairs.csv"
    path.write_bytes(b"\n" * 2_000_001)
    with pytest.raises(cr.ModelError, match="more than 2,000,000 lines"):
        read_pairs(path)
    (tmp_path / "own").mkdir()
    (tmp_path / "own/systems.csv").write_bytes(b"\n" * 2_000_001)
    faults = cr.check_geodata(tmp_path / "own", base=False)
    assert any("more than 2,000,000 lines" in str(fault) for fault in faults)


def test_a_header_of_a_thousand_unknown_fields_is_fifty_faults_and_a_count(tmp_path):
    header = ",".join(f"c{i}" for i in range(1000))
    (tmp_path / "systems.csv").write_text(f"{header}\n{','.join(['1'] * 1000)}\n")
    faults = [str(it) for it in cr.check_geodata(tmp_path, base=False) if "unknown" in str(it)]
    assert len(faults) == 51
    assert any("950 more unknown fields" in text for text in faults)


def test_a_feature_of_thousands_of_properties_is_refused(tmp_path):
    feature = {
        "type": "Feature",
        "properties": {f"k{i}": i for i in range(3000)},
        "geometry": {"type": "Point", "coordinates": [32, 29]},
    }
    path = tmp_path / "t.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    with pytest.raises(cr.GeodataError, match="more than 1,000 properties"):
        read_features(path)


def test_hundreds_of_unknown_names_are_each_a_fault_with_its_pair():
    pairs = [(f"Nowhere{i}", "Suez") for i in range(300)]
    with pytest.raises(cr.ModelError) as told:
        cr.comparison.compare_pairs(pairs)
    assert len(told.value.problems) == 300
    assert told.value.problems[-1].where == "pair 300"
    assert str(told.value).endswith("and 100 more")
