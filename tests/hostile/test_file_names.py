"""Names that no file can have: refused with the error of the reader, as any missing file."""

import pytest

from cableroute import CablerouteError, default_assumptions, open_geodata
from cableroute.comparison import read_pairs
from cableroute.geodata import read_features
from cableroute.geodata.assumptions import read_assumptions
from cableroute.geodata.relief import read_relief
from cableroute.importing import import_catalogue
from cableroute.importing.mapping import read_mapping
from cableroute.planning import read_class_table, read_rules
from cableroute.planning.public_layers import read_public_layer
from cableroute.projects import read_project
from cableroute.questions import read_questions
from cableroute.rpl import read_rpl
from cableroute.seabed import open_seabed
from cableroute.traffic import read_demand

READERS = {
    "assumptions": lambda path: read_assumptions(path, base=default_assumptions(open_geodata())),
    "catalogue": lambda path: import_catalogue(path, "out"),
    "classes": lambda path: read_class_table(path, "land use"),
    "demand": lambda path: read_demand(open_geodata(), path),
    "features": read_features,
    "geodata": lambda path: open_geodata(path, base=False),
    "list": read_rpl,
    "mapping": read_mapping,
    "pairs": read_pairs,
    "project": read_project,
    "public layer": lambda path: read_public_layer("cables", path),
    "questions": read_questions,
    "relief": read_relief,
    "rules": read_rules,
    "seabed": lambda path: open_seabed(path, (29, 30, 33, 32)),
}


@pytest.mark.parametrize("name", ["a\0b.geojson", f"{'x' * 300}.geojson"], ids=["NUL", "long"])
@pytest.mark.parametrize("reader", READERS)
def test_a_name_that_no_file_can_have(reader, name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CablerouteError):
        READERS[reader](name)
    assert list(tmp_path.iterdir()) == []
