"""What an import did: what matched, what is new, what conflicts, what was left out and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, NamedTuple

from cableroute.text import shown

KINDS = ("conflict", "not joined", "left out", "assumed", "matched", "new")
"""What a remark says happened, in the order of a report: what asks for a decision comes first."""

SHOWN = 12
"""Remarks of a kind that a text lists; the file of the report has all."""


class Remark(NamedTuple):
    """One remark of an import on an input.

    Attributes
    ----------
    kind : str
        One of `KINDS`.
    what : str
        "station", "system", "line", "link", "status", "length" or "file".
    name : str
        Its name in the file.
    why : str
        What happened, and why.
    id : str
        Id of the row that it became, or of ours that it is.
    """

    kind: str
    what: str
    name: str
    why: str
    id: str = ""


@dataclass(frozen=True)
class CatalogueImport:
    """The result of an import: its tables, files and remarks.

    Attributes
    ----------
    folder : Path
        The tables, for `open_geodata`.
    sources : tuple of dict
        Title, publisher and licence of each copy that was read.
    counts : mapping of str to int
        CatalogueRows written by table.
    remarks : tuple of Remark
        Everything that matched, is new, conflicts, does not join or was left out.
    drawn_over_declared : float or None
        Median of drawn over declared length of the systems that state one.
    compared : int
        How many systems that is of.
    unstated : int
        Systems whose status no file states.
    accuracy_km : float
        How far a cable may be from its line, as written into each row.
    seconds : float
        How long it took.
    """

    folder: Path
    sources: tuple[Mapping[str, str], ...]
    counts: Mapping[str, int]
    remarks: tuple[Remark, ...]
    drawn_over_declared: float | None
    compared: int
    unstated: int
    accuracy_km: float
    seconds: float

    def of(self, kind: str) -> tuple[Remark, ...]:
        """Return the remarks of a kind."""
        return tuple(it for it in self.remarks if it.kind == kind)

    def record(self) -> dict[str, Any]:
        """Return the report as JSON has it."""
        cells = asdict(self)
        cells["folder"] = str(self.folder)
        cells["sources"] = [dict(it) for it in self.sources]
        cells["remarks"] = [it._asdict() for it in self.remarks]
        cells["seconds"] = round(self.seconds, 1)
        if self.drawn_over_declared is not None:
            cells["drawn_over_declared"] = round(self.drawn_over_declared, 3)
        return cells

    def text(self, most: int = SHOWN) -> str:
        """Return the report as a text; of each kind at most so many remarks."""
        return "\n".join([*self._head(), *self._remark_lines(most)]) + "\n"

    def _head(self) -> list[str]:
        lines = [
            f"Tables in {self.folder}: "
            + ", ".join(
                f"{count:,} {_row_word(table, count)}"
                for table, count in self.counts.items()
                if count
            )
        ]
        lines += [f"From: {it['title']}, {it['publisher']}, {it['licence']}" for it in self.sources]
        lines.append(
            f"Every position is schematic, ± {self.accuracy_km:g} km: half of the offsets of such "
            "a map from official notices are below 5 to 9 km, some reach 500 km (by the project's "
            "own collection, no public address). The order of landings is inferred from the lines."
        )
        if self.drawn_over_declared is not None:
            lines.append(
                "Drawn length divided by declared length: median "
                f"{self.drawn_over_declared:.3f} of {self.compared:,} "
                f"{_plural('system', self.compared)} (0.945 for such a map by the "
                "project's own collection, no public address)."
            )
        if self.unstated:
            lines.append(
                f"No file states the status of {self.unstated:,} systems: routes take them only "
                "where unverified systems are allowed."
            )
        if assumed := self.of("assumed"):
            lines.append(
                f"{len(assumed):,} {_plural('link', len(assumed))} on land assumed, between "
                "landings of one town and from cities to landings: no source states them."
            )
        counts = Counter((it.kind, it.what) for it in self.remarks)
        for kind in KINDS:
            parts = [f"{n:,} {_plural(what, n)}" for (of, what), n in counts.items() if of == kind]
            if parts:
                lines.append(f"{kind.capitalize()}: {', '.join(parts)}")
        return lines

    def _remark_lines(self, most: int) -> list[str]:
        lines: list[str] = []
        for kind in KINDS[:3]:
            remarks = self.of(kind)
            if remarks:
                lines += ["", f"{kind.capitalize()}:"]
                lines += [
                    f"  {it.what} {shown(it.name, 60)}: {shown(it.why, 300)}"
                    for it in remarks[:most]
                ]
            if len(remarks) > most:
                lines.append(f"  and {len(remarks) - most:,} more, see import_report.json")
        return lines


def _row_word(table: str, count: int) -> str:
    words = table.replace("_", " ")
    return words.removesuffix("s") if count == 1 else words


def _plural(what: str, count: int) -> str:
    return what if count == 1 else f"{what}es" if what.endswith("s") else f"{what}s"
