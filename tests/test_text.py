"""What a shown text may not hold, by the classes of Python's Unicode database."""

import unicodedata

from hypothesis import given, strategies as st

from cableroute.text import counted, shown, without_secrets

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


# --- secrets ---

SECRETS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], max_codepoint=0x2FF))
PLACES = [
    "postgresql://anna:{}@host/gis#routes", "postgres://:{}@host", "postgresql:/anna:{}@host/gis",
    "postgresql+psycopg://anna%3A{}@host/gis", "s3://key:{}@bucket/parts", "sftp://anna:{}@host/a",
]  # fmt: skip
QUERIES = [
    "postgresql://host/gis?{}={}#routes", "postgresql://anna@host/gis?user=a&{}={}&port=1",
    "s3://bucket/parts?{}={}", "https://host/a?page=2&{}={}", "https://host/a?b=1#{}={}",
]  # fmt: skip
KEYS = ["password", "sslpassword", "passwd", "pass%77ord", "PWD", "token", "access_token", "sig",
        "X-Amz-Signature", "X-Amz-Credential", "api_key", "client_secret"]  # fmt: skip


@given(SECRETS, st.sampled_from(PLACES), st.sampled_from(["{}", "cannot read {}: no such", "'{}'"]))
def test_no_password_of_an_address_is_shown(inside, place, sentence):
    text = sentence.format(place.format(f"Zq7{inside}x9Q"))
    found = without_secrets(text)
    assert not {"Zq7", "x9Q"} & {found[at : at + 3] for at in range(len(found))}
    assert without_secrets(found) == found


@given(st.text("aZ09-._~%+/!*'", min_size=1), st.sampled_from(QUERIES), st.sampled_from(KEYS))
def test_no_secret_of_a_query_is_shown(inside, query, key):
    found = without_secrets(f"cannot open {query.format(key, f'Zq7{inside}x9Q')}: refused")
    assert "Zq7" not in found
    assert "x9Q" not in found
    assert found.startswith("cannot open ")
    assert without_secrets(found) == found


@given(
    st.text("aZ09-._~%+/!*@:?#;,=", min_size=1),
    st.sampled_from(["PG:host=a {}={} user=b", "host=a {} = {}", "MYSQL:gis,user=b,{}={}", "{}={}",
                     "PG:{}='{} e'", "host='a' {}='{}", 'PG:"{}={}"']),
    st.sampled_from(["password", "sslpassword", "passwd", "PWD", "Password"]),
    st.sampled_from(["{}", "{}: no such file", "cannot write '{}' (give another)"]),
)  # fmt: skip
def test_no_password_among_words_is_shown(inside, words, key, sentence):
    found = without_secrets(sentence.format(words.format(key, f"Zq7{inside}x9Q")))
    assert "Zq7" not in found
    assert "x9Q" not in found
    assert without_secrets(found) == found


def test_what_is_no_secret_stays():
    for text in (
        "postgresql://anna@host:5432/gis#routes: refused", "postgresql://[::1]:5432/gis?user=a#b",
        "s3://bucket/parts", "C:/Users/a:b@c", "file:///home/a:b@c", "https://a.b/c?page=2#d",
        "https://en.wikipedia.org/wiki/A:B@c", "see https://a.b: write to x@y.z", "km/h: 3",
        "PG:host=a user=b dbname=c", "passes = 3", "a pass", "--bypass=2", "it does not pass",
    ):  # fmt: skip
        assert without_secrets(text) == text


@given(
    st.integers(0, 10**6), st.sampled_from(["leg", "crossing", "country", "touch", "day", "bus"])
)
def test_one_is_counted_in_the_singular_and_all_else_in_the_plural(number, thing):
    plural = {"country": "countries", "touch": "touches", "bus": "buses"}.get(thing, f"{thing}s")
    assert counted(number, thing) == f"{number:,} {thing if number == 1 else plural}"
