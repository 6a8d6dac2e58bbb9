"""Check a built site: every link and anchor leads somewhere, and nothing is loaded from afar."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

LOADED = {
    ("script", "src"), ("img", "src"), ("iframe", "src"), ("source", "src"), ("link", "href"),
    ("video", "src"), ("object", "data"),
}  # fmt: skip

OURS_NOT = ("live", "_static")
"""Live pages have tests of their own, and the theme's folder is no page."""


class Page(HTMLParser):
    """The links, the loaded addresses and the anchors of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.ids: set[str] = set()
        self.feed(text)

    def has(self, anchor: str) -> bool:
        """Return whether there is such an anchor."""
        return unquote(anchor) in self.ids

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if value is None:
                continue
            if name in ("id", "name"):
                self.ids.add(value)
            if (tag, name) in LOADED:
                self.loaded.append(value)
            elif (tag, name) == ("a", "href"):
                self.links.append(value)


def faults(site: Path) -> Iterator[str]:
    """Yield every link of the pages that leads nowhere, and all that is loaded from afar."""
    every = sorted(site.rglob("*.html"))
    paths = [it for it in every if it.relative_to(site).parts[0] not in OURS_NOT]
    pages = {it: Page(it.read_text(encoding="utf-8")) for it in paths}
    for path, page in pages.items():
        where = path.relative_to(site)
        for address in (*page.links, *page.loaded):
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                if address in page.loaded and parts.scheme != "data":
                    yield f"{where} loads {address}"
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            target = target / "index.html" if target.is_dir() else target
            if not target.exists():
                yield f"{where}: no file {address}"
            elif parts.fragment and target in pages and not pages[target].has(parts.fragment):
                yield f"{where}: no anchor {address}"
