"""A damaged file is refused with a clear error, or what is read of it is a list like any other."""

import random

import pytest
from worlds.position_lists import PHILIPPINES, sheet

from cableroute.errors import RPLError
from cableroute.rpl import check_rpl, read_rpl, write_rpl

ODD = (b",", b"\n", b'"', b"\0", b"\xb0", b"9", b"-", b"N", b"e5", b"\xc2\xa0", b";", b"\t",
       b"nan", b"inf", b"1e999")  # fmt: skip
FILES = 100


def damaged(chance, data):
    """Return bytes with some of them changed, removed, put in or doubled."""
    data = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at, kind = chance.randrange(len(data)), chance.random()
        if kind < 0.4:
            data[at] = chance.randrange(256)
        elif kind < 0.6:
            del data[at : at + min(30, len(data) - 1)]
        elif kind < 0.8:
            data[at:at] = chance.choice(ODD)
        else:
            data[at:at] = data[chance.randrange(len(data)) :][: chance.randint(1, 200)]
    return bytes(data)


@pytest.mark.parametrize("kind", ["sheet.csv", "flat.tsv", "notice.txt", "book.xlsx"])
def test_no_third_outcome(tmp_path, kind):
    texts = {"sheet.csv": sheet(), "flat.tsv": sheet("departing"), "notice.txt": PHILIPPINES}
    path = tmp_path / kind
    if kind == "book.xlsx":
        (tmp_path / "s.csv").write_text(sheet(), encoding="utf-8")
        good = write_rpl(read_rpl(tmp_path / "s.csv")[0], path).read_bytes()
    else:
        good = texts[kind].encode()
    chance, refused = random.Random(kind), list[str]()
    for _ in range(FILES):
        path.write_bytes(damaged(chance, good))
        try:
            rpl, _ = read_rpl(path)
        except RPLError as error:
            refused.append(str(error))
            continue
        check_rpl(rpl)
        assert read_rpl(write_rpl(rpl, tmp_path / "again.csv"))[0] == rpl
    assert refused
    assert all(str(path) in said for said in refused)
