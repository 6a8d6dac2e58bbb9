"""The words of a report: both languages whole, values isolated."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

import cableroute as cr
from cableroute.errors import ModelError
from cableroute.presentation.languages import LANGUAGES, Figure, Said, clipped, inert, read_texts

ASSETS = Path(cr.__file__).parent / "presentation"
SOURCE = tomllib.loads((ASSETS / "texts.toml").read_text(encoding="utf-8"))
FIELDS = re.compile(r"\{(\w+)\}")


def test_every_text_is_there_in_each_language_with_the_same_fields():
    for key, row in SOURCE["texts"].items():
        assert list(row) == list(LANGUAGES), key
        assert sorted(FIELDS.findall(row["en"])) == sorted(FIELDS.findall(row["ar"])), key
        if re.search("[a-z]", re.sub(FIELDS, "", row["en"])):
            assert re.search("[\u0600-\u06ff]", re.sub(FIELDS, "", row["ar"])), key
        assert not re.search("[<>]", row["en"] + row["ar"]), key


def test_no_text_is_left_over_and_none_is_missing():
    code = "\n".join(
        path.read_text(encoding="utf-8")
        for path in [
            *ASSETS.glob("*.py"),
            *ASSETS.parent.glob("reports/**/*.py"),
            *ASSETS.parent.glob("reports/assets/*.html"),
        ]
    )
    patterns = {
        "section_": SECTIONS, "sheet_": SHEETS, "condition_": ("avoid", "via", "systems"),
        "column_common_section": ("", "_land", "_sea"),
        "column_same_corridor": ("", "_land", "_sea"),
        "overlap_": ("land", "sea"),
        "column_quiet": ("", "_down"), "column_conflict": ("", "_down"),
        "assumption_": (), "legend_": (), "value_": (), "unit_": (),
    }  # fmt: skip
    for key in SOURCE["texts"]:
        family = next((name for name in patterns if key.startswith(name)), None)
        name = key.removeprefix("column_")  # headings are mostly asked for by what follows
        used = re.search(
            rf"""["'.](column_)?{name}\b""" if name != key else rf"""["'.]{key}\b""", code
        )
        assert family or used, f"{key} is used nowhere"
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
    assert str(text) == "1–2 من القاهرة إلى X، Y"
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
