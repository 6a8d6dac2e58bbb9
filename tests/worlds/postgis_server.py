"""A PostGIS server of a test's own: made, started and removed with it."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROGRAMS = os.environ.get("CABLEROUTE_POSTGRES_BIN", "")
"""Folder of initdb and pg_ctl, where they are not where Debian has them."""


def programs() -> Path | None:
    """Return the folder of the newest server that has PostGIS; None where there is none."""
    folders = [Path(PROGRAMS)] if PROGRAMS else sorted(
        Path("/usr/lib/postgresql").glob("*/bin"), key=lambda it: it.parent.name, reverse=True
    )  # fmt: skip
    for folder in folders:
        share = folder.parents[3] / "share/postgresql" / folder.parent.name / "extension"
        if (folder / "initdb").is_file() and (share / "postgis.control").is_file():
            return folder
    return None


@contextmanager
def server(folder: Path) -> Iterator[str]:
    """Start a server on a socket; give the address of its database, which has PostGIS."""
    home = Path(tempfile.mkdtemp(prefix="pg"))  # short: a socket's name has 107 characters at most
    owner = {"user": "postgres", "group": "postgres"} if os.geteuid() == 0 else {}
    if owner:
        shutil.chown(home, "postgres", "postgres")

    def run(*command: str | Path) -> None:
        done = subprocess.run(
            [folder / command[0], *command[1:]], capture_output=True, text=True, cwd=home, **owner
        )
        assert done.returncode == 0, done.stdout + done.stderr

    data = home / "data"
    settings = f"-k {home} -c listen_addresses='' -c fsync=off"
    try:
        run("initdb", "-D", data, "-U", "cable", "-A", "trust", "-E", "UTF8", "--no-sync")
        run("pg_ctl", "-D", data, "-w", "-l", home / "log", "-o", settings, "start")
        try:
            run("psql", "-q", "-h", home, "-U", "cable", "-d", "postgres",
                "-c", "CREATE EXTENSION postgis")  # fmt: skip
            yield f"postgresql://cable:secret@/postgres?host={home}"
        finally:
            run("pg_ctl", "-D", data, "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(home)
