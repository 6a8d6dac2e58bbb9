/* Names on the map: each where there is room for it, in the part that is on show. */
import {boxOf, byId} from "./dom.js";

/**
 * @typedef {import("./types.js").Label} Label
 * @typedef {{x: number, y: number, w: number, h: number}} Box
 * @typedef {Label & {at: L.Point, w: number, h: number}} Seen
 */

const PIECES = 3;           // in which the names of the ground are placed

/** @type {(t: Box, x: number, y: number, w: number, h: number) => boolean} */
const overlap = (t, x, y, w, h) => x < t.x + t.w && t.x < x + w && y < t.y + t.h && t.y < y + h;

/** @type {Map<number, [number, number][]>} */
const MOVES = new Map();

/**
 * Where a name may be instead, the nearest first.
 * @param {number} reach
 */
function moves(reach) {
  const kept = MOVES.get(reach);
  if (kept) return kept;
  /** @type {[number, number][]} */
  const found = [];
  const parts = reach > 90 ? Array.from({length: 17}, (_, i) => (i - 8) / 12) : reach > 30 ? [0, -1 / 3, 1 / 3, -2 / 3, 2 / 3, -1, 1] : reach ? [0, -1 / 2, 1 / 2, -1, 1] : [0];
  parts.forEach((dx) => parts.forEach((dy) => found.push([dx * reach, dy * reach])));
  MOVES.set(reach, found.sort((a, b) => Math.hypot(...a) - Math.hypot(...b)));
  return found;
}

/**
 * A count of the points of lines in a box.
 * @param {{x: number, y: number}[]} ink
 * @returns {import("./types.js").Room["crossed"]}
 */
function counter(ink) {
  /** @type {Map<number, {x: number, y: number}[]>} */
  const cells = new Map();
  ink.forEach((p) => {
    const cell = (p.x >> 4) * 4096 + (p.y >> 4), those = cells.get(cell);
    if (those) those.push(p); else cells.set(cell, [p]);
  });
  return (x, y, w, h, most = Infinity) => {
    let count = 0;
    for (let u = (x - 3) >> 4; u <= (x + w + 3) >> 4; u++) {
      for (let v = (y - 1) >> 4; v <= (y + h + 1) >> 4; v++) {
        for (const p of cells.get(u * 4096 + v) || []) {
          if (p.x > x - 3 && p.x < x + w + 3 && p.y > y - 1 && p.y < y + h + 1 && ++count >= most) return count;
        }
      }
    }
    return count;
  };
}

/** Boxes that are taken, by cells of 64 pixels. */
function boxes() {
  /** @type {Map<number, Box[]>} */
  const cells = new Map();
  /** @type {(t: Box, act: (those: Box[] | undefined, cell: number) => boolean) => boolean} */
  const some = ({x, y, w, h}, act) => {
    for (let u = Math.floor(x / 64); u <= (x + w) / 64; u++) {
      for (let v = Math.floor(y / 64); v <= (y + h) / 64; v++) {
        if (act(cells.get(u * 4096 + v), u * 4096 + v)) return true;
      }
    }
    return false;
  };
  /** @type {(x: number, y: number, w: number, h: number) => boolean} */
  const free = (x, y, w, h) => !some({x, y, w, h}, (those) =>
    Boolean(those && those.some((t) => overlap(t, x, y, w, h))));
  /** @type {(x: number, y: number, w: number, h: number) => void} */
  const take = (x, y, w, h) => {
    const box = {x, y, w, h};
    some(box, (those, cell) => {
      if (those) those.push(box); else cells.set(cell, [box]);
      return false;
    });
  };
  return {free, take};
}

/**
 * The names of a map. A name with a dot is beside it; one without is on its place, in a
 * pane below the lines, or up to `reach` pixels away, or starts on it (`beside`).
 * @param {L.Map} map
 * @param {HTMLElement} panel
 */
export function makeLayout(map, panel) {
  const box = map.getContainer();
  /** @type {Label[]} */
  const labels = [];
  /** @type {Parameters<import("./types.js").Frame["onLayout"]>[0][]} */
  const layouts = [];
  /** @type {Parameters<import("./types.js").Frame["addInk"]>[0][]} */
  const inks = [];

  /** @type {import("./types.js").Frame["addLabel"]} */
  function addLabel({latlng, element, rank, dot = false, reach = 0, beside = false, within = null}) {
    const label = {latlng, element, rank, dot, reach, beside, within, shown: true};
    if (!dot) {
      element.classList.add("ground-name");
      L.marker(latlng, {
        pane: "names", interactive: false, keyboard: false,
        icon: L.divIcon({className: "name-holder", html: element, iconSize: [0, 0]}),
      }).addTo(map);
    }
    labels.push(label);
    return label;
  }

  /* The tools are below the title on a narrow screen, the controls above credits that reach them. */
  function makeRoom() {
    const credits = map.attributionControl.getContainer();
    const {parentElement: stage, firstElementChild: head} = panel;
    if (!credits || !stage || !(head instanceof HTMLElement)) return;
    stage.style.setProperty("--title", `${head.offsetHeight}px`);
    stage.style.setProperty("--credits", `${credits.offsetWidth > box.clientWidth - 180 ? credits.offsetHeight : 0}px`);
  }

  /* Between these two the lines of a canvas are still where they were: no name is placed. */
  let held = false;
  map.on("viewprereset", () => { held = true; });
  map.on("viewreset", () => { held = false; });

  /**
   * What places the names, in pieces for one view: if the map moves between, the rest is left, as
   * they are placed again then.
   * @returns {(() => void)[]}
   */
  function placing() {
    const taken = boxes(), names = boxes(), /** @type {Box[]} */ covered = [];
    /** @type {Seen[]} */
    let seen = [];
    /** @type {import("./types.js").Room} */
    const room = {
      zoom: NaN, origin: L.point(NaN, NaN), size: map.getSize(),
      free: taken.free, take: taken.take,
      inside: (x, y, w, h) => x > 2 && y > 2 && x + w < room.size.x - 2 && y + h < room.size.y - 22,
      crossed: () => 0,
    };
    const {free, take, inside} = room;

    /* all is measured before anything is moved: the browser lays the page out once */
    function measure() {
      makeRoom();
      Object.assign(room, {zoom: map.getZoom(), origin: map.getPixelBounds().getTopLeft(), size: map.getSize()});
      const {zoom, origin, size} = room, at = boxOf(box);
      [panel, byId("tools"), ...box.querySelectorAll(".leaflet-control, .large-year")].forEach((item) => {
        const {left, top, width, height} = boxOf(item);
        if (item !== panel && !width) return;
        take(left - at.left, top - at.top, width, height);
        covered.push({x: left - at.left, y: top - at.top, w: width, h: height});
      });
      labels.forEach(({element, within}) => { if (within) element.classList.remove("less"); });
      const near = L.bounds([-200, -200], size.add([200, 200]));
      seen = labels.filter((label) => label.shown)
        .map((label) => ({...label, at: map.project(label.latlng, zoom).subtract(origin)}))
        .filter((label) => near.contains(label.at))
        .map((label) => ({...label, w: label.element.offsetWidth, h: label.element.offsetHeight}));
      const placed = new Set(seen.map(({element}) => element));
      seen.filter((label) => label.dot).forEach(({at: {x, y}}) => take(x - 7, y - 7, 14, 14));
      room.crossed = counter(
        inks.flatMap((fn) => fn(zoom, origin)).filter((p) => inside(p.x, p.y, 0, 0)));
      labels.forEach(({element}) => { if (!placed.has(element)) element.dataset.side = "none"; });
      seen.sort((a, b) => Number(b.dot) - Number(a.dot) || b.rank - a.rank);
    }

    function placeDots() {
      const {crossed, zoom} = room;
      seen.filter((label) => label.dot).forEach(({element, at: dot, rank, w, h}) => {
        /** @type {[string, number, number][]} */
        const spots = [["right", dot.x + 9, dot.y - h / 2], ["left", dot.x - 9 - w, dot.y - h / 2],
                       ["above", dot.x - w / 2, dot.y - 9 - h], ["below", dot.x - w / 2, dot.y + 9]];
        /** @param {[string, number, number]} spot */
        const cost = ([, x, y]) => !inside(x, y, w, h) || !names.free(x, y, w, h)
          ? Infinity : (free(x, y, w, h) ? 0 : 40) + crossed(x, y, w, h) +
            (covered.some((t) => overlap(t, x, y, w, h)) ? 300 : 0);
        const best = spots.reduce((a, b) => (cost(b) < cost(a) ? b : a));
        const spot = cost(best) < [zoom < 4 ? 0 : 1, 3, zoom < 3.5 ? 30 : Infinity, Infinity][rank] ? best : null;
        element.dataset.side = spot ? spot[0] : "none";
        if (spot) {
          take(spot[1], spot[2], w, h);
          names.take(spot[1], spot[2], w, h);
        }
      });
    }

    /** @param {number} piece  Of those that there are, the most important first. */
    function placeGround(piece) {
      const {crossed, origin, zoom} = room;
      const scale = 256 * 2 ** zoom, all = seen.filter((label) => !label.dot), count = Math.ceil(all.length / PIECES);
      all.slice(piece * count, (piece + 1) * count).forEach(({element, at: {x, y}, reach, beside, within, ...full}) => {
        let {w, h} = full;
        const left = () => (beside ? 3 : w / 2);
        const find = () => moves(reach).find(([dx, dy]) => {
          const u = x + dx - left(), v = y + dy - h / 2;
          return inside(u, v, w, h) && free(u - 2, v - 2, w + 4, h + 4) && !crossed(u, v, w, h, 1) &&
            (!within || within([(x + origin.x) / scale, (y + origin.y) / scale],
                               [(u + origin.x) / scale, (v + 2 + origin.y) / scale, w / scale, (h - 4) / scale]));
        });
        let spot = find();
        if (!spot && within) {       // in smaller letters
          const less = element.classList.contains("near") ? 0.76 : 0.95;
          [w, h] = [w * less, h * less];
          spot = find();
          element.classList.toggle("less", Boolean(spot));
        }
        element.dataset.side = spot ? "on" : "none";
        if (!spot) return;
        element.style.translate = `${spot[0]}px ${spot[1]}px`;
        take(x + spot[0] - left() - 3, y + spot[1] - h / 2 - 3, w + 6, h + 6);
      });
    }

    const ground = Array.from({length: PIECES}, (_, piece) => () => placeGround(piece));
    const unmoved = () => !held && map.getZoom() === room.zoom && map.getPixelBounds().getTopLeft().equals(room.origin);
    return [
      () => { if (!held) measure(); },
      ...[placeDots, ...layouts.map((fn) => () => fn(room)), ...ground].map((act) => () => { if (unmoved()) act(); }),
    ];
  }
  const layout = () => placing().forEach((act) => act());

  /** @type {import("./types.js").Frame["onLayout"]} */
  const onLayout = (fn) => { layouts.push(fn); };
  /** @type {import("./types.js").Frame["addInk"]} */
  const addInk = (fn) => { inks.push(fn); };
  return {addLabel, layout, placing, onLayout, addInk};
}
