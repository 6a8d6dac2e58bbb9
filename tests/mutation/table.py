"""The results by module as a page of the guide, with every survivor and its reason."""

from __future__ import annotations

import csv
import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from choosing import KERNELS
from mutants import ROOMS, ROOT, digest, modules

FIGURES = ROOT / "tests" / "property" / "figures.csv"
PAGE = ROOT / "examples" / "guide" / "mutation.md"
REASONS = Path(__file__).with_name("survivors.csv")
FIGURES_HEAD = """
## What each figure is checked against

What a user sees is compared with an implementation that shares no code with this one, with a
closed form, or with a published figure.

| Figure | Checked against | Test |
|:--|:--|:--|"""
KINDS = {
    "equivalent": "all results are the same",
    "speed": "results are the same, only time or memory differs",
    "margin": "only the point at which a guard or a tolerance begins differs",
    "words": "only the wording of a message differs",
    "open": "a result differs and no test notices it yet",
}
"""Why a mutant survives. The first two are not counted against the tests."""
NOT_COUNTED = ("equivalent", "speed")

HEAD = """# Do the tests notice a fault?

A test suite is worth the faults that it notices. Here small faults are put into the modules that
compute, one at a time: `+` becomes `-`, `<` becomes `<=`, 1 becomes 2, a condition is negated, a
loop does not run. Each changed program is a *mutant*. A mutant is *killed* when a test fails or
takes far too long. It *survives* when all the tests that run the changed line pass. A *room* is a
folder of `cableroute/`.

Cosmic Ray makes the mutants. The script chooses operators and values of each module at random, from
a fixed seed, and makes one mutant of each. It runs the tests that mention what is changed, or what
calls it in the fewest steps, beginning with those of the same room and the quickest, until one
fails or the time for a mutant is over. The test that fails is run once more without the change and
has to pass. Compiled code is run as plain Python, so that no cached compilation hides a change.

```console
$ pip install -e '.[dev,mutation]'
$ python tests/mutation/run.py --sample 4
$ python tests/mutation/run.py --rooms money --sample 20 --processes 2
$ python tests/mutation/run.py --again --budget 60 --files 20
```

The second line runs a sample of every module, the third a larger one of a room, the fourth what
survived, with more tests or after tests were added. An interrupted run continues where it stopped:
results are kept in `build/mutation/`. With `--all` every mutant is run, which takes days of
processor time.

No mutants are made of type annotations, of decorators that compile or cache results, or of
`strict=True`. A test that takes more than 5 seconds of processor time, starts a process of its own
or reads a clock does not count here, nor do the tests in a browser, with hostile files and with
failing disks, so that the whole suite notices more than the figures below.

"""


def _reasons() -> dict[tuple[str, str, str], tuple[str, str]]:
    """Return the kind and reason of each survivor that somebody has looked at."""
    with REASONS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    unknown = sorted({row["kind"] for row in rows} - set(KINDS))
    if unknown:
        raise ValueError(f"{REASONS.name}: kinds are {', '.join(KINDS)}; not {unknown}")
    return {(r["module"], r["before"], r["after"]): (r["kind"], r["reason"]) for r in rows}


def _kind(row: dict[str, Any], reasons: dict[Any, tuple[str, str]]) -> tuple[str, str]:
    key = (row["module"], row["before"], row["after"])
    why = "no test yet" if row.get("reached", 1) else "no test that was run runs this line"
    return reasons.get(key, ("open", why))


def _counts(rows: list[dict[str, Any]], reasons: dict[Any, tuple[str, str]]) -> Counter[str]:
    counts = Counter(row["outcome"] for row in rows)
    for row in rows:
        if row["outcome"] == "survived":
            counts["not counted"] += _kind(row, reasons)[0] in NOT_COUNTED
        counts["again"] += row["outcome"] != "survived" and row["again"]
    counts["run"] = len(rows) - counts["error"]
    return counts


def wilson_pct(noticed: int, counted: int) -> tuple[float, float]:
    """Return the 95 % interval of Wilson (1927) for a share, in percent."""
    z = 1.959964
    share, wide = noticed / counted, z * z / counted
    middle = share + wide / 2
    half = z * math.sqrt(share * (1 - share) / counted + wide / counted / 4)
    return 100 * (middle - half) / (1 + wide), 100 * (middle + half) / (1 + wide)


def _share(counts: Counter[str]) -> tuple[str, str]:
    """Return the share that was noticed, and its interval."""
    noticed = counts["killed"] + counts["time out"] - counts["not before"]
    counted = counts["run"] - counts["not counted"]
    if not counted:
        return "", ""
    low, high = wilson_pct(noticed, counted)
    return f"{100 * noticed / counted:.0f} %", f"{low:.0f} to {high:.0f} %"


def _line(name: str, made: int, counts: Counter[str], interval: bool) -> str:
    figures = (made, counts["run"], counts["killed"], counts["time out"], counts["survived"],
               counts["not counted"])  # fmt: skip
    share = _share(counts)
    cells = [name, *(f"{figure:,}" for figure in figures), *share[: 1 + interval]]
    return "| " + " | ".join(cells) + " |"


COLUMNS = (
    "| | Mutants possible | Run | Killed | Killed by time | Survived | of which without effect |"
    " Noticed, of those with effect |"
)
RULE = "\n|:--|--:|--:|--:|--:|--:|--:|--:|"
WITH_INTERVAL = COLUMNS + " 95 % interval |" + RULE + "--:|"
HOW_SURE = """
{run:,} of the {made:,} possible mutants of the modules below were run, drawn with seed {seed}. The
interval is Wilson's for a share of that many; it says how far the share may be from that of all
mutants, if all were equally likely to be drawn. Each module gives about as many mutants as any
other, however long it is. {again} survived at first and were killed when run again, by tests that
were added for them or by more tests: without these tests {before} were noticed.
"""
OTHER_SEEDS = """
Mutants drawn with other seeds show what the tests notice elsewhere. They are not counted above.
"""
OTHER_SEED = """
{run:,} of seed {seed}, from {modules} modules so far (`run.py --sample 1 --seed {seed}`):
before tests were added for any of them, {before} were noticed; with tests added for those that
survived, and with more tests run, {after}.

| | Run | of which without effect | Noticed before | and after |
|:--|--:|--:|--:|--:|
"""


def _of_other_seed(seed: int, rows: list[dict[str, Any]], reasons: dict[Any, Any]) -> str:
    """Return what mutants of a further seed show, before tests were added for them and after."""

    def shown(some: list[dict[str, Any]]) -> tuple[Counter[str], str, str]:
        counts = _counts(some, reasons)
        first = counts + Counter({"not before": counts["again"]})
        shares = map(_share, (first, counts))
        before, after = (f"{share} ({sure})" if share else "" for share, sure in shares)
        return counts, before, after

    counts, before, after = shown(rows)
    text = OTHER_SEED.format(
        run=counts["run"], seed=seed, modules=len({row["module"] for row in rows}),
        before=before, after=after,
    )  # fmt: skip
    for room in ROOMS:
        if some := [row for row in rows if row["module"].split("/")[1] == room]:
            counts, before, after = shown(some)
            text += f"| {room} | {counts['run']} | {counts['not counted']} | {before} | {after} |\n"
    return text


def _code(text: str) -> str:
    """Return a line of source as code in a cell of a table."""
    fence = "``" if "`" in text else "`"
    return f"{fence}{text.replace('|', chr(92) + '|')}{fence}"


def _current(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the results of the modules as they are now."""
    now = {module: digest(ROOT / module) for module in modules()}
    return [row for row in rows if now.get(row["module"]) == row["digest"]]


def open_survivors(rows: Iterable[dict[str, Any]], chosen: list[str]) -> list[dict[str, Any]]:
    """Return the mutants of some modules that survived, and no reason is known why."""
    reasons = _reasons()
    return [
        row for row in _current(rows)
        if row["kind"] == "mutant" and row["module"] in chosen
        and row["outcome"] in ("survived", "error") and _kind(row, reasons)[0] == "open"
    ]  # fmt: skip


def write_page(rows: Iterable[dict[str, Any]]) -> str:
    """Write the page from the results of the modules as they are now; return its table by room."""
    current = _current(rows)
    of_all = [row for row in current if row["kind"] == "mutant"]
    seed, *others = sorted({row["seed"] for row in of_all})
    mutants: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in of_all:
        if row["seed"] == seed:
            mutants[row["module"]].append(row)
    made = {row["module"]: row["made"] for row in current
            if row["kind"] == "made" and row["module"] in mutants}  # fmt: skip
    reasons = _reasons()
    counts = {module: _counts(found, reasons) for module, found in mutants.items()}
    by_room = [WITH_INTERVAL]
    for room in ROOMS:
        of_room = [m for m in counts if m.split("/")[1] == room]
        if of_room:
            total = sum((counts[m] for m in of_room), Counter())
            by_room.append(_line(room, sum(made[m] for m in of_room), total, True))
    whole = sum(counts.values(), Counter())
    by_room.append(_line("**all**", sum(made.values()), whole, True))
    before = _share(whole + Counter({"not before": whole["again"]}))
    sure = HOW_SURE.format(
        run=whole["run"], made=sum(made.values()), seed=seed,
        again=whole["again"], before=f"{before[0]} ({before[1]})",
    )  # fmt: skip
    sure += OTHER_SEEDS if others else ""
    for other in others:
        sure += _of_other_seed(other, [row for row in of_all if row["seed"] == other], reasons)
    lines = [HEAD + "## By room\n", *by_room, sure, "## By module\n", COLUMNS + RULE]
    lines += [
        _line(f"`{m.removeprefix('cableroute/')}`", made[m], counts[m], False)
        for m in modules() if m in counts
    ]  # fmt: skip
    unseen = [m for m in modules() if m not in counts]
    lines.append(f"\nCompiled modules among them: {sum(m in KERNELS for m in counts)}.")
    if unseen:
        rooms = Counter(module.split("/")[1] for module in unseen)
        words = ", ".join(f"{room} {number}" for room, number in rooms.items())
        lines.append(f"\nNot run so far, {len(unseen)} modules: {words}.")
    lines += ["\n## What survived\n", "| | |\n|:--|:--|"]
    lines += [f"| {kind} | {meaning} |" for kind, meaning in KINDS.items()]
    lines += ["\n| Module | Before | After | Kind | Reason |\n|:--|:--|:--|:--|:--|"]
    places = {module: number for number, module in enumerate(modules())}
    for row in sorted(of_all, key=lambda row: (places[row["module"]], row["line"])):
        if row["outcome"] == "survived":
            kind, reason = _kind(row, reasons)
            name = row["module"].removeprefix("cableroute/")
            cells = [f"`{name}`", _code(row["before"]), _code(row["after"]), kind, reason]
            lines.append(f"| {' | '.join(cells)} |")
    lines.append(FIGURES_HEAD)
    with FIGURES.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            lines.append(f"| {row['figure']} | {row['held to']} | `{row['test']}` |")
    PAGE.write_text("\n".join(lines) + "\n", "utf-8")
    return "\n".join(by_room)
