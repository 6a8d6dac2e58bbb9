"""Changes of one file by several at once: each waits for the one before, and none is lost."""

import os
import time
from threading import Thread

import pytest
from worlds.commands import cableroute

from cableroute import OutputError
from cableroute.questions import read_questions
from cableroute.turns import own_turn

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a folder cannot be held there")


def test_who_waits_too_long_is_refused(tmp_path):
    file = tmp_path / "questions.toml"
    said = "another program is changing a file of its folder"
    with own_turn(file), pytest.raises(OutputError, match=said), own_turn(file, longest_s=0.06):
        pass
    with own_turn(file, longest_s=0):
        assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_said_by_who_writes_there(tmp_path):
    with own_turn(tmp_path / "none" / "questions.toml", longest_s=0):
        pass


def test_a_question_that_another_adds_meanwhile_is_kept(tmp_path):
    file, done = tmp_path / "questions.toml", []
    add = ("history", "save", file)
    assert cableroute(*add, "first", "Suez", "Jeddah").returncode == 0
    second = Thread(target=lambda: done.append(cableroute(*add, "second", "Suez", "Karachi")))
    with own_turn(file):
        text = file.read_text(encoding="utf-8")
        second.start()
        time.sleep(0.15)
        file.write_text(text.replace('"first"', '"meanwhile"'), encoding="utf-8")
    second.join(20)
    assert [it.returncode for it in done] == [0]
    assert [it.name for it in read_questions(file).questions] == ["meanwhile", "second"]
