"""A report's page read back."""

from html.parser import HTMLParser


class Page(HTMLParser):
    """Tags of a page, its cells by table and key, and the text of each section."""

    def __init__(self, text):
        super().__init__()
        self.text = text
        self.tags, self.cells, self.sections, self.paragraphs = [], [], {}, {}
        self._section = self._cell = self._table = self._paragraph = None
        self._row = -1
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.tags.append((tag, attrs))
        if tag == "section":
            self._section = attrs["id"]
            self.sections[self._section] = ""
            self.paragraphs[self._section] = []
        if tag == "table":
            self._table, self._row = attrs["class"], -1
        if tag == "tr":
            self._row += 1
        if tag in ("td", "th") and "data-key" in attrs:
            self._cell = [self._section, self._table, self._row, attrs["data-key"], ""]
            self.cells.append(self._cell)
        if tag == "p" and self._section:
            self.paragraphs[self._section].append("")
            self._paragraph = self.paragraphs[self._section]

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self._cell = None
        if tag == "p":
            self._paragraph = None
        if tag == "section":
            self._section = None

    def handle_data(self, data):
        if self._cell is not None:
            self._cell[4] += data
        if self._section:
            self.sections[self._section] += data
        if self._paragraph is not None:
            self._paragraph[-1] += data

    def column(self, section, key):
        """Return the cells of a column, top to bottom."""
        return [cell[4] for cell in self.cells if (cell[0], cell[3]) == (section, key)]
