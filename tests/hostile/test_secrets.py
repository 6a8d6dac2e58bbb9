"""Passwords in addresses (CWE-209, CWE-532): no command prints one, or writes it to a file."""

import pytest
from worlds.commands import cableroute

DATABASE = "postgresql://anna:SECRET@localhost:1/d#t"
QUERY = "postgresql://localhost:1/d?pass%77ord=SECRET#t"
STORE = "s3://KEY:SECRET@localhost:1/parts"
PAGE = "https://u:SECRET@localhost:1/{z}/{x}/{y}?X-Amz-Signature=SECRET"
ENDS = ("Zafarana", "Abu Talat")
CALLS = [
    *(call for at in (DATABASE, QUERY, STORE, PAGE) for call in (
        ("along", at), ("along", "SEACOM-T1", "--with", at),
        ("along", "SEACOM-T1", "--areas", at),
        ("convert", at, "out.gpkg"), ("convert", "line.geojson", at), ("rpl", "read", at),
        ("rpl", "read", "line.geojson", "-o", at), ("project", "show", at), ("check", at),
        ("import", at, "--to", "own"), ("list", "systems", "--geodata", at),
        ("compare", *ENDS, "-o", at), ("compare", at, ENDS[1]), ("map", *ENDS, "-o", at),
        ("map", *ENDS, "--tiles", at),
        ("report", *ENDS, "-o", at), ("history", "save", at, "name", *ENDS),
        ("history", "diff", at, "embedded"),
        ("history", "run", "questions.toml", "--to", at), ("plan", *ENDS, "--rules", at),
        ("compare", "--pairs", at), ("compare", *ENDS, "--assumptions", at), (at,),
        ("rpl", "check", "list.csv", "--grid", at), ("list", "systems", at),
        ("list", "systems", f"--{at}"),
    )),
    ("compare", "--pairs", "pairs.csv", "--parts", STORE),
]  # fmt: skip


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_no_command_says_a_password(call, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://localhost:1")
    (tmp_path / "pairs.csv").write_text("Zafarana,Abu Talat\n")
    (tmp_path / "questions.toml").write_text(
        '[[question]]\nname = "a"\nask = "compare"\nstart = "Suez"\nend = "Port Said"\n'
    )
    (tmp_path / "line.geojson").write_text(
        '{"type": "LineString", "coordinates": [[32.5, 29.9], [32.9, 29.2]]}'
    )
    done = cableroute(*call)
    assert done.returncode != 0, done.stdout
    assert "Traceback" not in done.stderr
    assert "SECRET" not in done.stdout + done.stderr
    assert not any("SECRET" in str(path) for path in tmp_path.rglob("*"))
