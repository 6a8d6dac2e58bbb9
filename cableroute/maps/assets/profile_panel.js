/* The panel under the map: the line diagram and the depth profile of what is picked, linked with
   the map by KP both ways. It is made when it is first opened. */
import {deepest, depthAt, isOpen, ofRoute, ofSegment, partAt, passedAt, placeAt} from "./along.js";
import {costTable} from "./cost_table.js";
import {boxOf, byId, focusOn, give, make, narrow, signButton} from "./dom.js";
import {kpText} from "./lines.js";
import {drawing, number} from "./profile_drawing.js";

/** @typedef {import("./types.js").Track} Track */

const LEAST_KM = 5;                 // of a route that are shown at most finely
const SNAP = 30;                    // pixels from a KP's place to its line where lines are side by side
const ROOM = 620, WITH_TABLE = 840; // pixels of a window in which a pick opens the panel by itself

/** @param {string} text */
const apart = (text) => make("bdi", "", text);

/**
 * The elements of the panel, once.
 * @param {import("./types.js").Cost | undefined} cost
 * @param {{widen: (times: number) => void, close: () => void}} acts
 */
function furnished(cost, {widen, close}) {
  const title = make("h2", ""), list = make("select", ""), at = make("p", "profile-at");
  const chart = make("div", "profile-chart"), notes = make("p", "profile-notes");
  give(list, {"aria-label": "Along"});
  chart.tabIndex = 0;
  give(chart, {role: "slider", "aria-label": "KP along the route", "aria-valuemin": 0, "aria-valuenow": 0});
  const buttons = make("div", "profile-buttons",
    signButton("", "−", "Show more of the route", () => widen(2)), signButton("", "+", "Show less of the route, round the mark", () => widen(0.5)),
    signButton("", "×", "Close the profile", close));
  const body = make("div", "profile-body", chart, ...(cost ? [costTable(cost)] : []));
  return {title, list, at, chart, notes, body, head: make("header", "", title, list, buttons)};
}

/**
 * What is said of a KP, each figure no finer than it is known.
 * @param {Track} track
 * @param {number} km
 * @param {number} near
 * @param {string} position
 */
function saidAt(track, km, near, position) {
  const {leg, system} = partAt(track, km), depth = depthAt(track, km);
  const {spans, crosses} = passedAt(track, km, near);
  /** @param {number} m */
  const round = (m) => number(m < 100 ? m : Math.round(m / 10) * 10);
  const deep = leg.medium === "land" ? "on land" : !depth ? "depth not known"
    : depth[0] === depth[1] ? `depth about ${round(depth[0])} m` : `depth ${round(depth[0])} to ${round(depth[1])} m`;
  const names = [...new Set([system, ...spans.map(([, , , name]) => name)].filter(Boolean))];
  const met = [...new Set(crosses.map(([, name]) => name))];
  return [make("b", "", `KP ${kpText(km, leg.accuracy_m)} km`), make("span", "", position), make("span", "", deep),
          ...names.map(apart),
          ...(met.length ? [make("span", "", make("span", "", "crosses"), " ", ...met.flatMap((name, i) => [i ? ", " : "", apart(name)]))] : [])];
}

/**
 * @param {import("./types.js").Given} given
 * @param {import("./types.js").Shared} shared
 */
export function addProfile(given, shared) {
  const {map, data, features} = given;
  const count = data.along?.routes.length ?? 0, alone = !data.routes.length;
  if (!count && !(alone && features.segments.length)) return;
  const section = make("section", "profile");
  Object.assign(section, {id: "profile", hidden: true});
  give(section, {"aria-label": "Line diagram and depth profile"});
  byId("panel").parentElement?.after(section);
  /** @type {Map<string, Track>} */
  const tracks = new Map();
  /** @type {ReturnType<typeof furnished> | null} */
  let parts = null;
  /** @type {ReturnType<typeof drawing> | null} */
  let drawn = null;
  /** @type {Track | null} */
  let track = null;
  let picked = alone ? "" : "route-0", refused = false, kept = false, km = 0, due = 0;
  let range = {from: 0, to: 1}, next = place;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let loading;
  /** @type {HTMLElement | null} */
  let opener = null;
  const mark = L.circleMarker([0, 0], {pane: "measure", className: "at-kp", radius: 7, interactive: false});

  /** @param {string} key */
  function trackOf(key) {
    const [kind, i] = key.split("-"), made = tracks.get(key) ||
      (kind === "route" ? ofRoute(Number(i), given, shared) : ofSegment(Number(i), given, shared));
    tracks.set(key, made);
    return made;
  }

  /* ---- what can be chosen: the routes of the page, or the segments of a system */
  /** @type {(key: string) => [string, string][]} */
  function choices(key) {
    if (!alone) {
      return data.routes.slice(0, count).map((_, r) => [`route-${r}`, `${r + 1} · ${shared.layers.find((layer) => layer.key === `route-${r}`)?.title}`]);
    }
    const own = features.segments[Number(key.split("-")[1])]?.system;
    return features.segments.flatMap(({system, name}, i) => (system === own ? [[`segment-${i}`, name]] : []));
  }

  function furnish() {
    if (parts) return parts;
    const made = parts = furnished(data.cost, {widen, close});
    section.append(made.head, made.at, made.body, made.notes);
    made.list.addEventListener("change", () => pick(made.list.value));
    listen(made.chart);
    new ResizeObserver(() => { soon(draw); }).observe(made.chart);
    return made;
  }

  /**
   * With the next frame: the mark, or the picture with it.
   * @param {() => void} act
   */
  function soon(act) {
    if (act === draw) next = act;
    due ||= requestAnimationFrame(() => {
      const now = next;
      [due, next] = [0, place];
      if (!section.hidden) now();
    });
  }

  /* ---- opening and closing: the map keeps its north-west corner and loses or gains its foot */
  function open() {
    if (!section.hidden) return;
    if (narrow()) {
      shared.closeCard();
      shared.expand(false);
    }
    section.hidden = false;
    document.body.classList.add("profiled");
    shared.resized();
    shared.profile.changed(true);
    show();
  }
  function shut() {
    if (section.hidden) return;
    const inside = section.contains(document.activeElement);
    section.hidden = true;
    kept = false;
    document.body.classList.remove("profiled");
    mark.remove();
    shared.resized();
    shared.profile.changed(false);
    if (inside && opener?.isConnected) focusOn(opener);
  }

  function close() {       // who closes it does not want it with the next pick
    refused = true;
    shut();
  }

  /** Shows what is picked: at once what it is called, and with the next frame its picture. */
  function show() {
    const {title, list, at} = furnish();
    if (track?.key !== picked) [km, drawn] = [0, null];
    else range = {from: 0, to: track.km};
    list.hidden = title.hidden = false;
    if (!picked) {
      title.textContent = "Pick a cable system, on the map or in the list";
      list.hidden = true;
      at.replaceChildren();
      return;
    }
    title.textContent = "Along";
    const all = choices(picked);
    list.replaceChildren(...all.map(([key, name]) => {
      const option = make("option", "", name);
      option.value = key;
      option.dir = "auto";
      return option;
    }));
    list.value = picked;
    clearTimeout(loading);
    loading = setTimeout(load, 30);       // not in the frame in which the map moves
  }
  function load() {
    if (section.hidden) return;
    if (track?.key !== picked) {          // what was pressed since it was opened is kept
      track = trackOf(picked);
      range = {from: 0, to: track.km};
    }
    furnish().notes.replaceChildren(...notesOf(track));
    soon(draw);
  }

  /** @param {string} key */
  function pick(key) {
    if (key === picked && track?.key === key && drawn) return;
    picked = key;
    if (!section.hidden) show();
  }

  /** @param {Track} shown */
  function notesOf(shown) {
    const {source, crosses, spans, stretches} = shown, deep = deepest(shown);
    /** @type {(look: string, words: string) => HTMLElement} */
    const key = (look, words) => make("span", "key-of", make("i", look), " ", make("span", "", words));
    const has = (/** @type {string} */ what) => spans.some(([kind]) => kind === what);
    return [
      ...(crosses.length ? [key("k-crosses", "the drawn line of another cable crosses")] : []),
      ...(stretches.some(({stops}) => stops.length) ? [key("k-stop", "landing or branching unit")] : []),
      ...(has("strait") ? [key("k-narrow", "strait, where it is narrowest")] : []),
      ...(has("risk") ? [key("k-risk", "shared-risk zone: the whole leg, or one place")] : []),
      ...(isOpen(shown) ? [make("span", "", "left open: the grid has no sea there")] : []),
      ...(deep ? [make("span", "", `deepest ${number(deep[1])} m, at KP ${number(deep[0])} km`)] : []),
      ...source.map((text) => make("span", "", text)),
      make("span", "", "modelled, not surveyed; heights on land are not in the tables"),
    ].flatMap((item, i) => (i ? [" · ", item] : [item]));
  }

  function draw() {
    const {chart} = furnish();
    if (!track || section.hidden || !chart.clientWidth) return;
    drawn = drawing(track, range, {width: chart.clientWidth, height: chart.clientHeight});
    chart.replaceChildren(drawn.svg);
    give(chart, {"aria-valuemax": Math.round(track.km)});
    place();
  }

  /* ---- the mark: at one KP on the map and in the diagram, and what is there as text */
  function place() {
    const {at, chart} = furnish();
    if (!track || !drawn) return;
    const x = drawn.x(km), depth = depthAt(track, km), latlng = placeAt(track, km);
    drawn.cursor.setAttribute("transform", `translate(${x} 0)`);
    drawn.cursor.toggleAttribute("hidden", km < range.from || km > range.to);
    drawn.cursor.querySelector(".at-depth")?.setAttribute("cy", String(depth ? drawn.yOf((depth[0] + depth[1]) / 2) : -99));
    const near = Math.max(1, (range.to - range.from) / chart.clientWidth * 4);
    const said = saidAt(track, km, near, shared.hereLines(latlng)[0]);
    at.replaceChildren(...said.flatMap((item, i) => (i ? [" · ", item] : [item])));
    give(chart, {"aria-valuenow": Math.round(km)});
    queueMicrotask(() => give(chart, {"aria-valuetext": at.textContent || ""}));      // once it is translated
    mark.setLatLng(onLine(latlng)).addTo(map).getElement()?.setAttribute("class", `at-kp ${track.look}`);
  }

  /**
   * A place moved to its line as it is drawn, where routes are side by side.
   * @param {L.LatLng} latlng
   */
  function onLine(latlng) {
    const zoom = map.getZoom(), at = map.project(latlng, zoom), [kind, r] = (track?.key || "").split("-");
    let best = at, least = SNAP;
    if (kind === "route") {
      shared.routes[Number(r)].parts.forEach(({points}) => points.forEach((from, i) => {
        const near = i + 1 < points.length ? L.LineUtil.closestPointOnSegment(at, from, points[i + 1]) : from;
        const far = near.distanceTo(at);
        if (far < least) [best, least] = [near, far];
      }));
    }
    return map.unproject(best, zoom);
  }

  /** @param {number} to */
  function move(to) {
    if (!track) return;
    km = Math.min(Math.max(to, 0), track.km);
    const wide = range.to - range.from;
    if (km < range.from || km > range.to) {
      const from = Math.min(Math.max(km - wide / 2, 0), track.km - wide);
      range = {from, to: from + wide};
      soon(draw);
    } else soon(place);
  }

  /** @param {number} times */
  function widen(times) {
    if (!track) return;
    const wide = Math.min(track.km, Math.max(times * (range.to - range.from), Math.min(LEAST_KM, track.km)));
    const from = Math.min(Math.max(km - wide / 2, 0), track.km - wide);
    range = {from, to: from + wide};
    soon(draw);
  }

  /** @param {HTMLElement} chart */
  function listen(chart) {
    /** @param {PointerEvent} event */
    const follow = (event) => {
      if (drawn) move(drawn.kpAt(event.clientX - boxOf(chart).left));
    };
    chart.addEventListener("pointermove", follow);
    chart.addEventListener("pointerdown", follow);
    chart.addEventListener("dblclick", centre);
    chart.addEventListener("keydown", (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const step = (range.to - range.from) / (event.shiftKey ? 20 : 200);
      /** @type {Record<string, () => void>} */
      const acts = {
        ArrowRight: () => move(km + step), ArrowLeft: () => move(km - step),
        ArrowUp: () => move(km + step), ArrowDown: () => move(km - step),
        PageUp: () => move(km + 20 * step), PageDown: () => move(km - 20 * step),
        Home: () => move(0), End: () => move(track?.km ?? 0),
        "+": () => widen(0.5), "=": () => widen(0.5), "-": () => widen(2), Enter: centre,
      };
      if (!acts[event.key]) return;
      acts[event.key]();
      event.preventDefault();
      event.stopPropagation();
    });
  }
  function centre() {
    const there = track && placeAt(track, km);
    if (there) shared.visit(() => map.panTo(there, {animate: false}));
  }
  ["pointerdown", "focusin"].forEach((kind) => section.addEventListener(kind, () => { kept = true; }));
  section.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    close();
  });

  /* ---- from the map: what is picked there, and where one points along it */
  /**
   * @param {string} key
   * @param {{leg: Track["parts"][number]["leg"], number: number}} part
   * @param {L.LatLng} latlng
   */
  function point(key, part, latlng) {
    if (section.hidden || !track || !drawn) return;
    const own = track.parts.find(({number: n, from_km: from}) => n === part.number &&
      (track?.key !== key || !("from_km" in part) || part.from_km === from));
    if (own && (key.startsWith("route") === track.key.startsWith("route"))) move(shared.kpAt({part: own}, latlng));
  }
  shared.pointed = ({r, part}, latlng) => point(`route-${r}`, part, latlng);
  shared.pointedSegment = (i, latlng) => {
    if (track?.key === `segment-${i}`) point(track.key, track.parts[0], latlng);
  };
  shared.profile = {
    toggle() {
      if (!section.hidden) { close(); return; }
      opener = /** @type {HTMLElement | null} */ (document.activeElement);
      open();
      kept = true;
      if (opener?.matches(":focus-visible")) focusOn(furnish().chart);
      const [kind, r] = picked.split("-");
      if (narrow() && kind === "route") shared.visit(() => shared.frame(shared.routes[Number(r)].bounds));
    },
    pick: (r) => { if (r < count) pick(`route-${r}`); },
    changed: () => {},
    there: true,
  };

  const hasRoom = () => !narrow() && window.innerHeight >= (data.comparison ? WITH_TABLE : ROOM);
  /** @param {string} key */
  function choose(key) {
    pick(key);
    if (!refused && hasRoom()) open();
  }
  const {open: openCard, openRoute, closeCard} = shared;
  shared.closeCard = () => {       // what came with a card, and was not used, goes with it
    const was = closeCard();
    if (was && !kept) shut();
    return was;
  };
  shared.open = (kind, i, latlng, more = null) => {
    const body = openCard(kind, i, latlng, more);
    if (kind === "route" && i < count) choose(`route-${i}`);
    if (alone && kind === "segment") choose(`segment-${i}`);
    if (alone && kind === "system") {
      const at = more ?? longest(i);
      if (at >= 0) choose(`segment-${at}`);
    }
    return body;
  };
  shared.openRoute = (near, latlng) => {
    const beside = narrow() && !section.hidden;       // a card would be over the panel
    const body = beside ? section : openRoute(near, latlng);
    if (near.r < count) pick(`route-${near.r}`);
    requestAnimationFrame(() => requestAnimationFrame(() => shared.pointed(near, latlng)));
    return body;
  };
  /** @param {number} system */
  function longest(system) {
    let best = -1, most = 0;
    features.segments.forEach((item, i) => {
      if (item.system !== system) return;
      const size = L.latLngBounds(item.line), far = size.getSouthWest().distanceTo(size.getNorthEast());
      if (far > most) [best, most] = [i, far];
    });
    return best;
  }
  shared.onLines(() => soon(place));
  map.on("zoomend", () => soon(place));
  if (data.cost) {requestAnimationFrame(() => {
    if (!hasRoom()) return;
    open();
    map.invalidateSize({pan: false, animate: false});
    if (!location.hash) shared.frame(data.bounds);
  });}
}
