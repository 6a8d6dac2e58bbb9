"""Names found again, whatever is done to them that does not matter."""

from hypothesis import given, strategies as st

from cableroute.geodata.name_index import NameIndex, plain

letters = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=20)


@given(st.text(max_size=40))
def test_plain_is_settled_after_once(text):
    assert plain(plain(text)) == plain(text)


def test_plain_is_settled_for_every_letter():
    letters = [chr(code) for code in (*range(0xD800), *range(0xE000, 0x30000))]
    assert [one for one in letters if plain(plain(one)) != plain(one)] == []


@given(st.text(max_size=40))
def test_case_does_not_matter(text):
    assert plain(text.swapcase()) == plain(text)


@given(st.text(max_size=40))
def test_spaces_do_not_matter(text):
    spaced = " ".join(text)
    assert plain(spaced) == plain(text) or not spaced.isascii()
    assert plain(f"  {text}--") == plain(text)


@given(st.dictionaries(st.from_regex("[A-Z]{2,6}", fullmatch=True), letters, min_size=1))
def test_every_name_that_is_alone_is_found(names):
    index = NameIndex("thing", {key: (name,) for key, name in names.items()})
    plains = [plain(text) for pair in names.items() for text in dict.fromkeys(map(plain, pair))]
    for key, name in names.items():
        assert index.find(key) == key
        if plain(name) and plains.count(plain(name)) == 1 and name not in names:
            assert index.find(name) == key
