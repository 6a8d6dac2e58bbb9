"""The app asked as a browser asks it: figures, addresses, what it refuses, what a page may do."""

from __future__ import annotations

import hashlib
import html
import json
import re
import shlex
import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit

import pytest
from worlds.commands import cableroute
from worlds.confidential import CONFIDENTIAL, hidden_row, opened, public_rows

from cableroute import ModelError
from cableroute.app import AppSettings, web_app
from cableroute.app.asked import read_asked
from cableroute.app.dropped import MOST_FILES, MOST_OCTETS
from cableroute.app.kept import KeptPages
from cableroute.app.server import THREADS
from cableroute.app.settings import MOST_WAITING
from cableroute.app.workers import BusyError, Workers
from cableroute.presentation.tables import figure_text, range_keys

pytest.importorskip("flask")
HOME = "http://localhost:8765"
HOSTILE = '</script><img src=x onerror="window.ran=1">\'{{7*7}}\u202eabc'
CROSSING = "a=Zafarana&b=Abu+Talat"
FIVE = ("Suez", "Taba", "Jeddah", "Karachi", "Mumbai")


@pytest.fixture(scope="module")
def site(geo):
    return web_app(geo).test_client()


@pytest.fixture(scope="module")
def ask(site):
    def asked(address, status=200, **options):
        found = site.get(address, base_url=HOME, **options)
        assert found.status_code == status, found.text[:2000]
        return found

    return asked


def code(page, name):
    """What a page shows as the command or the Python lines."""
    return html.unescape(re.search(rf'<code id="{name}">(.*?)</code>', page, re.S)[1])


def shown(page, key):
    """The figures of a column, as they are read."""
    cells = re.findall(rf'<td [^>]*data-key="{key}"[^>]*>(.*?)</td>', page, re.S)
    return [re.sub(r"<[^>]+>", "", cell.partition("<small>")[0]).strip() for cell in cells]


def both_run(page, monkeypatch, folder):
    """Run the command and the Python lines of a page; return the rows, and the names of Python."""
    monkeypatch.chdir(folder)
    words = shlex.split(code(page, "command"))
    assert words[0] == "cableroute"
    output = Path(words[-1])
    as_rows = [] if words[1] == "report" else ["-f", "json"]
    done = cableroute(*words[1:], *as_rows)
    assert done.returncode == 0, done.stderr
    of_command = output.read_text(encoding="utf-8")
    output.unlink()
    names = {}
    exec(compile(code(page, "python"), "lines", "exec"), names)  # as a reader pastes them
    assert drawn(output.read_text(encoding="utf-8")) == drawn(of_command)
    return json.loads(done.stdout) if as_rows else [], names, of_command


def drawn(page):
    """A page without the ids that folium draws anew, and without the command that made it."""
    page = re.sub(r"map_[0-9a-f]{32}", "map", page)
    return re.sub(r"cableroute(\.report\(| report ).*?</", "</", page)


def test_a_comparison_its_command_and_its_lines_have_equal_figures(ask, monkeypatch, tmp_path):
    """With a field of each kind."""
    query = (
        f"{CROSSING}&avoid=EG-P-ZAF-ABT-COAST&on=2026&allow_planned=1&count=2"
        "&max_shared=100&end_km=5&by=cable&scenario=conflict&weight_cable_km=1&weight_rtd_ms=3"
    )
    page = ask(f"/compare?{query}").text
    rows, names, of_command = both_run(page, monkeypatch, tmp_path)
    table = names["answer"].frame
    assert [row["route_id"] for row in rows] == list(table["route_id"])
    for name in ("route_km", "cable_km", "rtd_ms", "shared_pct", "downtime_min"):
        assert [row[name] for row in rows] == pytest.approx(list(table[name]), rel=1e-12)
    for name in ("route_km", "cable_km", "rtd_ms"):
        assert shown(page, name) == [
            figure_text(name, row[name], within=[row.get(key) for key in range_keys(name)],
                        accuracy=row["accuracy_km"])
            for row in rows
        ]  # fmt: skip
    assert drawn(ask(f"/page/compare?{query}").text) == drawn(of_command)
    ranked = names["ranked"]
    assert {row["route_id"]: row["score"] for row in rows} == pytest.approx(
        dict(zip(ranked["route_id"], ranked["score"], strict=True))
    )
    assert shown(page, "score") == [f"{score:.3f}" for score in ranked["score"]]


def test_a_what_if_its_command_and_its_lines_have_equal_figures(ask, monkeypatch, tmp_path):
    """What a path and a recorded fault take down together, with the systems of its day."""
    query = f"{CROSSING}&remove=EG-P-ZAF-ABT-CAIRO&incident=INC-2008-01-30-ALEXANDRIA"
    page = ask(f"/whatif?{query}").text
    rows, names, of_command = both_run(page, monkeypatch, tmp_path)
    assert "service on 2008-01-30" in page
    before = [row for row in names["answer"].rows if row["before"]]
    assert [row["remains"] for row in rows if row["before"]] == [row["remains"] for row in before]
    assert [row["cable_km"] for row in rows if row["before"]] == pytest.approx(
        [row["cable_km"] for row in before]
    )
    kept = [row for row in before if row["remains"]]
    assert 0 < len(kept) < len(before)
    said = f"{len(kept)} of the {len(before)} routes survive"
    assert said in re.sub("<[^>]+>", "", page)
    assert drawn(ask(f"/page/whatif?{query}").text) == drawn(of_command)


def test_a_plan_its_command_and_its_lines_have_equal_figures(ask, monkeypatch, tmp_path):
    query = "a=Marseille&b=Bizerte&rules=rates&max_detour=5"
    page = ask(f"/plan?{query}").text
    [row], names, of_command = both_run(page, monkeypatch, tmp_path)
    found = names["answer"].plan
    leg = found.leg
    assert row["route_km"] == pytest.approx(leg.route_km, abs=1e-3)
    assert row["cost"] == pytest.approx(found.cost, abs=0.01)
    km = figure_text("route_km", leg.route_km, accuracy=leg.accuracy_km)
    assert f"{km} km" in shown(page, "planned")
    assert drawn(ask(f"/page/plan?{query}").text) == drawn(of_command)


def test_a_report_its_command_and_its_lines_are_the_same_page(ask, monkeypatch, tmp_path):
    query = f"{CROSSING}&rate=8&term=10%3B15&count=2"
    page = ask(f"/report?{query}", 302).location
    _, names, of_command = both_run(ask(page).text, monkeypatch, tmp_path)
    assert names["page"].facts.money.terms_years == (10, 15)
    assert drawn(ask(page.replace("/report", "/page/report")).text) == drawn(of_command)


def test_a_question_has_one_address_and_a_form_that_holds_it(ask):
    long = "/compare?via=&count=10&b=Abu+Talat+&weight_rtd_ms=0&avoid=Jordan%3B+Iraq&a=Zafarana"
    address = ask(long, 302).location
    assert address == f"/compare?{CROSSING}&avoid=Iraq&avoid=Jordan"
    page = ask(address).text
    assert 'name="a" type="text" maxlength="200" value="Zafarana"' in page
    assert re.findall(r'name="avoid" value="(\w+)" checked', page) == ["Iraq", "Jordan"]
    assert f'href="/report?{CROSSING}&avoid=Iraq&avoid=Jordan"' in html.unescape(page)
    assert f'href="/plan?{CROSSING}"' in html.unescape(page)


class Form(HTMLParser):
    """What the form of a page sends."""

    def __init__(self, page):
        super().__init__()
        self.action, self.sent, self._select = "", [], ""
        self.feed(page[page.index("<form") : page.index("</form>")])

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "form":
            self.action = given["action"]
        elif tag == "select":
            self._select = given["name"]
        elif tag == "option" and "selected" in given:
            self.sent.append((self._select, given["value"]))
        elif tag == "input" and (given["type"] not in ("checkbox", "radio") or "checked" in given):
            self.sent.append((given["name"], given.get("value", "")))


class BusyWorkers(Workers):
    """The real ones when too many wait: pages have their forms, and nothing is worked out."""

    def made(self, part, asked):
        raise BusyError("ask again")


@pytest.fixture(scope="module")
def busy_browser(geo):
    workers = BusyWorkers(geo, AppSettings(workers=0))
    return web_app(geo, workers=workers).test_client()


@pytest.mark.parametrize(
    "address",
    [
        f"/compare?{CROSSING}&allow_planned=1&weight_cable_km=3&weight_rtd_ms=2",
        "/whatif?a=Mogadishu&b=Karachi&remove=SEACOM&remove=Bab+el-Mandeb",
        "/plan?a=Karachi&b=Zafarana&via=Djibouti&rules=rates&max_detour=2",
        f"/report?{CROSSING}&lang=ar&rate=8&term=15&term=20",
    ],
)
def test_an_address_that_is_sent_shows_the_same_question(busy_browser, address):
    """Each field of its form has what the address says, and sends it again as it is."""
    asked = parse_qsl(urlsplit(address).query)
    address = busy_browser.get(address, base_url=HOME).location or address
    page = busy_browser.get(address, base_url=HOME)
    assert page.status_code == 503  # not redirected: it is the one address of its question
    form = Form(page.text)
    again = busy_browser.get(f"{form.action}?{urlencode(form.sent)}", base_url=HOME)
    assert again.location == address
    sent = {(name, one) for name, text in form.sent for one in text.split("; ")}
    assert sent >= set(asked)


def test_every_fault_of_an_address_is_said_at_once_in_a_page(ask):
    page = ask(f"/compare?avod=x&count=900&by=luck&weight_rtd_ms=-1&a={'x' * 201}", 400).text
    for said in (
        "5 errors", "avod", "did you mean avoid?", "Routes at most: is", "1 to 24",
        "one of rtd, cable, fewest", "give a whole number from 0 to 10", "is 201 characters long",
    ):  # fmt: skip
        assert said in html.unescape(page), said
    assert "20 at most" in ask("/compare?" + "&".join(f"avoid=x{n}" for n in range(21)), 400).text
    assert "Too long" in ask(f"/compare?a={'x' * 8000}", 414).text


def test_a_fault_of_one_field_empties_no_other(ask):
    page = ask("/report?a=Suez&b=Jeddah&avoid=PEACE&term=ten&count=3&x=1", 400).text
    for shown_again in (
        r'name="a"[^>]* value="Suez"', r'name="b"[^>]* value="Jeddah"',
        r'name="avoid" value="PEACE" checked', r'name="count"[^>]* value="3"',
        r'name="term"[^>]* value=""',
    ):  # fmt: skip
        assert re.search(shown_again, page), shown_again
    assert "2 errors" in page


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/compare?a=Marseile&b=Suez", "did you mean Marseille (FR-MRS)?"),
        ("/compare?a=France&b=India", "From: France is a country, not a place"),
        ("/compare?a=Suez&b=Lisbon&avoid=Atlantis", "nothing is called 'Atlantis'"),
        (f"/compare?{CROSSING}&on=soon", "Compare: On year or date: 'soon' is not a date"),
        (f"/compare?{CROSSING}&via=" + "&via=".join(FIVE), "Compare: Pass: 5 features"),
        (f"/whatif?{CROSSING}&incident=INC-1", "'INC-1' is not an incident"),
        (f"/page/report?{CROSSING}&rate=8", "Report: Terms: is not given"),
        ("/plan?a=1%2C91&b=Suez", "off the globe"),
    ],
)
def test_what_the_library_refuses_is_a_page_with_its_message(ask, address, said):
    page = ask(address, 400).text
    assert said in html.unescape(page)
    assert "Traceback" not in page


def test_what_is_missing_is_named_and_nothing_is_asked_for_it(ask):
    assert "Still missing: To." in ask("/compare?a=Suez").text
    assert "Still missing: What fails." in ask(f"/whatif?{CROSSING}").text
    assert "Still missing" not in ask("/plan").text


def test_hostile_text_is_text(ask):
    for name in ("a", "b", "avoid", "on"):
        values = {"a": "Zafarana", "b": "Abu Talat", name: HOSTILE}
        address = ask("/compare", 302, query_string=values).location
        page = ask(address, 400).text
        assert "<img" not in page
        assert "49" not in page.partition('role="alert"')[2].partition("</div>")[0]
        assert "\u202e" not in page.partition('role="alert"')[2].partition("</div>")[0]


def test_a_page_loads_nothing_but_the_app_and_runs_nothing_but_its_scripts(ask):
    for address in ("/", f"/compare?{CROSSING}", "/nothing"):
        found = ask(address, 404 if address == "/nothing" else 200)
        policy = found.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "script-src 'self';" in policy
        assert "unsafe" not in policy
        assert found.headers["X-Content-Type-Options"] == "nosniff"
        loaded = re.findall(r'(?:src|href|action)="([^"]*)"', found.text)
        assert loaded
        assert all(it.startswith(("/", "#")) and not it.startswith("//") for it in loaded)
        assert not re.search(r"<style|\bstyle=|\bon\w+=|<script>", found.text)
    complete = ask(f"/page/compare?{CROSSING}")
    policy = complete.headers["Content-Security-Policy"]
    assert policy.count("'sha256-") == len(set(re.findall(r"<script[^>]*>(.*?)</script>",
                                                          complete.text, re.S)))  # fmt: skip
    assert "script-src 'unsafe" not in policy
    assert "connect-src" not in policy  # as default-src: none


@pytest.mark.parametrize(
    ("host", "name", "status"),
    [
        ("127.0.0.1", "evil.example:8765", 421),
        ("127.0.0.1", "192.0.2.7:8765", 421),
        ("127.0.0.1", "127.0.0.1.evil.example", 421),
        ("127.0.0.1", "[::1]:9", 200),
        ("0.0.0.0", "192.0.2.7:8765", 200),
        ("0.0.0.0", "evil.example", 421),
    ],
)
def test_only_names_of_this_machine_are_answered(geo, host, name, status):
    browser = web_app(geo, settings=AppSettings(host=host, workers=0)).test_client()
    assert browser.get("/plan", base_url=HOME, headers={"Host": name}).status_code == status


@pytest.mark.parametrize(
    ("by", "to", "status"),
    [
        ("cross-site", "image", 403),
        ("cross-site", "iframe", 403),
        ("same-site", "empty", 403),  # another port of this machine
        ("cross-site", "document", 200),  # a link that somebody follows: nothing is asked
        ("same-origin", "iframe", 200),
        ("none", "document", 200),
    ],
)
def test_what_another_site_asks_through_a_browser_is_refused(ask, by, to, status):
    ask("/plan", status, headers={"Sec-Fetch-Site": by, "Sec-Fetch-Dest": to})


LED_HERE = [
    {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": "document"},
    {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Dest": "document", "Sec-Fetch-User": "?1"},
    {"Referer": "http://evil.example/links"},  # a browser without these headers
    {"Referer": "http://localhost:9999/"},
    {"Origin": "null"},
]
OWN_LINKS = [
    {},  # an address that is typed, or a command
    {"Sec-Fetch-Site": "none", "Sec-Fetch-Dest": "document"},  # a bookmark
    {"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Dest": "document"},
    {"Sec-Fetch-Site": "same-origin", "Referer": f"{HOME}/"},
    {"Referer": f"{HOME}/compare"},
]


@pytest.mark.parametrize("headers", LED_HERE)
def test_a_link_of_another_site_asks_nothing(geo, headers):
    """Its question is in the form, and the form asks it: as an address of one's own does."""
    counted = CountedWorkers(geo)
    browser = web_app(geo, workers=counted).test_client()
    shown = browser.get(f"/compare?{CROSSING}", base_url=HOME, headers=headers)
    assert shown.status_code == 200
    assert "Another site led here. To ask this question, press Compare." in shown.text
    refused = browser.get(f"/page/compare?{CROSSING}", base_url=HOME, headers=headers)
    assert refused.status_code == 403
    assert not counted.asked
    form = Form(shown.text)
    again = browser.get(f"{form.action}?{urlencode(form.sent)}", base_url=HOME)
    assert again.location == f"/compare?{CROSSING}"


@pytest.mark.parametrize("headers", OWN_LINKS)
def test_an_address_of_ones_own_is_answered(geo, headers):
    counted = CountedWorkers(geo)
    browser = web_app(geo, workers=counted).test_client()
    assert browser.get(f"/compare?{CROSSING}", base_url=HOME, headers=headers).status_code == 200
    assert counted.asked == [("answer", CROSSING)]


def test_a_link_to_another_machine_asks_nothing_though_no_header_shows_it(geo):
    """Without HTTPS a browser names no site, and a link may hide its own: the cookie shows it."""
    settings, counted = AppSettings(host="0.0.0.0", workers=0), CountedWorkers(geo)
    app = web_app(geo, settings=settings, workers=counted)
    browser, away = app.test_client(), {"base_url": "http://192.0.2.7:8765"}
    shown = browser.get(f"/compare?{CROSSING}", **away)
    assert "Perhaps another site led here. To ask this question, press Compare." in shown.text
    cookie = shown.headers["Set-Cookie"]
    assert "SameSite=Strict" in cookie
    assert "HttpOnly" in cookie
    new = app.test_client()
    assert new.get(f"/page/compare?{CROSSING}", **away).status_code == 403
    assert not counted.asked
    form = Form(shown.text)  # what the user sends has the cookie
    found = browser.get(f"{form.action}?{urlencode(form.sent)}", follow_redirects=True, **away)
    assert found.status_code == 200
    assert "led here" not in found.text
    assert counted.asked == [("answer", CROSSING)]


def test_a_file_of_other_tables_is_not_taken_from_the_cache_of_a_browser(geo, ask, tmp_path):
    first = ask("/files/places.json")
    assert first.headers["Cache-Control"] == "no-cache"
    unchanged = {"If-None-Match": first.headers["ETag"]}
    again = ask("/files/places.json", 304, headers=unchanged)
    assert again.data == b""
    other = web_app(opened(tmp_path, public_rows())).test_client()
    found = other.get("/files/places.json", base_url=HOME, headers=unchanged)
    assert found.status_code == 200
    assert found.json != first.json


def test_an_empty_host_is_refused():
    with pytest.raises(ModelError, match=r"serve: host: is empty \(give an address"):
        AppSettings(host="")


class HeldWorkers(Workers):
    """Workers whose answers wait."""

    def __init__(self, geodata):
        super().__init__(geodata, AppSettings(workers=0))
        self.begun, self.release = threading.Semaphore(0), threading.Event()

    def made(self, part, asked):
        self.begun.release()
        assert self.release.wait(60)
        return f"the {part}"


def test_who_waits_for_an_answer_keeps_nobody_from_the_rest(geo):
    """Many who ask the same wait too, and the server has threads for more than may wait."""
    held = HeldWorkers(geo)
    site = web_app(geo, workers=held)

    def status(address):
        return site.test_client().get(address, base_url=HOME).status_code

    assert THREADS > MOST_WAITING
    with ThreadPoolExecutor(MOST_WAITING + 1) as pool:
        waiting = [
            pool.submit(status, f"/page/compare?{CROSSING}") for _ in range(MOST_WAITING + 1)
        ]
        assert held.begun.acquire(timeout=60)
        refused = next(as_completed(waiting, timeout=60))
        assert refused.result() == 503
        assert status("/plan") == status("/files/app.css") == 200
        held.release.set()
    assert sorted(it.result() for it in waiting) == [200] * MOST_WAITING + [503]


def test_the_app_is_only_read(site):
    for method in ("post", "put", "delete"):
        assert getattr(site, method)("/compare", base_url=HOME).status_code == 405


class HeldProcesses:
    """Workers with threads in place of processes: the order is that of the workers."""

    def __init__(self, geo):
        self.release, self.order, self.threads = threading.Event(), [], []
        self.workers = Workers(geo, AppSettings(workers=2))
        for number, process in enumerate(self.workers._processes):
            process._pool = Recorder(1, thread_name_prefix=f"p{number}")
            process._pool.work = self._work

    def _work(self, part, asked):
        release = self.release
        self.order.append((threading.current_thread().name.partition("_")[0], part))
        assert release.wait(20)
        return part

    def ask(self, part, asked):
        """Ask, and return once it has begun or waits."""
        before = len(self.order) + len(self.workers._queue)
        thread = threading.Thread(target=self.workers.made, args=(part, asked))
        self.threads.append(thread)
        thread.start()
        while len(self.order) + len(self.workers._queue) == before:
            time.sleep(0.001)

    def end(self):
        """Let what was begun end, and what waits for it."""
        self.release.set()
        for thread in self.threads:
            thread.join(20)
            assert not thread.is_alive()


class OneByOne(threading.Semaphore):
    """An event that lets go as many as are released."""

    def wait(self, timeout):
        return self.acquire(timeout=timeout)

    def set(self):
        self.release(10)


class Recorder(ThreadPoolExecutor):
    def submit(self, _, *given):
        return super().submit(self.work, *given)


def questions(names):
    return [read_asked("compare", {"a": [name], "b": ["Suez"]}) for name in names]


def test_figures_come_before_pages_and_a_page_where_its_routes_are(geo):
    held, (one, two, *others) = HeldProcesses(geo), questions("ABCDEF")
    for it in (one, two):
        held.ask("answer", it)
    held.end()
    for it in (two, one):
        assert held.workers.made("page", it) == "page"
    assert held.order == [("p0", "answer"), ("p1", "answer"), ("p1", "page"), ("p0", "page")]
    held.release = OneByOne(0)
    for part, it in zip(("page", "page", "page", "answer"), others, strict=True):
        held.ask(part, it)
    held.release.release()  # one process is free: it takes what comes first
    ended = time.monotonic() + 20
    while len(held.order) == 6 and time.monotonic() < ended:
        time.sleep(0.001)
    held.end()
    assert [part for _, part in held.order[4:]] == ["page", "page", "answer", "page"]


def test_what_is_short_never_waits_for_what_is_long_while_a_process_is_free(geo):
    """Though the long one's process has the shorter queue, or is the home of the question."""
    held = HeldProcesses(geo)
    long, *short = questions("ABCDEFGHIJ")
    held.ask("answer", long)
    for it in (long, *short):
        held.workers._homes[it.unweighted] = held.workers._processes[0]
    kept, held.release = held.release, threading.Event()
    held.release.set()
    for it in short:
        assert held.workers.made("answer", it) == "answer"
    assert held.order == [("p0", "answer"), *[("p1", "answer")] * len(short)]
    kept.set()
    held.end()


def test_a_question_that_is_given_up_frees_its_process(geo):
    """The process that worked on it ends, and a new one answers the next."""
    made, asked = Workers(geo, AppSettings(workers=1)), read_asked("compare", parse_qs(CROSSING))
    try:
        made.warm()
        [process] = made._processes
        [first] = process._pool._processes.values()
        made.longest_s = 0.01
        with pytest.raises(BusyError, match=r"takes more than 0\.01 s\. The command has no limit"):
            made.made("answer", asked)
        assert not first.is_alive()
        made.longest_s = 120.0
        found = made.made("answer", asked)
        assert "Abu Talat" in found.title
    finally:
        made.close()


class CountedWorkers(Workers):
    """The real ones, counting."""

    def __init__(self, geodata):
        super().__init__(geodata, AppSettings(workers=0))
        self.asked = []

    def made(self, part, asked):
        self.asked.append((part, asked.query))
        return super().made(part, asked)


def test_what_was_asked_before_is_kept_and_weights_redraw_no_page(geo):
    counted = CountedWorkers(geo)
    browser = web_app(geo, workers=counted).test_client()
    for _ in range(3):
        assert browser.get(f"/compare?{CROSSING}", base_url=HOME).status_code == 200
    assert counted.asked == [("answer", CROSSING)]
    for weight in ("", "&weight_rtd_ms=1", "&weight_rtd_ms=2"):
        browser.get(f"/page/compare?{CROSSING}{weight}", base_url=HOME)
    assert counted.asked == [("answer", CROSSING), ("page", CROSSING)]
    for _ in range(2):  # what fails is asked again
        browser.get("/compare?a=Nowhere&b=Suez", base_url=HOME)
    assert len(counted.asked) == 4


def test_pages_that_are_kept_stay_below_their_bound():
    kept = KeptPages(1000)
    for number in range(50):
        kept.get(number, lambda: bytes(90))
        assert kept.octets <= 1000
    assert kept.get(49, lambda: b"") == bytes(90)
    assert kept.get(0, lambda: b"again") == b"again"
    assert kept.get("large", lambda: bytes(2000)) == bytes(2000)
    assert kept.octets == 0


def test_confidential_rows_are_shown_where_the_server_says_so_only(tmp_path):
    rows = {
        table: [*found, hidden_row(table, **CONFIDENTIAL)] for table, found in public_rows().items()
    }
    geo = opened(tmp_path, rows)
    addresses = (
        "/", "/compare?a=A&b=B", "/page/compare?a=A&b=B", "/whatif?a=A&b=B&remove=CAIRO-WAY",
        "/files/places.json",
    )  # fmt: skip
    for confidential in (False, True):
        settings = AppSettings(
            workers=0, confidential=confidential, folders=("/home/me/mine",), base=False
        )
        browser = web_app(geo, settings=settings).test_client()
        shown = [browser.get(address, base_url=HOME) for address in addresses]
        assert [found.status_code for found in shown] == [200] * len(addresses)
        texts = [found.text for found in shown]
        hidden = ["HIDDEN" in text for text in texts]
        assert any(hidden) is confidential
        assert hidden[0] is confidential  # the names that are suggested
        assert ("Confidential figures are shown" in texts[1]) is confidential
        assert ("--confidential" in code(texts[1], "command")) is confidential
        assert "--geodata mine" in code(texts[1], "command")
        assert "/home/me" not in texts[1]


MINE = (
    b'{"type": "Feature", "properties": {"name": "Mine", "accuracy_km": 5}, "geometry": {"type": '
    b'"LineString", "coordinates": [[5.4, 43.2], [8, 40], [11.2, 37.5], [15, 35], [32.3, 31.3]]}}'
)


@pytest.fixture
def own_site(geo, tmp_path):
    settings = AppSettings(workers=0, dropped=str(tmp_path))
    return web_app(geo, settings=settings).test_client()


def dropped(browser, name, octets, **headers):
    return browser.post(f"/files?name={name}", data=octets, base_url=HOME, headers=headers)


def test_a_route_that_is_dropped_is_compared_and_named_by_its_octets(own_site):
    named = dropped(own_site, "../../mine.geojson", MINE).text
    assert named == f"{hashlib.sha256(MINE).hexdigest()[:20]}/mine.geojson"
    for query in (f"route={named}", f"a=Marseille&b=Port+Said&count=2&route={named}"):
        shown = own_site.get(f"/compare?{query}", base_url=HOME, follow_redirects=True)
        assert (shown.status_code, "Mine (own)" in shown.text) == (200, True)
        assert "--route mine.geojson" in shown.text
        assert named.partition("/")[0] not in shown.text.partition('id="command"')[2][:400]
    page = own_site.get(f"/page/report?route={named}", base_url=HOME)
    assert (page.status_code, "Mine (own)" in page.text) == (200, True)


def test_the_app_reads_no_file_that_was_not_dropped(own_site, site, tmp_path):
    secret = tmp_path.parent / "secret.geojson"
    secret.write_bytes(MINE)
    for name in ("/etc/passwd", str(secret), "../secret.geojson", "x/../../secret.geojson"):
        assert own_site.get(f"/compare?route={name}", base_url=HOME).status_code == 400
    gone = own_site.get(f"/compare?route={'0' * 20}%2Fmine.geojson", base_url=HOME)
    assert (gone.status_code, "is not kept any more" in gone.text) == (400, True)
    assert dropped(site, "mine.geojson", MINE).status_code == 403  # no folder for them


def test_what_may_not_be_dropped_is_refused(own_site, tmp_path):
    assert "is no position list and no file of lines" in dropped(own_site, "a.exe", MINE).text
    assert dropped(own_site, "a.csv", b"0" * (MOST_OCTETS + 1)).status_code == 400
    for headers in ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}):
        assert dropped(own_site, "mine.geojson", MINE, **headers).status_code == 403
    assert list(tmp_path.iterdir()) == []
    for number in range(MOST_FILES + 5):
        dropped(own_site, "mine.csv", str(number).encode())
    assert len(list(tmp_path.iterdir())) == MOST_FILES
