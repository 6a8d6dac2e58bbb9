"""`cableroute serve` as a process: it listens, answers, and ends on Ctrl-C."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from worlds.commands import cableroute
from worlds.confidential import public_rows, write_folder

from cableroute.app.server import CONNECTIONS

pytest.importorskip("flask")
pytest.importorskip("waitress")

ROOT = Path(__file__).resolve().parents[2]


def children(pid):
    """Processes whose parent is one, as Linux lists them."""
    found = Path(f"/proc/{pid}/task/{pid}/children")
    return (
        [int(text) for text in found.read_text(encoding="utf-8").split()] if found.is_file() else []
    )


def is_there(pid):
    state = Path(f"/proc/{pid}/stat")
    return (
        state.is_file() and state.read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    )


def served(folder, host):
    return subprocess.Popen(
        [sys.executable, "-m", "cableroute", "serve", "--host", host, "--port", "0",
         "--workers", "1", "--no-base", "--geodata", str(folder)],
        cwd=ROOT, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
    )  # fmt: skip


@pytest.mark.parametrize("sent", [b"", b"GET /plan HTTP/1.1\r\nHost: localhost\r\n"])
def test_connections_that_ask_nothing_shut_nobody_out(tmp_path, sent):
    """More than a server holds, each with nothing or half a request."""
    write_folder(tmp_path, public_rows())
    server, held = served(tmp_path, "127.0.0.1"), []
    try:
        address = server.stderr.readline().split()[1]
        place = ("127.0.0.1", int(address.rpartition(":")[2].strip("/")))
        for _ in range(CONNECTIONS + 20):
            held.append(socket.create_connection(place, timeout=20))
            held[-1].sendall(sent)
        with urllib.request.urlopen(f"{address}plan", timeout=15) as page:
            assert page.status == 200
    finally:
        for other in held:
            other.close()
        server.kill()
        server.communicate()


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT for a process of its own")
def test_it_answers_until_ctrl_c_and_leaves_nothing(tmp_path):
    """On a user's small tables, and on another address than 127.0.0.1, which it warns of."""
    write_folder(tmp_path, public_rows())
    server = served(tmp_path, "127.0.0.2")
    try:
        warned, said = server.stderr.readline(), server.stderr.readline()
        assert warned.startswith("warning: anyone who reaches 127.0.0.2 can use the page")
        address = re.fullmatch(r"page: (http://127\.0\.0\.2:\d+/) \(Ctrl-C ends it\)\n", said)[1]
        place = ("127.0.0.2", int(address.rpartition(":")[2].strip("/")))
        idle = [socket.create_connection(place) for _ in range(150)]  # as browsers keep them
        with urllib.request.urlopen(f"{address}compare?a=A&b=B", timeout=120) as page:
            shown = page.read().decode()
        assert f"cableroute compare A B --geodata {tmp_path.name} --no-base" in shown
        with urllib.request.urlopen(f"{address}page/compare?a=A&b=B", timeout=120) as page:
            assert b"</html>" in page.read()
        for other in idle:
            other.close()
        workers = children(server.pid)
        server.send_signal(signal.SIGINT)
        out, err = server.communicate(timeout=60)
    finally:
        server.kill()
    assert (server.returncode, out, err) == (0, "", "")
    end = time.monotonic() + 10
    while any(map(is_there, workers)) and time.monotonic() < end:
        time.sleep(0.02)
    assert not any(map(is_there, workers))
    with socket.create_server(place):
        pass  # the port is free


def test_an_address_that_cannot_be_listened_on_is_said_in_one_line():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = cableroute("serve", "--port", port)
    assert done.returncode == 2
    assert re.fullmatch(
        rf"error: serve: 127\.0\.0\.1:{port}: .+ \(--port chooses another\)\n", done.stderr
    )
