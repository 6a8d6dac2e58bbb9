/* The lines that bound countries, borders and coasts, and whether a name keeps inside them. */

const SIDE = 256;           // cells across the world

/**
 * A place with the world 1 wide, as Web Mercator has it.
 * @param {L.LatLng} at
 * @returns {[number, number]}
 */
function worldOf(at) {
  const sine = Math.sin(at.lat * Math.PI / 180);
  return [at.lng / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** @typedef {[number, number, number, number]} Step  From one place to another. */

/**
 * Whether a step meets a box.
 * @param {Step} step
 * @param {[number, number, number, number]} box  Left, top, right, bottom.
 */
function meets([x, y, u, v], [left, top, right, bottom]) {
  let low = 0, high = 1;
  for (const [from, by, least, most] of [[x, u - x, left, right], [y, v - y, top, bottom]]) {
    if (!by) {
      if (from < least || from > most) return false;
      continue;
    }
    const a = (least - from) / by, b = (most - from) / by;
    low = Math.max(low, Math.min(a, b));
    high = Math.min(high, Math.max(a, b));
  }
  return low <= high;
}

/** @type {(a: Step, b: Step) => boolean} */
function cross([x, y, u, v], [p, q, r, s]) {
  /** @type {(a: number, b: number, c: number, d: number, e: number, f: number) => number} */
  const side = (a, b, c, d, e, f) => Math.sign((c - a) * (f - b) - (d - b) * (e - a));
  return side(x, y, u, v, p, q) !== side(x, y, u, v, r, s) && side(p, q, r, s, x, y) !== side(p, q, r, s, u, v);
}

/**
 * The lines in cells.
 * @param {L.LatLng[][]} lines
 * @returns {import("./types.js").Within}
 */
export function frontiers(lines) {
  /** @type {Map<number, Step[]>} */
  const cells = new Map();
  /** @type {(box: [number, number, number, number], act: (cell: number) => boolean) => boolean} */
  const some = ([left, top, right, bottom], act) => {
    for (let i = Math.floor(left * SIDE); i <= right * SIDE; i++) {
      for (let k = Math.floor(top * SIDE); k <= bottom * SIDE; k++) if (act(i * 4096 + k)) return true;
    }
    return false;
  };
  lines.forEach((line) => {
    let from = worldOf(line[0]);
    line.slice(1).forEach((at) => {
      const to = worldOf(at);
      /** @type {Step} */
      const step = [...from, ...to];
      some([Math.min(from[0], to[0]), Math.min(from[1], to[1]), Math.max(from[0], to[0]), Math.max(from[1], to[1])], (cell) => {
        const there = cells.get(cell);
        if (there) there.push(step); else cells.set(cell, [step]);
        return false;
      });
      from = to;
    });
  });
  return ([x, y], [left, top, w, h]) => {
    /** @type {[number, number, number, number]} */
    const box = [left, top, left + w, top + h], middle = [left + w / 2, top + h / 2];
    /** @type {Step} */
    const path = [x, y, middle[0], middle[1]];
    return !some([Math.min(left, x), Math.min(top, y), Math.max(left + w, x), Math.max(top + h, y)], (cell) =>
      (cells.get(cell) || []).some((step) => meets(step, box) || cross(step, path)));
  };
}
