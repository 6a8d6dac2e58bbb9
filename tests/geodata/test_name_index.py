"""Finding by name."""

import pytest

from cableroute import UnknownNameError
from cableroute.geodata.name_index import NameIndex, nearest, plain

INDEX = NameIndex(
    "place",
    {
        "A": ("Port Saïd", "بورسعيد"),
        "B": ("Tripoli", "طرابلس"),
        "C": ("Tripoli", "طرابلس"),
        "D": ("", "", "Sidi Kerir"),
    },
)


@pytest.mark.parametrize(
    ("text", "found"),
    [("A", "A"), ("port said", "A"), ("PORT-SAID", "A"), ("بور سعيد", "A"), ("sidi kerir", "D")],
)
def test_found(text, found):
    assert INDEX.find(text) == found


def test_a_row_as_messages_show_it_is_found():
    with pytest.raises(UnknownNameError) as error:
        INDEX.find("tripoli")
    assert [INDEX.find(text) for text in error.value.suggestions] == ["B", "C"]
    with pytest.raises(UnknownNameError, match="no place is called"):
        INDEX.find("Tripoli (A)")
    index = NameIndex("feature", {"system:X": ("Y",)}, shown={"system:X": "X"})
    assert index.find("Y (X)") == "system:X"


def test_a_name_of_two_lists_both_and_a_choice_among_some_settles_it():
    with pytest.raises(UnknownNameError, match=r"names several: Tripoli \(B\), Tripoli \(C\)"):
        INDEX.find("tripoli")
    assert INDEX.find("tripoli", among=["C"]) == "C"
    with pytest.raises(UnknownNameError, match="no place is called"):
        INDEX.find("A", among=["C"])


def test_an_id_wins_over_a_name():
    index = NameIndex("place", {"X": ("Y",), "Y": ("Z",)})
    assert index.find("Y") == "Y"
    with pytest.raises(UnknownNameError, match="several"):
        index.find("y")


def test_the_name_of_one_wins_over_the_alias_of_another_of_its_kind():
    names = {"CAC": ("Cacuaco", "", "Luanda"), "LAD": ("Luanda",), "SAN": ("Sangano",)}
    index = NameIndex("place", names)
    assert index.find("luanda") == "LAD"
    assert index.find("Luanda", among=["CAC", "SAN"]) == "CAC"
    assert index.has("Luanda")
    with pytest.raises(UnknownNameError, match=r"names several: Cacuaco .*, Luanda "):
        NameIndex("entry", names, mixed=True).find("Luanda")


@pytest.mark.parametrize("text", [7, None, ["A"]])
def test_what_is_no_text_is_no_name(text):
    with pytest.raises(UnknownNameError, match="is not the name of a place: give a text"):
        INDEX.find(text)


def test_suggestions_come_best_first():
    # Levenshtein by hand: suez-suz one letter, zafarana-zafrana one letter
    assert nearest("zafrana", ["suez", "zafarana", "zafarana2"])[0] == "zafarana"
    assert nearest("qqqq", ["suez"]) == []


def test_plain_leaves_letters_and_digits():
    assert plain("Zafarana 2") == "zafarana2"
    assert plain("الزَّعفـرانة ٢") == plain("الزعفرانه 2")
    assert plain("ÅÄÖ straße") == "aaostrasse"
    assert plain("Iğdır") == plain("IĞDIR") == plain("igdir") == "igdir"
