"""Parts at an address: the same table, whole or not at all there, on a real server of S3."""

import itertools
import socket
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import ClassVar

import fsspec
import geopandas
import pytest
from fsspec.implementations.local import LocalFileSystem
from fsspec.implementations.memory import MemoryFileSystem
from geopandas.testing import assert_geodataframe_equal
from worlds.commands import cableroute
from worlds.seas import two_seas

import cableroute as cr
from cableroute.batches import in_parts
from cableroute.errors import MissingExtraError, OutputError
from cableroute.folders import CONTENTS
from cableroute.remote_folders import opened_folder

PAIRS = [("Firstport", "Eastport"), ("Eastport", "Firstport"), ("Eastport", "Eastport")]
NUMBERS = itertools.count()


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    return two_seas().open(tmp_path_factory.mktemp("tables") / "own")


@pytest.fixture(scope="module")
def s3(tmp_path_factory):
    """Return the settings of a server of S3 on this machine, with a bucket."""
    pytest.importorskip("s3fs")
    server = pytest.importorskip("moto.server").ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AWS_ACCESS_KEY_ID", "testing")
        patch.setenv("AWS_SECRET_ACCESS_KEY", "testing")
        patch.setenv("AWS_EC2_METADATA_DISABLED", "true")
        patch.setenv("AWS_DEFAULT_REGION", "us-east-1")
        patch.setenv("AWS_CONFIG_FILE", str(tmp_path_factory.mktemp("aws") / "none"))
        server.start()
        host, port = server.get_host_and_port()
        patch.setenv("AWS_ENDPOINT_URL", f"http://{host}:{port}")
        # the server keeps its buckets in this process, where another module may have made it
        fsspec.filesystem("s3", skip_instance_cache=True).makedirs("cables", exist_ok=True)
        yield
        server.stop()


class Renaming(MemoryFileSystem):
    """A store of files: what is written is seen there while it is not whole yet."""

    protocol = "renaming"
    store: ClassVar = {}
    pseudo_dirs: ClassVar = [""]


class Failing(Renaming):
    """The network goes down in the midst of the second file."""

    protocol = "failing"
    written: ClassVar = []

    def pipe_file(self, path, value, *mode, **more):
        self.written.append(path)
        if len(self.written) == 2:
            super().pipe_file(path, value[: len(value) // 2], *mode, **more)
            raise ConnectionError("the network is down")
        super().pipe_file(path, value, *mode, **more)


for kind in (Renaming, Failing):
    fsspec.register_implementation(kind.protocol, kind, clobber=True)


@pytest.fixture(params=["s3", "memory", "renaming"])
def address(request):
    """Return a folder that nobody used: on S3, in memory, and where a file takes its name last."""
    if request.param == "s3":
        request.getfixturevalue("s3")
        return f"s3://cables/run{next(NUMBERS)}"
    return f"{request.param}://run{next(NUMBERS)}"


def at(address):
    store, root = fsspec.core.url_to_fs(address, skip_instance_cache=True, use_listings_cache=False)
    return store, root


def names(address):
    store, root = at(address)
    return sorted(path.rsplit("/", 1)[-1] for path in store.ls(root, detail=False))


def test_the_table_is_the_same_at_an_address_and_a_rerun_finds_it(own, address, tmp_path):
    here = cr.comparison.compare_pairs(PAIRS, geodata=own, out=tmp_path)
    with ThreadPoolExecutor(2) as executor:
        there = cr.comparison.compare_pairs(PAIRS, geodata=own, out=address, executor=executor)
    assert_geodataframe_equal(there, here)
    assert names(address) == sorted(path.name for path in tmp_path.iterdir())
    store, root = at(address)
    for path in tmp_path.glob("*.json"):
        assert store.cat_file(f"{root}/{path.name}") == path.read_bytes()
    copy = tmp_path / "copy.gpkg"
    store.get_file(f"{root}/routes.gpkg", str(copy))
    assert_geodataframe_equal(
        geopandas.read_file(copy), geopandas.read_file(tmp_path / "routes.gpkg")
    )
    again = cr.comparison.compare_pairs(
        PAIRS, geodata=own, out=address, executor=Refusing(max_workers=1)
    )
    assert_geodataframe_equal(again, here)


class Refusing(ThreadPoolExecutor):
    """Works nothing out: everything is there already."""

    def submit(self, *_, **__):
        raise AssertionError("worked out again")


def test_a_table_has_the_name_and_format_that_the_user_gives(own, address, tmp_path):
    cr.comparison.compare_pairs(PAIRS[:1], geodata=own, out=f"{address}/mine.parquet")
    assert "mine.parquet" in names(address)
    store, root = at(address)
    copy = tmp_path / "copy.parquet"
    store.get_file(f"{root}/mine.parquet", str(copy))
    assert len(geopandas.read_parquet(copy)) > 0


def kept(folder, work=str, executor=None):
    return in_parts(
        work, {"one": "1", "two": "2"}, to_text='{{"answer": "{}"}}'.format,
        from_text=lambda text: text.split('"')[3], suffix=".json", folder=folder,
        executor=executor,
    )  # fmt: skip


def test_what_is_no_part_is_named_and_stays_and_what_is_damaged_is_made_again(address):
    kept(address)
    store, root = at(address)
    whole = store.cat_file(f"{root}/one.json")
    store.pipe_file(f"{root}/one.json", whole[:-3])
    assert kept(address) == {"one": "1", "two": "2"}
    assert store.cat_file(f"{root}/one.json") == whole
    store.pipe_file(f"{root}/two.json", b"what the user keeps")
    with pytest.raises(OutputError, match=r"two\.json.*did not write it"):
        kept(address)
    assert store.cat_file(f"{root}/two.json") == b"what the user keeps"


def test_a_file_of_the_user_at_the_table_is_not_written_over(own, address):
    store, root = at(address)
    store.makedirs(root, exist_ok=True)
    store.pipe_file(f"{root}/routes.gpkg", b"what the user keeps")
    with pytest.raises(OutputError, match=rf"not of this program \(see {CONTENTS}\)"):
        cr.comparison.compare_pairs(PAIRS[:1], geodata=own, out=address)
    assert store.cat_file(f"{root}/routes.gpkg") == b"what the user keeps"


def test_a_network_that_goes_down_is_one_error_and_what_was_done_is_kept():
    address = f"failing://run{next(NUMBERS)}"
    Failing.written.clear()
    with pytest.raises(OutputError, match=r"cannot write .*the network is down \(run it again\)"):
        kept(address)
    assert names(address) == ["one.json"]
    assert kept(address, work={"2": "2"}.__getitem__) == {"one": "1", "two": "2"}


def test_a_server_that_hears_no_more_is_an_error_of_one_line(s3, monkeypatch):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{free.getsockname()[1]}")
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
    with pytest.raises(OutputError) as told:
        kept("s3://cables/nobody")
    assert len(str(told.value).splitlines()) == 1


@pytest.mark.parametrize(
    ("folder", "said"),
    [
        ("nothing://a/b", "nothing"),
        ("simplecache::s3://cables/a", "chain of addresses"),
        ("s3://no-such-bucket-here/a", r"no no-such-bucket-here \(make it first\)"),
    ],
)
def test_an_address_that_leads_nowhere_is_an_error_of_one_line(s3, folder, said):
    with pytest.raises(OutputError, match=said) as told:
        kept(folder)
    assert len(str(told.value).splitlines()) == 1


def test_a_secret_of_an_address_is_not_shown():
    with pytest.raises(OutputError) as told:
        opened_folder("nothing://me:secret@host/parts")
    assert "secret" not in str(told.value)


def test_without_the_extra_the_error_says_how_to_install_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    with pytest.raises(MissingExtraError, match=r"cableroute\[remote\]"):
        opened_folder("s3://cables/a")


def test_writers_at_once_leave_one_whole_part(s3):
    address = f"s3://cables/run{next(NUMBERS)}"
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: kept(address), range(8)))
    assert found == [{"one": "1", "two": "2"}] * 8
    assert names(address) == ["one.json", "two.json"]


def test_the_commands_keep_parts_at_an_address(s3, own, tmp_path):
    folder = two_seas().write(tmp_path / "own")
    address = f"s3://cables/run{next(NUMBERS)}"
    pairs = tmp_path / "pairs.csv"
    pairs.write_text("Firstport,Eastport\n")
    code, _, err = cableroute(
        "compare", "--pairs", pairs, "--geodata", folder, "--no-base", "--parts", address
    )
    if address.startswith("memory"):  # which is gone when the command ends
        assert code == 2
        assert "memory ends with the command" in err
        return
    assert code == 0, err
    assert f"written: {address}/routes.gpkg" in err
    assert "routes.gpkg" in names(address)


@pytest.mark.parametrize("scheme", ["file://", "local://", "FILE://"])
def test_an_address_of_this_machine_is_a_folder_of_it(scheme, own, tmp_path, monkeypatch):
    """Parts, table and list are where the address says, and no link there is followed."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    folder = tmp_path / "parts"
    cr.comparison.compare_pairs(PAIRS[:1], geodata=own, out=f"{scheme}{folder}")
    made = {path.name for path in folder.iterdir()}
    assert {CONTENTS, "routes.gpkg"} < made
    pairs = tmp_path / "pairs.csv"
    pairs.write_text("A,B\nFirstport,Eastport\n", encoding="utf-8")
    asked = ("compare", "--pairs", pairs, "--parts", f"{scheme}{tmp_path}/others/")
    done = cableroute(*asked, "--geodata", own.layers.folders[-1], "--no-base")
    assert done.returncode == 0, done.stderr
    assert {CONTENTS, "routes.gpkg"} < {path.name for path in (tmp_path / "others").iterdir()}
    assert [*elsewhere.iterdir()] == []
    (part,) = made - {CONTENTS, "routes.gpkg"}
    (folder / part).rename(elsewhere / "part.json")
    (folder / part).symlink_to(elsewhere / "part.json")
    with pytest.raises(OutputError, match="is a link, and not followed"):
        cr.comparison.compare_pairs(PAIRS[:1], geodata=own, out=f"{scheme}{folder}")
    for other in (scheme, f"{scheme}host/parts", f"{scheme}parts", f"{scheme}/"):
        with pytest.raises(OutputError, match="names no folder of this machine"):
            opened_folder(other)
    assert [*elsewhere.iterdir()] == [elsewhere / "part.json"]
    for same in (f"{scheme}localhost{folder}", f"{scheme[:-2]}{folder}"):
        with opened_folder(same) as held:
            assert CONTENTS in held.names()


def test_another_name_for_the_files_of_this_machine_is_refused(tmp_path):
    """It would follow links."""

    class Mine(LocalFileSystem):
        protocol = ("mine", "file")

    fsspec.register_implementation("mine", Mine, clobber=True)
    with pytest.raises(OutputError, match="is of this machine"):
        opened_folder(f"mine://{tmp_path}", make=True)
