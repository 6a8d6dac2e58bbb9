"""The words of a report: both languages whole, values isolated."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from babel import Locale
from hypothesis import given, settings, strategies as st

import cableroute as cr
from cableroute.comparison.data_dictionary import SHOWN
from cableroute.errors import ModelError
from cableroute.presentation.languages import (
    LANGUAGES,
    Code,
    Figure,
    Original,
    ProperName,
    Said,
    clipped,
    inert,
    plain,
    plural_category,
    read_texts,
)
from cableroute.presentation.numerals import with_arabic_digits
from cableroute.presentation.wording import money_said

ASSETS = Path(cr.__file__).parent / "presentation"
SOURCE = tomllib.loads((ASSETS / "texts.toml").read_text(encoding="utf-8"))
FIELDS = re.compile(r"\{(\w+)\}")


def test_every_text_is_there_in_each_language_with_the_same_fields():
    for key, row in SOURCE["texts"].items():
        assert list(row) == list(LANGUAGES), key
        if isinstance(row["en"], dict):
            continue
        assert sorted(FIELDS.findall(row["en"])) == sorted(FIELDS.findall(row["ar"])), key
        if re.search("[a-z]", re.sub(FIELDS, "", row["en"])) and not key.startswith("option_"):
            assert re.search("[\u0600-\u06ff]", re.sub(FIELDS, "", row["ar"])), key
        assert not re.search("[<>]", row["en"] + row["ar"]), key


def test_what_counts_has_a_form_for_each_category_of_its_language():
    """The categories are those of the Unicode CLDR: two of English, six of Arabic."""
    counted = {key: row for key, row in SOURCE["texts"].items() if isinstance(row["en"], dict)}
    assert len(counted) > 10
    for key, row in counted.items():
        for language in LANGUAGES:
            tags = {*Locale(language).plural_form.tags, "other"}
            assert set(row[language]) == tags, key
        assert all("{n}" in row["ar"][tag] for tag in ("few", "many", "other")), key


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, "مسار واحد"), (2, "مسارين"), (3, "3 مسارات"), (10, "10 مسارات"), (11, "11 مسارًا"),
        (99, "99 مسارًا"), (100, "100 مسار"), (103, "103 مسارات"),
    ],
)  # fmt: skip
def test_numbers_take_their_form(number, said):
    """The forms of Arabic grammar: dual, 3 to 10 plural, 11 to 99 accusative, hundreds singular."""
    assert str(read_texts("ar").count("routes", number)) == said
    assert str(read_texts("en").count("routes", number)).endswith("s") == (number != 1)


def test_plural_forms_are_those_of_cldr():
    for number in (*range(420), 1000, 2103, 0.5, 1.5, 3.5, 11.2):
        for language in LANGUAGES:
            found = plural_category(language, number)
            assert found == Locale(language).plural_form(number), (language, number)


def test_currencies_and_signs_are_those_of_cldr():
    """Names change with a release of CLDR, so those of the tables and of the largest markets."""
    arabic = read_texts("ar")
    for code in ("AED", "AUD", "CNY", "EGP", "EUR", "GBP", "INR", "JPY", "SAR", "SGD", "USD"):
        assert arabic.currency(code) == Locale("ar").currencies[code]
    assert arabic.currency("XXQ") == "XXQ"
    signs = Locale("ar").number_symbols["arab"]
    assert with_arabic_digits("1,234.5") == f"١{signs['group']}٢٣٤{signs['decimal']}٥"


def test_a_range_takes_the_form_of_its_last_number():
    arabic = read_texts("ar")
    shown = [str(arabic.amount("days", text)) for text in ("1–3", "35–36", "97–128", "2,100")]
    assert [text.rsplit(" ", 1)[1] for text in shown] == ["أيام", "يومًا", "يومًا", "يوم"]
    assert plural_category("ar", 3.5) == "other"


def test_money_is_in_words_of_millions():
    texts = read_texts("ar")
    shown = money_said(texts, (3e7, 3e7), "USD", "USD 30,000,000")
    assert str(shown) == "30 مليون دولار أمريكي"
    assert str(money_said(texts, (36300.0, 78100.0), "EUR", "")).endswith("يورو")
    assert texts.unit("M USD") == "مليون دولار أمريكي"
    assert read_texts("en").unit("M EUR") == "M EUR"


def test_names_codes_and_originals_say_what_they_are():
    assert inert(ProperName("SEACOM"), "ar") == '<bdi lang="en" translate="no">SEACOM</bdi>'
    assert inert(Code("EG-ZAF"), "ar") == '<bdi dir="ltr" translate="no">EG-ZAF</bdi>'
    shown = inert(Original("a note"), "ar")
    assert shown == (
        '<span class="original">النص الأصلي: <q dir="ltr"><bdi lang="en">a note</bdi></q></span>'
    )
    assert plain(Original("a note"), "ar") == "النص الأصلي: a note"
    assert inert(ProperName("SEACOM")) == inert("SEACOM") == "<bdi>SEACOM</bdi>"


def test_no_text_is_left_over_and_none_is_missing():
    code = "\n".join(
        path.read_text(encoding="utf-8")
        for path in [
            *ASSETS.glob("*.py"),
            *ASSETS.parent.glob("reports/**/*.py"),
            *ASSETS.parent.glob("reports/assets/*.html"),
            ASSETS.parent / "comparison/data_dictionary.py",
        ]
    )
    patterns = {
        "section_": SECTIONS, "sheet_": SHEETS, "condition_": ("avoid", "via", "systems"),
        "column_common_section": ("", "_land", "_sea"),
        "column_same_corridor": ("", "_land", "_sea"),
        "overlap_": ("land", "sea"),
        "column_quiet": ("", "_down"), "column_conflict": ("", "_down"),
        "scenario_": ("quiet", "conflict"),
        "assumption_": (), "legend_": (), "value_": (), "unit_": (),
        "amount_": ("years", "days", "hours", "minutes"),
        "option_": ("rate", "term", "second"),
    }  # fmt: skip
    for key in SOURCE["texts"]:
        family = next((name for name in patterns if key.startswith(name)), None)
        name = key.removeprefix("column_")  # headings are mostly asked for by what follows
        used = re.search(
            rf"""["'.](column_)?{name}\b""" if name != key else rf"""["'.]{key}\b""", code
        )
        assert family or used, f"{key} is used nowhere"
    assert {f"column_{it.column}" for it in SHOWN.values() if it.column} <= SOURCE["texts"].keys()
    for name, members in patterns.items():
        for member in members:
            assert f"{name}{member}" in SOURCE["texts"]


SECTIONS = (
    "recommendation", "map", "main_risks", "question", "answer", "comparison", "routes",
    "diversity", "delay", "deals", "worth", "assumptions", "not_known", "sources",
)  # fmt: skip
SHEETS = (
    "summary", "ends", "comparison", "legs", "depths", "pairs", "risks", "delay", "deals",
    "worth_deals", "worth_costs", "worth_second", "assumptions", "not_known", "sources", "made",
)  # fmt: skip


def test_every_term_is_in_arabic():
    for word, name in SOURCE["terms"].items():
        assert re.search("[\u0600-\u06ff]", name), word


def test_a_language_that_there_is_not_is_an_error():
    with pytest.raises(ModelError, match="one of en, ar"):
        read_texts("de")


def test_values_are_isolated_by_what_they_are():
    text = Said("{a} من {b} إلى {c}", {"a": Figure("1–2"), "b": "القاهرة", "c": ("X", "Y")}, "ar")
    plain = str(text)
    assert plain.replace("\u200e", "") == "1–2 من القاهرة إلى X، Y"
    assert "1\u200e–\u200e2" in plain  # the dash runs with the figures, not with the line
    assert text.__html__() == (
        '<bdi dir="ltr">1–2</bdi> من <bdi>القاهرة</bdi> إلى '
        '<bdi lang="en">X</bdi>، <bdi lang="en">Y</bdi>'
    )
    nested = Said("({x})", {"x": Said("<{y}>", {"y": "&"})})
    assert nested.__html__() == "(&lt;<bdi>&amp;</bdi>&gt;)"


def test_a_value_that_looks_like_a_field_stays_as_it_is():
    assert str(Said("{a}", {"a": "{b}"})) == "{b}"


@settings(max_examples=150)
@given(st.text(st.characters(blacklist_categories=()), max_size=700))
def test_any_text_is_one_inert_piece(text):
    shown = inert(text)
    inside = re.fullmatch(r"<bdi(?: lang=\"\w+\")?(?: class=\"long\")?>([^<>]*)</bdi>", shown)
    assert inside
    assert '"' not in inside[1]
    shown.encode("utf-8")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f]", shown)
    assert len(clipped(text)) <= 601
