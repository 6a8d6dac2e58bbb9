"""Tables of a real PostGIS server, which the tests start."""

import re
import traceback

import geopandas
import pytest
import shapely
from shapely import LineString, Point
from worlds.commands import cableroute
from worlds.postgis_server import programs, server

from cableroute import GeodataError, OutputError
from cableroute.geodata.postgis import is_database, read_postgis
from cableroute.geodata.vector_files import read_features
from cableroute.geodata.vector_writing import convert_file, write_features

pytest.importorskip("psycopg", reason="needs the extra postgis")
pytest.importorskip("geoalchemy2", reason="needs the extra postgis")

ARABIC = "الزعفرانة"


@pytest.fixture(scope="module")
def address():
    folder = programs()
    if folder is None:
        pytest.skip("no PostgreSQL with PostGIS is installed (postgresql-17-postgis-3)")
    with server(folder) as found:
        yield found


def table():
    shapes = [LineString([(32.5, 29.9), (32.51, 29.95)]), Point(32.65, 29.11)]
    return geopandas.GeoDataFrame(
        {"id": ["A", "B"], "name_ar": [ARABIC, None], "km": [5.25, None],
         "tags": [["x", "y"], []]},
        geometry=shapes, crs=4326,
    )  # fmt: skip


def test_rows_come_back(address):
    done = write_features(table(), f"{address}#rows")
    assert done.lost == ("lists: tags become JSON text", "the order of rows")
    assert "secret" not in str(done.path)
    found = read_features(f"{address}#rows").sort_values("id")
    assert found.crs.to_epsg() == 4326
    assert shapely.equals_exact(found.geometry.to_numpy(), table().geometry.to_numpy()).all()
    assert found["name_ar"].tolist()[0] == ARABIC
    assert found["name_ar"].isna().tolist() == [False, True]
    assert found["km"].tolist()[0] == 5.25
    assert found["km"].isna().tolist() == [False, True]
    assert found["tags"].tolist() == ['["x", "y"]', "[]"]


def by_sql(address, statement):
    import psycopg

    with psycopg.connect(address) as connection:
        done = connection.execute(statement)
        return done.fetchall() if done.description else []


def test_the_server_finds_geometries_of_wgs_84(address):
    write_features(table(), f"{address}#named")
    rows = by_sql(
        address, "SELECT id, ST_SRID(geometry), ST_AsText(geometry) FROM named ORDER BY id"
    )
    assert rows[1] == ("B", 4326, "POINT(32.65 29.11)")
    # PostGIS measures the line as PROJ does: 5.6 km
    [[metres]] = by_sql(address, "SELECT ST_Length(geometry::geography) FROM named WHERE id = 'A'")
    assert metres == pytest.approx(5_625, abs=30)


def test_a_table_is_replaced_whole_or_stays(address):
    write_features(table(), f"{address}#kept")
    broken = table().assign(bad=["a\x00b", ""])  # no text of PostgreSQL holds it
    with pytest.raises(OutputError, match=r"postgresql://cable:\*\*\*@"):
        write_features(broken, f"{address}#kept")
    assert by_sql(address, "SELECT count(*) FROM kept") == [(2,)]
    write_features(table().iloc[:1], f"{address}#kept")
    assert by_sql(address, "SELECT count(*) FROM kept") == [(1,)]


def test_other_schemas_systems_and_columns(address):
    by_sql(address, 'CREATE SCHEMA "s p"')
    by_sql(address, """CREATE TABLE "s p"."odd"":name" (id text, shape geometry(Point, 32636))""")
    by_sql(
        address,
        """INSERT INTO "s p"."odd"":name" VALUES
                       ('x', ST_Transform(ST_SetSRID(ST_MakePoint(32.65, 29.11), 4326), 32636))""",
    )
    found = read_postgis(f'{address}#s p.odd":name')
    assert found.geometry.name == "geometry"
    assert found.geometry.iloc[0].distance(Point(32.65, 29.11)) < 1e-9


def test_convert_to_the_server_and_back(address, tmp_path):
    write_features(table(), tmp_path / "in.gpkg")
    done = cableroute("convert", tmp_path / "in.gpkg", f"{address}#moved")
    assert done.returncode == 0, done.stderr
    assert "secret" not in done.stderr
    assert "PostGIS does not hold: the order of rows" in done.stderr
    back = convert_file(f"{address}#moved", tmp_path / "out.geojson")
    assert back.count == 2


@pytest.mark.parametrize(
    ("table_name", "said"),
    [
        ("", r"it names no table \(end it in #TABLE\)"),
        ("#none", "there is no table public.none with geometries"),
        ("#a.b'; DROP TABLE kept", "there is no table a.b'; DROP TABLE kept with geometries"),
    ],
)
def test_what_is_not_there_is_an_error_without_the_password(address, table_name, said):
    with pytest.raises(GeodataError, match=said) as caught:
        read_features(address + table_name)
    assert "secret" not in str(caught.value)


def test_no_server_is_an_error():
    with pytest.raises(GeodataError, match="postgresql://localhost:1/x"):
        read_features("postgresql://localhost:1/x#t")
    with pytest.raises(OutputError, match="postgresql://localhost:1/x"):
        write_features(table(), "postgresql://localhost:1/x#t")
    with pytest.raises(GeodataError, match="it is not an address of a database"):
        read_features("postgresql://a:b:c/x#t")


HOLDS = [
    "postgresql://anna:SE{}CRET@localhost:1/d#t",
    "postgresql://localhost:1/d?password=SE{}CRET#t",
    "postgresql://localhost:1/d?user=anna&sslpassword=SE{}CRET",
    "postgresql://localhost:1/d?passwd=SE{}CRET#t",
    "postgresql://localhost:1/d?pass%77ord=SE{}CRET#t",
    "postgres://anna:5432/SE{}CRET@localhost:1/d#t",
    "postgresql://anna:SE{}CRET",
]


@pytest.mark.parametrize("address", HOLDS)
def test_a_password_is_in_no_error_and_no_trace(address, tmp_path):
    """Whatever sign of an address is in it unescaped: none of its words is said."""
    for sign in ["", *"/?#@:&=%;, '"]:
        if sign == "@" and "@" not in address and "?" not in address:
            continue  # a host follows it
        given = address.format(sign)
        for work in (
            lambda given=given: read_features(given),
            lambda given=given: write_features(table(), given),
            lambda given=given: convert_file(given, tmp_path / "out.gpkg"),
        ):
            with pytest.raises((GeodataError, OutputError)) as caught:
                work()
            said = "".join(traceback.format_exception(caught.value)) + repr(caught.value.problems)
            assert not re.search(r"\bSE\b|CRET", said), said


def test_an_error_says_how_to_write_signs_of_an_address_in_a_password():
    for sign in "/?#@":
        with pytest.raises(GeodataError, match="write them as %2F, %3F, %23 and %40"):
            read_features(f"postgresql://anna:a{sign}b@localhost:1/d#t")


def test_is_database():
    assert is_database("postgres://h/d#t")
    assert not is_database("t.gpkg")
