"""Build the site of cableroute: python examples/site/build.py OUT

Runs the code of every page, makes its tables and live pages with the library, and has Sphinx write
them to the folder OUT; a warning, a link that leads nowhere or an address on another host ends the
build. Needs the extras docs, all and dev. Nothing of the site is kept in the repository.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

import site_code
import site_gallery
import site_links
import site_names
import site_pages
import site_tables

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT / "examples/guide"))
NOT_RUN = {"README", "CHANGELOG", "CONTRIBUTING", "SECURITY"}


def ran_pages(work: Path) -> Mapping[str, site_code.Ran]:
    """Run the code of every page of the guide, each in a folder of its own."""
    found = {}
    for source in site_pages.sources():
        if source.parts[:2] != ("examples", "guide") or source.stem in NOT_RUN:
            continue
        began = time.perf_counter()
        text = (ROOT / source).read_text(encoding="utf-8")
        found[source.stem] = site_code.run(text, source.name, work / source.stem, ROOT)
        print(f"{source.stem}: {time.perf_counter() - began:.1f} s", flush=True)
    script = work / "worth_of_a_crossing"
    script.mkdir()
    subprocess.run(
        [sys.executable, str(ROOT / "examples/worth_of_a_crossing.py"), str(script)],
        check=True, capture_output=True,
    )  # fmt: skip
    line = ".venv/bin/python examples/worth_of_a_crossing.py ."
    found[script.name] = site_code.Ran("", script, (f"{line}    # break-even.svg, tornado.svg",))
    return found


def stage(folder: Path, out: Path, ran: Mapping[str, site_code.Ran]) -> None:
    """Write all pages for Sphinx."""
    for source in site_pages.sources():
        name = site_pages.staged_name(source)
        text = (ROOT / source).read_text(encoding="utf-8")
        children = site_pages.children(source, text)
        if source.stem in ran:
            text = ran[source.stem].text
        text = site_pages.staged(source, text, folder)

        def made(found: object, name: str = name) -> str:
            what, wanted = found.groups()  # type: ignore[attr-defined]
            if what == "shown":
                return site_gallery.shown(name, wanted, ran, out)
            return site_tables.MADE[what](*filter(None, [wanted]))

        text = site_pages.MARKER.sub(made, text)
        if name == "index.md":
            text += site_pages.toctree(list(site_pages.TOP.values()), site_pages.TOP)
        elif children:
            text += site_pages.toctree(children)
        elif not site_pages.is_listed(source):
            text = f"---\norphan: true\n---\n\n{text}"
        if name == f"{site_pages.GUIDE}/catalogue_browser.md":
            text += site_pages.toctree(
                [site_tables.page_of(it) for it in site_tables.geo().systems]
            )
        write(folder / name, text)
    for name, text in site_names.pages().items():
        write(folder / "reference" / name, text)
    write(folder / "reference/commands.md", site_names.commands(site_code.printed_by))
    for name, text in site_tables.system_pages().items():
        write(folder / name, text)


def pictures() -> ModuleType:
    """Return the script that makes the pictures, which needs Playwright."""
    import make_pictures

    return make_pictures


def write(path: Path, text: str) -> None:
    """Write a page into its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def main() -> None:
    """Build it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", type=Path, help="a new folder, or one of an earlier build")
    parser.add_argument("--keep", type=Path, help="also keep the pages that Sphinx reads here")
    given = parser.parse_args()
    missing = [name for name in ("sphinx", "playwright") if find_spec(name) is None]
    with_pictures = "playwright" not in missing and pictures().has_browser()
    if missing:  # said now, not after all code has run
        parser.error(f"{' and '.join(missing)} missing: pip install -e '.[all,dev,docs]'")
    out = given.out.resolve()
    if out.exists():
        if any(out.iterdir()) and not (out / "searchindex.js").exists():
            parser.error(f"{out} holds something else than a site: name another folder")
        shutil.rmtree(out)
    out.mkdir(parents=True)
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.keep.resolve() if given.keep else Path(temporary) / "pages"
        stage(folder, out, ran_pages(Path(temporary) / "work"))
        if with_pictures:
            pictures().main(folder / "examples")
        print(f"code has run, pages are staged: {time.perf_counter() - began:.0f} s", flush=True)
        done = subprocess.run(
            [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-b", "html", "-c",
             str(HERE), "-d", str(Path(temporary) / "doctrees"), str(folder), str(out)],
            check=False,
        )  # fmt: skip
    found = list(site_links.faults(out))
    print("\n".join(found))
    size = sum(it.stat().st_size for it in out.rglob("*") if it.is_file()) / 1e6
    print(f"{out / 'index.html'}: {size:.0f} MB, {time.perf_counter() - began:.0f} s")
    raise SystemExit(1 if done.returncode or found else 0)


if __name__ == "__main__":
    main()
