"""The site's pages, before they are built: names, links, anchors, tables, and what they show.

The site itself is built and read in a browser by tests/site, which are run when asked.
"""

import csv
import inspect
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import site_code
import site_links
import site_names
import site_pages
import site_tables
from geographiclib.geodesic import Geodesic
from worlds.position_lists import sheet

import cableroute

ROOT = Path(__file__).resolve().parents[1]
PAGES = site_pages.sources()
DOCUMENTED = re.compile(r"^\.\. (?:auto\w+|py:data):: (\S+)$", re.MULTILINE)
TEXTS = {path: (ROOT / path).read_text(encoding="utf-8") for path in PAGES}


def anchors(text):
    """The anchors of a page's headings, as GitHub and MyST make them."""
    found = re.findall(r"^#{1,6} (.+)$", site_pages.without_code(text), re.MULTILINE)
    plain = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in found)
    return {heading.strip().replace(" ", "-") for heading in plain}


def test_links_and_anchors_lead_somewhere():
    dead = []
    for path, text in TEXTS.items():
        for link in site_pages.links(text):
            place, _, anchor = link.partition("#")
            if "://" in link or link.startswith("mailto:"):
                continue
            target = Path(ROOT / path.parent / place).resolve() if place else ROOT / path
            if not target.exists():
                dead.append(f"{path}: {link}")
            elif anchor and anchor not in anchors(target.read_text(encoding="utf-8")):
                dead.append(f"{path}: no heading for {link}")
    assert dead == []


def test_every_page_of_the_guide_is_reached():
    """From the head of the page or from a page of contents: Sphinx refuses one that is not."""
    reached = set(site_pages.TOP.values())
    for path, text in TEXTS.items():
        reached.update(site_pages.children(path, text))
    pages = {
        site_pages.staged_name(path).removesuffix(".md")
        for path in PAGES
        if path.parts[:2] == ("examples", "guide")
    }
    assert pages <= reached


def test_every_public_name_is_in_the_reference():
    """As Python has them, which reads the stubs by other means than the pages."""
    pages = site_names.pages()
    written = set(DOCUMENTED.findall("\n".join(pages.values())))
    rooms = {name for name in dir(cableroute) if inspect.ismodule(getattr(cableroute, name))}
    assert set(pages) == {"index.rst", *(f"{room}.rst" for room in rooms)}
    held = {room: dir(getattr(cableroute, room)) for room in rooms}
    wanted = {f"cableroute.{room}.{name}" for room, names in held.items() for name in names}
    assert wanted <= written
    flat = set(dir(cableroute)) - rooms
    in_index = set(re.findall(r":py:obj:`(\w+) <(\S+)>`", pages["index.rst"]))
    assert {name for name, _ in in_index} == flat
    assert {target for _, target in in_index} <= written


def test_every_name_of_the_reference_says_what_it_is():
    assert [
        name.full
        for names in site_names.rooms().values()
        for name in names
        if len(site_names.first_sentence(name)) < 10
    ] == []


def test_every_field_is_in_the_data_dictionary():
    with (ROOT / "geodata/schema.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    made = site_tables.dictionary()
    parts = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", made, re.DOTALL | re.MULTILINE))
    assert set(parts) == {row["table"] for row in rows}
    for row in rows:
        [line] = re.findall(rf"^\| `{row['field']}` \|.*$", parts[row["table"]], re.MULTILINE)
        assert site_tables.cell(row["description"]) in line
    for name, table in parts.items():
        assert table.count("\n| `") == sum(row["table"] == name for row in rows)


def test_what_the_build_is_to_make_it_can_make():
    asked = [found for text in TEXTS.values() for found in site_pages.MARKER.findall(text)]
    assert {what for what, _ in asked} - {"shown"} == set(site_tables.MADE)
    for what, wanted in asked:
        if what == "shown":
            stem, _, name = wanted.partition("/")
            code = [text for path, text in TEXTS.items() if path.stem == stem]
            script = ROOT / f"examples/{stem}.py"
            code += [script.read_text(encoding="utf-8")] if script.exists() else []
            assert any(name.split("/")[0] in text for text in code), wanted
            # written once, or the page shows another file than the command above it writes
            written = rf"""(?:-o|--\w+) {re.escape(name)}\b|save\(.*?["']{re.escape(name)}"""
            assert sum(len(re.findall(written, text)) for text in code) <= 1, wanted


def test_a_browser_that_does_not_start_is_reported_before_any_code_runs(tmp_path):
    missing = str(tmp_path / "no-chromium")
    done = subprocess.run(
        [sys.executable, ROOT / "examples/site/build.py", tmp_path / "site"],
        capture_output=True, encoding="utf-8", check=False,
        env={**os.environ, "CABLEROUTE_CHROMIUM": missing},
    )  # fmt: skip
    assert done.returncode != 0
    assert missing in done.stderr
    assert "CABLEROUTE_CHROMIUM" in done.stderr
    assert done.stdout == ""  # each page whose code has run prints a line
    assert not (tmp_path / "site").exists()


def test_geodesics_and_crossings_of_the_explanation_are_right():
    rows = [line.split(" | ") for line in site_tables.geodesics().splitlines()[2:]]
    assert len(rows) == 5
    assert all(float(row[2]) < 1 for row in rows)  # micrometres
    made = [line.strip("| ").split(" | ") for line in site_tables.crossings().splitlines()[4:]]
    assert len(made) == 12
    for _, off_mm, angle, ours in made:
        assert float(off_mm) < 25
        assert abs(float(angle) - float(ours)) < 0.02


def test_rates_of_a_page_have_the_figures_and_sources_of_the_table():
    with (ROOT / "geodata/rates.csv").open(encoding="utf-8", newline="") as file:
        rates = {row["id"]: row for row in csv.DictReader(file)}
    asked = [it for text in TEXTS.values() for what, it in site_pages.MARKER.findall(text)
             if what == "rates"]  # fmt: skip
    assert len(asked) >= 2
    for name in " ".join(asked).split():
        cells = site_tables.rates(name).splitlines()[2].strip("| ").split(" | ")
        row = rates[name]
        for shown, wanted in zip(cells[1:4], (row["low"], row["likely"], row["high"]), strict=True):
            assert shown == "–" if wanted == "" else float(shown) == float(wanted)
        assert len(cells[5].split("<br>")) == len(row["source_ids"].split(";"))


def test_a_system_has_a_page_with_its_sources(geo):
    pages = site_tables.system_pages()
    assert set(pages) == {f"catalogue/{name}.md" for name in geo.systems}
    page = pages["catalogue/PEACE.md"]
    assert "PEACE Cable International Network" in page
    assert "What is uncertain" in page
    assert "https://" in page.split("## Sources")[1]


def test_output_is_put_below_the_code_that_prints_it(tmp_path):
    page = "```python\nprint(6 * 7)\n```\n\ntext\n\n```bash\necho said > it.txt && cat *.txt\n```\n"
    ran = site_code.run(page, "page", tmp_path / "page", ROOT)
    assert "42" in ran.text.split("\n\ntext\n")[0].split("print(6 * 7)")[1]
    assert ran.text.count("said") == 2
    assert (ran.folder / "it.txt").read_text(encoding="utf-8") == "said\n"
    kept = "```bash\necho said\n```\n\n```text\nsaid\n```\n"
    assert site_code.run(kept, "kept", tmp_path / "kept", ROOT).text == kept
    with pytest.raises(SystemExit, match="ended with 1"):
        site_code.run("```bash\nfalse;\n```\n", "wrong", tmp_path / "wrong", ROOT)


def test_links_of_a_built_site_are_checked(tmp_path):
    (tmp_path / "one.html").write_text(
        '<p id="here"><a href="two.html#there">a</a><a href="#here">b</a><a href="no.html">c</a>'
        '<a href="two.html#nowhere">d</a><a href="https://example.org">e</a>'
        '<script src="https://example.org/x.js"></script><img src="no.png">',
        encoding="utf-8",
    )
    (tmp_path / "two.html").write_text('<h2 id="there">', encoding="utf-8")
    assert sorted(site_links.faults(tmp_path)) == [
        "one.html loads https://example.org/x.js",
        "one.html: no anchor two.html#nowhere",
        "one.html: no file no.html",
        "one.html: no file no.png",
    ]


def test_the_list_of_the_guide_is_the_one_worked_by_hand():
    """Its figures are those of GeographicLib."""
    text = (ROOT / "examples/own_list/s1.csv").read_text(encoding="utf-8")
    assert text == sheet()
    km = Geodesic.WGS84.Inverse(39 + 53.1 / 60, 4 + 17.5 / 60, 39 + 52.5 / 60, 4 + 26.3 / 60)["s12"]
    assert f",{km / 1000:.4f}," in text


def test_the_site_has_an_extra_of_its_own_and_stays_out_of_the_repository():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = project["project"]["optional-dependencies"]
    assert any(it.startswith("pydata-sphinx-theme") for it in extras["docs"])
    told = TEXTS[Path("examples/guide/contributing.md")]
    assert "examples/site/build.py build/site" in told
    assert "/build/" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
