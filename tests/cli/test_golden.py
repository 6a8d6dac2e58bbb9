"""What the command line answers is what somebody read and found right: see golden/README.md."""

import re

import pytest
from golden.commands.answers import CALLS, HERE, answer

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def test_each_answer_is_of_a_call():
    assert {path.stem for path in HERE.glob("*.txt")} == {*CALLS}


@pytest.mark.parametrize("name", CALLS)
def test_the_answer_is_as_it_was_read(name):
    """Words are the same; numbers too, but for one in the last place of those with a fraction."""
    was, now = (HERE / f"{name}.txt").read_text(encoding="utf-8"), answer(CALLS[name])
    for before, after in zip(was.splitlines(), now.splitlines(), strict=True):
        assert NUMBER.sub("0", after) == NUMBER.sub("0", before)
        for old, new in zip(NUMBER.findall(before), NUMBER.findall(after), strict=True):
            digits = len(old.partition(".")[2])
            slack = 1.01 * 10.0**-digits if digits else 0.0
            assert abs(float(new.replace(",", "")) - float(old.replace(",", ""))) <= slack, after
