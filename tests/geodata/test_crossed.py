"""Countries and waters that legs cross, from the land of the countries and named boxes."""

from __future__ import annotations

import csv
from dataclasses import replace

import numpy as np
import pytest
import shapely
from shapely.geometry import LineString

from cableroute import GeodataError, Leg, open_geodata
from cableroute.geodata.country_land import COUNTRY_LAND, countries_at, number_of, read_country_land
from cableroute.geodata.crossed import countries_of, crossed, named_waters, over_water_km, waters_of
from cableroute.model import reverse_leg


@pytest.fixture(scope="module")
def geo():
    return open_geodata()


@pytest.fixture(scope="module")
def land(geo):
    return read_country_land(geo.countries_path)


# --- whose land it is ---


def test_land_has_the_area_that_is_published(land):
    """Thousand km², inland water included, of the CIA World Factbook."""
    published = {"EG": 1001, "FR": 640, "IR": 1648, "TR": 784, "UA": 604, "IN": 3287}
    for code, area in published.items():
        polygons = land.polygon[land.code == code]
        parts = shapely.transform(  # Lambert's equal-area cylinder, sphere of 6371.0 km
            polygons,
            lambda at: np.column_stack(
                [6371.0 * np.radians(at[:, 0]), 6371.0 * np.sin(np.radians(at[:, 1]))]
            ),
        )
        found = float(shapely.area(parts).sum()) / 1000
        tolerance = 0.02 if code not in ("FR", "UA", "IN") else 0.09  # Guiana, Crimea, Kashmir
        assert found == pytest.approx(area, rel=tolerance), code


@pytest.mark.parametrize(
    ("lon", "lat", "code"),
    [(2.35, 48.86, "FR"), (31.24, 30.05, "EG"), (51.42, 35.70, "IR"), (72.88, 19.08, "IN"),
     (-0.13, 51.51, "GB"), (7.42, 43.74, "MC"), (103.82, 1.35, "SG"), (18.0, 35.0, ""),
     (38.0, 20.0, ""), (-160.0, 0.0, "")],
)  # fmt: skip
def test_a_point_is_in_its_country(land, lon, lat, code):
    assert countries_at(land, [lon], [lat]).tolist() == [code]


def test_stations_are_in_the_country_of_their_rows(geo, land):
    """All but those nearer to the coast or a border than the station's accuracy and 2 km."""
    stations = [one for one in geo.stations.values() if one.country in set(land.code)]
    lon, lat = np.array([one.position for one in stations]).T
    found = countries_at(land, lon, lat)
    wrong = [
        one.id
        for one, code in zip(stations, found, strict=True)
        if code not in ("", one.country)
        and shapely.distance(
            shapely.union_all(land.polygon[land.code == one.country]), shapely.Point(one.position)
        ) > (one.accuracy_km + 2) / 100
    ]  # fmt: skip
    assert wrong == []


@pytest.mark.parametrize(
    ("spoiled", "said"),
    [(lambda raw: raw[:200], "cut short"), (lambda raw: b"no file at all", "not a whole xz file")],
)
def test_a_spoiled_file_is_one_error(geo, tmp_path, spoiled, said):
    path = tmp_path / "countries.bin.xz"
    path.write_bytes(spoiled(geo.countries_path.read_bytes()))
    with pytest.raises(GeodataError, match=said):
        read_country_land(path)


def test_a_file_whose_counts_do_not_agree_is_refused(tmp_path):
    import lzma

    path = tmp_path / "countries.bin.xz"
    path.write_bytes(lzma.compress(COUNTRY_LAND.head(3, 1, 1, 3) + bytes([2 * number_of("EG")])))
    with pytest.raises(GeodataError, match="do not agree"):
        read_country_land(path)


# --- what a leg crosses ---


def line(*points, **more):
    return Leg("L", "A", "B", more.pop("medium", "land"), LineString(points), 0, **more)


def test_countries_are_in_the_order_of_travel(geo):
    leg = line((2.35, 48.86), (6.0, 46.6), (8.5, 46.6), (9.2, 45.5))  # Paris - Alps - Milan
    assert countries_of(geo, [leg]) == ("FR", "CH", "IT")
    assert countries_of(geo, [reverse_leg(leg)]) == ("IT", "CH", "FR")
    spans = {one.name: one for one in crossed(geo, leg)}
    assert spans["FR"].to_km <= spans["CH"].from_km + 5
    assert spans["IT"].to_km == pytest.approx(leg.route_km, abs=1)


def test_a_country_that_a_row_states_holds(geo):
    leg = line((50.0, 25.5), (51.2, 25.3), (50.0, 24.5), country="SA")  # the chord clips Qatar
    assert countries_of(geo, [leg]) == ("SA",)
    assert "QA" in countries_of(geo, [replace(leg, country="")])


def test_a_leg_at_sea_is_in_no_country_but_where_it_lands(geo):
    leg = line((4.0, 43.0), (6.5, 43.2), (8.0, 43.0), medium="sea")  # through the isles of Hyères
    assert countries_of(geo, [leg]) == ()
    assert countries_of(geo, [replace(leg, start_id="FR-MRS")]) == ("FR",)


def test_every_link_between_cities_of_two_countries_names_both(geo):
    for leg in geo.backhaul.values():
        ends = {place.country for place in (
            geo.stations.get(leg.start_id) or geo.junctions[leg.start_id],
            geo.stations.get(leg.end_id) or geo.junctions[leg.end_id])}  # fmt: skip
        found = countries_of(geo, [leg])
        assert ends <= set(found), leg.id
        assert found
    tunnel = [leg for leg in geo.backhaul.values() if "Channel Tunnel" in leg.name]
    assert len(tunnel) == 3
    for leg in tunnel:
        assert {"GB", "FR"} <= set(countries_of(geo, [leg]))
        assert "English Channel" in waters_of(geo, [leg])


def test_water_under_a_line_is_measured(geo):
    """Dover - Calais 41 km; a line across land alone has none."""
    assert over_water_km(geo, line((1.31, 51.13), (1.85, 50.95))) == pytest.approx(41, abs=5)
    assert over_water_km(geo, line((2.35, 48.86), (4.83, 45.76))) == 0


@pytest.mark.parametrize(
    ("name", "inside", "outside"),
    [("Red Sea", (38, 20), (45, 12)), ("Gulf of Aden", (48, 13), (38, 20)),
     ("Persian Gulf", (51, 27), (56.6, 25.0)), ("Gulf of Oman", (58.5, 24.8), (51, 27)),
     ("Mediterranean Sea", (18, 35), (-9, 36)), ("Gulf of Suez", (33, 28.8), (34.5, 27)),
     ("South China Sea", (113, 12), (101, 3)), ("Cape of Good Hope", (18, -35), (18, -33))],
)  # fmt: skip
def test_waters_hold_the_points_of_atlases(geo, name, inside, outside):
    def passed(at):
        lon, lat = at
        return waters_of(geo, [line((lon - 0.1, lat), (lon + 0.1, lat), medium="sea")])

    assert name in passed(inside)
    assert name not in passed(outside)


def test_a_road_beside_the_sea_passes_no_sea(geo):
    for leg in geo.stretches.values():
        if leg.medium == "land":
            assert set(waters_of(geo, [leg])) <= {"Suez Canal", "English Channel"}


def test_a_piece_of_a_segment_has_the_waters_of_its_part(geo):
    """SEA-ME-WE 5 from Suez eastward: its first 300 km lie in the Gulf of Suez and the Red Sea."""
    whole = geo.segments["SMW5-T2"]
    first, last = (replace(whole, id=f"{whole.id}/{name}", segment_id=whole.id, span_kp_km=span)
                   for name, span in (("a", (0.0, 300.0)),
                                      ("b", (whole.route_km - 300.0, whole.route_km))))  # fmt: skip
    assert {"Gulf of Suez", "Arabian Sea"} <= set(waters_of(geo, [whole]))
    ends = [waters_of(geo, [first]), waters_of(geo, [last])]
    assert sum("Gulf of Suez" in names for names in ends) == 1
    assert not any({"Gulf of Suez", "Arabian Sea"} <= set(names) for names in ends)
    back = reverse_leg(first)
    assert set(waters_of(geo, [back])) == set(waters_of(geo, [first]))


def test_waters_are_called_as_on_the_map(geo):
    with (geo.land_path.parent / "map_names.csv").open(encoding="utf-8") as file:
        arabic = {row["name_en"]: row["name_ar"] for row in csv.DictReader(file)}
    for box in geo.waters.values():
        if box.name_en in arabic:
            assert box.name_ar == arabic[box.name_en]
        assert box.name_ar
        assert box.west_deg < box.east_deg
        assert box.south_deg < box.north_deg


def test_every_water_that_a_risk_concerns_can_be_passed(geo):
    straits = {item.name for item in geo.groups.values() if item.kind == "strait"}
    for risk in geo.risks.values():
        assert set(risk.waters) <= straits | set(named_waters(geo)), risk.id


def test_straits_are_passed_by_the_segments_whose_lines_come_near(geo):
    """Whatever lies in the Red Sea and in the Gulf of Aden has passed Bab el-Mandeb, and so on."""
    between = {
        "G-STRAIT-BAB-EL-MANDEB": ("Red Sea", "Gulf of Aden"),
        "G-STRAIT-HORMUZ": ("Persian Gulf", "Gulf of Oman"),
    }
    for group, (one, other) in between.items():
        for leg in geo.segments.values():
            if {one, other} <= set(waters_of(geo, [leg])):
                assert group in leg.group_ids, (leg.id, group)
