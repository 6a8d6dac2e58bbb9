"""The app as a web application: addresses, what a browser may do with a page, and errors."""

from __future__ import annotations

import base64
import functools
import hashlib
import importlib.resources
import ipaddress
import json
import re
import socket
import sys
import threading
import traceback
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from cableroute.app.answers import Answered
from cableroute.app.asked import LONGEST_QUERY, AppQuestion, read_asked, sound_part
from cableroute.app.dropped import KINDS, MOST_OCTETS, keep_dropped
from cableroute.app.fields import VIEWS
from cableroute.app.kept import KeptPages
from cableroute.app.lines import page_name
from cableroute.app.settings import LOCAL_NAMES, MOST_WAITING, AppSettings, need_app_extra
from cableroute.app.suggestions import Suggestions, land_rings
from cableroute.app.templates import asset, palette_sheet, render
from cableroute.app.workers import BusyError, Part, Workers, WrongQuestion
from cableroute.errors import CablerouteError, ModelError
from cableroute.geodata.store import Geodata
from cableroute.reports.pages import VERSION

if TYPE_CHECKING:
    from flask import Flask, Response
    from werkzeug.wrappers import Response as BaseResponse

OWN = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
"""What a browser may load for a page of the app: what the app itself has."""

SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", re.DOTALL | re.IGNORECASE)

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
}

SEEN = "seen"
"""A cookie that a browser sends with what its user asks, and not with a link of another site."""

FILES = {
    "app.css": "text/css",
    "palette.css": "text/css",
    "leaflet.css": "text/css",
    "app.js": "text/javascript",
    "leaflet.js": "text/javascript",
    "land.json": "application/json",
    "places.json": "application/json",
}


def page_policy(html: str) -> str:
    """Return what a browser may load for a complete page: only the scripts that are in it.

    Examples
    --------
    >>> page_policy("<script>1</script>").split("; ")[1][:30]
    "script-src 'sha256-a4ayc/80/OG"
    """
    marks = dict.fromkeys(
        base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        for text in SCRIPT.findall(html)
    )
    scripts = " ".join(f"'sha256-{mark}'" for mark in marks) or "'none'"
    return (
        f"default-src 'none'; script-src {scripts}; style-src 'unsafe-inline'; "
        "img-src data: blob:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'"
    )


class _Site:
    """What the addresses of the app show."""

    def __init__(self, geodata: Geodata, settings: AppSettings, workers: Workers) -> None:
        self.geodata, self.settings, self.workers = geodata, settings, workers
        self.suggestions = Suggestions(geodata, settings.confidential)
        self.kept = KeptPages(settings.kept_mb * 1_000_000)
        self.digest = geodata.digest
        self._places = threading.BoundedSemaphore(MOST_WAITING)
        self._file = functools.cache(self._made_file)

    def refused(self) -> Response | None:
        """Return what is said to a request that is not answered; None: it is."""
        from flask import request

        if not is_allowed(request.host, self.settings):
            text = f"This app answers to {self.settings.host}, not to {request.host[:100]}."
            return _answered(_simple("Wrong host name", text), 421)
        if is_by_other_site() and request.headers.get("Sec-Fetch-Dest", "document") != "document":
            text = "Another site asked for this through the browser: open the address itself."
            return _answered(_simple("Asked by another site", text), 403)
        is_dropped = request.method == "POST" and request.path == "/files"
        if is_dropped and (is_by_other_site() or is_new_browser()):
            text = "Another site asked for this through the browser."
            return _answered(_simple("Asked by another site", text), 403)
        if request.method not in ("GET", "HEAD") and not is_dropped:
            return _answered(_simple("Not allowed", "The app answers GET requests only."), 405)
        if len(request.query_string) > LONGEST_QUERY:
            text = f"The address is longer than {LONGEST_QUERY:,} characters: shorten it."
            return _answered(_simple("Too long", text), 414)
        return None

    def home(self) -> Response:
        """Show the form of the first view."""
        return _answered(self._shown("compare"))

    def icon(self) -> Response:
        """Answer what browsers ask for by themselves."""
        return _answered("", 204)

    def file(self, name: str) -> Response | BaseResponse:
        """Return a file that pages of the app load."""
        from flask import request

        if name not in FILES:
            return _answered(_simple("Not found", "There is no such file."), 404)
        made = _answered(self._file(name), kind=FILES[name])
        made.headers["Cache-Control"] = "no-cache"  # kept, but asked for: other tables, other names
        made.add_etag()
        return made.make_conditional(request)

    def dropped(self) -> Response:
        """Keep a file that is dropped on a form, and return what a question calls it."""
        from flask import request

        if not self.settings.dropped:
            return _answered("This app takes no files.", 403, kind="text/plain")
        octets = request.stream.read(MOST_OCTETS + 1)
        try:
            name = keep_dropped(self.settings.dropped, request.args.get("name", ""), octets)
        except ModelError as error:
            return _answered(str(error), 400, kind="text/plain")
        return _answered(name, kind="text/plain")

    def view(self, name: str) -> Response | BaseResponse:
        """Show a view: its form, and its answer where the question is complete."""
        from flask import redirect, request

        if name not in VIEWS:
            return _answered(_simple("Not found", "There is no such page."), 404)
        given = request.args.to_dict(flat=False)
        try:
            asked = read_asked(name, given)
        except ModelError as error:
            asked = sound_part(name, given)
            return _answered(self._shown(name, asked=asked, error=str(error)), 400)
        if request.query_string.decode("ascii", "replace") != asked.query:
            return redirect(f"/{name}?{asked.query}" if asked.query else f"/{name}", 302)
        if asked.lacks:
            note = f"Still missing: {', '.join(asked.lacks)}." if asked.values else ""
            return _answered(self._shown(name, asked=asked, note=note))
        if is_by_other_site() or is_new_browser():
            who = "Another site" if is_by_other_site() else "Perhaps another site"
            note = f"{who} led here. To ask this question, press {asked.kind.verb}."
            return _answered(self._shown(name, asked=asked, note=note))
        try:
            answered = self._found("answer", asked)
        except (WrongQuestion, BusyError) as error:
            status = 503 if isinstance(error, BusyError) else 400
            return _answered(self._shown(name, asked=asked, error=str(error)), status)
        made = {"answered": answered, "page_name": page_name(asked)}
        return _answered(self._shown(name, asked=asked, **made))

    def page(self, name: str) -> Response:
        """Return the complete page of a view, as the library makes it."""
        from flask import request

        if name not in VIEWS:
            return _answered(_simple("Not found", "There is no such page."), 404)
        try:
            asked = read_asked(name, request.args.to_dict(flat=False)).unweighted
            if asked.lacks:
                raise WrongQuestion(f"Still missing: {', '.join(asked.lacks)}.")
            if is_by_other_site() or is_new_browser():
                text = f"Another site led here. Open /{name}?{asked.query} to ask this question."
                return _answered(_simple("Asked by another site", text), 403)
            html = self._found("page", asked)
        except (CablerouteError, WrongQuestion) as error:
            return _answered(_simple("No page", str(error)), 400)
        except BusyError as error:
            return _answered(_simple("Busy", str(error)), 503)
        made = _answered(html)
        made.headers["Content-Security-Policy"] = page_policy(html)
        return made

    def _found(self, part: Part, asked: AppQuestion) -> Any:
        """Return an answer or a page, cached by the question and the fingerprint of the tables."""

        def made() -> bytes:
            return json.dumps(self.workers.made(part, asked)).encode()

        question = (self.digest, part, asked)
        text = self.kept.kept(question)
        if text is None:
            if not self._places.acquire(blocking=False):
                raise BusyError(f"{MOST_WAITING} wait for answers already: ask again in a minute")
            try:
                text = self.kept.get(question, made)
            finally:
                self._places.release()
        value = json.loads(text)
        return Answered(*value) if part == "answer" else value

    def _shown(self, view: str, **values: Any) -> str:
        """Return a page of the app."""
        given = {
            "asked": AppQuestion(view),
            "answered": None,
            "error": "",
            "note": "",
            "page_name": "",
            "views": VIEWS,
            "view": VIEWS[view],
            "lists": self.suggestions.lists,
            "switches": self.suggestions.switches,
            "version": VERSION,
            "data_date": self.geodata.data_date,
            "confidential": self.settings.confidential,
            "base": self.settings.base,
            "endings": ",".join(KINDS) if self.settings.dropped else "",
        }
        return render("view.html", **given | values)

    def _made_file(self, name: str) -> str:
        if name == "palette.css":
            return palette_sheet()
        if name == "land.json":
            return json.dumps(land_rings(), separators=(",", ":"))
        if name == "places.json":
            return json.dumps(self.suggestions.places, ensure_ascii=False)
        return _leaflet(name) if name.startswith("leaflet") else asset(name)


def _leaflet(name: str) -> str:
    """Return a file of Leaflet without its link to a source map."""
    folder = importlib.resources.files("xstatic.pkg.leaflet") / "data"
    text = (folder / name).read_text("utf-8")
    text = re.sub(r"(//|/\*)# sourceMappingURL=.*", "", text)
    return re.sub(r"url\(images/[\w.-]+\)", "none", text)


def is_by_other_site() -> bool:
    """Return whether a page of another site led a browser to this request.

    Browsers say so in a header that no page can set (W3C, Fetch Metadata Request Headers); those
    that do not, as none does without HTTPS on another machine, may name the page that led here.
    """
    from flask import request

    by = request.headers.get("Sec-Fetch-Site", "")
    before = request.headers.get("Origin") or request.headers.get("Referer", "")
    return by in ("cross-site", "same-site") or bool(
        not by and before and urlsplit(before).netloc != request.host
    )


def is_new_browser() -> bool:
    """Return whether a link of another site cannot be known from an address that is typed.

    On another machine without HTTPS no header does, but the cookie that the first page sets: with
    SameSite=Strict it comes with what the user opens or sends, and with no link of another site.
    """
    from flask import request

    if "Sec-Fetch-Site" in request.headers or SEEN in request.cookies:
        return False
    try:
        return not ipaddress.ip_address(_host_name(request.host)).is_loopback
    except ValueError:
        return _host_name(request.host) != "localhost"


def _remembered(response: Response) -> Response:
    """Return a response that has a new browser keep the cookie."""
    if is_new_browser():
        response.set_cookie(SEEN, "1", max_age=31_536_000, httponly=True, samesite="Strict")
    return response


def _host_name(host: str) -> str:
    return re.sub(r":\d+$", "", host).strip("[]").lower()


def is_allowed(host: str, settings: AppSettings) -> bool:
    """Return whether a request may name a host: another name may be that of a hostile site.

    Examples
    --------
    >>> local, open_to_all = AppSettings(), AppSettings(host="0.0.0.0")
    >>> is_allowed("localhost:8765", local), is_allowed("evil.example", local)
    (True, False)
    >>> is_allowed("192.0.2.7:8765", open_to_all), is_allowed("evil.example", open_to_all)
    (True, False)
    """
    name = _host_name(host)
    if name in (*LOCAL_NAMES, settings.host.lower()):
        return True
    if settings.is_local:
        return False
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return name in (socket.gethostname().lower(), socket.getfqdn().lower())
    return True


def web_app(
    geodata: Geodata,
    *,
    settings: AppSettings | None = None,
    workers: Workers | None = None,
) -> Flask:
    """Return the app as a WSGI application, for a server of your own.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    settings : AppSettings, optional
        Which hosts may be named, and how much is kept.
    workers : Workers, optional
        Who works answers out; by default the process that calls it.

    Raises
    ------
    MissingExtraError
        Flask is not installed (extra ``app``).

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> browser = web_app(open_geodata()).test_client()
    >>> shown = browser.get("/compare?a=Zafarana&b=Abu+Talat", base_url="http://localhost")
    >>> shown.status_code, "Sokhna, Cairo and the desert road" in shown.text
    (200, True)
    """
    need_app_extra()
    from flask import Flask

    settings = settings or AppSettings(workers=0)
    site = _Site(geodata, settings, workers or Workers(geodata, settings))
    app = Flask("cableroute.app", static_folder=None)
    app.before_request(site.refused)
    app.after_request(_remembered)
    app.register_error_handler(Exception, _failed)
    for address, shown in (
        ("/", site.home),
        ("/favicon.ico", site.icon),
        ("/files/<name>", site.file),
        ("/page/<name>", site.page),
        ("/<name>", site.view),
    ):
        app.add_url_rule(address, shown.__name__, shown, methods=["GET"])
    app.add_url_rule("/files", "dropped", site.dropped, methods=["POST"])
    return app


def _failed(error: Exception) -> Response:
    """Return the page of an error; its traceback goes to the terminal, never to a page."""
    from werkzeug.exceptions import HTTPException

    if isinstance(error, HTTPException):
        return _answered(_simple(error.name, error.description or ""), error.code or 500)
    traceback.print_exception(error, file=sys.stderr)
    text = "The app failed on this question; the terminal in which it runs shows where."
    return _answered(_simple("Failed", text), 500)


def _simple(title: str, text: str) -> str:
    return render("simple.html", title=title, text=text)


def _answered(text: str, status: int = 200, *, kind: str = "text/html") -> Response:
    """Return a response with the headers that every one has."""
    from flask import Response

    made = Response(text, status, content_type=f"{kind}; charset=utf-8")
    made.headers.update(HEADERS)
    made.headers["Content-Security-Policy"] = OWN
    made.headers.setdefault("Cache-Control", "no-store")
    return made
