"""Live pages and pictures of the site: what the commands of its own pages wrote."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from site_code import Ran

LIVE = "live"


def shown(page: str, wanted: str, ran: Mapping[str, Ran], out: Path) -> str:
    """Return what shows a file that the code of a page wrote, and copy it into the site.

    `wanted` is the page of the code and the file: ``pictures/catalogue.html``.
    """
    stem, _, name = wanted.partition("/")
    made = ran[stem].folder / name
    if not made.is_file():
        raise SystemExit(f"{page}: no code of {stem} wrote {name}")
    copy = out / LIVE / stem / name
    copy.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(made, copy)
    base = os.path.relpath(f"{LIVE}/{stem}/{name}", Path(page).parent)
    size = f"{copy.stat().st_size / 1e6:.1f} MB"
    by = next((line for line in ran[stem].commands if name in line.split()), "")
    command = f"\n```bash\n{by}\n```\n" if by else ""
    if made.suffix != ".html":
        return f'{command}\n<img class="made" src="{base}" alt="{name}" loading="lazy">\n'
    title = f"{name}, a live page"
    return (
        f'{command}\n<p><a href="{base}">Open {name} alone</a> ({size})</p>\n\n'
        f'<iframe class="live" src="{base}" title="{title}" loading="lazy"></iframe>\n'
    )
