/* What is shown beside the routes: places, other systems, crossing paths, incidents. There may
   be much of it, so it is drawn on one canvas, and names are written where there is room. */
import {give, inner, make, metresPerPixel, narrow, onClick, pause, svgOf, whilePointed, within} from "./dom.js";
import {lettered, lettering} from "./lettering.js";
import {SparingCanvas, movedAside} from "./shapes.js";
import {LEAST, inTrunk, sampled, systemTrunks} from "./system_trunks.js";
import {bundle, coloured} from "./systems.js";
import {statesOf} from "./year_story.js";

/** @typedef {import("./systems.js").Drawn} Drawn */

const APART_KM = 11, APART = 3.2;           // between systems in one corridor, at most so many pixels
const BUNDLED = 60000;                      // vertices up to which they are drawn apart
const GONE = ["out of service", "retired", "cancelled"];
const SCHEMATIC = "schematic", MODELLED = ["inferred", SCHEMATIC, "assumed"];

/** @param {string} status */
const standing = (status) =>
  status === "in service" ? "live" : GONE.includes(status) ? "gone" : "plan";
/** @param {{confidence?: string}} item */
const isModelled = (item) => MODELLED.includes(item.confidence || "");
/** @param {{confidence?: string}} item */
const howKnown = (item) =>
  item.confidence === SCHEMATIC ? SCHEMATIC : isModelled(item) ? "modelled" : "known";
/** @param {string} [date] */
const yearOf = (date) => Number(String(date || "").slice(0, 4)) || null;
/** @param {string} text */
const cut = (text) => text.length > 32 ? `${text.slice(0, 30)}…` : text;

/**
 * The middle of the longest of some lines.
 * @param {L.LatLng[][]} lines
 */
function middleOf(lines) {
  const longest = lines.reduce((a, b) => (b.length > a.length ? b : a));
  return longest[longest.length >> 1];
}

/**
 * Names of a place, in both scripts.
 * @param {{name: string, name_ar?: string}} item
 */
function nameOf(item) {
  /** @type {(Node | string)[]} */
  const found = [make("bdi", "en clip", item.name)];
  if (item.name_ar) found.push(" ", give(make("span", "ar clip", item.name_ar), {lang: "ar", dir: "rtl"}));
  return found;
}

/**
 * @param {import("./types.js").Given} given
 * @param {import("./types.js").Shared} shared
 */
export async function drawCatalogue({map, data, box, panel, features: known}, shared) {
  const alone = !data.routes.length;          // the catalogue is the map's subject

  const hotPane = map.createPane("catalogue-hot"), pane = map.createPane("catalogue-names");
  Object.assign(hotPane.style, {zIndex: "395", pointerEvents: "none"});
  Object.assign(pane.style, {zIndex: "605", pointerEvents: "none"});
  const canvas = L.canvas({pane: "catalogue", padding: 0.25, tolerance: 4});
  const above = new SparingCanvas({pane: "catalogue-hot", padding: 0.25});
  const circle = L.circle([0, 0], {radius: 10, pane: "accuracy", className: "accuracy", interactive: false});

  /* ---- colours, from the style sheet: a canvas does not read it */
  function readInk() {
    const style = getComputedStyle(document.documentElement);
    /** @param {string} name */
    const read = (name) => style.getPropertyValue(`--${name}`).trim();
    return {soft: read("soft"), ink: read("ink"), halo: read("halo"), land: read("land"), trunk: read("systems"),
           thin: Number(read("thin")), dashes: [Number(read("dash")), Number(read("gap"))],
           routes: Array.from({length: 7}, (_, i) => read(`route-${i}`))};
  }
  let ink = readInk();

  /** @type {number | null} */
  let year = null;
  const stateIn = data.story ? statesOf(data.story, known.systems) : null;
  /** @param {number} system  What it is, or was in the year that is shown. */
  const standingOf = (system) => {
    if (year === null || !stateIn) return standing(known.systems[system].status);
    const then = stateIn(system, year);
    return then === "s" ? "live" : then === "p" ? "plan" : "gone";
  };
  const colours = alone ? coloured(known.systems) : [];
  /** @param {number} system */
  const colourOf = (system) => {
    const status = standingOf(system);
    return !alone || status === "gone" ? ink.soft : ink.routes[colours[system]];
  };
  /** @param {number} weight */
  const dashed = (weight) => ink.dashes.map((part) => part * weight).join(" ");
  /**
   * @param {import("./types.js").Segment} item
   * @returns {L.PolylineOptions}
   */
  function styleOf(item) {
    const status = standingOf(item.system);
    const how = howKnown(item);
    const weight = status === "gone" ? 1 : how === "known" ? 2.2 : how === SCHEMATIC ? 1.6 * ink.thin : 1.6;
    return {
      color: colourOf(item.system), weight, lineCap: "butt",
      opacity: status === "gone" ? 0.6 : alone ? 0.95 : 0.75,
      dashArray: status === "plan" ? dashed(weight) : undefined,
    };
  }

  /* ---- segments */
  const [[, west], [, east]] = data.window;
  /** @param {L.LatLng[]} latlngs */
  const turnsOf = (latlngs) => {              // beyond an edge of the world it comes in again
    const lngs = latlngs.map((at) => at.lng);
    const low = lngs.reduce((a, b) => Math.min(a, b)), high = lngs.reduce((a, b) => Math.max(a, b));
    return [0, ...(low < west ? [1] : []), ...(high > east ? [-1] : [])];
  };
  /** @param {number} zoom */
  const gapAt = (zoom) => Math.min(APART, APART_KM / (metresPerPixel(20, zoom) / 1000));
  /**
   * @param {Pick<Drawn, "latlngs" | "slots" | "edges" | "look">} segment
   * @param {L.PolylineOptions} look
   * @param {boolean} [all]  In the trunks too, over them.
   */
  function lineOf(segment, look, all = true) {
    const {latlngs} = segment, line = L.polyline(latlngs, look);
    /** @type {(k: number, zoom: number) => boolean} */
    const merged = (k, zoom) => inTrunk(segment.edges[k] || null, zoom) && segment.look !== "gone";
    return movedAside(map, line, latlngs, turnsOf(latlngs), (zoom) => {
      const gap = gapAt(zoom);
      return segment.slots && segment.slots.map((slot, k) => (merged(k, zoom) || merged(k - 1, zoom) ? 0 : slot * gap));
    }, (k, zoom) => !all && merged(k, zoom));
  }
  const segments = known.segments.map((item, i) => {
    /** @type {Pick<Drawn, "item" | "latlngs" | "slots" | "edges" | "look">} */
    const drawn = {item, latlngs: item.line, slots: null, edges: [], look: standingOf(item.system)};
    const line = lineOf(drawn, {renderer: canvas, pane: "catalogue", bubblingMouseEvents: false, ...styleOf(item)}, false);
    line.on("mouseover", (event) => hover(item.system, event.latlng));
    line.on("mousemove", (event) => shared.pointedSegment(i, event.latlng));
    line.on("mouseout", () => hover(null));
    line.on("click", (event) => shared.open("system", item.system, event.latlng, i));
    inner(line).system = known.systems[item.system].name;
    return Object.assign(drawn, {line});
  });
  const ofSystem = known.systems.map(() => /** @type {Drawn[]} */ ([]));
  segments.forEach((segment) => ofSystem[segment.item.system].push(segment));

  /** @type {import("./systems.js").Edge[]} */
  let edges = [];
  if (segments.reduce((sum, {latlngs}) => sum + latlngs.length, 0) <= BUNDLED) {
    const north = ofSystem.map((those) => {
      const lats = those.flatMap(({latlngs}) => latlngs.map((at) => at.lat));
      return lats.reduce((a, b) => a + b, 0) / (lats.length || 1);
    });
    edges = bundle(map, segments, north);
  }
  await pause();

  /* ---- which are on show: by the tree of layers and by the year */
  const on = {live: false, plan: false, gone: false}, group = L.layerGroup();
  /** @param {number} system */
  const inYear = (system) => {                // beside routes a date that is not known hides nothing
    if (year !== null && stateIn) return standingOf(system) !== "gone";
    const {ready, over} = known.systems[system];
    return year === null || ((yearOf(ready) || 0) <= year && (yearOf(over) || Infinity) >= year);
  };
  /** @param {number} system */
  const wanted = (system) => on[standingOf(system)] && inYear(system);
  let counted = false;        // what is in each trunk
  function refresh() {
    segments.forEach((segment) => {
      const yes = wanted(segment.item.system), look = standingOf(segment.item.system);
      if (look !== segment.look) {
        segment.look = look;
        segment.line.setStyle(styleOf(segment.item));
        segment.line.afresh();
      }
      if (yes !== group.hasLayer(segment.line)) {
        if (yes) group.addLayer(segment.line); else group.removeLayer(segment.line);
      }
    });
    counted = false;
  }
  group.addTo(map);
  shared.onYear((value) => {
    year = value;
    refresh();
    heat(hot, true);
    showStations();
    showIncidents();
    listYear();
  }, [...known.systems.flatMap((item) => [yearOf(item.ready), yearOf(item.over)]),
      ...known.incidents.map((item) => (item.lat === undefined ? null : yearOf(item.start))),
      ...(data.story ? [data.story.first, data.story.last] : [])]);
  shared.systemLines = (system) => ofSystem[system].map((segment) => ({
    number: segments.indexOf(segment),
    draw: (look) => lineOf(segment, {
      ...styleOf(segment.item), renderer: above, pane: "catalogue-hot", interactive: false, ...look,
    }),
  }));

  /* ---- hovering shows a complete system; its card keeps it shown */
  /** @type {number | null} */
  let hot = null;
  /** @type {number | null} */
  let kept = null;
  const lines = L.layerGroup().addTo(map);
  const tip = L.tooltip({direction: "top", className: "tip", offset: [0, -6]});
  const trunks = alone ? await systemTrunks(map, {segments, edges}, shared, {
    tip, turnsOf, names: known.systems.map(({name}) => name),
    look: (weight, plan) => {
      const style = {opacity: 1, renderer: canvas, pane: "catalogue"};
      return [{...style, color: ink.halo, weight: weight + 2.4, interactive: false},
              {...style, color: ink.trunk, weight, bubblingMouseEvents: false, ...(plan ? {lineCap: "butt", dashArray: dashed(weight)} : {})}];
    },
  }) : null;
  await pause();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let heating;
  /**
   * Highlights one, in a task of its own: what is pointed at may change before it.
   * @type {(system: number | null, afresh?: boolean) => void}
   */
  function heat(system, afresh = false) {
    if (system === hot && !afresh) return;
    hot = system;
    clearTimeout(heating);
    heating = setTimeout(() => drawHot(system));
  }
  /** @param {number | null} system */
  function drawHot(system) {
    lines.clearLayers();
    box.classList.toggle("has-hot-system", system !== null);
    document.querySelectorAll(".systems .hot").forEach((item) => item.classList.remove("hot"));
    if (alone) nameOne(system);
    if (system === null) return;
    const row = document.querySelector(`.systems [data-system="${system}"]`);
    if (row) row.classList.add("hot");
    /** @type {((style: L.PolylineOptions, weight: number) => L.PolylineOptions)[]} */
    const looks = [
      (_, weight) => ({color: ink.halo, weight: weight + 5}),
      (style, weight) => ({...style, ...(alone ? {} : {color: ink.ink}), weight: weight + 1.5, opacity: 1}),
    ];
    looks.forEach((look) => ofSystem[system].forEach((segment) => {      // first the edges of all
      const style = styleOf(segment.item);
      lineOf(segment, {
        renderer: above, pane: "catalogue-hot", interactive: false, ...look(style, style.weight || 0),
      }).addTo(lines);
    }));
  }
  /** @type {(system: number | null, at?: L.LatLng) => void} */
  function hover(system, at) {
    heat(system === null ? kept : system);
    if (system === null || !at) { tip.remove(); return; }
    tip.setLatLng(at).setContent(make("bdi", "clip", known.systems[system].name)).addTo(map);
  }

  /* ---- places: those of the routes as marks one can reach by keyboard, the others on the canvas */
  /** @param {{lat?: number, lon?: number, accuracy_m?: number} | null} row */
  function encircle(row) {
    circle.remove();
    if (row && row.accuracy_m && row.lat !== undefined && row.lon !== undefined) {
      circle.setLatLng([row.lat, row.lon]).setRadius(row.accuracy_m).addTo(map);
    }
  }
  /** @param {number} i */
  const openPlace = (i) => shared.open("place", i, places[i].latlng);
  const landings = known.places.map(() => 0);
  known.systems.forEach((system) => (system.places || []).forEach((at) => { landings[at]++; }));
  /** @type {L.CircleMarker[]} */
  const dots = [];
  const others = L.layerGroup();
  /** @typedef {{latlng: L.LatLng, text: string, rank: number, className: string, off: boolean, away?: boolean}} Name */
  /** @type {(Name & {place: number})[]} */
  const named = [];
  function showStations() {                   // of a year those where a system of it lands
    if (!stateIn) return;
    const landed = new Set(known.systems.flatMap((item, i) => (inYear(i) ? item.places || [] : [])));
    named.forEach((item, n) => {
      item.away = year !== null && !landed.has(item.place);
      if (item.away) others.removeLayer(dots[n]); else others.addLayer(dots[n]);
    });
  }
  const ends = new Set(data.routes.flatMap(({legs}) => [{at: legs[0], last: false}, {at: legs[legs.length - 1], last: true}])
    .map(({at: [leg, turned], last}) => known.legs[leg].facts[turned === last ? "from" : "to"]));
  const places = known.places.map((item, i) => {
    const latlng = L.latLng(item.lat, item.lon);
    if (item.role === "other") {
      const dot = L.circleMarker(latlng, {
        renderer: canvas, pane: "catalogue", radius: alone ? 3.2 : 4, weight: 1.3, fillOpacity: 1,
        color: ink.ink, fillColor: ink.land, bubblingMouseEvents: false,
      });
      dot.on("click", () => openPlace(i));
      dot.on("mouseover", () => {
        tip.setLatLng(latlng).setContent(make("span", "", ...nameOf(item))).addTo(map);
      }).on("mouseout", () => tip.remove());
      others.addLayer(dot);
      dots.push(dot);
      named.push({latlng, text: item.name, rank: landings[i], className: "of-place", off: false, place: i});
      return {latlng};
    }
    const label = make("span", "place-name", ...nameOf(item));
    const isStation = item.role === "station", size = isStation ? 14 : 8;
    const marker = L.marker(latlng, {
      icon: L.divIcon({className: `place ${item.role}`, html: make("div", "dot", make("i"), label), iconSize: [size, size]}),
      zIndexOffset: isStation ? 200 : -200, riseOnHover: true,
    }).addTo(map);
    give(inner(marker.getElement()), {"aria-label": [item.name, item.name_ar].filter(Boolean).join(" ")});
    if (!isStation) {
      marker.bindTooltip(make("span", "", ...nameOf(item)), {direction: "top", className: "tip"});
    }
    marker.on("click", () => openPlace(i));
    marker.on("keypress", (event) => { if (event.originalEvent.key === "Enter") openPlace(i); });
    shared.addLabel({latlng, element: label, dot: true, rank: !isStation ? 0 : ends.has(i) ? 3 : 2});
    return {latlng};
  });
  shared.places = places;

  await pause();

  /* ---- crossing paths: each section once */
  const stretches = known.stretches.map((item, i) => {
    const latlngs = item.line;
    const line = movedAside(map, L.polyline(latlngs, {
      renderer: canvas, pane: "catalogue", bubblingMouseEvents: false, color: ink.ink, weight: 3.5, opacity: 0.28,
    }), latlngs, [0], () => null);
    line.on("click", (event) => shared.open("stretch", i, event.latlng));
    line.on("mouseover", (event) => {
      tip.setLatLng(event.latlng).setContent(make("bdi", "clip", item.name)).addTo(map);
    }).on("mouseout", () => tip.remove());
    return {item, latlngs, line};
  });
  const paths = L.layerGroup(stretches.map(({line}) => line));

  /* ---- incidents: a lozenge with its date */
  /** @type {new (at: L.LatLng, look: L.CircleMarkerOptions) => L.CircleMarker} */
  const Lozenge = inner(L.CircleMarker).extend({
    /** @this {any} */
    _updatePath() {
      const renderer = this._renderer, at = this._point, r = this._radius, pen = renderer._ctx;
      if (!renderer._drawing || this._empty()) return;
      pen.beginPath();
      pen.moveTo(at.x, at.y - r);
      pen.lineTo(at.x + r, at.y);
      pen.lineTo(at.x, at.y + r);
      pen.lineTo(at.x - r, at.y);
      pen.closePath();
      renderer._fillStroke(pen, this);
    },
  });
  const faults = L.layerGroup();
  /** @type {(Name & {lozenge: L.CircleMarker, year: number | null, hidden: boolean})[]} */
  const dated = [];
  known.incidents.forEach((item, i) => {
    if (item.lat === undefined || item.lon === undefined) return;
    const latlng = L.latLng(item.lat, item.lon);
    const lozenge = new Lozenge(latlng, {
      renderer: canvas, pane: "catalogue", radius: 6.5, weight: 1.5, fillOpacity: 1,
      color: ink.halo, fillColor: ink.ink, bubblingMouseEvents: false,
    });
    lozenge.on("click", () => shared.open("incident", i, latlng));
    lozenge.on("mouseover", () => {
      tip.setLatLng(latlng).setContent(make("bdi", "clip", `${item.start}: ${item.name}`)).addTo(map);
    }).on("mouseout", () => tip.remove());
    dated.push({latlng, lozenge, text: String(item.start).slice(0, 7), rank: 1000, className: "of-incident",
                year: yearOf(item.start), hidden: true, off: false});
  });
  function showIncidents() {
    dated.forEach((item) => {
      const yes = year === null || item.year === null || item.year === year;
      item.off = !yes;
      if (yes) faults.addLayer(item.lozenge); else faults.removeLayer(item.lozenge);
    });
  }
  showIncidents();

  /* ---- layers of the tree */
  const counts = {live: 0, plan: 0, gone: 0};
  known.systems.forEach((system) => { counts[standing(system.status)]++; });
  /** @type {["live" | "plan" | "gone", string][]} */
  const standings = [["live", "In service"], ["plan", "Planned or not verified"], ["gone", "Out of service or cancelled"]];
  for (const [key, title] of standings.filter(([which]) => counts[which])) {
    await pause();
    shared.addLayer({
      key: `systems-${key}`, title, parent: "systems", count: counts[key],
      shown: alone && key !== "gone",
      show: (yes) => { on[key] = yes; refresh(); },
    });
  }
  await pause();
  if (named.length) {
    shared.addLayer({key: "stations", parent: "stations", title: alone ? "Landing stations" : "Other landing stations", group: others, count: named.length,
                  shown: true, show: (yes) => { named.forEach((item) => { item.off = !yes; }); }});
  }
  if (stretches.length) {
    shared.addLayer({key: "paths", parent: "paths", title: "Crossing paths", group: paths, count: known.paths.length, shown: alone});
  }
  if (dated.length) {
    shared.addLayer({key: "incidents", parent: "incidents", title: "Incidents", group: faults, count: dated.length, shown: alone,
                  show: (yes) => { dated.forEach((item) => { item.hidden = !yes; }); }});
  }

  /* ---- names: written where there is room, the most important first */
  const {widthOf, nameSystems, nameOne} = lettering({
    map, pane, partsOf: (system) => ofSystem[system].flatMap(({line}) => partsOf(line)),
    nameOf: (system) => cut(known.systems[system].name), colourOf,
  });
  /** @param {number} zoom */
  const most = (zoom) => Math.round((narrow() ? 0.4 : 1) * (zoom < 3 ? 24 : zoom < 5 ? 70 : 130));

  /**
   * The pieces of a line that the canvas has.
   * @param {L.Polyline} line
   * @returns {L.Point[][]}
   */
  const partsOf = (line) => (group.hasLayer(line) && inner(line)._parts) || [];

  /* What lines there are on the canvas: names keep off them. */
  shared.addInk((_zoom, origin) => {
    /** @type {{x: number, y: number}[]} */
    const found = [];
    const corner = map.getPixelOrigin().subtract(origin);
    if (!alone) return found;
    for (const {line} of segments) {
      if (!group.hasLayer(line)) continue;
      found.push(...sampled(line, corner).flat());
      if (found.length > 40000) break;
    }
    return found;
  });

  shared.onLayout((room) => {
    const {origin, size, free, take, inside, crossed, zoom} = room;
    /** @type {HTMLElement[]} */
    const written = [];
    /** @type {import("./lettering.js").Write} */
    const write = (...all) => {
      written.push(lettered(map, ...all));
      return written[written.length - 1];
    };
    const seen = [...dated.filter((item) => !item.hidden), ...named].filter((item) => !item.off && !item.away)
      .map((item) => ({...item, at: map.project(item.latlng, zoom).subtract(origin)}))
      .filter(({at}) => at.x > 0 && at.y > 0 && at.x < size.x && at.y < size.y)
      .sort((a, b) => b.rank - a.rank);
    seen.forEach(({at}) => take(at.x - 4, at.y - 4, 8, 8));
    if (alone) {
      trunks?.number(room);
      nameSystems(known.systems.map((_, i) => i).filter((i) => shared.affected?.has(i) ?? true), write, room);
    }
    for (const item of seen) {
      if (written.length >= most(zoom)) break;
      const text = cut(item.text), w = widthOf(text) + 2, h = 13, {x, y} = item.at;
      const spots = [[x + 7, y - h / 2], [x - 7 - w, y - h / 2], [x - w / 2, y - 7 - h], [x - w / 2, y + 7]];
      const fit = spots.filter(([u, v]) => inside(u, v, w, h) && free(u, v, w, h))
        .map(([u, v]) => ({u, v, met: crossed(u, v, w, h)}));
      const spot = fit.length ? fit.reduce((a, b) => (b.met < a.met ? b : a)) : null;
      if (!spot || spot.met > (item.rank >= 1000 ? 9 : 2)) continue;
      take(spot.u, spot.v, w, h);
      write(text, item.className, spot.u, spot.v);
    }
    pane.replaceChildren(...written);
    if (alone) nameOne(hot);
  });

  /* ---- search, and where features are */
  /** @type {Partial<Record<import("./types.js").Kind, (i: number) => L.LatLng[][]>>} */
  const linesOf = {
    system: (i) => ofSystem[i].map((item) => item.latlngs),
    segment: (i) => [segments[i].latlngs],
    stretch: (i) => [stretches[i].latlngs],
    path: (i) => known.paths[i].stretches.map((at) => stretches[at].latlngs),
    leg: (i) => [shared.legs[i].latlngs],
    route: (i) => shared.routes[i].parts.map((part) => part.leg.latlngs),
  };
  shared.where = (kind, i) => {
    if (kind === "place") return places[i].latlng;
    if (kind === "incident") {
      const item = known.incidents[i];
      return item.lat === undefined || item.lon === undefined ? null : L.latLng(item.lat, item.lon);
    }
    const found = linesOf[kind]?.(i) ?? [];
    return found.length ? middleOf(found) : null;
  };
  shared.mark = (kind, i = 0) => {
    shared.choose("card", kind === "route" ? [i] : []);
    encircle(kind === "place" ? known.places[i] : kind === "incident" ? known.incidents[i] : null);
    kept = kind === "system" ? i : kind === "segment" ? known.segments[i].system : null;
    heat(kept);
  };
  shared.show = (kind, i) => {                // from a list or the search: opened, then shown
    const found = linesOf[kind]?.(i).flat() ?? [], at = shared.where(kind, i);
    shared.open(kind, i, null);
    if (found.length) shared.visit(() => shared.frame(L.latLngBounds(found)));
    else if (at) shared.visit(() => shared.frame(at.toBounds(40000)));
  };
  /** @type {(kind: import("./types.js").Kind, title: string, items: import("./types.js").Row[]) => void} */
  const list = (kind, title, items) => items.forEach((item, i) => {
    /** @type {(label: string, mark: string) => string[]} */
    const said = (label, mark) => [item.facts[label] || ""].flat().filter((part) => typeof part === "string")
      .flatMap((part) => String(part).split(mark)).filter(Boolean);
    shared.addSearch({
      names: [item.name, item.name_ar].filter(Boolean), first: kind === "place",
      kind: kind === "place" ? item.kind.charAt(0).toUpperCase() + item.kind.slice(1) : title,
      also: [item.id || "", ...said("other names", ", "), "start" in item ? String(item.start) : ""].filter(Boolean),
      owners: said("owners", ", "), open: () => shared.show(kind, i),
    });
  });
  await pause();
  list("place", "Place", known.places);
  list("system", "Cable system", known.systems);
  list("path", "Crossing path", known.paths);
  list("incident", "Incident", known.incidents);
  list("deal", "Deal", known.deals);

  /* ---- the key shows only what there is */
  /** @param {import("./types.js").Segment} item */
  const lookOf = (item) => {
    const status = standing(known.systems[item.system].status);
    return status !== "live" ? status : howKnown(item);
  };
  /** @type {Set<string | undefined>} */
  const there = new Set([...known.segments.map(lookOf), ...(stretches.length ? ["path"] : []),
                         ...(dated.length ? ["incident"] : []), ...(edges.some(({beside}) => beside.size >= LEAST) ? ["trunk"] : [])]);
  panel.querySelectorAll("[data-key]").forEach((item) => {
    inner(item).hidden = !there.has(item.getAttribute("data-key") || "");
  });

  /* ---- the list of systems, where they are what the map is about: those of the year */
  /** @type {{row: HTMLElement, system: number}[]} */
  const rows = [];
  const count = within(panel, ".count"), every = count.textContent;
  function listYear() {
    rows.forEach(({row, system}) => {
      row.hidden = !inYear(system);
      row.querySelector("svg")?.replaceWith(look(system));
    });
    const shown = rows.filter(({row}) => !row.hidden).length;
    if (rows.length) count.textContent = year === null ? every : `${shown} of ${every}, in ${year}`;
  }
  /** @param {number} i */
  const look = (i) => {
    const item = known.systems[i], status = standingOf(i);
    const swatch = svgOf("svg", {width: 26, height: 8, "aria-hidden": true, class: "system"},
      svgOf("path", {d: "M1 4H25", class: status === "live" ? howKnown(item) : status}));
    swatch.style.setProperty("--system", status === "gone" ? "var(--soft)" : `var(--route-${colours[i]})`);
    return swatch;
  };
  const legend = document.getElementById("systems");
  if (legend) {
    known.systems.map((item, i) => ({item, i})).sort((a, b) => a.item.name.localeCompare(b.item.name, "en"))
      .forEach(({item, i}) => {
        const said = [item.ready || "date not known", item.status === "in service" ? "" : item.over ? `${item.status} ${item.over}` : item.status,
                      ofSystem[i].length ? "" : "not drawn"].filter(Boolean).join(", ");
        const button = make("button", "", ofSystem[i].length ? look(i) : make("span", "no-line"),
                            make("bdi", "clip", item.name), make("small", "", said));
        button.dataset.system = String(i);
        onClick(button, () => {
          shared.show("system", i);
        });
        whilePointed(button, () => hover(i), () => hover(null));
        const row = make("li", "", button);
        rows.push({row, system: i});
        legend.append(row);
      });
  }

  shared.onDraw((zoom) => {
    if (!counted) trunks?.count((system) => wanted(system) && standingOf(system) !== "gone", (system) => standingOf(system) === "live");
    counted = true;
    const radius = Math.max(1.8, Math.min(4, zoom * 0.62));
    dots.forEach((dot) => dot.setRadius(radius));
  });
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    ink = readInk();
    segments.forEach((segment) => segment.line.setStyle(styleOf(segment.item)));
    trunks?.draw();
    stretches.forEach(({line}) => line.setStyle({color: ink.ink}));
    dots.forEach((dot) => dot.setStyle({color: ink.ink, fillColor: ink.land}));
    dated.forEach(({lozenge}) => lozenge.setStyle({color: ink.halo, fillColor: ink.ink}));
    heat(hot, true);
    shared.layout();
  });
}
