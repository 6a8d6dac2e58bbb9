"""What a shown text may not hold, by the classes of Python's Unicode database."""

import unicodedata

from hypothesis import given, strategies as st

from cableroute.text import counted, shown

TURNING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
"""Classes of explicit marks (Unicode Standard Annex 9, table 4)."""


def acts(letter):
    if unicodedata.bidirectional(letter) in TURNING:
        return True
    return unicodedata.category(letter) in ("Cc", "Cs") and letter not in "\n\t"


@given(st.text(st.characters(exclude_categories=()) | st.characters(max_codepoint=0x2100)))
def test_nothing_acts_and_all_else_stays(text):
    found = shown(text)
    assert not any(map(acts, found))
    assert shown(found) == found
    kept = [letter for letter in text if not acts(letter)]
    assert len(found) >= len(kept)
    if len(kept) == len(text):
        assert found == text


def test_every_mark_is_named():
    marks = [
        chr(code) for code in range(0x110000) if unicodedata.bidirectional(chr(code)) in TURNING
    ]
    assert len(marks) == 9
    for mark in marks:
        assert shown(f"a{mark}b") == f"a[U+{ord(mark):04X}]b"


@given(
    st.integers(0, 10**6), st.sampled_from(["leg", "crossing", "country", "touch", "day", "bus"])
)
def test_one_is_counted_in_the_singular_and_all_else_in_the_plural(number, thing):
    plural = {"country": "countries", "touch": "touches", "bus": "buses"}.get(thing, f"{thing}s")
    assert counted(number, thing) == f"{number:,} {thing if number == 1 else plural}"
