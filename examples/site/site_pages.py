"""The pages of the site: which there are, and how each becomes a page that Sphinx reads."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GUIDE = "examples/guide"
TOP = {
    "Tutorial": f"{GUIDE}/tutorial",
    "How to": f"{GUIDE}/questions/README",
    "Guides": f"{GUIDE}/README",
    "Explanation": f"{GUIDE}/explanation/README",
    "Reference": "reference/index",
    "Gallery": f"{GUIDE}/gallery",
    "Catalogue": f"{GUIDE}/catalogue_browser",
    "Data dictionary": f"{GUIDE}/dictionary",
    "Commands": "reference/commands",
    "Examples": "examples/README",
    "Changelog": "CHANGELOG",
    "Contributing": f"{GUIDE}/contributing",
}
"""The head of every page: its text, and the page."""

MARKER = re.compile(r"^<!-- site: (\w+)(?: (.+?))? -->$", re.MULTILINE)
LINK = re.compile(r"(!?\[[^\]]*\]\()([^)\s]+)\)")
FENCE = re.compile(r"^(`{3,}|~{3,}).*?^\1", re.DOTALL | re.MULTILINE)


def sources() -> list[Path]:
    """Return the pages that are written by hand, from the root of the repository."""
    found = [Path("README.md"), Path("CHANGELOG.md"), Path("geodata/README.md")]
    found += [Path("tests/laid/README.md")]
    found += [it.relative_to(ROOT) for it in sorted((ROOT / "examples").rglob("*.md"))]
    found += [
        Path(".github") / name
        for name in ("CONTRIBUTING.md", "SECURITY.md")
        if (ROOT / ".github" / name).exists()
    ]
    return [it for it in found if (ROOT / it).exists()]


def without_code(text: str) -> str:
    """Return a text without its blocks of code."""
    return FENCE.sub("", text)


def links(text: str) -> Iterator[str]:
    """Yield where the links and pictures of a page lead."""
    for _, target in LINK.findall(without_code(text)):
        yield target


def staged_name(source: Path) -> str:
    """Return where a page is staged: the README is the first page of the site."""
    if source == Path("README.md"):
        return "index.md"
    return source.as_posix().replace(".github/", "github/")


def staged(source: Path, text: str, folder: Path) -> str:
    """Return a page with its links as Sphinx needs them; copy the files that it leads to."""
    here = Path(staged_name(source)).parent

    def link(found: re.Match[str]) -> str:
        before, target = found.groups()
        place, mark, anchor = target.partition("#")
        if "://" in target or target.startswith(("mailto:", "/")) or not place:
            return found.group()
        path = Path(os.path.normpath(source.parent / place))
        if (ROOT / path).is_dir():
            goal = path / "index.md"
            _listing(path, folder)
        elif path in PAGES:
            goal = Path(staged_name(path))
        else:
            goal = path
            copy = folder / path
            copy.parent.mkdir(parents=True, exist_ok=True)
            if not copy.exists():
                shutil.copyfile(ROOT / path, copy)
        return f"{before}{os.path.relpath(goal, here)}{mark}{anchor})"

    parts, at = [], 0
    for fence in FENCE.finditer(text):
        parts += [LINK.sub(link, text[at : fence.start()]), fence.group()]
        at = fence.end()
    return "".join([*parts, LINK.sub(link, text[at:])])


PAGES = frozenset(sources())


def _listing(path: Path, folder: Path) -> None:
    """Write the page of a folder: its files, with those that are short enough to read."""
    made = [f"---\norphan: true\n---\n\n# {path.as_posix()}\n"]
    (folder / path).mkdir(parents=True, exist_ok=True)
    for file in sorted((ROOT / path).rglob("*")):
        if file.is_dir():
            continue
        name = file.relative_to(ROOT / path).as_posix()
        copy = folder / path / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, copy)
        made.append(f"- [{name}]({name})")
    (folder / path / "index.md").write_text("\n".join(made) + "\n", encoding="utf-8")


def toctree(pages: list[str], titles: dict[str, str] | None = None) -> str:
    """Return a hidden table of contents."""
    named = {page: title for title, page in (titles or {}).items()}
    lines = [f"{named[page]} </{page}>" if page in named else f"/{page}" for page in pages]
    return "\n".join(("", "```{toctree}", ":hidden:", "", *lines, "```", ""))


def is_listed(source: Path) -> bool:
    """Return whether a page is in the head of the site or in the guide; links lead to others."""
    name = staged_name(source).removesuffix(".md")
    return name in TOP.values() or source.parts[:2] == ("examples", "guide")


def children(source: Path, text: str) -> list[str]:
    """Return the pages that a page of contents leads to, in its order."""
    if source.name != "README.md" or source.parts[:2] != ("examples", "guide"):
        return []
    found = []
    for target in links(text):
        path = Path(os.path.normpath(source.parent / target.partition("#")[0]))
        page = staged_name(path).removesuffix(".md")
        if path in PAGES and page not in (*TOP.values(), *found, "index"):
            found.append(page)
    return found
