"""A map's page in Arabic: its frame and its cards, before a browser has it."""

import re

import pytest
from worlds.arabic import SHORT, latin_words, names_of, read_text
from worlds.map_pages import Cards, page_data, rows_of

import cableroute as cr
from cableroute.errors import ModelError
from cableroute.maps.features import TABLES
from cableroute.presentation.translator import interface_texts

ORIGINAL = "النص الأصلي:"
MOST_LATIN_PCT = 5.0


@pytest.fixture(scope="module")
def pages(geo, crossing):
    frame = cr.compare(crossing, cr.measures(geo))
    given = {"geodata": geo, "language": "ar"}
    return {
        "routes": cr.draw_map(crossing, table=frame, **given).get_root().render(),
        "comparison": cr.draw_comparison(crossing, table=frame, numerals="arab", **given)
        .get_root()
        .render(),
        "catalogue": cr.draw_map(**given).get_root().render(),
    }


@pytest.fixture(scope="module")
def names(geo):
    return [*names_of(geo), *SHORT]


@pytest.mark.parametrize("which", ["routes", "comparison", "catalogue"])
def test_the_frame_of_a_page_is_in_arabic(pages, names, which):
    page = pages[which]
    assert '<html lang="ar" dir="rtl"' in page
    found, words = latin_words(read_text(page), names)
    assert words > 100
    assert found == []


def test_a_page_of_routes_says_what_it_is(pages):
    assert "3 مسارات" in pages["routes"]
    assert "الزعفرانة – أبو تلات" in pages["routes"]
    assert "٣ مسارات" in pages["comparison"]
    assert '"numerals": "arab"' in pages["comparison"]
    assert "السخنة والقاهرة والطريق الصحراوي" in pages["routes"]


@pytest.mark.parametrize("which", ["routes", "catalogue"])
def test_cards_are_in_arabic_but_for_names_and_originals(pages, names, which):
    cards = Cards(page_data(pages[which])["features"])
    table = interface_texts()
    texts, labels = [], set()
    for name in TABLES:
        for row in cards.tables[name]:
            texts += [row["name"], row["kind"], *row.get("uncertain", ())]
            labels |= row.get("facts", {}).keys() if isinstance(row.get("facts"), dict) else set()
        for cells in rows_of_facts(cards, name):
            labels |= cells.keys()
            texts += [cards.text(cell) for label, cell in cells.items()
                      if label not in ("accuracy", "position", "status by")]  # fmt: skip
    for title, rows in cards.lists.items():
        labels.add(title)
        for row in rows:
            labels |= row.keys()
    known = {*table, "figure"}  # the column that heads the rows of figures has no name
    assert [it for it in sorted(labels) if it not in known and it.lower() not in known] == []
    originals = [text for text in texts if text.lstrip("\u200f").startswith(ORIGINAL)]
    said = [text for text in texts if ORIGINAL not in text]
    found, words = latin_words(" | ".join(map(str, said)), names)
    assert words > 300
    assert 100 * len(found) / words < MOST_LATIN_PCT, sorted(set(found))
    assert len(originals) < len(said) / 10


def rows_of_facts(cards, name):
    return rows_of(cards.features[name]["facts"])


def test_an_english_page_carries_no_texts(geo, crossing):
    page = cr.draw_map(crossing, geodata=geo).get_root().render()
    assert 'id="texts"' not in page
    assert '<html lang="en"' in page
    assert not re.search("النص الأصلي", page)


def test_a_language_that_there_is_not_is_an_error():
    with pytest.raises(ModelError, match=r"(?s)one of en, ar.*one of latn, arab"):
        cr.maps.MapSettings(language="de", numerals="roman")
