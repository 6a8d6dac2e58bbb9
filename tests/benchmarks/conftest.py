"""Every benchmark is held to a ratio in its own run: to a peer, or to bare Python.

Seconds, of the processor, are reported and never asserted: they are those of one machine. At the
end of a run each benchmark of `MOST` has to take at most so many times what its peer took; one in
neither is a fault. Run when asked, and as a job of its own:

    python -m pytest tests/benchmarks -o addopts= --import-mode=importlib
"""

from pathlib import PurePath

import pytest
from worlds.processor import bare_s, processor_s

BARE = "bare Python"
"""The squares of a million numbers."""

MOST = {
    "test_availability_speed": {
        "TestWays::test_ours": ("TestWays::test_numpy", 1.5),
        "TestConnection::test_ours": ("TestConnection::test_union_find", 0.3),
        "TestHistories::test_ours[python]": (BARE, 8),
        "TestExact::test_ours": (BARE, 4),
    },
    "test_folder_speed": {
        "test_a_list": ("test_reading_by_geopandas", 3),
        "test_a_country": ("test_reading_by_geopandas", 14),
    },
    "test_map_speed": {
        "test_page_whole": ("test_page_by_folium", 1 / 10),
        "test_page_simplified": ("test_page_by_folium", 1 / 10),
        "test_lines_packed": ("test_lines_as_geojson", 0.1),
    },
    "test_network_speed": {
        "test_ten_paths_of_ten_thousand": ("test_ten_paths_of_ten_thousand_by_scipy", 1 / 15),
        "test_ten_paths_of_a_hundred_thousand": (
            "test_ten_paths_of_a_hundred_thousand_by_scipy", 0.1,
        ),
        "test_pair_of_ten_thousand": ("test_pair_of_ten_thousand_by_two_dijkstras", 25),
        "test_pair_of_a_hundred_thousand": ("test_pair_of_a_hundred_thousand_by_two_dijkstras", 20),
    },
    "test_pairs_speed": {"test_what_many_routes_share[most_shared]": (
        "test_what_many_routes_share[shared_matrix]", 0.8,
    )},
    "test_planning_speed": {
        "test_free_routes": (BARE, 350),
        "test_cheaper_than_eight_neighbours": (BARE, 10),
        "test_field": (BARE, 12),
        "test_pair_with_and_without_numba[numba]": (
            "test_pair_with_and_without_numba[scipy]", 0.2,
        ),
        "test_string_with_and_without_numba[numba]": (
            "test_string_with_and_without_numba[arrays]", 0.3,
        ),
        "test_leg": (BARE, 4),
        "test_leg_on_the_command_line": (BARE, 90),
    },
    "test_position_list_speed": {"test_read_check_write": ("test_pandas_read_write", 5)},
    "test_proximity_speed": {
        "test_crossings[700]": ("test_crossings_by_shapely[700]", 1),
        "test_crossings[7000]": ("test_crossings_by_shapely[7000]", 0.6),
        "test_parallels[700]": ("test_parallels_by_shapely[700]", 1),
        "test_parallels[7000]": ("test_parallels_by_shapely[7000]", 0.9),
        "test_shared_matrix": (BARE, 5),
    },
    "test_report_speed": {
        "test_whole_report": ("test_find_and_compare_alone", 15),
        "test_second_language": ("test_find_and_compare_alone", 3),
        "test_workbook": ("test_find_and_compare_alone", 5),
        "test_find_and_compare_alone": (BARE, 8),
    },
    "test_seabed_speed": {
        "test_land_of_a_window[cableroute]": ("test_land_of_a_window[rasterio]", 0.6),
        "test_a_window_of_a_globe[cableroute]": ("test_a_window_of_a_globe[xarray]", 14),
    },
    "test_speed": {
        "test_lines_km": ("test_lines_km_by_pyproj_line_by_line", 0.4),
        "test_kp_of_point": ("test_kp_of_point_by_geopandas_on_the_plane", 5),
        "test_open_geodata": ("test_read_the_same_files_with_geopandas_and_pandas", 0.1),
        "test_open_geodata_for_the_systems": ("test_read_the_systems_with_pandas", 1),
        "test_find_station": ("test_find_station_by_rapidfuzz", 0.05),
        "test_suggestions": ("test_suggestions_by_rapidfuzz", 2),
        "test_select_by_date": ("test_select_by_date_with_pandas", 1),
        "test_open_a_users_folder": ("test_read_a_users_folder_with_geopandas", 3),
        "test_list_the_systems_of_a_large_folder": (
            "test_list_the_systems_of_a_large_folder_with_geopandas", 3,
        ),
        "test_find_routes_and_compare": (BARE, 3),
        "test_compare_marseille_singapore": (
            "test_chains_of_marseille_singapore_by_networkx", 8,
        ),
        "test_base_map_of_a_new_window": ("test_land_alone_by_geopandas", 0.05),
        "test_base_map_of_a_window_that_was_drawn": ("test_base_map_of_a_new_window", 0.05),
    },
}  # fmt: skip
"""By file: a benchmark, its peer, and how many times as long it may take; without `[...]`: each."""

SHOWN = {
    "test_field_by_scikit_image",
    "test_field_by_xarray_spatial",
    "test_free_routes_by_scikit_image",
    "test_land_of_a_window[shapely]",
    "test_page_beside_folium",
    "test_pair_by_scikit_image",
    "test_pair_of_ten_thousand_by_network_flow",
    "test_ten_paths_of_ten_thousand_by_networkx",
}
"""More peers, and what asserts a ratio itself."""


@pytest.hookimpl(trylast=True)
def pytest_configure(config):
    from pytest_benchmark.utils import NameWrapper

    config._benchmarksession.options["timer"] = NameWrapper(processor_s)


def compared(benchmarks):
    """Yield a line for each benchmark that ran with its peer, and whether it is a fault."""
    took = {}
    for one in benchmarks:
        path, _, name = one.fullname.partition("::")
        took.setdefault(PurePath(path).stem, {})[name] = one.stats.min
    for file, ours in took.items():
        limits = MOST.get(file, {})
        peers = {peer for peer, _ in limits.values()}
        for name, seconds in ours.items():
            peer, most = limits.get(name) or limits.get(name.partition("[")[0], ("", 0))
            if not peer and name not in peers | SHOWN:
                yield f"{file}::{name} has no peer: give it one in `MOST`", True
            peer_s = bare_s() if peer == BARE else ours.get(peer)
            if peer and peer_s is not None:
                times = seconds / peer_s
                said = f"{file}::{name}: {seconds:.4g} s, {times:.3g} times {peer} (most {most:g})"
                yield said, times > most


def pytest_sessionfinish(session):
    found = list(compared(session.config._benchmarksession.benchmarks))
    session.config.stash[LINES] = found
    if any(is_fault for _, is_fault in found):
        session.exitstatus = max(session.exitstatus, pytest.ExitCode.TESTS_FAILED)


def pytest_terminal_summary(terminalreporter, config):
    for line, is_fault in config.stash.get(LINES, []):
        terminalreporter.write_line(f"{'TOO SLOW ' if is_fault else ''}{line}", red=is_fault)


LINES = pytest.StashKey()
