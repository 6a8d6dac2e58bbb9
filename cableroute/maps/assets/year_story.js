/* The year as a story: what there was year by year, and the cuts that are its chapters. All that
   it says was worked out by year_story.py; here it is looked up and shown. */
import {boxOf, give, inner, make, narrow, onClick, picture, signButton} from "./dom.js";

/** @typedef {import("./types.js").Story} Story */
/** @typedef {import("./types.js").Chapter} Chapter */
/** @typedef {import("./types.js").Moment} Moment */

const PACE = {year: 900, cut: 4500, other: 2800};       // ms that a step stays
const AROUND_M = 1.1e6;                                 // what is shown round a cut, at least
const ICONS = {play: "M8 5.5V18.5L18.5 12Z", pause: "M8.5 6V18M15.5 6V18",
               back: "M14.5 6L8.5 12L14.5 18", on: "M9.5 6L15.5 12L9.5 18"};

/**
 * What each system is in a year, as the library has it: "s", "p", "n" or "".
 * @param {Story} story
 * @param {import("./types.js").System[]} systems
 * @returns {(system: number, year: number) => string}
 */
export function statesOf(story, systems) {
  const changes = systems.map(({id}) => story.systems[id || ""] || []);
  return (system, year) => {
    let then = "";
    for (const [from, what] of changes[system]) {
      if (from > year) break;
      then = what;
    }
    return then;
  };
}

/**
 * A length that is no less than stated: three digits, the rest left out.
 * @param {number} km
 */
const atLeast = (km) => {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(km || 1)) - 2);
  return (Math.floor(km / unit) * unit).toLocaleString("en");
};

/**
 * Puts the story into the sheet of the year.
 * @param {import("./types.js").Given} given
 * @param {import("./types.js").Shared} shared
 * @param {{story: Story, body: HTMLElement, show: () => void, all: HTMLElement}} sheet
 * @returns {{pause: () => void, link: () => void}}  What stops it, and what puts its chapter into the link.
 */
export function tellYears({map, data, box, panel, features: known}, shared, {story, body, show, all}) {
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  const stateIn = statesOf(story, known.systems), {chapters} = story;
  const numbers = new Map(known.systems.map(({id}, i) => [id, i]));
  const parts = new Map(known.segments.map(({id}, i) => [id, i]));
  const comma = document.documentElement.lang === "ar" ? "، " : ", ";
  /** @param {string[]} ids */
  const systemsOf = (ids) => ids.flatMap((id) => numbers.get(id) ?? []);

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let playing = false;
  /** @type {{at: number, moment: number} | null} */
  let current = null;
  const widest = map.getZoom();   // of the page as it opens
  let setting = false;            // the year is set by the story itself

  /* ---- what is on the page */
  const large = make("div", "large-year");
  give(large, {"aria-hidden": true});            // the sheet says it
  large.hidden = true;
  box.append(large);
  /** @type {(name: keyof typeof ICONS, words: string, act: () => void) => HTMLButtonElement} */
  const button = (name, words, act) => signButton(name, picture(ICONS[name]), words, act);
  const play = button("play", "Play the years", () => (playing ? pause() : start()));
  const turns = make("div", "turns", play, button("back", "Previous cut", () => turn(-1)),
                     button("on", "Next cut", () => turn(1)), all);
  const counts = make("dl", "counts"), changes = make("div", "changes");
  const unknown = make("details", "not-known"), scene = make("div", "scene");
  give(scene, {role: "status"});
  const moments = make("ol", "moments");
  const list = make("ul", "chapters", ...chapters.map((chapter, at) => {
    const made = make("button", "", make("b", "", chapter.key.slice(0, 4)), " ",
                      ...chapter.zones.flatMap((zone, i) => [i ? comma : "", make("bdi", "", zone)]));
    give(made, {"aria-pressed": false});
    onClick(made, () => { pause(); stage(at, 0); });
    return make("li", "", made);
  }));
  const later = make("p", "later"), rule = make("p", "",
    "A system counts from the year in which it is said to be ready for service, at the end of the year. One whose year is not known, or that nobody has reported in service within five years, is counted apart and not drawn. The lines are modelled, and crossing paths on land are those of today.");
  body.append(turns, scene, moments, counts, unknown, changes,
              ...(chapters.length ? [make("h3", "", "Cuts"), list] : []), later, rule);

  /* ---- a year */
  /** @param {number[]} systems */
  const names = (systems) => systems.flatMap((i, n) => [n ? comma : "", make("bdi", "", known.systems[i].name)]);
  /** @type {(title: string, value: string) => HTMLElement} */
  const count = (title, value) => make("div", "", make("dt", "", title), make("dd", "", value));

  /** @param {number} year */
  function figures(year) {
    const all_ = known.systems.map((_, i) => i);
    /** @param {string} what */
    const being = (what) => all_.filter((i) => stateIn(i, year) === what);
    const live = being("s"), lengths = live.flatMap((i) => story.published[known.systems[i].id || ""] ?? []);
    return {
      live, planned: being("p"), unknown: being("n"),
      stations: new Set(live.flatMap((i) => known.systems[i].places || [])).size,
      km: lengths.reduce((sum, km) => sum + km, 0), measured: lengths.length,
      ready: live.filter((i) => stateIn(i, year - 1) !== "s" && String(known.systems[i].ready || "").startsWith(String(year))),
      over: all_.filter((i) => stateIn(i, year - 1) === "s" && stateIn(i, year) === ""),
      cuts: story.cuts[String(year)] || 0,
    };
  }

  /** @param {number | null} year */
  function showYear(year) {
    [counts, unknown, changes, later].forEach((item) => { item.hidden = year === null; });
    large.hidden = year === null;
    if (year === null) return;
    const now = figures(year), past = year < story.data_year;
    counts.replaceChildren(
      count("In service", String(now.live.length)),
      count("Landing stations of these systems", String(now.stations)),
      count("Published length of these systems, km", now.measured
        ? `${atLeast(now.km)} or more, of ${now.measured} of ${now.live.length}` : "not known"),
      count("Planned, stated for then", past ? "not recorded" : String(now.planned.length)),
      count("Recorded cuts that began in the year", String(now.cuts)));
    unknown.hidden = !now.unknown.length;
    unknown.replaceChildren(make("summary", "", make("span", "", "Year or status not known"), make("b", "", String(now.unknown.length))),
                            make("p", "", ...names(now.unknown)));
    changes.replaceChildren(
      ...(now.ready.length ? [make("p", "", make("b", "", "Ready for service in the year: "), ...names(now.ready))] : []),
      ...(now.over.length ? [make("p", "", make("b", "", year > story.data_year
        ? "No longer counted, by age or stated end: " : "Ended in the year: "), ...names(now.over))] : []));
    later.hidden = past || year === story.data_year;
    later.textContent = story.retired_at === null
      ? `After ${story.data_date}: in service as last seen, planned as stated; none of it is sure.`
      : `After ${story.data_date}: in service as last seen and assumed retired at ${story.retired_at} years, planned as stated; none of it is sure.`;
    const event = current && chapters[current.at].moments[current.moment];
    const cut = current ? statesAt(chapters[current.at], current.moment).cut.size : 0;
    large.replaceChildren(make("b", "", String(year)),
      make("span", "", event ? event.date || "date of repair not known" : `${now.live.length} in service`),
      ...(cut ? [make("span", "cut", `${cut} cut`)] : []));
  }

  /* ---- a chapter */
  const marks = L.layerGroup();
  /** @param {Chapter} chapter @param {number} moment  Which systems are cut then, and which are back. */
  function statesAt(chapter, moment) {
    const cut = new Set(), back = new Set();
    chapter.moments.slice(0, moment + 1).forEach(({what, systems}) => systemsOf(systems).forEach((i) => {
      if (what === "cut") { cut.add(i); back.delete(i); }
      if (what === "back") { cut.delete(i); back.add(i); }
    }));
    return {cut, back};
  }

  function draw() {
    marks.clearLayers();
    if (!current) return;
    const chapter = chapters[current.at], {cut, back} = statesAt(chapter, current.moment);
    const style = getComputedStyle(document.documentElement);
    const red = style.getPropertyValue("--cut").trim(), halo = style.getPropertyValue("--halo").trim();
    const begun = chapter.incidents.filter(({id}) =>
      chapter.moments.slice(0, (current?.moment ?? 0) + 1).some(({incident}) => incident === id));
    const out = new Set(begun.flatMap((item) => item.out.flatMap((id) => parts.get(id) ?? [])));
    const drawn = [...back, ...cut].flatMap((i) => shared.systemLines(i).map((line) => ({...line, broken: cut.has(i) && out.has(line.number)})));
    drawn.forEach(({draw: again, broken}) => again({color: halo, weight: broken ? 7 : 5, opacity: 1, dashArray: undefined}).addTo(marks));
    drawn.forEach(({number, draw: again, broken}) => {
      const line = again({opacity: 1, ...(broken ? {color: red, weight: 3.5, dashArray: undefined} : {weight: 2.6})}).addTo(marks);
      if (broken) inner(line).cut = known.segments[number].id;
    });
    begun.forEach(({at, radius_m: radius, boxes = [], zone}) => {
      const look = {pane: "accuracy", className: "accuracy cut-ring", interactive: false};
      boxes.forEach((corners) => L.rectangle(corners, look).addTo(marks));
      if (at) {
        L.circle(at, {radius: radius || 0, ...look}).addTo(marks);
        L.circleMarker(at, {pane: "measure", className: "cut-spot", radius: 6, interactive: false}).addTo(marks);
      } else if (boxes.length) {
        const [[[, west], [north, east]]] = boxes;
        const where = make("span", "", make("bdi", "", zone), ": ", make("span", "", "where in it is not known"));
        L.tooltip({permanent: true, direction: "top", className: "tip ring-tip", offset: [0, -2]})
          .setLatLng([north, (west + east) / 2]).setContent(where).addTo(marks);
      }
    });
  }
  shared.onDraw(() => draw());

  /** @param {Chapter} chapter */
  function frame(chapter) {
    const areas = chapter.incidents.flatMap(({at, radius_m: radius, boxes = []}) => (at
      ? [L.latLng(at).toBounds(Math.max(2.2 * (radius || 0), AROUND_M))] : boxes.map((corners) => L.latLngBounds(corners))));
    if (!areas.length) return;
    fit(areas.reduce((sum, area) => sum.extend(area), L.latLngBounds(areas[0].getSouthWest(), areas[0].getNorthEast())));
  }

  /** @param {L.LatLngBoundsExpression} bounds  Shown beside the sheet and the legend. */
  function fit(bounds) {
    const seen = boxOf(box), own = boxOf(body), legend = boxOf(panel);
    const beside = own.width > 0 && own.width < 0.7 * seen.width;
    const right = !narrow() && !panel.classList.contains("closed") ? seen.right - legend.left : 0;
    map.fitBounds(bounds, {
      paddingTopLeft: [beside ? own.right - seen.left + 12 : 12, narrow() && !beside ? legend.bottom - seen.top + large.offsetHeight + 12 : 40],
      paddingBottomRight: [right + 12, own.width > 0 && !beside ? seen.bottom - own.top + 8 : 40],
      animate: !still.matches, maxZoom: 7,
    });
  }

  /** @type {{from: {at: L.LatLng, zoom: number}, to: {at: L.LatLng, zoom: number} | null} | null} */
  let trip = null;
  const here = () => ({at: map.getCenter(), zoom: map.getZoom()});
  /** The view before the chapters comes back, unless the reader moved the map. */
  function goBack() {
    if (!trip) return;
    const {from, to} = trip, now = here();
    trip = null;
    const same = to && now.zoom === to.zoom && map.project(now.at).distanceTo(map.project(to.at)) < 2;
    if (same) map.setView(from.at, from.zoom, {animate: !still.matches});
  }

  /** @param {Moment} moment */
  const said = ({what}) => ({cut: "Cut: ", back: "Back in service: ", "not known": "Date of repair not known: "}[what]);
  /** @param {Moment} moment */
  const heading = ({date, what}) => make("h3", "", ...(date ? [make("time", "", date)] : []),
    ...(what === "back" && date.length < 10 ? [" ", make("small", "", "the day is not known")] : []));

  /** @param {Chapter} chapter @param {Moment} moment */
  function caption(chapter, moment) {
    const i = known.incidents.findIndex(({id}) => id === moment.incident), item = known.incidents[i];
    const affected = make("p", `who ${moment.what.replace(" ", "-")}`, make("b", "", said(moment)), ...names(systemsOf(moment.systems)));
    if (!item) return [heading(moment), affected];
    const {facts} = item, cut = chapter.incidents.find(({id}) => id === moment.incident);
    /** @param {string} label */
    const cell = (label) => [facts[label] ?? ""].flat().filter((part) => typeof part === "string").join("");
    /** @type {(title: string, text: string) => (Node | string)[]} */
    const sentence = (title, text) => (text ? [make("b", "", title), make("bdi", "", text), ". "] : []);
    const record = make("button", "record", "The record and its sources");
    onClick(record, () => {
      pause();
      shared.open("incident", i, null);
    });
    return [
      heading(moment), make("p", "name", make("bdi", "", item.name)), affected,
      make("p", "", ...sentence("Cause: ", cell("cause")), ...sentence("Effect: ", cell("effect"))),
      make("p", "small", ...sentence("Place: ", cell("place")), ...(cut?.at
        ? sentence("Ring: ", cell("accuracy")) : [make("span", "", "Where in its zone it lay is not known: the box is the zone.")])),
      ...(cut?.out.length ? [make("p", "small", "The cut lay on one or more of the red parts.")] : []),
      ...origin(item.sources || []), record,
    ];
  }

  /** @param {number[]} sources */
  function origin(sources) {
    const [first, ...more] = sources.map((at) => known.sources[at]);
    if (!first) return [];
    const title = make("bdi", "", first.publisher || first.title);
    return [make("p", "small", make("b", "", "Source: "), title, ...(first.date ? [comma, make("bdi", "", first.date)] : []),
                 ...(more.length ? [" ", make("span", "", `and ${more.length} more`)] : []))];
  }

  /** @type {(at: number, moment: number, framed?: boolean) => void} */
  function stage(at, moment, framed = true) {
    const chapter = chapters[at], event = chapter.moments[moment], fresh = current?.at !== at;
    if (body.hidden) show();
    current = {at, moment};
    shared.affected = new Set(chapter.incidents.flatMap(({systems}) => systemsOf(systems)));
    box.classList.add("telling");
    marks.addTo(map);
    setting = true;
    const dated = chapter.moments.slice(0, moment + 1).map(({date}) => date).filter(Boolean);
    shared.setYear(Number(dated[dated.length - 1].slice(0, 4)));
    setting = false;
    scene.replaceChildren(...caption(chapter, event));
    moments.replaceChildren(...chapter.moments.map((each, n) => {
      const made = make("button", each.what.replace(" ", "-"), ...(each.date ? [make("b", "", each.date), " "] : []),
                        make("span", "", said(each)), ...names(systemsOf(each.systems)));
      if (n === moment) give(made, {"aria-current": "step"});
      onClick(made, () => {
        pause();
        stage(at, n, false);
        moments.querySelectorAll("button")[n].focus();
      });
      return make("li", "", made);
    }));
    [...list.querySelectorAll("button")].forEach((item, n) => give(item, {"aria-pressed": n === at}));
    if (fresh && framed) {
      trip = {from: trip?.from ?? here(), to: null};
      frame(chapter);
      map.once("moveend", () => { if (trip) trip.to = here(); });
      if (still.matches && trip) trip.to = here();
    }
    shared.state.changed();
  }

  function leave() {
    if (!current) return;
    current = null;
    shared.affected = null;
    box.classList.remove("telling");
    marks.clearLayers().remove();
    scene.replaceChildren();
    moments.replaceChildren();
    list.querySelectorAll("button").forEach((item) => give(item, {"aria-pressed": false}));
    goBack();
  }

  shared.onYear((year) => {
    if (!setting && current) leave();
    if (!setting && year === null) pause();
    showYear(year);
  });

  /* ---- playing: year by year, and each cut of a year moment by moment */
  /** @param {boolean} yes */
  function plays(yes) {
    playing = yes;
    const words = yes ? "Pause" : "Play the years";
    play.replaceChildren(picture(ICONS[yes ? "pause" : "play"]));
    give(play, {title: words, "aria-label": words});
    clearTimeout(timer);
    if (yes) wait();
  }
  const pause = () => { if (playing) plays(false); };
  function start() {
    if (!current && map.getZoom() <= widest) fit(data.bounds);
    if (!current && (shared.year === null || shared.year >= story.last)) shared.setYear(story.first);
    plays(true);
  }
  function wait() {
    const event = current && chapters[current.at].moments[current.moment];
    timer = setTimeout(step, !event ? PACE.year : event.what === "cut" ? PACE.cut : PACE.other);
  }
  /** @param {number} at */
  const yearOf = (at) => Number(chapters[at].key.slice(0, 4));
  function step() {
    const year = shared.year ?? story.first;
    if (current) {
      const {at, moment} = current;
      if (moment + 1 < chapters[at].moments.length) stage(at, moment + 1);
      else if (at + 1 < chapters.length && yearOf(at + 1) <= year) stage(at + 1, 0);
      else if (year < story.last) shared.setYear(year + 1);
      else return pause();
    } else {
      const at = chapters.findIndex((_, n) => yearOf(n) === year);
      if (at >= 0) stage(at, 0);
      else if (year < story.last) shared.setYear(year + 1);
      else return pause();
    }
    return wait();
  }

  /** @param {1 | -1} by  To the next cut, or the one before; round at the ends. */
  function turn(by) {
    if (!chapters.length) return;
    pause();
    const year = shared.year ?? (by > 0 ? -Infinity : Infinity), all_ = chapters.map((_, n) => n);
    const beyond = all_.filter((n) => (current ? (n - current.at) * by > 0 : (yearOf(n) - year) * by > 0));
    const ends = by > 0 ? [0, beyond[0]] : [chapters.length - 1, beyond[beyond.length - 1]];
    stage(ends[1] ?? ends[0], 0);
  }

  const link = () => shared.state.add("chapter", () => (current ? `${chapters[current.at].key}.${current.moment}` : ""), (text) => {
    const [, key, moment] = /^(\d{4}-\d{2})(?:\.(\d))?$/.exec(text) || [];
    const at = chapters.findIndex((chapter) => chapter.key === key);
    if (at >= 0) stage(at, Math.min(Number(moment || 0), chapters[at].moments.length - 1), !location.hash.includes("view="));
    else leave();
  });
  showYear(shared.year);
  return {pause, link};
}
