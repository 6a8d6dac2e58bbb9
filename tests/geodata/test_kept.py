"""What is worked out of tables is kept by them: once, in every thread, and no longer than they."""

import gc
import pickle
import weakref
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import cableroute as cr


def test_all_threads_have_the_thing_that_was_made_first(geo):
    both = Barrier(8)

    def made():
        both.wait(timeout=30)  # none has it yet
        return geo.kept("test of threads", object)

    with ThreadPoolExecutor(8) as pool:
        found = [pool.submit(made) for _ in range(8)]
    assert len({id(it.result()) for it in found}) == 1


def test_what_is_kept_may_ask_for_what_is_kept(geo):
    inner = geo.kept("test of one in another", lambda: geo.kept("test of the inner", list))
    assert inner is geo.kept("test of the inner", list)


def test_it_goes_with_its_tables(tmp_path):
    (tmp_path / "countries.csv").write_text("id,name_en,source_ids\nNN,Nowhere,own-estimate\n")
    tables = cr.open_geodata(tmp_path)

    class Thing:
        pass

    thing = weakref.ref(tables.kept("test of its end", Thing))
    assert thing() is not None
    del tables
    gc.collect()
    assert thing() is None


def test_it_is_not_sent_to_other_processes(geo):
    geo.kept("test of a process", lambda: "x" * 10_000_000)
    assert len(pickle.dumps(geo)) < 10_000
