/* At a small scale routes that share ground are one grey line, a trunk: as wide as their number,
   which is written on it. It opens into its strands as the map comes nearer, or where it is
   clicked. What is picked or pointed at stays in its colour, over the trunk. */
import {focusOn, give, lengthOf, make, onClick} from "./dom.js";

/**
 * @typedef {import("./types.js").Dot} Dot
 * @typedef {import("./types.js").RouteLine} RouteLine
 * @typedef {{points: L.Point[], users: number[]}} Run  Where the same routes are in a trunk.
 */

/** The zoom from which each route has its own line. */
export const OPENS = 4;

const LEAST = 20;           // pixels of a trunk, else its routes are drawn by themselves
const SPREAD = 6;           // points either way over which a trunk changes its width
const NAMED = 44;           // pixels of a trunk that has its number
const APART = 140;          // pixels between two numbers of one trunk
const MOST = 8;             // numbers in view
const REGIONS_M = [2.4e6, 1.2e6, 6e5, 3e5];      // what is shown of a trunk that opens

/** @param {number} count */
const widthOf = (count) => Math.min(2.5 + 1.2 * count, 20);

/** @param {Dot} dot */
const placeOf = (dot) => L.point(dot.x + dot.ox, dot.y + dot.oy);

/**
 * Stretches of the dots of a route for which something is the same, with where each begins.
 * @template Kept
 * @param {Dot[]} dots
 * @param {(dot: Dot) => Kept} of
 */
function stretches(dots, of) {
  /** @type {{value: Kept, from: number, to: number}[]} */
  const found = [];
  dots.forEach((dot, i) => {
    const last = found[found.length - 1], value = of(dot);
    if (last && last.value === value) last.to = i + 1;
    else found.push({value, from: i, to: i + 1});
  });
  return found;
}

/**
 * How many routes each dot's trunk has. Who is beside one that is beside this one counts too: what
 * is grey in one piece is one trunk.
 * @param {Dot[][]} lines  Dots of each route, with those close to them.
 */
export function countTrunks(lines) {
  for (let pass = 0; pass < 2; pass++) {
    const wider = lines.map((dots) => dots.map(({users, close}) =>
      (close.some((other) => other.users.length > users.length || other.users.some((r) => !users.includes(r)))
        ? [...new Set([...users, ...close.flatMap((other) => other.users)])].sort((a, b) => a - b) : users)));
    lines.forEach((dots, n) => dots.forEach((dot, i) => { dot.users = wider[n][i]; }));
  }
  lines.forEach((dots) => {
    stretches(dots, (dot) => dot.users.length > 1).forEach(({value, from, to}) => {
      const long = value && lengthOf(dots.slice(from, to).map((dot) => L.point(dot.x, dot.y))) >= LEAST;
      for (let i = from; i < to; i++) {
        let sum = 0, n = 0;
        for (let k = Math.max(from, i - SPREAD); k < Math.min(to, i + SPREAD + 1); k++, n++) sum += dots[k].users.length;
        dots[i].count = long ? Math.round(sum / n) : 0;
      }
    });
  });
}

/**
 * Comes near enough that what is in a trunk is drawn apart.
 * @param {L.Map} map
 * @param {import("./types.js").Shared} shared
 * @param {L.LatLng} at
 * @param {() => void} [then]
 */
export function openTrunk(map, shared, at, then = () => {}) {
  shared.visit(() => {
    for (const size of REGIONS_M) {
      if (map.getZoom() < OPENS) shared.frame(at.toBounds(size));
    }
    if (map.getZoom() < OPENS) map.setView(at, OPENS, {animate: false});
    then();
  });
}

/**
 * The numbers on trunks: each a button that opens its trunk. One that is there again stays.
 * @param {L.Map} map
 * @param {string} className
 */
export function trunkNumbers(map, className) {
  /** @typedef {{marker: L.Marker, button: HTMLButtonElement, at: L.LatLng}} Count */
  /** @type {Map<string, Count>} */
  let before = new Map();
  /** @type {Map<string, Count>} */
  let now = new Map();
  return {
    size: () => now.size,
    /** @type {(key: string, at: L.LatLng, fresh: (button: HTMLButtonElement, at: () => L.LatLng) => void) => void} */
    put(key, at, fresh) {
      let count = before.get(key);
      if (!count) {
        const button = make("button", className), icon = L.divIcon({className: "trunk-holder", html: button, iconSize: [0, 0]});
        const made = count = {button, at, marker: L.marker(at, {pane: "numbers", keyboard: false, icon})};
        L.DomEvent.disableClickPropagation(button);
        button.addEventListener("keydown", (event) => event.stopPropagation());       // Enter on the map is another thing
        fresh(button, () => made.at);
      }
      count.at = at;
      count.marker.setLatLng(at).addTo(map);
      now.set(key, count);
    },
    /** All of this view are put: the others go. */
    done() {
      before.forEach(({marker, button}, key) => {
        if (now.has(key)) return;
        if (button === document.activeElement) focusOn(map.getContainer());
        marker.remove();
      });
      [before, now] = [now, new Map()];
    },
  };
}

/**
 * @param {{map: L.Map, routes: RouteLine[]}} drawn
 * @param {import("./types.js").Shared} shared
 */
export function makeTrunks({map, routes}, shared) {
  if (routes.length) ["trunk-edges", "trunks"].forEach((name, n) => { map.createPane(name).style.zIndex = String(404 + n); });
  /** @type {Map<number, L.Polyline[]>} */
  const lines = new Map();                     // by their width
  /** @type {Run[]} */
  let runs = [];
  const named = trunkNumbers(map, "trunk-count");

  /** @param {number} count */
  function linesOf(count) {
    const kept = lines.get(count);
    if (kept) return kept;
    const weight = widthOf(count), still = {pane: "trunks", interactive: false, smoothFactor: 0};
    const hit = L.polyline([], {pane: "hits", className: "hit", weight: Math.max(weight, 18), smoothFactor: 0, bubblingMouseEvents: false});
    hit.on("click", (event) => openTrunk(map, shared, event.latlng));
    hit.on("mouseover", () => shared.highlight(-1));
    const made = [L.polyline([], {...still, pane: "trunk-edges", className: "trunk-edge", weight: weight + 3}),
                  L.polyline([], {...still, className: "trunk", weight}), hit];
    lines.set(count, made);
    return made;
  }

  /**
   * Draws the trunks where dots have a count; takes away what was drawn.
   * @param {number} zoom
   */
  function draw(zoom) {
    runs = [];
    /** @type {Map<number, L.LatLng[][]>} */
    const byCount = new Map();
    routes.forEach(({shown, dots}) => {
      if (!shown) return;
      stretches(dots, (dot) => dot.count).forEach(({value: count, from, to}) => {
        if (!count) return;
        const points = dots.slice(Math.max(from - 1, 0), to + 1).map(placeOf);
        const those = byCount.get(count) || [];
        byCount.set(count, those);
        those.push(L.LineUtil.simplify(points, 0.4).map((p) => map.unproject(p, zoom)));
      });
      stretches(dots, (dot) => (dot.count ? dot.users.join() : "")).forEach(({value, from, to}) => {
        if (value) runs.push({points: dots.slice(from, to).map(placeOf), users: dots[from].users});
      });
    });
    byCount.forEach((latlngs, count) => linesOf(count).forEach((line) => line.setLatLngs(latlngs).addTo(map)));
    lines.forEach((those, count) => { if (!byCount.has(count)) those.forEach((line) => line.remove()); });
  }

  shared.onLayout(({zoom, origin, size, free, take}) => {
    /** @type {Map<string, L.Point[]>} */
    const taken = new Map();
    const seen = runs.map(({points, users}) => ({users, points: points.map((p) => p.subtract(origin))
      .filter(({x, y}) => x > 40 && y > 14 && x < size.x - 40 && y < size.y - 30)}))
      .map((run) => ({...run, length: lengthOf(run.points)})).filter(({length}) => length >= NAMED)
      .sort((a, b) => b.users.length - a.users.length || b.length - a.length);
    for (const {points, users} of seen) {
      if (named.size() >= MOST) break;
      const set = users.join(), others = taken.get(set) || [], w = 62, h = 22;
      const spot = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8].map((part) => points[Math.floor(part * points.length)])
        .find((p) => free(p.x - w / 2, p.y - h / 2, w, h) && others.every((other) => other.distanceTo(p) > APART));
      if (!spot) continue;
      take(spot.x - w / 2, spot.y - h / 2, w, h);
      taken.set(set, [...others, spot]);
      named.put(`${set} ${others.length}`, map.unproject(spot.add(origin), zoom), (button, at) => {
        button.textContent = `${users.length} routes`;
        give(button, {"aria-label": `${users.length} routes: show them apart`});
        button.title = `Their numbers: ${users.map((r) => r + 1).join(", ")}`;
        onClick(button, () => openTrunk(map, shared, at()));
      });
    }
    named.done();
  });
  shared.addInk((_zoom, origin) => runs.flatMap(({points, users}) => {
    const off = widthOf(users.length) / 3;
    return points.map((p) => p.subtract(origin)).flatMap(({x, y}) => [{x, y}, {x: x - off, y: y - off}, {x: x + off, y: y + off}]);
  }));

  return {draw};
}
