/* The picture of what is along a route: its straight line diagram over its depth profile, with one
   axis of KP, which rises from left to right in every language, as on the charts. */
import {brushOf, make, svgOf} from "./dom.js";

/**
 * @typedef {import("./types.js").Track} Track
 * @typedef {{from: number, to: number}} Range  KP that are shown.
 */

const LEFT = 52, RIGHT = 16;                // pixels beside the picture
const TIER = 14, LINE = 46, SYSTEMS = 63, BARS = 69, BAR = 14;
const FOOT = 20;                            // pixels for the axis
const LEAST = 56;                           // pixels of the profile
const FONT = "11px system-ui, sans-serif";

/** @param {number} value */
export const number = (value) => Math.round(value).toLocaleString("en");

const brush = brushOf(make("canvas"));
/** @param {string} text */
function widthOf(text) {
  brush.font = FONT;
  return brush.measureText(text).width;
}

/**
 * A text cut to some pixels; empty where nearly nothing would be left.
 * @param {string} text
 * @param {number} room
 */
function fitted(text, room) {
  if (widthOf(text) <= room) return text;
  const letters = [...text].slice(0, Math.max(room, 0));       // of which none is narrower than a pixel
  while (letters.length && widthOf(`${letters.join("")}…`) > room) letters.pop();
  return letters.length > 2 ? `${letters.join("").trimEnd()}…` : "";
}

/**
 * A round step: 1, 2 or 5 times a power of ten.
 * @param {number} size
 */
function stepOf(size) {
  const unit = 10 ** Math.floor(Math.log10(size)), times = size / unit;
  return unit * (times > 5 ? 10 : times > 2 ? 5 : times > 1 ? 2 : 1);
}

/**
 * Draws a track at a width and a height.
 * @param {Track} track
 * @param {Range} range
 * @param {{width: number, height: number}} size
 */
export function drawing(track, range, size) {
  const inner = Math.max(size.width - LEFT - RIGHT, 40), km = range.to - range.from;
  /** @param {number} at */
  const x = (at) => LEFT + (at - range.from) / km * inner;
  /** @param {number} px */
  const kpAt = (px) => Math.min(Math.max(range.from + (px - LEFT) / inner * km, range.from), range.to);
  const lanes = lanesOf(track);
  const top = BARS + BAR * lanes.count + (lanes.count ? 7 : 0);
  const height = Math.max(size.height, top + LEAST + FOOT), foot = height - FOOT;
  const svg = svgOf("svg", {width: size.width, height, class: `diagram ${track.look}`.trim(), "aria-hidden": "true"});
  const id = `clip-${track.key}`;
  const clip = svgOf("clipPath", {id});
  clip.append(svgOf("rect", {x: LEFT, y: 0, width: inner, height}));
  const hatch = svgOf("pattern", {id: `hatch-${track.key}`, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)"});
  hatch.append(svgOf("path", {d: "M0 0V6", class: "hatch"}));
  const defs = svgOf("defs", {});
  defs.append(clip, hatch);
  const inside = svgOf("g", {"clip-path": `url(#${id})`});
  svg.append(defs, inside);
  drawProfile(track, {x, top, foot, svg, inside, range, inner});
  drawLine(track, x, inside, [LEFT, LEFT + inner]);
  drawBars(lanes, x, inside, range);
  drawPlaces(track, x, {svg, range, width: size.width});
  drawAxis(range, x, {svg, foot, inner});
  const cursor = svgOf("g", {class: "cursor"});
  cursor.append(svgOf("path", {d: `M0 ${LINE - 12}V${foot}`}), svgOf("circle", {cy: LINE, r: 5}), svgOf("circle", {r: 3.5, class: "at-depth"}));
  svg.append(cursor);
  return {svg, x, kpAt, cursor, yOf: scaleOf(track, top, foot).y};
}

/**
 * The bars of waters, countries and risks, each in a lane in which nothing is over another.
 * @param {Track} track
 */
function lanesOf({spans}) {
  /** @type {number[]} */
  const ends = [];
  const named = spans.filter(([kind, from, to]) => (kind === "waters" || kind === "country") && to > from);
  const at = named.sort((a, b) => a[1] - b[1]).map(([, from, to]) => {
    const lane = ends.findIndex((end) => end <= from + 0.1), chosen = lane < 0 ? ends.length : lane;
    ends[chosen] = to;
    return chosen;
  });
  const risks = spans.filter(([kind]) => kind === "risk" || kind === "strait");
  return {named, at, risks, risk: ends.length, count: ends.length + (risks.length ? 1 : 0)};
}

/** @type {(track: Track, top: number, foot: number) => {y: (m: number) => number, floor: number, step: number}} */
function scaleOf({depths}, top, foot) {
  const deepest = depths.reduce((most, piece) => piece.reduce((m, [, , high]) => Math.max(m, high), most), 0);
  const step = stepOf(Math.max(deepest, 20) / 3);
  const floor = step * Math.ceil(Math.max(deepest, 20) * 1.02 / step);
  return {floor, step, y: (m) => top + m / floor * (foot - top)};
}

/** @type {(track: Track, at: {x: (km: number) => number, top: number, foot: number, svg: SVGElement, inside: SVGElement, range: Range, inner: number}) => void} */
function drawProfile(track, {x, top, foot, svg, inside, range, inner}) {
  const {y, floor, step} = scaleOf(track, top, foot);
  /** @param {number} value */
  const round = (value) => Math.round(value * 10) / 10;
  for (let m = 0; track.depths.length && m <= floor; m += step) {
    inside.append(svgOf("path", {d: `M${LEFT} ${round(y(m)) + 0.5}H${LEFT + inner}`, class: "grid"}));
    svg.append(svgOf("text", {x: LEFT - 6, y: round(y(m)) + 4, class: "end"}, number(m)));
  }
  if (track.depths.length) {
    svg.append(svgOf("text", {transform: `translate(11 ${(top + foot) / 2}) rotate(-90)`, class: "middle"}, "Depth, m"));
  }
  track.depths.forEach((piece) => {
    if (piece[piece.length - 1][0] < range.from || piece[0][0] > range.to) return;
    /** @type {(which: 1 | 2, points: typeof piece) => string} */
    const along = (which, points) => points.map((point) => `${round(x(point[0]))} ${round(y(point[which]))}`).join("L");
    const back = [...piece].reverse(), [first, last] = [piece[0], piece[piece.length - 1]].map(([km]) => round(x(km)));
    const wide = piece.some(([, low, high]) => high > low);
    inside.append(
      svgOf("path", {d: `M${first} ${y(0)}L${along(1, piece)}L${last} ${y(0)}Z`, class: "water"}),
      svgOf("path", {d: `M${first} ${foot}L${along(2, piece)}L${last} ${foot}Z`, class: "rock"}),
      svgOf("path", wide ? {d: `M${along(1, piece)}L${along(2, back)}Z`, class: "steps"}
        : {d: `M${along(1, piece)}`, class: "seabed"}));
  });
  let from = 0;
  track.stretches.forEach(({to, medium}) => {
    if (medium === "land" && to > range.from && from < range.to) {
      const left = x(Math.max(from, range.from)), width = x(Math.min(to, range.to)) - left;
      inside.append(svgOf("rect", {x: left, y: top, width, height: foot - top, class: "land-part"}),
                    svgOf("rect", {x: left, y: top, width, height: foot - top, fill: `url(#hatch-${track.key})`}));
      if (width > widthOf("on land") + 8) {
        inside.append(svgOf("text", {x: left + width / 2, y: (top + foot) / 2 + 4, class: "middle haloed"}, "on land"));
      }
    }
    from = to;
  });
}

/** @type {(track: Track, x: (km: number) => number, inside: SVGElement, edges: [number, number]) => void} */
function drawLine(track, x, inside, edges) {
  let from = 0;
  track.crosses.forEach(([km]) => inside.append(svgOf("path", {d: `M${x(km)} ${LINE - 8}V${LINE + 8}`, class: "crosses"})));
  track.stretches.forEach(({to, medium, name, status, look}) => {
    const left = x(from), right = x(to), how = ` ${look}`;
    if (medium === "land") inside.append(svgOf("rect", {x: left, y: LINE - 5, width: right - left, height: 10, class: `on-land${how}`}));
    else inside.append(svgOf("path", {d: `M${left} ${LINE}H${right}`, class: `at-sea${how}`}));
    const seen = [Math.max(left, edges[0]), Math.min(right, edges[1])];
    const text = fitted([name, status && `(${status})`].filter(Boolean).join(" "), seen[1] - seen[0] - 8);
    if (text) inside.append(svgOf("text", {x: (seen[0] + seen[1]) / 2, y: SYSTEMS, class: "middle system-name"}, text));
    from = to;
  });
  track.stretches.forEach(({stops}) => stops.forEach(([km]) => inside.append(
    svgOf("path", {d: `M${x(km)} ${LINE - 4}l4 4l-4 4l-4 -4Z`, class: "stop"}))));
}

/** @type {(lanes: ReturnType<typeof lanesOf>, x: (km: number) => number, inside: SVGElement, range: Range) => void} */
function drawBars({named, at, risks, risk}, x, inside, range) {
  named.forEach(([kind, from, to, name], i) => {
    if (to < range.from || from > range.to) return;
    const left = x(Math.max(from, range.from)), width = x(Math.min(to, range.to)) - left, y = BARS + BAR * at[i];
    inside.append(svgOf("rect", {x: left, y, width: Math.max(width - 1, 1), height: BAR - 2, rx: 2, class: kind}));
    const text = fitted(name, width - 8);
    if (text) inside.append(svgOf("text", {x: left + width / 2, y: y + BAR - 5, class: "middle"}, text));
  });
  const y = BARS + BAR * risk;
  risks.filter(([, from, to]) => to > from).forEach(([, from, to, name]) => {
    if (to < range.from || from > range.to) return;
    const left = x(Math.max(from, range.from)), width = x(Math.min(to, range.to)) - left;
    inside.append(svgOf("rect", {x: left, y: y + 2, width: Math.max(width - 1, 2), height: BAR - 4, rx: 2, class: "risk"}));
    const alone = risks.every((other) => other[3] === name || other[2] <= from || other[1] >= to);
    const text = alone && fitted(name, width - 8);
    if (text) inside.append(svgOf("text", {x: left + width / 2, y: y + BAR - 5, class: "middle"}, text));
  });
  const narrows = risks.filter(([, from, to]) => to === from && from >= range.from && from <= range.to)
    .sort((a, b) => a[1] - b[1]);
  const starts = risks.filter(([, from, to]) => to > from).map(([, from]) => from);
  narrows.forEach(([kind, km, , name], i) => {
    inside.append(svgOf("path", {d: `M${x(km) - 4} ${y + 3}h8l-4 8Z`, class: kind === "strait" ? "narrow" : "risk-at"}));
    const next = [narrows[i + 1]?.[1] ?? range.to, ...starts.filter((from) => from > km)];
    const text = fitted(name, x(Math.min(...next)) - x(km) - 16);
    if (text) inside.append(svgOf("text", {x: x(km) + 7, y: y + BAR - 4, class: "haloed"}, text));
  });
}

/**
 * Writes names over the line where there is room, in two rows; the two ends first.
 * @param {SVGElement} svg
 * @param {number} width
 * @param {{at: number, name: string, isEnd: boolean}[]} places
 */
function drawNames(svg, width, places) {
  /** @type {[number, number][][]} */
  const taken = [[], []];
  places.forEach(({at, name, isEnd}) => {
    const text = fitted(name, isEnd ? 170 : 120), size = widthOf(text) * (isEnd ? 1.1 : 1) + 8;
    if (!text) return;
    const left = Math.min(Math.max(at - size / 2, 2), width - size - 2);
    const tier = taken.findIndex((boxes) => boxes.every(([a, b]) => left + size <= a || left >= b));
    if (tier < 0) return;
    taken[tier].push([left, left + size]);
    const y = LINE - 18 - TIER * tier;
    svg.append(svgOf("path", {d: `M${at} ${LINE - 5}V${y + 3}`, class: "leader"}),
               svgOf("text", {x: left + size / 2, y, class: `middle${isEnd ? " end-name" : ""} haloed`}, text));
  });
}

/** @type {(track: Track, x: (km: number) => number, at: {svg: SVGElement, range: Range, width: number}) => void} */
function drawPlaces({stretches}, x, {svg, range, width}) {
  const last = stretches[stretches.length - 1];
  /** @type {(km: number, name: string, isEnd?: boolean) => {km: number, name: string, isEnd: boolean}} */
  const place = (km, name, isEnd = false) => ({km, name, isEnd});
  const joints = [place(0, stretches[0].ends[0], true), place(last.to, last.ends[1], true),
                  ...stretches.slice(0, -1).map(({to, ends: [, name]}) => place(to, name))];
  const stops = stretches.flatMap((item) => item.stops.map(([km, name]) => place(km, name)));
  /** @param {{km: number}} item */
  const isSeen = ({km}) => km >= range.from - 0.05 && km <= range.to + 0.05;      // lengths of legs are rounded
  drawNames(svg, width, [...joints, ...stops].filter(isSeen).map(({km, ...rest}) => ({at: x(km), ...rest})));
  joints.filter(isSeen).forEach(({km}) => svg.append(svgOf("circle", {cx: x(km), cy: LINE, r: 4, class: "place"})));
}

/** @type {(range: Range, x: (km: number) => number, at: {svg: SVGElement, foot: number, inner: number}) => void} */
function drawAxis(range, x, {svg, foot, inner}) {
  const step = stepOf((range.to - range.from) / Math.max(2, Math.floor(inner / 110)));
  svg.append(svgOf("path", {d: `M${LEFT} ${foot + 0.5}H${LEFT + inner}`, class: "axis"}));
  for (let n = Math.max(0, Math.ceil(range.from / step - 1e-9)), km = n * step; km <= range.to + 1e-9; km = ++n * step) {
    svg.append(svgOf("path", {d: `M${x(km)} ${foot}v4`, class: "axis"}),
               svgOf("text", {x: x(km), y: foot + 15, class: "middle"}, km.toLocaleString("en", {maximumFractionDigits: 2})));
  }
  svg.append(svgOf("text", {x: LEFT - 14, y: foot + 15, class: "end"}, "KP, km"));
}
