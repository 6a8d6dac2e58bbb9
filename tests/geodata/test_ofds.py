"""The Open Fibre Data Standard 0.3: what is written is valid by its schema, and is read again."""

import json
import uuid
from pathlib import Path

import geopandas
import pytest
from shapely import LineString, MultiLineString, Point, Polygon

import cableroute as cr
from cableroute import Deal, GeodataError
from cableroute.geodata import convert_file, read_features, write_features
from cableroute.geodata.ofds import STATUSES, is_ofds, ofds_frame, ofds_package
from cableroute.geodata.vector_files import not_read

STATUS_CODES = {
    "proposed", "planned", "underConstruction", "operational", "inactive", "decommissioned",
}  # fmt: skip
"""spanStatus.csv and nodeStatus.csv of the standard, closed lists."""


def land_crossing():
    """Two stations, a leg between them and one over the date line, an area that has no form."""
    shapes = [
        Point(32.65, 29.11), Point(29.7, 31.05),
        LineString([(32.65, 29.11), (31.2, 30.0), (29.7, 31.05)]),
        LineString([(179.9, 0), (-179.9, 0)]),
        Polygon([(0, 0), (1, 0), (1, 1)]),
    ]  # fmt: skip
    return geopandas.GeoDataFrame(
        {
            "id": ["EG-ZAF", "EG-ABT", "L", "S", "X"],
            "name_en": ["Zafarana", "Abu Talat", "Crossing", "", "Area"],
            "kind": ["landing station", "beach manhole", None, None, None],
            "country": ["EG", "EG", "EG", "", ""],
            "operator": ["Telecom", "", "Telecom", "", ""],
            "status": ["in service", "planned", "modelled", "retired", ""],
            "start_id": [None, None, "EG-ZAF", None, None],
            "end_id": [None, None, "EG-ABT", "FAR", None],
            "medium": [None, None, "land", "sea", None],
            "fibre_pairs": [None, None, 6, None, None],
            "cable_km": [None, None, 420.5, 30.0, None],
            "accuracy_km": [0.5, 2.0, 2.0, 0.1, 1.0],
            "confidence": ["published", "assumed", "assumed", "assumed", "assumed"],
            "note": ["", "", "secret", "", ""],
        },
        geometry=shapes, crs=4326,
    )  # fmt: skip


DEALS = [
    Deal("D1", "Transit", "private", value=36e6, currency="USD", value_basis="stated",
         signed="2007-11-20", signed_precision="day", covers="Crossing of two routes"),
    Deal("D2", "Letter", "letter of intent", signed="2019", signed_precision="year"),
]  # fmt: skip


def faults_by_libcoveofds(document):
    """Return what the standard's own library finds, by its schema 0.3 and by its rules."""
    pytest.importorskip("libcoveofds", reason="libcoveofds is AGPL: installed by hand, never by us")
    import libcoveofds.schema
    from libcoveofds.additionalfields import AdditionalFields
    from libcoveofds.jsonschemavalidate import JSONSchemaValidator
    from libcoveofds.python_validate import PythonValidate

    class Schema(libcoveofds.schema.OFDSSchema):
        schema_version = "0.3"
        package_schema_url = str(
            Path(libcoveofds.schema.__file__).parent / "data" / "schema-0-3-0.json"
        )

    schema = Schema()
    return [
        [str(it.json()) for it in JSONSchemaValidator(schema).validate(document)],
        PythonValidate(schema).validate(document),
        list(AdditionalFields(schema).process(document)),
    ]


def test_what_is_written_is_valid_by_the_standards_own_library(tmp_path):
    tables = {
        "crossing": land_crossing(),
        "segments": cr.open_geodata().to_gdf("segments"),
        "stations": cr.open_geodata().to_gdf("stations"),
    }
    for name, frame in tables.items():
        path = tmp_path / f"{name}.ofds.json"
        write_features(frame, path)
        by_schema, by_rules, more = faults_by_libcoveofds(json.loads(path.read_bytes()))
        assert (by_schema, more) == ([], []), name
        # stations alone have no spans that use them, which the rules remark on
        assert {it["type"] for it in by_rules} <= {"node_not_used_in_any_spans"}, name
    with_deals = ofds_package(land_crossing(), name="Study", deals=DEALS)
    assert faults_by_libcoveofds(with_deals) == [[], [], []]


def test_a_fault_is_found():
    """That the library of the standard says nothing of a valid file, and something of another."""
    document = ofds_package(land_crossing(), name="Study")
    document["networks"][0]["spans"][0]["status"] = "modelled"
    document["networks"][0]["spans"][1]["end"] = "nowhere"
    by_schema, by_rules, _ = faults_by_libcoveofds(document)
    assert len(by_schema) == 1
    assert "span_end_node_not_found" in {it["type"] for it in by_rules}


def test_each_row_is_where_the_standard_has_it():
    [network] = ofds_package(land_crossing(), name="Study", deals=DEALS)["networks"]
    assert uuid.UUID(network["id"]).variant == uuid.RFC_4122
    assert network["links"][0]["rel"] == "describedby"
    assert "/0__3__0/" in network["links"][0]["href"]
    nodes = {node["id"]: node for node in network["nodes"]}
    assert nodes["EG-ZAF"] == {
        "id": "EG-ZAF", "name": "Zafarana", "status": "operational", "type": ["cableLanding"],
        "physicalInfrastructureProvider": {"id": "Telecom", "name": "Telecom"},
        "location": {"type": "Point", "coordinates": [32.65, 29.11]}, "address": {"country": "EG"},
    }  # fmt: skip
    spans = {span["id"]: span for span in network["spans"]}
    assert list(spans) == ["L", "S", "S/2"]  # a span has one line: the date line cuts
    land = spans["L"]
    assert (land["start"], land["end"]) == ("EG-ZAF", "EG-ABT")
    assert (land["fibreCount"], land["fibreLength"], land["countries"]) == (12, 420.5, ["EG"])
    assert "status" not in land  # the standard has no word for modelled
    assert spans["S"]["end"] == spans["S/2"]["start"]
    assert spans["S/2"]["end"] == "FAR"
    assert spans["S"]["status"] == "decommissioned"
    assert not {"fibreLength"} & spans["S"].keys()  # the cable is of both, and said of neither
    assert network["accuracy"] == 2000.0
    assert network["accuracyDetails"] == (
        "confidence of the positions: 1 published, 4 assumed; 1 modelled, which claim no cable"
    )
    assert network["organisations"] == [
        {"id": "Telecom", "name": "Telecom", "roles": ["physicalInfrastructureProvider"]}
    ]
    assert set(STATUSES.values()) == STATUS_CODES


def test_a_value_is_written_once():
    package = ofds_package(land_crossing(), name="Study", deals=DEALS)
    [one, other] = package["networks"][0]["contracts"]
    assert one["value"] == {"amount": 36e6, "currency": "USD"}
    assert (one["dateSigned"], "dateSigned" in other, "value" in other) == (
        "2007-11-20", False, False,
    )  # fmt: skip
    assert json.dumps(package).count("36000000") == 1


def test_what_is_lost_is_listed(tmp_path):
    lost = write_features(land_crossing(), tmp_path / "c.ofds.json").lost
    assert lost == ("1 areas", "the columns note", "the statuses modelled")


def test_it_is_read_again_in_our_words(tmp_path):
    frame = land_crossing()
    write_features(frame, tmp_path / "c.ofds.json")
    found = read_features(tmp_path / "c.ofds.json").set_index("id")
    columns = ["layer", "network", "status", "kind", "country", "operator"]
    assert found.loc["EG-ZAF", columns].tolist() == [
        "nodes", "c", "in service", "landing station", "EG", "Telecom",
    ]  # fmt: skip
    assert found.loc["L", ["start_id", "end_id", "cable_km", "fibre_count"]].tolist() == [
        "EG-ZAF", "EG-ABT", 420.5, 12,
    ]  # fmt: skip
    assert found.loc["L", "geometry"].coords[0] == (32.65, 29.11)
    again = write_features(found.reset_index(), tmp_path / "again.ofds.json")
    one, two = (
        json.loads(Path(path).read_bytes())["networks"][0]
        for path in (tmp_path / "c.ofds.json", again.path)
    )
    assert {it["id"]: it.get("status") for it in two["spans"]} == {
        it["id"]: it.get("status") for it in one["spans"]
    }
    assert [it["location"] for it in two["nodes"]] == [it["location"] for it in one["nodes"]]


FOREIGN = {
    "networks": [{
        "id": "a096d627-72e1-4f9b-b129-951b1737bff4", "name": "Ghana",
        "nodes": [{"id": "1", "location": {"type": "Point", "coordinates": [-0.17, 5.6]},
                   "phase": {"id": "1", "name": "One"}, "accessPoint": True,
                   "networkProviders": [{"id": "f", "name": "Fast"}, {"id": "s"}]},
                  {"id": "2"}],
        "spans": [{"id": "1", "start": "1", "end": "2", "directed": False,
                   "deployment": ["belowGround"], "fibreTypeDetails": {"fibreSubtype": "G.652.D"}}],
        "contracts": [{"id": "1"}], "phases": [{"id": "1"}],
        "links": [{"rel": "describedby", "href": "x"},
                  {"rel": "tag:opentelecomdata.net,2022:spansAPI", "href": "https://e.org/s"}],
    }]
}  # fmt: skip


def test_fields_that_we_have_no_column_for_keep_their_names(tmp_path):
    path = tmp_path / "foreign.json"  # known by its content
    path.write_text(json.dumps(FOREIGN))
    found = read_features(path)
    assert found["layer"].tolist() == ["nodes", "nodes", "spans"]
    node, bare, span = found.to_dict("records")
    assert (node["phase"], node["access_point"]) == ("One", True)
    assert node["network_providers"] == ["Fast", "s"]
    assert bare["geometry"] is None
    assert span["deployment"] == ["belowGround"]
    assert span["fibre_type_details"] == {"fibreSubtype": "G.652.D"}
    rest = ("1 contracts", "1 phases", "spansAPI https://e.org/s, which is elsewhere")
    assert not_read(path) == rest
    assert convert_file(path, tmp_path / "f.geojson").lost[:3] == rest


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{}", "it has no networks"),
        ('{"type": "FeatureCollection", "features": []}', "it has no networks"),
        ('{"networks": [{"nodes": [5]}]}', "network 1, node 1: is not an object"),
        (
            '{"networks": [{"nodes": [{"location": {"type": "Point"}}]}]}',
            "node 1, location: has po",
        ),
        (
            '{"networks": [{"nodes": [{"location": {"type": "Point", "coordinates": ["31", "30"]}},'
            '{"type": "pop"}], "spans": [{"fibreLength": "1.200 km"}, {"route": {"type": '
            '"LineString", "coordinates": [[1, 2], ["3", 4]]}}]}]}',
            "(?s)node 1, location: has positions that are not numbers.*node 2, type: is not a list"
            ".*span 1, fibreLength: '1.200 km' is not a number.*span 2, route: has positions",
        ),
        (
            '{"networks": [{"crs": {"name": "urn:ogc:def:crs:EPSG::32636"}, "nodes": []}]}',
            "network 1, crs: is in urn:ogc:def:crs:EPSG::32636, no longitude and latitude",
        ),
        ("[", "its content is not in the format OFDS"),
    ],
)
def test_what_is_no_network_is_refused(tmp_path, text, said):
    path = tmp_path / "t.ofds.json"
    path.write_text(text)
    with pytest.raises(GeodataError, match=said):
        read_features(path)


def test_a_geojson_file_is_no_network():
    assert not is_ofds({"type": "FeatureCollection", "features": [], "nodes": []})
    assert not is_ofds([])
    assert ofds_frame({"networks": [{"id": "n"}]}).empty


def test_parts_of_a_line_are_spans():
    line = MultiLineString([[(0, 0), (0.01, 0)], [(1, 0), (1.01, 0)]])
    frame = geopandas.GeoDataFrame({"id": ["L"], "start_id": ["A"], "end_id": ["B"]},
                                   geometry=[line], crs=4326)  # fmt: skip
    [network] = ofds_package(frame, name="n")["networks"]
    ends = [(span["id"], span["start"], span["end"]) for span in network["spans"]]
    assert ends == [("L", "A", "node 2"), ("L/2", "node 3", "B")]
