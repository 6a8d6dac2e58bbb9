"""Many pairs at once: one table whoever works it out, parts kept in a folder, bad input."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import pickle
import signal
import socket
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from itertools import permutations
from multiprocessing import get_context

import geopandas
import pandas
import pyarrow.parquet
import pytest
from geopandas.testing import assert_geodataframe_equal
from hypothesis import given, settings, strategies as st
from worlds.commands import cableroute
from worlds.folders import write_csv
from worlds.seas import A_NORTH, A_SOUTH, NORTH, two_seas

import cableroute as cr
from cableroute.batches import in_parts, part_file

PLACES = ("Firstport", "Eastport", "Northbeach", "Redbeach")
PAIRS = [*permutations(PLACES, 2), ("Firstport", "Firstport")]
WRONG = [("Firstprt", "Eastport"), ("Eastport", "Nowhereville"), ("Firstprt", "Redbeach")]

pytestmark = [
    pytest.mark.filterwarnings("ignore:.*GPKG application_id:RuntimeWarning"),
    pytest.mark.filterwarnings("ignore:.*filename extension should be:RuntimeWarning"),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return two_seas().write(tmp_path_factory.mktemp("pairs") / "own")


@pytest.fixture(scope="module")
def own(folder):
    return cr.open_geodata(folder, base=False)


@pytest.fixture(scope="module")
def serial(own):
    return cr.comparison.compare_pairs(PAIRS, geodata=own)


class Recording(Executor):
    """An executor that works at once and records the pairs that are worked out, not read."""

    def __init__(self):
        self.pairs = []

    def submit(self, work, pair):
        self.pairs.append(pair)
        future = Future()
        future.set_result(work(pair))
        return future


@pytest.fixture
def worked():
    return Recording()


def parts_of(folder):
    own = "contents.json"
    return sorted(it for it in folder.iterdir() if it.suffix == ".json" and it.name != own)


# --- what the table says ---


def test_lengths_are_those_of_the_ellipsoid_pair_by_pair(serial):
    """By pyproj: sea with 2 % of slack, land with 10 %."""
    assert list(dict.fromkeys(serial["pair"])) == list(range(1, len(PAIRS) + 1))
    found = serial[(serial["place_a"] == "Firstport") & (serial["place_b"] == "Eastport")]
    assert found["cable_km"].tolist() == pytest.approx([A_NORTH + NORTH + A_SOUTH], rel=1e-6)
    nowhere = serial.iloc[-1]
    assert "both ends" in nowhere["no_route"]
    assert nowhere.geometry is None
    assert serial["no_route"].notna().sum() == 1


def test_each_pair_is_compared_as_it_is_alone(own, serial):
    figures = cr.measures(own, assumptions=cr.default_assumptions(own))
    for number, pair in enumerate(PAIRS[:-1], start=1):
        routes = cr.find_routes(own, *pair, confidential=False)
        alone = cr.compare(routes, figures, assumptions=cr.default_assumptions(own))
        rows = serial[serial["pair"] == number].reset_index(drop=True)
        assert rows["route_id"].tolist() == alone["route_id"].tolist()
        for name in ("cable_low_km", "rtd_ms", "shared_pct", "separation_km", "access_km"):
            expected = [float("nan") if v is None else v for v in alone[name]]
            assert rows[name].tolist() == pytest.approx(expected, nan_ok=True, abs=0), name
        assert rows["systems"].tolist() == alone["systems"].tolist()
        assert rows.geometry.geom_equals_exact(alone.geometry, 0).all()


# --- who works it out ---


def test_threads_and_processes_give_the_same_table(own, serial):
    with ThreadPoolExecutor(2) as executor:
        assert_geodataframe_equal(
            cr.comparison.compare_pairs(PAIRS, geodata=own, executor=executor), serial
        )
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as executor:
        assert_geodataframe_equal(
            cr.comparison.compare_pairs(PAIRS, geodata=own, executor=executor), serial
        )


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_dask_gives_the_same_table_though_a_worker_is_killed(own, serial, tmp_path):
    distributed = pytest.importorskip("distributed")
    killed = []
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address="127.0.0.1:0",
            local_directory=str(tmp_path), silence_logs=50,
        ) as cluster,
        distributed.Client(cluster) as client,
    ):  # fmt: skip
        ids = sorted(client.run(os.getpid).values())
        assert len(ids) == 2

        def progress(share, what):
            if 0 < share < 1 and not killed:
                os.kill(ids[0], signal.SIGKILL)
                killed.append(share)

        table = cr.comparison.compare_pairs(
            PAIRS, geodata=own, executor=client.get_executor(), progress=progress
        )
    assert killed
    assert_geodataframe_equal(table, serial)


def test_a_process_that_dies_is_one_clear_error_and_what_was_done_is_kept(tmp_path):
    how = {"to_text": str, "from_text": int, "suffix": ".txt", "folder": tmp_path}
    with (
        ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor,
        pytest.raises(cr.CablerouteError, match=r"a worker ended.*run it again"),
    ):
        in_parts(os._exit, {"one": 3}, executor=executor, **how)
    assert list(tmp_path.iterdir()) == []


def test_a_cluster_that_is_lost_is_one_clear_error_too(tmp_path):
    """As dask does when its scheduler goes: what it has lost is cancelled."""
    how = {"to_text": str, "from_text": int, "suffix": ".txt", "folder": tmp_path}

    class Lost(ThreadPoolExecutor):
        def submit(self, *_, **__):
            future = Future()
            future.cancel()
            future.set_running_or_notify_cancel()
            return future

    with Lost(1) as executor, pytest.raises(cr.CablerouteError, match=r"before its.*run it again"):
        in_parts(len, {"one": "a"}, executor=executor, **how)


def test_tables_are_pickled_as_their_folders_and_others_are_refused(own, tmp_path):
    data = pickle.dumps(own)
    assert len(data) < 1000
    again = pickle.loads(data)
    assert again is pickle.loads(data)
    assert again is not own
    assert again.systems == own.systems
    moved = two_seas().write(tmp_path / "own")
    data = pickle.dumps(cr.open_geodata(moved, base=False))
    write_csv(moved, "sources", {"id": "mine", "title": "Another", "publisher": "A test",
                                 "licence": "CC0 1.0"})  # fmt: skip
    with pytest.raises(cr.GeodataError, match="other tables"):
        pickle.loads(data)


# --- parts in a folder ---


def test_a_rerun_does_what_is_missing_and_no_part_serves_another_question(
    own, serial, tmp_path, worked
):
    first = cr.comparison.compare_pairs(PAIRS, geodata=own, executor=worked, out=tmp_path)
    assert len(worked.pairs) == len(parts_of(tmp_path)) == len(PAIRS)
    assert_geodataframe_equal(first, serial)
    again = cr.comparison.compare_pairs(PAIRS, geodata=own, executor=worked, out=tmp_path)
    assert len(worked.pairs) == len(PAIRS)
    assert_geodataframe_equal(again, serial)
    parts_of(tmp_path)[0].unlink()
    mended = cr.comparison.compare_pairs(PAIRS, geodata=own, executor=worked, out=tmp_path)
    assert_geodataframe_equal(mended, serial)
    assert len(worked.pairs) == len(PAIRS) + 1
    few = PAIRS[:2]
    other = cr.geodata.with_changes(cr.default_assumptions(own), group_index=1.5)
    for number, how in enumerate(
        ({"assumptions": other}, {"k": 3}, {"avoid": ["Strait of Tears"]}, {"confidential": True}),
        start=1,
    ):
        worked.pairs.clear()
        table = cr.comparison.compare_pairs(few, geodata=own, executor=worked, out=tmp_path, **how)
        assert worked.pairs == few, how
        assert len(parts_of(tmp_path)) == len(PAIRS) + number * len(few)
        if "assumptions" in how:
            assert table["rtd_ms"].iloc[0] > serial["rtd_ms"].iloc[0]


def test_conditions_may_be_sets_or_read_once(own, tmp_path, worked):
    few = [("Eastport", "Northbeach")]
    names = ["Hornpoint", "Midtown", "Southtown"]
    for avoid in ({*names}, {*reversed(names)}, sorted(names), iter(sorted(names))):
        table = cr.comparison.compare_pairs(
            few, geodata=own, executor=worked, out=tmp_path, avoid=avoid
        )
        assert len(table) == 1
    assert worked.pairs == few


def test_other_tables_are_another_question(tmp_path, worked):
    world = two_seas()
    own = world.open(tmp_path / "own")
    out = tmp_path / "parts"
    out.mkdir()
    pair = [("Firstport", "Eastport")]
    before = cr.comparison.compare_pairs(pair, geodata=own, executor=worked, out=out)
    for row in world.rows["rates"]:
        if row["id"] == "slack_sea_pct":
            row["likely"] = 3
    after = cr.comparison.compare_pairs(
        [("Firstport", "Eastport")], geodata=world.open(tmp_path / "own"), out=out, executor=worked
    )
    assert len(worked.pairs) == len(parts_of(out)) == 2
    assert after["cable_km"].iloc[0] > before["cable_km"].iloc[0]


def test_a_damaged_part_is_made_again_and_a_broken_run_leaves_whole_parts(own, serial, tmp_path):
    def breaks(share, what):
        if what.startswith("2 of"):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        cr.comparison.compare_pairs(PAIRS, geodata=own, out=tmp_path, progress=breaks)
    assert len(parts_of(tmp_path)) == len(list(tmp_path.iterdir())) - 1 == 2
    cr.comparison.compare_pairs(PAIRS, geodata=own, out=tmp_path)
    whole = parts_of(tmp_path)[0].read_bytes()
    first = whole.splitlines()[0]
    marked = [part_file(text).encode() for text in (
        '{"no_route": null}', '{"no_route": null, "rows": []}', '{"no_route": 5, "rows": []}',
        '{"no_route": null, "rows": [{"route_id": "x", "geometry": 5}]}')]  # fmt: skip
    for damaged in (b"", whole[:-9], first, first + b"\n[]", first + b"\xff\xfe",
                    whole.replace(b"Firstport", b"Lastport"), *marked):  # fmt: skip
        parts_of(tmp_path)[0].write_bytes(damaged)
        told = []
        tell = partial(lambda told, share, what: told.append(what), told)
        table = cr.comparison.compare_pairs(PAIRS, geodata=own, out=tmp_path, progress=tell)
        assert told[0] == f"{len(PAIRS) - 1} of {len(PAIRS)}, 1 damaged and made again"
        assert parts_of(tmp_path)[0].read_bytes() == whole
        assert_geodataframe_equal(table, serial)


def test_a_process_killed_midway_leaves_what_was_done_and_a_rerun_is_equal(own, serial, tmp_path):
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:

        def progress(share, what):
            if 0 < share < 1:
                for number in executor._processes:
                    os.kill(number, signal.SIGKILL)

        with pytest.raises(cr.CablerouteError, match=r"a worker ended.*run it again"):
            cr.comparison.compare_pairs(
                PAIRS, geodata=own, out=tmp_path, executor=executor, progress=progress
            )
    done = len(parts_of(tmp_path))
    assert 0 < done < len(PAIRS)
    told = []
    again = cr.comparison.compare_pairs(
        PAIRS, geodata=own, out=tmp_path, progress=lambda share, what: told.append(what)
    )
    assert told[0] == f"{done} of {len(PAIRS)}"
    assert_geodataframe_equal(again, serial)


def test_progress_rises_to_the_end(own, tmp_path):
    for missing in (len(PAIRS), 0):
        told = []
        tell = partial(lambda told, share, what: told.append(share), told)
        cr.comparison.compare_pairs(PAIRS, geodata=own, out=tmp_path, progress=tell)
        assert told == sorted(told)
        assert told[-1] == 1
        assert len(told) == missing + 1


def test_a_pair_that_stands_twice_is_worked_out_once(own, worked):
    table = cr.comparison.compare_pairs([PAIRS[0], PAIRS[0]], geodata=own, executor=worked)
    assert worked.pairs == [PAIRS[0]]
    assert table["pair"].tolist() == [1, 2]
    assert table["route_id"].nunique() == 1


# --- files ---


def test_parquet_and_geopackage_hold_the_same_rows(own, serial, tmp_path):
    for out in (tmp_path / "routes.parquet", tmp_path):
        cr.comparison.compare_pairs(PAIRS, geodata=own, out=out)
    bare = pyarrow.parquet.read_table(tmp_path / "routes.parquet")
    assert bare.num_rows == len(serial)
    kinds = {field.name: str(field.type) for field in bare.schema}
    assert kinds["pair"] == "int64"
    assert kinds["rtd_ms"] == kinds["published_km"] == "double"
    assert kinds["pareto"] == "bool"
    assert kinds["systems"].startswith("list<")
    assert bare["rtd_ms"].to_pylist()[:-1] == serial["rtd_ms"].tolist()[:-1]
    assert bare["systems"].to_pylist()[0] == serial["systems"].iloc[0]
    assert json.loads(bare["assumptions"].to_pylist()[0])["end_km"] == 15
    drawn = geopandas.read_parquet(tmp_path / "routes.parquet")
    packed = geopandas.read_file(tmp_path / "routes.gpkg")
    assert drawn.crs.to_epsg() == packed.crs.to_epsg() == 4326
    assert packed["route_id"].tolist() == drawn["route_id"].tolist()
    assert drawn.geometry[:-1].geom_equals_exact(serial.geometry[:-1], 0).all()
    for name in serial.columns.drop("geometry"):
        for number, value in enumerate(serial[name]):
            for read in (drawn, packed):
                cell = read[name].iloc[number]
                if value is None or (not isinstance(value, list) and pandas.isna(value)):
                    assert pandas.isna(cell) is True, name
                elif isinstance(value, (list, dict)):
                    cell = json.loads(cell) if isinstance(cell, str) else list(cell)
                    assert cell == json.loads(json.dumps(value)), name
                else:
                    assert cell == value, name


def test_what_is_confidential_is_in_no_file(tmp_path):
    world = two_seas()
    world.rows["systems"][0] |= {"visibility": "confidential", "name": "Hush Hush"}
    own = world.open(tmp_path / "own")
    out = tmp_path / "parts"
    out.mkdir()
    for confidential, there in ((False, False), (True, True)):
        table = cr.comparison.compare_pairs(
            [("Eastport", "Northbeach")], geodata=own, out=out, confidential=confidential
        )
        assert ("Hush Hush" in str(table["systems"].tolist())) is there
        texts = b"".join(path.read_bytes() for path in out.iterdir())
        assert (b"Hush Hush" in texts or b"ALPHA" in texts) is there


# --- what is wrong ---


def test_every_unknown_name_and_wrong_condition_is_reported_at_once(own):
    with pytest.raises(cr.ModelError) as told:
        cr.comparison.compare_pairs([*PAIRS, *WRONG], geodata=own, k=0, avoid=["Atlantis"])
    text = str(told.value)
    assert len(told.value.problems) == 4
    assert text.count("Firstprt") == 1
    assert "pair 14, 16" in text
    for part in ("Nowhereville", "k: is 0", "Atlantis", "did you mean Firstport"):
        assert part in text
    assert text.count("skip_unknown compares the rest") == 1
    with pytest.raises(cr.ModelError) as none:  # there is no rest
        cr.comparison.compare_pairs(WRONG, geodata=own)
    assert "skip_unknown" not in str(none.value)


def test_the_rest_is_computed_only_if_asked(own, serial):
    with pytest.raises(cr.ModelError, match="Firstprt"):
        cr.comparison.compare_pairs([*PAIRS, *WRONG], geodata=own)
    table = cr.comparison.compare_pairs([*PAIRS, *WRONG], geodata=own, skip_unknown=True)
    rest = table[table["pair"] <= len(PAIRS)]
    assert rest["route_id"].tolist()[:-1] == serial["route_id"].tolist()[:-1]
    last = table.tail(3)
    assert last["route_id"].isna().all()
    assert ["Firstprt" in text for text in last["no_route"]] == [True, False, True]
    none = cr.comparison.compare_pairs(WRONG, geodata=own, skip_unknown=True)
    assert list(none.columns) == list(table.columns)
    assert none["rtd_ms"].dtype == float


def test_no_pairs_no_folder_no_format_are_one_error_each(own, tmp_path):
    with pytest.raises(cr.ModelError, match="no pair"):
        cr.comparison.compare_pairs([], geodata=own)
    (tmp_path / "file").write_text("")
    with pytest.raises(cr.OutputError, match=r"cannot make folder.*give another"):
        cr.comparison.compare_pairs(PAIRS, geodata=own, out=tmp_path / "file")
    cr.comparison.compare_pairs(PAIRS[:1], geodata=own, out=tmp_path / "new" / "folder")
    assert (tmp_path / "new" / "folder" / "routes.gpkg").is_file()
    with pytest.raises(cr.ModelError, match=r"pair 1.*not a pair of places"):
        cr.comparison.compare_pairs([("Firstport",), "Eastport"], geodata=own)


def test_what_is_of_a_wrong_kind_is_reported_at_once():
    with pytest.raises(cr.ModelError) as told:
        cr.comparison.compare_pairs(
            PAIRS[:2], executor="threads", out=5, geodata="own", assumptions=3,
            progress=0.5,
        )  # fmt: skip
    where = [problem.where for problem in told.value.problems]
    assert where == ["executor", "out", "geodata", "assumptions", "progress"]
    with pytest.raises(cr.ModelError, match="pairs: is None"):
        cr.comparison.compare_pairs(None)


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=5))
def test_a_file_of_pairs_gives_back_what_was_written(tmp_path_factory, pairs):
    text = io.StringIO()
    csv.writer(text).writerows([("from", "to"), *pairs])
    path = tmp_path_factory.getbasetemp() / "pairs.csv"
    path.write_text(text.getvalue(), encoding="utf-8", newline="")
    assert cr.comparison.read_pairs(path) == pairs


@pytest.mark.parametrize(
    "content",
    [
        'Suez,Mumbai\n"5.37,43.30",Goa\n',
        '\ufeffA,B\r\n\r\nSuez,Mumbai\r\n"5.37,43.30",Goa\r\n',
        "from;to\nSuez;Mumbai\n5.37,43.30;Goa\n",
        "From\tTo\nSuez\tMumbai\n5.37,43.30\tGoa\n",
        'B,A\nMumbai,Suez\nGoa,"5.37,43.30"\n',
        "to;why;from\nMumbai;;Suez\nGoa;a point;5.37,43.30\n",
        ' Suez , Mumbai ,,\n,,,\n"5.37,43.30",Goa',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_file_of_pairs_is_read_as_spreadsheets_write_it(content, encoding, tmp_path):
    path = tmp_path / "pairs.csv"
    path.write_bytes(content.removeprefix("\ufeff" * (encoding == "utf-16")).encode(encoding))
    assert cr.comparison.read_pairs(path) == [("Suez", "Mumbai"), ("5.37,43.30", "Goa")]


def test_of_two_sets_of_headings_the_first_is_taken_and_no_row_is_lost(tmp_path):
    path = tmp_path / "pairs.csv"
    path.write_text("from,to,start,end\nA,B,Suez,Mumbai\nC,D,Goa,Suez\n", encoding="utf-8")
    assert cr.comparison.read_pairs(path) == [("Suez", "Mumbai"), ("Goa", "Suez")]


def test_every_row_that_is_no_pair_is_reported(tmp_path):
    path = tmp_path / "pairs.csv"
    path.write_text('\ufeffA,B\n\n"5.37,43.30",Suez\nSuez\nA,B,C\nSuez,\n', encoding="utf-8")
    with pytest.raises(cr.ModelError) as told:
        cr.comparison.read_pairs(path)
    assert [fault.where for fault in told.value.problems] == [
        "pairs.csv line 4", "pairs.csv line 5", "pairs.csv line 6"
    ]  # fmt: skip
    for content in (b"", b"A,B\n", b"\xff\xfe,x", b'"open,Suez', None):
        if content is None:
            path.unlink()
        else:
            path.write_bytes(content)
        with pytest.raises(cr.ModelError, match=r"pairs\.csv"):
            cr.comparison.read_pairs(path)


# --- on the command line ---


def test_the_command_compares_the_pairs_of_a_file(folder, serial, tmp_path):
    file, kept = tmp_path / "pairs.csv", tmp_path / "kept"
    write_csv(tmp_path, "pairs", *({"from": a, "to": b} for a, b in [*PAIRS, *WRONG]))
    ask = ("compare", "--pairs", file, "--geodata", folder, "--no-base")
    code, out, err = cableroute(*ask, "--parts", kept)
    assert (code, out, kept.exists()) == (2, "", False)
    assert "pairs.csv line 15, 17: no landing station is called 'Firstprt'" in err
    assert "pairs.csv line 16: no landing station is called 'Nowhereville'" in err
    code, out, err = cableroute(*ask, "--parts", kept, "--skip-unknown")
    assert code == 0, err
    assert "without a route: 4 of 16 pairs" in err
    assert "8,550" in out  # 8,551.4 km, of a range that is some hundred km wide
    assert (kept / "routes.gpkg").is_file()
    code, out, err = cableroute(*ask, "--parts", kept, "--skip-unknown", "--format", "csv")
    assert code == 0, err
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [row["route_id"] for row in rows[:-4]] == serial["route_id"].tolist()[:-1]
    assert float(rows[0]["rtd_ms"]) == serial["rtd_ms"].iloc[0]
    written = tmp_path / "routes.parquet"
    code, out, err = cableroute(*ask, "--skip-unknown", "-o", written)
    assert (code, out) == (0, "")
    assert pyarrow.parquet.read_table(written).num_rows == len(rows)


@pytest.fixture
def port_8787():
    """Taken, as where another cluster of dask has its dashboard."""
    with socket.socket() as taken:
        with contextlib.suppress(OSError):  # where it is taken already
            taken.bind(("127.0.0.1", 8787))
            taken.listen()
        yield


@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.parametrize("work", ["serial", "threads", "processes", "dask"])
def test_the_command_gives_the_same_rows_whoever_works(work, folder, serial, tmp_path, port_8787):
    if work == "dask":
        pytest.importorskip("distributed")
    file = tmp_path / "pairs.csv"
    file.write_text("to;from\n" + "".join(f"{b};{a}\n" for a, b in [*PAIRS[:3], PAIRS[0]]))
    code, out, err = cableroute(
        "compare", "--pairs", file, "--geodata", folder, "--no-base", "--format", "csv",
        "--executor", work, *([] if work == "serial" else ["--workers", 2]),
    )  # fmt: skip
    assert code == 0, err
    rows = list(csv.DictReader(io.StringIO(out)))
    known = serial[serial["pair"] <= 3]
    assert [row["route_id"] for row in rows if row["pair"] != "4"] == known["route_id"].tolist()
    assert [float(row["rtd_ms"]) for row in rows if row["pair"] != "4"] == known["rtd_ms"].tolist()
    assert "repeated, and searched once: 1 of 4 pairs" in err


@pytest.mark.parametrize(
    "arguments",
    [
        (), ("Suez",), ("Suez", "Zafarana", "--workers", "2"), ("--pairs", "x.csv", "--map", "m"),
        ("--pairs", "x.csv", "Suez", "Zafarana"), ("Suez", "Goa", "--executor", "threads"),
        ("--pairs", "x.csv", "--executor", "serial", "--workers", "2"),
    ],
)  # fmt: skip
def test_the_command_refuses_what_does_not_go_together(arguments):
    code, out, err = cableroute("compare", *arguments)
    assert (code, out) == (2, "")
    assert "--pairs" in err or "--executor" in err


def test_an_open_quote_is_reported_with_its_line(tmp_path):
    path = tmp_path / "pairs.csv"
    path.write_text('from,to\nMarseille,Mumbai\n"Karachi,Genoa\nSuez,Port Said\n', encoding="utf-8")
    with pytest.raises(cr.ModelError, match="in the row that begins on line 3"):
        cr.comparison.read_pairs(path)
