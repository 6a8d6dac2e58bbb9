"""The tables as a data package: read as `geodata/README.md` says, without cableroute."""

import json
import re
import subprocess
import sys

import yaml
from worlds.scripts import loaded

import cableroute
from cableroute.geodata.embedded import embedded_folder
from cableroute.geodata.tables import read_schema

FOLDER = embedded_folder()
README = (FOLDER / "README.md").read_text(encoding="utf-8")
PACKAGE = json.loads((FOLDER / "datapackage.json").read_text(encoding="utf-8"))
RESOURCES = {item["name"]: item for item in PACKAGE["resources"]}
READ_ALL = """
import sys
faults, rows, ids = [], {}, {}
tables = {name: table(name) for name, item in package.items() if item["format"] == "csv"}
for name, item in package.items():
    if item["format"] == "geojson":
        frame = pyogrio.read_dataframe(item["path"])
        assert frame.crs.to_epsg() == 4326 and frame.geometry.is_valid.all()
        kinds = frame.geometry.geom_type
        assert set(kinds) <= set(item["tables"])
        rows[name] = kinds.value_counts().to_dict()
        ids[name] = list(frame["id"])
for name, frame in tables.items():
    rows[name] = len(frame)
    ids[name] = list(frame["id"]) if "id" in frame else []
for name, frame in tables.items():
    schema = package[name]["schema"]
    assert list(frame) == [field["name"] for field in schema["fields"]]
    assert "primaryKey" not in schema or frame["id"].is_unique
    for key in schema.get("foreignKeys", ()):
        known = tables[key["reference"]["resource"]][key["reference"]["fields"]]
        unknown = set(frame[key["fields"]].dropna()) - set(known)
        faults += [(name, key["fields"], it) for it in unknown]
    for field in schema["fields"]:
        own, rules = frame[field["name"]].dropna(), field.get("constraints", {})
        wrong = own.iloc[:0]
        if "minimum" in rules:
            wrong = own[~own.between(rules["minimum"], rules["maximum"])]
        elif "enum" in rules:
            wrong = own[~own.isin(rules["enum"])]
        elif "pattern" in rules:
            wrong = own[~own.str.fullmatch(rules["pattern"])]
        faults += [(name, field["name"], it) for it in wrong]
        if "required" in rules and len(own) < len(frame):
            faults += [(name, field["name"], "empty")]
        if "references" in field:
            parts = own.str.split(field.get("separator", "\\n")).explode().str.strip()
            known = {it for holder in field["references"] for it in ids[holder]}
            faults += [(name, field["name"], it) for it in set(parts) - known]
assert set(cables.geom_type) == {"LineString", "MultiLineString"}
assert not [name for name in sys.modules if name.startswith("cableroute")]
print(json.dumps({"rows": rows, "faults": faults, "ids": ids["countries"]}))
"""


def of_readme():
    """The blocks of Python in the README that read the tables."""
    return "".join(re.findall(r"```python\n(.*?)```", README, re.DOTALL))


def run_without_cableroute(code):
    """What Python prints in the folder of the tables."""
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=FOLDER, capture_output=True, text=True, check=False, encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


def test_the_descriptor_and_the_citation_are_made_again():
    for name, text in loaded("datapackage").made().items():
        assert (FOLDER / name).read_bytes() == text.encode(), name


def test_every_table_is_read_without_cableroute_and_has_as_many_rows():
    found = json.loads(run_without_cableroute(of_readme() + READ_ALL).splitlines()[-1])
    assert found["faults"] == []
    assert "NA" in found["ids"]
    geo, schema = cableroute.open_geodata(unverified=True), read_schema(FOLDER / "schema.csv")
    wanted = {name: len(geo.records(name)) for name in schema}
    wanted["schema"] = sum(map(len, schema.values()))
    held = dict.fromkeys(wanted, 0)
    for name, rows in found["rows"].items():
        tables = RESOURCES[name].get("tables", {"": name})
        for kind, number in rows.items() if isinstance(rows, dict) else [("", rows)]:
            held[tables[kind]] += number
    assert held == wanted


def test_every_file_is_listed_with_its_licence():
    others = {"README.md", "data_date.txt", "validated.txt", "datapackage.json", "CITATION.cff"}
    files = {path.name for path in FOLDER.iterdir() if path.is_file()} - others
    assert {item["path"] for item in RESOURCES.values()} == files
    for item in RESOURCES.values():
        names = [licence.get("name", licence["title"]) for licence in item["licenses"]]
        if "osm" in item["name"]:
            assert names == ["ODbL-1.0"]
            assert "OpenStreetMap contributors" in item["rights"]
        else:
            free = {"CC-BY-4.0", "other-pd", "Apache-2.0", "Unicode License v3"}
            assert names, item
            assert set(names) <= free
        assert ("other-pd" in names) == (item["format"] == "bin.xz"), item["name"]


def test_the_citation_has_what_its_form_requires():
    cited = yaml.safe_load((FOLDER / "CITATION.cff").read_text(encoding="utf-8"))
    assert all(cited[key] for key in ("cff-version", "message", "title", "authors"))
    assert cited["cff-version"] == "1.2.0"
    assert cited["type"] == "dataset"
    assert cited["version"] == PACKAGE["version"] == cableroute.__version__
    assert f"{cited['date-released']}T00:00:00Z" == PACKAGE["created"]
