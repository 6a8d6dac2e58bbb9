"""The README is run: its Python blocks in order, and its commands in a clean copy."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from worlds.map_pages import plain

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"(<!-- test command -->\n)?```(\w+)\n(.*?)```", re.DOTALL)


def blocks(language):
    return [code for mark, name, code in BLOCK.findall(README) if name == language and not mark]


def test_the_test_command_is_marked_once():
    marked = [code for mark, _, code in BLOCK.findall(README) if mark]
    assert len(marked) == 1
    assert "pytest" in marked[0]


def test_python_blocks_run_in_order(tmp_path, monkeypatch, capsys):
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    names = {}
    assert len(blocks("python")) >= 3
    for number, code in enumerate(blocks("python"), start=1):
        exec(compile(code, f"README python block {number}", "exec"), names)
    assert len(names["table"]) >= 3
    assert names["table"].crs.to_epsg() == 4326
    assert (tmp_path / "crossing.html").stat().st_size > 100_000
    assert "<Route MY-P-SOK-ABT" in capsys.readouterr().out


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """A clean copy of the checkout, without what git ignores."""
    folder = tmp_path_factory.mktemp("clone") / "cableroute"
    ignore = shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache", ".hypothesis")
    shutil.copytree(ROOT, folder, ignore=ignore)
    return folder


def test_commands_run_when_pasted(copy):
    keep = ("PATH", "HOME", "LANG", "TMPDIR", "SSL_CERT_FILE", "CURL_CA_BUNDLE")
    environment = {
        key: value for key, value in os.environ.items() if key in keep or key.startswith("PIP_")
    }
    environment["PATH"] = f"{Path(sys.base_prefix) / 'bin'}:{environment['PATH']}"
    commands = blocks("bash")
    assert len(commands) >= 3
    for code in commands:
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", code],
            cwd=copy, env=environment, capture_output=True, text=True, timeout=600, check=False,
        )  # fmt: skip
        assert done.returncode == 0, f"{code}\n{done.stdout}\n{done.stderr}"
        if "--map crossing.html" in code:
            assert "Sokhna, Cairo and the desert road" in done.stdout
    page = plain((copy / "crossing.html").read_text(encoding="utf-8"))
    assert "الزعفرانة" in page
    assert (copy / "suez-alexandria.csv").read_text(encoding="utf-8").startswith("route_id,name,")
    assert (copy / "ras-ghareb.html").exists()

    # The install is editable: an edited table is what is read next, not a copy of the wheel.
    table = copy / "geodata/landing_stations.geojson"
    text = table.read_text(encoding="utf-8")
    table.write_text(text.replace('"Ras Ghareb"', '"Ras Ghareb edited"'), encoding="utf-8")
    listed = subprocess.run(
        [".venv/bin/cableroute", "stations"],
        cwd=copy, env=environment, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    assert "Ras Ghareb edited" in listed.stdout
