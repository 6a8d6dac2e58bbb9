"""Show texts so that nothing in them acts on what is beside them, and figures as far as known."""

from __future__ import annotations

import datetime
import html
import math
import re
from collections.abc import Iterable
from urllib.parse import unquote

CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""What no text needs: control characters but line ends and tabs, and halves of characters."""

_DIGITS = str.maketrans(
    {chr(first + digit): str(digit) for first in (0x660, 0x6F0) for digit in range(10)}
    | {"\u066b": ".", "\u066c": None}
)
"""Digits of Arabic and Persian, and their signs of decimals and of thousands."""

_TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_ACTING = re.compile(f"{CONTROLS.pattern[:-1]}{_TURNS}]")

_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


def ascii_digits(text: str) -> str:
    r"""Return a text with digits of Arabic and Persian as 0 to 9, its decimals behind a point.

    Examples
    --------
    >>> ascii_digits("\u0661\u066c\u0662\u0663\u0664\u066b\u0665 m")
    '1234.5 m'
    """
    return text if text.isascii() else text.translate(_DIGITS)


def is_date(text: str) -> bool:
    """Return whether a text is an ISO year, month or day that the calendar has.

    Examples
    --------
    >>> is_date("2022-06"), is_date("2022-02-31")
    (True, False)
    """
    if not _DATE.fullmatch(text):
        return False
    try:
        datetime.date.fromisoformat(text + "-01-01"[len(text) - 10 :] if len(text) < 10 else text)
    except ValueError:  # the calendar has no such day
        return False
    return True


def plain_number(text: object) -> float:
    """Return the number that a cell of a file is.

    Raises
    ------
    ValueError, TypeError
        The cell is not a number; nor is 1_5, which Python takes for 15.

    Examples
    --------
    >>> plain_number(" 1.5 ")
    1.5
    """
    if isinstance(text, str) and "_" in text:
        raise ValueError(text)
    return float(text)  # type: ignore[arg-type]


def shown(text: str, longest: int | None = None) -> str:
    r"""Return a text as people may see it: nothing in it acts on what is beside it.

    Marks that turn the direction of writing are named (Unicode Standard Annex 9; to isolate
    the name does not hold them, as it may itself close the isolate). Control characters, which
    a terminal obeys, and halves of characters become U+FFFD. All other text stays as it is.

    Parameters
    ----------
    text : str
        A name, or any other text of a table.
    longest : int, optional
        Characters at most; what is cut ends in an ellipsis.

    Examples
    --------
    >>> shown("Suez\u202ezeus"), shown("\x1b[2J"), shown("abcdef", 4)
    ('Suez[U+202E]zeus', '�[2J', 'abc…')
    """
    if longest is not None and len(text) > longest:
        text = f"{text[: longest - 1]}…"
    if text.isascii() and text.isprintable():
        return text
    return _ACTING.sub(_named, text)


_ADDRESS = re.compile(r"\b(?!(?:file|local):///)([a-z][a-z0-9+.-]+):/+", re.IGNORECASE)
_NO_PORT = re.compile(r"([^/@:?#\s\[]*):(?!\d*[^\w/?#\s]*(?:[/?#\s]|$))\S+")
_PAIR = re.compile(r"(?<=[?&#;])([^=&#;\s]+)=([^&#;\s]*)")
_PASSWORD = re.compile(
    r"""((?:^|[\s'"(,]|\bPG:)(?:ssl)?(?:pass(?:word|wd|phrase)?|pwd)\s*=\s*(?!\*{3}))"""
    r"""(?:'(?:[^'\\]|\\.)*(?:'|$)|"[^"]*(?:"|$)|\S+?(?=['")]*[:;,.]?(?:\s|$)))""",
    re.IGNORECASE,
)
"""A password among words such as those that connect to a database: ``host=a password=b``."""
_SECRET_KEY = re.compile("pass|pwd|secret|token|sig|key|auth|cred|access", re.IGNORECASE)
_OPEN_KEYS = frozenset({
    "user", "host", "hostaddr", "port", "dbname", "database", "service", "sslmode", "options",
    "sslrootcert", "application_name", "connect_timeout", "client_encoding",
})  # fmt: skip
"""What is shown of the query of an address of a store: any other may be a secret."""


def without_secrets(text: str) -> str:
    """Return a text whose addresses may be shown: no password, key or signature is in them.

    A password goes on to the last @, as it may hold signs that should be escaped in it.

    Examples
    --------
    >>> without_secrets("postgresql://anna:a/b?c#d@e@host/gis#routes is not there")
    'postgresql://anna:***@host/gis#routes is not there'
    >>> without_secrets("postgresql://host/gis?pass%77ord=a&user=b#t")
    'postgresql://host/gis?pass%77ord=***&user=b#t'
    >>> without_secrets("https://token@host and https://host/a?page=2&X-Amz-Signature=b")
    'https://***@host and https://host/a?page=2&X-Amz-Signature=***'
    >>> without_secrets("PG:host=a password='b c' user=d")
    'PG:host=a password=*** user=d'
    """
    text = _PASSWORD.sub(r"\1***", text)
    found = _ADDRESS.search(text) if ":/" in text else None
    if found is None:
        return _PAIR.sub(_of_page, text)
    kind, rest = found[1].lower(), text[found.end() :]
    is_page = kind in ("http", "https")
    password = r"(?::|%3a)\S*" if is_page else r"(?::|%3a)(?:(?![\s(]\w+://).)*"
    if who := re.match(rf"([^/@:?#\s]*?)(:\*{{3}}|{password})?@", rest, re.IGNORECASE):
        user = who[1] if who[2] or kind.startswith("postgres") else "***"
        after = f"@{rest[who.end() :]}"
        if "=" in (who[2] or "").partition("?")[2]:  # what is behind the @ may be a secret's end
            after = re.sub(r"^\S*", "", after)
        rest = f"{user}{':***' if who[2] else ''}{after}"
    elif _NO_PORT.match(rest):
        rest = _NO_PORT.sub(r"\1:***", rest, count=1)
    at = (re.search(r"\s|$", rest) or found).start()
    place, mark, query = rest[:at].partition("?")
    if is_page:
        address = _PAIR.sub(_of_page, rest[:at])
    else:
        place, mark, query = rest[:at].partition("?")
        address = place + mark + re.sub("([^=&]+)=?([^&]*)", _of_store, query)
    before = _PAIR.sub(_of_page, text[: found.start()])
    return before + found[0] + address + without_secrets(rest[at:])


def without_parts(text: str, address: str) -> str:
    """Return what is said of an address, as by a library, without the words that are hidden of it.

    Examples
    --------
    >>> without_parts("unknown host 'cret@host'", "postgresql://anna:se@cret@host/gis")
    "unknown host '***@host'"
    """
    every, open_ = (
        set(re.split(r"\W+", unquote(it))) for it in (address, without_secrets(address))
    )
    for word in every - open_ - {""}:
        text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", "***", text)
    return without_secrets(text)


def _of_page(at: re.Match[str]) -> str:
    """Return a pair of the query of a page, whose other keys are of no secret."""
    return _open_pair(at, bool(_SECRET_KEY.search(unquote(at[1]))))


def _of_store(at: re.Match[str]) -> str:
    """Return a pair of the query of a store's address; what is no known key may be of a secret."""
    return _open_pair(at, unquote(at[1]) not in _OPEN_KEYS)


def _open_pair(at: re.Match[str], is_secret: bool) -> str:
    """Return a pair of a query as it may be shown, without its value where that is a secret."""
    if not is_secret or at[2].startswith("***") or at[0] == "***":
        return at[0]
    return f"{at[1]}=***" if _SECRET_KEY.search(unquote(at[1])) else "***"


def decimals_within(
    values: Iterable[float | None], most: int, accuracy: float | None = None
) -> int:
    """Return the decimals of the figures of a range: two digits of its width, no more.

    Parameters
    ----------
    values : iterable of float or None
        The range: low, likely and high, or its ends.
    most : int
        Decimals at most.
    accuracy : float, optional
        How far a figure may be off up and down: half the width of its range. NaN is not known:
        the figure is then a whole one.

    Returns
    -------
    int
        Below 0: tens, hundreds and so on.

    Examples
    --------
    >>> decimals_within((9110.2, 9576.0, 11371.8), 0), decimals_within((89.16, 93.79, 111.66), 2)
    (-2, 0)
    >>> decimals_within([8612.3], 1, accuracy=50), decimals_within([384.3], 1, accuracy=10)
    (-1, 0)
    """
    known = [value for value in values if value is not None and math.isfinite(value)]
    wide = max(known) - min(known) if known else 0.0
    if accuracy is not None and math.isnan(accuracy):
        most = min(most, 0)
    if accuracy and math.isfinite(accuracy):
        wide = max(wide, 2 * accuracy)
    return min(most, 1 - math.floor(math.log10(wide))) if wide > 0 else most


def figures_within(
    values: Iterable[float],
    most: int = 0,
    *,
    accuracy: float | None = None,
    is_least: bool = False,
) -> list[str]:
    """Return the figures of a range as texts, all rounded alike, see `decimals_within`.

    With `is_least` the first is a lower bound: it is rounded down.

    Examples
    --------
    >>> figures_within((9110.2, 9576.0, 11371.8)), figures_within((9, 10, 11), 3)
    (['9,100', '9,600', '11,400'], ['9', '10', '11'])
    >>> figures_within((526.9, 759.4)), figures_within((526.9, 759.4), is_least=True)
    (['530', '760'], ['520', '760'])
    """
    values = list(values)
    decimals = decimals_within(values, most, accuracy)
    rounded = [round(value, decimals) for value in values]
    if is_least:
        rounded[0] = math.floor(values[0] * 10.0**decimals + 1e-9) / 10.0**decimals
    texts = [f"{value:,.{max(0, decimals)}f}" for value in rounded]
    while all("." in text and text[-1] in "0." for text in texts):
        texts = [text[:-1] for text in texts]
    return texts


def counted(number: float, thing: str, things: str = "") -> str:
    """Return how many there are of something, in English: in the plural but of one.

    Parameters
    ----------
    number : float
        How many.
    thing, things : str
        Of one, and of several; without the latter by the rule of the language.

    Examples
    --------
    >>> counted(1, "leg"), counted(2, "leg"), counted(0, "country"), counted(1_200, "touch")
    ('1 leg', '2 legs', '0 countries', '1,200 touches')
    >>> counted(2, "system in service", "systems in service"), counted(3, "day")
    ('2 systems in service', '3 days')
    >>> counted(1.0, "year"), counted(15.0, "year"), counted(7.5, "year")
    ('1 year', '15 years', '7.5 years')
    """
    if number == 1:
        return f"1 {thing}"
    many = re.sub("([^aeiou])y$", r"\1ies", thing)
    many = (
        many if many != thing else f"{thing}es" if re.search("(s|x|ch|sh)$", thing) else f"{thing}s"
    )
    return f"{number:,} {things or many}".replace(".0 ", " ")


def html_rows(caption: str, rows: Iterable[Iterable[str]], *, before: str = "") -> str:
    """Return rows of texts as an HTML table whose first column is a heading, all of it escaped.

    Parameters
    ----------
    caption : str
        What it is a table of.
    rows : iterable of iterable of str
        The cells.
    before : str
        HTML of a cell that is left of all rows; it is not escaped.

    Examples
    --------
    >>> html_rows("a & b", [["x", "<b>"]]).endswith("><bdi>&lt;b&gt;</bdi></td></tr></table>")
    True
    """

    def cell(kind: str, text: str) -> str:
        inside = f"<bdi>{html.escape(shown(text))}</bdi>"
        return f"<{kind} style='text-align:left'>{inside}</{kind}>"

    lines = [
        f"<tr>{cell('th', first)}{''.join(cell('td', text) for text in others)}</tr>"
        for first, *others in rows
    ]
    beside = f"<tr><td rowspan='{len(lines) + 1}'>{before}</td></tr>" if before else ""
    title = f"<caption><bdi>{html.escape(shown(caption))}</bdi></caption>"
    return f"<table>{title}{beside}{''.join(lines)}</table>"


def _named(found: re.Match[str]) -> str:
    return f"[U+{ord(found[0]):04X}]" if found[0] in _TURNS else "\ufffd"
