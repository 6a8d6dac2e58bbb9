"""What a library or Python says of a damaged file is not what a user is told."""

import json
import re
import subprocess
import sys

import geopandas
import pytest
from shapely import LineString

import cableroute as cr
from cableroute.comparison import read_pairs
from cableroute.planning import read_class_table, read_rules

PYTHON = re.compile(
    r"NoneType|\bobject (has|is|of)|codec|invalid literal|could not convert|unhashable|operand|"
    r"must be str|positional|keyword|unpack|\w+Error\b"
)


def said(read, path):
    with pytest.raises(cr.CablerouteError) as caught:
        read(path)
    text = str(caught.value)
    assert not PYTHON.search(text), text
    return text


@pytest.mark.parametrize("value", [None, 7, "x", [], [7], [None], {"a": 1}, True])
def test_a_field_of_a_network_that_is_of_another_kind(value, tmp_path):
    """Each field of a network, one at a time: read, or refused in words."""
    frame = geopandas.GeoDataFrame(
        {"id": ["S"], "status": ["planned"]}, geometry=[LineString([(32, 29), (33, 28)])], crs=4326
    )
    cr.geodata.write_features(frame, tmp_path / "good.ofds.json")
    text = (tmp_path / "good.ofds.json").read_text()

    def places(item, at=()):
        keys = item if isinstance(item, dict) else range(len(item) if type(item) is list else 0)
        for key in keys:
            yield (*at, key)
            yield from places(item[key], (*at, key))

    refused = list[str]()
    for place in places(json.loads(text)):
        document = json.loads(text)
        item = document
        for key in place[:-1]:
            item = item[key]
        item[place[-1]] = value
        wrong = tmp_path / "wrong.ofds.json"
        wrong.write_text(json.dumps(document))
        try:
            cr.geodata.read_features(wrong)
        except cr.CablerouteError as error:
            refused.append(str(error))
    assert len(refused) > 3
    assert [text for text in refused if PYTHON.search(text)] == []


@pytest.mark.parametrize("read", [read_pairs, lambda path: read_class_table(path, "land use")])
def test_a_text_that_is_not_utf8(read, tmp_path):
    (tmp_path / "a.csv").write_bytes(b"A,B\nSuez,\xe9\n")
    assert "byte 9 is not UTF-8" in said(read, tmp_path / "a.csv")


def test_depths_that_are_no_numbers(tmp_path):
    (tmp_path / "a.xyz").write_text("32 29 -5\n33 29 -6\n32 30 deep\n33 30 -7\n")
    said(lambda path: cr.seabed.open_seabed(path).window(), tmp_path / "a.xyz")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("medium = {a = 1}", "medium: {'a': 1} is neither"),
        ("name = [1]", "name: is (1,) (give a text)"),
        ('[[cost]]\nof = "depth_m"\nbands = [{low = 1, cable_type = {a = 1}}]', "give a text"),
        ('[[layer]]\nname = "a"\nfile = "b"\nnodata = {a = 1}', "nodata: is {'a': 1}"),
        ('[[layer]]\nname = "a"\nwkt = 3', "layer 1: is wrong"),
    ],
)
def test_rules_of_values_of_another_kind(text, words, tmp_path):
    (tmp_path / "rules.toml").write_text(text)
    assert words in said(read_rules, tmp_path / "rules.toml")


def test_a_warning_of_a_library_is_a_line_without_its_source():
    code = (
        "import sys, warnings\n"
        "import cableroute.cli\n"
        "app = sys.modules['cableroute.cli.app']\n"
        "def work(*a, **k):\n"
        "    warnings.warn('a ring was closed', RuntimeWarning)\n"
        "    import logging; logging.getLogger('library').warning('raw')\n"
        "app._exit_code = work\n"
        "app.main([])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr == "warning: a ring was closed\n"
