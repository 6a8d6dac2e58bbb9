"""Sphinx's settings of the site; build.py calls Sphinx with them."""

import inspect
import re

import latex2mathml.converter
from docutils import nodes

import cableroute

project = "cableroute"
author = "cableroute contributors"
version = release = cableroute.__version__
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
suppress_warnings = ["ref.python"]  # a parameter named as a field of two classes is not a reference

html_theme = "pydata_sphinx_theme"
html_title = "cableroute"
html_copy_source = False
html_show_sourcelink = False
html_show_copyright = False
html_static_path = ["static"]
html_favicon = "static/icon.svg"
html_css_files = ["site.css"]
html_js_files = ["site.js"]
html_math_renderer = "mathml"
html_show_search_summary = False  # a page opened as a file may not read others
html_sidebars = {
    page: []
    for page in ("index", "CHANGELOG", "examples/guide/tutorial", "examples/guide/gallery",
                 "examples/guide/dictionary", "examples/guide/contributing",
                 "examples/guide/catalogue_browser")
}  # fmt: skip
html_context = {"default_mode": "auto"}
html_theme_options = {
    "header_links_before_dropdown": 7,
    "navigation_with_keys": False,
    "show_prev_next": False,
    "navigation_depth": 2,
    "footer_start": [],
    "footer_end": [],
    "pygments_light_style": "a11y-high-contrast-light",
    "pygments_dark_style": "a11y-high-contrast-dark",
}

myst_enable_extensions = ["dollarmath"]
myst_heading_anchors = 3
default_role = "literal"
autodoc_member_order = "bysource"
autodoc_preserve_defaults = True
autodoc_typehints_format = "short"
maximum_signature_line_length = 88
napoleon_use_rtype = False
python_use_unqualified_type_names = True


def _inline(writer: object, node: nodes.Element) -> None:
    writer.body.append(latex2mathml.converter.convert(node.astext()))
    raise nodes.SkipNode


def _block(writer: object, node: nodes.Element) -> None:
    formula = latex2mathml.converter.convert(node.astext(), display="block")
    writer.body.append(f'<div class="formula" tabindex="0">{formula}</div>')
    raise nodes.SkipNode


def _skipped(app, what, name, member, skip, options):
    """Leave out the fields of a named tuple: its class describes them."""
    said = inspect.getdoc(member) or ""
    return True if said.startswith("Alias for field number") else None


def _footnotes(app, what, name, member, options, lines):
    """Give the notes of each docstring names of their own: a page has many docstrings."""
    own = name.replace("cableroute.", "").replace(".", "-").lower()
    for at, line in enumerate(lines):
        line = re.sub(r"\[(\d)\]_", rf"[#{own}-\1]_", line)
        lines[at] = re.sub(r"^\.\. \[(\d)\] ", rf".. [#{own}-\1] ", line)


def setup(app):
    """Give Sphinx what is ours."""
    app.add_html_math_renderer("mathml", (_inline, None), (_block, None))
    app.connect("autodoc-skip-member", _skipped)
    app.connect("autodoc-process-docstring", _footnotes, priority=100)
