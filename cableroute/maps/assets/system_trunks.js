/* Below zoom 4 four systems or more in one corridor are one grey line, a trunk, as wide as their
   number, which is written on it. It opens into its strands as the map comes nearer, or where it
   is clicked. */
import {give, inner, make, narrow, onClick, pause, whilePointed} from "./dom.js";
import {movedAside} from "./shapes.js";
import {OPENS, openTrunk, trunkNumbers} from "./trunks.js";

/**
 * @typedef {import("./systems.js").Drawn} Drawn
 * @typedef {import("./systems.js").Edge} Edge
 * @typedef {{latlngs: L.LatLng[], steps: (Edge | null)[]}} Chain  Vertices, and what is from each to the next.
 */

/** How many systems are a trunk. */
export const LEAST = 4;

const NEAR = 2.5 / 2 ** OPENS;      // pixels at zoom 0 within which lines are in one trunk
const ALONG = 0.9;          // cosine of the angle up to which they run along one another
const MANY = 40000;         // edges beyond which no one waits for what is beside them
const STAYS = 1;            // pixels at zoom 0 over which they do
const LONG = 24;            // pixels of a trunk, else its systems are drawn by themselves
const APART = 70;           // pixels between two numbers
const [WIDE, HIGH] = [24, 16];      // pixels of a number

/** @param {number} count  The legend has three of these. */
const widthOf = (count) => Math.min(1 + 0.4 * count, 8);

/** @param {Edge} edge */
const inOne = ({shown}) => shown.length >= LEAST;

/** @type {(edge: Edge | null, zoom: number) => boolean} */
export const inTrunk = (edge, zoom) => edge !== null && zoom < OPENS && edge.size * 2 ** zoom > LONG;

/** @type {(from: L.Point, to: L.Point, share: number) => L.Point} */
const between = (from, to, share) => new L.Point(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);

/**
 * Finds the edges beside each edge, and the systems that stay beside it for a while.
 * @param {Drawn[]} segments
 * @param {Edge[]} edges
 */
async function lookBeside(segments, edges) {
  /** @type {Map<number, Edge[]>} */
  const cells = new Map();
  /** @param {L.Point} at */
  const cellOf = ({x, y}) => Math.floor(4 * x) * 4096 + Math.floor(4 * y);
  (edges.length > MANY ? [] : edges).forEach((edge) => {
    const [a, b] = edge.points, n = Math.ceil(4 * edge.long) + 1;
    for (let i = 0, last = NaN; i <= n; i++) {
      const cell = cellOf(between(a, b, i / n)), those = cells.get(cell);
      if (cell === last) continue;
      if (those) those.push(edge); else cells.set(cell, [edge]);
      last = cell;
    }
  });
  await pause();
  edges.forEach((edge) => {
    const [a, b] = edge.points, middle = between(a, b, 0.5), found = new Set();
    for (let n = 0; n < 9; n++) {
      for (const other of cells.get(cellOf(middle) + (n % 3 - 1) * 4096 + (n - n % 3) / 3 - 1) || []) {
        const [c, d] = other.points, along = Math.abs((b.x - a.x) * (d.x - c.x) + (b.y - a.y) * (d.y - c.y));
        if (along > ALONG * edge.long * other.long && L.LineUtil.pointToSegmentDistance(middle, c, d) < NEAR) found.add(other);
      }
    }
    edge.near = [...found];
    edge.beside = new Set(edge.users);
  });
  await pause();
  const seen = new Map(edges.map((edge) => [edge, new Set(edge.near.flatMap(({users}) => [...users]))]));
  segments.forEach((segment) => new Set(segment.edges.flatMap((edge) => [...seen.get(edge) || []])).forEach((system) => {
    /** @type {Edge[]} */
    let run = [];
    [...segment.edges, null].forEach((edge) => {
      if (edge && seen.get(edge)?.has(system)) { run.push(edge); return; }
      if (run.reduce((sum, {long}) => sum + long, 0) > STAYS) run.forEach(({beside}) => beside.add(system));
      run = [];
    });
  }));
}

/**
 * Trunks reach as far as their edges go on into one another. Of edges beside one another the one
 * with the most systems is drawn.
 * @param {Edge[]} edges
 */
function measure(edges) {
  const seen = new Set();
  edges.forEach((edge) => {
    edge.drawn = inOne(edge) && !edge.near.some((other) => inOne(other) && other.rank > edge.rank);
  });
  edges.filter(inOne).forEach((start) => {
    const trunk = [start];
    let size = 0;
    for (let edge = trunk[0], k = 0; edge; edge = trunk[++k]) {
      if (seen.has(edge)) continue;
      seen.add(edge);
      if (edge.drawn) size += edge.long;
      trunk.push(...[...edge.near, ...edge.next.map(([there]) => there)].filter((there) => inOne(there) && !seen.has(there)));
    }
    if (size) trunk.forEach((edge) => { edge.size = size; });
  });
}

/**
 * Edges one after another, by their count: below 0 where all of them are planned.
 * @param {Drawn[]} segments
 */
function chainsOf(segments) {
  /** @type {Map<number, Chain>} */
  const chains = new Map();
  const done = new Set();
  segments.forEach(({latlngs, edges}) => {
    let last = 0;
    edges.forEach((edge, k) => {
      const {shown: {length}, live, size} = edge, count = !size || !edge.drawn || done.has(edge) ? 0 : live ? length : -length;
      if (count) {
        const chain = chains.get(count) || {latlngs: [], steps: []};
        chains.set(count, chain);
        done.add(edge);
        if (count !== last) {
          if (chain.latlngs.length) chain.steps.push(null);
          chain.latlngs.push(latlngs[k]);
        }
        chain.latlngs.push(latlngs[k + 1]);
        chain.steps.push(edge);
      }
      last = count;
    });
  });
  return chains;
}

/**
 * Points of the pieces of a line that a canvas has, at most 8 pixels apart.
 * @param {L.Polyline} line
 * @param {L.Point} corner  Of the canvas, in the map's window.
 * @returns {L.Point[][]}
 */
export function sampled(line, corner) {
  const parts = /** @type {L.Point[][]} */ (inner(line)._parts || []);
  return parts.map((part) => part.slice(1).flatMap((to, k) => {
    const from = part[k], n = Math.ceil(to.distanceTo(from) / 8);
    return Array.from({length: n}, (_, i) => between(from, to, i / n).add(corner));
  }));
}

/**
 * @param {L.Map} map
 * @param {{segments: Drawn[], edges: Edge[]}} bundled
 * @param {import("./types.js").Shared} shared
 * @param {{tip: L.Tooltip, names: string[], turnsOf: (latlngs: L.LatLng[]) => number[],
 *   look: (weight: number, plan: boolean) => L.PolylineOptions[]}} how  `look` is that of its edge and its own.
 */
export async function systemTrunks(map, {segments, edges}, shared, {tip, names, turnsOf, look}) {
  const drawn = L.layerGroup().addTo(map), numbers = trunkNumbers(map, "trunk-count of-systems");
  /** @type {{line: L.Polyline, count: number}[]} */
  let lines = [];
  let held = false;       // what a reader has opened is said until the map moves
  await lookBeside(segments, edges);

  /**
   * Says how many and which systems are in a trunk of so many.
   * @param {L.LatLng} at
   * @param {number} count
   */
  function describe(at, count) {
    held = false;
    const here = map.project(at, 0);
    /** @param {Edge} edge */
    const far = ({points: [a, b]}) => L.LineUtil.pointToSegmentDistance(here, a, b);
    const [nearest] = edges.filter((edge) => edge.drawn && edge.shown.length === count).sort((a, b) => far(a) - far(b));
    if (!nearest) return;           // drawn again since its number was clicked
    const {shown, live} = nearest;
    tip.setLatLng(at).setContent(make("div", "of-trunk", make("b", "", `${shown.length} systems`),
      ...(live < shown.length ? [make("div", "", `planned or not verified: ${shown.length - live}`)] : []),
      make("small", "", shown.map((system) => names[system]).sort().join(", ")))).addTo(map);
  }
  const hush = () => { if (!held) tip.remove(); };
  /** @type {typeof describe} */
  const open = (at, count) => openTrunk(map, shared, at, () => {
    describe(at, count);
    held = true;          // its number goes now, and with it the pointer and the focus on it
    map.once("movestart", () => {
      held = false;
      hush();
    });
  });

  function draw() {
    /** @type {L.Polyline[]} */
    const edgings = [];
    drawn.clearLayers();
    lines = [];
    [...chainsOf(segments)].sort(([a], [b]) => Math.abs(b) - Math.abs(a)).forEach(([which, {latlngs, steps}]) => {
      const count = Math.abs(which);
      const [edging, line] = look(widthOf(count), which < 0).map((style) => movedAside(
        map, L.polyline(latlngs, style), latlngs, turnsOf(latlngs), () => null, (k, zoom) => !inTrunk(steps[k], zoom)));
      line.on("mouseover", (event) => describe(event.latlng, count)).on("mouseout", hush).on("click", (event) => open(event.latlng, count));
      drawn.addLayer(edging).addLayer(line);
      edgings.push(edging);
      lines.push({line, count});
    });
    [...lines.map(({line}) => line), ...edgings, ...segments.map(({line}) => line).reverse()].forEach((line) => line.bringToBack());
  }

  /** @param {import("./types.js").Room} room  Writes the numbers, the largest first, in the middle of their lines. */
  function number({zoom, origin, free, take, inside}) {
    const corner = map.getPixelOrigin().subtract(origin), most = narrow() ? 5 : 10;
    /** @type {L.Point[]} */
    const put = [];
    /** @type {(of: {points: L.Point[], count: number}) => number} */
    const worth = ({points, count}) => count * Math.min(points.length, 6);
    lines.flatMap(({line, count}) => sampled(line, corner).map((points) => ({points, count})))
      .sort((a, b) => worth(b) - worth(a)).forEach(({points, count}) => {
        const spot = put.length < most && points.length > 1 && points.map((at, i) => ({at, off: Math.abs(2 * i - points.length)}))
          .sort((a, b) => a.off - b.off).map(({at}) => at).find((at) =>
            inside(at.x - WIDE, at.y - HIGH, 2 * WIDE, 2 * HIGH) && free(at.x - WIDE / 2, at.y - HIGH / 2, WIDE, HIGH) &&
            put.every((other) => other.distanceTo(at) > APART));
        if (!spot) return;
        take(spot.x - WIDE / 2, spot.y - HIGH / 2, WIDE, HIGH);
        put.push(spot);
        numbers.put(`${count} ${put.length}`, map.unproject(spot.add(origin), zoom), (button, at) => {
          button.textContent = String(count);
          give(button, {"aria-label": `${count} systems: show them apart`});
          onClick(button, () => open(at(), count));
          whilePointed(button, () => describe(at(), count), hush);
        });
      });
    numbers.done();
  }

  shared.addInk((_zoom, origin) => lines.flatMap(({line, count}) => {
    const off = widthOf(count) / 3;
    return sampled(line, map.getPixelOrigin().subtract(origin)).flat().flatMap((p) => [p, p.add([off, off]), p.subtract([off, off])]);
  }));

  return {
    draw, number,
    /**
     * Counts what is shown and draws it; where a trunk begins or ends its strands too.
     * @param {(system: number) => boolean} shown
     * @param {(system: number) => boolean} live
     */
    count(shown, live) {
      const was = edges.map((edge) => {
        const size = edge.size;
        Object.assign(edge, {shown: [...edge.beside].filter(shown), size: 0});
        edge.live = edge.shown.filter(live).length;
        return size;
      });
      measure(edges);
      const changed = new Set(edges.filter((edge, i) => edge.size !== was[i]));
      segments.forEach((segment) => { if (segment.edges.some((edge) => changed.has(edge))) segment.line.afresh(); });
      draw();
    },
  };
}
