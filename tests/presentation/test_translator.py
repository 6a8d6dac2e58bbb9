"""English of the tables and the library in Arabic: all of it, by the tables, never midway."""

import re
import tomllib
from pathlib import Path

import pytest
from worlds.arabic import LATIN, SHORT, latin_words, names_of
from worlds.folders import deal, folder_with_source, write_csv

import cableroute as cr
from cableroute.money import compare_deals
from cableroute.presentation.languages import Figure, Original, ProperName, Said, read_texts
from cableroute.presentation.translator import Translator, name_ar, with_tables

FILE = Path(cr.__file__).parent / "presentation" / "arabic.toml"
ARABIC = tomllib.loads(FILE.read_text(encoding="utf-8"))
FIELDS = re.compile(r"\{(\w+)\}")


@pytest.fixture(scope="module")
def translate(geo):
    return Translator(geo, read_texts("ar").terms)


@pytest.fixture(scope="module")
def names(geo):
    return names_of(geo)


def texts_of(geo):
    """Yield the texts of the tables that a report shows."""
    for item in geo.incidents.values():
        yield from (item.name, item.place, item.cause)
    for item in geo.risks.values():
        yield from (item.name, item.statement, item.kind)
    for item in geo.permits.values():
        yield from (item.name, item.activity, item.authority, item.statement)
    for item in geo.deals.values():
        yield from (item.title, item.covers, item.status, item.kind, item.bought)
        yield from (role for party in item.parties for role in party.role.split("; "))
    for item in geo.rates.values():
        if not item.id.startswith(UNSHOWN):
            yield item.name
    for table in (geo.groups, geo.paths, geo.waters, geo.countries, geo.stretches, geo.backhaul):
        for item in table.values():
            yield getattr(item, "name_en", "") or item.name


UNSHOWN = ("fault_cause", "lease_", "iru_100g", "cable_type", "burial", "crossing_angle",
           "survey",
           "separation", "fibre_pair_capacity", "cross_connect", "repair_ship",
           "length_ratio", "split_", "world_bandwidth")  # fmt: skip
"""Rates that no report on routes names."""


def test_every_text_of_the_tables_that_a_report_shows_is_in_arabic(geo, translate):
    left = sorted({text for text in texts_of(geo) if isinstance(translate(text), Original)})
    assert left == []


def test_every_reason_why_a_figure_of_a_deal_is_missing_is_in_arabic(geo, translate, tmp_path):
    """Those that the deals of the tables give, and those that no deal of theirs gives."""
    known = {"value": 7e6, "currency": "USD", "value_basis": "stated", "price_year": 2020}
    folder = folder_with_source(tmp_path / "own")
    write_csv(
        folder, "deals",
        deal("even", **known, payment_profile="even"),
        deal("undated", **known | {"price_year": ""}, payment_profile="upfront"),
        deal("two", **known, paths_low=2),
        deal("three", **known, paths_low=3),
        deal("words", **known, kind="fibre pair sale"),
    )  # fmt: skip
    ends = {"scope": "path", "how_surely": "stated", "source_ids": "mine"}
    path = next(iter(geo.paths))
    write_csv(folder, "deal_applies", ends | {"deal_id": "two", "target_ids": path},
              ends | {"deal_id": "three", "target_ids": path})  # fmt: skip
    own = cr.open_geodata(folder)
    reasons = {
        item.reason
        for more in ({}, {"price_year": 2025}, {"term_years": 15}, {"price_year": 2000})
        for row in compare_deals(own, own.deals, **more)
        for item in row.missing
    }
    for said in (
        "a value paid in instalments is not restated as if paid on signature",
        "the price year of the value is not known",
        "the deal covers at least 2 paths, and only 1 known path may be its own",
        "the deal covers at least 3 paths, and only 1 known path may be its own",
    ):
        assert said in reasons
    assert sorted(text for text in reasons if isinstance(translate(text), Original)) == []


def test_every_sentence_has_a_field():
    """Without one it is a word: as a sentence it would never be found."""
    assert [text for text in ARABIC["sentences"] if not FIELDS.search(text)] == []


def test_what_the_tables_name_on_land_and_straits_has_an_arabic_name(geo):
    for table in (geo.groups, geo.paths, geo.stretches, geo.backhaul, geo.waters, geo.countries):
        for item in table.values():
            assert re.search("[\u0600-\u06ff]", name_ar(geo, item)), item.id


def test_each_note_is_that_of_a_text_of_the_tables(geo):
    """A note whose English is changed in the tables would be shown as the original."""
    known = {text for text in texts_of(geo) if text}
    known |= {item.note for item in geo.paths.values()}
    for row in geo.layers.rows("incidents").values():  # those that are not verified too
        known |= {row["name"], row["place"], row["cause"]}
        known |= {row["position_of"], row["effect"]}
    assert [text for text in ARABIC["notes"] if text not in known] == []


def test_latin_letters_in_the_translations_are_names(names):
    for table in ("words", "notes", "sentences", "interface"):
        for english, arabic in ARABIC[table].items():
            for form in arabic.values() if isinstance(arabic, dict) else [arabic]:
                bare = FIELDS.sub("", form)
                found, _ = latin_words(bare, [*names, *SHORT])
                assert found == [], (english, found)


def test_sentences_have_the_fields_of_their_english():
    for table in ("sentences", "interface"):
        for english, arabic in ARABIC[table].items():
            forms = arabic if isinstance(arabic, dict) else {"other": arabic}
            if isinstance(arabic, dict):
                assert set(forms) == {"zero", "one", "two", "few", "many", "other"}, english
            assert set(FIELDS.findall(forms["other"])) <= set(FIELDS.findall(english)), english
            if LATIN.search(FIELDS.sub("", english)):
                assert re.search("[\u0600-\u06ff٪]", forms["other"]), english


@pytest.mark.parametrize(
    ("english", "arabic"),
    [
        ("Strait of Sicily", "مضيق صقلية"),
        ("Cairo - Alexandria desert road", "طريق القاهرة – الإسكندرية الصحراوي"),
        ("SEACOM, branching unit for Mumbai", "SEACOM، وحدة تفرع مومباي"),
        ("By land to Toulon, SEACOM to Mumbai", "برًّا إلى تولون، ثم SEACOM إلى مومباي"),
        ("SEACOM to Zafarana, PEACE by Sokhna, Cairo and the desert road to Abu Talat",
         "SEACOM إلى الزعفرانة، ثم PEACE عبر السخنة والقاهرة والطريق الصحراوي إلى أبو تلات"),
        ("By land to Toulon, PEACE to Villefranche",  # a city that no table has
         "برًّا إلى تولون، ثم PEACE إلى Villefranche"),
        ("Every part in service; TE North only listed 2026-02",
         "كل الأجزاء في الخدمة؛ TE North مُدرج فقط 2026-02"),
        ("1–4, 7, 10", "1–4، 7، 10"),
        ("11 segments of Nowhere", "النص الأصلي: 11 segments of Nowhere"),
    ],
)  # fmt: skip
def test_texts_in_arabic(geo, english, arabic):
    made = with_tables(read_texts("ar"), geo).plain(english)
    assert re.sub("[\u200e\u200f]", "", made) == arabic


def test_no_sentence_changes_its_language_midway(translate):
    """Of a sentence with a part that is not known the whole is the original."""
    known = translate("passes Egypt through Strait of Sicily")
    assert isinstance(known, Said)
    text = "passes Egypt through some water that no table knows"
    assert translate(text) == text
    assert isinstance(translate(text), Original)


def test_names_figures_and_ids_stay(translate):
    assert type(translate("SEA-ME-WE 5")) is ProperName
    assert type(translate("2026-11-25")) is Figure
    assert translate("sea_repair_days").startswith("sea_repair_days")
    assert translate("بحر") == "بحر"
    assert with_tables(read_texts("en"), None).shown("any text") == "any text"
