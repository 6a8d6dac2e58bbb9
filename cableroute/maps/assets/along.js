/* What is along a route or a segment by KP: where each KP is, how deep the seabed is there, and
   what is passed. Figures are those of along_routes.py; a segment has the depths of the page. */
import {metresOf} from "./lines.js";

/**
 * @typedef {import("./types.js").Track} Track
 * @typedef {import("./types.js").TrackPart} TrackPart
 * @typedef {import("./types.js").Span} Span
 */

const KP_UNITS = 10;        // of a km: along_routes.py
const STEP_KM = 10;         // at least between the places where depths of the page are read
const MOST_READ = 240;
const LEAST_KM = 0.005;

/**
 * The pieces of a leg's depths, KP and metres, along the leg.
 * @param {number[][]} pieces
 * @returns {[number, number][][]}
 */
function unfolded(pieces) {
  return pieces.map((steps) => {
    let kp = 0, depth = 0;
    /** @type {[number, number][]} */
    const found = [];
    for (let i = 0; i < steps.length; i += 2) {
      kp += steps[i];
      depth += steps[i + 1];
      found.push([kp / KP_UNITS, depth]);
    }
    return found;
  });
}

/**
 * A route of the page, with what along_routes.py gives of it.
 * @param {number} r
 * @param {import("./types.js").Given} given
 * @param {import("./types.js").Shared} shared
 * @returns {Track}
 */
export function ofRoute(r, {data, features}, shared) {
  const {routes, legs, systems, relief} = /** @type {import("./types.js").Along} */ (data.along);
  const {parts} = shared.routes[r], {stretches, spans} = routes[r];
  /** @type {Track["depths"]} */
  const depths = [];
  /** @type {[number, string][]} */
  const crosses = [];
  parts.forEach(({number, leg, backwards, from_km: from}) => {
    const {depths: pieces, crosses: met} = legs[number] || {depths: [], crosses: []};
    /** @param {number} km */
    const onRoute = (km) => from + (backwards ? leg.km - km : km);
    unfolded(pieces).forEach((piece) => {
      /** @type {[number, number, number][]} */
      const points = piece.map(([km, m]) => [onRoute(km), m, m]);
      depths.push(backwards ? points.reverse() : points);
    });
    met.forEach(([km, system]) => crosses.push([onRoute(km), systems[system]]));
  });
  const last = parts[parts.length - 1];
  return {
    key: `route-${r}`, look: `route-${r}`, name: features.routes[r].name, km: last.from_km + last.leg.km, parts, stretches,
    spans, depths, crosses: crosses.sort((a, b) => a[0] - b[0]),
    source: relief ? [`Depth: ${relief[0]}, read between cells of ${relief[1]} arc minutes (about ${relief[2]} km)`] : [],
  };
}

/**
 * The accuracy of a segment, metres: its card has it as text.
 * @param {import("./types.js").Segment} item
 */
function accuracyOf({facts}) {
  const found = /\d[\d.,]*/.exec(String(facts.accuracy ?? ""));
  return found ? 1000 * Number(found[0].replace(",", "")) : null;
}

/**
 * A segment of the catalogue: its depths are those of the page's relief.
 * @param {number} i
 * @param {import("./types.js").Given} given
 * @param {import("./types.js").Shared} shared
 * @returns {Track}
 */
export function ofSegment(i, {features}, shared) {
  const item = features.segments[i], system = features.systems[item.system];
  /** @type {TrackPart["leg"]} */
  const leg = {latlngs: item.line, medium: "sea", km: 0, accuracy_m: accuracyOf(item)};
  const metres = metresOf(leg);
  leg.km = metres[metres.length - 1] / 1000;
  /** @type {TrackPart} */
  const part = {leg, number: i, backwards: false, from_km: 0, system: system.name};
  const [start, end] = ["from", "to"].map((which) => {
    const place = item.facts[which];
    return [place ?? ""].flat().map((it) => (typeof it === "number" ? features.places[it]?.name ?? "" : it)).join("");
  });
  /** @type {Track} */
  const track = {
    key: `segment-${i}`, look: "", name: item.name, km: leg.km, parts: [part], spans: [], crosses: [], depths: [], source: [],
    stretches: [{to: leg.km, medium: "sea", name: system.name, ends: [start, end], status: "", stops: [],
                 look: item.confidence === "schematic" ? "schematic" : "laid"}],
  };
  /** @type {Track["depths"][number]} */
  let piece = [];
  let cell = 0;
  const count = Math.min(MOST_READ, Math.max(1, Math.ceil(leg.km / STEP_KM)));
  for (let k = 0; k <= count; k++) {
    const km = leg.km * k / count, depth = shared.depthAt(placeAt(track, km));
    if (depth) {
      cell = Math.max(cell, depth.cell_km);
      if (!piece.length) track.depths.push(piece);
      piece.push([km, depth.low_m, depth.high_m]);
    } else piece = [];
  }
  track.source = cell ? [`Depth: ETOPO1 as this page has it, in steps, cells of about ${cell} km`] : [];
  return track;
}

/**
 * The part of a track in which a KP is.
 * @param {Track} track
 * @param {number} km
 */
export const partAt = ({parts}, km) =>
  parts.find(({from_km: from, leg}) => km <= from + leg.km + LEAST_KM) || parts[parts.length - 1];

/**
 * Where a KP is.
 * @param {Track} track
 * @param {number} km
 */
export function placeAt(track, km) {
  const {leg, backwards, from_km: from} = partAt(track, km), metres = metresOf(leg), {latlngs} = leg;
  const all = metres[metres.length - 1], share = leg.km ? Math.min(Math.max((km - from) / leg.km, 0), 1) : 0;
  const m = all * (backwards ? 1 - share : share);
  const i = Math.max(1, metres.findIndex((at) => at >= m)), step = metres[i] - metres[i - 1];
  const t = step ? (m - metres[i - 1]) / step : 0, a = latlngs[i - 1], b = latlngs[i];
  return L.latLng(a.lat + t * (b.lat - a.lat), a.lng + t * (b.lng - a.lng));
}

/**
 * The depth at a KP, low and high; null where it is not known.
 * @param {Track} track
 * @param {number} km
 * @returns {[number, number] | null}
 */
export function depthAt({depths}, km) {
  for (const piece of depths) {
    if (km < piece[0][0] - LEAST_KM || km > piece[piece.length - 1][0] + LEAST_KM) continue;
    const i = Math.min(Math.max(1, piece.findIndex(([at]) => at >= km)), piece.length - 1);
    if (!i) return [piece[0][1], piece[0][2]];
    const [a, b] = [piece[i - 1], piece[i]], step = b[0] - a[0];
    const t = step ? Math.min(Math.max((km - a[0]) / step, 0), 1) : 0;
    return [a[1] + t * (b[1] - a[1]), a[2] + t * (b[2] - a[2])];
  }
  return null;
}

/**
 * The deepest place: KP and depth; null where no depth is known, or only in steps.
 * @param {Track} track
 * @returns {[number, number] | null}
 */
export function deepest({depths}) {
  /** @type {[number, number] | null} */
  let best = null;
  depths.forEach((piece) => piece.forEach(([km, low, high]) => {
    if (low === high && (!best || low > best[1])) best = [km, low];
  }));
  return best;
}

/**
 * Whether some of the sea has no depth.
 * @param {Track} track
 */
export function isOpen({parts, depths}) {
  const sea = parts.reduce((sum, {leg}) => sum + (leg.medium === "sea" ? leg.km : 0), 0);
  return depths.reduce((sum, piece) => sum + piece[piece.length - 1][0] - piece[0][0], 0) < sea - 1;
}

/**
 * What a KP is in, and what is at most some km away.
 * @param {Track} track
 * @param {number} km
 * @param {number} near
 * @returns {{spans: Span[], crosses: [number, string][]}}
 */
export function passedAt({spans, crosses}, km, near) {
  return {
    spans: spans.filter(([, from, to]) => km >= from - (to > from ? 0 : near) && km <= to + (to > from ? 0 : near)),
    crosses: crosses.filter(([at]) => Math.abs(at - km) <= near),
  };
}
