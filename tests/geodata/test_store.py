"""Opening tables, and finding a station by its name."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cableroute import GeodataError, UnknownNameError, check_geodata, find_routes, open_geodata
from cableroute.geodata.opening import attribution

ROOT = Path(__file__).parents[2]
OWN = ROOT / "examples" / "own_tables"


@pytest.mark.parametrize(
    ("name", "station"),
    [
        ("EG-ZAF", "EG-ZAF"),
        ("eg-zaf", "EG-ZAF"),
        ("Zafarana", "EG-ZAF"),
        ("ZAFARANA", "EG-ZAF"),
        (" zafarana ", "EG-ZAF"),
        ("Za’farana", "EG-ZAF"),
        ("Za'farana", "EG-ZAF"),
        ("Ras Zafarana", "EG-ZAF"),
        ("الزعفرانة", "EG-ZAF"),
        ("الزعفرانه", "EG-ZAF"),
        ("الزَّعفرانة", "EG-ZAF"),
        ("الزعفـــرانة", "EG-ZAF"),
        ("Zafarana 2", "EG-ZA2"),
        ("zafarana2", "EG-ZA2"),
        ("Zafarana II", "EG-ZA2"),
        ("الزعفرانة 2", "EG-ZA2"),
        ("الزعفرانه ٢", "EG-ZA2"),
        ("Abu Talat", "EG-ABT"),
        ("Abou Talat", "EG-ABT"),
        ("أبو تلات", "EG-ABT"),
        ("ابو تلات", "EG-ABT"),
        ("الإسكندرية", "EG-ALX"),
        ("الاسكندريه", "EG-ALX"),
        ("الأسكندرية", "EG-ALX"),
        ("رأس غارب", "EG-RGH"),
        ("راس غارب", "EG-RGH"),
        ("سيدي كرير", "EG-SDK"),
        ("سيدى كرير", "EG-SDK"),
        ("بورسعيد", "EG-PSD"),
        ("بور سعيد", "EG-PSD"),
        ("Port Saïd", "EG-PSD"),
        ("port said", "EG-PSD"),
        ("As Suways", "EG-SUZ"),
    ],
)
def test_names(geo, name, station):
    assert geo.find_station(name).id == station


@pytest.mark.parametrize("name", ["Zafarana", "zafarana", "الزعفرانة", "Zaafarana"])
def test_zafarana_is_never_zafarana_2(geo, name):
    assert geo.find_station(name).id == "EG-ZAF"


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [
        ("Zafarna", "Zafarana (EG-ZAF)"),
        ("Abu Talaat", "Abu Talat (EG-ABT)"),
        ("Port Sayd", "Port Said (EG-PSD)"),
        ("الزعفران", "Zafarana (EG-ZAF)"),
        ("EG-ZAG", "Zafarana (EG-ZAF)"),
    ],
)
def test_an_unknown_name_gives_suggestions(geo, name, suggestion):
    with pytest.raises(UnknownNameError) as caught:
        geo.find_station(name)
    assert suggestion in caught.value.suggestions
    assert f"did you mean {caught.value.suggestions[0]}" in str(caught.value)
    assert len(caught.value.suggestions) <= 3


@pytest.mark.parametrize("name", ["", " ", "-", "!!", "qqqqqqqq", "Xanadu", "Brobdingnag"])
def test_a_name_like_no_other_is_not_in_the_tables(geo, name):
    with pytest.raises(
        UnknownNameError, match="it is not in the tables: add it from a cable"
    ) as caught:
        geo.find_station(name)
    assert caught.value.suggestions == ()
    assert "cableroute import" in str(caught.value)


def test_a_name_of_two_stations(tmp_path):
    text = (ROOT / "geodata/landing_stations.geojson").read_text(encoding="utf-8")
    shutil.copytree(ROOT / "geodata", tmp_path / "t", ignore=shutil.ignore_patterns("build"))
    changed = text.replace('"Za’farana"', '"Nile Mouth"').replace('"Port Saïd"', '"Nile-Mouth"')
    (tmp_path / "t/landing_stations.geojson").write_text(changed, encoding="utf-8")
    with pytest.raises(UnknownNameError, match=r"names several: .*EG-PSD.*EG-ZAF"):
        open_geodata(tmp_path / "t", base=False).find_station("nile mouth")


def test_a_folder_of_ones_own_beside_ours(geo):
    assert check_geodata(OWN) == ()
    both = open_geodata(OWN)
    assert set(both.stations) == {*geo.stations, "MY-SOK"}
    assert both.folders == (*geo.folders, OWN)
    (route,) = find_routes(both, "Ain Sokhna (example)", "Abu Talat")
    assert route.id == "MY-P-SOK-ABT"
    # The offer names the path; the others name the pair or the country.
    grades = {item.deal.id: item.attribution_confidence for item in route.deals}
    assert grades["my-offer"] == "stated"
    assert grades["peace-second-path-loi-2019"] == "candidate"
    # Its own slack of 5 per cent counts, not the rate.
    leg = both.legs["MY-S-SOK"]
    assert leg.cable_km == pytest.approx(1.05 * leg.route_km)
    assert "MY-SOK" not in geo.stations


def test_a_folder_of_ones_own_alone_names_what_it_lacks():
    problems = check_geodata(OWN, base=False)
    assert {problem.rule for problem in problems} == {"unknown id", "rates"}
    named = " ".join(problem.message for problem in problems)
    for name in ("EG-ABT", "EG-J-SOK", "geonames"):
        assert name in named


def test_an_edited_table_is_read_and_not_a_stale_copy(tmp_path):
    folder = tmp_path / "tables"
    shutil.copytree(ROOT / "geodata", folder, ignore=shutil.ignore_patterns("build"))
    rates = folder / "rates.csv"
    text = rates.read_text(encoding="utf-8")
    first = open_geodata(folder, base=False)
    assert first.rates["group_index"].range == (1.467, 1.4682, 1.4719)
    assert "1.4682" in text
    rates.write_text(text.replace("1.4682", "1.4700"), encoding="utf-8")
    assert open_geodata(folder, base=False).rates["group_index"].range.likely == 1.47
    rates.write_text(text.replace("1.4682", "1.4691"), encoding="utf-8")
    assert open_geodata(folder, base=False).rates["group_index"].range.likely == 1.4691
    assert first.rates["group_index"].range.likely == 1.4682


def test_a_needed_rate_that_is_missing_is_named(tmp_path):
    folder = tmp_path / "tables"
    shutil.copytree(ROOT / "geodata", folder, ignore=shutil.ignore_patterns("build"))
    rates = folder / "rates.csv"
    lines = rates.read_text(encoding="utf-8").splitlines(keepends=True)
    rates.write_text("".join(x for x in lines if not x.startswith("slack_sea")), encoding="utf-8")
    with pytest.raises(GeodataError, match="'slack_sea_pct' is missing"):
        open_geodata(folder, base=False)


def test_the_rate_of_the_medium_is_the_slack(geo):
    land, sea = geo.legs["EG-S-ZAF-SOK"], geo.legs["EG-S-RGH-SUZ-SEA"]
    assert (land.development_pct, land.slack_pct) == ((0, 0, 15), (0, 10, 10))
    assert (sea.development_pct, sea.slack_pct) == ((5, 8, 26), (1, 3, 5))


def test_attribution_says_what_licences_ask_for(geo):
    credit = attribution(geo, ["osm-scgraph", "geonames", "osm-scgraph", "ecofin-2019-05", "none"])
    assert credit == "OpenStreetMap contributors (ODbL 1.0); GeoNames (CC BY 4.0)"


def test_repr_counts(geo):
    assert repr(geo).startswith(f"<Geodata {len(geo.stations)} stations, {len(geo.systems)} sys")
    assert repr(geo).endswith(f"{len(geo.sources):,} sources, data as of {geo.data_date}>")


def test_places_have_names(geo):
    assert set(geo.place_names) == {*geo.stations, *geo.junctions}
    assert geo.place_names["EG-ZA2"] == "Zafarana 2"
