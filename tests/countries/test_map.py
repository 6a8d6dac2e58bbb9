"""The map of a country: what is on it, where, and what the page says of it."""

from __future__ import annotations

import math
import re
from dataclasses import replace

import pytest
from pyproj import Transformer

from cableroute.presentation.languages import read_texts
from cableroute.reports import country_report
from cableroute.reports.country_map import CountryMap, map_figure
from cableroute.reports.scales import WIDTH

SPHERE = Transformer.from_crs("EPSG:4326", "EPSG:3857", always_xy=True)
HALF_WORLD_M = math.pi * 6378137.0


@pytest.fixture(scope="module")
def kenya(geo):
    return CountryMap(country_report(geo, "KE").profile, geo, read_texts())


@pytest.fixture(scope="module")
def figure(kenya):
    return map_figure(kenya, read_texts())


def on_picture(drawn, lon_deg, lat_deg):
    """Return where a place is, by pyproj's Mercator projection."""
    west, east, _, top = drawn.window
    x, y = (value * 180 / HALF_WORLD_M for value in SPHERE.transform(lon_deg, lat_deg))
    return (x - west) * WIDTH / (east - west), (top - y) * WIDTH / (east - west)


def test_the_worst_loss_is_ringed_where_it_is(geo, kenya, figure):
    worst = kenya.profile.worst_single
    assert [item.id for item in worst.features] == ["KE-MBA"]
    [(x, y)] = re.findall(r'"worst-dot" cx="([\d.]+)" cy="([\d.]+)"', figure.svg)
    station = geo.stations["KE-MBA"]
    expected = on_picture(kenya, station.lon_deg, station.lat_deg)
    assert (float(x), float(y)) == pytest.approx(expected, abs=0.1)
    assert ("", "worst single loss: Mombasa, a station") in figure.legend
    assert "Worst single loss: Mombasa, a station" in figure.caption


def test_a_strait_is_ringed_though_it_is_no_station(geo, egypt):
    drawn = CountryMap(egypt, geo, read_texts())
    figure = map_figure(drawn, read_texts())
    [at] = drawn.spots
    assert at == geo.groups["G-STRAIT-JUBAL"].position
    [(x, y)] = re.findall(r'"worst-dot" cx="([\d.]+)" cy="([\d.]+)"', figure.svg)
    assert (float(x), float(y)) == pytest.approx(on_picture(drawn, *at), abs=0.1)
    assert 'class="crossing"' in figure.svg
    assert any(words.startswith("On land") for _, words in figure.legend)


def test_each_system_has_a_number_and_its_line(geo, kenya, figure):
    record = kenya.profile.record
    drawn = [item.system_id for item in kenya.systems]
    assert set(drawn) <= {*record.systems("in service"), *record.systems("unverified")}
    assert len(figure.systems) == len(drawn)
    for number, (item, words) in enumerate(zip(kenya.systems, figure.systems, strict=True)):
        assert words.startswith(geo.systems[item.system_id].name)
        assert ("not verified" in words) is (item.system_id in record.systems("unverified"))
        has_line = f"<title>{geo.systems[item.system_id].name}" in figure.svg
        assert has_line is ("outside the picture" not in words)
        badge = f'badge-on-map route-{number}"' in figure.svg
        assert badge is not ("outside" in words or "no room" in words)


def test_lines_end_at_the_frame_and_stations_have_how_many_land(kenya, figure):
    for data in re.findall(r'route-line [^"]*" d="M([^"]*)"', figure.svg):
        for pair in data.split("L"):
            x, y = map(float, pair.split())
            assert -0.1 <= x <= WIDTH + 0.1
            assert -0.1 <= y <= kenya.height + 0.1
    landed = sum("KE-MBA" in kenya.geodata.systems[it.system_id].landing_station_ids
                 for it in kenya.systems)  # fmt: skip
    assert f">Mombasa ({landed})<" in figure.svg


def test_what_is_confidential_is_not_drawn(geo, kenya):
    hidden = replace(geo.systems["SEACOM"], visibility="confidential")
    legs = {
        name: replace(leg, visibility="confidential")
        for name, leg in geo.segments.items()
        if leg.system_id == "SEACOM"
    }
    assert legs
    other = _Shadow(geo, systems={**geo.systems, "SEACOM": hidden},
                    segments={**geo.segments, **legs})  # fmt: skip
    assert "SEACOM" in [item.system_id for item in kenya.systems]
    drawn = CountryMap(kenya.profile, other, read_texts())
    assert "SEACOM" not in [item.system_id for item in drawn.systems]


def test_a_hostile_name_is_inert(geo, kenya):
    hostile = "</title><script>alert(1)</script>\u202e"
    named = replace(geo.systems["SEACOM"], name=hostile)
    other = _Shadow(geo, systems={**geo.systems, "SEACOM": named})
    svg = map_figure(CountryMap(kenya.profile, other, read_texts()), read_texts()).svg
    assert "&lt;script&gt;" in svg
    assert "<script" not in svg
    assert "\u202e" not in svg


class _Shadow:
    """Tables with some of them replaced."""

    def __init__(self, geodata, **changed):
        self.__dict__.update(changed)
        self.geodata = geodata

    def __getattr__(self, name):
        return getattr(self.geodata, name)


def test_the_page_has_the_map_with_its_name_and_list(geo, kenya, figure):
    page = country_report(geo, "KE").html()
    assert figure.svg in page
    assert re.search(r'<svg class="map"[^>]* role="img" aria-label="Map of Kenya: ', page)
    assert page.count('<ol class="on-map">') == 1
    assert "<script" not in page
    assert "<img" not in page
